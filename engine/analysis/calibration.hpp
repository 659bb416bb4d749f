#pragma once

#include "engine/model/case.hpp"
#include "engine/play/state.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace keyaccount {

/// What the win probability showed, once a week, against what came of it: paid or not.
struct Calibration {
    /// Sums over moments; shown and standard in per mille, squares in per mille².
    struct Sums {
        std::int64_t moments = 0;
        std::int64_t paid = 0;
        std::int64_t shown = 0;
        std::int64_t squares = 0;           // of shown less outcome
        std::int64_t standard_squares = 0;  // of the stage's standard rate less outcome

        Sums& operator+=(const Sums& other);
        friend bool operator==(const Sums&, const Sums&) = default;
        /// Mean squared error of what was shown, and of the standard rate: 0..1.
        [[nodiscard]] double brier() const;
        [[nodiscard]] double standard_brier() const;
    };
    static constexpr std::size_t bin_count = 10;
    std::array<Sums, bin_count> bins{};       // by what was shown: 0..99, 100..199 … 900..1000 per mille
    std::array<Sums, max_stages> by_stage{};  // the stage then

    void add(std::size_t stage, int standard, int shown, bool paid);
    Calibration& operator+=(const Calibration& other);
    friend bool operator==(const Calibration&, const Calibration&) = default;
    /// Expected calibration error, 0..1: how far shown and paid lie apart in a bin, on average.
    [[nodiscard]] double expected_error() const;
};

/// Watches one game: notes what is shown at the first decision on the desk in each week.
class GaugeNotes {
public:
    explicit GaugeNotes(const Case& scenario) : case_{&scenario} {}
    void before(const State& state);
    void settle(Calibration& calibration, bool paid) const;

private:
    struct Moment {
        std::size_t stage;
        int shown;
    };
    const Case* case_;
    int week_ = -1;
    std::vector<Moment> moments_;
};

}  // namespace keyaccount
