#pragma once

#include "engine/model/case.hpp"
#include "engine/play/state.hpp"

#include <array>

namespace keyaccount {

/// What moves the win probability away from the stage's standard rate.
enum class WinTerm : std::uint8_t { support, rival_lead, fit, objections, decision_maker, time, veto };
inline constexpr std::size_t win_term_count = 7;

/// What an average seller makes of the position, in per mille; standard + all points = shown, exactly.
struct WinProbability {
    int standard = 0;
    std::array<int, win_term_count> points{};
    int shown = 0;
    std::uint8_t weakest_person = 255;  // who weighs most against us; 255: nobody
};

/// From the true state; for analysis only.
[[nodiscard]] WinProbability win_probability(const Case& scenario, const State& state);

/// From what the rep has found out; nobody heard counts as neutral.
[[nodiscard]] WinProbability seen_win_probability(const Case& scenario, const State& state);

}  // namespace keyaccount
