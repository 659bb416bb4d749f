#include "game/desk/widgets/curve_chart.hpp"

#include "game/desk/widgets/tight.hpp"

#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float axis_room = 46;   // percent labels
constexpr float mark_reach = 24;  // from the point to the middle of its mark

/// Rows from the top: bands, curve, luck, days.
struct Frame {
    Rect bands, curve, luck, days;
    float step = 0;  // between decisions
    float top = 10;  // percent
};

float nice_top(const CurveChart& chart) {
    if (chart.top > 0) return chart.top;
    float most = 10;
    for (const CurvePoint& p : chart.points) most = std::max(most, std::isfinite(p.value) ? p.value : 0);
    for (const float v : chart.other) most = std::max(most, std::isfinite(v) ? v : 0);
    return std::min(100.0F, std::ceil((most + 4) / 10) * 10);
}

Frame frame_of(Canvas& canvas, Rect rect, const CurveChart& chart) {
    Frame f;
    const float label = tight_step(canvas, Size::label);
    const float left = axis_room * std::max(1.0F, canvas.text_scale());
    Rect rest{rect.x + left, rect.y, std::max(10.0F, rect.w - left - 20), rect.h};
    f.bands = rest.take_top(label + 4, 10);
    f.days = rest.take_bottom(label + 2, 2);
    f.luck = rest.take_bottom(28, 8);
    f.curve = rest;
    f.step = rest.w / static_cast<float>(std::max<std::size_t>(1, chart.points.size() - 1));
    f.top = nice_top(chart);
    return f;
}

float x_at(const Frame& f, int index) { return f.curve.x + static_cast<float>(index) * f.step; }

float y_at(const Frame& f, float value) {
    const float share = std::clamp((std::isfinite(value) ? value : 0) / f.top, 0.0F, 1.0F);
    return f.curve.bottom() - share * f.curve.h;
}

void draw_grid(Canvas& canvas, const Frame& f, const CurveChart& chart) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    const int step = f.top > 60 ? 20 : 10;
    for (int v = 0; v <= static_cast<int>(f.top); v += step) {
        const float y = y_at(f, static_cast<float>(v));
        canvas.line({f.curve.x, y}, {f.curve.right(), y}, t.line.faded(v == 0 ? 1 : 0.6F), 1);
        const bool last = v + step > static_cast<int>(f.top);
        canvas.text_in({f.curve.x - 60, y - label / 2, 52, label}, std::to_string(v) + (last ? chart.unit : ""),
                       {Size::label, Weight::regular, t.text3, Align::right});
    }
}

void draw_bands(Canvas& canvas, const Frame& f, const CurveChart& chart) {
    const Theme& t = canvas.theme();
    for (const CurveBand& band : chart.bands) {
        const float x0 = x_at(f, band.first);
        const float x1 = x_at(f, band.last);
        const Rect box{x0 + 1, f.bands.y, std::max(4.0F, x1 - x0 - 2), f.bands.h};
        canvas.fill(box, t.high, 3);
        canvas.line({x1, f.bands.bottom() + 4}, {x1, f.luck.bottom()}, t.line, 1);
        const auto clip = canvas.clip(box.inset(4, 0));
        canvas.text_in(box.inset(9, 0), band.name, {Size::label, Weight::strong, t.text2});
    }
}

void draw_luck(Canvas& canvas, const Frame& f, const CurveChart& chart) {
    const Theme& t = canvas.theme();
    const float zero = f.luck.centre().y;
    float most = 40;
    for (const CurvePoint& p : chart.points) most = std::max(most, std::abs(static_cast<float>(p.luck)));
    const float width = std::clamp(f.step * 0.3F, 2.0F, 10.0F);
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const float tall = static_cast<float>(chart.points[i].luck) / most * f.luck.h / 2;
        if (tall == 0) continue;
        canvas.fill({x_at(f, static_cast<int>(i)) - width / 2, std::min(zero, zero - tall), width,
                     std::max(1.0F, std::abs(tall))},
                    t.text3, 1);
    }
    canvas.line({f.luck.x, zero}, {f.luck.right(), zero}, t.line2, 1);
}

std::vector<Vec2> curve_points(const Frame& f, const CurveChart& chart) {
    std::vector<Vec2> points;
    const float end =
        std::clamp(chart.shown, 0.0F, 1.0F) * static_cast<float>(std::max<std::size_t>(1, chart.points.size()) - 1);
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const auto at = static_cast<float>(i);
        const Vec2 point{x_at(f, static_cast<int>(i)), y_at(f, chart.points[i].value)};
        if (at <= end) {
            points.push_back(point);
            continue;
        }
        const float share = end - (at - 1);
        if (share > 0 && !points.empty()) points.push_back(points.back() + (point - points.back()) * share);
        break;
    }
    return points;
}

