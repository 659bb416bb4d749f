#pragma once

#include "engine/model/ids.hpp"
#include "engine/model/limits.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace keyaccount {

/// Words in both languages; an empty string means "not written in this language".
struct Text {
    std::string en;
    std::string zh;
    friend bool operator==(const Text&, const Text&) = default;
};

/// The languages of texts and messages.
enum class Language : std::uint8_t { en, zh };

/// The words in one language, or in the other one where they are not written.
[[nodiscard]] inline const std::string& in(Language language, const Text& text) {
    const std::string& asked = language == Language::en ? text.en : text.zh;
    if (!asked.empty()) return asked;
    return language == Language::en ? text.zh : text.en;
}

/// Holds when the drawn value of `draw` is one of `values` (bit per value). No draw: holds always.
struct Condition {
    DrawId draw;
    std::uint8_t values = 0xFF;
};

/// A line that is said only in some of the drawn worlds.
struct ConditionalLine {
    Condition when;
    LineId line;
};

/// What is spoken recurrently; one of them is picked, none twice in a call while others are left.
struct Variants {
    std::array<LineId, max_variants> lines{};
    std::uint8_t count = 0;
};

}  // namespace keyaccount
