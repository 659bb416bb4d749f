#include "game/desk/polygon.hpp"

#include <cmath>
#include <numeric>

namespace keyaccount::desk {

namespace {

constexpr float same_point = 0.02F;
constexpr std::size_t most_points = 4000;

float cross(Vec2 a, Vec2 b, Vec2 c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool near(Vec2 a, Vec2 b) { return std::abs(a.x - b.x) < same_point && std::abs(a.y - b.y) < same_point; }

float area(std::span<const Vec2> points) {
    float sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Vec2 a = points[i];
        const Vec2 b = points[(i + 1) % points.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum / 2;
}

bool convex(std::span<const Vec2> points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Vec2 b = points[(i + 1) % points.size()];
        const Vec2 c = points[(i + 2) % points.size()];
        if (cross(points[i], b, c) < -1e-4F) return false;
    }
    return true;
}

bool inside(Vec2 a, Vec2 b, Vec2 c, Vec2 p) {
    return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

class EarClipper {
public:
    explicit EarClipper(std::span<const Vec2> points) : points_{points}, left_(points.size()) {
        std::iota(left_.begin(), left_.end(), std::uint16_t{0});
    }

    std::vector<std::uint16_t> run() {
        std::vector<std::uint16_t> triangles;
        std::size_t at = 0;
        std::size_t failed = 0;
        while (left_.size() > 3) {
            const std::size_t n = left_.size();
            at %= n;
            const bool stuck = failed > n;  // not simple: clip anyway
            if (!stuck && !is_ear(at)) {
                ++at;
                ++failed;
                continue;
            }
            push(triangles, at);
            left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(at));
            failed = 0;
        }
        if (left_.size() == 3) push(triangles, 1);
        return triangles;
    }

private:
    [[nodiscard]] std::uint16_t before(std::size_t at) const { return left_[(at + left_.size() - 1) % left_.size()]; }
    [[nodiscard]] std::uint16_t behind(std::size_t at) const { return left_[(at + 1) % left_.size()]; }

    void push(std::vector<std::uint16_t>& out, std::size_t at) const {
        out.insert(out.end(), {before(at), left_[at], behind(at)});
    }

    [[nodiscard]] bool is_ear(std::size_t at) const {
        const Vec2 a = points_[before(at)];
        const Vec2 b = points_[left_[at]];
        const Vec2 c = points_[behind(at)];
        if (cross(a, b, c) <= 0) return false;
        for (const std::uint16_t i : left_) {
            if (i == before(at) || i == left_[at] || i == behind(at)) continue;
            if (inside(a, b, c, points_[i])) return false;
        }
        return true;
    }

    std::span<const Vec2> points_;
    std::vector<std::uint16_t> left_;
};

}  // namespace

std::vector<std::uint16_t> triangulate(std::span<const Vec2> points) {
    if (points.size() < 3) return {};
    if (!convex(points)) return EarClipper{points}.run();
    std::vector<std::uint16_t> fan;
    for (std::size_t i = 2; i < points.size(); ++i) {
        fan.insert(fan.end(), {std::uint16_t{0}, static_cast<std::uint16_t>(i - 1), static_cast<std::uint16_t>(i)});
    }
    return fan;
}

std::vector<Vec2> tidy_polygon(std::span<const Vec2> points) {
    std::vector<Vec2> out;
    for (const Vec2 p : points) {
        const bool usable = std::isfinite(p.x) && std::isfinite(p.y);
        if (usable && (out.empty() || !near(out.back(), p)) && out.size() < most_points) out.push_back(p);
    }
    while (out.size() > 1 && near(out.front(), out.back())) out.pop_back();
    if (out.size() < 3) return {};
    if (area(out) < 0) std::reverse(out.begin(), out.end());
    return out;
}

std::vector<Vec2> outward(std::span<const Vec2> points) {
    constexpr float least_square = 0.25F;  // caps a mitre at twice the width
    const std::size_t n = points.size();
    std::vector<Vec2> edges(n);
    for (std::size_t i = 0; i < n; ++i) {
        const Vec2 d = points[(i + 1) % n] - points[i];
        const float length = std::hypot(d.x, d.y);
        edges[i] = length > 0 ? Vec2{d.y / length, -d.x / length} : Vec2{};
    }
    std::vector<Vec2> corners(n);
    for (std::size_t i = 0; i < n; ++i) {
        const Vec2 sum = (edges[(i + n - 1) % n] + edges[i]) * 0.5F;
        const float square = std::max(least_square, sum.x * sum.x + sum.y * sum.y);
        corners[i] = sum * (1 / square);
    }
    return corners;
}

}  // namespace keyaccount::desk
