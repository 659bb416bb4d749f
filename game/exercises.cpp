#include "game/exercises.hpp"

#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr std::size_t most_exercises = 200;
constexpr int most_names = 1'000;

/// The case with these contents among those that are meant; otherwise which of the two is missing.
template <class Meant, class SameContent>
ExerciseFound on_shelf(const std::vector<ShelvedCase>& cases, Exercise exercise, ExerciseFault none, Meant meant,
                       SameContent same_content) {
    for (const ShelvedCase& shelved : cases) {
        if (!shelved.scenario || !meant(*shelved.scenario)) continue;
        if (same_content(*shelved.scenario)) return PlayableExercise{std::move(exercise), shelved.scenario, {}};
        none = {"exercise.other-content", shelved.scenario->id};
    }
    return none;
}

std::filesystem::path folder_of(const Exercise& exercise, const std::filesystem::path& file) {
    if (exercise.replays.empty()) return {};
    std::error_code ignored;
    return std::filesystem::absolute(file.parent_path() / exercise.replays, ignored).lexically_normal();
}

bool same_exercise(const ShelvedExercise& a, const ShelvedExercise& b) {
    const auto* one = std::get_if<PlayableExercise>(&a.found);
    const auto* other = std::get_if<PlayableExercise>(&b.found);
    return one != nullptr && other != nullptr && one->label() == other->label() && one->folder == other->folder;
}

/// The exercises of a folder by name; of a file only itself.
std::vector<std::filesystem::path> exercise_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    if (std::filesystem::is_regular_file(folder, error)) return {folder};
    for (std::filesystem::directory_iterator entry{folder, error}, end;
         !error && entry != end && files.size() < most_exercises; entry.increment(error)) {
        std::error_code ignored;
        if (is_exercise_file(entry->path()) && entry->is_regular_file(ignored)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// A name that is free in both folders; both files are there then. Without the second where it cannot be made.
std::filesystem::path reserve_both(const std::filesystem::path& folder, const std::string& case_id) {
    std::vector<std::filesystem::path> taken;
    std::filesystem::path file;
    for (int tries = 0; tries < most_names; ++tries) {
        file = new_replay_file(replays_folder(), case_id);
        std::error_code ignored;
        const auto copy = folder / file.filename();
        if (make_new_file(copy).en.empty() || !std::filesystem::exists(copy, ignored)) break;
        taken.push_back(file);
    }
    for (const auto& each : taken) {
        std::error_code ignored;
        if (each != file) std::filesystem::remove(each, ignored);
    }
    return file;
}

}  // namespace

ExerciseFound exercise_of_code(const std::vector<ShelvedCase>& cases, std::string_view typed) {
    const auto read = read_code(typed);
    if (const Text* wrong = std::get_if<Text>(&read)) return ExerciseFault{"exercise.bad-code", {}, *wrong};
    const auto& code = std::get<ExerciseCode>(read);
    Exercise exercise;
    exercise.seed = code.seed;
    exercise.mode = code.mode;
    exercise.language = code.language;
    ExerciseFound found = on_shelf(
        cases, std::move(exercise), {"exercise.code-without-case", {}},
        [&](const Case& scenario) { return case_mark_of(scenario.id) == code.case_mark; },
        [&](const Case& scenario) { return content_mark_of(scenario.content_hash) == code.content_mark; });
    if (auto* playable = std::get_if<PlayableExercise>(&found)) {
        playable->exercise.case_id = playable->scenario->id;
        playable->exercise.content = playable->scenario->content_hash;
    }
    return found;
}

ExerciseFound exercise_of_file(const std::vector<ShelvedCase>& cases, const std::filesystem::path& file) {
    std::string bytes;
    const Text problem = read_bytes(file, max_exercise_bytes, bytes);
    if (!problem.en.empty()) return ExerciseFault{"exercise.unreadable", file.string(), problem};
    const ExerciseRead read = read_exercise(file.string(), bytes);
    if (!read.exercise) {
        const Text report{to_text(read.diagnostics, Language::en), to_text(read.diagnostics, Language::zh)};
        return ExerciseFault{"exercise.broken", file.string(), report};
    }
    const Exercise& wanted = *read.exercise;
    ExerciseFound found = on_shelf(
        cases, wanted, {"exercise.no-case", wanted.case_id},
        [&](const Case& scenario) { return scenario.id == wanted.case_id; },
        [&](const Case& scenario) { return scenario.content_hash == wanted.content; });
    if (auto* playable = std::get_if<PlayableExercise>(&found)) playable->folder = folder_of(wanted, file);
    return found;
}

ExerciseFound exercise_named(const std::vector<ShelvedCase>& cases, const std::string& typed) {
    std::error_code ignored;
    const bool path = typed.find('/') != std::string::npos || typed.ends_with(".json");
    if (path || std::filesystem::exists(typed, ignored)) return exercise_of_file(cases, typed);
    return exercise_of_code(cases, typed);
}

std::vector<ShelvedExercise> find_exercises(const std::vector<ShelvedCase>& cases,
                                            const std::vector<std::filesystem::path>& folders) {
    std::vector<ShelvedExercise> all;
    for (const auto& folder : folders) {
        for (const auto& file : exercise_files(folder)) {
            if (all.size() >= most_exercises) return all;
            ShelvedExercise one{file, exercise_of_file(cases, file)};
            const bool known = std::any_of(all.begin(), all.end(), [&](const ShelvedExercise& other) {
                return other.file == file || same_exercise(one, other);
            });
            if (!known) all.push_back(std::move(one));
        }
    }
    return all;
}

std::string exercise_file_name(const Exercise& exercise) {
    return exercise.case_id + "-" + exercise_id(exercise) + std::string{exercise_ending};
}

Text write_exercise(const std::filesystem::path& file, const Exercise& exercise) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored))) {
        std::string bytes;
        const Text problem = read_bytes(file, max_exercise_bytes, bytes);
        if (!problem.en.empty() || !read_exercise({}, bytes).exercise)
            return {"it exists and is no exercise", "它已经存在，而且不是作业"};
    }
    return replace_file(file, exercise_text(exercise));
}

std::unique_ptr<ReplayFile> new_copied_replay(const std::string& case_id, const std::filesystem::path& folder) {
    if (folder.empty()) return std::make_unique<ReplayFile>(new_replay_file(replays_folder(), case_id));
    std::error_code ignored;
    std::filesystem::create_directory(folder, ignored);
    const auto file = reserve_both(folder, case_id);
    auto replay = std::make_unique<ReplayFile>(file);
    replay->copy_to(folder / file.filename());
    return replay;
}

std::unique_ptr<ReplayFile> new_exercise_replay(const PlayableExercise& exercise) {
    if (!exercise.folder.empty()) {
        Exercise remembered = exercise.exercise;
        remembered.replays = exercise.folder.string();
        static_cast<void>(write_exercise(exercises_folder() / exercise_file_name(remembered), remembered));
    }
    return new_copied_replay(exercise.exercise.case_id, exercise.folder);
}

void resume_copy(ReplayFile& file, const ReplayHeader& header) {
    if (!header.exercise) return;
    for (const auto& kept : exercise_files(exercises_folder())) {
        std::string bytes;
        if (!read_bytes(kept, max_exercise_bytes, bytes).en.empty()) continue;
        const auto exercise = read_exercise({}, bytes).exercise;
        if (!exercise || exercise_id(*exercise) != header.exercise->id || exercise->replays.empty()) continue;
        file.copy_to(folder_of(*exercise, kept) / file.path().filename());
        return;
    }
}

}  // namespace keyaccount
