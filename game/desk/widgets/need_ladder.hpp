#pragma once

#include "game/desk/widgets/marks.hpp"

#include <array>
#include <vector>

namespace keyaccount::desk {

struct NeedChip {
    std::string text;
    bool personal = false;  // else a need of the job
    bool rumour = false;    // dashed
    bool fresh = false;     // moved by the last choice: green
    bool topic = false;     // what the talk is about: ringed
    int level = 0;          // 0 hidden, 1 implied, 2 developed, 3 explicit
    int came_from = -1;     // level before the last choice; −1: did not move
    MotionId glide = 0;
};

struct NeedLadder {
    std::string heading;
    std::array<std::string, 4> rungs;  // by level: hidden … explicit
    std::array<std::string, 3> lifts;  // question that lifts from level i to i + 1
    std::string benefit_note;          // "Benefits count from here"
    std::vector<NeedChip> chips;
};

/// Grows with the number of chips a rung holds; lanes of 92, or 74 when `low`.
[[nodiscard]] float need_ladder_height(Canvas& canvas, float width, const NeedLadder& ladder, bool low = false);
/// Panel included; spare height goes to the lanes. `index` of the hit: the chip.
Hit draw_need_ladder(Canvas& canvas, Rect rect, const NeedLadder& ladder);

}  // namespace keyaccount::desk
