#pragma once

#include "engine/files/reading.hpp"

#include <string_view>

// What a draft is played with where the author has not written yet.
namespace keyaccount {

/// "(to write: people/lin/title)": the value's place with ids in place of positions, then `key` if there is one.
[[nodiscard]] LineId stand_in(Reading& reading, std::uint32_t node, std::string_view key = {});

/// Neutral words for a slot of `says`, kept in the case; none for a slot that falls back to another one.
[[nodiscard]] Variants neutral_words(Reading& reading, Says slot);

/// The words about offers that needs and criteria call for and `check_offer` has found missing.
void complete_offers(Reading& reading);

}  // namespace keyaccount
