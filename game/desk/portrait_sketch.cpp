#include "game/desk/portrait_sketch.hpp"

#include <array>

namespace keyaccount::desk {

namespace {

constexpr float circle_kappa = 0.5523F;  // Bézier handle of a quarter circle

}  // namespace

Sketch::Sketch(Canvas& canvas, Rect rect, Rect crop)
    : canvas_{canvas},
      factor_{std::max(rect.w / std::max(1.0F, crop.w), rect.h / std::max(1.0F, crop.h))},
      quality_{factor_ * canvas.scale()} {
    origin_ = rect.centre() - crop.centre() * factor_;
}

std::vector<Vec2> Sketch::placed(const Outline& outline) const {
    std::vector<Vec2> points;
    points.reserve(outline.points().size());
    for (const Vec2 p : outline.points()) points.push_back(place(p));
    return points;
}

void Sketch::fill(std::string_view path, Paint paint) { fill(parse_outline(path, quality_), paint); }

void Sketch::fill(const Outline& outline, Paint paint) { canvas_.polygon(placed(outline), paint); }

void Sketch::stroke(std::string_view path, Paint paint, float width) {
    stroke(parse_outline(path, quality_), paint, width);
}

void Sketch::stroke(const Outline& outline, Paint paint, float width, bool closed) {
    const std::vector<Vec2> points = placed(outline);
    if (points.size() < 2) return;
    const float drawn = width * factor_;
    if (drawn * canvas_.scale() < 1) paint = paint.faded(drawn * canvas_.scale());  // thinner than a pixel
    canvas_.polyline(points, paint, drawn, closed);
    if (closed || drawn * canvas_.scale() < 1.5F) return;
    canvas_.circle(points.front(), drawn / 2, paint);
    canvas_.circle(points.back(), drawn / 2, paint);
}

void Sketch::circle(float x, float y, float radius, Paint paint) {
    canvas_.circle(place({x, y}), radius * factor_, paint);
}

void Sketch::ellipse(float x, float y, float rx, float ry, Paint paint) {
    canvas_.ellipse(place({x, y}), rx * factor_, ry * factor_, paint);
}

Outline Sketch::rounded(Rect r, float radius) const {
    radius = std::min(radius, std::min(r.w, r.h) / 2);
    const float k = radius * (1 - circle_kappa);
    Outline path{quality_};
    path.move(r.x + radius, r.y).line(r.right() - radius, r.y);
    path.cubic(r.right() - k, r.y, r.right(), r.y + k, r.right(), r.y + radius);
    path.line(r.right(), r.bottom() - radius);
    path.cubic(r.right(), r.bottom() - k, r.right() - k, r.bottom(), r.right() - radius, r.bottom());
    path.line(r.x + radius, r.bottom());
    path.cubic(r.x + k, r.bottom(), r.x, r.bottom() - k, r.x, r.bottom() - radius);
    path.line(r.x, r.y + radius);
    path.cubic(r.x, r.y + k, r.x + k, r.y, r.x + radius, r.y);
    return path;
}

void Sketch::box(Rect rect, float radius, Paint paint) { fill(rounded(rect, radius), paint); }

void Sketch::box_outline(Rect rect, float radius, Paint paint, float width) {
    stroke(rounded(rect, radius), paint, width, true);
}

}  // namespace keyaccount::desk
