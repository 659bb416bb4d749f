// A call from greeting to outcome: rules opening, visited-too-soon, listening, no-step-proposed,
// patience-gone.
#include "engine/play/measure.hpp"
#include "engine/play/play.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

void meet(Turn& turn, PersonId who) {
    const Person& person = turn.scenario.person(who);
    turn.state[who].awareness = static_cast<std::uint8_t>(Awareness::met);
    turn.state.tally.roles_met = static_cast<std::uint16_t>(turn.state.tally.roles_met | person.roles);
}

/// What the rep takes away of how the person stands.
void hear(Turn& turn, PersonId who) {
    PersonState& state = turn.state[who];
    const int most = comes_along(turn, SpecialistKind::consultant) ? 0 : tuning::heard_noise;
    const int noise = triangular(turn.state.seed, Dice::heard, most, who.index(), turn.state.calls);
    state.heard = clamped(state.stance + noise * 64, -stance_limit, stance_limit);
    state.heard_day = turn.state.day;
    state.heard_from = heard_from_themselves;
    if (state.trust >= tuning::rival_heard_from_trust) {
        state.heard_rival = *std::max_element(
            state.rival_stance.begin(),
            state.rival_stance.begin() + std::max<std::ptrdiff_t>(1, std::ssize(turn.scenario.rivals)));
        state.heard_rival_known = 1;
    }
}

int patience_for(const Turn& turn, PersonId who, bool by_phone) {
    const PersonState& state = turn.state[who];
    const int base = by_phone ? tuning::phone_patience : tuning::visit_patience;
    return base + (by_phone ? 0 : state.trust / tuning::trust_per_patience) + turn.scenario.person(who).temper;
}

/// Whoever of ours was asked along is paid for and sits at the table.
void bring_along(Turn& turn) {
    State& state = turn.state;
    if (state.specialist >= turn.scenario.specialists.size()) return;
    state.call.specialist = state.specialist;
    turn.spend(turn.scenario.specialists[state.specialist].cost);
    turn.emit(
        {EventKind::specialist, Rule::specialist_helps, PersonId{state.call.with}, state.specialist, {}, {}, 0, 1});
    state.specialist = 255;
}

}  // namespace

bool comes_along(const Turn& turn, SpecialistKind kind) {
    const std::uint8_t who = turn.state.call.specialist;
    return turn.on(Rule::specialist_helps) && who < turn.scenario.specialists.size() &&
           turn.scenario.specialists[who].kind == kind;
}

void open_call(Turn& turn, PersonId who, CallMode mode, StepId demonstrated) {
    State& state = turn.state;
    const bool by_phone = mode == CallMode::phone;
    const bool guests = mode == CallMode::demonstration;
    const bool again = state[who].calls > 0;
    const bool let_down = state[who].promised_step == broken_promise;
    const int since = state[who].last_contact < 0 ? 1000 : state.day - state[who].last_contact;
    const bool too_soon = again && mode == CallMode::visit && since < tuning::too_soon_days &&
                          turn.scenario.person(who).side != Side::ours;
    state.call = CallState{};
    state.call.with = who.index();
    state.call.by_phone = by_phone ? 1 : 0;
    state.call.demonstration = demonstrated.index();
    state.call.patience = static_cast<std::int8_t>(std::max(1, patience_for(turn, who, by_phone)));
    if (!by_phone) bring_along(turn);
    state.tried = 0;
    ++state.calls;
    ++state.tally.calls;
    meet(turn, who);
    turn.emit({EventKind::call_opened, Rule::opening, who, state.call.by_phone, {}, {}, 0, state.call.patience});
    if (state[who].calls < 255) ++state[who].calls;
    if (by_phone)
        turn.note(turn.scenario.action_done[index_of(Action::phone)], Rule::opening, who,
                  static_cast<std::uint8_t>(Action::phone));
    else if (!guests || let_down)
        turn.say(who, let_down ? Says::let_down : again ? Says::greeting_again : Says::greeting, Rule::opening);
    if (let_down && !by_phone) state[who].promised_step = 255;
    if (too_soon) {
        turn.patience(-std::min(tuning::too_soon_patience, state.call.patience - 1), Rule::visited_too_soon);
        turn.trust(who, -tuning::too_soon_trust, Rule::visited_too_soon);
    } else if (again && !by_phone) {
        turn.trust(who, tuning::opening_again_trust, Rule::opening);
    }
    state[who].last_contact = state.day;
    if (turn.scenario.person(who).side == Side::client) state.touched_day = state.day;
    hear(turn, who);
}

void begin_talk(Turn& turn, ChoiceKind kind) {
    CallState& call = turn.state.call;
    const PersonId who{call.with};
    const bool first = call.begun == 0 && call.by_phone == 0 && turn.state[who].calls == 1;
    call.begun = 1;
    if (!first) return;
    const bool asks = kind == ChoiceKind::situation || kind == ChoiceKind::question || kind == ChoiceKind::ask_help;
    const bool pitches = kind == ChoiceKind::feature || kind == ChoiceKind::advantage || kind == ChoiceKind::benefit;
    if (asks) turn.trust(who, tuning::opening_trust, Rule::opening);
    if (!pitches || turn.scenario.person(who).side == Side::ours) return;
    turn.trust(who, -tuning::pitched_trust, Rule::opening);
    turn.patience(-1, Rule::opening);
}

Outcome outcome_if_left(const State& state) {
    const auto so_far = static_cast<Outcome>(state.call.outcome);
    if (so_far != Outcome::none) return so_far;
    const PersonState& person = state.people[state.call.with];
    const bool shut = tenths(person.stance) < -450 || person.trust < 100;
    return shut ? Outcome::no_sale : Outcome::continuation;
}

void end_call(Turn& turn, Rule rule, std::uint8_t label) {
    State& state = turn.state;
    const PersonId who{state.call.with};
    const bool nothing = state.call.outcome == 0;
    const bool counted = !nothing || turn.on(Rule::no_step_proposed);
    const Outcome result = counted ? outcome_if_left(state) : Outcome::none;
    if (rule == Rule::patience_gone && nothing)
        turn.say(who, Says::impatient, rule);
    else if (nothing && result == Outcome::continuation && state.call.by_phone == 0)
        turn.say(who, Says::continuation, Rule::no_step_proposed);
    hear(turn, who);
    state[who].last_contact = state.day;
    ++state.tally.outcomes[index_of(result)];
    if (label != 255) {
        const bool moved = result >= Outcome::advance;
        ++state.tally.labels;
        if (moved == (static_cast<Outcome>(label) >= Outcome::advance)) ++state.tally.labels_right;
    }
    const Rule told = result >= Outcome::advance ? Rule::step_granted : nothing ? rule : Rule::papers_agree_nothing;
    turn.emit({EventKind::call_ended,
               told,
               who,
               static_cast<std::uint8_t>(result),
               {},
               {},
               state.call.questions,
               state.call.statements + state.call.benefits});
    state.call = CallState{};
    state.tried = 0;
}

}  // namespace keyaccount
