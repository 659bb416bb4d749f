#include "engine/analysis/habit_report.hpp"

#include "engine/analysis/reading_time.hpp"
#include "engine/play/measure.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount {
namespace {

bool in_first_third(const Case& scenario, const State& end) { return end.day * 3 < scenario.decision_day; }

Ending ending_of(const Case& scenario, const State& end) {
    switch (static_cast<End>(end.end)) {
        case End::paid: return Ending::paid;
        case End::unpaid: return Ending::unpaid;
        case End::walked_away:
            if (end.walked_rightly == 0) return Ending::walked_wrongly;
            return in_first_third(scenario, end) ? Ending::walked_early : Ending::walked_late;
        default: return Ending::lost;
    }
}

template <class To, class From>
void add_each(To& to, const From& from) {
    std::transform(to.begin(), to.end(), from.begin(), to.begin(), [](auto a, const auto& b) { return a += b; });
}

double share_of(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

MoveCount& MoveCount::operator+=(const MoveCount& other) {
    open += other.open;
    open_games += other.open_games;
    made += other.made;
    games += other.games;
    score += other.score;
    paid += other.paid;
    most += other.most;
    return *this;
}

void HabitReport::add(const Case& scenario, const PlayedGame& game) {
    const State& end = game.end;
    const Score points = score(scenario, end);
    const Ending ending = ending_of(scenario, end);
    ++games;
    ++ended[index_of(ending)];
    score_by_ending[index_of(ending)] += points.total;
    won += end.signed_day >= 0 ? 1 : 0;
    if (ending == Ending::lost || ending == Ending::unpaid) ++lost_by[index_of(points.lost_by)];
    ++ended_in[end.stage];
    for (std::size_t s = 0; s < max_stages; ++s) {
        if (((game.reached >> s) & 1U) == 0) continue;
        ++reached[s];
        paid_from[s] += ending == Ending::paid ? 1 : 0;
    }
    add_each(mistakes, end.tally.mistakes);
    add_each(calls, end.tally.outcomes);
    score_sum += points.total;
    score_squares += static_cast<std::int64_t>(points.total) * points.total;
    add_each(line_sums, points.points);
    choices += game.choices;
    days += end.day;
    winnable += is_hopeless(scenario, end) ? 0 : 1;
    example_of[index_of(ending)].offer(0, end.seed);
    best.offer(points.total, end.seed);
    worst.offer(-points.total, end.seed);
    if (static_cast<End>(end.end) != End::walked_away) return;
    walked_days += end.day;
    walked_in_first_third += in_first_third(scenario, end) ? 1 : 0;
}

HabitReport& HabitReport::operator+=(const HabitReport& other) {
    games += other.games;
    add_each(ended, other.ended);
    add_each(score_by_ending, other.score_by_ending);
    won += other.won;
    add_each(lost_by, other.lost_by);
    add_each(ended_in, other.ended_in);
    add_each(reached, other.reached);
    add_each(paid_from, other.paid_from);
    add_each(mistakes, other.mistakes);
    add_each(calls, other.calls);
    score_sum += other.score_sum;
    score_squares += other.score_squares;
    add_each(line_sums, other.line_sums);
    choices += other.choices;
    walked_days += other.walked_days;
    walked_in_first_third += other.walked_in_first_third;
    timed_games += other.timed_games;
    timed_words += other.timed_words;
    timed_choices += other.timed_choices;
    gauge += other.gauge;
    days += other.days;
    add_each(left_stage, other.left_stage);
    add_each(stage_days, other.stage_days);
    add_each(longest_in, other.longest_in);
    winnable += other.winnable;
    add_each(example_of, other.example_of);
    best += other.best;
    worst += other.worst;
    watched_games += other.watched_games;
    moves.resize(std::max(moves.size(), other.moves.size()));
    for (std::size_t m = 0; m < other.moves.size(); ++m) moves[m] += other.moves[m];
    return *this;
}

double HabitReport::score_mean() const { return share_of(score_sum, games) / 10; }

double HabitReport::score_variance() const {
    const double mean = share_of(score_sum, games);
    return std::max(0.0, share_of(score_squares, games) - mean * mean);
}

double HabitReport::score_stderr() const {
    return games < 2 ? 0 : std::sqrt(score_variance() / static_cast<double>(games - 1)) / 10;
}

double HabitReport::days_mean() const { return share_of(days, games); }

double HabitReport::stage_days_mean(std::size_t stage) const {
    return left_stage[stage] == 0 ? -1 : share_of(stage_days[stage], left_stage[stage]);
}

double HabitReport::choices_mean() const { return share_of(choices, games); }

double HabitReport::minutes() const {
    return minutes_for(share_of(timed_words, timed_games), share_of(timed_choices, timed_games));
}

double HabitReport::walked_day_mean() const { return walked_away() == 0 ? -1 : share_of(walked_days, walked_away()); }

double HabitReport::decided_calls() const {
    std::int64_t all = 0;
    for (const std::int64_t count : calls) all += count;
    return share_of(calls[index_of(Outcome::order)] + calls[index_of(Outcome::no_sale)], all);
}

}  // namespace keyaccount
