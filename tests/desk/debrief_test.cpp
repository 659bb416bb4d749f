#include "game/desk/screens/debrief.hpp"

#include "tests/desk/table.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// Four decisions, of which the second and third make a call.
GameReview review_of_four() {
    GameReview review;
    review.rollouts = 32;
    for (std::size_t turn = 0; turn < 4; ++turn) {
        DecisionReview one;
        one.turn = turn;
        one.graded = true;
        review.decisions.push_back(one);
    }
    review.decisions[0].mark = Mark::strong;
    review.decisions[1].mark = Mark::inaccuracy;
    UnitReview call;
    call.first = 1;
    call.last = 2;
    call.call = true;
    call.worst = 1;
    call.mark = Mark::blunder;
    call.loss.score = 1120;
    UnitReview act;
    act.first = act.last = act.worst = 3;
    act.mark = Mark::mistake;
    act.loss.score = 640;
    review.units = {call, act};
    review.worst = {0, 1};
    return review;
}

}  // namespace

TEST_CASE("a call's mark stands at its worst act unless that bears a graver one") {
    GameReview review = review_of_four();
    CHECK(desk::mark_at(review, 0) == Mark::strong);
    CHECK(desk::mark_at(review, 1) == Mark::blunder);
    CHECK(desk::mark_at(review, 2) == Mark::none);
    CHECK(desk::mark_at(review, 3) == Mark::mistake);
    CHECK(desk::mark_at(review, 9) == Mark::none);
    review.units[0].mark = Mark::inaccuracy;
    review.decisions[1].mark = Mark::mistake;
    CHECK(desk::mark_at(review, 1) == Mark::mistake);
    CHECK(desk::marks_shown(review, Mark::mistake) == 2);
}

TEST_CASE("what cost most comes first and is told at its worst decision") {
    const auto list = desk::costliest(review_of_four(), 3);
    REQUIRE(list.size() == 2);
    CHECK(list[0].turn == 1);
    CHECK(list[0].loss.score == 1120);
    CHECK(list[1].turn == 3);
    CHECK(desk::costliest(review_of_four(), 1).size() == 1);
}

TEST_CASE("expected and skill and luck add up to the result in whole points") {
    for (int initial = 5100; initial < 5300; initial += 17)
        for (int skill = -2000; skill < 500; skill += 333)
            for (int result = 0; result < 10'000; result += 1'111) {
                GameReview review;
                review.initial = initial;
                review.skill = skill;
                review.final_score = result;
                review.luck = result - initial - skill;
                const desk::LuckBar bar = desk::whole_points(review);
                CHECK(bar.expected + bar.skill + bar.luck == (result + 50) / 100);
            }
}

TEST_CASE("hundredths are told as tenths with a sign only where there is something") {
    CHECK(desk::tenths(324) == "3.2");
    CHECK(desk::tenths(-325) == "−3.3");
    CHECK(desk::tenths(-4) == "0.0");
    CHECK(desk::tenths(1000) == "10.0");
}

TEST_CASE("turning points leave out the last choice and come by size") {
    Table table{desk_cases()[1], 4726};
    watch(table, Habit::textbook, 400, [](const desk::Scene&) {});
    REQUIRE(table.session->over());
    const auto points = desk::turning_points(*table.session, 5);
    REQUIRE(points.size() == 5);
    const auto change = [&](std::size_t index) {
        const int before = index == 0 ? View{table.session->scenario(), table.session->first_state()}.win().shown
                                      : table.session->moments()[index - 1].gauge;
        return std::abs(table.session->moments()[index].gauge - before);
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        CHECK(points[i] + 1 < table.session->moments().size());
        if (i > 0) CHECK(change(points[i - 1]) >= change(points[i]));
    }
}

TEST_CASE("every decision of a game is told in both languages without an open slot") {
    for (const Language language : {Language::en, Language::zh}) {
        Table table{reviewed_case(), 4726, Mode::guided, language};
        watch(table, Habit::textbook, 400, [](const desk::Scene&) {});
        for (std::size_t i = 0; i < table.session->moments().size(); ++i) {
            const std::string words = desk::choice_words(table.scene(), i);
            CHECK_FALSE(words.empty());
            CHECK(words.find('{') == std::string::npos);
        }
    }
}
