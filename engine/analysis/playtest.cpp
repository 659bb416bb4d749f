#include "engine/analysis/playtest.hpp"

#include "engine/play/dice.hpp"

#include <chrono>
#include <cmath>
#include <string_view>

namespace keyaccount {
namespace {

constexpr int timed_games = 60;  // reading time is measured on so many games of a habit
constexpr double words_a_minute = 200;
constexpr double seconds_a_choice = 3;

int words_in(std::string_view text) {
    int words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool letter = c != ' ' && c != '\n';
        if (letter && !inside) ++words;
        inside = letter;
    }
    return words;
}

/// Counts the words of lines that were not on the screen before.
class Reader {
public:
    explicit Reader(const Case& scenario) : case_{scenario}, seen_(scenario.texts.size()) {
        for (const LineId line : scenario.briefing.paragraphs) read(line);
        read(scenario.briefing.closing);
    }
    void read(LineId line) {
        if (!line.exists() || seen_[line.index()]) return;
        seen_[line.index()] = true;
        words_ += words_in(case_.text(line).en);
    }
    /// In a call the rows of the topic under way are read, not those of every topic.
    void read_rows(const State& state, const ChoiceList& choices, Choice made) {
        if (!state.in_call()) return;
        const auto topic_of = [&](Choice choice) -> int {
            switch (choice.kind) {
                case ChoiceKind::situation: return case_.fact(choice.fact()).topic.index();
                case ChoiceKind::question:
                case ChoiceKind::feature:
                case ChoiceKind::advantage:
                case ChoiceKind::benefit: return choice.about;
                default: return -1;
            }
        };
        const int topic = topic_of(made);
        for (const Choice choice : choices)
            if (topic_of(choice) < 0 || topic_of(choice) == topic) read(words_of(case_, state, choice));
    }
    [[nodiscard]] int words() const { return words_; }

private:
    const Case& case_;
    std::vector<bool> seen_;
    int words_ = 0;
};

double minutes_of(const Case& scenario, Habit habit, std::uint64_t seed) {
    State state = start(scenario, seed);
    Reader reader{scenario};
    EventBuffer events;
    ChoiceList choices;
    int count = 0;
    while (!state.over()) {
        const View view{scenario, state};
        view.choices(choices);
        const Choice choice = choose(habit, scenario, state, seed);
        reader.read_rows(state, choices, choice);
        events.clear();
        if (apply(scenario, state, choice, &events) != Refusal::none) break;
        for (const Event& event : events) reader.read(event.line);
        ++count;
    }
    return reader.words() / words_a_minute + count * seconds_a_choice / 60;
}

void count_end(HabitReport& report, const PlayedGame& game, double points) {
    const auto end = static_cast<End>(game.end.end);
    const bool paid = end == End::paid;
    report.paid += paid ? 1 : 0;
    report.won += game.end.signed_day >= 0 ? 1 : 0;
    report.lost += end == End::lost && game.end.signed_day < 0 ? 1 : 0;
    report.walked_away += end == End::walked_away ? 1 : 0;
    report.walked_rightly += game.end.walked_rightly;
    report.score_mean += points;
    report.score_stderr += points * points;
    report.choices_mean += game.choices;
    for (std::size_t s = 0; s < max_stages; ++s) {
        if (((game.reached >> s) & 1U) == 0) continue;
        ++report.reached[s];
        report.paid_from[s] += paid ? 1 : 0;
    }
}

HabitReport run_habit(const Case& scenario, Habit habit, int games, std::uint64_t seed) {
    HabitReport report;
    report.habit = habit;
    report.games = games;
    for (int g = 0; g < games; ++g) {
        const PlayedGame game = play_game(scenario, habit, seed + static_cast<std::uint64_t>(g));
        count_end(report, game, score(scenario, game.end).total / 10.0);
    }
    const double n = games;
    report.score_mean /= n;
    report.choices_mean /= n;
    const double variance = std::max(0.0, report.score_stderr / n - report.score_mean * report.score_mean);
    report.score_stderr = games > 1 ? std::sqrt(variance / (n - 1)) : 0;
    return report;
}

}  // namespace

PlayedGame play_game(const Case& scenario, Habit habit, std::uint64_t seed) {
    PlayedGame game{start(scenario, seed), 0, 1};
    while (!game.end.over()) {
        if (apply(scenario, game.end, choose(habit, scenario, game.end, seed)) != Refusal::none) break;
        ++game.choices;
        game.reached = static_cast<std::uint8_t>(game.reached | (1U << game.end.stage));
    }
    return game;
}

PlaytestReport playtest(const Case& scenario, const std::vector<Habit>& habits, int games, std::uint64_t seed) {
    PlaytestReport report;
    report.games = games;
    report.seed = seed;
    double choices = 0;
    const auto began = std::chrono::steady_clock::now();
    for (const Habit habit : habits) {
        report.habits.push_back(run_habit(scenario, habit, games, seed));
        choices += report.habits.back().choices_mean * games;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    report.choices_per_second = took.count() > 0 ? choices / took.count() : 0;
    for (HabitReport& habit : report.habits) {
        const int timed = std::min(games, timed_games);
        for (int g = 0; g < timed; ++g)
            habit.minutes += minutes_of(scenario, habit.habit, seed + static_cast<std::uint64_t>(g)) / timed;
    }
    return report;
}

std::uint64_t behaviour_signature(const Case& scenario) {
    constexpr std::uint64_t games = 200;
    std::uint64_t signature = 0;
    for (std::uint64_t g = 0; g < games; ++g) {
        const auto habit = static_cast<Habit>(g % quick_habit_count);
        State state = start(scenario, g);
        while (!state.over()) {
            const View view{scenario, state};
            if (apply(scenario, state, choose(habit, view, g)) != Refusal::none) break;
            signature = mixed(signature ^ hash_of(state) ^ static_cast<std::uint64_t>(view.win().shown));
        }
        signature = mixed(signature ^ static_cast<std::uint64_t>(score(scenario, state).total));
    }
    return signature;
}

}  // namespace keyaccount
