#pragma once

#include "engine/model/calendar.hpp"
#include "engine/model/part_print.hpp"
#include "engine/model/person.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace keyaccount {

/// An uncertainty that the seed settles at turn 0.
struct Draw {
    std::string id;
    LineId name;
    struct Value {
        std::string id;
        LineId name;
        int weight = 1;  // relative, 1..1000
    };
    std::vector<Value> values;  // at most `max_draw_values`
};

struct Need {
    std::string id;
    LineId name;
    bool personal = false;
    bool known_at_start = false;
    Category category = Category::function;
    std::array<LineId, 3> asks{};  // by Lift
    OfferId offer;                 // the capability that answers it; none: nothing does
    bool own_side = false;         // derived: only our own people have it
    std::vector<FactId> facts;     // derived: those with this topic, in the author's order
};

/// One slot of the account file.
struct Fact {
    std::string id;
    Layer layer = Layer::basic;
    LineId name;  // label of the slot
    LineId ask;   // the situation question
    NeedId topic;
    std::vector<ConditionalLine> values;  // what is written into the file
    std::vector<PersonId> names;          // people who become known by name with it
    std::vector<PersonId> opens;          // people whose door it opens
    std::vector<NeedId> shows;            // needs that become topics with it
    DrawId draw;                          // the uncertainty that it settles
    bool known_at_start = false;
    std::uint16_t known_to = 0;  // derived: bit per person who can answer
};

/// A capability of ours.
struct Offer {
    std::string id;
    LineId name;
    int level = 600;  // 0..1000
    std::array<int, max_rivals> rival_level{};
    Condition when;      // otherwise `level` is 0
    StepId unlocked_by;  // a step that must have been granted before it counts
    int criterion = 0;   // 0..1000: weight in the client's criteria at the start
    bool hard = false;   // a criterion that must be met once its weight reaches `tuning.hard_weight`
    LineId feature;
    LineId advantage;
    struct Benefit {
        LineId specific;
        LineId vague;
        FactId fact;  // what must be in the file to be specific
    };
    std::array<Benefit, max_needs> benefits{};
};

struct Proof {
    std::string id;
    ProofKind kind = ProofKind::paper;
    LineId name;
    LineId ask;  // the words with which it is handed over
    std::vector<NeedId> topics;
    std::uint8_t against = 0;     // bits of Objection that it can lift
    StepId after;                 // a step that must have been granted and carried out
    FactId fact;                  // or a fact that must be in the file
    int strength = 700;           // per mille
    std::uint8_t topic_bits = 0;  // derived: the same topics, bit per need
};

/// Something that can be proposed at the end of a call.
struct Step {
    std::string id;
    StepKind kind = StepKind::small;
    LineId name;
    LineId ask;
    LineId done;                 // one line for the log once it is agreed
    std::vector<PersonId> who;   // who can grant it; empty: everybody
    std::uint8_t stages = 0xFF;  // bit per stage index
    Condition possible;          // otherwise refused whatever the readiness
    PersonId opens;              // introduction: whose door
    OfferId offer;               // criterion: what we steer towards; commitment: what it unlocks
    OfferId instead_of;          // criterion: the hard criterion that gives way
    NeedId need;                 // must be developed with this person
    FactId fact;                 // must be in the file first
    StepId after;                // another step that must have been granted first
    int threshold = 0;           // readiness 0..1000; 0: the default of its kind
    int days = 0;                // what it costs the seller to carry out
    int cost = 0;                // yuan
    LineId carried_out;          // what is seen when the seller carries it out
};

struct Rival {
    std::string id;
    LineId name;
    LineId short_name;
    int price = 1000;  // per mille of our list price
    int floor = 820;
    int activity = 500;  // per mille a week
    int effect = 60;     // stance units (1/10 of a point) an act
    struct Target {
        Condition when;
        PersonId person;
    };
    std::vector<Target> targets;  // first that holds
    OfferId pushes;               // the criterion it tries to write in
    std::vector<LineId> traces;   // what the rep hears of it
};

struct Stage {
    StageKind kind = StageKind::interest;
    LineId name;
    LineId task;
    LineId exit_sign;
    int win_rate = 50;                   // per mille
    int planned_day = 0;                 // day by which a steady deal has left it
    std::vector<FactId> requires_facts;  // what our process wants in the file before the record leaves this stage
    bool approval = false;               // and our manager has to agree
    int usual_days = 0;                  // how long it usually takes; 0: not said
};

/// Something that happens on a day, whatever the rep does.
struct ScheduledEvent {
    std::string id;
    int day = 0;
    Condition when;
    LineId text;
    PersonId who;        // whose stance or salience it moves; none: nobody's
    int stance = 0;      // points
    NeedId need;         // a need of theirs that it makes felt
    int need_level = 0;  // 0..1000, at least
    FactId fact;         // what enters the file
};

/// A drawn world in which the deal cannot be won, and the facts that show it.
struct Hopeless {
    std::vector<Condition> when;   // all must hold
    std::vector<FactId> evidence;  // facts that prove it, any `evidence_needed` of them
    int evidence_needed = 2;
    DealQuestion question = DealQuestion::fit;  // the one of the four whose answer is no
};

