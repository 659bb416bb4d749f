#include "engine/play/game_log.hpp"

namespace keyaccount {

State first_state(const Case& scenario, const GameLog& log) {
    return log.from ? start(scenario, log.seed, *log.from) : start(scenario, log.seed);
}

std::vector<State> states_of(const Case& scenario, const GameLog& log) {
    std::vector<State> states{first_state(scenario, log)};
    states.reserve(log.choices.size() + 1);
    walk(scenario, log,
         [&](std::size_t, const State&, Choice, const State& after, const EventBuffer&) { states.push_back(after); });
    return states;
}

}  // namespace keyaccount
