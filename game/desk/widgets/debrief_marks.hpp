#pragma once

#include "game/desk/widgets/marks.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// One line of the technique: ours as a dot, the method's as a diamond, both in [0, 1].
struct TechniqueRow {
    std::string name;
    float ours = 0;
    std::optional<float> method;
    std::string number;  // "38 %", "1/7"
};
[[nodiscard]] float technique_row_height(Canvas& canvas, float width, const TechniqueRow& row);
void draw_technique_row(Canvas& canvas, Rect rect, const TechniqueRow& row);
/// What dot and diamond mean, right-aligned in `line`; returns the width used.
float draw_technique_legend(Canvas& canvas, Rect line, std::string_view you, std::string_view method);

/// From what was expected at the start to the result: skill, then luck. Whole points that add up.
struct LuckBar {
    int expected = 0;
    int skill = 0;
    int luck = 0;
    std::string skill_name, luck_name;       // "Skill −19"
    std::string expected_name, result_name;  // "52 expected at the start"
};
[[nodiscard]] float luck_bar_height(Canvas& canvas);
void draw_luck_bar(Canvas& canvas, Rect rect, const LuckBar& bar);

/// Stances over a game in a small frame, −100 to +100; nothing where unknown.
struct StancePlot {
    struct Point {
        std::optional<int> us;
        std::optional<int> rival;
        bool hearsay = false;
    };
    std::vector<Point> points;
    int at = -1;  // the moment that is looked at
};
/// `index` of the hit: the nearest moment.
Hit draw_stance_plot(Canvas& canvas, Rect rect, const StancePlot& plot);

}  // namespace keyaccount::desk
