// Every rule: it is seen in play, and it changes nothing once it is switched off.
#include "tests/engine/play/laws.hpp"

#include <set>

namespace keyaccount::test {
namespace {

constexpr std::uint64_t seeds = 60;

/// Plays 20 seeds by each quick habit on both cases.
template <class Told>
void play_all(const std::array<const Case*, 2>& cases, Told told) {
    for (const Case* scenario : cases)
        for (std::size_t h = 0; h < quick_habit_count; ++h)
            for (std::uint64_t seed = 1; seed <= seeds; ++seed)
                play_to_end(*scenario, static_cast<Habit>(h), seed, told);
}

bool changes_the_state(EventKind kind) {
    switch (kind) {
        case EventKind::patience:
        case EventKind::trust:
        case EventKind::stance:
        case EventKind::rival_stance:
        case EventKind::need:
        case EventKind::fact_learned:
        case EventKind::objection_raised:
        case EventKind::objection_lifted:
        case EventKind::guide:
        case EventKind::criterion:
        case EventKind::price:
        case EventKind::contact:
        case EventKind::bartered:
        case EventKind::review_due:
        case EventKind::reviewed:
        case EventKind::stage_recorded:
        case EventKind::watched: return true;
        default: return false;
    }
}

/// Rules that the habits do not meet in so few games: each is shown in a position of its own, below or in
/// positions_test.cpp.
constexpr std::array own_position = {Rule::objection_prevented, Rule::technical_talk,    Rule::concession_given,
                                     Rule::concession_traded,   Rule::no_proposal,       Rule::veto,
                                     Rule::late_delivery,       Rule::pressed_too_early, Rule::bad_debt,
                                     Rule::supply_stopped,      Rule::specialist_helps,  Rule::terms_eased,
                                     Rule::barter_accepted,     Rule::legal_action,      Rule::stage_not_approved,
                                     Rule::proof_suits,         Rule::contact_reduced,   Rule::kept_warm};

template <class List>
bool lists(const List& list, Rule rule) {
    return std::find(list.begin(), list.end(), rule) != list.end();
}

/// The events of the rule when this choice is made and, if asked, the rest of the game waited out.
struct Telling {
    bool any = false;
    bool changing = false;
};
Telling telling(const Case& scenario, Rule rule, State state, Choice choice, bool to_the_end) {
    EventBuffer events;
    Telling told;
    do {
        events.clear();
        make(scenario, state, choice, &events);
        for (const Event& event : events) {
            told.any = told.any || event.rule == rule;
            told.changing = told.changing || (event.rule == rule && changes_the_state(event.kind));
        }
        choice = Choice::act(Action::wait);
    } while (to_the_end && !state.over());
    return told;
}

/// The rule is told of; switched off it changes nothing.
bool tells_of(Rule rule, const State& state, Choice choice, bool to_the_end = false) {
    static Case off = motorway_saws();
    off.rules_off = {};
    switch_off(off, rule);
    CHECK_FALSE(telling(off, rule, state, choice, to_the_end).changing);
    return telling(motorway_saws(), rule, state, choice, to_the_end).any;
}

State at_comparison(std::uint64_t seed) {
    State state = start(motorway_saws(), seed);
    state.stage = 3;
    state.day = static_cast<std::int16_t>(motorway_saws().stages[3].planned_day);
    return state;
}

State signed_on_day_100(std::uint64_t seed, int day) {
    State state = start(motorway_saws(), seed);
    state.stage = 5;
    state.signed_day = 100;
    state.day = static_cast<std::int16_t>(day);
    return state;
}

}  // namespace

TEST_CASE("every rule is met in play by the habits but for those with a position of their own") {
    std::set<Rule> met;
    play_all({&three_people(), &motorway_saws()}, [&](const EventBuffer& events) {
        for (const Event& event : events) met.insert(event.rule);
    });
    for (std::size_t r = 0; r < rule_ids.size(); ++r) {
        const auto rule = static_cast<Rule>(r);
        const bool apart = lists(own_position, rule);
        const std::string id{rule_ids[r]};
        CAPTURE(id);
        CHECK((met.contains(rule) || apart));
    }
}

TEST_CASE("concessions and technical talks and prevented objections name their rule") {
    const Case& scenario = motorway_saws();
    const PersonId tang = person(scenario, "tang-min");
    State call = talking_to(scenario, 2, tang);
    call.stage = 3;
    call[tang].stance = 20'000;
    call[tang].trust = 600;
    CHECK(tells_of(Rule::concession_given, call, {ChoiceKind::concede, tang}));
    CHECK(tells_of(Rule::concession_traded, call, {ChoiceKind::trade, tang}));

    const PersonId he = person(scenario, "he-liping");
    const NeedId standstill = need(scenario, "no-standstill");
    State known = talking_to(scenario, 2, he);
    know_everything(scenario, known);
    set_need(known, he, standstill, 900);
    make(scenario, known, {ChoiceKind::leave, he});
    known.stage = 2;
    CHECK(tells_of(Rule::technical_talk, known, Choice::act(Action::technical_talk, he)));

    CHECK(per_mille(200, [&](std::uint64_t seed) {
              State state = talking_to(scenario, seed, he);
              know_everything(scenario, state);
              state[he].guard = 900;
              return tells_of(Rule::objection_prevented, state, {ChoiceKind::advantage, he, standstill.index()});
          }) > 100);
}

TEST_CASE("a missing proposal and a veto end the deal under their own rules") {
    const Choice wait = Choice::act(Action::wait);
    State vetoed = at_comparison(1);
    vetoed.proposal_day = 90;
    vetoed[person(motorway_saws(), "tang-min")].stance = vetoed[person(motorway_saws(), "tang-min")].anchor = -50'000;

    CHECK(tells_of(Rule::no_proposal, at_comparison(1), wait, true));
    CHECK(tells_of(Rule::veto, vetoed, wait, true));
}

TEST_CASE("a late delivery and pressing too early and a bad debt name their rule") {
    State late = signed_on_day_100(1, 100 + motorway_saws().production_days + tuning::delivery_late_days + 1);
    State owed = signed_on_day_100(1, 120);
    for (auto& person : owed.people) person.trust = 0;

    CHECK(tells_of(Rule::late_delivery, late, Choice::act(Action::deliver)));
    CHECK(tells_of(Rule::pressed_too_early, owed, Choice::act(Action::letter)));
    State warned = signed_on_day_100(1, 100 + motorway_saws().instalment_days[0] + tuning::stop_from_overdue + 1);
    warned.letters = 1;
    CHECK(tells_of(Rule::supply_stopped, warned, Choice::act(Action::stop_supply)));
    CHECK(per_mille(60, [&](std::uint64_t seed) {
              owed.seed = seed;
              return tells_of(Rule::bad_debt, owed, Choice::act(Action::wait), true);
          }) > 0);
}

TEST_CASE("a rule that is switched off changes nothing") {
    for (std::size_t r = 0; r < rule_ids.size(); ++r) {
        const auto rule = static_cast<Rule>(r);
        const Case small = without(three_people(), rule);
        const Case saws = without(motorway_saws(), rule);
        std::set<EventKind> told;
        play_all({&small, &saws}, [&](const EventBuffer& events) {
            for (const Event& event : events)
                if (event.rule == rule && changes_the_state(event.kind)) told.insert(event.kind);
        });
        const std::string id{rule_ids[r]};
        CAPTURE(id);
        CHECK(told.empty());
    }
}

}  // namespace keyaccount::test
