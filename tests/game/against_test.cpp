// What an edit of a case does to old recordings.
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const std::string small = three_people_file.string();

/// Six games of the method, and a copy of their case to be edited.
struct Games {
    Games() { REQUIRE(run({"autoplay", small, "--games", "6", "--seed", "5", "--out", folder}).code == 0); }

    void edit(const std::string& what, const std::string& with) {
        const std::size_t at = text.find(what);
        REQUIRE_MESSAGE(at != std::string::npos, what);
        text.replace(at, what.size(), with);
        std::ofstream{edited, std::ios::binary} << text;
    }
    /// The line of the edited file on which `what` stands.
    [[nodiscard]] std::string line_of(const std::string& what) const {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(text.find(what));
        return std::to_string(std::count(text.begin(), end, '\n') + 1);
    }
    [[nodiscard]] Run against(const std::vector<std::string>& more) const {
        std::vector<std::string> arguments{"verify", "--against", edited};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }

    OwnHome home;
    std::string folder = (home.path() / "games").string();
    std::string edited = (home.path() / "edited.json").string();
    std::string text = bytes_of(three_people_file);
};

}  // namespace

TEST_CASE("an edit of words leaves every replay as it was") {
    Games games;
    games.edit("Do labels come off?", "Do any labels come off?");

    const Run told = games.against({games.folder});

    CHECK(told.code == 0);
    CHECK_MESSAGE(contains(told.out, "three-people-textbook-5.jsonl: plays to the end as before; score "), told.out);
    CHECK(contains(told.out, "6 of 6 play to the end as before."));
}

TEST_CASE("with the old case the edit to blame is named with its line and no other") {
    Games games;
    games.edit("\"cost\": 800", "\"cost\": 900");
    games.edit("\"budget\": 40000", "\"budget\": 39999");
    games.edit("Do labels come off?", "Do any labels come off?");

    const Run told = games.against({"--old", small, games.folder});
    const Run chinese = games.against({"--old", small, games.folder, "--lang", "zh"});

    const std::string edit = "edited.json:" + games.line_of("\"cost\": 900") + ": actions/visit/cost: 800 is now 900";
    CHECK(told.code == 1);
    CHECK_MESSAGE(contains(told.out, "  to blame:\n    " + games.home.path().string() + "/" + edit + "\n"), told.out);
    CHECK(contains(told.out, "the state differs from the recorded one"));
    CHECK_FALSE(contains(told.out, "budget: 40000"));
    CHECK(contains(told.out, "With the same choices the game "));
    CHECK_MESSAGE(contains(told.out, "0 of 6 play to the end as before; 6 differ, first at turn "), told.out);
    CHECK(contains(told.out, edit + "."));
    CHECK_FALSE(contains(told.out, "Name the case as it was"));
    CHECK_MESSAGE(contains(chinese.out, "actions/visit/cost：原为 800，现为 900"), chinese.out);
}

TEST_CASE("two edits that each change the same turn are both to blame") {
    Games games;
    games.edit("\"cost\": 800", "\"cost\": 900");
    games.edit("\"stance\": 10, \"trust\": 40", "\"stance\": 10, \"trust\": 42");

    const auto lines = lines_of(games.against({"--old", small, games.folder, "--jsonl"}).out);

    REQUIRE(lines.size() == 6);
    for (const auto& line : lines) {
        CHECK(line["agrees"] == false);
        CHECK(line["blame"] == "changes");
        REQUIRE(line["edits"].size() == 2);
        CHECK(line["edits"][0]["place"] == "actions/visit/cost");
        CHECK(line["edits"][1]["place"] == "people/tan-jie/trust");
        CHECK(std::to_string(line["edits"][0]["line"].get<int>()) == games.line_of("\"cost\": 900"));
        CHECK(line["edits"][0]["then"] == "800");
        CHECK(line["edits"][0]["now"] == "900");
        CHECK(line["told"].get<std::string>().find("edited since") != std::string::npos);
    }
}

