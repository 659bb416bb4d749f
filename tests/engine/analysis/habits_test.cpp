#include "engine/analysis/playtest.hpp"
#include "tests/engine/play/playing.hpp"

namespace keyaccount::test {

TEST_CASE("every habit plays legal choices to an end") {
    for (const Case* scenario : {&three_people(), &motorway_saws()})
        for (std::size_t h = 0; h < habit_names.size(); ++h)
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

TEST_CASE("the method wins or leaves rightly in most games and naive habits do not") {
    const PlaytestReport report =
        playtest(motorway_saws(), {Habit::random, Habit::feature_reciter, Habit::textbook}, 400, 50'000);
    const HabitReport& random = report.habits[0];
    const HabitReport& reciter = report.habits[1];
    const HabitReport& textbook = report.habits[2];

    CHECK(textbook.paid + textbook.walked_rightly >= 400 * 60 / 100);
    CHECK(textbook.score_mean >= reciter.score_mean + 25);
    CHECK(textbook.score_mean >= random.score_mean + 25);
    for (const HabitReport& habit : report.habits) CHECK(habit.won + habit.lost + habit.walked_away == habit.games);
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
