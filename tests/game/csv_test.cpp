#include "game/report/csv.hpp"

#include "engine/analysis/habits.hpp"
#include "tests/game/setup.hpp"

#include <algorithm>
#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

report::CaseRuns runs_of(const std::string& name, std::uint64_t seeds) {
    const Case& scenario = *three_people();
    report::CaseRuns out;
    out.scenario = three_people();
    std::vector<ClassRun> runs;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        ClassRun run;
        run.name = name;
        run.file = name + std::to_string(seed);
        run.log.seed = seed;
        State state = start(scenario, seed);
        while (!state.over()) {
            run.log.choices.push_back(choose(Habit::feature_reciter, View{scenario, state}, seed));
            REQUIRE(apply(scenario, state, run.log.choices.back()) == Refusal::none);
        }
        run.profile = profile(scenario, run.log);
        runs.push_back(run);
        ReplayHeader header;
        header.engine = "0.1.0";
        out.headers.push_back(header);
        out.checks.emplace_back();
        out.in_hindsight.emplace_back();
    }
    out.debrief.runs = std::move(runs);
    return out;
}

/// The rows of a table by RFC 4180.
std::vector<std::vector<std::string>> rows_of(std::string_view text) {
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& cell = rows.back().back();
        if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[++i];
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == ',')
            rows.back().emplace_back();
        else if (!quoted && text.substr(i, 2) == "\r\n")
            rows.push_back({""}), ++i;
        else
            cell += text[i];
    }
    CHECK_FALSE(quoted);
    rows.pop_back();
    return rows;
}

std::size_t column(const std::vector<std::vector<std::string>>& rows, std::string_view name) {
    const auto found = std::find(rows[0].begin(), rows[0].end(), name);
    REQUIRE_MESSAGE(found != rows[0].end(), name);
    return static_cast<std::size_t>(found - rows[0].begin());
}

const Narrator english{texts(), Language::en};

}  // namespace

TEST_CASE("a cell is quoted where it must be and never a formula") {
    CHECK(report::text_cell("plain") == "plain");
    CHECK(report::text_cell("a,b") == "\"a,b\"");
    CHECK(report::text_cell("say \"no\"") == "\"say \"\"no\"\"\"");
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
        CHECK(report::text_cell(formula).front() == '\'');
    CHECK(report::text_cell("=HYPERLINK(\"x\",\"y\")").starts_with("\"'="));
    CHECK(report::text_cell("two\nlines").find('\n') == std::string::npos);
    CHECK(report::text_cell("\xE2\x80\xAEx") == "<U+202E>x");
    CHECK(report::text_cell("") == "");
}

TEST_CASE("the table has one row a decision and the same columns in each") {
    const std::vector<report::CaseRuns> cases{runs_of("=Lin,\"Wei\"", 3)};
    const std::vector<std::string> none;

    const std::string text = report::csv_of({english, cases, none, {}, false});

    REQUIRE(
        text.starts_with("\xEF\xBB\xBF"
                         "case,"));
    const auto rows = rows_of(std::string_view{text}.substr(3));
    std::size_t decisions = 0;
    for (const ClassRun& run : cases[0].debrief.runs) decisions += run.log.choices.size();
    REQUIRE(rows.size() == decisions + 1);
    for (const auto& row : rows) CHECK(row.size() == rows[0].size());
    CHECK(rows[1][column(rows, "rep")] == "'=Lin,\"Wei\"");
    CHECK(rows[1][column(rows, "decision")] == "1");
    CHECK(rows[1][column(rows, "kind")] == "act");
    CHECK(rows[1][column(rows, "mark")].empty());
    std::size_t mistakes = 0;
    for (const auto& row : rows) mistakes += row[column(rows, "mistakes")].empty() ? 0 : 1;
    CHECK(mistakes > 1);
}

TEST_CASE("a reviewed decision has its numbers") {
    std::vector<report::CaseRuns> cases{runs_of("Lin", 1)};
    const std::vector<std::string> none;
    ClassRun& run = cases[0].debrief.runs[0];
    run.review.emplace();
    run.review->decisions.resize(run.log.choices.size());
    DecisionReview& one = run.review->decisions[2];
    one.turn = 2;
    one.graded = one.sharp = true;
    one.mark = Mark::blunder;
    one.played = run.log.choices[2];
    one.best = Choice::act(Action::wait);
    one.loss = {1234, 56, -5, 3};
    one.value.rollouts = one.worth.rollouts = 64;
    one.reason.rule = Rule::feature_said;

    const auto rows = rows_of(std::string_view{report::csv_of({english, cases, none, {}, false})}.substr(3));

    CHECK(rows[3][column(rows, "mark")] == "blunder");
    CHECK(rows[3][column(rows, "lost_points")] == "12.34");
    CHECK(rows[3][column(rows, "lost_chance")] == "-0.05");
    CHECK(rows[3][column(rows, "reason")] == "feature-said");
    CHECK(rows[2][column(rows, "mark")].empty());
}

TEST_CASE("an anonymous table names neither reps nor files") {
    const std::vector<report::CaseRuns> cases{runs_of("Lin Wei", 2)};
    const std::vector<std::string> none;

    const std::string text = report::csv_of({english, cases, none, {}, true});

    CHECK(text.find("Lin Wei") == std::string::npos);
    CHECK(text.find("Rep 2") != std::string::npos);
}

TEST_CASE("a table that cannot be written says so and leaves nothing") {
    TempFolder folder;
    const std::vector<report::CaseRuns> cases{runs_of("Lin", 1)};
    const std::vector<std::string> none;
    std::ofstream{folder.path() / "file"} << "x";

    const report::Written good = report::write_csv({english, cases, none, folder.path() / "new" / "deep", false});
    const report::Written bad = report::write_csv({english, cases, none, folder.path() / "file", false});

    CHECK(good.problem.en.empty());
    REQUIRE(good.files.size() == 1);
    CHECK(bytes_of(good.files[0]).size() > 1000);
    CHECK_FALSE(bad.problem.en.empty());
    CHECK(bad.failed.filename() == "decisions.csv");
    CHECK(bytes_of(folder.path() / "file") == "x");
}
