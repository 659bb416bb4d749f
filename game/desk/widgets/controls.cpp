#include "game/desk/widgets/controls.hpp"

#include "game/desk/text_layout.hpp"
#include "game/desk/widgets/tight.hpp"

#include <cmath>

namespace keyaccount::desk {

namespace {

float button_icon(const Canvas& canvas, const Button& button) {
    return button.icon == Icon::none ? 0 : canvas.em(button.size) + 8;
}

float control_height(const Canvas& canvas, Size size) {
    return std::max(28.0F, std::round(tight_step(canvas, size) + 12));
}

float box_side(const Canvas& canvas) { return std::max(16.0F, std::round(canvas.em(Size::label) * 1.33F)); }

}  // namespace

Vec2 button_size(Canvas& canvas, const Button& button) {
    const float key = button.key.empty() ? 0 : key_cap_size(canvas, button.key).x + 9;
    const float words = canvas.text_width(button.text, button.size, Weight::strong);
    const float left = button.size == Size::label ? 10.0F : 14.0F;
    const float right = key > 0 ? 5.0F : left;
    return {std::ceil(left + button_icon(canvas, button) + words + key + right), control_height(canvas, button.size)};
}

Hit draw_button(Canvas& canvas, Rect rect, const Button& button) {
    const Theme& t = canvas.theme();
    const Hit hit{canvas.hot(rect), !button.disabled && canvas.clicked(rect), -1};
    const bool lit = hit.hovered && !button.disabled;
    const float radius = rect.h > 34 ? 8 : 6;
    Paint ink = button.disabled ? t.text3 : t.text;
    CapStyle cap = CapStyle::soft;
    if (button.primary && !button.disabled) {
        canvas.fill(rect, lit ? mix(t.us, t.text, 0.12F) : t.us, radius);
        ink = t.on_us;
        cap = CapStyle::accent;
    } else if (button.quiet) {
        canvas.fill(rect, lit ? t.high : t.panel, radius);
    } else {
        canvas.fill(rect, lit ? t.high : t.raised, radius);
        canvas.outline(rect, t.line2, 1, radius);
    }
    if (button.selected) draw_focus_ring(canvas, rect.inset(-3), radius + 3);
    const Vec2 need = button_size(canvas, button);
    const float left = button.size == Size::label ? 10.0F : 14.0F;
    float x = rect.x + left + std::max(0.0F, (rect.w - need.x) / 2);
    const float icon = button_icon(canvas, button);
    canvas.icon({x + canvas.em(button.size) / 2, rect.centre().y}, button.icon, canvas.em(button.size), ink);
    x += icon;
    x += canvas.text_in({x, rect.y, rect.w, rect.h}, button.text, {button.size, Weight::strong, ink}) + 9;
    if (!button.key.empty()) {
        const Vec2 size = key_cap_size(canvas, button.key);
        draw_key_cap(canvas, {x, rect.centre().y - size.y / 2}, button.key, button.disabled ? CapStyle::dim : cap);
    }
    return hit;
}

Vec2 segments_size(Canvas& canvas, const Segments& segments) {
    float width = 4;
    const float side = segments.size == Size::label ? 9.0F : 14.0F;
    for (const std::string& part : segments.parts) {
        width += canvas.text_width(part, segments.size, Weight::strong) + 2 * side;
    }
    return {std::ceil(width), control_height(canvas, segments.size)};
}

Hit draw_segments(Canvas& canvas, Vec2 corner, const Segments& segments) {
    const Theme& t = canvas.theme();
    const Vec2 size = segments_size(canvas, segments);
    const Rect all{corner.x, corner.y, size.x, size.y};
    canvas.fill(all, t.panel, 6);
    Hit hit;
    float x = corner.x + 2;
    const float side = segments.size == Size::label ? 9.0F : 14.0F;
    for (std::size_t i = 0; i < segments.parts.size(); ++i) {
        const std::string& part = segments.parts[i];
        const float width = canvas.text_width(part, segments.size, Weight::strong) + 2 * side;
        const Rect box{x, corner.y + 2, width, size.y - 4};
        const bool active = segments.active == static_cast<int>(i);
        if (canvas.hot(box)) hit = {true, canvas.clicked(box), static_cast<int>(i)};
        if (active) canvas.fill(box, t.high, 5);
        canvas.text_in(box, part,
                       {segments.size, Weight::strong, active || canvas.hot(box) ? t.text : t.text2, Align::centre});
        x += width;
    }
    if (segments.focused) draw_focus_ring(canvas, all, 6);
    return hit;
}

Vec2 checkbox_size(Canvas& canvas, std::string_view label) {
    return {box_side(canvas) + 7 + canvas.text_width(label, Size::label),
            std::max(20.0F, std::ceil(tight_step(canvas, Size::label) + 4))};
}

Hit draw_checkbox(Canvas& canvas, Vec2 corner, std::string_view label, bool on, bool focused) {
    const Theme& t = canvas.theme();
    const Vec2 size = checkbox_size(canvas, label);
    const Rect all{corner.x, corner.y, size.x, size.y};
    const Hit hit{canvas.hot(all), canvas.clicked(all), -1};
    const float side = box_side(canvas);
    const Rect box{corner.x, all.centre().y - side / 2, side, side};
    canvas.outline(box, on ? t.us : hit.hovered ? t.text2 : t.line2, 1.5F, 4);
    if (on) canvas.icon(box.centre(), Icon::check, side * 0.7F, t.us);
    canvas.text_in({box.right() + 7, all.y, all.w, all.h}, label,
                   {Size::label, Weight::regular, on ? t.text : t.text2});
    if (focused) draw_focus_ring(canvas, all.inset(-4, -2), 6);
    return hit;
}

Vec2 toggle_size(Canvas& canvas, std::string_view label) {
    return {box_side(canvas) * 1.9F + 8 + canvas.text_width(label, Size::label),
            std::max(20.0F, std::ceil(tight_step(canvas, Size::label) + 4))};
}

Hit draw_toggle(Canvas& canvas, Vec2 corner, std::string_view label, bool on, bool focused, MotionId glide) {
    const Theme& t = canvas.theme();
    const Vec2 size = toggle_size(canvas, label);
    const Rect all{corner.x, corner.y, size.x, size.y};
    const Hit hit{canvas.hot(all), canvas.clicked(all), -1};
    const float side = box_side(canvas);
    const Rect slot{corner.x, all.centre().y - side / 2, side * 1.9F, side};
    const float target = on ? 1.0F : 0.0F;
    const float at = glide == 0 ? target : canvas.motion().value(glide, target, pace::toast);
    canvas.fill(slot, on ? t.us : t.track, side / 2);
    if (!on) canvas.outline(slot, t.line2, 1, side / 2);
    const float reach = slot.w - side;
    canvas.circle({slot.x + side / 2 + reach * at, slot.centre().y}, side / 2 - 3, on ? t.on_us : t.text2);
    canvas.text_in({slot.right() + 8, all.y, all.w, all.h}, label, {Size::label, Weight::regular, t.text});
    if (focused) draw_focus_ring(canvas, all.inset(-4, -2), 6);
    return hit;
}

Hit draw_text_field(Canvas& canvas, Rect rect, std::string_view value, const TextField& field) {
    const Theme& t = canvas.theme();
    const Hit hit{canvas.hot(rect), canvas.clicked(rect), -1};
    if (hit.hovered) canvas.want_caret();
    canvas.fill(rect, t.sunk, 6);
    if (field.focused) {
        draw_focus_ring(canvas, rect, 6);
    } else {
        canvas.outline(rect, t.line2, 1, 6);
    }
    const Rect inside = rect.inset(10, 0);
    const auto clip = canvas.clip(inside);
    if (value.empty() && !field.focused) {
        canvas.text_in(inside, field.placeholder, {Size::body, Weight::regular, t.text3});
        return hit;
    }
    const float width = canvas.text_width(value.substr(0, std::min(field.caret, value.size())), field.size);
    const float shift = std::min(0.0F, inside.w - 3 - width);  // the caret stays visible
    canvas.text_in(inside.moved(shift, 0), value, {field.size, Weight::regular, t.text});
    if (field.focused) {
        const float tall = canvas.em(field.size) * 1.2F;
        canvas.fill({inside.x + shift + width + 1, inside.centre().y - tall / 2, 1.5F, tall}, t.focus);
    }
    return hit;
}

}  // namespace keyaccount::desk
