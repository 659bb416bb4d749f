#pragma once

#include "engine/files/reading.hpp"

namespace keyaccount {

/// Warns about words in one language that are longer than their place in the window. `text`: the value that holds
/// them, `words`: they themselves, of `length` characters.
void check_length(const Reading& reading, std::uint32_t text, std::uint32_t words, std::size_t length,
                  Language language);

}  // namespace keyaccount
