#include "engine/analysis/imagine.hpp"

#include "engine/model/tuning.hpp"
#include "engine/play/dice.hpp"
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// Whether the file's verified facts could stand there if `draw` had come out as `value`.
bool agrees_with_file(const Case& scenario, State& state, std::size_t draw, std::uint8_t value) {
    state.draws[draw] = value;
    for (std::size_t f = 0; f < scenario.facts.size(); ++f) {
        if (scenario.facts[f].draw.index() != draw || ((state.facts & state.verified) >> f & 1U) == 0) continue;
        if (index_in(state, scenario.facts[f].values) != state.fact_value[f]) return false;
    }
    return true;
}

void draw_anew(const Case& scenario, State& state, std::size_t draw, std::uint64_t world) {
    const std::uint8_t truth = state.draws[draw];
    std::array<int, max_draw_values> weights{};
    int sum = 0;
    for (std::size_t v = 0; v < scenario.draws[draw].values.size(); ++v) {
        if (!agrees_with_file(scenario, state, draw, static_cast<std::uint8_t>(v))) continue;
        weights[v] = scenario.draws[draw].values[v].weight;
        sum += weights[v];
    }
    state.draws[draw] = truth;
    if (sum == 0) return;
    int pick = below(keyed(world, Dice::draw, static_cast<int>(draw)), sum);
    for (std::size_t v = 0; v < weights.size(); ++v) {
        pick -= weights[v];
        if (pick >= 0) continue;
        state.draws[draw] = static_cast<std::uint8_t>(v);
        return;
    }
}

/// The noise of the start, thrown with another seed.
void shift(std::int32_t& stance, std::int32_t& anchor, int by) {
    stance = std::clamp(stance + by * 64, -stance_limit, stance_limit);
    anchor = std::clamp(anchor + by * 64, -stance_limit, stance_limit);
}

void stand_anew(const Case& scenario, State& state, std::size_t p, std::uint64_t world) {
    PersonState& person = state.people[p];
    const int who = static_cast<int>(p);
    const bool heard = person.heard_day >= 0 && person.heard_from == heard_from_themselves;
    if (!heard)
        shift(person.stance, person.anchor,
              triangular(world, Dice::start_stance, tuning::dice_of_start, who) -
                  triangular(state.seed, Dice::start_stance, tuning::dice_of_start, who));
    if (heard && person.heard_rival_known != 0) return;
    for (std::size_t r = 0; r < scenario.rivals.size(); ++r)
        shift(person.rival_stance[r], person.rival_anchor[r],
              triangular(world, Dice::start_rival, tuning::dice_of_start_rival, who, static_cast<int>(r)) -
                  triangular(state.seed, Dice::start_rival, tuning::dice_of_start_rival, who, static_cast<int>(r)));
}

}  // namespace

State imagined(const Case& scenario, const State& state, Knowledge knowledge, std::uint64_t world) {
    State other = state;
    if (knowledge == Knowledge::as_known) {
        for (std::size_t d = 0; d < scenario.draws.size(); ++d) draw_anew(scenario, other, d, world);
        for (std::size_t p = 0; p < scenario.people.size(); ++p) stand_anew(scenario, other, p, world);
    }
    other.seed = world;
    return other;
}

}  // namespace keyaccount
