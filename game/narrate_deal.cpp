// The deal as a whole: where the win probability comes from, and how it ended.
#include "game/narrate.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

bool met_a_decision_maker(const View& view) {
    for (std::size_t p = 0; p < view.people_count(); ++p) {
        const SeenPerson seen = view.person(PersonId::at(p));
        if (seen.awareness == Awareness::met && seen.calls > 0 && (seen.roles & bit(Role::decision_maker)) != 0)
            return true;
    }
    return false;
}

int per_cent(int per_mille) { return (per_mille + 5) / 10; }

}  // namespace

std::string Narrator::stage_overdue(const View& view) const {
    const int usual = view.stages()[static_cast<std::size_t>(view.stage())].usual_days;
    const int spent = view.day() - view.stage_since();
    if (usual <= 0 || spent <= usual || view.over()) return {};
    return with("stage.overdue", {{"usual", days(usual)}, {"spent", std::to_string(spent)}});
}

std::string Narrator::win_term(WinTerm which, const View& view) const {
    const std::string key = "win-term." + std::string{word(which)};
    if (which == WinTerm::rival_lead) {
        const RivalId rival = view.leading_rival();
        if (!rival.exists() || view.win().points[index_of(which)] == 0) return get(key + ".none");
        return with(key, {{"rival", text(view, view.rival_short_name(rival))}});
    }
    if (which == WinTerm::decision_maker && !met_a_decision_maker(view)) return get(key + ".unmet");
    if (which == WinTerm::time && view.stage_kind() == StageKind::use) return get(key + ".use");
    return get(key);
}

std::string Narrator::win_term_why(WinTerm which, const View& view) const {
    const bool collecting = which == WinTerm::time && view.stage_kind() == StageKind::use;
    return get("win-term." + std::string{word(which)} + (collecting ? ".use.why" : ".why"));
}

std::vector<WinRow> Narrator::win_rows(const View& view) const {
    const WinProbability win = view.win();
    const std::string stage = text(view, view.stages()[static_cast<std::size_t>(view.stage())].name);
    std::vector<WinRow> rows;
    rows.push_back(
        {with("win-term.standard", {{"stage", stage}}), per_cent(win.standard), get("win-term.standard.why")});
    int sum = win.standard;
    for (std::size_t t = 0; t < win_term_count; ++t) {
        const auto which = static_cast<WinTerm>(t);
        const int before = per_cent(sum);
        sum += win.points[t];
        rows.push_back({win_term(which, view), per_cent(sum) - before, win_term_why(which, view)});
    }
    return rows;
}

std::string Narrator::end_headline(const View& view) const {
    const std::string key = "end." + std::string{word(view.end())} + ".headline";
    return with(key, {{"date", long_date(view, view.day())}, {"title", text(view, view.title())}});
}

std::string Narrator::end_headline(const View& view, const State& state) const {
    const RivalId rival = view.leading_rival();
    const bool to_rival = static_cast<Rule>(state.end_rule) == Rule::rival_chosen && rival.exists();
    if (view.end() != End::lost || !to_rival) return end_headline(view);
    return with("end.lost.headline.rival",
                {{"date", long_date(view, view.day())}, {"rival", text(view, view.rival_short_name(rival))}});
}

std::string Narrator::end_reason(const View& view, const State& state) const {
    const std::string because = rule(static_cast<Rule>(state.end_rule));
    const std::string gap = get("list.sentence-gap");
    switch (view.end()) {
        case End::playing: return {};
        case End::walked_away:
            return get(state.walked_rightly != 0    ? "end.walked-away.rightly"
                       : state.walked_evidence != 0 ? "end.walked-away.misled"
                                                    : "end.walked-away.guessed");
        case End::lost: {
            const std::string stage = text(view, view.stages()[static_cast<std::size_t>(view.stage())].name);
            return with("end.stage", {{"stage", stage}}) + gap + because + gap +
                   get("element." + std::string{word(static_cast<Element>(state.end_element))} + ".lost");
        }
        case End::paid:
        case End::unpaid: break;
    }
    return because;
}

}  // namespace keyaccount
