// Features, advantages and benefits: rules feature-said, advantage-said, benefit-on-explicit-need,
// benefit-without-need, vague-benefit, differentiator, too-much-said, said-before, wrong-listener,
// rejection-zone, objection-provoked, objection-prevented; and proofs: proof-given.
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

enum class Statement : std::uint8_t { feature, advantage, benefit };

struct Said {
    Statement kind;     // what it counts as
    Statement as_said;  // what the rep meant
    bool specific;
    bool differs;
    bool repeated;
    NeedLevel level;
};

/// How well kind and matter of a statement suit who listens, per mille.
int fit_of(const Turn& turn, const Person& person, Statement kind, Category category) {
    if (!turn.on(Rule::wrong_listener)) return 1000;
    const std::size_t row = role_row(person);
    const std::size_t column = index_of(kind);
    const int by_role = tuning::kind_fit_role[row][column];
    const int by_position = tuning::kind_fit_position[index_of(person.position)][column];
    return by_role * by_position / 1000 * tuning::category_fit[row][index_of(category)] / 1000;
}

int fatigue_of(const Turn& turn, Statement kind) {
    if (!turn.on(Rule::too_much_said)) return tuning::fatigue[0];
    const CallState& call = turn.state.call;
    const int before = kind == Statement::benefit ? call.benefits : call.statements;
    return tuning::fatigue[static_cast<std::size_t>(std::min(before, 5))];
}

/// One of ours whose matter this is sits at the table.
bool specialist_for(const Turn& turn, Category category) {
    if (turn.state.call.specialist == 255) return false;
    switch (category) {
        case Category::technical: return comes_along(turn, SpecialistKind::engineer);
        case Category::financial: return comes_along(turn, SpecialistKind::finance);
        case Category::function:
        case Category::service: return comes_along(turn, SpecialistKind::consultant);
    }
    return false;
}

int effect_of(const Turn& turn, const Person& person, const PersonState& state, NeedId need, const Said& said) {
    const OfferId offer = turn.scenario.need(need).offer;
    const int base = said.kind == Statement::feature     ? tuning::feature_base
                     : said.kind == Statement::advantage ? tuning::advantage_base
                                                         : tuning::benefit_base;
    const int weight = said.kind == Statement::feature ? tuning::feature_weight : person.needs[need.index()].weight;
    std::int64_t effect = static_cast<std::int64_t>(base) * tuning::level_factor[index_of(said.level)] * weight / 10;
    effect = effect * fit_of(turn, person, said.kind, turn.scenario.need(need).category) / 1000;
    if (specialist_for(turn, turn.scenario.need(need).category)) effect = effect * tuning::specialist_factor / 1000;
    if (said.kind == Statement::benefit && turn.on(Rule::vague_benefit))
        effect = effect * (said.specific ? tuning::specific_factor : tuning::vague_factor) / 1000;
    if (said.kind != Statement::feature && turn.on(Rule::differentiator))
        effect = effect * (said.differs ? tuning::differentiator_factor : tuning::me_too_factor) / 1000;
    effect = effect * our_level(turn.scenario, turn.state, offer) / 800;
    effect = effect * (500 + state.trust) / 1000;
    effect = effect * fatigue_of(turn, said.kind) / 1000;
    effect = effect * (1000 - std::max(0, tenths(state.stance))) / 1000 / 1000;
    if (said.repeated) effect = said.kind == Statement::benefit ? effect / tuning::repeated_benefit_divisor : 0;
    return static_cast<int>(effect);
}

int objection_chance(const Turn& turn, const PersonState& state, const Said& said, int fits) {
    const bool explicit_need = said.level == NeedLevel::explicit_need;
    int chance = 0;
    if (said.kind == Statement::feature)
        chance = explicit_need ? tuning::feature_objection_explicit : tuning::feature_objection;
    if (said.kind == Statement::advantage)
        chance = explicit_need ? tuning::advantage_objection_explicit : tuning::advantage_objection;
    if (turn.state.call.statements >= 3)
        chance +=
            said.kind == Statement::benefit ? tuning::many_benefits_objection : tuning::fourth_statement_objection;
    chance = chance * clamped(tuning::objection_fit - fits, 600, 1400) / 1000;
    return chance * (1000 - state.guard) / 1000 * (1300 - state.trust) / 1000;
}

