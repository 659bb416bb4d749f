#pragma once

#include "engine/model/case.hpp"

#include <string>
#include <vector>

namespace keyaccount {

/// Where each line stands in its case, by LineId, in the file's own names: "people/liu/says/bored/0".
[[nodiscard]] std::vector<std::string> places_of_lines(const Case& scenario);

}  // namespace keyaccount
