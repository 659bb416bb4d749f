#pragma once

#include "game/desk/screens/run.hpp"
#include "game/library.hpp"
#include "game/narrate.hpp"

#include <functional>
#include <istream>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

using OpenWindow = std::function<int(const desk::DeskOptions&)>;

inline constexpr int exit_good = 0;
inline constexpr int exit_broken = 1;  // a case has errors, a replay differs
inline constexpr int exit_usage = 2;   // the command line asks for what there is not

/// The whole program. `window` is empty in a build without it.
[[nodiscard]] int run_program(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out,
                              std::ostream& err, const OpenWindow& window);

/// What was typed, not checked yet. Empty: not given.
struct Arguments {
    std::string case_name, seed, language, mode, replay, format = "text", games, out, screenshots, frame_stats, review;
    std::string missing, to, import, against, old_case;
    std::string exercise, player, title, replays, exercise_language, xapi_base, xapi_home;
    std::vector<std::string> files, habits;
    bool terminal = false;
    bool go_on = false;
    bool progress = false;
    bool calibration = false;
    bool unseen_texts = false;
    bool json_lines = false;
    bool hindsight = false;
    bool window = false;
    bool anonymous = false;
    bool strict = false;
    bool table = false;
    bool dry_run = false;
    bool no_keep = false;
};

/// What every command needs.
struct Console {
    const Narrator& words;
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    const OpenWindow& window;

    /// The sentence on the error stream; returns the exit code.
    int fail(int code, const std::string& sentence) const;
    /// The sentence, and the nearest of the names or all of them.
    int unknown(const std::string& sentence, std::string_view name, std::span<const std::string_view> names) const;
};

// The commands; each returns the exit code of the program.
[[nodiscard]] int play(const Console& console, const Arguments& arguments);
[[nodiscard]] int set_exercise(const Console& console, const Arguments& arguments);
/// `play --exercise` in the terminal.
[[nodiscard]] int play_exercise(const Console& console, const Arguments& arguments);
/// Whether `play --exercise` names something to play, or a folder in which to look; otherwise tells the reason.
[[nodiscard]] bool exercise_exists(const Console& console, const Arguments& arguments, int& code);
[[nodiscard]] int list(const Console& console);
[[nodiscard]] int lint(const Console& console, const Arguments& arguments);
/// Writes a small complete case to begin from.
[[nodiscard]] int new_case(const Console& console, const Arguments& arguments);
/// The texts of a case as a table, or such a table back into the case.
[[nodiscard]] int exchange_texts(const Console& console, const Arguments& arguments);
[[nodiscard]] int verify_replays(const Console& console, const Arguments& arguments);
[[nodiscard]] int debrief(const Console& console, const Arguments& arguments);
[[nodiscard]] int autoplay(const Console& console, const Arguments& arguments);
[[nodiscard]] int playtest(const Console& console, const Arguments& arguments);
/// The schema of case files, or its tables.
[[nodiscard]] int print_schema(const Console& console, const Arguments& arguments);
[[nodiscard]] int signature(const Console& console, const Arguments& arguments);
[[nodiscard]] int workshop(const Console& console, const Arguments& arguments);

// What several commands share. A function with `code` sets it and has told the reason when it returns nothing.

/// A case by the id or the file's name in the folder of scenarios, or by path, errors and all.
[[nodiscard]] std::optional<ShelvedCase> find_case(const Console& console, const std::string& name, int& code);
/// The same, but only one that can be played; otherwise its diagnostics are printed.
[[nodiscard]] std::shared_ptr<const Case> playable_case(const Console& console, const std::string& name, int& code);
/// A whole number from the command line; `fallback` if it was not given.
[[nodiscard]] std::optional<std::uint64_t> number_of(const Console& console, std::string_view option,
                                                     const std::string& typed, std::uint64_t fallback,
                                                     std::uint64_t most, int& code);
/// Keeps the name of --player, if it was given, for this game and the next ones.
[[nodiscard]] bool remember_player(const Console& console, const Arguments& arguments, int& code);
/// Whether `typed` is one of the names; otherwise tells which there are.
[[nodiscard]] bool one_of(const Console& console, std::string_view option, const std::string& typed,
                          std::span<const std::string_view> names, int& code);

[[nodiscard]] int count_of(const std::vector<Diagnostic>& diagnostics, Severity severity);

}  // namespace keyaccount
