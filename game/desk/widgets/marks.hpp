#pragma once

#include "game/desk/canvas.hpp"

#include <optional>
#include <string>

namespace keyaccount::desk {

/// What the mouse did to a widget; `index` names the part, −1 for none.
struct Hit {
    bool hovered = false;
    bool clicked = false;
    int index = -1;
};

enum class RoleMark { none, decision_maker, user, gatekeeper, guide };
[[nodiscard]] Paint role_paint(const Theme& theme, RoleMark role);
[[nodiscard]] Icon role_icon(RoleMark role);
/// `guessed`: dashed, the role is not verified.
void draw_role_badge(Canvas& canvas, Vec2 corner, RoleMark role, bool guessed = false, float side = 20);

/// Stance from −100 to +100; nothing: unknown. Hearsay is hollow.
struct StanceValue {
    std::optional<int> points;
    bool hearsay = false;
};
/// `glide`: an id when the bar shall move to a new value, else 0.
void draw_stance_bar(Canvas& canvas, Rect rect, const StanceValue& value, Paint who, MotionId glide = 0);

/// Five pips for 0–100; whole pips are filled from the half on. Returns the width.
float draw_trust_pips(Canvas& canvas, Vec2 corner, int trust, float pip_width = 8, float pip_height = 6);
/// `left` filled of `all`; the pip just spent is ringed when `spent`.
void draw_patience_pips(Canvas& canvas, Rect rect, int left, int all, bool spent);

/// A plain bar filled to `share` in [0, 1].
void draw_bar(Canvas& canvas, Rect rect, float share, Paint paint, MotionId glide = 0);

enum class MarkKind { none, strong, inaccuracy, mistake, blunder };
void draw_mark(Canvas& canvas, Vec2 centre, MarkKind mark, float radius = 12);
[[nodiscard]] Paint mark_paint(const Theme& theme, MarkKind mark);

/// How a key cap sits: on a surface, on the accent, on the focused row, dimmed, or without a border.
enum class CapStyle { plain, accent, focus, dim, soft };
[[nodiscard]] Vec2 key_cap_size(Canvas& canvas, std::string_view key);
/// Top left corner; returns the width.
float draw_key_cap(Canvas& canvas, Vec2 corner, std::string_view key, CapStyle style = CapStyle::plain);
/// Right-aligned and vertically centred.
float draw_key_cap_right(Canvas& canvas, Vec2 right_middle, std::string_view key, CapStyle style = CapStyle::plain);

/// A rounded surface with an optional heading and key; returns the rectangle inside.
struct PanelLook {
    std::string heading;
    std::string key;
};
Rect draw_panel(Canvas& canvas, Rect rect, const PanelLook& panel = {});
/// Thin line across.
void draw_divider(Canvas& canvas, Vec2 from, float width);

/// The ring around what the keyboard has selected.
void draw_focus_ring(Canvas& canvas, Rect rect, float radius = 8);

/// A short pill, such as "Veto" at a card's corner.
struct Flag {
    Icon icon = Icon::none;
    std::string text;
    Paint fill;
    Paint ink;
};
[[nodiscard]] float flag_height(const Canvas& canvas);
[[nodiscard]] float flag_width(Canvas& canvas, const Flag& flag);
/// Returns its width.
float draw_flag(Canvas& canvas, Vec2 corner, const Flag& flag);

}  // namespace keyaccount::desk
