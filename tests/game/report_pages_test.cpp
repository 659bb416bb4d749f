#include "game/report/html.hpp"

#include "engine/analysis/habits.hpp"
#include "tests/game/setup.hpp"

using namespace keyaccount;
using namespace keyaccount::test;
using namespace keyaccount::report;

namespace {

GameLog played(std::uint64_t seed, Habit habit) {
    GameLog log{seed, {}};
    State state = start(*three_people(), seed);
    while (!state.over()) {
        log.choices.push_back(choose(habit, *three_people(), state, seed));
        REQUIRE(apply(*three_people(), state, log.choices.back()) == Refusal::none);
    }
    return log;
}

/// A review made by hand: decision 2 is a mistake of 12.3 points, everything else costs nothing.
GameReview one_mistake(const GameLog& log) {
    GameReview review;
    review.complete = true;
    for (std::size_t turn = 0; turn < log.choices.size(); ++turn) {
        DecisionReview one;
        one.turn = turn;
        one.played = one.reference = one.best = log.choices[turn];
        one.graded = one.sharp = true;
        review.decisions.push_back(one);
    }
    DecisionReview& bad = review.decisions.at(1);
    bad.mark = Mark::mistake;
    bad.loss = {1230, 100, 900, 100};
    bad.reason.rule = Rule::wrong_listener;
    bad.options = {{bad.played, {4000, 150, 2000, 100, 64}}};
    return review;
}

ClassRun run_of(const std::string& name, std::uint64_t seed, Habit habit = Habit::typical) {
    ClassRun run;
    run.name = name;
    run.file = "file-of-" + std::to_string(seed) + ".jsonl";
    run.log = played(seed, habit);
    run.profile = profile(*three_people(), run.log);
    return run;
}

std::vector<CaseRuns> class_of(std::vector<ClassRun> runs) {
    std::vector<CaseRuns> cases(1);
    cases[0].scenario = three_people();
    cases[0].debrief = class_debrief(*three_people(), std::move(runs));
    return cases;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t times = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
    return times;
}

bool contains(const std::string& text, std::string_view part) { return count(text, part) > 0; }

std::string page_of(const ClassRun& run, Language language = Language::en) {
    return rep_page(Narrator{texts(), language}, *three_people(), run, {}, {}, {});
}

}  // namespace

TEST_CASE("a rep's page has a point for the start and for each decision and says what is not reviewed") {
    const ClassRun run = run_of("Lin Wei", 3);

    const std::string page = page_of(run);

    CHECK(count(page, "class=\"point\"") == run.log.choices.size() + 1);
    CHECK(contains(page, "<bdi>Lin Wei</bdi>"));
    CHECK(contains(page, texts().get("report.no-review", Language::en)));
    CHECK_FALSE(contains(page, "class=\"decision\""));
}

TEST_CASE("the costly decision is told with its words and its reason and marked on the curve") {
    ClassRun run = run_of("Lin Wei", 3);
    run.review = one_mistake(run.log);

    const std::string page = page_of(run);

    CHECK(count(page, "class=\"decision\"") == 1);
    CHECK(contains(page, "12.3 ±1.0"));
    CHECK(contains(page, "Right words, wrong listener"));
    CHECK(contains(page, "class=\"mark mistake\""));
}

TEST_CASE("a page names its language and forbids everything from outside") {
    const ClassRun run = run_of("Lin Wei", 3);
    CHECK(contains(page_of(run), "<html lang=\"en\">"));
    CHECK(contains(page_of(run, Language::zh), "<html lang=\"zh-CN\">"));
    CHECK(contains(page_of(run), "default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:"));
    for (const char* forbidden : {"<script", "src=", "://", "onload", "javascript:"})
        CHECK_MESSAGE(!contains(page_of(run), forbidden), forbidden);
}

TEST_CASE("a hostile name stays a name") {
    const std::string page = page_of(run_of("</title><script>x</script>\"' onload=\xE2\x80\xAE", 3));
    CHECK_FALSE(contains(page, "<script"));
    CHECK_FALSE(contains(page, "\xE2\x80\xAE"));
    CHECK(contains(page, "&lt;/title&gt;&lt;script&gt;x"));
}

TEST_CASE("a class is written as a page a run and one for all and nobody is named when names are hidden") {
    TempFolder folder;
    const auto cases = class_of({run_of("Lin Wei", 3), run_of("Chen Yu", 4, Habit::textbook), run_of("", 5)});
    const Narrator words{texts(), Language::en};
    const std::vector<std::string> skipped;

    const Written written = write_html({words, cases, skipped, folder.path(), true});

    REQUIRE(written.problem.en.empty());
    REQUIRE(written.files.size() == 4);
    CHECK(written.files[0].filename() == "three-people-run-01.html");
    CHECK(written.files[3].filename() == "three-people-class.html");
    for (const auto& file : written.files)
        for (const char* hidden : {"Lin Wei", "Chen Yu", "file-of"})
            CHECK_MESSAGE(!contains(bytes_of(file), hidden), file.string() << " " << hidden);
    const std::string page = bytes_of(written.files[3]);
    CHECK(count(page, "class=\"unit-label ") == 3);
    CHECK(count(page, "href=\"three-people-run-") == 3);
}

TEST_CASE("more than thirty runs are drawn as bars") {
    TempFolder folder;
    const ClassRun run = run_of("Lin Wei", 3);
    const auto cases = class_of(std::vector<ClassRun>(31, run));
    const Narrator words{texts(), Language::en};

    const Written written = write_html({words, cases, {}, folder.path(), false});

    REQUIRE(written.problem.en.empty());
    const std::string page = bytes_of(written.files.back());
    CHECK(count(page, "class=\"unit-label ") == 0);
    CHECK(contains(page, "unit-chart"));
}

TEST_CASE("a page that cannot be written is named with the reason") {
    TempFolder folder;
    const auto cases = class_of({run_of("Lin Wei", 3)});
    const Narrator words{texts(), Language::en};
    std::filesystem::create_directories(folder.path() / "three-people-run-01.html" / "in-the-way");

    const Written written = write_html({words, cases, {}, folder.path(), false});

    CHECK(written.failed.filename() == "three-people-run-01.html");
    CHECK_FALSE(written.problem.en.empty());
    CHECK(written.files.empty());
}

TEST_CASE("both languages of a page hold no key without words") {
    for (const Language language : {Language::en, Language::zh}) {
        ClassRun run = run_of("Lin Wei", 3);
        run.review = one_mistake(run.log);
        const std::string page = page_of(run, language);
        CHECK_FALSE(contains(page, "report."));
        CHECK_FALSE(contains(page, "debriefing."));
    }
}
