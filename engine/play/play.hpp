#pragma once

#include "engine/model/case.hpp"
#include "engine/play/choice.hpp"
#include "engine/play/event.hpp"
#include "engine/play/state.hpp"

#include <cstdint>

namespace keyaccount {

/// The first state of a game: draws and the noise of the start are settled by the seed.
[[nodiscard]] State start(const Case& scenario, std::uint64_t seed);

/// All that can be done now, in a fixed order; empty only when the game is over.
void legal_choices(const Case& scenario, const State& state, ChoiceList& out);

/// Why `choice` cannot be made; `Refusal::none` if it can. Agrees with `legal_choices`.
[[nodiscard]] Refusal refuse(const Case& scenario, const State& state, Choice choice);

/// Makes `choice` and lets the time pass that it takes. `events` may be null (rollouts).
/// A refused choice leaves the state as it is and is returned as the reason.
Refusal apply(const Case& scenario, State& state, Choice choice, EventBuffer* events = nullptr);

/// Hash of the whole state; the same on every compiler and machine.
[[nodiscard]] std::uint64_t hash_of(const State& state);

/// The rep's own words for a choice in a call, as they would be said now; none for acts.
[[nodiscard]] LineId words_of(const Case& scenario, const State& state, Choice choice);

/// Day on which `who` can next be visited: after their lead, and on a weekday unless they work in shifts.
[[nodiscard]] int next_free_day(const Case& scenario, const State& state, PersonId who);

/// What an act costs in yuan; the same on every day.
[[nodiscard]] int yuan_for(const Case& scenario, Choice choice);

/// What an act costs now.
[[nodiscard]] ActionCost cost_of(const Case& scenario, const State& state, Choice choice);

/// The outcome that leaving the call now would have.
[[nodiscard]] Outcome outcome_if_left(const State& state);

}  // namespace keyaccount
