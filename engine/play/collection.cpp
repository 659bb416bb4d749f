// After the signature: rules delivery, late-delivery, instalment, reminder, letter-of-demand,
// supply-stopped, pressed-too-early, bad-debt, paid-in-full.
#include "engine/play/collection.hpp"

#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr int instalment_count = 3;

/// Those who feel it when we press: who decides and who guards the money.
void press(Turn& turn, int trust, Rule rule) {
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p) {
        if (minds_the_money(turn.scenario.people[p])) turn.trust(PersonId::at(p), -trust, rule);
    }
}

int trust_of_payers(const Turn& turn) {
    int sum = 0;
    int count = 0;
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p) {
        if (!minds_the_money(turn.scenario.people[p])) continue;
        sum += turn.state.people[p].trust;
        ++count;
    }
    return count == 0 ? 300 : sum / count;
}

int overdue(const Turn& turn) {
    const int due = due_day(turn.scenario, turn.state);
    return due < 0 ? 0 : std::max(0, turn.state.day - due);
}

bool letter_premature(const Turn& turn) {
    return turn.state.reminders == 0 || overdue(turn) < tuning::letter_from_overdue;
}

bool stop_premature(const Turn& turn) { return turn.state.letters == 0 || overdue(turn) < tuning::stop_from_overdue; }

/// How many of the means in use came too early.
int premature(const Turn& turn) {
    const bool letter = turn.state.letter_day >= 0 && letter_premature(turn);
    const bool stop = turn.state.stop_day >= 0 && stop_premature(turn);
    return (letter ? 1 : 0) + (stop ? 1 : 0);
}

int chance_to_pay(const Turn& turn) {
    const State& state = turn.state;
    const Case& scenario = turn.scenario;
    int credit = scenario.credit -
                 (scenario.slow_payer.draw.exists() && holds(state, scenario.slow_payer) ? tuning::slow_payer : 0);
    if (overdue(turn) > 7) credit /= 3;
    int chance =
        credit + tuning::pay_base + (trust_of_payers(turn) - 300) / 3 + 4 * state.terms + support(scenario, state) / 8;
    if (turn.on(Rule::reminder) && state.reminder_day >= 0 && state.day - state.reminder_day <= tuning::reminder_days)
        chance += tuning::reminder_effect;
    if (turn.on(Rule::letter_of_demand)) chance += tuning::letter_effect * state.letters;
    if (turn.on(Rule::supply_stopped) && state.stop_day >= 0) chance += tuning::stop_effect;
    if (turn.on(Rule::legal_action) && state.legal_day >= 0) chance += tuning::legal_effect;
    if (turn.on(Rule::pressed_too_early)) chance -= tuning::premature_effect * premature(turn);
    const int delivered = state.delivered_day < 0 ? state.day : state.delivered_day;
    if (turn.on(Rule::late_delivery) && delivered > latest_delivery(scenario, state))
        chance -= tuning::late_delivery_effect;
    if (turn.on(Rule::delivery) && state.instalments > 0 && state.accepted_day < 0) chance -= tuning::unaccepted_effect;
    if (state.instalments == 0) chance += 100;
    return clamped(chance, 15, 960);
}

/// What was due is settled: nobody has to be pressed for it any more.
void settle(Turn& turn) {
    State& state = turn.state;
    state.reminders = state.letters = 0;
    state.reminder_day = state.letter_day = state.stop_day = state.legal_day = -1;
    if (state.instalments == instalment_count) turn.end(End::paid, Rule::paid_in_full);
}

}  // namespace

int latest_delivery(const Case& scenario, const State& state) {
    return state.signed_day + scenario.production_days + tuning::delivery_late_days;
}

int due_day(const Case& scenario, const State& state) {
    if (state.signed_day < 0 || state.instalments >= instalment_count) return -1;
    const int days = scenario.instalment_days[state.instalments];
    if (state.instalments == 0) return state.signed_day + days;
    if (state.delivered_day < 0) return -1;
    return state.delivered_day + days;
}

