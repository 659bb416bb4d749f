#pragma once

#include "engine/analysis/habit_report.hpp"

#include <cstdint>
#include <vector>

namespace keyaccount {

/// Differences of the score between two games on the same dice: with something less without it, tenths of a point.
struct PairedGames {
    std::int64_t pairs = 0;
    std::int64_t same = 0;    // at most half a point apart
    std::int64_t better = 0;  // by more than half a point
    std::int64_t sum = 0;
    std::int64_t squares = 0;
    Example worst;  // textbook's game, and the turn at which the two part

    void add(int difference, std::uint64_t seed, int turn);
    PairedGames& operator+=(const PairedGames& other);
    friend bool operator==(const PairedGames&, const PairedGames&) = default;
    [[nodiscard]] double mean() const;  // points
    [[nodiscard]] double error() const;
};

/// What single moves come to in games that are played twice.
struct MoveTrial {
    Choice move;
    PairedGames forced;      // textbook, once made to make it at some place where it could and would not
    PairedGames forbidden;   // textbook, in a case where nobody can make it
    std::int64_t alone = 0;  // games of bad habits that make it wherever they can
    std::int64_t alone_paid = 0;
    Example alone_shown;       // of those paid; figure: minus the habit
    std::int64_t tried = 0;    // places at which it was made in these games
    std::int64_t touched = 0;  // of those, where it changed more than patience, time and money
    Example tried_shown;       // textbook's game; the turn at which it was made

    MoveTrial& operator+=(const MoveTrial& other);
    friend bool operator==(const MoveTrial&, const MoveTrial&) = default;
};

/// The trials of a case, as a row of small jobs that can be done in any order.
class MoveTrials {
public:
    /// `pairs`: of each kind and move; the dice are those of the games from `seed` on.
    MoveTrials(const Case& scenario, int pairs, std::uint64_t seed);
    [[nodiscard]] int jobs() const;
    /// Trials by move, with nothing tried yet.
    [[nodiscard]] std::vector<MoveTrial> blank() const;
    void do_job(int job, std::vector<MoveTrial>& trials) const;

private:
    const Case* case_;
    Case without_words_;
    int pairs_;
    std::uint64_t seed_;
    std::vector<Choice> authored_;  // forced, forbidden, and made alone
    std::vector<Choice> others_;    // made alone
};

}  // namespace keyaccount
