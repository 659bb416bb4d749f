// What is done from the desk: rules demonstration, demonstration-too-early, technical-talk, promise-kept,
// walked-away.
#include "engine/play/measure.hpp"
#include "engine/play/play.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// What a demonstration adds for one person: explicit needs that a capability answers.
int demonstrated(const Turn& turn, PersonId who) {
    int sum = 0;
    for (std::size_t n = 0; n < turn.scenario.needs.size(); ++n) {
        const bool explicit_need = level_of(turn.state[who].need[n]) == NeedLevel::explicit_need;
        const OfferId offer = turn.scenario.needs[n].offer;
        if (!explicit_need || !offer.exists() ||
            our_level(turn.scenario, turn.state, offer) < tuning::demonstration_level)
            continue;
        sum += tuning::demonstration_gain * turn.scenario.person(who).needs[n].weight / 8;
    }
    return std::min(sum, tuning::demonstration_cap);
}

/// Tenths of a point gained; nothing where nobody had asked for what was shown.
int show_to(Turn& turn, PersonId who, int share) {
    const int gain = demonstrated(turn, who) * share / 1000;
    if (gain > 0) {
        if (!turn.on(Rule::demonstration)) return 0;
        turn.stance(who, gain, Rule::demonstration);
        for (const Objection kind : {Objection::doubt, Objection::fit, Objection::risk})
            while (turn.state[who].objections[index_of(kind)] > 0) turn.lift(who, kind, Rule::demonstration);
        return gain;
    }
    if (share < 1000) return 0;
    turn.trust(who, -tuning::demonstration_early_trust, Rule::demonstration_too_early);
    if (turn.chance(Dice::demonstration_doubt, tuning::demonstration_early_doubt, who.index(), turn.state.day, 0,
                    Rule::demonstration_too_early, who))
        turn.raise(who, Objection::doubt, Rule::demonstration_too_early);
    return 0;
}

/// The others who were asked, as far as the rep has met them.
template <class Each>
void each_guest(const Turn& turn, PersonId host, StepId step, Each each) {
    for (const PersonId guest : turn.scenario.step(step).who)
        if (guest != host && turn.state[guest].calls > 0) each(guest);
}

void watch_one(Turn& turn, PersonId who) {
    PersonState& state = turn.state[who];
    state.heard = state.stance;
    state.heard_day = turn.state.day;
    state.heard_from = heard_from_themselves;
    turn.emit({EventKind::watched, Rule::demonstration_watched, who, 255, {}, {}, 0, state.heard / stance_unit});
}

void propose_offer(Turn& turn) {
    turn.state.proposal_day = turn.state.day;
    for (const PersonId who : turn.scenario.decision_makers)
        if (turn.state[who].calls > 0) turn.trust(who, tuning::proposal_trust, Rule::exit_sign);
}

}  // namespace

void carry_out(Turn& turn, StepId id) {
    open_call(turn, PersonId{turn.state.step_with[id.index()]}, CallMode::demonstration, id);
}

/// Look and listen: the host, and with a consultant everybody in the room.
void watch(Turn& turn) {
    CallState& call = turn.state.call;
    const PersonId host{call.with};
    call.watched = 1;
    const bool consultant = comes_along(turn, SpecialistKind::consultant);
    if (!consultant) turn.patience(-1, Rule::demonstration_watched);
    watch_one(turn, host);
    if (consultant) each_guest(turn, host, StepId{call.demonstration}, [&](PersonId guest) { watch_one(turn, guest); });
}

/// Last of all the demonstration itself: it counts for what those present have said they need.
void show(Turn& turn) {
    CallState& call = turn.state.call;
    const PersonId host{call.with};
    const bool watched = call.watched != 0;
    call.shown = call.watched = 1;
    const StepId step{call.demonstration};
    turn.state.pending &= ~(1U << step.index());
    turn.state.carried |= 1U << step.index();
    turn.emit({EventKind::step_carried_out,
               Rule::demonstration,
               host,
               step.index(),
               {},
               turn.scenario.step(step).carried_out,
               0,
               1});
    turn.patience(-1, Rule::demonstration);
    const bool prepared =
        watched && turn.on(Rule::demonstration_watched) && comes_along(turn, SpecialistKind::consultant);
    const int share = prepared ? tuning::watched_factor : 1000;
    const int gain = show_to(turn, host, share);
    turn.say(host, gain > 0 ? Says::glad : Says::polite,
             gain > 0 ? Rule::demonstration : Rule::demonstration_too_early);
    turn.emit({EventKind::shown,
               gain > 0 ? Rule::demonstration : Rule::demonstration_too_early,
               host,
               call.demonstration,
               {},
               {},
               0,
               gain});
    each_guest(turn, host, StepId{call.demonstration}, [&](PersonId guest) { show_to(turn, guest, share / 2); });
}

