#include "game/workshop/starts.hpp"
#include "engine/play/dice.hpp"
#include "game/library.hpp"
#include "tests/engine/play/invariants.hpp"
#include "tests/game/setup.hpp"

#include <algorithm>
#include <set>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::vector<ShelvedCase> shipped() {
    std::vector<ShelvedCase> cases = load_library(KEYACCOUNT_SCENARIOS);
    REQUIRE(cases.size() >= 7);
    return cases;
}

Choice random_choice(const Case& scenario, const State& state, std::uint64_t bits) {
    ChoiceList choices;
    legal_choices(scenario, state, choices);
    REQUIRE_FALSE(choices.empty());
    const Choice choice = choices[static_cast<std::size_t>(below(mixed(bits), static_cast<int>(choices.size())))];
    return choice.is(Action::walk_away) ? Choice::act(Action::wait) : choice;
}

/// A game of random choices; every one is legal, told without a gap and keeps all values in range.
void play_at_random(const Case& scenario, State state, std::uint64_t seed) {
    EventBuffer events;
    check_ranges(state, scenario);
    for (std::uint64_t turn = 0; !state.over(); ++turn) {
        REQUIRE(turn < 4000);
        const State before = state;
        const Choice choice = random_choice(scenario, state, seed << 20 | turn);
        events.clear();
        REQUIRE(apply(scenario, state, choice, &events) == Refusal::none);
        check_ranges(state, scenario);
        check_told(scenario, before, state, events);
        check_patience(before, state, events);
    }
}

}  // namespace

TEST_CASE("from every start of every shipped case random play keeps to the laws and ends") {
    for (const ShelvedCase& shelved : shipped()) {
        CAPTURE(shelved.file.string());
        for (const NamedStart& named : starts_of(*shelved.scenario, texts())) {
            CAPTURE(named.name.en);
            const StartFrom from = start_in(*shelved.scenario, named.stage, named.mood);
            REQUIRE(refuse(*shelved.scenario, from) == StartRefusal::none);
            for (std::uint64_t seed = 1; seed <= 3; ++seed) {
                const State state = start(*shelved.scenario, seed, from);
                CHECK_FALSE(state.over());
                CHECK(state.stage == named.stage);
                if (seed == 1) check_all_spellings(*shelved.scenario, state);
                play_at_random(*shelved.scenario, state, seed);
            }
        }
    }
}

TEST_CASE("the first start of a case is the case's own") {
    for (const ShelvedCase& shelved : shipped()) {
        const Case& scenario = *shelved.scenario;
        const auto starts = starts_of(scenario, texts());
        const StartFrom from = start_in(scenario, starts[0].stage, starts[0].mood);

        CHECK(starts[0].name.en == "As the case starts");
        CHECK(hash_of(start(scenario, 5, from)) == hash_of(start(scenario, 5)));
    }
}

TEST_CASE("starts have names of their own in both languages") {
    for (const ShelvedCase& shelved : shipped()) {
        std::set<std::string> en, zh;
        const auto starts = starts_of(*shelved.scenario, texts());
        for (const NamedStart& named : starts) {
            en.insert(named.name.en);
            zh.insert(named.name.zh);
            CHECK(named.told.en.find("bench.") == std::string::npos);
            CHECK(named.told.en.find('{') == std::string::npos);
        }
        CHECK(en.size() == starts.size());
        CHECK(zh.size() == starts.size());
    }
}

TEST_CASE("a mood is in the minds of those whom it concerns") {
    const Case& scenario = *three_people();
    const PersonId ma = person_named(scenario, "ma-li");
    const PersonId ours = person_named(scenario, "qin-bo");
    const auto begun = [&](StartMood mood) { return start(scenario, 2, start_in(scenario, 3, mood)); };

    const State written = begun(StartMood::as_written);
    const State hostile = begun(StartMood::hostile);
    const State rival = begun(StartMood::rival_leads);
    const State trusted = begun(StartMood::trusted);

    CHECK(written.day == 50);
    CHECK(written.was_granted(StepId{5}));        // the purchase request
    CHECK_FALSE(written.was_granted(StepId{7}));  // the order
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const PersonId who = PersonId::at(p);
        CHECK(written[who].awareness == static_cast<std::uint8_t>(Awareness::met));
        if (who == ours) continue;
        CHECK(hostile[who].stance <= -40 * stance_unit);
        CHECK(rival[who].rival_stance[0] == 50 * stance_unit);
    }
    CHECK(hostile[ours].stance == written[ours].stance);
    CHECK(trusted[ma].trust >= 800);
    CHECK(trusted[ma].stance >= 40 * stance_unit);
    CHECK(trusted[person_named(scenario, "tan-jie")].trust == written[person_named(scenario, "tan-jie")].trust);
    bool explicit_need = false;
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        for (std::size_t n = 0; n < scenario.needs.size(); ++n) {
            if (written.people[p].need[n] < tuning::explicit_from) continue;
            explicit_need = true;
            CHECK(scenario.people[p].has(Role::user));
            CHECK(scenario.people[p].needs[n].weight >= tuning::felt_weight);
        }
    CHECK(explicit_need);
}

TEST_CASE("in the first stage the decision-maker who trusts us was met") {
    const Case& scenario = *three_people();
    const PersonId ma = person_named(scenario, "ma-li");

    const State state = start(scenario, 1, start_in(scenario, 0, StartMood::trusted));

    CHECK(state.stage == 0);
    CHECK(state.day == 0);
    CHECK(state[ma].awareness == static_cast<std::uint8_t>(Awareness::met));
    CHECK(state[ma].open == 1);
}

TEST_CASE("every refusal of a start is told in both languages") {
    CHECK(start_refusal(StartRefusal::none, texts()) == Text{});
    for (int why = 1; why <= static_cast<int>(StartRefusal::over); ++why) {
        const Text told = start_refusal(static_cast<StartRefusal>(why), texts());
        CHECK(told.en.find("bench.") == std::string::npos);
        CHECK(told.zh.find("bench.") == std::string::npos);
    }
}
