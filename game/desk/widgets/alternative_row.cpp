#include "game/desk/widgets/choices.hpp"
#include "game/desk/widgets/tight.hpp"

#include <cmath>

namespace keyaccount::desk {

namespace {

struct AltColumns {
    float kind = 44;
    float kind_width = 0;
    float words = 0;
    float words_width = 0;
    float bar = 0;
    float bar_width = 0;
    float number = 0;  // width
    float chance = 0;  // width; 0: no such column
};

AltColumns columns(Canvas& canvas, float width, bool with_chance) {
    const float grow = std::max(1.0F, canvas.text_scale());
    AltColumns c;
    c.kind_width = 80 * grow;
    c.number = 82 * grow;
    c.bar_width = std::clamp(width * 0.185F, 60.0F, 200.0F);
    c.words = c.kind + c.kind_width + 4;
    c.chance = with_chance ? 62 * grow : 0;
    c.bar = width - 14 - c.chance - c.number - c.bar_width;
    c.words_width = std::max(60.0F, c.bar - c.words - 22);
    return c;
}

Paint row_paint(const Theme& t, const AlternativeRow& row) {
    if (row.best) return t.up;
    if (row.mark == MarkKind::blunder) return t.blunder;
    if (row.mark == MarkKind::mistake || row.mark == MarkKind::inaccuracy) return t.down;
    return row.yours ? t.us : t.text3;
}

void draw_value(Canvas& canvas, Rect bar, const AlternativeRow& row) {
    const Theme& t = canvas.theme();
    const float value = std::clamp(row.value, 0.0F, 1.0F);
    canvas.fill(bar, t.track, 3);
    canvas.fill({bar.x, bar.y, bar.w * value, bar.h}, row_paint(t, row), 3);
    if (row.error <= 0) return;
    const float low = bar.x + bar.w * std::clamp(value - row.error, 0.0F, 1.0F);
    const float high = bar.x + bar.w * std::clamp(value + row.error, 0.0F, 1.0F);
    const float y = bar.centre().y;
    canvas.line({low, y}, {high, y}, t.text, 1.2F);
    canvas.line({low, y - 3}, {low, y + 3}, t.text, 1.2F);
    canvas.line({high, y - 3}, {high, y + 3}, t.text, 1.2F);
}

}  // namespace

float alternative_row_height(Canvas& canvas, float width, const AlternativeRow& row) {
    const AltColumns c = columns(canvas, width, !row.chance.empty());
    const float words = tight_height(canvas, row.words, c.words_width, Size::body);
    const float kind = tight_height(canvas, row.kind, c.kind_width, Size::label, Weight::strong);
    return std::max(42.0F, std::ceil(std::max(words, kind) + 6));
}

Hit draw_alternative_row(Canvas& canvas, Rect rect, const AlternativeRow& row) {
    const Theme& t = canvas.theme();
    const Hit hit{canvas.hot(rect), canvas.clicked(rect), -1};
    const Paint ground = row.selected || hit.hovered ? t.high : t.raised;
    canvas.fill(rect, ground, 8);
    if (row.yours || row.best) {
        const auto clip = canvas.clip({rect.x, rect.y, 4, rect.h});
        canvas.fill(rect, row_paint(t, row), 8);
    }
    if (row.selected) draw_focus_ring(canvas, rect);
    const float middle = rect.centre().y;
    const MarkKind mark = row.best && row.mark == MarkKind::none ? MarkKind::strong : row.mark;
    draw_mark(canvas, {rect.x + 22, middle}, mark, mark == MarkKind::strong ? 9.0F : 11.0F);
    const AltColumns c = columns(canvas, rect.w, !row.chance.empty());
    const float kind = tight_height(canvas, row.kind, c.kind_width, Size::label, Weight::strong);
    tight_text(canvas, {rect.x + c.kind, middle - kind / 2}, c.kind_width, row.kind,
               {Size::label, Weight::strong, t.text});
    const float words = tight_height(canvas, row.words, c.words_width, Size::body);
    tight_text(canvas, {rect.x + c.words, middle - words / 2}, c.words_width, row.words,
               {Size::body, Weight::regular, t.text});
    draw_value(canvas, {rect.x + c.bar, middle - 7, c.bar_width, 14}, row);
    const Rect number{rect.x, rect.y, rect.w - 14 - c.chance, rect.h};
    canvas.text_in({rect.x, rect.y, rect.w - 14, rect.h}, row.chance,
                   {Size::label, Weight::regular, t.text2, Align::right});
    const float used = canvas.text_in(number, row.number_error, {Size::label, Weight::regular, t.text3, Align::right});
    canvas.text_in({number.x, number.y, number.w - used - (used > 0 ? 5 : 0), number.h}, row.number,
                   {Size::body, Weight::strong, t.text, Align::right});
    return hit;
}

void draw_alternative_heads(Canvas& canvas, Rect line, std::string_view number, std::string_view chance) {
    const Theme& t = canvas.theme();
    const AltColumns c = columns(canvas, line.w, !chance.empty());
    const float used = canvas.text_in({line.x, line.y, line.w - 14, line.h}, chance,
                                      {Size::label, Weight::regular, t.text3, Align::right});
    const float right = line.w - 14 - std::max(c.chance, used + 16);
    const float width = canvas.text_width(number, Size::label);
    const float x = std::min(line.x + c.bar, line.x + right - width);
    canvas.text_in({x, line.y, width, line.h}, number, {Size::label, Weight::regular, t.text3});
}

}  // namespace keyaccount::desk
