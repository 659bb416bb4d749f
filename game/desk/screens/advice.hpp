#pragma once

#include "engine/play/view.hpp"
#include "game/narrate.hpp"

#include <optional>
#include <string>

namespace keyaccount::desk {

/// The next sensible thing, from what the rep may know: what to say, whom it concerns, what Enter shall do.
struct Advice {
    std::string heading;
    std::string words;
    PersonId who;                  // none: nobody in particular
    std::optional<Choice> choice;  // always possible now
};

/// Nothing during a call and after the end.
[[nodiscard]] std::optional<Advice> advise(const Narrator& say, const View& view);

}  // namespace keyaccount::desk
