#include "game/desk/widgets/choices.hpp"

#include "game/desk/widgets/tight.hpp"

#include <cmath>

namespace keyaccount::desk {

namespace {

float kind_width(const Canvas& canvas) { return 106 + 75 * std::max(0.0F, canvas.text_scale() - 1); }

float name_width(const Canvas& canvas) { return 70 + 52 * std::max(0.0F, canvas.text_scale() - 1); }

float row_step(Canvas& canvas) { return canvas.em(Size::body) * (canvas.chinese() ? 1.43F : 1.29F); }

struct RowColumns {
    float words_left = 0;
    float words_width = 0;
};

RowColumns columns(Canvas& canvas, float width, const ChoiceRow& row) {
    const float left = 10 + (row.kind.empty() && row.rung < 0 ? 0 : kind_width(canvas));
    const float key = row.locked ? 20 : std::max(20.0F, key_cap_size(canvas, row.key).x);
    return {left, std::max(40.0F, width - left - 10 - key - 8)};
}

/// Four small bars; the one of this kind of question is lit.
void draw_rung(Canvas& canvas, Vec2 corner, int rung, Paint paint) {
    for (int i = 0; i < 4; ++i) {
        const auto step = static_cast<float>(i);
        canvas.fill({corner.x + step * 4, corner.y + 9 - step * 3, 3, 3 + step * 3},
                    paint.faded(i == rung ? 1 : 0.32F));
    }
}

}  // namespace

float choice_row_height(Canvas& canvas, float width, const ChoiceRow& row) {
    const RowColumns c = columns(canvas, width, row);
    const auto lines = static_cast<float>(canvas.wrap(row.words, c.words_width, Size::body).lines.size());
    const float kind = row.kind.empty() ? 0
                                        : tight_height(canvas, row.kind, kind_width(canvas) - (row.rung < 0 ? 8 : 30),
                                                       Size::label, Weight::strong);
    return std::max(35.0F, std::ceil(10 + std::max(kind, lines * row_step(canvas))));
}

Hit draw_choice_row(Canvas& canvas, Rect rect, const ChoiceRow& row) {
    const Theme& t = canvas.theme();
    const Hit hit{canvas.hot(rect), !row.locked && canvas.clicked(rect), -1};
    if (row.focused || (hit.hovered && !row.locked)) canvas.fill(rect, row.focused ? t.high : t.raised, 6);
    if (row.focused) draw_focus_ring(canvas, rect, 6);
    const float middle = rect.centre().y;
    const Paint kind_ink = row.locked ? t.text3 : row.focused ? t.text : t.text2;
    float x = rect.x + 10;
    if (row.rung >= 0) draw_rung(canvas, {x, middle - 6}, row.rung, kind_ink);
    if (row.rung >= 0) x += 22;
    const float kind_room = kind_width(canvas) - (row.rung < 0 ? 8 : 30);
    const float kind = tight_height(canvas, row.kind, kind_room, Size::label, Weight::strong);
    tight_text(canvas, {x, middle - kind / 2}, kind_room, row.kind, {Size::label, Weight::strong, kind_ink});

    const RowColumns c = columns(canvas, rect.w, row);
    const auto lines = canvas.wrap(row.words, c.words_width, Size::body).lines;
    const float step = row_step(canvas);
    float y = middle - step * static_cast<float>(lines.size()) / 2;
    for (const std::string& line : lines) {
        canvas.text_in({rect.x + c.words_left, y, c.words_width, step}, line,
                       {Size::body, Weight::regular, row.locked ? t.text3 : t.text});
        y += step;
    }
    if (row.locked) {
        canvas.icon({rect.right() - 18, middle}, Icon::locked, canvas.em(Size::label) * 1.1F, t.text3);
    } else {
        draw_key_cap_right(canvas, {rect.right() - 8, middle}, row.key,
                           row.focused ? CapStyle::focus : CapStyle::plain);
    }
    return hit;
}

float choice_group_height(Canvas& canvas, float width, const ChoiceGroup& group) {
    const float inner = width - name_width(canvas) - 6;
    float height = 8;
    for (const ChoiceRow& row : group.rows) height += choice_row_height(canvas, inner, row);
    return std::max(height,
                    26 + tight_height(canvas, group.name, name_width(canvas) - 16, Size::label, Weight::strong));
}

Hit draw_choice_group(Canvas& canvas, Rect rect, const ChoiceGroup& group) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, t.panel, 10);
    const auto clip = canvas.clip(rect);
    const float left = name_width(canvas);
    tight_text(canvas, {rect.x + 12, rect.y + 13}, left - 16, group.name, {Size::label, Weight::strong, t.text});
    Hit hit;
    float y = rect.y + 4;
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
        const float inner = rect.w - left - 6;
        const Rect row{rect.x + left, y, inner, choice_row_height(canvas, inner, group.rows[i])};
        const Hit one = draw_choice_row(canvas, row, group.rows[i]);
        if (one.hovered) hit = {true, one.clicked, static_cast<int>(i)};
        y += row.h;
    }
    return hit;
}

}  // namespace keyaccount::desk
