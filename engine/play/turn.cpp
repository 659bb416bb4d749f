#include "engine/play/turn.hpp"

#include "engine/play/measure.hpp"

#include <algorithm>
#include <bit>

namespace keyaccount {

void switch_off(Case& scenario, Rule rule) {
    const auto index = static_cast<std::size_t>(rule);
    scenario.rules_off[index / 64] |= 1ULL << (index % 64);
}

void Turn::trust(PersonId who, int delta, Rule rule, PersonId by) {
    if (!on(rule)) return;
    PersonState& person = state[who];
    const int before = person.trust;
    int gain = delta;
    if (delta > 0) {
        gain = std::max(1, delta * (1000 - before) / 650);
        if (scenario.person(who).side != Side::ours && !has_mandate(scenario, state) && on(Rule::mandate))
            gain = std::min(gain, std::max(0, tuning::trust_without_mandate - before));
    }
    person.trust = static_cast<std::int16_t>(clamped(before + gain, 0, 1000));
    if (person.trust != before) emit({EventKind::trust, rule, who, 255, by, {}, before, person.trust});
}

void Turn::stance(PersonId who, int tenths, Rule rule, PersonId by) {
    if (!on(rule)) return;
    PersonState& person = state[who];
    const int before = person.stance;
    person.stance = clamped(before + tenths * 64, -stance_limit, stance_limit);
    person.anchor = clamped(person.anchor + tenths * 64, -stance_limit, stance_limit);
    if (person.stance != before) emit({EventKind::stance, rule, who, 255, by, {}, before, person.stance});
}

void Turn::rival_stance(PersonId who, RivalId rival, int tenths, Rule rule) {
    if (!on(rule)) return;
    auto& value = state[who].rival_stance[rival.index()];
    auto& anchor = state[who].rival_anchor[rival.index()];
    const int before = value;
    value = clamped(before + tenths * 64, -stance_limit, stance_limit);
    anchor = clamped(anchor + tenths * 64, -stance_limit, stance_limit);
    if (value != before) emit({EventKind::rival_stance, rule, who, rival.index(), {}, {}, before, value});
}

void Turn::need(PersonId who, NeedId which, int level, Rule rule) {
    if (!on(rule)) return;
    auto& value = state[who].need[which.index()];
    const int before = value;
    value = static_cast<std::int16_t>(clamped(level, 0, 1000));
    if (value != before) emit({EventKind::need, rule, who, which.index(), {}, {}, before, value});
    if (before < tuning::explicit_from && value >= tuning::explicit_from) ++state.tally.needs_explicit;
}

void Turn::patience(int delta, Rule rule) {
    if (!on(rule)) return;
    const int before = state.call.patience;
    state.call.patience = static_cast<std::int8_t>(clamped(before + delta, 0, 20));
    if (state.call.patience != before)
        emit({EventKind::patience, rule, PersonId{state.call.with}, 255, {}, {}, before, state.call.patience});
}

void Turn::raise(PersonId who, Objection kind, Rule rule) {
    if (!on(rule)) return;
    auto& open = state[who].objections[index_of(kind)];
    if (open >= 2 || scenario.person(who).side == Side::ours) return;
    ++open;
    ++state.tally.objections_caused;
    const auto slot = static_cast<Says>(index_of(Says::objection_price) + index_of(kind));
    if (state.call.said[index_of(slot)] == 0) say(who, slot, rule);  // nobody says the same twice in a talk
    emit({EventKind::objection_raised, rule, who, static_cast<std::uint8_t>(kind), {}, {}, open - 1, open});
}

void Turn::lift(PersonId who, Objection kind, Rule rule) {
    if (!on(rule)) return;
    auto& open = state[who].objections[index_of(kind)];
    if (open == 0) return;
    --open;
    emit({EventKind::objection_lifted, rule, who, static_cast<std::uint8_t>(kind), {}, {}, open + 1, open});
}

void Turn::learn(FactId fact, PersonId from, std::uint8_t value, bool verified, Rule rule) {
    if (!on(rule)) return;
    const Fact& slot = scenario.fact(fact);
    if (value >= slot.values.size()) return;
    const std::uint64_t bit_of = 1ULL << fact.index();
    const bool known = (state.facts & bit_of) != 0;
    const bool corrects = known && state.fact_value[fact.index()] != value;
    if (known && !corrects && (!verified || (state.verified & bit_of) != 0)) return;
    state.facts |= bit_of;
    if (verified) state.verified |= bit_of;
    state.fact_value[fact.index()] = value;
    state.fact_from[fact.index()] = from.index();
    state.fact_day[fact.index()] = state.day;
    const bool is_true = value == index_in(state, slot.values);
    emit({EventKind::fact_learned,
          rule,
          from,
          fact.index(),
          {},
          slot.values[value].line,
          corrects ? 1 : 0,
          is_true ? 1 : 0});
    for (const PersonId who : slot.names) name(who, rule, from);
    for (const PersonId who : slot.opens) open_door(who, rule, from);
    for (const NeedId shown : slot.shows) {
        const auto bits = static_cast<std::uint8_t>(1U << shown.index());
        if ((state.needs_known & bits) != 0) continue;
        state.needs_known |= bits;
        emit({EventKind::need_shown, rule, from, shown.index(), {}, scenario.need(shown).name, 0, 1});
    }
}

void Turn::name(PersonId who, Rule rule, PersonId by) {
    if (state[who].awareness != static_cast<std::uint8_t>(Awareness::shadow)) return;
    state[who].awareness = static_cast<std::uint8_t>(Awareness::named);
    emit({EventKind::named, rule, who, 255, by, {}, 0, 1});
}

void Turn::open_door(PersonId who, Rule rule, PersonId by) {
    name(who, rule, by);
    if (state[who].open != 0) return;
    state[who].open = 1;
    emit({EventKind::door_opened, rule, who, 255, by, {}, 0, 1});
}

void Turn::criterion(OfferId offer, int weight, Rule rule, PersonId by) {
    if (!on(rule)) return;
    auto& value = state.criteria[offer.index()];
    const int before = value;
    value = static_cast<std::int16_t>(clamped(weight, 0, 1000));
    if (value != before) emit({EventKind::criterion, rule, by, offer.index(), by, {}, before, value});
}

void Turn::spend(int yuan) {
    if (yuan <= 0) return;
    state.expense += yuan;
    emit({EventKind::spent, Rule::calendar, {}, 255, {}, {}, state.expense - yuan, yuan});
}

void Turn::mistake(Mistake kind, PersonId who, Rule rule) {
    if (!on(rule)) return;
    ++state.tally.mistakes[index_of(kind)];
    emit({EventKind::mistake, rule, who, static_cast<std::uint8_t>(kind), {}, {}, 0, 1});
}

void Turn::end(End how, Rule rule, Element lost_by) {
    if (state.over()) return;
    state.end = static_cast<std::uint8_t>(how);
    state.end_rule = static_cast<std::uint8_t>(rule);
    state.end_element = static_cast<std::uint8_t>(lost_by);
    emit({EventKind::ended,
          rule,
          {},
          static_cast<std::uint8_t>(how),
          {},
          {},
          static_cast<std::int32_t>(lost_by),
          state.day});
}

bool Turn::chance(Dice kind, int per_mille, int a, int b, int c, Rule rule, PersonId who, std::uint8_t what) {
    if (!on(rule)) return false;
    const int limit = clamped(per_mille, 0, 1000);
    const bool hit = roll(state.seed, kind, a, b, c) < limit;
    if (limit > 0 && limit < 1000) emit({EventKind::dice, rule, who, what, {}, {}, limit, hit ? 1 : 0});
    return hit;
}

void Turn::said(PersonId who, LineId line, Rule rule) const {
    if (line.exists()) emit({EventKind::said, rule, who, 255, {}, line, 0, 0});
}

void Turn::say(PersonId who, Says slot, Rule rule) {
    const Variants& variants = scenario.person(who).says[index_of(slot)];
    if (variants.count == 0) return;
    auto& used = state.call.said[index_of(slot)];
    const auto all = static_cast<std::uint8_t>((1U << variants.count) - 1U);
    if ((used & all) == all) used = 0;
    // From call to call the next one, from where the dice began.
    auto pick = static_cast<unsigned>(
                    below(keyed(state.seed, Dice::variant, who.index(), static_cast<int>(slot)), variants.count) +
                    state[who].calls) %
                variants.count;
    while (((used >> pick) & 1U) != 0) pick = (pick + 1) % variants.count;
    used = static_cast<std::uint8_t>(used | (1U << pick));
    said(who, variants.lines[pick], rule);
}

void Turn::note(LineId line, Rule rule, PersonId who, std::uint8_t what) const {
    if (line.exists()) emit({EventKind::noted, rule, who, what, {}, line, 0, 0});
}

std::uint8_t index_in(const State& state, const std::vector<ConditionalLine>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (holds(state, lines[i].when)) return static_cast<std::uint8_t>(i);
    return 255;
}

LineId line_in(const State& state, const std::vector<ConditionalLine>& lines) {
    const std::uint8_t index = index_in(state, lines);
    return index == 255 ? LineId{} : lines[index].line;
}

}  // namespace keyaccount