/// Case reviews with the manager, and the facts that answer each of the six items.
struct Review {
    std::vector<int> days;
    std::array<std::vector<FactId>, review_item_count> evidence;  // by ReviewItem
};

/// One of our own people who comes along at a price.
struct Specialist {
    SpecialistKind kind = SpecialistKind::engineer;
    LineId name;
    int cost = 0;  // yuan a visit
};

/// Goods that the client offers instead of the last money.
struct Barter {
    LineId goods;         // what it is
    LineId offer;         // how the client offers it
    LineId done;          // one line for the log
    int valuation = 800;  // per mille of the sum it stands for, as sales, finance and supply value it together
};

/// What lies before the first day of a case that starts late.
struct History {
    int stage = 0;  // index
    std::vector<PersonId> met;
    std::vector<StepId> granted;
    struct Level {
        PersonId person;
        NeedId need;
        int level = 0;  // 0..1000
    };
    std::vector<Level> needs;
};

/// A shape of the case's picture, in a field of 286 by 120.
struct Shape {
    enum class Kind : std::uint8_t { rectangle, circle, polygon, line } kind = Kind::rectangle;
    std::vector<int> at;  // rectangle: x y w h; circle: x y r; polygon, line: x y x y …
    Colour fill = 0;
    int radius = 0;  // of corners, rectangle only
    int width = 2;   // of the line
};

struct Briefing {
    PersonId from;
    LineId place;
    std::vector<LineId> paragraphs;
    LineId closing;
    LineId offer;    // one line: what we sell, and at which list price
    LineId decides;  // one line: when the client decides, and who says so
};

struct ActionCost {
    int days = 0;
    int cost = 0;  // yuan
};

/// Everything an author wrote, resolved to indices. Immutable while playing.
struct Case {
    std::string id;
    std::uint64_t content_hash = 0;
    std::vector<PartPrint> parts;  // of the file that was read, in its order
    std::vector<Text> texts;       // by LineId; [0] is empty

    LineId title, client, subject, trade, lesson;
    int minutes = 30;
    int difficulty = 1;  // 0 beginner, 1 easy, 2 medium, 3 hard
    std::vector<Shape> picture;
    Date start;
    int decision_day = 100;                          // day on which the client means to sign
    int last_day = 240;                              // the game ends here at the latest
    int budget = 60000;                              // expense allowed, yuan
    int amount = 4'000'000;                          // value of the deal, yuan
    int credit = 520;                                // 0..1000: how reliably the client pays
    int production_days = 49;                        // from the contract to the first possible delivery
    std::array<int, 3> instalment_days{14, 14, 42};  // after signature, delivery, delivery
    int floor = 850;                                 // per mille of list below which our firm does not sell
    int terms_weight = 300;  // 0..1000: how much the client minds the terms of payment beside the price
    Condition slow_payer;    // credit falls by `tuning.slow_payer`
    Briefing briefing;
    std::array<ActionCost, action_count> actions{};
    std::array<LineId, action_count> action_done{};  // a line for the log
    std::array<LineId, objection_count> address{};   // seller: takes the objection up
    std::array<LineId, objection_count> argue{};     // seller: argues with it
    LineId concede_give, concede_trade, concede_ease;

    std::vector<Person> people;
    std::vector<Need> needs;
    std::vector<Fact> facts;
    std::vector<Offer> offers;
    std::vector<Proof> proofs;
    std::vector<Step> steps;
    std::vector<Rival> rivals;
    std::vector<Stage> stages;
    std::vector<Draw> draws;
    std::vector<ScheduledEvent> events;
    std::vector<Hopeless> hopeless;
    Review review;
    std::array<std::vector<FactId>, deal_question_count> qualify;  // evidence for each of the four questions
    std::vector<Specialist> specialists;
    Barter barter;  // no `offer`: the client has none to offer
    History history;
    std::vector<LineId> notes;              // the author's debrief
    std::vector<PersonId> decision_makers;  // derived
    int start_weekday = 0;                  // derived: 0 Monday … 6 Sunday
    std::uint8_t own_needs = 0;             // derived: needs of our own side, bit per need
    std::uint32_t exit_steps = 0;           // derived: request, approval and order, bit per step
    std::uint32_t mandate_steps = 0;        // derived: with which our own side gives the mandate, bit per step
    /// Rules that do not act, bit per rule of engine/play/rule.hpp: to see what each is for. None in play.
    std::array<std::uint64_t, 2> rules_off{};

    [[nodiscard]] const Person& person(PersonId which) const { return people[which.index()]; }
    [[nodiscard]] const Need& need(NeedId which) const { return needs[which.index()]; }
    [[nodiscard]] const Fact& fact(FactId which) const { return facts[which.index()]; }
    [[nodiscard]] const Offer& offer(OfferId which) const { return offers[which.index()]; }
    [[nodiscard]] const Proof& proof(ProofId which) const { return proofs[which.index()]; }
    [[nodiscard]] const Step& step(StepId which) const { return steps[which.index()]; }
    [[nodiscard]] const Rival& rival(RivalId which) const { return rivals[which.index()]; }
    [[nodiscard]] const Text& text(LineId which) const { return texts[which.index()]; }
};

/// Fills the members marked "derived". The last act of whoever builds a case.
void derive(Case& scenario);

}  // namespace keyaccount
