#include "game/report/jsonl_head.hpp"
#include "game/verify_against.hpp"

#include <array>

namespace keyaccount {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 7> blames = {"nobody",   "change", "changes", "likely",
                                                    "possible", "rules",  "unknown"};
static_assert(blames.size() == static_cast<std::size_t>(Blame::unknown) + 1);
constexpr std::array<std::string_view, 4> kinds = {"changed", "new", "gone", "order"};
static_assert(kinds.size() == static_cast<std::size_t>(ChangeKind::order) + 1);

Json json_of(const NewCase& now, std::string_view place, std::size_t at) {
    const Place where = now.place(at);
    return {{"place", place}, {"line", where.line}, {"column", where.column}};
}

}  // namespace

ReplayLine against_line(NewCase& now, const StreamedReplay& replay) {
    PlayedLine line = played_line(Shelf{now.shared()}, replay, false);
    if (!line.scenario) return line_of(line.json, false);
    add_check(line);
    const Against out = now.play(line.read);
    line.json["blame"] = blames[static_cast<std::size_t>(out.blame)];
    Json edits = Json::array();
    for (const CaseChange& change : out.changes) {
        edits.push_back(json_of(now, change.place, change.at));
        edits.back()["change"] = kinds[static_cast<std::size_t>(change.kind)];
        if (!change.then.empty()) edits.back()["then"] = change.then;
        if (!change.now.empty()) edits.back()["now"] = change.now;
    }
    for (const Suspect& suspect : out.suspects) edits.push_back(json_of(now, suspect.edit.part, suspect.at));
    if (!edits.empty()) line.json["edits"] = std::move(edits);
    if (out.blame != Blame::nobody) line.json["made"] = out.made;
    if (out.result) {
        line.json["new_end"] = word(out.result->end);
        line.json["new_score"] = static_cast<double>(out.result->score) / 10;
    }
    return line_of(line.json, out.played.check.same());
}

}  // namespace keyaccount
