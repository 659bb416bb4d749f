// keyaccount lint: what is wrong with cases, for people and for tools.
#include "game/commands.hpp"

#include "engine/files/case_file.hpp"
#include "engine/files/sarif.hpp"
#include "engine/files/utf8.hpp"
#include "game/version.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace keyaccount {
namespace {

constexpr std::size_t most_typed = 1'000'001;  // bytes read from the standard input: one more than a case may have

/// What stands on the standard input, read as a case.
ShelvedCase case_from(std::istream& in) {
    std::string text(most_typed, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    Loaded loaded = load_case("-", text);
    return {"-", nullptr, std::move(loaded.diagnostics)};
}

/// The cases that a name on the command line stands for: one, or all of a folder.
std::vector<ShelvedCase> cases_of(const Console& console, const std::string& name, int& code) {
    std::error_code ignored;
    if (name == "-") {
        std::vector<ShelvedCase> typed;
        typed.push_back(case_from(console.in));
        return typed;
    }
    if (std::filesystem::is_directory(name, ignored)) {
        auto cases = load_library(name);
        if (cases.empty())
            code = console.fail(exit_usage, console.words.with("cli.no-cases", {{"folder", visible(name)}}));
        return cases;
    }
    std::vector<ShelvedCase> cases;
    if (auto found = find_case(console, name, code)) cases.push_back(std::move(*found));
    return cases;
}

std::string summary(const Console& console, const ShelvedCase& found) {
    const std::string file = visible(found.file.string());
    if (found.diagnostics.empty()) return console.words.with("cli.lint.clean", {{"file", file}});
    const auto count = [&](Severity severity) { return std::to_string(count_of(found.diagnostics, severity)); };
    return console.words.with("cli.lint.summary", {{"file", file},
                                                   {"errors", count(Severity::error)},
                                                   {"warnings", count(Severity::warning)},
                                                   {"todos", count(Severity::todo)}});
}

}  // namespace

int lint(const Console& console, const Arguments& arguments) {
    constexpr std::array<std::string_view, 3> formats = {"text", "json", "sarif"};
    int code = exit_good;
    if (!one_of(console, "--format", arguments.format, formats, code)) return code;
    std::vector<Diagnostic> all;
    for (const std::string& name : arguments.files) {
        const auto cases = cases_of(console, name, code);
        if (cases.empty()) return code;
        for (const ShelvedCase& found : cases) {
            all.insert(all.end(), found.diagnostics.begin(), found.diagnostics.end());
            if (arguments.format == "text")
                console.out << to_text(found.diagnostics, console.words.language()) << summary(console, found) << '\n';
        }
    }
    if (arguments.format == "json") console.out << to_json(all) << '\n';
    if (arguments.format == "sarif") console.out << to_sarif(all, program_version) << '\n';
    return has_error(all) || (arguments.strict && !all.empty()) ? exit_broken : exit_good;
}

}  // namespace keyaccount
