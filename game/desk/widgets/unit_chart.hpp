#pragma once

#include "game/desk/widgets/marks.hpp"

#include <string>
#include <vector>

namespace keyaccount::desk {

/// What a unit can be, with the sign and the colours of its square.
struct UnitKind {
    std::string name;
    Icon icon = Icon::none;
    Paint fill;
    Paint ink;
};

struct Unit {
    int bin = 0;
    int kind = 0;       // index in UnitChart::kinds
    std::string label;  // shown in place of the icon when chosen
    bool chosen = false;
};

/// One square a unit, stacked in bins; beyond thirty units bars, one a bin and kind.
struct UnitChart {
    std::vector<Unit> units;
    std::vector<UnitKind> kinds;
    std::vector<std::string> axis;  // at the borders of the bins: one more than bins; empty ones are left out
    int focused = -1;               // a unit, or a bin where there are bars
};

inline constexpr std::size_t most_squares = 30;
[[nodiscard]] inline bool has_squares(const UnitChart& chart) { return chart.units.size() <= most_squares; }

/// A box of the chart: a square, or the part of a bar that one kind takes.
struct UnitBox {
    int unit = -1;  // of a square
    int bin = 0;
    int kind = 0;
    int count = 1;
    Rect box;
};
/// Boxes that stand on the bottom of `area`: squares in the order of the units, or bars from left to right.
/// `bins` is at least 1; a unit outside of them stands in the nearest.
[[nodiscard]] std::vector<UnitBox> unit_boxes(Rect area, const UnitChart& chart, int bins);

/// Chart, axis and legend with the number of each kind. `index` of the hit: the unit, or the bin of a bar.
Hit draw_unit_chart(Canvas& canvas, Rect rect, const UnitChart& chart);

}  // namespace keyaccount::desk
