#pragma once

#include "engine/play/play.hpp"

#include <cstdint>

namespace keyaccount {

/// One game, from the first contact to the end.
struct PlayedGame {
    State end;
    int choices = 0;
    std::uint8_t reached = 0;  // bit per stage
};

/// Sees nothing. What a watcher has: the state and the choice before it is made, the events after it.
struct NoWatcher {
    [[nodiscard]] static bool wants_events() { return false; }
    void before(const State&, Choice) {}
    void after(const EventBuffer&) {}
};

/// Plays to the end with what `player(state)` chooses; every choice is legal.
template <class Player, class Watcher>
[[nodiscard]] PlayedGame play_out(const Case& scenario, std::uint64_t seed, const Player& player, Watcher& watcher) {
    PlayedGame game{start(scenario, seed), 0, 1};
    EventBuffer events;
    EventBuffer* const wanted = watcher.wants_events() ? &events : nullptr;
    while (!game.end.over()) {
        const Choice choice = player(game.end);
        watcher.before(game.end, choice);
        events.clear();
        if (apply(scenario, game.end, choice, wanted) != Refusal::none) break;
        watcher.after(events);
        ++game.choices;
        game.reached = static_cast<std::uint8_t>(game.reached | (1U << game.end.stage));
    }
    return game;
}

}  // namespace keyaccount
