#pragma once

#include "engine/analysis/habits.hpp"

namespace keyaccount {

/// The habits for which `is_naive` holds. They do the errands that every seller does, so that they differ
/// in selling only.
[[nodiscard]] Choice play_naively(Habit habit, const View& view, const ChoiceList& choices, std::uint64_t seed);

// The two halves, one file each.
[[nodiscard]] Choice plan_naively(Habit habit, const View& view, const ChoiceList& choices, std::uint64_t seed);
[[nodiscard]] Choice talk_naively(Habit habit, const View& view, const ChoiceList& choices, std::uint64_t seed);

}  // namespace keyaccount
