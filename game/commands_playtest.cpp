// keyaccount playtest.
#include "engine/analysis/alarms.hpp"
#include "engine/analysis/parallel.hpp"
#include "engine/files/utf8.hpp"
#include "game/commands.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"
#include "game/playtest_report.hpp"
#include "game/progress.hpp"
#include "game/report/html_playtest.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <sstream>

namespace keyaccount {
namespace {

constexpr std::uint64_t most_games = 1'000'000;
constexpr int most_trials = 40;

/// The habits named, or all that are quick.
std::optional<std::vector<Habit>> read_habits(const Console& console, const Arguments& arguments, int& code) {
    std::vector<Habit> habits;
    for (const std::string& name : arguments.habits) {
        const auto habit = habit_named(name);
        if (!habit) {
            code =
                console.unknown(console.words.with("cli.unknown-habit", {{"name", visible(name)}}), name, habit_names);
            return std::nullopt;
        }
        if (std::find(habits.begin(), habits.end(), *habit) == habits.end()) habits.push_back(*habit);
    }
    if (habits.empty())
        for (std::size_t h = 0; h < quick_habit_count; ++h) habits.push_back(static_cast<Habit>(h));
    return habits;
}

/// What is read of texts and tried of moves grows with the games; the trials are of textbook.
PlaytestSettings settings_for(std::vector<Habit> habits, int games, std::uint64_t seed) {
    const bool textbook = std::find(habits.begin(), habits.end(), Habit::textbook) != habits.end();
    return {std::move(habits),
            games,
            seed,
            hardware_threads(),
            std::min(2 * games, 20'000),
            textbook ? std::min(games / 5, most_trials) : 0};
}

PlaytestReport play_all(const Console& console, const Case& scenario, const PlaytestSettings& settings) {
    const Interrupt interrupt;
    PlaytestRun run{scenario, settings};
    {
        Progress progress{console};
        const auto told = [&] {
            return console.words.with("playtest.progress", {{"done", std::to_string(run.games_done())},
                                                            {"all", std::to_string(run.games_in_all())},
                                                            {"percent", std::to_string(run.progress() / 10)}});
        };
        while (!run.done() && progress.show(told())) run.step();
    }
    if (!run.done())
        console.err << console.words.with("playtest.stopped", {{"done", std::to_string(run.games_done())},
                                                               {"all", std::to_string(run.games_in_all())}})
                    << '\n';
    return run.result();
}

/// The report in the format asked for; empty, and the reason told, where that cannot be.
std::string written(const Console& console, const Arguments& arguments, const Case& scenario,
                    const PlaytestResult& result, int& code) {
    std::ostringstream out;
    if (arguments.format == "json") {
        print_json(out, scenario, result, arguments.calibration);
    } else if (arguments.format == "text") {
        print_text(out, console.words, scenario, result, arguments.calibration);
    } else {
        report::PageStyle style;
        if (const Text problem = report::load_css(assets_folder(), style.css); !problem.en.empty()) {
            const auto file = assets_folder() / "report" / "report.css";
            code = console.fail(exit_broken, visible(file.string()) + ": " + in(console.words.language(), problem));
            return {};
        }
        out << report::playtest_page(console.words, scenario, result, style);
    }
    return out.str();
}

/// Compares with the last playtest of the case and keeps this one instead, if it was played to its end.
std::optional<PlaytestChange> compared(const Console& console, const Case& scenario, const PlaytestReport& report) {
    std::optional<PlaytestChange> change;
    if (const auto before = kept_playtest(scenario.id)) change = change_since(*before, scenario, report);
    if (!report.complete) return change;
    if (const Text problem = keep_playtest(scenario, report); !problem.en.empty())
        console.err << console.words.with("playtest.not-kept", {{"reason", in(console.words.language(), problem)}})
                    << '\n';
    return change;
}

int put_out(const Console& console, const std::string& file, const std::string& bytes) {
    if (file.empty()) {
        console.out << bytes;
        return exit_good;
    }
    const Text problem = replace_file(file, bytes);
    if (problem.en.empty()) return exit_good;
    return console.fail(
        exit_broken, console.words.with("playtest.not-written",
                                        {{"file", visible(file)}, {"reason", in(console.words.language(), problem)}}));
}

int list_unseen(const Console& console, const Arguments& arguments, const Case& scenario,
                const PlaytestSettings& settings) {
    const TextCoverage coverage = text_coverage(scenario, settings.games, settings.seed, settings.threads);
    std::ostringstream out;
    if (arguments.format == "json")
        print_json(out, scenario, coverage);
    else
        print_text(out, console.words, scenario, coverage);
    return put_out(console, arguments.out, out.str());
}

}  // namespace

int playtest(const Console& console, const Arguments& arguments) {
    constexpr std::array<std::string_view, 3> formats = {"text", "json", "html"};
    int code = exit_good;
    const auto known = std::span{formats}.first(arguments.unseen_texts ? 2 : 3);
    if (!one_of(console, "--format", arguments.format, known, code)) return code;
    auto habits = read_habits(console, arguments, code);
    if (!habits) return code;
    const auto games = number_of(console, "--games", arguments.games, 200, most_games, code);
    const auto seed = number_of(console, "--seed", arguments.seed, 1, std::numeric_limits<std::uint64_t>::max(), code);
    if (!games || !seed) return code;
    const auto found = find_case(console, arguments.case_name, code);
    if (!found) return code;
    std::error_code ignored;
    if (!arguments.out.empty() && std::filesystem::equivalent(arguments.out, found->file, ignored))
        return console.fail(exit_usage,
                            console.words.with("playtest.not-over-case", {{"file", visible(arguments.out)}}));
    const auto scenario = playable_case(console, arguments.case_name, code);
    if (!scenario) return code;
    const PlaytestSettings settings = settings_for(std::move(*habits), static_cast<int>(*games), *seed);
    if (arguments.unseen_texts) return list_unseen(console, arguments, *scenario, settings);
    PlaytestResult result;
    result.report = play_all(console, *scenario, settings);
    result.alarms = alarms_of(*scenario, result.report);
    if (!arguments.no_keep) result.change = compared(console, *scenario, result.report);
    const std::string bytes = written(console, arguments, *scenario, result, code);
    return bytes.empty() ? code : put_out(console, arguments.out, bytes);
}

}  // namespace keyaccount
