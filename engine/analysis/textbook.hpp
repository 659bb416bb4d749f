#pragma once

#include "engine/play/view.hpp"

#include <optional>

namespace keyaccount {

/// The method as a player: understand before telling, one need to the end, the largest step that can be
/// given now, promises kept, qualified early, paid at the end. The choice is legal. `misjudged` is added to what is
/// believed of the readiness of whoever is there.
[[nodiscard]] Choice play_by_the_book(const View& view, int misjudged = 0);

/// What this person would agree to, as far as the rep can judge; the scale of `readiness`.
[[nodiscard]] int estimated_readiness(const View& view, const SeenPerson& person);

// The two halves, one file each.
/// What is to be written down now; nothing: the file is up to date. Takes no time.
[[nodiscard]] std::optional<Choice> paper_by_the_book(const View& view);
[[nodiscard]] Choice plan_by_the_book(const View& view);
[[nodiscard]] Choice talk_by_the_book(const View& view, int misjudged);

}  // namespace keyaccount
