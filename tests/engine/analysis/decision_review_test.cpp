#include "engine/analysis/decision_review.hpp"

#include "engine/analysis/habits.hpp"
#include "engine/analysis/imagine.hpp"
#include "engine/play/score.hpp"
#include "tests/engine/play/playing.hpp"
#include "tests/review/plant.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

using namespace keyaccount;

namespace {

const Case& first_order() {
    static const Loaded loaded = [] {
        std::ifstream file{std::string{KEYACCOUNT_SCENARIOS} + "/first-order.json", std::ios::binary};
        return load_case("first-order.json", std::string{std::istreambuf_iterator<char>{file}, {}});
    }();
    REQUIRE(loaded.scenario.has_value());
    return *loaded.scenario;
}

GameLog game_of(const Case& scenario, Habit habit, std::uint64_t seed) {
    GameLog log{seed, {}};
    State state = start(scenario, seed);
    while (!state.over()) {
        const Choice choice = choose(habit, scenario, state, seed);
        if (apply(scenario, state, choice) != Refusal::none) break;
        log.choices.push_back(choice);
    }
    return log;
}

ReviewSettings cheap(std::uint64_t seed, int threads = 1, std::size_t sharp = 3) {
    return {Knowledge::as_known, seed, threads, sharp};
}

void check_identity(const GameReview& review) {
    int skill = 0;
    int luck = 0;
    for (const DecisionReview& one : review.decisions) {
        skill += one.skill;
        luck += one.luck;
    }
    CHECK(review.final_score - review.initial == skill + luck);
    CHECK(review.skill == skill);
    CHECK(review.luck == luck);
}

}  // namespace

TEST_CASE("what a game came to is its first value with all skill and all luck to the last unit") {
    const Case& scenario = first_order();
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const auto habit = static_cast<Habit>(seed % quick_habit_count);
        const GameLog log = game_of(scenario, habit, seed);
        const GameReview review = review_game(scenario, log, cheap(seed, 1, 1));
        REQUIRE(review.decisions.size() == log.choices.size());
        check_identity(review);
        const State last = walk(scenario, log, [](auto&&...) {});
        CHECK(review.final_score == score(scenario, last).total * 10);
    }
}

TEST_CASE("the identity holds after every step of a review") {
    const Case& scenario = first_order();
    ReviewRun run{scenario, game_of(scenario, Habit::typical, 5), cheap(5)};
    int steps = 0;
    int progress = 0;
    while (!run.done()) {
        run.step();
        ++steps;
        check_identity(run.result());
        CHECK(run.progress() >= progress);
        progress = run.progress();
    }
    CHECK(steps > 3);
    CHECK(progress == 1000);
}

TEST_CASE("a review does not depend on the number of threads") {
    const Case& scenario = first_order();
    const GameLog log = game_of(scenario, Habit::typical, 9);
    const GameReview one = review_game(scenario, log, cheap(2, 1, 8));
    const GameReview two = review_game(scenario, log, cheap(2, 2, 8));
    CHECK(hash_of(one) == hash_of(two));
    CHECK(hash_of(one) != hash_of(review_game(scenario, log, cheap(3, 1, 8))));
}

TEST_CASE("textbook's own choices cost nothing against the book and forced ones are not graded") {
    const Case& scenario = first_order();
    const GameReview review = review_game(scenario, game_of(scenario, Habit::textbook, 3), cheap(1));
    CHECK(review.skill == 0);
    CHECK(review.bleeding.empty());
}

TEST_CASE("a gross mistake is found and named by its rule") {
    const Case& scenario = test::motorway_saws();
    for (const Plant plant : {Plant::concession_given, Plant::features_to_decision_maker}) {
        CAPTURE(plant_names[index_of(plant)]);
        const auto game = planted_game(scenario, plant, 9003);
        REQUIRE(game);
        const GameReview review = review_game(scenario, game->log, cheap(1, 2, 12));
        const Found found = find(*game, plant, review);
        CHECK(found.among_two_worst);
        CHECK(found.right_reason);
        CHECK(review.skill < 0);
        CHECK(review.final_score - review.initial == review.skill + review.luck);
    }
}

TEST_CASE("an imagined world keeps what the rep can see") {
    const Case& scenario = test::motorway_saws();
    const GameLog log = game_of(scenario, Habit::textbook, 21);
    int drawn_otherwise = 0;
    int stand_otherwise = 0;
    walk(scenario, log, [&](std::size_t turn, const State& state, auto&&...) {
        if (turn % 20 != 0) return;
        const View seen{scenario, state};
        for (std::uint64_t world = 1; world <= 8; ++world) {
            const State other = imagined(scenario, state, Knowledge::as_known, world);
            const View view{scenario, other};
            CHECK(view.win().shown == seen.win().shown);
            for (std::size_t p = 0; p < scenario.people.size(); ++p) {
                CHECK(view.person(PersonId::at(p)).stance.points == seen.person(PersonId::at(p)).stance.points);
                CHECK(view.person(PersonId::at(p)).trust == seen.person(PersonId::at(p)).trust);
                stand_otherwise += other.people[p].stance != state.people[p].stance ? 1 : 0;
            }
            drawn_otherwise += other.draws != state.draws ? 1 : 0;
            const State truly = imagined(scenario, state, Knowledge::hindsight, world);
            CHECK(truly.draws == state.draws);
        }
    });
    CHECK(drawn_otherwise > 0);
    CHECK(stand_otherwise > 0);
}
