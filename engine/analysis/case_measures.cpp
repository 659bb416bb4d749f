// What a case is like as a lesson, from the games of a playtest.
#include "engine/analysis/alarms.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr double stage_times = 2;  // of the days that the author calls usual; tuning

double good_ends(const HabitReport& habit) {
    return 100 * static_cast<double>(habit.paid() + habit.walked_rightly()) / static_cast<double>(habit.games);
}

}  // namespace

std::optional<ChanceAndSkill> chance_and_skill(const PlaytestReport& report) {
    const HabitReport* const textbook = report.of(Habit::textbook);
    const HabitReport* const typical = report.of(Habit::typical);
    if (textbook == nullptr || typical == nullptr || textbook->games == 0 || typical->games == 0) return std::nullopt;
    double naive_mean = 0;
    double naive_variance = 0;
    int naive = 0;
    for (const HabitReport& habit : report.habits) {
        if (!is_naive(habit.habit) || habit.games == 0) continue;
        naive_mean += habit.score_mean();
        naive_variance += habit.score_variance() / 100;
        ++naive;
    }
    if (naive == 0) return std::nullopt;
    const std::array<double, 3> means{textbook->score_mean(), typical->score_mean(), naive_mean / naive};
    const double mean = (means[0] + means[1] + means[2]) / 3;
    ChanceAndSkill spread;
    for (const double each : means) spread.skill += (each - mean) * (each - mean) / 3;
    spread.chance = (textbook->score_variance() / 100 + typical->score_variance() / 100 + naive_variance / naive) / 3;
    return spread;
}

std::optional<int> estimated_difficulty(const PlaytestReport& report) {
    constexpr std::array<double, 3> at_least{50, 30, 20};  // %: of typical's games for beginner, easy, medium
    constexpr double hard_for_textbook = 60;
    const HabitReport* const textbook = report.of(Habit::textbook);
    const HabitReport* const typical = report.of(Habit::typical);
    if (textbook == nullptr || typical == nullptr || textbook->games == 0 || typical->games == 0) return std::nullopt;
    const double good = good_ends(*typical);
    int difficulty = 0;
    for (const double least : at_least) difficulty += good < least ? 1 : 0;
    return std::min(3, difficulty + (good_ends(*textbook) < hard_for_textbook ? 1 : 0));
}

double most_days_in(const Case& scenario, std::size_t stage) {
    const Stage& here = scenario.stages[stage];
    if (here.usual_days > 0) return stage_times * here.usual_days;
    const int began = stage == 0 ? 0 : scenario.stages[stage - 1].planned_day;
    return stage_times * std::max(0, here.planned_day - began);
}

}  // namespace keyaccount
