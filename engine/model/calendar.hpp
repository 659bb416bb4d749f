#pragma once

#include <cstdint>

namespace keyaccount {

struct Date {
    int year = 2025;
    int month = 1;  // 1..12
    int day = 1;    // 1..31
    friend bool operator==(const Date&, const Date&) = default;
};

/// Days since 1970-01-01 in the Gregorian calendar (the usual civil-days arithmetic).
[[nodiscard]] constexpr int serial_day(Date date) {
    const int year = date.month <= 2 ? date.year - 1 : date.year;
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int shifted_month = date.month + (date.month > 2 ? -3 : 9);
    const int day_of_year = (153 * shifted_month + 2) / 5 + date.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

[[nodiscard]] constexpr Date date_of(int serial) {
    const int shifted = serial + 719468;
    const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int day_of_era = shifted - era * 146097;
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int shifted_month = (5 * day_of_year + 2) / 153;
    const int month = shifted_month + (shifted_month < 10 ? 3 : -9);
    return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

[[nodiscard]] constexpr Date add_days(Date start, int days) { return date_of(serial_day(start) + days); }

/// 0 Monday … 6 Sunday.
[[nodiscard]] constexpr int weekday(Date date) { return ((serial_day(date) + 3) % 7 + 7) % 7; }

[[nodiscard]] constexpr bool exists(Date date) {
    return date.year >= 1900 && date.year <= 2200 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date_of(serial_day(date)) == date;
}

static_assert(weekday({2025, 9, 8}) == 0);
static_assert(add_days({2025, 12, 19}, 133) == Date{2026, 5, 1});

}  // namespace keyaccount
