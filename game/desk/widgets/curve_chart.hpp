#pragma once

#include "game/desk/widgets/marks.hpp"

#include <vector>

namespace keyaccount::desk {

struct CurvePoint {
    float value = 0;  // percent
    int luck = 0;     // of the draws that followed, tenths of a point
    MarkKind mark = MarkKind::none;
};

struct CurveBand {
    int first = 0;  // decisions [first, last]
    int last = 0;
    std::string name;
};

struct CurveDay {
    int at = 0;  // decision
    std::string text;
};

struct CurveChart {
    std::vector<CurvePoint> points;
    std::vector<CurveBand> bands;
    std::vector<CurveDay> days;
    int selected = -1;
    float shown = 1;           // share of the curve drawn, for play-back
    float top = 0;             // percent at the top; 0: from the values
    std::vector<float> other;  // a second curve, thin, may be empty
    std::string unit = " %";
};

/// Needs about 200; `index` of the hit: the nearest decision.
Hit draw_curve_chart(Canvas& canvas, Rect rect, const CurveChart& chart);

}  // namespace keyaccount::desk
