#include "game/desk/screens/records.hpp"

#include "game/desk/screens/debrief.hpp"
#include "game/desk/screens/report_sheet.hpp"
#include "tests/desk/table.hpp"

#include <algorithm>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// Plays until `here` holds on the desk; nothing is written there before.
template <class Here>
bool play_to(Table& table, Here here) {
    for (int turn = 0; turn < 400 && !table.session->over(); ++turn) {
        const View view = table.session->view();
        if (!view.in_call() && here(view)) return true;
        REQUIRE(table.session->choose(choose(Habit::textbook, view, 7)) == Refusal::none);
    }
    return false;
}

bool review_is_open(const View& view) { return view.review_until() >= 0; }

}  // namespace

TEST_CASE("the page of a review files what the file offers and then has nothing left to file") {
    Table table{reviewed_case(), 4726};
    REQUIRE(play_to(table, review_is_open));
    const auto draft = desk::review_draft(table.session->view());
    const auto notes = desk::review_notes(table.session->view(), draft);
    for (const Choice note : notes) CHECK(table.session->choose(note) == Refusal::none);
    const View view = table.session->view();
    CHECK(desk::review_notes(view, draft).empty());
    CHECK(desk::review_draft(view) == draft);
    CHECK(desk::page_wanted(view) != desk::RecordPage::review);
    for (std::size_t i = 0; i < review_item_count; ++i)
        CHECK(view.review_answer(static_cast<ReviewItem>(i)) == draft[i]);
}

TEST_CASE("an answer taken back from the page of a review is filed as no evidence") {
    Table table{reviewed_case(), 4726};
    REQUIRE(play_to(table, review_is_open));
    auto draft = desk::review_draft(table.session->view());
    for (const Choice note : desk::review_notes(table.session->view(), draft))
        REQUIRE(table.session->choose(note) == Refusal::none);
    const auto filed = std::find_if(draft.begin(), draft.end(), [](FactId fact) { return fact.exists(); });
    REQUIRE(filed != draft.end());
    *filed = {};
    const auto notes = desk::review_notes(table.session->view(), draft);
    REQUIRE(notes.size() == 1);
    CHECK(table.session->choose(notes.front()) == Refusal::none);
    CHECK(desk::review_notes(table.session->view(), draft).empty());
}

TEST_CASE("nothing is filed while no review is open") {
    const Table table{reviewed_case(), 1};
    const View view = table.session->view();
    CHECK(desk::review_notes(view, desk::review_draft(view)).empty());
    CHECK(desk::records_due(table.scene()).empty());
    CHECK(desk::page_wanted(view) == desk::RecordPage::chart);
}

TEST_CASE("whoever stands on the chart can be drawn in every role and with every support") {
    for (const auto& file : desk_cases()) {
        Table table{file, 4726};
        watch(table, Habit::textbook, 120, [](const desk::Scene& scene) {
            const View view = scene.session->view();
            for (const PersonId who : desk::people_to_draw(view)) {
                CHECK(view.person(who).awareness != Awareness::shadow);
                for (std::uint8_t role = 0; role < 4; ++role)
                    CHECK(view.refuse(Choice::note(RecordKind::role, role, who)) == Refusal::none);
                for (std::uint8_t support = 0; support < 3; ++support)
                    CHECK(view.refuse(Choice::note(RecordKind::support, support, who)) == Refusal::none);
            }
        });
    }
}

TEST_CASE("evidence is what the file holds, the confirmed first, and none at the end") {
    Table table{reviewed_case(), 4726};
    watch(table, Habit::textbook, 120, [](const desk::Scene& scene) {
        const View view = scene.session->view();
        const auto list = desk::evidence_list(view);
        REQUIRE_FALSE(list.empty());
        CHECK_FALSE(list.back().exists());
        bool heard = false;
        for (const FactId fact : list) {
            if (!fact.exists()) continue;
            CHECK(view.fact(fact).known);
            if (view.fact(fact).verified) CHECK_FALSE(heard);
            heard = heard || !view.fact(fact).verified;
        }
    });
}

TEST_CASE("what is due names a record that is not where the client is") {
    Table table{reviewed_case(), 4726};
    int behind = 0;
    watch(table, Habit::textbook, 300, [&](const desk::Scene& scene) {
        const View view = scene.session->view();
        const auto due = desk::records_due(scene);
        const std::string& words = scene.say.get("desk.records.due.behind");
        const bool told = std::find(due.begin(), due.end(), words) != due.end();
        CHECK(told == (view.recorded_stage() < view.stage()));
        behind += told ? 1 : 0;
    });
    CHECK(behind > 0);
}

TEST_CASE("a note is told with what was written and without an open slot") {
    for (const Language language : {Language::en, Language::zh}) {
        Table table{reviewed_case(), 4726, Mode::guided, language};
        int notes = 0;
        watch(table, Habit::textbook, 300, [&](const desk::Scene& scene) {
            if (scene.session->moments().empty()) return;
            const Choice choice = scene.session->moments().back().choice;
            if (choice.kind != ChoiceKind::record) return;
            const std::string words = desk::note_words(scene, scene.session->view(), choice);
            CHECK(words.find('{') == std::string::npos);
            CHECK(words.find("desk.") == std::string::npos);
            ++notes;
        });
        CHECK(notes > 0);
    }
}

TEST_CASE("who leaves at once has left out the whole analysis") {
    Table table{reviewed_case(), 1};
    REQUIRE(table.session->choose(Choice::act(Action::walk_away)) == Refusal::none);
    const auto skipped = desk::skipped_analysis(table.scene());
    REQUIRE(skipped.size() >= 3);
    CHECK(skipped.front().what == table.say.get("desk.skipped.guide"));
    for (const auto& one : skipped) CHECK(one.what.find('{') == std::string::npos);
}

TEST_CASE("the rep learns whether the talk was called rightly") {
    for (const Outcome label : {Outcome::advance, Outcome::continuation}) {
        Table table{desk_cases()[0], 1};
        const auto advice = desk::advise(table.say, table.session->view());
        REQUIRE(table.session->choose(*advice->choice) == Refusal::none);
        const Choice leave{ChoiceKind::leave, table.session->view().with(), 255, static_cast<std::uint8_t>(label)};
        REQUIRE(table.session->choose(leave) == Refusal::none);
        const auto told = desk::label_told(table.scene(), table.session->moments().back());
        REQUIRE(told);
        CHECK(told->turnout == (label == Outcome::continuation ? Turnout::good : Turnout::bad));
        CHECK_FALSE(told->what.starts_with("desk."));
    }
}
