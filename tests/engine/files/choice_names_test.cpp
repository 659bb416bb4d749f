#include "engine/files/replay.hpp"
#include "tests/engine/files/data.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::string reason(std::string_view json) {
    const auto result = choice_from_json(three_people(), json);
    const Text* text = std::get_if<Text>(&result);
    return text == nullptr ? "" : text->en;
}

}  // namespace

TEST_CASE("a choice is written by names") {
    const Case& scenario = three_people();
    const Choice question{ChoiceKind::question, PersonId{2}, 0, static_cast<std::uint8_t>(Lift::implication)};

    CHECK(choice_to_json(scenario, question) ==
          R"({"kind":"question","who":"tan-jie","need":"dry-labels","lift":"implication"})");
    CHECK(choice_to_json(scenario, Choice::act(Action::carry_out, PersonId{2}, StepId{3})) ==
          R"({"kind":"act","who":"tan-jie","act":"carry_out","step":"bottle-trial"})");
    CHECK(choice_to_json(scenario, Choice::act(Action::wait)) == R"({"kind":"act","act":"wait"})");
    CHECK(choice_to_json(scenario, Choice{}) == R"({"kind":"leave"})");
}

TEST_CASE("every kind of choice comes back as it was") {
    const Case& scenario = three_people();
    for (std::size_t kind = 0; kind < words<ChoiceKind>().size(); ++kind) {
        Choice choice{static_cast<ChoiceKind>(kind), PersonId{1}, 1, 1};
        const NamedChoice names = named(scenario, choice);

        const auto back = resolved(scenario, names);

        CAPTURE(names.kind);
        REQUIRE(std::holds_alternative<Choice>(back));
        CHECK(named(scenario, std::get<Choice>(back)) == names);
    }
}

TEST_CASE("what the rep writes down comes back as it was") {
    const Case& scenario = three_people();
    const auto comes_back = [&](Choice choice, std::string_view value) {
        const NamedChoice names = named(scenario, choice);
        CHECK(names.value == value);
        const auto back = choice_from_json(scenario, choice_to_json(scenario, choice));
        CAPTURE(value);
        REQUIRE(std::holds_alternative<Choice>(back));
        CHECK(std::get<Choice>(back) == choice);
    };

    comes_back(Choice::note(RecordKind::role, static_cast<std::uint8_t>(Role::gatekeeper), PersonId{1}), "gatekeeper");
    comes_back(Choice::note(RecordKind::support, 0, PersonId{1}), "against");
    comes_back(Choice::note(RecordKind::support, 2, PersonId{1}), "for");
    comes_back(Choice::note(RecordKind::fit, answer_detail(true, FactId{1})), "yes labels-lost");
    comes_back(Choice::note(RecordKind::worth, answer_detail(false, {})), "no");
    comes_back(Choice::note(RecordKind::grade, 3), "d");
    comes_back(Choice::note(RecordKind::budget, 3), "cash-state");
    comes_back(Choice::note(RecordKind::budget, 255), "none");
    comes_back(Choice::note(RecordKind::stage, 1), "2");
}

TEST_CASE("a label and a specialist come back as they were") {
    const Case& scenario = three_people();
    for (const Choice choice :
         {Choice{ChoiceKind::leave, PersonId{2}, 255, static_cast<std::uint8_t>(Outcome::advance)},
          Choice{ChoiceKind::leave, PersonId{2}, 255, static_cast<std::uint8_t>(Outcome::continuation)},
          Choice{ChoiceKind::leave, PersonId{2}},
          Choice{ChoiceKind::act, {}, static_cast<std::uint8_t>(Action::bring), 1},
          Choice{ChoiceKind::watch, PersonId{2}}, Choice{ChoiceKind::show, PersonId{2}}}) {
        const auto back = choice_from_json(scenario, choice_to_json(scenario, choice));
        REQUIRE(std::holds_alternative<Choice>(back));
        CHECK(std::get<Choice>(back) == choice);
    }
    CHECK(reason(R"({"kind":"leave","value":"victory"})") == "there is no value \"victory\" for this choice");
    CHECK(reason(R"({"kind":"record","record":"grade"})") == "there is no value \"\" for this choice");
}

TEST_CASE("names that do not make a choice are refused with the reason") {
    CHECK(reason(R"({"kind":"prove","who":"tan-jy","proof":"wet-film"})") ==
          "there is no person \"tan-jy\"; did you mean \"tan-jie\"?");
    CHECK(reason(R"({"kind":"qestion"})") == "there is no kind of choice \"qestion\"; did you mean \"question\"?");
    CHECK(reason(R"({"kind":"question","who":"tan-jie","need":"dry-labels"})") ==
          "there is no lift \"\"; allowed: problem, implication, payoff");
    CHECK(reason(R"({"kind":"leave","proof":"wet-film"})") == "a choice of the kind \"leave\" has no proof");
    CHECK(reason(R"({"kind":"leave","what":"now"})") == "the key \"what\" is unknown here");
    CHECK(reason(R"({"who":"tan-jie"})") == "keys missing here: kind");
    CHECK(reason(R"({"kind":7})") == "a word in quotation marks was expected, not 7");
    CHECK(reason("[]") == "an object was expected, not a list");
    CHECK(reason("{") == "the file ends before a key in quotation marks");
    CHECK(reason(R"({"kind":"leave"})").empty());
}

TEST_CASE("a choice with impossible numbers is written without them") {
    const Choice wild{ChoiceKind::prove, PersonId{77}, 200, 200};

    CHECK(choice_to_json(three_people(), wild) == R"({"kind":"prove"})");
    CHECK(choice_to_json(three_people(), Choice{static_cast<ChoiceKind>(99), {}, 1, 1}) == R"({"kind":"?"})");
}
