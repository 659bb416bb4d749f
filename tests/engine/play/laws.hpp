#pragma once

#include "engine/analysis/habits.hpp"
#include "tests/engine/play/playing.hpp"

#include <initializer_list>
#include <string>

namespace keyaccount::test {

[[nodiscard]] inline Case without(Case scenario, Rule rule) {
    switch_off(scenario, rule);
    return scenario;
}

/// A law holds because of its rules: what is measured over many seeds reaches `least` while every rule acts,
/// and no longer does once any one of `rules` is switched off.
template <class Measured>
void holds_only_by(const Case& scenario, std::initializer_list<Rule> rules, int least, Measured measured) {
    CHECK(measured(scenario) >= least);
    for (const Rule rule : rules) {
        const std::string switched_off{id_of(rule)};
        CAPTURE(switched_off);
        CHECK(measured(without(scenario, rule)) < least);
    }
}

/// The least of `value(seed)` over the seeds 1 … `seeds`.
template <class Value>
[[nodiscard]] int least_of(std::uint64_t seeds, Value value) {
    int least = value(std::uint64_t{1});
    for (std::uint64_t seed = 2; seed <= seeds; ++seed) least = std::min(least, static_cast<int>(value(seed)));
    return least;
}

/// How many of a thousand seeds have it.
template <class Holds>
[[nodiscard]] int per_mille(std::uint64_t seeds, Holds has) {
    int count = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) count += has(seed) ? 1 : 0;
    return static_cast<int>(static_cast<std::uint64_t>(count) * 1000 / seeds);
}

/// Makes a choice that has to be legal.
inline void make(const Case& scenario, State& state, Choice choice, EventBuffer* events = nullptr) {
    const Refusal why = apply(scenario, state, choice, events);
    if (why != Refusal::none) FAIL("refused: " << static_cast<int>(why));
}

inline Choice question(PersonId who, NeedId need, Lift lift) {
    return {ChoiceKind::question, who, need.index(), static_cast<std::uint8_t>(lift)};
}

/// The end of a game by a habit; `told` gets the events of each choice. A rule that is switched off can make an
/// act cost nothing, and habits never tire: then the call is left.
template <class Told>
State play_to_end(const Case& scenario, Habit habit, std::uint64_t seed, Told told) {
    constexpr int longest_call = 30;
    State state = start(scenario, seed);
    EventBuffer events;
    int in_call = 0;
    while (!state.over()) {
        in_call = state.in_call() ? in_call + 1 : 0;
        const Choice choice = in_call > longest_call ? Choice{ChoiceKind::leave, PersonId{state.call.with}}
                                                     : choose(habit, View{scenario, state}, seed);
        events.clear();
        make(scenario, state, choice, &events);
        told(events);
    }
    return state;
}

}  // namespace keyaccount::test
