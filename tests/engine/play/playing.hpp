#pragma once

#include "engine/play/measure.hpp"
#include "engine/play/play.hpp"
#include "engine/play/turn.hpp"
#include "engine/play/view.hpp"
#include "tests/engine/files/data.hpp"

#include <algorithm>

namespace keyaccount::test {

/// The shipped case that the rules are tried on beside the small one.
inline const Case& motorway_saws() {
    static const Loaded loaded = [] {
        std::ifstream file{std::string{KEYACCOUNT_SCENARIOS} + "/motorway-saws.json", std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        return load_case("motorway-saws.json", text);
    }();
    REQUIRE(loaded.scenario.has_value());
    return *loaded.scenario;
}

template <class List>
auto index_named(const List& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.id == id; });
    REQUIRE_MESSAGE(found != list.end(), id);
    return static_cast<std::uint8_t>(found - list.begin());
}

inline PersonId person(const Case& scenario, std::string_view id) { return PersonId{index_named(scenario.people, id)}; }
inline NeedId need(const Case& scenario, std::string_view id) { return NeedId{index_named(scenario.needs, id)}; }
inline StepId step(const Case& scenario, std::string_view id) { return StepId{index_named(scenario.steps, id)}; }

/// A game in which `who` has just been greeted; their stance is neutral and they have time.
inline State talking_to(const Case& scenario, std::uint64_t seed, PersonId who) {
    State state = start(scenario, seed);
    state.needs_known = 0xFF;
    state[who].open = 1;
    Turn turn{scenario, state, nullptr};
    open_call(turn, who, CallMode::visit);
    state.call.patience = 20;
    state.call.begun = 1;  // past the first words
    state[who].stance = state[who].anchor = 0;
    state[who].trust = 300;
    return state;
}

inline void set_need(State& state, PersonId who, NeedId which, int level) {
    state[who].need[which.index()] = static_cast<std::int16_t>(level);
    state[who].needs_talked = static_cast<std::uint8_t>(state[who].needs_talked | (1U << which.index()));
}

inline void know_everything(const Case& scenario, State& state) {
    state.facts = state.verified = scenario.facts.empty() ? 0 : (~0ULL >> (64 - scenario.facts.size()));
}

/// A choice picked by dice of the test's own.
inline Choice random_choice(const Case& scenario, const State& state, std::uint64_t bits) {
    ChoiceList choices;
    legal_choices(scenario, state, choices);
    return choices[static_cast<std::size_t>(below(mixed(bits), static_cast<int>(choices.size())))];
}

}  // namespace keyaccount::test
