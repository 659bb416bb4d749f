#include "tests/engine/play/invariants.hpp"
#include "tests/engine/play/playing.hpp"

#include <cstdlib>
#include <filesystem>
#include <new>

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
