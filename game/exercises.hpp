#pragma once

#include "engine/files/exercise.hpp"
#include "engine/files/replay.hpp"
#include "game/library.hpp"
#include "game/replay_file.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace keyaccount {

/// An exercise whose case is on the shelf.
struct PlayableExercise {
    Exercise exercise;
    std::shared_ptr<const Case> scenario;
    std::filesystem::path folder;  // where copies of the games go; empty: nowhere

    [[nodiscard]] ReplayExercise label() const { return {exercise_id(exercise), exercise.title}; }
};

/// Why an exercise cannot be played: a key of the texts, and what goes into the sentence.
struct ExerciseFault {
    std::string key;
    std::string name;  // of the file or the case
    Text reason{};
};

using ExerciseFound = std::variant<PlayableExercise, ExerciseFault>;

[[nodiscard]] ExerciseFound exercise_of_code(const std::vector<ShelvedCase>& cases, std::string_view typed);
/// A folder for copies that is not absolute counts from the folder of the file.
[[nodiscard]] ExerciseFound exercise_of_file(const std::vector<ShelvedCase>& cases, const std::filesystem::path& file);
/// A file or a code, whatever was typed.
[[nodiscard]] ExerciseFound exercise_named(const std::vector<ShelvedCase>& cases, const std::string& typed);

struct ShelvedExercise {
    std::filesystem::path file;
    ExerciseFound found;
};
/// The exercise files of these folders, or these files themselves, by name, at most 200; one that lies in two of them
/// is there once.
[[nodiscard]] std::vector<ShelvedExercise> find_exercises(const std::vector<ShelvedCase>& cases,
                                                          const std::vector<std::filesystem::path>& folders);

/// "motorway-saws-K7QF-2M9X-4TPA.exercise.json"
[[nodiscard]] std::string exercise_file_name(const Exercise& exercise);
/// Empty on success, otherwise the reason in few words. Replaces an exercise, and nothing else.
[[nodiscard]] Text write_exercise(const std::filesystem::path& file, const Exercise& exercise);

/// The file of a game that starts now, in the folder of all games, with its copy under the same name in the
/// exercise's folder. Of that folder at most the last part is made. The exercise is remembered for `resume_copy`.
[[nodiscard]] std::unique_ptr<ReplayFile> new_exercise_replay(const PlayableExercise& exercise);
/// The same without remembering anything; an empty folder: without a copy.
[[nodiscard]] std::unique_ptr<ReplayFile> new_copied_replay(const std::string& case_id,
                                                            const std::filesystem::path& folder);
/// When a game of an exercise goes on that was played here: its copy goes on as well.
void resume_copy(ReplayFile& file, const ReplayHeader& header);

}  // namespace keyaccount
