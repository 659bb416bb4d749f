#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/library.hpp"

namespace keyaccount::desk {

/// A case as it lies on the shelf, with what the replays say of it.
struct ShelfCard {
    const ShelvedCase* shelved = nullptr;
    const PastGames* past = nullptr;  // null: never played
    bool selected = false;
    float picture = 0;  // its height; 0: by the proportions of the field
};

/// The author's shapes (286 × 120) fill the rectangle, cut at the sides where the proportions differ.
void draw_picture(Canvas& canvas, Rect rect, const std::vector<Shape>& shapes);

/// Height of the whole picture on a card of this width.
[[nodiscard]] float picture_of(float width);

/// Upright card of the grid: picture above, words below.
[[nodiscard]] float upright_card_height(Canvas& canvas, const Scene& scene, float width, const ShelfCard& card);
Hit draw_upright_card(Canvas& canvas, const Scene& scene, Rect rect, const ShelfCard& card);

/// The first lines of the briefing on paper, beside the only card of a shelf.
void draw_preview(Canvas& canvas, const Scene& scene, Rect rect, const ShelfCard& card);

}  // namespace keyaccount::desk
