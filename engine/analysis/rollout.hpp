#pragma once

#include "engine/analysis/decision_review.hpp"

#include <cstdint>

namespace keyaccount {

/// What a game came to.
struct Rolled {
    int score = 0;  // tenths of a point
    int paid = 0;   // 0 or 1
};

/// Plays on with textbook to the end.
[[nodiscard]] Rolled roll_on(const Case& scenario, State state);
/// The same after `choice`, which must be legal in `state`.
[[nodiscard]] Rolled roll_on(const Case& scenario, State state, Choice choice);
/// What textbook does here; the game must not be over.
[[nodiscard]] Choice by_the_book(const Case& scenario, const State& state);

/// The largest whole number whose square is at most `square`, which is below 2^62.
[[nodiscard]] std::int64_t root_of(std::int64_t square);

/// Sums over rollouts, or over differences between rollouts on the same dice. Whole numbers: the order of adding
/// does not matter.
struct Sums {
    std::int64_t count = 0;
    std::int64_t score = 0;
    std::int64_t score_squares = 0;
    std::int64_t paid = 0;
    std::int64_t paid_squares = 0;

    void add(Rolled one);
    void add_difference(Rolled better, Rolled worse) { add({better.score - worse.score, better.paid - worse.paid}); }
    /// Means in hundredths with their standard errors; of nothing: 0.
    [[nodiscard]] Loss mean() const;
    [[nodiscard]] Estimate estimate() const;
};

}  // namespace keyaccount
