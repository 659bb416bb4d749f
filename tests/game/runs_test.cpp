#include "game/runs.hpp"

#include "engine/analysis/habits.hpp"
#include "tests/game/setup.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

void play(const std::filesystem::path& file, const std::string& player, std::uint64_t seed, int choices = 1000) {
    Session session{three_people(), {seed, player, Mode::practice, Language::en}, std::make_unique<ReplayFile>(file)};
    for (int i = 0; i < choices && !session.over(); ++i)
        REQUIRE(session.choose(choose(Habit::textbook, session.view(), seed)) == Refusal::none);
}

LoadedRuns load(const std::vector<std::string>& paths, const std::string& names = "", int threads = 1) {
    std::istringstream in{names};
    return load_runs(find_replays(paths, in), Shelf{three_people()}, threads);
}

/// The sentence about the file of this name; empty if there is none.
std::string told(const std::vector<FileRemark>& remarks, const std::string& name) {
    for (const FileRemark& each : remarks)
        if (std::filesystem::path{each.file}.filename() == name) return each.what.en;
    return {};
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a folder of replays becomes runs by file name with their games") {
    TempFolder folder;
    play(folder.path() / "b.jsonl", "Lin Wei", 2);
    play(folder.path() / "a.jsonl", "Chen Yu", 1);
    play(folder.path() / "team" / "0.jsonl", "Zhou Min", 3, 5);

    const LoadedRuns loaded = load({folder.path().string()});

    REQUIRE(loaded.groups.size() == 1);
    const RunGroup& group = loaded.groups[0];
    CHECK(group.scenario->id == "three-people");
    REQUIRE(group.runs.size() == 3);
    CHECK(group.runs[0].run.name == "Zhou Min");
    CHECK(group.runs[0].run.log.choices.size() == 5);
    CHECK_FALSE(group.runs[0].recorded.has_value());
    CHECK(group.runs[1].run.name == "Chen Yu");
    CHECK(group.runs[1].check.same());
    REQUIRE(group.runs[1].recorded.has_value());
    CHECK(group.runs[1].recorded->score == group.runs[1].run.profile.score.total);
    CHECK(group.runs[1].run.log.seed == 1);
    CHECK(group.runs[2].run.file == "b.jsonl");
    CHECK(loaded.skipped.empty());
    CHECK(loaded.remarks.empty());
}

