// keyaccount autoplay, signature.
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
#include "game/session.hpp"
#include "game/version.hpp"

#include <limits>
#include <map>

namespace keyaccount {
namespace {

constexpr std::uint64_t largest_seed = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint64_t most_games = 1'000'000;

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

Session::Setup setup_for(const Console& console, Habit habit, std::uint64_t seed) {
    Session::Setup setup;
    setup.seed = seed;
    setup.player = name_of(habit);
    setup.mode = Mode::practice;
    setup.language = console.words.language();
    return setup;
}

template <class AfterChoice>
void play_to_end(Session& session, Habit habit, const AfterChoice& after_choice) {
    const std::uint64_t seed = session.setup().seed;
    while (!session.over()) {
        if (session.choose(choose(habit, session.scenario(), session.state(), seed)) != Refusal::none) break;
        after_choice();
    }
}

/// The first thing that went wrong, in the order of the games.
struct FirstProblem {
    int game = std::numeric_limits<int>::max();
    std::string sentence;
    FirstProblem& operator+=(const FirstProblem& other) {
        if (other.game < game) *this = other;
        return *this;
    }
};

/// One file a game, written when the game is over.
int autoplay_many(const Console& console, const Arguments& arguments, const std::shared_ptr<const Case>& scenario,
                  Habit habit, std::uint64_t seed, int games) {
    const auto file_of = [&](int game) {
        const std::uint64_t number = seed + static_cast<std::uint64_t>(game);
        return std::filesystem::path{arguments.out} /
               (scenario->id + "-" + std::string{name_of(habit)} + "-" + std::to_string(number) + ".jsonl");
    };
    int code = exit_good;
    for (int game = 0; game < games; ++game)
        if (!may_replace(console, file_of(game).string(), code)) return code;
    const auto problem = sum_over<FirstProblem>(games, hardware_threads(), [&](FirstProblem& first, int game) {
        auto file = std::make_unique<ReplayFile>(file_of(game), Saving::at_once);
        ReplayFile& kept = *file;
        Session session{scenario, setup_for(console, habit, seed + static_cast<std::uint64_t>(game)), std::move(file)};
        play_to_end(session, habit, [] {});
        if (!kept.flush()) first += FirstProblem{game, session.save_problem()};
    });
    if (!problem.sentence.empty()) return console.fail(exit_broken, problem.sentence);
    console.out << console.words.with("cli.autoplay.many",
                                      {{"folder", visible(arguments.out)}, {"games", std::to_string(games)}})
                << '\n';
    return exit_good;
}

}  // namespace

int autoplay(const Console& console, const Arguments& arguments) {
    int code = exit_good;
    const auto habit = read_habit(console, arguments.habits.empty() ? "textbook" : arguments.habits.front(), code);
    if (!habit) return code;
    const auto seed = number_of(console, "--seed", arguments.seed, 1, largest_seed, code);
    const auto games = seed ? number_of(console, "--games", arguments.games, 1, most_games, code) : std::nullopt;
    const auto scenario = games ? playable_case(console, arguments.case_name, code) : nullptr;
    if (!scenario) return code;
    if (!arguments.games.empty())
        return autoplay_many(console, arguments, scenario, *habit, *seed, static_cast<int>(*games));
    if (!may_replace(console, arguments.out, code)) return code;
    Session session{scenario, setup_for(console, *habit, *seed), std::make_unique<ReplayFile>(arguments.out)};
    play_to_end(session, *habit, [&] {
        if (arguments.progress && session.save_problem().empty()) console.out << session.moments().size() << std::endl;
    });
    if (!session.save_problem().empty()) return console.fail(exit_broken, session.save_problem());
    console.out << console.words.with("cli.autoplay.done",
                                      {{"file", visible(arguments.out)},
                                       {"headline", console.words.end_headline(session.view(), session.state())},
                                       {"score", std::to_string((session.result().total + 5) / 10)},
                                       {"turns", std::to_string(session.moments().size())}})
                << '\n';
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
