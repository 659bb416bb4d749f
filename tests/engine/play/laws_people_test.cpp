// The people of a client among themselves and with us: laws 7, 8, 9, 16 and 18.
#include "tests/engine/play/laws.hpp"

#include <array>
#include <cstdlib>

namespace keyaccount::test {
namespace {

constexpr std::uint64_t seeds = 40;

void set_stance(PersonState& who, int points) { who.stance = who.anchor = points * stance_unit; }

/// Of a thousand approvals and orders asked of them, all their needs and stances won, those they grant;
/// asked of decision-makers, or of everybody else.
int granted_by(const Case& scenario, bool deciders) {
    int asked = 0;
    int granted = 0;
    for (std::size_t s = 0; s < scenario.steps.size(); ++s) {
        const StepKind kind = scenario.steps[s].kind;
        if (kind != StepKind::approval && kind != StepKind::order) continue;
        for (std::size_t p = 0; p < scenario.people.size(); ++p) {
            const Person& who = scenario.people[p];
            if (who.side != Side::client || who.has(Role::decision_maker) != deciders) continue;
            for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
                State state = talking_to(scenario, seed, PersonId::at(p));
                state.stage = kind == StepKind::approval ? 1 : 4;
                for (auto& someone : state.people) set_stance(someone, 90);
                state.people[p].trust = 1000;
                state.criteria.fill(0);
                for (std::size_t n = 0; n < scenario.needs.size(); ++n)
                    set_need(state, PersonId::at(p), NeedId::at(n), 1000);
                make(scenario, state, {ChoiceKind::propose, PersonId::at(p), static_cast<std::uint8_t>(s)});
                ++asked;
                granted += state.was_granted(StepId::at(s)) ? 1 : 0;
            }
        }
    }
    return granted * 1000 / asked;
}

/// Of a thousand deals at the end of a stage, everybody else won, those that stop there.
int stopped(const Case& scenario, std::uint8_t stage, int gate_points) {
    return per_mille(200, [&](std::uint64_t seed) {
        State state = start(scenario, seed);
        state.stage = stage;
        state.stage_since = 0;
        state.proposal_day = 10;
        state.criteria.fill(0);
        for (auto& someone : state.people) set_stance(someone, 95);
        set_stance(state[person(scenario, "tang-min")], gate_points);
        state.day = static_cast<std::int16_t>(scenario.stages[stage].planned_day + 1);
        Turn turn{scenario, state, nullptr};
        client_decides(turn);
        return state.stage == stage;
    });
}

/// A rival who is as good as we are: the same price, and whatever we can they can.
Case with_even_rival(Case scenario) {
    scenario.rivals.resize(1);
    scenario.rivals[0].price = 1000;
    for (std::size_t o = 0; o < scenario.offers.size(); ++o) {
        scenario.offers[o].hard = false;
        scenario.offers[o].when = {};
        scenario.offers[o].unlocked_by = {};
        scenario.offers[o].rival_level[0] = scenario.offers[o].level;
    }
    return scenario;
}

/// Our lead at the end, by our stance with those who use the product or guide us, and the rival's with those who
/// decide; everybody else is neutral.
int lead_with(const Case& scenario, int ours_below, int rivals_above) {
    State state = start(scenario, 1);
    state.stage = 4;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const bool decides = scenario.people[p].has(Role::decision_maker);
        const bool recommends = scenario.people[p].has(Role::user) || scenario.people[p].has(Role::guide);
        set_stance(state.people[p], recommends && !decides ? ours_below : 0);
        state.people[p].rival_stance = {};
        if (decides) state.people[p].rival_stance[0] = rivals_above * stance_unit;
    }
    return lead(scenario, state);
}

/// The even rival can do everything a little worse than we.
Case with_rival_worse_by(Case scenario, int level) {
    for (auto& offer : scenario.offers) offer.rival_level[0] = offer.level - level;
    return scenario;
}

Case with_rival_dearer_by(Case scenario, int price) {
    scenario.rivals[0].price = 1000 + price;
    return scenario;
}

}  // namespace

TEST_CASE("law 7: nobody but the decision-maker approves or signs") {
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        CHECK(granted_by(*scenario, true) > 500);
        holds_only_by(*scenario, {Rule::step_wrong_person}, 1000,
                      [](const Case& played) { return 1000 - granted_by(played, false); });
    }
}

TEST_CASE("law 7: a gatekeeper with a veto who is strongly against stops the deal whatever the others think") {
    for (const std::uint8_t stage : {std::uint8_t{3}, std::uint8_t{4}}) {
        CHECK(stopped(motorway_saws(), stage, 0) < 150);
        holds_only_by(motorway_saws(), {Rule::veto}, 1000,
                      [stage](const Case& scenario) { return stopped(scenario, stage, -40); });
    }
}

