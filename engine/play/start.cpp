#include "engine/play/measure.hpp"
#include "engine/play/play.hpp"
#include "engine/play/start_from.hpp"
#include "engine/play/turn.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace keyaccount {
namespace {

std::uint8_t drawn(const Draw& draw, std::uint64_t seed, int index) {
    int sum = 0;
    for (const auto& value : draw.values) sum += value.weight;
    int pick = below(keyed(seed, Dice::draw, index), sum > 0 ? sum : 1);
    for (std::size_t v = 0; v < draw.values.size(); ++v) {
        pick -= draw.values[v].weight;
        if (pick < 0) return static_cast<std::uint8_t>(v);
    }
    return 0;
}

void place(const Case& scenario, State& state, std::size_t p) {
    const Person& person = scenario.people[p];
    PersonState& start = state.people[p];
    const int index = static_cast<int>(p);
    start.stance = start.anchor =
        (person.stance * 10 + triangular(state.seed, Dice::start_stance, tuning::dice_of_start, index)) * 64;
    for (std::size_t r = 0; r < scenario.rivals.size(); ++r) {
        const int noise =
            triangular(state.seed, Dice::start_rival, tuning::dice_of_start_rival, index, static_cast<int>(r));
        start.rival_stance[r] = start.rival_anchor[r] = (person.rival_stance[r] * 10 + noise) * 64;
    }
    start.trust = start.trust_start = static_cast<std::int16_t>(person.trust * 10);
    start.awareness = static_cast<std::uint8_t>(person.known);
    start.open = person.opened_by.empty() && person.known != Awareness::shadow ? 1 : 0;
}

/// What was agreed before the first day has had its effect: the door is open, the trial was seen.
void take_up(const Case& scenario, State& state, StepId agreed) {
    const Step& step = scenario.step(agreed);
    state.granted |= 1U << agreed.index();
    if (step.kind == StepKind::trial) state.carried |= 1U << agreed.index();
    if (step.kind == StepKind::introduction) Turn{scenario, state, nullptr}.open_door(step.opens, Rule::calendar);
}

}  // namespace

void remember(const Case& scenario, State& state, const History& before) {
    state.stage = state.recorded_stage = static_cast<std::uint8_t>(before.stage);
    for (const PersonId who : before.met) {
        PersonState& person = state[who];
        person.awareness = static_cast<std::uint8_t>(Awareness::met);
        person.open = 1;
        person.calls = 1;
        person.last_contact = state.day;
        person.heard = person.stance;
        person.heard_day = state.day;
        person.heard_from = heard_from_themselves;
        state.tally.roles_met = static_cast<std::uint16_t>(state.tally.roles_met | scenario.person(who).roles);
    }
    for (const StepId agreed : before.granted) take_up(scenario, state, agreed);
    for (const History::Level& level : before.needs) {
        PersonState& person = state[level.person];
        person.need[level.need.index()] = static_cast<std::int16_t>(level.level);
        person.needs_talked = static_cast<std::uint8_t>(person.needs_talked | (1U << level.need.index()));
        state.needs_known = static_cast<std::uint8_t>(state.needs_known | (1U << level.need.index()));
    }
}

State start(const Case& scenario, std::uint64_t seed) {
    State state{};
    state.seed = seed;
    for (std::size_t d = 0; d < scenario.draws.size(); ++d)
        state.draws[d] = drawn(scenario.draws[d], seed, static_cast<int>(d));
    for (std::size_t p = 0; p < scenario.people.size(); ++p) place(scenario, state, p);
    for (std::size_t o = 0; o < scenario.offers.size(); ++o)
        state.criteria[o] = static_cast<std::int16_t>(scenario.offers[o].criterion);
    for (std::size_t r = 0; r < scenario.rivals.size(); ++r)
        state.rival_price[r] = static_cast<std::int16_t>(scenario.rivals[r].price);
    for (std::size_t n = 0; n < scenario.needs.size(); ++n)
        if (scenario.needs[n].known_at_start)
            state.needs_known = static_cast<std::uint8_t>(state.needs_known | (1U << n));
    state.fact_from.fill(255);
    state.step_with.fill(255);
    state.answers.fill(255);
    state.review_fact.fill(255);
    Turn turn{scenario, state, nullptr};
    for (std::size_t f = 0; f < scenario.facts.size(); ++f)
        if (scenario.facts[f].known_at_start)
            turn.learn(FactId::at(f), {}, index_in(state, scenario.facts[f].values), false, Rule::calendar);
    remember(scenario, state, scenario.history);
    return state;
}

namespace {

constexpr std::uint64_t prime = 0x100000001B3ULL;

constexpr std::uint64_t power_of_prime(int exponent) {
    std::uint64_t power = 1;
    for (int i = 0; i < exponent; ++i) power *= prime;
    return power;
}

/// FNV-1a goes on over the bytes of `word`, the lowest first. Zero bytes at the end are a power of the prime: most
/// numbers of a state are small.
template <class Word>
std::uint64_t hashed(std::uint64_t hash, Word word) {
    constexpr std::uint64_t power = power_of_prime(sizeof(Word));
    if (word < 256) return (hash ^ word) * power;
    for (std::size_t i = 0; i < sizeof(Word); ++i) hash = (hash ^ ((word >> (8 * i)) & 0xFFU)) * prime;
    return hash;
}

}  // namespace

std::uint64_t hash_of(const State& state) {
    // Field by field in a fixed byte order would cost a list to keep; the state is whole numbers without
    // padding, so its bytes on a little-endian machine are its value.
    static_assert(std::endian::native == std::endian::little);
    static_assert(sizeof(State) % sizeof(std::uint64_t) == 0);
    std::array<std::uint64_t, sizeof(State) / sizeof(std::uint64_t)> words;
    std::memcpy(words.data(), &state, sizeof(State));
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const std::uint64_t word : words) {
        if (word < 256) {
            hash = hashed(hash, word);
            continue;
        }
        hash = hashed(hash, static_cast<std::uint32_t>(word));
        hash = hashed(hash, static_cast<std::uint32_t>(word >> 32U));
    }
    return mixed(hash);
}

}  // namespace keyaccount
