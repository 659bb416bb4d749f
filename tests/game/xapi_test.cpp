#include "game/report/xapi.hpp"

#include "engine/analysis/habits.hpp"
#include "engine/files/utf8.hpp"
#include "game/report/uuid.hpp"
#include "game/report/xapi_parts.hpp"
#include "game/runs.hpp"
#include "tests/game/setup.hpp"

using namespace keyaccount;
using namespace keyaccount::report;
using namespace keyaccount::test;

namespace {

/// The statements of one game of `player`, as the export of a class of one writes them.
Json statements_of(const std::string& player, std::size_t choices = 1000, bool anonymous = false,
                   const std::optional<ReplayExercise>& exercise = std::nullopt) {
    CaseRuns runs;
    runs.scenario = three_people();
    const Case& scenario = *runs.scenario;
    ClassRun run;
    run.name = player;
    run.log.seed = 4;
    State state = start(scenario, run.log.seed);
    while (!state.over() && run.log.choices.size() < choices) {
        const Choice choice = choose(Habit::textbook, View{scenario, state}, run.log.seed);
        REQUIRE(apply(scenario, state, choice) == Refusal::none);
        run.log.choices.push_back(choice);
    }
    run.profile = profile(scenario, run.log);
    runs.debrief.runs.push_back(std::move(run));
    runs.headers.emplace_back();
    runs.headers.back().exercise = exercise;
    runs.checks.emplace_back();
    const Narrator words{texts(), Language::en};
    const std::vector<CaseRuns> cases;
    const std::vector<std::string> skipped;
    const Export what{words, cases, skipped, {}, anonymous, {}};
    return Json::parse(xapi_of(what, runs, 0));
}

std::string account_of(const Json& statements) { return statements.at(0)["actor"]["account"]["name"]; }

}  // namespace

TEST_CASE("a name has the UUID of version 5 that everybody else computes") {
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, …); the last name is longer than a block of the hash.
    CHECK(name_uuid(url_namespace, "") == "1b4db7eb-4057-5ddf-91e0-36dec72071f5");
    CHECK(name_uuid(url_namespace, "https://keyaccount.invalid/xapi") == "afd3517f-6165-5679-ae85-64abb91efd88");
    CHECK(name_uuid("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "python.org") == "886313e1-3b8a-5372-9b90-0c9aee199e5d");
    CHECK(name_uuid(url_namespace, std::string(200, 'a')) == "7f4631a0-b493-5760-92a5-27e642bfb142");
}

TEST_CASE("durations are written by ISO 8601") {
    CHECK(iso_duration(0) == "PT0S");
    CHECK(iso_duration(75) == "PT7.5S");
    CHECK(iso_duration(600) == "PT1M");
    CHECK(iso_duration(7275) == "PT12M7.5S");
    CHECK(iso_duration(36'000) == "PT1H");
    CHECK(iso_duration(36'605) == "PT1H1M0.5S");
    CHECK(iso_days(238) == "P238D");
}

TEST_CASE("statements are named under addresses of the web only") {
    CHECK(xapi_address("https://lrs.example/saws//") == "https://lrs.example/saws");
    CHECK(xapi_address("http://school.example") == "http://school.example");
    for (const char* bad : {"", "https://", "lrs.example", "ftp://a", "https://a b", "https://a?b", "https://a#b",
                            "https:///a", "https://\u4e2d", "javascript:alert(1)"})
        CHECK_MESSAGE(!xapi_address(bad).has_value(), bad);
    CHECK_FALSE(xapi_address("https://" + std::string(200, 'a')).has_value());
}

TEST_CASE("a game becomes one statement a choice and one of the result") {
    const Json whole = statements_of("Lin Wei");
    const Json part = statements_of("Lin Wei", 5);

    CHECK(whole.back()["result"]["completion"] == true);
    CHECK(whole.back()["result"]["extensions"]["https://keyaccount.invalid/xapi/extensions/choices"] ==
          whole.size() - 1);
    CHECK(part.size() == 6);
    CHECK(part.back()["verb"]["id"] == "http://adlnet.gov/expapi/verbs/suspended");
    CHECK(part.back()["result"]["completion"] == false);
    CHECK_FALSE(part.back()["result"].contains("success"));
    CHECK(whole[0]["id"] != part[0]["id"]);
    CHECK(whole == statements_of("Lin Wei"));
    CHECK(whole[0]["id"] != statements_of("Zhou Min")[0]["id"]);
}

TEST_CASE("whoever plays is one account and whatever they are called is harmless") {
    CHECK(account_of(statements_of("林伟", 1)) == "林伟");
    CHECK(account_of(statements_of("a\u202eb", 1)) == "a<U+202E>b");
    CHECK(account_of(statements_of("", 1)).starts_with("anonymous-"));
    CHECK(account_of(statements_of("  ", 1)) == account_of(statements_of("", 1)));
    CHECK(account_of(statements_of("Lin Wei", 1, true)).starts_with("rep-1-"));
    const std::string first = account_of(statements_of(std::string(150, 'a') + "b", 1));
    CHECK(first != account_of(statements_of(std::string(150, 'a') + "c", 1)));
    CHECK(characters(first) < 120);
}

TEST_CASE("the exercise stands around the statements of its games") {
    const Json told = statements_of("Lin Wei", 1, false, ReplayExercise{"K7QF-2M9X-4TPA", "Monday <b>class</b>"});

    const Json& around = told[0]["context"]["contextActivities"];
    CHECK(around["parent"][0]["id"] == "https://keyaccount.invalid/xapi/cases/three-people");
    CHECK(around["grouping"][0]["id"] == "https://keyaccount.invalid/xapi/exercises/K7QF-2M9X-4TPA");
    CHECK(around["grouping"][0]["definition"]["name"]["zh-CN"] == "Monday <b>class</b>");
    CHECK(told[1]["context"]["contextActivities"]["grouping"] == around["grouping"]);
}
