// A playtest for programs.
#include "game/playtest_report.hpp"

#include "engine/files/replay.hpp"
#include "engine/files/words.hpp"
#include "game/line_places.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
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

/// Mean days of the games that went on from each stage; null where none did.
std::string stage_days_of(const Case& scenario, const HabitReport& habit) {
    std::string text;
    for (std::size_t s = 0; s < scenario.stages.size(); ++s)
        text += (s == 0 ? "" : ", ") +
                (habit.left_stage[s] == 0 ? "null" : fmt::format("{:.1f}", habit.stage_days_mean(s)));
    return text;
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
        "\"days_mean\": {:.1f}, \"minutes\": {:.1f}, \"stage_days\": [{}], \"reached\": {}, \"paid_from\": {}, "
        "\"ended_in\": {}, \"ended\": {}, "
        "\"score_by_ending\": {}, \"lost_by\": {}, \"mistakes\": {}, \"calls\": {}, \"decided_calls\": {:.4f}, "
        "\"walked_day_mean\": {:.1f}, \"walked_in_first_third\": {}, \"score_lines\": {}{}{}}}",
        name_of(habit.habit), habit.games, habit.paid(), habit.won, habit.lost(), habit.walked_away(),
        habit.walked_rightly(), habit.score_mean(), habit.score_stderr(), habit.choices_mean(), habit.days_mean(),
        habit.minutes(), stage_days_of(scenario, habit), list_of(scenario, habit.reached),
        list_of(scenario, habit.paid_from), list_of(scenario, habit.ended_in),
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

using Json = nlohmann::ordered_json;

/// To hundredths.
double rounded(double value) { return std::round(100 * value) / 100; }

/// The names of a move as replays write it; null for none.
Json move_of(const Case& scenario, const std::optional<Choice>& move) {
    return move ? Json::parse(choice_to_json(scenario, *move)) : Json{};
}

Json json_of(const Case& scenario, const Alarm& alarm, const std::vector<std::string>& places) {
    Json json = {{"alarm", name_of(alarm.kind())},  {"rule", name_of(alarm.rule)},   {"habit", name_of(alarm.habit)},
                 {"figure", rounded(alarm.figure)}, {"limit", rounded(alarm.limit)}, {"games", alarm.games}};
    if (alarm.move) json["choice"] = move_of(scenario, alarm.move);
    if (alarm.stage >= 0) json["stage"] = alarm.stage + 1;
    for (const LineId line : alarm.lines) json["lines"].push_back(places[line.index()]);
    if (alarm.shown.exists()) {
        json["seed"] = alarm.shown.seed;
        json["turn"] = alarm.shown.turn + 1;
    }
    return json;
}

Json json_of(const PairedGames& games) {
    return {{"pairs", games.pairs},
            {"same", games.same},
            {"better", games.better},
            {"mean", rounded(games.mean())},
            {"error", rounded(games.error())}};
}

Json trials_of(const Case& scenario, const std::vector<MoveTrial>& trials) {
    Json list = Json::array();
    for (const MoveTrial& trial : trials) {
        Json json = {
            {"choice", move_of(scenario, trial.move)}, {"alone", trial.alone}, {"alone_paid", trial.alone_paid}};
        if (trial.forced.pairs > 0) json["forced"] = json_of(trial.forced);
        if (trial.forbidden.pairs > 0) json["forbidden"] = json_of(trial.forbidden);
        if (trial.tried > 0) {
            json["tried"] = trial.tried;
            json["touched"] = trial.touched;
        }
        list.push_back(std::move(json));
    }
    return list;
}

Json json_of(const Case& scenario, const TextCoverage& coverage, const std::vector<std::string>& places) {
    auto never = Json::array();
    for (const LineId line : coverage.never)
        never.push_back({{"place", places[line.index()]}, {"en", scenario.text(line).en}});
    return {{"games", coverage.games}, {"seed", coverage.seed}, {"lines", coverage.lines}, {"never", never}};
}

Json json_of(const PlaytestChange& change) {
    Json json = {{"same_case", change.same_case}};
    for (const HabitChange& one : change.habits)
        json["habits"].push_back({{"habit", name_of(one.habit)},
                                  {"points", rounded(one.points)},
                                  {"error", rounded(one.error)},
                                  {"sure", one.sure()},
                                  {"paid_before", rounded(one.paid_before)},
                                  {"paid_now", rounded(one.paid_now)}});
    return json;
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

void print_json(std::ostream& out, const Case& scenario, const PlaytestResult& result, bool calibration) {
    const PlaytestReport& report = result.report;
    const auto places = places_of_lines(scenario);
    out << fmt::format(
        "{{\"case\": \"{}\", \"games\": {}, \"seed\": {}, \"promised_minutes\": {}, \"choices_per_second\": {:.0f}, "
        "\"decision_day\": {}, \"complete\": {}, \"stages\": {}, \"habits\": [",
        scenario.id, report.games, report.seed, scenario.minutes, report.choices_per_second, scenario.decision_day,
        report.complete, stages_of(scenario));
    const char* between = "\n  ";
    for (const HabitReport& habit : report.habits) {
        out << between << json_of(scenario, habit, calibration);
        between = ",\n  ";
    }
    Json difficulty = {{"said", word(static_cast<Difficulty>(scenario.difficulty))}, {"estimated", nullptr}};
    if (const auto estimated = estimated_difficulty(report))
        difficulty["estimated"] = word(static_cast<Difficulty>(*estimated));
    const auto spread = chance_and_skill(report);
    Json alarms = Json::array();
    for (const Alarm& alarm : result.alarms) alarms.push_back(json_of(scenario, alarm, places));
    out << "\n], \"difficulty\": " << dumped(difficulty)
        << ", \"chance_share\": " << (spread ? fmt::format("{:.3f}", spread->chance_share()) : "null");
    if (result.change) out << ",\n\"change\": " << dumped(json_of(*result.change));
    if (report.texts.games > 0) out << ",\n\"texts\": " << dumped(json_of(scenario, report.texts, places));
    if (!report.trials.empty()) out << ",\n\"trials\": " << dumped(trials_of(scenario, report.trials));
    out << ",\n\"alarms\": " << dumped(alarms) << "}\n";
}

void print_json(std::ostream& out, const Case& scenario, const TextCoverage& coverage) {
    Json json = {{"case", scenario.id}};
    json.update(json_of(scenario, coverage, places_of_lines(scenario)));
    out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace keyaccount
