#include "engine/analysis/playtest.hpp"
#include "tests/engine/play/playing.hpp"

#include <numeric>

namespace keyaccount::test {
namespace {

template <class Counts>
std::int64_t total(const Counts& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

}  // namespace

TEST_CASE("two threads report the same as one") {
    const std::vector<Habit> habits = {Habit::random, Habit::textbook, Habit::typical};

    const PlaytestReport alone = playtest(motorway_saws(), habits, 101, 5, 1);
    const PlaytestReport together = playtest(motorway_saws(), habits, 101, 5, 2);

    for (std::size_t h = 0; h < habits.size(); ++h) {
        const HabitReport& one = alone.habits[h];
        const HabitReport& two = together.habits[h];
        CHECK(one.ended == two.ended);
        CHECK(one.score_by_ending == two.score_by_ending);
        CHECK(one.line_sums == two.line_sums);
        CHECK(one.mistakes == two.mistakes);
        CHECK(one.calls == two.calls);
        CHECK(one.score_stderr() == two.score_stderr());
        CHECK(one.minutes() == two.minutes());
        CHECK(one.gauge.expected_error() == two.gauge.expected_error());
    }
}

TEST_CASE("what is counted of the games adds up") {
    const PlaytestReport report = playtest(motorway_saws(), {Habit::textbook, Habit::typical, Habit::closer}, 200, 9);

    for (const HabitReport& habit : report.habits) {
        CHECK(habit.games == 200);
        CHECK(total(habit.ended) == 200);
        CHECK(total(habit.ended_in) == 200);
        CHECK(total(habit.score_by_ending) == habit.score_sum);
        CHECK(total(habit.line_sums) == habit.score_sum);
        CHECK(total(habit.lost_by) == habit.of(Ending::lost) + habit.of(Ending::unpaid));
        CHECK(habit.paid_from[0] == habit.paid());
        CHECK(habit.walked_in_first_third <= habit.walked_away());
        CHECK(habit.timed_games == 60);
        std::int64_t moments = 0;
        for (const auto& bin : habit.gauge.bins) moments += bin.moments;
        std::int64_t by_stage = 0;
        for (const auto& stage : habit.gauge.by_stage) by_stage += stage.moments;
        CHECK(moments == by_stage);
        CHECK(moments > 200);
    }
}

TEST_CASE("in play by the method few calls end in an order or in no sale") {
    const PlaytestReport report = playtest(motorway_saws(), {Habit::textbook}, 200, 9);

    CHECK(report.habits.front().decided_calls() < 0.10);
    CHECK(report.habits.front().calls[index_of(Outcome::advance)] > 0);
}

TEST_CASE("a calibration that shows what comes is without error and one that does not is found out") {
    Calibration honest;
    Calibration boastful;
    for (int i = 0; i < 100; ++i) {
        honest.add(0, 50, 250, i % 4 == 0);
        boastful.add(0, 50, 950, i % 4 == 0);
    }

    CHECK(honest.expected_error() == 0);
    CHECK(honest.by_stage[0].brier() == doctest::Approx(0.1875));
    CHECK(honest.by_stage[0].standard_brier() == doctest::Approx(0.25 * 0.9025 + 0.75 * 0.0025));
    CHECK(boastful.expected_error() == doctest::Approx(0.7));
}

}  // namespace keyaccount::test
