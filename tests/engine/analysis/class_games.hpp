#pragma once

#include "engine/analysis/class_debrief.hpp"
#include "engine/analysis/habits.hpp"
#include "tests/engine/play/playing.hpp"

namespace keyaccount::test {

/// Plays on from what is logged, with what `player(view, state)` chooses, until the game ends or `most` choices stand.
template <class Player>
void play_on(const Case& scenario, GameLog& log, const Player& player, std::size_t most = SIZE_MAX) {
    State state = walk(scenario, log, [](auto&&...) {});
    while (!state.over() && log.choices.size() < most) {
        const Choice choice = player(state);
        REQUIRE(apply(scenario, state, choice) == Refusal::none);
        log.choices.push_back(choice);
    }
}

/// A player with dice of its own, so that two of them meet the same client and do not do the same.
inline auto by_habit(const Case& scenario, Habit habit, std::uint64_t own = 1) {
    return [&scenario, habit, own](const State& state) { return choose(habit, View{scenario, state}, own); };
}

inline ClassRun run_of(GameLog log) {
    ClassRun run;
    run.log = std::move(log);
    return run;
}

inline ClassRun whole_run(const Case& scenario, Habit habit, std::uint64_t seed, std::uint64_t own = 1) {
    GameLog log{seed, {}};
    play_on(scenario, log, by_habit(scenario, habit, own));
    return run_of(std::move(log));
}

/// A class as it comes: most with lapses of their own, some who fail for want of method, some by the book.
inline std::vector<ClassRun> mixed_class(const Case& scenario, std::size_t runs, std::uint64_t seed) {
    constexpr std::array habits = {Habit::typical, Habit::typical,    Habit::typical,         Habit::textbook,
                                   Habit::typical, Habit::befriender, Habit::feature_reciter, Habit::closer};
    std::vector<ClassRun> out;
    for (std::size_t r = 0; r < runs; ++r) out.push_back(whole_run(scenario, habits[r % habits.size()], seed, r + 1));
    return out;
}

/// Runs that nobody played: cut short, at random, on other dice, or with choices made of any bytes.
inline std::vector<ClassRun> wild_class(const Case& scenario, std::uint64_t seed) {
    std::uint64_t bits = mixed(seed);
    const auto any = [&](int bound) {
        bits = mixed(bits);
        return below(bits, bound);
    };
    const auto byte = [&] { return static_cast<std::uint8_t>(any(256)); };
    std::vector<ClassRun> runs(static_cast<std::size_t>(any(12)));
    for (ClassRun& run : runs) {
        run.log.seed = any(3) == 0 ? bits : seed;
        const Habit habit = any(2) == 0 ? Habit::random : Habit::typical;
        play_on(scenario, run.log, by_habit(scenario, habit, bits), static_cast<std::size_t>(any(150)));
        for (int times = any(3); times > 1 && !run.log.choices.empty(); --times) {
            Choice& spoilt = run.log.choices[static_cast<std::size_t>(any(static_cast<int>(run.log.choices.size())))];
            spoilt = {static_cast<ChoiceKind>(byte()), PersonId{byte()}, byte(), byte()};
        }
    }
    return runs;
}

/// Like a real class on the first case, the same dice for all.
inline const ClassDebrief& thirty() {
    static const ClassDebrief debrief = class_debrief(motorway_saws(), mixed_class(motorway_saws(), 30, 7));
    return debrief;
}

/// By the book until the next choice would be `turn` or a later one at the desk; with a decision to make.
inline GameLog at_the_desk(const Case& scenario, std::uint64_t seed, std::size_t turn) {
    GameLog log{seed, {}};
    play_on(scenario, log, by_habit(scenario, Habit::textbook), turn);
    while (walk(scenario, log, [](auto&&...) {}).in_call())
        play_on(scenario, log, by_habit(scenario, Habit::textbook), log.choices.size() + 1);
    return log;
}

}  // namespace keyaccount::test
