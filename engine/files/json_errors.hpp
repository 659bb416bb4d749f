#pragma once

#include "engine/files/problem.hpp"
#include "engine/files/text_file.hpp"

#include <cstddef>
#include <string_view>

namespace keyaccount {

/// Turns the parser's complaint into ours. `start`: offset of the token that it stumbled over; `consumed`:
/// bytes that it had read; `what`: its own words.
void explain_syntax_error(const TextFile& file, std::size_t start, std::size_t consumed, std::string_view token,
                          std::string_view what, Problems& problems);

}  // namespace keyaccount
