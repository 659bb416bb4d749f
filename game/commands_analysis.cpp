// keyaccount verify, autoplay, playtest, signature.
#include "game/commands.hpp"

#include "engine/analysis/habits.hpp"
#include "engine/analysis/parallel.hpp"
#include "engine/analysis/playtest.hpp"
#include "engine/files/hex.hpp"
#include "engine/files/replay.hpp"
#include "engine/files/utf8.hpp"
#include "engine/play/dice.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"
#include "game/playtest_report.hpp"
#include "game/session.hpp"
#include "game/version.hpp"

#include <array>
#include <limits>
#include <map>

namespace keyaccount {
namespace {

constexpr std::uint64_t largest_seed = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint64_t most_games = 1'000'000;

/// One line; true if the replay agrees.
bool verify_one(const Console& console, const Shelf& shelf, const std::string& file) {
    const Language language = console.words.language();
    const auto line = [&](const char* key, const std::string& what) {
        console.out << console.words.with(key, {{"file", visible(file)}, {"what", what}}) << '\n';
        return std::string_view{key} == "cli.verify.agrees";
    };
    std::string bytes;
    const Text problem = read_bytes(file, max_replay_bytes, bytes);
    if (!problem.en.empty()) return line("cli.verify.unreadable", in(language, problem));
    const ReplayRead replay = read_replay(file, bytes);
    if (!replay.header)
        return line("cli.verify.unreadable",
                    replay.diagnostics.empty() ? "?" : in(language, replay.diagnostics.front().message));
    const auto scenario = shelf.find(replay.header->case_id);
    if (!scenario)
        return line("cli.verify.unreadable",
                    console.words.with("cli.unknown-case", {{"name", visible(replay.header->case_id)}}));
    const Verification result = verify(*scenario, replay, program_version);
    if (!result.same()) return line("cli.verify.differs", in(language, result.message));
    const std::string score =
        replay.result
            ? console.words.with("cli.verify.score", {{"score", std::to_string((replay.result->score + 5) / 10)}})
            : console.words.get("cli.verify.unfinished");
    return line("cli.verify.agrees", in(language, result.message) + score);
}

std::optional<Habit> read_habit(const Console& console, const std::string& name, int& code) {
    const auto habit = habit_named(name);
    if (!habit)
        code = console.unknown(console.words.with("cli.unknown-habit", {{"name", visible(name)}}), name, habit_names);
    return habit;
}

/// A file that may be written anew: none, an empty one, or a replay.
bool may_replace(const Console& console, const std::string& file, int& code) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored) || size_on_disk(file) == 0) return true;
    std::string text;
    const Text problem = read_ends(file, 16'384, text);
    if (problem.en.empty() && read_replay(file, text).header) {
        std::error_code error;
        if (std::filesystem::remove(file, error)) return true;
        code = console.fail(exit_broken, visible(file) + ": " + error.message());
        return false;
    }
    code = console.fail(exit_usage, console.words.with("cli.not-a-replay", {{"file", visible(file)}}));
    return false;
}

}  // namespace

int verify_replays(const Console& console, const Arguments& arguments) {
    int code = exit_good;
    std::shared_ptr<const Case> only;
    if (!arguments.case_name.empty()) {
        only = playable_case(console, arguments.case_name, code);
        if (!only) return code;
    }
    const Shelf shelf = only ? Shelf{std::move(only)} : Shelf{scenarios_folder()};
    const auto check = [&](const std::string& file) {
        if (!verify_one(console, shelf, file)) code = exit_broken;
    };
    for (const std::string& file : arguments.files) {
        if (file != "-") {
            check(file);
            continue;
        }
        for (std::string name; std::getline(console.in, name);)
            if (!name.empty()) check(name);
    }
    return code;
}

