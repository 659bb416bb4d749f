#include "game/desk/widgets/scroll.hpp"

#include "game/desk/widgets/tight.hpp"

#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float bar_width = 6;
constexpr float bar_room = 12;
constexpr float line_step = 48;  // one arrow press or wheel notch

}  // namespace

void ScrollView::steer(Canvas& canvas, Rect rect, float room, ScrollState& state, bool keys) {
    const Input& input = canvas.input();
    if (canvas.hot(rect)) state.offset -= input.wheel * line_step;
    if (keys && !canvas.muted()) {
        for (const KeyPress& press : input.keys) {
            if (press.key == Key::down) state.offset += line_step;
            if (press.key == Key::up) state.offset -= line_step;
            if (press.key == Key::page_down) state.offset += rect.h - line_step;
            if (press.key == Key::page_up) state.offset -= rect.h - line_step;
            if (press.key == Key::home) state.offset = 0;
            if (press.key == Key::end) state.offset = room;
        }
    }
    state.offset = std::isfinite(state.offset) ? std::clamp(state.offset, 0.0F, room) : 0.0F;
}

ScrollView::ScrollView(Canvas& canvas, Rect rect, float content_height, ScrollState& state, bool keys)
    : content_{rect}, rect_{rect}, clip_{canvas.clip(rect)} {
    const float room = std::max(0.0F, content_height - rect.h);
    steer(canvas, rect, room, state, keys);
    if (room > 0) {
        const Theme& t = canvas.theme();
        const Rect slot{rect.right() - bar_width - 2, rect.y + 2, bar_width, rect.h - 4};
        const float thumb = std::max(24.0F, slot.h * rect.h / content_height);
        const float at = slot.y + (slot.h - thumb) * state.offset / room;
        canvas.fill({slot.x, at, slot.w, thumb}, t.line2, bar_width / 2);
        content_.w -= bar_room;
    }
    content_.y -= std::round(state.offset);
    content_.h = std::max(rect.h, content_height);
}

bool ScrollView::shows(Rect rect) const { return rect.bottom() > rect_.y && rect.y < rect_.bottom(); }

void scroll_to(ScrollState& state, float view_height, float top, float bottom) {
    if (top < state.offset) state.offset = top;
    if (bottom > state.offset + view_height) state.offset = std::max(0.0F, bottom - view_height);
}

SheetPart draw_sheet(Canvas& canvas, const Sheet& sheet) {
    const Theme& t = canvas.theme();
    const Vec2 window = canvas.size();
    const float heading = std::ceil(std::max(canvas.line_height(Size::lead), 28.0F));
    const float width = std::min(sheet.width, window.x - 64);
    const float height = std::min(sheet.height + heading + 60, window.y - 64);
    const Rect box{std::round((window.x - width) / 2), std::round((window.y - height) / 2), width, height};
    canvas.fill({0, 0, window.x, window.y}, (t.dark ? t.sunk : t.text).faded(t.dark ? 0.72F : 0.42F));
    canvas.shadow(box, 10, 18);
    canvas.fill(box, t.panel, 10);
    canvas.outline(box, t.line, 1, 10);
    Rect inside = box.inset(24, 20);
    const Rect top = inside.take_top(heading, 12);
    {
        const float cap = sheet.key.empty() ? 0 : key_cap_size(canvas, sheet.key).x + 12;
        const auto clip = canvas.clip({top.x, top.y, std::max(0.0F, top.w - cap), top.h});
        canvas.text_in(top, sheet.heading, {Size::lead, Weight::strong, t.text});
    }
    SheetPart part{inside, false};
    if (!sheet.key.empty()) {
        const Vec2 cap = key_cap_size(canvas, sheet.key);
        const Rect spot{top.right() - cap.x, top.centre().y - cap.y / 2, cap.x, cap.y};
        draw_key_cap(canvas, {spot.x, spot.y}, sheet.key);
        part.closed = canvas.clicked(spot.inset(-6));
    }
    if (!canvas.muted() && canvas.input().clicked && !box.contains(canvas.input().mouse)) part.closed = true;
    return part;
}

}  // namespace keyaccount::desk
