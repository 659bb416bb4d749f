#pragma once

#include "engine/model/case.hpp"
#include "engine/play/choice.hpp"
#include "engine/play/state.hpp"

namespace keyaccount {

/// What can be written down of one kind now: it takes no time, and may be written again. `who` for the chart only.
void legal_records(const Case& scenario, const State& state, RecordKind kind, PersonId who, ChoiceList& out);
[[nodiscard]] Refusal refuse_record(const Case& scenario, const State& state, Choice choice);

/// The truth with which the rep's chart is compared: 0 against us, 1 open, 2 for us.
[[nodiscard]] std::uint8_t support_of(const PersonState& person);
/// Whether the drawn world answers this question with yes.
[[nodiscard]] bool true_answer(const Case& scenario, const State& state, DealQuestion question);
/// A..D (0..3) by the days that are left until the client decides; method.
[[nodiscard]] std::uint8_t grade_on(const Case& scenario, int day);

/// How well the paper agrees with the truth, each in per mille.
struct RecordShares {
    int forecast = 0, review = 0, qualification = 0, chart = 0, labels = 0;
};
[[nodiscard]] RecordShares record_shares(const Case& scenario, const State& state);

}  // namespace keyaccount
