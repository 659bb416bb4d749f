#pragma once

#include "engine/analysis/decision_review.hpp"

namespace keyaccount {

/// Every loss its reason. `states`: before each decision, and the last one.
void give_reasons(const Case& scenario, const std::vector<State>& states, GameReview& review);

/// Calls and acts as units, the worst of them, and small losses that add up.
void sum_up(const std::vector<State>& states, GameReview& review);

}  // namespace keyaccount
