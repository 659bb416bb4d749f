#include "tests/engine/play/playing.hpp"

#include <cstdlib>
#include <filesystem>
#include <new>
#include <set>
#include <tuple>

namespace {
std::size_t allocations = 0;
}

[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc{};
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace keyaccount::test {
namespace {

void check_ranges(const State& state, const Case& scenario) {
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
Key key_of(Choice choice) { return {static_cast<int>(choice.kind), choice.who.index(), choice.about, choice.detail}; }

/// What is written down, and what a call is called, is listed apart from what is done.
void add_paper(const Case& scenario, const State& state, std::set<Key>& listed) {
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
void check_all_spellings(const Case& scenario, const State& state) {
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

}  // namespace

namespace {

/// The quantity that an event of this kind speaks of.
int quantity(const State& state, EventKind kind, PersonId who, std::size_t what) {
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
void check_chain(const State& before, const State& after, const EventBuffer& events, EventKind kind, PersonId who,
                 std::size_t what) {
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

void check_told(const Case& scenario, const State& before, const State& after, const EventBuffer& events) {
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

void check_patience(const State& before, const State& after, const EventBuffer& events) {
    int patience = before.call.patience;
    for (const Event& event : events) {
        if (event.kind == EventKind::patience) REQUIRE(event.before == patience);
        if (event.kind == EventKind::patience || event.kind == EventKind::call_opened) patience = event.after;
        if (event.kind == EventKind::call_ended) patience = 0;
    }
    REQUIRE(after.call.patience == patience);
}

}  // namespace

TEST_CASE("random play applies every offered choice keeps values in range and ends") {
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            State state = start(*scenario, seed);
            std::uint64_t turn = 0;
            for (; !state.over(); ++turn) {
                REQUIRE(turn < 4000);
                Choice choice = random_choice(*scenario, state, seed << 20 | turn);
                // Random players walk away early; most of these games go on, so that late rules are reached.
                if (choice.is(Action::walk_away) && seed % 8 != 0) choice = Choice::act(Action::wait);
                REQUIRE(apply(*scenario, state, choice) == Refusal::none);
                check_ranges(state, *scenario);
            }
            ChoiceList none;
            legal_choices(*scenario, state, none);
            REQUIRE(none.empty());
            REQUIRE(refuse(*scenario, state, Choice::act(Action::wait)) == Refusal::game_over);
        }
    }
}

TEST_CASE("what is offered applies and every other choice is refused") {
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            State state = start(*scenario, seed);
            for (std::uint64_t turn = 0; !state.over() && turn < 300; ++turn) {
                if (turn % 19 == seed) check_all_spellings(*scenario, state);
                Choice choice = random_choice(*scenario, state, seed << 20 | turn);
                if (choice.is(Action::walk_away)) choice = Choice::act(Action::wait);
                REQUIRE(apply(*scenario, state, choice) == Refusal::none);
            }
        }
    }
}

TEST_CASE("on every shipped case what is offered applies and is told and all else is refused") {
    for (const auto& entry : std::filesystem::directory_iterator{KEYACCOUNT_SCENARIOS}) {
        if (entry.path().extension() != ".json") continue;
        std::ifstream file{entry.path(), std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        const std::string name = entry.path().filename().string();
        const Loaded loaded = load_case(name, text);
        CAPTURE(name);
        REQUIRE(loaded.scenario.has_value());
        const Case& scenario = *loaded.scenario;
        EventBuffer events;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            State state = start(scenario, seed);
            std::uint64_t turn = 0;
            for (; !state.over(); ++turn) {
                REQUIRE(turn < 4000);
                if (turn % 61 == seed) check_all_spellings(scenario, state);
                const State before = state;
                Choice choice = random_choice(scenario, state, seed << 20 | turn);
                if (choice.is(Action::walk_away)) choice = Choice::act(Action::wait);
                events.clear();
                REQUIRE(apply(scenario, state, choice, &events) == Refusal::none);
                check_ranges(state, scenario);
                check_told(scenario, before, state, events);
            }
        }
    }
}

TEST_CASE("a refused choice changes nothing") {
    const Case& scenario = motorway_saws();
    State state = start(scenario, 1);
    const State before = state;

    CHECK(apply(scenario, state, {ChoiceKind::leave, PersonId{0}}) == Refusal::not_in_a_call);
    CHECK(apply(scenario, state, Choice::act(Action::deliver)) == Refusal::wrong_stage);
    CHECK(apply(scenario, state, Choice::act(Action::visit, person(scenario, "shen-guodong"))) == Refusal::no_access);
    CHECK(apply(scenario, state, Choice::act(Action::visit, person(scenario, "lu-jianping"))) == Refusal::not_known);
    CHECK(hash_of(state) == hash_of(before));
}

TEST_CASE("copying a state and playing on gives the same hash and events change nothing") {
    const Case& scenario = motorway_saws();
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        State first = start(scenario, seed);
        State second = start(scenario, seed);
        EventBuffer events;
        for (std::uint64_t turn = 0; !first.over(); ++turn) {
            const State copy = first;
            const Choice choice = random_choice(scenario, first, seed << 20 | turn);
            REQUIRE(apply(scenario, first, choice) == Refusal::none);
            events.clear();
            REQUIRE(apply(scenario, second, choice, &events) == Refusal::none);
            REQUIRE(events.dropped() == 0);
            State again = copy;
            REQUIRE(apply(scenario, again, choice) == Refusal::none);
            REQUIRE(hash_of(first) == hash_of(second));
            REQUIRE(hash_of(first) == hash_of(again));
        }
    }
}

TEST_CASE("a step never allocates") {
    const Case& scenario = motorway_saws();
    EventBuffer events;
    std::size_t during = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        State state = start(scenario, seed);
        for (std::uint64_t turn = 0; !state.over(); ++turn) {
            const std::size_t before = allocations;
            const Choice choice = random_choice(scenario, state, seed << 20 | turn);
            events.clear();
            apply(scenario, state, choice, &events);
            during += allocations - before;
        }
    }
    CHECK(during == 0);

    const std::size_t before = allocations;
    ::operator delete(::operator new(16));
    CHECK(allocations == before + 1);
}

TEST_CASE("every change names its rule and tells before and after") {
    const Case& scenario = motorway_saws();
    EventBuffer events;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        State state = start(scenario, seed);
        for (std::uint64_t turn = 0; !state.over(); ++turn) {
            const State before = state;
            Choice choice = random_choice(scenario, state, seed << 20 | turn);
            if (choice.is(Action::walk_away)) choice = Choice::act(Action::wait);
            events.clear();
            REQUIRE(apply(scenario, state, choice, &events) == Refusal::none);
            check_patience(before, state, events);
            check_told(scenario, before, state, events);
        }
    }
}

TEST_CASE("nobody but those who work in shifts is visited at a weekend") {
    const Case& scenario = motorway_saws();
    State state = start(scenario, 1);
    for (int day = 0; day < 21; ++day) {
        state.day = static_cast<std::int16_t>(day);
        for (std::size_t p = 0; p < scenario.people.size(); ++p) {
            const int free = next_free_day(scenario, state, PersonId::at(p));
            CHECK(free >= day + scenario.people[p].lead_days);
            if (scenario.people[p].position != Position::operative) CHECK(weekday(add_days(scenario.start, free)) <= 4);
        }
    }
}

TEST_CASE("the view hides what the rep has not found out") {
    const Case& scenario = motorway_saws();
    State state = start(scenario, 3);
    const View view{scenario, state};
    const SeenPerson lu = view.person(person(scenario, "lu-jianping"));

    CHECK(lu.awareness == Awareness::shadow);
    CHECK_FALSE(lu.name.exists());
    CHECK(lu.roles == 0);
    CHECK(lu.face == nullptr);
    CHECK_FALSE(lu.stance.known);
    CHECK_FALSE(view.person(person(scenario, "tang-min")).stance.known);
    state[person(scenario, "qin-dashan")].need[0] = 900;
    CHECK(view.need_level(person(scenario, "qin-dashan"), NeedId{0}) == NeedLevel::hidden);
    int known = 0;
    for (std::size_t f = 0; f < view.fact_count(); ++f) known += view.fact(FactId::at(f)).known ? 1 : 0;
    CHECK(known == 0);
}

}  // namespace keyaccount::test
