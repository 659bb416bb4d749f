#include "engine/model/calendar.hpp"

#include <doctest/doctest.h>

namespace keyaccount {

TEST_CASE("days are counted through months and leap years") {
    CHECK(add_days({2025, 9, 8}, 102) == Date{2025, 12, 19});
    CHECK(add_days({2024, 2, 28}, 1) == Date{2024, 2, 29});
    CHECK(add_days({2025, 2, 28}, 1) == Date{2025, 3, 1});
    CHECK(weekday({2025, 12, 19}) == 4);
    CHECK(exists(Date{2024, 2, 29}));
    CHECK_FALSE(exists(Date{2025, 2, 29}));
    CHECK_FALSE(exists(Date{2025, 13, 1}));
}

}  // namespace keyaccount
