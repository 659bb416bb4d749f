#include "engine/files/json_errors.hpp"

#include "engine/files/utf8.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

/// The parser's own words, as nlohmann 3.11 writes them, and what they come to.
struct Complaint {
    std::string_view words;
    Problem problem;
    bool at_end;  // points at the last byte read, not at the start of the token
};

constexpr std::array complaints = {
    Complaint{"missing closing quote", Problem::open_string, false},
    Complaint{"U+000A (LF) must be escaped", Problem::open_string, false},
    Complaint{"U+000D (CR) must be escaped", Problem::open_string, false},
    Complaint{"must be escaped", Problem::control_in_text, true},
    Complaint{"after backslash", Problem::bad_escape, true},
    Complaint{"4 hex digits", Problem::bad_escape, true},
    Complaint{"surrogate", Problem::bad_escape, true},
    Complaint{"invalid literal", Problem::bad_literal, false},
    Complaint{"invalid number", Problem::bad_number, false},
    Complaint{"number overflow", Problem::bad_number, false},
    Complaint{"invalid comment", Problem::open_comment, false},
};

/// The string or word that stands at `start`.
std::string word_at(std::string_view text, std::size_t start) {
    if (start >= text.size()) return {};
    const bool string = text[start] == '"';
    const std::size_t stop = text.find_first_of(string ? "\"\r\n" : " \t\r\n,:{}[]", start + 1);
    const std::size_t end = std::min(stop + (string && stop < text.size() ? 1U : 0U), text.size());
    return std::string{text.substr(start, end - start)};
}

/// In quotation marks if it does not bring its own.
std::string shown(std::string_view word) { return word.starts_with('"') ? visible(word) : in_quotes(word); }

/// From the backslash that the bytes end with.
std::string escape_before(std::string_view text, std::size_t end) {
    const std::size_t backslash = text.substr(0, end).rfind('\\');
    if (backslash == std::string_view::npos) return {};
    return std::string{text.substr(backslash, end - backslash)};
}

Text expected_by(std::string_view what) {
    const auto says = [what](std::string_view words) { return what.find(words) != std::string_view::npos; };
    if (says("; expected string literal")) return {"a key in quotation marks", "带引号的键"};
    if (says("; expected ':'")) return {"a colon", "冒号"};
    if (says("; expected '}'")) return {"a comma or }", "逗号或 }"};
    if (says("; expected ']'")) return {"a comma or ]", "逗号或 ]"};
    return {"a value", "值"};
}

void explain_unexpected(const TextFile& file, std::size_t start, std::size_t consumed, std::string_view what,
                        Problems& problems) {
    const std::string_view text = file.text();
    const bool separator =
        what.find("unexpected ','") != std::string_view::npos || what.find("unexpected ':'") != std::string_view::npos;
    if (separator && consumed > 0) start = consumed - 1;  // `start` has stepped over it
    const Text expected = expected_by(what);
    if (start >= text.size()) {
        const std::size_t last = text.find_last_not_of(" \t\r\n");
        return problems.add(Problem::ends_early, last + 1, "", {expected});
    }
    const Text found = same(shown(word_at(text, start)));
    if (separator) return problems.add(Problem::unexpected, start, "", {expected, found});
    if (what.find("; expected end of input") != std::string_view::npos)
        return problems.add(Problem::trailing_text, start, "", {found});
    const bool closes = text[start] == '}' || text[start] == ']';
    const std::size_t before = text.find_last_not_of(" \t\r\n", start == 0 ? 0 : start - 1);
    if (closes && before != std::string_view::npos && text[before] == ',')
        return problems.add(Problem::extra_comma, start, "", {same(std::string{text[start]})});
    const bool between = expected.en.starts_with("a comma");
    if (between && !closes) return problems.add(Problem::missing_comma, start, "", {found});
    problems.add(Problem::unexpected, start, "", {expected, found});
}

}  // namespace

void explain_syntax_error(const TextFile& file, std::size_t start, std::size_t consumed, std::string_view token,
                          std::string_view what, Problems& problems) {
    const std::string_view text = file.text();
    const auto complaint = std::find_if(complaints.begin(), complaints.end(), [what](const Complaint& one) {
        return what.find(one.words) != std::string_view::npos;
    });
    if (complaint == complaints.end()) return explain_unexpected(file, start, consumed, what, problems);
    const std::size_t end = std::min(consumed, text.size());
    const std::size_t at = complaint->at_end && end > 0 ? end - 1 : start;
    std::string value = word_at(text, start);
    if (complaint->problem == Problem::bad_literal && start > 0 && text[start - 1] == '"')
        return problems.add(Problem::stray_quote, start - 1, "", {same(visible(value))});
    if (complaint->problem == Problem::bad_escape) value = escape_before(text, end);
    if (complaint->problem == Problem::control_in_text) value = end > 0 ? std::string{text[end - 1]} : std::string{};
    if (value.empty()) value = token;
    const bool bare = complaint->problem == Problem::bad_escape || complaint->problem == Problem::control_in_text;
    problems.add(complaint->problem, at, "", {same(bare ? visible(value) : shown(value))});
}

}  // namespace keyaccount
