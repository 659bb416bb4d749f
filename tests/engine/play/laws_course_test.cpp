// The course of a deal and what it is worth: laws 6, 10, 11, 12, 13 and 19.
#include "engine/play/score.hpp"
#include "engine/play/win.hpp"
#include "tests/engine/play/laws.hpp"

namespace keyaccount::test {
namespace {

constexpr std::uint64_t seeds = 60;

struct Steered {
    int weight;    // of the hard criterion that gives way
    int fit_lead;  // ours over the best rival's
};

/// After the engineer was asked for our criterion at a stage, in a world where they can grant it or cannot.
Steered steered(const Case& scenario, std::uint64_t seed, std::uint8_t stage, std::uint8_t world, bool ask = true) {
    const PersonId lu = person(scenario, "lu-jianping");
    State state = talking_to(scenario, seed, lu);
    state.stage = stage;
    state.draws[index_named(scenario.draws, "criterion")] = world;
    state[lu].stance = 40'000;
    state[lu].trust = 800;
    for (std::size_t n = 0; n < scenario.needs.size(); ++n) set_need(state, lu, NeedId::at(n), 900);
    if (ask) make(scenario, state, {ChoiceKind::propose, lu, step(scenario, "metres-not-watts").index()});
    return {state.criteria[index_named(scenario.offers, "over-5kw")],
            fit(scenario, state) - best_rival_fit(scenario, state)};
}
constexpr std::uint8_t own_pain = 0;
constexpr std::uint8_t bound = 2;
constexpr std::uint8_t design = 2;
constexpr std::uint8_t comparison = 3;

/// A hopeless deal on day 40, and three ways in which it ends.
struct Ends {
    int walked;
    int lost_late;
    int unpaid;
};

Ends ends_of(const Case& scenario, std::uint64_t seed) {
    State state = start(scenario, seed);
    state.draws[index_named(scenario.draws, "criterion")] = bound;
    state.draws[index_named(scenario.draws, "works")] = 2;
    Turn turn{scenario, state, nullptr};
    for (const char* evidence : {"why-5000", "can-move", "works-5kw"}) {
        const FactId fact{index_named(scenario.facts, evidence)};
        turn.learn(fact, {}, index_in(state, scenario.fact(fact).values), true, Rule::situation_question);
    }
    state.day = 40;
    state.expense = scenario.budget / 6;
    REQUIRE(is_hopeless(scenario, state));

    State walked = state;
    make(scenario, walked, Choice::act(Action::walk_away));

    State late = state;
    late.stage = comparison;
    late.day = static_cast<std::int16_t>(scenario.stages[comparison].planned_day + 1);
    late.proposal_day = 90;
    late.expense = scenario.budget * 2 / 3;
    while (!late.over()) make(scenario, late, Choice::act(Action::wait));
    REQUIRE(static_cast<End>(late.end) == End::lost);

    State owed = late;
    owed.end = 0;
    owed.signed_day = owed.day;
    owed.stage = static_cast<std::uint8_t>(scenario.stages.size() - 1);
    for (auto& someone : owed.people) someone.trust = 0;  // nothing was delivered, and nobody trusts us
    Case broke = scenario;
    broke.credit = 0;
    while (!owed.over()) make(broke, owed, Choice::act(Action::wait));

    return {score(scenario, walked).total, score(scenario, late).total,
            static_cast<End>(owed.end) == End::unpaid ? score(scenario, owed).total : -1};
}

}  // namespace

TEST_CASE("law 6: steering at design cuts the rival's lead far more than at comparison") {
    holds_only_by(motorway_saws(), {Rule::criteria_steered}, 100, [](const Case& scenario) {
        return least_of(seeds, [&](std::uint64_t seed) {
            const int before = steered(scenario, seed, design, own_pain, false).fit_lead;
            return (steered(scenario, seed, design, own_pain).fit_lead - before) -
                   3 * (steered(scenario, seed, comparison, own_pain).fit_lead - before);
        });
    });
    holds_only_by(motorway_saws(), {Rule::criteria_steered}, 1, [](const Case& scenario) {
        return least_of(seeds, [&](std::uint64_t seed) {
            return tuning::hard_weight - steered(scenario, seed, design, own_pain).weight;
        });
    });
    CHECK(steered(motorway_saws(), 11, comparison, own_pain).weight >= tuning::hard_weight);
}

TEST_CASE("law 6: steering never closes a large gap") {
    holds_only_by(motorway_saws(), {Rule::gap_too_large}, 0, [](const Case& scenario) {
        const int at_start = scenario.offers[index_named(scenario.offers, "over-5kw")].criterion;
        return least_of(seeds,
                        [&](std::uint64_t seed) { return steered(scenario, seed, design, bound).weight - at_start; });
    });
}

TEST_CASE("law 10: asking for a step that is too large lowers trust") {
    holds_only_by(motorway_saws(), {Rule::step_too_large}, 30, [](const Case& scenario) {
        const PersonId he = person(scenario, "he-liping");
        return least_of(seeds, [&](std::uint64_t seed) {
            State state = talking_to(scenario, seed, he);
            make(scenario, state, {ChoiceKind::propose, he, step(scenario, "request").index()});
            return 300 - state[he].trust;
        });
    });
}

TEST_CASE("law 10: asking somebody who cannot give it lowers trust") {
    holds_only_by(motorway_saws(), {Rule::step_wrong_person}, 5, [](const Case& scenario) {
        const PersonId ma = person(scenario, "ma-hongwei");
        return least_of(seeds, [&](std::uint64_t seed) {
            State state = talking_to(scenario, seed, ma);
            state.stage = 4;
            state.criteria.fill(0);
            for (auto& someone : state.people) someone.stance = someone.anchor = 60'000;
            make(scenario, state, {ChoiceKind::propose, ma, step(scenario, "order").index()});
            return 300 - state[ma].trust;
        });
    });
}

TEST_CASE("law 10: a call in which nothing is asked for is a continuation") {
    holds_only_by(motorway_saws(), {Rule::no_step_proposed}, 1000, [](const Case& scenario) {
        return per_mille(seeds, [&](std::uint64_t seed) {
            const PersonId who = PersonId::at(seed % scenario.people.size());
            State state = talking_to(scenario, seed, who);
            make(scenario, state, {ChoiceKind::leave, who});
            return state.tally.outcomes[index_of(Outcome::continuation)] == 1;
        });
    });
}

TEST_CASE("law 11: a concession costs margin and the value seen and traded it does not") {
    const auto after = [](const Case& scenario, std::uint64_t seed, ChoiceKind kind) {
        const PersonId tang = person(scenario, "tang-min");
        State state = talking_to(scenario, seed, tang);
        state.stage = 3;
        state[tang].stance = 20'000;
        state[tang].trust = 600;
        make(scenario, state, {kind, tang});
        return state;
    };
    const auto least = [&](const Case& scenario, auto difference) {
        return least_of(seeds, [&](std::uint64_t seed) {
            return difference(after(scenario, seed, ChoiceKind::concede), after(scenario, seed, ChoiceKind::trade));
        });
    };
    const PersonId tang = person(motorway_saws(), "tang-min");

    holds_only_by(motorway_saws(), {Rule::concession_given}, 20, [&](const Case& scenario) {
        return least(scenario, [](const State& given, const State& traded) { return traded.price - given.price; });
    });
    holds_only_by(motorway_saws(), {Rule::concession_given}, 40, [&](const Case& scenario) {
        return least(scenario,
                     [](const State& given, const State& traded) { return given.value_lost - traded.value_lost; });
    });
    holds_only_by(motorway_saws(), {Rule::concession_given}, 5 * stance_unit, [&](const Case& scenario) {
        return least(scenario,
                     [&](const State& given, const State& traded) { return traded[tang].stance - given[tang].stance; });
    });
    holds_only_by(motorway_saws(), {Rule::concession_traded}, 20, [&](const Case& scenario) {
        return least(scenario, [](const State& given, const State& traded) { return traded.terms - given.terms; });
    });
}

TEST_CASE("law 12: leaving an unwinnable deal early scores far above losing it late") {
    holds_only_by(motorway_saws(), {Rule::walked_away}, 200, [](const Case& scenario) {
        return least_of(seeds, [&](std::uint64_t seed) {
            const Ends ends = ends_of(scenario, seed);
            return ends.walked - ends.lost_late;
        });
    });
}

TEST_CASE("law 12: a deal signed and never paid scores below a walk-away and below a loss") {
    holds_only_by(motorway_saws(), {Rule::bad_debt}, 20, [](const Case& scenario) {
        return least_of(seeds, [&](std::uint64_t seed) {
            const Ends ends = ends_of(scenario, seed);
            return ends.unpaid < 0 ? 0 : std::min(ends.walked, ends.lost_late) - ends.unpaid;
        });
    });
    CHECK(per_mille(seeds, [](std::uint64_t seed) { return ends_of(motorway_saws(), seed).unpaid >= 0; }) > 900);
}

TEST_CASE("law 12: a loss costs by what was spent on it") {
    const Case& scenario = motorway_saws();
    const auto lost = [&](int per_cent_spent) {
        State state = start(scenario, 1);
        state.expense = scenario.budget * per_cent_spent / 100;
        Turn{scenario, state, nullptr}.end(End::lost, Rule::project_dies);
        return score(scenario, state).total;
    };

    CHECK(lost(0) >= lost(50) + 30);
    CHECK(lost(50) >= lost(100) + 30);
}

TEST_CASE("law 13: with everybody neutral and no rival ahead the win probability is the rate of the stage") {
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        State state = start(*scenario, 1);
        for (auto& person : state.people) {
            person.stance = person.anchor = 0;
            person.rival_stance = {};
            person.heard = person.heard_rival = 0;
        }
        state.criteria.fill(0);
        for (std::size_t stage = 0; stage < scenario->stages.size(); ++stage) {
            const int rate = scenario->stages[stage].win_rate;
            state.stage = static_cast<std::uint8_t>(stage);
            if (scenario->stages[stage].kind == StageKind::use) state.signed_day = state.day;
            CHECK(win_probability(*scenario, state).shown == rate);
            CHECK(seen_win_probability(*scenario, state).shown == rate);

            // No rule makes it so, and any departure from the middle breaks it.
            State liked = state;
            for (auto& person : liked.people) person.stance = 40'000;
            CHECK(win_probability(*scenario, liked).shown > rate);
            State late = state;
            late.day = static_cast<std::int16_t>(scenario->last_day - 1);
            CHECK(win_probability(*scenario, late).shown < rate);
            if (scenario->stages[stage].kind == StageKind::use) continue;
            State behind = state;
            for (auto& person : behind.people) person.rival_stance.fill(40'000);
            CHECK(win_probability(*scenario, behind).shown < rate);
        }
    }
}

TEST_CASE("law 19: a dropped client can come back if touched now and then") {
    // Of a thousand purchases dropped on the first day, those that the client takes up again by itself.
    const auto come_back = [](const Case& scenario, bool touched) {
        return per_mille(400, [&](std::uint64_t seed) {
            constexpr int days_between = 28;
            State state = start(scenario, seed);
            make(scenario, state, Choice::act(Action::reduce_contact));
            const PersonId friendly = person(scenario, "ma-hongwei");
            while (!state.over() && state.stage == 0) {
                if (touched && (state.touched_day < 0 || state.day - state.touched_day >= days_between)) {
                    make(scenario, state, Choice::act(Action::phone, friendly));
                    make(scenario, state, {ChoiceKind::leave, friendly});
                }
                make(scenario, state, Choice::act(Action::wait));
            }
            return state.stage > 0;
        });
    };
    holds_only_by(motorway_saws(), {Rule::kept_warm}, 150,
                  [&](const Case& scenario) { return come_back(scenario, true) - come_back(scenario, false); });
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
            make(scenario, state, random_choice(scenario, state, seed * 1000 + turn));
        }
    }
}

}  // namespace keyaccount::test
