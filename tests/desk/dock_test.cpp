#include "tests/desk/table.hpp"

#include "game/desk/screens/dock.hpp"

#include <algorithm>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

bool holds(const std::vector<desk::DeskAction>& actions, Choice choice) {
    return std::any_of(actions.begin(), actions.end(),
                       [choice](const desk::DeskAction& a) { return a.choice == choice; });
}

bool is_contact(Choice choice) {
    return choice.is(Action::visit) || choice.is(Action::phone) || choice.is(Action::technical_talk);
}

}  // namespace

TEST_CASE("dock and list hold every act for the chosen person and say rightly what is possible") {
    for (const auto& file : desk_cases()) {
        for (const Habit habit : {Habit::textbook, Habit::random}) {
            Table table{file, 4720};
            watch(table, habit, 120, [](const desk::Scene& scene) {
                const View view = scene.session->view();
                if (view.in_call()) return;
                const auto advice = desk::advise(scene.say, view);
                ChoiceList legal;
                view.choices(legal);
                for (std::size_t p = 0; p < view.people_count(); ++p) {
                    const PersonId who = PersonId::at(p);
                    const auto dock = desk::dock_actions(scene, view, who, advice);
                    const auto more = desk::more_actions(scene, view, who, dock);
                    CHECK(dock.size() <= 5);
                    for (const auto& action : dock)
                        CHECK(action.possible == (view.refuse(action.choice) == Refusal::none));
                    for (const auto& action : more) CHECK(action.possible);
                    for (const Choice choice : legal) {
                        if (is_contact(choice) && choice.who != who) continue;
                        CHECK(holds(dock, choice) != holds(more, choice));
                    }
                }
            });
        }
    }
}

TEST_CASE("Enter does what is advised, else the first thing that is possible") {
    const Table table{desk_cases()[0], 3};
    const View view = table.session->view();
    const auto advice = desk::advise(table.say, view);
    REQUIRE(advice);
    const auto dock = desk::dock_actions(table.scene(), view, advice->who, advice);
    const int primary = desk::primary_of(dock, advice);
    REQUIRE(primary >= 0);
    CHECK(dock[static_cast<std::size_t>(primary)].choice == *advice->choice);
    const int without = desk::primary_of(dock, std::nullopt);
    REQUIRE(without >= 0);
    CHECK(dock[static_cast<std::size_t>(without)].possible);
    CHECK(desk::primary_of({}, advice) == -1);
}