void client_pays(Turn& turn) {
    State& state = turn.state;
    const int due = due_day(turn.scenario, state);
    if (state.over() || due < 0 || state.day < due) return;
    if (turn.chance(Dice::pays, chance_to_pay(turn), state.instalments, state.week, 0, Rule::instalment, {})) {
        ++state.instalments;
        turn.emit(
            {EventKind::invoice_paid, Rule::instalment, {}, 255, {}, {}, state.instalments - 1, state.instalments});
        settle(turn);
        return;
    }
    const bool in_court = state.legal_day >= 0 && turn.on(Rule::legal_action);
    const int patience = tuning::bad_debt_days + (in_court ? tuning::legal_days : 0);
    if (turn.on(Rule::bad_debt) && state.day - due > patience) turn.end(End::unpaid, Rule::bad_debt, Element::trust);
}

void deliver(Turn& turn) {
    State& state = turn.state;
    state.delivered_day = state.day;
    const bool late = state.day > latest_delivery(turn.scenario, state);
    const Rule rule = late ? Rule::late_delivery : Rule::delivery;
    turn.emit({EventKind::delivered, rule, {}, 255, {}, {}, state.signed_day, state.day});
}

void accept_delivery(Turn& turn) {
    turn.state.accepted_day = turn.state.day;
    turn.emit({EventKind::accepted, Rule::delivery, {}, 255, {}, {}, turn.state.delivered_day, turn.state.day});
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p)
        if (turn.scenario.people[p].side == Side::client && turn.scenario.people[p].has(Role::user) &&
            turn.state.people[p].calls > 0)
            turn.trust(PersonId::at(p), tuning::kept_trust / 2, Rule::delivery);
}

void remind(Turn& turn) {
    State& state = turn.state;
    ++state.reminders;
    state.reminder_day = state.day;
    turn.emit({EventKind::reminded, Rule::reminder, {}, 255, {}, {}, state.reminders - 1, state.reminders});
    press(turn, tuning::reminder_trust, Rule::reminder);
}

void demand(Turn& turn) {
    State& state = turn.state;
    ++state.letters;
    state.letter_day = state.day;
    const Rule rule = letter_premature(turn) ? Rule::pressed_too_early : Rule::letter_of_demand;
    turn.emit({EventKind::demanded, rule, {}, 255, {}, {}, state.letters - 1, state.letters});
    press(turn, tuning::letter_trust, rule);
}

void stop_supply(Turn& turn) {
    State& state = turn.state;
    state.stop_day = state.day;
    const Rule rule = stop_premature(turn) ? Rule::pressed_too_early : Rule::supply_stopped;
    turn.emit({EventKind::supply_stopped, rule, {}, 255, {}, {}, 0, 1});
    press(turn, tuning::stop_trust, rule);
}

/// Sales asks for it, finance values it, supply inspects it: then it stands for one instalment.
void accept_barter(Turn& turn) {
    State& state = turn.state;
    const Barter& barter = turn.scenario.barter;
    const Rule rule = Rule::barter_accepted;
    state.bartered = 1;
    ++state.instalments;
    state.value_lost += (1000 - barter.valuation) / tuning::barter_value_divisor;
    turn.emit({EventKind::bartered, rule, {}, 255, {}, barter.done, 1000, barter.valuation});
    press(turn, -tuning::barter_trust, rule);
    turn.emit({EventKind::invoice_paid, rule, {}, 255, {}, {}, state.instalments - 1, state.instalments});
    settle(turn);
}

void sue(Turn& turn) {
    turn.state.legal_day = turn.state.day;
    turn.emit({EventKind::sued, Rule::legal_action, {}, 255, {}, {}, 0, 1});
    press(turn, tuning::legal_trust, Rule::legal_action);
}

}  // namespace keyaccount
