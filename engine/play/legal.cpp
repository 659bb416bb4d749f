#include "engine/play/collection.hpp"
#include "engine/play/measure.hpp"
#include "engine/play/play.hpp"
#include "engine/play/records.hpp"
#include "engine/play/refusals.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>
#include <bit>

namespace keyaccount {
namespace {

/// To the end of the running week; a week more while the client uses what it bought.
int days_to_wait(const Case& scenario, const State& state) {
    const int rest = 7 - state.day % 7;
    if (state.reduced_day >= 0 && state.signed_day < 0) return tuning::reduced_wait_days;
    return stage_of(scenario, state) == StageKind::use ? rest + 7 : rest;
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
        for (std::uint32_t left = steps_in_question(scenario_, state_); left != 0; left &= left - 1) {
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

int yuan_for(const Case& scenario, Choice choice) {
    if (choice.kind != ChoiceKind::act || choice.about >= action_count) return 0;
    const int usual = scenario.actions[choice.about].cost;
    if (choice.is(Action::visit) && choice.who.index() < scenario.people.size())
        return scenario.person(choice.who).side == Side::ours ? 0 : usual;
    if (choice.is(Action::carry_out) && choice.detail < scenario.steps.size()) {
        const int own = scenario.step(choice.step()).cost;
        return own > 0 ? own : usual;
    }
    return usual;
}

ActionCost cost_of(const Case& scenario, const State& state, Choice choice) {
    if (choice.kind != ChoiceKind::act || choice.about >= action_count) return {};
    ActionCost cost{scenario.actions[choice.about].days, yuan_for(scenario, choice)};
    if (choice.is(Action::wait)) cost.days = days_to_wait(scenario, state);
    if (choice.is(Action::visit) && choice.who.index() < scenario.people.size())
        cost.days = next_free_day(scenario, state, choice.who) - state.day;
    if (choice.is(Action::carry_out) && choice.detail < scenario.steps.size()) {
        const Step& step = scenario.step(choice.step());
        if (step.days > 0) cost.days = step.days;
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