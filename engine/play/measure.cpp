#include "engine/play/measure.hpp"

#include "engine/model/tuning.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

template <class Stance>
int weighted_mean(const Case& scenario, StageKind stage, Stance stance_of) {
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const Person& person = scenario.people[p];
        int weight = support_weight(person, stage);
        if (!acts(scenario, Rule::rival_chosen) && weight > 0)
            weight = person.power * person.salience;  // no role decides
        sum += static_cast<std::int64_t>(weight) * stance_of(p);
        weights += weight;
    }
    return weights == 0 ? 0 : static_cast<int>(sum / weights);
}

template <class Level>
int weighted_fit(const Case& scenario, const State& state, Level level_of_offer) {
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (std::size_t o = 0; o < scenario.offers.size(); ++o) {
        const int weight = state.criteria[o];
        sum += static_cast<std::int64_t>(weight) * level_of_offer(o);
        weights += weight;
    }
    return weights == 0 ? 0 : static_cast<int>(sum / weights);
}

}  // namespace

int heat(const Person& person, const PersonState& state) {
    int sum = 0;
    for (std::size_t n = 0; n < max_needs; ++n) sum += person.needs[n].weight * state.need[n];
    return std::min(1000, sum / 14);
}

int readiness(const Person& person, const PersonState& state) {
    const int wants = (4 * tenths(state.stance) + 3 * state.trust + 3 * heat(person, state)) / 10;
    return wants - tuning::objection_ready * open_objections(state);
}

int our_level(const Case& scenario, const State& state, OfferId offer) {
    const Offer& ours = scenario.offer(offer);
    if (!holds(state, ours.when)) return 0;
    if (ours.unlocked_by.exists() && !state.was_granted(ours.unlocked_by)) return 0;
    return ours.level;
}

bool is_differentiator(const Case& scenario, const State& state, OfferId offer) {
    const int level = our_level(scenario, state, offer);
    for (std::size_t r = 0; r < scenario.rivals.size(); ++r)
        if (level < scenario.offer(offer).rival_level[r] + tuning::differentiator_margin) return false;
    return true;
}

std::size_t role_row(const Person& person) {
    if (person.has(Role::decision_maker)) return 0;
    if (person.has(Role::gatekeeper)) return 2;
    if (person.has(Role::user)) return 1;
    return 3;
}

bool minds_the_money(const Person& person) {
    return person.side == Side::client && (person.has(Role::decision_maker) || person.has(Role::gatekeeper));
}

int support_weight(const Person& person, StageKind stage) {
    if (person.side != Side::client) return 0;
    const auto& weights = tuning::role_weight[index_of(stage)];
    return person.power * person.salience * weights[role_row(person)];
}

int support(const Case& scenario, const State& state) {
    return weighted_mean(scenario, scenario.stages[state.stage].kind,
                         [&](std::size_t p) { return tenths(state.people[p].stance); });
}

int rival_support(const Case& scenario, const State& state, RivalId rival) {
    return weighted_mean(scenario, scenario.stages[state.stage].kind,
                         [&](std::size_t p) { return tenths(state.people[p].rival_stance[rival.index()]); });
}

int best_rival_support(const Case& scenario, const State& state) {
    int best = 0;
    for (std::size_t r = 0; r < scenario.rivals.size(); ++r)
        best = std::max(best, rival_support(scenario, state, RivalId::at(r)));
    return best;
}

int fit(const Case& scenario, const State& state) {
    return weighted_fit(scenario, state, [&](std::size_t o) { return our_level(scenario, state, OfferId::at(o)); });
}

int rival_fit(const Case& scenario, const State& state, RivalId rival) {
    return weighted_fit(scenario, state, [&](std::size_t o) { return scenario.offers[o].rival_level[rival.index()]; });
}

int best_rival_fit(const Case& scenario, const State& state) {
    int best = 0;
    for (std::size_t r = 0; r < scenario.rivals.size(); ++r)
        best = std::max(best, rival_fit(scenario, state, RivalId::at(r)));
    return best;
}