TEST_CASE("whatever lies among the replays is named and never stops the rest") {
    TempFolder folder;
    const auto path = [&](const char* name) { return folder.path() / name; };
    play(path("good.jsonl"), "Lin", 1);
    std::ofstream{path("empty.jsonl")};
    std::ofstream{path("noise.jsonl")} << std::string(100'000, '\xff');
    std::ofstream{path("zeros.jsonl")} << std::string(50'000, '\0');
    std::ofstream{path("huge.jsonl")} << std::string(max_replay_bytes + 1, ' ');
    std::ofstream{path("letter.txt")} << "Dear aunt";
    std::filesystem::create_symlink("/dev/zero", path("device.jsonl"));
    std::filesystem::create_symlink("nowhere", path("dangling.jsonl"));
    std::filesystem::create_symlink("good.jsonl", path("twin.jsonl"));
    std::filesystem::create_directory_symlink("..", path("loop"));
    REQUIRE(::mkfifo(path("pipe.jsonl").c_str(), 0600) == 0);

    const LoadedRuns loaded = load({folder.path().string(), path("missing.jsonl").string(), "/dev/null"});

    REQUIRE(loaded.count() == 1);
    CHECK(loaded.skipped.size() == 12);
    CHECK(contains(told(loaded.skipped, "empty.jsonl"), "no replay"));
    CHECK(contains(told(loaded.skipped, "noise.jsonl"), "no replay"));
    CHECK(contains(told(loaded.skipped, "zeros.jsonl"), "no replay"));
    CHECK(contains(told(loaded.skipped, "huge.jsonl"), "larger than"));
    CHECK(contains(told(loaded.skipped, "letter.txt"), ".jsonl"));
    CHECK(contains(told(loaded.skipped, "device.jsonl"), "no regular file"));
    CHECK(contains(told(loaded.skipped, "dangling.jsonl"), "link to nothing"));
    CHECK(contains(told(loaded.skipped, "twin.jsonl"), "same file"));
    CHECK(contains(told(loaded.skipped, "loop"), "link to a folder"));
    CHECK(contains(told(loaded.skipped, "pipe.jsonl"), "no regular file"));
    CHECK(contains(told(loaded.skipped, "missing.jsonl"), "no such file"));
    CHECK(contains(told(loaded.skipped, "null"), "no regular file"));
}

TEST_CASE("a replay that agrees in part is kept as far as it agrees and marked") {
    TempFolder folder;
    const auto file = folder.path() / "a.jsonl";
    play(file, "Lin", 1, 10);
    std::string bytes = bytes_of(file);
    std::size_t line = 0;
    for (int i = 0; i < 6; ++i) line = bytes.find('\n', line) + 1;
    const std::size_t hash = bytes.find("\"hash\":\"", line) + 8;
    bytes[hash] = bytes[hash] == '0' ? '1' : '0';
    std::ofstream{file, std::ios::trunc} << bytes;
    play(folder.path() / "torn.jsonl", "Chen", 1, 3);
    std::ofstream{folder.path() / "torn.jsonl", std::ios::app} << "{\"choi";

    const LoadedRuns loaded = load({folder.path().string()});

    REQUIRE(loaded.count() == 2);
    CHECK(loaded.groups[0].runs[0].run.log.choices.size() == 5);
    CHECK(loaded.groups[0].runs[0].check.mismatch == Mismatch::hash);
    CHECK(loaded.groups[0].runs[1].run.log.choices.size() == 3);
    CHECK(contains(told(loaded.remarks, "a.jsonl"), "in part only; 5 lines of 10 agree"));
    CHECK(contains(told(loaded.remarks, "torn.jsonl"), "cut off"));
}

TEST_CASE("a second game of the same rep is kept and said") {
    TempFolder folder;
    play(folder.path() / "a.jsonl", "Lin", 1, 3);
    play(folder.path() / "b.jsonl", "Lin", 2, 3);

    const LoadedRuns loaded = load({folder.path().string()});

    CHECK(loaded.count() == 2);
    CHECK(contains(told(loaded.remarks, "b.jsonl"), "a.jsonl"));
    CHECK(told(loaded.remarks, "a.jsonl").empty());
}

TEST_CASE("replays of another case or of none are skipped with the reason") {
    TempFolder folder;
    const auto file = folder.path() / "a.jsonl";
    play(file, "Lin", 1, 3);
    play(folder.path() / "nothing.jsonl", "Chen", 1, 0);
    std::string bytes = bytes_of(file);
    bytes.replace(bytes.find("three-people"), 12, "other");
    std::ofstream{folder.path() / "other.jsonl"} << bytes;

    const LoadedRuns alone = load({folder.path().string()});
    std::istringstream no_names;
    const LoadedRuns shelf = load_runs(find_replays({file.string()}, no_names), Shelf{source_folder / "scenarios"});

    CHECK(alone.count() == 1);
    CHECK(contains(told(alone.skipped, "other.jsonl"), "of the case \"other\""));
    CHECK(contains(told(alone.skipped, "nothing.jsonl"), "no choice"));
    CHECK(shelf.count() == 0);
    CHECK(contains(told(shelf.skipped, "a.jsonl"), "no case “three-people”"));
}

TEST_CASE("names are read from a list as well and threads change nothing") {
    TempFolder folder;
    std::string list;
    for (int i = 0; i < 9; ++i) {
        const auto file = folder.path() / (std::to_string(9 - i) + ".jsonl");
        play(file, "rep " + std::to_string(i), static_cast<std::uint64_t>(i + 1), 12);
        list += file.string() + "\r\n";
    }
    list += "\n" + (folder.path() / "1.jsonl").string() + "\n";

    const LoadedRuns one = load({"-"}, list, 1);
    const LoadedRuns two = load({"-"}, list, 2);

    REQUIRE(one.count() == 9);
    REQUIRE(two.count() == 9);
    CHECK(one.skipped.size() == 1);
    for (std::size_t i = 0; i < 9; ++i) {
        CHECK(one.groups[0].runs[i].run.file == std::to_string(i + 1) + ".jsonl");
        CHECK(one.groups[0].runs[i].run.file == two.groups[0].runs[i].run.file);
        CHECK(one.groups[0].runs[i].run.log.choices == two.groups[0].runs[i].run.log.choices);
    }
}

TEST_CASE("reading can be stopped and keeps what was read") {
    TempFolder folder;
    play(folder.path() / "0.jsonl", "Lin", 1, 3);
    for (int i = 1; i < 70; ++i)
        std::filesystem::copy_file(folder.path() / "0.jsonl", folder.path() / (std::to_string(i) + ".jsonl"));
    std::istringstream no_names;
    const ReplayFiles found = find_replays({folder.path().string()}, no_names);

    const LoadedRuns loaded =
        load_runs(found, Shelf{three_people()}, 2, [](std::size_t done, std::size_t) { return done == 0; });

    CHECK(found.files.size() == 70);
    CHECK(loaded.stopped);
    CHECK(loaded.count() == 64);
}
