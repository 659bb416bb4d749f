#include "engine/files/choice_parts.hpp"
#include "engine/files/hex.hpp"
#include "engine/files/utf8.hpp"
#include "engine/play/score.hpp"

#include <nlohmann/json.hpp>

namespace keyaccount {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_name = 200;  // characters

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json json_of(const NamedChoice& choice) {
    Json json = Json::object();
    for (const ChoiceKey& key : choice_keys())
        if (!(choice.*key.member).empty()) json[std::string{key.key}] = choice.*key.member;
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
                 {"player", first_characters(header.player, longest_name)},
                 {"mode", word(header.mode)},
                 {"language", word(header.language)}};
    if (header.exercise) {
        json["exercise"] = first_characters(header.exercise->id, longest_name);
        if (!header.exercise->title.empty())
            json["exercise_title"] = first_characters(header.exercise->title, longest_name);
    }
    if (header.parent) {
        json["parent"] = to_hex(header.parent->hash);
        json["parent_turn"] = header.parent->turn;
    }
    return dumped(json);
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

std::string choice_to_json(const Case& scenario, Choice choice) { return dumped(json_of(named(scenario, choice))); }

}  // namespace keyaccount
