// What is proposed at the end of a call: rules step-granted, step-too-large, step-wrong-person,
// papers-agree-nothing, criteria-steered, gap-too-large, mandate, own-side-commits, exit-sign,
// decision-made.
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

struct Asked {
    PersonId who;
    StepId id;
    const Step& step;
    int ready = 0;
    int threshold = 0;
    bool right_person = true;
};

void outcome(Turn& turn, Outcome value) {
    turn.state.call.outcome = std::max(turn.state.call.outcome, static_cast<std::uint8_t>(value));
}

bool granter(const Step& step, PersonId who) {
    return step.who.empty() || std::find(step.who.begin(), step.who.end(), who) != step.who.end();
}

/// How many stages the one that this step ends lies from the present one; at least one.
int stages_ahead(const Turn& turn, StepKind kind) {
    const auto now = static_cast<int>(turn.scenario.stages[turn.state.stage].kind);
    return std::max(1, static_cast<int>(stage_ended_by(kind)) - now);
}

void refuse_step(Turn& turn, const Asked& asked, Rule rule) {
    const int short_by = asked.threshold - asked.ready + (asked.right_person ? 0 : tuning::wrong_step_penalty);
    const PersonStep& own = turn.scenario.person(asked.who).steps[asked.id.index()];
    ++turn.state.call.refused;
    turn.patience(-1, rule);
    if (!asked.right_person)
        turn.say(asked.who, Says::step_wrong, rule);
    else if (own.not_yet.exists())
        turn.said(asked.who, own.not_yet, rule);
    else
        turn.say(asked.who, Says::step_not_yet, rule);
    turn.emit({EventKind::step_refused, rule, asked.who, asked.id.index(), {}, {}, asked.ready, asked.threshold});
    if (short_by <= tuning::too_large_by) {
        turn.trust(asked.who, -tuning::refused_trust, rule);
        return;
    }
    turn.trust(asked.who, -(tuning::too_large_trust + short_by / 5), rule);
    turn.stance(asked.who, -short_by / 12, rule);
    if (turn.chance(Dice::risk_raised, tuning::risk_after_too_large, asked.who.index(), turn.state.calls,
                    asked.id.index(), rule, asked.who))
        turn.raise(asked.who, Objection::risk, rule);
}

void steer(Turn& turn, const Asked& asked) {
    const auto stage = index_of(turn.scenario.stages[turn.state.stage].kind);
    const int strength = tuning::steer_by_stage[stage];
    const int weight = turn.state.criteria[asked.step.offer.index()];
    const int gain =
        tuning::steer_gain * (turn.scenario.person(asked.who).power + 5) * strength / 1000 * (1000 - weight) / 1000;
    turn.criterion(asked.step.offer, weight + gain, Rule::criteria_steered, asked.who);
    if (asked.step.instead_of.exists()) {
        const int hard = turn.state.criteria[asked.step.instead_of.index()];
        turn.criterion(asked.step.instead_of, hard - tuning::give_way * strength / 1000, Rule::criteria_steered,
                       asked.who);
    }
    ++turn.state.tally.steered;
    turn.stance(asked.who, tuning::steer_stance, Rule::criteria_steered);
}

void take_effect(Turn& turn, const Asked& asked) {
    State& state = turn.state;
    switch (asked.step.kind) {
        case StepKind::papers: break;
        case StepKind::small:
            state[asked.who].promise_due = static_cast<std::int16_t>(state.day + tuning::promise_days);
            state[asked.who].promised_step = asked.id.index();
            turn.emit({EventKind::promise_made,
                       Rule::step_granted,
                       asked.who,
                       asked.id.index(),
                       {},
                       {},
                       0,
                       state.day + tuning::promise_days});
            break;
        case StepKind::introduction: turn.open_door(asked.step.opens, Rule::step_granted, asked.who); break;
        case StepKind::trial: state.pending |= 1U << asked.id.index(); break;
        case StepKind::criterion: steer(turn, asked); break;
        case StepKind::request:
        case StepKind::approval: enter_stage(turn, state.stage + 1, Rule::exit_sign, asked.who); break;
        case StepKind::order: sign(turn, asked.who); break;
        case StepKind::mandate:
        case StepKind::pledge: break;
    }
}

Rule rule_of_grant(StepKind kind) {
    if (kind == StepKind::mandate) return Rule::mandate;
    if (kind == StepKind::pledge) return Rule::own_side_commits;
    if (kind == StepKind::criterion) return Rule::criteria_steered;
    return Rule::step_granted;
}

