// What lost a deal, and whether it could be won at all.
#include "engine/model/tuning.hpp"
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {

Element weakest_element(const Case& scenario, const State& state) {
    int trust = 0;
    int met = 0;
    std::array<int, objection_count> objections{};
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const Person& person = scenario.people[p];
        if (person.side != Side::client) continue;
        for (std::size_t k = 0; k < objection_count; ++k) objections[k] += state.people[p].objections[k];
        if (!minds_the_money(person) || state.people[p].calls == 0) continue;
        trust += state.people[p].trust;
        ++met;
    }
    const auto open = [&](Objection kind) { return tuning::element_objection * objections[index_of(kind)]; };
    const auto missing = [](int wanted, int had) { return tuning::element_missing * std::max(0, wanted - had); };
    const bool planned = scenario.stages[state.stage].kind >= StageKind::design;
    const bool compared = scenario.stages[state.stage].kind >= StageKind::comparison;
    const int idle_questions = std::clamp(state.tally.questions[0] - tuning::element_questions, 0, 20);
    const int cheapest =
        *std::min_element(state.rival_price.begin(),
                          state.rival_price.begin() + std::max<std::ptrdiff_t>(1, std::ssize(scenario.rivals)));
    const int dearer = state.proposal_day < 0 || scenario.rivals.empty() ? 0 : std::max(0, state.price - cheapest);
    const std::array<int, 5> against = {
        missing(6, state.tally.true_benefits) + state.value_lost + open(Objection::rival),
        missing(4, state.tally.needs_explicit) + tuning::element_idle_question * idle_questions +
            open(Objection::no_need) + open(Objection::fit) +
            (planned && hard_criterion_unmet(scenario, state) ? tuning::element_hard : 0),
        3 * open(Objection::price) + dearer + tuning::element_given * (1000 - state.price),
        met == 0 ? 0 : 2 * std::max(0, tuning::element_trust - trust / met) + 100 * state.tally.promises_broken,
        open(Objection::doubt) + open(Objection::risk) + (state.carried == 0 && compared ? tuning::element_unseen : 0)};
    return static_cast<Element>(std::max_element(against.begin(), against.end()) - against.begin());
}

bool is_hopeless(const Case& scenario, const State& state) {
    return std::any_of(scenario.hopeless.begin(), scenario.hopeless.end(), [&](const Hopeless& world) {
        return std::all_of(world.when.begin(), world.when.end(),
                           [&](const Condition& when) { return holds(state, when); });
    });
}

bool file_proves(const Case& scenario, const State& state, const Hopeless& world) {
    const auto recorded_within = [&](FactId fact, const Condition& when) {
        if (!state.knows(fact) || scenario.fact(fact).draw != when.draw) return false;
        const auto& values = scenario.fact(fact).values;
        const std::uint8_t index = state.fact_value[fact.index()];
        if (index >= values.size() || !values[index].when.draw.exists()) return false;
        return (values[index].when.values & ~when.values) == 0;
    };
    int evidence = 0;
    const bool all = std::all_of(world.when.begin(), world.when.end(), [&](const Condition& when) {
        int found = 0;
        for (const FactId fact : world.evidence)
            if (recorded_within(fact, when)) ++found;
        evidence += found;
        return found > 0;
    });
    return all && evidence >= world.evidence_needed;
}

bool file_says_hopeless(const Case& scenario, const State& state) {
    return std::any_of(scenario.hopeless.begin(), scenario.hopeless.end(),
                       [&](const Hopeless& world) { return file_proves(scenario, state, world); });
}

}  // namespace keyaccount
