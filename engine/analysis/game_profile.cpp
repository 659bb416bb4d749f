#include "engine/analysis/game_profile.hpp"

#include "engine/model/tuning.hpp"
#include "engine/play/measure.hpp"
#include "engine/play/records.hpp"
#include "engine/play/turn.hpp"
#include "engine/play/win.hpp"

#include <algorithm>
#include <bit>

namespace keyaccount {
namespace {

int ones(std::uint64_t bits) { return std::popcount(bits); }

/// Collects while the log is walked.
class Watch {
public:
    Watch(const Case& scenario, GameProfile& out) : case_{scenario}, out_{out} {
        steerable_ = std::any_of(scenario.steps.begin(), scenario.steps.end(),
                                 [](const Step& step) { return step.kind == StepKind::criterion; });
    }

    void moment(const State& state) {
        out_.gauge.push_back(static_cast<std::uint16_t>(std::max(0, seen_win_probability(case_, state).shown)));
        out_.days.push_back(state.day);
        out_.stages.push_back(state.stage);
    }

    void step(std::size_t turn, const State& before, Choice choice, const State& after, const EventBuffer& events) {
        if (with_client(before)) count_talk(before, choice, after);
        if (choice.is(Action::ask_guide) && !holds(before, case_.person(choice.who).guide.honest))
            out_.guide_misled = true;
        for (const Event& event : events) note(turn, choice, event);
        if (after.in_call() && !out_.calls.empty()) out_.calls.back().last = turn;
        if (steerable_ && after.tally.steered == 0 && before.stage != after.stage &&
            case_.stages[before.stage].kind <= StageKind::design && case_.stages[after.stage].kind > StageKind::design)
            out_.mistakes.push_back({turn, Mistake::not_steering, {}});
        moment(after);
    }

private:
    [[nodiscard]] bool with_client(const State& state) const {
        return state.in_call() && case_.people[state.call.with].side == Side::client;
    }
    [[nodiscard]] TechniqueShare& technique(Technique which) { return out_.technique[index_of(which)]; }

    void count_talk(const State& before, Choice choice, const State& after) {
        TechniqueShare& understanding = technique(Technique::understanding);
        TechniqueShare& needs = technique(Technique::implication_payoff);
        TechniqueShare& benefits = technique(Technique::benefits_on_explicit);
        const bool about_need = choice.kind == ChoiceKind::question;
        const bool asks = about_need || choice.kind == ChoiceKind::situation;
        const bool tells = choice.kind == ChoiceKind::feature || choice.kind == ChoiceKind::advantage ||
                           choice.kind == ChoiceKind::benefit;
        understanding.part += asks ? 1 : 0;
        understanding.whole += asks || tells ? 1 : 0;
        needs.part += about_need && choice.lift() != Lift::problem ? 1 : 0;
        needs.whole += about_need ? 1 : 0;
        benefits.part += after.tally.true_benefits - before.tally.true_benefits;
        benefits.whole += tells ? 1 : 0;
    }

    void note(std::size_t turn, Choice choice, const Event& event) {
        switch (event.kind) {
            case EventKind::mistake:
                out_.mistakes.push_back({turn, static_cast<Mistake>(event.what), event.who});
                break;
            case EventKind::call_opened:
                out_.calls.push_back({turn, turn, event.who, Outcome::none, Outcome::none});
                break;
            case EventKind::call_ended: close_call(turn, choice, static_cast<Outcome>(event.what)); break;
            case EventKind::objection_raised:
            case EventKind::objection_lifted:
            case EventKind::dice: note_objection(turn, choice, event); break;
            case EventKind::promise_kept:
                ++technique(Technique::promises_kept).part;
                ++technique(Technique::promises_kept).whole;
                break;
            case EventKind::promise_broken: ++technique(Technique::promises_kept).whole; break;
            case EventKind::guide_won:
                if (!out_.guide.exists()) out_.guide = event.who;
                break;
            default: break;
        }
    }

    void close_call(std::size_t turn, Choice choice, Outcome outcome) {
        CallNote& call = out_.calls.back();
        call.last = turn;
        call.outcome = outcome;
        if (choice.kind == ChoiceKind::leave && choice.detail != 255)
            call.labelled = static_cast<Outcome>(choice.detail);
        if (case_.person(call.with).side != Side::client) return;
        TechniqueShare& advances = technique(Technique::calls_with_advance);
        ++advances.whole;
        advances.part += outcome >= Outcome::advance ? 1 : 0;
    }

