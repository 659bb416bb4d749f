#pragma once

#include <cstddef>
#include <cstdint>

namespace keyaccount {

// The field's vocabulary. The names in files and translations are those of engine/files/words.cpp.

enum class Role : std::uint8_t { decision_maker, user, gatekeeper, guide };
enum class Position : std::uint8_t { operative, engineer, head, executive };
enum class Side : std::uint8_t { client, outside, ours };
/// How much the rep knows of a person: only that there must be somebody, the name, or the face.
enum class Awareness : std::uint8_t { shadow, named, met };

enum class Category : std::uint8_t { function, technical, financial, service };
enum class Layer : std::uint8_t { basic, important, core, process };

/// The levels a need climbs, and the question that lifts it from the level below.
enum class NeedLevel : std::uint8_t { hidden, implied, developed, explicit_need };
enum class Lift : std::uint8_t { problem, implication, payoff };

enum class Objection : std::uint8_t { price, doubt, no_need, fit, risk, rival };
inline constexpr std::size_t objection_count = 6;

enum class StageKind : std::uint8_t { interest, incubation, design, comparison, commitment, use };

/// What a proposed step asks of the client (the last two: of our own side).
enum class StepKind : std::uint8_t {
    papers,        // "shall I leave the papers": agrees to nothing
    small,         // a small act of theirs, and a promise of ours in return
    introduction,  // opens the door to somebody
    trial,         // our machine on their ground, or their people at our works
    criterion,     // our strength into their criteria
    request,       // the purchase request: ends interest
    approval,      // budget, date and a design group: ends incubation
    order,         // the contract: ends commitment
    mandate,       // our own side lets us decide
    pledge         // our own side commits to build it
};
inline constexpr std::size_t step_kind_count = 10;
/// The steps with which the client ends a stage.
constexpr bool is_exit(StepKind kind) {
    return kind == StepKind::request || kind == StepKind::approval || kind == StepKind::order;
}

/// The stage that such a step ends.
constexpr StageKind stage_ended_by(StepKind exit) {
    return exit == StepKind::request    ? StageKind::interest
           : exit == StepKind::approval ? StageKind::incubation
                                        : StageKind::commitment;
}

/// What can be done from the desk.
enum class Action : std::uint8_t {
    visit,
    phone,
    technical_talk,
    carry_out,
    ask_guide,
    keep_promise,
    proposal,
    wait,
    walk_away,
    deliver,
    acceptance,
    remind,
    letter,
    stop_supply,
    bring,           // one of our specialists comes along to the next visit
    reduce_contact,  // the client is kept warm by telephone only
    resume_contact,
    barter,  // goods instead of the money that is overdue
    legal    // the claim goes to court
};
inline constexpr std::size_t action_count = 19;

/// What a person says again and again.
enum class Says : std::uint8_t {
    greeting,
    greeting_again,
    bored,
    not_mine,
    too_early,
    polite,
    glad,
    vague,
    wrong_listener,
    repeated,
    too_much,
    proof_taken,
    objection_price,
    objection_doubt,
    objection_no_need,
    objection_fit,
    objection_risk,
    objection_rival,
    convinced,
    unconvinced,
    argued,
    step_yes,
    step_not_yet,
    step_wrong,
    continuation,
    impatient,
    concession,
    thanks,
    let_down
};
inline constexpr std::size_t says_count = 29;

/// What kind of evidence a proof is: roles differ in what they believe.
enum class ProofKind : std::uint8_t { paper, reference, trial, calculation };

/// Our own people who can be called in once our side has given the mandate.
enum class SpecialistKind : std::uint8_t { engineer, finance, lawyer, consultant };

/// The four questions of qualification: is it real, can we meet it, can we beat this rival, is it worth winning.
enum class DealQuestion : std::uint8_t { opportunity, fit, rival, worth };
inline constexpr std::size_t deal_question_count = 4;

/// What the manager asks in a case review.
enum class ReviewItem : std::uint8_t { schedule, budget, requirement, decision, competition, key_items };
inline constexpr std::size_t review_item_count = 6;

enum class Element : std::uint8_t { value, need, price, trust, experience };

template <class Enum>
constexpr std::uint8_t bit(Enum value) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(value));
}

template <class Enum>
constexpr std::size_t index_of(Enum value) {
    return static_cast<std::size_t>(value);
}

}  // namespace keyaccount
