#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount::desk {

/// Valid UTF-8 of the basic plane: broken bytes and higher characters become '?',
/// control characters vanish (tab becomes a space), line feeds stay. At most 20,000 characters.
[[nodiscard]] std::string clean_text(std::string_view bytes);

/// Reads one code point of clean text and moves `at` behind it; 0 at the end.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t code);

/// A line of a wrapped text: bytes [begin, end) and its width in the unit of `advance`.
struct TextLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
};

/// Advance of a character that is followed by another; 0 for the end of the text.
using Advance = std::function<float(char32_t code, char32_t next)>;

/// Full-width closing punctuation loses its empty half before more punctuation, as in “好”：
[[nodiscard]] bool is_squeezed(char32_t code, char32_t next);

/// Breaks clean text at spaces, hyphens and between Chinese characters; closing punctuation never
/// begins a line and opening punctuation never ends one. A word longer than the line is split.
/// Always at least one line.
[[nodiscard]] std::vector<TextLine> break_lines(std::string_view text, float width, const Advance& advance);

/// Ideographs, kana and full-width forms: they break anywhere.
[[nodiscard]] bool is_wide(char32_t code);

}  // namespace keyaccount::desk
