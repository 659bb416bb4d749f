#pragma once

#include "engine/model/case.hpp"

#include <array>
#include <span>

namespace keyaccount {

/// Lines and words. A line that is written in one language only counts as a line.
struct TextCount {
    int lines = 0;
    int words = 0;                 // English words
    int characters = 0;            // Chinese characters, without punctuation
    std::array<int, 2> missing{};  // lines without words in this Language
    /// Rounded; 0 without lines.
    [[nodiscard]] int words_a_line() const;
    [[nodiscard]] int characters_a_line() const;
    TextCount& operator+=(const Text& text);
};

[[nodiscard]] TextCount count_of(const Case& scenario, std::span<const LineId> lines);

/// What one person says and is said of them; the lines of `texts_of`.
[[nodiscard]] TextCount count_of(const Case& scenario, PersonId who);

struct CaseCount {
    int people = 0;
    TextCount texts;                          // of the whole case
    int least_minutes = 0, most_minutes = 0;  // of a game, by games of the method and of the typical seller
};

/// Plays a few games for the minutes: some 20 ms for a large case.
[[nodiscard]] CaseCount count_of(const Case& scenario);

}  // namespace keyaccount
