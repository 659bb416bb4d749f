#include "engine/analysis/alarms.hpp"
#include "game/paths.hpp"
#include "game/playtest_kept.hpp"
#include "game/playtest_words.hpp"
#include "game/report/html_playtest.hpp"
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const std::string small = three_people_file.string();

/// A copy of the small case with its first `what` replaced.
std::string edited(const OwnHome& home, std::string_view what, std::string_view with) {
    std::string text = bytes_of(three_people_file);
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    text.replace(at, what.size(), with);
    const auto file = home.path() / "edited.json";
    std::ofstream{file, std::ios::binary} << text;
    return file.string();
}

}  // namespace

TEST_CASE("a playtest as JSON holds all that it found") {
    const OwnHome home;

    const Run found = run({"playtest", small, "--games", "20", "--format", "json"});

    REQUIRE(found.code == 0);
    const auto json = nlohmann::json::parse(found.out);
    for (const char* key : {"case", "games", "seed", "promised_minutes", "choices_per_second", "decision_day", "stages",
                            "habits", "complete", "difficulty", "chance_share", "alarms", "texts", "trials"})
        CHECK_MESSAGE(json.contains(key), key);
    CHECK(json["complete"] == true);
    CHECK(json["habits"].size() == quick_habit_count);
    CHECK(json["texts"]["games"] == 40);
    for (const char* key : {"days_mean", "stage_days", "choices_mean", "reached", "ended", "score_stderr"})
        CHECK_MESSAGE(json["habits"][0].contains(key), key);
    CHECK(json["trials"][0]["choice"].contains("kind"));
}

TEST_CASE("a playtest is written to a file but never over the case") {
    const OwnHome home;
    const auto file = home.path() / "report.html";
    const std::string copy = edited(home, "\"id\"", "\"id\"");
    const std::string before = bytes_of(copy);

    CHECK(run({"playtest", small, "--games", "5", "--format", "html", "--out", file.string()}).out.empty());
    CHECK(bytes_of(file).starts_with("<!doctype html>"));
    const Run over = run({"playtest", copy, "--games", "5", "--out", copy});
    CHECK(over.code == 2);
    CHECK(contains(over.err, "edited.json"));
    CHECK(bytes_of(copy) == before);
    const Run nowhere = run({"playtest", small, "--games", "5", "--out", (file / "deeper").string()});
    CHECK(nowhere.code == 1);
    CHECK(contains(nowhere.err, "could not be written"));
    CHECK(contains(run({"playtest", small, "--format", "htm"}).err, "“html”"));
}

TEST_CASE("the next playtest of a case tells what the edit did") {
    const OwnHome home;
    const std::vector<std::string> games = {"--games", "100", "--habits", "textbook", "closer", "--format", "json"};
    const auto tested = [&](std::string file, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments = {"playtest", std::move(file)};
        arguments.insert(arguments.end(), games.begin(), games.end());
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Run result = run(arguments);
        REQUIRE(result.code == 0);
        return nlohmann::json::parse(result.out);
    };

    CHECK_FALSE(tested(small, {"--no-keep"}).contains("change"));
    CHECK_FALSE(tested(small).contains("change"));
    const auto same = tested(small);
    CHECK(same["change"]["same_case"] == true);
    const auto harder = tested(edited(home, "\"budget\": ", "\"budget\": 1"));
    CHECK(harder["change"]["same_case"] == false);
    CHECK(harder["change"]["habits"].size() == 2);
    CHECK(tested(small)["change"]["same_case"] == false);
}

TEST_CASE("a change is told only where it is more than chance") {
    const PlaytestWords told{Narrator{texts(), Language::en}, *three_people()};
    PlaytestChange change;
    change.habits = {{Habit::textbook, 12.04, 1, 40, 61}, {Habit::closer, -8, 2, 9, 1}, {Habit::typical, 3, 2, 9, 9}};

    const auto sentences = told.changes(change);

    REQUIRE(sentences.size() == 3);
    CHECK(sentences[0] == "Textbook: your edit made it easier by 12.0 points (± 1.0); paid 40 % before, 61 % now.");
    CHECK(contains(sentences[1], "harder by 8.0 points"));
    CHECK(contains(sentences[2], "no difference beyond chance"));
    change.same_case = true;
    CHECK(told.changes(change).size() == 1);
}

