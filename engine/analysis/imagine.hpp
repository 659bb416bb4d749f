#pragma once

#include "engine/analysis/decision_review.hpp"

namespace keyaccount {

/// A position as it may be, with dice to come of its own; `world` names it, the same for every position of a game.
/// In hindsight only the dice are new. As known: what was drawn at the start and is not in the file from somebody who
/// has to know, and how those stand who were never heard, are drawn anew; what a `View` shows stays as it is.
[[nodiscard]] State imagined(const Case& scenario, const State& state, Knowledge knowledge, std::uint64_t world);

}  // namespace keyaccount
