#include "engine/files/diagnostic.hpp"

#include "engine/files/utf8.hpp"
#include "engine/files/words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

constexpr int shown_before = 60;  // display columns of the source line kept left of the caret
constexpr int shown_width = 100;

struct Excerpt {
    std::string line;
    std::string caret;
};

/// A character as printed, and the columns it takes.
std::pair<std::string, int> printed(CodePoint point, std::string_view bytes) {
    if (!point.valid || is_control(point.value) || is_bidi_control(point.value))
        return {point.value == '\t' ? " " : "\xEF\xBF\xBD", 1};
    return {std::string{bytes}, display_width(point.value)};
}

Excerpt excerpt_of(std::string_view source, int column) {
    std::vector<std::pair<std::string, int>> cells;
    for (std::size_t at = 0; at < source.size();) {
        const CodePoint point = code_point_at(source, at);
        cells.push_back(printed(point, source.substr(at, point.length)));
        at += point.length;
    }
    const std::size_t target = std::min(static_cast<std::size_t>(std::max(column - 1, 0)), cells.size());
    std::size_t first = target;
    int before = 0;
    while (first > 0 && before + cells[first - 1].second <= shown_before) before += cells[--first].second;
    Excerpt excerpt;
    if (first > 0) {
        excerpt.line = "...";
        before += 3;
    } else {
        while (first < target && cells[first].first == " ") before -= cells[first++].second;
    }
    int width = 0;
    std::size_t last = first;
    while (last < cells.size() && width + cells[last].second <= shown_width) {
        width += cells[last].second;
        excerpt.line += cells[last++].first;
    }
    if (last < cells.size()) excerpt.line += "...";
    excerpt.caret = std::string(static_cast<std::size_t>(before), ' ') + "^";
    return excerpt;
}

std::string_view name_of(Severity severity, Language language) {
    constexpr std::array<std::string_view, 3> en = {"error", "warning", "to do"};
    constexpr std::array<std::string_view, 3> zh = {"错误", "警告", "待写"};
    return (language == Language::en ? en : zh)[static_cast<std::size_t>(severity)];
}

nlohmann::ordered_json both(const Text& text) { return {{"en", text.en}, {"zh", text.zh}}; }

}  // namespace

std::string to_text(const Diagnostic& diagnostic, Language language) {
    std::string out = visible(diagnostic.file);
    if (diagnostic.line > 0) out += ":" + std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column);
    out += ": ";
    out += name_of(diagnostic.severity, language);
    out += "[" + diagnostic.code + "]: " + visible(in(language, diagnostic.message));
    if (!diagnostic.pointer.empty()) out += " [" + visible(diagnostic.pointer) + "]";
    out += "\n";
    if (diagnostic.source.find_first_not_of(" \t") != std::string::npos) {
        const Excerpt excerpt = excerpt_of(diagnostic.source, diagnostic.column);
        out += "    " + excerpt.line + "\n    " + excerpt.caret + "\n";
    }
    const std::string& hint = in(language, diagnostic.hint);
    if (!hint.empty()) out += (language == Language::en ? "  hint: " : "  提示：") + visible(hint) + "\n";
    return out;
}

std::string to_text(const std::vector<Diagnostic>& diagnostics, Language language) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) out += to_text(diagnostic, language);
    return out;
}

std::string to_json(const std::vector<Diagnostic>& diagnostics) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Diagnostic& diagnostic : diagnostics)
        list.push_back({{"severity", word(diagnostic.severity)},
                        {"code", diagnostic.code},
                        {"file", diagnostic.file},
                        {"line", diagnostic.line},
                        {"column", diagnostic.column},
                        {"pointer", diagnostic.pointer},
                        {"message", both(diagnostic.message)},
                        {"hint", both(diagnostic.hint)}});
    return list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

bool has_error(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

}  // namespace keyaccount
