#pragma once

#include "engine/play/state.hpp"

namespace keyaccount {

/// Day on which the next instalment falls due; -1 while none can: before the signature, before the
/// delivery, after the last.
[[nodiscard]] int due_day(const State& state);

}  // namespace keyaccount
