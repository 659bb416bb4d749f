#include "game/desk/widgets/marks.hpp"

#include "game/desk/widgets/tight.hpp"

#include <array>
#include <cmath>

namespace keyaccount::desk {

Paint role_paint(const Theme& theme, RoleMark role) {
    switch (role) {
        case RoleMark::decision_maker: return theme.decision_maker;
        case RoleMark::user: return theme.user;
        case RoleMark::gatekeeper: return theme.gatekeeper;
        case RoleMark::guide: return theme.us;
        case RoleMark::none: break;
    }
    return theme.text2;
}

Icon role_icon(RoleMark role) {
    switch (role) {
        case RoleMark::decision_maker: return Icon::gavel;
        case RoleMark::user: return Icon::wrench;
        case RoleMark::gatekeeper: return Icon::shield;
        case RoleMark::guide: return Icon::compass;
        case RoleMark::none: break;
    }
    return Icon::none;
}

void draw_role_badge(Canvas& canvas, Vec2 corner, RoleMark role, bool guessed, float side) {
    if (role == RoleMark::none) return;
    const Theme& t = canvas.theme();
    const Rect box{corner.x, corner.y, side, side};
    const float radius = side / 4;
    const Paint colour = role_paint(t, role);
    const bool solid = role == RoleMark::decision_maker && !guessed;
    canvas.fill(box, solid ? colour : t.panel, radius);
    if (!solid && guessed) canvas.dashed(box, colour, 1.5F, radius, 3, 2);
    if (!solid && !guessed) canvas.outline(box, colour, 1.5F, radius);
    canvas.icon(box.centre(), role_icon(role), side * 0.6F, solid ? t.on_decision_maker : colour);
}

void draw_stance_bar(Canvas& canvas, Rect rect, const StanceValue& value, Paint who, MotionId glide) {
    const Theme& t = canvas.theme();
    if (!value.points) {
        canvas.dashed(rect, t.line2, 1, 2, 3, 3);
        return;
    }
    canvas.fill(rect, t.track, 2);
    const auto target = static_cast<float>(std::clamp(*value.points, -100, 100));
    const float points = glide == 0 ? target : canvas.motion().value(glide, target);
    const float half = rect.w / 2;
    const float length = std::max(2.0F, std::abs(points) / 100 * half);
    const float middle = rect.x + half;
    const Rect bar{points >= 0 ? middle : middle - length, rect.y, length, rect.h};
    if (value.hearsay) {
        canvas.outline(bar.w < 4 ? Rect{bar.x, bar.y, 4, bar.h} : bar, who, 1.5F, 1.5F);
    } else if (std::abs(points) >= 0.5F) {
        canvas.fill(bar, who, 2);
    }
    canvas.fill({middle - 1, rect.y - 1, 2, rect.h + 2}, t.text2);
}

float draw_trust_pips(Canvas& canvas, Vec2 corner, int trust, float pip_width, float pip_height) {
    const Theme& t = canvas.theme();
    const float step = pip_width * 1.25F;
    for (int i = 0; i < 5; ++i) {
        const Rect pip{corner.x + static_cast<float>(i) * step, corner.y, pip_width, pip_height};
        const bool full = trust >= i * 20 + 10;
        canvas.fill(pip, full ? t.text2 : t.track, pip_height / 4);
        if (!full) canvas.outline(pip, t.line2, 1, pip_height / 4);
    }
    return 5 * step - pip_width * 0.25F;
}

void draw_patience_pips(Canvas& canvas, Rect rect, int left, int all, bool spent) {
    const Theme& t = canvas.theme();
    all = std::clamp(all, 1, 40);
    const float step = std::min(rect.w / static_cast<float>(all), 20.0F);
    const float width = std::max(2.0F, step - std::min(3.0F, step * 0.25F));
    for (int i = 0; i < all; ++i) {
        const Rect pip{rect.x + static_cast<float>(i) * step, rect.y, width, rect.h};
        const float radius = std::min(3.0F, width / 3);
        canvas.fill(pip, i < left ? t.text : t.track, radius);
        if (i == left && spent) {
            canvas.outline(pip, t.down, 1.5F, radius);
        } else if (i >= left) {
            canvas.outline(pip, t.line2, 1, radius);
        }
    }
}

void draw_bar(Canvas& canvas, Rect rect, float share, Paint paint, MotionId glide) {
    const float target = std::isfinite(share) ? std::clamp(share, 0.0F, 1.0F) : 0.0F;
    const float shown = glide == 0 ? target : canvas.motion().value(glide, target);
    canvas.fill(rect, canvas.theme().track, rect.h / 2);
    if (shown <= 0) return;
    const auto clip = canvas.clip({rect.x, rect.y, rect.w * shown, rect.h});
    canvas.fill({rect.x, rect.y, std::max(rect.h, rect.w * shown), rect.h}, paint, rect.h / 2);
}

Paint mark_paint(const Theme& theme, MarkKind mark) {
    switch (mark) {
        case MarkKind::strong: return theme.up;
        case MarkKind::inaccuracy:
        case MarkKind::mistake: return theme.down;
        case MarkKind::blunder: return theme.blunder;
        case MarkKind::none: break;
    }
    return theme.text3;
}

void draw_mark(Canvas& canvas, Vec2 centre, MarkKind mark, float radius) {
    const Theme& t = canvas.theme();
    switch (mark) {
        case MarkKind::strong: canvas.star(centre, radius * 1.12F, t.up); return;
        case MarkKind::inaccuracy:
            canvas.circle(centre, radius, t.panel);
            canvas.ring(centre, radius - 1, t.down, radius > 9 ? 2.0F : 1.5F);
            canvas.sign(centre, "?!", radius, Weight::strong, t.down);
            return;
        case MarkKind::mistake:
            canvas.circle(centre, radius, t.down);
            canvas.sign(centre, "?", radius * 1.2F, Weight::strong, t.on_down);
            return;
        case MarkKind::blunder: {
            const float side = radius * 1.1F;
            canvas.fill({centre.x - side, centre.y - side, side * 2, side * 2}, t.blunder, side * 0.43F);
            canvas.sign(centre, "??", radius * 1.2F, Weight::strong, t.on_blunder);
            return;
        }
        case MarkKind::none: return;
    }
}

Vec2 key_cap_size(Canvas& canvas, std::string_view key) {
    const float height = std::max(20.0F, std::round(canvas.em(Size::label) * 1.66F));
    const float text = canvas.text_width(key, Size::label, Weight::strong);
    return {std::max(height, text + 12), height};
}

float draw_key_cap(Canvas& canvas, Vec2 corner, std::string_view key, CapStyle style) {
    if (key.empty()) return 0;
    const Theme& t = canvas.theme();
    const Vec2 size = key_cap_size(canvas, key);
    const Rect box{corner.x, corner.y, size.x, size.y};
    Paint ink = t.text2;
    if (style == CapStyle::accent) ink = t.on_us;
    if (style == CapStyle::focus) ink = t.bg;
    if (style == CapStyle::dim) ink = t.text3;
    if (style == CapStyle::focus) canvas.fill(box, t.focus, 4);
    if (style == CapStyle::soft) canvas.fill(box, t.high, 4);
    if (style == CapStyle::plain) canvas.outline(box, t.line2, 1, 4);
    if (style == CapStyle::accent) canvas.outline(box, t.on_us, 1, 4);
    if (style == CapStyle::dim) canvas.outline(box, t.line, 1, 4);
    canvas.text_in(box, key, {Size::label, Weight::strong, ink, Align::centre});
    return size.x;
}

float draw_key_cap_right(Canvas& canvas, Vec2 right_middle, std::string_view key, CapStyle style) {
    if (key.empty()) return 0;
    const Vec2 size = key_cap_size(canvas, key);
    return draw_key_cap(canvas, {right_middle.x - size.x, right_middle.y - size.y / 2}, key, style);
}

Rect draw_panel(Canvas& canvas, Rect rect, const PanelLook& panel) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, t.panel, 10);
    Rect inside = rect.inset(14, 12);
    if (panel.heading.empty() && panel.key.empty()) return inside;
    const float cap = panel.key.empty() ? 0 : key_cap_size(canvas, panel.key).x + 8;
    const float height =
        tight_text(canvas, {inside.x, inside.y}, inside.w - cap, panel.heading, {Size::label, Weight::strong, t.text2});
    const float middle = inside.y + tight_step(canvas, Size::label) / 2;
    draw_key_cap_right(canvas, {inside.right(), middle}, panel.key);
    inside.take_top(std::max(height, tight_step(canvas, Size::label)), 8);
    return inside;
}

