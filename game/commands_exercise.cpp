// keyaccount exercise: what a trainer sets for a class; and playing such an exercise.
#include "game/commands.hpp"

#include "engine/files/utf8.hpp"
#include "game/exercise_words.hpp"
#include "game/paths.hpp"
#include "game/settings.hpp"
#include "game/terminal/terminal.hpp"

#include <limits>

namespace keyaccount {
namespace {

constexpr std::size_t longest_player = 200;  // characters

/// The exercise that was typed, not told yet; nothing if an option cannot be understood.
std::optional<Exercise> typed_exercise(const Console& console, const Arguments& arguments, int& code) {
    const auto scenario = playable_case(console, arguments.case_name, code);
    if (!scenario) return std::nullopt;
    const auto seed =
        number_of(console, "--seed", arguments.seed, fresh_seed(), std::numeric_limits<std::uint64_t>::max(), code);
    if (!seed) return std::nullopt;
    if (!arguments.mode.empty() && !one_of(console, "--mode", arguments.mode, words<Mode>(), code)) return std::nullopt;
    if (!arguments.exercise_language.empty() &&
        !one_of(console, "--language", arguments.exercise_language, words<Language>(), code))
        return std::nullopt;
    Exercise exercise;
    exercise.case_id = scenario->id;
    exercise.content = scenario->content_hash;
    exercise.seed = *seed;
    exercise.mode = from_word<Mode>(arguments.mode).value_or(Mode::practice);
    exercise.language = from_word<Language>(arguments.exercise_language);
    exercise.title = arguments.title;
    exercise.replays = arguments.replays;
    // As a class will read it: what a file cannot hold is refused here.
    const ExerciseRead read = read_exercise("exercise", exercise_text(exercise));
    if (read.exercise) return read.exercise;
    console.err << to_text(read.diagnostics, console.words.language());
    code = exit_usage;
    return std::nullopt;
}

bool write_file(const Console& console, const std::string& name, const Exercise& exercise, int& code) {
    const Text problem = write_exercise(name, exercise);
    if (!problem.en.empty()) {
        code = console.fail(exit_usage, console.words.with("exercise.cannot-write",
                                                           {{"file", visible(name)},
                                                            {"reason", in(console.words.language(), problem)}}));
        return false;
    }
    console.out << console.words.with("exercise.written", {{"file", visible(name)}}) << '\n';
    if (!is_exercise_file(name)) console.out << console.words.get("exercise.other-ending") << '\n';
    return true;
}

std::optional<std::vector<ShelvedCase>> shelf_for(const Console& console, const Arguments& arguments, int& code) {
    std::vector<ShelvedCase> cases = load_library(scenarios_folder());
    if (arguments.case_name.empty()) return cases;
    auto found = find_case(console, arguments.case_name, code);
    if (!found) return std::nullopt;
    cases.insert(cases.begin(), std::move(*found));
    return cases;
}

/// What the exercise fixes cannot be typed beside it.
bool nothing_else_fixed(const Console& console, const Arguments& arguments, int& code) {
    const std::string option = !arguments.seed.empty()     ? "--seed"
                               : !arguments.mode.empty()   ? "--mode"
                               : !arguments.replay.empty() ? "--replay"
                               : arguments.go_on           ? "--continue"
                                                           : "";
    if (option.empty()) return true;
    code = console.fail(exit_usage, console.words.with("exercise.fixes", {{"name", option}}));
    return false;
}

std::optional<PlayableExercise> typed_playable(const Console& console, const Arguments& arguments, int& code) {
    if (!nothing_else_fixed(console, arguments, code)) return std::nullopt;
    const auto cases = shelf_for(console, arguments, code);
    if (!cases) return std::nullopt;
    ExerciseFound found = exercise_named(*cases, arguments.exercise);
    if (auto* playable = std::get_if<PlayableExercise>(&found)) return std::move(*playable);
    code = console.fail(exit_usage, fault_words(console.words, std::get<ExerciseFault>(found)));
    return std::nullopt;
}

void tell_exercise(const Console& console, const Narrator& words, const PlayableExercise& exercise) {
    console.out << words.with("exercise.heading", {{"name", exercise_name(exercise)}}) << '\n';
    for (const FixedThing& thing : fixed_things(words, exercise))
        console.out << "  "
                    << words.with("exercise.thing",
                                  {{"name", thing.name}, {"value", thing.value}, {"note", thing.note}})
                    << '\n';
}

}  // namespace

int set_exercise(const Console& console, const Arguments& arguments) {
    int code = exit_good;
    const auto exercise = typed_exercise(console, arguments, code);
    if (!exercise) return code;
    const std::string id = code_of(*exercise);
    if (id.empty() && arguments.out.empty())
        return console.fail(
            exit_usage, console.words.with("exercise.seed-needs-file", {{"most", std::to_string(largest_code_seed)}}));
    if (!arguments.out.empty() && !write_file(console, arguments.out, *exercise, code)) return code;
    if (id.empty()) return exit_good;
    console.out << id << '\n' << console.words.with("exercise.how-to-use", {{"code", id}}) << '\n';
    const bool more = !exercise->title.empty() || !exercise->replays.empty();
    if (more) console.out << console.words.get("exercise.only-in-file") << '\n';
    return exit_good;
}

bool remember_player(const Console& console, const Arguments& arguments, int& code) {
    if (arguments.player.empty()) return true;
    Settings settings = load_settings();
    settings.player = first_characters(arguments.player, longest_player);
    if (settings.player == load_settings().player) return true;
    const std::string problem = save_settings(settings);
    if (problem.empty()) return true;
    code = console.fail(exit_broken, problem);
    return false;
}

bool exercise_exists(const Console& console, const Arguments& arguments, int& code) {
    std::error_code ignored;
    if (std::filesystem::is_directory(arguments.exercise, ignored)) return nothing_else_fixed(console, arguments, code);
    return typed_playable(console, arguments, code).has_value();
}

int play_exercise(const Console& console, const Arguments& arguments) {
    int code = exit_good;
    const auto found = typed_playable(console, arguments, code);
    if (!found) return code;
    const PlayableExercise& exercise = *found;
    const std::string player = load_settings().player;
    if (player.empty()) return console.fail(exit_usage, console.words.get("exercise.name-needed"));
    const Language spoken = exercise.exercise.language.value_or(console.words.language());
    const Narrator words = arguments.language.empty() ? console.words.speaking(spoken) : console.words;
    Session::Setup setup{exercise.exercise.seed, player,          exercise.exercise.mode, spoken,
                         std::nullopt,           exercise.label()};
    Session session{exercise.scenario, setup, new_exercise_replay(exercise)};
    tell_exercise(console, words, exercise);
    const std::string how = "keyaccount play " +
                            (arguments.case_name.empty() ? exercise.scenario->id : visible(arguments.case_name)) +
                            " --terminal --continue";
    static_cast<void>(play_in_terminal(session, words, console.in, console.out, how));
    return exit_good;
}

}  // namespace keyaccount
