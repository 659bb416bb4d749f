#include "engine/play/score.hpp"

#include "engine/play/measure.hpp"
#include "engine/play/records.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace keyaccount {
namespace {

int& points(Score& score, ScoreLine line) { return score.points[index_of(line)]; }

/// As much of `most` as `done` is of `wanted`.
int share(int most, int done, int wanted) { return wanted <= 0 ? most : most * clamped(done, 0, wanted) / wanted; }

int decider_trust(const Case& scenario, const State& state) {
    int best = 0;
    for (const PersonId who : scenario.decision_makers) best = std::max<int>(best, state[who].trust);
    return best;
}

void score_paid(const Case& scenario, const State& state, Score& score) {
    points(score, ScoreLine::result) = 340;
    points(score, ScoreLine::margin) = share(120, 120 - (1000 - state.price) - state.value_lost / 2, 120);
    points(score, ScoreLine::expense) = share(60, scenario.budget - state.expense, scenario.budget);
    points(score, ScoreLine::time) =
        share(40, scenario.last_day - state.day, scenario.last_day - scenario.decision_day);
    points(score, ScoreLine::relation) = share(40, decider_trust(scenario, state), 600);
}

void score_lost(const Case& scenario, const State& state, Score& score) {
    const bool late = scenario.stages[state.stage].kind >= StageKind::comparison;
    const int spent = 80 * clamped(state.expense, 0, scenario.budget) / std::max(1, scenario.budget);
    points(score, ScoreLine::result) = std::max(20, 100 - spent - (late ? 20 : 0));
}

void score_walked(const Case& scenario, const State& state, Score& score) {
    const int left = clamped(scenario.decision_day - state.day, 0, scenario.decision_day);
    const bool hopeless = is_hopeless(scenario, state);
    if (state.walked_rightly != 0)
        points(score, ScoreLine::result) = 120 + share(540, left, scenario.decision_day);
    else if (hopeless)
        points(score, ScoreLine::result) = 80 + share(80, left, scenario.decision_day);
    else
        points(score, ScoreLine::result) = 40;
}

/// How much of the method there was to see: every rate counts by the volume behind it.
void score_technique(const Case& scenario, const State& state, Score& score) {
    const Tally& tally = state.tally;
    const int asked = tally.questions[0] + tally.questions[1] + tally.questions[2] + tally.questions[3];
    const int told = tally.statements[0] + tally.statements[1] + tally.statements[2];
    const int volume = std::min(1000, asked * 1000 / 20);
    const int benefits_volume = std::min(1000, tally.true_benefits * 1000 / 5);
    const auto by_volume = [](int value, int per_mille) { return value * per_mille / 1000; };
    points(score, ScoreLine::understanding) =
        by_volume(share(50, asked * 1000 / std::max(1, asked + told), 700), volume);
    const int lifting = std::max(0, tally.questions[2] + tally.questions[3] - tally.asked_too_early);
    points(score, ScoreLine::question_mix) = by_volume(share(40, lifting * 1000 / std::max(1, asked), 450), volume);
    points(score, ScoreLine::benefits) =
        by_volume(share(60, tally.true_benefits * 1000 / std::max(1, told), 800), benefits_volume);
    int mistakes = 0;
    for (const int count : tally.mistakes) mistakes += count;
    points(score, ScoreLine::mistakes) = by_volume(
        share(40, 1000 - mistakes * 700 / std::max<int>(1, tally.calls), 1000), std::min(volume, benefits_volume));
    points(score, ScoreLine::objections) = by_volume(
        share(30, 1000 - tally.objections_caused * 1200 / std::max<int>(1, tally.calls) - tally.objections_argued * 350,
              1000),
        std::min(volume, benefits_volume));
    const int advances = tally.outcomes[index_of(Outcome::advance)] + tally.outcomes[index_of(Outcome::order)];
    points(score, ScoreLine::advances) = std::max(0, share(30, advances, 8) - 10 * tally.closed_early);
    points(score, ScoreLine::roles) = share(30, std::popcount(tally.roles_met & 0b111U), 3);
    bool guide = false;
    for (const PersonState& person : state.people) guide = guide || person.guide >= tuning::guide_made;
    points(score, ScoreLine::guide) = guide ? 20 : 0;
    points(score, ScoreLine::file) =
        share(score.most[index_of(ScoreLine::file)], std::popcount(state.verified & state.facts) * 1000,
              std::max<int>(1, static_cast<int>(scenario.facts.size()) * 500));
    points(score, ScoreLine::criteria) = share(20, tally.steered, 2);
    const RecordShares records = record_shares(scenario, state);
    for (const auto& [line, value] :
         {std::pair{ScoreLine::forecast, records.forecast}, std::pair{ScoreLine::review, records.review},
          std::pair{ScoreLine::qualification, records.qualification}, std::pair{ScoreLine::chart, records.chart},
          std::pair{ScoreLine::labels, records.labels}})
        points(score, line) = by_volume(share(score.most[index_of(line)], value, 1000), volume);
}

/// What this game had no place for counts for the file instead.
void to_the_file(Score& score, ScoreLine line) {
    score.most[index_of(ScoreLine::file)] += score.most[index_of(line)];
    score.most[index_of(line)] = 0;
}

}  // namespace

Score score(const Case& scenario, const State& state) {
    Score result;
    result.most = {340, 120, 60, 40, 40, 50, 40, 60, 40, 30, 30, 30, 20, 10, 20, 20, 20, 10, 10, 10};
    result.lost_by = static_cast<Element>(state.end_element);
    const bool no_questions = std::all_of(scenario.qualify.begin(), scenario.qualify.end(),
                                          [](const auto& evidence) { return evidence.empty(); });
    if (state.reviews_held == 0) to_the_file(result, ScoreLine::review);
    if (no_questions) to_the_file(result, ScoreLine::qualification);
    score_technique(scenario, state, result);
    auto end = static_cast<End>(state.end);
    if (end == End::unpaid && !acts(scenario, Rule::bad_debt)) end = End::paid;
    if (end == End::walked_away && !acts(scenario, Rule::walked_away)) end = End::lost;
    const bool paid = end == End::paid;
    // Who leaves has no margin to show: the result alone stands for the outcome.
    if (!paid) {
        for (std::size_t i = index_of(ScoreLine::result); i < index_of(ScoreLine::understanding); ++i)
            result.most[i] = 0;
        result.most[index_of(ScoreLine::result)] = 600;
    }
    switch (end) {
        case End::paid: score_paid(scenario, state, result); break;
        case End::lost: score_lost(scenario, state, result); break;
        case End::walked_away: score_walked(scenario, state, result); break;
        case End::unpaid:
            for (std::size_t i = index_of(ScoreLine::understanding); i < score_line_count; ++i)
                result.points[i] = result.points[i] * 3 / 10;
            break;
        case End::playing: break;
    }
    for (const int value : result.points) result.total += value;
    result.total = clamped(result.total, 0, 1000);
    return result;
}

}  // namespace keyaccount
