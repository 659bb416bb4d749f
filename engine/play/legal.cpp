#include "engine/play/collection.hpp"
#include "engine/play/measure.hpp"
#include "engine/play/play.hpp"
#include "engine/play/records.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>
#include <bit>

namespace keyaccount {
namespace {

StageKind stage_of(const Case& scenario, const State& state) { return scenario.stages[state.stage].kind; }

bool has_bit(std::uint32_t bits, std::size_t index) { return index < 32 && ((bits >> index) & 1U) != 0; }

/// Topics with this person, bit per need: known, and of their side.
unsigned topics_of(const Case& scenario, const State& state, const Person& person) {
    return state.needs_known &
           (person.side == Side::ours ? scenario.own_needs : ~static_cast<unsigned>(scenario.own_needs));
}

bool is_topic(const Case& scenario, const State& state, const Person& person, NeedId need) {
    return need.index() < scenario.needs.size() && has_bit(topics_of(scenario, state, person), need.index());
}

/// To the end of the running week; a week more while the client uses what it bought.
int days_to_wait(const Case& scenario, const State& state) {
    const int rest = 7 - state.day % 7;
    if (state.reduced_day >= 0 && state.signed_day < 0) return tuning::reduced_wait_days;
    return stage_of(scenario, state) == StageKind::use ? rest + 7 : rest;
}

bool affordable(const Case& scenario, const State& state, Choice choice) {
    return state.expense + cost_of(scenario, state, choice).cost <= scenario.budget;
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
    if (action == Action::letter) return state.letters < tuning::most_letters ? Refusal::none : Refusal::already_done;
    if (action == Action::stop_supply) return state.stop_day < 0 ? Refusal::none : Refusal::already_done;
    if (action == Action::barter) {
        const bool offered = scenario.barter.offer.exists() && acts(scenario, Rule::barter_accepted);
        if (!offered || state.instalments == 0) return Refusal::not_available;
        if (state.bartered != 0) return Refusal::already_done;
        return state.day - due_day(scenario, state) > tuning::barter_from_overdue ? Refusal::none : Refusal::too_early;
    }
    if (action == Action::legal) {
        if (state.letters < tuning::most_letters || state.stop_day < 0) return Refusal::missing_step;
        return state.legal_day < 0 ? Refusal::none : Refusal::already_done;
    }
    return Refusal::none;
}

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

/// Lists without asking for what plainly cannot be; `refuse` has the last word on the rest.
class Lister {
public:
    Lister(const Case& played, const State& current, ChoiceList& list)
        : scenario_{played}, state_{current}, out_{list} {}

    void desk() {
        for (const Action action : {Action::visit, Action::phone, Action::technical_talk})
            for (std::size_t p = 0; p < scenario_.people.size(); ++p)
                if (state_.people[p].open != 0) offer(Choice::act(action, PersonId::at(p)));
        for (std::size_t p = 0; p < scenario_.people.size(); ++p)
            if (state_.people[p].guide >= tuning::guide_made) offer(Choice::act(Action::ask_guide, PersonId::at(p)));
        for (std::size_t p = 0; p < scenario_.people.size(); ++p)
            if (state_.people[p].promise_due >= 0) out_.add(Choice::act(Action::keep_promise, PersonId::at(p)));
        for (std::uint32_t left = state_.pending; left != 0; left &= left - 1)
            offer(Choice::act(Action::carry_out, {}, StepId::at(std::countr_zero(left))));
        for (const Action action : {Action::proposal, Action::deliver, Action::acceptance, Action::remind,
                                    Action::letter, Action::stop_supply, Action::barter, Action::legal,
                                    Action::reduce_contact, Action::resume_contact, Action::wait, Action::walk_away})
            offer(Choice::act(action));
        for (std::size_t s = 0; s < scenario_.specialists.size(); ++s)
            offer({ChoiceKind::act, {}, static_cast<std::uint8_t>(Action::bring), static_cast<std::uint8_t>(s)});
    }

    void call() {
        const PersonId who{state_.call.with};
        const Person& person = scenario_.person(who);
        const unsigned topics = topics_of(scenario_, state_, person);
        for (std::size_t n = 0; n < scenario_.needs.size(); ++n)
            if (has_bit(topics, n)) topic(who, NeedId::at(n));
        for (std::size_t p = 0; p < scenario_.proofs.size(); ++p)
            if ((scenario_.proofs[p].topic_bits & topics) != 0 &&
                refuse_proof(scenario_, state_, person, ProofId::at(p)) == Refusal::none)
                add(ChoiceKind::prove, who, p);
        for (std::size_t k = 0; k < objection_count; ++k) {
            if (state_[who].objections[k] == 0) continue;
            add(ChoiceKind::address, who, k);
            add(ChoiceKind::argue, who, k);
        }
        if (person.guide.possible && state_[who].guide < tuning::guide_made && state_.call.helped == 0)
            add(ChoiceKind::ask_help, who, 255);
        const std::uint32_t exits = person.side == Side::client ? scenario_.exit_steps : 0;
        for (std::uint32_t left = (person.step_bits | exits) & ~state_.tried; left != 0; left &= left - 1) {
            const StepId step = StepId::at(std::countr_zero(left));
            if (refuse_step(scenario_, state_, who, step) == Refusal::none) add(ChoiceKind::propose, who, step.index());
        }
        for (const ChoiceKind kind :
             {ChoiceKind::concede, ChoiceKind::trade, ChoiceKind::ease, ChoiceKind::watch, ChoiceKind::show})
            if (refuse_in_call(scenario_, state_, {kind, who}) == Refusal::none) add(kind, who, 255);
        add(ChoiceKind::leave, who, 255);
    }

private:
    void offer(Choice choice) {
        if (refuse_act(scenario_, state_, choice) == Refusal::none) out_.add(choice);
    }