TEST_CASE("a kept playtest comes back as it was and a broken one is no hindrance") {
    const OwnHome home;
    PlaytestReport report = playtest(*three_people(), {Habit::textbook, Habit::closer}, 30, 1);

    CHECK_FALSE(kept_playtest(three_people()->id).has_value());
    REQUIRE(keep_playtest(*three_people(), report).en.empty());
    const auto kept = kept_playtest(three_people()->id);
    REQUIRE(kept.has_value());
    CHECK(kept->content == three_people()->content_hash);
    REQUIRE(kept->players.size() == 2);
    CHECK(kept->players[0].score_squares == report.habits[0].score_squares);
    const auto change = change_since(*kept, *three_people(), report);
    REQUIRE(change.has_value());
    CHECK(change->habits[0].points == 0);
    CHECK_FALSE(change->habits[0].sure());

    for (const char* bytes : {"", "{", "[]", "{\"content\": 3, \"players\": 4}",
                              "{\"content\": \"0000000000000000\", \"players\": {\"closer\": [1, 2, \"x\", -4]}}"}) {
        std::ofstream{playtests_folder() / (three_people()->id + ".json")} << bytes;
        const auto broken = kept_playtest(three_people()->id);
        CHECK((!broken || broken->players.empty()));
    }
}

TEST_CASE("every alarm has its words in both languages") {
    const Case& scenario = *three_people();
    for (const Language language : {Language::en, Language::zh}) {
        const PlaytestWords told{Narrator{texts(), language}, scenario};
        for (std::size_t r = 0; r < alarm_rule_names.size(); ++r) {
            Alarm alarm;
            alarm.rule = static_cast<AlarmRule>(r);
            alarm.move = Choice::act(Action::visit, PersonId{0});
            alarm.stage = 0;
            alarm.shown.offer(1, 77, 4);
            const auto words = told.alarm(alarm);
            for (const std::string& each : {words.title, words.limit, words.advice, words.shown}) {
                CHECK_FALSE(contains(each, "{"));
                CHECK_FALSE(contains(each, "playtest."));
                CHECK_FALSE(each.empty());
            }
            CHECK(contains(words.shown, "77"));
            CHECK(contains(words.shown, "5"));
        }
        for (std::size_t h = 0; h < habit_names.size(); ++h)
            CHECK_FALSE(contains(told.habit(static_cast<Habit>(h)), "playtest."));
        for (std::size_t e = 0; e < ending_names.size(); ++e)
            CHECK_FALSE(contains(told.ending(static_cast<Ending>(e)), "playtest."));
    }
}

TEST_CASE("the page of a playtest is whole in itself and escapes what authors write") {
    Case scenario = *three_people();
    scenario.texts[scenario.title.index()] = {"<script>alert(1)</script> & \"more\"", "<img src=x onerror=alert(1)>"};
    PlaytestRun run{scenario, {{Habit::closer, Habit::textbook, Habit::typical}, 60, 1, 2, 40, 4}};
    while (!run.done()) run.step();
    PlaytestResult result{run.result(), {}, PlaytestChange{false, {{Habit::textbook, 12, 1, 40, 61}}}};
    Alarm alarm;
    alarm.rule = AlarmRule::unseen_lines;
    alarm.lines = {scenario.title};
    result.alarms = {alarm};

    for (const Language language : {Language::en, Language::zh}) {
        const std::string page =
            report::playtest_page(Narrator{texts(), language}, scenario, result, {"body {}", false, {}});
        CHECK_FALSE(contains(page, "<script"));
        CHECK_FALSE(contains(page, "<img"));
        CHECK_FALSE(contains(page, "playtest."));
        CHECK(contains(page, "Content-Security-Policy"));
        CHECK(contains(page, language == Language::en ? "&lt;script&gt;" : "&lt;img src=x"));
        for (const char* part :
             {"paper", "measures-panel", "change-panel", "players-panel", "ends-panel", "stages-panel", "texts-panel"})
            CHECK_MESSAGE(contains(page, part), part);
        CHECK(page.find("paper") < page.find("players-panel"));
    }
}

TEST_CASE("a playtest that was stopped says so on its page") {
    PlaytestRun run{*three_people(), {{Habit::closer, Habit::textbook}, 60, 1}};
    run.step(30);
    const PlaytestResult result{run.result(), {}, {}};

    const std::string page =
        report::playtest_page(Narrator{texts(), Language::en}, *three_people(), result, {"body {}", false, {}});

    CHECK(contains(page, "Stopped: 30 of 120 games were played."));
    CHECK(contains(page, "Too few games for alarms"));
}