int autoplay(const Console& console, const Arguments& arguments) {
    int code = exit_good;
    const auto habit = read_habit(console, arguments.habits.empty() ? "textbook" : arguments.habits.front(), code);
    if (!habit) return code;
    const auto seed = number_of(console, "--seed", arguments.seed, 1, largest_seed, code);
    const auto scenario = seed ? playable_case(console, arguments.case_name, code) : nullptr;
    if (!scenario || !may_replace(console, arguments.out, code)) return code;
    Session::Setup setup;
    setup.seed = *seed;
    setup.player = name_of(*habit);
    setup.mode = Mode::practice;
    setup.language = console.words.language();
    Session session{scenario, setup, std::make_unique<ReplayFile>(arguments.out)};
    while (!session.over()) {
        if (session.choose(choose(*habit, *scenario, session.state(), setup.seed)) != Refusal::none) break;
        if (arguments.progress && session.save_problem().empty()) console.out << session.moments().size() << std::endl;
    }
    if (!session.save_problem().empty()) return console.fail(exit_broken, session.save_problem());
    console.out << console.words.with("cli.autoplay.done",
                                      {{"file", visible(arguments.out)},
                                       {"headline", console.words.end_headline(session.view(), session.state())},
                                       {"score", std::to_string((session.result().total + 5) / 10)},
                                       {"turns", std::to_string(session.moments().size())}})
                << '\n';
    return exit_good;
}

int playtest(const Console& console, const Arguments& arguments) {
    constexpr std::array<std::string_view, 2> formats = {"text", "json"};
    int code = exit_good;
    if (!one_of(console, "--format", arguments.format, formats, code)) return code;
    std::vector<Habit> habits;
    for (const std::string& name : arguments.habits) {
        const auto habit = read_habit(console, name, code);
        if (!habit) return code;
        habits.push_back(*habit);
    }
    if (habits.empty())
        for (std::size_t h = 0; h < quick_habit_count; ++h) habits.push_back(static_cast<Habit>(h));
    const auto games = number_of(console, "--games", arguments.games, 200, most_games, code);
    const auto seed = number_of(console, "--seed", arguments.seed, 1, largest_seed, code);
    if (!games || !seed) return code;
    const auto scenario = playable_case(console, arguments.case_name, code);
    if (!scenario) return code;
    if (arguments.unseen_texts) {
        const TextCoverage coverage = text_coverage(*scenario, static_cast<int>(*games), *seed, hardware_threads());
        if (arguments.format == "json")
            print_json(console.out, *scenario, coverage);
        else
            print_text(console.out, console.words, *scenario, coverage);
        return exit_good;
    }
    const PlaytestReport report = playtest(*scenario, habits, static_cast<int>(*games), *seed, hardware_threads());
    if (arguments.format == "json")
        print_json(console.out, *scenario, report, arguments.calibration);
    else
        print_text(console.out, console.words, *scenario, report, arguments.calibration);
    return exit_good;
}

int signature(const Console& console, const Arguments& arguments) {
    int code = exit_good;
    std::vector<std::shared_ptr<const Case>> cases;
    if (!arguments.files.empty()) {
        for (const std::string& name : arguments.files) {
            cases.push_back(playable_case(console, name, code));
            if (!cases.back()) return code;
        }
    } else {
        for (const ShelvedCase& shelved : load_library(scenarios_folder()))
            if (shelved.scenario) cases.push_back(shelved.scenario);
    }
    if (cases.empty())
        return console.fail(exit_usage,
                            console.words.with("cli.no-cases", {{"folder", visible(scenarios_folder().string())}}));
    std::map<std::string, std::uint64_t> by_id;  // the order of the folder must not count
    for (const auto& scenario : cases) by_id[scenario->id] = behaviour_signature(*scenario);
    std::uint64_t hash = 0;
    for (const auto& [id, one] : by_id) hash = by_id.size() == 1 ? one : mixed(hash ^ one);
    console.out << to_hex(hash) << '\n';
    return exit_good;
}

}  // namespace keyaccount
