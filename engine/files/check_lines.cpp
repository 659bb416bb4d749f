#include "engine/files/case_parts.hpp"

#include <map>

// Lines that are written twice: a variant that varies nothing, and two people with one voice.
namespace keyaccount {
namespace {

/// Shorter lines could be anybody's.
constexpr std::size_t own_english_words = 4;
constexpr std::size_t own_chinese_characters = 7;

struct Spoken {
    std::uint32_t person;  // the node of who says it
    std::uint32_t list;    // the node that holds the text: for variants, their list
};

/// Whether and by whom the text is said.
std::optional<Spoken> spoken(const Reading& reading, std::uint32_t text) {
    std::uint32_t at = text;
    std::uint32_t section = 0;
    std::uint32_t person = 0;
    while (at != 0) {
        section = person;
        person = at;
        at = reading.node(at).parent;
        if (reading.node(at).parent == 0 && reading.node(at).key == "people") break;
    }
    if (at == 0 || reading.node(section).kind != JsonKind::object) return std::nullopt;
    const std::string& key = reading.node(section).key;
    if (key != "says" && key != "needs" && key != "facts" && key != "steps" && key != "guide") return std::nullopt;
    return Spoken{person, reading.node(text).parent};
}

std::size_t words_in(std::string_view line) {
    std::size_t words = 0;
    for (std::size_t at = line.find_first_not_of(" \n"); at != std::string_view::npos; ++words)
        at = line.find_first_not_of(" \n", line.find_first_of(" \n", at));
    return words;
}

/// Bytes from 0xE3 to 0xEF begin the characters from the Chinese blocks on.
std::size_t chinese_in(std::string_view line) {
    std::size_t count = 0;
    for (const char byte : line)
        count += static_cast<unsigned char>(byte) >= 0xE3 && static_cast<unsigned char>(byte) <= 0xEF ? 1 : 0;
    return count;
}

bool is_own(Language language, std::string_view line) {
    return language == Language::en ? words_in(line) >= own_english_words : chinese_in(line) >= own_chinese_characters;
}

class Heard {
public:
    explicit Heard(const Reading& reading) : reading_{reading} {}

    /// Reports the text if these words were there before; true if it did.
    bool hear(Language language, std::uint32_t text, const Spoken& now) {
        const std::uint32_t words = reading_.document.member(text, language == Language::en ? "en" : "zh");
        if (words == no_node || reading_.node(words).text.empty()) return false;
        const std::string_view line = reading_.node(words).text;
        const auto [before, fresh] = said_.try_emplace(line, now);
        if (fresh) return false;
        if (before->second.list == now.list && reading_.node(now.list).kind == JsonKind::array) {
            report(reading_, Problem::variant_twice, words, {same(in_quotes(line))});
            return true;
        }
        if (before->second.person == now.person || !is_own(language, line)) return false;
        const std::uint32_t id = reading_.document.member(before->second.person, "id");
        report(reading_, Problem::line_of_another, words,
               {same(in_quotes(line)), same(id == no_node ? "" : in_quotes(reading_.node(id).text))});
        return true;
    }

private:
    const Reading& reading_;
    std::map<std::string_view, Spoken> said_;
};

}  // namespace

void check_lines_twice(const Reading& reading) {
    Heard english{reading};
    Heard chinese{reading};
    for (const std::uint32_t text : reading.text_nodes) {
        const auto now = spoken(reading, text);
        if (!now) continue;
        const bool told = english.hear(Language::en, text, *now);
        if (!told) chinese.hear(Language::zh, text, *now);
    }
}

}  // namespace keyaccount
