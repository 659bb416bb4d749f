#pragma once

#include "game/desk/canvas.hpp"

namespace keyaccount::desk {

/// Line step of short labels: 1.35 em in both languages, so that cards keep their height.
[[nodiscard]] inline float tight_step(const Canvas& canvas, Size size) { return canvas.em(size) * 1.35F; }

/// Like Canvas::paragraph_height with tight steps; 0 for an empty text.
[[nodiscard]] inline float tight_height(Canvas& canvas, std::string_view text, float width, Size size,
                                        Weight weight = Weight::regular) {
    if (text.empty()) return 0;
    const auto lines = canvas.wrap(text, width, size, weight).lines.size();
    return static_cast<float>(lines) * tight_step(canvas, size);
}

/// Draws it and returns its height.
inline float tight_text(Canvas& canvas, Vec2 at, float width, std::string_view text, const TextStyle& style) {
    if (text.empty()) return 0;
    const float step = tight_step(canvas, style.size);
    float y = at.y;
    for (const std::string& line : canvas.wrap(text, width, style.size, style.weight).lines) {
        canvas.text_in({at.x, y, width, step}, line, style);
        y += step;
    }
    return y - at.y;
}

}  // namespace keyaccount::desk
