// Win probability over one game, and of two games over each other.
#include "game/report/svg_parts.hpp"

#include <algorithm>
#include <cstdlib>

namespace keyaccount::report {
namespace {

constexpr double left = 40;
constexpr double right = 708;
constexpr double top = 40;      // of the plot; the stages stand above it
constexpr double bottom = 220;  // where the chance is 0

/// The highest line of the scale, per mille: above all values, and whole per cents at each quarter.
int scale_for(int highest) {
    for (const int scale : {80, 120, 200, 400, 600, 800})
        if (highest <= scale) return scale;
    return 1000;
}

struct Plot {
    std::size_t points = 0;
    int scale = 1000;
    [[nodiscard]] double x(std::size_t index) const {
        if (points < 2) return left;
        return left + (right - left) * static_cast<double>(index) / static_cast<double>(points - 1);
    }
    [[nodiscard]] double y(int per_mille) const { return bottom - (bottom - top) * per_mille / scale; }
    [[nodiscard]] Spot spot(std::size_t index, int per_mille) const { return {x(index), y(per_mille)}; }
};

Markup scale_lines(const Plot& plot) {
    Markup drawn;
    for (int quarter = 0; quarter <= 4; ++quarter) {
        const int value = plot.scale * quarter / 4;
        drawn += line({left, plot.y(value)}, {right, plot.y(value)}, "grid");
        drawn += label({left - 6, plot.y(value) + 4}, std::to_string(value / 10), "quiet", "end");
    }
    return drawn;
}

std::vector<Spot> spots_of(const Plot& plot, const std::vector<int>& values) {
    std::vector<Spot> spots;
    for (std::size_t i = 0; i < values.size(); ++i) spots.push_back(plot.spot(i, values[i]));
    return spots;
}

Markup stage_bands(const CurveChart& chart, const Plot& plot) {
    Markup drawn;
    for (std::size_t b = 0; b < chart.bands.size(); ++b) {
        const double from = plot.x(chart.bands[b].first);
        const double to = b + 1 < chart.bands.size() ? plot.x(chart.bands[b + 1].first) : right;
        if (b > 0) drawn += line({from, top - 8}, {from, bottom + 30}, "grid");
        drawn += box(from + 1, 6, std::max(1.0, to - from - 2), 22, 4, "band");
        const std::string full = chart.bands[b].number + " " + chart.bands[b].name;
        const bool fits = text_width(full, 12) + 14 <= to - from;
        if (fits || to - from > 16)
            drawn += label({from + (fits ? 8 : 5), 21}, fits ? full : chart.bands[b].number, "strong-label");
    }
    return drawn;
}

/// Signs stand off the curve, good ones above and others below; a neighbour's place is not taken twice.
Markup marks_on(const CurveChart& chart, const Plot& plot) {
    Markup stems;
    Markup signs;
    std::vector<Spot> taken;
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const auto& point = chart.points[i];
        if (point.mark == Mark::none) continue;
        const Spot on = plot.spot(i, point.per_mille);
        const double way = point.mark == Mark::strong ? -1 : 1;
        Spot sign{on.x, on.y + way * 22};
        const auto crowded = [&] {
            return std::any_of(taken.begin(), taken.end(), [&](const Spot& other) {
                return std::abs(other.x - sign.x) < 19 && std::abs(other.y - sign.y) < 19;
            });
        };
        for (int tries = 0; tries < 5 && crowded(); ++tries) sign.y += way * 10;
        sign.y = std::clamp(sign.y, top + 4, bottom + 6);
        for (int tries = 0; tries < 12 && crowded(); ++tries) sign.y -= way * 10;
        sign.y = std::clamp(sign.y, top + 4, bottom + 6);
        taken.push_back(sign);
        stems += line(on, sign, "stem");
        signs += tag("g", {}, tag("title", point.hint) + mark_at(sign, point.mark, 9));
    }
    return stems + signs;
}

Markup luck_bars(const std::vector<int>& luck, const Plot& plot) {
    constexpr double axis = bottom + 32;
    Markup drawn = line({left, axis}, {right, axis}, "axis");
    int most = 300;  // hundredths: a bar of full height stands for three points at least
    for (const int value : luck) most = std::max(most, std::abs(value));
    const double width =
        std::clamp((right - left) / static_cast<double>(std::max<std::size_t>(luck.size(), 1)) * 0.6, 1.0, 9.0);
    for (std::size_t i = 0; i < luck.size(); ++i) {
        const double height = 14.0 * std::abs(luck[i]) / most;
        if (luck[i] == 0) continue;
        drawn += box(plot.x(i + 1) - width / 2, luck[i] > 0 ? axis - height : axis, width, std::max(0.8, height), 0,
                     luck[i] > 0 ? "luck good" : "luck bad");
    }
    return drawn;
}

Markup dates(const std::vector<CurveChart::Tick>& ticks, const Plot& plot) {
    Markup drawn;
    const double width = ticks.empty() ? 0 : text_width(ticks.back().date, 12);
    const double last_left = right - width;
    double used = -100;
    for (std::size_t t = 0; t < ticks.size(); ++t) {
        const bool last = t + 1 == ticks.size() && t > 0;
        const double here = plot.x(ticks[t].at);
        const double half = text_width(ticks[t].date, 12) / 2;
        const double from = t == 0 ? left : last ? last_left : here - half;
        const double to = from + 2 * half;
        if (from < used + 10 || (!last && t > 0 && to > last_left - 10)) continue;
        used = to;
        drawn += label({from, bottom + 62}, ticks[t].date, "quiet");
    }
    return drawn;
}

}  // namespace

