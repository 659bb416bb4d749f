#pragma once

#include "engine/model/case.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace keyaccount {

/// `error`: the case cannot be played. `warning`: it can, and is probably not as meant. `todo`: it can, with stand-in
/// words for what is not written yet.
enum class Severity : std::uint8_t { error, warning, todo };

/// What is wrong with a file, and where.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;     // "E101", "W303", "T319"; the same wrong always has the same code
    std::string file;     // as the author typed it
    int line = 0;         // from 1; 0: unknown
    int column = 0;       // from 1, in characters
    std::string pointer;  // RFC 6901, "/people/3/power"; empty: the whole file
    Text message;         // what is wrong, with the offending value
    Text hint;            // what to do; empty: no suggestion
    std::string source;   // the line of the file
};

inline constexpr std::size_t max_diagnostics = 50;

/// `file:line:col: error[E101]: message [/pointer]`, the source line with a caret, the hint; each line
/// ends with a line break. Safe to print: control characters are made visible.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic, Language language);
[[nodiscard]] std::string to_text(const std::vector<Diagnostic>& diagnostics, Language language);

/// A JSON list of objects with all fields, messages in both languages. Never throws on broken UTF-8.
[[nodiscard]] std::string to_json(const std::vector<Diagnostic>& diagnostics);

[[nodiscard]] bool has_error(const std::vector<Diagnostic>& diagnostics);

}  // namespace keyaccount
