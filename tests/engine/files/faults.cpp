#include "tests/engine/files/faults.hpp"

#include <algorithm>

namespace keyaccount::test {
namespace {

using nlohmann::json;

std::uint64_t next(std::uint64_t& seed) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return seed >> 33U;
}

std::size_t end_of_text(const std::string& text, std::size_t at) {
    for (++at; text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return at + 1;
}

/// Behind the value that begins at `at`; the file is whole and has no comments.
std::size_t end_of_value(const std::string& text, std::size_t at) {
    if (text[at] == '"') return end_of_text(text, at);
    if (text[at] != '{' && text[at] != '[') return text.find_first_of(",]} \r\n", at);
    for (std::size_t depth = 0;; ++at) {
        if (text[at] == '"') at = end_of_text(text, at) - 1;
        if (text[at] == '{' || text[at] == '[') ++depth;
        if ((text[at] == '}' || text[at] == ']') && --depth == 0) return at + 1;
    }
}

std::uint32_t node_at(const JsonDocument& document, const json::json_pointer& pointer) {
    std::uint32_t node = 0;
    if (pointer.empty()) return node;
    const std::uint32_t parent = node_at(document, pointer.parent_pointer());
    if (document[parent].kind == JsonKind::array) return document[parent].children.at(std::stoul(pointer.back()));
    return document.member(parent, pointer.back());
}

std::set<std::string> ids_in(const json& document) {
    std::set<std::string> ids;
    const auto gather = [&](const auto& self, const json& node) -> void {
        if (node.is_object() && node.contains("id") && node["id"].is_string())
            ids.insert(node["id"].get<std::string>());
        if (node.is_structured())
            for (const json& inner : node) self(self, inner);
    };
    for (const auto& [key, value] : document.items()) gather(gather, value);
    return ids;
}

/// `word` with one letter more, less or another, or two swapped.
std::string with_typo(std::string word, std::size_t way, std::uint64_t& seed) {
    const char letter = static_cast<char>('a' + next(seed) % 26);
    const std::size_t at = next(seed) % word.size();
    if (way == 0) word.insert(at, 1, letter);
    if (way == 1) word.erase(at, 1);
    if (way == 2) word[at] = letter;
    if (way == 3 && at + 1 < word.size()) std::swap(word[at], word[at + 1]);
    return word;
}

class Seeder {
public:
    Seeder(const FaultyCase& source, const Place& place, const Trials& trials, const std::set<std::string>& needed,
           std::uint64_t& seed)
        : source_{source},
          place_{place},
          trials_{trials},
          needed_{needed},
          seed_{seed},
          node_{source.read[node_at(source.read, place.pointer)]},
          edges_{edges_at(place, trials)},
          ids_{ids_in(source.document)} {}

    std::vector<Fault> all() {
        if (place_.pointer.empty()) return {};
        const json& value = source_.document.at(place_.pointer);
        const json& parent = source_.document.at(place_.pointer.parent_pointer());
        const std::string& name = place_.pointer.back();
        in_text_ = name == "en" || name == "zh";
        if (parent.is_object() && !in_text_) key(name, parent);
        if (value.is_string() && !in_text_) word(value.get<std::string>());
        if (value.is_number_integer() && !edges_.numbers.empty()) range();
        if (value.is_array()) twice(value);
        if (name == "zh" && parent.contains("en") && parent.size() == 2) removed(FaultKind::untranslated);
        if (name != "$schema") type(value);
        return std::move(faults_);
    }

private:
    void add(FaultKind kind, const std::string& what, std::size_t from, std::size_t to, const std::string& with,
             std::size_t at, const std::string& pointer, const std::string& meant = "") {
        Fault fault{kind, source_.name + place_.pointer.to_string() + " " + what, source_.text, {at}, pointer, meant};
        fault.text.replace(from, to - from, with);
        faults_.push_back(std::move(fault));
    }
    [[nodiscard]] std::string parent() const { return place_.pointer.parent_pointer().to_string(); }

    void removed(FaultKind kind) {
        const JsonNode& around = source_.read[node_.parent];
        const bool last = node_.position + 1U == around.children.size();
        std::size_t from = node_.key_at;
        std::size_t to = end_of_value(source_.text, node_.at);
        if (!last)
            to = source_.read[around.children[node_.position + 1U]].key_at;
        else if (node_.position > 0)
            from = end_of_value(source_.text, source_.read[around.children[node_.position - 1U]].at);
        add(kind, "is removed", from, to, "", around.at, parent());
    }
    void key(const std::string& name, const json& around) {
        const bool of_case = trials_.contains(name);
        if (of_case && ids_.contains(name)) return;  // either may be meant
        if (of_case && needed_.contains(name)) removed(FaultKind::key_deleted);
        // Among ids, a key is a reference to what is named elsewhere.
        if (!of_case && !ids_.contains(name)) return;
        if (!of_case) foreign(FaultKind::dangling, name, true, "nobody-knows-this-one");
        for (std::size_t way = 0; way < 4; ++way) {
            const std::string typo = with_typo(name, way, seed_);
            if (typo.empty() || typo == name || around.contains(typo) || ids_.contains(typo) || trials_.contains(typo))
                continue;
            foreign(of_case ? FaultKind::key_misspelt : FaultKind::id_misspelt, name, true, typo);
        }
        const std::size_t end = end_of_value(source_.text, node_.at);
        const std::string member = source_.text.substr(node_.key_at, end - node_.key_at);
        add(FaultKind::duplicated, "is written twice", end, end, ", " + member, end + 2, place_.pointer.to_string());
    }
    /// Another name in place of the key, or of the value.
    void foreign(FaultKind kind, const std::string& name, bool at_key, const std::string& other) {
        const std::size_t at = at_key ? node_.key_at : node_.at;
        const bool typo = kind != FaultKind::dangling;
        add(kind, "becomes " + other, at + 1, at + 1 + name.size(), other, at,
            at_key ? parent() + "/" + other : place_.pointer.to_string(), typo ? name : "");
    }
    void word(const std::string& value) {
        const bool of_rules = edges_.words.contains(value);
        if (place_.pointer.back() == "id" || value.empty() || (!of_rules && !ids_.contains(value))) return;
        if (!of_rules) foreign(FaultKind::dangling, value, false, "nobody-knows-this-one");
        for (std::size_t way = 0; way < 4; ++way) {
            const std::string typo = with_typo(value, way, seed_);
            if (typo.empty() || typo == value || ids_.contains(typo) || edges_.words.contains(typo)) continue;
            foreign(of_rules ? FaultKind::word_misspelt : FaultKind::id_misspelt, value, false, typo);
        }
    }
    void replaced(FaultKind kind, const std::string& with) {
        add(kind, "becomes " + with, node_.at, end_of_value(source_.text, node_.at), with, node_.at,
            place_.pointer.to_string());
    }
    void range() {
        replaced(FaultKind::out_of_range, std::to_string(*edges_.numbers.rbegin()));
        replaced(FaultKind::out_of_range, std::to_string(*edges_.numbers.begin()));
    }
    void type(const json& value) { replaced(FaultKind::wrong_type, value.is_number() ? "true" : "5"); }
    /// The last entry of a list once more.
    void twice(const json& list) {
        if (list.empty()) return;
        const JsonNode& entry = source_.read[node_.children.back()];
        const std::size_t end = end_of_value(source_.text, entry.at);
        const std::string again = source_.text.substr(entry.at, end - entry.at);
        const std::string pointer = (place_.pointer / list.size()).to_string();
        if (list.back().is_object() && list.back().contains("id")) {
            const std::uint32_t id = source_.read.member(node_.children.back(), "id");
            add(FaultKind::duplicated, "has its last entry twice", end, end, ", " + again,
                end + 2 + source_.read[id].at - entry.at, pointer + "/id");
        } else if (list.back().is_string() && ids_.contains(list.back().get<std::string>())) {
            add(FaultKind::duplicated, "has its last entry twice", end, end, ", " + again, end + 2, pointer);
        }
    }

    const FaultyCase& source_;
    const Place& place_;
    const Trials& trials_;
    const std::set<std::string>& needed_;
    std::uint64_t& seed_;
    const JsonNode& node_;
    Edges edges_;
    std::set<std::string> ids_;
    bool in_text_ = false;
    std::vector<Fault> faults_{};
};

}  // namespace

std::set<std::string> needed_keys(const json& schema) {
    std::set<std::string> needed, optional;
    const auto gather = [&](const auto& self, const json& node) -> void {
        if (!node.is_structured()) return;
        if (node.is_object() && node.contains("properties") && node["properties"].is_object())
            for (const auto& [name, property] : node["properties"].items()) {
                const json& required = node.value("required", json::array());
                const bool listed = std::find(required.begin(), required.end(), name) != required.end();
                const bool asked = property.is_object() &&
                                   property.value("description", "").find("Lint asks for it.") != std::string::npos;
                (listed || asked ? needed : optional).insert(name);
            }
        for (const json& inner : node) self(self, inner);
    };
    gather(gather, schema);
    for (const std::string& name : optional) needed.erase(name);
    return needed;
}

std::vector<Fault> faults_at(const FaultyCase& source, const Place& place, const Trials& trials,
                             const std::set<std::string>& needed, std::uint64_t& seed) {
    return Seeder{source, place, trials, needed, seed}.all();
}

std::vector<Fault> circles(const FaultyCase& source, const std::string& list, const std::string& key) {
    std::vector<Fault> faults;
    const json& entries = source.document.at(list);
    const auto& nodes = source.read[source.read.member(0, list)].children;
    for (std::size_t from = 0; from < entries.size(); ++from)
        for (std::size_t to = 0; to < entries.size(); ++to) {
            if (entries[from].value(key, "") != entries[to].at("id")) continue;
            const std::string back = "\"" + entries[from].at("id").get<std::string>() + "\"";
            Fault fault{FaultKind::cyclic,
                        source.name + "/" + list + "/" + std::to_string(to) + "/" + key + " leads back",
                        source.text,
                        {},
                        {},
                        {}};
            const std::uint32_t written = source.read.member(nodes[to], key);
            const std::size_t at = written == no_node ? source.read[nodes[to]].at + 1 : source.read[written].at;
            const std::string with = written == no_node ? "\"" + key + "\": " + back + ", " : back;
            const std::size_t length = written == no_node ? 0 : end_of_value(source.text, at) - at;
            fault.text.replace(at, length, with);
            // It is told at the entry of the circle that stands first in the file: its key or its value.
            const std::size_t first = std::min(from, to);
            if (first == to) {
                const std::size_t key_at = written == no_node ? at : source.read[written].key_at;
                fault.at = {key_at, written == no_node ? at + key.size() + 4 : at};
            } else {
                const JsonNode& other = source.read[source.read.member(nodes[from], key)];
                fault.at = {other.key_at, other.at};
            }
            fault.pointer = "/" + list + "/" + std::to_string(first) + "/" + key;
            faults.push_back(std::move(fault));
        }
    return faults;
}

}  // namespace keyaccount::test
