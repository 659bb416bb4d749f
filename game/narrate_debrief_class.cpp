// A class in words.
#include "game/narrate_debrief.hpp"

namespace keyaccount {
namespace {

using What = SideBySide::Row::What;

std::string side_key(const SideBySide::Row& row) {
    switch (row.what) {
        case What::visits_to: return "debriefing.side.visits-to";
        case What::question: return "debriefing.side.question." + std::to_string(row.kind);
        case What::advances: return "debriefing.side.advances";
        case What::met_on_day: return "debriefing.side.met-on-day";
        case What::criterion_changed: return "debriefing.side.criterion-changed";
        case What::objections: return "debriefing.side.objections";
        case What::mistakes: return "debriefing.side.mistakes";
        case What::expense: return "debriefing.side.expense";
        case What::score: return "debriefing.side.score";
    }
    return {};
}

}  // namespace

std::string DebriefNarrator::situation(const Split& split) const {
    std::string names;
    for (const PersonId who : split.met) names += (names.empty() ? "" : words_->get("list.comma")) + person(who);
    const std::string met = names.empty() ? words_->get("debriefing.situation.nobody")
                                          : words_->with("debriefing.situation.met", {{"names", names}});
    const std::string last = split.last == Outcome::none ? words_->get("debriefing.situation.first")
                                                         : words_->with("debriefing.situation.last",
                                                                        {{"outcome", words_->outcome(split.last)}});
    if (!split.same_position)
        return words_->with("debriefing.situation", {{"stage", stage(split.stage)}, {"met", met}, {"last", last}});
    const std::string date = words_->short_date(View{*case_, any_}, split.day);
    return words_->with("debriefing.situation.same",
                        {{"stage", stage(split.stage)}, {"date", date}, {"met", met}, {"last", last}});
}

std::string DebriefNarrator::branch(const Branch& branch) const {
    return words_->with(branch.runs.size() == 1 ? "debriefing.branch.one" : "debriefing.branch.many",
                        {{"n", std::to_string(branch.runs.size())},
                         {"choice", choice_kind(branch.choice)},
                         {"score", score(branch.mean_score)},
                         {"paid", std::to_string(branch.ends[index_of(End::paid)])}});
}

std::string DebriefNarrator::common_mistake(const CommonMistake& mistake) const {
    const std::string title =
        mistake.mistake ? words_->term("mistake", *mistake.mistake) : slip(mistake.rule, mistake.omission);
    if (!mistake.who.exists()) return title;
    return words_->with("debriefing.common.with", {{"title", title}, {"who", person(mistake.who)}});
}

std::string DebriefNarrator::common_mistake_told(const CommonMistake& mistake, std::size_t runs) const {
    return words_->with(mistake.points > 0 ? "debriefing.common.points" : "debriefing.common",
                        {{"runs", std::to_string(mistake.runs.size())},
                         {"all", std::to_string(runs)},
                         {"n", std::to_string(mistake.times)},
                         {"points", points(mistake.points)}});
}

std::string DebriefNarrator::value(const SideBySide::Row& row, std::size_t side) const {
    const int value = row.value.at(side);
    switch (row.what) {
        case What::met_on_day:
            return value < 0 ? words_->get("debriefing.side.never") : words_->short_date(View{*case_, any_}, value);
        case What::criterion_changed: return words_->get(value != 0 ? "debriefing.side.yes" : "debriefing.side.no");
        case What::expense: return words_->money(value);
        case What::score: return score(value);
        default: return std::to_string(value);
    }
}

DebriefRow DebriefNarrator::compared(const SideBySide::Row& row) const {
    DebriefRow out;
    out.name = words_->with(side_key(row), {{"who", row.who.exists() ? person(row.who) : std::string{}}});
    out.value = words_->with("debriefing.side.both", {{"first", value(row, 0)}, {"second", value(row, 1)}});
    return out;
}

}  // namespace keyaccount
