#include "engine/analysis/game_profile.hpp"
#include "game/report/jsonl.hpp"
#include "game/report/jsonl_head.hpp"

#include <array>

namespace keyaccount {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, technique_count> techniques = {
    "understanding", "implication-payoff",  "benefits-on-explicit", "calls-with-advance",
    "roles-met",     "facts-with-evidence", "objections-answered",  "promises-kept"};
constexpr std::array<std::string_view, 4> fates = {"provoked", "arose", "answered", "prevented"};
static_assert(fates.size() == static_cast<std::size_t>(ObjectionFate::prevented) + 1);
constexpr std::array<std::string_view, mark_count> marks = {"none", "strong", "inaccuracy", "mistake", "blunder"};
constexpr std::array<std::string_view, 4> questions = {"situation", "problem", "implication", "payoff"};
constexpr std::array<std::string_view, 3> statements = {"feature", "advantage", "benefit"};

double hundredths(int value) { return static_cast<double>(value) / 100; }
double chance(int value) { return static_cast<double>(value) / 10'000; }

Json choice_json(const Case& scenario, Choice choice) { return Json::parse(choice_to_json(scenario, choice)); }

void add_person(Json& json, const Case& scenario, PersonId who) {
    if (who.exists()) json["who"] = scenario.person(who).id;
}

template <std::size_t size>
Json counts(const std::array<std::string_view, size>& names, const std::array<int, size>& values) {
    Json json = Json::object();
    for (std::size_t i = 0; i < size; ++i) json[std::string{names[i]}] = values[i];
    return json;
}

Json mistakes_json(const Case& scenario, const GameProfile& found) {
    Json list = Json::array();
    for (const MistakeNote& note : found.mistakes) {
        list.push_back({{"turn", note.turn + 1}, {"mistake", word(note.mistake)}});
        add_person(list.back(), scenario, note.who);
    }
    return list;
}

Json objections_json(const Case& scenario, const GameProfile& found) {
    Json list = Json::array();
    for (const ObjectionNote& note : found.objections) {
        list.push_back({{"turn", note.turn + 1},
                        {"objection", word(note.kind)},
                        {"fate", fates[static_cast<std::size_t>(note.fate)]}});
        add_person(list.back(), scenario, note.who);
    }
    return list;
}

Json calls_json(const Case& scenario, const GameProfile& found) {
    Json list = Json::array();
    for (const CallNote& note : found.calls) {
        list.push_back({{"first", note.first + 1}, {"last", note.last + 1}});
        add_person(list.back(), scenario, note.with);
        list.back()["outcome"] = word(note.outcome);
        if (note.labelled != Outcome::none) list.back()["called"] = word(note.labelled);
    }
    return list;
}

Json profile_json(const Case& scenario, const GameProfile& found) {
    Json json = {{"day", found.day}, {"stage", found.stage + 1}, {"expense", found.expense}};
    if (found.end != End::playing && found.end != End::paid) json["lost_by"] = word(found.lost_by);
    json["questions"] = counts(questions, found.questions);
    json["statements"] = counts(statements, found.statements);
    for (std::size_t i = 0; i < technique_count; ++i)
        json["technique"][std::string{techniques[i]}] = {{"part", found.technique[i].part},
                                                         {"whole", found.technique[i].whole}};
    json["mistakes"] = mistakes_json(scenario, found);
    json["objections"] = objections_json(scenario, found);
    json["calls"] = calls_json(scenario, found);
    if (found.guide.exists()) json["guide"] = scenario.person(found.guide).id;
    json["practise"] = word(found.practise);
    return json;
}

Json decision_json(const Case& scenario, const DecisionReview& decision) {
    Json json = {{"turn", decision.turn + 1},
                 {"mark", marks[static_cast<std::size_t>(decision.mark)]},
                 {"lost", hundredths(decision.loss.score)},
                 {"lost_error", hundredths(decision.loss.score_error)},
                 {"chance_lost", chance(decision.loss.paid)},
                 {"chance_lost_error", chance(decision.loss.paid_error)},
                 {"played", choice_json(scenario, decision.played)},
                 {"best", choice_json(scenario, decision.best)},
                 {"rule", id_of(decision.reason.rule)},
                 {"omission", decision.reason.omission}};
    add_person(json, scenario, decision.reason.who);
    return json;
}

Json review_json(const Case& scenario, const GameReview& review) {
    Json json = {{"knowledge", review.knowledge == Knowledge::as_known ? "as-known" : "hindsight"},
                 {"rollouts", review.rollouts},
                 {"complete", review.complete},
                 {"initial", hundredths(review.initial)},
                 {"final", hundredths(review.final_score)},
                 {"skill", hundredths(review.skill)},
                 {"luck", hundredths(review.luck)}};
    if (review.walked_rightly) json["walked_rightly"] = true;
    json["marks"] = Json::array();
    for (const DecisionReview& decision : review.decisions)
        if (decision.mark != Mark::none) json["marks"].push_back(decision_json(scenario, decision));
    return json;
}

}  // namespace

ReplayLine debrief_line(const Shelf& shelf, const StreamedReplay& replay, const DebriefLines& wish) {
    PlayedLine line = played_line(shelf, replay, wish.anonymous);
    if (!line.scenario) return line_of(line.json, false);
    const Verification& check = line.played.check;
    if (!check.same()) line.json["told"] = check.message.en;
    line.json["profile"] = profile_json(*line.scenario, profile(*line.scenario, line.played.log));
    if (wish.sharp) {
        ReviewSettings settings;
        settings.knowledge = wish.knowledge;
        settings.seed = wish.seed;
        settings.sharp = *wish.sharp;
        line.json["review"] = review_json(*line.scenario, review_game(*line.scenario, line.played.log, settings));
    }
    return line_of(line.json, check.same());
}

bool debrief_jsonl(std::istream& in, const std::vector<std::string>& files, std::ostream& out, const Shelf& shelf,
                   int threads, const DebriefLines& wish) {
    return write_lines(in, files, out, threads,
                       [&](const StreamedReplay& replay) { return debrief_line(shelf, replay, wish); });
}

}  // namespace keyaccount
