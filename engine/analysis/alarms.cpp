#include "engine/analysis/alarms.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount {
namespace {

// Limits; the words of assets/text/playtest-*.json tell them to the author. Tuning, held against the shipped cases.
constexpr std::int64_t fewest_games = 50;
constexpr double most_naive_paid = 10;           // %
constexpr double most_naive_paid_beginner = 20;  // %: a first case forgives
constexpr double least_behind_typical = 5;       // points
constexpr double least_textbook = 40;            // %
constexpr double most_of_turns = 40;             // %
constexpr double most_chance = 50;               // %
constexpr double stage_times = 2;                // of the days that the author calls usual
constexpr double sure = 2;                       // standard errors

double percent(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

/// Of a share in per cent.
double error_of(double share, std::int64_t games) {
    return games == 0 ? 100 : std::sqrt(share * (100 - share) / static_cast<double>(games));
}

class Alarms {
public:
    Alarms(const Case& scenario, const PlaytestReport& report) : case_{scenario}, report_{report} {}

    std::vector<Alarm> all() {
        for (const HabitReport& habit : report_.habits)
            if (is_naive(habit.habit) && habit.games >= fewest_games) naive(habit);
        const HabitReport* const textbook = report_.of(Habit::textbook);
        if (textbook != nullptr && textbook->games >= fewest_games) {
            ends(*textbook);
            turns(*textbook);
        }
        texts();
        if (textbook != nullptr && textbook->games >= fewest_games)
            for (std::size_t s = 0; s < case_.stages.size(); ++s) stage(*textbook, s);
        chance();
        return std::move(found_);
    }

private:
    Alarm& add(AlarmRule rule, Habit habit, double figure, double limit, std::int64_t games, const Example& shown) {
        Alarm alarm;
        alarm.rule = rule;
        alarm.habit = habit;
        alarm.figure = figure;
        alarm.limit = limit;
        alarm.games = games;
        alarm.shown = shown;
        found_.push_back(std::move(alarm));
        return found_.back();
    }

    void naive(const HabitReport& habit) {
        const bool first_case = case_.difficulty == 0;
        const double limit = first_case ? most_naive_paid_beginner : most_naive_paid;
        const double paid = percent(habit.paid(), habit.games);
        if (paid - sure * error_of(paid, habit.games) > limit) {
            add(AlarmRule::naive_paid, habit.habit, paid, limit, habit.games, habit.example_of[index_of(Ending::paid)]);
            return;
        }
        const HabitReport* const typical = report_.of(Habit::typical);
        if (typical == nullptr || typical->games < fewest_games) return;
        const double behind = typical->score_mean() - habit.score_mean();
        const double error = std::hypot(typical->score_stderr(), habit.score_stderr());
        if (behind + sure * error < least_behind_typical)
            add(AlarmRule::naive_score, habit.habit, behind, least_behind_typical, habit.games, habit.best);
    }

    /// A case is meant to be won, and where the author marks a world as hopeless to be left in it.
    void ends(const HabitReport& textbook) {
        const std::int64_t hopeless = textbook.games - textbook.winnable;
        const double paid = percent(textbook.paid(), textbook.winnable);
        const double left = percent(textbook.walked_rightly(), hopeless);
        const auto& examples = textbook.example_of;
        if (textbook.winnable >= fewest_games && paid + sure * error_of(paid, textbook.winnable) < least_textbook) {
            Example shown;
            for (const Ending end : {Ending::unpaid, Ending::lost, Ending::walked_wrongly})
                shown += examples[index_of(end)];
            add(AlarmRule::textbook_paid, textbook.habit, paid, least_textbook, textbook.winnable, shown);
        }
        if (hopeless >= fewest_games && left + sure * error_of(left, hopeless) < least_textbook)
            add(AlarmRule::textbook_left, textbook.habit, left, least_textbook, hopeless, textbook.worst);
    }

    void turns(const HabitReport& textbook) {
        for (std::size_t m = 0; m < textbook.moves.size(); ++m) {
            const Choice move = choice_of_move(m);
            if (move.kind == ChoiceKind::record || move.kind == ChoiceKind::leave) continue;
            const double share = percent(textbook.moves[m].made, textbook.choices);
            if (share > most_of_turns)
                add(AlarmRule::share_of_turns, textbook.habit, share, most_of_turns, textbook.games,
                    textbook.moves[m].most)
                    .move = move;
        }
    }

    void texts() {
        if (report_.texts.games < fewest_games || report_.texts.never.empty()) return;
        Alarm& alarm = add(AlarmRule::unseen_lines, Habit::textbook, static_cast<double>(report_.texts.never.size()), 0,
                           report_.texts.games, {});
        alarm.lines = report_.texts.never;
    }

    void stage(const HabitReport& textbook, std::size_t s) {
        const double days = textbook.stage_days_mean(s);
        const double limit = most_days_in(case_, s);
        if (textbook.left_stage[s] < fewest_games || limit <= 0 || days <= limit) return;
        add(AlarmRule::slow_stage, textbook.habit, days, limit, textbook.left_stage[s], textbook.longest_in[s]).stage =
            static_cast<int>(s);
    }

    void chance() {
        const auto spread = chance_and_skill(report_);
        const HabitReport* const typical = report_.of(Habit::typical);
        if (!spread || typical->games < fewest_games || 100 * spread->chance_share() <= most_chance) return;
        const HabitReport& textbook = *report_.of(Habit::textbook);
        const HabitReport& wider = textbook.score_variance() > typical->score_variance() ? textbook : *typical;
        add(AlarmRule::chance_share, wider.habit, 100 * spread->chance_share(), most_chance, wider.games, wider.worst);
    }

    const Case& case_;
    const PlaytestReport& report_;
    std::vector<Alarm> found_;
};

double good_ends(const HabitReport& habit) { return percent(habit.paid() + habit.walked_rightly(), habit.games); }

}  // namespace

AlarmKind kind_of(AlarmRule rule) {
    switch (rule) {
        case AlarmRule::naive_paid:
        case AlarmRule::naive_score: return AlarmKind::bad_habit_wins;
        case AlarmRule::textbook_paid:
        case AlarmRule::textbook_left: return AlarmKind::textbook_cannot_win;
        case AlarmRule::share_of_turns:
        case AlarmRule::wins_alone: return AlarmKind::one_choice_dominates;
        case AlarmRule::costs_always: return AlarmKind::never_worth_it;
        case AlarmRule::changes_nothing: return AlarmKind::never_matters;
        case AlarmRule::unseen_lines: return AlarmKind::text_never_shown;
        case AlarmRule::slow_stage: return AlarmKind::stage_too_long;
        case AlarmRule::chance_share: break;
    }
    return AlarmKind::chance_over_skill;
}

std::vector<Alarm> alarms_of(const Case& scenario, const PlaytestReport& report) {
    return Alarms{scenario, report}.all();
}

std::optional<ChanceAndSkill> chance_and_skill(const PlaytestReport& report) {
    const HabitReport* const textbook = report.of(Habit::textbook);
    const HabitReport* const typical = report.of(Habit::typical);
    if (textbook == nullptr || typical == nullptr || textbook->games == 0 || typical->games == 0) return std::nullopt;
    double naive_mean = 0;
    double naive_variance = 0;
    int naive = 0;
    for (const HabitReport& habit : report.habits) {
        if (!is_naive(habit.habit) || habit.games == 0) continue;
        naive_mean += habit.score_mean();
        naive_variance += habit.score_variance() / 100;
        ++naive;
    }
    if (naive == 0) return std::nullopt;
    const std::array<double, 3> means{textbook->score_mean(), typical->score_mean(), naive_mean / naive};
    const double mean = (means[0] + means[1] + means[2]) / 3;
    ChanceAndSkill spread;
    for (const double each : means) spread.skill += (each - mean) * (each - mean) / 3;
    spread.chance = (textbook->score_variance() / 100 + typical->score_variance() / 100 + naive_variance / naive) / 3;
    return spread;
}

std::optional<int> estimated_difficulty(const PlaytestReport& report) {
    constexpr std::array<double, 3> at_least{50, 30, 20};  // %: of typical's games for beginner, easy, medium
    constexpr double hard_for_textbook = 60;
    const HabitReport* const textbook = report.of(Habit::textbook);
    const HabitReport* const typical = report.of(Habit::typical);
    if (textbook == nullptr || typical == nullptr || textbook->games == 0 || typical->games == 0) return std::nullopt;
    const double good = good_ends(*typical);
    int difficulty = 0;
    for (const double least : at_least) difficulty += good < least ? 1 : 0;
    return std::min(3, difficulty + (good_ends(*textbook) < hard_for_textbook ? 1 : 0));
}

double most_days_in(const Case& scenario, std::size_t stage) {
    const Stage& here = scenario.stages[stage];
    if (here.usual_days > 0) return stage_times * here.usual_days;
    const int began = stage == 0 ? 0 : scenario.stages[stage - 1].planned_day;
    return stage_times * std::max(0, here.planned_day - began);
}

}  // namespace keyaccount