    void add(ChoiceKind kind, PersonId who, std::size_t about) {
        out_.add({kind, who, static_cast<std::uint8_t>(about), 255});
    }

    void topic(PersonId who, NeedId need) {
        const FactId fact = next_fact(scenario_, state_, who, need);
        if (fact.exists()) add(ChoiceKind::situation, who, fact.index());
        for (std::uint8_t lift = 0; lift < 3; ++lift) out_.add({ChoiceKind::question, who, need.index(), lift});
        const OfferId answer = scenario_.need(need).offer;
        if (!answer.exists() || stage_of(scenario_, state_) == StageKind::use) return;
        add(ChoiceKind::feature, who, need.index());
        add(ChoiceKind::advantage, who, need.index());
        if (scenario_.offer(answer).benefits[need.index()].specific.exists())
            add(ChoiceKind::benefit, who, need.index());
    }

    const Case& scenario_;
    const State& state_;
    ChoiceList& out_;
};

}  // namespace

int next_free_day(const Case& scenario, const State& state, PersonId who) {
    const int day = state.day + scenario.person(who).lead_days;
    if (scenario.person(who).position == Position::operative) return day;  // shifts know no weekend
    const int weekday_then = (scenario.start_weekday + day) % 7;
    return weekday_then > 4 ? day + 7 - weekday_then : day;
}

ActionCost cost_of(const Case& scenario, const State& state, Choice choice) {
    if (choice.kind != ChoiceKind::act || choice.about >= action_count) return {};
    ActionCost cost = scenario.actions[choice.about];
    if (choice.is(Action::wait)) cost.days = days_to_wait(scenario, state);
    if (choice.is(Action::visit) && choice.who.index() < scenario.people.size()) {
        cost.days = next_free_day(scenario, state, choice.who) - state.day;
        if (scenario.person(choice.who).side == Side::ours) cost.cost = 0;
    }
    if (choice.is(Action::carry_out) && choice.detail < scenario.steps.size()) {
        const Step& step = scenario.step(choice.step());
        if (step.days > 0) cost.days = step.days;
        if (step.cost > 0) cost.cost = step.cost;
    }
    if (choice.is(Action::keep_promise) && choice.who.index() < scenario.people.size()) {
        const std::uint8_t promised = state[choice.who].promised_step;
        if (promised < scenario.steps.size() && scenario.steps[promised].days > 0)
            cost.days = scenario.steps[promised].days;
    }
    return cost;
}

void legal_choices(const Case& scenario, const State& state, ChoiceList& out) {
    out.clear();
    if (state.over()) return;
    Lister lister{scenario, state, out};
    if (state.in_call())
        lister.call();
    else
        lister.desk();
}

Refusal refuse(const Case& scenario, const State& state, Choice choice) {
    if (state.over()) return Refusal::game_over;
    // A choice has one spelling: what it does not use is empty.
    const bool uses_detail = choice.kind == ChoiceKind::question || choice.kind == ChoiceKind::record ||
                             choice.kind == ChoiceKind::leave || choice.is(Action::carry_out) ||
                             choice.is(Action::bring);
    if (!uses_detail && choice.detail != 255) return Refusal::unknown;
    const bool nothing = choice.kind == ChoiceKind::ask_help || choice.kind == ChoiceKind::concede ||
                         choice.kind == ChoiceKind::trade || choice.kind == ChoiceKind::ease ||
                         choice.kind == ChoiceKind::watch || choice.kind == ChoiceKind::show ||
                         choice.kind == ChoiceKind::leave;
    if (nothing && choice.about != 255) return Refusal::unknown;
    if (state.in_call()) return refuse_in_call(scenario, state, choice);
    if (choice.kind == ChoiceKind::record) return refuse_record(scenario, state, choice);
    if (choice.kind != ChoiceKind::act) return Refusal::not_in_a_call;
    const Action action = static_cast<Action>(std::min<std::size_t>(choice.about, action_count - 1));
    const bool about_person = action == Action::visit || action == Action::phone || action == Action::technical_talk ||
                              action == Action::ask_guide || action == Action::keep_promise;
    if (!about_person && choice.who.exists()) return Refusal::unknown;
    return refuse_act(scenario, state, choice);
}

}  // namespace keyaccount
