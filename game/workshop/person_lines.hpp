#pragma once

#include "engine/files/pointer_places.hpp"
#include "game/texts.hpp"

#include <string>
#include <vector>

namespace keyaccount {

/// What one person says, or is said of them, with what leads to it.
struct PersonLine {
    Text label;  // "Greeting", "Answer on “One pass through 26 cm”: implication question"
    Text asked;  // the seller's words before it; empty: none of their own
    Text words;  // in both languages as written, not filled in from the other
    LineId line;
    std::string pointer;  // RFC 6901, "/people/3/says/greeting/0"
    int row = 0;          // in the file, from 1; 0: not known
};

/// All that one person says, in the order of a conversation: rumour, greeting, answers by fact and by need and
/// question, what is said to statements, objections, steps, help, the end of a call. A line that stands in for a slot
/// that is not written comes once. `places` may be null: no rows then. The case may be a draft.
[[nodiscard]] std::vector<PersonLine> texts_of(const Case& scenario, PersonId who, const Texts& texts,
                                               const PointerPlaces* places = nullptr);

}  // namespace keyaccount
