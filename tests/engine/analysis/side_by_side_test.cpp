#include "engine/analysis/class_debrief.hpp"

#include "tests/engine/analysis/class_games.hpp"

namespace keyaccount::test {

TEST_CASE("two runs side by side show what differs most first and the score last") {
    using What = SideBySide::Row::What;
    const Case& scenario = motorway_saws();
    const ClassRun book = whole_run(scenario, Habit::textbook, 7);
    const ClassRun friendly = whole_run(scenario, Habit::befriender, 7);

    const SideBySide both = side_by_side(scenario, friendly, book);

    REQUIRE(both.rows.size() > 5);
    CHECK(both.rows.back().what == What::score);
    CHECK(both.rows.back().value[1] == class_debrief(scenario, {book}).runs[0].profile.score.total);
    for (std::size_t r = 0; r + 1 < both.rows.size(); ++r) {
        CHECK(both.rows[r].what != What::score);
        CHECK(both.rows[r].value[0] != both.rows[r].value[1]);
    }
    const auto row = [&](What what, PersonId who, int kind) {
        return std::find_if(both.rows.begin(), both.rows.end(), [&](const SideBySide::Row& each) {
            return each.what == what && each.who == who && each.kind == kind;
        });
    };
    const State end = walk(scenario, book.log, [](auto&&...) {});
    const auto implications = row(What::question, {}, 2);
    REQUIRE(implications != both.rows.end());
    CHECK(implications->value == std::array<int, 2>{0, end.tally.questions[2]});
    const auto met = row(What::met_on_day, person(scenario, "lu-jianping"), 0);
    REQUIRE(met != both.rows.end());
    CHECK(met->value[0] == -1);
    CHECK(met->value[1] > 0);
    CHECK(implications < row(What::expense, {}, 0));
    const auto apart = std::mismatch(book.log.choices.begin(), book.log.choices.end(), friendly.log.choices.begin(),
                                     friendly.log.choices.end());
    CHECK(both.split == static_cast<std::size_t>(apart.first - book.log.choices.begin()));
}

TEST_CASE("a run beside itself differs in nothing and with other dice from the start") {
    const ClassRun run = whole_run(three_people(), Habit::textbook, 7);
    ClassRun other = run;
    other.log.seed = 8;

    const SideBySide same = side_by_side(three_people(), run, run);

    CHECK(same.rows.size() == 1);
    CHECK(same.split == run.log.choices.size());
    CHECK(side_by_side(three_people(), run, other).split == 0);
}

}  // namespace keyaccount::test
