#include "engine/analysis/calibration.hpp"

#include "engine/play/win.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount {
namespace {

double mean_square(std::int64_t squares, std::int64_t moments) {
    return moments == 0 ? 0 : static_cast<double>(squares) / static_cast<double>(moments) / 1e6;
}

}  // namespace

Calibration::Sums& Calibration::Sums::operator+=(const Sums& other) {
    moments += other.moments;
    paid += other.paid;
    shown += other.shown;
    squares += other.squares;
    standard_squares += other.standard_squares;
    return *this;
}

double Calibration::Sums::brier() const { return mean_square(squares, moments); }
double Calibration::Sums::standard_brier() const { return mean_square(standard_squares, moments); }

void Calibration::add(std::size_t stage, int standard, int shown, bool paid) {
    const std::int64_t outcome = paid ? 1000 : 0;
    const Sums one{1, paid ? 1 : 0, shown, (shown - outcome) * (shown - outcome),
                   (standard - outcome) * (standard - outcome)};
    bins[std::min(bin_count - 1, static_cast<std::size_t>(shown) / 100)] += one;
    by_stage[stage] += one;
}

Calibration& Calibration::operator+=(const Calibration& other) {
    for (std::size_t b = 0; b < bins.size(); ++b) bins[b] += other.bins[b];
    for (std::size_t s = 0; s < by_stage.size(); ++s) by_stage[s] += other.by_stage[s];
    return *this;
}

double Calibration::expected_error() const {
    std::int64_t apart = 0;
    std::int64_t moments = 0;
    for (const Sums& bin : bins) {
        apart += std::abs(bin.shown - 1000 * bin.paid);
        moments += bin.moments;
    }
    return moments == 0 ? 0 : static_cast<double>(apart) / static_cast<double>(moments) / 1000;
}

void GaugeNotes::before(const State& state) {
    if (state.in_call() || state.week == week_) return;
    week_ = state.week;
    moments_.push_back({state.stage, seen_win_probability(*case_, state).shown});
}

void GaugeNotes::settle(Calibration& calibration, bool paid) const {
    for (const Moment& moment : moments_)
        calibration.add(moment.stage, case_->stages[moment.stage].win_rate, moment.shown, paid);
}

}  // namespace keyaccount