TEST_CASE("law 8: stances spread along lines of influence so that an unmet person changes too") {
    holds_only_by(motorway_saws(), {Rule::colleagues_talk}, 5 * stance_unit, [](const Case& scenario) {
        const PersonId lu = person(scenario, "lu-jianping");
        return least_of(seeds, [&](std::uint64_t seed) {
            State still = start(scenario, seed);
            State moved = still;
            set_stance(moved[person(scenario, "wu-jingyi")], 78);
            for (int week = 0; week < 10; ++week) {
                Turn a{scenario, still, nullptr};
                Turn b{scenario, moved, nullptr};
                spread_stances(a);
                spread_stances(b);
            }
            CHECK(moved[lu].calls == 0);
            return moved[lu].stance - still[lu].stance;
        });
    });
}

TEST_CASE("law 8: the long run of the spread equals its closed form within the rounding of a week") {
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

TEST_CASE("law 9: a kept promise raises trust and a broken one costs more than it gained") {
    const auto gained = [](const Case& scenario, std::uint64_t seed, bool kept) {
        const PersonId user = person(scenario, "tan-jie");
        State state = start(scenario, seed);
        state[user].trust = 300;
        state[user].promise_due = 10;
        state[user].promised_step = step(scenario, "count-labels").index();
        Turn turn{scenario, state, nullptr};
        if (kept) keep_promise(turn, user);
        if (!kept) pass_days(turn, 12);
        return state[user].trust - 300;
    };
    holds_only_by(three_people(), {Rule::promise_kept}, 40, [&](const Case& scenario) {
        return least_of(seeds, [&](std::uint64_t seed) { return gained(scenario, seed, true); });
    });
    holds_only_by(three_people(), {Rule::promise_broken}, 100, [&](const Case& scenario) {
        return least_of(
            seeds, [&](std::uint64_t seed) { return -gained(scenario, seed, false) - gained(scenario, seed, true); });
    });
}

TEST_CASE("law 9: silence wears trust away") {
    holds_only_by(three_people(), {Rule::neglect}, 20, [](const Case& scenario) {
        const PersonId user = person(scenario, "tan-jie");
        return least_of(seeds, [&](std::uint64_t seed) {
            State state = talking_to(scenario, seed, user);
            make(scenario, state, {ChoiceKind::leave, user});
            const int trust = state[user].trust;
            Turn turn{scenario, state, nullptr};
            pass_days(turn, 34);
            return trust - state[user].trust;
        });
    });
}

constexpr int warm = 60;

TEST_CASE("law 16: recommenders do not outweigh a rival's access to the decision-maker") {
    for (const Case* shipped : {&three_people(), &motorway_saws()}) {
        const Case even = with_even_rival(*shipped);
        holds_only_by(even, {Rule::rival_chosen}, 1,
                      [](const Case& scenario) { return -lead_with(scenario, warm, warm); });
        CHECK(lead_with(even, warm, 0) > 0);                            // what counts against us is the rival above
        CHECK(lead_with(even, 0, warm) < lead_with(even, warm, warm));  // a part of their support still counts
    }
}

TEST_CASE("law 16: unless the rival fails on need") {
    // A step over the line between two rivals who are nearly the same brings the recommenders' voice back.
    constexpr int line = tuning::rival_fails_on_need;
    for (const Case* shipped : {&three_people(), &motorway_saws()})
        holds_only_by(with_even_rival(*shipped), {Rule::rival_chosen}, 100, [](const Case& scenario) {
            return lead_with(with_rival_worse_by(scenario, line + 10), warm, warm) -
                   lead_with(with_rival_worse_by(scenario, line), warm, warm);
        });
}

TEST_CASE("law 16: unless the rival fails on money") {
    constexpr int line = tuning::rival_fails_on_money;
    for (const Case* shipped : {&three_people(), &motorway_saws()})
        holds_only_by(with_even_rival(*shipped), {Rule::rival_chosen}, 100, [](const Case& scenario) {
            return lead_with(with_rival_dearer_by(scenario, line + 10), warm, warm) -
                   lead_with(with_rival_dearer_by(scenario, line), warm, warm);
        });
}

TEST_CASE("law 18: without a mandate in one's own firm a relation does not deepen") {
    const auto deepest = [](const Case& scenario, std::uint64_t seed, bool mandate) {
        const PersonId ma = person(scenario, "ma-hongwei");
        State state = talking_to(scenario, seed, ma);
        if (mandate) state.granted |= 1U << step(scenario, "mandate").index();
        Turn turn{scenario, state, nullptr};
        for (int i = 0; i < 60; ++i) turn.trust(ma, 40, Rule::listening);
        return static_cast<int>(state[ma].trust);
    };
    CHECK(deepest(motorway_saws(), 1, false) == tuning::trust_without_mandate);
    holds_only_by(motorway_saws(), {Rule::mandate}, 250, [&](const Case& scenario) {
        return least_of(
            seeds, [&](std::uint64_t seed) { return deepest(scenario, seed, true) - deepest(scenario, seed, false); });
    });
}

}  // namespace keyaccount::test
