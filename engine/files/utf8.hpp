#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace keyaccount {

/// One code point and the bytes it takes; in broken text U+FFFD and one byte.
struct CodePoint {
    char32_t value = 0xFFFD;
    std::size_t length = 1;  // bytes
    bool valid = false;
};

/// The code point at byte `at`, which must lie inside `text`.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// Byte offset of the first byte that is not UTF-8; npos if all is.
[[nodiscard]] std::size_t first_invalid_byte(std::string_view text);

/// The text with U+FFFD in place of every broken byte.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// Number of code points.
[[nodiscard]] std::size_t characters(std::string_view text);

/// The first `most` characters, with U+FFFD in place of every broken byte.
[[nodiscard]] std::string first_characters(std::string_view text, std::size_t most);

/// Columns that a terminal gives to it: 2 for wide characters, 0 for combining ones.
[[nodiscard]] int display_width(char32_t character);

/// Characters that reorder what is around them (U+202A..202E, U+2066..2069, U+200E, U+200F, U+061C).
[[nodiscard]] bool is_bidi_control(char32_t character);
/// C0, C1 and delete.
[[nodiscard]] bool is_control(char32_t character);

/// Safe to print on one line: control and reordering characters as <U+202E>, broken bytes as U+FFFD.
[[nodiscard]] std::string visible(std::string_view text);

}  // namespace keyaccount
