#include "engine/analysis/playtest.hpp"
#include "engine/analysis/typical.hpp"
#include "tests/engine/play/playing.hpp"

#include <set>
#include <stdexcept>

namespace keyaccount::test {

TEST_CASE("every habit plays legal choices to an end") {
    for (const Case* scenario : {&three_people(), &motorway_saws()})
        for (std::size_t h = 0; h < quick_habit_count; ++h)
            for (std::uint64_t seed = 1; seed <= 40; ++seed) {
                const PlayedGame game = play_game(*scenario, static_cast<Habit>(h), seed);
                CAPTURE(habit_names[h]);
                CHECK(game.end.over());
            }
}

TEST_CASE("a habit is found by its name and by nothing else") {
    CHECK(habit_named("textbook") == Habit::textbook);
    CHECK_FALSE(habit_named("textbok").has_value());
}

TEST_CASE("search scores at least as much as the method that it starts from") {
    const Case& scenario = three_people();
    int by_search = 0;
    int by_the_book = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        by_search += score(scenario, play_game(scenario, Habit::search, seed).end).total;
        by_the_book += score(scenario, play_game(scenario, Habit::textbook, seed).end).total;
    }
    CHECK(by_search >= by_the_book);
}

TEST_CASE("search is refused where only a view is given") {
    const State state = start(three_people(), 1);
    CHECK_THROWS_AS(static_cast<void>(choose(Habit::search, View{three_people(), state}, 1)), std::invalid_argument);
}

TEST_CASE("more lapses make a worse seller") {
    const auto mean_score = [](int per_mille) {
        int sum = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            State state = start(motorway_saws(), seed);
            ChoiceList choices;
            while (!state.over()) {
                const View view{motorway_saws(), state};
                view.choices(choices);
                REQUIRE(apply(motorway_saws(), state, play_with_lapses(view, choices, seed, per_mille)) ==
                        Refusal::none);
            }
            sum += score(motorway_saws(), state).total;
        }
        return sum / 60;
    };
    const int few = mean_score(50);
    const int many = mean_score(600);
    CHECK(few > many + 100);
}

TEST_CASE("naive habits do the seller's errands and nothing that is not in their nature") {
    const Case& scenario = motorway_saws();
    const auto kinds_of = [&](Habit habit) {
        std::set<ChoiceKind> kinds;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            State state = start(scenario, seed);
            while (!state.over()) {
                const Choice choice = choose(habit, scenario, state, seed);
                kinds.insert(choice.kind);
                REQUIRE(apply(scenario, state, choice) == Refusal::none);
            }
        }
        return kinds;
    };
    using enum ChoiceKind;
    CHECK(kinds_of(Habit::interrogator) == std::set{act, situation, leave});
    CHECK(kinds_of(Habit::closer) == std::set{act, propose, leave});
    CHECK(kinds_of(Habit::befriender) == std::set{act, situation, propose, leave});
    CHECK(kinds_of(Habit::key_presser) == std::set{act, question, benefit, propose, leave});
}

TEST_CASE("the method wins or leaves rightly in most games and naive habits do not") {
    const PlaytestReport report =
        playtest(motorway_saws(), {Habit::random, Habit::feature_reciter, Habit::textbook}, 400, 50'000);
    const HabitReport& random = report.habits[0];
    const HabitReport& reciter = report.habits[1];
    const HabitReport& textbook = report.habits[2];

    CHECK(textbook.paid() + textbook.walked_rightly() >= 400 * 60 / 100);
    CHECK(textbook.score_mean() >= reciter.score_mean() + 25);
    CHECK(textbook.score_mean() >= random.score_mean() + 25);
    for (const HabitReport& habit : report.habits) CHECK(habit.won + habit.lost() + habit.walked_away() == habit.games);
}

TEST_CASE("over the drawn worlds there are at least three ways to a good end") {
    const Case& scenario = motorway_saws();
    int by_criterion = 0;
    int by_pledge = 0;
    int by_leaving = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const State end = play_game(scenario, Habit::textbook, seed).end;
        const bool paid = static_cast<End>(end.end) == End::paid;
        const bool moved =
            end.was_granted(step(scenario, "metres-not-watts")) || end.was_granted(step(scenario, "institute-note"));
        by_criterion += paid && moved ? 1 : 0;
        by_pledge += paid && end.was_granted(step(scenario, "song-pledge")) && !moved ? 1 : 0;
        by_leaving += end.walked_rightly;
    }
    CHECK(by_criterion > 10);
    CHECK(by_pledge > 10);
    CHECK(by_leaving > 10);
}

}  // namespace keyaccount::test
