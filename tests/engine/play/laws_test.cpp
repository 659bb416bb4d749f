// The laws of the selling model, each as a property over many seeds. A law holds because of its rule:
// the comparisons below come out even, or the wrong way, when the rule is taken away.
#include "tests/engine/play/playing.hpp"

#include <array>

namespace keyaccount::test {
namespace {

constexpr std::uint64_t seeds = 600;

struct Small {
    const Case& scenario = three_people();
    PersonId user = person(scenario, "tan-jie");
    PersonId gate = person(scenario, "gao-yun");
    PersonId decider = person(scenario, "ma-li");
    NeedId labels = need(scenario, "dry-labels");
};

int objections_after(ChoiceKind kind, int level, bool benefit_first) {
    const Small small;
    int caused = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        State state = talking_to(small.scenario, seed, small.user);
        know_everything(small.scenario, state);
        set_need(state, small.user, small.labels, level);
        if (benefit_first) {
            set_need(state, small.user, need(small.scenario, "fast-change"), 900);
            CHECK(apply(small.scenario, state,
                        {ChoiceKind::benefit, small.user, need(small.scenario, "fast-change").index()}) ==
                  Refusal::none);
        }
        CHECK(apply(small.scenario, state, {kind, small.user, small.labels.index()}) == Refusal::none);
        caused += state.tally.objections_caused;
    }
    return caused;
}

/// Stance gained by a benefit on an explicit need, in 1/640 of a point.
int gain_of_benefit(const Case& scenario, PersonId who, NeedId which, bool specific) {
    State state = talking_to(scenario, 5, who);
    if (specific) know_everything(scenario, state);
    if (!specific) state.facts = 0;
    set_need(state, who, which, 900);
    CHECK(apply(scenario, state, {ChoiceKind::benefit, who, which.index()}) == Refusal::none);
    return state[who].stance;
}

}  // namespace

TEST_CASE("an advantage before the need is explicit invites objections and after a benefit fewer") {
    const int hidden = objections_after(ChoiceKind::advantage, 0, false);
    const int explicit_need = objections_after(ChoiceKind::advantage, 900, false);
    const int after_benefit = objections_after(ChoiceKind::advantage, 0, true);

    CHECK(hidden > 3 * explicit_need);
    CHECK(after_benefit < hidden * 9 / 10);
    CHECK(objections_after(ChoiceKind::benefit, 900, false) == 0);
}

TEST_CASE("the same benefit moves a listener whom it fits more than one whom it does not") {
    Case scenario = three_people();
    const PersonId who = person(scenario, "tan-jie");
    const NeedId labels = need(scenario, "dry-labels");
    scenario.needs[labels.index()].category = Category::function;
    scenario.people[who.index()].position = Position::operative;
    scenario.people[who.index()].roles = bit(Role::user);
    const int user = gain_of_benefit(scenario, who, labels, true);
    scenario.people[who.index()].roles = bit(Role::decision_maker);
    const int decider = gain_of_benefit(scenario, who, labels, true);

    CHECK(user > decider * 3 / 2);
    CHECK(decider > 0);
}

TEST_CASE("position counts beside the role when a feature is told") {
    Case scenario = three_people();
    const PersonId who = person(scenario, "tan-jie");
    const auto gain = [&](Position position) {
        scenario.people[who.index()].position = position;
        State state = talking_to(scenario, 5, who);
        CHECK(apply(scenario, state, {ChoiceKind::feature, who, need(scenario, "dry-labels").index()}) ==
              Refusal::none);
        return state[who].stance;
    };

    CHECK(gain(Position::engineer) > gain(Position::executive));
}

TEST_CASE("problem before implication before need-payoff brings a need to explicit soonest") {
    const Small small;
    const auto explicit_after = [&](std::array<Lift, 3> order) {
        int count = 0;
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            State state = talking_to(small.scenario, seed, small.user);
            for (const Lift lift : order)
                if (apply(small.scenario, state,
                          {ChoiceKind::question, small.user, small.labels.index(), static_cast<std::uint8_t>(lift)}) !=
                    Refusal::none)
                    FAIL("refused");
            count += level_of(state[small.user].need[small.labels.index()]) == NeedLevel::explicit_need ? 1 : 0;
        }
        return count;
    };
    const int in_order = explicit_after({Lift::problem, Lift::implication, Lift::payoff});

    CHECK(in_order > static_cast<int>(seeds) / 3);
    for (const auto& order : {std::array{Lift::implication, Lift::problem, Lift::payoff},
                              std::array{Lift::payoff, Lift::problem, Lift::implication},
                              std::array{Lift::problem, Lift::payoff, Lift::implication}})
        CHECK(explicit_after(order) == 0);
}

