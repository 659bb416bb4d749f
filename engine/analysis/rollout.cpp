#include "engine/analysis/rollout.hpp"

#include "engine/analysis/textbook.hpp"
#include "engine/play/score.hpp"

namespace keyaccount {
namespace {

/// `sum / count` in units of 1 / `scale`, rounded to the nearest; half away from zero.
int mean_of(std::int64_t sum, std::int64_t count, std::int64_t scale) {
    if (count == 0) return 0;
    const std::int64_t scaled = 2 * sum * scale;
    return static_cast<int>((scaled + (scaled < 0 ? -count : count)) / (2 * count));
}

/// Standard error of the mean, in the same unit, rounded up.
int error_of(std::int64_t sum, std::int64_t squares, std::int64_t count, std::int64_t scale) {
    if (count < 2) return 0;
    const std::int64_t spread = count * squares - sum * sum;
    if (spread <= 0) return 0;
    return static_cast<int>(root_of(spread * scale * scale / (count * count * (count - 1))) + 1);
}

constexpr std::int64_t score_scale = 10;       // tenths to hundredths of a point
constexpr std::int64_t chance_scale = 10'000;  // to hundredths of a per cent

}  // namespace

std::int64_t root_of(std::int64_t square) {
    std::int64_t root = 0;
    for (std::int64_t bit = std::int64_t{1} << 31; bit > 0; bit >>= 1)
        if ((root + bit) * (root + bit) <= square) root += bit;
    return root;
}

Choice by_the_book(const Case& scenario, const State& state) { return play_by_the_book(View{scenario, state}); }

Rolled roll_on(const Case& scenario, State state) {
    while (!state.over())
        if (apply(scenario, state, by_the_book(scenario, state)) != Refusal::none) break;
    return {score(scenario, state).total, static_cast<End>(state.end) == End::paid ? 1 : 0};
}

Rolled roll_on(const Case& scenario, State state, Choice choice) {
    if (apply(scenario, state, choice) != Refusal::none) return {};
    return roll_on(scenario, state);
}

void Sums::add(Rolled one) {
    ++count;
    score += one.score;
    score_squares += static_cast<std::int64_t>(one.score) * one.score;
    paid += one.paid;
    paid_squares += static_cast<std::int64_t>(one.paid) * one.paid;
}

Loss Sums::mean() const {
    return {mean_of(score, count, score_scale), error_of(score, score_squares, count, score_scale),
            mean_of(paid, count, chance_scale), error_of(paid, paid_squares, count, chance_scale)};
}

Estimate Sums::estimate() const {
    const Loss all = mean();
    return {all.score, all.score_error, all.paid, all.paid_error, static_cast<int>(count)};
}

}  // namespace keyaccount
