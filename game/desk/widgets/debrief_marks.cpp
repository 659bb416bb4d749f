#include "game/desk/widgets/debrief_marks.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float least_scale = 60;
constexpr float dot = 5;

void draw_diamond(Canvas& canvas, Vec2 at, Paint paint, Paint inside) {
    const std::array corners{Vec2{at.x, at.y - 6}, Vec2{at.x + 6, at.y}, Vec2{at.x, at.y + 6}, Vec2{at.x - 6, at.y}};
    canvas.polygon(corners, inside);
    canvas.polyline(corners, paint, 1.6F, true);
}

float number_room(const Canvas& canvas) { return 52 * std::max(1.0F, canvas.text_scale()); }

float scale_width(const Canvas& canvas, float width) {
    return std::max(least_scale, std::min(150.0F, (width - number_room(canvas)) * 0.42F));
}

float name_width(const Canvas& canvas, float width) {
    return width - number_room(canvas) - scale_width(canvas, width) - 12;
}

}  // namespace

float technique_row_height(Canvas& canvas, float width, const TechniqueRow& row) {
    return std::max(16.0F, tight_height(canvas, row.name, name_width(canvas, width), Size::label)) + 7;
}

void draw_technique_row(Canvas& canvas, Rect rect, const TechniqueRow& row) {
    const Theme& t = canvas.theme();
    const float middle = rect.centre().y;
    const float names = name_width(canvas, rect.w);
    const float height = tight_height(canvas, row.name, names, Size::label);
    tight_text(canvas, {rect.x, middle - height / 2}, names, row.name, {Size::label, Weight::regular, t.text});
    const Rect scale{rect.x + names + 12 + dot, middle - 3, scale_width(canvas, rect.w) - 2 * dot, 6};
    canvas.fill({scale.x - dot, scale.y, scale.w + 2 * dot, scale.h}, t.track, 3);
    const auto x = [&](float share) { return scale.x + std::clamp(share, 0.0F, 1.0F) * scale.w; };
    const float ours = x(row.ours);
    if (row.method) {
        const float method = x(*row.method);
        const bool behind = row.ours < *row.method;
        canvas.line({std::min(ours, method), middle}, {std::max(ours, method), middle}, behind ? t.down : t.text3, 2);
        draw_diamond(canvas, {method, middle}, t.focus, t.panel);
    }
    canvas.circle({ours, middle}, dot, t.us);
    canvas.text_in(rect, row.number, {Size::label, Weight::strong, t.text, Align::right});
}

float draw_technique_legend(Canvas& canvas, Rect line, std::string_view you, std::string_view method) {
    const Theme& t = canvas.theme();
    const TextStyle quiet{Size::label, Weight::regular, t.text2, Align::right};
    float right = line.right();
    right -= canvas.text_in({line.x, line.y, right - line.x, line.h}, method, quiet) + 12;
    draw_diamond(canvas, {right, line.centre().y}, t.focus, t.panel);
    right -= 20;
    right -= canvas.text_in({line.x, line.y, right - line.x, line.h}, you, quiet) + 12;
    canvas.circle({right, line.centre().y}, dot, t.us);
    return line.right() - right + dot;
}

float luck_bar_height(Canvas& canvas) { return 2 * std::max(20.0F, tight_step(canvas, Size::label) + 4) + 4; }

