#pragma once

#include "engine/files/diagnostic.hpp"
#include "engine/files/replay.hpp"
#include "engine/model/case.hpp"
#include "engine/play/event.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

/// A case file of the folder, whether it can be played or not.
struct ShelvedCase {
    std::filesystem::path file;
    std::shared_ptr<const Case> scenario;  // null: cannot be played, see diagnostics
    std::vector<Diagnostic> diagnostics;
};

/// What the replays say of a case.
struct PastGames {
    std::string case_id;
    int games = 0;
    int best_score = -1;  // 0..100; -1: never finished
    End best_end = End::playing;
    int last_stage = 0;
};

/// One game that was played, as its replay names it.
struct KeptGame {
    std::filesystem::path file;
    std::string case_id;
    std::string player;
    Mode mode = Mode::practice;
    std::uint64_t seed = 0;
    std::int64_t written = 0;  // when the file was last written, seconds since 1970
    int turns = 0;
    int day = 0;
    int stage = 0;
    std::optional<ReplayResult> result;  // empty: it did not come to an end
    std::optional<ReplayParent> parent;  // it was tried again from another game
};

/// An unfinished game that can be continued.
struct Unfinished {
    std::filesystem::path file;
    std::string case_id;
    int day = 0;
};

inline constexpr std::string_view exercise_ending = ".exercise.json";
/// By its name: exercises may lie beside cases.
[[nodiscard]] bool is_exercise_file(const std::filesystem::path& file);

/// Loads one case; diagnostics name the file as given. A file that cannot be read is a diagnostic too.
[[nodiscard]] ShelvedCase load_case_file(const std::filesystem::path& file);
/// The same, with the bytes that were read.
[[nodiscard]] ShelvedCase load_case_file(const std::filesystem::path& file, std::string& bytes);
/// The *.json of the folder that are regular files and no exercises, by name; empty if it cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> case_files(const std::filesystem::path& folder);
/// All *.json of the folder that are no exercises: the shipped order by difficulty and title, those with errors last.
[[nodiscard]] std::vector<ShelvedCase> load_library(const std::filesystem::path& folder);
/// Cases by id, loaded once: those of a folder, or one case alone, which answers to every id.
class Shelf {
public:
    explicit Shelf(const std::filesystem::path& folder);
    explicit Shelf(std::shared_ptr<const Case> only) : only_{std::move(only)} {}
    /// Null: there is none, or it cannot be played.
    [[nodiscard]] std::shared_ptr<const Case> find(const std::string& id) const;

private:
    std::shared_ptr<const Case> only_;
    std::map<std::string, std::shared_ptr<const Case>> cases_;
};

[[nodiscard]] std::vector<PastGames> past_games(const std::filesystem::path& replays);
/// The games of a case in which a choice was made, newest first.
[[nodiscard]] std::vector<KeptGame> games_of(const std::filesystem::path& replays, const std::string& case_id);
/// The newest replay without a result, of this case if one is named.
[[nodiscard]] std::optional<Unfinished> newest_unfinished(const std::filesystem::path& replays,
                                                          const std::string& case_id = {});
/// A new replay file name for a game that starts now; the folder is made if needed.
[[nodiscard]] std::filesystem::path new_replay_file(const std::filesystem::path& folder, const std::string& case_id);

}  // namespace keyaccount
