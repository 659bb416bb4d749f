#include "game/desk/screens/tour_class.hpp"

#include "engine/analysis/habits.hpp"
#include "game/desk/screens/class_folders.hpp"
#include "game/desk/screens/class_screen.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <thread>

namespace keyaccount::desk {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t reviews_for_pictures = 3;
constexpr int average_sellers = 19;
constexpr int most_turns = 400;
constexpr auto longest_wait = std::chrono::seconds{60};

ClassRun played(const Case& scenario, Habit habit, std::uint64_t game, std::uint64_t own, std::string name) {
    ClassRun run;
    run.name = std::move(name);
    run.file = run.name + ".jsonl";
    run.log.seed = game;
    State state = start(scenario, game);
    for (int turn = 0; turn < most_turns && !state.over(); ++turn) {
        const Choice choice = choose(habit, View{scenario, state}, own);
        if (apply(scenario, state, choice) != Refusal::none) break;
        run.log.choices.push_back(choice);
    }
    return run;
}

std::vector<ClassRun> played_class(const Case& scenario, std::uint64_t game) {
    static constexpr std::array names{"Lin Yue", "陈晓东", "Amara Obi", "王敏", "Jonas Weber", "李思远", "Priya Nair"};
    std::vector<ClassRun> runs;
    const auto add = [&](Habit habit) {
        const std::size_t place = runs.size();
        runs.push_back(played(scenario, habit, game, place + 1,
                              std::string{names[place % names.size()]} + " " + std::to_string(place + 1)));
    };
    add(Habit::textbook);
    for (int i = 0; i < average_sellers; ++i) add(Habit::typical);
    for (const Habit habit : {Habit::closer, Habit::befriender, Habit::feature_reciter, Habit::price_cutter})
        for (int i = 0; i < 2; ++i) add(habit);
    return runs;
}

double milliseconds(Clock::time_point from) {
    return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

void make_class(App& app, const std::shared_ptr<const Case>& scenario, std::uint64_t seed) {
    const auto read = [scenario, seed](const ReadProgress&) {
        ClassFound found;
        found.rooms.push_back(std::make_unique<ClassRoom>(scenario, played_class(*scenario, seed), 1));
        return found;
    };
    const auto rooms = std::make_shared<ClassRooms>(read, "debrief");
    rooms->wait();
    ClassRoom& room = *rooms->rooms().front();
    room.review();
    const auto begun = Clock::now();
    while (room.task()->finished() < reviews_for_pictures && Clock::now() - begun < longest_wait)
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    app.set_class(rooms);
}

}  // namespace

bool shoot_class(App& app, const std::shared_ptr<const Case>& scenario, std::uint64_t seed, const TakePicture& shoot) {
    if (app.class_rooms() == nullptr) make_class(app, scenario, seed);
    struct State {
        const char* name;
        ClassPage page;
    };
    const std::array states{State{"7-class-overview", {}},
                            State{"7-class-names", {ClassTab::overview, std::nullopt, false, false}},
                            State{"7-class-technique", {ClassTab::technique, std::nullopt, true, false}},
                            State{"7-class-two-runs", {ClassTab::pair, std::nullopt, true, false}},
                            State{"7-class-all-runs", {ClassTab::runs, std::nullopt, false, false}},
                            State{"7-class-vote", {ClassTab::overview, Predict::Phase::vote, true, false}},
                            State{"7-class-played", {ClassTab::overview, Predict::Phase::played, true, false}},
                            State{"7-class-best", {ClassTab::overview, Predict::Phase::best, true, false}},
                            State{"7-class-export", {ClassTab::overview, std::nullopt, true, true}}};
    bool good = true;
    for (const State& state : states) {
        app.show_class(state.page);
        app.class_rooms()->rooms().front()->stop();
        good = shoot(state.name) && good;
    }
    app.set_screen(std::make_unique<ClassFolders>(
        std::vector<ClassFolder>{{"/srv/class/group-a", 28}, {"/srv/class/group-b", 31}}));
    return shoot("7-class-folders") && good;
}

int print_class_times(App& app, int frames) {
    const auto begun = Clock::now();
    app.draw_frame();
    app.class_rooms()->wait();
    while (!app.draw_frame()) app.window().wait_for_input(0);
    const double overview = milliseconds(begun);
    double longest = 0;
    const auto first = Clock::now();
    for (int frame = 0; frame < frames && app.window().is_open(); ++frame) {
        const auto before = Clock::now();
        app.window().request_frame();
        app.window().wait_for_input(0);
        app.draw_frame();
        longest = std::max(longest, milliseconds(before));
    }
    const double seconds = milliseconds(first) / 1000;
    std::size_t runs = 0;
    std::size_t reviewed = 0;
    for (const auto& room : app.class_rooms()->rooms()) {
        runs += room->size();
        reviewed += room->task() != nullptr ? room->task()->finished() : 0;
    }
    std::printf(
        "{\"open_to_overview_ms\":%.1f,\"frames_per_second\":%.1f,\"longest_frame_ms\":%.1f,\"runs\":%zu,"
        "\"reviewed\":%zu,\"seconds\":%.2f}\n",
        overview, frames / std::max(seconds, 1e-9), longest, runs, reviewed, seconds);
    return 0;
}

}  // namespace keyaccount::desk
