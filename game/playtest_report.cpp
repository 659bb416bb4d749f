#include "game/playtest_report.hpp"

#include "engine/files/words.hpp"
#include "game/line_places.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace keyaccount {
namespace {

using Number = std::int64_t;

double mean_of(Number sum, Number count) {
    return count == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(count);
}

template <class Counts>
std::string list_of(const Case& scenario, const Counts& by_stage) {
    const auto end = by_stage.begin() + static_cast<std::ptrdiff_t>(scenario.stages.size());
    return fmt::format("[{}]", fmt::join(by_stage.begin(), end, ", "));
}

template <class Names, class Value>
std::string object_of(const Names& names, Value value_of) {
    std::string text;
    for (std::size_t i = 0; i < std::size(names); ++i)
        text += fmt::format("{}\"{}\": {}", i == 0 ? "" : ", ", names[i], value_of(i));
    return "{" + text + "}";
}

std::string sums_of(const Calibration::Sums& sums) {
    return fmt::format("{{\"moments\": {}, \"paid\": {}, \"shown\": {}, \"squares\": {}, \"standard_squares\": {}}}",
                       sums.moments, sums.paid, sums.shown, sums.squares, sums.standard_squares);
}

std::string json_of(const Case& scenario, const Calibration& gauge) {
    std::string bins;
    for (const auto& bin : gauge.bins) bins += (bins.empty() ? "" : ", ") + sums_of(bin);
    std::string stages;
    for (std::size_t s = 0; s < scenario.stages.size(); ++s)
        stages += (stages.empty() ? "" : ", ") + sums_of(gauge.by_stage[s]);
    return fmt::format("{{\"expected_error\": {:.4f}, \"bins\": [{}], \"by_stage\": [{}]}}", gauge.expected_error(),
                       bins, stages);
}

std::string json_of(const Case& scenario, const HabitReport& habit, bool calibration) {
    const auto count_in = [](const auto& counts) { return [&counts](std::size_t i) { return counts[i]; }; };
    const auto score_of_ending = [&](std::size_t i) -> std::string {
        return habit.ended[i] == 0 ? "null"
                                   : fmt::format("{:.2f}", mean_of(habit.score_by_ending[i], habit.ended[i]) / 10);
    };
    const auto points_of_line = [&](std::size_t i) {
        return fmt::format("{:.2f}", mean_of(habit.line_sums[i], habit.games) / 10);
    };
    return fmt::format(
        "{{\"habit\": \"{}\", \"games\": {}, \"paid\": {}, \"won\": {}, \"lost\": {}, \"walked_away\": {}, "
        "\"walked_rightly\": {}, \"score_mean\": {:.2f}, \"score_stderr\": {:.2f}, \"choices_mean\": {:.1f}, "
        "\"minutes\": {:.1f}, \"reached\": {}, \"paid_from\": {}, \"ended_in\": {}, \"ended\": {}, "
        "\"score_by_ending\": {}, \"lost_by\": {}, \"mistakes\": {}, \"calls\": {}, \"decided_calls\": {:.4f}, "
        "\"walked_day_mean\": {:.1f}, \"walked_in_first_third\": {}, \"score_lines\": {}{}{}}}",
        name_of(habit.habit), habit.games, habit.paid(), habit.won, habit.lost(), habit.walked_away(),
        habit.walked_rightly(), habit.score_mean(), habit.score_stderr(), habit.choices_mean(), habit.minutes(),
        list_of(scenario, habit.reached), list_of(scenario, habit.paid_from), list_of(scenario, habit.ended_in),
        object_of(ending_names, count_in(habit.ended)), object_of(ending_names, score_of_ending),
        object_of(words<Element>(), count_in(habit.lost_by)), object_of(words<Mistake>(), count_in(habit.mistakes)),
        object_of(words<Outcome>(), count_in(habit.calls)), habit.decided_calls(), habit.walked_day_mean(),
        habit.walked_in_first_third, object_of(words<ScoreLine>(), points_of_line),
        calibration ? ", \"calibration\": " : "", calibration ? json_of(scenario, habit.gauge) : "");
}

std::string stages_of(const Case& scenario) {
    std::string text;
    for (const Stage& stage : scenario.stages)
        text += fmt::format("{}{{\"kind\": \"{}\", \"win_rate\": {}}}", text.empty() ? "" : ", ", word(stage.kind),
                            stage.win_rate);
    return "[" + text + "]";
}

/// Index of the largest; the first of several.
template <class Counts>
std::size_t commonest(const Counts& counts) {
    return static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::string percent_of(double share) { return fmt::format("{:.0f}", 100 * share); }

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
    out << words.with("cli.playtest.calls", {{"share", percent_of(habit.decided_calls())}}) << '\n';
    if (habit.walked_away() > 0)
        out << words.with("cli.playtest.walks", {{"day", fmt::format("{:.0f}", habit.walked_day_mean())},
                                                 {"early", std::to_string(habit.walked_in_first_third)}})
            << '\n';
}

void print_calibration(std::ostream& out, const Narrator& words, const Case& scenario, const Calibration& gauge) {
    out << words.with("cli.playtest.gauge", {{"error", fmt::format("{:.3f}", gauge.expected_error())}}) << '\n';
    for (const auto& bin : gauge.bins)
        if (bin.moments > 0)
            out << words.with("cli.playtest.gauge.bin", {{"shown", percent_of(mean_of(bin.shown, bin.moments) / 1000)},
                                                         {"paid", percent_of(mean_of(bin.paid, bin.moments))},
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

}  // namespace

void print_json(std::ostream& out, const Case& scenario, const PlaytestReport& report, bool calibration) {
    out << fmt::format(
        "{{\"case\": \"{}\", \"games\": {}, \"seed\": {}, \"promised_minutes\": {}, \"choices_per_second\": {:.0f}, "
        "\"decision_day\": {}, \"stages\": {}, \"habits\": [",
        scenario.id, report.games, report.seed, scenario.minutes, report.choices_per_second, scenario.decision_day,
        stages_of(scenario));
    const char* between = "\n  ";
    for (const HabitReport& habit : report.habits) {
        out << between << json_of(scenario, habit, calibration);
        between = ",\n  ";
    }
    out << "\n]}\n";
}

void print_text(std::ostream& out, const Narrator& words, const Case& scenario, const PlaytestReport& report,
                bool calibration) {
    out << words.with("cli.playtest.head", {{"case", scenario.id},
                                            {"games", std::to_string(report.games)},
                                            {"seed", std::to_string(report.seed)},
                                            {"speed", fmt::format("{:.0f}", report.choices_per_second)}})
        << '\n';
    for (const HabitReport& habit : report.habits) {
        out << words.with("cli.playtest.habit", {{"habit", std::string{name_of(habit.habit)}},
                                                 {"score", fmt::format("{:.1f}", habit.score_mean())},
                                                 {"error", fmt::format("{:.1f}", habit.score_stderr())},
                                                 {"paid", std::to_string(habit.paid())},
                                                 {"won", std::to_string(habit.won)},
                                                 {"lost", std::to_string(habit.lost())},
                                                 {"left", std::to_string(habit.walked_away())},
                                                 {"rightly", std::to_string(habit.walked_rightly())},
                                                 {"choices", fmt::format("{:.0f}", habit.choices_mean())},
                                                 {"minutes", fmt::format("{:.0f}", habit.minutes())}})
            << '\n';
        std::string stages;
        for (std::size_t s = 0; s < scenario.stages.size(); ++s)
            stages += fmt::format("{}{} {}/{}", s == 0 ? "" : words.get("list.comma"), s + 1, habit.paid_from[s],
                                  habit.reached[s]);
        out << words.with("cli.playtest.stages", {{"stages", stages}}) << '\n';
        print_portrait(out, words, scenario, habit);
        if (calibration) print_calibration(out, words, scenario, habit.gauge);
    }
}

void print_json(std::ostream& out, const Case& scenario, const TextCoverage& coverage) {
    const auto places = places_of_lines(scenario);
    auto never = nlohmann::ordered_json::array();
    for (const LineId line : coverage.never)
        never.push_back({{"place", places[line.index()]}, {"en", scenario.text(line).en}});
    const nlohmann::ordered_json json = {{"case", scenario.id},
                                         {"games", coverage.games},
                                         {"seed", coverage.seed},
                                         {"lines", coverage.lines},
                                         {"never", never}};
    out << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
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
