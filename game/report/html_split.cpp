// Where a class went different ways, and two of its runs side by side.
#include "game/report/html_parts.hpp"

#include <algorithm>

namespace keyaccount::report {
namespace {

constexpr std::size_t most_ways = 6;
constexpr std::size_t most_rows = 12;  // of the comparison of two runs

std::string situation_told(const DebriefNarrator& told, const Split& split) {
    const Narrator& words = told.words();
    const View view{told.scenario(), start(told.scenario(), 0)};
    return words.with(split.same_position ? "report.split.at.same" : "report.split.at",
                      {{"n", Story::number(split.turn)},
                       {"date", words.short_date(view, split.day)},
                       {"what", told.situation(split)}});
}

/// The last way gathers what is beyond `most_ways`.
std::vector<FlowChart::Way> ways_of(const DebriefNarrator& told, const Split& split) {
    std::vector<FlowChart::Way> ways;
    int rest_runs = 0;
    std::int64_t rest_score = 0;
    FlowChart::Way rest;
    for (const Branch& branch : split.branches) {
        if (branch.runs.empty() || branch.turns.empty()) continue;
        const int runs = static_cast<int>(branch.runs.size());
        if (ways.size() + 1 < most_ways || split.branches.size() <= most_ways) {
            ways.push_back(
                {told.choice_kind(branch.choice), std::to_string(runs), score_of(branch.mean_score), branch.ends});
            continue;
        }
        rest_runs += runs;
        rest_score += std::int64_t{branch.mean_score} * runs;
        for (std::size_t e = 0; e < rest.ends.size(); ++e) rest.ends[e] += branch.ends[e];
    }
    if (rest_runs > 0) {
        rest.name = told.words().get("report.split.others");
        rest.runs = std::to_string(rest_runs);
        rest.mean = score_of(static_cast<int>(rest_score / rest_runs));
        ways.push_back(rest);
    }
    return ways;
}

/// The ends that any of the ways led to.
std::vector<End> ends_of(const std::vector<FlowChart::Way>& ways) {
    std::vector<End> ends;
    for (const End end : {End::paid, End::unpaid, End::walked_away, End::lost, End::playing})
        if (std::any_of(ways.begin(), ways.end(), [&](const auto& way) { return way.ends[index_of(end)] > 0; }))
            ends.push_back(end);
    return ends;
}

Markup split_table(const DebriefNarrator& told, const std::vector<FlowChart::Way>& ways) {
    const Narrator& words = told.words();
    const std::vector<End> ends = ends_of(ways);
    std::vector<Column> columns{{words.get("report.split.choice"), ""},
                                {words.get("report.class.runs"), "number"},
                                {words.get("report.class.mean"), "number"}};
    for (const End end : ends) columns.push_back({told.end(end), "number"});
    std::vector<Row> rows;
    for (const auto& way : ways) {
        Row row{escaped(way.name), escaped(way.runs), tag("strong", way.mean)};
        for (const End end : ends)
            row.push_back(escaped(way.ends[index_of(end)] == 0 ? "" : std::to_string(way.ends[index_of(end)])));
        rows.push_back(std::move(row));
    }
    return table(columns, rows, "ways");
}

Markup split_article(const DebriefNarrator& told, const Split& split) {
    const Narrator& words = told.words();
    FlowChart chart;
    chart.ways = ways_of(told, split);
    if (chart.ways.empty()) return {};
    std::string ways;
    int all = 0;
    for (const auto& way : chart.ways) {
        for (const int count : way.ends) all += count;
        ways += (ways.empty() ? "" : "; ") +
                words.with("report.split.way", {{"way", way.name}, {"n", way.runs}, {"mean", way.mean}});
    }
    chart.all = std::to_string(all);
    chart.runs_name = words.get("report.class.runs");
    chart.mean_name = words.get("report.class.mean");
    for (std::size_t e = 0; e < chart.ends.size(); ++e) chart.ends[e] = told.end(static_cast<End>(e));
    chart.words = {words.get("report.splits"), ways};
    return classed(
        "article", "split",
        tag("h3", situation_told(told, split)) + figure(flow_chart(chart), {}) + split_table(told, chart.ways));
}

/// The best run, and the one in the middle.
std::array<std::size_t, 2> best_and_median(const ClassDebrief& debrief) {
    std::vector<std::size_t> order(debrief.runs.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return debrief.runs[a].profile.score.total > debrief.runs[b].profile.score.total;
    });
    return {order.front(), order[std::max<std::size_t>(1, order.size() / 2)]};
}

}  // namespace

Markup splits_section(const DebriefNarrator& told, const CaseRuns& report) {
    const Narrator& words = told.words();
    Markup all;
    for (std::size_t s = 0; s < std::min<std::size_t>(3, report.debrief.splits.size()); ++s)
        all += split_article(told, report.debrief.splits[s]);
    if (all.empty()) return {};
    return section("splits-panel", words.get("report.splits"),
                   paragraph("quiet", words.get("report.splits.what")) + all);
}

Markup pair_section(const DebriefNarrator& told, const CaseRuns& report) {
    const Narrator& words = told.words();
    const ClassDebrief& debrief = report.debrief;
    if (debrief.runs.size() < 2) return {};
    const auto [best, median] = best_and_median(debrief);
    const SideBySide sides = side_by_side(*report.scenario, debrief.runs[best], debrief.runs[median]);
    const auto run_name = [&](std::size_t run) { return words.with("report.run", {{"n", two_digits(run + 1)}}); };
    PairChart chart;
    chart.per_mille = {debrief.runs[best].profile.gauge, debrief.runs[median].profile.gauge};
    chart.names = {words.with("report.pair.best", {{"run", run_name(best)}}),
                   words.with("report.pair.median", {{"run", run_name(median)}})};
    chart.split = sides.split;
    chart.split_name = words.with("report.pair.split", {{"n", std::to_string(sides.split + 1)}});
    const auto last = [&](std::size_t run) {
        const auto& gauge = debrief.runs[run].profile.gauge;
        return gauge.empty() ? std::string{} : words.percent(gauge.back());
    };
    chart.words = {words.get("report.pair"), words.with("report.pair.told", {{"best", run_name(best)},
                                                                             {"median", run_name(median)},
                                                                             {"n", std::to_string(sides.split + 1)},
                                                                             {"high", last(best)},
                                                                             {"low", last(median)}})};
    std::vector<Row> rows;
    for (std::size_t i = 0; i < sides.rows.size(); ++i) {
        const SideBySide::Row& row = sides.rows[i];
        if (i + 1 >= most_rows && row.what != SideBySide::Row::What::score) continue;
        rows.push_back(
            {escaped(told.compared(row).name), tag("strong", told.value(row, 0)), escaped(told.value(row, 1))});
    }
    const Markup curves = chart.per_mille[0].empty() && chart.per_mille[1].empty()
                              ? Markup{}
                              : figure(pair_chart(chart), escaped(words.get("report.pair.axis")));
    return section(
        "pair-panel", words.get("report.pair"),
        curves + table({{"", ""}, {chart.names[0], "number"}, {chart.names[1], "number"}}, rows, "pair-table"));
}

}  // namespace keyaccount::report
