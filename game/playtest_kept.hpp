#pragma once

#include "engine/analysis/playtest.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount {

/// What is remembered of the last playtest of a case, so that the next one can tell what an edit did.
struct KeptPlaytest {
    struct Player {
        Habit habit = Habit::random;
        std::int64_t games = 0;
        std::int64_t score_sum = 0;  // tenths of a point
        std::int64_t score_squares = 0;
        std::int64_t paid = 0;
        friend bool operator==(const Player&, const Player&) = default;
    };
    std::string case_id;
    std::uint64_t content = 0;  // hash of the case
    std::vector<Player> players;
    friend bool operator==(const KeptPlaytest&, const KeptPlaytest&) = default;
};

/// Nothing if there is none that can be read.
[[nodiscard]] std::optional<KeptPlaytest> kept_playtest(const std::string& case_id);
/// Keeps the players with enough games for a comparison; of an unchanged case the others stay as they were kept.
/// Empty on success, otherwise the reason.
[[nodiscard]] Text keep_playtest(const Case& scenario, const PlaytestReport& report);

/// How much more a player scores now; without `sure` it may be chance.
struct HabitChange {
    Habit habit = Habit::random;
    double points = 0;
    double error = 0;
    double paid_before = 0;  // per cent
    double paid_now = 0;
    [[nodiscard]] bool sure() const { return points > 2 * error || points < -2 * error; }
};
struct PlaytestChange {
    bool same_case = false;
    std::vector<HabitChange> habits;  // played enough both times; in the order of the report
};
/// Nothing where no player was played enough both times.
[[nodiscard]] std::optional<PlaytestChange> change_since(const KeptPlaytest& before, const Case& scenario,
                                                         const PlaytestReport& now);

}  // namespace keyaccount
