#include "tests/desk/table.hpp"

#include "game/desk/screens/advice.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

TEST_CASE("advice can always be followed and has no open slot") {
    for (const auto& file : desk_cases()) {
        for (const Language language : {Language::en, Language::zh}) {
            for (const Habit habit : {Habit::textbook, Habit::random}) {
                Table table{file, 4726, Mode::guided, language};
                watch(table, habit, 300, [](const desk::Scene& scene) {
                    const View view = scene.session->view();
                    const auto advice = desk::advise(scene.say, view);
                    if (view.in_call()) CHECK_FALSE(advice);
                    if (!advice) return;
                    CHECK_FALSE(advice->heading.empty());
                    CHECK_FALSE(advice->heading.starts_with("desk."));
                    CHECK((advice->heading + advice->words).find('{') == std::string::npos);
                    if (advice->choice) CHECK(view.refuse(*advice->choice) == Refusal::none);
                });
            }
        }
    }
}

TEST_CASE("a game begins with the advice to ask somebody whom one knows") {
    for (const auto& file : desk_cases()) {
        const Table table{file, 1};
        const auto advice = desk::advise(table.say, table.session->view());
        REQUIRE(advice);
        REQUIRE(advice->who.exists());
        CHECK(table.session->view().person(advice->who).awareness == Awareness::met);
        CHECK(advice->choice->is(Action::visit));
    }
}

TEST_CASE("there is no advice after the end") {
    Table table{desk_cases()[0], 1};
    REQUIRE(table.session->choose(Choice::act(Action::walk_away)) == Refusal::none);
    CHECK_FALSE(desk::advise(table.say, table.session->view()));
}
