#include "engine/files/problem.hpp"

#include "engine/files/nearest.hpp"
#include "engine/files/utf8.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr std::size_t kept_entries = 1000;
constexpr std::size_t longest_source = 2000;  // bytes; a longer line is not shown
constexpr std::size_t quoted_characters = 48;
constexpr std::size_t listed_candidates = 12;

std::string filled(std::string_view pattern, std::initializer_list<Text> arguments, Language language) {
    std::string result;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool slot = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
        const auto index = slot ? static_cast<std::size_t>(pattern[at + 1] - '0') : arguments.size();
        if (index < arguments.size()) {
            result += in(language, arguments.begin()[index]);
            at += 2;
        } else {
            result += pattern[at];
        }
    }
    return result;
}

std::string_view first_part(std::string_view pointer) {
    if (pointer.empty()) return {};
    return pointer.substr(1, pointer.find('/', 1) - 1);
}

}  // namespace

Text same(std::string_view words) { return {std::string{words}, std::string{words}}; }

std::string in_quotes(std::string_view value) {
    std::string cut;
    std::size_t count = 0;
    std::size_t at = 0;
    for (; at < value.size() && count < quoted_characters; ++count) at += code_point_at(value, at).length;
    cut = visible(value.substr(0, at));
    return "\"" + cut + (at < value.size() ? "…" : "") + "\"";
}

Text suggestion(std::string_view word, std::span<const std::string_view> candidates) {
    const std::string_view meant = nearest(word, candidates);
    if (!meant.empty()) return {"did you mean " + in_quotes(meant) + "?", "是否想写 " + in_quotes(meant) + "？"};
    if (candidates.empty()) return {};
    std::string list;
    for (std::size_t i = 0; i < candidates.size() && i < listed_candidates; ++i) {
        if (i > 0) list += ", ";
        list += candidates[i];
    }
    if (candidates.size() > listed_candidates) list += ", ...";
    return {"allowed: " + list, "可用：" + list};
}

void Problems::add(Problem problem, std::size_t offset, std::string pointer, std::initializer_list<Text> arguments,
                   Text hint) {
    const ProblemText& words = problem_texts()[static_cast<std::size_t>(problem)];
    gravest_ = std::min(gravest_, words.severity);
    if (words.severity == Severity::error) {
        ++errors_;
        touched_.emplace(first_part(pointer));
    }
    if (entries_.size() >= kept_entries) {
        ++dropped_;
        return;
    }
    Diagnostic diagnostic;
    diagnostic.severity = words.severity;
    diagnostic.code = words.code;
    diagnostic.file = file_.name();
    diagnostic.pointer = std::move(pointer);
    diagnostic.message = {filled(words.en, arguments, Language::en), filled(words.zh, arguments, Language::zh)};
    if (hint == Text{})
        hint = {filled(words.hint_en, arguments, Language::en), filled(words.hint_zh, arguments, Language::zh)};
    diagnostic.hint = std::move(hint);
    entries_.push_back({offset, std::move(diagnostic)});
}

bool Problems::clean(std::string_view top_key) const { return !touched_.contains(top_key); }

std::vector<Diagnostic> Problems::diagnostics() const {
    std::vector<Entry> order = entries_;
    const auto by_offset = [](const Entry& a, const Entry& b) { return a.offset < b.offset; };
    const auto graver = [](const Entry& a, const Entry& b) { return a.diagnostic.severity < b.diagnostic.severity; };
    std::stable_sort(order.begin(), order.end(), by_offset);
    std::size_t hidden = dropped_;
    if (order.size() > max_diagnostics) {
        std::stable_sort(order.begin(), order.end(), graver);
        hidden += order.size() - max_diagnostics;
        order.erase(order.begin() + max_diagnostics, order.end());
        std::stable_sort(order.begin(), order.end(), by_offset);
    }
    std::vector<Diagnostic> result;
    for (Entry& entry : order) {
        // Only now, for the few that are shown: on a line of a megabyte, finding the column takes its time.
        const Place place = file_.place(entry.offset);
        entry.diagnostic.line = place.line;
        entry.diagnostic.column = place.column;
        const std::string_view source = file_.line(place.line);
        if (source.size() <= longest_source) entry.diagnostic.source = source;
        result.push_back(std::move(entry.diagnostic));
    }
    if (hidden > 0) {
        const ProblemText& words = problem_texts()[static_cast<std::size_t>(Problem::not_shown)];
        Diagnostic last;
        last.severity = gravest_;  // what is to do stays to do, however much of it there is
        last.code = "EWT"[static_cast<std::size_t>(gravest_)] + std::string{words.code.substr(1)};
        last.file = file_.name();
        const Text count = same(std::to_string(hidden));
        last.message = {filled(words.en, {count}, Language::en), filled(words.zh, {count}, Language::zh)};
        result.push_back(std::move(last));
    }
    return result;
}

}  // namespace keyaccount
