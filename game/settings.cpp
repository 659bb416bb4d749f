#include "game/settings.hpp"

#include "engine/files/json_gate.hpp"
#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace keyaccount {
namespace {

constexpr GateLimits limits{.bytes = 20'000, .depth = 4, .values = 200, .members = 50, .entries = 50, .comments = true};
constexpr std::size_t longest_text = 200;  // characters

Language language_of_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return std::string_view{value}.starts_with("zh") ? Language::zh : Language::en;
    }
    return Language::en;
}

/// The values of a flat object; what is missing or of another kind leaves the default.
class Flat {
public:
    explicit Flat(const JsonDocument& document) : document_{document} {}

    void read(std::string_view key, bool& out) const {
        if (const JsonNode* node = find(key, JsonKind::boolean)) out = node->truth;
    }
    void read(std::string_view key, int& out, int low, int high) const {
        if (const JsonNode* node = find(key, JsonKind::integer))
            out = static_cast<int>(std::clamp<std::int64_t>(node->integer, low, high));
    }
    void read(std::string_view key, std::string& out) const {
        if (const JsonNode* node = find(key, JsonKind::string);
            node != nullptr && characters(node->text) <= longest_text)
            out = node->text;
    }
    template <class Enum>
    void read_word(std::string_view key, Enum& out) const {
        const JsonNode* node = find(key, JsonKind::string);
        if (node != nullptr) out = from_word<Enum>(node->text).value_or(out);
    }

private:
    [[nodiscard]] const JsonNode* find(std::string_view key, JsonKind kind) const {
        const std::uint32_t node = document_.member(0, key);
        return node != no_node && document_[node].kind == kind ? &document_[node] : nullptr;
    }
    const JsonDocument& document_;
};

}  // namespace

Settings load_settings() {
    Settings settings;
    settings.language = language_of_locale();
    std::string bytes;
    if (const Text problem = read_bytes(settings_file(), limits.bytes, bytes); !problem.en.empty()) return settings;
    const TextFile file{"settings.json", bytes};
    Problems problems{file};
    const auto document = read_json(file, limits, problems);
    if (!document) return settings;
    const Flat flat{*document};
    flat.read_word("language", settings.language);
    flat.read("dark", settings.dark);
    flat.read("text_size", settings.text_size, 80, 160);
    flat.read("motion", settings.motion);
    flat.read("fullscreen", settings.fullscreen);
    flat.read("hints", settings.hints);
    flat.read("hints_shown", settings.hints_shown, 0, 0xFFFF);
    flat.read_word("mode", settings.mode);
    flat.read("player", settings.player);
    flat.read("editor", settings.editor);
    return settings;
}

std::string save_settings(const Settings& settings) {
    nlohmann::ordered_json json;
    json["language"] = word(settings.language);
    json["dark"] = settings.dark;
    json["text_size"] = settings.text_size;
    json["motion"] = settings.motion;
    json["fullscreen"] = settings.fullscreen;
    json["hints"] = settings.hints;
    json["hints_shown"] = settings.hints_shown;
    json["mode"] = word(settings.mode);
    json["player"] = settings.player;
    json["editor"] = settings.editor;
    const std::string bytes = json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    const Text problem = replace_file(settings_file(), bytes);
    if (problem.en.empty()) return {};
    const std::string name = visible(settings_file().string());
    if (settings.language == Language::zh)
        return "设置存不进 " + name + "：" + problem.zh + "。请腾出空间或检查文件夹。";
    return "The settings cannot be kept in " + name + ": " + problem.en + ". Free some space or check the folder.";
}

}  // namespace keyaccount
