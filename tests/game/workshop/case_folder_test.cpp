#include "game/workshop/bench_words.hpp"
#include "tests/game/workshop/bench.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

TEST_CASE("a folder is read at once by name and exercises are left out") {
    TempFolder folder;
    save_in_place(folder.path() / "b.json", broken_text());
    save_in_place(folder.path() / "a.json", good_text());
    save_in_place(folder.path() / "a.exercise.json", "{}");
    save_in_place(folder.path() / "notes.txt", "no case");
    std::filesystem::create_directory(folder.path() / "folder.json");

    const CaseWatch watch{folder.path(), 5s};

    REQUIRE(watch.cases().size() == 2);
    CHECK(watch.cases()[0].file.filename() == "a.json");
    CHECK(watch.cases()[0].errors == 0);
    CHECK(watch.cases()[0].last_good != nullptr);
    CHECK(watch.cases()[0].text == good_text());
    CHECK_FALSE(watch.cases()[0].saved.has_value());
    CHECK(watch.cases()[1].standing == CaseStanding::errors);
    CHECK(watch.cases()[1].last_good == nullptr);
}

TEST_CASE("a folder that is not there is empty") {
    CaseWatch watch{"/no/such/folder", 0s};

    CHECK_FALSE(watch.poll(1s));
    CHECK(watch.cases().empty());
}

TEST_CASE("a new file appears once it is whole and one that was never good goes without a trace") {
    Bench bench;
    const auto other = bench.folder.path() / "aaa.json";
    save_in_place(other, broken_text().substr(0, 500));
    bench.watch.poll(1s);
    bench.watch.poll(1s + 150ms);
    CHECK(bench.watch.find(other) == nullptr);
    save_in_place(other, broken_text());
    bench.watch.poll(1s + 200ms);
    CHECK(bench.watch.poll(1s + 300ms));

    REQUIRE(bench.watch.cases().size() == 2);
    CHECK(bench.watch.cases()[0].file == other);
    CHECK(bench.watch.cases()[0].standing == CaseStanding::errors);
    CHECK(bench.seen().errors == 0);

    std::filesystem::remove(other);
    bench.watch.poll(2s);
    CHECK(bench.watch.poll(3s));
    CHECK(bench.watch.find(other) == nullptr);
    CHECK(bench.watch.cases().size() == 1);
}

TEST_CASE("what is no case is refused as in the library") {
    Bench bench;
    save_in_place(bench.folder.path() / "huge.json", std::string(3'000'000, ' '));
    save_in_place(bench.folder.path() / "junk.json", std::string("\xFF\x00{", 3));
    std::filesystem::create_symlink(bench.file, bench.folder.path() / "link.json");
    std::filesystem::create_symlink("nowhere.json", bench.folder.path() / "loose.json");
    for (int i = 0; i <= 30; ++i) bench.watch.poll(1s + i * 100ms);

    const CaseWatch fresh{bench.folder.path(), 0s};
    for (const CaseWatch* watch : {static_cast<const CaseWatch*>(&bench.watch), &fresh}) {
        REQUIRE(watch->cases().size() == 4);
        CHECK(watch->cases()[1].file.filename() == "huge.json");
        CHECK(watch->cases()[1].standing == CaseStanding::errors);
        CHECK(watch->cases()[2].standing == CaseStanding::errors);
        CHECK(watch->cases()[3].file.filename() == "link.json");
        CHECK(watch->cases()[3].errors == 0);
    }
}

TEST_CASE("texts that lack a language are counted and told") {
    TempFolder folder;
    const auto file = folder.path() / "acme.json";
    save_in_place(file, with(with(good_text(), R"(, "zh": "灌装线")", ""), R"(, "zh": "一台贴标机")", ""));

    const CaseWatch watch{folder.path(), 0s};

    CHECK(watch.cases()[0].missing == std::array{0, 2});
    CHECK(watch.cases()[0].errors == 0);
    CHECK(standing_told(watch.cases()[0], texts()).en == "2 texts lack Chinese");
    CHECK(standing_told(watch.cases()[0], texts()).zh == "2 处缺中文");
}

TEST_CASE("the standing of a case is told in one line") {
    WatchedCase watched;
    CHECK(standing_told(watched, texts()).en == "Nothing to mend");
    watched.standing = CaseStanding::errors;
    watched.errors = 1;
    watched.warnings = 2;
    watched.shelved.diagnostics.resize(3);
    CHECK(standing_told(watched, texts()).en == "1 error, 2 warnings");
    CHECK(standing_told(watched, texts()).zh == "1 个错误，2 条警告");
    watched.standing = CaseStanding::gone;
    CHECK(standing_told(watched, texts()).en == "Gone from the folder");
}

TEST_CASE("a look at a quiet folder costs next to nothing") {
    Bench bench;
    const auto began = std::chrono::steady_clock::now();
    for (int frame = 0; frame < 1000; ++frame) bench.watch.poll(1s + frame * 16ms);
    const auto took = std::chrono::steady_clock::now() - began;

    CHECK(took < 500ms);  // half a millisecond a frame
}
