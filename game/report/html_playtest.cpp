// The page of a playtest: alarms first, then the case as a lesson, the players, the stages, texts never shown.
#include "game/report/html_playtest.hpp"

#include "game/line_places.hpp"
#include "game/playtest_words.hpp"
#include "game/report/html_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace keyaccount::report {
namespace {

constexpr std::size_t most_lines = 300;

std::string decimal(double value) { return fmt::format("{:.1f}", value); }
std::string whole(double value) { return fmt::format("{:.0f}", value); }

class Page {
public:
    Page(const Narrator& words, const Case& scenario, const PlaytestResult& result)
        : told_{words, scenario}, words_{words}, case_{scenario}, result_{result}, places_{places_of_lines(scenario)} {}

    [[nodiscard]] Markup body() const {
        return head() + alarms() + measures() + changes() + players() + ends() + stages() + texts();
    }

private:
    [[nodiscard]] const PlaytestReport& report() const { return result_.report; }
    [[nodiscard]] std::string line(LineId line) const { return in(words_.language(), case_.text(line)); }
    [[nodiscard]] const std::string& name(std::string_view key) const { return words_.get(key); }

    [[nodiscard]] Markup head() const {
        Markup numbers;
        for (const Habit habit : {Habit::textbook, Habit::typical}) {
            const HabitReport* const one = report().of(habit);
            if (one == nullptr || one->games == 0) continue;
            numbers +=
                number_box(decimal(one->score_mean()), told_.habit(habit) + " · " + name("playtest.column.score"));
            numbers +=
                number_box(words_.percent(static_cast<int>(std::lround(10 * percent_of(one->paid(), one->games)))),
                           told_.habit(habit) + " · " + name("playtest.column.paid"));
        }
        numbers += number_box(std::to_string(result_.alarms.size()), name("playtest.alarms"));
        return tag("header", {{"class", "panel head"}},
                   paragraph("over", line(case_.client) + " · " + name("playtest.title")) +
                       tag("h1", line(case_.title)) + paragraph("lead", told_.head(report())) +
                       (report().complete ? Markup{} : paragraph("lead", stopped())) +
                       classed("div", "numbers", numbers));
    }

    [[nodiscard]] std::string stopped() const {
        std::int64_t done = 0;
        for (const HabitReport& habit : report().habits) done += habit.games;
        const auto all = static_cast<std::int64_t>(report().habits.size()) * report().games;
        return words_.with("playtest.stopped", {{"done", std::to_string(done)}, {"all", std::to_string(all)}});
    }

    [[nodiscard]] Markup lines_of(const Alarm& alarm) const {
        Markup items;
        for (std::size_t i = 0; i < std::min<std::size_t>(10, alarm.lines.size()); ++i)
            items += tag("li", classed("span", "quiet", places_[alarm.lines[i].index()]) + typed(line(alarm.lines[i])));
        return items.empty() ? items : classed("ul", "sentences", items);
    }

    [[nodiscard]] Markup alarms() const {
        if (result_.alarms.empty())
            return section("alarms-panel", name("playtest.alarms"), paragraph("", told_.no_alarms(report())));
        Markup all;
        for (const Alarm& alarm : result_.alarms) {
            const PlaytestWords::AlarmWords words = told_.alarm(alarm);
            all += classed("aside", "paper",
                           paragraph("advice", words.title) + paragraph("", words.limit) + paragraph("", words.advice) +
                               lines_of(alarm) + paragraph("quiet", words.shown));
        }
        return all;
    }

    [[nodiscard]] Markup measures() const {
        Markup all;
        for (const PlaytestWords::Measure& measure : told_.measures(report()))
            all += tag("p", tag("strong", measure.what) + lone_tag("br", {}) + classed("span", "quiet", measure.why));
        return all.empty() ? all : section("measures-panel", name("playtest.measures"), all);
    }

    [[nodiscard]] Markup changes() const {
        if (!result_.change) return {};
        Markup items;
        for (const std::string& sentence : told_.changes(*result_.change)) items += tag("li", sentence);
        return section("change-panel", name("playtest.compare"), classed("ul", "sentences", items));
    }

    [[nodiscard]] Markup players() const {
        std::vector<Row> rows;
        for (const HabitReport& habit : report().habits)
            rows.push_back({escaped(told_.habit(habit.habit)),
                            worth_bar(static_cast<int>(std::lround(100 * habit.score_mean())),
                                      static_cast<int>(std::lround(100 * habit.score_stderr())), "us"),
                            classed("strong", "", decimal(habit.score_mean())) +
                                classed("span", "quiet", " ± " + decimal(habit.score_stderr())),
                            escaped(whole(habit.choices_mean())), escaped(whole(habit.days_mean()))});
        return section(
            "players-panel", name("playtest.habits"),
            paragraph("quiet", name("playtest.score.why")) + table({{name("playtest.column.habit"), ""},
                                                                    {"", "chart-cell"},
                                                                    {name("playtest.column.score"), "number"},
                                                                    {name("playtest.column.choices"), "number"},
                                                                    {name("playtest.column.days"), "number"}},
                                                                   rows));
    }

