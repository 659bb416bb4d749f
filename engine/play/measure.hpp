#pragma once

#include "engine/model/case.hpp"
#include "engine/model/tuning.hpp"
#include "engine/play/state.hpp"

namespace keyaccount {

/// Quantities that rules, win probability and score share. Tenths of a point unless said otherwise.

[[nodiscard]] inline int tenths(std::int32_t stance) { return stance / 64; }

[[nodiscard]] constexpr NeedLevel level_of(int development) {
    return development >= tuning::explicit_from    ? NeedLevel::explicit_need
           : development >= tuning::developed_from ? NeedLevel::developed
           : development >= tuning::implied_from   ? NeedLevel::implied
                                                   : NeedLevel::hidden;
}

/// How much a person wants to change anything: 0..1000, from their needs' weight and development.
[[nodiscard]] int heat(const Person& person, const PersonState& state);

/// What a person would agree to, see tuning; without the fresh benefit of a call.
[[nodiscard]] int readiness(const Person& person, const PersonState& state);

/// Level of a capability of ours as it counts now: 0 while its world or its step is missing.
[[nodiscard]] int our_level(const Case& scenario, const State& state, OfferId offer);

[[nodiscard]] bool is_differentiator(const Case& scenario, const State& state, OfferId offer);

/// Row of the tables by role: decision-maker, user, gatekeeper, other; of several roles the one that counts most.
[[nodiscard]] std::size_t role_row(const Person& person);

/// Who decides at the client, and who guards: with them one talks about the price, and they see to the payment.
[[nodiscard]] bool minds_the_money(const Person& person);

/// Weight of a person in the support, by power, salience and role in the stage.
[[nodiscard]] int support_weight(const Person& person, StageKind stage);

/// Mean stance of the client's people by weight: towards us, towards a rival.
[[nodiscard]] int support(const Case& scenario, const State& state);
[[nodiscard]] int rival_support(const Case& scenario, const State& state, RivalId rival);
/// Of the rivals' the highest; 0 if there is none above.
[[nodiscard]] int best_rival_support(const Case& scenario, const State& state);

/// Mean level of what we, or a rival, offer, by the weight of the criteria: 0..1000.
[[nodiscard]] int fit(const Case& scenario, const State& state);
[[nodiscard]] int rival_fit(const Case& scenario, const State& state, RivalId rival);
/// Of the rivals' the highest; 0 without rivals.
[[nodiscard]] int best_rival_fit(const Case& scenario, const State& state);

/// A hard criterion that we do not meet.
[[nodiscard]] bool hard_criterion_unmet(const Case& scenario, const State& state);

/// The gatekeeper with a veto who is most against us, at or below `tuning::veto_at`; none if nobody is.
[[nodiscard]] PersonId vetoing(const Case& scenario, const State& state);

/// Our lead over the best rival when offers are compared.
[[nodiscard]] int lead(const Case& scenario, const State& state);

/// Our own side lets the rep decide; always where no step asks for it.
[[nodiscard]] inline bool has_mandate(const Case& scenario, const State& state) {
    return scenario.mandate_steps == 0 || (state.granted & scenario.mandate_steps) != 0;
}

[[nodiscard]] inline int open_objections(const PersonState& state) {
    int sum = 0;
    for (const auto count : state.objections) sum += count;
    return sum;
}

/// The logistic function: chance in 1/10,000 for a logit in hundredths, clamped to ±800.
[[nodiscard]] int logistic(int centilogit);
/// Per mille for a lead in tenths, three hundred of them a unit of the logistic.
[[nodiscard]] int chance_of_lead(int tenths_ahead);
/// The inverse of `logistic` on the table: the logit in hundredths whose chance is nearest.
[[nodiscard]] int logit(int per_ten_thousand);

/// Which of the five elements weighs most against us.
[[nodiscard]] Element weakest_element(const Case& scenario, const State& state);

/// The file holds what shows that the world is this hopeless one.
[[nodiscard]] bool file_proves(const Case& scenario, const State& state, const Hopeless& world);
/// The file holds what shows that the deal cannot be won.
[[nodiscard]] bool file_says_hopeless(const Case& scenario, const State& state);
/// The drawn world is one that the author marks as hopeless.
[[nodiscard]] bool is_hopeless(const Case& scenario, const State& state);

/// The fact that a situation question on this topic asks of this person next; none: nothing on it.
[[nodiscard]] FactId next_fact(const Case& scenario, const State& state, PersonId who, NeedId topic);

}  // namespace keyaccount
