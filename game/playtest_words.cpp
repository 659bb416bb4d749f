#include "game/playtest_words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace keyaccount {
namespace {

/// Lines and per cent are whole; small points and days keep a decimal.
std::string figure_of(AlarmRule rule, double value) {
    const bool fine =
        rule == AlarmRule::naive_score || rule == AlarmRule::costs_always || rule == AlarmRule::changes_nothing;
    return fine ? fmt::format("{:.1f}", value) : fmt::format("{:.0f}", value);
}

}  // namespace

double percent_of(std::int64_t games, std::int64_t all) {
    return all == 0 ? 0 : 100 * static_cast<double>(games) / static_cast<double>(all);
}

PlaytestWords::AlarmWords PlaytestWords::alarm(const Alarm& alarm) const {
    const std::string key = "playtest.alarm." + std::string{name_of(alarm.rule)};
    const std::string figure = figure_of(alarm.rule, alarm.figure);
    const std::string limit = figure_of(alarm.rule, alarm.limit);
    const std::string games = std::to_string(alarm.games);
    const std::string moved = alarm.move ? move(*alarm.move) : std::string{};
    const std::string stage_name = alarm.stage >= 0 ? stage(static_cast<std::size_t>(alarm.stage)) : std::string{};
    const auto told = [&](const std::string& end) {
        return words_.with(key + end, {{"habit", habit(alarm.habit)},
                                       {"figure", figure},
                                       {"limit", limit},
                                       {"games", games},
                                       {"move", moved},
                                       {"stage", stage_name}});
    };
    AlarmWords words{told(""), told(".limit"), told(".advice"), {}};
    if (alarm.shown.exists())
        words.shown = words_.with("playtest.shown", {{"habit", habit(alarm.habit)},
                                                     {"seed", std::to_string(alarm.shown.seed)},
                                                     {"turn", std::to_string(alarm.shown.turn + 1)}});
    return words;
}

std::string PlaytestWords::no_alarms(const PlaytestReport& report) const {
    const HabitReport* const textbook = report.of(Habit::textbook);
    if (textbook != nullptr && textbook->games >= fewest_games_for_alarms) return words_.get("playtest.alarms.none");
    return words_.with("playtest.alarms.too-few", {{"games", std::to_string(fewest_games_for_alarms)}});
}

std::vector<PlaytestWords::Measure> PlaytestWords::measures(const PlaytestReport& report) const {
    std::vector<Measure> all;
    if (const auto estimated = estimated_difficulty(report))
        all.push_back({words_.with("playtest.difficulty",
                                   {{"estimated", words_.term("difficulty", static_cast<Difficulty>(*estimated))},
                                    {"said", words_.term("difficulty", static_cast<Difficulty>(case_->difficulty))}}),
                       words_.get("playtest.difficulty.why")});
    const HabitReport* const textbook = report.of(Habit::textbook);
    if (textbook != nullptr && textbook->timed_games > 0)
        all.push_back({words_.with("playtest.minutes", {{"minutes", fmt::format("{:.0f}", textbook->minutes())},
                                                        {"promised", std::to_string(case_->minutes)}}),
                       words_.get("playtest.minutes.why")});
    if (const auto spread = chance_and_skill(report)) {
        const int chance = static_cast<int>(std::lround(100 * spread->chance_share()));
        all.push_back({words_.with("playtest.chance",
                                   {{"chance", std::to_string(chance)}, {"skill", std::to_string(100 - chance)}}),
                       words_.get("playtest.chance.why")});
    }
    return all;
}

std::vector<std::string> PlaytestWords::changes(const PlaytestChange& change) const {
    std::vector<std::string> all;
    if (change.same_case) return {words_.get("playtest.compare.same-case")};
    for (const HabitChange& one : change.habits) {
        constexpr double least_shown = 0.05;
        const bool same = !one.sure() || std::abs(one.points) < least_shown;
        const std::string_view key = same             ? "playtest.compare.same"
                                     : one.points > 0 ? "playtest.compare.easier"
                                                      : "playtest.compare.harder";
        all.push_back(words_.with(
            key, {{"habit", habit(one.habit)},
                  {"points", fmt::format("{:.1f}", std::abs(one.points))},
                  {"error", fmt::format("{:.1f}", one.error)},
                  {"paid", words_.with("playtest.compare.paid", {{"before", fmt::format("{:.0f}", one.paid_before)},
                                                                 {"now", fmt::format("{:.0f}", one.paid_now)}})}}));
    }
    return all;
}

std::string PlaytestWords::head(const PlaytestReport& report) const {
    return words_.with("playtest.head", {{"games", std::to_string(report.games)},
                                         {"seed", std::to_string(report.seed)},
                                         {"speed", fmt::format("{:.0f}", report.choices_per_second)}});
}

std::string PlaytestWords::texts_told(const TextCoverage& texts) const {
    const std::string_view key = texts.never.empty() ? "playtest.texts.all" : "playtest.texts.count";
    std::string told = words_.with(key, {{"never", std::to_string(texts.never.size())},
                                         {"lines", std::to_string(texts.lines)},
                                         {"games", std::to_string(texts.games)}});
    if (!texts.never.empty() && texts.games < fewest_games_for_texts)
        told += words_.get("list.sentence-gap") +
                words_.with("playtest.texts.rare", {{"games", std::to_string(fewest_games_for_texts)}});
    return told;
}

const std::string& PlaytestWords::habit(Habit habit) const {
    return words_.get("playtest.habit." + std::string{name_of(habit)});
}

const std::string& PlaytestWords::ending(Ending ending) const {
    return words_.get("playtest.end." + std::string{ending_names.at(index_of(ending))});
}

std::string PlaytestWords::stage(std::size_t index) const { return line(case_->stages.at(index).name); }

std::string PlaytestWords::move(Choice move) const {
    std::string kind = words_.term("kind", move.kind);
    std::string what;
    switch (move.kind) {
        case ChoiceKind::act:
            kind = words_.term("action", move.action());
            if (move.who.exists()) what = line(case_->person(move.who).name);
            if (move.is(Action::carry_out)) what = line(case_->step(move.step()).name);
            if (move.is(Action::bring)) what = line(case_->specialists.at(move.detail).name);
            break;
        case ChoiceKind::situation: what = line(case_->fact(move.fact()).name); break;
        case ChoiceKind::question:
            kind = words_.get("kind.question." + std::string{word(move.lift())});
            [[fallthrough]];
        case ChoiceKind::feature:
        case ChoiceKind::advantage:
        case ChoiceKind::benefit: what = line(case_->need(move.need()).name); break;
        case ChoiceKind::prove: what = line(case_->proof(move.proof()).name); break;
        case ChoiceKind::propose: what = line(case_->step(move.step()).name); break;
        case ChoiceKind::address:
        case ChoiceKind::argue: what = words_.term("objection", move.objection()); break;
        default: break;
    }
    return what.empty() ? kind : words_.with("playtest.move", {{"kind", kind}, {"what", what}});
}

}  // namespace keyaccount
