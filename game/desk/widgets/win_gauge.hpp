#pragma once

#include "game/desk/widgets/marks.hpp"

#include <vector>

namespace keyaccount::desk {

struct GaugeTerm {
    std::string name;
    int points = 0;        // percentage points
    bool base = false;     // the standard rate, first
    std::string sentence;  // opened below the row while it is selected or hovered
};

struct WinGauge {
    std::string heading;
    std::string value;  // "9 %"
    int change = 0;     // shown with an arrow; 0: not shown
    std::string change_note;
    std::string rival_note;
    std::string key = "P";
    std::vector<GaugeTerm> terms;
    int selected = -1;  // the term opened from the keyboard
};

[[nodiscard]] float win_gauge_height(Canvas& canvas, float width, const WinGauge& gauge);
/// Panel included. `index` of the hit: the term.
Hit draw_win_gauge(Canvas& canvas, Rect rect, const WinGauge& gauge);

}  // namespace keyaccount::desk
