#include "engine/play/game_log.hpp"

namespace keyaccount {

std::vector<State> states_of(const Case& scenario, const GameLog& log) {
    std::vector<State> states{start(scenario, log.seed)};
    states.reserve(log.choices.size() + 1);
    walk(scenario, log,
         [&](std::size_t, const State&, Choice, const State& after, const EventBuffer&) { states.push_back(after); });
    return states;
}

}  // namespace keyaccount
