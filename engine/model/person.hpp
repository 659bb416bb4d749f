#pragma once

#include "engine/model/face.hpp"
#include "engine/model/terms.hpp"
#include "engine/model/text.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace keyaccount {

/// What one person says about one need, and how much it weighs with them.
struct PersonNeed {
    int weight = 0;                   // 0..10; below `tuning.felt_weight` the person does not have the need
    std::array<LineId, 3> answers{};  // by Lift: to the problem, implication and need-payoff question
    std::array<LineId, 3> asks{};     // own wording of the question; none: the need's
    std::array<FactId, 3> tells{};    // a fact that slips out with the answer
};

/// What one person answers to a question for a fact; no lines: does not know.
struct PersonFact {
    std::vector<ConditionalLine> answers;
};

/// Own wording around one step.
struct PersonStep {
    LineId ask;
    LineId yes;
    LineId not_yet;
};

/// A person who can be won as a guide.
struct GuideProfile {
    bool possible = false;
    int standing = 0;      // 0..10: how much the others listen, how well informed
    Condition honest;      // when it does not hold, this guide has another aim and misleads
    NeedId personal_need;  // tying our win to it opens the door
    LineId ask_help;       // how the seller asks for help
    Variants helps;        // the answer, while being won
    LineId won;            // the answer that makes the guide
    LineId misleads;       // what is said on the desk when this guide serves another aim
};

struct Person {
    std::string id;
    LineId name;
    LineId short_name;  // for lists and sources: "Lu", "陆"
    LineId title;
    LineId card_title;  // fits a card: up to 18 letters or 8 characters
    LineId shadow;      // what is known of somebody unknown: "In construction engineering"
    LineId rumour;      // the best rumour about somebody unknown
    Face face;
    Side side = Side::client;
    std::uint8_t roles = 0;  // bits of Role
    Position position = Position::head;
    bool veto = false;
    int power = 5;                       // 1..10
    int salience = 5;                    // 1..10: how much they care about this purchase
    int stubbornness = 450;              // per mille of their own anchor that stays in a week
    int temper = 0;                      // -1..1: patience in a call
    Awareness known = Awareness::named;  // at the start
    std::vector<PersonId> opened_by;     // whose introduction opens the door; empty: open
    int lead_days = 4;                   // 1..10: days until their next free date
    PersonId reports_to;
    struct Influence {
        PersonId on;     // listens to this person
        int weight = 0;  // per mille of what they think comes from there
    };
    std::vector<Influence> listens_to;  // at most 3
    int stance = 0;                     // -100..100 at the start
    std::array<int, max_rivals> rival_stance{};
    int trust = 30;  // 0..100 at the start
    GuideProfile guide;
    std::array<PersonNeed, max_needs> needs{};
    std::vector<PersonFact> facts;  // by FactId
    std::vector<PersonStep> steps;  // by StepId
    std::array<Variants, says_count> says{};
    std::uint32_t step_bits = 0;  // derived: steps that can be proposed to them

    [[nodiscard]] bool has(Role role) const { return (roles & bit(role)) != 0; }
};

}  // namespace keyaccount