void draw_luck_bar(Canvas& canvas, Rect rect, const LuckBar& bar) {
    const Theme& t = canvas.theme();
    const float row = std::max(20.0F, tight_step(canvas, Size::label) + 4);
    const int middle = bar.expected + bar.skill;
    const int result = middle + bar.luck;
    const float words =
        std::max(canvas.text_width(bar.expected_name, Size::label), canvas.text_width(bar.result_name, Size::label)) +
        14;
    const auto [low, high] = std::minmax({bar.expected, middle, result, 0});
    const float scale = std::max(40.0F, rect.w - words) / static_cast<float>(std::max(1, high - low));
    const auto x = [&](int points) { return rect.x + static_cast<float>(points - low) * scale; };
    const auto piece = [&](float y, int from, int to, const std::string& name) {
        const Rect box{std::min(x(from), x(to)), y, std::max(2.0F, std::abs(x(to) - x(from))), row};
        canvas.fill(box, to >= from ? t.up : t.down, 3);
        const float wide = canvas.text_width(name, Size::label, Weight::strong);
        const TextStyle style{Size::label, Weight::strong, to >= from ? t.on_us : t.on_down};
        if (wide + 14 <= box.w)
            canvas.text_in({box.x + 8, y, box.w, row}, name, style);
        else if (box.x - rect.x > wide + 8)
            canvas.text_in({rect.x, y, box.x - rect.x - 7, row}, name,
                           {Size::label, Weight::strong, t.text, Align::right});
        else
            canvas.text_in({box.right() + 7, y, wide, row}, name, {Size::label, Weight::strong, t.text});
    };
    piece(rect.y, bar.expected, middle, bar.skill_name);
    piece(rect.y + row + 4, middle, result, bar.luck_name);
    canvas.line({x(bar.expected), rect.y - 2}, {x(bar.expected), rect.y + 2 * row + 6}, t.text2, 2);
    canvas.line({x(result), rect.y + row + 2}, {x(result), rect.y + 2 * row + 6}, t.us, 2.5F);
    const Rect right{rect.x, rect.y, rect.w, row};
    canvas.text_in(right, bar.expected_name, {Size::label, Weight::regular, t.text2, Align::right});
    canvas.text_in(right.moved(0, row + 4), bar.result_name, {Size::label, Weight::strong, t.us, Align::right});
}

Hit draw_stance_plot(Canvas& canvas, Rect rect, const StancePlot& plot) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, t.track, 4);
    const Rect inside = rect.inset(4, 4);
    const auto last = static_cast<float>(std::max<std::size_t>(2, plot.points.size()) - 1);
    const auto x = [&](std::size_t i) { return inside.x + static_cast<float>(i) / last * inside.w; };
    const auto y = [&](int points) {
        return inside.centre().y - std::clamp(static_cast<float>(points) / 100, -1.0F, 1.0F) * inside.h / 2;
    };
    canvas.line({inside.x, y(0)}, {inside.right(), y(0)}, t.line, 1);
    if (plot.at >= 0 && plot.at < static_cast<int>(plot.points.size())) {
        const float now = x(static_cast<std::size_t>(plot.at));
        canvas.line({now, rect.y + 1}, {now, rect.bottom() - 1}, t.focus, 1.5F);
    }
    const auto draw = [&](std::optional<int> StancePlot::Point::*whose, Paint paint, float width) {
        std::vector<Vec2> piece;
        bool hearsay = false;
        const auto flush = [&] {
            if (piece.size() > 1 && hearsay) canvas.dashed_polyline(piece, paint, width, 3, 3);
            if (piece.size() > 1 && !hearsay) canvas.polyline(piece, paint, width);
            if (piece.size() == 1) canvas.circle(piece.front(), width, paint);
            piece.clear();
        };
        for (std::size_t i = 0; i < plot.points.size(); ++i) {
            const StancePlot::Point& point = plot.points[i];
            if (!(point.*whose)) {
                flush();
                continue;
            }
            const Vec2 at{x(i), y(*(point.*whose))};
            if (!piece.empty() && point.hearsay != hearsay) {
                piece.push_back(at);
                flush();
            }
            hearsay = point.hearsay;
            piece.push_back(at);
        }
        flush();
    };
    draw(&StancePlot::Point::rival, t.rival, 1.5F);
    draw(&StancePlot::Point::us, t.us, 2);
    if (!canvas.hot(rect)) return {};
    const int nearest = static_cast<int>(std::lround((canvas.input().mouse.x - inside.x) / inside.w * last));
    return {true, canvas.clicked(rect), std::clamp(nearest, 0, std::max(0, static_cast<int>(plot.points.size()) - 1))};
}

}  // namespace keyaccount::desk
