#pragma once

#include "engine/analysis/habits.hpp"
#include "engine/play/score.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace keyaccount {

/// One game by a habit, from the first contact to the end.
struct PlayedGame {
    State end;
    int choices = 0;
    std::uint8_t reached = 0;  // bit per stage
};

/// Plays to the end; every choice is legal. The same case, habit and seed give the same game.
[[nodiscard]] PlayedGame play_game(const Case& scenario, Habit habit, std::uint64_t seed);

struct HabitReport {
    Habit habit = Habit::random;
    int games = 0;
    int paid = 0;
    int won = 0;  // signed, paid or not; won + lost + walked_away = games
    int lost = 0;
    int walked_away = 0;
    int walked_rightly = 0;
    double score_mean = 0;  // 0..100
    double score_stderr = 0;
    double choices_mean = 0;
    std::array<int, max_stages> reached{};    // games that reached the stage
    std::array<int, max_stages> paid_from{};  // of those, paid
    double minutes = 0;  // of a rep who reads all that is new, in English, and thinks three seconds a choice
};

struct PlaytestReport {
    int games = 0;
    std::uint64_t seed = 0;
    double choices_per_second = 0;  // of all habits together, one thread
    std::vector<HabitReport> habits;
};

/// Games `seed` … `seed + games - 1` for each habit.
[[nodiscard]] PlaytestReport playtest(const Case& scenario, const std::vector<Habit>& habits, int games,
                                      std::uint64_t seed);

/// Hash over 200 fixed games of all habits and every state in them: the behaviour of the rules in one number.
[[nodiscard]] std::uint64_t behaviour_signature(const Case& scenario);

}  // namespace keyaccount
