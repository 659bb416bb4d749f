#include "game/desk/screens/tour.hpp"

#include "engine/analysis/habits.hpp"
#include "game/desk/screens/debrief.hpp"
#include "game/desk/screens/desk.hpp"
#include "game/desk/screens/tour_class.hpp"
#include "game/desk/screens/tour_workshop.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>

namespace keyaccount::desk {

namespace {

constexpr std::uint64_t tour_seed = 4726;
constexpr int most_turns = 400;
constexpr int settling_frames = 6;  // until the atlas holds every character and all motion has ended

void settle(App& app) {
    app.window().motion().set_enabled(false);
    for (int i = 0; i < settling_frames; ++i) {
        app.window().wait_for_input(0);
        app.draw_frame();
    }
}

/// Until the game is judged with what was known; the second review is not waited for.
void wait_for_review(App& app) {
    constexpr int most_looks = 1200;
    for (int look = 0; look < most_looks; ++look) {
        app.draw_frame();
        if (!app.debrief().reviewing || app.debrief().review.known.complete) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

bool shoot(App& app, const std::filesystem::path& file) {
    settle(app);
    for (int tries = 0; tries < settling_frames; ++tries) {
        if (app.draw_frame(file.string())) return true;
        app.window().wait_for_input(0);
    }
    std::fprintf(stderr, "cannot write %s\n", file.c_str());
    return false;
}

/// Who ends a talk says what it was.
Choice labelled(const View& view, Choice choice) {
    if (choice.kind != ChoiceKind::leave) return choice;
    const Outcome so_far = view.outcome_if_left() >= Outcome::advance ? Outcome::advance : Outcome::continuation;
    choice.detail = static_cast<std::uint8_t>(so_far);
    return choice;
}

void play_until(App& app, int turns) {
    for (int turn = 0; turn < turns && app.session() != nullptr && !app.session()->over(); ++turn)
        app.apply(
            {Do::choose, labelled(app.session()->view(), choose(Habit::textbook, app.session()->view(), tour_seed))});
}

/// Plays on until a call is well under way.
void play_into_call(App& app, int least_said) {
    for (int turn = 0; turn < most_turns && !app.session()->over(); ++turn) {
        const CallState& call = app.session()->view().call();
        if (app.session()->view().in_call() && call.questions + call.statements + call.benefits >= least_said) return;
        play_until(app, 1);
    }
}

std::size_t playable(const App& app) {
    const auto& cases = app.shelf().cases;
    for (std::size_t i = cases.size(); i-- > 0;)
        if (cases[i].scenario && cases[i].scenario->people.size() > 4) return i;
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (cases[i].scenario) return i;
    return cases.size();
}

/// A case whose manager holds reviews, if there is one.
std::size_t reviewed(const App& app) {
    const auto& cases = app.shelf().cases;
    for (std::size_t i = 0; i < cases.size(); ++i)
        if (cases[i].scenario && !cases[i].scenario->review.days.empty()) return i;
    return playable(app);
}

/// A seed with which the textbook gets as far as the signature, so that every screen has its turn.
std::uint64_t seed_for(const std::shared_ptr<const Case>& scenario) {
    constexpr std::uint64_t tries = 12;
    for (std::uint64_t seed = tour_seed; seed < tour_seed + tries; ++seed) {
        Session session{scenario, {seed, {}, Mode::guided, Language::en, std::nullopt}, nullptr};
        for (int turn = 0; turn < most_turns && !session.over(); ++turn)
            static_cast<void>(session.choose(choose(Habit::textbook, session.view(), tour_seed)));
        if (session.view().signed_day() >= 0) return seed;
    }
    return tour_seed;
}

Command start_command(const App& app, std::size_t index, Mode mode) {
    Command command{Do::start_game, {}};
    command.seed = seed_for(app.shelf().cases[index].scenario);
    command.mode = mode;
    return command;
}

bool shoot_play(App& app, std::size_t index, const std::filesystem::path& folder, const std::string& suffix) {
    bool good = true;
    const auto picture = [&](const std::string& name) { good = shoot(app, folder / (name + suffix + ".png")) && good; };
    app.apply(start_command(app, index, Mode::guided));
    picture("3-desk-start");
    play_into_call(app, 3);
    picture("4-call-early");
    while (!app.session()->over() && app.session()->view().in_call()) play_until(app, 1);
    picture("4-call-ended");
    app.apply({Do::next, {}});
    while (!app.session()->over() && app.session()->view().stage() < 2) play_until(app, 1);
    play_into_call(app, 3);
    picture("4-call-later");
    while (!app.session()->over() && app.session()->view().in_call()) play_until(app, 1);
    app.apply({Do::next, {}});
    picture("3-desk-later");
    while (!app.session()->over() && app.session()->view().stage() < 4) play_until(app, 1);
    play_into_call(app, 2);
    picture("4-call-late");
    play_until(app, most_turns);
    app.apply({Do::next, {}});
    wait_for_review(app);
    picture("5-debrief");
    for (const auto& [tab, name] :
         {std::pair{Debrief::Tab::stances, "5-debrief-stances"}, std::pair{Debrief::Tab::people, "5-debrief-people"},
          std::pair{Debrief::Tab::method, "5-debrief-method"}, std::pair{Debrief::Tab::records, "5-debrief-records"},
          std::pair{Debrief::Tab::notes, "5-debrief-notes"}}) {
        app.set_screen(std::make_unique<Debrief>(tab));
        picture(name);
    }
    app.apply(start_command(app, index, Mode::exam));
    play_into_call(app, 3);
    picture("4-call-exam");
    app.settings().mode = Mode::guided;
    return good;
}

/// Plays until `here` holds on the desk or in a call; false if the game ended before.
template <class Here>
bool play_to(App& app, Here here) {
    for (int turn = 0; turn < most_turns && !app.session()->over(); ++turn) {
        if (here(app.session()->view())) return true;
        play_until(app, 1);
    }
    return false;
}

/// The pages on which the rep writes, at an open review, and a demonstration.
bool shoot_records(App& app, std::size_t index, const std::filesystem::path& folder, const std::string& suffix) {
    bool good = true;
    const auto picture = [&](const std::string& name) { good = shoot(app, folder / (name + suffix + ".png")) && good; };
    app.apply(start_command(app, index, Mode::guided));
    const auto written = [](const View& view) {
        return !view.in_call() && view.day() > 20 && (view.review_until() >= 0 || view.review_days().empty());
    };
    if (!play_to(app, written)) return good;
    app.apply({Do::next, {}});
    picture("3-desk-review");
    static constexpr std::array names{"6-records-chart", "6-records-deal", "6-records-review", "6-records-stage"};
    for (std::size_t page = 0; page < names.size(); ++page) {
        app.set_screen(std::make_unique<Desk>(false, static_cast<RecordPage>(page)));
        picture(names[page]);
    }
    if (play_to(app, [](const View& view) { return view.in_call() && view.call().demonstration != 255; }))
        picture("4-call-demonstration");
    return good;
}

/// An exercise from both sides: typed by a rep, read, and set by a trainer.
bool shoot_exercise(App& app, std::size_t index, const std::filesystem::path& folder, const std::string& suffix) {
    bool good = true;
    const auto picture = [&](const std::string& name) { good = shoot(app, folder / (name + suffix + ".png")) && good; };
    const auto scenario = app.shelf().cases[index].scenario;
    Exercise exercise;
    exercise.case_id = scenario->id;
    exercise.content = scenario->content_hash;
    exercise.seed = tour_seed;
    auto screen = std::make_unique<ExerciseScreen>(app.shelf().cases, std::vector<ShelvedExercise>{}, "Lin 林");
    screen->type_code(code_of(exercise));
    app.set_screen(std::move(screen));
    picture("7-exercise");
    Command read{Do::read_exercise, {}};
    read.text = "Lin 林";
    read.exercise = std::make_shared<const PlayableExercise>(PlayableExercise{exercise, scenario, "/srv/class/week-3"});
    app.apply(read);
    picture("7-exercise-briefing");
    Command set{Do::set_exercise, {}};
    set.seed = tour_seed;
    set.mode = Mode::exam;
    app.apply(set);
    picture("7-exercise-set");
    return good;
}

bool shoot_all(App& app, const std::filesystem::path& folder, const std::string& suffix) {
    app.apply({Do::show_cases, {}});
    bool good = shoot(app, folder / ("1-cases" + suffix + ".png"));
    const std::size_t index = playable(app);
    if (index >= app.shelf().cases.size()) return good;
    Command briefing{Do::show_briefing, {}};
    briefing.index = index;
    app.apply(briefing);
    good = shoot(app, folder / ("2-briefing" + suffix + ".png")) && good;
    good = shoot_exercise(app, index, folder, suffix) && good;
    good = shoot_play(app, index, folder, suffix) && good;
    const auto& scenario = app.shelf().cases[index].scenario;
    const auto picture = [&](const std::string& name) { return shoot(app, folder / (name + suffix + ".png")); };
    good = shoot_class(app, scenario, seed_for(scenario), picture) && good;
    briefing.index = reviewed(app);
    app.apply(briefing);
    good = shoot_records(app, briefing.index, folder, suffix) && good;
    return shoot_workshop(app, picture) && good;
}

}  // namespace

int take_pictures(App& app, const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    bool good = !error;
    for (const auto& [name, size] :
         {std::pair{"-1280x720", Vec2{1280, 720}}, std::pair{"-1920x1080", Vec2{1920, 1080}}}) {
        app.window().resize(size);
        for (const Language language : {Language::en, Language::zh}) {
            for (const bool dark : {true, false}) {
                app.settings().language = language;
                app.settings().dark = dark;
                app.apply_settings();
                const std::string suffix =
                    std::string{language == Language::en ? "-en" : "-zh"} + (dark ? "-dark" : "-light") + name;
                good = shoot_all(app, folder, suffix) && good;
            }
        }
    }
    return good ? 0 : 1;
}

int print_frame_times(App& app, int frames) {
    const std::size_t index = playable(app);
    const bool looks_back = app.session() != nullptr;  // a replay was named: its debrief, with the judging going on
    if (!looks_back && index < app.shelf().cases.size()) {
        Command briefing{Do::show_briefing, {}};
        briefing.index = index;
        app.apply(briefing);
        app.apply(start_command(app, index, Mode::guided));
    }
    if (!looks_back) settle(app);
    const auto start = std::chrono::steady_clock::now();
    for (int frame = 0; frame < frames && app.window().is_open(); ++frame) {
        if (!looks_back && frame == frames / 2 && app.session() != nullptr) play_into_call(app, 2);
        app.window().wait_for_input(0);
        app.draw_frame();
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    const FrameStatistics times = app.window().statistics();
    std::printf(
        "{\"launch_to_first_frame_ms\":%.1f,\"draw_data_ms_max\":%.3f,\"draw_data_ms_median\":%.3f,\"frames\":%d,"
        "\"frames_per_second\":%.1f,\"judged_per_mille\":%d}\n",
        times.first_frame, times.build_max, times.build_median, times.frames, frames / taken.count(),
        app.debrief().review.progress);
    return 0;
}

}  // namespace keyaccount::desk
