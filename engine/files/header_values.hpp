#pragma once

#include "engine/files/object.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keyaccount {

// What the headers of replays and exercises have in common. What does not fit is reported and answered with nothing.

/// A text of at most `most` characters.
[[nodiscard]] std::optional<std::string> read_name(Object& object, std::string_view key, Needed needed,
                                                   std::size_t most = 200);
/// 16 hexadecimal digits.
void read_hash(Object& object, std::string_view key, Needed needed, std::uint64_t& out);
/// A whole number of 64 bits, as a text, since JSON numbers of that size are not safe everywhere.
void read_seed(Object& object, std::uint64_t& out);

}  // namespace keyaccount
