#pragma once

#include "game/desk/widgets/marks.hpp"

#include <vector>

namespace keyaccount::desk {

enum class StageState { past, current, future };

struct StageCell {
    StageState state = StageState::future;
    std::string name;       // "3  Design" without the number
    std::string task;       // the seller's, current stage only
    std::string rate;       // "20 %"
    std::string exit;       // exit sign; where recorded: that it is
    bool recorded = false;  // our own process has this stage on record while the client is at another
};

struct StageTrack {
    std::vector<StageCell> stages;
    int selected = -1;  // ringed by the keyboard
};

/// 56 at 100 % text.
[[nodiscard]] float stage_track_height(Canvas& canvas, float width, const StageTrack& track);
/// `index` of the hit: the stage.
Hit draw_stage_track(Canvas& canvas, Rect rect, const StageTrack& track);

}  // namespace keyaccount::desk
