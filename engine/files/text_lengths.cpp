#include "engine/files/text_lengths.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// Characters that fit, by language. A row of choices is meant to have at most a dozen words.
struct Room {
    std::array<std::size_t, 2> most;
    Text name;
};

enum class Kind : std::uint8_t { row, spoken, card, short_name, person, label, job, headline, line, told, story, note };

const std::array rooms = {Room{{90, 40}, {"a row of choices", "选项"}},
                          Room{{160, 60}, {"something said", "一句话"}},
                          Room{{24, 8}, {"a card's title", "名片头衔"}},
                          Room{{12, 4}, {"a short name", "简称"}},
                          Room{{28, 10}, {"a person's name", "人名"}},
                          Room{{60, 24}, {"a name", "名称"}},
                          Room{{66, 22}, {"a job title", "职务"}},
                          Room{{40, 14}, {"a case's title", "案例标题"}},
                          Room{{60, 26}, {"a line", "一行"}},
                          Room{{160, 60}, {"a line of the log", "一条记录"}},
                          Room{{340, 120}, {"a paragraph", "一段"}},
                          Room{{450, 160}, {"a note", "一条说明"}}};

struct Rule {
    std::string_view key;
    Kind kind;
};
constexpr std::array rules = {
    Rule{"ask", Kind::row},          Rule{"problem", Kind::row},      Rule{"implication", Kind::row},
    Rule{"payoff", Kind::row},       Rule{"feature", Kind::row},      Rule{"advantage", Kind::row},
    Rule{"specific", Kind::row},     Rule{"vague", Kind::row},        Rule{"address", Kind::row},
    Rule{"argue", Kind::row},        Rule{"give", Kind::row},         Rule{"trade", Kind::row},
    Rule{"ease", Kind::row},         Rule{"ask_help", Kind::row},     Rule{"won", Kind::spoken},
    Rule{"misleads", Kind::spoken},  Rule{"helps", Kind::spoken},     Rule{"yes", Kind::spoken},
    Rule{"not_yet", Kind::spoken},   Rule{"card_title", Kind::card},  Rule{"short_name", Kind::short_name},
    Rule{"name", Kind::label},       Rule{"title", Kind::headline},   Rule{"client", Kind::line},
    Rule{"subject", Kind::line},     Rule{"lesson", Kind::line},      Rule{"place", Kind::line},
    Rule{"decides", Kind::line},     Rule{"offer", Kind::line},       Rule{"task", Kind::line},
    Rule{"exit_sign", Kind::line},   Rule{"goods", Kind::line},       Rule{"value", Kind::line},
    Rule{"shadow", Kind::line},      Rule{"rumour", Kind::told},      Rule{"done", Kind::told},
    Rule{"carried_out", Kind::told}, Rule{"text", Kind::told},        Rule{"traces", Kind::told},
    Rule{"closing", Kind::story},    Rule{"paragraphs", Kind::story}, Rule{"notes", Kind::note}};

/// The keys above a value, its own first; those of lists' entries are their lists'.
std::vector<std::string_view> keys_of(const Reading& reading, std::uint32_t node) {
    std::vector<std::string_view> keys;
    for (std::uint32_t at = node; at != 0; at = reading.node(at).parent)
        if (!reading.node(at).key.empty()) keys.push_back(reading.node(at).key);
    return keys;
}

std::optional<Kind> kind_of(const Reading& reading, std::uint32_t node) {
    const std::vector<std::string_view> keys = keys_of(reading, node);
    const auto within = [&](std::string_view key) {
        return std::find(keys.begin() + 1, keys.end(), key) != keys.end();
    };
    if (keys.empty()) return std::nullopt;
    const bool personal = keys.back() == "people";
    if (personal && (within("says") || within("answers") || within("facts"))) return Kind::spoken;
    if (personal && keys.front() == "name") return Kind::person;
    if (personal && keys.front() == "title") return Kind::job;
    if (keys.back() == "barter" && keys.front() == "offer") return Kind::spoken;
    if (keys.size() == 1 && keys.front() == "trade") return Kind::line;  // of the client, not a concession
    const std::string_view key = keys.front() == "text" && within("value") ? "value" : keys.front();
    const auto rule = std::find_if(rules.begin(), rules.end(), [key](Rule one) { return one.key == key; });
    return rule == rules.end() ? std::nullopt : std::optional{rule->kind};
}

}  // namespace

void check_length(const Reading& reading, std::uint32_t text, std::uint32_t words, std::size_t length,
                  Language language) {
    const auto kind = kind_of(reading, text);
    if (!kind) return;
    const Room& room = rooms[static_cast<std::size_t>(*kind)];
    const std::size_t most = room.most[static_cast<std::size_t>(language)];
    if (length > most)
        report(reading, Problem::text_overlong, words,
               {same(std::to_string(length)), same(std::to_string(most)), room.name});
}

}  // namespace keyaccount
