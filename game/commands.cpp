// What the commands share, and the short ones.
#include "game/commands.hpp"

#include "engine/files/nearest.hpp"
#include "engine/files/utf8.hpp"
#include "game/paths.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace keyaccount {
namespace {

bool looks_like_path(const std::string& name) {
    return name.find('/') != std::string::npos || std::filesystem::path{name}.extension() == ".json";
}

std::string id_of_file(const ShelvedCase& shelved) {
    return shelved.scenario ? shelved.scenario->id : shelved.file.stem().string();
}

std::optional<ShelvedCase> find_in_library(const Console& console, const std::string& name, int& code) {
    auto cases = load_library(scenarios_folder());
    std::vector<std::string> ids;
    for (ShelvedCase& shelved : cases) {
        if (id_of_file(shelved) == name || shelved.file.stem() == name) return std::move(shelved);
        ids.push_back(id_of_file(shelved));
    }
    if (cases.empty()) {
        code = console.fail(exit_usage,
                            console.words.with("cli.no-cases", {{"folder", visible(scenarios_folder().string())}}));
        return std::nullopt;
    }
    const std::vector<std::string_view> names{ids.begin(), ids.end()};
    code = console.unknown(console.words.with("cli.unknown-case", {{"name", visible(name)}}), name, names);
    return std::nullopt;
}

}  // namespace

int count_of(const std::vector<Diagnostic>& diagnostics, Severity severity) {
    return static_cast<int>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                          [&](const Diagnostic& each) { return each.severity == severity; }));
}

int Console::fail(int code, const std::string& sentence) const {
    err << sentence << '\n';
    return code;
}

int Console::unknown(const std::string& sentence, std::string_view name,
                     std::span<const std::string_view> names) const {
    const std::string gap = words.get("list.sentence-gap");
    const std::string_view meant = nearest(name, names);
    if (!meant.empty())
        return fail(exit_usage, sentence + gap + words.with("cli.did-you-mean", {{"name", std::string{meant}}}));
    std::string all;
    for (const std::string_view each : names) all += (all.empty() ? "" : words.get("list.comma")) + std::string{each};
    return fail(exit_usage, sentence + gap + words.with("cli.choose-from", {{"names", all}}));
}

std::optional<ShelvedCase> find_case(const Console& console, const std::string& name, int& code) {
    std::error_code ignored;
    if (!looks_like_path(name)) return find_in_library(console, name, code);
    if (std::filesystem::exists(name, ignored)) return load_case_file(name);
    const auto folder = std::filesystem::path{name}.has_parent_path() ? std::filesystem::path{name}.parent_path() : ".";
    std::vector<std::string> beside;
    std::error_code error;
    for (std::filesystem::directory_iterator entry{folder, error}, end; !error && entry != end && beside.size() < 1000;
         entry.increment(error))
        beside.push_back(entry->path().filename().string());
    const std::vector<std::string_view> names{beside.begin(), beside.end()};
    const std::string meant{nearest(std::filesystem::path{name}.filename().string(), names)};
    const std::string hint = meant.empty() ? ""
                                           : console.words.get("list.sentence-gap") +
                                                 console.words.with("cli.did-you-mean", {{"name", visible(meant)}});
    code = console.fail(exit_usage, console.words.with("cli.unknown-case", {{"name", visible(name)}}) + hint);
    return std::nullopt;
}

std::shared_ptr<const Case> playable_case(const Console& console, const std::string& name, int& code) {
    const auto found = find_case(console, name, code);
    if (!found || found->scenario) return found ? found->scenario : nullptr;
    console.err << to_text(found->diagnostics, console.words.language());
    code = console.fail(
        exit_broken,
        console.words.with("cli.broken-case", {{"file", visible(found->file.string())},
                                               {"n", std::to_string(count_of(found->diagnostics, Severity::error))}}));
    return nullptr;
}

std::optional<std::uint64_t> number_of(const Console& console, std::string_view option, const std::string& typed,
                                       std::uint64_t fallback, std::uint64_t most, int& code) {
    if (typed.empty()) return fallback;
    std::uint64_t value = 0;
    const char* end = typed.data() + typed.size();
    const auto [last, error] = std::from_chars(typed.data(), end, value);
    if (error == std::errc{} && last == end && value <= most) return value;
    code = console.fail(exit_usage, console.words.with("cli.bad-number", {{"value", visible(typed)},
                                                                          {"name", std::string{option}},
                                                                          {"most", std::to_string(most)}}));
    return std::nullopt;
}

bool one_of(const Console& console, std::string_view option, const std::string& typed,
            std::span<const std::string_view> names, int& code) {
    if (std::find(names.begin(), names.end(), typed) != names.end()) return true;
    code = console.unknown(
        console.words.with("cli.bad-value", {{"value", visible(typed)}, {"name", std::string{option}}}), typed, names);
    return false;
}

int list(const Console& console) {
    const auto cases = load_library(scenarios_folder());
    if (cases.empty())
        return console.fail(exit_usage,
                            console.words.with("cli.no-cases", {{"folder", visible(scenarios_folder().string())}}));
    const auto past = past_games(replays_folder());
    for (const ShelvedCase& shelved : cases) {
        const std::string file = visible(shelved.file.string());
        if (!shelved.scenario) {
            console.out << console.words.with(
                               "cli.list.broken",
                               {{"file", file}, {"n", std::to_string(count_of(shelved.diagnostics, Severity::error))}})
                        << '\n';
            continue;
        }
        const Case& scenario = *shelved.scenario;
        const auto text = [&](LineId line) { return in(console.words.language(), scenario.text(line)); };
        console.out << console.words.with(
                           "cli.list.line",
                           {{"id", scenario.id},
                            {"title", text(scenario.title)},
                            {"client", text(scenario.client)},
                            {"minutes", std::to_string(scenario.minutes)},
                            {"difficulty",
                             console.words.term("difficulty", static_cast<Difficulty>(scenario.difficulty))}})
                    << '\n';
        const auto played =
            std::find_if(past.begin(), past.end(), [&](const PastGames& each) { return each.case_id == scenario.id; });
        if (played == past.end()) continue;
        const bool finished = played->best_score >= 0;
        console.out << console.words.with(
                           finished ? "cli.list.best" : "cli.list.unfinished",
                           {{"n", std::to_string(played->games)}, {"score", std::to_string(played->best_score)}})
                    << '\n';
    }
    return exit_good;
}

}  // namespace keyaccount