/// Each objection has its cause in what was said.
Objection kind_of_objection(const Turn& turn, PersonId who, const Said& said) {
    if (said.kind == Statement::feature) return Objection::price;
    const bool unmet = hard_criterion_unmet(turn.scenario, turn.state);
    if (unmet && turn.scenario.person(who).has(Role::gatekeeper)) return Objection::fit;
    if (said.level == NeedLevel::hidden) return Objection::no_need;
    if (!said.differs) return Objection::rival;
    return unmet ? Objection::fit : Objection::doubt;
}

void provoke(Turn& turn, PersonId who, NeedId need, const Said& said) {
    if (!turn.on(Rule::objection_provoked)) return;
    const PersonState& state = turn.state[who];
    const int fits = fit_of(turn, turn.scenario.person(who), said.kind, turn.scenario.need(need).category);
    const int chance = objection_chance(turn, state, said, fits);
    const int unguarded = chance * 1000 / std::max(1, 1000 - state.guard);
    const int nth = turn.state.call.statements + turn.state.call.benefits * 8;
    const Rule rule = Rule::objection_provoked;
    if (turn.chance(Dice::objection, chance, who.index(), turn.state.calls, nth, rule, who, need.index())) {
        turn.raise(who, kind_of_objection(turn, who, said), rule);
    } else if (roll(turn.state.seed, Dice::objection, who.index(), turn.state.calls, nth) < unguarded) {
        turn.emit({EventKind::dice, Rule::objection_prevented, who, need.index(), {}, {}, unguarded, 0});
    }
}

void note_mistakes(Turn& turn, PersonId who, NeedId need, const Said& said, bool wrong) {
    const CallState& call = turn.state.call;
    const bool early = said.as_said != Statement::feature && said.level == NeedLevel::hidden;
    if (early || (said.kind == Statement::feature && call.questions == 0))
        turn.mistake(Mistake::not_listening, who, Rule::benefit_without_need);
    if (call.statements + call.benefits >= 3) turn.mistake(Mistake::too_much, who, Rule::too_much_said);
    if (said.kind == Statement::benefit && !said.specific)
        turn.mistake(Mistake::not_personal, who, Rule::vague_benefit);
    if (said.kind == Statement::benefit && !said.differs &&
        turn.scenario.offer(turn.scenario.need(need).offer).criterion > 0 && !turn.scenario.need(need).own_side)
        turn.mistake(Mistake::no_difference, who, Rule::differentiator);
    if (wrong) turn.mistake(Mistake::wrong_listener, who, Rule::wrong_listener);
}

Rule rule_of(const Said& said, bool wrong, bool fresh) {
    if (said.repeated) return Rule::said_before;
    if (!fresh) return Rule::too_much_said;
    if (wrong) return Rule::wrong_listener;
    if (said.kind == Statement::benefit) return said.specific ? Rule::benefit_on_explicit_need : Rule::vague_benefit;
    if (said.as_said == Statement::benefit) return Rule::benefit_without_need;
    return said.kind == Statement::feature ? Rule::feature_said : Rule::advantage_said;
}

void react(Turn& turn, PersonId who, const Said& said, bool wrong, bool fresh) {
    const Rule rule = rule_of(said, wrong, fresh);
    const Says slot = said.repeated                                      ? Says::repeated
                      : !fresh                                           ? Says::too_much
                      : wrong                                            ? Says::wrong_listener
                      : said.kind == Statement::benefit && said.specific ? Says::glad
                      : said.kind == Statement::benefit                  ? Says::vague
                                                                         : Says::polite;
    turn.say(who, slot, rule);
}

void land_benefit(Turn& turn, PersonId who, NeedId need) {
    PersonState& state = turn.state[who];
    const auto bits = static_cast<std::int16_t>(1 << need.index());
    ++turn.state.call.true_benefits;
    ++turn.state.tally.true_benefits;
    state.satisfied = static_cast<std::int16_t>(state.satisfied | bits);
    if (turn.on(Rule::objection_prevented))
        state.guard = static_cast<std::int16_t>(std::min(tuning::guard_limit, state.guard + tuning::guard_per_benefit));
    if (state.objections[index_of(Objection::price)] > 0 &&
        turn.chance(Dice::price_lifted, tuning::benefit_lifts_price, who.index(), turn.state.calls, need.index(),
                    Rule::benefit_on_explicit_need, who))
        turn.lift(who, Objection::price, Rule::benefit_on_explicit_need);
}

std::int16_t& told_mask(PersonState& state, Statement kind) {
    return kind == Statement::feature     ? state.told_feature
           : kind == Statement::advantage ? state.told_advantage
                                          : state.told_benefit;
}

