// A playtest in steps.
#include "engine/analysis/moves.hpp"
#include "engine/analysis/playtest.hpp"
#include "tests/engine/play/playing.hpp"

namespace keyaccount::test {
namespace {

PlaytestSettings few_games(int threads) {
    return {{Habit::random, Habit::closer, Habit::textbook}, 41, 7, threads, 30, 2};
}

PlaytestReport in_batches(int threads, int batch) {
    PlaytestRun run{three_people(), few_games(threads)};
    while (!run.done()) run.step(batch);
    return run.result();
}

}  // namespace

TEST_CASE("a playtest in steps comes to the same whatever the steps and the threads") {
    const PlaytestReport whole = in_batches(1, 1'000'000);

    for (const auto& [threads, batch] : {std::pair{1, 1}, std::pair{2, 7}, std::pair{3, 50}}) {
        const PlaytestReport other = in_batches(threads, batch);
        CHECK(other.complete);
        CHECK(other.habits == whole.habits);
        CHECK(other.texts.never == whole.texts.never);
        CHECK(other.trials == whole.trials);
    }
    CHECK(whole.texts.games == 30);
    CHECK_FALSE(whole.trials.empty());
    CHECK(whole.habits == playtest(three_people(), few_games(1).habits, 41, 7, 2).habits);
}

TEST_CASE("a playtest that is not done tells what it has and the habits keep pace") {
    PlaytestRun run{three_people(), few_games(2)};

    CHECK(run.progress() == 0);
    CHECK(run.result().habits.at(2).games == 0);
    run.step(31);
    const PlaytestReport part = run.result();

    CHECK(run.games_done() == 31);
    CHECK(run.games_in_all() == 123);
    CHECK_FALSE(part.complete);
    CHECK(part.habits[0].games == 11);
    CHECK(part.habits[2].games == 10);
    CHECK(part.texts.games == 0);
    CHECK(part.habits[2].habit == Habit::textbook);
    int last = run.progress();
    CHECK(last > 0);
    while (!run.done()) {
        run.step(20);
        CHECK(run.progress() >= last);
        last = run.progress();
    }
    CHECK(last == 1000);
}

TEST_CASE("a step that is told to stop counts nothing and can be made again") {
    PlaytestRun run{three_people(), few_games(2)};
    std::atomic<bool> stop = true;

    run.step(60, &stop);
    CHECK(run.games_done() == 0);
    CHECK(run.result().habits[2].games == 0);
    stop = false;
    while (!run.done()) run.step(60, &stop);

    CHECK(run.result().habits == in_batches(1, 1000).habits);
}

TEST_CASE("every choice has a move of its own kind and a move its choice") {
    const Case& scenario = motorway_saws();
    State state = start(scenario, 3);
    for (std::uint64_t turn = 0; !state.over() && turn < 400; ++turn) {
        ChoiceList choices;
        legal_choices(scenario, state, choices);
        for (const Choice choice : choices) {
            const std::size_t move = move_of(choice);
            REQUIRE(move < move_count);
            CHECK(choice_of_move(move).kind == choice.kind);
            CHECK(move_of(choice_of_move(move)) == move);
        }
        REQUIRE(apply(scenario, state, random_choice(scenario, state, turn)) == Refusal::none);
    }
}

TEST_CASE("moves and days in the stages are counted as the games went") {
    const Case& scenario = three_people();
    const PlaytestReport report = playtest(scenario, {Habit::textbook}, 25, 3);
    const HabitReport& habit = report.habits.front();

    std::int64_t made = 0;
    for (const MoveCount& move : habit.moves) {
        made += move.made;
        CHECK(move.games <= habit.games);
        CHECK(move.open_games <= habit.watched_games);
        const bool written = &move == &habit.moves[move_of(Choice::note(RecordKind::grade, 0))];
        CHECK((written || move.open >= move.made));  // all 25 games are watched, and what is made was open
    }
    CHECK(made == habit.choices);
    CHECK(habit.watched_games == 25);
    CHECK(habit.stage_days[0] <= habit.days);
    const Example& longest = habit.longest_in[0];
    REQUIRE(longest.exists());
    CHECK(longest.seed >= 3);
    CHECK(longest.seed < 28);
    CHECK(longest.figure * habit.left_stage[0] >= habit.stage_days[0]);
    CHECK(habit.best.figure >= -habit.worst.figure);
}

}  // namespace keyaccount::test
