#pragma once

#include "game/narrate.hpp"

#include <string_view>

namespace keyaccount {

/// Which way a change goes for us.
[[nodiscard]] Turnout turnout_of(const Event& event);
/// Name of the icon beside it; empty: none.
[[nodiscard]] std::string_view icon_of(const Event& event);
/// The ordinary price of a sentence, not a penalty.
[[nodiscard]] bool is_usual_patience(const Event& event);
/// The rep cannot know of it: dice, stances elsewhere, what rivals do unseen.
[[nodiscard]] bool is_hidden(const View& view, const Event& event);
/// It happens to somebody who is not the person of the call, so that the name has to be said.
[[nodiscard]] bool speaks_of_another(const View& view, const Event& event);
/// Changes that go on told as one, in their order; trust and stance that rise and fall told as what is left.
[[nodiscard]] std::vector<Event> merged(const std::vector<Event>& events);

}  // namespace keyaccount
