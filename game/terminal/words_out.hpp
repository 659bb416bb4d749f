#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount::terminal {

inline constexpr std::size_t page_width = 80;  // columns

/// Columns that a terminal gives to it.
[[nodiscard]] std::size_t columns(std::string_view text);

/// Lines of at most `width` columns; broken at spaces and between Chinese characters, never before closing
/// or behind opening punctuation. Every line but the first begins with `hanging` spaces.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t hanging = 0);

/// Plain lines for eyes and screen readers: no colours, no cursor moves.
class Page {
public:
    explicit Page(std::ostream& out) : out_{out} {}

    void blank() { out_ << '\n'; }
    void line(std::string_view text, std::size_t hanging = 0);
    /// A heading with an empty line above.
    void heading(std::string_view text);
    /// "  1  text", the text hanging behind the mark.
    void item(std::string_view mark, std::string_view text);
    /// Without a line break; the answer follows.
    void prompt(std::string_view text) { out_ << text << std::flush; }

private:
    std::ostream& out_;
};

}  // namespace keyaccount::terminal