TEST_CASE("situation questions raise no need and bore when the file holds the answer") {
    const Small small;
    State state = talking_to(small.scenario, 9, small.user);
    const auto before = state[small.user].need;
    const int trust = state[small.user].trust;
    const FactId fact = next_fact(small.scenario, state, small.user, small.labels);

    REQUIRE(apply(small.scenario, state, {ChoiceKind::situation, small.user, fact.index()}) == Refusal::none);
    CHECK(state[small.user].need == before);
    CHECK(state[small.user].trust >= trust);

    State prepared = talking_to(small.scenario, 9, small.user);
    know_everything(small.scenario, prepared);
    const FactId held = next_fact(small.scenario, prepared, small.user, small.labels);
    REQUIRE(apply(small.scenario, prepared, {ChoiceKind::situation, small.user, held.index()}) == Refusal::none);
    CHECK(prepared[small.user].trust < trust);
    CHECK(prepared.call.patience == state.call.patience - 1);
}

TEST_CASE("a need-payoff question on a hidden need costs trust and stance") {
    const Small small;
    State state = talking_to(small.scenario, 3, small.user);

    REQUIRE(apply(small.scenario, state,
                  {ChoiceKind::question, small.user, small.labels.index(), static_cast<std::uint8_t>(Lift::payoff)}) ==
            Refusal::none);

    CHECK(state[small.user].trust < 300);
    CHECK(state[small.user].stance < 0);
    CHECK(state[small.user].need[small.labels.index()] == 0);
}

TEST_CASE("each further benefit of a call is worth less and past three it harms") {
    Case scenario = three_people();
    const PersonId who = person(scenario, "tan-jie");
    std::array<int, 5> gains{};
    for (std::size_t n = 0; n < gains.size(); ++n) {
        State state = talking_to(scenario, 5, who);
        know_everything(scenario, state);
        state.call.benefits = static_cast<std::uint8_t>(n);
        set_need(state, who, need(scenario, "dry-labels"), 900);
        REQUIRE(apply(scenario, state, {ChoiceKind::benefit, who, need(scenario, "dry-labels").index()}) ==
                Refusal::none);
        gains[n] = state[who].stance;
    }

    CHECK(gains[0] > gains[1]);
    CHECK(gains[1] > gains[2]);
    CHECK(gains[2] > 0);
    CHECK(gains[3] < 0);
    CHECK(gains[4] < gains[3]);
}

TEST_CASE("a specific benefit beats a vague one and a difference counts only where the rivals lack it") {
    Case scenario = three_people();
    const PersonId who = person(scenario, "tan-jie");
    const NeedId labels = need(scenario, "dry-labels");
    auto& offer = scenario.offers[scenario.need(labels).offer.index()];
    offer.rival_level = {};
    const int alone = gain_of_benefit(scenario, who, labels, true);
    const int vague = gain_of_benefit(scenario, who, labels, false);
    offer.rival_level.fill(offer.level);
    const int shared = gain_of_benefit(scenario, who, labels, true);

    CHECK(alone > vague * 3 / 2);
    CHECK(alone > shared * 5 / 4);
}

TEST_CASE("steering the criteria is strong at design and weak at comparison and never closes a large gap") {
    const Case& scenario = motorway_saws();
    const PersonId lu = person(scenario, "lu-jianping");
    const StepId steer = step(scenario, "metres-not-watts");
    const OfferId hard{index_named(scenario.offers, "over-5kw")};
    const auto weight_after = [&](std::uint8_t stage, std::uint8_t world) {
        State state = talking_to(scenario, 11, lu);
        state.stage = stage;
        state.draws[index_named(scenario.draws, "criterion")] = world;
        state[lu].stance = 40'000;
        state[lu].trust = 800;
        for (std::size_t n = 0; n < scenario.needs.size(); ++n) set_need(state, lu, NeedId::at(n), 900);
        CHECK(apply(scenario, state, {ChoiceKind::propose, lu, steer.index()}) == Refusal::none);
        return static_cast<int>(state.criteria[hard.index()]);
    };
    const int at_start = scenario.offers[hard.index()].criterion;
    const int design = weight_after(2, 0);
    const int comparison = weight_after(3, 0);
    const int large_gap = weight_after(2, 2);

    CHECK(design < tuning::hard_weight);
    CHECK(comparison >= tuning::hard_weight);
    CHECK(at_start - design > 3 * (at_start - comparison));
    CHECK(large_gap == at_start);
}