void draw_curve(Canvas& canvas, const Frame& f, const CurveChart& chart) {
    const Theme& t = canvas.theme();
    const std::vector<Vec2> points = curve_points(f, chart);
    for (std::size_t i = 1; i < points.size(); ++i) {
        const float base = f.curve.bottom();
        canvas.tint_strip(points[i - 1], points[i], base, t.us.faded(0.14F));
    }
    if (chart.other.size() > 1) {
        std::vector<Vec2> second;
        for (std::size_t i = 0; i < chart.other.size(); ++i)
            second.push_back({x_at(f, static_cast<int>(i)), y_at(f, chart.other[i])});
        canvas.polyline(second, t.text3, 1.5F);
    }
    if (chart.selected >= 0 && chart.selected < static_cast<int>(chart.points.size())) {
        const float x = x_at(f, chart.selected);
        canvas.line({x, f.bands.bottom() + 4}, {x, f.luck.bottom() + 2}, t.focus, 2);
    }
    canvas.polyline(points, t.us, 3);
    for (std::size_t i = 0; i < std::min(points.size(), chart.points.size()); ++i) canvas.circle(points[i], 3, t.us);
}

void draw_marks(Canvas& canvas, const Frame& f, const CurveChart& chart) {
    const Theme& t = canvas.theme();
    const auto shown = curve_points(f, chart).size();
    for (std::size_t i = 0; i < std::min(shown, chart.points.size()); ++i) {
        const CurvePoint& p = chart.points[i];
        if (p.mark == MarkKind::none) continue;
        const Vec2 at{x_at(f, static_cast<int>(i)), y_at(f, p.value)};
        const bool room_above = at.y - mark_reach - 12 > f.curve.y - 8;
        const bool room_below = at.y + mark_reach + 12 < f.luck.bottom();
        const bool above = (p.mark == MarkKind::strong && room_above) || !room_below;
        const float to = above ? -mark_reach : mark_reach;
        canvas.line(at, {at.x, at.y + to * 0.55F}, t.text3, 1);
        draw_mark(canvas, {at.x, at.y + to}, p.mark, 11);
    }
    if (chart.selected < 0 || chart.selected >= static_cast<int>(chart.points.size())) return;
    const Vec2 at{x_at(f, chart.selected), y_at(f, chart.points[static_cast<std::size_t>(chart.selected)].value)};
    canvas.circle(at, 7.25F, t.focus);
    canvas.circle(at, 4.75F, t.us);
}

void draw_days(Canvas& canvas, const Frame& f, const CurveChart& chart) {
    const Theme& t = canvas.theme();
    float free_from = f.curve.x - 100;
    for (const CurveDay& day : chart.days) {
        const bool chosen = day.at == chart.selected;
        const float width = canvas.text_width(day.text, Size::label, chosen ? Weight::strong : Weight::regular);
        const float x =
            std::clamp(x_at(f, day.at) - width / 2, f.curve.x, std::max(f.curve.x, f.curve.right() - width));
        if (x < free_from && !chosen) continue;
        canvas.text_in({x, f.days.y, width, f.days.h}, day.text,
                       {Size::label, chosen ? Weight::strong : Weight::regular, chosen ? t.text : t.text3});
        free_from = x + width + 10;
    }
}

}  // namespace

Hit draw_curve_chart(Canvas& canvas, Rect rect, const CurveChart& chart) {
    if (chart.points.empty()) return {};
    const Frame f = frame_of(canvas, rect, chart);
    draw_grid(canvas, f, chart);
    draw_bands(canvas, f, chart);
    draw_luck(canvas, f, chart);
    draw_curve(canvas, f, chart);
    draw_marks(canvas, f, chart);
    draw_days(canvas, f, chart);
    const Rect area{f.curve.x - f.step / 2, f.bands.bottom(), f.curve.w + f.step, f.luck.bottom() - f.bands.bottom()};
    if (!canvas.hot(area)) return {};
    const int nearest = static_cast<int>(std::lround((canvas.input().mouse.x - f.curve.x) / f.step));
    return {true, canvas.clicked(area), std::clamp(nearest, 0, static_cast<int>(chart.points.size()) - 1)};
}

}  // namespace keyaccount::desk
