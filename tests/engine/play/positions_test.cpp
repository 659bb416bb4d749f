// Rules that no habit meets, or seldom: each in a position of its own, with the rule and without it.
#include "engine/play/records.hpp"
#include "tests/engine/play/laws.hpp"

#include <array>

namespace keyaccount::test {
namespace {

constexpr std::uint64_t seeds = 1000;

constexpr std::uint8_t engineer = 0;
constexpr std::uint8_t finance = 1;
constexpr std::uint8_t lawyer = 2;
constexpr std::uint8_t consultant = 3;

/// The small case with what larger ones have: specialists, easier terms, goods for money, a record, a review.
Case equipped() {
    Case scenario = three_people();
    const LineId words = scenario.title;
    scenario.specialists = {{SpecialistKind::engineer, words, 1000},
                            {SpecialistKind::finance, words, 1500},
                            {SpecialistKind::lawyer, words, 2000},
                            {SpecialistKind::consultant, words, 2500}};
    scenario.concede_ease = words;
    scenario.barter = {words, words, words, 800};
    scenario.stages[0].requires_facts = {FactId{index_named(scenario.facts, "labels-lost")}};
    scenario.stages[0].approval = true;
    scenario.review.days = {7};
    for (auto& evidence : scenario.review.evidence) evidence = {FactId{0}};
    return scenario;
}

PersonId user(const Case& scenario) { return person(scenario, "tan-jie"); }
NeedId labels(const Case& scenario) { return need(scenario, "dry-labels"); }

State at_the_table(const Case& scenario, std::uint64_t seed, std::uint8_t specialist) {
    State state = talking_to(scenario, seed, user(scenario));
    state.call.specialist = specialist;
    return state;
}

constexpr std::uint8_t nobody = 255;

/// Of a thousand objections of the kind that are taken up unprepared, those lifted.
int lifted(const Case& scenario, Objection kind, std::uint8_t specialist) {
    return per_mille(seeds, [&](std::uint64_t seed) {
        State state = at_the_table(scenario, seed, specialist);
        state[user(scenario)].objections[index_of(kind)] = 1;
        make(scenario, state, {ChoiceKind::address, user(scenario), static_cast<std::uint8_t>(kind)});
        return state[user(scenario)].objections[index_of(kind)] == 0;
    });
}

/// A second instalment, `days` overdue, of a delivery that was accepted.
State overdue(const Case& scenario, std::uint64_t seed, int days) {
    State state = start(scenario, seed);
    state.stage = static_cast<std::uint8_t>(scenario.stages.size() - 1);
    state.signed_day = 60;
    state.delivered_day = 110;
    state.accepted_day = 112;
    state.instalments = 1;
    state.day = static_cast<std::int16_t>(state.delivered_day + scenario.instalment_days[1] + days);
    for (auto& someone : state.people) someone.trust = 600;
    return state;
}

/// Of a thousand clients in this position, those who have paid the second instalment at the end of the week.
template <class Change>
int pay(const Case& scenario, int days, Change change) {
    return per_mille(seeds, [&](std::uint64_t seed) {
        State state = overdue(scenario, seed, days);
        change(state);
        Turn turn{scenario, state, nullptr};
        client_pays(turn);
        return state.instalments == 2;
    });
}

/// A demonstration for the user, about to begin.
State demonstrating(const Case& scenario, std::uint64_t seed, std::uint8_t specialist = nobody) {
    State state = talking_to(scenario, seed, user(scenario));
    set_need(state, user(scenario), labels(scenario), 900);
    state.call = CallState{};
    const StepId trial = step(scenario, "bottle-trial");
    state.pending = 1U << trial.index();
    state.step_with[trial.index()] = user(scenario).index();
    Turn turn{scenario, state, nullptr};
    carry_out(turn, trial);
    state.call.patience = 10;
    state.call.specialist = specialist;
    return state;
}

int shown_to_the_user(const Case& scenario, bool watched, std::uint8_t specialist) {
    const PersonId who = user(scenario);
    State state = demonstrating(scenario, 1, specialist);
    const int before = state[who].stance;
    if (watched && refuse(scenario, state, {ChoiceKind::watch, who}) == Refusal::none)
        make(scenario, state, {ChoiceKind::watch, who});
    make(scenario, state, {ChoiceKind::show, who});
    return state[who].stance - before;
}

/// A record submitted with a fact that is in the file, by hearsay or from somebody who must know.
State submitted(const Case& scenario, bool verified) {
    State state = start(scenario, 1);
    state.stage = 1;
    Turn turn{scenario, state, nullptr};
    turn.learn(FactId{index_named(scenario.facts, "labels-lost")}, {}, 0, verified, Rule::situation_question);
    if (refuse(scenario, state, Choice::note(RecordKind::stage, 1)) == Refusal::none)
        make(scenario, state, Choice::note(RecordKind::stage, 1));
    return state;
}

}  // namespace

TEST_CASE("specialist-helps: words on the specialist's matter weigh more and objections of it fall more often") {
    holds_only_by(equipped(), {Rule::specialist_helps}, 120, [](const Case& scenario) {
        Case played = scenario;
        played.needs[labels(played).index()].category = Category::technical;
        const auto moved_with = [&](std::uint8_t specialist) {
            State state = at_the_table(played, 5, specialist);
            set_need(state, user(played), labels(played), 900);
            make(played, state, {ChoiceKind::benefit, user(played), labels(played).index()});
            return state[user(played)].stance;
        };
        CHECK(moved_with(finance) == moved_with(nobody));  // not a matter of money
        return moved_with(engineer) * 100 / moved_with(nobody);
    });
    for (const auto& [kind, who] : {std::pair{Objection::price, finance}, std::pair{Objection::risk, lawyer},
                                    std::pair{Objection::doubt, engineer}, std::pair{Objection::no_need, consultant}})
        holds_only_by(equipped(), {Rule::specialist_helps}, 150, [kind = kind, who = who](const Case& scenario) {
            return lifted(scenario, kind, who) - lifted(scenario, kind, nobody);
        });
    CHECK(lifted(equipped(), Objection::price, engineer) == lifted(equipped(), Objection::price, nobody));
}

TEST_CASE("specialist-helps: a consultant finds the trouble and hears how people stand") {
    holds_only_by(equipped(), {Rule::specialist_helps}, 80, [](const Case& scenario) {
        const NeedId unknown = need(scenario, "good-name");  // nothing on it is in the file
        const auto found = [&](std::uint8_t specialist) {
            return per_mille(seeds, [&](std::uint64_t seed) {
                State state = at_the_table(scenario, seed, specialist);
                make(scenario, state, question(user(scenario), unknown, Lift::problem));
                return state[user(scenario)].need[unknown.index()] > 0;
            });
        };
        return found(consultant) - found(nobody);
    });
    holds_only_by(equipped(), {Rule::specialist_helps}, 1000, [](const Case& scenario) {
        return per_mille(200, [&](std::uint64_t seed) {
            State state = at_the_table(scenario, seed, consultant);
            make(scenario, state, {ChoiceKind::leave, user(scenario)});
            return state[user(scenario)].heard == state[user(scenario)].stance;
        });
    });
}

TEST_CASE("a specialist takes a mandate and money and comes along to one visit") {
    const Case scenario = equipped();
    const Choice bring{ChoiceKind::act, {}, static_cast<std::uint8_t>(Action::bring), lawyer};
    State state = start(scenario, 1);
    CHECK(refuse(scenario, state, bring) == Refusal::no_mandate);
    state.granted |= 1U << step(scenario, "free-hand").index();

    make(scenario, state, bring);
    CHECK(state.expense == 0);
    make(scenario, state, Choice::act(Action::visit, user(scenario)));

    CHECK(state.call.specialist == lawyer);
    CHECK(state.specialist == nobody);
    CHECK(state.expense == 800 + 2000);
    make(scenario, state, {ChoiceKind::leave, user(scenario)});
    state.expense = scenario.budget - 1;
    CHECK(refuse(scenario, state, bring) == Refusal::no_money);
}

TEST_CASE("terms-eased: later payment puts us ahead and keeps the money away") {
    const auto eased = [](const Case& scenario, bool ease) {
        const PersonId who = person(scenario, "gao-yun");
        State state = talking_to(scenario, 1, who);
        state.stage = 3;
        if (ease) make(scenario, state, {ChoiceKind::ease, who});
        return state;
    };
    holds_only_by(equipped(), {Rule::terms_eased}, 10, [&](const Case& scenario) {
        return lead(scenario, eased(scenario, true)) - lead(scenario, eased(scenario, false));
    });
    holds_only_by(equipped(), {Rule::terms_eased}, 50, [&](const Case& scenario) {
        const int terms = eased(scenario, true).terms;
        return pay(scenario, 3, [](State&) {}) - pay(scenario, 3, [terms](State& state) { state.terms = terms; });
    });
    CHECK(eased(equipped(), true).price == eased(equipped(), false).price);
    Case careless = equipped();
    careless.terms_weight = 0;  // a client who does not mind the terms
    CHECK(lead(careless, eased(careless, true)) == lead(careless, eased(careless, false)));
}

TEST_CASE("barter-accepted: goods stand for an instalment and cost margin") {
    const Choice accept = Choice::act(Action::barter);
    const auto bartered = [&](const Case& scenario) {
        State state = overdue(scenario, 1, tuning::barter_from_overdue + 1);
        if (refuse(scenario, state, accept) != Refusal::none) return state;
        Turn turn{scenario, state, nullptr};
        accept_barter(turn);
        return state;
    };
    holds_only_by(equipped(), {Rule::barter_accepted}, 2,
                  [&](const Case& scenario) { return static_cast<int>(bartered(scenario).instalments); });
    holds_only_by(equipped(), {Rule::barter_accepted}, 10,
                  [&](const Case& scenario) { return bartered(scenario).value_lost; });

    const Case scenario = equipped();
    CHECK(refuse(scenario, overdue(scenario, 1, tuning::barter_from_overdue), accept) == Refusal::too_early);
    CHECK(refuse(scenario, bartered(scenario), accept) != Refusal::none);
    State first = overdue(scenario, 1, 60);
    first.instalments = 0;
    CHECK(refuse(scenario, first, accept) == Refusal::not_available);
    CHECK(refuse(three_people(), overdue(three_people(), 1, 60), accept) == Refusal::not_available);
}

TEST_CASE("legal-action: the court brings money and time and ends the relation") {
    const auto sued = [](const Case& scenario, State& state) {
        Turn turn{scenario, state, nullptr};
        sue(turn);
        for (auto& someone : state.people) someone.trust = 600;
    };
    holds_only_by(equipped(), {Rule::legal_action}, 150, [&](const Case& scenario) {
        return pay(scenario, 80, [&](State& state) { sued(scenario, state); }) - pay(scenario, 80, [](State&) {});
    });
    holds_only_by(equipped(), {Rule::legal_action}, 400, [&](const Case& scenario) {
        const auto written_off = [&](bool in_court) {
            return per_mille(seeds, [&](std::uint64_t seed) {
                State state = overdue(scenario, seed, tuning::bad_debt_days + 7);
                if (in_court) sued(scenario, state);
                Turn turn{scenario, state, nullptr};
                client_pays(turn);
                return state.over();
            });
        };
        return written_off(false) - written_off(true);
    });
    holds_only_by(equipped(), {Rule::legal_action}, 300, [](const Case& scenario) {
        State state = overdue(scenario, 1, 80);
        Turn turn{scenario, state, nullptr};
        sue(turn);
        return 600 - state[person(scenario, "ma-li")].trust;
    });
}

TEST_CASE("the court comes after three letters and a stop of supply") {
    const Case scenario = equipped();
    const Choice legal = Choice::act(Action::legal);
    State state = overdue(scenario, 1, 80);
    CHECK(refuse(scenario, state, legal) == Refusal::missing_step);
    state.letters = tuning::most_letters;
    CHECK(refuse(scenario, state, legal) == Refusal::missing_step);
    state.stop_day = state.day;
    CHECK(refuse(scenario, state, legal) == Refusal::none);
    state.letters = tuning::most_letters - 1;
    CHECK(refuse(scenario, state, legal) == Refusal::missing_step);
}

TEST_CASE("stage-recorded: the record moves with the facts in the file") {
    holds_only_by(equipped(), {Rule::stage_recorded}, 1,
                  [](const Case& scenario) { return static_cast<int>(submitted(scenario, true).recorded_stage); });
}

TEST_CASE("stage-not-approved: hearsay does not move the record") {
    holds_only_by(equipped(), {Rule::stage_not_approved}, 1,
                  [](const Case& scenario) { return 1 - submitted(scenario, false).recorded_stage; });
    CHECK(submitted(equipped(), false).record_day == 0);
}

TEST_CASE("case-review: on its day the manager asks and then counts what is there") {
    const auto reviewed = [](const Case& scenario) {
        State state = start(scenario, 1);
        for (int i = 0; i < 2; ++i) make(scenario, state, Choice::act(Action::wait));
        if (state.review_until < 0) return state;
        for (std::size_t i = 0; i < review_item_count; ++i)
            make(scenario, state, Choice::note(static_cast<RecordKind>(index_of(RecordKind::schedule) + i), 0));
        make(scenario, state, Choice::act(Action::wait));
        return state;
    };
    holds_only_by(equipped(), {Rule::case_review}, 6,
                  [&](const Case& scenario) { return static_cast<int>(reviewed(scenario).tally.review_points); });
    CHECK(reviewed(equipped()).tally.review_most == 12);
}

TEST_CASE("proof-suits: each role believes another proof") {
    struct Taste {
        ProofKind better, worse;
        std::string_view who;
    };
    const auto moved = [](Case scenario, ProofKind kind, PersonId who) {
        scenario.proofs[0].kind = kind;
        State state = talking_to(scenario, 1, who);
        set_need(state, who, labels(scenario), 900);
        make(scenario, state, {ChoiceKind::prove, who, 0});
        return state[who].stance;
    };
    for (const Taste& taste : {Taste{ProofKind::reference, ProofKind::paper, "ma-li"},
                               Taste{ProofKind::calculation, ProofKind::trial, "ma-li"},
                               Taste{ProofKind::trial, ProofKind::paper, "tan-jie"},
                               Taste{ProofKind::paper, ProofKind::reference, "gao-yun"}})
        holds_only_by(equipped(), {Rule::proof_suits}, 112, [&](const Case& scenario) {
            const PersonId who = person(scenario, taste.who);
            return moved(scenario, taste.better, who) * 100 / moved(scenario, taste.worse, who);
        });
}

TEST_CASE("contact-reduced: the telephone instead of visits and longer waits") {
    const auto reduced = [](const Case& scenario) {
        State state = start(scenario, 1);
        const Choice reduce = Choice::act(Action::reduce_contact);
        if (refuse(scenario, state, reduce) == Refusal::none) make(scenario, state, reduce);
        return state;
    };
    holds_only_by(equipped(), {Rule::contact_reduced}, 1, [&](const Case& scenario) {
        const Choice visit = Choice::act(Action::visit, user(scenario));
        return refuse(scenario, reduced(scenario), visit) == Refusal::contact_reduced ? 1 : 0;
    });
    holds_only_by(equipped(), {Rule::contact_reduced}, 14, [&](const Case& scenario) {
        State state = reduced(scenario);
        make(scenario, state, Choice::act(Action::wait));
        return static_cast<int>(state.day);
    });

    const Case scenario = equipped();
    State state = reduced(scenario);
    CHECK(refuse(scenario, state, Choice::act(Action::visit, person(scenario, "qin-bo"))) == Refusal::none);
    make(scenario, state, Choice::act(Action::wait));
    CHECK(state.expense == 0);
    make(scenario, state, Choice::act(Action::phone, user(scenario)));
    make(scenario, state, {ChoiceKind::leave, user(scenario)});
    make(scenario, state, Choice::act(Action::resume_contact));
    CHECK(refuse(scenario, state, Choice::act(Action::visit, user(scenario))) == Refusal::none);
}

TEST_CASE("kept-warm: a client touched now and then keeps its trust and its project") {
    const auto put_aside = [](const Case& scenario, std::uint64_t seed) {
        State state = talking_to(scenario, seed, user(scenario));
        make(scenario, state, {ChoiceKind::leave, user(scenario)});
        make(scenario, state, Choice::act(Action::reduce_contact));
        state.day = static_cast<std::int16_t>(state.day + tuning::idle_days);
        state.touched_day = static_cast<std::int16_t>(state.day - tuning::warm_days + 7);
        return state;
    };
    holds_only_by(equipped(), {Rule::kept_warm}, 1000, [&](const Case& scenario) {
        State state = put_aside(scenario, 1);
        const int before = state[user(scenario)].trust;
        Turn turn{scenario, state, nullptr};
        pass_week(turn);
        return state[user(scenario)].trust >= before ? 1000 : 0;
    });
    holds_only_by(equipped(), {Rule::kept_warm}, 850, [&](const Case& scenario) {
        return per_mille(seeds, [&](std::uint64_t seed) {
            State state = put_aside(scenario, seed);
            Turn turn{scenario, state, nullptr};
            pass_week(turn);
            return !state.over();
        });
    });
}

TEST_CASE("demonstration-watched: look and listen before you show") {
    holds_only_by(equipped(), {Rule::demonstration_watched, Rule::specialist_helps}, 120, [](const Case& scenario) {
        return shown_to_the_user(scenario, true, consultant) * 100 / shown_to_the_user(scenario, false, consultant);
    });
    CHECK(shown_to_the_user(equipped(), true, nobody) == shown_to_the_user(equipped(), false, nobody));
    // Watching says how the host stands, without the noise of a talk.
    holds_only_by(equipped(), {Rule::demonstration_watched}, 1000, [](const Case& scenario) {
        return per_mille(200, [&](std::uint64_t seed) {
            State state = demonstrating(scenario, seed);
            const Choice watch{ChoiceKind::watch, user(scenario)};
            if (refuse(scenario, state, watch) == Refusal::none) make(scenario, state, watch);
            return state[user(scenario)].heard == state[user(scenario)].stance;
        });
    });
}

}  // namespace keyaccount::test