TEST_CASE("nobody but the decision-maker approves or signs") {
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        for (std::size_t s = 0; s < scenario->steps.size(); ++s) {
            const StepKind kind = scenario->steps[s].kind;
            if (kind != StepKind::approval && kind != StepKind::order) continue;
            for (std::size_t p = 0; p < scenario->people.size(); ++p) {
                const Person& who = scenario->people[p];
                if (who.side != Side::client) continue;
                int granted = 0;
                for (std::uint64_t seed = 1; seed <= 60; ++seed) {
                    State state = talking_to(*scenario, seed, PersonId::at(p));
                    state.stage = kind == StepKind::approval ? 1 : 4;
                    for (auto& person : state.people) person.stance = person.anchor = 60'000;
                    state.people[p].trust = 1000;
                    state.criteria.fill(0);
                    for (std::size_t n = 0; n < scenario->needs.size(); ++n)
                        set_need(state, PersonId::at(p), NeedId::at(n), 1000);
                    CHECK(apply(*scenario, state,
                                {ChoiceKind::propose, PersonId::at(p), static_cast<std::uint8_t>(s)}) == Refusal::none);
                    granted += state.was_granted(StepId::at(s)) ? 1 : 0;
                }
                if (who.has(Role::decision_maker))
                    CHECK(granted > 30);
                else
                    CHECK(granted == 0);
            }
        }
    }
}

