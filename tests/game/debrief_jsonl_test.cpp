#include "engine/analysis/game_profile.hpp"
#include "game/commands.hpp"
#include "game/report/jsonl.hpp"
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// What it printed; it has to end with this code.
std::string printed(const std::vector<std::string>& arguments, int code, const std::string& input = "") {
    const Run done = run(arguments, input);
    CHECK_MESSAGE(done.code == code, done.err);
    return done.out;
}

const std::string small = three_people_file.string();

/// Six games of a poor player.
struct Games {
    Games() {
        printed({"autoplay", small, "--habit", "closer", "--games", "6", "--seed", "1", "--out", folder.string()}, 0);
        for (int seed = 1; seed <= 6; ++seed)
            names += (folder / ("three-people-closer-" + std::to_string(seed) + ".jsonl")).string() + "\n";
    }
    OwnHome home;
    std::filesystem::path folder = home.path() / "games";
    std::string names;
};

}  // namespace

TEST_CASE("a debrief of a stream gives the profile of every replay") {
    const Games games;

    const auto lines = lines_of(printed({"debrief", "--jsonl", "--case", small}, 0, games.names));

    REQUIRE(lines.size() == 6);
    for (const auto& line : lines) {
        CHECK(line["agrees"] == true);
        CHECK(line["player"] == "closer");
        CHECK_FALSE(line.contains("review"));
        const auto& profile = line["profile"];
        CHECK(profile["technique"].size() == technique_count);
        CHECK(profile["questions"].size() == 4);
        CHECK(profile["mistakes"].is_array());
        CHECK(profile["objections"].is_array());
        REQUIRE_FALSE(profile["calls"].empty());
        CHECK(profile["calls"][0]["first"] >= 1);
        CHECK(profile["calls"][0]["last"] <= line["lines"]);
    }
}

TEST_CASE("the review of a stream names marks with the better choice and the sum of skill and luck") {
    const Games games;
    const std::string first = games.names.substr(0, games.names.find('\n') + 1);

    const auto line = lines_of(printed({"debrief", "--jsonl", "--case", small, "--review", "quick"}, 0, first)).front();

    const auto& review = line["review"];
    CHECK(review["rollouts"] > 0);
    CHECK(review["final"].get<double>() - review["initial"].get<double>() ==
          doctest::Approx(review["skill"].get<double>() + review["luck"].get<double>()).epsilon(0.0001));
    REQUIRE(review["marks"].is_array());
    for (const auto& mark : review["marks"]) {
        CHECK(mark["turn"] >= 1);
        CHECK(mark["played"].contains("kind"));
        CHECK(mark["best"].contains("kind"));
        CHECK(mark["rule"].is_string());
    }
}

TEST_CASE("a debrief of a stream depends neither on threads nor on what surrounds a replay") {
    const Games games;
    const Shelf shelf{three_people()};
    const auto written = [&](const std::string& input, int threads) {
        std::istringstream in{input};
        std::ostringstream out;
        static_cast<void>(debrief_jsonl(in, {}, out, shelf, threads, {}));
        return out.str();
    };
    const std::string whole = written(games.names, 1);
    const std::size_t cut = games.names.find('\n', games.names.size() / 2) + 1;

    CHECK(written(games.names, 3) == whole);
    CHECK(written(games.names.substr(0, cut), 2) + written(games.names.substr(cut), 2) == whole);
    const std::string with_junk = written("nothing\n" + games.names + "{}\n", 2);
    CHECK(with_junk.find(whole) != std::string::npos);
    CHECK(std::count(with_junk.begin(), with_junk.end(), '\n') == 8);
}

TEST_CASE("an anonymous debrief names neither the player nor the file") {
    const Games games;

    const std::string out = printed({"debrief", "--jsonl", "--case", small, "--anonymous"}, 0, games.names);

    CHECK(out.find("closer") == std::string::npos);
    CHECK(out.find(games.folder.string()) == std::string::npos);
    CHECK(lines_of(out).size() == 6);
}

TEST_CASE("a replay that agrees in part is debriefed so far and the exit code says so") {
    const Games games;
    const std::string file = games.names.substr(0, games.names.find('\n'));
    std::string bytes = bytes_of(file);
    const std::size_t hash = bytes.find("\"hash\":\"", bytes.find("\"turn\":7")) + 8;
    bytes[hash] = bytes[hash] == '0' ? '1' : '0';

    const auto lines = lines_of(printed({"debrief", "--jsonl", "--case", small}, 1, bytes));

    REQUIRE(lines.size() == 1);
    CHECK(lines[0]["agrees"] == false);
    CHECK(lines[0]["agreed"] == 6);
    CHECK(lines[0]["told"].get<std::string>().find("turn 7") != std::string::npos);
    CHECK(lines[0]["profile"]["day"].is_number());
}
