#include "engine/model/case.hpp"
#include "engine/model/tuning.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

bool only_ours(const Case& scenario, std::size_t need) {
    const auto feels = [need](const Person& person) { return person.needs[need].weight >= tuning::felt_weight; };
    const auto outside = [&](const Person& person) { return person.side != Side::ours && feels(person); };
    return std::any_of(scenario.people.begin(), scenario.people.end(), feels) &&
           std::none_of(scenario.people.begin(), scenario.people.end(), outside);
}

std::uint32_t steps_for(const Case& scenario, PersonId who) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < scenario.steps.size(); ++i) {
        const auto& granters = scenario.steps[i].who;
        if (granters.empty() || std::find(granters.begin(), granters.end(), who) != granters.end()) bits |= 1U << i;
    }
    return bits;
}

}  // namespace

void derive(Case& scenario) {
    scenario.decision_makers.clear();
    scenario.start_weekday = weekday(scenario.start);
    scenario.own_needs = 0;
    scenario.exit_steps = 0;
    for (std::size_t n = 0; n < scenario.needs.size(); ++n) {
        scenario.needs[n].own_side = only_ours(scenario, n);
        scenario.needs[n].facts.clear();
        if (scenario.needs[n].own_side) scenario.own_needs = static_cast<std::uint8_t>(scenario.own_needs | (1U << n));
    }
    scenario.mandate_steps = 0;
    for (std::size_t s = 0; s < scenario.steps.size(); ++s) {
        if (is_exit(scenario.steps[s].kind)) scenario.exit_steps |= 1U << s;
        if (scenario.steps[s].kind == StepKind::mandate) scenario.mandate_steps |= 1U << s;
    }
    for (Proof& proof : scenario.proofs) {
        proof.topic_bits = 0;
        for (const NeedId need : proof.topics)
            proof.topic_bits = static_cast<std::uint8_t>(proof.topic_bits | (1U << need.index()));
    }
    for (std::size_t f = 0; f < scenario.facts.size(); ++f) {
        Fact& fact = scenario.facts[f];
        fact.known_to = 0;
        if (fact.topic.exists()) scenario.needs[fact.topic.index()].facts.push_back(FactId::at(f));
        for (std::size_t p = 0; p < scenario.people.size(); ++p)
            if (f < scenario.people[p].facts.size() && !scenario.people[p].facts[f].answers.empty())
                fact.known_to = static_cast<std::uint16_t>(fact.known_to | (1U << p));
    }
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        Person& person = scenario.people[p];
        person.step_bits = steps_for(scenario, PersonId::at(p));
        if (person.has(Role::decision_maker)) scenario.decision_makers.push_back(PersonId::at(p));
    }
}

}  // namespace keyaccount
