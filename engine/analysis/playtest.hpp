#pragma once

#include "engine/analysis/habit_report.hpp"

#include <cstdint>
#include <vector>

namespace keyaccount {

/// Plays to the end; every choice is legal. The same case, habit and seed give the same game.
[[nodiscard]] PlayedGame play_game(const Case& scenario, Habit habit, std::uint64_t seed);

struct PlaytestReport {
    int games = 0;
    std::uint64_t seed = 0;
    double choices_per_second = 0;  // of all habits together, on all threads used
    std::vector<HabitReport> habits;
};

/// Games `seed` … `seed + games - 1` for each habit. All but the speed is the same for any number of threads.
[[nodiscard]] PlaytestReport playtest(const Case& scenario, const std::vector<Habit>& habits, int games,
                                      std::uint64_t seed, int threads = 1);

/// Hash over 200 fixed games of the quick habits and every state in them: the behaviour of the rules in one number.
[[nodiscard]] std::uint64_t behaviour_signature(const Case& scenario);

}  // namespace keyaccount
