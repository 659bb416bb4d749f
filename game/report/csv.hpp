#pragma once

#include "game/report/formats.hpp"

#include <string>
#include <string_view>

namespace keyaccount::report {

/// One cell of text by RFC 4180, quoted where it must be; a leading ' keeps spreadsheets from taking
/// = + - @, tab or carriage return for a formula. Control and reordering characters are shown as <U+202E>.
[[nodiscard]] std::string text_cell(std::string_view text);

/// One row a decision, all runs of all cases, with a byte order mark and a header of stable English column ids.
/// Losses in points and percentage points with two decimals, shares in per mille; empty where it was not measured.
[[nodiscard]] std::string csv_of(const Export& what);

/// Writes `decisions.csv` into the folder.
[[nodiscard]] Written write_csv(const Export& what);

}  // namespace keyaccount::report
