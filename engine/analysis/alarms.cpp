#include "engine/analysis/alarms.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount {
namespace {

// Limits; the words of assets/text/playtest-*.json tell them to the author. Tuning, held against the shipped cases.
constexpr double most_naive_paid = 10;           // %
constexpr double most_naive_paid_beginner = 20;  // %: a first case forgives
constexpr double least_behind_typical = 5;       // points
constexpr double least_textbook = 40;            // %
constexpr double most_of_turns = 30;             // %
constexpr double most_alone = 30;                // %
constexpr double alone_ahead = 20;               // %: so much more than bad habits are paid anyway
constexpr std::int64_t fewest_alone = 20;
constexpr std::int64_t fewest_pairs = 15;
constexpr double most_lost = 2;         // points
constexpr double better_in = 10;        // % of the pairs
constexpr double made_by_nobody = 0.5;  // % of the games
constexpr std::int64_t fewest_tries = 100;
constexpr double no_difference = 0.3;  // points
constexpr double rare_lines = 0.5;     // % of the lines
constexpr double most_chance = 50;     // %
constexpr double sure = 2;             // standard errors

double percent(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0 : 100 * static_cast<double>(part) / static_cast<double>(whole);
}

/// Of a share in per cent.
double error_of(double share, std::int64_t games) {
    return games == 0 ? 100 : std::sqrt(share * (100 - share) / static_cast<double>(games));
}

/// How far the mean difference is from none, less what chance may do to it; points.
double beyond_chance(const PairedGames& games) { return std::max(0.0, std::abs(games.mean()) - sure * games.error()); }

class Alarms {
public:
    Alarms(const Case& scenario, const PlaytestReport& report) : case_{scenario}, report_{report} {}

