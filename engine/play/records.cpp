// What the rep writes down, and what the manager makes of it: rules case-review, stage-recorded,
// stage-not-approved.
#include "engine/play/records.hpp"

#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>
#include <bit>

namespace keyaccount {
namespace {

template <class Kind>
constexpr bool between(RecordKind kind, Kind first, Kind last) {
    return kind >= first && kind <= last;
}

bool is_question(RecordKind kind) { return between(kind, RecordKind::opportunity, RecordKind::worth); }
bool is_review_item(RecordKind kind) { return between(kind, RecordKind::schedule, RecordKind::key_items); }
std::size_t question_of(RecordKind kind) { return index_of(kind) - index_of(RecordKind::opportunity); }
std::size_t item_of(RecordKind kind) { return index_of(kind) - index_of(RecordKind::schedule); }

bool in_file(const Case& scenario, const State& state, FactId fact) {
    return fact.index() < scenario.facts.size() && state.knows(fact);
}

const std::vector<FactId>& required(const Case& scenario, const State& state) {
    return scenario.stages[state.recorded_stage].requires_facts;
}

Refusal refuse_stage(const Case& scenario, const State& state, std::uint8_t stage) {
    if (!acts(scenario, Rule::stage_recorded)) return Refusal::not_available;
    if (stage != state.recorded_stage + 1 || stage >= scenario.stages.size()) return Refusal::not_available;
    if (state.record_day >= 0 && state.day < state.record_day + tuning::record_again_days) return Refusal::too_early;
    const auto& facts = required(scenario, state);
    const bool complete = std::all_of(facts.begin(), facts.end(), [&](FactId fact) { return state.knows(fact); });
    return complete ? Refusal::none : Refusal::missing_fact;
}

Refusal refuse_chart(const Case& scenario, const State& state, Choice choice) {
    if (choice.who.index() >= scenario.people.size()) return Refusal::unknown;
    if (state[choice.who].awareness == static_cast<std::uint8_t>(Awareness::shadow)) return Refusal::not_known;
    if (scenario.person(choice.who).side != Side::client) return Refusal::not_available;
    const unsigned most = choice.recorded() == RecordKind::role ? 4 : 3;
    return choice.detail < most ? Refusal::none : Refusal::unknown;
}

/// Our manager has to see both: the facts told by those who must know, and the client's own exit sign.
bool approves(const Case& scenario, const State& state, std::uint8_t stage) {
    const auto& facts = required(scenario, state);
    const auto verified = [&](FactId fact) { return ((state.verified >> fact.index()) & 1U) != 0; };
    return stage <= state.stage && std::all_of(facts.begin(), facts.end(), verified);
}

void record_stage(Turn& turn, std::uint8_t stage) {
    State& state = turn.state;
    const int before = state.recorded_stage;
    const bool asked = turn.scenario.stages[state.recorded_stage].approval && turn.on(Rule::stage_not_approved);
    if (asked && !approves(turn.scenario, state, stage)) {
        state.record_day = state.day;
        turn.emit({EventKind::stage_recorded, Rule::stage_not_approved, {}, 255, {}, {}, before, before});
        return;
    }
    state.recorded_stage = stage;
    turn.emit({EventKind::stage_recorded, Rule::stage_recorded, {}, 255, {}, {}, before, stage});
}

int points_for(const Turn& turn, std::size_t item) {
    const FactId fact{turn.state.review_fact[item]};
    if (!in_file(turn.scenario, turn.state, fact)) return 0;
    const auto& evidence = turn.scenario.review.evidence[item];
    if (std::find(evidence.begin(), evidence.end(), fact) == evidence.end()) return tuning::review_item_empty_claim;
    const bool verified = ((turn.state.verified >> fact.index()) & 1U) != 0;
    return verified ? tuning::review_item_verified : tuning::review_item_heard;
}

void close_review(Turn& turn) {
    State& state = turn.state;
    constexpr int most = tuning::review_item_verified * static_cast<int>(review_item_count);
    int sum = 0;
    for (std::size_t i = 0; i < review_item_count; ++i) sum += points_for(turn, i);
    sum = clamped(sum, 0, most);
    state.review_until = -1;
    state.tally.review_points = static_cast<std::uint16_t>(state.tally.review_points + sum);
    turn.emit({EventKind::reviewed, Rule::case_review, {}, 255, {}, {}, most, sum});
}

int share_of_chart(const Case& scenario, const State& state) {
    int right = 0;
    int all = 0;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        if (scenario.people[p].side != Side::client) continue;
        const PersonState& person = state.people[p];
        all += 2;
        if (person.chart_role < 4 && scenario.people[p].has(static_cast<Role>(person.chart_role))) ++right;
        if (person.chart_support == support_of(person)) ++right;
    }
    return all == 0 ? 0 : right * 1000 / all;
}

}  // namespace

std::uint8_t support_of(const PersonState& person) {
    const int now = tenths(person.stance);
    return now >= tuning::support_seen_from ? 2 : now <= -tuning::support_seen_from ? 0 : 1;
}

