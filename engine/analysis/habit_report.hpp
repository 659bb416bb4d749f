#pragma once

#include "engine/analysis/calibration.hpp"
#include "engine/analysis/habits.hpp"
#include "engine/analysis/play_out.hpp"
#include "engine/play/score.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace keyaccount {

/// How a game ends, with what tells a good walk from a bad one: early is within a third of the days until the
/// client decides, wrongly is without evidence or from a deal that could be won.
enum class Ending : std::uint8_t { paid, unpaid, lost, walked_early, walked_late, walked_wrongly };
inline constexpr std::array<std::string_view, 6> ending_names = {"paid",         "unpaid",      "lost",
                                                                 "walked-early", "walked-late", "walked-wrongly"};

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

    void add(const Case& scenario, const PlayedGame& game);
    HabitReport& operator+=(const HabitReport& other);

    [[nodiscard]] std::int64_t of(Ending ending) const { return ended[index_of(ending)]; }
    [[nodiscard]] std::int64_t paid() const { return of(Ending::paid); }
    [[nodiscard]] std::int64_t walked_rightly() const { return of(Ending::walked_early) + of(Ending::walked_late); }
    [[nodiscard]] std::int64_t walked_away() const { return walked_rightly() + of(Ending::walked_wrongly); }
    /// Before a signature; won + lost + walked_away = games.
    [[nodiscard]] std::int64_t lost() const { return games - won - walked_away(); }
    /// 0..100.
    [[nodiscard]] double score_mean() const;
    [[nodiscard]] double score_stderr() const;
    [[nodiscard]] double choices_mean() const;
    [[nodiscard]] double minutes() const;
    /// -1: nobody walked away.
    [[nodiscard]] double walked_day_mean() const;
    /// Share of the calls that end in an order or in no sale, 0..1.
    [[nodiscard]] double decided_calls() const;
};

}  // namespace keyaccount
