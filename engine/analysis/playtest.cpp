#include "engine/analysis/playtest.hpp"

#include "engine/analysis/parallel.hpp"
#include "engine/analysis/reading_time.hpp"
#include "engine/play/dice.hpp"

#include <chrono>
#include <optional>

namespace keyaccount {
namespace {

constexpr int timed_games = 60;  // reading time is measured on so many games of a habit

class Watcher {
public:
    Watcher(const Case& scenario, bool timed) : gauge_{scenario} {
        if (timed) reading_.emplace(scenario);
    }
    [[nodiscard]] bool wants_events() const { return reading_.has_value(); }
    void before(const State& state, Choice choice) {
        gauge_.before(state);
        if (reading_) reading_->before(state, choice);
    }
    void after(const EventBuffer& events) {
        if (reading_) reading_->after(events);
    }
    void settle(HabitReport& report, const PlayedGame& game) const {
        gauge_.settle(report.gauge, static_cast<End>(game.end.end) == End::paid);
        if (!reading_) return;
        ++report.timed_games;
        report.timed_words += reading_->words();
        report.timed_choices += game.choices;
    }

private:
    GaugeNotes gauge_;
    std::optional<ReadingTime> reading_;
};

HabitReport run_habit(const Case& scenario, Habit habit, int games, std::uint64_t first_seed, int threads) {
    auto report = sum_over<HabitReport>(games, threads, [&](HabitReport& sum, int index) {
        const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(index);
        Watcher watcher{scenario, index < timed_games};
        const PlayedGame game = play_out(
            scenario, seed, [&](const State& state) { return choose(habit, scenario, state, seed); }, watcher);
        sum.add(scenario, game);
        watcher.settle(sum, game);
    });
    report.habit = habit;
    return report;
}

}  // namespace

PlayedGame play_game(const Case& scenario, Habit habit, std::uint64_t seed) {
    NoWatcher nobody;
    return play_out(
        scenario, seed, [&](const State& state) { return choose(habit, scenario, state, seed); }, nobody);
}

PlaytestReport playtest(const Case& scenario, const std::vector<Habit>& habits, int games, std::uint64_t seed,
                        int threads) {
    PlaytestReport report;
    report.games = games;
    report.seed = seed;
    std::int64_t choices = 0;
    const auto began = std::chrono::steady_clock::now();
    for (const Habit habit : habits) {
        report.habits.push_back(run_habit(scenario, habit, games, seed, threads));
        choices += report.habits.back().choices;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    report.choices_per_second = took.count() > 0 ? static_cast<double>(choices) / took.count() : 0;
    return report;
}

std::uint64_t behaviour_signature(const Case& scenario) {
    constexpr std::uint64_t games = 200;
    std::uint64_t signature = 0;
    for (std::uint64_t g = 0; g < games; ++g) {
        const auto habit = static_cast<Habit>(g % quick_habit_count);
        State state = start(scenario, g);
        while (!state.over()) {
            if (apply(scenario, state, choose(habit, scenario, state, g)) != Refusal::none) break;
            signature =
                mixed(signature ^ hash_of(state) ^ static_cast<std::uint64_t>(View{scenario, state}.win().shown));
        }
        signature = mixed(signature ^ static_cast<std::uint64_t>(score(scenario, state).total));
    }
    return signature;
}

}  // namespace keyaccount
