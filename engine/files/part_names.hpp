#pragma once

#include "engine/model/case.hpp"

#include <string_view>

namespace keyaccount {

/// A part in words: "person "He Guoqiang"", "the budget"; by its id where the case has no such part, or no name for it.
/// The text may be printed as it is.
[[nodiscard]] Text part_name(const Case& scenario, std::string_view part);

/// The list whose order changed: "the steps".
[[nodiscard]] Text family_name(std::string_view family);

/// A group of the rules' numbers: "questions".
[[nodiscard]] Text rule_group_name(std::string_view group);

}  // namespace keyaccount
