#pragma once

#include "engine/files/object.hpp"
#include "engine/model/part_print.hpp"

#include <vector>

namespace keyaccount {

// The prints in the header of a replay; what is none is reported.
[[nodiscard]] std::vector<PartPrint> read_part_prints(Object& header);
[[nodiscard]] std::vector<PartPrint> read_rule_prints(Object& header);

}  // namespace keyaccount
