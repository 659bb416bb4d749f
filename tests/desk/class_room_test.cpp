#include "game/desk/screens/class_room.hpp"

#include "game/desk/screens/class_folders.hpp"
#include "tests/desk/class_sample.hpp"
#include "tests/game/setup.hpp"

#include <chrono>
#include <fstream>
#include <thread>

using namespace keyaccount;
using namespace keyaccount::test;
using desk::ClassRoom;

namespace {

ClassDebrief scored(const std::vector<int>& totals) {
    ClassDebrief debrief;
    for (const int total : totals) {
        ClassRun run;
        run.profile.score.total = total;
        debrief.runs.push_back(run);
    }
    return debrief;
}

Branch branch_of(const ClassDebrief& debrief, const std::vector<std::size_t>& runs) {
    Branch branch;
    branch.runs = runs;
    branch.turns.assign(runs.size(), 3);
    for (const std::size_t run : runs) branch.mean_score += debrief.runs[run].profile.score.total;
    branch.mean_score /= static_cast<int>(runs.size());
    branch.ends[index_of(End::lost)] = static_cast<int>(runs.size());
    return branch;
}

void wait_for(const ClassTask& task) {
    for (int i = 0; i < 6000 && task.running(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{10});
}

}  // namespace

TEST_CASE("a split compares the best run of its best way with the worst of the largest other one") {
    ClassDebrief debrief = scored({300, 100, 200, 700, 800, 50});
    Split split;
    split.branches = {branch_of(debrief, {0, 1, 2}), branch_of(debrief, {3, 4}), branch_of(debrief, {5})};
    debrief.splits = {split};
    CHECK(desk::best_branch(split) == 1);
    CHECK(desk::pair_to_compare(debrief, 0) == std::array<std::size_t, 2>{1, 4});
    CHECK(desk::pair_to_compare(debrief, 9) == std::array<std::size_t, 2>{5, 4});
    CHECK(desk::pair_to_compare(scored({}), 0) == std::array<std::size_t, 2>{0, 0});
}

TEST_CASE("ways beyond those with a row of their own come together and no run is lost") {
    ClassDebrief debrief = scored({100, 200, 300, 400, 500, 600});
    Split split;
    for (std::size_t run = 0; run < 6; ++run) split.branches.push_back(branch_of(debrief, {run}));
    const auto rows = desk::shown_branches(debrief, split, 4);
    REQUIRE(rows.size() == 4);
    CHECK(rows[2].branch == 2);
    CHECK_FALSE(rows[3].branch.has_value());
    CHECK(rows[3].runs == std::vector<std::size_t>{3, 4, 5});
    CHECK(rows[3].mean_score == 500);
    CHECK(rows[3].ends[index_of(End::lost)] == 3);
    CHECK(desk::shown_branches(debrief, split, 6).size() == 6);
}

TEST_CASE("numbers of runs have one width and points are rounded away from nothing") {
    const ClassRoom room{saws(), class_of(saws(), 4726, 1), 1};
    REQUIRE(room.size() == 10);
    CHECK(desk::run_number(room, 6) == "07");
    CHECK(desk::run_number(room, 9) == "10");
    CHECK(desk::whole_points(245) == 25);
    CHECK(desk::whole_points(-245) == -25);
    CHECK(desk::whole_points(-4) == 0);
}

TEST_CASE("the position of a decision is the one in which it was made") {
    const ClassRoom room{saws(), class_of(saws(), 4726, 1), 1};
    const auto states = states_of(*saws(), room.run(1).log);
    for (const std::size_t turn : {std::size_t{0}, std::size_t{7}, states.size() - 1})
        CHECK(hash_of(room.position(1, turn).state) == hash_of(states[turn]));
    CHECK(room.position(1, 0).events.empty());
    CHECK_FALSE(room.position(1, 7).events.empty());
    CHECK(hash_of(room.position(1, 9999).state) == hash_of(states.back()));
}

TEST_CASE("reviews in the background are those made alone") {
    const auto runs = class_of(saws(), 4726, 0);
    std::vector<GameLog> logs{runs[0].log, runs[1].log, runs[3].log};
    for (GameLog& log : logs) log.choices.resize(std::min<std::size_t>(log.choices.size(), 12));
    ReviewSettings settings;
    settings.sharp = 1;
    ClassTask task{saws(), logs, settings, 2};
    task.prefer(2);
    wait_for(task);
    CHECK(task.done());
    CHECK(task.progress() == 1000);
    const auto finished = task.take();
    REQUIRE(finished.size() == logs.size());
    CHECK(task.take().empty());
    for (const ClassTask::Reviewed& one : finished) {
        const GameReview alone = review_game(*saws(), logs[one.run], settings);
        CHECK(one.review.skill == alone.skill);
        CHECK(one.review.luck == alone.luck);
        CHECK(one.review.rollouts == alone.rollouts);
        CHECK(one.review.decisions.size() == alone.decisions.size());
    }
}

TEST_CASE("reviews that are stopped keep what is done and go on where they were left") {
    const auto runs = class_of(saws(), 4726, 0);
    std::vector<GameLog> logs;
    for (const ClassRun& run : runs) logs.push_back(run.log);
    for (GameLog& log : logs) log.choices.resize(std::min<std::size_t>(log.choices.size(), 8));
    ReviewSettings settings;
    settings.sharp = 1;
    ClassTask task{saws(), logs, settings, 1};
    task.stop();
    CHECK_FALSE(task.running());
    auto finished = task.take();
    CHECK(finished.size() == task.finished());
    task.resume();
    wait_for(task);
    for (ClassTask::Reviewed& one : task.take()) finished.push_back(std::move(one));
    std::vector<bool> seen(logs.size(), false);
    for (const ClassTask::Reviewed& one : finished) {
        CHECK_FALSE(seen[one.run]);
        seen[one.run] = true;
    }
    CHECK(finished.size() == logs.size());
}

TEST_CASE("folders that hold replays are offered and links and other files are not counted") {
    TempFolder folder;
    const auto root = folder.path();
    std::filesystem::create_directories(root / "group-a");
    std::filesystem::create_directories(root / "empty");
    for (const char* name : {"one.jsonl", "group-a/two.jsonl", "group-a/three.jsonl", "group-a/notes.txt"})
        std::ofstream{root / name} << "{}\n";
    std::filesystem::create_symlink(root / "one.jsonl", root / "group-a" / "link.jsonl");
    const auto folders = desk::class_folders(root);
    REQUIRE(folders.size() == 2);
    for (const auto& each : folders) CHECK(each.replays == (each.path == root ? 1U : 2U));
    CHECK(desk::class_folders(root / "nowhere").empty());
}
