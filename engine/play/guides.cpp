// Guides, won and asked: rules asking-for-help, guide-won, guide-speaks, guide-misleads.
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// A value of the fact that is not true in this world; the true one if there is no other.
std::uint8_t false_value(const State& state, const Fact& fact) {
    const std::uint8_t truth = index_in(state, fact.values);
    for (std::size_t i = 0; i < fact.values.size(); ++i)
        if (i != truth && fact.values[i].when.draw.exists()) return static_cast<std::uint8_t>(i);
    return truth;
}

/// What the guide can tell: facts that are missing, those that settle an uncertainty first.
void tell_facts(Turn& turn, PersonId who, bool honest) {
    const Rule rule = honest ? Rule::guide_speaks : Rule::guide_misleads;
    int left = tuning::guide_facts;
    for (const bool settling : {true, false}) {
        for (std::size_t f = 0; f < turn.scenario.facts.size() && left > 0; ++f) {
            const Fact& fact = turn.scenario.facts[f];
            const bool can = ((fact.known_to >> who.index()) & 1U) != 0;
            if (!can || turn.state.knows(FactId::at(f)) || fact.draw.exists() != settling) continue;
            const std::uint8_t value = honest ? index_in(turn.state, fact.values) : false_value(turn.state, fact);
            turn.learn(FactId::at(f), who, value, false, rule);
            --left;
        }
    }
}

/// How the others stand, by hearsay; turned round by a guide with another aim.
void tell_stances(Turn& turn, PersonId who, bool honest) {
    int left = tuning::guide_stances;
    const auto count = static_cast<int>(turn.scenario.people.size());
    for (int i = 0; i < count && left > 0; ++i) {
        const PersonId other = PersonId::at((i + turn.state.day) % count);
        PersonState& state = turn.state[other];
        const bool of_use = turn.scenario.person(other).side == Side::client && other != who &&
                            state.awareness >= static_cast<std::uint8_t>(Awareness::named);
        if (!of_use || state.heard_from == heard_from_themselves) continue;
        state.heard = honest ? state.stance : -state.stance;
        state.heard_rival = honest ? state.rival_stance[0] : -state.rival_stance[0];
        state.heard_rival_known = 1;
        state.heard_day = turn.state.day;
        state.heard_from = who.index();
        --left;
    }
}

/// Somebody whose door is closed and whom this person could introduce; none if there is nobody.
PersonId to_introduce(const Case& scenario, const State& state, PersonId who) {
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const auto& by = scenario.people[p].opened_by;
        if (state.people[p].open == 0 && std::find(by.begin(), by.end(), who) != by.end()) return PersonId::at(p);
    }
    return {};
}

}  // namespace

bool guide_has_news(const Case& scenario, const State& state, PersonId who) {
    for (std::size_t f = 0; f < scenario.facts.size(); ++f)
        if (((scenario.facts[f].known_to >> who.index()) & 1U) != 0 && !state.knows(FactId::at(f))) return true;
    return to_introduce(scenario, state, who).exists();
}

void ask_for_help(Turn& turn) {
    const PersonId who{turn.state.call.with};
    const GuideProfile& guide = turn.scenario.person(who).guide;
    PersonState& state = turn.state[who];
    const Rule rule = Rule::asking_for_help;
    turn.state.call.helped = 1;
    if (!turn.on(rule)) return;
    turn.patience(-1, rule);
    int gain = (tuning::guide_gain + state.trust / tuning::guide_gain_per_trust) * (1100 - state.guide) / 1000;
    if (guide.personal_need.exists() && level_of(state.need[guide.personal_need.index()]) == NeedLevel::hidden)
        gain = gain * tuning::guide_gain_unfelt / 1000;
    const int before = state.guide;
    state.guide = static_cast<std::int16_t>(clamped(before + gain, 0, 1000));
    const bool won = before < tuning::guide_made && state.guide >= tuning::guide_made;
    if (!won) turn.emit({EventKind::guide, rule, who, 255, {}, {}, before, state.guide});
    if (won) {
        turn.said(who, guide.won, Rule::guide_won);
        turn.emit({EventKind::guide_won, Rule::guide_won, who, 255, {}, {}, before, state.guide});
    } else if (guide.helps.count > 0) {
        turn.said(who, guide.helps.lines[static_cast<std::size_t>(state.calls) % guide.helps.count], rule);
    }
    turn.trust(who, tuning::situation_trust, rule);
}

void ask_guide(Turn& turn, PersonId who) {
    const GuideProfile& guide = turn.scenario.person(who).guide;
    PersonState& state = turn.state[who];
    state.guide_asked = turn.state.day;
    state.last_contact = turn.state.day;
    const int truth = tuning::guide_truth_base + state.trust / 3 + 25 * guide.standing;
    const bool honest = holds(turn.state, guide.honest) &&
                        turn.chance(Dice::guide_truth, truth, who.index(), turn.state.day, 0, Rule::guide_speaks, who);
    const bool other_aim = !holds(turn.state, guide.honest);
    const auto nth = static_cast<std::size_t>(turn.state.week) % std::max<std::size_t>(1, guide.helps.count);
    turn.said(who, other_aim ? guide.misleads : guide.helps.lines[nth], Rule::guide_speaks);
    tell_facts(turn, who, honest || holds(turn.state, guide.honest));
    tell_stances(turn, who, honest);
    const PersonId introduced = to_introduce(turn.scenario, turn.state, who);
    if (introduced.exists()) turn.open_door(introduced, Rule::guide_speaks, who);
}

}  // namespace keyaccount
