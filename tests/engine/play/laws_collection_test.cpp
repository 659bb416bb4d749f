// After the signature: what brings the money, and what keeps it back.
#include "tests/engine/play/laws.hpp"

namespace keyaccount::test {
namespace {

/// A second instalment seven weeks overdue: delivered in time, accepted, reminded of once and long ago.
State overdue(const Case& scenario, std::uint64_t seed) {
    State state = start(scenario, seed);
    state.stage = 5;
    state.signed_day = 100;
    state.delivered_day = 155;
    state.accepted_day = 160;
    state.day = static_cast<std::int16_t>(155 + scenario.instalment_days[1] + 49);
    state.instalments = 1;
    state.reminders = 1;
    for (auto& person : state.people) person.trust = 600;
    return state;
}

/// Of a thousand clients, those who pay this week after `change` to that position.
template <class Change>
int pay(const Case& scenario, Change change) {
    return per_mille(2000, [&](std::uint64_t seed) {
        State state = overdue(scenario, seed);
        change(state);
        Turn turn{scenario, state, nullptr};
        client_pays(turn);
        return state.instalments == 2;
    });
}

int pay_as_they_are(const Case& scenario) {
    return pay(scenario, [](State&) {});
}

void write_letter(State& state) {
    state.letter_day = state.day;
    state.letters = 1;
}

}  // namespace

TEST_CASE("reminders and letters and a stop of supply bring money") {
    holds_only_by(motorway_saws(), {Rule::reminder}, 50, [](const Case& scenario) {
        return pay(scenario, [](State& state) { state.reminder_day = state.day; }) - pay_as_they_are(scenario);
    });
    holds_only_by(motorway_saws(), {Rule::letter_of_demand}, 50,
                  [](const Case& scenario) { return pay(scenario, write_letter) - pay_as_they_are(scenario); });
    holds_only_by(motorway_saws(), {Rule::supply_stopped}, 80, [](const Case& scenario) {
        return pay(scenario,
                   [](State& state) {
                       write_letter(state);
                       state.stop_day = state.day;
                   }) -
               pay(scenario, write_letter);
    });
}

TEST_CASE("pressing too early and a late delivery and one that is not accepted keep money back") {
    holds_only_by(motorway_saws(), {Rule::pressed_too_early}, 50, [](const Case& scenario) {
        return pay(scenario, write_letter) - pay(scenario, [](State& state) {
                   write_letter(state);
                   state.reminders = 0;
               });
    });
    holds_only_by(motorway_saws(), {Rule::late_delivery}, 50, [](const Case& scenario) {
        return pay_as_they_are(scenario) - pay(scenario, [&](State& state) {
                   const int in_time = scenario.production_days + tuning::delivery_late_days;
                   state.signed_day = static_cast<std::int16_t>(state.delivered_day - in_time - 1);
               });
    });
    holds_only_by(motorway_saws(), {Rule::delivery}, 80, [](const Case& scenario) {
        return pay_as_they_are(scenario) - pay(scenario, [](State& state) { state.accepted_day = -1; });
    });
}

}  // namespace keyaccount::test
