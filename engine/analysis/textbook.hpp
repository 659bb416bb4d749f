#pragma once

#include "engine/play/view.hpp"

#include <optional>

namespace keyaccount {

/// The method as a player: understand before telling, one need to the end, the largest step that can be
/// given now, promises kept, qualified early, paid at the end. `misjudged` is added to what is believed of
/// the readiness of whoever is there.
[[nodiscard]] Choice play_by_the_book(const View& view, const ChoiceList& choices, int misjudged = 0);

/// What `who` would agree to, as far as the rep can judge; the scale of `readiness`.
[[nodiscard]] int estimated_readiness(const View& view, PersonId who);

// The two halves, one file each.
/// What is to be written down now; nothing: the file is up to date. Takes no time.
[[nodiscard]] std::optional<Choice> paper_by_the_book(const View& view);
[[nodiscard]] Choice plan_by_the_book(const View& view, const ChoiceList& choices);
[[nodiscard]] Choice talk_by_the_book(const View& view, const ChoiceList& choices, int misjudged);

}  // namespace keyaccount
