#pragma once

#include "engine/play/play.hpp"
#include "engine/play/records.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>
#include <tuple>

// What holds in every state of every game.
namespace keyaccount::test {

inline void check_ranges(const State& state, const Case& scenario) {
    REQUIRE(state.stage < scenario.stages.size());
    REQUIRE(state.expense >= 0);
    REQUIRE(state.day <= scenario.last_day);
    for (const PersonState& person : state.people) {
        REQUIRE(std::abs(person.stance) <= stance_limit);
        REQUIRE(std::abs(person.anchor) <= stance_limit);
        REQUIRE(person.trust >= 0);
        REQUIRE(person.trust <= 1000);
        REQUIRE(person.guard >= 0);
        REQUIRE(person.guard <= 900);
        REQUIRE(person.guide >= 0);
        REQUIRE(person.guide <= 1000);
        for (const int level : person.need) {
            REQUIRE(level >= 0);
            REQUIRE(level <= 1000);
        }
        for (const int open : person.objections) REQUIRE(open <= 2);
    }
    for (const int weight : state.criteria) {
        REQUIRE(weight >= 0);
        REQUIRE(weight <= 1000);
    }
}

using Key = std::tuple<int, int, int, int>;
inline Key key_of(Choice choice) {
    return {static_cast<int>(choice.kind), choice.who.index(), choice.about, choice.detail};
}

/// What is written down, and what a call is called, is listed apart from what is done.
inline void add_paper(const Case& scenario, const State& state, std::set<Key>& listed) {
    ChoiceList records;
    for (std::size_t kind = 0; kind < record_kind_count; ++kind)
        for (std::size_t p = 0; p <= scenario.people.size(); ++p) {
            const PersonId who = p == scenario.people.size() ? PersonId{} : PersonId::at(p);
            legal_records(scenario, state, static_cast<RecordKind>(kind), who, records);
            for (const Choice record : records) listed.insert(key_of(record));
        }
    if (!state.in_call()) return;
    for (const Outcome label : {Outcome::continuation, Outcome::advance})
        listed.insert(key_of({ChoiceKind::leave, PersonId{state.call.with}, 255, static_cast<std::uint8_t>(label)}));
}

/// Every spelling that a file could hold: what is listed applies, all else is refused and changes nothing.
inline void check_all_spellings(const Case& scenario, const State& state) {
    ChoiceList choices;
    legal_choices(scenario, state, choices);
    std::set<Key> listed;
    for (const Choice choice : choices) listed.insert(key_of(choice));
    REQUIRE(listed.size() == choices.size());
    add_paper(scenario, state, listed);
    for (int kind = 0; kind <= static_cast<int>(ChoiceKind::leave); ++kind)
        for (const int who : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 200, 255})
            for (int about = 0; about < 66; ++about)
                for (const int detail : {0, 1, 2, 3, 8, 9, 17, 40, 255}) {
                    const auto small = [](int value) { return static_cast<std::uint8_t>(value); };
                    const Choice choice{static_cast<ChoiceKind>(kind), PersonId{small(who)},
                                        small(about == 65 ? 255 : about), small(detail)};
                    const bool legal = refuse(scenario, state, choice) == Refusal::none;
                    if (legal != listed.contains(key_of(choice))) {
                        CAPTURE(kind);
                        CAPTURE(who);
                        CAPTURE(about);
                        CAPTURE(detail);
                        REQUIRE(legal == listed.contains(key_of(choice)));
                    }
                }
}

/// The quantity that an event of this kind speaks of.
inline int quantity(const State& state, EventKind kind, PersonId who, std::size_t what) {
    switch (kind) {
        case EventKind::trust: return state[who].trust;
        case EventKind::stance: return state[who].stance;
        case EventKind::guide: return state[who].guide;
        case EventKind::rival_stance: return state[who].rival_stance[what];
        case EventKind::need: return state[who].need[what];
        case EventKind::objection_raised: return state[who].objections[what];
        case EventKind::criterion: return state.criteria[what];
        case EventKind::price: return what == 255 ? state.price : state.rival_price[what];
        default: return state.stage;
    }
}

/// Every change from `before` to `after` is told without a gap, but for weekly drifts too small for an event.
inline void check_chain(const State& before, const State& after, const EventBuffer& events, EventKind kind,
                        PersonId who, std::size_t what) {
    const bool drifts = kind == EventKind::stance || kind == EventKind::rival_stance;
    const int slack = drifts ? (after.week - before.week) * 4 * stance_unit / 10 : 0;
    int now = quantity(before, kind, who, what);
    for (const Event& event : events) {
        const EventKind as = event.kind == EventKind::objection_lifted ? EventKind::objection_raised
                             : event.kind == EventKind::guide_won      ? EventKind::guide
                                                                       : event.kind;
        if (event.rule == Rule::terms_eased) continue;  // of the terms, not of the price
        if (as != kind || (who.exists() && event.who != who) || event.what != what) continue;
        REQUIRE(std::abs(event.before - now) <= slack);
        now = event.after;
    }
    CAPTURE(static_cast<int>(kind));
    REQUIRE(std::abs(quantity(after, kind, who, what) - now) <= slack);
}

inline void check_told(const Case& scenario, const State& before, const State& after, const EventBuffer& events) {
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        for (const EventKind kind : {EventKind::trust, EventKind::stance, EventKind::guide})
            check_chain(before, after, events, kind, PersonId::at(p), 255);
        for (std::size_t r = 0; r < scenario.rivals.size(); ++r)
            check_chain(before, after, events, EventKind::rival_stance, PersonId::at(p), r);
        for (std::size_t n = 0; n < scenario.needs.size(); ++n)
            check_chain(before, after, events, EventKind::need, PersonId::at(p), n);
        for (std::size_t k = 0; k < objection_count; ++k)
            check_chain(before, after, events, EventKind::objection_raised, PersonId::at(p), k);
    }
    for (std::size_t o = 0; o < scenario.offers.size(); ++o)
        check_chain(before, after, events, EventKind::criterion, {}, o);
    for (std::size_t r = 0; r < scenario.rivals.size(); ++r)
        check_chain(before, after, events, EventKind::price, {}, r);
    check_chain(before, after, events, EventKind::price, {}, 255);
    check_chain(before, after, events, EventKind::stage, {}, 255);
}

inline void check_patience(const State& before, const State& after, const EventBuffer& events) {
    int patience = before.call.patience;
    for (const Event& event : events) {
        if (event.kind == EventKind::patience) REQUIRE(event.before == patience);
        if (event.kind == EventKind::patience || event.kind == EventKind::call_opened) patience = event.after;
        if (event.kind == EventKind::call_ended) patience = 0;
    }
    REQUIRE(after.call.patience == patience);
}

}  // namespace keyaccount::test
