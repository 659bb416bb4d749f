#pragma once

#include "engine/play/view.hpp"

#include <cstdint>

namespace keyaccount {

/// An average seller: the method, but now and then a lapse; how often differs from game to game.
[[nodiscard]] Choice play_typically(const View& view, const ChoiceList& choices, std::uint64_t seed);

/// The same with the share of lapses given, in per mille: 0 is the method, misheard stances aside.
[[nodiscard]] Choice play_with_lapses(const View& view, const ChoiceList& choices, std::uint64_t seed, int per_mille);

}  // namespace keyaccount
