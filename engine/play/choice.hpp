#pragma once

#include "engine/model/ids.hpp"
#include "engine/model/terms.hpp"

#include <array>
#include <cstdint>

namespace keyaccount {

enum class ChoiceKind : std::uint8_t {
    act,        // from the desk; about: Action; detail: StepId for carry_out, index of the specialist for bring
    situation,  // about: FactId
    question,   // about: NeedId; detail: Lift
    feature,    // about: NeedId
    advantage,  // about: NeedId
    benefit,    // about: NeedId
    prove,      // about: ProofId
    address,    // takes an objection up; about: Objection
    argue,      // contradicts it; about: Objection
    ask_help,   // asks somebody to be our guide
    propose,    // about: StepId
    concede,    // gives price away
    trade,      // gives price for terms
    ease,       // gives terms of payment
    watch,      // at a demonstration: looks and listens before anything is shown
    show,       // the demonstration itself
    record,     // writes something down; about: RecordKind; detail: see there; takes no time
    leave       // ends the call; detail: Outcome as the rep calls it (advance or continuation), or nothing
};

/// What the rep writes down, from what is known; compared with the truth at the end.
enum class RecordKind : std::uint8_t {
    role,         // who; detail: Role
    support,      // who; detail: 0 against us, 1 open, 2 for us
    opportunity,  // the four questions; detail: `answer_detail`
    fit,
    rival,
    worth,
    grade,     // detail: 0 A … 3 D
    schedule,  // the six items of a review; detail: FactId as evidence, 255: nothing
    budget,
    requirement,
    decision,
    competition,
    key_items,
    stage  // detail: index of the stage that our process is to record
};
inline constexpr std::size_t record_kind_count = 14;

/// An answer to one of the four questions with the fact it rests on (none: without evidence) in one byte.
[[nodiscard]] constexpr std::uint8_t answer_detail(bool yes, FactId evidence) {
    const int fact = evidence.exists() ? evidence.index() : 128;
    return static_cast<std::uint8_t>(fact | (yes ? 0 : 64));
}
[[nodiscard]] constexpr bool answered_yes(std::uint8_t detail) { return (detail & 64U) == 0; }
[[nodiscard]] constexpr FactId answered_by(std::uint8_t detail) {
    return (detail & 128U) != 0 ? FactId{} : FactId{static_cast<std::uint8_t>(detail & 63U)};
}

/// One decision of the rep. What it costs and does depends on the state; see `legal_choices`.
struct Choice {
    ChoiceKind kind = ChoiceKind::leave;
    PersonId who;              // whom it concerns; none for acts without a person
    std::uint8_t about = 255;  // see ChoiceKind; 255: nothing
    std::uint8_t detail = 255;

    friend bool operator==(Choice, Choice) = default;

    [[nodiscard]] static constexpr Choice act(Action action, PersonId who = {}, StepId step = {}) {
        return {ChoiceKind::act, who, static_cast<std::uint8_t>(action), step.index()};
    }
    [[nodiscard]] constexpr bool is(Action action) const {
        return kind == ChoiceKind::act && about == static_cast<std::uint8_t>(action);
    }
    [[nodiscard]] constexpr Action action() const { return static_cast<Action>(about); }
    [[nodiscard]] static constexpr Choice note(RecordKind kind, std::uint8_t detail, PersonId who = {}) {
        return {ChoiceKind::record, who, static_cast<std::uint8_t>(kind), detail};
    }
    [[nodiscard]] constexpr RecordKind recorded() const { return static_cast<RecordKind>(about); }
    [[nodiscard]] constexpr NeedId need() const { return NeedId{about}; }
    [[nodiscard]] constexpr FactId fact() const { return FactId{about}; }
    [[nodiscard]] constexpr ProofId proof() const { return ProofId{about}; }
    [[nodiscard]] constexpr Objection objection() const { return static_cast<Objection>(about); }
    [[nodiscard]] constexpr StepId step() const { return kind == ChoiceKind::propose ? StepId{about} : StepId{detail}; }
    [[nodiscard]] constexpr Lift lift() const { return static_cast<Lift>(detail); }
};

/// Choices in a fixed order; a list without allocation.
class ChoiceList {
public:
    static constexpr std::size_t capacity = 192;
    void add(Choice choice) {
        if (size_ < capacity) items_[size_++] = choice;
    }
    void clear() { size_ = 0; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] Choice operator[](std::size_t index) const { return items_[index]; }
    [[nodiscard]] const Choice* begin() const { return items_.data(); }
    [[nodiscard]] const Choice* end() const { return items_.data() + size_; }

private:
    std::array<Choice, capacity> items_;  // not cleared: only [0, size_) is read
    std::size_t size_ = 0;
};

/// Why a choice cannot be made now.
enum class Refusal : std::uint8_t {
    none,
    game_over,
    unknown,
    in_a_call,
    not_in_a_call,
    other_person,
    not_known,
    no_access,
    no_money,
    not_a_topic,
    not_asked_for,
    nothing_to_keep,
    wrong_stage,
    not_available,
    already_done,
    missing_fact,
    missing_step,
    no_guide,
    too_early,
    below_floor,
    contact_reduced,
    no_mandate
};
inline constexpr std::size_t refusal_count = 22;

}  // namespace keyaccount
