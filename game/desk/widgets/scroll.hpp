#pragma once

#include "game/desk/widgets/marks.hpp"

#include <functional>
#include <vector>

namespace keyaccount::desk {

/// How far a long content is scrolled; kept by the screen between frames.
struct ScrollState {
    float offset = 0;
};

/// A window onto content of `content_height`. Wheel over it scrolls; with `keys` also the arrows,
/// Page Up and Down, Home and End. Clips while it lives.
class ScrollView {
public:
    ScrollView(Canvas& canvas, Rect rect, float content_height, ScrollState& state, bool keys = false);
    /// Where the content begins: top left, scrolled; and its width without the bar.
    [[nodiscard]] Rect content() const { return content_; }
    [[nodiscard]] bool shows(Rect rect) const;

private:
    static void steer(Canvas& canvas, Rect rect, float room, ScrollState& state, bool keys);
    Rect content_;
    Rect rect_;
    Canvas::Clip clip_;
};

/// Changes the offset so that [top, bottom] of the content can be seen.
void scroll_to(ScrollState& state, float view_height, float top, float bottom);

/// A sheet above everything, in the middle; what lies below should be drawn muted.
struct Sheet {
    std::string heading;
    std::string key = "Esc";
    float width = 640;
    float height = 400;  // without heading and margins; kept within the window
};
struct SheetPart {
    Rect inside;
    bool closed = false;  // its key cap was clicked, or a click fell outside
};
[[nodiscard]] SheetPart draw_sheet(Canvas& canvas, const Sheet& sheet);

}  // namespace keyaccount::desk
