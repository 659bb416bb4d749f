// A playtest for people.
#include "game/playtest_report.hpp"

#include "engine/files/utf8.hpp"
#include "engine/files/words.hpp"
#include "game/line_places.hpp"
#include "game/playtest_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace keyaccount {
namespace {

using Number = std::int64_t;

double mean_of(Number sum, Number count) {
    return count == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(count);
}

/// Index of the largest; the first of several.
template <class Counts>
std::size_t commonest(const Counts& counts) {
    return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::string percent(double share) { return fmt::format("{:.0f}", 100 * share); }

std::string mistake_of(const Narrator& words, const HabitReport& habit) {
    const std::size_t worst = commonest(habit.mistakes);
    return habit.mistakes[worst] == 0 ? words.get("cli.playtest.no-mistake")
                                      : words.term("mistake", static_cast<Mistake>(worst));
}

/// What a habit loses by, where, and what it does wrong most often.
void print_portrait(std::ostream& out, const Narrator& words, const Case& scenario, const HabitReport& habit) {
    if (std::any_of(habit.lost_by.begin(), habit.lost_by.end(), [](Number count) { return count > 0; }))
        out << words.with(
                   "cli.playtest.portrait",
                   {{"element", words.term("element", static_cast<Element>(commonest(habit.lost_by)))},
                    {"stage", in(words.language(), scenario.text(scenario.stages[commonest(habit.ended_in)].name))},
                    {"mistake", mistake_of(words, habit)}})
            << '\n';
    out << words.with("cli.playtest.calls", {{"share", percent(habit.decided_calls())}}) << '\n';
    if (habit.walked_away() > 0)
        out << words.with("cli.playtest.walks", {{"day", fmt::format("{:.0f}", habit.walked_day_mean())},
                                                 {"early", std::to_string(habit.walked_in_first_third)}})
            << '\n';
}

void print_calibration(std::ostream& out, const Narrator& words, const Case& scenario, const Calibration& gauge) {
    out << words.with("cli.playtest.gauge", {{"error", fmt::format("{:.3f}", gauge.expected_error())}}) << '\n';
    for (const auto& bin : gauge.bins)
        if (bin.moments > 0)
            out << words.with("cli.playtest.gauge.bin", {{"shown", percent(mean_of(bin.shown, bin.moments) / 1000)},
                                                         {"paid", percent(mean_of(bin.paid, bin.moments))},
                                                         {"moments", std::to_string(bin.moments)}})
                << '\n';
    for (std::size_t s = 0; s < scenario.stages.size(); ++s)
        if (gauge.by_stage[s].moments > 0)
            out << words.with("cli.playtest.gauge.stage",
                              {{"stage", in(words.language(), scenario.text(scenario.stages[s].name))},
                               {"brier", fmt::format("{:.4f}", gauge.by_stage[s].brier())},
                               {"standard", fmt::format("{:.4f}", gauge.by_stage[s].standard_brier())}})
                << '\n';
}

void print_alarms(std::ostream& out, const PlaytestWords& told, const Case& scenario, const PlaytestResult& result) {
    constexpr std::size_t most_lines = 20;
    out << told.words().get("playtest.alarms") << '\n';
    if (result.alarms.empty()) out << "   " << told.no_alarms(result.report) << '\n';
    const auto places = places_of_lines(scenario);
    for (const Alarm& alarm : result.alarms) {
        const PlaytestWords::AlarmWords words = told.alarm(alarm);
        out << " ! " << words.title << '\n';
        for (const std::string* part : {&words.limit, &words.advice, &words.shown})
            if (!part->empty()) out << "   " << *part << '\n';
        for (std::size_t i = 0; i < std::min(most_lines, alarm.lines.size()); ++i)
            out << "      " << places[alarm.lines[i].index()] << ": "
                << in(told.words().language(), scenario.text(alarm.lines[i])) << '\n';
        if (alarm.lines.size() > most_lines)
            out << "      "
                << told.words().with("playtest.lines.more", {{"n", std::to_string(alarm.lines.size() - most_lines)}})
                << '\n';
    }
}

void print_habit(std::ostream& out, const PlaytestWords& told, const Case& scenario, const HabitReport& habit,
                 bool calibration) {
    const Narrator& words = told.words();
    const auto share = [&](Number games) { return fmt::format("{:.0f}", percent_of(games, habit.games)); };
    out << words.with("playtest.text.line", {{"habit", std::string{name_of(habit.habit)}},
                                             {"score", fmt::format("{:.1f}", habit.score_mean())},
                                             {"error", fmt::format("{:.1f}", habit.score_stderr())},
                                             {"paid", share(habit.paid())},
                                             {"unpaid", share(habit.of(Ending::unpaid))},
                                             {"lost", share(habit.of(Ending::lost))},
                                             {"rightly", share(habit.walked_rightly())},
                                             {"wrongly", share(habit.of(Ending::walked_wrongly))},
                                             {"choices", fmt::format("{:.0f}", habit.choices_mean())},
                                             {"days", fmt::format("{:.0f}", habit.days_mean())}})
        << '\n';
    std::string stages;
    for (std::size_t s = 0; s < scenario.stages.size(); ++s)
        stages += fmt::format("{}{} {}", s == 0 ? "" : words.get("list.comma"), told.stage(s), share(habit.reached[s]));
    out << words.with("playtest.text.stages", {{"stages", stages}}) << '\n';
    print_portrait(out, words, scenario, habit);
    if (calibration) print_calibration(out, words, scenario, habit.gauge);
}

}  // namespace

void print_text(std::ostream& out, const Narrator& words, const Case& scenario, const PlaytestResult& result,
                bool calibration) {
    const PlaytestWords told{words, scenario};
    const PlaytestReport& report = result.report;
    out << in(words.language(), scenario.text(scenario.title)) << " (" << scenario.id << ")\n"
        << told.head(report) << "\n\n";
    print_alarms(out, told, scenario, result);
    out << '\n';
    for (const PlaytestWords::Measure& measure : told.measures(report)) out << measure.what << '\n';
    if (report.texts.games > 0) out << told.texts_told(report.texts) << '\n';
    if (result.change) {
        out << '\n' << words.get("playtest.compare") << '\n';
        for (const std::string& sentence : told.changes(*result.change)) out << "   " << sentence << '\n';
    }
    out << '\n';
    for (const HabitReport& habit : report.habits) print_habit(out, told, scenario, habit, calibration);
}

void print_text(std::ostream& out, const Narrator& words, const Case& scenario, const TextCoverage& coverage) {
    const auto places = places_of_lines(scenario);
    out << words.with("cli.playtest.texts", {{"case", scenario.id},
                                             {"games", std::to_string(coverage.games)},
                                             {"lines", std::to_string(coverage.lines)},
                                             {"never", std::to_string(coverage.never.size())}})
        << '\n';
    for (const LineId line : coverage.never)
        out << "   " << places[line.index()] << ": " << scenario.text(line).en << '\n';
}

}  // namespace keyaccount
