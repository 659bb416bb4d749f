// What cannot be done from the desk, and why.
#include "engine/play/collection.hpp"
#include "engine/play/measure.hpp"
#include "engine/play/play.hpp"
#include "engine/play/refusals.hpp"
#include "engine/play/turn.hpp"

namespace keyaccount {

bool affordable(const Case& scenario, const State& state, Choice choice) {
    return state.expense + yuan_for(scenario, choice) <= scenario.budget;
}

namespace {

Refusal refuse_specialist(const Case& scenario, const State& state, std::uint8_t which) {
    if (which >= scenario.specialists.size()) return Refusal::unknown;
    if (!has_mandate(scenario, state)) return Refusal::no_mandate;
    if (state.specialist == which || state.signed_day >= 0) return Refusal::already_done;
    return state.expense + scenario.specialists[which].cost <= scenario.budget ? Refusal::none : Refusal::no_money;
}

Refusal refuse_contact(const Case& scenario, const State& state, Choice choice) {
    if (choice.who.index() >= scenario.people.size()) return Refusal::unknown;
    const bool theirs = scenario.person(choice.who).side != Side::ours;
    if (state.reduced_day >= 0 && theirs && !choice.is(Action::phone)) return Refusal::contact_reduced;
    const PersonState& person = state[choice.who];
    if (person.awareness == static_cast<std::uint8_t>(Awareness::shadow)) return Refusal::not_known;
    if (person.open == 0) return Refusal::no_access;
    if (choice.action() == Action::visit)
        return affordable(scenario, state, choice) ? Refusal::none : Refusal::no_money;
    if (person.awareness != static_cast<std::uint8_t>(Awareness::met)) return Refusal::no_access;
    if (choice.action() == Action::phone) return person.last_contact < state.day ? Refusal::none : Refusal::too_early;
    // a technical talk
    const Person& authored = scenario.person(choice.who);
    if (authored.side == Side::ours || authored.has(Role::decision_maker)) return Refusal::not_available;
    if (person.calls == 0) return Refusal::no_access;
    if (stage_of(scenario, state) == StageKind::use) return Refusal::wrong_stage;
    if (has_bit(person.talks, state.stage)) return Refusal::already_done;
    return affordable(scenario, state, choice) ? Refusal::none : Refusal::no_money;
}

bool is_overdue(const Case& scenario, const State& state) {
    const int due = due_day(scenario, state);
    return due >= 0 && state.day > due;
}

Refusal refuse_collection(const Case& scenario, const State& state, Action action) {
    if (state.signed_day < 0) return Refusal::wrong_stage;
    if (action == Action::deliver) {
        if (state.delivered_day >= 0) return Refusal::already_done;
        return state.day >= state.signed_day + scenario.production_days ? Refusal::none : Refusal::too_early;
    }
    if (action == Action::acceptance) {
        if (state.delivered_day < 0) return Refusal::missing_step;
        return state.accepted_day < 0 ? Refusal::none : Refusal::already_done;
    }
    if (!is_overdue(scenario, state)) return Refusal::too_early;
    if (action == Action::letter) {
        if (state.letters >= tuning::most_letters) return Refusal::already_done;
        const bool lately = state.letter_day >= 0 && state.day - state.letter_day < tuning::letter_every;
        return lately ? Refusal::too_early : Refusal::none;
    }
    if (action == Action::stop_supply) return state.stop_day < 0 ? Refusal::none : Refusal::already_done;
    if (action == Action::barter) {
        const bool offered = scenario.barter.offer.exists() && acts(scenario, Rule::barter_accepted);
        if (!offered || state.instalments == 0) return Refusal::not_available;
        if (state.bartered != 0) return Refusal::already_done;
        return state.day - due_day(scenario, state) > tuning::barter_from_overdue ? Refusal::none : Refusal::too_early;
    }
    if (action == Action::legal) {
        if (state.letters < tuning::most_letters || state.stop_day < 0) return Refusal::missing_step;
        if (state.legal_day >= 0) return Refusal::already_done;
        return state.day - due_day(scenario, state) > tuning::legal_from_overdue ? Refusal::none : Refusal::too_early;
    }
    return Refusal::none;
}

}  // namespace

Refusal refuse_act(const Case& scenario, const State& state, Choice choice) {
    if (choice.about >= action_count) return Refusal::unknown;
    switch (choice.action()) {
        case Action::visit:
        case Action::phone:
        case Action::technical_talk: return refuse_contact(scenario, state, choice);
        case Action::carry_out:
            if (choice.detail >= scenario.steps.size()) return Refusal::unknown;
            if (!has_bit(state.pending, choice.detail)) return Refusal::missing_step;
            return affordable(scenario, state, choice) ? Refusal::none : Refusal::no_money;
        case Action::ask_guide:
            if (choice.who.index() >= scenario.people.size()) return Refusal::unknown;
            if (state[choice.who].guide < tuning::guide_made) return Refusal::no_guide;
            if (state.day - state[choice.who].guide_asked < tuning::guide_ask_days) return Refusal::too_early;
            return guide_has_news(scenario, state, choice.who) ? Refusal::none : Refusal::already_done;
        case Action::keep_promise:
            if (choice.who.index() >= scenario.people.size()) return Refusal::unknown;
            return state[choice.who].promise_due >= 0 ? Refusal::none : Refusal::nothing_to_keep;
        case Action::proposal: {
            const StageKind stage = stage_of(scenario, state);
            if (stage != StageKind::comparison && stage != StageKind::commitment) return Refusal::wrong_stage;
            return state.proposal_day < 0 ? Refusal::none : Refusal::already_done;
        }
        case Action::wait: return Refusal::none;
        case Action::walk_away: return state.signed_day < 0 ? Refusal::none : Refusal::wrong_stage;
        case Action::bring: return refuse_specialist(scenario, state, choice.detail);
        case Action::reduce_contact:
            if (!acts(scenario, Rule::contact_reduced)) return Refusal::not_available;
            if (state.signed_day >= 0) return Refusal::wrong_stage;
            return state.reduced_day < 0 ? Refusal::none : Refusal::already_done;
        case Action::resume_contact: return state.reduced_day >= 0 ? Refusal::none : Refusal::already_done;
        default: return refuse_collection(scenario, state, choice.action());
    }
}

}  // namespace keyaccount
