#pragma once

#include "engine/play/view.hpp"
#include "game/desk/geometry.hpp"

#include <span>
#include <vector>

namespace keyaccount::desk {

/// Where the people of a client stand: a tree by reports_to in columns and rows.
struct ChartPlace {
    PersonId who;
    float column = 0;  // middle, in columns
    int row = 0;
};

struct ChartTree {
    std::vector<ChartPlace> places;
    float columns = 0;
    int rows = 0;
};

/// Parents stand over the middle of their people. A tree wider than `most` columns becomes plain rows.
[[nodiscard]] ChartTree chart_tree(const View& view, int most);

inline constexpr int nobody_above = -1;
inline constexpr int out_of_tree = -2;
/// The same for anybody: `who` is the place in `bosses`, which holds the place of each one's boss.
[[nodiscard]] ChartTree chart_tree(std::span<const int> bosses, int most);

/// A curve from one card to another that keeps clear of the others and inside `area`.
struct ChartArrow {
    Vec2 from, c1, c2, to;
};
[[nodiscard]] ChartArrow chart_arrow(Rect from, Rect to, const std::vector<Rect>& cards, Rect area);

/// A reporting line: from the boss down to `level`, along, and round a soft corner down again.
[[nodiscard]] std::vector<Vec2> chart_elbow(Vec2 from, float level, Vec2 to);

/// The card to which an arrow key leads from `from`; −1: none in this direction.
[[nodiscard]] int neighbour(const std::vector<Rect>& cards, int from, Vec2 direction);

}  // namespace keyaccount::desk
