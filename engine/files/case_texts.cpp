#include "engine/files/case_texts.hpp"

#include "engine/files/utf8.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace keyaccount {
namespace {

/// The languages of an object of words, or of a plain string by its letters.
Text words_at(const JsonDocument& document, std::uint32_t node) {
    const JsonNode& here = document[node];
    if (here.kind == JsonKind::string) {
        bool chinese = false;
        for (std::size_t at = 0; at < here.text.size() && !chinese;) {
            const CodePoint point = code_point_at(here.text, at);
            chinese = point.value >= 0x2E80 && point.value < 0xD7A4;
            at += point.length;
        }
        return chinese ? Text{{}, here.text} : Text{here.text, {}};
    }
    Text words;
    for (const auto& [key, out] : {std::pair{"en", &words.en}, std::pair{"zh", &words.zh}})
        if (const std::uint32_t child = document.member(node, key); child != no_node) *out = document[child].text;
    return words;
}

bool is_text(const JsonDocument& document, std::uint32_t node) {
    const JsonNode& here = document[node];
    if (here.kind == JsonKind::string) return true;
    if (here.kind != JsonKind::object || here.children.empty()) return false;
    return std::all_of(here.children.begin(), here.children.end(), [&](std::uint32_t child) {
        const JsonNode& words = document[child];
        return (words.key == "en" || words.key == "zh") && !words.duplicate && words.kind == JsonKind::string;
    });
}

class Reader {
public:
    explicit Reader(const JsonDocument& document) : document_{document}, names_(document.nodes.size()) {
        for (std::uint32_t node = 0; node < document.nodes.size(); ++node)
            if (document[node].kind == JsonKind::array) name_entries(node);
    }

    [[nodiscard]] std::vector<CaseText> read() const {
        std::vector<CaseText> texts;
        for (std::uint32_t node = 1; node < document_.nodes.size(); ++node) {
            if (!is_text(document_, node)) continue;
            if (const TextUse* use = text_use(document_, node))
                texts.push_back(
                    {place_of(node), words_at(document_, node), context_of(node, *use), use->longest, node});
        }
        return texts;
    }

private:
    /// An entry goes by its id if no other of the list has the same.
    void name_entries(std::uint32_t list) {
        std::set<std::string_view> taken;
        for (const std::uint32_t entry : document_[list].children) {
            const std::uint32_t id = document_.member(entry, "id");
            const bool good = id != no_node && document_[id].kind == JsonKind::string && !document_[id].text.empty() &&
                              document_[id].text.find('/') == std::string::npos;
            names_[entry] = good && taken.insert(document_[id].text).second ? document_[id].text
                                                                            : std::to_string(document_[entry].position);
        }
    }

    [[nodiscard]] std::string_view step_to(std::uint32_t node) const {
        const bool in_list = document_[document_[node].parent].kind == JsonKind::array;
        return in_list ? std::string_view{names_[node]} : std::string_view{document_[node].key};
    }

    [[nodiscard]] std::string place_of(std::uint32_t node) const {
        std::string place{step_to(node)};
        for (node = document_[node].parent; node != 0; node = document_[node].parent)
            place = std::string{step_to(node)} + "/" + place;
        return place;
    }

    /// What a "*" of a use stands for: an entry of the list that is meant, by its name.
    [[nodiscard]] Text name_of(std::string_view family, std::string_view id) const {
        if (family == "benefits") family = "needs";
        const std::uint32_t list = document_.member(0, family);
        if (list != no_node)
            for (const std::uint32_t entry : document_[list].children) {
                const std::uint32_t name = document_.member(entry, "name");
                if (names_[entry] == id && name != no_node && is_text(document_, name))
                    return words_at(document_, name);
            }
        return {std::string{id}, std::string{id}};
    }

    [[nodiscard]] Text context_of(std::uint32_t node, const TextUse& use) const {
        std::vector<std::uint32_t> path;
        for (std::uint32_t at = node; at != 0; at = document_[at].parent) path.insert(path.begin(), at);
        Text told = use.what;
        std::string_view place = use.place;
        std::string_view family;
        int slot = 0;
        for (const std::uint32_t at : path) {
            const std::string_view part = place.substr(0, place.find('/'));
            place.remove_prefix(std::min(place.size(), part.size() + 1));
            if (part == "*") fill(told, slot++, name_of(family, step_to(at)));
            family = part;
        }
        return told;
    }

    static void fill(Text& told, int slot, const Text& name) {
        const std::string hole = "{" + std::to_string(slot) + "}";
        for (const auto& [words, language] : {std::pair{&told.en, Language::en}, std::pair{&told.zh, Language::zh}})
            if (const std::size_t at = words->find(hole); at != std::string::npos)
                words->replace(at, hole.size(), in(language, name));
    }

    const JsonDocument& document_;
    std::vector<std::string> names_;  // of the entries of lists
};

}  // namespace

std::vector<CaseText> texts_of(const JsonDocument& document) { return Reader{document}.read(); }

Language main_language(const std::vector<CaseText>& texts) {
    const auto written = [&](Language language) {
        return std::count_if(texts.begin(), texts.end(),
                             [&](const CaseText& text) { return !just(language, text.words).empty(); });
    };
    return written(Language::zh) > written(Language::en) ? Language::zh : Language::en;
}

}  // namespace keyaccount
