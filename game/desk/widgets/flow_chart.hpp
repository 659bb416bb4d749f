#pragma once

#include "game/desk/widgets/marks.hpp"

#include <string>
#include <vector>

namespace keyaccount::desk {

/// One way that some of the runs took.
struct FlowBranch {
    std::string name;
    int runs = 0;
    std::string mean;
    bool best = false;
    std::vector<int> to_ends;  // runs by end, as many as FlowChart::ends
};

struct FlowEnd {
    std::string name;
    Icon icon = Icon::none;
    Paint paint;
    float ribbon = 0.5F;  // opacity of what flows into it
};

/// All runs, the branches they took, and where each branch led. The widths are runs.
struct FlowChart {
    std::vector<FlowBranch> branches;
    std::vector<FlowEnd> ends;
    std::string runs_word;  // below the number of all runs, and above the column
    std::string mean_word;  // above the column of means
    int focused = -1;       // branch with the ring
    MotionId glide = 0;     // the ribbons open when it is new
};

/// From one column to the next: heights at both sides are equal.
struct FlowRibbon {
    int branch = 0;
    int end = -1;  // -1: from all runs to the branch
    float y_from = 0;
    float y_to = 0;
    float height = 0;
};
/// What the words need: the height of each branch's row and of an end's, the width of the widest end.
struct FlowRoom {
    std::vector<float> rows;
    float end_row = 0;
    float end_words = 0;
};
struct FlowLayout {
    float unit = 0;  // height of a run
    Rect source;
    std::vector<Rect> branches;  // the bar at the left of each
    std::vector<Rect> rows;      // where its words stand
    std::vector<Rect> ends;      // one that nobody reached has no height
    std::vector<FlowRibbon> ribbons;
};
/// Everything lies within `area`, as long as the rows themselves fit into it.
[[nodiscard]] FlowLayout flow_layout(Rect area, const FlowChart& chart, const FlowRoom& room);

/// Whether the words of all branches have room, so that some is left for the runs.
[[nodiscard]] bool flow_fits(Canvas& canvas, Rect rect, const FlowChart& chart);
/// Needs about 700 by 200; `index` of the hit: the branch.
Hit draw_flow_chart(Canvas& canvas, Rect rect, const FlowChart& chart);

}  // namespace keyaccount::desk
