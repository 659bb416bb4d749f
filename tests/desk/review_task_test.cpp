#include "game/review_task.hpp"

#include "tests/desk/table.hpp"

#include <chrono>
#include <thread>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// Looks at the task until `there` holds; false after a minute.
template <class There>
bool wait_for(const ReviewTask& task, There there) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes{1};
    while (!there(task.snapshot())) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    return true;
}

bool done(const ReviewSnapshot& snapshot) { return snapshot.done; }

Table played(int turns) {
    Table table{desk_cases()[0], 11};
    watch(table, Habit::typical, turns, [](const desk::Scene&) {});
    return table;
}

}  // namespace

TEST_CASE("a review in the background comes to the same as one at once") {
    const Table table = played(30);
    ReviewTask task;

    task.start(table.session->shared_case(), table.session->log(), 5);

    REQUIRE(wait_for(task, done));
    const ReviewSnapshot snapshot = task.snapshot();
    for (const auto& [knowledge, mine] :
         {std::pair{Knowledge::as_known, &snapshot.known}, std::pair{Knowledge::hindsight, &snapshot.hindsight}}) {
        ReviewSettings settings;
        settings.seed = 5;
        settings.knowledge = knowledge;
        const GameReview once = review_game(table.session->scenario(), table.session->log(), settings);
        CHECK(mine->knowledge == knowledge);
        CHECK(mine->initial == once.initial);
        CHECK(mine->skill == once.skill);
        CHECK(mine->luck == once.luck);
        REQUIRE(mine->decisions.size() == once.decisions.size());
        for (std::size_t i = 0; i < once.decisions.size(); ++i) {
            CHECK(mine->decisions[i].mark == once.decisions[i].mark);
            CHECK(mine->decisions[i].skill == once.decisions[i].skill);
        }
    }
    CHECK(snapshot.progress == 1000);
    REQUIRE(snapshot.yardstick);
    CHECK(snapshot.yardstick->games > 0);
}

TEST_CASE("a review that is stopped keeps what it has and goes on where it was") {
    const Table table = played(30);
    ReviewTask task;
    task.start(table.session->shared_case(), table.session->log(), 5);
    REQUIRE(wait_for(task, [](const ReviewSnapshot& snapshot) { return !snapshot.known.decisions.empty(); }));

    task.stop();

    CHECK_FALSE(task.running());
    const std::uint64_t version = task.version();
    const int progress = task.snapshot().progress;
    std::this_thread::sleep_for(std::chrono::milliseconds{60});
    CHECK(task.version() == version);
    task.resume();
    REQUIRE(wait_for(task, done));
    CHECK(task.snapshot().progress >= progress);
    CHECK(task.version() >= version);
}

TEST_CASE("another game takes the place of the one before") {
    const Table first = played(30);
    const Table second = played(10);
    ReviewTask task;
    task.start(first.session->shared_case(), first.session->log(), 5);
    task.start(second.session->shared_case(), second.session->log(), 5);

    REQUIRE(wait_for(task, done));

    CHECK(task.snapshot().known.decisions.size() == second.session->moments().size());
}
