#pragma once

#include "game/desk/screens/parts.hpp"

#include <optional>

namespace keyaccount::desk {

/// What a beginner is told once, where it first occurs.
enum class FirstHint : std::uint8_t { stage, question, statement, advance, record };
inline constexpr int first_hint_count = 5;

/// The hint that is due now: at most one, in guided games with hints on, never one that was shown before.
[[nodiscard]] std::optional<FirstHint> first_hint(const Scene& scene);

/// `Settings::hints_shown` with this hint among them.
[[nodiscard]] int with_shown(int shown, FirstHint hint);

[[nodiscard]] float first_hint_height(Canvas& canvas, const Scene& scene, float width, FirstHint hint);
/// One sentence and the key that puts it away; true when that was pressed or clicked.
[[nodiscard]] bool draw_first_hint(Canvas& canvas, const Scene& scene, Rect rect, FirstHint hint);

}  // namespace keyaccount::desk