void grant(Turn& turn, const Asked& asked) {
    State& state = turn.state;
    const std::uint32_t bits = 1U << asked.id.index();
    const auto stage_bit = static_cast<std::uint8_t>(1U << state.stage);
    const bool small = asked.step.kind == StepKind::small || asked.step.kind == StepKind::introduction;
    const bool another = small && (state[asked.who].advances & stage_bit) != 0;
    const Rule rule = rule_of_grant(asked.step.kind);
    const PersonStep& own = turn.scenario.person(asked.who).steps[asked.id.index()];
    turn.patience(-1, rule);
    state.granted |= bits;
    state[asked.who].granted |= bits;
    state.step_with[asked.id.index()] = asked.who.index();
    if (own.yes.exists())
        turn.said(asked.who, own.yes, rule);
    else
        turn.say(asked.who, Says::step_yes, rule);
    turn.emit({EventKind::step_granted,
               rule,
               asked.who,
               asked.id.index(),
               {},
               asked.step.done,
               asked.ready,
               asked.threshold});
    if (!another) {
        turn.trust(asked.who, tuning::step_trust, rule);
        turn.stance(asked.who, tuning::step_stance, rule);
    }
    if (small) state[asked.who].advances = static_cast<std::uint8_t>(state[asked.who].advances | stage_bit);
    outcome(turn, asked.step.kind == StepKind::order ? Outcome::order
                  : another                          ? Outcome::continuation
                                                     : Outcome::advance);
    take_effect(turn, asked);
}

/// The need that the step stands on is developed with this person.
bool need_is_ripe(const Turn& turn, const Asked& asked) {
    if (asked.step.need.exists())
        return level_of(turn.state[asked.who].need[asked.step.need.index()]) >= NeedLevel::developed;
    if (asked.step.kind != StepKind::criterion) return true;
    for (std::size_t n = 0; n < turn.scenario.needs.size(); ++n)
        if (turn.scenario.needs[n].offer == asked.step.offer &&
            level_of(turn.state[asked.who].need[n]) >= NeedLevel::developed)
            return true;
    return false;
}

bool order_is_ours(Turn& turn, const Asked& asked) {
    const int chance = chance_of_lead(lead(turn.scenario, turn.state) + tuning::order_offset);
    return turn.chance(Dice::order, chance, turn.state.stage, 0, 0, Rule::decision_made, asked.who, asked.id.index());
}

void papers(Turn& turn, PersonId who, StepId id) {
    turn.patience(-1, Rule::papers_agree_nothing);
    const LineId own = turn.scenario.person(who).steps[id.index()].yes;
    if (own.exists())
        turn.said(who, own, Rule::papers_agree_nothing);
    else
        turn.say(who, Says::continuation, Rule::papers_agree_nothing);
    outcome(turn, Outcome::continuation);
}

/// The order is not given yet: to a rival who is ahead, or because not everybody here is ready.
void put_off(Turn& turn, const Asked& asked) {
    const bool behind = best_rival_support(turn.scenario, turn.state) > support(turn.scenario, turn.state);
    if (!behind) {
        refuse_step(turn, asked, Rule::others_not_ready);
        return;
    }
    turn.trust(asked.who, -tuning::order_lost_trust, Rule::rival_chosen);
    turn.raise(asked.who, Objection::rival, Rule::rival_chosen);
    refuse_step(turn, asked, Rule::rival_chosen);
}

}  // namespace

void propose(Turn& turn, StepId id) {
    const PersonId who{turn.state.call.with};
    const Person& person = turn.scenario.person(who);
    Asked asked{who, id, turn.scenario.step(id)};
    turn.state.tried |= 1U << id.index();
    if (asked.step.kind == StepKind::papers) {
        papers(turn, who, id);
        return;
    }
    const bool ends_stage = is_exit(asked.step.kind);
    asked.right_person = !turn.on(Rule::step_wrong_person) ||
                         (granter(asked.step, who) &&
                          (!ends_stage || asked.step.kind == StepKind::request || person.has(Role::decision_maker)));
    asked.threshold =
        asked.step.threshold > 0 ? asked.step.threshold : tuning::step_threshold[index_of(asked.step.kind)];
    asked.ready =
        readiness(person, turn.state[who]) + (turn.state.call.true_benefits > 0 ? tuning::fresh_benefit_ready : 0);
    const int noise =
        triangular(turn.state.seed, Dice::disposition, ends_stage ? tuning::exit_noise : tuning::disposition_noise,
                   who.index(), id.index(), turn.state.stage);
    const bool in_time = !ends_stage || turn.scenario.stages[turn.state.stage].kind == stage_ended_by(asked.step.kind);
    if (!asked.right_person) {
        refuse_step(turn, asked, Rule::step_wrong_person);
    } else if (!in_time) {
        if (turn.on(Rule::step_too_large)) ++turn.state.tally.closed_early;
        asked.threshold += tuning::out_of_time_by * stages_ahead(turn, asked.step.kind);
        asked.ready = std::min(asked.ready, asked.threshold - tuning::too_large_by - 1);
        refuse_step(turn, asked, Rule::step_too_large);
    } else if (turn.on(Rule::gap_too_large) && !holds(turn.state, asked.step.possible)) {
        refuse_step(turn, asked, Rule::gap_too_large);
    } else if (turn.on(Rule::step_too_large) && (asked.ready + noise < asked.threshold || !need_is_ripe(turn, asked))) {
        refuse_step(turn, asked, Rule::step_too_large);
    } else if (asked.step.kind == StepKind::order && !order_is_ours(turn, asked)) {
        put_off(turn, asked);
    } else {
        grant(turn, asked);
    }
}

}  // namespace keyaccount
