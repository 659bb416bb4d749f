#include "engine/analysis/reasons.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

/// Rules under which a choice does harm, the one that says most about it first.
constexpr std::array harmful = {
    Rule::concession_given,     Rule::objection_argued,     Rule::step_wrong_person,     Rule::step_too_large,
    Rule::gap_too_large,        Rule::pressed_too_early,    Rule::question_out_of_order, Rule::demonstration_too_early,
    Rule::visited_too_soon,     Rule::wrong_listener,       Rule::too_much_said,         Rule::said_before,
    Rule::benefit_without_need, Rule::objection_provoked,   Rule::feature_said,          Rule::advantage_said,
    Rule::vague_benefit,        Rule::differentiator,       Rule::rejection_zone,        Rule::need_not_theirs,
    Rule::situation_bores,      Rule::papers_agree_nothing, Rule::patience_gone,         Rule::no_step_proposed,
    Rule::rival_chosen,         Rule::others_not_ready,     Rule::promise_broken};

bool changes_for_the_worse(const Event& event) {
    switch (event.kind) {
        case EventKind::mistake:
        case EventKind::step_refused:
        case EventKind::objection_raised:
        case EventKind::promise_broken:
        case EventKind::price: return true;
        case EventKind::call_ended: return static_cast<Outcome>(event.what) <= Outcome::continuation;
        case EventKind::trust:
        case EventKind::stance:
        case EventKind::patience: return event.after < event.before;
        default: return false;
    }
}

std::optional<Event> worst_of(const EventBuffer& events) {
    std::optional<Event> worst;
    const auto* rank = harmful.end();
    for (const Event& event : events) {
        if (!changes_for_the_worse(event)) continue;
        const auto* const place = std::find(harmful.begin(), harmful.end(), event.rule);
        if (place >= rank) continue;
        rank = place;
        worst = event;
    }
    return worst;
}

Rule rule_of_visit(const Case& scenario, const State& before, PersonId who) {
    const Person& person = scenario.person(who);
    if (person.side == Side::ours) return Rule::mandate;
    if (person.veto) return Rule::veto;
    if (person.has(Role::guide) && before[who].guide < 1000) return Rule::guide_works;
    return before[who].calls == 0 ? Rule::colleagues_talk : Rule::neglect;
}

Rule rule_of_act(const Case& scenario, const State& before, Choice act) {
    switch (act.action()) {
        case Action::visit:
        case Action::phone: return rule_of_visit(scenario, before, act.who);
        case Action::technical_talk: return Rule::technical_talk;
        case Action::carry_out: return Rule::demonstration;
        case Action::ask_guide: return Rule::guide_speaks;
        case Action::keep_promise: return Rule::promise_broken;
        case Action::proposal: return Rule::no_proposal;
        case Action::wait: return Rule::calendar;
        case Action::walk_away: return Rule::walked_away;
        case Action::deliver:
        case Action::acceptance: return Rule::delivery;
        case Action::remind: return Rule::reminder;
        case Action::letter: return Rule::letter_of_demand;
        case Action::stop_supply: return Rule::supply_stopped;
        case Action::bring: return Rule::specialist_helps;
        case Action::reduce_contact: return Rule::contact_reduced;
        case Action::resume_contact: return Rule::neglect;
        case Action::barter: return Rule::barter_accepted;
        case Action::legal: return Rule::legal_action;
    }
    return Rule::calendar;
}

Rule rule_of_question(Lift lift) {
    return lift == Lift::problem       ? Rule::problem_question
           : lift == Lift::implication ? Rule::implication_question
                                       : Rule::payoff_question;
}

/// The rule that the better choice would have served.
Rule rule_served(const Case& scenario, const State& before, Choice best) {
    switch (best.kind) {
        case ChoiceKind::act: return rule_of_act(scenario, before, best);
        case ChoiceKind::situation: return Rule::situation_question;
        case ChoiceKind::question: return rule_of_question(best.lift());
        case ChoiceKind::feature: return Rule::feature_said;
        case ChoiceKind::advantage: return Rule::advantage_said;
        case ChoiceKind::benefit: return Rule::benefit_on_explicit_need;
        case ChoiceKind::prove: return Rule::proof_given;
        case ChoiceKind::address:
        case ChoiceKind::argue: return Rule::objection_answered;
        case ChoiceKind::ask_help: return Rule::asking_for_help;
        case ChoiceKind::propose: return Rule::no_step_proposed;
        case ChoiceKind::concede:
        case ChoiceKind::trade: return Rule::concession_traded;
        case ChoiceKind::ease: return Rule::terms_eased;
        case ChoiceKind::watch: return Rule::demonstration_watched;
        case ChoiceKind::show: return Rule::demonstration;
        case ChoiceKind::record: return Rule::case_review;
        case ChoiceKind::leave: return Rule::patience_gone;
    }
    return Rule::calendar;
}

}  // namespace

Reason reason_for(const Case& scenario, const State& before, Choice played, Choice best, const EventBuffer& events) {
    Reason reason;
    const bool promise_put_off = best.is(Action::keep_promise);
    if (played.is(Action::walk_away)) {
        reason.rule = Rule::walked_away;
        return reason;
    }
    if (const auto worst = worst_of(events); worst && !promise_put_off) {
        reason.rule = worst->rule;
        reason.who = worst->who;
        reason.event = *worst;
        return reason;
    }
    reason.omission = true;
    reason.rule = rule_served(scenario, before, best);
    reason.who = best.who;
    if (!promise_put_off) return reason;
    for (const Event& event : events)
        if (event.kind == EventKind::promise_broken && event.who == best.who) reason.event = event;
    return reason;
}

}  // namespace keyaccount
