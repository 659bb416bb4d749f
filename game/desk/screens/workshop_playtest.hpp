#pragma once

#include "game/desk/screens/workshop_parts.hpp"

namespace keyaccount::desk {

// Parts of the playtest's panel, in workshop_bars.cpp.

enum class Room : std::uint8_t { least, most };
/// One row a habit, below what the colours mean. The rows share the room there is; scrolled where that is not enough.
[[nodiscard]] float habit_bars_height(Canvas& canvas, const PlaytestSnapshot& shown, Room room);
void draw_habit_bars(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, Rect area);

/// What has changed since the playtest before; nothing to say: no height.
[[nodiscard]] float compared_height(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, float width);
void draw_compared(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, Rect area);

/// How hard and how long the case is, and how much of a score is chance.
[[nodiscard]] float lesson_height(Canvas& canvas);
void draw_lesson(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, Rect area);

}  // namespace keyaccount::desk
