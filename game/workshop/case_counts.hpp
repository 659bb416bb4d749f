#pragma once

#include "engine/model/case.hpp"
#include "game/workshop/person_lines.hpp"

#include <array>
#include <span>

namespace keyaccount {

/// Lines and words.
struct TextCount {
    int lines = 0;
    int words = 0;                 // English words
    int characters = 0;            // Chinese characters, without punctuation
    std::array<int, 2> missing{};  // lines without words in this Language
    void add(const Text& text);
    /// Rounded, of the lines that are written in this language; 0 without any.
    [[nodiscard]] int words_a_line() const;
    [[nodiscard]] int characters_a_line() const;
};

/// What one person says; see `texts_of`.
[[nodiscard]] TextCount count_of(std::span<const PersonLine> lines);

struct CaseCount {
    int people = 0;
    TextCount texts;                          // of the whole case
    int least_minutes = 0, most_minutes = 0;  // the middle half of games by the method and by a typical seller
};

/// Plays a few games for the minutes, so not in every frame. The case must be whole, no draft.
[[nodiscard]] CaseCount count_of(const Case& scenario);

}  // namespace keyaccount
