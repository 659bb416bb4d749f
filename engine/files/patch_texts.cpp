#include "engine/files/patch_texts.hpp"

#include "engine/files/utf8.hpp"
#include "engine/files/words.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace keyaccount {
namespace {

struct Replacement {
    std::size_t at = 0;
    std::size_t length = 0;
    std::string with;
};

/// Behind the closing quotation mark of the string that begins at `at`.
std::size_t string_end(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
}

/// What stands between a member and the one before it: a blank, or a line break and the member's indentation.
std::string gap_before(std::string_view text, std::size_t key_at) {
    const std::size_t line = text.rfind('\n', key_at);
    if (line == std::string_view::npos) return " ";
    const std::string_view indent = text.substr(line + 1, key_at - line - 1);
    if (indent.find_first_not_of(" \t") != std::string_view::npos) return " ";
    const bool wide = line > 0 && text[line - 1] == '\r';
    return (wide ? "\r\n" : "\n") + std::string{indent};
}

/// The colon of a member with the blanks around it.
std::string colon_of(std::string_view text, const JsonNode& member) {
    const std::size_t end = string_end(text, member.key_at);
    const std::string colon{text.substr(end, member.at - end)};
    return colon.find_first_not_of(" :") == std::string::npos ? colon : ": ";
}

/// How the words of `language` come to stand at a text.
Replacement replacement_of(std::string_view text, const JsonDocument& document, std::uint32_t node, Language language,
                           std::string_view words) {
    const std::string value = json_string(words);
    const std::string key = "\"" + std::string{word(language)} + "\"";
    const std::string other_key = "\"" + std::string{word(other(language))} + "\"";
    const JsonNode& here = document[node];
    if (here.kind == JsonKind::string) {
        const std::size_t length = string_end(text, here.at) - here.at;
        const std::string plain{text.substr(here.at, length)};
        const std::string both = language == Language::en ? key + ": " + value + ", " + other_key + ": " + plain
                                                          : other_key + ": " + plain + ", " + key + ": " + value;
        return {here.at, length, "{" + both + "}"};
    }
    const std::uint32_t own = document.member(node, word(language));
    if (own != no_node) return {document[own].at, string_end(text, document[own].at) - document[own].at, value};
    const JsonNode& source = document[document.member(node, word(other(language)))];
    const std::string member = key + colon_of(text, source) + value;
    const std::string gap = gap_before(text, source.key_at);
    if (language == Language::en) return {source.key_at, 0, member + "," + gap};
    return {string_end(text, source.at), 0, "," + gap + member};
}

/// What must not stand in a text, or nothing.
std::optional<RowFault> fault_in(std::string_view words) {
    if (characters(words) > longest_text) return RowFault::too_long;
    for (std::size_t at = 0; at < words.size();) {
        const CodePoint point = code_point_at(words, at);
        if (is_control(point.value) && point.value != '\n') return RowFault::control_character;
        if (is_bidi_control(point.value)) return RowFault::reordering_character;
        at += point.length;
    }
    return std::nullopt;
}

class Patcher {
public:
    Patcher(std::string_view text, const JsonDocument& document, Language to)
        : text_{text}, document_{document}, to_{to}, texts_{texts_of(document)} {
        for (const CaseText& one : texts_) by_place_.emplace(one.place, &one);
    }

    void take(const TableRow& row, PatchedTexts& out) {
        const auto skip = [&](RowFault fault) { out.skipped.push_back({row.line, fault, row.place}); };
        const auto found = by_place_.find(row.place);
        if (found == by_place_.end()) return skip(RowFault::unknown_place);
        const CaseText& old = *found->second;
        if (!seen_.insert(old.node).second) return skip(RowFault::place_again);
        if (row.source != just(other(to_), old.words)) return skip(RowFault::source_changed);
        if (row.translation.empty()) return skip(RowFault::empty);
        if (row.translation == just(to_, old.words)) {
            ++out.same;
            return;
        }
        if (const auto fault = fault_in(row.translation)) return skip(*fault);
        replacements_.push_back(replacement_of(text_, document_, old.node, to_, row.translation));
        ++out.written;
        const std::size_t length = characters(row.translation);
        if (const int longest = old.longest.in(to_); length > static_cast<std::size_t>(longest))
            out.too_long_for_window.push_back({row.line, row.place, length, longest});
    }

    [[nodiscard]] std::string patched() {
        std::sort(replacements_.begin(), replacements_.end(),
                  [](const Replacement& a, const Replacement& b) { return a.at < b.at; });
        std::string out;
        std::size_t at = 0;
        for (const Replacement& one : replacements_) {
            out += text_.substr(at, one.at - at);
            out += one.with;
            at = one.at + one.length;
        }
        out += text_.substr(at);
        return out;
    }

private:
    std::string_view text_;
    const JsonDocument& document_;
    Language to_;
    std::vector<CaseText> texts_;
    std::map<std::string_view, const CaseText*> by_place_;
    std::set<std::uint32_t> seen_;
    std::vector<Replacement> replacements_;
};

}  // namespace

PatchedTexts patch_texts(std::string_view text, const JsonDocument& document, const TextTable& table) {
    PatchedTexts out;
    out.skipped = table.faults;
    Patcher patcher{text, document, table.to};
    for (const TableRow& row : table.rows) patcher.take(row, out);
    std::stable_sort(out.skipped.begin(), out.skipped.end(),
                     [](const FaultyRow& a, const FaultyRow& b) { return a.line < b.line; });
    out.text = patcher.patched();
    return out;
}

std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (c == '\n')
            out += "\\n";
        else
            out += c;
    }
    return out + '"';
}

}  // namespace keyaccount
