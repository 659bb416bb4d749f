#include "game/library.hpp"

#include "engine/files/case_file.hpp"
#include "engine/files/utf8.hpp"
#include "game/disk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>

namespace keyaccount {
namespace {

constexpr std::size_t most_case_bytes = 1'000'000;
constexpr std::size_t newest = 500;  // replays that are read
constexpr std::size_t most_looked_at = 20'000;
constexpr std::size_t piece = 16'384;  // bytes read from each end of a replay

struct Dated {
    std::filesystem::path file;
    std::filesystem::file_time_type time;
};

/// The newest replays of the folder, newest first.
std::vector<Dated> newest_replays(const std::filesystem::path& folder) {
    std::vector<Dated> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (entry->path().extension() != ".jsonl" || !entry->is_regular_file(ignored)) continue;
        const auto time = entry->last_write_time(ignored);
        if (!ignored) found.push_back({entry->path(), time});
        if (found.size() >= most_looked_at) break;
    }
    std::sort(found.begin(), found.end(),
              [](const Dated& a, const Dated& b) { return a.time != b.time ? a.time > b.time : a.file > b.file; });
    if (found.size() > newest) found.resize(newest);
    return found;
}

/// What both ends of a replay say; a long game is not read whole.
struct Glance {
    ReplayHeader header;
    bool finished = false;
    ReplayResult result;
    int turns = 0;
    int day = 0;
    int stage = 0;
};

std::optional<Glance> glance(const std::filesystem::path& file) {
    std::string text;
    if (const Text problem = read_ends(file, piece, text); !problem.en.empty()) return std::nullopt;
    const ReplayRead replay = read_replay(file.string(), text);
    if (!replay.header) return std::nullopt;
    Glance seen;
    seen.header = *replay.header;
    seen.finished = replay.result.has_value();
    if (seen.finished) seen.result = *replay.result;
    if (!replay.turns.empty()) seen.turns = replay.turns.back().turn;
    for (const ReplayTurn& turn : replay.turns) {
        if (turn.undo || turn.turn != seen.turns) continue;
        seen.day = turn.day;
        seen.stage = turn.stage;
    }
    return seen;
}

std::int64_t seconds_of(std::filesystem::file_time_type time) {
    const auto wall = std::chrono::file_clock::to_sys(time);
    return std::chrono::duration_cast<std::chrono::seconds>(wall.time_since_epoch()).count();
}

Diagnostic unreadable(const std::filesystem::path& file, const Text& reason) {
    Diagnostic diagnostic;
    diagnostic.code = "E000";
    diagnostic.file = file.string();
    diagnostic.message = {"cannot be read: " + reason.en, "读不了：" + reason.zh};
    diagnostic.hint = {"check the name and the rights", "请检查文件名和权限"};
    return diagnostic;
}

std::string stamp() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &parts);
    return {text.data(), length};
}

}  // namespace

bool is_exercise_file(const std::filesystem::path& file) { return file.filename().string().ends_with(exercise_ending); }

ShelvedCase load_case_file(const std::filesystem::path& file) {
    std::string bytes;
    return load_case_file(file, bytes);
}

ShelvedCase load_case_file(const std::filesystem::path& file, std::string& bytes) {
    ShelvedCase shelved;
    shelved.file = file;
    const Text problem = read_bytes(file, most_case_bytes + 1, bytes);
    if (!problem.en.empty()) {
        shelved.diagnostics.push_back(unreadable(file, problem));
        return shelved;
    }
    Loaded loaded = load_case(file.string(), bytes);
    shelved.diagnostics = std::move(loaded.diagnostics);
    if (loaded.scenario) shelved.scenario = std::make_shared<const Case>(std::move(*loaded.scenario));
    return shelved;
}

std::vector<std::filesystem::path> case_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        const bool json = entry->path().extension() == ".json" && !is_exercise_file(entry->path());
        if (json && entry->is_regular_file(ignored)) files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<ShelvedCase> load_library(const std::filesystem::path& folder) {
    std::vector<ShelvedCase> cases;
    for (const auto& file : case_files(folder)) cases.push_back(load_case_file(file));
    const auto rank = [](const ShelvedCase& shelved) { return shelved.scenario ? shelved.scenario->difficulty : 1000; };
    const auto title = [](const ShelvedCase& shelved) {
        return shelved.scenario ? in(Language::en, shelved.scenario->text(shelved.scenario->title)) : std::string{};
    };
    std::stable_sort(cases.begin(), cases.end(), [&](const ShelvedCase& a, const ShelvedCase& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : title(a) < title(b);
    });
    return cases;
}

Shelf::Shelf(const std::filesystem::path& folder) {
    for (const ShelvedCase& shelved : load_library(folder))
        if (shelved.scenario) cases_.emplace(shelved.scenario->id, shelved.scenario);
}

std::shared_ptr<const Case> Shelf::find(const std::string& id) const {
    if (only_) return only_;
    const auto found = cases_.find(id);
    return found == cases_.end() ? nullptr : found->second;
}

std::vector<PastGames> past_games(const std::filesystem::path& replays) {
    std::vector<PastGames> past;
    for (const Dated& dated : newest_replays(replays)) {
        const auto seen = glance(dated.file);
        if (!seen || (seen->turns == 0 && !seen->finished)) continue;
        auto entry = std::find_if(past.begin(), past.end(),
                                  [&](const PastGames& each) { return each.case_id == seen->header.case_id; });
        if (entry == past.end()) {
            entry = past.insert(past.end(), PastGames{});
            entry->case_id = seen->header.case_id;
            entry->last_stage = seen->stage;
        }
        ++entry->games;
        const int points = (seen->result.score + 5) / 10;
        if (!seen->finished || points <= entry->best_score) continue;
        entry->best_score = points;
        entry->best_end = seen->result.end;
    }
    return past;
}

std::vector<KeptGame> games_of(const std::filesystem::path& replays, const std::string& case_id) {
    std::vector<KeptGame> games;
    for (const Dated& dated : newest_replays(replays)) {
        const auto seen = glance(dated.file);
        if (!seen || seen->header.case_id != case_id || (seen->turns == 0 && !seen->finished)) continue;
        KeptGame game;
        game.file = dated.file;
        game.case_id = case_id;
        game.player = seen->header.player;
        game.mode = seen->header.mode;
        game.seed = seen->header.seed;
        game.written = seconds_of(dated.time);
        game.turns = seen->turns;
        game.day = seen->day;
        game.stage = seen->stage;
        if (seen->finished) game.result = seen->result;
        game.parent = seen->header.parent;
        games.push_back(std::move(game));
    }
    return games;
}

std::optional<Unfinished> newest_unfinished(const std::filesystem::path& replays, const std::string& case_id) {
    for (const Dated& dated : newest_replays(replays)) {
        const auto seen = glance(dated.file);
        if (seen && !seen->finished && (case_id.empty() || seen->header.case_id == case_id))
            return Unfinished{dated.file, seen->header.case_id, seen->day};
    }
    return std::nullopt;
}

std::filesystem::path new_replay_file(const std::filesystem::path& folder, const std::string& case_id) {
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    const std::string base = stamp() + "-" + case_id;
    for (int number = 1; number < 1000; ++number) {
        const auto file =
            folder / (number == 1 ? fmt::format("{}.jsonl", base) : fmt::format("{}-{}.jsonl", base, number));
        std::error_code error;
        if (make_new_file(file).en.empty() || !std::filesystem::exists(file, error)) return file;
    }
    return folder / (base + ".jsonl");
}

}  // namespace keyaccount
