// Objections and what answers them: rules objection-answered, objection-argued; price: concession-given,
// concession-traded.
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

namespace keyaccount {
namespace {

bool any_explicit(const PersonState& state) {
    for (const int development : state.need)
        if (level_of(development) == NeedLevel::explicit_need) return true;
    return false;
}

/// One of ours whose matter this is sits at the table.
bool specialist_for(const Turn& turn, Objection kind) {
    switch (kind) {
        case Objection::price: return comes_along(turn, SpecialistKind::finance);
        case Objection::doubt:
        case Objection::fit: return comes_along(turn, SpecialistKind::engineer);
        case Objection::risk: return comes_along(turn, SpecialistKind::lawyer);
        case Objection::no_need: return comes_along(turn, SpecialistKind::consultant);
        case Objection::rival: return false;
    }
    return false;
}

}  // namespace

void answered(Turn& turn, Objection kind, Rule rule, bool landed) {
    const PersonId who{turn.state.call.with};
    turn.say(who, landed ? Says::convinced : Says::unconvinced, rule);
    if (landed) {
        turn.lift(who, kind, rule);
        ++turn.state.tally.objections_answered;
    }
    turn.trust(who, landed ? tuning::answered_trust : -tuning::unanswered_trust, rule);
}

void address(Turn& turn, Objection kind) {
    const PersonId who{turn.state.call.with};
    const Rule rule = Rule::objection_answered;
    turn.state.call.last_answered = static_cast<std::uint8_t>(kind);
    const bool prepared = any_explicit(turn.state[who]);
    int chance = prepared ? tuning::address_prepared[index_of(kind)] : tuning::address_unprepared[index_of(kind)];
    turn.patience(-1, rule);
    chance += specialist_for(turn, kind) ? tuning::specialist_answers : 0;
    answered(turn, kind, rule,
             turn.chance(Dice::address, chance, who.index(), turn.state.calls, static_cast<int>(kind), rule, who,
                         static_cast<std::uint8_t>(kind)));
}

void argue(Turn& turn) {
    const PersonId who{turn.state.call.with};
    const Rule rule = Rule::objection_argued;
    turn.patience(-1, rule);
    turn.say(who, Says::argued, rule);
    turn.trust(who, -tuning::argue_trust, rule);
    turn.stance(who, -tuning::argue_stance, rule);
    if (turn.on(rule)) ++turn.state.tally.objections_argued;
}

void concede(Turn& turn, bool traded) {
    const PersonId who{turn.state.call.with};
    const Rule rule = traded ? Rule::concession_traded : Rule::concession_given;
    auto& state = turn.state;
    ++state[who].concessions;
    turn.patience(-1, rule);
    const int before = state.price;
    if (traded && readiness(turn.scenario.person(who), state[who]) < tuning::trade_ready) {
        turn.say(who, Says::step_not_yet, rule);
        turn.trust(who, -tuning::refused_trust, Rule::step_too_large);
        return;
    }
    turn.say(who, traded ? Says::step_yes : Says::concession, rule);
    if (!turn.on(rule)) return;
    state.price -= traded ? tuning::trade_price : tuning::give_price;
    turn.emit({EventKind::price, rule, who, 255, {}, {}, before, state.price});
    if (traded) {
        state.terms += tuning::trade_terms;
    } else {
        state.value_lost += tuning::give_value_lost;
        turn.stance(who, -tuning::give_stance, rule);
    }
    if (state[who].objections[index_of(Objection::price)] > 0) turn.lift(who, Objection::price, rule);
}

/// Later payment instead of a lower price: dear to some clients, and paid for when the money is due.
void ease_terms(Turn& turn) {
    const PersonId who{turn.state.call.with};
    const Rule rule = Rule::terms_eased;
    ++turn.state[who].concessions;
    turn.patience(-1, rule);
    turn.say(who, Says::concession, rule);
    if (!turn.on(rule)) return;
    const int before = turn.state.terms;
    turn.state.terms -= tuning::ease_terms;
    turn.emit({EventKind::price, rule, who, 255, {}, {}, before, turn.state.terms});
}

}  // namespace keyaccount
