#include "engine/play/win.hpp"

#include "engine/play/collection.hpp"
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// Centilogits a thousand tenths of each term, by stage kind: how far an average seller's games were
/// carried by it. Tuning, fitted on games of a seller with lapses; no constant term, so that a neutral
/// position shows the standard rate.
constexpr std::array<std::array<int, win_term_count>, 6> slope = {{
    // support, rival lead, fit, objections, decision-maker, time, veto; a hard criterion counts as a veto
    {621, 15, 15, 15, 15, 262, 15},
    {878, 15, 15, 252, 15, 591, 115},
    {670, 15, 15, 708, 49, 659, 205},
    {399, 453, 183, 775, 86, 683, 384},
    {138, 849, 829, 1408, 32, 1165, 216},
    {15, 0, 0, 1696, 15, 300, 153},
}};
constexpr int behind_plan_day = 10;
constexpr int overdue_day = 8;
constexpr int instalment_paid = 200;
constexpr int veto_near = 500;
constexpr int hard_unmet = 1000;

/// What the formula needs of one person: all of it true, or all of it as the rep knows it.
struct PersonNow {
    int stance = 0;
    int rival = 0;
    int trust = 0;
    int heat = 0;
};

struct Position {
    std::array<PersonNow, max_people> people{};
    int rival_support = 0;
};

int seen_heat(const Person& person, const PersonState& state) {
    int sum = 0;
    for (std::size_t n = 0; n < max_needs; ++n)
        if (((state.needs_talked >> n) & 1U) != 0) sum += person.needs[n].weight * state.need[n];
    return std::min(1000, sum / 14);
}

Position true_position(const Case& scenario, const State& state) {
    Position position;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const PersonState& now = state.people[p];
        position.people[p] = {tenths(now.stance), 0, now.trust, heat(scenario.people[p], now)};
    }
    position.rival_support = best_rival_support(scenario, state);
    return position;
}

Position seen_position(const Case& scenario, const State& state) {
    Position position;
    const StageKind stage = scenario.stages[state.stage].kind;
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const PersonState& now = state.people[p];
        const bool heard = now.heard_day >= 0;
        const bool met = now.calls > 0;
        position.people[p] = {heard ? tenths(now.heard) : 0, now.heard_rival_known != 0 ? tenths(now.heard_rival) : 0,
                              met ? now.trust : 0, met ? seen_heat(scenario.people[p], now) : 0};
        const int weight = support_weight(scenario.people[p], stage);
        sum += static_cast<std::int64_t>(weight) * position.people[p].rival;
        weights += weight;
    }
    position.rival_support = weights == 0 ? 0 : std::max(0, static_cast<int>(sum / weights));
    return position;
}

int days_behind(const Case& scenario, const State& state) {
    if (scenario.stages[state.stage].kind == StageKind::use) {
        const int due = due_day(scenario, state);  // none while the delivery is missing: then that is what is late
        return std::max(0, state.day - (due >= 0 ? due : latest_delivery(scenario, state)));
    }
    return std::max(0, state.day - scenario.stages[state.stage].planned_day);
}

bool veto_is_near(const Case& scenario, const Position& position) {
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        if (scenario.people[p].veto && position.people[p].stance <= tuning::veto_at + 50) return true;
    return false;
}

std::array<int, win_term_count> terms_of(const Case& scenario, const State& state, const Position& position) {
    const StageKind stage = scenario.stages[state.stage].kind;
    std::int64_t support_sum = 0;
    std::int64_t plain_sum = 0;
    std::int64_t weights = 0;
    int objections = 0;
    int decider = 0;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const Person& person = scenario.people[p];
        const PersonNow& now = position.people[p];
        const int weight = support_weight(person, stage);
        support_sum += static_cast<std::int64_t>(weight) * now.stance * (500 + now.heat) / 1000;
        plain_sum += static_cast<std::int64_t>(weight) * now.stance;
        weights += weight;
        if (person.side == Side::client) objections += open_objections(state.people[p]) * person.power;
        if (person.has(Role::decision_maker)) decider += now.stance * now.trust / 500;
    }
    const int mean = weights == 0 ? 0 : static_cast<int>(plain_sum / weights);
    const bool using_it = stage == StageKind::use;
    std::array<int, win_term_count> terms{};
    terms[index_of(WinTerm::support)] = weights == 0 ? 0 : static_cast<int>(support_sum / weights);
    terms[index_of(WinTerm::rival_lead)] = using_it ? 0 : -std::max(0, position.rival_support - mean);
    terms[index_of(WinTerm::fit)] = using_it ? 0 : -std::max(0, best_rival_fit(scenario, state) - fit(scenario, state));
    terms[index_of(WinTerm::objections)] = -5 * objections;
    terms[index_of(WinTerm::decision_maker)] = decider;
    terms[index_of(WinTerm::time)] =
        using_it ? instalment_paid * state.instalments - overdue_day * days_behind(scenario, state)
                 : -behind_plan_day * days_behind(scenario, state);
    terms[index_of(WinTerm::veto)] = veto_is_near(scenario, position) ? -veto_near : 0;
    return terms;
}

std::uint8_t weakest_person(const Case& scenario, const State& state, const Position& position) {
    std::uint8_t weakest = 255;
    std::int64_t least = 0;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const std::int64_t pull =
            static_cast<std::int64_t>(support_weight(scenario.people[p], scenario.stages[state.stage].kind)) *
            position.people[p].stance;
        if (pull < least) {
            least = pull;
            weakest = static_cast<std::uint8_t>(p);
        }
    }
    return weakest;
}

WinProbability probability(const Case& scenario, const State& state, const Position& position) {
    WinProbability result;
    result.standard = scenario.stages[state.stage].win_rate;
    result.weakest_person = weakest_person(scenario, state, position);
    const auto end = static_cast<End>(state.end);
    if (end != End::playing) {
        result.standard = result.shown = end == End::paid ? 1000 : 0;
        return result;
    }
    const auto terms = terms_of(scenario, state, position);
    const auto& by_stage = slope[index_of(scenario.stages[state.stage].kind)];
    const int base = logit(result.standard * 10);
    const bool unmet = scenario.stages[state.stage].kind != StageKind::use && hard_criterion_unmet(scenario, state);
    int centilogit = base;
    int shown = result.standard;
    for (std::size_t t = 0; t < win_term_count; ++t) {
        centilogit += by_stage[t] * terms[t] / 1000;
        if (t == index_of(WinTerm::fit) && unmet) centilogit -= by_stage[index_of(WinTerm::veto)] * hard_unmet / 1000;
        const int next = clamped(result.standard + (logistic(centilogit) - logistic(base)) / 10, 1, 990);
        result.points[t] = next - shown;
        shown = next;
    }
    result.shown = shown;
    return result;
}

}  // namespace

WinProbability win_probability(const Case& scenario, const State& state) {
    return probability(scenario, state, true_position(scenario, state));
}

WinProbability seen_win_probability(const Case& scenario, const State& state) {
    return probability(scenario, state, seen_position(scenario, state));
}

}  // namespace keyaccount
