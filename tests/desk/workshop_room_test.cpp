#include "game/desk/screens/workshop_room.hpp"

#include "game/disk.hpp"
#include "tests/desk/table.hpp"

#include <chrono>
#include <thread>

using namespace keyaccount;
using namespace keyaccount::test;
using desk::WorkshopRoom;

namespace {

namespace fs = std::filesystem;

/// A folder with two cases, gone with the test.
class Folder {
public:
    Folder() : path_{fs::temp_directory_path() / "keyaccount-workshop-test"} {
        fs::remove_all(path_);
        fs::create_directories(path_);
        for (const fs::path& file : {desk_cases()[0], desk_cases()[1]}) fs::copy_file(file, path_ / file.filename());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(path_); }
    [[nodiscard]] const fs::path& path() const { return path_; }
    [[nodiscard]] fs::path small() const { return path_ / "three-people.json"; }
    /// Saves the small case with one piece of it exchanged.
    void edit(const std::string& from, const std::string& to) const {
        std::string text;
        REQUIRE(read_bytes(small(), 1'000'000, text).en.empty());
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        REQUIRE(replace_file(small(), text.replace(at, from.size(), to)).en.empty());
    }

private:
    fs::path path_;
};

template <class There>
bool wait_for(WorkshopRoom& room, There there) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes{1};
    while (!there()) {
        if (std::chrono::steady_clock::now() > end) return false;
        room.poll();
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return true;
}

std::shared_ptr<const PlaytestSnapshot> whole_test(std::shared_ptr<const Case> scenario) {
    PlaytestSnapshot found;
    found.scenario = std::move(scenario);
    found.done = true;
    return std::make_shared<const PlaytestSnapshot>(found);
}

}  // namespace

TEST_CASE("the workshop begins with the case that was named and otherwise with the first") {
    const Folder folder;

    const WorkshopRoom named{folder.path(), folder.small(), desk_texts()};
    const WorkshopRoom first{folder.path(), {}, desk_texts()};
    const WorkshopRoom empty{folder.path() / "nowhere", {}, desk_texts()};

    CHECK(named.open().file == folder.small());
    CHECK(first.open().file.filename() == "motorway-saws.json");
    CHECK(empty.chosen() == -1);
    CHECK(empty.open().last_good == nullptr);
}

TEST_CASE("the people of the workshop follow the file and outlive a broken one") {
    const Folder folder;
    WorkshopRoom room{folder.path(), folder.small(), desk_texts()};
    const std::size_t people = room.sketch().draft.people.size();
    REQUIRE(people == room.open().last_good->people.size());

    folder.edit("{", "{{");
    REQUIRE(wait_for(room, [&] { return room.open().standing == CaseStanding::errors; }));

    CHECK(room.sketch().draft.people.size() == people);
    CHECK_FALSE(room.problems().empty());
    CHECK(room.count() != nullptr);
    CHECK(room.lines_of_people().size() == people);
}

TEST_CASE("a verdict counts for the very content that was playtested") {
    const Folder folder;
    WorkshopRoom room{folder.path(), folder.small(), desk_texts()};
    REQUIRE(room.verdict(room.open()) == nullptr);

    room.take_test(folder.small(), {whole_test(room.open().last_good), std::nullopt});
    CHECK(room.verdict(room.open()) != nullptr);

    const auto before = room.open().last_good;
    folder.edit("\"minutes\": ", "\"minutes\":  ");
    REQUIRE(wait_for(room, [&] { return room.open().last_good != before; }));
    CHECK(room.verdict(room.open()) == nullptr);
    CHECK(room.test_of(room.open()).shown != nullptr);

    room.take_test(folder.small(), {whole_test(room.open().last_good), std::nullopt});
    CHECK(room.verdict(room.open()) != nullptr);
}

TEST_CASE("a playtest in the background comes to the same as one at once") {
    const Table table{desk_cases()[0], 1};
    PlaytestSettings settings;
    settings.habits = {Habit::textbook, Habit::closer};
    settings.games = 40;
    PlaytestTask task;

    task.start(table.session->shared_case(), settings);
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes{1};
    while (task.running() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds{2});

    const auto found = task.snapshot();
    REQUIRE(found != nullptr);
    REQUIRE(found->done);
    CHECK(found->progress == 1000);
    const PlaytestReport once = playtest(table.session->scenario(), settings.habits, settings.games, settings.seed);
    REQUIRE(found->report.habits.size() == once.habits.size());
    for (std::size_t i = 0; i < once.habits.size(); ++i) {
        CHECK(found->report.habits[i].score_sum == once.habits[i].score_sum);
        CHECK(found->report.habits[i].paid() == once.habits[i].paid());
    }
}

TEST_CASE("a playtest that is stopped keeps what it has found") {
    const Table table{desk_cases()[1], 1};
    PlaytestSettings settings;
    settings.habits = {Habit::textbook, Habit::typical};
    settings.games = 1'000'000;
    PlaytestTask task;

    task.start(table.session->shared_case(), settings);
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes{1};
    while (task.snapshot() == nullptr && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    task.stop();

    const auto found = task.snapshot();
    REQUIRE(found != nullptr);
    CHECK_FALSE(task.running());
    CHECK_FALSE(found->done);
    CHECK(found->progress < 1000);
    CHECK(found->report.habits.front().games > 0);
}
