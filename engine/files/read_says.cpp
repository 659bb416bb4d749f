#include "engine/files/case_parts.hpp"
#include "engine/files/nearest.hpp"
#include "engine/files/stand_ins.hpp"

namespace keyaccount {
namespace {

/// Which slot is said where one is not written.
struct Fallback {
    Says slot;
    Says instead;
};
constexpr std::array fallbacks = {Fallback{Says::greeting_again, Says::greeting},
                                  Fallback{Says::repeated, Says::bored},
                                  Fallback{Says::vague, Says::polite},
                                  Fallback{Says::wrong_listener, Says::not_mine},
                                  Fallback{Says::too_much, Says::impatient},
                                  Fallback{Says::proof_taken, Says::polite},
                                  Fallback{Says::argued, Says::unconvinced},
                                  Fallback{Says::objection_fit, Says::objection_doubt},
                                  Fallback{Says::objection_rival, Says::objection_doubt},
                                  Fallback{Says::step_yes, Says::glad},
                                  Fallback{Says::step_not_yet, Says::too_early},
                                  Fallback{Says::step_wrong, Says::not_mine},
                                  Fallback{Says::concession, Says::polite},
                                  Fallback{Says::thanks, Says::glad},
                                  Fallback{Says::let_down, Says::impatient}};

constexpr std::array needed_of_ours = {Says::greeting, Says::bored, Says::not_mine,     Says::too_early,
                                       Says::polite,   Says::glad,  Says::continuation, Says::impatient};

bool is_needed(Says slot, Side side) {
    if (side == Side::ours)
        return std::find(needed_of_ours.begin(), needed_of_ours.end(), slot) != needed_of_ours.end();
    return std::none_of(fallbacks.begin(), fallbacks.end(), [slot](Fallback one) { return one.slot == slot; });
}

}  // namespace

void read_says(Object& object, Person& person) {
    Reading& reading = object.reading();
    const std::uint32_t node = object.find("says", Needed::no);
    std::array<bool, says_count> written{};
    if (node != no_node) {
        for (const std::uint32_t member : reading.node(node).children) {
            const std::string& key = reading.node(member).key;
            if (from_word<Says>(key)) continue;
            if (const auto meant = from_word<Says>(nearest(key, words<Says>())))
                written[index_of(*meant)] = true;  // a misspelt slot is not missing as well
        }
        read_by_word<Says>(reading, node, [&](Says slot, std::uint32_t lines) {
            person.says[index_of(slot)] = read_variants(reading, lines);
            written[index_of(slot)] = person.says[index_of(slot)].count > 0;
        });
    }
    std::string missing;
    for (std::size_t i = 0; i < says_count; ++i) {
        const auto slot = static_cast<Says>(i);
        if (written[i] || !is_needed(slot, person.side)) continue;
        if (!missing.empty()) missing += ", ";
        missing += words<Says>()[i];
        person.says[i] = neutral_words(reading, slot);
    }
    if (!missing.empty() && (node == no_node || reading.node(node).kind == JsonKind::object))
        report(reading, Problem::says_missing, node == no_node ? object.node() : node,
               {same(in_quotes(person.id)), same(missing)});
    for (const Fallback& one : fallbacks)
        if (!written[index_of(one.slot)]) person.says[index_of(one.slot)] = person.says[index_of(one.instead)];
}

}  // namespace keyaccount
