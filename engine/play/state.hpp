#pragma once

#include "engine/model/limits.hpp"
#include "engine/model/terms.hpp"
#include "engine/play/event.hpp"

#include <array>
#include <cstdint>
#include <type_traits>

namespace keyaccount {

/// Stances count in 1/640 of a point: shown ÷ 640, range ±64,000.
inline constexpr int stance_unit = 640;
inline constexpr int stance_limit = 64'000;

/// `PersonState::heard_from` where nobody else said it.
inline constexpr std::uint8_t heard_from_themselves = 254;

/// `PersonState::promised_step` after a promise was broken, until the next visit.
inline constexpr std::uint8_t broken_promise = 254;

struct PersonState {
    std::uint64_t asked = 0;  // facts that the rep has asked of this person
    std::int32_t stance = 0;
    std::int32_t anchor = 0;  // what the person comes back to
    std::array<std::int32_t, max_rivals> rival_stance{};
    std::array<std::int32_t, max_rivals> rival_anchor{};
    std::int32_t heard = 0;                      // stance as last heard
    std::int32_t heard_rival = 0;                // the leading rival's, as last heard
    std::uint32_t granted = 0;                   // steps this person has agreed to
    std::array<std::int16_t, max_needs> need{};  // 0..1000
    std::int16_t trust = 0;                      // 0..1000
    std::int16_t trust_start = 0;
    std::int16_t guard = 0;          // 0..900: benefits heard shield from objections
    std::int16_t guide = 0;          // 0..1000
    std::int16_t last_contact = -1;  // day; -1: never
    std::int16_t heard_day = -1;     // day of `heard`; -1: never
    std::int16_t promise_due = -1;   // day; -1: nothing promised
    std::int16_t guide_asked = -100;
    std::int16_t satisfied = 0;       // benefits that landed: bit per need
    std::int16_t told_advantage = 0;  // bit per need
    std::int16_t told_feature = 0;
    std::int16_t told_benefit = 0;
    std::int16_t proven = 0;                                 // bit per proof
    std::array<std::uint8_t, objection_count> objections{};  // open ones
    std::uint8_t awareness = 0;                              // Awareness
    std::uint8_t open = 0;                                   // 1: can be visited
    std::uint8_t advances = 0;                               // bit per stage: a small advance was given in it
    std::uint8_t promised_step = 255;  // StepId; 254: a broken promise that nobody has spoken of yet
    std::uint8_t heard_from = 255;     // person who said it, or `heard_from_themselves`; 255: nobody
    std::uint8_t calls = 0;
    std::uint8_t heard_rival_known = 0;
    std::uint8_t concessions = 0;
    std::uint8_t talks = 0;            // bit per stage: a technical talk was held in it
    std::uint8_t needs_talked = 0;     // needs the rep has spoken of with this person: bit per need
    std::uint8_t chart_role = 255;     // Role on the rep's chart; 255: not drawn
    std::uint8_t chart_support = 255;  // 0 against us, 1 open, 2 for us; 255: not drawn
};

/// The talk that is going on.
struct CallState {
    std::uint8_t with = 255;
    std::uint8_t by_phone = 0;
    std::int8_t patience = 0;
    std::uint8_t outcome = 0;  // Outcome so far
    std::uint8_t questions = 0;
    std::uint8_t situation = 0;
    std::uint8_t implications = 0;
    std::uint8_t gains = 0;       // questions that raised trust
    std::uint8_t statements = 0;  // features and advantages
    std::uint8_t benefits = 0;
    std::uint8_t true_benefits = 0;
    std::uint8_t refused = 0;  // steps refused
    std::uint8_t last_topic = 255;
    std::array<std::uint8_t, says_count> said{};  // bit per variant used
    std::uint8_t helped = 0;
    std::uint8_t last_answered = 255;  // Objection taken up last
    std::uint8_t weighed = 0;          // needs whose consequences were asked for: bit per need
    std::uint8_t specialist = 255;     // index of ours who is there
    std::uint8_t demonstration = 255;  // StepId that is being carried out; 255: an ordinary call
    std::uint8_t watched = 0;
    std::uint8_t shown = 0;
    std::uint8_t begun = 0;  // the rep has said something
};

/// What the score and the debrief count.
struct Tally {
    std::array<std::uint16_t, 4> questions{};   // situation, problem, implication, need-payoff
    std::array<std::uint16_t, 3> statements{};  // feature, advantage, benefit (as said)
    std::array<std::uint16_t, mistake_count> mistakes{};
    std::array<std::uint16_t, 5> outcomes{};  // by Outcome
    std::uint16_t calls = 0;
    std::uint16_t true_benefits = 0;
    std::uint16_t objections_caused = 0;
    std::uint16_t objections_answered = 0;
    std::uint16_t objections_argued = 0;
    std::uint16_t asked_too_early = 0;  // implication or need-payoff where there was no difficulty
    std::uint16_t roles_met = 0;  // bit per role
    std::uint16_t promises_broken = 0;
    std::uint16_t needs_explicit = 0;
    std::uint16_t steered = 0;
    std::uint16_t labels = 0;  // calls that the rep has called advance or continuation
    std::uint16_t labels_right = 0;
    std::uint16_t review_points = 0;
    std::uint16_t review_most = 0;
    std::uint16_t forecast_gap = 0;  // weeks × stages between the true and the recorded stage
    std::uint16_t closed_early = 0;  // the end of a later stage asked for
    std::uint16_t spare = 0;
};

/// Everything that may differ between two games of one case. A plain value of whole numbers:
/// copying it is undo, what-if and rollout; its bytes are its hash.
struct State {
    std::uint64_t seed = 0;
    std::uint64_t facts = 0;     // in the account file: bit per fact
    std::uint64_t verified = 0;  // of those, told by somebody who has to know
    std::uint32_t granted = 0;   // steps agreed: bit per step
    std::uint32_t carried = 0;   // of those, carried out
    std::uint32_t pending = 0;   // agreed, waiting to be carried out
    std::int32_t expense = 0;    // yuan
    std::int32_t price = 1000;   // per mille of list
    std::int32_t value_lost = 0;
    std::int32_t terms = 0;
    std::uint32_t tried = 0;                          // steps proposed in this call
    std::array<std::int16_t, max_offers> criteria{};  // 0..1000
    std::array<std::int16_t, max_rivals> rival_price{};
    std::array<std::int16_t, max_facts> fact_day{};
    std::array<std::uint8_t, max_facts> fact_from{};   // person; 255: nobody
    std::array<std::uint8_t, max_facts> fact_value{};  // index of the recorded value
    std::array<std::uint8_t, max_steps> step_with{};   // with whom it was agreed
    std::array<std::uint8_t, max_draws> draws{};       // the drawn value
    std::array<std::uint8_t, max_rivals> rival_traces{};
    std::uint8_t needs_known = 0;  // bit per need
    std::int16_t day = 0;
    std::int16_t week = 0;
    std::int16_t stage_since = 0;
    std::int16_t turn = 0;
    std::int16_t calls = 0;
    std::int16_t proposal_day = -1;
    std::int16_t signed_day = -1;
    std::int16_t delivered_day = -1;
    std::int16_t accepted_day = -1;
    std::int16_t reminder_day = -1;
    std::int16_t letter_day = -1;
    std::int16_t stop_day = -1;
    std::int16_t legal_day = -1;
    std::int16_t touched_day = -1;   // last contact of any kind with anybody of the client; -1: none
    std::int16_t reduced_day = -1;   // since when contact is reduced; -1: it is not
    std::int16_t review_until = -1;  // the day by which the open review is answered; -1: none is open
    std::int16_t record_day = -1;    // when our manager last refused to record a stage
    std::int16_t grade_day = -1;
    std::uint16_t events_done = 0;  // bit per scheduled event
    std::uint8_t reminders = 0;
    std::uint8_t letters = 0;
    std::uint8_t instalments = 0;
    std::uint8_t stage = 0;
    std::uint8_t end = 0;          // End
    std::uint8_t end_rule = 0;     // Rule
    std::uint8_t end_element = 0;  // Element
    std::uint8_t walked_evidence = 0;
    std::uint8_t walked_rightly = 0;
    std::uint8_t recorded_stage = 0;  // what our own process has on record
    std::uint8_t reviews_held = 0;
    std::uint8_t specialist = 255;  // index of ours who comes along to the next visit; 255: nobody
    std::uint8_t bartered = 0;
    std::uint8_t grade = 255;                                   // 0 A … 3 D; 255: not graded
    std::array<std::uint8_t, deal_question_count> answers{};    // `answer_detail`; 255: not answered
    std::array<std::uint8_t, review_item_count> review_fact{};  // FactId; 255: nothing
    std::array<std::uint8_t, 6> spare{};
    std::array<PersonState, max_people> people{};
    CallState call;
    Tally tally;

    [[nodiscard]] PersonState& operator[](PersonId id) { return people[id.index()]; }
    [[nodiscard]] const PersonState& operator[](PersonId id) const { return people[id.index()]; }
    [[nodiscard]] bool in_call() const { return call.with != 255; }
    [[nodiscard]] bool over() const { return end != 0; }
    [[nodiscard]] bool knows(FactId fact) const { return ((facts >> fact.index()) & 1U) != 0; }
    [[nodiscard]] bool was_granted(StepId step) const { return ((granted >> step.index()) & 1U) != 0; }
    [[nodiscard]] bool was_carried_out(StepId step) const { return ((carried >> step.index()) & 1U) != 0; }
};

static_assert(std::is_trivially_copyable_v<State>);
static_assert(std::has_unique_object_representations_v<State>);
static_assert(sizeof(State) <= 4096);

}  // namespace keyaccount
