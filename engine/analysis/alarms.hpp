#pragma once

#include "engine/analysis/playtest.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace keyaccount {

/// What is wrong with a case as a lesson.
enum class AlarmKind : std::uint8_t {
    bad_habit_wins,
    textbook_cannot_win,
    one_choice_dominates,
    never_worth_it,
    never_matters,
    text_never_shown,
    stage_too_long,
    chance_over_skill
};
inline constexpr std::array<std::string_view, 8> alarm_names = {
    "bad-habit-wins", "textbook-cannot-win", "one-choice-dominates", "never-worth-it",
    "never-matters",  "text-never-shown",    "stage-too-long",       "chance-over-skill"};

/// By which rule it was found; the unit of figure and limit.
enum class AlarmRule : std::uint8_t {
    naive_paid,       // % of the habit's games that are paid
    naive_score,      // points that the habit is behind typical
    textbook_paid,    // % of textbook's games in worlds that can be won
    textbook_left,    // % of textbook's games in worlds marked hopeless that it leaves with the evidence
    share_of_turns,   // % of textbook's choices
    wins_alone,       // % of games paid in which a bad habit makes this one choice wherever it can
    costs_always,     // points that it costs textbook
    changes_nothing,  // points that it makes for textbook, made or forbidden
    unseen_lines,     // lines
    slow_stage,       // days that textbook is in it on average
    chance_share      // % of the differences in score that the seed makes, not the player
};
inline constexpr std::array<std::string_view, 11> alarm_rule_names = {
    "naive-paid",   "naive-score",     "textbook-paid", "textbook-left", "share-of-turns", "wins-alone",
    "costs-always", "changes-nothing", "unseen-lines",  "slow-stage",    "chance-share"};
[[nodiscard]] AlarmKind kind_of(AlarmRule rule);
[[nodiscard]] constexpr std::string_view name_of(AlarmRule rule) { return alarm_rule_names[index_of(rule)]; }
[[nodiscard]] constexpr std::string_view name_of(AlarmKind kind) { return alarm_names[index_of(kind)]; }

inline constexpr std::int64_t fewest_games_for_alarms = 50;  // of a player
inline constexpr int fewest_games_for_texts = 10'000;        // a line may be rare

struct Alarm {
    AlarmRule rule = AlarmRule::naive_paid;
    Habit habit = Habit::textbook;  // whose games show it
    std::optional<Choice> move;     // see moves.hpp
    int stage = -1;                 // index
    std::vector<LineId> lines;      // never shown
    double figure = 0;
    double limit = 0;
    std::int64_t games = 0;  // on which the figure rests
    Example shown;           // a game of `habit` and a choice in it; does not exist for lines

    [[nodiscard]] AlarmKind kind() const { return kind_of(rule); }
};

/// In the order of the kinds; none for habits that were not played or only a few times.
[[nodiscard]] std::vector<Alarm> alarms_of(const Case& scenario, const PlaytestReport& report);

/// How a score comes about: the spread between the mean scores of three kinds of player (textbook, typical, the bad
/// habits together) against the spread of the games of each. Points squared.
struct ChanceAndSkill {
    double skill = 0;   // variance between the three means
    double chance = 0;  // mean variance within each
    [[nodiscard]] double chance_share() const { return skill + chance <= 0 ? 0 : chance / (skill + chance); }
};
/// Nothing unless all three were played.
[[nodiscard]] std::optional<ChanceAndSkill> chance_and_skill(const PlaytestReport& report);

/// 0 beginner … 3 hard, by the share of typical's games that end well (paid, or left rightly): from 50, 30, 20 %,
/// below; one harder where fewer than 60 % of textbook's do. Nothing unless both were played.
[[nodiscard]] std::optional<int> estimated_difficulty(const PlaytestReport& report);

/// Days after which a stage takes too long, and why: twice what the author calls usual, or the days planned for it.
[[nodiscard]] double most_days_in(const Case& scenario, std::size_t stage);

}  // namespace keyaccount
