#include "game/commands.hpp"
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const std::string small = three_people_file.string();

/// Twelve games of one player in a folder, and one of them edited in the case and in the replay.
struct Games {
    Games() { REQUIRE(run({"autoplay", small, "--games", "12", "--seed", "5", "--out", folder.string()}).code == 0); }
    [[nodiscard]] std::string file(int seed) const {
        return (folder / ("three-people-textbook-" + std::to_string(seed) + ".jsonl")).string();
    }
    OwnHome home;
    std::filesystem::path folder = home.path() / "games";
};

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("every replay of a stream gives one line with what became of it") {
    const Games games;
    const std::string hostile =
        replaced(bytes_of(games.file(6)), "\"player\":\"textbook\"", "\"player\":\"=1+1<b>\\u202Eevil\\u001b[2J\"");
    std::string differs = bytes_of(games.file(7));
    const std::size_t hash = differs.find("\"hash\":\"", differs.find("\"turn\":5")) + 8;
    differs[hash] = differs[hash] == '0' ? '1' : '0';

    const Run result =
        run({"verify", "--jsonl", "--case", small}, games.file(5) + "\n" + hostile + differs + "no such file\n{]\n");
    const auto lines = lines_of(result.out);

    CHECK(result.code == 1);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0]["file"] == games.file(5));
    CHECK(lines[0]["agrees"] == true);
    CHECK(lines[0]["case"] == "three-people");
    CHECK(lines[0]["seed"] == "5");
    CHECK(lines[0]["agreed"] == lines[0]["lines"]);
    CHECK(lines[0]["end"] != "playing");
    CHECK(lines[0]["score"].is_number());
    CHECK(lines[1]["agrees"] == true);
    CHECK(lines[1]["replay"].get<std::string>().size() == 16);
    CHECK(std::all_of(result.out.begin(), result.out.end(), [](char c) { return c == '\n' || (c >= ' ' && c < 127); }));
    CHECK(lines[2]["agrees"] == false);
    CHECK(lines[2]["reason"] == "hash");
    CHECK(lines[2]["turn"] == 5);
    CHECK(lines[2]["agreed"] == 4);
    CHECK(lines[2]["choice"].contains("kind"));
    CHECK(lines[2]["rules"].size() > 0);
    CHECK(lines[3]["reason"] == "unreadable");
    CHECK(lines[3]["file"] == "no such file");
    CHECK(lines[4]["reason"] == "unreadable");
}

TEST_CASE("names and replays and files on the command line give the same lines") {
    const Games games;
    std::string names;
    std::string bytes;
    std::vector<std::string> command{"verify", "--case", small, "--jsonl"};
    for (int seed = 5; seed < 17; ++seed) {
        names += games.file(seed) + "\n";
        bytes += bytes_of(games.file(seed));
        command.push_back(games.file(seed));
    }
    const auto without_name = [](const std::string& out) {
        std::string all;
        for (nlohmann::json line : lines_of(out)) {
            line.erase("file");
            line.erase("replay");
            all += line.dump() + "\n";
        }
        return all;
    };

    const Run by_name = run({"verify", "--jsonl", "--case", small}, names);
    const Run by_bytes = run({"verify", "--jsonl", "--case", small}, bytes);
    const Run listed = run(command);

    CHECK(by_name.code == 0);
    CHECK(listed.out == by_name.out);
    CHECK(without_name(by_bytes.out) == without_name(by_name.out));
    CHECK(lines_of(by_name.out).size() == 12);
    CHECK(run({"verify", "--jsonl"}, "").out.empty());
    CHECK(run({"verify"}).code == 2);
}

TEST_CASE("an edited case is told by its parts and the first turn that differs by date and choice and rules") {
    const Games games;
    const auto edited = games.home.path() / "edited.json";
    std::ofstream{edited} << replaced(replaced(bytes_of(three_people_file), "\"cost\": 800", "\"cost\": 900"),
                                      "Do labels come off?", "Do any labels come off?");

    const Run told = run({"verify", "--case", edited.string(), games.file(5)});
    const auto lines = lines_of(run({"verify", "--jsonl", "--case", edited.string(), games.file(5)}).out);

    CHECK(told.code == 1);
    CHECK_MESSAGE(told.out.find("edited since: the numbers of the actions, the words of need "
                                "\"Labels that stay on\"") != std::string::npos,
                  told.out);
    CHECK_MESSAGE(told.out.find("rules at work there:") != std::string::npos, told.out);
    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0]["changed"].size() == 2);
    CHECK(lines[0]["changed"][0] == nlohmann::json{{"part", "case/actions"}, {"change", "numbers"}});
    CHECK(lines[0]["changed"][1] == nlohmann::json{{"part", "needs/dry-labels"}, {"change", "words"}});
}

TEST_CASE("many games are written as one game is") {
    const Games games;
    const std::string single = (games.home.path() / "single.jsonl").string();

    REQUIRE(run({"autoplay", small, "--seed", "9", "--out", single}).code == 0);

    CHECK(bytes_of(single) == bytes_of(games.file(9)));
}

TEST_CASE("lines that cannot be written are told") {
    const Games games;
    for (const char* command : {"verify", "debrief"}) {
        std::istringstream in;
        std::ostringstream out;
        std::ostringstream err;
        out.setstate(std::ios::badbit);
        CHECK(run_program({command, "--jsonl", "--case", small, games.file(5)}, in, out, err, {}) == 1);
        CHECK(err.str() == "The lines could not all be written: is the disk full?\n");
    }
}
