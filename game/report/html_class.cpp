// The page of a class: who got where, the costliest common mistakes, the technique, the table of runs.
#include "game/report/html_parts.hpp"

#include <algorithm>

namespace keyaccount::report {
namespace {

constexpr std::array told_order{End::paid, End::unpaid, End::walked_away, End::lost, End::playing};

Markup head(const DebriefNarrator& told, const CaseRuns& report, const PageStyle& style) {
    const Narrator& words = told.words();
    const ClassDebrief& debrief = report.debrief;
    Markup numbers = number_box(std::to_string(debrief.runs.size()), words.get("report.class.runs"), "main") +
                     number_box(score_of(debrief.mean_score), words.get("report.class.mean"));
    if (report.method.games > 0) numbers += number_box(score_of(report.method.score), words.get("report.score.method"));
    numbers += number_box(std::to_string(debrief.ends[index_of(End::paid)]), told.end(End::paid));
    numbers += number_box(std::to_string(debrief.ends[index_of(End::lost)]), told.end(End::lost));
    Markup lines;
    if (debrief.common_seed) lines += tag("li", words.get("report.class.same-dice"));
    for (const std::string& each : style.skipped) lines += tag("li", each);
    return tag("header", {{"class", "panel head"}},
               paragraph("over", in(words.language(), report.scenario->text(report.scenario->client)) + " · " +
                                     words.get("report.class.debrief")) +
                   tag("h1", in(words.language(), report.scenario->text(report.scenario->title))) +
                   classed("div", "numbers", numbers) + (lines.empty() ? Markup{} : classed("ul", "remarks", lines)));
}

Markup where_section(const DebriefNarrator& told, const ClassDebrief& debrief) {
    const Narrator& words = told.words();
    UnitChart chart;
    for (std::size_t r = 0; r < debrief.runs.size(); ++r)
        chart.units.push_back(
            {two_digits(r + 1), debrief.runs[r].profile.score.total, debrief.runs[r].profile.end, false});
    std::string ends;
    Markup legend;
    for (const End end : told_order) {
        const int count = debrief.ends[index_of(end)];
        if (count == 0) continue;
        ends += (ends.empty() ? "" : words.get("list.comma")) + told.end(end) + " " + std::to_string(count);
        legend += classed("span", "", end_sign(end) + escaped(told.end(end) + " ") + tag("b", std::to_string(count)));
    }
    chart.words = {words.get("report.class.where"),
                   words.with("report.class.where.told", {{"n", std::to_string(debrief.runs.size())},
                                                          {"mean", score_of(debrief.mean_score)},
                                                          {"ends", ends}})};
    return section("where-panel", words.get("report.class.where"),
                   paragraph("quiet", words.get(chart.units.size() <= 30 ? "report.class.where.units"
                                                                         : "report.class.where.bars")) +
                       figure(unit_chart(chart), classed("div", "legend", legend)));
}

Markup reached_section(const DebriefNarrator& told, const CaseRuns& report) {
    const Narrator& words = told.words();
    const ClassDebrief& debrief = report.debrief;
    const int all = static_cast<int>(debrief.runs.size());
    std::vector<Row> stages;
    for (std::size_t s = 0; s < report.scenario->stages.size() && s < debrief.reached.size(); ++s)
        stages.push_back({escaped(std::to_string(s + 1) + " " +
                                  in(words.language(), report.scenario->text(report.scenario->stages[s].name))),
                          part_bar(debrief.reached[s], all, "us"), escaped(std::to_string(debrief.reached[s]))});
    std::vector<Row> ends;
    for (const End end : told_order)
        ends.push_back({escaped(told.end(end)),
                        part_bar(debrief.ends[index_of(end)], all, end == End::paid ? "up" : "neutral"),
                        escaped(std::to_string(debrief.ends[index_of(end)]))});
    const std::string runs = words.get("report.class.runs");
    return section(
        "reached-panel", words.get("report.class.reached"),
        classed("div", "columns",
                table({{words.get("report.stage"), ""}, {"", "chart-cell"}, {runs, "number"}}, stages) +
                    table({{words.get("report.class.end"), ""}, {"", "chart-cell"}, {runs, "number"}}, ends)));
}

/// The sentence with which it cost most.
Markup example(const DebriefNarrator& told, const CaseRuns& report, const CommonMistake& common, bool anonymous) {
    if (common.example_run >= report.debrief.runs.size()) return {};
    const ClassRun& run = report.debrief.runs[common.example_run];
    const Story story{told.words(), *report.scenario, run};
    const std::size_t turn = common.example_turn;
    if (turn >= story.turns()) return {};
    const PersonId who = story.choice(turn).who;
    const std::string where =
        told.words().with(who.exists() ? "report.mistake.where" : "report.mistake.where.nobody",
                          {{"n", Story::number(turn)}, {"date", story.date(turn)}, {"who", story.person(who)}});
    return classed(
        "p", "example",
        classed("span", "quiet", name_of(told, run, common.example_run, anonymous) + escaped(" · " + where)) +
            tag("q", story.row(turn)));
}

Markup mistakes(const DebriefNarrator& told, const CaseRuns& report, bool anonymous) {
    const Narrator& words = told.words();
    const ClassDebrief& debrief = report.debrief;
    if (debrief.mistakes.empty()) return {};
    const CommonMistake& first = debrief.mistakes.front();
    const auto cost = [](const CommonMistake& common) {
        return common.points > 0 ? "−" + points(common.points) : std::string{};
    };
    Markup numbers = number_box(std::to_string(first.runs.size()),
                                words.with("report.class.of-runs", {{"n", std::to_string(debrief.runs.size())}}));
    numbers += number_box(std::to_string(first.times), words.get("report.class.times-in-all"));
    if (first.points > 0) numbers += number_box(cost(first), words.get("report.class.points-each"));
    Markup out = classed("aside", "paper",
                         paragraph("over", words.get("report.class.costliest")) +
                             paragraph("advice", told.common_mistake(first)) + classed("div", "numbers", numbers) +
                             example(told, report, first, anonymous));
    std::vector<Row> rows;
    for (std::size_t m = 1; m < std::min<std::size_t>(debrief.mistakes.size(), 9); ++m) {
        const CommonMistake& common = debrief.mistakes[m];
        rows.push_back({tag("strong", told.common_mistake(common)), escaped(std::to_string(common.runs.size())),
                        escaped(std::to_string(common.times)), escaped(cost(common))});
    }
    if (rows.empty()) return out;
    return out + section("common-panel", words.get("report.class.mistakes"),
                         table({{words.get("report.rule"), ""},
                                {words.get("report.class.runs"), "number"},
                                {words.get("report.class.times"), "number"},
                                {words.get("report.class.points-each"), "number"}},
                               rows));
}

Markup runs_table(const DebriefNarrator& told, const CaseRuns& report, const std::vector<std::string>& pages,
                  bool anonymous) {
    const Narrator& words = told.words();
    std::vector<Row> rows;
    for (std::size_t r = 0; r < report.debrief.runs.size(); ++r) {
        const ClassRun& run = report.debrief.runs[r];
        const GameProfile& profile = run.profile;
        const Markup name = name_of(told, run, r, anonymous);
        Markup who = r < pages.size() ? tag("a", {{"href", pages[r]}}, name) : name;
        if (!anonymous && !run.file.empty()) who += tag("span", {{"class", "said file"}}, typed(run.file));
        const GameReview* review = run.review ? &*run.review : nullptr;
        rows.push_back({escaped(two_digits(r + 1)), who, end_sign(profile.end) + escaped(" " + told.end(profile.end)),
                        classed("strong", "", score_of(profile.score.total)),
                        escaped(std::to_string(profile.stage + 1)), escaped(std::to_string(profile.day)),
                        escaped(std::to_string(profile.mistakes.size())),
                        escaped(review != nullptr ? signed_points(review->skill) : "–"),
                        escaped(review != nullptr ? signed_points(review->luck) : "–")});
    }
    return section("runs-panel", words.get("report.class.table"),
                   table({{words.get("report.n"), "number"},
                          {words.get("report.class.rep"), ""},
                          {words.get("report.class.end"), ""},
                          {words.get("report.score"), "number"},
                          {words.get("report.stage"), "number"},
                          {words.get("report.day"), "number"},
                          {words.get("report.class.slips"), "number"},
                          {words.get("report.luck.skill"), "number"},
                          {words.get("report.luck.luck"), "number"}},
                         rows));
}

}  // namespace

std::string class_page(const Narrator& words, const CaseRuns& report, const std::vector<std::string>& pages,
                       const PageStyle& style) {
    const DebriefNarrator told{words, *report.scenario};
    const ClassDebrief& debrief = report.debrief;
    const Markup body = head(told, report, style) + where_section(told, debrief) + reached_section(told, report) +
                        splits_section(told, report) + mistakes(told, report, style.anonymous) +
                        section("technique-panel", words.get("report.class.technique"),
                                technique_table(told, debrief.technique, "report.class.class")) +
                        pair_section(told, report) + runs_table(told, report, pages, style.anonymous);
    const std::string& title = in(words.language(), report.scenario->text(report.scenario->title));
    return document(words, style, title + " · " + words.get("report.class.debrief"), body);
}

}  // namespace keyaccount::report
