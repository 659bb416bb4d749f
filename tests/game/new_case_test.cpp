#include "game/commands.hpp"
#include "game/paths.hpp"
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// Writes a new case into the home's folder.
std::string made(const OwnHome& home, const std::string& name, std::vector<std::string> more = {}) {
    std::vector<std::string> typed = {"new", name, "--out", home.path().string()};
    typed.insert(typed.end(), more.begin(), more.end());
    const Run result = run(typed);
    REQUIRE_MESSAGE(result.code == 0, result.err);
    return (home.path() / (name + ".json")).string();
}

}  // namespace

TEST_CASE("a new case is complete and clean and bears its name") {
    const OwnHome home;
    const std::string file = made(home, "acme", {"--title", "The \"A\" deal"});

    const Run linted = run({"lint", file, "--strict"});
    const Loaded loaded = load_case("acme.json", bytes_of(file));

    CHECK_MESSAGE(linted.code == 0, linted.out);
    REQUIRE(loaded.scenario.has_value());
    CHECK(loaded.scenario->id == "acme");
    CHECK(loaded.scenario->text(loaded.scenario->title) == Text{"The \"A\" deal", "两点的床单"});
    CHECK(contains(bytes_of(file), "scenarios/schema/case.schema.json\""));
    CHECK_FALSE(contains(bytes_of(file), "@"));
    CHECK_FALSE(contains(bytes_of(file), "//zh"));
}

TEST_CASE("a new case in one language has only that one") {
    const OwnHome home;
    const std::string english = made(home, "one", {"--language", "en"});
    const std::string chinese = made(home, "two", {"--language", "zh"});

    CHECK_FALSE(contains(bytes_of(english), "\"zh\""));
    CHECK_FALSE(contains(bytes_of(chinese), "\"en\""));
    CHECK(contains(bytes_of(chinese), "// 人。"));
    for (const std::string& file : {english, chinese}) {
        const Loaded loaded = load_case(file, bytes_of(file));
        CHECK(loaded.scenario.has_value());
        REQUIRE(loaded.diagnostics.size() == 1);
        CHECK(loaded.diagnostics[0].code == "T121");
    }
}

TEST_CASE("a new case never takes the place of a file that is there") {
    const OwnHome home;
    const std::string file = made(home, "acme");
    std::ofstream{file, std::ios::binary} << "mine";

    const Run again = run({"new", "acme", "--out", home.path().string()});

    CHECK(again.code == 2);
    CHECK(contains(again.err, "is there already"));
    CHECK(bytes_of(file) == "mine");
}

TEST_CASE("a new case that cannot be made is refused with a sentence") {
    const OwnHome home;
    const std::string out = home.path().string();

    CHECK(contains(run({"new", "Acme Ltd", "--out", out}).err, "“Acme Ltd” cannot be the id"));
    CHECK(contains(run({"new", "../acme", "--out", out}).err, "cannot be the id"));
    CHECK(contains(run({"new", "acme", "--out", out, "--language", "fr"}).err, "--language"));
    CHECK(contains(run({"new", "acme", "--out", out, "--title", "two\nlines"}).err, "28 characters"));
    CHECK(contains(run({"new", "acme", "--out", out + "/nowhere/acme.json"}).err, "cannot be written"));
    for (const char* name : {"acme.json", "Acme Ltd.json"}) CHECK_FALSE(std::filesystem::exists(home.path() / name));
}

TEST_CASE("in a new case the method is paid and pushing is not") {
    const OwnHome home;
    const std::string file = made(home, "acme");

    const Run result = run({"playtest", file, "--games", "150", "--seed", "1", "--format", "json"});

    REQUIRE(result.code == 0);
    const auto report = nlohmann::json::parse(result.out);
    for (const auto& player : report.at("habits")) {
        const auto habit = player.at("habit").get<std::string>();
        const int paid = player.at("paid").get<int>();
        CAPTURE(habit);
        if (habit == "textbook") CHECK(paid > 120);
        if (habit == "typical") CHECK(paid > 45);
        if (habit != "textbook" && habit != "typical") CHECK(paid < 40);
    }
}