    std::vector<Alarm> all() {
        for (const HabitReport& habit : report_.habits)
            if (is_naive(habit.habit) && habit.games >= fewest_games_for_alarms) naive(habit);
        const HabitReport* const textbook = report_.of(Habit::textbook);
        if (textbook != nullptr && textbook->games >= fewest_games_for_alarms) {
            ends(*textbook);
            turns(*textbook);
        }
        for (const MoveTrial& trial : report_.trials) alone(trial);
        for (const MoveTrial& trial : report_.trials) costs(trial);
        for (const MoveTrial& trial : report_.trials) nothing(trial);
        texts();
        if (textbook != nullptr && textbook->games >= fewest_games_for_alarms)
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
        if (typical == nullptr || typical->games < fewest_games_for_alarms) return;
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
        if (textbook.winnable >= fewest_games_for_alarms &&
            paid + sure * error_of(paid, textbook.winnable) < least_textbook) {
            Example shown;
            for (const Ending end : {Ending::unpaid, Ending::lost, Ending::walked_wrongly})
                shown += examples[index_of(end)];
            add(AlarmRule::textbook_paid, textbook.habit, paid, least_textbook, textbook.winnable, shown);
        }
        if (hopeless >= fewest_games_for_alarms && left + sure * error_of(left, hopeless) < least_textbook)
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

    /// The author marks every world as hopeless.
    bool to_be_left() const {
        const HabitReport* const textbook = report_.of(Habit::textbook);
        return textbook != nullptr && textbook->games > 0 && textbook->winnable == 0;
    }

    /// Who knows what to do makes it at times.
    bool made_by_the_skilled(Choice move) const {
        return std::any_of(report_.habits.begin(), report_.habits.end(), [&](const HabitReport& habit) {
            const bool skilled = habit.habit == Habit::textbook || habit.habit == Habit::search;
            return skilled && !habit.moves.empty() &&
                   percent(habit.moves[move_of(move)].games, habit.games) >= made_by_nobody;
        });
    }

    /// Of the games of all bad habits as they are, %.
    double naive_paid() const {
        std::int64_t paid = 0;
        std::int64_t games = 0;
        for (const HabitReport& habit : report_.habits) {
            if (!is_naive(habit.habit)) continue;
            paid += habit.paid();
            games += habit.games;
        }
        return percent(paid, games);
    }

    void alone(const MoveTrial& trial) {
        const double paid = percent(trial.alone_paid, trial.alone);
        const double surely = paid - error_of(paid, trial.alone);
        if (trial.alone < fewest_alone || surely <= most_alone || surely < naive_paid() + alone_ahead) return;
        const auto habit = static_cast<Habit>(-trial.alone_shown.figure);
        add(AlarmRule::wins_alone, habit, paid, most_alone, trial.alone, trial.alone_shown).move = trial.move;
    }

    void costs(const MoveTrial& trial) {
        const PairedGames& forced = trial.forced;
        const double lost = -forced.mean();
        if (forced.pairs < fewest_pairs || percent(forced.better, forced.pairs) > better_in ||
            lost - sure * forced.error() <= most_lost || made_by_the_skilled(trial.move))
            return;
        add(AlarmRule::costs_always, Habit::textbook, lost, most_lost, forced.pairs, forced.worst).move = trial.move;
    }

    /// Leaving papers with somebody agrees to nothing: it is there to be seen through. An act shows what it is for
    /// later.
    void nothing(const MoveTrial& trial) {
        const bool papers =
            trial.move.kind == ChoiceKind::propose && case_.step(trial.move.step()).kind == StepKind::papers;
        const double forced = beyond_chance(trial.forced);
        const double forbidden = beyond_chance(trial.forbidden);
        if (papers || trial.move.kind == ChoiceKind::act || to_be_left() || trial.forced.pairs < fewest_pairs ||
            trial.tried < fewest_tries || trial.touched > 0 || made_by_the_skilled(trial.move) ||
            forced > no_difference || forbidden > no_difference)
            return;
        add(AlarmRule::changes_nothing, Habit::textbook, std::max(forced, forbidden), no_difference,
            trial.forced.pairs + trial.forbidden.pairs, trial.tried_shown)
            .move = trial.move;
    }

    /// What is said again and again hangs on chance; what follows on a signature is not for a case that is to be left.
    bool expected(LineId line) const {
        const auto is_line = [line](LineId other) { return other == line; };
        for (const Person& person : case_.people)
            for (const Variants& variants : person.says)
                if (std::any_of(variants.lines.begin(), variants.lines.end(), is_line)) return false;
        for (const auto* const words : {&case_.address, &case_.argue})
            if (std::any_of(words->begin(), words->end(), is_line)) return false;
        if (!to_be_left()) return true;
        return std::none_of(case_.stages.begin(), case_.stages.end(),
                            [&](const Stage& stage) { return stage.task == line; }) &&
               std::none_of(case_.steps.begin(), case_.steps.end(),
                            [&](const Step& step) { return is_exit(step.kind) && step.done == line; });
    }

    void texts() {
        if (report_.texts.games < fewest_games_for_texts) return;
        std::vector<LineId> lines;
        for (const LineId line : report_.texts.never)
            if (expected(line)) lines.push_back(line);
        const double limit = std::floor(rare_lines * static_cast<double>(report_.texts.lines) / 100);
        const auto count = static_cast<double>(lines.size());
        if (count <= limit) return;
        add(AlarmRule::unseen_lines, Habit::textbook, count, limit, report_.texts.games, {}).lines = std::move(lines);
    }

    void stage(const HabitReport& textbook, std::size_t s) {
        const double days = textbook.stage_days_mean(s);
        const double limit = most_days_in(case_, s);
        if (textbook.left_stage[s] < fewest_games_for_alarms || limit <= 0 || days <= limit) return;
        add(AlarmRule::slow_stage, textbook.habit, days, limit, textbook.left_stage[s], textbook.longest_in[s]).stage =
            static_cast<int>(s);
    }

    void chance() {
        const auto spread = chance_and_skill(report_);
        const HabitReport* const typical = report_.of(Habit::typical);
        if (!spread || typical->games < fewest_games_for_alarms || 100 * spread->chance_share() <= most_chance) return;
        const HabitReport& textbook = *report_.of(Habit::textbook);
        const HabitReport& wider = textbook.score_variance() > typical->score_variance() ? textbook : *typical;
        add(AlarmRule::chance_share, wider.habit, 100 * spread->chance_share(), most_chance, wider.games, wider.worst);
    }

    const Case& case_;
    const PlaytestReport& report_;
    std::vector<Alarm> found_;
};

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

}  // namespace keyaccount