TEST_CASE("an entry that others need is undone with what needs it") {
    Games games;
    games.edit("\"proofs\": [",
               "\"proofs\": [{\"id\": \"film\", \"name\": {\"en\": \"Film\", \"zh\": \"片子\"}, \"ask\": {\"en\": \"A "
               "film?\", \"zh\": \"看片子？\"}, \"topics\": [\"dry-labels\"], \"against\": [\"doubt\"], \"fact\": "
               "\"film-fact\"},");
    games.edit("\"facts\": [",
               "\"facts\": [{\"id\": \"film-fact\", \"layer\": \"basic\", \"known\": true, \"name\": {\"en\": \"A "
               "film\", \"zh\": "
               "\"片子\"}, \"ask\": {\"en\": \"Film?\", \"zh\": \"片子？\"}, \"topic\": \"dry-labels\", \"value\": "
               "{\"en\": \"Yes\", \"zh\": \"有\"}},");
    games.edit("\"strength\": 850", "\"strength\": 900");

    const auto lines = lines_of(games.against({"--old", small, games.folder, "--jsonl"}).out);

    REQUIRE(lines.size() == 6);
    for (const auto& line : lines) {
        CHECK(line["blame"] == "changes");
        REQUIRE(line["edits"].size() == 2);
        CHECK(line["edits"][0]["place"] == "facts/film-fact");
        CHECK(line["edits"][1]["place"] == "proofs/film");
        CHECK(line["edits"][1]["change"] == "new");
    }
}

TEST_CASE("without the old case the edited parts that the turn touches are named") {
    Games games;
    games.edit("\"cost\": 800", "\"cost\": 900");
    games.edit("\"strength\": 850", "\"strength\": 900");

    const Run told = games.against({games.folder});

    CHECK(told.code == 1);
    CHECK_MESSAGE(contains(told.out, "probably to blame; this turn has to do with it:\n    " + games.edited + ":" +
                                         games.line_of("\"actions\"") + ": the numbers of the actions\n"),
                  told.out);
    CHECK(contains(told.out, "Name the case as it was with --old"));
}

TEST_CASE("an edit that only later turns meet lets the replay play up to there") {
    Games games;
    games.edit("\"threshold\": 600", "\"threshold\": 990");

    const auto lines = lines_of(games.against({"--old", small, games.folder, "--jsonl"}).out);

    REQUIRE(lines.size() == 6);
    int differ = 0;
    for (const auto& line : lines) {
        if (line["agrees"] == true) continue;
        ++differ;
        CHECK(line["agreed"].get<int>() > 5);
        CHECK(line["blame"] == "change");
        CHECK(line["edits"][0]["place"].get<std::string>().ends_with("/threshold"));
    }
    CHECK(differ > 0);
}

TEST_CASE("replays from standard input and replays of other cases and broken ones are told one by one") {
    Games games;
    games.edit("\"cost\": 800", "\"cost\": 900");
    const std::string bytes = bytes_of(games.folder + "/three-people-textbook-6.jsonl");
    std::string foreign = bytes;
    foreign.replace(foreign.find("\"three-people\""), 14, "\"other-people\"");

    const Run told = run({"verify", "--against", games.edited, "-"}, bytes + foreign + "no such file\n");

    CHECK(told.code == 1);
    CHECK(contains(told.out, ": differs: "));
    CHECK(contains(told.out, ": cannot be checked: "));
    CHECK(contains(told.out, "no such file: cannot be checked: "));
}

TEST_CASE("what is missing for a comparison is told") {
    Games games;
    games.edit("\"cost\": 800", "\"cost\": 900");
    const std::string empty = (games.home.path() / "empty").string();
    std::filesystem::create_directory(empty);

    CHECK(games.against({}).code == 2);
    CHECK(contains(games.against({empty}).err, "There is no replay in these folders"));
    CHECK(games.against({empty}).code == 2);
    CHECK(run({"verify", "--against", "no-such-case", games.folder}).code == 2);
    CHECK(run({"verify", "--old", small, games.folder}).code == 2);
    CHECK(contains(games.against({"--old", "first-order", games.folder}).err, "is no earlier state of the case"));
}
