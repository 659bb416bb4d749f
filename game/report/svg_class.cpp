// A class: one square a run over its score, and where the runs went different ways.
#include "game/report/svg_parts.hpp"

#include <algorithm>
#include <numeric>

namespace keyaccount::report {
namespace {

constexpr std::array stacking{End::lost, End::walked_away, End::unpaid, End::paid, End::playing};

std::size_t bin_of(int score) { return static_cast<std::size_t>(std::clamp(score / 100, 0, 9)); }

Markup score_axis(double y, double left, double step) {
    Markup drawn = line({left, y}, {left + 10 * step, y}, "axis");
    for (int tick = 0; tick <= 10; tick += 2)
        drawn += label({left + step * tick, y + 16}, std::to_string(tick * 10), "quiet",
                       tick == 0    ? "start"
                       : tick == 10 ? "end"
                                    : "middle");
    return drawn;
}

Markup squares(const UnitChart& chart, double& height) {
    constexpr double left = 10;
    constexpr double step = 70;
    std::array<std::vector<const UnitChart::Unit*>, 10> bins;
    for (const End end : stacking)
        for (const auto& unit : chart.units)
            if (unit.end == end) bins[bin_of(unit.score)].push_back(&unit);
    std::size_t tallest = 1;
    for (const auto& bin : bins) tallest = std::max(tallest, bin.size());
    const std::size_t columns = tallest > 7 ? 2 : 1;  // squares side by side within one bin
    const double side = columns == 2 ? 31 : 36;
    const double floor = 8 + (side + 3) * static_cast<double>((tallest + columns - 1) / columns);
    Markup drawn;
    for (std::size_t b = 0; b < bins.size(); ++b) {
        for (std::size_t i = 0; i < bins[b].size(); ++i) {
            const auto& unit = *bins[b][i];
            const double x = left + step * static_cast<double>(b) +
                             (step - static_cast<double>(columns) * (side + 3)) / 2 +
                             static_cast<double>(i % columns) * (side + 3);
            const double y = floor - (side + 3) * static_cast<double>(i / columns + 1);
            const std::string name{end_class(unit.end)};
            drawn += box(x, y, side, side, 5, "unit " + name + (unit.ringed ? " ringed" : ""));
            drawn += label({x + side / 2, y + side / 2 - 3}, unit.label, "unit-label " + name, "middle");
            drawn += end_at({x + side / 2, y + side / 2 + 8}, unit.end, "end-sign " + name);
        }
    }
    height = floor + 22;
    return drawn + score_axis(floor, left, step);
}

Markup bars(const UnitChart& chart, double& height) {
    constexpr double left = 10;
    constexpr double step = 70;
    constexpr double floor = 200;
    std::array<std::array<int, 5>, 10> counts{};
    for (const auto& unit : chart.units) ++counts[bin_of(unit.score)][static_cast<std::size_t>(unit.end)];
    int most = 1;
    for (const auto& bin : counts) most = std::max(most, std::accumulate(bin.begin(), bin.end(), 0));
    Markup drawn;
    for (std::size_t b = 0; b < counts.size(); ++b) {
        const double x = left + step * static_cast<double>(b) + 8;
        double y = floor;
        int all = 0;
        for (const End end : stacking) {
            const int count = counts[b][static_cast<std::size_t>(end)];
            if (count == 0) continue;
            const double piece = (floor - 24) * count / most;
            y -= piece;
            all += count;
            drawn += box(x, y, step - 16, std::max(1.0, piece - 1), 2, "unit " + std::string{end_class(end)});
        }
        if (all > 0) drawn += label({x + (step - 16) / 2, y - 5}, std::to_string(all), "strong-label", "middle");
    }
    height = floor + 22;
    return drawn + score_axis(floor, left, step);
}

/// A band between two upright edges, each from its upper end.
std::string ribbon(Spot from, Spot to, double thickness) {
    const double middle = (from.x + to.x) / 2;
    const std::string bend = at(middle) + " ";
    return "M" + at(from.x) + " " + at(from.y) + "C" + bend + at(from.y) + " " + bend + at(to.y) + " " + at(to.x) +
           " " + at(to.y) + "v" + at(thickness) + "C" + bend + at(to.y + thickness) + " " + bend +
           at(from.y + thickness) + " " + at(from.x) + " " + at(from.y + thickness) + "z";
}

int runs_of(const FlowChart::Way& way) { return std::accumulate(way.ends.begin(), way.ends.end(), 0); }

/// Where everything stands: one run is `unit` high everywhere.
struct FlowPlan {
    double unit = 1;
    double height = 0;
    double all_top = 0;
    std::vector<double> box_top, box_height;  // by way
    std::array<double, 5> end_top{};
};

FlowPlan plan_of(const FlowChart& chart) {
    constexpr double gap = 8;
    constexpr double least = 34;  // room for two lines of text
    FlowPlan plan;
    int all = 0;
    for (const auto& way : chart.ways) all += runs_of(way);
    plan.unit = std::min(22.0, 230.0 / std::max(1, all));
    double y = 26;
    for (const auto& way : chart.ways) {
        plan.box_top.push_back(y);
        plan.box_height.push_back(std::max(least, plan.unit * runs_of(way)));
        y += plan.box_height.back() + gap;
    }
    plan.height = y;
    plan.all_top = 26 + (y - gap - 26 - plan.unit * all) / 2;
    std::array<int, 5> ends{};
    int kinds = 0;
    for (const auto& way : chart.ways)
        for (std::size_t e = 0; e < ends.size(); ++e) ends[e] += way.ends[e];
    for (const int count : ends) kinds += count > 0 ? 1 : 0;
    const double between = kinds < 2 ? 0 : std::clamp((y - gap - 26 - plan.unit * all) / (kinds - 1), 14.0, 40.0);
    double end_y = 26 + std::max(0.0, (y - gap - 26 - plan.unit * all - between * (kinds - 1)) / 2);
    for (const std::size_t e : {1U, 2U, 4U, 3U, 0U}) {  // paid first, as they are told
        if (ends[e] == 0) continue;
        plan.end_top[e] = end_y;
        end_y += plan.unit * ends[e] + between;
    }
    plan.height = std::max(plan.height, end_y - between + 8);
    return plan;
}

}  // namespace

Markup unit_chart(const UnitChart& chart) {
    double height = 0;
    const bool few = chart.units.size() <= 30;
    const Markup drawn = few ? squares(chart, height) : bars(chart, height);
    return svg("chart unit-chart", 720, height, chart.words, drawn);
}

Markup flow_chart(const FlowChart& chart) {
    constexpr double all_x = 40, box_x = 120, box_end = 470, end_x = 590;
    const FlowPlan plan = plan_of(chart);
    Markup drawn;
    double all_y = plan.all_top;
    std::array<double, 5> end_y = plan.end_top;
    for (std::size_t w = 0; w < chart.ways.size(); ++w) {
        const auto& way = chart.ways[w];
        const double thick = plan.unit * runs_of(way);
        const double inner = plan.box_top[w] + (plan.box_height[w] - thick) / 2;
        drawn += path(ribbon({all_x + 8, all_y}, {box_x, inner}, thick), "ribbon lost");
        all_y += thick;
        double out = inner;
        for (const std::size_t e : {1U, 2U, 4U, 3U, 0U}) {
            const double part = plan.unit * way.ends[e];
            if (way.ends[e] == 0) continue;
            drawn += path(ribbon({box_end, out}, {end_x, end_y[e]}, part),
                          "ribbon " + std::string{end_class(static_cast<End>(e))});
            out += part;
            end_y[e] += part;
        }
    }
    for (std::size_t w = 0; w < chart.ways.size(); ++w) {
        const auto& way = chart.ways[w];
        const double middle = plan.box_top[w] + plan.box_height[w] / 2;
        drawn += box(box_x, plan.box_top[w], box_end - box_x, plan.box_height[w], 4, "band");
        drawn += box(box_x, plan.box_top[w], 6, plan.box_height[w], 2, "neutral");
        const auto lines = two_lines(way.name, 13, 238);
        for (std::size_t l = 0; l < lines.size(); ++l)
            drawn += label({box_x + 14, middle + (lines.size() == 1 ? 4.5 : l == 0 ? -3.0 : 12.0)}, lines[l], "way");
        drawn += label({box_end - 62, middle + 4.5}, way.runs, "plain-label", "end");
        drawn += label({box_end - 10, middle + 4.5}, way.mean, "strong-label", "end");
    }
    drawn += label({box_end - 62, 16}, chart.runs_name, "quiet", "end") +
             label({box_end - 10, 16}, chart.mean_name, "quiet", "end");
    drawn += box(all_x, plan.all_top, 8, std::max(1.0, all_y - plan.all_top), 2, "neutral");
    drawn += label({all_x - 6, (plan.all_top + all_y) / 2 + 7}, chart.all, "number", "end");
    for (std::size_t e = 0; e < 5; ++e) {
        if (end_y[e] <= plan.end_top[e]) continue;
        const double middle = (plan.end_top[e] + end_y[e]) / 2;
        const std::string name{end_class(static_cast<End>(e))};
        drawn += box(end_x, plan.end_top[e], 8, end_y[e] - plan.end_top[e], 2, "edge " + name);
        drawn += end_at({end_x + 22, middle}, static_cast<End>(e), "flow-sign " + name);
        drawn += label({end_x + 34, middle + 4.5}, chart.ends[e], "strong-label");
    }
    return svg("chart flow-chart", 720, plan.height, chart.words, drawn);
}

}  // namespace keyaccount::report
