#pragma once

#include "engine/files/text_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

/// A translation that was taken, and for which the window has no room.
struct LongRow {
    int line = 0;  // of the table, from 1
    std::string place;
    std::size_t characters = 0;
    int longest = 0;
};

struct PatchedTexts {
    std::string text;  // the case file; but for the texts written, byte for byte what it was
    int written = 0;
    int same = 0;                    // rows that say what the case says already
    std::vector<FaultyRow> skipped;  // with those of the table, by line
    std::vector<LongRow> too_long_for_window;
};

/// Writes the translations of `table` into the case file `text`, of which `document` was read. A text of one language
/// written as a plain string becomes an object by language. The result is not checked.
[[nodiscard]] PatchedTexts patch_texts(std::string_view text, const JsonDocument& document, const TextTable& table);

/// As JSON in quotation marks; the text is UTF-8.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace keyaccount
