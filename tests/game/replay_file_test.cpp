#include "game/replay_file.hpp"
#include "tests/game/setup.hpp"

#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

TEST_CASE("lines are on disk one after the other and the folder is made") {
    TempFolder folder;
    const auto path = folder.path() / "new" / "game.jsonl";
    ReplayFile file{path};

    CHECK(file.append("one"));
    CHECK(bytes_of(path) == "one\n");
    CHECK(file.append("two"));
    CHECK(bytes_of(path) == "one\ntwo\n");
    CHECK(file.problem_en().empty());
}

TEST_CASE("a folder in place of the file is told in both languages and the lines wait") {
    TempFolder folder;
    const auto path = folder.path() / "game.jsonl";
    std::filesystem::create_directory(path);
    ReplayFile file{path};

    CHECK(!file.append("one"));
    CHECK(!file.append("two"));
    CHECK(file.problem_en().find("it is a folder") != std::string::npos);
    CHECK(file.problem_en().find("game.jsonl") != std::string::npos);
    CHECK(file.problem_zh().find("文件夹") != std::string::npos);
    std::filesystem::remove(path);
    CHECK(file.append("three"));

    CHECK(bytes_of(path) == "one\ntwo\nthree\n");
    CHECK(file.problem_en().empty());
    CHECK(file.problem_zh().empty());
}

TEST_CASE("a full disk is told and play can go on") {
    ReplayFile file{"/dev/full"};

    CHECK(!file.append("one"));

    CHECK(file.problem_en().find("the disk is full") != std::string::npos);
    CHECK(file.problem_zh().find("磁盘已满") != std::string::npos);
}

TEST_CASE("a file that was taken away is written again as a whole") {
    TempFolder folder;
    const auto path = folder.path() / "game.jsonl";
    ReplayFile file{path};
    REQUIRE(file.append("one"));
    std::filesystem::remove(path);

    CHECK(file.append("two"));

    CHECK(bytes_of(path) == "one\ntwo\n");
}

TEST_CASE("what another program has added is not overwritten") {
    TempFolder folder;
    const auto path = folder.path() / "game.jsonl";
    ReplayFile file{path};
    REQUIRE(file.append("one"));
    std::ofstream{path, std::ios::app} << "foreign\n";

    CHECK(!file.append("two"));
    CHECK(!file.append("three"));

    CHECK(bytes_of(path) == "one\nforeign\n");
    CHECK(file.problem_en().find("another program") != std::string::npos);
}

TEST_CASE("going on drops a torn last line and keeps the whole ones") {
    TempFolder folder;
    const auto path = folder.path() / "game.jsonl";
    std::ofstream{path} << "one\ntwo\nthr";
    ReplayFile file{path};

    REQUIRE(file.resume(8));
    CHECK(bytes_of(path) == "one\ntwo\nthr");
    CHECK(file.append("three"));

    CHECK(bytes_of(path) == "one\ntwo\nthree\n");
}

TEST_CASE("going on behind a whole line without its line break keeps the line") {
    TempFolder folder;
    const auto path = folder.path() / "game.jsonl";
    std::ofstream{path} << "one\ntwo";
    ReplayFile file{path};

    REQUIRE(file.resume(7));
    CHECK(file.append("three"));

    CHECK(bytes_of(path) == "one\ntwo\nthree\n");
}

TEST_CASE("settings replace their file whole and leave nothing behind") {
    TempFolder folder;
    const auto path = folder.path() / "a" / "b.json";

    CHECK(replace_file(path, "first").en.empty());
    CHECK(replace_file(path, "second").en.empty());
    CHECK(bytes_of(path) == "second");
    CHECK(!replace_file(folder.path() / "a", "third").en.empty());

    CHECK(bytes_of(path) == "second");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder.path()})
        files += entry.is_regular_file() ? 1 : 0;
    CHECK(files == 1);
}
