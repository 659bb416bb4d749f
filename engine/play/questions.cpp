// The four kinds of question and the need that climbs by them: rules situation-question,
// situation-bores, problem-question, implication-question, payoff-question, question-out-of-order,
// need-not-theirs.
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

PersonId listener(const Turn& turn) { return PersonId{turn.state.call.with}; }

void gain_by_question(Turn& turn, PersonId who, int trust, Rule rule) {
    if (turn.state.call.gains >= tuning::gaining_questions) return;
    ++turn.state.call.gains;
    turn.trust(who, trust, rule);
}

void bore(Turn& turn, PersonId who) {
    turn.patience(-1, Rule::situation_bores);
    turn.trust(who, -tuning::bored_trust, Rule::situation_bores);
}

void disturb(Turn& turn, PersonId who, int trust_lost) {
    ++turn.state.tally.asked_too_early;
    turn.say(who, Says::too_early, Rule::question_out_of_order);
    turn.patience(-1, Rule::question_out_of_order);
    turn.trust(who, -trust_lost, Rule::question_out_of_order);
}

/// Facts of the topic in the file prepare the question that follows.
bool prepared(const Turn& turn, NeedId need) {
    const auto& facts = turn.scenario.need(need).facts;
    return std::any_of(facts.begin(), facts.end(), [&](FactId fact) { return turn.state.knows(fact); });
}

void answer(Turn& turn, PersonId who, NeedId need, Lift lift, Rule rule) {
    const PersonNeed& own = turn.scenario.person(who).needs[need.index()];
    turn.said(who, own.answers[index_of(lift)], rule);
    const FactId slip = own.tells[index_of(lift)];
    if (slip.exists())
        turn.learn(slip, who, index_in(turn.state, turn.scenario.fact(slip).values), true, Rule::listening);
}

/// A need that grows takes the ground from "why should we" and "can it really".
void answer_objections_by_need(Turn& turn, PersonId who, NeedId need) {
    const auto& open = turn.state[who].objections;
    const Rule rule = Rule::need_answers_objection;
    const int call = turn.state.calls;
    if (open[index_of(Objection::no_need)] > 0 &&
        turn.chance(Dice::develop, tuning::develop_lifts_no_need, who.index(), call, need.index(), rule, who)) {
        turn.lift(who, Objection::no_need, rule);
        ++turn.state.tally.objections_answered;
    } else if (open[index_of(Objection::doubt)] > 0 && turn.chance(Dice::develop, tuning::develop_lifts_doubt,
                                                                   who.index(), call, need.index() + 16, rule, who)) {
        turn.lift(who, Objection::doubt, rule);
        ++turn.state.tally.objections_answered;
    }
}

void ask_problem(Turn& turn, PersonId who, NeedId need, bool spoken_of) {
    const PersonState& person = turn.state[who];
    const int chance = tuning::problem_chance + person.trust / 4 +
                       (prepared(turn, need) ? tuning::problem_chance_per_fact : 0) +
                       (comes_along(turn, SpecialistKind::consultant) ? tuning::consultant_hears : 0);
    const Rule rule = Rule::problem_question;
    if (level_of(person.need[need.index()]) != NeedLevel::hidden && !spoken_of) {
        answer(turn, who, need, Lift::problem, rule);  // others had made it felt already
        return;
    }
    if (level_of(person.need[need.index()]) != NeedLevel::hidden) {
        turn.say(who, Says::repeated, Rule::said_before);
        turn.patience(-1, Rule::said_before);
        return;
    }
    if (!turn.chance(Dice::problem, chance, who.index(), turn.state.calls, need.index(), rule, who, need.index())) {
        turn.say(who, Says::polite, rule);
        return;
    }
    answer(turn, who, need, Lift::problem, rule);
    turn.need(who, need, tuning::problem_level, rule);
    gain_by_question(turn, who, tuning::problem_trust, rule);
    answer_objections_by_need(turn, who, need);
}

void ask_implication(Turn& turn, PersonId who, NeedId need) {
    const PersonState& person = turn.state[who];
    const Rule rule = Rule::implication_question;
    const int level = person.need[need.index()];
    if (level_of(level) == NeedLevel::hidden && turn.on(Rule::question_out_of_order)) {
        disturb(turn, who, tuning::implication_early_trust);
        return;
    }
    auto& weighed = turn.state.call.weighed;
    const auto bits = static_cast<std::uint8_t>(1U << need.index());
    if (level >= tuning::explicit_from || (weighed & bits) != 0) {
        turn.say(who, Says::repeated, Rule::said_before);
        turn.patience(-1, Rule::said_before);
        return;
    }
    weighed = static_cast<std::uint8_t>(weighed | bits);
    ++turn.state.call.implications;
    int gain =
        tuning::implication_gain + (prepared(turn, need) ? tuning::implication_fact_gain : 0) + person.trust / 10;
    if (turn.state.call.implications > tuning::implication_fades_from) gain /= 3;
    answer(turn, who, need, Lift::implication, rule);
    turn.need(who, need, std::min(tuning::explicit_from - 1, level + gain), rule);
    gain_by_question(turn, who, tuning::implication_trust, rule);
    answer_objections_by_need(turn, who, need);
}

