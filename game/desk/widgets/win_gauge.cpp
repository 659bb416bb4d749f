#include "game/desk/widgets/win_gauge.hpp"

#include "game/desk/widgets/tight.hpp"

#include <cmath>
#include <cstdlib>

namespace keyaccount::desk {

namespace {

constexpr float margin = 14;

struct Columns {
    float name = 0;  // width of the words
    float bar = 0;   // from the panel's left
    float bar_width = 0;
};

Columns columns(Canvas& canvas, float width) {
    const float number = std::max(34.0F, canvas.em(Size::label) * 2.8F);
    const float room = width - 2 * margin - number;
    const float bar = std::clamp(room * 0.39F, 40.0F, 160.0F);
    return {room - bar - 8, margin + room - bar, bar};
}

float top_height(Canvas& canvas) {
    return 12 + tight_step(canvas, Size::label) + 4 + canvas.em(Size::number) * 1.15F + 15;
}

float row_height(Canvas& canvas, float width, const GaugeTerm& term) {
    const float words = tight_height(canvas, term.name, columns(canvas, width).name, Size::label);
    return std::max(21.0F, std::round(words + 5));
}

float sentence_height(Canvas& canvas, float width, const GaugeTerm& term) {
    if (term.sentence.empty()) return 0;
    return canvas.paragraph_height(term.sentence, width - 2 * margin - 10, Size::label) + 8;
}

/// Percent points to the left end and to the whole width.
struct Span {
    float low = 0;
    float high = 1;
};

Span span_of(const WinGauge& gauge) {
    Span span;
    float sum = 0;
    for (const GaugeTerm& term : gauge.terms) {
        sum = (term.base ? 0 : sum) + static_cast<float>(term.points);
        span.low = std::min(span.low, sum);
        span.high = std::max(span.high, sum);
    }
    return span;
}

void draw_head(Canvas& canvas, Rect rect, const WinGauge& gauge) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    const Rect top{rect.x + margin, rect.y + 12, rect.w - 2 * margin, label};
    canvas.text_in(top, gauge.heading, {Size::label, Weight::strong, t.text2});
    draw_key_cap_right(canvas, {top.right(), top.centre().y + 2}, gauge.key);
    const float tall = canvas.em(Size::number) * 1.15F;
    const Rect big{top.x, top.bottom() + 4, top.w, tall};
    const float used = canvas.text_in(big, gauge.value, {Size::number, Weight::strong, t.text});
    const float x = big.x + used + 22;
    float y = big.centre().y - label + 1;
    if (gauge.change != 0) {
        const bool up = gauge.change > 0;
        const Paint paint = up ? t.up : t.down;
        const float side = canvas.em(Size::label);
        canvas.icon({x + side / 2, y + label / 2}, up ? Icon::up : Icon::down, side, paint);
        const float number = canvas.text_in({x + side + 3, y, big.w, label}, std::to_string(std::abs(gauge.change)),
                                            {Size::label, Weight::regular, paint});
        canvas.text_in({x + side + number + 8, y, big.w, label}, gauge.change_note,
                       {Size::label, Weight::regular, t.text2});
    } else {
        canvas.text_in({x, y, big.w, label}, gauge.change_note, {Size::label, Weight::regular, t.text2});
    }
    y += label;
    if (canvas.text_width(gauge.rival_note, Size::label) <= big.right() - x)  // large text leaves no room for it
        canvas.text_in({x, y, big.w, label}, gauge.rival_note, {Size::label, Weight::regular, t.text3});
}

Paint term_paint(const Theme& t, const GaugeTerm& term) {
    if (term.base) return t.text3;
    return term.points > 0 ? t.up : term.points < 0 ? t.down : t.line2;
}

void draw_term(Canvas& canvas, Rect row, float from, const GaugeTerm& term, Span span) {
    const Theme& t = canvas.theme();
    const Columns c = columns(canvas, row.w);
    const float step = tight_step(canvas, Size::label);
    const bool still = term.points == 0 && !term.base;
    tight_text(canvas, {row.x + margin, row.y + 2}, c.name, term.name,
               {Size::label, Weight::regular, still ? t.text3 : t.text});
    const auto x = [&](float v) { return row.x + c.bar + (v - span.low) / (span.high - span.low) * c.bar_width; };
    const float to = (term.base ? 0 : from) + static_cast<float>(term.points);
    const float begin = term.base ? 0 : from;
    const Rect bar{x(std::min(begin, to)), row.y + 2 + (step - 10) / 2, std::max(1.5F, std::abs(x(to) - x(begin))), 10};
    canvas.fill(bar, term_paint(t, term), still ? 0 : 2);
    Paint ink = t.text2;
    if (!term.base && term.points != 0) ink = term.points > 0 ? t.up : t.down;
    canvas.text_in({row.x, row.y + 2, row.w - margin, step},
                   term.base ? std::to_string(term.points) : signed_points(term.points),
                   {Size::label, Weight::strong, ink, Align::right});
}

}  // namespace

float win_gauge_height(Canvas& canvas, float width, const WinGauge& gauge) {
    float height = top_height(canvas);
    for (std::size_t i = 0; i < gauge.terms.size(); ++i) {
        height += row_height(canvas, width, gauge.terms[i]);
        if (static_cast<int>(i) == gauge.selected) height += sentence_height(canvas, width, gauge.terms[i]);
    }
    return std::ceil(height + 12);
}

Hit draw_win_gauge(Canvas& canvas, Rect rect, const WinGauge& gauge) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, t.panel, 10);
    draw_head(canvas, rect, gauge);
    const Span span = span_of(gauge);
    const Columns c = columns(canvas, rect.w);
    Hit hit;
    float sum = 0;
    float y = rect.y + top_height(canvas);
    for (std::size_t i = 0; i < gauge.terms.size(); ++i) {
        const GaugeTerm& term = gauge.terms[i];
        const bool selected = static_cast<int>(i) == gauge.selected;
        Rect row{rect.x, y, rect.w, row_height(canvas, rect.w, term)};
        const Rect spot = row.inset(6, 0).moved(0, -1);
        if (canvas.hot(spot)) hit = {true, canvas.clicked(spot), static_cast<int>(i)};
        if (selected || canvas.hot(spot)) canvas.fill(spot, t.raised, 4);
        if (selected) draw_focus_ring(canvas, spot, 4);
        draw_term(canvas, row, sum, term, span);
        sum = (term.base ? 0 : sum) + static_cast<float>(term.points);
        y += row.h;
        if (selected) {
            canvas.paragraph({rect.x + margin + 5, y + 2}, rect.w - 2 * margin - 10, term.sentence,
                             {Size::label, Weight::regular, t.text2});
            y += sentence_height(canvas, rect.w, term);
        } else if (i + 1 < gauge.terms.size()) {
            const float x = rect.x + c.bar + (sum - span.low) / (span.high - span.low) * c.bar_width;
            canvas.dashed_line({x, row.y + 15}, {x, y + 2}, t.line2, 1, 2, 2);
        }
    }
    return hit;
}

}  // namespace keyaccount::desk
