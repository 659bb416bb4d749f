#include "tests/desk/table.hpp"

#include "game/desk/screens/call_rows.hpp"

#include <algorithm>
#include <set>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::vector<Choice> all_choices(const desk::CallRows& rows) {
    std::vector<Choice> all;
    for (const desk::CallRow* row : desk::numbered(rows))
        if (!row->row.locked) all.push_back(row->choice);
    for (const desk::CallRow& row : rows.rest) all.push_back(row.choice);
    return all;
}

bool of_topic(const View& view, Choice choice, NeedId topic) {
    switch (choice.kind) {
        case ChoiceKind::situation: return view.fact_topic(choice.fact()) == topic;
        case ChoiceKind::question:
        case ChoiceKind::feature:
        case ChoiceKind::advantage:
        case ChoiceKind::benefit: return choice.need() == topic;
        case ChoiceKind::leave: return false;
        default: return true;
    }
}

/// Looks at every topic of every call of a game.
template <class Look>
void watch_topics(Table& table, Habit habit, Look look) {
    watch(table, habit, 150, [&](const desk::Scene& scene) {
        if (!scene.session->view().in_call()) return;
        for (const NeedId topic : desk::topics_of(scene.session->view())) look(scene, topic);
    });
}

}  // namespace

TEST_CASE("whatever can be said about a topic is there once, in sight or under M") {
    for (const auto& file : desk_cases()) {
        for (const Mode mode : {Mode::guided, Mode::exam}) {
            Table table{file, 4726, mode};
            watch_topics(table, Habit::feature_reciter, [](const desk::Scene& scene, NeedId topic) {
                const View view = scene.session->view();
                const auto shown = all_choices(desk::call_rows(scene, topic, {1, 1, 2}));
                ChoiceList legal;
                view.choices(legal);
                for (const Choice choice : legal)
                    if (of_topic(view, choice, topic)) CHECK(std::count(shown.begin(), shown.end(), choice) == 1);
                for (const Choice choice : shown) CHECK(view.refuse(choice) == Refusal::none);
            });
        }
    }
}

TEST_CASE("keys are not given twice, and questions keep theirs") {
    Table table{desk_cases()[1], 4726};
    watch_topics(table, Habit::textbook, [](const desk::Scene& scene, NeedId topic) {
        std::set<std::string> keys;
        const auto rows = desk::call_rows(scene, topic, {});
        for (const desk::CallRow* row : desk::numbered(rows)) {
            if (row->row.key.empty()) continue;
            CHECK(keys.insert(row->row.key).second);
            if (row->choice.kind == ChoiceKind::question)
                CHECK(row->row.key == std::to_string(static_cast<int>(row->choice.lift()) + 2));
        }
    });
}

TEST_CASE("without hints no row tells its kind and the order does not change until the next choice") {
    Table table{desk_cases()[1], 4726, Mode::exam};
    bool moved = false;
    watch_topics(table, Habit::textbook, [&](const desk::Scene& scene, NeedId topic) {
        const auto rows = desk::call_rows(scene, topic, {});
        const auto again = desk::call_rows(scene, topic, {});
        CHECK(all_choices(rows) == all_choices(again));
        int lift = -1;
        for (const desk::CallRow* row : desk::numbered(rows)) {
            CHECK(row->row.kind.empty());
            CHECK(row->row.rung == -1);
            if (row->choice.kind != ChoiceKind::question) continue;
            moved = moved || static_cast<int>(row->choice.lift()) < lift;
            lift = static_cast<int>(row->choice.lift());
        }
    });
    CHECK(moved);
}

TEST_CASE("in every mode the talk ends as a continuation or as an advance and the game does not say which") {
    for (const Mode mode : {Mode::guided, Mode::practice, Mode::exam}) {
        Table table{desk_cases()[1], 4726, mode};
        watch_topics(table, Habit::textbook, [](const desk::Scene& scene, NeedId topic) {
            const auto rows = desk::call_rows(scene, topic, {1, 1, 1});
            REQUIRE(rows.ends.size() == 2);
            for (std::size_t i = 0; i < 2; ++i) {
                const Choice choice = rows.ends[i].choice;
                CHECK(choice.kind == ChoiceKind::leave);
                CHECK(static_cast<Outcome>(choice.detail) == (i == 0 ? Outcome::continuation : Outcome::advance));
                CHECK(scene.session->view().refuse(choice) == Refusal::none);
            }
        });
    }
}

TEST_CASE("at a demonstration looking and showing stand first and have keys of their own") {
    Table table{reviewed_case(), 4726};
    int seen = 0;
    watch_topics(table, Habit::textbook, [&](const desk::Scene& scene, NeedId topic) {
        const View view = scene.session->view();
        if (view.call().demonstration == 255) return;
        const auto rows = desk::call_rows(scene, topic, {});
        REQUIRE(rows.groups.front().rows.size() == 2);
        CHECK(rows.groups.front().rows[0].choice.kind == ChoiceKind::watch);
        CHECK(rows.groups.front().rows[1].choice.kind == ChoiceKind::show);
        ++seen;
    });
    CHECK(seen > 0);
}

TEST_CASE("a call begins with a topic of this person") {
    Table table{desk_cases()[1], 4726};
    watch_topics(table, Habit::textbook, [](const desk::Scene& scene, NeedId) {
        const auto topics = desk::topics_of(scene.session->view());
        CHECK(std::find(topics.begin(), topics.end(), desk::furthest_topic(scene.session->view())) != topics.end());
    });
}
