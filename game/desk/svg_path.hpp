#pragma once

#include "game/desk/geometry.hpp"

#include <string_view>
#include <vector>

namespace keyaccount::desk {

/// An outline made of lines and Bézier curves, flattened while it is built.
/// `quality`: pixels a unit of the path, so that curves get as many pieces as they show.
class Outline {
public:
    explicit Outline(float quality = 1) : quality_{quality} {}
    Outline& move(float x, float y);
    Outline& line(float x, float y);
    Outline& quad(float cx, float cy, float x, float y);
    Outline& cubic(float ax, float ay, float bx, float by, float x, float y);
    [[nodiscard]] const std::vector<Vec2>& points() const { return points_; }

private:
    [[nodiscard]] int pieces(float length) const;
    std::vector<Vec2> points_;
    float quality_;
};

/// Reads "M x y C … Q … L … Z" (absolute, one closed or open figure); stops at what it does not know.
[[nodiscard]] Outline parse_outline(std::string_view path, float quality);

}  // namespace keyaccount::desk
