#include "game/schema_table.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace keyaccount {
namespace {

using Json = nlohmann::ordered_json;

/// With this the description of a text ends that may be left out and is to do until then.
constexpr std::string_view asked_for = " Lint asks for it.";

std::string as_cell(std::string text) {
    for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
        text.insert(at, 1, '\\');
    return text;
}

class Tables {
public:
    explicit Tables(const Json& schema) : schema_{schema} {}

    std::string all() {
        std::string text = table("The case", schema_);
        for (const std::string& name : uses(schema_)) add(name, text);
        return text;
    }

private:
    void add(const std::string& name, std::string& text) {
        if (std::find(told_.begin(), told_.end(), name) != told_.end()) return;
        told_.push_back(name);
        const Json& definition = schema_.at("definitions").at(name);
        if (definition.contains("properties")) text += "\n" + table(name, definition);
        for (const std::string& inner : uses(definition)) add(inner, text);
    }
    /// The definitions that are named in it, in their order.
    static std::vector<std::string> uses(const Json& node) {
        std::vector<std::string> names;
        if (node.is_object() && node.contains("$ref")) names.push_back(name_of(node));
        if (node.is_structured())
            for (const auto& [key, inner] : node.items())
                if (key != "definitions" && key != "examples" && key != "default")
                    for (std::string& name : uses(inner)) names.push_back(std::move(name));
        return names;
    }
    static std::string name_of(const Json& reference) {
        const std::string path = reference.at("$ref").get<std::string>();
        return path.substr(path.rfind('/') + 1);
    }

    [[nodiscard]] std::string table(const std::string& heading, const Json& object) const {
        std::string text =
            fmt::format("### {}\n\n{}\n\n| key | what is written | if left out | what it does |\n|---|---|---|---|\n",
                        heading, object.at("description").get<std::string>());
        const auto required = object.value("required", std::vector<std::string>{});
        for (const auto& [key, property] : object.at("properties").items()) {
            const bool needed = std::find(required.begin(), required.end(), key) != required.end();
            std::string does = property.at("description").get<std::string>();
            const bool asked = does.ends_with(asked_for);
            if (asked) does.resize(does.size() - asked_for.size());
            const std::string otherwise = needed                         ? "needed"
                                          : asked                        ? "to do"
                                          : property.contains("default") ? "`" + property["default"].dump() + "`"
                                                                         : "";
            text += fmt::format("| `{}` | {} | {} | {} |\n", key, as_cell(type_of(property)), as_cell(otherwise),
                                as_cell(does));
        }
        return text;
    }

    [[nodiscard]] std::string type_of(const Json& node) const {
        if (node.contains("$ref")) return type_of_definition(name_of(node));
        if (node.contains("allOf")) return type_of(node["allOf"].front());
        if (node.contains("enum")) return words_of(node["enum"]);
        const std::string type = node.at("type").get<std::string>();
        if (type == "integer")
            return fmt::format("whole number, {} to {}", node.at("minimum").get<int>(), node.at("maximum").get<int>());
        if (type == "boolean") return "true or false";
        if (type == "array") return list_of(node);
        if (type == "object")
            return "by " + type_of(node.at("propertyNames")) + ": " + type_of(node.at("additionalProperties"));
        return "words in quotation marks";
    }
    /// An object with a table of its own by its name, the rest in words.
    [[nodiscard]] std::string type_of_definition(const std::string& name) const {
        const Json& definition = schema_.at("definitions").at(name);
        const std::string title = definition.at("title").get<std::string>();
        if (definition.contains("enum")) return words_of(definition["enum"]);
        return definition.contains("properties") && title != name ? fmt::format("[{0}](#{0})", name) : title;
    }
    static std::string words_of(const Json& words) {
        std::string text;
        for (const Json& word : words) text += (text.empty() ? "`" : ", `") + word.get<std::string>() + "`";
        return text;
    }
    [[nodiscard]] std::string list_of(const Json& node) const {
        const int least = node.value("minItems", 0);
        const int most = node.at("maxItems").get<int>();
        const std::string count = least == most ? fmt::format("{}", most)
                                  : least == 0  ? fmt::format("up to {}", most)
                                                : fmt::format("{} to {}", least, most);
        return fmt::format("list of {}: {}", count, type_of(node.at("items")));
    }

    const Json& schema_;
    std::vector<std::string> told_;
};

}  // namespace

std::optional<std::string> schema_table(std::string_view schema) {
    try {
        const Json parsed = Json::parse(schema);
        return Tables{parsed}.all();
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

}  // namespace keyaccount
