#pragma once

#include "engine/play/dice.hpp"
#include "engine/play/view.hpp"

namespace keyaccount {

/// Dice of a player's own, keyed by the turn; `salt` tells apart what is thrown for in it.
[[nodiscard]] inline std::uint64_t own_dice(const View& view, std::uint64_t seed, int salt) {
    return mixed(seed ^ (static_cast<std::uint64_t>(static_cast<std::uint32_t>(view.turn())) << 20) ^
                 static_cast<std::uint64_t>(salt));
}

/// One of the choices, uniformly; there must be one.
[[nodiscard]] inline Choice any_of(const ChoiceList& choices, std::uint64_t bits) {
    return choices[static_cast<std::size_t>(below(bits, static_cast<int>(choices.size())))];
}

template <class Accept>
[[nodiscard]] ChoiceList only(const ChoiceList& choices, Accept accept) {
    ChoiceList kept;
    for (const Choice choice : choices)
        if (accept(choice)) kept.add(choice);
    return kept;
}

}  // namespace keyaccount
