#include "game/report/jsonl.hpp"

#include "game/report/jsonl_head.hpp"
#include "game/version.hpp"

#include <array>

namespace keyaccount {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 10> reasons = {"none",         "unreadable",      "other-case",   "turn-number",
                                                      "undo-in-exam", "nothing-to-undo", "unknown-name", "impossible",
                                                      "hash",         "result"};
static_assert(reasons.size() == static_cast<std::size_t>(Mismatch::result) + 1);
constexpr std::array<std::string_view, 5> edit_kinds = {"gone", "new", "numbers", "order", "words"};
static_assert(edit_kinds.size() == static_cast<std::size_t>(EditKind::words) + 1);

void add_unreadable(Json& json, const Text& why) {
    json["agrees"] = false;
    json["reason"] = reasons[static_cast<std::size_t>(Mismatch::unreadable)];
    json["told"] = why.en;
}

Json json_of(const std::vector<Edit>& edits) {
    Json list = Json::array();
    for (const Edit& edit : edits)
        list.push_back({{"part", edit.part}, {"change", edit_kinds[static_cast<std::size_t>(edit.kind)]}});
    return list;
}

void add_header(Json& json, const ReplayHeader& header) {
    json["case"] = header.case_id;
    json["engine"] = header.engine;
    json["seed"] = std::to_string(header.seed);
    json["player"] = header.player;
    json["mode"] = word(header.mode);
}

void add_result(Json& json, const ReplayRead& replay) {
    json["end"] = word(replay.result ? replay.result->end : End::playing);
    if (replay.result) json["score"] = static_cast<double>(replay.result->score) / 10;
    for (auto turn = replay.turns.rbegin(); turn != replay.turns.rend(); ++turn) {
        if (turn->undo) continue;
        json["gauge"] = static_cast<double>(turn->gauge) / 1000;
        return;
    }
}

void add_difference(Json& json, const Replayed& played) {
    const Verification& check = played.check;
    json["reason"] = reasons[static_cast<std::size_t>(check.mismatch)];
    json["turn"] = check.turn;
    json["line"] = check.line;
    if (!played.rest.empty() && !played.rest.front().undo) {
        json["day"] = played.rest.front().day;
        json["choice"] = Json::parse(choice_to_json(played.rest.front().choice));
    }
    if (check.refusal != Refusal::none) json["refusal"] = word(check.refusal);
    if (!check.rules.empty()) {
        json["rules"] = Json::array();
        for (const Rule rule : check.rules) json["rules"].push_back(id_of(rule));
    }
    if (check.without) json["made_without"] = id_of(*check.without);
}

}  // namespace

ReplayLine line_of(const Json& json, bool good) {
    return {json.dump(-1, ' ', true, Json::error_handler_t::replace), good};
}

PlayedLine played_line(const Shelf& shelf, const StreamedReplay& replay, bool anonymous) {
    PlayedLine line;
    std::string bytes;
    const Text problem = bytes_of(replay, bytes);
    if (anonymous)
        line.json["replay"] = StreamedReplay{{}, bytes}.key();
    else
        line.json[replay.file.empty() ? "replay" : "file"] = replay.key();
    if (!problem.en.empty()) {
        add_unreadable(line.json, problem);
        return line;
    }
    line.read = read_replay(replay.file, bytes);
    if (!line.read.header) {
        add_unreadable(line.json, line.read.diagnostics.front().message);
        return line;
    }
    if (anonymous) line.read.header->player.clear();
    add_header(line.json, *line.read.header);
    line.scenario = shelf.find(line.read.header->case_id);
    if (!line.scenario) {
        add_unreadable(line.json, {"there is no such case", "没有这个案例"});
        return line;
    }
    line.played = replayed(*line.scenario, line.read, program_version);
    line.json["agrees"] = line.played.check.same();
    line.json["agreed"] = line.played.check.agreed;
    line.json["lines"] = line.played.check.lines;
    line.json["undone"] = line.played.undone;
    line.json["torn"] = line.read.torn;
    add_result(line.json, line.read);
    return line;
}

void add_check(PlayedLine& line) {
    const Verification& check = line.played.check;
    if (!check.same()) add_difference(line.json, line.played);
    if (check.other_engine) line.json["other_engine"] = true;
    if (check.other_content) line.json["edited"] = true;
    if (!check.edits.empty()) line.json["changed"] = json_of(check.edits);
    if (!check.rule_edits.empty()) line.json["rules_changed"] = json_of(check.rule_edits);
    line.json["told"] = check.message.en;
}

ReplayLine verify_line(const Shelf& shelf, const StreamedReplay& replay) {
    PlayedLine line = played_line(shelf, replay, false);
    if (!line.scenario) return line_of(line.json, false);
    add_check(line);
    return line_of(line.json, line.played.check.same());
}

}  // namespace keyaccount
