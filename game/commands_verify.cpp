// keyaccount verify.
#include "game/verify_against.hpp"

#include "engine/analysis/parallel.hpp"
#include "engine/files/replay.hpp"
#include "engine/files/utf8.hpp"
#include "game/paths.hpp"
#include "game/report/jsonl.hpp"
#include "game/version.hpp"

namespace keyaccount {

std::string first_difference(const Narrator& words, const Case& scenario, const Replayed& played) {
    if (played.rest.empty() || played.rest.front().undo) return {};
    const auto choice = resolved(scenario, played.rest.front().choice);
    if (!std::holds_alternative<Choice>(choice)) return {};
    const State before = walk(scenario, played.log, [](auto&&...) {});
    const View view{scenario, before};
    std::string told = '\n' + words.with("cli.verify.turn", {{"date", words.date(view, before.day)},
                                                             {"choice", words.row(view, std::get<Choice>(choice))}});
    if (!played.check.rules.empty()) told += '\n' + words.get("cli.verify.rules");
    for (const Rule rule : played.check.rules)
        told += '\n' + words.with("cli.verify.rule", {{"id", std::string{id_of(rule)}}, {"rule", words.rule(rule)}});
    if (played.check.without)
        told += '\n' + words.with("cli.verify.without", {{"id", std::string{id_of(*played.check.without)}}});
    return told;
}

namespace {

/// For people: a line, and more where the replay differs.
ReplayLine told_line(const Narrator& words, const Shelf& shelf, const StreamedReplay& replay) {
    const auto line = [&](const char* key, const std::string& what) {
        return ReplayLine{words.with(key, {{"file", visible(replay.key())}, {"what", what}}), false};
    };
    std::string bytes;
    const Text problem = bytes_of(replay, bytes);
    if (!problem.en.empty()) return line("cli.verify.unreadable", in(words.language(), problem));
    const ReplayRead read = read_replay(replay.file, bytes);
    if (!read.header) return line("cli.verify.unreadable", in(words.language(), read.diagnostics.front().message));
    const auto scenario = shelf.find(read.header->case_id);
    if (!scenario)
        return line("cli.verify.unreadable", words.with("cli.unknown-case", {{"name", visible(read.header->case_id)}}));
    const Replayed played = replayed(*scenario, read, program_version);
    const std::string told = in(words.language(), played.check.message);
    if (!played.check.same()) return line("cli.verify.differs", told + first_difference(words, *scenario, played));
    ReplayLine good = line(
        "cli.verify.agrees",
        told + (read.result ? words.with("cli.verify.score", {{"score", std::to_string((read.result->score + 5) / 10)}})
                            : words.get("cli.verify.unfinished")));
    good.good = true;
    return good;
}

}  // namespace

int verify_replays(const Console& console, const Arguments& arguments) {
    if (!arguments.against.empty() || !arguments.old_case.empty()) return verify_against(console, arguments);
    int code = exit_good;
    std::shared_ptr<const Case> only;
    if (!arguments.case_name.empty()) {
        only = playable_case(console, arguments.case_name, code);
        if (!only) return code;
    }
    if (arguments.files.empty() && !arguments.json_lines)
        return console.fail(exit_usage, console.words.with("cli.missing", {{"name", "FILE"}}));
    const Shelf shelf = only ? Shelf{std::move(only)} : Shelf{scenarios_folder()};
    // Sentences are looked up in one thread.
    const int threads = arguments.json_lines ? hardware_threads() : 1;
    const LineOf line_of = [&](const StreamedReplay& replay) {
        return arguments.json_lines ? verify_line(shelf, replay) : told_line(console.words, shelf, replay);
    };
    const bool good = write_lines(console.in, arguments.files, console.out, threads, line_of);
    if (!console.out) return console.fail(exit_broken, console.words.get("cli.verify.not-written"));
    return good ? exit_good : exit_broken;
}

}  // namespace keyaccount
