#pragma once

#include "engine/analysis/calibration.hpp"
#include "engine/analysis/habits.hpp"
#include "engine/analysis/moves.hpp"
#include "engine/analysis/play_out.hpp"
#include "engine/play/score.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace keyaccount {

/// How a game ends, with what tells a good walk from a bad one: early is within a third of the days until the
/// client decides, wrongly is without evidence or from a deal that could be won.
enum class Ending : std::uint8_t { paid, unpaid, lost, walked_early, walked_late, walked_wrongly };
inline constexpr std::array<std::string_view, 6> ending_names = {"paid",         "unpaid",      "lost",
                                                                 "walked-early", "walked-late", "walked-wrongly"};

/// The game that shows something best, and where in it; of equal ones the one with the smallest seed.
struct Example {
    std::int64_t figure = std::numeric_limits<std::int64_t>::min();
    std::uint64_t seed = 0;
    int turn = 0;  // index of the choice

    void offer(std::int64_t found, std::uint64_t game, int at = 0) {
        if (found > figure || (found == figure && game < seed)) *this = {found, game, at};
    }
    Example& operator+=(const Example& other) {
        if (other.exists()) offer(other.figure, other.seed, other.turn);
        return *this;
    }
    [[nodiscard]] bool exists() const { return figure != std::numeric_limits<std::int64_t>::min(); }
    friend bool operator==(const Example&, const Example&) = default;
};

/// How often a move was open, and made, and what came of the games in which it was made.
struct MoveCount {
    std::int64_t open = 0;        // positions of watched games in which it could be made
    std::int64_t open_games = 0;  // watched games with such a position
    std::int64_t made = 0;
    std::int64_t games = 0;  // in which it was made
    std::int64_t score = 0;  // of those games, tenths of a point
    std::int64_t paid = 0;   // of those games
    Example most;            // made most often; the turn of the first time

    MoveCount& operator+=(const MoveCount& other);
    friend bool operator==(const MoveCount&, const MoveCount&) = default;
};

/// Counts over many games of one habit. Whole numbers, so that the order of the games does not matter.
struct HabitReport {
    template <std::size_t size>
    using Counts = std::array<std::int64_t, size>;

    Habit habit = Habit::random;
    std::int64_t games = 0;
    Counts<ending_names.size()> ended{};
    Counts<ending_names.size()> score_by_ending{};  // sums of tenths of a point
    std::int64_t won = 0;                           // signed, paid or not
    Counts<5> lost_by{};                            // by Element: games lost or not paid
    Counts<max_stages> ended_in{};                  // stage in which the game ended
    Counts<max_stages> reached{};                   // games that reached the stage
    Counts<max_stages> paid_from{};                 // of those, paid
    Counts<mistake_count> mistakes{};
    Counts<5> calls{};           // by Outcome
    std::int64_t score_sum = 0;  // tenths of a point
    std::int64_t score_squares = 0;
    Counts<score_line_count> line_sums{};  // tenths of a point
    std::int64_t choices = 0;
    std::int64_t walked_days = 0;            // sum of the days of walking away
    std::int64_t walked_in_first_third = 0;  // of the days until the client decides
    std::int64_t timed_games = 0;            // games whose words were counted
    std::int64_t timed_words = 0;
    std::int64_t timed_choices = 0;
    Calibration gauge;
    std::int64_t days = 0;                         // on which the games ended
    Counts<max_stages> left_stage{};               // games that went on from it
    Counts<max_stages> stage_days{};               // how long they had been in it
    std::array<Example, max_stages> longest_in{};  // by days
    std::int64_t winnable = 0;                     // games whose world the author does not mark as hopeless
    std::array<Example, ending_names.size()> example_of{};
    Example best, worst;             // by score
    std::int64_t watched_games = 0;  // in which open moves were counted
    std::vector<MoveCount> moves;    // by move; empty before the first game

    void add(const Case& scenario, const PlayedGame& game);
    HabitReport& operator+=(const HabitReport& other);
    friend bool operator==(const HabitReport&, const HabitReport&) = default;

    [[nodiscard]] std::int64_t of(Ending ending) const { return ended[index_of(ending)]; }
    [[nodiscard]] std::int64_t paid() const { return of(Ending::paid); }
    [[nodiscard]] std::int64_t walked_rightly() const { return of(Ending::walked_early) + of(Ending::walked_late); }
    [[nodiscard]] std::int64_t walked_away() const { return walked_rightly() + of(Ending::walked_wrongly); }
    /// Before a signature; won + lost + walked_away = games.
    [[nodiscard]] std::int64_t lost() const { return games - won - walked_away(); }
    /// 0..100.
    [[nodiscard]] double score_mean() const;
    [[nodiscard]] double score_stderr() const;
    /// Of one game, tenths of a point squared.
    [[nodiscard]] double score_variance() const;
    [[nodiscard]] double choices_mean() const;
    [[nodiscard]] double days_mean() const;
    [[nodiscard]] double minutes() const;
    /// Of the games that left the stage; -1: none did.
    [[nodiscard]] double stage_days_mean(std::size_t stage) const;
    /// -1: nobody walked away.
    [[nodiscard]] double walked_day_mean() const;
    /// Share of the calls that end in an order or in no sale, 0..1.
    [[nodiscard]] double decided_calls() const;
};

}  // namespace keyaccount
