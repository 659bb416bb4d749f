// Exercises: finding, reading and starting one; setting one for a class; the player's name.
#include "game/desk/screens/app.hpp"
#include "game/desk/screens/briefing.hpp"
#include "game/desk/screens/exercise_card.hpp"
#include "game/paths.hpp"

namespace keyaccount::desk {

void App::find_exercise() {
    leave_debrief();
    session_.reset();
    other_.reset();
    speak(std::nullopt);
    std::vector<std::filesystem::path> folders;
    if (!options_.exercise.empty()) folders.emplace_back(options_.exercise);
    folders.push_back(scenarios_folder());
    if (keep_) folders.push_back(exercises_folder());
    screen_ = std::make_unique<ExerciseScreen>(shelf_.cases, find_exercises(shelf_.cases, folders), settings_.player);
}

void App::first_exercise() {
    find_exercise();
    auto& screen = static_cast<ExerciseScreen&>(*screen_);
    const ExerciseFound found = exercise_named(shelf_.cases, options_.exercise);
    const auto* exercise = std::get_if<PlayableExercise>(&found);
    if (exercise == nullptr) return;  // a folder: the list shows it
    if (!settings_.player.empty())
        return read_exercise(std::make_shared<const PlayableExercise>(*exercise), settings_.player);
    std::error_code error;
    if (std::filesystem::exists(options_.exercise, error))
        screen.pick(options_.exercise);
    else
        screen.type_code(options_.exercise);
}

void App::read_exercise(std::shared_ptr<const PlayableExercise> exercise, const std::string& player) {
    set_name(player);
    exercise_ = std::move(exercise);
    opened_ = exercise_->scenario;
    for (std::size_t i = 0; i < shelf_.cases.size(); ++i)
        if (shelf_.cases[i].scenario == opened_) shelf_index_ = i;
    const Exercise& fixed = exercise_->exercise;
    speak(fixed.language);
    screen_ = std::make_unique<Briefing>(opened_, fixed.seed, fixed.mode, exercise_);
}

void App::start_exercise() {
    if (!exercise_) return;
    const Exercise& fixed = exercise_->exercise;
    const Language language = fixed.language.value_or(settings_.language);
    start_session({fixed.seed, settings_.player, fixed.mode, language, std::nullopt, exercise_->label()},
                  keep_ ? new_exercise_replay(*exercise_) : nullptr);
}

/// An exercise stays one with its own dice; with others it is the rep's own game.
void App::play_again(std::uint64_t seed) {
    if (!session_) return;
    const Session::Setup setup = session_->setup();
    if (in_workshop_) return rehearse(seed, setup.from);
    if (!setup.exercise || setup.seed != seed) return start_game(opened_, seed, setup.mode);
    const ReplayFile* copy = session_->file() == nullptr ? nullptr : session_->file()->copy();
    const auto folder = copy == nullptr ? std::filesystem::path{} : copy->path().parent_path();
    start_session({seed, setup.player, setup.mode, setup.language, std::nullopt, setup.exercise},
                  keep_ ? new_copied_replay(opened_->id, folder) : nullptr);
}

void App::start_session(Session::Setup setup, std::unique_ptr<ReplayFile> file) {
    leave_debrief();
    other_.reset();
    session_ = std::make_unique<Session>(opened_, std::move(setup), std::move(file));
    show_play(false);
}

void App::set_exercise(std::uint64_t seed, Mode mode) {
    if (!opened_) return;
    card_seed_ = seed;
    Exercise exercise;
    exercise.case_id = opened_->id;
    exercise.content = opened_->content_hash;
    exercise.seed = seed;
    exercise.mode = mode;
    screen_ = std::make_unique<ExerciseCard>(opened_, exercise);
}

void App::save_exercise(const PlayableExercise& exercise) {
    const auto file = exercises_folder() / exercise_file_name(exercise.exercise);
    const Text problem = keep_ ? write_exercise(file, exercise.exercise) : Text{};
    if (problem.en.empty())
        screen_ = std::make_unique<ExerciseCard>(exercise.scenario, exercise.exercise, file);
    else
        problem_ =
            say_.with("exercise.cannot-write", {{"file", file.string()}, {"reason", in(settings_.language, problem)}});
}

void App::set_name(const std::string& name) {
    const std::size_t first = name.find_first_not_of(' ');
    const std::string trimmed =
        first == std::string::npos ? std::string{} : name.substr(first, name.find_last_not_of(' ') - first + 1);
    if (settings_.player == trimmed) return;
    settings_.player = trimmed;
    keep_settings();
}

void App::speak(std::optional<Language> language) {
    const Language before = settings_.language;
    settings_.language = own_language_.value_or(settings_.language);
    own_language_.reset();
    if (language && *language != settings_.language) {
        own_language_ = settings_.language;
        settings_.language = *language;
    }
    if (settings_.language != before) apply_settings();
}

void App::keep_settings() {
    if (!keep_) return;
    Settings kept = settings_;
    kept.language = own_language_.value_or(kept.language);
    problem_ = save_settings(kept);
}

void App::tell_copy() {
    const std::string problem = session_->copy_problem();
    if (!problem.empty() && (problem != told_copy_ || session_->over())) problem_ = problem;
    told_copy_ = problem;
}

bool App::apply_exercise(const Command& command) {
    switch (command.what) {
        case Do::find_exercise: find_exercise(); return true;
        case Do::read_exercise: read_exercise(command.exercise, command.text); return true;
        case Do::start_exercise: start_exercise(); return true;
        case Do::set_exercise: set_exercise(command.seed, command.mode); return true;
        case Do::back_to_briefing: show_briefing(shelf_index_, card_seed_); return true;
        case Do::save_exercise: save_exercise(*command.exercise); return true;
        case Do::copy_text: set_clipboard_text(command.text); return true;
        case Do::edit_name:
            name_ = NameSheet{settings_.player};
            sheet_ = Sheet::name;
            return true;
        case Do::set_name:
            set_name(command.text);
            sheet_ = Sheet::menu;
            return true;
        default: return false;
    }
}

}  // namespace keyaccount::desk
