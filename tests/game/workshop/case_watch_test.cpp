#include "game/workshop/bench_words.hpp"
#include "tests/game/workshop/bench.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

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
