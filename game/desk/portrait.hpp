#pragma once

#include "engine/model/face.hpp"
#include "game/desk/canvas.hpp"

namespace keyaccount::desk {

/// Which part of the 100 × 116 drawing fills the rectangle (cut where the proportions differ).
struct PortraitView {
    Rect crop{0, 0, 100, 116};
    float radius = 8;  // of the corners
    bool background = true;
    float look = 0;  // eyes: −1 left, +1 right
};

/// The crops of cards (50 × 68), notes and own side (40 × 44), the dock (76 × 96).
inline constexpr Rect card_crop{15, 6, 70, 86};
inline constexpr Rect note_crop{18, 8, 64, 70};
inline constexpr Rect dock_crop{14, 4, 72, 91};

/// `mood` in [−2, 2], fractions glide between faces. `surface`: what lies behind, for the corners.
void draw_portrait(Canvas& canvas, Rect rect, const Face& face, float mood, const PortraitView& view, Paint surface);

enum class Shadow { named, unknown };
/// A person nobody met (`named`) or nobody knows (`unknown`, with a question mark).
void draw_silhouette(Canvas& canvas, Rect rect, Shadow kind, const PortraitView& view, Paint surface);

/// The small round face; `mood` in [−2, 2].
void draw_mood_glyph(Canvas& canvas, Vec2 centre, float diameter, float mood, Paint paint);

}  // namespace keyaccount::desk