namespace {

void reduce_contact(Turn& turn, bool reduced) {
    turn.state.reduced_day = reduced ? turn.state.day : std::int16_t{-1};
    turn.emit({EventKind::contact, Rule::contact_reduced, {}, 255, {}, {}, reduced ? 0 : 1, reduced ? 1 : 0});
}

}  // namespace

void technical_talk(Turn& turn, PersonId who) {
    PersonState& state = turn.state[who];
    const Rule rule = Rule::technical_talk;
    state.talks = static_cast<std::uint8_t>(state.talks | (1U << turn.state.stage));
    state.last_contact = turn.state.day;
    if (demonstrated(turn, who) == 0) {
        turn.trust(who, -tuning::demonstration_early_trust, Rule::demonstration_too_early);
        return;
    }
    turn.stance(who, tuning::talk_gain, rule);
    for (const Objection kind : {Objection::doubt, Objection::fit})
        if (state.objections[index_of(kind)] > 0 && turn.chance(Dice::talk, tuning::talk_lifts, who.index(),
                                                                turn.state.stage, static_cast<int>(kind), rule, who)) {
            turn.lift(who, kind, rule);
            ++turn.state.tally.objections_answered;
        }
}

void keep_promise(Turn& turn, PersonId who) {
    PersonState& state = turn.state[who];
    const StepId step{state.promised_step};
    state.promise_due = -1;
    state.promised_step = 255;
    state.last_contact = turn.state.day;
    turn.emit({EventKind::promise_kept,
               Rule::promise_kept,
               who,
               step.index(),
               {},
               step.exists() ? turn.scenario.step(step).carried_out : LineId{},
               0,
               1});
    turn.say(who, Says::thanks, Rule::promise_kept);
    turn.trust(who, tuning::kept_trust, Rule::promise_kept);
    turn.stance(who, tuning::kept_stance, Rule::promise_kept);
}

void walk_away(Turn& turn) {
    State& state = turn.state;
    state.walked_evidence = file_says_hopeless(turn.scenario, state) ? 1 : 0;
    state.walked_rightly = is_hopeless(turn.scenario, state) && state.walked_evidence != 0 ? 1 : 0;
    turn.note(turn.scenario.action_done[index_of(Action::walk_away)], Rule::walked_away);
    turn.end(End::walked_away, Rule::walked_away, weakest_element(turn.scenario, state));
}

void act(Turn& turn, Choice choice) {
    const ActionCost cost = cost_of(turn.scenario, turn.state, choice);
    const Action action = choice.action();
    turn.spend(cost.cost);
    if (action == Action::walk_away) {
        walk_away(turn);
        return;
    }
    pass_days(turn, cost.days);
    if (turn.state.over()) return;
    if (action != Action::visit && action != Action::phone)
        turn.note(turn.scenario.action_done[index_of(action)], Rule::calendar, choice.who, choice.about);
    switch (action) {
        case Action::visit: open_call(turn, choice.who, CallMode::visit); break;
        case Action::phone: open_call(turn, choice.who, CallMode::phone); break;
        case Action::technical_talk: technical_talk(turn, choice.who); break;
        case Action::carry_out: carry_out(turn, choice.step()); break;
        case Action::ask_guide: ask_guide(turn, choice.who); break;
        case Action::keep_promise:
            if (turn.state[choice.who].promise_due >= 0) keep_promise(turn, choice.who);
            break;
        case Action::proposal: propose_offer(turn); break;
        case Action::deliver: deliver(turn); break;
        case Action::acceptance: accept_delivery(turn); break;
        case Action::remind: remind(turn); break;
        case Action::letter: demand(turn); break;
        case Action::stop_supply: stop_supply(turn); break;
        case Action::bring: turn.state.specialist = choice.detail; break;
        case Action::reduce_contact: reduce_contact(turn, true); break;
        case Action::resume_contact: reduce_contact(turn, false); break;
        case Action::barter: accept_barter(turn); break;
        case Action::legal: sue(turn); break;
        case Action::wait:
        case Action::walk_away: break;
    }
}

}  // namespace keyaccount
