// A case that starts late: people met, steps agreed, needs developed; law 13 there.
#include "engine/play/win.hpp"
#include "tests/engine/play/laws.hpp"

namespace keyaccount::test {
namespace {

constexpr std::string_view history = R"("history": {
    "stage": 4,
    "met": ["ma-li", "gao-yun"],
    "granted": ["meet-ma", "bottle-trial", "free-hand"],
    "needs": {"ma-li": {"dry-labels": 520}, "gao-yun": {"good-name": 300, "dry-labels": 250}}
  },
  "people": [)";

const Case& started_late() {
    static const Loaded loaded =
        load_case("late.json", patched(three_people_text(), "\"people\": [", std::string{history}));
    REQUIRE(to_text(loaded.diagnostics, Language::en).empty());
    return *loaded.scenario;
}

}  // namespace

TEST_CASE("a late start is written in the file and arrives in the model") {
    const History& before = started_late().history;

    CHECK(before.stage == 3);
    CHECK(before.met.size() == 2);
    CHECK(before.granted.size() == 3);
    REQUIRE(before.needs.size() == 3);
    CHECK(before.needs[2].level == 250);
}

TEST_CASE("a game that starts late begins in its stage with people met and needs known") {
    const Case& scenario = started_late();
    const PersonId ma = person(scenario, "ma-li");
    const State state = start(scenario, 7);
    const View view{scenario, state};

    CHECK(state.day == 0);
    CHECK(view.stage() == 3);
    CHECK(view.recorded_stage() == 3);
    CHECK(view.person(ma).awareness == Awareness::met);
    CHECK(view.person(ma).stance.known);
    CHECK(view.person(ma).reachable);
    CHECK(refuse(scenario, state, Choice::act(Action::visit, ma)) == Refusal::none);
    CHECK(view.need_level(ma, need(scenario, "dry-labels")) == NeedLevel::developed);
    CHECK(view.need_level(person(scenario, "gao-yun"), need(scenario, "good-name")) == NeedLevel::implied);
    CHECK(refuse(scenario, state, Choice::act(Action::proposal)) == Refusal::none);
    CHECK((state.tally.roles_met & (bit(Role::decision_maker) | bit(Role::gatekeeper))) ==
          (bit(Role::decision_maker) | bit(Role::gatekeeper)));
}

TEST_CASE("what was agreed before a late start has had its effect") {
    const Case& scenario = started_late();
    Case unmet = scenario;
    unmet.history.met.clear();
    const State state = start(unmet, 7);
    const PersonId ma = person(scenario, "ma-li");

    CHECK(state[ma].open == 1);  // was introduced
    CHECK(state.was_carried_out(step(scenario, "bottle-trial")));
    CHECK(refuse(scenario, state, Choice::act(Action::carry_out, {}, step(scenario, "bottle-trial"))) ==
          Refusal::missing_step);
    State call = talking_to(scenario, 7, person(scenario, "tan-jie"));
    know_everything(scenario, call);
    const ProofId sheet{index_named(scenario.proofs, "trial-sheet")};  // proof of the trial that was held
    CHECK(refuse(scenario, call, {ChoiceKind::prove, person(scenario, "tan-jie"), sheet.index()}) == Refusal::none);
    CHECK(refuse(scenario, call,
                 {ChoiceKind::propose, person(scenario, "tan-jie"), step(scenario, "bottle-trial").index()}) ==
          Refusal::already_done);
}

TEST_CASE("law 13: at a late start with everybody neutral the win probability is the rate of that stage") {
    for (int stage = 0; stage < 5; ++stage) {
        Case scenario = started_late();
        scenario.history.stage = stage;
        State state = start(scenario, 3);
        for (auto& person : state.people) {
            person.stance = person.anchor = person.heard = 0;
            person.rival_stance = person.rival_anchor = {};
        }
        state.criteria.fill(0);
        const int rate = scenario.stages[static_cast<std::size_t>(stage)].win_rate;

        CHECK(win_probability(scenario, state).shown == rate);
        CHECK(seen_win_probability(scenario, state).shown == rate);
        State liked = state;
        for (auto& person : liked.people) person.stance = 40'000;
        CHECK(win_probability(scenario, liked).shown > rate);
    }
}

TEST_CASE("a game that starts late is played to its end") {
    int ends = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed)
        ends += play_to_end(started_late(), Habit::textbook, seed, [](const EventBuffer&) {}).over() ? 1 : 0;
    CHECK(ends == 40);
}

}  // namespace keyaccount::test