void draw_divider(Canvas& canvas, Vec2 from, float width) {
    canvas.line(from, {from.x + width, from.y}, canvas.theme().line, 1);
}

void draw_focus_ring(Canvas& canvas, Rect rect, float radius) { canvas.outline(rect, canvas.theme().focus, 2, radius); }

float flag_height(const Canvas& canvas) { return std::max(20.0F, std::round(canvas.em(Size::label) * 1.66F)); }

float flag_width(Canvas& canvas, const Flag& flag) {
    const float icon = flag.icon == Icon::none ? 0 : canvas.em(Size::label) + 1;
    return 15 + icon + canvas.text_width(flag.text, Size::label, Weight::strong) + (flag.text.empty() ? 0 : 1);
}

float draw_flag(Canvas& canvas, Vec2 corner, const Flag& flag) {
    const float height = flag_height(canvas);
    const float side = canvas.em(Size::label);
    const float icon = flag.icon == Icon::none ? 0 : side + 1;
    const float text = canvas.text_width(flag.text, Size::label, Weight::strong);
    const float gap = flag.text.empty() ? 0 : 1;
    const Rect box{corner.x, corner.y, flag_width(canvas, flag), height};
    canvas.fill(box, flag.fill, height / 2);
    canvas.icon({box.x + 7.5F + side / 2, box.centre().y}, flag.icon, side * 0.95F, flag.ink);
    canvas.text_in({box.x + 7.5F + icon + gap, box.y, text, height}, flag.text,
                   {Size::label, Weight::strong, flag.ink});
    return box.w;
}

}  // namespace keyaccount::desk
