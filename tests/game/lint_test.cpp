#include "game/commands.hpp"
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const std::string small = three_people_file.string();

std::string with_title(const std::string& title) {
    std::string text = bytes_of(three_people_file);
    const std::string there = "{\"en\": \"The bottling line\", \"zh\": \"灌装线\"}";
    return text.replace(text.find(there), there.size(), title);
}

std::string written(const std::filesystem::path& file, const std::string& text) {
    std::ofstream{file, std::ios::binary} << text;
    return file.string();
}

}  // namespace

TEST_CASE("what is to do is told and is no reason to fail") {
    const OwnHome home;
    const std::string file = written(home.path() / "draft.json", with_title("\"\""));

    const Run linted = run({"lint", file});
    const Run strict = run({"lint", file, "--strict"});

    CHECK(linted.code == 0);
    CHECK(contains(linted.out, "to do[T111]"));
    CHECK(contains(linted.out, "errors 0, warnings 0, to do 1."));
    CHECK(strict.code == 1);
    CHECK(run({"lint", small, "--strict"}).code == 0);
}

TEST_CASE("a folder is all its cases and several names are linted in one run") {
    const OwnHome home;
    const auto folder = home.path() / "cases";
    std::filesystem::create_directories(folder);
    written(folder / "broken.json", with_title("7"));
    written(folder / "good.json", bytes_of(three_people_file));
    std::filesystem::create_directories(home.path() / "empty");

    const Run linted = run({"lint", folder.string(), small});

    CHECK(linted.code == 1);
    CHECK(contains(linted.out, "broken.json: errors 1"));
    CHECK(contains(linted.out, "good.json: no errors"));
    CHECK(contains(linted.out, "three-people.json: no errors"));
    CHECK(run({"lint", (home.path() / "empty").string()}).code == 2);
}

TEST_CASE("a case on the standard input is linted") {
    const OwnHome home;

    CHECK(run({"lint", "-"}, bytes_of(three_people_file)).code == 0);
    const Run broken = run({"lint", "-"}, "{");
    CHECK(broken.code == 1);
    CHECK(contains(broken.out, "-:1:2: error"));
    CHECK(run({"lint", "-"}, std::string(1'000'001, ' ')).code == 1);
}

TEST_CASE("SARIF names each rule once and the place of each remark") {
    const OwnHome home;
    const std::string file = written(home.path() / "a b.json", with_title("\"\""));

    const Run linted = run({"lint", file, file, "--format", "sarif"});

    CHECK(linted.code == 0);
    const auto log = nlohmann::json::parse(linted.out);
    CHECK(log.at("version") == "2.1.0");
    const auto& only = log.at("runs").at(0);
    CHECK(only.at("tool").at("driver").at("name") == "keyaccount");
    REQUIRE(only.at("tool").at("driver").at("rules").size() == 1);
    CHECK(only.at("tool").at("driver").at("rules").at(0).at("id") == "T111");
    REQUIRE(only.at("results").size() == 2);
    const auto& result = only.at("results").at(1);
    CHECK(result.at("ruleId") == "T111");
    CHECK(result.at("ruleIndex") == 0);
    CHECK(result.at("level") == "note");
    const auto& place = result.at("locations").at(0).at("physicalLocation");
    CHECK(place.at("artifactLocation").at("uri").get<std::string>().ends_with("/a%20b.json"));
    CHECK(place.at("region").at("startLine") == 4);
    CHECK(place.at("region").at("startColumn") == 12);
    CHECK(run({"lint", small, "--format", "sarif"}).code == 0);
}

TEST_CASE("a case without words can be played to its end") {
    const OwnHome home;
    std::string text = bytes_of(three_people_file);
    for (std::size_t at = text.find("{\"en\": \""); at != std::string::npos; at = text.find("{\"en\": \"", at))
        text.replace(at, text.find('}', at) + 1 - at, "\"\"");
    const std::string file = written(home.path() / "draft.json", text);

    for (const char* habit : {"textbook", "typical", "feature-reciter", "friend"}) {
        const std::string replay = (home.path() / (std::string{habit} + ".jsonl")).string();
        CHECK(run({"autoplay", file, "--habit", habit, "--seed", "3", "--out", replay}).code == 0);
        CHECK(run({"verify", replay, "--case", file}).code == 0);
    }
}

TEST_CASE("a need that nobody has yet does not keep the case from being played") {
    const OwnHome home;
    std::string text = bytes_of(three_people_file);
    const std::string weight = "\"fast-change\": {\"weight\": 6";
    text.replace(text.find(weight), weight.size(), "\"fast-change\": {\"weight\": 1");
    const std::string file = written(home.path() / "draft.json", text);

    CHECK(contains(run({"lint", file}).out, "to do[T307]"));
    for (const char* habit : {"textbook", "closer", "interrogator"})
        CHECK(run({"autoplay", file, "--habit", habit, "--seed", "3", "--out",
                   (home.path() / (std::string{habit} + ".jsonl")).string()})
                  .code == 0);
}
