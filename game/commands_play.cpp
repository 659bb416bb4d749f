// keyaccount play: a new game or an old one, in the terminal or in the window.
#include "game/commands.hpp"

#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/exercises.hpp"
#include "game/paths.hpp"
#include "game/settings.hpp"
#include "game/terminal/terminal.hpp"

#include <limits>

namespace keyaccount {
namespace {

constexpr std::uint64_t largest_seed = std::numeric_limits<std::uint64_t>::max();

struct Wish {
    std::shared_ptr<const Case> scenario;
    std::filesystem::path file;  // where the game is kept
    bool resumes = false;        // the file holds it already
    std::string how_to_go_on;
};

std::optional<ReplayRead> read_game(const Console& console, const std::filesystem::path& file, int& code) {
    std::string bytes;
    const Text problem = read_bytes(file, max_replay_bytes, bytes);
    if (problem.en.empty()) return read_replay(file.string(), bytes);
    code = console.fail(exit_broken,
                        console.words.with("files.unreadable", {{"file", visible(file.string())},
                                                                {"reason", in(console.words.language(), problem)}}));
    return std::nullopt;
}

/// The file of --replay: a game that goes on if it holds one, a new game otherwise.
bool look_into(const Console& console, Wish& wish, std::string& case_name, int& code) {
    std::error_code ignored;
    if (size_on_disk(wish.file) == 0 && !std::filesystem::is_directory(wish.file, ignored)) return true;
    const auto replay = read_game(console, wish.file, code);
    if (!replay) return false;
    const std::string file = visible(wish.file.string());
    if (!replay->header) {
        const Text reason = replay->diagnostics.empty() ? Text{} : replay->diagnostics.front().message;
        code = console.fail(exit_broken,
                            console.words.with("cli.cannot-continue",
                                               {{"file", file}, {"reason", in(console.words.language(), reason)}}));
        return false;
    }
    if (replay->result) {
        code = console.fail(exit_usage, console.words.with("cli.finished-replay", {{"file", file}}));
        return false;
    }
    wish.resumes = true;
    if (case_name.empty()) case_name = replay->header->case_id;
    return true;
}

/// A case that can be left out: the only one there is.
bool choose_case(const Console& console, std::string& case_name, int& code) {
    if (!case_name.empty()) return true;
    std::vector<std::string> ids;
    for (const ShelvedCase& shelved : load_library(scenarios_folder()))
        if (shelved.scenario) ids.push_back(shelved.scenario->id);
    if (ids.size() == 1) {
        case_name = ids.front();
        return true;
    }
    if (ids.empty()) {
        code = console.fail(exit_usage,
                            console.words.with("cli.no-cases", {{"folder", visible(scenarios_folder().string())}}));
        return false;
    }
    const std::vector<std::string_view> names{ids.begin(), ids.end()};
    code = console.unknown(console.words.get("cli.case-needed"), "", names);
    return false;
}

std::optional<Wish> read_wish(const Console& console, const Arguments& arguments, int& code) {
    Wish wish;
    std::string case_name = arguments.case_name;
    if (!arguments.replay.empty()) {
        wish.file = arguments.replay;
        if (!look_into(console, wish, case_name, code)) return std::nullopt;
    } else if (arguments.go_on) {
        std::string id = case_name;
        if (!case_name.empty()) {
            const auto scenario = playable_case(console, case_name, code);
            if (!scenario) return std::nullopt;
            id = scenario->id;
        }
        const auto last = newest_unfinished(replays_folder(), id);
        if (!last) {
            code = console.fail(exit_usage, console.words.get("cli.nothing-to-continue"));
            return std::nullopt;
        }
        wish.file = last->file;
        wish.resumes = true;
        if (case_name.empty()) case_name = last->case_id;
    }
    if (!choose_case(console, case_name, code)) return std::nullopt;
    wish.scenario = playable_case(console, case_name, code);
    if (!wish.scenario) return std::nullopt;
    wish.how_to_go_on = "keyaccount play " + case_name + " --terminal " +
                        (arguments.replay.empty() ? "--continue" : "--replay " + visible(arguments.replay));
    return wish;
}

std::unique_ptr<Session> resumed(const Console& console, const Wish& wish, int& code) {
    const auto replay = read_game(console, wish.file, code);
    if (!replay) return nullptr;
    auto file = std::make_unique<ReplayFile>(wish.file);
    static_cast<void>(file->resume(replay->kept_bytes));
    if (replay->header) resume_copy(*file, *replay->header);
    Text why_not;
    auto session = Session::resume(wish.scenario, *replay, std::move(file), why_not);
    const std::string name = visible(wish.file.string());
    if (session == nullptr)
        code = console.fail(exit_broken,
                            console.words.with("cli.cannot-continue",
                                               {{"file", name}, {"reason", in(console.words.language(), why_not)}}));
    else
        console.out << console.words.with("terminal.continued",
                                          {{"file", name}, {"turns", std::to_string(session->moments().size())}})
                    << '\n';
    return session;
}

std::unique_ptr<Session> started(const Console& console, const Arguments& arguments, const Wish& wish, int& code) {
    const Settings settings = load_settings();
    const auto seed = number_of(console, "--seed", arguments.seed, fresh_seed(), largest_seed, code);
    if (!seed) return nullptr;
    Session::Setup setup;
    setup.seed = *seed;
    setup.player = settings.player;
    setup.mode = from_word<Mode>(arguments.mode).value_or(settings.mode);
    setup.language = console.words.language();
    const auto file = wish.file.empty() ? new_replay_file(replays_folder(), wish.scenario->id) : wish.file;
    return std::make_unique<Session>(wish.scenario, setup, std::make_unique<ReplayFile>(file));
}

int open_window(const Console& console, const Arguments& arguments) {
    if (!console.window) return console.fail(exit_usage, console.words.get("cli.no-desk"));
    int code = exit_good;
    desk::DeskOptions options;
    options.language = arguments.language;
    options.continue_last = arguments.go_on;
    options.screenshots = arguments.screenshots;
    options.exercise = arguments.exercise;
    const auto frames = number_of(console, "--frame-stats", arguments.frame_stats, 0, 1'000'000, code);
    const auto seed = number_of(console, "--seed", arguments.seed, 0, largest_seed, code);
    if (!frames || !seed) return code;
    options.frame_stats = static_cast<int>(*frames);
    if (!arguments.seed.empty()) options.seed = *seed;
    if (!arguments.exercise.empty() && !exercise_exists(console, arguments, code)) return code;
    if (!arguments.case_name.empty()) {
        const auto found = find_case(console, arguments.case_name, code);
        if (!found) return code;
        options.case_id = found->scenario ? found->scenario->id : found->file.stem().string();
        if (found->file.parent_path() != scenarios_folder()) options.case_path = found->file.string();
    }
    return console.window(options);
}

}  // namespace

int play(const Console& console, const Arguments& arguments) {
    int code = exit_good;
    if (!arguments.mode.empty() && !one_of(console, "--mode", arguments.mode, words<Mode>(), code)) return code;
    if (!remember_player(console, arguments, code)) return code;
    if (!arguments.terminal) return open_window(console, arguments);
    if (!arguments.exercise.empty()) return play_exercise(console, arguments);
    const auto wish = read_wish(console, arguments, code);
    if (!wish) return code;
    const auto session = wish->resumes ? resumed(console, *wish, code) : started(console, arguments, *wish, code);
    if (session == nullptr) return code;
    static_cast<void>(play_in_terminal(*session, console.words, console.in, console.out, wish->how_to_go_on));
    return exit_good;
}

}  // namespace keyaccount
