#include "game/workshop/case_watch.hpp"
#include "game/workshop/bench_words.hpp"
#include "tests/game/setup.hpp"

#include <chrono>
#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;
using namespace std::chrono_literals;

namespace {

std::string good_text() { return bytes_of(three_people_file); }

std::string with(std::string text, std::string_view what, std::string_view instead) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), instead);
}

/// The small case with one reference that leads nowhere.
std::string broken_text() { return with(good_text(), "\"reports_to\": \"", "\"reports_to\": \"x"); }

void save_in_place(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << bytes;
}

void save_by_rename(const std::filesystem::path& file, const std::string& bytes) {
    auto draft = file;
    draft += ".tmp";
    save_in_place(draft, bytes);
    std::filesystem::rename(draft, file);
}

/// A folder with the small case, and a watch on it.
struct Bench {
    TempFolder folder;
    std::filesystem::path file = folder.path() / "acme.json";
    CaseWatch watch;

    Bench() : watch{(save_in_place(file, good_text()), folder.path()), 0s} {}
    [[nodiscard]] const WatchedCase& seen() const {
        const WatchedCase* found = watch.find(file);
        REQUIRE(found != nullptr);
        return *found;
    }
};

}  // namespace

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

TEST_CASE("a save is read once the file has held still and within a third of a second") {
    for (const auto save : {save_in_place, save_by_rename}) {
        Bench bench;
        CHECK_FALSE(bench.watch.poll(1s));
        save(bench.file, with(good_text(), "The bottling line", "The new line"));

        CHECK(bench.watch.poll(2s));  // is settling
        CHECK(bench.seen().settling);
        CHECK(bench.seen().reading == 1);
        CHECK_FALSE(bench.watch.poll(2s + 99ms));
        CHECK(bench.watch.poll(2s + 100ms));

        CHECK_FALSE(bench.seen().settling);
        CHECK(bench.seen().reading == 2);
        CHECK(bench.seen().saved == 2s);
        CHECK(bench.seen().last_good->text(bench.seen().last_good->title).en == "The new line");
        CHECK_FALSE(bench.watch.poll(3s));
    }
}

TEST_CASE("a file that is written in pieces is waited for") {
    Bench bench;
    const std::string text = with(good_text(), "The bottling line", "The new line");
    save_in_place(bench.file, text.substr(0, 1000));
    bench.watch.poll(1s);
    save_in_place(bench.file, text.substr(0, 3000));
    bench.watch.poll(1s + 90ms);
    save_in_place(bench.file, text);

    bench.watch.poll(1s + 180ms);
    CHECK(bench.seen().reading == 1);
    bench.watch.poll(1s + 280ms);

    CHECK(bench.seen().reading == 2);
    CHECK(bench.seen().errors == 0);
}

TEST_CASE("a save half-way flashes no error and is told after a second") {
    const std::string text = good_text();
    for (const std::size_t cut : {std::size_t{0}, std::size_t{1}, text.size() / 3, text.size() / 2, text.size() - 3}) {
        CAPTURE(cut);
        Bench bench;
        save_in_place(bench.file, text.substr(0, cut));
        bench.watch.poll(1s);
        bench.watch.poll(1s + 150ms);

        CHECK(bench.seen().errors == 0);
        CHECK(bench.seen().settling);
        bench.watch.poll(1s + 999ms);
        CHECK(bench.seen().errors == 0);
        CHECK(bench.watch.poll(2s));
        CHECK(bench.seen().standing == CaseStanding::errors);
        CHECK_FALSE(bench.seen().settling);
        CHECK(bench.seen().last_good != nullptr);
    }
}

TEST_CASE("the rest of a save that was cut off is read without an error between") {
    Bench bench;
    save_in_place(bench.file, good_text().substr(0, 2000));
    bench.watch.poll(1s);
    bench.watch.poll(1s + 200ms);
    save_in_place(bench.file, with(good_text(), "The bottling line", "The new line"));
    bench.watch.poll(1s + 300ms);
    bench.watch.poll(1s + 400ms);

    CHECK(bench.seen().reading == 2);
    CHECK(bench.seen().standing != CaseStanding::errors);
}

TEST_CASE("an error in the middle is told at once and the last good version is kept") {
    Bench bench;
    const auto good = bench.seen().last_good;
    save_by_rename(bench.file, broken_text());
    bench.watch.poll(1s);
    bench.watch.poll(1s + 100ms);

    CHECK(bench.seen().standing == CaseStanding::errors);
    CHECK(bench.seen().errors == 1);
    CHECK(bench.seen().shelved.scenario == nullptr);
    CHECK(bench.seen().last_good == good);
    CHECK_FALSE(memory_told(bench.seen(), texts()).en.empty());

    save_by_rename(bench.file, good_text());
    bench.watch.poll(2s);
    bench.watch.poll(2s + 100ms);

    CHECK(bench.seen().errors == 0);
    CHECK(bench.seen().last_good != good);
    CHECK(memory_told(bench.seen(), texts()) == Text{});
}

TEST_CASE("a file that is gone is told after a second and its last good version stays") {
    Bench bench;
    const auto good = bench.seen().last_good;
    std::filesystem::remove(bench.file);
    bench.watch.poll(1s);
    bench.watch.poll(1s + 999ms);
    CHECK(bench.seen().standing != CaseStanding::gone);
    CHECK(bench.watch.poll(2s));

    CHECK(bench.seen().standing == CaseStanding::gone);
    CHECK(bench.seen().last_good == good);
    CHECK(memory_told(bench.seen(), texts()).en.find("from memory") != std::string::npos);
    CHECK_FALSE(bench.watch.poll(3s));

    save_in_place(bench.file, good_text());
    bench.watch.poll(4s);
    CHECK(bench.watch.poll(4s + 100ms));
    CHECK(bench.seen().standing != CaseStanding::gone);
    CHECK(bench.seen().reading == 3);
}

TEST_CASE("an editor that removes the file before it writes it anew makes no gap") {
    Bench bench;
    std::filesystem::remove(bench.file);
    bench.watch.poll(1s);
    bench.watch.poll(1s + 300ms);
    save_in_place(bench.file, with(good_text(), "The bottling line", "The new line"));
    bench.watch.poll(1s + 350ms);
    bench.watch.poll(1s + 450ms);

    CHECK(bench.seen().reading == 2);
    CHECK(bench.seen().errors == 0);
}

TEST_CASE("a save of the same bytes counts as saved and is no new reading") {
    Bench bench;
    const auto good = bench.seen().last_good;
    save_by_rename(bench.file, good_text());
    bench.watch.poll(7s);
    bench.watch.poll(7s + 100ms);

    CHECK(bench.seen().saved == 7s);
    CHECK(bench.seen().reading == 1);
    CHECK(bench.seen().last_good == good);
    CHECK(saved_told(bench.seen(), 11s, texts()).en == "saved 4 s ago");
    CHECK(saved_told(bench.seen(), 7s + 130s, texts()).zh == "2 分钟前保存");
}

TEST_CASE("a file whose rights change is read again and does not count as saved") {
    Bench bench;
    std::filesystem::permissions(bench.file, std::filesystem::perms::owner_read);
    CHECK(bench.watch.poll(1s));
    CHECK(bench.watch.poll(1s + 100ms));

    CHECK_FALSE(bench.seen().saved.has_value());
    CHECK(bench.seen().reading == 1);
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
