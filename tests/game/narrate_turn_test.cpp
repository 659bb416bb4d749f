#include "tests/game/setup.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

Narrator en() { return {texts(), Language::en}; }
Narrator zh() { return {texts(), Language::zh}; }

PersonId tan() { return person_named(*three_people(), "tan-jie"); }

template <class What>
Event happened(EventKind kind, Rule rule, What what) {
    return {kind, rule, tan(), static_cast<std::uint8_t>(what), {}, {}, 0, 0};
}

Event trust_event(Rule rule, int before, int after) {
    return {EventKind::trust, rule, tan(), 255, {}, {}, before, after};
}

}  // namespace

TEST_CASE("trust that rises and falls in one turn is told as what is left") {
    const State state = start(*three_people(), 1);
    const View view{*three_people(), state};

    const auto told = en().told(view,
                                {trust_event(Rule::opening, 400, 420), trust_event(Rule::visited_too_soon, 420, 360),
                                 trust_event(Rule::listening, 360, 370)},
                                10);

    REQUIRE(told.size() == 1);
    CHECK(told[0].what == "Tan: Trust −3");
    CHECK(told[0].why == en().rule(Rule::visited_too_soon));
    CHECK(en().told(view, {trust_event(Rule::opening, 400, 420), trust_event(Rule::neglect, 420, 400)}, 10).empty());
}

TEST_CASE("two gains of trust keep their two reasons") {
    const State state = start(*three_people(), 1);
    const View view{*three_people(), state};

    const auto told =
        en().told(view, {trust_event(Rule::opening, 400, 420), trust_event(Rule::promise_kept, 420, 460)}, 10);

    CHECK(told.size() == 2);
}

TEST_CASE("a mistake is explained the first time and recalled after that") {
    State state = start(*three_people(), 1);
    const View view{*three_people(), state};
    const Event mistake = happened(EventKind::mistake, Rule::vague_benefit, Mistake::not_personal);
    const Event price{EventKind::trust, Rule::vague_benefit, tan(), 255, {}, {}, 400, 380};

    state.tally.mistakes[index_of(Mistake::not_personal)] = 1;
    const auto first = en().told(view, {mistake, price}, 10);
    state.tally.mistakes[index_of(Mistake::not_personal)] = 2;
    const auto second = en().told(view, {mistake, price}, 10);

    REQUIRE(first.size() == 2);
    CHECK(first[0].why == en().rule(Rule::vague_benefit));
    REQUIRE(second.size() == 2);
    CHECK(second[0].why == en().get("mistake.not-personal.again"));
    CHECK(second[1].why == second[0].why);
}

TEST_CASE("what was done is told before what came of it") {
    const State state = start(*three_people(), 1);
    const View view{*three_people(), state};

    const auto told = en().told(view,
                                {{EventKind::objection_lifted, Rule::demonstration, tan(), 1, {}, {}, 1, 0},
                                 happened(EventKind::step_carried_out, Rule::demonstration, 3)},
                                10);

    REQUIRE(told.size() == 2);
    CHECK(told[0].what.starts_with("Carried out: "));
}

TEST_CASE("a name and an agreement make one colon") {
    const State state = start(*three_people(), 1);
    const View view{*three_people(), state};
    const Event granted = happened(EventKind::step_granted, Rule::step_granted, 3);

    CHECK(en().tell(view, granted).what == "Agreed: Trial with their bottles (Tan)");
    CHECK(zh().tell(view, granted).what == "约定：用他们的瓶试验（谭）");
}

TEST_CASE("the person of the call that has just ended is not named again") {
    const State state = start(*three_people(), 1);
    const View view{*three_people(), state};
    const Event ended = happened(EventKind::call_ended, Rule::no_step_proposed, Outcome::continuation);

    const auto told = en().told(view, {trust_event(Rule::opening, 400, 420), ended}, 10);

    REQUIRE(told.size() == 2);
    CHECK(told[0].what == "Continuation");
    CHECK(told[1].what == "Trust +2");
}

TEST_CASE("waiting says until when") {
    const State state = start(*three_people(), 1);
    const View view{*three_people(), state};

    CHECK(en().row(view, Choice::act(Action::wait)) == "Wait until Mon 15 Sep");
    CHECK(zh().row(view, Choice::act(Action::wait)) == "等到9月15日 周一");
}

TEST_CASE("a fact of the first day names the briefing and a later one without a person the client") {
    State state = start(*three_people(), 1);
    state.facts |= 2U;
    state.fact_day[1] = 5;
    const View view{*three_people(), state};

    CHECK(en().source(view, view.fact(FactId{0})) == "the briefing, 8 Sep");
    CHECK(en().source(view, view.fact(FactId{1})) == "news from the client, 13 Sep");
}

TEST_CASE("the rep hears whether the call was called by its name") {
    const auto label = [](Outcome called, Outcome true_one) {
        const Choice choice{ChoiceKind::leave, tan(), 255, static_cast<std::uint8_t>(called)};
        return en().label_told(choice, {happened(EventKind::call_ended, Rule::step_granted, true_one)});
    };

    CHECK(label(Outcome::advance, Outcome::advance) == en().get("label.right.advance"));
    CHECK(label(Outcome::advance, Outcome::order) == en().get("label.right.advance"));
    CHECK(label(Outcome::advance, Outcome::continuation) == en().get("label.wrong.advance"));
    CHECK(label(Outcome::continuation, Outcome::continuation) == en().get("label.right.continuation"));
    CHECK(label(Outcome::continuation, Outcome::no_sale) == en().get("label.right.no-sale"));
    CHECK(label(Outcome::continuation, Outcome::advance) == en().get("label.wrong.continuation"));
    CHECK(en().label_told({ChoiceKind::leave, tan()}, {}).empty());
}
