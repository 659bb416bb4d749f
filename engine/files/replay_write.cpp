#include "engine/files/choice_parts.hpp"
#include "engine/files/fingerprint.hpp"
#include "engine/files/hex.hpp"
#include "engine/files/utf8.hpp"
#include "engine/play/score.hpp"

#include <nlohmann/json.hpp>

namespace keyaccount {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_player = 200;   // characters
constexpr std::size_t longest_header = 8000;  // bytes; both ends of a replay are read without its middle

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json json_of(const NamedChoice& choice) {
    Json json = Json::object();
    for (const ChoiceKey& key : choice_keys())
        if (!(choice.*key.member).empty()) json[std::string{key.key}] = choice.*key.member;
    return json;
}

std::string short_hex(std::uint32_t value) { return to_hex(value).substr(16 - print_digits); }

/// "people/he" of 5 and 7 as {"people": {"he": "0000500007"}}: the parts of one entry behind one another, without the
/// zeros at the end.
Json json_of_parts(const std::vector<PartPrint>& parts) {
    Json json = Json::object();
    std::string zeros;
    std::string last;
    for (const PartPrint& print : parts) {
        const std::size_t first = print.part.find('/');
        const std::size_t second = print.part.find('/', first + 1);
        if (print.part.substr(0, second) != last) zeros.clear();
        last = print.part.substr(0, second);
        Json& value = json[print.part.substr(0, first)][print.part.substr(first + 1, second - first - 1)];
        if (!value.is_string()) value = "";
        auto& hashes = value.get_ref<std::string&>();
        for (const std::uint32_t hash : {print.numbers, print.words}) {
            zeros += short_hex(hash);
            if (hash == 0) continue;
            hashes += zeros;
            zeros.clear();
        }
    }
    return json;
}

Json json_of_rules(const std::vector<PartPrint>& rules) {
    Json json = Json::object();
    for (const PartPrint& print : rules) json[print.part] = short_hex(print.numbers);
    return json;
}

}  // namespace

ReplayResult result_of(const Case& scenario, const State& state) {
    const Score points = score(scenario, state);
    return {static_cast<End>(state.end), points.total, points.lost_by, state.day};
}

std::string header_line(const ReplayHeader& header) {
    Json json = {{"keyaccount_replay", replay_format},
                 {"engine", header.engine},
                 {"case", header.case_id},
                 {"content", to_hex(header.content)},
                 {"seed", std::to_string(header.seed)},
                 {"player", first_characters(header.player, longest_player)},
                 {"mode", word(header.mode)},
                 {"language", word(header.language)}};
    if (header.exercise) {
        json["exercise"] = first_characters(header.exercise->id, longest_player);
        if (!header.exercise->title.empty())
            json["exercise_title"] = first_characters(header.exercise->title, longest_player);
    }
    if (header.parent) {
        json["parent"] = to_hex(header.parent->hash);
        json["parent_turn"] = header.parent->turn;
    }
    if (!header.rules.empty()) json["rules"] = json_of_rules(header.rules);
    if (header.parts.empty()) return dumped(json);
    Json whole = json;
    whole["parts"] = json_of_parts(header.parts);
    std::string line = dumped(whole);
    return line.size() <= longest_header ? line : dumped(json);
}

std::string choice_line(const Case& scenario, Choice choice, const State& after, int turn, int gauge,
                        std::optional<Outcome> outcome) {
    Json json = {{"turn", turn},
                 {"choice", json_of(named(scenario, choice))},
                 {"hash", to_hex(hash_of(after))},
                 {"gauge", gauge},
                 {"day", after.day},
                 {"stage", after.stage}};
    if (outcome) json["outcome"] = word(*outcome);
    return dumped(json);
}

std::string undo_line(const State& after, int turn) {
    return dumped({{"undo", 1}, {"turn", turn}, {"hash", to_hex(hash_of(after))}});
}

std::string result_line(const ReplayResult& result) {
    const Json inner = {
        {"end", word(result.end)}, {"score", result.score}, {"element", word(result.element)}, {"day", result.day}};
    return dumped({{"result", inner}});
}

std::string choice_to_json(const NamedChoice& choice) { return dumped(json_of(choice)); }

std::string choice_to_json(const Case& scenario, Choice choice) { return choice_to_json(named(scenario, choice)); }

}  // namespace keyaccount
