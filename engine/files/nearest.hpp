#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace keyaccount {

/// Insertions, deletions, replacements and swaps of neighbours, in bytes; words of up to 64 bytes. It is only
/// counted up to `enough`: what is more comes out as that or more.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t enough = 65);

/// The word that was probably meant: within a third of `word`'s length and at most 3 edits, but within one edit
/// always; the first of the nearest. Empty if none is near.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace keyaccount
