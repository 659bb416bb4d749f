#include "engine/play/start_from.hpp"
#include "engine/play/game_log.hpp"
#include "tests/engine/play/laws.hpp"

namespace keyaccount::test {
namespace {

StartFrom in_stage(int stage, int day) {
    StartFrom from;
    from.before.stage = stage;
    from.day = day;
    return from;
}

}  // namespace

TEST_CASE("a start that says nothing is the case's own") {
    const Case& scenario = motorway_saws();

    CHECK(hash_of(start(scenario, 7, StartFrom{})) == hash_of(start(scenario, 7)));
    CHECK(hash_of(first_state(scenario, {7, {}, nullptr})) == hash_of(start(scenario, 7)));
}

TEST_CASE("what is said of a start is so in its first state") {
    const Case& scenario = three_people();
    const PersonId ma = person(scenario, "ma-li");
    const PersonId tan = person(scenario, "tan-jie");
    const NeedId dry = need(scenario, "dry-labels");
    StartFrom from = in_stage(2, 37);
    from.before.met = {tan};
    from.before.granted = {step(scenario, "meet-ma")};
    from.before.needs.push_back({tan, dry, 850});
    from.minds.push_back({ma, -40, 65, 30});
    from.facts = {FactId{index_named(scenario.facts, "who-signs")}};
    from.price = 930;
    REQUIRE(refuse(scenario, from) == StartRefusal::none);

    const State state = start(scenario, 3, from);

    CHECK(state.stage == 2);
    CHECK(state.recorded_stage == 2);
    CHECK(state.day == 37);
    CHECK(state.week == 5);
    CHECK(state.stage_since == 37);
    CHECK(state[tan].last_contact == 37);
    CHECK(state[tan].heard_day == 37);
    CHECK(state[tan].need[dry.index()] == 850);
    CHECK(state[ma].stance == -40 * stance_unit);
    CHECK(state[ma].anchor == -40 * stance_unit);
    CHECK(state[ma].rival_stance[0] == 30 * stance_unit);
    CHECK(state[ma].trust == 650);
    CHECK(state[ma].open == 1);
    CHECK(state.knows(from.facts[0]));
    CHECK(state.verified != 0);
    CHECK(state.price == 930);
    CHECK(state.proposal_day == -1);
    CHECK(hash_of(start(scenario, 3, from)) == hash_of(state));
    CHECK(hash_of(start(scenario, 4, from)) != hash_of(state));
}

TEST_CASE("what the calendar had in store before the first day has happened once") {
    const Case& scenario = three_people();
    const PersonId tan = person(scenario, "tan-jie");
    const NeedId dry = need(scenario, "dry-labels");

    State after = start(scenario, 1, in_stage(0, 20));
    CHECK(after[tan].need[dry.index()] >= 250);
    CHECK(after.events_done == 1);
    CHECK(start(scenario, 1, in_stage(0, 19)).events_done == 0);
}

TEST_CASE("a start after the contract is signed and one before it has its proposal") {
    const Case& scenario = three_people();

    const State committed = start(scenario, 1, in_stage(4, 75));
    CHECK(committed.proposal_day == 75);
    CHECK(committed.signed_day == -1);
    const State used = start(scenario, 1, in_stage(5, 90));
    CHECK(used.stage == 5);
    CHECK(used.signed_day == 90);
}

TEST_CASE("a start that no game can have is refused and the case's own is played") {
    const Case& scenario = three_people();
    std::vector<std::pair<StartFrom, StartRefusal>> bad;
    const auto add = [&](StartRefusal why, auto change) {
        StartFrom from;
        change(from);
        bad.emplace_back(from, why);
    };
    add(StartRefusal::stage, [](StartFrom& from) { from.before.stage = 6; });
    add(StartRefusal::stage, [](StartFrom& from) { from.before.stage = -1; });
    add(StartRefusal::day, [](StartFrom& from) { from.day = -1; });
    add(StartRefusal::day, [](StartFrom& from) { from.day = 220; });
    add(StartRefusal::over, [](StartFrom& from) { from.day = 200; });
    add(StartRefusal::person, [](StartFrom& from) { from.before.met = {PersonId{9}}; });
    add(StartRefusal::person, [](StartFrom& from) { from.minds.push_back({PersonId{}, 1, 1, 1}); });
    add(StartRefusal::person, [](StartFrom& from) { from.before.needs.push_back({PersonId{9}, NeedId{0}, 1}); });
    add(StartRefusal::need, [](StartFrom& from) { from.before.needs.push_back({PersonId{0}, NeedId{7}, 1}); });
    add(StartRefusal::range, [](StartFrom& from) { from.before.needs.push_back({PersonId{0}, NeedId{0}, 1001}); });
    add(StartRefusal::range, [](StartFrom& from) { from.minds.push_back({PersonId{0}, 101, {}, {}}); });
    add(StartRefusal::range, [](StartFrom& from) { from.minds.push_back({PersonId{0}, {}, -1, {}}); });
    add(StartRefusal::range, [](StartFrom& from) { from.minds.push_back({PersonId{0}, {}, {}, -101}); });
    add(StartRefusal::range, [](StartFrom& from) { from.price = 1001; });
    add(StartRefusal::range, [](StartFrom& from) { from.price = 849; });
    add(StartRefusal::step, [](StartFrom& from) { from.before.granted = {StepId{31}}; });
    add(StartRefusal::fact, [](StartFrom& from) { from.facts = {FactId{63}}; });
    for (std::size_t i = 0; i < bad.size(); ++i) {
        CAPTURE(i);
        CHECK(refuse(scenario, bad[i].first) == bad[i].second);
        CHECK(hash_of(start(scenario, 1, bad[i].first)) == hash_of(start(scenario, 1)));
    }
}

}  // namespace keyaccount::test
