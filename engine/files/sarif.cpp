#include "engine/files/sarif.hpp"

#include "engine/files/problem.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace keyaccount {
namespace {

using Json = nlohmann::ordered_json;

std::string_view level_of(Severity severity) {
    constexpr std::array<std::string_view, 3> levels = {"error", "warning", "note"};
    return levels[static_cast<std::size_t>(severity)];
}

/// The words of the rule as they stand in the table, with {0} for what differs.
std::string rule_words(const Diagnostic& first) {
    for (const ProblemText& text : problem_texts())
        if (text.code == first.code) return std::string{text.en};
    return first.message.en;
}

/// A path as a relative reference: what a URI must not hold is written in hexadecimal.
std::string uri_of(std::string_view file) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri;
    for (const char byte : file) {
        if (plain.find(byte) != std::string_view::npos) {
            uri += byte;
            continue;
        }
        const auto value = static_cast<unsigned char>(byte);
        uri += '%';
        uri += digits[value / 16];
        uri += digits[value % 16];
    }
    return uri;
}

Json result_of(const Diagnostic& diagnostic, std::size_t rule) {
    std::string message = diagnostic.message.en;
    if (!diagnostic.pointer.empty()) message += " [" + diagnostic.pointer + "]";
    if (!diagnostic.hint.en.empty()) message += " (" + diagnostic.hint.en + ")";
    Json place = {{"artifactLocation", {{"uri", uri_of(diagnostic.file)}}}};
    if (diagnostic.line > 0)
        place["region"] = {{"startLine", diagnostic.line}, {"startColumn", std::max(diagnostic.column, 1)}};
    return {{"ruleId", diagnostic.code},
            {"ruleIndex", rule},
            {"level", level_of(diagnostic.severity)},
            {"message", {{"text", message}}},
            {"locations", Json::array({{{"physicalLocation", place}}})}};
}

}  // namespace

std::string to_sarif(const std::vector<Diagnostic>& diagnostics, std::string_view program_version) {
    std::map<std::string, std::size_t> index;
    Json rules = Json::array();
    Json results = Json::array();
    for (const Diagnostic& diagnostic : diagnostics) {
        const auto [rule, fresh] = index.try_emplace(diagnostic.code, rules.size());
        if (fresh)
            rules.push_back({{"id", diagnostic.code},
                             {"shortDescription", {{"text", rule_words(diagnostic)}}},
                             {"defaultConfiguration", {{"level", level_of(diagnostic.severity)}}}});
        results.push_back(result_of(diagnostic, rule->second));
    }
    const Json driver = {{"name", "keyaccount"}, {"version", std::string{program_version}}, {"rules", rules}};
    const Json run = {{"tool", {{"driver", driver}}}, {"columnKind", "unicodeCodePoints"}, {"results", results}};
    const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", Json::array({run})}};
    return log.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace keyaccount