/// How much this person believes such evidence, per mille.
int suits(const Turn& turn, PersonId who, ProofKind kind) {
    if (!turn.on(Rule::proof_suits)) return 1000;
    return tuning::proof_weight[role_row(turn.scenario.person(who))][index_of(kind)];
}

}  // namespace

void tell(Turn& turn, ChoiceKind choice, NeedId need) {
    const PersonId who{turn.state.call.with};
    const Person& person = turn.scenario.person(who);
    PersonState& state = turn.state[who];
    const auto& offered = turn.scenario.offer(turn.scenario.need(need).offer);
    Said said{};
    said.as_said = choice == ChoiceKind::feature     ? Statement::feature
                   : choice == ChoiceKind::advantage ? Statement::advantage
                                                     : Statement::benefit;
    said.level = level_of(state.need[need.index()]);
    said.kind = said.as_said == Statement::benefit && said.level != NeedLevel::explicit_need ? Statement::advantage
                                                                                             : said.as_said;
    const FactId needed = offered.benefits[need.index()].fact;
    said.specific = !needed.exists() || turn.state.knows(needed) || !turn.on(Rule::vague_benefit);
    said.differs = is_differentiator(turn.scenario, turn.state, turn.scenario.need(need).offer);
    auto& told = told_mask(state, said.as_said);
    const auto bits = static_cast<std::int16_t>(1 << need.index());
    said.repeated = (told & bits) != 0 && !(said.kind == Statement::benefit && (state.satisfied & bits) == 0);
    told = static_cast<std::int16_t>(told | bits);
    ++turn.state.tally.statements[index_of(said.as_said)];
    turn.state.call.last_topic = need.index();

    const int effect = effect_of(turn, person, state, need, said);
    const bool fresh = fatigue_of(turn, said.kind) > 0;
    const bool wrong =
        fit_of(turn, person, said.kind, turn.scenario.need(need).category) < tuning::wrong_listener_below &&
        person.side == Side::client;
    const bool lands = said.kind == Statement::benefit && !said.repeated;
    const bool rejected = turn.on(Rule::rejection_zone) && tenths(state.stance) < tuning::rejection_below && !lands;
    turn.patience(-1, rule_of(said, wrong, fresh));
    react(turn, who, said, wrong, fresh);
    if (rejected)
        turn.stance(who, -(5 * std::abs(effect) / 2 + 6), Rule::rejection_zone);
    else
        turn.stance(who, effect, rule_of(said, wrong, fresh));
    if (wrong) {
        turn.patience(-1, Rule::wrong_listener);
        turn.trust(who, -tuning::wrong_listener_trust, Rule::wrong_listener);
    }
    provoke(turn, who, need, said);
    note_mistakes(turn, who, need, said, wrong);
    if (lands) land_benefit(turn, who, need);
    auto& count = said.kind == Statement::benefit ? turn.state.call.benefits : turn.state.call.statements;
    if (count < 200) ++count;
}

void prove(Turn& turn, ProofId id) {
    const PersonId who{turn.state.call.with};
    const Proof& proof = turn.scenario.proof(id);
    PersonState& state = turn.state[who];
    const Rule rule = suits(turn, who, proof.kind) > 1000 ? Rule::proof_suits : Rule::proof_given;
    const auto bits = static_cast<std::int16_t>(1 << id.index());
    const bool repeated = (state.proven & bits) != 0;
    state.proven = static_cast<std::int16_t>(state.proven | bits);
    turn.patience(-1, repeated ? Rule::said_before : rule);
    if (repeated) {
        turn.say(who, Says::repeated, Rule::said_before);
        return;
    }
    const int strength = proof.strength * suits(turn, who, proof.kind) / 1000;
    for (std::size_t k = 0; k < objection_count; ++k) {
        const auto kind = static_cast<Objection>(k);
        if ((proof.against & bit(kind)) == 0 || state.objections[k] == 0) continue;
        answered(turn, kind, rule,
                 turn.chance(Dice::proof, strength, who.index(), id.index(), static_cast<int>(k), rule, who));
        return;
    }
    const bool asked_for = std::any_of(proof.topics.begin(), proof.topics.end(), [&](NeedId need) {
        return level_of(state.need[need.index()]) == NeedLevel::explicit_need;
    });
    turn.say(who, asked_for ? Says::proof_taken : Says::polite, rule);
    if (asked_for) turn.stance(who, tuning::proof_stance * strength / 1000, rule);
}

}  // namespace keyaccount
