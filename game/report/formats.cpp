#include "game/report/formats.hpp"

#include "game/report/csv.hpp"
#include "game/report/html.hpp"
#include "game/report/xapi.hpp"

#include <array>

namespace keyaccount::report {

std::span<const Format> formats() {
    static constexpr std::array<Format, 3> table = {
        {{"csv", &write_csv}, {"html", &write_html}, {"xapi", &write_xapi}}};
    return table;
}

}  // namespace keyaccount::report
