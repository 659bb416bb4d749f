#include "tests/engine/files/mutants.hpp"

#include "engine/files/words.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace keyaccount::test {
namespace {

using nlohmann::json;
using Pointer = json::json_pointer;
using TryOne = std::function<void(const std::string&, const json&)>;

template <class... Enums>
std::vector<std::set<std::string>> tables() {
    return {std::set<std::string>(words<Enums>().begin(), words<Enums>().end())...};
}

/// All that the loader may allow where it allows this word.
std::set<std::string> words_beside(const std::string& word) {
    static const auto all = tables<Role, Position, Side, Awareness, Category, Layer, Objection, StageKind, StepKind,
                                   ProofKind, DealQuestion, SpecialistKind, Hair, Clothes, Glasses, Difficulty>();
    std::set<std::string> beside;
    for (const auto& table : all)
        if (table.contains(word)) beside.insert(table.begin(), table.end());
    return beside;
}

/// The edges in the description of one property; what other objects say of theirs is left out.
void gather(const json& schema, const json& node, Edges& edges) {
    if (node.is_array())
        for (const json& entry : node) gather(schema, entry, edges);
    if (!node.is_object()) return;
    if (node.contains("$ref")) {
        const json& used = schema.at(Pointer{node["$ref"].get<std::string>().substr(1)});
        if (!used.contains("properties")) gather(schema, used, edges);
        return;
    }
    for (const auto& [key, value] : node.items()) {
        if (key == "examples" || key == "default") continue;
        if (value.is_number_integer()) {
            const auto number = value.get<std::int64_t>();
            if (key == "minimum") edges.numbers.insert({number - 1, number});
            if (key == "maximum") edges.numbers.insert({number, number + 1});
            if (key == "minItems")
                edges.lengths.insert({static_cast<std::size_t>(number) - 1, static_cast<std::size_t>(number)});
            if (key == "maxItems")
                edges.lengths.insert({static_cast<std::size_t>(number), static_cast<std::size_t>(number) + 1});
        }
        if (key == "enum")
            for (const json& word : value) edges.words.insert(word.get<std::string>());
        gather(schema, value, edges);
    }
}

void gather_properties(const json& schema, const json& node, Trials& trials) {
    if (!node.is_structured()) return;
    for (const auto& [key, value] : node.items()) {
        if (key == "examples" || key == "default") continue;
        if (key == "properties")
            for (const auto& [name, property] : value.items()) gather(schema, property, trials[name]);
        gather_properties(schema, value, trials);
    }
}

std::string repeated(std::string_view letter, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += letter;
    return all;
}

/// Ids, colours and dates at the edge.
constexpr std::array<std::string_view, 27> odd_names = {
    "",           "a",          "Upper",       "under_score", "#12AbeF",          "#12345",     "#1234567",
    "#12345G",    "1234567",    "2026-05-11",  "2024-02-29",  "2026-02-29",       "2000-02-29", "1900-02-29",
    "2026-04-31", "2026-12-31", "2026-13-01",  "2026-00-10",  "2026-10-00",       "1899-12-31", "2200-12-31",
    "2201-01-01", "2026-5-11",  "2026-05-11 ", "new-line\n",  "\xF0\x9F\x99\x82", "\xC2\xA0"};

/// Texts at the edge: lengths count characters, and of the control characters only the line break is allowed.
std::vector<std::string> odd_texts() {
    return {
        "",          repeated("\xE5\x85\x88", 600), repeated("a", 601), std::string{"\0", 1}, "\t", "\x7F", "\xC2\x85",
        "\n\xC2\xA0"};
}

class Mutator {
public:
    Mutator(const json& document, const Place& place, const Trials& trials, const TryOne& try_one)
        : document_{document}, place_{place.pointer}, trials_{trials}, try_one_{try_one} {
        edges_ = edges_at(place, trials);
    }

