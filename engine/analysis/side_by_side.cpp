// Two runs of a case, number beside number.
#include "engine/analysis/class_debrief.hpp"
#include "engine/analysis/class_trace.hpp"
#include "engine/play/score.hpp"

#include <algorithm>
#include <numeric>

namespace keyaccount {
namespace {

using Row = SideBySide::Row;
using What = Row::What;

/// What one game is compared by.
struct Figures {
    std::array<int, max_people> visits{};
    std::array<int, max_people> met_on{};
    std::vector<Choice> choices;  // that were made
    State end;
    int score = 0;
};

Figures figures_of(const Case& scenario, const GameLog& log) {
    Figures out;
    out.met_on.fill(-1);
    const auto note_met = [&](const State& state) {
        for (std::size_t p = 0; p < scenario.people.size(); ++p)
            if (out.met_on[p] < 0 && state.people[p].awareness == static_cast<std::uint8_t>(Awareness::met))
                out.met_on[p] = state.day;
    };
    note_met(first_state(scenario, log));
    out.end = walk(scenario, log, [&](std::size_t, const State&, Choice choice, const State& after, auto&&) {
        if (choice.is(Action::visit)) ++out.visits[choice.who.index()];
        note_met(after);
        out.choices.push_back(without_label(choice));
    });
    out.score = score(scenario, out.end).total;
    return out;
}

std::size_t first_difference(const ClassRun& first, const ClassRun& second, const Figures& a, const Figures& b) {
    if (first.log.seed != second.log.seed) return 0;
    const auto apart = std::mismatch(a.choices.begin(), a.choices.end(), b.choices.begin(), b.choices.end());
    return static_cast<std::size_t>(apart.first - a.choices.begin());
}

int advances(const State& state) {
    return state.tally.outcomes[index_of(Outcome::advance)] + state.tally.outcomes[index_of(Outcome::order)];
}

int mistakes(const State& state) {
    return std::accumulate(state.tally.mistakes.begin(), state.tally.mistakes.end(), 0);
}

std::vector<Row> all_rows(const Case& scenario, const Figures& a, const Figures& b) {
    std::vector<Row> rows;
    const auto add = [&](What what, int of_a, int of_b, PersonId who = {}, int kind = 0) {
        rows.push_back({what, who, kind, {of_a, of_b}});
    };
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        add(What::visits_to, a.visits[p], b.visits[p], PersonId::at(p));
    for (std::size_t k = 0; k < a.end.tally.questions.size(); ++k)
        add(What::question, a.end.tally.questions[k], b.end.tally.questions[k], {}, static_cast<int>(k));
    add(What::advances, advances(a.end), advances(b.end));
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        add(What::met_on_day, a.met_on[p], b.met_on[p], PersonId::at(p));
    add(What::criterion_changed, a.end.tally.steered > 0 ? 1 : 0, b.end.tally.steered > 0 ? 1 : 0);
    add(What::objections, a.end.tally.objections_caused, b.end.tally.objections_caused);
    add(What::mistakes, mistakes(a.end), mistakes(b.end));
    add(What::expense, a.end.expense, b.end.expense);
    return rows;
}

/// How much two values differ, 0..1000, so that days, yuan and counts can stand in one order; tuning, no source.
int difference(const Case& scenario, const Row& row) {
    constexpr int never_and_once = 600;  // whoever was never met, or a criterion that was never moved
    constexpr int few = 3;               // none against one is little, none against six is much
    const auto [low, high] = std::minmax(row.value[0], row.value[1]);
    const auto per_mille = [](std::int64_t part, std::int64_t whole) {
        return static_cast<int>(std::min<std::int64_t>(1000, part * 1000 / std::max<std::int64_t>(1, whole)));
    };
    if (low == high) return 0;
    if (row.what == What::criterion_changed || (row.what == What::met_on_day && low < 0)) return never_and_once;
    if (row.what == What::met_on_day) return per_mille(high - low, scenario.last_day);
    if (row.what == What::expense) return per_mille(std::int64_t{high} - low, scenario.budget);
    return per_mille(high - low, high + few);
}

}  // namespace

SideBySide side_by_side(const Case& scenario, const ClassRun& first, const ClassRun& second) {
    const Figures a = figures_of(scenario, first.log);
    const Figures b = figures_of(scenario, second.log);
    SideBySide out;
    out.split = first_difference(first, second, a, b);
    out.rows = all_rows(scenario, a, b);
    out.rows.erase(
        std::remove_if(out.rows.begin(), out.rows.end(), [](const Row& row) { return row.value[0] == row.value[1]; }),
        out.rows.end());
    std::stable_sort(out.rows.begin(), out.rows.end(), [&](const Row& one, const Row& other) {
        return difference(scenario, one) > difference(scenario, other);
    });
    out.rows.push_back({What::score, {}, 0, {a.score, b.score}});
    return out;
}

}  // namespace keyaccount
