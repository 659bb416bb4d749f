#pragma once

#include "engine/files/json_gate.hpp"

#include <string_view>

namespace keyaccount {

/// Byte offset of a part ("people/he-guoqiang/says", "stages/2", "case/budget", "steps") in the file of which
/// `document` was read, or of the nearest of what it lies in.
[[nodiscard]] std::size_t place_of_part(const JsonDocument& document, std::string_view part);

}  // namespace keyaccount
