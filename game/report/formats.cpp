#include "game/report/formats.hpp"

#include "game/report/csv.hpp"
#include "game/report/xapi.hpp"

#include <array>

namespace keyaccount::report {

std::span<const Format> formats() {
    static constexpr std::array<Format, 2> table = {{{"csv", &write_csv}, {"xapi", &write_xapi}}};
    return table;
}

}  // namespace keyaccount::report
