#include "game/library.hpp"

#include "engine/analysis/habits.hpp"
#include "tests/game/setup.hpp"

#include <sys/stat.h>

#include <chrono>
#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

void play(const std::filesystem::path& file, std::uint64_t seed, int choices) {
    Session session{three_people(), {seed, "", Mode::practice, Language::en}, std::make_unique<ReplayFile>(file)};
    for (int i = 0; i < choices && !session.over(); ++i)
        REQUIRE(session.choose(choose(Habit::textbook, session.view(), seed)) == Refusal::none);
}

}  // namespace

TEST_CASE("past games are counted by case with the best of them") {
    TempFolder folder;
    play(folder.path() / "1.jsonl", 1, 1000);
    play(folder.path() / "2.jsonl", 2, 1000);
    play(folder.path() / "3.jsonl", 3, 5);
    play(folder.path() / "4.jsonl", 4, 0);

    const auto past = past_games(folder.path());

    REQUIRE(past.size() == 1);
    CHECK(past[0].case_id == "three-people");
    CHECK(past[0].games == 3);
    CHECK(past[0].best_score > 0);
    CHECK(past[0].best_end != End::playing);
}

TEST_CASE("the newest game without a result is found with its day") {
    TempFolder folder;
    CHECK(!newest_unfinished(folder.path()).has_value());
    CHECK(!newest_unfinished(folder.path() / "nowhere").has_value());
    play(folder.path() / "1.jsonl", 1, 6);
    play(folder.path() / "2.jsonl", 2, 1000);

    const auto found = newest_unfinished(folder.path());

    REQUIRE(found.has_value());
    CHECK(found->file.filename() == "1.jsonl");
    CHECK(found->case_id == "three-people");
    CHECK(found->day > 0);
    CHECK(!newest_unfinished(folder.path(), "another-case").has_value());
}

TEST_CASE("the games of a case are listed newest first with what came of each") {
    TempFolder folder;
    play(folder.path() / "old.jsonl", 1, 1000);
    play(folder.path() / "none.jsonl", 2, 0);
    play(folder.path() / "open.jsonl", 3, 6);
    const auto old = std::filesystem::last_write_time(folder.path() / "old.jsonl");
    std::filesystem::last_write_time(folder.path() / "open.jsonl", old + std::chrono::hours{1});

    const auto games = games_of(folder.path(), "three-people");

    REQUIRE(games.size() == 2);
    CHECK(games[0].file.filename() == "open.jsonl");
    CHECK_FALSE(games[0].result.has_value());
    CHECK(games[0].turns == 6);
    CHECK(games[0].seed == 3);
    CHECK(games[0].written - games[1].written == 3600);
    REQUIRE(games[1].result.has_value());
    CHECK(games[1].result->end != End::playing);
    CHECK_FALSE(games[1].parent.has_value());
    CHECK(games_of(folder.path(), "another-case").empty());
}

TEST_CASE("hostile files among the replays are passed over") {
    TempFolder folder;
    play(folder.path() / "good.jsonl", 1, 3);
    std::ofstream{folder.path() / "empty.jsonl"};
    std::ofstream{folder.path() / "noise.jsonl"} << std::string(100'000, '\xff');
    std::ofstream{folder.path() / "zeros.jsonl"} << std::string(50'000, '\0');
    std::ofstream{folder.path() / "deep.jsonl"} << std::string(40'000, '[');
    std::filesystem::create_directory(folder.path() / "folder.jsonl");
    std::filesystem::create_symlink("/dev/zero", folder.path() / "device.jsonl");
    REQUIRE(::mkfifo((folder.path() / "pipe.jsonl").c_str(), 0600) == 0);

    CHECK(past_games(folder.path()).size() == 1);
    CHECK(newest_unfinished(folder.path())->file.filename() == "good.jsonl");
}

TEST_CASE("a case that is missing or broken says so and the folder's order holds") {
    TempFolder folder;
    std::filesystem::copy_file(three_people_file, folder.path() / "b.json");
    std::ofstream{folder.path() / "a.json"} << "{";
    std::ofstream{folder.path() / "notes.txt"} << "no case";

    const auto missing = load_case_file(folder.path() / "none.json");
    const auto cases = load_library(folder.path());

    CHECK(missing.scenario == nullptr);
    REQUIRE(missing.diagnostics.size() == 1);
    CHECK(missing.diagnostics[0].message.en == "cannot be read: no such file or folder");
    REQUIRE(cases.size() == 2);
    CHECK(cases[0].scenario != nullptr);
    CHECK(cases[1].scenario == nullptr);
    CHECK(!cases[1].diagnostics.empty());
}

TEST_CASE("new replay files never collide") {
    TempFolder folder;

    const auto first = new_replay_file(folder.path() / "r", "three-people");
    const auto second = new_replay_file(folder.path() / "r", "three-people");

    CHECK(first != second);
    CHECK(first.parent_path() == folder.path() / "r");
}
