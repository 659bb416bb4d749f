#pragma once

#include "engine/model/case.hpp"
#include "engine/play/state.hpp"

namespace keyaccount {

/// Day on which the next instalment falls due; -1 while none can: before the signature, before the
/// delivery, after the last.
[[nodiscard]] int due_day(const Case& scenario, const State& state);

/// Last day on which the delivery is in time.
[[nodiscard]] int latest_delivery(const Case& scenario, const State& state);

}  // namespace keyaccount
