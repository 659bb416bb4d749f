// Small bars that stand in rows of a table, and the sum of luck and skill.
#include "game/report/svg_parts.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace keyaccount::report {
namespace {

constexpr double bar_width = 180;
constexpr double bar_height = 16;

double along(double value, double whole) { return 6 + (bar_width - 12) * std::clamp(value / whole, 0.0, 1.0); }

}  // namespace

Markup worth_bar(int worth, int error, std::string_view css_class) {
    const auto x = [](int value) { return bar_width * std::clamp(value, 0, 10'000) / 10'000; };
    Markup drawn = box(0, 2, bar_width, 12, 3, "track") + box(0, 2, x(worth), 12, 3, css_class);
    if (error > 0) {
        const double from = x(worth - error);
        const double to = x(worth + error);
        drawn +=
            path("M" + at(from) + " 8H" + at(to) + "M" + at(from) + " 4.5V11.5M" + at(to) + " 4.5V11.5", "whisker");
    }
    return svg_ornament("bar worth-bar", bar_width, bar_height, drawn);
}

Markup share_dots(int share, int method) {
    const double mine = along(share, 1000);
    const double theirs = along(method, 1000);
    Markup drawn = box(0, 5, bar_width, 6, 3, "track");
    if (share >= 0 && method >= 0) drawn += line({mine, 8}, {theirs, 8}, share * 10 < method * 6 ? "gap low" : "gap");
    if (method >= 0)
        drawn +=
            lone_tag("polygon", {{"points", points_of({{theirs, 2}, {theirs + 6, 8}, {theirs, 14}, {theirs - 6, 8}})},
                                 {"class", "method"}});
    if (share >= 0) drawn += lone_tag("circle", {{"cx", at(mine)}, {"cy", "8"}, {"r", "5"}, {"class", "us"}});
    return svg_ornament("bar share-dots", bar_width, bar_height, drawn);
}

Markup legend_sign(std::string_view what) {
    Markup drawn;
    if (what == "you") drawn = lone_tag("circle", {{"cx", "8"}, {"cy", "8"}, {"r", "5"}, {"class", "us"}});
    if (what == "method") drawn = lone_tag("polygon", {{"points", "8,2 14,8 8,14 2,8"}, {"class", "method"}});
    if (what == "luck") drawn = box(3, 8, 4, 6, 0, "luck bad") + box(9, 3, 4, 11, 0, "luck good");
    if (what == "curve") drawn = line({1, 12}, {15, 5}, "curve");
    return svg_ornament("icon", 16, 16, drawn);
}

Markup mix_sign(std::size_t part) {
    return svg_ornament("icon", 16, 16, box(2, 2, 12, 12, 3, "mix mix-" + std::to_string(part)));
}

Markup part_bar(int part, int whole, std::string_view css_class) {
    const double width = whole <= 0 ? 0 : bar_width * std::clamp(part, 0, whole) / whole;
    return svg_ornament("bar part-bar", bar_width, bar_height,
                        box(0, 4, bar_width, 8, 3, "track") + box(0, 4, width, 8, 3, css_class));
}

Markup mix_bar(const ChartWords& words, const std::vector<std::pair<std::string, int>>& parts) {
    constexpr double width = 720;
    int all = 0;
    for (const auto& part : parts) all += part.second;
    Markup drawn;
    double x = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double piece = all == 0 ? width / static_cast<double>(parts.size()) : width * parts[i].second / all;
        const std::string shade = "mix mix-" + std::to_string(i);
        drawn += box(x, 2, std::max(0.0, piece - 2), 24, 3, all == 0 ? "track" : shade);
        const std::string count = std::to_string(parts[i].second);
        if (parts[i].second > 0 && piece > 20) drawn += label({x + 7, 18}, count, "strong-label on-" + shade.substr(4));
        x += piece;
    }
    return svg("chart mix-bar", width, 28, words, drawn);
}

Markup luck_chart(const LuckChart& chart) {
    const int after_skill = chart.initial + chart.skill;
    const int final_score = after_skill + chart.luck;
    const int lowest = std::min({0, after_skill, final_score});
    const int highest = std::max({10'000, chart.initial, after_skill, final_score});
    const auto x = [&](int value) { return 150 + 500.0 * (value - lowest) / (highest - lowest); };
    const auto bar = [&](int from, int to, double y, std::string_view css_class) {
        return box(std::min(x(from), x(to)), y, std::max(1.5, std::abs(x(to) - x(from))), 20, 3, css_class);
    };
    const std::array<std::pair<int, int>, 4> spans{
        {{0, chart.initial}, {chart.initial, after_skill}, {after_skill, final_score}, {0, final_score}}};
    const std::array<std::string_view, 4> classes{"neutral", chart.skill < 0 ? "down" : "up", "luck", "us"};
    Markup drawn;
    for (std::size_t row = 0; row < spans.size(); ++row) {
        const double y = 4 + 28.0 * static_cast<double>(row);
        const auto [from, to] = spans[row];
        drawn += box(150, y, 500, 20, 3, "track");
        drawn += bar(from, to, y, classes[row]);
        drawn += label({0, y + 15}, chart.names[row], row % 3 == 0 ? "strong-label" : "plain-label");
        drawn += label({720, y + 15}, chart.values[row], "strong-label", "end");
        if (row < 3) drawn += line({x(to), y + 20}, {x(to), y + 28}, "axis");
    }
    return svg("chart luck-chart", 720, 112, chart.words, drawn);
}

}  // namespace keyaccount::report