bool hard_criterion_unmet(const Case& scenario, const State& state) {
    if (!acts(scenario, Rule::hard_criterion)) return false;
    for (std::size_t o = 0; o < scenario.offers.size(); ++o)
        if (scenario.offers[o].hard && state.criteria[o] >= tuning::hard_weight &&
            our_level(scenario, state, OfferId::at(o)) < tuning::met_level)
            return true;
    return false;
}

PersonId vetoing(const Case& scenario, const State& state) {
    PersonId worst;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const bool may = scenario.people[p].veto && scenario.people[p].has(Role::gatekeeper);
        if (!may || tenths(state.people[p].stance) > tuning::veto_at) continue;
        if (!worst.exists() || state.people[p].stance < state[worst].stance) worst = PersonId::at(p);
    }
    return worst;
}

namespace {

/// Our stance with the decision-maker of most power, and how far a rival is ahead of us there.
struct AtTheTop {
    int ours = 0;
    bool lost = false;  // to a rival who fails neither on need nor on money
};

AtTheTop at_the_top(const Case& scenario, const State& state) {
    AtTheTop top;
    if (scenario.decision_makers.empty()) return top;
    const PersonId decider =
        *std::max_element(scenario.decision_makers.begin(), scenario.decision_makers.end(),
                          [&](PersonId a, PersonId b) { return scenario.person(a).power < scenario.person(b).power; });
    top.ours = tenths(state[decider].stance);
    const int our_fit = fit(scenario, state);
    for (std::size_t r = 0; r < scenario.rivals.size(); ++r) {
        const bool ahead = tenths(state[decider].rival_stance[r]) - top.ours >= tuning::rival_has_decider;
        const bool fits = rival_fit(scenario, state, RivalId::at(r)) >= our_fit - tuning::rival_fails_on_need;
        const bool affordable = state.rival_price[r] <= state.price + tuning::rival_fails_on_money;
        top.lost = top.lost || (ahead && fits && affordable);
    }
    return top;
}

/// What our support counts for when the offers are compared.
int counted_support(const Case& scenario, const State& state) {
    const int all = support(scenario, state);
    const AtTheTop top = at_the_top(scenario, state);
    if (!top.lost || !acts(scenario, Rule::rival_chosen) || all <= top.ours) return all;
    return top.ours + (all - top.ours) / tuning::recommenders_count;
}

}  // namespace

int lead(const Case& scenario, const State& state) {
    constexpr int price_weight = 5;
    const auto price_value = [](int price) { return (1000 - price) * price_weight / 10; };
    int best = -4000;
    for (std::size_t r = 0; r < scenario.rivals.size(); ++r) {
        const RivalId rival = RivalId::at(r);
        best = std::max(best, rival_support(scenario, state, rival) + rival_fit(scenario, state, rival) / 2 +
                                  price_value(state.rival_price[r]));
    }
    if (scenario.rivals.empty()) best = 0;
    int objections = 0;
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        if (scenario.people[p].side == Side::client)
            objections += open_objections(state.people[p]) * scenario.people[p].power;
    const int ours = 2 * counted_support(scenario, state) + fit(scenario, state) / 2 + price_value(state.price) -
                     state.value_lost - 3 * objections -
                     tuning::terms_in_lead * state.terms * scenario.terms_weight / 1000;
    return ours - best - (hard_criterion_unmet(scenario, state) ? tuning::hard_unmet : 0);
}

FactId next_fact(const Case& scenario, const State& state, PersonId who, NeedId topic) {
    const auto& facts = scenario.need(topic).facts;
    FactId fallback;
    for (const FactId fact : facts) {
        if (((state[who].asked >> fact.index()) & 1U) != 0) continue;
        if (!state.knows(fact)) return fact;
        if (!fallback.exists()) fallback = fact;
    }
    return fallback.exists() || facts.empty() ? fallback : facts.front();
}

}  // namespace keyaccount