    /// A prevented one has no kind: features bring objections to the price, what else is told brings doubt.
    void note_objection(std::size_t turn, Choice choice, const Event& event) {
        const auto kind = static_cast<Objection>(event.what);
        TechniqueShare& share = technique(Technique::objections_answered);
        if (event.kind == EventKind::objection_raised) {
            const bool by_words = event.rule == Rule::objection_provoked || event.rule == Rule::question_out_of_order;
            ++share.whole;
            out_.objections.push_back(
                {turn, kind, by_words ? ObjectionFate::provoked : ObjectionFate::arose, event.who});
        } else if (event.kind == EventKind::objection_lifted) {
            if (event.rule == Rule::concession_given) return;  // bought off, not answered
            ++share.part;
            out_.objections.push_back({turn, kind, ObjectionFate::answered, event.who});
        } else if (event.rule == Rule::objection_prevented) {
            const Objection likely = choice.kind == ChoiceKind::feature ? Objection::price : Objection::doubt;
            out_.objections.push_back({turn, likely, ObjectionFate::prevented, event.who});
        }
    }

    const Case& case_;
    GameProfile& out_;
    bool steerable_ = false;
};

void compare_file(const Case& scenario, const State& last, GameProfile& out) {
    for (std::size_t f = 0; f < scenario.facts.size(); ++f) {
        FactNote note;
        note.fact = FactId::at(f);
        note.truth = index_in(last, scenario.facts[f].values);
        if (last.knows(note.fact)) {
            note.in_file = last.fact_value[f];
            note.verified = ((last.verified >> f) & 1U) != 0;
            note.from = PersonId{last.fact_from[f]};
        }
        out.facts.push_back(note);
    }
    out.technique[index_of(Technique::facts_with_evidence)].part = ones(last.facts & last.verified);
    out.technique[index_of(Technique::facts_with_evidence)].whole = static_cast<int>(scenario.facts.size());
}

void compare_chart(const Case& scenario, const State& last, GameProfile& out) {
    unsigned all = 0;
    unsigned met = 0;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const Person& person = scenario.people[p];
        const PersonState& state = last.people[p];
        if (person.side == Side::ours) continue;
        all |= person.roles;
        if (state.calls > 0) met |= person.roles;
        if (person.side != Side::client) continue;
        out.chart.push_back(
            {PersonId::at(p), state.chart_role, person.roles, state.chart_support, support_of(state), state.calls});
    }
    out.technique[index_of(Technique::roles_met)].part = ones(met);
    out.technique[index_of(Technique::roles_met)].whole = ones(all);
}

ScoreLine weakest_line(const Score& score) {
    auto weakest = ScoreLine::understanding;
    const auto left = [&](ScoreLine line) { return score.most[index_of(line)] - score.points[index_of(line)]; };
    for (std::size_t i = index_of(ScoreLine::understanding); i < score_line_count; ++i)
        if (left(static_cast<ScoreLine>(i)) > left(weakest)) weakest = static_cast<ScoreLine>(i);
    return weakest;
}

}  // namespace

GameProfile profile(const Case& scenario, const GameLog& log, const Yardstick& method) {
    GameProfile out;
    Watch watch{scenario, out};
    watch.moment(first_state(scenario, log));
    const State last = walk(scenario, log,
                            [&](std::size_t turn, const State& before, Choice choice, const State& after,
                                const EventBuffer& events) { watch.step(turn, before, choice, after, events); });
    out.end = static_cast<End>(last.end);
    out.score = score(scenario, last);
    out.lost_by = out.score.lost_by;
    out.day = last.day;
    out.stage = last.stage;
    out.expense = last.expense;
    std::copy(last.tally.questions.begin(), last.tally.questions.end(), out.questions.begin());
    std::copy(last.tally.statements.begin(), last.tally.statements.end(), out.statements.begin());
    compare_file(scenario, last, out);
    compare_chart(scenario, last, out);
    for (std::size_t i = 0; i < technique_count; ++i)
        out.technique[i].method = method.games > 0 ? method.technique[i] : -1;
    out.practise = weakest_line(out.score);
    return out;
}

}  // namespace keyaccount
