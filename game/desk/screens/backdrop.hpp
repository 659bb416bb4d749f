#pragma once

#include "engine/play/view.hpp"
#include "game/desk/canvas.hpp"

namespace keyaccount::desk {

/// The room behind somebody in a call, by what they are: yard, drawing office, office, corner office.
void draw_backdrop(Canvas& canvas, Rect rect, const SeenPerson& person);

}  // namespace keyaccount::desk
