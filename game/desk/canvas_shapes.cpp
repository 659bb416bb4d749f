#include "game/desk/canvas.hpp"
#include "game/desk/soft_fill.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <array>
#include <cmath>
#include <numbers>

namespace keyaccount::desk {

namespace {

constexpr float pi = std::numbers::pi_v<float>;

/// The outline of a rounded rectangle, clockwise from the top left corner's end.
std::vector<Vec2> rounded(Rect r, float radius, float scale) {
    radius = std::clamp(radius, 0.0F, std::min(r.w, r.h) / 2);
    if (radius <= 0) return {{r.x, r.y}, {r.right(), r.y}, {r.right(), r.bottom()}, {r.x, r.bottom()}};
    const int steps = std::clamp(static_cast<int>(radius * scale * 0.8F) + 3, 3, 24);
    const std::array<Vec2, 4> centres{Vec2{r.x + radius, r.y + radius}, Vec2{r.right() - radius, r.y + radius},
                                      Vec2{r.right() - radius, r.bottom() - radius},
                                      Vec2{r.x + radius, r.bottom() - radius}};
    std::vector<Vec2> points;
    for (std::size_t corner = 0; corner < 4; ++corner) {
        for (int i = 0; i <= steps; ++i) {
            const float angle =
                pi * (1 + 0.5F * (static_cast<float>(corner) + static_cast<float>(i) / static_cast<float>(steps)));
            points.push_back(centres[corner] + Vec2{std::cos(angle), std::sin(angle)} * radius);
        }
    }
    return points;
}

ImVec2 pixel(Vec2 p, float scale) { return {p.x * scale, p.y * scale}; }

float snap(float value, float scale) { return std::round(value * scale); }

}  // namespace

void Canvas::fill(Rect rect, Paint paint, float radius) {
    const ImVec2 low{snap(rect.x, scale_), snap(rect.y, scale_)};
    const ImVec2 high{snap(rect.right(), scale_), snap(rect.bottom(), scale_)};
    if (high.x <= low.x || high.y <= low.y) return;
    const float most = std::min(high.x - low.x, high.y - low.y) / 2;
    list_->AddRectFilled(low, high, packed(paint), std::min(radius * scale_, most));
}

void Canvas::outline(Rect rect, Paint paint, float width, float radius) {
    const float thick = std::max(1.0F, width * scale_);
    const ImVec2 low{snap(rect.x, scale_) + thick / 2, snap(rect.y, scale_) + thick / 2};
    const ImVec2 high{snap(rect.right(), scale_) - thick / 2, snap(rect.bottom(), scale_) - thick / 2};
    if (high.x <= low.x || high.y <= low.y) return;
    const float most = std::min(high.x - low.x, high.y - low.y) / 2;
    const float round = std::clamp(radius * scale_ - thick / 2, 0.0F, most);
    list_->PathRect(low, high, round);
    list_->PathStroke(packed(paint), ImDrawFlags_Closed, thick);
}

void Canvas::dashed(Rect rect, Paint paint, float width, float radius, float dash, float gap) {
    const Rect middle = rect.inset(width / 2);
    std::vector<Vec2> points = rounded(middle, radius - width / 2, scale_);
    points.push_back(points.front());
    dashed_polyline(points, paint, width, dash, gap);
}

void Canvas::line(Vec2 from, Vec2 to, Paint paint, float width) {
    const bool level = from.y == to.y;
    const bool upright = from.x == to.x;
    if (!level && !upright) {
        list_->AddLine(pixel(from, scale_), pixel(to, scale_), packed(paint), std::max(1.0F, width * scale_));
        return;
    }
    const float thick = std::max(1.0F, std::ceil(width * scale_ - 0.5F));
    ImVec2 low = pixel({std::min(from.x, to.x), std::min(from.y, to.y)}, scale_);
    ImVec2 high = pixel({std::max(from.x, to.x), std::max(from.y, to.y)}, scale_);
    if (level) {
        low.y = std::round(low.y - thick / 2);
        high.y = low.y + thick;
    } else {
        low.x = std::round(low.x - thick / 2);
        high.x = low.x + thick;
    }
    list_->AddRectFilled({std::round(low.x), std::round(low.y)}, {std::round(high.x), std::round(high.y)},
                         packed(paint));
}

void Canvas::dashed_line(Vec2 from, Vec2 to, Paint paint, float width, float dash, float gap) {
    dashed_polyline(std::array{from, to}, paint, width, dash, gap);
}

void Canvas::polyline(std::span<const Vec2> points, Paint paint, float width, bool closed) {
    if (points.size() < 2) return;
    for (const Vec2 p : points) list_->PathLineTo(pixel(p, scale_));
    list_->PathStroke(packed(paint), closed ? ImDrawFlags_Closed : ImDrawFlags_None, std::max(1.0F, width * scale_));
}

void Canvas::dashed_polyline(std::span<const Vec2> points, Paint paint, float width, float dash, float gap) {
    constexpr int most_dashes = 4000;
    int dashes = 0;
    bool drawing = true;
    float left = dash;  // of the current dash or gap
    std::vector<Vec2> piece;
    if (!points.empty()) piece.push_back(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
        Vec2 at = points[i - 1];
        float rest = std::hypot(points[i].x - at.x, points[i].y - at.y);
        while (rest > left && left > 0 && dashes < most_dashes) {
            at = at + (points[i] - at) * (left / rest);
            rest -= left;
            piece.push_back(at);
            if (drawing) polyline(piece, paint, width);
            ++dashes;
            piece.assign(1, at);
            drawing = !drawing;
            left = drawing ? dash : gap;
        }
        left -= rest;
        piece.push_back(points[i]);
    }
    if (drawing) polyline(piece, paint, width);
}

void Canvas::bezier(Vec2 from, Vec2 c1, Vec2 c2, Vec2 to, Paint paint, float width) {
    list_->AddBezierCubic(pixel(from, scale_), pixel(c1, scale_), pixel(c2, scale_), pixel(to, scale_), packed(paint),
                          std::max(1.0F, width * scale_));
}

void Canvas::arrow(Vec2 from, Vec2 c1, Vec2 c2, Vec2 to, Paint paint, float width, float head) {
    Vec2 way = to - c2;
    if (way == Vec2{}) way = to - from;
    const float length = std::hypot(way.x, way.y);
    if (length <= 0) return;
    way = way * (1 / length);
    const Vec2 side{-way.y, way.x};
    const Vec2 base = to - way * head;
    const Vec2 joint = to - way * (head * 0.85F);
    bezier(from, c1, c2 - way * (head * 0.85F), joint, paint, width);
    polygon(std::array{to, base + side * (head * 0.46F), base - side * (head * 0.46F)}, paint);
}

void Canvas::circle(Vec2 centre, float radius, Paint paint) {
    list_->AddCircleFilled(pixel(centre, scale_), radius * scale_, packed(paint));
}

void Canvas::ring(Vec2 centre, float radius, Paint paint, float width) {
    list_->AddCircle(pixel(centre, scale_), radius * scale_, packed(paint), 0, std::max(1.0F, width * scale_));
}

void Canvas::ellipse(Vec2 centre, float rx, float ry, Paint paint) {
    const int steps = std::clamp(static_cast<int>((rx + ry) * scale_) + 8, 12, 64);
    std::vector<Vec2> points;
    for (int i = 0; i < steps; ++i) {
        const float angle = 2 * pi * static_cast<float>(i) / static_cast<float>(steps);
        points.push_back(centre + Vec2{rx * std::cos(angle), ry * std::sin(angle)});
    }
    polygon(points, paint);
}

void Canvas::polygon(std::span<const Vec2> points, Paint paint) {
    std::vector<Vec2> pixels;
    pixels.reserve(points.size());
    for (const Vec2 p : points) pixels.push_back(p * scale_);
    fill_soft(*list_, pixels, paint);
}

void Canvas::tint_strip(Vec2 from, Vec2 to, float base, Paint paint) {
    const ImVec2 white = list_->_Data->TexUvWhitePixel;
    list_->PrimReserve(6, 4);
    const unsigned start = list_->_VtxCurrentIdx;
    for (const Vec2 p : {from, to, Vec2{to.x, base}, Vec2{from.x, base}}) {
        list_->PrimWriteVtx(pixel(p, scale_), white, packed(paint));
    }
    for (const unsigned corner : {0U, 1U, 2U, 0U, 2U, 3U}) {
        list_->PrimWriteIdx(static_cast<ImDrawIdx>(start + corner));
    }
}

void Canvas::star(Vec2 centre, float radius, Paint paint) {
    std::array<Vec2, 10> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float angle = -pi / 2 + static_cast<float>(i) * pi / 5;
        const float reach = i % 2 == 1 ? radius * 0.46F : radius;
        points[i] = centre + Vec2{std::cos(angle), std::sin(angle)} * reach;
    }
    polygon(points, paint);
}

