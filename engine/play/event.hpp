#pragma once

#include "engine/model/ids.hpp"
#include "engine/play/rule.hpp"

#include <array>
#include <cstdint>

namespace keyaccount {

enum class Outcome : std::uint8_t { none, no_sale, continuation, advance, order };
enum class End : std::uint8_t { playing, paid, unpaid, lost, walked_away };
/// The six mistakes in stating what one offers.
enum class Mistake : std::uint8_t {
    not_listening,
    too_much,
    not_personal,
    no_difference,
    not_steering,
    wrong_listener
};
inline constexpr std::size_t mistake_count = 6;

/// What the numbers of an event mean; `who` is the person it happens to unless said otherwise.
enum class EventKind : std::uint8_t {
    seller_said,       // line: the rep's words
    said,              // line: the person's words
    noted,             // line: what the log records (an act done, a rival seen, a scheduled event)
    day_passed,        // before, after: day
    spent,             // after: yuan
    call_opened,       // what: 1 by phone; after: patience
    call_ended,        // what: Outcome
    patience,          // before, after
    trust,             // before, after: 0..1000
    stance,            // before, after: 1/640 of a point; by: person or none
    rival_stance,      // the same; what: RivalId
    need,              // what: NeedId; before, after: 0..1000
    fact_learned,      // what: FactId; line: the value; before 1: it corrects a false one; after 0: it is false
    named,             // becomes known by name
    door_opened,       // can be visited now
    need_shown,        // what: NeedId becomes a topic
    objection_raised,  // what: Objection; before, after: how many
    objection_lifted,  // what: Objection; before, after
    guide,             // before, after: 0..1000 on the way to being a guide
    guide_won,
    step_granted,  // what: StepId
    step_refused,  // what: StepId; before: readiness; after: what it takes
    promise_made,  // what: StepId; after: due day
    promise_kept,
    promise_broken,
    step_carried_out,  // what: StepId
    criterion,         // what: OfferId; before, after: 0..1000 weight with the client
    price,             // what: RivalId, none: ours; before, after: per mille of list; terms-eased: the terms
    stage,             // before, after: index of the stage
    mistake,           // what: Mistake
    dice,              // what: subject; before: chance in per mille; after: 1 came true
    invoice_paid,      // after: instalments paid so far, of 3
    delivered,
    accepted,
    reminded,  // after: how many
    demanded,  // after: how many letters
    supply_stopped,
    specialist,  // what: index of our specialist who comes along
    contact,     // after: 1 reduced, 0 taken up again
    bartered,    // line: the goods; after: per mille of the sum
    sued,
    review_due,      // after: day by which it is answered
    reviewed,        // before: of so many points; after: points
    recorded,        // what: RecordKind; before: 0; after: what was written down
    stage_recorded,  // before, after: index of the recorded stage; equal: not approved
    watched,         // heard at a demonstration how they stand
    shown,           // the demonstration itself; after: tenths of a point gained
    ended            // what: End; before: Element; after: day
};

/// One change, with the rule under which it happened and who caused it.
struct Event {
    EventKind kind = EventKind::noted;
    Rule rule = Rule::calendar;
    PersonId who;
    std::uint8_t what = 255;
    PersonId by;  // the person whose words or deeds caused it; none: the rep
    LineId line;
    std::int32_t before = 0;
    std::int32_t after = 0;
};

/// Where a step writes its events, in the order of the rules; what does not fit is counted.
class EventBuffer {
public:
    static constexpr std::size_t capacity = 512;
    void add(const Event& event) {
        if (size_ < capacity)
            items_[size_++] = event;
        else
            ++dropped_;
    }
    void clear() { size_ = dropped_ = 0; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::size_t dropped() const { return dropped_; }
    [[nodiscard]] const Event& operator[](std::size_t index) const { return items_[index]; }
    [[nodiscard]] const Event* begin() const { return items_.data(); }
    [[nodiscard]] const Event* end() const { return items_.data() + size_; }

private:
    std::array<Event, capacity> items_{};
    std::size_t size_ = 0;
    std::size_t dropped_ = 0;
};

}  // namespace keyaccount
