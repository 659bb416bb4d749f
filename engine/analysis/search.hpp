#pragma once

#include "engine/model/case.hpp"
#include "engine/play/choice.hpp"
#include "engine/play/state.hpp"

#include <cstdint>

namespace keyaccount {

/// Textbook's choice, or one that scores clearly better when textbook plays on from it.
/// It reads the true state: drawn world, stances, needs; not the dice to come, which are thrown anew for
/// every rollout and are the same for all choices compared. The game must not be over.
[[nodiscard]] Choice choose_by_search(const Case& scenario, const State& state, std::uint64_t seed);

}  // namespace keyaccount