    [[nodiscard]] Markup ends() const {
        std::vector<Row> rows;
        for (const HabitReport& habit : report().habits) {
            const auto share = [&](std::int64_t games) { return escaped(whole(percent_of(games, habit.games))); };
            rows.push_back({escaped(told_.habit(habit.habit)),
                            part_bar(static_cast<int>(habit.paid()), static_cast<int>(habit.games), "up"),
                            share(habit.paid()), share(habit.walked_rightly()), share(habit.of(Ending::unpaid)),
                            share(habit.of(Ending::lost)), share(habit.of(Ending::walked_wrongly))});
        }
        return section(
            "ends-panel", name("playtest.ends"),
            paragraph("quiet", words_.with("playtest.ends.why", {{"games", std::to_string(report().games)}})) +
                table({{name("playtest.column.habit"), ""},
                       {"", "chart-cell"},
                       {name("playtest.column.paid"), "number"},
                       {name("playtest.column.rightly"), "number"},
                       {name("playtest.column.unpaid"), "number"},
                       {name("playtest.column.lost"), "number"},
                       {name("playtest.column.wrongly"), "number"}},
                      rows));
    }

    [[nodiscard]] Markup stages() const {
        const auto days = [](const HabitReport* habit, std::size_t s) {
            return escaped(habit == nullptr || habit->left_stage[s] == 0 ? "–" : whole(habit->stage_days_mean(s)));
        };
        const auto reached = [](const HabitReport* habit, std::size_t s) {
            return escaped(habit == nullptr ? "–" : whole(percent_of(habit->reached[s], habit->games)));
        };
        const HabitReport* const textbook = report().of(Habit::textbook);
        const HabitReport* const typical = report().of(Habit::typical);
        if (textbook == nullptr && typical == nullptr) return {};
        std::vector<Row> rows;
        for (std::size_t s = 0; s < case_.stages.size(); ++s)
            rows.push_back({escaped(std::to_string(s + 1) + " " + told_.stage(s)), reached(textbook, s),
                            reached(typical, s), days(textbook, s), days(typical, s),
                            escaped(whole(most_days_in(case_, s)))});
        const auto of = [&](Habit habit, std::string_view key) { return told_.habit(habit) + " · " + name(key); };
        return section("stages-panel", name("playtest.stages"),
                       paragraph("quiet", name("playtest.stages.why")) +
                           table({{name("playtest.column.stage"), ""},
                                  {of(Habit::textbook, "playtest.column.reached"), "number"},
                                  {of(Habit::typical, "playtest.column.reached"), "number"},
                                  {of(Habit::textbook, "playtest.column.stage-days"), "number"},
                                  {of(Habit::typical, "playtest.column.stage-days"), "number"},
                                  {name("playtest.column.most-days"), "number"}},
                                 rows));
    }

    [[nodiscard]] Markup texts() const {
        const TextCoverage& texts = report().texts;
        if (texts.games == 0) return {};
        std::vector<Row> rows;
        for (std::size_t i = 0; i < std::min(most_lines, texts.never.size()); ++i)
            rows.push_back({classed("span", "file", places_[texts.never[i].index()]), typed(line(texts.never[i]))});
        Markup inside = paragraph("", told_.texts_told(texts));
        if (!rows.empty())
            inside +=
                table({{name("playtest.texts.column.place"), ""}, {name("playtest.texts.column.words"), ""}}, rows);
        if (texts.never.size() > most_lines)
            inside += paragraph(
                "quiet", words_.with("playtest.lines.more", {{"n", std::to_string(texts.never.size() - most_lines)}}));
        return section("texts-panel", name("playtest.texts"), inside);
    }

    PlaytestWords told_;
    const Narrator& words_;
    const Case& case_;
    const PlaytestResult& result_;
    std::vector<std::string> places_;
};

}  // namespace

std::string playtest_page(const Narrator& words, const Case& scenario, const PlaytestResult& result,
                          const PageStyle& style) {
    const std::string& title = in(words.language(), scenario.text(scenario.title));
    return document(words, style, title + " · " + words.get("playtest.title"), Page{words, scenario, result}.body());
}

}  // namespace keyaccount::report
