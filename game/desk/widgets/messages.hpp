#pragma once

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/marks.hpp"

#include <optional>
#include <vector>

namespace keyaccount::desk {

enum class Trend { neutral, up, down };

/// One thing that changed.
struct Change {
    Icon icon = Icon::none;
    std::string text;
    Trend trend = Trend::neutral;
};

/// What changed, then why.
struct Toast {
    std::vector<Change> changes;
    std::string why;
    MotionId glide = 0;  // a new id for each choice: fades in
};
[[nodiscard]] float toast_height(Canvas& canvas, float width, const Toast& toast);
/// The border takes the trend of the first change.
void draw_toast(Canvas& canvas, Rect rect, const Toast& toast);

/// Paper on which somebody speaks; the tail points left at `tail_y` from the top, none below 0.
struct Speech {
    std::string heading;  // bold line above, may be empty
    std::string words;
    Size size = Size::title;
    float tail_y = 36;
    bool centred = true;  // vertically, when the paper is higher than the words
    Vec2 padding{20, 14};
};
[[nodiscard]] float speech_height(Canvas& canvas, float width, const Speech& speech);
void draw_speech(Canvas& canvas, Rect rect, const Speech& speech);

/// Portrait with a note beside it, as the manager and the coach speak.
struct AdviceNote {
    Face face;
    int mood = 0;
    std::string label;    // small line above, may be empty
    std::string heading;  // bold
    std::string words;
    bool inside = false;  // portrait on the paper, no tail
};
[[nodiscard]] float advice_height(Canvas& canvas, float width, const AdviceNote& note);
Hit draw_advice(Canvas& canvas, Rect rect, const AdviceNote& note);

}  // namespace keyaccount::desk
