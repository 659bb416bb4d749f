#include "engine/analysis/class_debrief.hpp"

#include "tests/engine/analysis/class_games.hpp"

#include <numeric>
#include <set>

namespace keyaccount::test {

TEST_CASE("the decision at which a class was made to part is found and comes first") {
    const Case& scenario = motorway_saws();
    const GameLog together = at_the_desk(scenario, 11, 20);
    std::vector<ClassRun> runs;
    for (std::uint64_t r = 0; r < 12; ++r) {
        GameLog log = together;
        if (r % 2 == 0) {
            log.choices.push_back(Choice::act(Action::walk_away));
        } else {
            log.choices.push_back(Choice::act(Action::visit, person(scenario, "he-liping")));
            play_on(scenario, log, by_habit(scenario, Habit::typical, r));
        }
        runs.push_back(run_of(std::move(log)));
    }

    const ClassDebrief debrief = class_debrief(scenario, runs);

    REQUIRE_FALSE(debrief.splits.empty());
    const Split& first = debrief.splits.front();
    CHECK(first.same_position);
    CHECK(first.turn == together.choices.size());
    CHECK(first.day == walk(scenario, together, [](auto&&...) {}).day);
    REQUIRE(first.branches.size() == 2);
    for (const Branch& branch : first.branches) {
        const bool left = branch.choice.is(Action::walk_away);
        CHECK(branch.runs ==
              (left ? std::vector<std::size_t>{0, 2, 4, 6, 8, 10} : std::vector<std::size_t>{1, 3, 5, 7, 9, 11}));
        CHECK(branch.turns == std::vector<std::size_t>(6, first.turn));
        CHECK(branch.ends[index_of(End::walked_away)] >= (left ? 6 : 0));
        int sum = 0;
        for (const std::size_t run : branch.runs) sum += debrief.runs[run].profile.score.total;
        CHECK(branch.mean_score == (sum + 3) / 6);
    }
    const int gap = std::abs(first.branches[0].mean_score - first.branches[1].mean_score);
    CHECK(std::abs(first.spread - gap / 2) <= 1);
}

TEST_CASE("runs with other dice are compared where they stand in the same situation") {
    const Case& scenario = motorway_saws();
    std::vector<ClassRun> runs;
    for (std::uint64_t r = 0; r < 12; ++r) {
        GameLog log{100 + r, {}};
        const auto* const whom = r % 2 == 0 ? "ma-hongwei" : "fang-lei";
        log.choices.push_back(Choice::act(Action::visit, person(scenario, whom)));
        play_on(scenario, log, by_habit(scenario, Habit::textbook));
        runs.push_back(run_of(std::move(log)));
    }

    const ClassDebrief debrief = class_debrief(scenario, runs);

    CHECK_FALSE(debrief.common_seed.has_value());
    const auto planted =
        std::find_if(debrief.splits.begin(), debrief.splits.end(), [](const Split& split) { return split.turn == 0; });
    REQUIRE(planted != debrief.splits.end());
    CHECK_FALSE(planted->same_position);
    CHECK(planted->last == Outcome::none);
    REQUIRE(planted->branches.size() == 2);
    CHECK(planted->branches[0].runs.size() == 6);
    CHECK(planted->branches[1].runs.size() == 6);
    for (const Split& split : debrief.splits) CHECK_FALSE(split.same_position);
}

TEST_CASE("what is written down neither parts runs nor hides that they part") {
    const Case& scenario = motorway_saws();
    const Choice grade = Choice::note(RecordKind::grade, 1);
    const Choice first_visit = Choice::act(Action::visit, person(scenario, "ma-hongwei"));
    std::vector<ClassRun> runs;
    for (std::size_t r = 0; r < 8; ++r) {
        GameLog log{5, {}};
        if (r % 2 == 0) log.choices.push_back(grade);
        log.choices.push_back(first_visit);
        log.choices.push_back({ChoiceKind::leave, person(scenario, "ma-hongwei"), 255,
                               r == 3 ? static_cast<std::uint8_t>(Outcome::advance) : std::uint8_t{255}});
        log.choices.push_back(r < 4 ? Choice::act(Action::walk_away) : Choice::act(Action::wait));
        runs.push_back(run_of(std::move(log)));
    }

    const ClassDebrief debrief = class_debrief(scenario, runs);

    REQUIRE(debrief.splits.size() == 1);
    const Split& split = debrief.splits.front();
    CHECK(split.same_position);
    CHECK(split.turn == 2);
    REQUIRE(split.branches.size() == 2);
    for (const Branch& branch : split.branches) {
        const bool left = branch.choice.is(Action::walk_away);
        CHECK(branch.runs == (left ? std::vector<std::size_t>{0, 1, 2, 3} : std::vector<std::size_t>{4, 5, 6, 7}));
        CHECK(branch.turns == std::vector<std::size_t>{3, 2, 3, 2});
    }
}

TEST_CASE("no two splits of a class part the same runs in the same way") {
    const ClassDebrief& debrief = thirty();

    REQUIRE(debrief.splits.size() > 2);
    CHECK(debrief.splits.size() <= 12);
    std::set<std::set<std::vector<std::size_t>>> seen;
    for (const Split& split : debrief.splits) {
        std::set<std::vector<std::size_t>> partition;
        std::set<std::size_t> stood;
        for (const Branch& branch : split.branches) {
            CHECK(branch.runs.size() == branch.turns.size());
            CHECK(std::accumulate(branch.ends.begin(), branch.ends.end(), std::size_t{0}) == branch.runs.size());
            stood.insert(branch.runs.begin(), branch.runs.end());
            partition.insert(branch.runs);
        }
        const std::size_t sum = std::accumulate(split.branches.begin(), split.branches.end(), std::size_t{0},
                                                [](std::size_t n, const Branch& b) { return n + b.runs.size(); });
        CHECK(stood.size() == sum);
        CHECK(sum >= 4);
        CHECK(seen.insert(partition).second);
    }
}

}  // namespace keyaccount::test
