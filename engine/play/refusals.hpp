#pragma once

#include "engine/play/choice.hpp"
#include "engine/play/state.hpp"

#include <cstddef>
#include <cstdint>

namespace keyaccount {

// Why something cannot be done now; what `legal_choices` lists and `refuse` answers from.

[[nodiscard]] inline StageKind stage_of(const Case& scenario, const State& state) {
    return scenario.stages[state.stage].kind;
}
[[nodiscard]] inline bool has_bit(std::uint32_t bits, std::size_t index) {
    return index < 32 && ((bits >> index) & 1U) != 0;
}

/// Topics with this person, bit per need: known, and of their side.
[[nodiscard]] unsigned topics_of(const Case& scenario, const State& state, const Person& person);
/// Steps that might be proposed in this call, bit per step; `refuse_step` has the last word.
[[nodiscard]] inline std::uint32_t steps_in_question(const Case& scenario, const State& state) {
    const Person& person = scenario.person(PersonId{state.call.with});
    return (person.step_bits | (person.side == Side::client ? scenario.exit_steps : 0)) & ~state.tried;
}
[[nodiscard]] bool affordable(const Case& scenario, const State& state, Choice choice);

[[nodiscard]] Refusal refuse_step(const Case& scenario, const State& state, PersonId who, StepId id);
[[nodiscard]] Refusal refuse_proof(const Case& scenario, const State& state, const Person& person, ProofId id);
/// In a call, with whom it is.
[[nodiscard]] Refusal refuse_in_call(const Case& scenario, const State& state, Choice choice);
/// From the desk.
[[nodiscard]] Refusal refuse_act(const Case& scenario, const State& state, Choice choice);

}  // namespace keyaccount
