#include "game/report/formats.hpp"

#include "game/report/csv.hpp"

#include <array>

namespace keyaccount::report {

std::span<const Format> formats() {
    static constexpr std::array<Format, 1> table = {{{"csv", &write_csv}}};
    return table;
}

}  // namespace keyaccount::report
