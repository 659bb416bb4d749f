#pragma once

#include "engine/files/diagnostic.hpp"
#include "engine/files/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace keyaccount {

inline constexpr int exercise_format = 1;
inline constexpr std::size_t max_exercise_bytes = 16'384;
inline constexpr std::size_t longest_exercise_title = 80;  // characters

/// What a trainer fixes, so that a whole class meets the same client and the same dice.
struct Exercise {
    std::string case_id;
    std::uint64_t content = 0;  // Case::content_hash
    std::uint64_t seed = 0;
    Mode mode = Mode::practice;
    std::optional<Language> language;  // empty: each player's own
    std::string title;                 // may be empty
    std::string replays;               // folder for copies of the games, as typed; empty: none
    friend bool operator==(const Exercise&, const Exercise&) = default;
};

struct ExerciseRead {
    std::optional<Exercise> exercise;  // empty if any diagnostic is an error
    std::vector<Diagnostic> diagnostics;
};

/// Reads an exercise file, whatever its bytes are.
[[nodiscard]] ExerciseRead read_exercise(std::string file, std::string_view text);
/// The bytes of an exercise file; texts that are too long are cut, broken UTF-8 is mended.
[[nodiscard]] std::string exercise_text(const Exercise& exercise);

/// What a code says of an exercise: 12 letters and digits to be read out. Title and folder are not in it.
struct ExerciseCode {
    std::uint32_t case_mark = 0;     // `case_mark_of` the case's id
    std::uint32_t content_mark = 0;  // `content_mark_of` the case's content hash
    std::uint64_t seed = 0;
    Mode mode = Mode::practice;
    std::optional<Language> language;
    friend bool operator==(const ExerciseCode&, const ExerciseCode&) = default;
};

inline constexpr std::uint64_t largest_code_seed = (1U << 20U) - 1;

/// 16 bits of a case's id, by which a code finds it on the shelf.
[[nodiscard]] std::uint32_t case_mark_of(std::string_view case_id);
/// 13 bits of a content hash, by which a code notices nearly every other edition of the case.
[[nodiscard]] std::uint32_t content_mark_of(std::uint64_t content);

/// "K7QF-2M9X-4TPA"; empty where the seed is above `largest_code_seed`: then only a file can say it.
[[nodiscard]] std::string code_of(const Exercise& exercise);
/// The same from what was typed: capitals or not, full-width or not, with any spaces and hyphens, O for 0, I and L
/// for 1. Otherwise a sentence that says what is wrong; any single mistyped letter and any two swapped are noticed.
[[nodiscard]] std::variant<ExerciseCode, Text> read_code(std::string_view typed);

/// What replays name it by: its code, or 16 hexadecimal digits where it has none. The same for file and code.
[[nodiscard]] std::string exercise_id(const Exercise& exercise);

}  // namespace keyaccount
