#include "game/desk/widgets/controls.hpp"
#include "game/desk/widgets/tight.hpp"

#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float icon_column = 39;

float words_width(Canvas& canvas, float width, const ActionButton& action) {
    const float key = action.key.empty() ? 4 : key_cap_size(canvas, action.key).x + 16;
    return std::max(40.0F, width - icon_column - key);
}

float lock_room(const Canvas& canvas, const ActionButton& action) {
    return action.locked ? canvas.em(Size::label) + 4 : 0;
}

float words_height(Canvas& canvas, float width, const ActionButton& action) {
    const float room = words_width(canvas, width, action);
    return tight_height(canvas, action.verb, room, Size::body, Weight::strong) +
           tight_height(canvas, action.cost, room - lock_room(canvas, action), Size::label);
}

}  // namespace

float action_height(Canvas& canvas, float width, const ActionButton& action) {
    return std::max(46.0F, std::ceil(words_height(canvas, width, action) + 10));
}

Hit draw_action(Canvas& canvas, Rect rect, const ActionButton& action) {
    const Theme& t = canvas.theme();
    const Hit hit{canvas.hot(rect), !action.locked && canvas.clicked(rect), -1};
    Paint ink = t.text;
    Paint quiet = t.text3;
    CapStyle cap = CapStyle::plain;
    if (action.locked) {
        canvas.dashed(rect, t.line2.faded(0.7F), 1, 8, 3, 3);
        ink = t.text3;
        cap = CapStyle::dim;
    } else if (action.primary) {
        canvas.fill(rect, hit.hovered ? mix(t.us, t.text, 0.12F) : t.us, 8);
        ink = t.on_us;
        quiet = t.on_us;
        cap = CapStyle::accent;
    } else {
        canvas.fill(rect, hit.hovered ? t.high : t.raised, 8);
        canvas.outline(rect, hit.hovered ? t.line2 : t.line, 1, 8);
    }
    if (action.selected) draw_focus_ring(canvas, rect.inset(-3), 11);
    const float middle = rect.centre().y;
    canvas.icon({rect.x + icon_column / 2 + 1, middle}, action.icon, canvas.em(Size::lead), ink);
    const float room = words_width(canvas, rect.w, action);
    float y = middle - words_height(canvas, rect.w, action) / 2;
    y += tight_text(canvas, {rect.x + icon_column, y}, room, action.verb, {Size::body, Weight::strong, ink});
    const float lock = lock_room(canvas, action);
    if (lock > 0) {
        const float side = canvas.em(Size::label);
        canvas.icon({rect.x + icon_column + side / 2 - 1, y + tight_step(canvas, Size::label) / 2}, Icon::locked, side,
                    quiet);
    }
    tight_text(canvas, {rect.x + icon_column + lock, y}, room - lock, action.cost,
               {Size::label, Weight::regular, quiet});
    draw_key_cap_right(canvas, {rect.right() - 10, middle}, action.key, cap);
    return hit;
}

}  // namespace keyaccount::desk
