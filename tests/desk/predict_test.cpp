#include "game/desk/screens/predict_stops.hpp"

#include "tests/desk/class_sample.hpp"

#include <algorithm>
#include <set>

using namespace keyaccount;
using namespace keyaccount::test;
using desk::ClassRoom;
using desk::PredictOption;

namespace {

std::vector<ClassRun> reviewed_class() {
    auto runs = class_of(saws(), 4726, 3);
    GameReview review;
    review.decisions.resize(runs[5].log.choices.size());
    for (std::size_t i = 0; i < review.decisions.size(); ++i) {
        DecisionReview& one = review.decisions[i];
        one.turn = i;
        one.played = one.reference = one.best = runs[5].log.choices[i];
        one.graded = true;
    }
    const State first = start(*saws(), runs[5].log.seed);
    ChoiceList legal;
    legal_choices(*saws(), first, legal);
    DecisionReview& marked = review.decisions[0];
    marked.mark = Mark::blunder;
    marked.loss.score = 1200;
    marked.best = *std::find_if(legal.begin(), legal.end(), [&](Choice each) { return !(each == marked.played); });
    marked.options = {{marked.best, {6400, 90, 4000, 100, 64}}, {marked.played, {5200, 90, 3000, 100, 64}}};
    runs[5].review = review;
    return runs;
}

}  // namespace

TEST_CASE("the class stops where it split and at marked decisions and at no position twice") {
    const ClassRoom room{saws(), reviewed_class(), 1};
    const auto stops = desk::predict_stops(room);
    REQUIRE(stops.size() >= room.debrief().splits.size());
    for (std::size_t i = 0; i < room.debrief().splits.size(); ++i) CHECK(stops[i].split == i);
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const auto& stop : stops) {
        CHECK(stop.turn < room.run(stop.run).log.choices.size());
        if (!stop.split) CHECK(seen.insert({stop.run, stop.turn}).second);
    }
}

TEST_CASE("the class votes on at most nine choices among which are what the runs did and what was best") {
    const ClassRoom room{saws(), reviewed_class(), 1};
    for (const auto& stop : desk::predict_stops(room)) {
        const auto options = desk::predict_options(room, stop);
        CHECK(options.size() >= 2);
        CHECK(options.size() <= desk::most_predict_options);
        CHECK(std::count_if(options.begin(), options.end(), [](const PredictOption& each) { return each.best; }) == 1);
        const Choice played = room.run(stop.run).log.choices[stop.turn];
        CHECK(std::any_of(options.begin(), options.end(),
                          [&](const PredictOption& each) { return desk::is_meant(each.choice, played); }));
        for (std::size_t i = 0; i < options.size(); ++i)
            for (std::size_t j = i + 1; j < options.size(); ++j) CHECK_FALSE(options[i].choice == options[j].choice);
    }
}

TEST_CASE("a marked decision shows what all runs chose in the very same state and the values of the review") {
    const ClassRoom room{saws(), reviewed_class(), 1};
    const auto options = desk::predict_options(room, {5, 0, std::nullopt});
    std::size_t runs = 0;
    for (const PredictOption& option : options) runs += option.runs.size();
    CHECK(runs == room.size());
    const DecisionReview& review = room.run(5).review->decisions[0];
    for (const PredictOption& option : options) {
        if (desk::is_meant(option.choice, review.best)) {
            CHECK(option.best);
            REQUIRE(option.worth);
            CHECK(option.worth->score == 6400);
        }
        if (desk::is_meant(option.choice, review.played)) {
            REQUIRE(option.worth);
            CHECK(option.worth->score == 5200);
        }
    }
}

TEST_CASE("a choice is meant by another that leaves its details open") {
    const Choice exact = Choice::act(Action::visit, PersonId{2}, StepId{1});
    Choice open = exact;
    open.detail = 255;
    CHECK(desk::is_meant(open, exact));
    CHECK_FALSE(desk::is_meant(exact, open));
    CHECK_FALSE(desk::is_meant(open, Choice::act(Action::visit, PersonId{3})));
    CHECK_FALSE(desk::is_meant(open, Choice::act(Action::phone, PersonId{2})));
}

TEST_CASE("the values of a stop meet the same dice and the best is not worse than the method beyond its error") {
    const ClassRoom room{saws(), class_of(saws(), 4726, 3), 1};
    const std::atomic<bool> go_on{false};
    const auto stops = desk::predict_stops(room);
    REQUIRE_FALSE(stops.empty());
    const auto options = desk::predict_options(room, stops.front());
    const State state = room.position(stops.front().run, stops.front().turn).state;
    const auto worths = desk::predict_worths(*saws(), state, options, go_on);
    const auto again = desk::predict_worths(*saws(), state, options, go_on);
    REQUIRE(worths.worths.size() == options.size());
    REQUIRE(worths.best);
    REQUIRE(worths.worths[*worths.best]);
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool legal = refuse(*saws(), state, options[i].choice) == Refusal::none;
        CHECK(worths.worths[i].has_value() == legal);
        if (!legal) continue;
        CHECK(worths.worths[i]->score == again.worths[i]->score);
        if (options[i].method) CHECK(worths.worths[*worths.best]->score >= worths.worths[i]->score);
    }
    const std::atomic<bool> stop{true};
    CHECK_FALSE(desk::predict_worths(*saws(), state, options, stop).worths.front());
}
