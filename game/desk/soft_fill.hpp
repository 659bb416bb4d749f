#pragma once

#include "game/desk/geometry.hpp"

#include <span>

struct ImDrawList;

namespace keyaccount::desk {

/// Fills a simple polygon, given in pixels, with a soft edge of one pixel.
void fill_soft(ImDrawList& list, std::span<const Vec2> pixels, Paint paint);

[[nodiscard]] unsigned packed(Paint paint);

}  // namespace keyaccount::desk
