#pragma once

#include "engine/analysis/decision_review.hpp"

namespace keyaccount {

/// Why `played` cost something against `best`: what it did, by its events; otherwise what it left undone.
/// `before`: the position.
[[nodiscard]] Reason reason_for(const Case& scenario, const State& before, Choice played, Choice best,
                                const EventBuffer& events);

}  // namespace keyaccount