bool true_answer(const Case& scenario, const State& state, DealQuestion question) {
    return std::none_of(scenario.hopeless.begin(), scenario.hopeless.end(), [&](const Hopeless& world) {
        return world.question == question && std::all_of(world.when.begin(), world.when.end(),
                                                         [&](const Condition& when) { return holds(state, when); });
    });
}

std::uint8_t grade_on(const Case& scenario, int day) {
    const int left = scenario.decision_day - day;
    return left <= 31 ? 0 : left <= 92 ? 1 : left <= 183 ? 2 : 3;  // method: a month, a quarter, half a year
}

Refusal refuse_record(const Case& scenario, const State& state, Choice choice) {
    if (choice.about >= record_kind_count) return Refusal::unknown;
    const RecordKind kind = choice.recorded();
    if (kind == RecordKind::role || kind == RecordKind::support) return refuse_chart(scenario, state, choice);
    if (choice.who.exists()) return Refusal::unknown;
    if (kind == RecordKind::stage) return refuse_stage(scenario, state, choice.detail);
    if (kind == RecordKind::grade) return choice.detail < 4 ? Refusal::none : Refusal::unknown;
    if (is_review_item(kind)) {
        if (state.review_until < 0) return Refusal::not_available;
        return choice.detail == 255 || in_file(scenario, state, FactId{choice.detail}) ? Refusal::none
                                                                                       : Refusal::missing_fact;
    }
    if ((choice.detail & 128U) != 0 && (choice.detail & 63U) != 0) return Refusal::unknown;
    const FactId evidence = answered_by(choice.detail);
    return !evidence.exists() || in_file(scenario, state, evidence) ? Refusal::none : Refusal::missing_fact;
}

void legal_records(const Case& scenario, const State& state, RecordKind kind, PersonId who, ChoiceList& out) {
    out.clear();
    const auto offer = [&](std::uint8_t detail) {
        const Choice choice = Choice::note(kind, detail, who);
        if (!state.over() && refuse_record(scenario, state, choice) == Refusal::none) out.add(choice);
    };
    if (is_question(kind)) {
        for (const bool yes : {true, false}) {
            for (std::size_t f = 0; f < scenario.facts.size(); ++f) offer(answer_detail(yes, FactId::at(f)));
            offer(answer_detail(yes, {}));
        }
        return;
    }
    for (std::size_t detail = 0; detail < max_facts; ++detail) offer(static_cast<std::uint8_t>(detail));
    if (is_review_item(kind)) offer(255);
}

void record(Turn& turn, Choice choice) {
    State& state = turn.state;
    const RecordKind kind = choice.recorded();
    if (kind == RecordKind::stage) {
        record_stage(turn, choice.detail);
        return;
    }
    if (kind == RecordKind::role) state[choice.who].chart_role = choice.detail;
    if (kind == RecordKind::support) state[choice.who].chart_support = choice.detail;
    if (is_question(kind)) state.answers[question_of(kind)] = choice.detail;
    if (is_review_item(kind)) state.review_fact[item_of(kind)] = choice.detail;
    if (kind == RecordKind::grade) {
        state.grade = choice.detail;
        state.grade_day = state.day;
    }
    turn.emit({EventKind::recorded, Rule::case_review, choice.who, choice.about, {}, {}, 0, choice.detail});
}

void call_review(Turn& turn) {
    if (!turn.on(Rule::case_review)) return;
    State& state = turn.state;
    for (const int day : turn.scenario.review.days)
        if (state.day == day && state.signed_day < 0) {
            state.review_until = static_cast<std::int16_t>(day + tuning::review_days);
            ++state.reviews_held;
            state.tally.review_most = static_cast<std::uint16_t>(
                state.tally.review_most + tuning::review_item_verified * static_cast<int>(review_item_count));
            turn.emit({EventKind::review_due, Rule::case_review, {}, 255, {}, {}, day, state.review_until});
        }
    if (state.review_until >= 0 && state.day > state.review_until) close_review(turn);
}

RecordShares record_shares(const Case& scenario, const State& state) {
    RecordShares shares;
    const int weeks = std::max<int>(1, state.week);
    shares.forecast = clamped(1000 - state.tally.forecast_gap * 1000 / weeks, 0, 1000);
    if (state.tally.review_most > 0) shares.review = state.tally.review_points * 1000 / state.tally.review_most;
    int right = 0;
    for (std::size_t q = 0; q < deal_question_count; ++q) {
        const std::uint8_t answer = state.answers[q];
        if (answer == 255) continue;
        const auto& evidence = scenario.qualify[q];
        const bool backed = std::find(evidence.begin(), evidence.end(), answered_by(answer)) != evidence.end();
        const bool yes = true_answer(scenario, state, static_cast<DealQuestion>(q));
        if (answered_yes(answer) == yes) right += backed ? 2 : 1;
    }
    const bool graded = state.grade < 4 && state.grade == grade_on(scenario, state.grade_day);
    shares.qualification = (right * 100 + (graded ? 200 : 0));
    shares.chart = share_of_chart(scenario, state);
    shares.labels = state.tally.labels == 0 ? 0
                                            : state.tally.labels_right * std::min<int>(state.tally.labels, 6) * 1000 /
                                                  (6 * state.tally.labels);
    return shares;
}

}  // namespace keyaccount
