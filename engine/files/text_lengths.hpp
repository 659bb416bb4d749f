#pragma once

#include "engine/files/json_gate.hpp"
#include "engine/model/text.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace keyaccount {

/// Characters in one language that a text may have at all.
inline constexpr std::size_t longest_text = 600;

/// How many characters of a text the window has room for, at 100 % text and 1280 × 720.
struct Longest {
    int en = 0;
    int zh = 0;
    [[nodiscard]] constexpr int in(Language language) const { return language == Language::en ? en : zh; }
};

/// A kind of text in a case.
struct TextUse {
    std::string_view place;  // "people/*/says/greeting/*": "*" is an entry of a list, or a key that is an id or a word
    Longest longest;
    Text what;  // what it is or when it is said; {0} and {1}: what the first and the second "*" stand for
};

/// Every kind of text that a case can hold; a place is there once.
[[nodiscard]] std::span<const TextUse> text_uses();

/// What the text at this value is; null: the reader expects no text there. The value itself is not looked at.
[[nodiscard]] const TextUse* text_use(const JsonDocument& document, std::uint32_t node);

}  // namespace keyaccount
