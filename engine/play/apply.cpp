#include "engine/play/play.hpp"
#include "engine/play/turn.hpp"

namespace keyaccount {
namespace {

void talk(Turn& turn, Choice choice) {
    switch (choice.kind) {
        case ChoiceKind::act: break;
        case ChoiceKind::situation: ask_situation(turn, choice.fact()); break;
        case ChoiceKind::question: ask_question(turn, choice.need(), choice.lift()); break;
        case ChoiceKind::feature:
        case ChoiceKind::advantage:
        case ChoiceKind::benefit: tell(turn, choice.kind, choice.need()); break;
        case ChoiceKind::prove: prove(turn, choice.proof()); break;
        case ChoiceKind::address: address(turn, choice.objection()); break;
        case ChoiceKind::argue: argue(turn); break;
        case ChoiceKind::ask_help: ask_for_help(turn); break;
        case ChoiceKind::propose: propose(turn, choice.step()); break;
        case ChoiceKind::concede: concede(turn, false); break;
        case ChoiceKind::trade: concede(turn, true); break;
        case ChoiceKind::ease: ease_terms(turn); break;
        case ChoiceKind::watch: watch(turn); break;
        case ChoiceKind::show: show(turn); break;
        case ChoiceKind::record: record(turn, choice); return;
        case ChoiceKind::leave: end_call(turn, Rule::no_step_proposed, choice.detail); return;
    }
    if (turn.state.in_call() && turn.state.call.patience <= 0 && turn.on(Rule::patience_gone))
        end_call(turn, Rule::patience_gone);
}

LineId line_of_question(const Case& scenario, Choice choice) {
    const LineId own = scenario.person(choice.who).needs[choice.about].asks[choice.detail];
    return own.exists() ? own : scenario.need(choice.need()).asks[choice.detail];
}

LineId line_of_benefit(const Case& scenario, const State& state, Choice choice) {
    const auto& benefit = scenario.offer(scenario.need(choice.need()).offer).benefits[choice.about];
    const bool specific = !benefit.fact.exists() || state.knows(benefit.fact);
    return specific || !benefit.vague.exists() ? benefit.specific : benefit.vague;
}

}  // namespace

LineId words_of(const Case& scenario, const State& state, Choice choice) {
    switch (choice.kind) {
        case ChoiceKind::situation: return scenario.fact(choice.fact()).ask;
        case ChoiceKind::question: return line_of_question(scenario, choice);
        case ChoiceKind::feature: return scenario.offer(scenario.need(choice.need()).offer).feature;
        case ChoiceKind::advantage: return scenario.offer(scenario.need(choice.need()).offer).advantage;
        case ChoiceKind::benefit: return line_of_benefit(scenario, state, choice);
        case ChoiceKind::prove: return scenario.proof(choice.proof()).ask;
        case ChoiceKind::address: return scenario.address[choice.about];
        case ChoiceKind::argue: return scenario.argue[choice.about];
        case ChoiceKind::ask_help: return scenario.person(choice.who).guide.ask_help;
        case ChoiceKind::propose: {
            const LineId own = scenario.person(choice.who).steps[choice.about].ask;
            return own.exists() ? own : scenario.step(choice.step()).ask;
        }
        case ChoiceKind::concede: return scenario.concede_give;
        case ChoiceKind::trade: return scenario.concede_trade;
        case ChoiceKind::ease: return scenario.concede_ease;
        case ChoiceKind::act:
        case ChoiceKind::watch:
        case ChoiceKind::show:
        case ChoiceKind::record:
        case ChoiceKind::leave: break;
    }
    return {};
}

Refusal apply(const Case& scenario, State& state, Choice choice, EventBuffer* events) {
    const Refusal why = refuse(scenario, state, choice);
    if (why != Refusal::none) return why;
    Turn turn{scenario, state, events};
    ++state.turn;
    if (choice.kind == ChoiceKind::act) {
        act(turn, choice);
        return Refusal::none;
    }
    if (events != nullptr) {
        const LineId words = words_of(scenario, state, choice);
        if (words.exists()) turn.emit({EventKind::seller_said, Rule::listening, choice.who, 255, {}, words, 0, 0});
    }
    if (choice.kind != ChoiceKind::record) begin_talk(turn, choice.kind);
    talk(turn, choice);
    return Refusal::none;
}

}  // namespace keyaccount
