#include "engine/play/measure.hpp"

#include "engine/model/tuning.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

/// e^(-x) for x in hundredths, 0..800, times 2^32; by repeated multiplication of whole numbers.
constexpr std::array<std::uint64_t, 801> decay_table() {
    std::array<std::uint64_t, 801> table{};
    constexpr std::uint64_t hundredth = 4'252'231'657ULL;  // e^-0.01 · 2^32
    std::uint64_t value = 1ULL << 32;
    for (auto& entry : table) {
        entry = value;
        value = (value * hundredth + (1ULL << 31)) >> 32;
    }
    return table;
}

constexpr std::array<std::int16_t, 801> logistic_table() {
    std::array<std::int16_t, 801> table{};
    constexpr auto decay = decay_table();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::uint64_t sum = (1ULL << 32) + decay[i];
        table[i] = static_cast<std::int16_t>((10'000ULL * (1ULL << 32) + sum / 2) / sum);
    }
    return table;
}

constexpr auto logistic_values = logistic_table();
static_assert(logistic_values[0] == 5000 && logistic_values[100] == 7311 && logistic_values[800] == 9997);

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

NeedLevel level_of(int development) {
    if (development >= tuning::explicit_from) return NeedLevel::explicit_need;
    if (development >= tuning::developed_from) return NeedLevel::developed;
    if (development >= tuning::implied_from) return NeedLevel::implied;
    return NeedLevel::hidden;
}

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

int open_objections(const PersonState& state) {
    int sum = 0;
    for (const auto count : state.objections) sum += count;
    return sum;
}

int logistic(int centilogit) {
    const int x = clamped(centilogit, -800, 800);
    return x >= 0 ? logistic_values[static_cast<std::size_t>(x)]
                  : 10'000 - logistic_values[static_cast<std::size_t>(-x)];
}

int chance_of_lead(int tenths_ahead) { return logistic(tenths_ahead * 100 / 300) / 10; }

int logit(int per_ten_thousand) {
    int low = -800;
    int high = 800;
    while (low < high) {
        const int middle = (low + high + 1600) / 2 - 800;
        if (logistic(middle) < per_ten_thousand)
            low = middle + 1;
        else
            high = middle;
    }
    const bool below_is_nearer = low > -800 && per_ten_thousand - logistic(low - 1) < logistic(low) - per_ten_thousand;
    return below_is_nearer ? low - 1 : low;
}

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
        missing(4, state.tally.needs_explicit) + 10 * idle_questions + open(Objection::no_need) + open(Objection::fit) +
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
