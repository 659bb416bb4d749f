#include "game/texts.hpp"

#include "engine/files/json_gate.hpp"
#include "game/disk.hpp"

#include <algorithm>
#include <vector>

namespace keyaccount {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

constexpr GateLimits limits{
    .bytes = 1'000'000, .depth = 2, .values = 5'000, .members = 5'000, .entries = 1, .comments = true};

/// "en.json" and "desk-en.json" hold English.
bool holds_language(const std::string& name, std::string_view language) {
    const std::string ending = std::string{language} + ".json";
    return name == ending || name.ends_with("-" + ending);
}

std::string add_words(const std::filesystem::path& file, Words& out) {
    std::string bytes;
    const Text problem = read_bytes(file, limits.bytes, bytes);
    if (!problem.en.empty())
        return "The texts in " + file.string() + " cannot be read: " + problem.en + ". 文字文件读不了：" + problem.zh +
               "。";
    const TextFile text{file.string(), bytes};
    Problems problems{text};
    const auto document = read_json(text, limits, problems);
    if (!document) return "The texts are broken: " + to_text(problems.diagnostics().front(), Language::en);
    for (const std::uint32_t child : document->nodes[0].children) {
        const JsonNode& node = document->nodes[child];
        if (node.kind != JsonKind::string)
            return "The texts in " + file.string() + " are broken: \"" + node.key + "\" is no text.";
        if (!out.emplace(node.key, node.text).second)
            return "The texts in " + file.string() + " are broken: \"" + node.key + "\" is there twice.";
    }
    return {};
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder, std::string_view language) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error))
        if (holds_language(entry->path().filename().string(), language)) files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

std::string Texts::load(const std::filesystem::path& assets) {
    const std::filesystem::path folder = assets / "text";
    en_.clear();
    zh_.clear();
    for (const auto& [language, words] : {std::pair<std::string_view, Words*>{"en", &en_}, {"zh", &zh_}}) {
        const auto files = files_of(folder, language);
        if (files.empty())
            return "No texts in " + folder.string() + " for \"" + std::string{language} +
                   "\". Set KEYACCOUNT_HOME to the folder that holds assets and scenarios. "
                   "找不到界面文字：请把 KEYACCOUNT_HOME 设为 assets 和 scenarios 所在的文件夹。";
        for (const auto& file : files)
            if (std::string problem = add_words(file, *words); !problem.empty()) return problem;
    }
    return {};
}

const std::string& Texts::get(std::string_view key, Language language) const {
    const Words& words = all(language);
    const auto found = words.find(key);
    if (found != words.end()) return found->second;
    return missing_.try_emplace(std::string{key}, key).first->second;
}

std::string Texts::with(std::string_view key, Language language, Slots slots) const {
    const std::string& pattern = get(key, language);
    std::string result;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
        const auto slot =
            close == std::string::npos ? slots.end() : std::find_if(slots.begin(), slots.end(), [&](const auto& each) {
                return each.first == std::string_view{pattern}.substr(at + 1, close - at - 1);
            });
        if (slot != slots.end()) {
            result += slot->second;
            at = close + 1;
        } else {
            result += pattern[at++];
        }
    }
    return result;
}

bool Texts::has(std::string_view key, Language language) const { return all(language).contains(key); }

const std::map<std::string, std::string, std::less<>>& Texts::all(Language language) const {
    return language == Language::zh ? zh_ : en_;
}

}  // namespace keyaccount
