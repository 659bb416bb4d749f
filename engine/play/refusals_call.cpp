// What cannot be said in a call, and why.
#include "engine/play/measure.hpp"
#include "engine/play/records.hpp"
#include "engine/play/refusals.hpp"
#include "engine/play/turn.hpp"

namespace keyaccount {

unsigned topics_of(const Case& scenario, const State& state, const Person& person) {
    return state.needs_known &
           (person.side == Side::ours ? scenario.own_needs : ~static_cast<unsigned>(scenario.own_needs));
}

namespace {

bool is_topic(const Case& scenario, const State& state, const Person& person, NeedId need) {
    return need.index() < scenario.needs.size() && has_bit(topics_of(scenario, state, person), need.index());
}

Refusal refuse_exit(const Case& scenario, const State& state, const Person& person, StepKind kind) {
    if (person.side != Side::client) return Refusal::not_available;
    return stage_of(scenario, state) <= stage_ended_by(kind) ? Refusal::none : Refusal::already_done;
}

Refusal refuse_done(const State& state, PersonId who, const Step& step, StepId id) {
    switch (step.kind) {
        case StepKind::introduction: return state[step.opens].open != 0 ? Refusal::already_done : Refusal::none;
        case StepKind::trial:
        case StepKind::mandate:
        case StepKind::pledge: return state.was_granted(id) ? Refusal::already_done : Refusal::none;
        case StepKind::small:
            if (state[who].promise_due >= 0) return Refusal::already_done;
            [[fallthrough]];
        case StepKind::criterion:
            return has_bit(state[who].granted, id.index()) ? Refusal::already_done : Refusal::none;
        default: return Refusal::none;
    }
}

}  // namespace

Refusal refuse_step(const Case& scenario, const State& state, PersonId who, StepId id) {
    if (id.index() >= scenario.steps.size()) return Refusal::unknown;
    const Step& step = scenario.step(id);
    const Person& person = scenario.person(who);
    if (has_bit(state.tried, id.index())) return Refusal::already_done;
    if (stage_of(scenario, state) == StageKind::use) return Refusal::wrong_stage;
    if (is_exit(step.kind)) {
        const Refusal why = refuse_exit(scenario, state, person, step.kind);
        if (why != Refusal::none) return why;
    } else {
        if (!has_bit(person.step_bits, id.index())) return Refusal::not_available;
        if (!has_bit(step.stages, state.stage)) return Refusal::wrong_stage;
    }
    const bool by_phone_too = step.kind == StepKind::small || step.kind == StepKind::introduction;
    if (state.call.by_phone != 0 && !by_phone_too) return Refusal::not_available;
    if (step.after.exists() && !state.was_granted(step.after)) return Refusal::missing_step;
    if (step.fact.exists() && !state.knows(step.fact)) return Refusal::missing_fact;
    return refuse_done(state, who, step, id);
}

Refusal refuse_proof(const Case& scenario, const State& state, const Person& person, ProofId id) {
    if (id.index() >= scenario.proofs.size()) return Refusal::unknown;
    const Proof& proof = scenario.proof(id);
    if (stage_of(scenario, state) == StageKind::use) return Refusal::wrong_stage;
    if (state.call.by_phone != 0) return Refusal::not_available;
    if (proof.fact.exists() && !state.knows(proof.fact)) return Refusal::missing_fact;
    if (proof.after.exists()) {
        const bool trial = scenario.step(proof.after).kind == StepKind::trial;
        if (trial ? !state.was_carried_out(proof.after) : !state.was_granted(proof.after)) return Refusal::missing_step;
    }
    return (proof.topic_bits & topics_of(scenario, state, person)) != 0 ? Refusal::none : Refusal::not_a_topic;
}

namespace {

Refusal refuse_statement(const Case& scenario, const State& state, const Person& person, Choice choice) {
    if (!is_topic(scenario, state, person, choice.need())) return Refusal::not_a_topic;
    if (stage_of(scenario, state) == StageKind::use) return Refusal::wrong_stage;
    const OfferId offer = scenario.need(choice.need()).offer;
    if (!offer.exists()) return Refusal::not_available;
    if (choice.kind != ChoiceKind::benefit) return Refusal::none;
    return scenario.offer(offer).benefits[choice.about].specific.exists() ? Refusal::none : Refusal::not_available;
}

Refusal refuse_situation(const Case& scenario, const State& state, PersonId who, FactId fact) {
    if (fact.index() >= scenario.facts.size()) return Refusal::unknown;
    const NeedId topic = scenario.fact(fact).topic;
    if (!topic.exists() || !is_topic(scenario, state, scenario.person(who), topic)) return Refusal::not_a_topic;
    return next_fact(scenario, state, who, topic) == fact ? Refusal::none : Refusal::not_available;
}

/// `less`: what it takes off the price, per mille of list.
Refusal refuse_price(const Case& scenario, const State& state, const Person& person, PersonId who, int less) {
    const StageKind stage = stage_of(scenario, state);
    if (stage == StageKind::interest || stage == StageKind::use) return Refusal::wrong_stage;
    if (!minds_the_money(person) || state.call.by_phone != 0) return Refusal::not_available;
    if (state.price - less < scenario.floor) return Refusal::below_floor;
    return state[who].concessions < tuning::most_concessions ? Refusal::none : Refusal::already_done;
}

Refusal refuse_at_demonstration(const State& state, std::uint8_t done) {
    if (state.call.demonstration == 255) return Refusal::not_available;
    return done == 0 ? Refusal::none : Refusal::already_done;
}

}  // namespace

Refusal refuse_in_call(const Case& scenario, const State& state, Choice choice) {
    const PersonId who{state.call.with};
    if (choice.kind == ChoiceKind::record) return refuse_record(scenario, state, choice);
    if (choice.who != who) return Refusal::other_person;
    const Person& person = scenario.person(who);
    switch (choice.kind) {
        case ChoiceKind::act: return Refusal::in_a_call;
        case ChoiceKind::situation: return refuse_situation(scenario, state, who, choice.fact());
        case ChoiceKind::question:
            if (choice.detail > 2) return Refusal::unknown;
            return is_topic(scenario, state, person, choice.need()) ? Refusal::none : Refusal::not_a_topic;
        case ChoiceKind::feature:
        case ChoiceKind::advantage:
        case ChoiceKind::benefit: return refuse_statement(scenario, state, person, choice);
        case ChoiceKind::prove: return refuse_proof(scenario, state, person, choice.proof());
        case ChoiceKind::address:
        case ChoiceKind::argue:
            if (choice.about >= objection_count) return Refusal::unknown;
            return state[who].objections[choice.about] > 0 ? Refusal::none : Refusal::not_asked_for;
        case ChoiceKind::ask_help:
            if (!person.guide.possible) return Refusal::no_guide;
            return state[who].guide < tuning::guide_made && state.call.helped == 0 ? Refusal::none
                                                                                   : Refusal::already_done;
        case ChoiceKind::propose: return refuse_step(scenario, state, who, StepId{choice.about});
        case ChoiceKind::concede: return refuse_price(scenario, state, person, who, tuning::give_price);
        case ChoiceKind::trade: return refuse_price(scenario, state, person, who, tuning::trade_price);
        case ChoiceKind::ease:
            if (!scenario.concede_ease.exists()) return Refusal::not_available;
            return refuse_price(scenario, state, person, who, 0);
        case ChoiceKind::watch:
            if (!acts(scenario, Rule::demonstration_watched)) return Refusal::not_available;
            return refuse_at_demonstration(state, state.call.watched);
        case ChoiceKind::show: return refuse_at_demonstration(state, state.call.shown);
        case ChoiceKind::record: return refuse_record(scenario, state, choice);
        case ChoiceKind::leave:
            return choice.detail == 255 || choice.detail == static_cast<std::uint8_t>(Outcome::continuation) ||
                           choice.detail == static_cast<std::uint8_t>(Outcome::advance)
                       ? Refusal::none
                       : Refusal::unknown;
    }
    return Refusal::unknown;
}

}  // namespace keyaccount