Markup curve_chart(const CurveChart& chart) {
    std::vector<int> values;
    for (const auto& point : chart.points) values.push_back(point.per_mille);
    const int highest = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    const Plot plot{values.size(), scale_for(highest)};
    const std::vector<Spot> spots = spots_of(plot, values);

    Markup drawn = stage_bands(chart, plot) + scale_lines(plot);
    if (!spots.empty()) {
        std::vector<Spot> area = spots;
        area.push_back({spots.back().x, bottom});
        area.push_back({spots.front().x, bottom});
        drawn += lone_tag("polygon", {{"points", points_of(area)}, {"class", "under"}});
        drawn += lone_tag("polyline", {{"points", points_of(spots)}, {"class", "curve"}});
    }
    for (std::size_t i = 0; i < spots.size(); ++i)
        drawn += tag("circle",
                     {{"cx", at(spots[i].x)},
                      {"cy", at(spots[i].y)},
                      {"r", spots.size() > 90 ? "1.8" : "2.4"},
                      {"class", "point"}},
                     tag("title", chart.points[i].hint));
    drawn += marks_on(chart, plot);
    if (!chart.luck.empty()) drawn += luck_bars(chart.luck, plot);
    drawn += dates(chart.ticks, plot);
    return svg("chart curve-chart", 720, bottom + 70, chart.words, drawn);
}

Markup pair_chart(const PairChart& chart) {
    int highest = 0;
    std::size_t longest = 0;
    for (const auto& values : chart.per_mille) {
        longest = std::max(longest, values.size());
        for (const int value : values) highest = std::max(highest, value);
    }
    const Plot plot{longest, scale_for(highest)};
    Markup drawn = scale_lines(plot);
    std::array<double, 2> end_y{};
    for (const std::size_t which : {std::size_t{1}, std::size_t{0}}) {
        const auto& values = chart.per_mille[which];
        if (values.empty()) continue;
        const auto spots = spots_of(plot, {values.begin(), values.end()});
        drawn += lone_tag("polyline", {{"points", points_of(spots)}, {"class", which == 0 ? "curve" : "curve other"}});
        const double inwards = spots.back().x > right - 70 ? -8 : 8;
        end_y[which] = std::max(top + 6, spots.back().y - 10);
        if (which == 0 && !chart.per_mille[1].empty() && std::abs(end_y[0] - end_y[1]) < 16)
            end_y[0] = end_y[1] >= top + 26 ? end_y[1] - 18 : end_y[1] + 18;
        drawn += label({spots.back().x + inwards, end_y[which]}, chart.names[which],
                       which == 0 ? "strong-label us" : "strong-label", inwards < 0 ? "end" : "start");
    }
    if (chart.split < longest) {
        const double x = plot.x(chart.split);
        drawn += line({x, 20}, {x, bottom}, "cut");
        const bool room = x + text_width(chart.split_name, 12) + 8 < right;
        drawn += label({x + (room ? 6 : -6), 28}, chart.split_name, "strong-label", room ? "start" : "end");
    }
    return svg("chart pair-chart", 720, bottom + 12, chart.words, drawn);
}

}  // namespace keyaccount::report