    void all() const {
        const json& value = document_.at(place_);
        if (!place_.empty()) removed();
        const json list = json::array();
        const std::vector<json> others =
            is_text() ? std::vector<json>{5} : std::vector<json>{nullptr, true, 5, "x", list, json::object()};
        for (const json& other : others)
            if (other.type() != value.type()) replaced("becomes " + other.dump(), other);
        if (value.is_number()) numbers(value);
        if (value.is_string()) strings(value.get<std::string>());
        if (value.is_array()) lists(value);
        if (value.is_object()) objects(value);
    }

private:
    [[nodiscard]] bool is_text() const { return !place_.empty() && (place_.back() == "en" || place_.back() == "zh"); }
    void replaced(const std::string& what, const json& with) const {
        json mutant = document_;
        mutant.at(place_) = with;
        try_one_(place_.to_string() + " " + what, mutant);
    }
    void removed() const {
        json mutant = document_;
        json& parent = mutant.at(place_.parent_pointer());
        if (parent.is_array())
            parent.erase(std::stoul(place_.back()));
        else
            parent.erase(place_.back());
        try_one_(place_.to_string() + " is removed", mutant);
    }
    void numbers(const json& value) const {
        for (const std::int64_t number : edges_.numbers) replaced("becomes " + std::to_string(number), number);
        for (const std::int64_t number : {std::int64_t{-1}, std::int64_t{5000}, INT64_MIN, INT64_MAX})
            replaced("becomes " + std::to_string(number), number);
        replaced("gets a half", value.get<double>() + 0.5);
    }
    void strings(const std::string& value) const {
        const auto quoted = [](const std::string& text) { return json(text.substr(0, 24)).dump(-1, ' ', true); };
        if (is_text()) {  // there are many of them, all alike
            const std::string odd = odd_texts()[place_.to_string().size() % odd_texts().size()];
            replaced("becomes " + quoted(odd), odd);
            return;
        }
        std::set<std::string> words = edges_.words;
        words.merge(words_beside(value));
        for (const std::string& word : words) replaced("becomes " + word, word);
        for (const std::size_t length : {0U, 64U, 65U}) replaced("has so many letters", repeated("a", length));
        const bool is_name = place_.back() == "id" || value.starts_with("#") || value.find('-') == 4;
        if (is_name)
            for (const std::string_view odd : odd_names) replaced("becomes " + quoted(std::string{odd}), odd);
    }
    void lists(const json& value) const {
        for (const std::size_t length : edges_.lengths) {
            if (value.empty()) continue;
            json filled = json::array();
            for (std::size_t i = 0; i < length; ++i)
                filled.push_back(i < value.size()       ? value[i]
                                 : value[0].is_string() ? json("x-" + std::to_string(i))
                                                        : value.back());
            replaced("has " + std::to_string(length) + " entries", filled);
        }
        json twice = value;
        for (const json& entry : value) twice.push_back(entry);
        if (!value.empty()) replaced("stands twice", twice);
        json foreign = value;
        foreign.push_back("x");
        replaced("ends with a text", foreign);
    }
    void objects(const json& value) const {
        json more = value;
        // Among ids, one more of the same kind: only the name is wrong.
        const bool by_id = !value.empty() && !trials_.contains(value.begin().key());
        more["zzz"] = by_id ? value.front() : json(1);
        replaced("has one key more", more);
        for (const auto& [key, held] : value.items()) {
            json misspelt = value;
            misspelt.erase(key);
            misspelt[key + "s"] = held;
            replaced("has " + key + " misspelt", misspelt);
        }
    }

    const json& document_;
    const Pointer& place_;
    const Trials& trials_;
    const TryOne& try_one_;
    Edges edges_{};
};

void walk(const json& node, const Pointer& at, const std::string& kind, std::size_t document, const Trials& trials,
          std::vector<Place>& out) {
    out.push_back({document, at, kind});
    if (node.is_array())
        for (std::size_t i = 0; i < node.size(); ++i) walk(node[i], at / i, kind + "/*", document, trials, out);
    if (node.is_object())
        for (const auto& [key, value] : node.items())
            walk(value, at / key, kind + "/" + (trials.contains(key) ? key : "*"), document, trials, out);
}

std::uint64_t next(std::uint64_t& seed) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    return seed >> 33U;
}

}  // namespace

Trials trials_of(const json& schema) {
    Trials trials;
    gather_properties(schema, schema, trials);
    return trials;
}

Edges edges_at(const Place& place, const Trials& trials) {
    std::string kind = place.kind;
    while (kind.ends_with("/*")) kind.resize(kind.size() - 2);
    const auto edges = trials.find(kind.substr(kind.rfind('/') + 1));
    return edges == trials.end() ? Edges{} : edges->second;
}

std::vector<Place> places_in(const std::vector<json>& documents, const Trials& trials, std::size_t most,
                             std::uint64_t seed) {
    std::map<std::string, std::vector<Place>> by_kind;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        std::vector<Place> here;
        walk(documents[i], Pointer{}, "", i, trials, here);
        std::map<std::string, std::vector<Place>> found;
        for (Place& place : here) found[place.kind].push_back(std::move(place));
        by_kind.merge(found);  // the first document that has such a place
    }
    std::vector<Place> drawn;
    for (auto& [kind, places] : by_kind)
        for (std::size_t i = 0; i < most && !places.empty(); ++i) {
            const auto which = static_cast<std::ptrdiff_t>(next(seed) % places.size());
            drawn.push_back(std::move(places[static_cast<std::size_t>(which)]));
            places.erase(places.begin() + which);
        }
    return drawn;
}

void each_mutant(const json& document, const Place& place, const Trials& trials, const TryOne& try_one) {
    Mutator{document, place, trials, try_one}.all();
}

void shorten(json& node) {
    if (node.is_object() && (node.contains("en") || node.contains("zh"))) node = {{"en", "a"}, {"zh", "\xE5\x95\x8A"}};
    if (node.is_object() && node.contains("picture") && node["picture"].size() > 12)
        node["picture"].erase(node["picture"].begin() + 12, node["picture"].end());
    if (node.is_structured())
        for (json& inner : node) shorten(inner);
}

}  // namespace keyaccount::test
