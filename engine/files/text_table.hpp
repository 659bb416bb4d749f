#pragma once

#include "engine/files/case_texts.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

/// Why a row of a translator's table is not taken, or what is odd about it.
enum class RowFault : std::uint8_t {
    // while the table is read
    invalid_utf8,
    wrong_columns,
    broken_quoting,
    broken_syntax,
    fuzzy,
    plural,
    // while the case is patched
    empty,
    unknown_place,
    place_again,
    source_changed,
    control_character,
    reordering_character,
    too_long,
    count_of_faults
};
inline constexpr std::size_t row_fault_count = static_cast<std::size_t>(RowFault::count_of_faults);
/// Its name in texts of the interface: "source-changed".
[[nodiscard]] std::string_view word_of(RowFault fault);

struct FaultyRow {
    int line = 0;  // of the table, from 1
    RowFault fault{};
    std::string place;  // empty: it could not be read
    friend bool operator==(const FaultyRow&, const FaultyRow&) = default;
};

struct TableRow {
    int line = 0;  // of the table, from 1: where the row begins
    std::string place, source, translation;
    friend bool operator==(const TableRow&, const TableRow&) = default;
};

/// What a translator works on: the words of one language, and those of the other one.
struct TextTable {
    Language to = Language::zh;  // of the translations
    std::vector<TableRow> rows;
    std::vector<FaultyRow> faults;  // of rows that could not be read, by line
};

enum class TableFormat : std::uint8_t { csv, po };

/// What is to be written of a case.
struct TableWish {
    Language to = Language::zh;
    bool missing_only = false;        // only texts that are not written in `to`
    Language context = Language::en;  // in which the translator is told who says it
};

/// Whether a row of the table is written for this text. An empty msgid would be a PO file's header.
[[nodiscard]] bool is_wanted(const CaseText& text, const TableWish& wish, TableFormat format);

/// CSV as in RFC 4180 in UTF-8 with a byte order mark, lines end with CR LF; a cell that a spreadsheet would take for a
/// formula begins with an apostrophe. Columns: place, context, source and translation with their language, longest.
[[nodiscard]] std::string to_csv(const std::vector<CaseText>& texts, const TableWish& wish);
/// gettext PO, with who says it and how long it may be as comments.
[[nodiscard]] std::string to_po(const std::vector<CaseText>& texts, const TableWish& wish, std::string_view case_id);

/// Reads what `to_csv` wrote and a spreadsheet kept: columns in any order, more of them, commas or semicolons or tabs.
/// Empty: there is no row with the names of the columns.
[[nodiscard]] std::optional<TextTable> from_csv(std::string_view bytes);
/// Empty: there is no header that says the language.
[[nodiscard]] std::optional<TextTable> from_po(std::string_view bytes);

}  // namespace keyaccount