void ask_payoff(Turn& turn, PersonId who, NeedId need) {
    const PersonState& person = turn.state[who];
    const Rule rule = Rule::payoff_question;
    const int level = person.need[need.index()];
    const bool any_order = level < tuning::explicit_from && !turn.on(Rule::question_out_of_order);
    switch (any_order ? NeedLevel::developed : level_of(level)) {
        case NeedLevel::hidden:
            disturb(turn, who, tuning::payoff_early_trust);
            turn.stance(who, -tuning::payoff_early_stance, Rule::question_out_of_order);
            if (turn.chance(Dice::early_payoff, tuning::payoff_early_objection, who.index(), turn.state.calls,
                            need.index(), Rule::question_out_of_order, who))
                turn.raise(who, Objection::no_need, Rule::question_out_of_order);
            return;
        case NeedLevel::implied:
            turn.say(who, Says::too_early, Rule::question_out_of_order);
            turn.need(who, need, level + 20, rule);
            return;
        case NeedLevel::explicit_need:
            turn.say(who, Says::repeated, Rule::said_before);
            turn.patience(-1, Rule::said_before);
            return;
        case NeedLevel::developed: break;
    }
    const int chance = tuning::payoff_chance + person.trust / 4;
    if (!turn.chance(Dice::payoff, chance, who.index(), turn.state.calls, need.index(), rule, who, need.index())) {
        turn.say(who, Says::polite, rule);
        return;
    }
    answer(turn, who, need, Lift::payoff, rule);
    turn.need(who, need, std::max(level, tuning::payoff_level), rule);
    turn.stance(who, tuning::payoff_stance, rule);
    gain_by_question(turn, who, tuning::payoff_trust, rule);
    answer_objections_by_need(turn, who, need);
}

}  // namespace

void ask_situation(Turn& turn, FactId fact) {
    const PersonId who = listener(turn);
    const Rule rule = Rule::situation_question;
    auto& call = turn.state.call;
    const bool asked_before = ((turn.state[who].asked >> fact.index()) & 1U) != 0;
    const bool in_file = turn.state.knows(fact);
    ++turn.state.tally.questions[0];
    ++call.questions;
    ++call.situation;
    turn.patience(-1, rule);
    turn.state[who].asked |= 1ULL << fact.index();
    const LineId line = line_in(turn.state, turn.scenario.person(who).facts[fact.index()].answers);
    if (!line.exists() && !asked_before) {
        turn.say(who, Says::not_mine, Rule::need_not_theirs);
        return;
    }
    const bool one_too_many = call.situation >= tuning::situation_bores_from;
    if (asked_before || in_file) turn.say(who, Says::bored, Rule::situation_bores);
    if (asked_before || in_file || one_too_many) bore(turn, who);
    if (asked_before) return;
    if (!in_file) turn.said(who, line, rule);
    turn.learn(fact, who, index_in(turn.state, turn.scenario.fact(fact).values), true, rule);
    if (!in_file) gain_by_question(turn, who, tuning::situation_trust, rule);
}

void ask_question(Turn& turn, NeedId need, Lift lift) {
    const PersonId who = listener(turn);
    auto& call = turn.state.call;
    ++turn.state.tally.questions[index_of(lift) + 1];
    ++call.questions;
    call.last_topic = need.index();
    turn.patience(-1, lift == Lift::problem       ? Rule::problem_question
                      : lift == Lift::implication ? Rule::implication_question
                                                  : Rule::payoff_question);
    const bool spoken_of = ((turn.state[who].needs_talked >> need.index()) & 1U) != 0;
    turn.state[who].needs_talked = static_cast<std::uint8_t>(turn.state[who].needs_talked | (1U << need.index()));
    if (turn.scenario.person(who).needs[need.index()].weight < tuning::felt_weight) {
        if (lift != Lift::problem) ++turn.state.tally.asked_too_early;
        turn.say(who, Says::not_mine, Rule::need_not_theirs);
        return;
    }
    if (lift == Lift::problem) ask_problem(turn, who, need, spoken_of);
    if (lift == Lift::implication) ask_implication(turn, who, need);
    if (lift == Lift::payoff) ask_payoff(turn, who, need);
}

}  // namespace keyaccount
