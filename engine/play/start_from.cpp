#include "engine/play/start_from.hpp"

#include "engine/play/play.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

template <class Id, class Entity>
bool is_one_of(const std::vector<Entity>& all, Id which) {
    return which.index() < all.size();
}

bool lies_in(const std::optional<int>& value, int low, int high) { return !value || (*value >= low && *value <= high); }

StageKind kind_of(const Case& scenario, const StartFrom& from) {
    return scenario.stages[static_cast<std::size_t>(from.before.stage)].kind;
}

StartRefusal refuse_people(const Case& scenario, const StartFrom& from) {
    for (const PersonId who : from.before.met)
        if (!is_one_of(scenario.people, who)) return StartRefusal::person;
    for (const StartFrom::Mind& mind : from.minds) {
        if (!is_one_of(scenario.people, mind.person)) return StartRefusal::person;
        if (!lies_in(mind.stance, -100, 100) || !lies_in(mind.rivals, -100, 100) || !lies_in(mind.trust, 0, 100))
            return StartRefusal::range;
    }
    for (const History::Level& need : from.before.needs) {
        if (!is_one_of(scenario.people, need.person)) return StartRefusal::person;
        if (!is_one_of(scenario.needs, need.need)) return StartRefusal::need;
        if (!lies_in(need.level, 0, 1000)) return StartRefusal::range;
    }
    return StartRefusal::none;
}

void set(State& state, const Case& scenario, const StartFrom::Mind& mind) {
    PersonState& person = state[mind.person];
    if (mind.stance) person.stance = person.anchor = *mind.stance * stance_unit;
    if (mind.trust) person.trust = static_cast<std::int16_t>(*mind.trust * 10);
    for (std::size_t r = 0; mind.rivals && r < scenario.rivals.size(); ++r)
        person.rival_stance[r] = person.rival_anchor[r] = *mind.rivals * stance_unit;
}

}  // namespace

StartRefusal refuse(const Case& scenario, const StartFrom& from) {
    if (from.before.stage < 0 || static_cast<std::size_t>(from.before.stage) >= scenario.stages.size())
        return StartRefusal::stage;
    if (from.day < 0 || from.day >= scenario.last_day) return StartRefusal::day;
    const bool is_signed = kind_of(scenario, from) == StageKind::use;
    if (!is_signed && from.day > scenario.decision_day + tuning::late_signing_days) return StartRefusal::over;
    if (const StartRefusal why = refuse_people(scenario, from); why != StartRefusal::none) return why;
    for (const StepId step : from.before.granted)
        if (!is_one_of(scenario.steps, step)) return StartRefusal::step;
    for (const FactId fact : from.facts)
        if (!is_one_of(scenario.facts, fact)) return StartRefusal::fact;
    return lies_in(from.price, scenario.floor, 1000) ? StartRefusal::none : StartRefusal::range;
}

State start(const Case& scenario, std::uint64_t seed, const StartFrom& from) {
    State state = start(scenario, seed);
    if (refuse(scenario, from) != StartRefusal::none) return state;
    Turn turn{scenario, state, nullptr};
    state.day = state.stage_since = static_cast<std::int16_t>(from.day);
    state.week = static_cast<std::int16_t>(from.day / 7);
    hold_events(turn);
    for (const StartFrom::Mind& mind : from.minds) set(state, scenario, mind);
    remember(scenario, state, from.before);
    for (const FactId fact : from.facts)
        turn.learn(fact, {}, index_in(state, scenario.fact(fact).values), true, Rule::calendar);
    if (from.price) state.price = *from.price;
    const StageKind stage = kind_of(scenario, from);
    if (stage >= StageKind::commitment) state.proposal_day = state.day;  // nobody comes so far without one
    if (stage == StageKind::use) sign(turn, scenario.decision_makers.front());
    return state;
}

}  // namespace keyaccount