TEST_CASE("a gatekeeper with a veto who is strongly against stops the deal whatever the others think") {
    const Case& scenario = motorway_saws();
    const auto passes = [&](int gate_stance) {
        int passed = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            State state = start(scenario, seed);
            state.stage = 3;
            state.stage_since = 0;
            state.proposal_day = 10;
            state.criteria.fill(0);
            for (auto& someone : state.people) someone.stance = someone.anchor = 60'000;
            auto& gate = state[person(scenario, "tang-min")];
            gate.stance = gate.anchor = gate_stance;
            state.day = static_cast<std::int16_t>(scenario.stages[3].planned_day + 1);
            Turn turn{scenario, state, nullptr};
            client_decides(turn);
            passed += state.stage == 4 ? 1 : 0;
        }
        return passed;
    };

    CHECK(passes(0) > 90);
    CHECK(passes(-40'000) == 0);
}

TEST_CASE("stances spread along lines of influence so that an unmet person changes too") {
    const Case& scenario = motorway_saws();
    const PersonId lu = person(scenario, "lu-jianping");
    const PersonId wu = person(scenario, "wu-jingyi");
    State still = start(scenario, 4);
    State moved = still;
    moved[wu].stance = moved[wu].anchor = 50'000;
    for (int week = 0; week < 10; ++week) {
        Turn a{scenario, still, nullptr};
        Turn b{scenario, moved, nullptr};
        spread_stances(a);
        spread_stances(b);
    }

    CHECK(moved[lu].calls == 0);
    CHECK(moved[lu].stance > still[lu].stance + 5 * stance_unit);
}

TEST_CASE("the long run of the spread equals its closed form within the rounding of a week") {
    const Case& scenario = motorway_saws();
    State state = start(scenario, 8);
    const std::size_t count = scenario.people.size();
    std::vector<double> limit(count);
    for (std::size_t p = 0; p < count; ++p) limit[p] = state.people[p].anchor;
    // (I - ΛT)⁻¹ (I - Λ) x(0), with Λ = diag(1 - s), by its Neumann series.
    for (int i = 0; i < 400; ++i) {
        std::vector<double> next(count);
        for (std::size_t p = 0; p < count; ++p) {
            const Person& who = scenario.people[p];
            double heard = 0;
            double rest = 1;
            for (const auto& tie : who.listens_to) {
                heard += tie.weight / 1000.0 * limit[tie.on.index()];
                rest -= tie.weight / 1000.0;
            }
            const double own = who.stubbornness / 1000.0;
            next[p] = (1 - own) * (heard + rest * limit[p]) + own * state.people[p].anchor;
        }
        limit = next;
    }
    for (int week = 0; week < 200; ++week) {
        Turn turn{scenario, state, nullptr};
        spread_stances(turn);
    }

    for (std::size_t p = 0; p < count; ++p) {
        CAPTURE(scenario.people[p].id);
        CHECK(std::abs(state.people[p].stance - limit[p]) <= 3.0);
    }
}

TEST_CASE("a kept promise raises trust and a broken one costs more than it gained") {
    const Small small;
    const auto after = [&](bool kept) {
        State state = start(small.scenario, 6);
        state[small.user].trust = 300;
        state[small.user].promise_due = 10;
        state[small.user].promised_step = step(small.scenario, "count-labels").index();
        Turn turn{small.scenario, state, nullptr};
        if (kept) keep_promise(turn, small.user);
        if (!kept) pass_days(turn, 12);
        return state[small.user].trust - 300;
    };

    CHECK(after(true) > 0);
    CHECK(after(false) < -after(true));
}

TEST_CASE("silence wears trust away") {
    const Small small;
    State state = talking_to(small.scenario, 2, small.user);
    REQUIRE(apply(small.scenario, state, {ChoiceKind::leave, small.user}) == Refusal::none);
    const int trust = state[small.user].trust;
    Turn turn{small.scenario, state, nullptr};
    pass_days(turn, 34);

    CHECK(state[small.user].trust < trust);
}

TEST_CASE("a step that is too large lowers trust and asking for none is a continuation") {
    const Case& scenario = motorway_saws();
    const PersonId ma = person(scenario, "ma-hongwei");
    State state = talking_to(scenario, 2, ma);
    REQUIRE(apply(scenario, state, {ChoiceKind::propose, ma, step(scenario, "order").index()}) == Refusal::none);
    CHECK(state[ma].trust < 280);

    State quiet = talking_to(scenario, 2, ma);
    EventBuffer events;
    REQUIRE(apply(scenario, quiet, {ChoiceKind::leave, ma}, &events) == Refusal::none);
    CHECK(quiet.tally.outcomes[index_of(Outcome::continuation)] == 1);
    CHECK(std::any_of(events.begin(), events.end(), [](const Event& event) {
        return event.kind == EventKind::call_ended && event.rule == Rule::no_step_proposed;
    }));
}

TEST_CASE("a concession without a trade costs margin and value and traded it does not") {
    const Case& scenario = motorway_saws();
    const PersonId tang = person(scenario, "tang-min");
    const auto after = [&](ChoiceKind kind) {
        State state = talking_to(scenario, 2, tang);
        state.stage = 3;
        state[tang].stance = 20'000;
        state[tang].trust = 600;
        CHECK(apply(scenario, state, {kind, tang}) == Refusal::none);
        return state;
    };
    const State given = after(ChoiceKind::concede);
    const State traded = after(ChoiceKind::trade);

    CHECK(given.price < traded.price);
    CHECK(given.value_lost > 0);
    CHECK(traded.value_lost == 0);
    CHECK(traded.terms > 0);
    CHECK(given[tang].stance < traded[tang].stance);
}

TEST_CASE("without a mandate a relation does not deepen") {
    const Case& scenario = motorway_saws();
    const PersonId ma = person(scenario, "ma-hongwei");
    const auto deepest = [&](bool mandate) {
        State state = talking_to(scenario, 2, ma);
        if (mandate) state.granted |= 1U << step(scenario, "mandate").index();
        Turn turn{scenario, state, nullptr};
        for (int i = 0; i < 60; ++i) turn.trust(ma, 40, Rule::listening);
        return static_cast<int>(state[ma].trust);
    };

    CHECK(deepest(false) == tuning::trust_without_mandate);
    CHECK(deepest(true) > 800);
}

TEST_CASE("with everybody neutral and no rival ahead the win probability is the standard rate of the stage") {
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        State state = start(*scenario, 1);
        for (auto& person : state.people) {
            person.stance = person.anchor = 0;
            person.rival_stance = {};
            person.heard = person.heard_rival = 0;
        }
        state.criteria.fill(0);
        for (std::size_t stage = 0; stage < scenario->stages.size(); ++stage) {
            state.stage = static_cast<std::uint8_t>(stage);
            if (scenario->stages[stage].kind == StageKind::use) state.signed_day = state.day;
            CHECK(win_probability(*scenario, state).shown == scenario->stages[stage].win_rate);
            CHECK(seen_win_probability(*scenario, state).shown == scenario->stages[stage].win_rate);
        }
    }
}

TEST_CASE("the terms of the win probability add up to what is shown") {
    const Case& scenario = motorway_saws();
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        State state = start(scenario, seed);
        for (std::uint64_t turn = 0; !state.over() && turn < 400; ++turn) {
            for (const auto& win : {win_probability(scenario, state), seen_win_probability(scenario, state)}) {
                int sum = win.standard;
                for (const int points : win.points) sum += points;
                REQUIRE(sum == win.shown);
                REQUIRE(win.shown >= 0);
                REQUIRE(win.shown <= 1000);
            }
            REQUIRE(apply(scenario, state, random_choice(scenario, state, seed * 1000 + turn)) == Refusal::none);
        }
    }
}

}  // namespace keyaccount::test
