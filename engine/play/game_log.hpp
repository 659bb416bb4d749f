#pragma once

#include "engine/play/choice.hpp"
#include "engine/play/play.hpp"
#include "engine/play/start_from.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace keyaccount {

/// A game as its seed and the choices that stand: all else follows from them.
struct GameLog {
    std::uint64_t seed = 0;
    std::vector<Choice> choices;
    std::shared_ptr<const StartFrom> from{};  // null: it begins as the case starts
};

/// The state before the first choice.
[[nodiscard]] State first_state(const Case& scenario, const GameLog& log);

/// Plays the log from the start, as far as its choices are legal: `watch(turn, before, choice, after, events)` for
/// each choice, turn from 0. Returns the last state.
template <class Watch>
State walk(const Case& scenario, const GameLog& log, const Watch& watch) {
    State state = first_state(scenario, log);
    EventBuffer events;
    for (std::size_t turn = 0; turn < log.choices.size(); ++turn) {
        State next = state;
        events.clear();
        if (apply(scenario, next, log.choices[turn], &events) != Refusal::none) break;
        watch(turn, static_cast<const State&>(state), log.choices[turn], static_cast<const State&>(next), events);
        state = next;
    }
    return state;
}

/// The state before each choice, and the last one: one more than choices that are legal. About 2 KB each.
[[nodiscard]] std::vector<State> states_of(const Case& scenario, const GameLog& log);

}  // namespace keyaccount
