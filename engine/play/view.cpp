#include "engine/play/view.hpp"

#include "engine/play/collection.hpp"
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

int mood_of(const PersonState& state) {
    const int warmth = tenths(state.stance) - 60 * open_objections(state);
    return warmth > 350 ? 2 : warmth > 80 ? 1 : warmth < -350 ? -2 : warmth < -80 ? -1 : 0;
}

SeenStance stance_of(const PersonState& state, PersonId self) {
    SeenStance seen;
    if (state.heard_day < 0) return seen;
    seen.known = true;
    seen.hearsay = state.heard_from != heard_from_themselves;
    seen.from = seen.hearsay ? PersonId{state.heard_from} : self;
    seen.day = state.heard_day;
    seen.points = state.heard / stance_unit;
    seen.rival_known = state.heard_rival_known != 0;
    seen.rival_points = state.heard_rival / stance_unit;
    return seen;
}

/// What the recorded values of the facts that settle a draw say about a condition on it.
ByFile by_file(const Case& scenario, const State& state, const Condition& when) {
    if (!when.draw.exists()) return ByFile::unknown;
    for (std::size_t f = 0; f < scenario.facts.size(); ++f) {
        if (scenario.facts[f].draw != when.draw || !state.knows(FactId::at(f))) continue;
        const std::uint8_t recorded = scenario.facts[f].values[state.fact_value[f]].when.values;
        if ((recorded & when.values) == 0) return ByFile::impossible;
        if ((recorded & ~when.values) == 0) return ByFile::possible;
    }
    return ByFile::unknown;
}

}  // namespace

SeenPerson View::person(PersonId who) const {
    const Person& authored = case_->person(who);
    const PersonState& state = (*state_)[who];
    SeenPerson seen;
    seen.id = who;
    seen.awareness = static_cast<Awareness>(state.awareness);
    seen.reachable = state.open != 0;
    seen.side = authored.side;
    seen.shadow = authored.shadow;
    seen.rumour = authored.rumour;
    if (seen.awareness == Awareness::shadow) return seen;
    seen.name = authored.name;
    seen.short_name = authored.short_name;
    seen.title = authored.title;
    seen.card_title = authored.card_title;
    const bool guide = state.guide >= tuning::guide_made;
    seen.roles =
        static_cast<std::uint8_t>(authored.roles & ~(guide ? 0U : bit(Role::guide)));  // nobody wears it on the sleeve
    seen.position = authored.position;
    seen.veto = authored.veto;
    seen.stance = stance_of(state, who);
    seen.next_free = next_free_day(*case_, *state_, who);
    if (seen.awareness == Awareness::named) return seen;
    seen.face = &authored.face;
    seen.mood = mood_of(state);
    seen.trust = state.trust / 10;
    seen.last_met = state.last_contact;
    seen.promise_due = state.promise_due;
    if (state.promise_due >= 0) seen.promised = StepId{state.promised_step};
    seen.could_be_guide = authored.guide.possible;
    seen.guide_progress = std::min(100, state.guide * 100 / tuning::guide_made);
    seen.is_guide = state.guide >= tuning::guide_made;
    seen.calls = state.calls;
    return seen;
}

std::array<PersonId, max_listened_to> View::listens_to(PersonId who) const {
    std::array<PersonId, max_listened_to> seen{};
    std::size_t count = 0;
    const auto known = [&](PersonId id) {
        return (*state_)[id].awareness != static_cast<std::uint8_t>(Awareness::shadow);
    };
    const auto met = [&](PersonId id) { return (*state_)[id].calls > 0; };
    for (const auto& tie : case_->person(who).listens_to)
        if (known(who) && known(tie.on) && (met(who) || met(tie.on)) && count < seen.size()) seen[count++] = tie.on;
    return seen;
}

SeenFact View::fact(FactId id) const {
    const Fact& slot = case_->fact(id);
    SeenFact seen;
    seen.name = slot.name;
    seen.layer = slot.layer;
    seen.known = state_->knows(id);
    if (!seen.known) return seen;
    seen.value = slot.values.at(state_->fact_value[id.index()]).line;
    seen.from = PersonId{state_->fact_from[id.index()]};
    seen.day = state_->fact_day[id.index()];
    seen.verified = ((state_->verified >> id.index()) & 1U) != 0;
    return seen;
}

bool View::proof_fits(ProofId proof, NeedId topic) const {
    const auto& topics = case_->proof(proof).topics;
    return std::find(topics.begin(), topics.end(), topic) != topics.end();
}

SeenStep View::step(StepId id) const {
    const Step& authored = case_->step(id);
    return {authored.kind,
            authored.name,
            authored.done,
            authored.opens,
            step_serves(id),
            state_->was_granted(id),
            state_->was_carried_out(id),
            step_chance(id)};
}

NeedId View::step_serves(StepId id) const {
    const Step& authored = case_->step(id);
    if (authored.need.exists() || authored.kind != StepKind::criterion) return authored.need;
    for (std::size_t n = 0; n < case_->needs.size(); ++n)
        if (case_->needs[n].offer == authored.offer) return NeedId::at(n);
    return {};
}

ByFile View::step_chance(StepId id) const { return by_file(*case_, *state_, case_->step(id).possible); }

bool View::may_grant(StepId step, PersonId who) const {
    const auto& granters = case_->step(step).who;
    const bool theirs = std::find(granters.begin(), granters.end(), who) != granters.end();
    return theirs && (case_->person(who).side == Side::ours || step_chance(step) == ByFile::possible);
}

PersonId View::pending_with(StepId step) const {
    return ((state_->pending >> step.index()) & 1U) != 0 ? PersonId{state_->step_with[step.index()]} : PersonId{};
}

bool View::benefit_is_specific(NeedId need) const {
    const OfferId offer = case_->need(need).offer;
    if (!offer.exists()) return false;
    const FactId fact = case_->offer(offer).benefits[need.index()].fact;
    return !fact.exists() || state_->knows(fact);
}

int View::next_due_day() const { return due_day(*case_, *state_); }

bool View::mandate() const { return (state_->granted & case_->mandate_steps) != 0; }

bool View::looks_hopeless() const { return file_says_hopeless(*case_, *state_); }

FactId View::review_suggestion(ReviewItem item) const {
    FactId heard;
    for (const FactId fact : case_->review.evidence[index_of(item)]) {
        if (!state_->knows(fact)) continue;
        if (((state_->verified >> fact.index()) & 1U) != 0) return fact;
        if (!heard.exists()) heard = fact;
    }
    return heard;
}

FactId View::deal_evidence(DealQuestion question) const {
    for (const FactId fact : case_->qualify[index_of(question)])
        if (state_->knows(fact)) return fact;
    return {};
}

bool View::file_denies(DealQuestion question) const {
    return std::any_of(case_->hopeless.begin(), case_->hopeless.end(), [&](const Hopeless& world) {
        return world.question == question && file_proves(*case_, *state_, world);
    });
}

RivalId View::leading_rival() const { return case_->rivals.empty() ? RivalId{} : RivalId{0}; }

}  // namespace keyaccount
