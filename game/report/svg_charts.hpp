#pragma once

#include "engine/analysis/decision_review.hpp"
#include "engine/play/event.hpp"
#include "game/report/markup.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace keyaccount::report {

// Charts as inline SVG, 720 units wide unless said otherwise: one unit is about one CSS pixel on A4. All words come
// from the caller. Colours are classes of assets/report/report.css.

/// What somebody who cannot see the chart is told: a name, and what it shows.
struct ChartWords {
    std::string title;
    std::string description;
};

/// The win probability over a game.
struct CurveChart {
    struct Point {
        int per_mille = 0;
        std::string hint;  // shown on the point
        Mark mark = Mark::none;
    };
    struct Band {
        std::size_t first = 0;  // index of a point
        std::string number;     // where the name does not fit
        std::string name;
    };
    struct Tick {
        std::size_t at = 0;
        std::string date;
    };
    ChartWords words;
    std::vector<Point> points;
    std::vector<Band> bands;
    std::vector<Tick> ticks;  // in order; one that has no room is left out
    std::vector<int> luck;    // hundredths of a point, by decision; empty: not known
};
[[nodiscard]] Markup curve_chart(const CurveChart& chart);

/// Two games over each other, each to its own end.
struct PairChart {
    ChartWords words;
    std::array<std::vector<std::uint16_t>, 2> per_mille;  // the first is drawn as ours
    std::array<std::string, 2> names;
    std::size_t split = 0;  // where they part; beyond both: not drawn
    std::string split_name;
};
[[nodiscard]] Markup pair_chart(const PairChart& chart);

/// One square a run over its score, up to thirty runs; then one bar for each ten points, split by end.
struct UnitChart {
    struct Unit {
        std::string label;
        int score = 0;  // tenths of a point
        End end = End::playing;
        bool ringed = false;
    };
    ChartWords words;
    std::vector<Unit> units;
};
[[nodiscard]] Markup unit_chart(const UnitChart& chart);

/// Where a class went different ways: all, the ways, the ends.
struct FlowChart {
    struct Way {
        std::string name;
        std::string runs, mean;
        std::array<int, 5> ends{};  // runs, by End
    };
    ChartWords words;
    std::string all;                    // "28"
    std::string runs_name, mean_name;   // heads of the columns
    std::array<std::string, 5> ends{};  // by End
    std::vector<Way> ways;
};
[[nodiscard]] Markup flow_chart(const FlowChart& chart);

/// A score with its standard error on 0..10,000; 180 wide.
[[nodiscard]] Markup worth_bar(int worth, int error, std::string_view css_class);
/// Our share and the method's on 0..1000, each -1 where there is none; 180 wide.
[[nodiscard]] Markup share_dots(int share, int method);
/// A part of a whole; 180 wide.
[[nodiscard]] Markup part_bar(int part, int whole, std::string_view css_class);
/// Counts side by side, named in order.
[[nodiscard]] Markup mix_bar(const ChartWords& words, const std::vector<std::pair<std::string, int>>& parts);

/// The colour of a part of `mix_bar`; 16 wide.
[[nodiscard]] Markup mix_sign(std::size_t part);

/// From the expected score at the start over skill and luck to the result; hundredths of a point.
struct LuckChart {
    ChartWords words;
    int initial = 0, skill = 0, luck = 0;
    std::array<std::string, 4> names;   // start, skill, luck, result
    std::array<std::string, 4> values;  // as written
};
[[nodiscard]] Markup luck_chart(const LuckChart& chart);

/// The sign of a mark: star, ring, disc, square; 20 wide.
[[nodiscard]] Markup mark_sign(Mark mark);
/// The sign of a legend: "you", "method", "luck", "curve"; 16 wide.
[[nodiscard]] Markup legend_sign(std::string_view what);
/// The sign of an end: check, money, cross, door, dots; 20 wide.
[[nodiscard]] Markup end_sign(End end);

}  // namespace keyaccount::report