void Canvas::round_off(Rect rect, float radius, Paint paint, bool top, bool bottom) {
    const float x0 = snap(rect.x, scale_) / scale_;
    const float y0 = snap(rect.y, scale_) / scale_;
    const float x1 = snap(rect.right(), scale_) / scale_;
    const float y1 = snap(rect.bottom(), scale_) / scale_;
    const float over = 0.75F / scale_;  // beyond the edge, where the picture's own soft edge may show
    const auto corner = [&](float x, float y, float dx, float dy) {
        std::vector<Vec2> points{{x - dx * over, y - dy * over}};
        const int steps = std::clamp(static_cast<int>(radius * scale_), 4, 24);
        points.push_back({x + dx * radius, y - dy * over});
        for (int i = 0; i <= steps; ++i) {
            const float angle = pi / 2 * static_cast<float>(i) / static_cast<float>(steps);
            points.push_back({x + dx * radius * (1 - std::sin(angle)), y + dy * radius * (1 - std::cos(angle))});
        }
        points.push_back({x - dx * over, y + dy * radius});
        polygon(points, paint);
    };
    if (top) corner(x0, y0, 1, 1);
    if (top) corner(x1, y0, -1, 1);
    if (bottom) corner(x0, y1, 1, -1);
    if (bottom) corner(x1, y1, -1, -1);
}

void Canvas::shadow(Rect rect, float radius, float spread) {
    constexpr int layers = 6;
    for (int i = layers; i > 0; --i) {
        const float grow = spread * static_cast<float>(i) / layers;
        fill(rect.inset(-grow).moved(0, spread / 3), theme_->shade.faded(0.5F), radius + grow);
    }
}

Canvas::Clip::Clip(Canvas& canvas, Rect rect) : canvas_{canvas}, before_{canvas.clip_} {
    const float left = std::max(rect.x, before_.x);
    const float top = std::max(rect.y, before_.y);
    canvas.clip_ = {left, top, std::max(0.0F, std::min(rect.right(), before_.right()) - left),
                    std::max(0.0F, std::min(rect.bottom(), before_.bottom()) - top)};
    const float scale = canvas.scale_;
    canvas.list_->PushClipRect({snap(rect.x, scale), snap(rect.y, scale)},
                               {snap(rect.right(), scale), snap(rect.bottom(), scale)}, true);
}

Canvas::Clip::~Clip() {
    canvas_.list_->PopClipRect();
    canvas_.clip_ = before_;
}

}  // namespace keyaccount::desk
