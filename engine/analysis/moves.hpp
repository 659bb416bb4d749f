#pragma once

#include "engine/model/limits.hpp"
#include "engine/play/choice.hpp"

#include <cstddef>

namespace keyaccount {

// A move is what a playtest counts as one and the same choice: a visit to Liu, the question for one fact, a proof,
// a step, whomever it is put to. All that is written down is one move, and so is leaving a call.

inline constexpr std::size_t move_count = 3 * max_people + max_steps + max_specialists + action_count + max_facts +
                                          6 * max_needs + max_proofs + 2 * objection_count + max_steps + 18;

/// In [0, move_count).
[[nodiscard]] std::size_t move_of(Choice choice);
/// A choice of the move, with nobody where it does not matter whom it is put to.
[[nodiscard]] Choice choice_of_move(std::size_t move);

}  // namespace keyaccount
