#pragma once

#include "game/desk/geometry.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace keyaccount::desk {

/// Indices of n − 2 triangles of a simple polygon with positive area (clockwise on the screen).
/// Degenerate input gives fewer or overlapping triangles, never an endless loop.
[[nodiscard]] std::vector<std::uint16_t> triangulate(std::span<const Vec2> points);

/// Without neighbouring duplicates, turned so that its area is positive; empty if nothing is left.
[[nodiscard]] std::vector<Vec2> tidy_polygon(std::span<const Vec2> points);

/// Unit-distance offsets of each corner outward, for a soft edge; mitres are capped.
[[nodiscard]] std::vector<Vec2> outward(std::span<const Vec2> points);

}  // namespace keyaccount::desk
