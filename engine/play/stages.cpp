// The client moves from stage to stage: rules exit-sign, client-moves-alone, project-dies, not-invited,
// no-proposal, veto, hard-criterion, rival-chosen, decision-made, time-over.
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

int fit_lead(const Turn& turn) { return fit(turn.scenario, turn.state) - best_rival_fit(turn.scenario, turn.state); }

void lose(Turn& turn, Rule rule) {
    if (!turn.on(rule)) return;
    turn.end(End::lost, rule, weakest_element(turn.scenario, turn.state));
}

/// The client keeps to its dates; a stage that began late still takes its time.
bool time_is_up(const Turn& turn, int least_days) {
    const State& state = turn.state;
    return state.day >= turn.scenario.stages[state.stage].planned_day && state.day - state.stage_since >= least_days;
}

/// In the first two stages nobody has to buy: the project may move by itself, or die.
void early_stage(Turn& turn) {
    State& state = turn.state;
    const int days = state.day - state.stage_since;
    int best = 0;
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p) {
        const Person& person = turn.scenario.people[p];
        if (person.side != Side::client || support_weight(person, turn.scenario.stages[state.stage].kind) < 10'000)
            continue;
        best = std::max(best, heat(person, state.people[p]) * 6 / 10 + tenths(state.people[p].stance) * 4 / 10);
    }
    const bool warm = kept_warm(turn);
    const int alone =
        tuning::moves_alone_chance + chance_of_lead(best - 500) / 8 + (warm ? tuning::warm_comes_back : 0);
    if (turn.chance(Dice::stage_alone, days < 14 ? 0 : alone, state.stage, state.week, 0,
                    warm ? Rule::kept_warm : Rule::client_moves_alone, {})) {
        enter_stage(turn, state.stage + 1, warm ? Rule::kept_warm : Rule::client_moves_alone);
        return;
    }
    if (days >= tuning::idle_days &&
        turn.chance(Dice::stage_dies, warm ? tuning::dies_chance / tuning::warm_dies_less : tuning::dies_chance,
                    state.stage, state.week, 0, Rule::project_dies, {}))
        lose(turn, Rule::project_dies);
}

void design_ends(Turn& turn) {
    State& state = turn.state;
    if (!time_is_up(turn, tuning::design_days)) return;
    bool met = false;
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p)
        met = met || (turn.scenario.people[p].has(Role::gatekeeper) && state.people[p].calls > 0);
    const int ahead = 2 * support(turn.scenario, state) + fit_lead(turn) -
                      best_rival_support(turn.scenario, state) / 2 + tuning::invited_offset -
                      (met ? 0 : tuning::nobody_met_penalty) -
                      (hard_criterion_unmet(turn.scenario, state) ? tuning::hard_unmet_invited : 0);
    if (turn.chance(Dice::invited, chance_of_lead(ahead), state.stage, 0, 0, Rule::exit_sign, {}))
        enter_stage(turn, state.stage + 1, Rule::exit_sign);
    else
        lose(turn, hard_criterion_unmet(turn.scenario, state) ? Rule::hard_criterion : Rule::not_invited);
}

void comparison_ends(Turn& turn) {
    State& state = turn.state;
    if (!time_is_up(turn, tuning::comparison_days)) return;
    if (state.proposal_day < 0) {
        lose(turn, Rule::no_proposal);
    } else if (turn.on(Rule::veto) && vetoing(turn.scenario, state).exists()) {
        lose(turn, Rule::veto);
    } else if (turn.chance(Dice::shortlisted, chance_of_lead(lead(turn.scenario, state) + tuning::shortlist_offset),
                           state.stage, 0, 0, Rule::exit_sign, {})) {
        enter_stage(turn, state.stage + 1, Rule::exit_sign);
    } else {
        lose(turn, hard_criterion_unmet(turn.scenario, state) ? Rule::hard_criterion : Rule::rival_chosen);
    }
}

void commitment_ends(Turn& turn) {
    State& state = turn.state;
    if (!time_is_up(turn, tuning::commitment_days)) return;
    const int chance = chance_of_lead(lead(turn.scenario, state) + tuning::late_order_offset);
    if (turn.on(Rule::veto) && vetoing(turn.scenario, state).exists())
        lose(turn, Rule::veto);
    else if (turn.chance(Dice::chosen, chance, state.stage, 0, 0, Rule::decision_made, {}))
        sign(turn, turn.scenario.decision_makers.front());
    else
        lose(turn, Rule::rival_chosen);
}

}  // namespace

void enter_stage(Turn& turn, int stage, Rule rule, PersonId by) {
    State& state = turn.state;
    const int last = static_cast<int>(turn.scenario.stages.size()) - 1;
    const int before = state.stage;
    state.stage = static_cast<std::uint8_t>(std::min(stage, last));
    state.stage_since = state.day;
    turn.emit({EventKind::stage, rule, by, 255, by, {}, before, state.stage});
}

void sign(Turn& turn, PersonId by) {
    turn.state.signed_day = turn.state.day;
    int stage = turn.state.stage;
    while (stage + 1 < static_cast<int>(turn.scenario.stages.size()) &&
           turn.scenario.stages[static_cast<std::size_t>(stage)].kind != StageKind::use)
        ++stage;
    enter_stage(turn, stage, Rule::decision_made, by);
}

void client_decides(Turn& turn) {
    State& state = turn.state;
    if (state.over()) return;
    if (state.signed_day < 0 && state.day > turn.scenario.decision_day + tuning::late_signing_days) {
        lose(turn, Rule::time_over);
        return;
    }
    switch (turn.scenario.stages[state.stage].kind) {
        case StageKind::interest:
        case StageKind::incubation: early_stage(turn); break;
        case StageKind::design: design_ends(turn); break;
        case StageKind::comparison: comparison_ends(turn); break;
        case StageKind::commitment: commitment_ends(turn); break;
        case StageKind::use: break;
    }
}

}  // namespace keyaccount
