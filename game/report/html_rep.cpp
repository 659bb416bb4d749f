// The page of one game: how it ended, the curve, the notes; the other sections stand in their own files.
#include "game/report/html_parts.hpp"

#include <algorithm>

namespace keyaccount::report {
namespace {

Markup head_numbers(const Story& story, const Yardstick& method) {
    const Narrator& words = story.words();
    const GameProfile& profile = story.profile();
    Markup numbers = number_box(score_of(profile.score.total), words.get("report.score"), "main");
    if (method.games > 0) numbers += number_box(score_of(method.score), words.get("report.score.method"));
    numbers += number_box(std::to_string(story.turns()), words.get("report.decisions"));
    numbers += number_box(story.date(story.turns()), words.get("report.until"));
    numbers += number_box(words.money(story.view(story.turns()).expense()), words.get("report.expense"));
    return classed("div", "numbers", numbers);
}

Markup remarks(const Narrator& words, const ClassRun& run, const RunPlace& place) {
    std::vector<std::string> lines = place.remarks;
    if (run.undone > 0) lines.push_back(words.with("report.undone", {{"n", std::to_string(run.undone)}}));
    if (!run.review)
        lines.push_back(words.get("report.no-review"));
    else if (!run.review->complete)
        lines.push_back(words.get("report.review-incomplete"));
    Markup items;
    for (const std::string& each : lines) items += tag("li", each);
    return items.empty() ? Markup{} : classed("ul", "remarks", items);
}

Markup head(const Story& story, const RunPlace& place, const Yardstick& method, const PageStyle& style) {
    const Narrator& words = story.words();
    Markup over = escaped(story.line(story.scenario().title) + " · " + words.get("report.debrief") + " · ") +
                  name_of(story.told(), story.run(), place.number - 1, style.anonymous);
    if (!place.class_page.empty())
        over += tag("a", {{"href", place.class_page}, {"class", "on-screen"}}, escaped(words.get("report.to-class")));
    Markup out = classed("p", "over", over) + tag("h1", story.told().outcome(story.game())) +
                 paragraph("lead", story.told().why(story.game()));
    if (story.review() != nullptr && story.review()->walked_rightly)
        out += paragraph("lead", words.get("report.walked-rightly"));
    return tag("header", {{"class", "panel head"}},
               out + head_numbers(story, method) + remarks(words, story.run(), place));
}

Markup practise(const Story& story) {
    const Narrator& words = story.words();
    const Drill next = story.told().practise(story.game(), story.profile(), story.review());
    return classed("aside", "paper",
                   paragraph("over", words.get("report.practise")) + paragraph("advice", next.title) +
                       paragraph("", next.task) + paragraph("quiet", next.why));
}

Markup notes(const Story& story) {
    Markup all;
    for (const std::string& note : story.told().notes()) all += tag("p", note);
    return all.empty() ? all : section("notes-panel", story.words().get("report.notes"), all);
}

std::string point_hint(const Story& story, std::size_t point, int per_mille) {
    const Narrator& words = story.words();
    if (point == 0) return words.with("report.curve.start", {{"percent", words.percent(per_mille)}});
    const std::size_t turn = point - 1;
    const std::string hint = words.with("report.curve.point", {{"n", std::to_string(point)},
                                                               {"date", story.date(turn)},
                                                               {"kind", story.told().choice_name(story.choice(turn))},
                                                               {"percent", words.percent(per_mille)}});
    const DecisionReview* decision = story.decision(turn);
    return decision == nullptr || decision->mark == Mark::none ? hint
                                                               : hint + " · " + story.told().mark(decision->mark);
}

ChartWords curve_words(const Story& story, const CurveChart& chart) {
    const Narrator& words = story.words();
    const auto highest = std::max_element(chart.points.begin(), chart.points.end(),
                                          [](const auto& a, const auto& b) { return a.per_mille < b.per_mille; });
    std::string told =
        words.with("report.curve.told", {{"start", words.percent(chart.points.front().per_mille)},
                                         {"high", words.percent(highest->per_mille)},
                                         {"date", story.date(static_cast<std::size_t>(highest - chart.points.begin()))},
                                         {"end", words.percent(chart.points.back().per_mille)}});
    std::string marked;
    for (const auto& point : chart.points)
        if (point.mark != Mark::none) marked += (marked.empty() ? "" : "; ") + point.hint;
    if (!marked.empty())
        told += words.get("list.sentence-gap") + words.with("report.curve.marked", {{"marks", marked}});
    return {words.get("report.curve"), told};
}

Markup curve_legend(const Story& story) {
    const Narrator& words = story.words();
    Markup legend = classed(
        "span", "",
        legend_sign("curve") + escaped(words.with("report.curve.legend", {{"n", std::to_string(story.turns())}})));
    if (const GameReview* review = story.review()) {
        legend += classed("span", "", legend_sign("luck") + escaped(words.get("report.curve.luck")));
        for (const Mark mark : {Mark::strong, Mark::inaccuracy, Mark::mistake, Mark::blunder})
            legend +=
                classed("span", "",
                        mark_sign(mark) + escaped(story.told().mark(mark) + " " + std::to_string(review->marks(mark))));
    }
    return legend;
}

}  // namespace

Markup curve_section(const Story& story) {
    const GameProfile& profile = story.profile();
    if (profile.gauge.empty()) return {};
    CurveChart chart;
    for (std::size_t i = 0; i < profile.gauge.size(); ++i) {
        CurveChart::Point point{profile.gauge[i], point_hint(story, i, profile.gauge[i]), Mark::none};
        if (const DecisionReview* decision = i > 0 ? story.decision(i - 1) : nullptr) {
            point.mark = decision->mark;
            chart.luck.push_back(decision->luck);
        }
        chart.points.push_back(std::move(point));
    }
    const auto& stages = story.scenario().stages;
    for (std::size_t i = 0; i < profile.stages.size() && i < profile.gauge.size(); ++i) {
        if (i > 0 && profile.stages[i] == profile.stages[i - 1]) continue;
        const std::size_t stage = profile.stages[i];
        chart.bands.push_back({i, std::to_string(stage + 1), story.line(stages.at(stage).name)});
        chart.ticks.push_back({i, story.date(i)});
    }
    chart.ticks.push_back({profile.gauge.size() - 1, story.date(story.turns())});
    chart.words = curve_words(story, chart);
    return section("curve-panel", story.words().get("report.curve"),
                   figure(curve_chart(chart), classed("div", "legend", curve_legend(story))));
}

std::string rep_page(const Narrator& words, const Case& scenario, const ClassRun& run, const RunPlace& place,
                     const Yardstick& method, const PageStyle& style) {
    const Story story{words, scenario, run};
    const Markup body = head(story, place, method, style) + curve_section(story) + practise(story) +
                        costly_section(story, place.in_hindsight) + luck_section(story, method) +
                        bleeding_section(story) + technique_section(story) + mistakes_section(story) +
                        objections_section(story) + calls_section(story) + people_section(story) + file_section(story) +
                        score_section(story) + notes(story) + decisions_section(story);
    const std::string name = story.told().rep(run, place.number - 1, style.anonymous);
    return document(words, style, story.line(scenario.title) + " · " + name, body);
}

}  // namespace keyaccount::report
