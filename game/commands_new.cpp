// keyaccount new: a small complete case, to be changed into one's own.
#include "game/commands.hpp"

#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/paths.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <sstream>

namespace keyaccount {
namespace {

constexpr std::size_t longest_title = 28;  // characters
constexpr std::size_t most_bytes = 200'000;

bool is_id(const std::string& name) {
    return !name.empty() && name.size() <= 64 &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// Cuts every stretch that begins with `head` and ends with the next quotation mark and `tail`.
void cut_all(std::string& text, std::string_view head, std::string_view tail) {
    for (std::size_t at = text.find(head); at != std::string::npos; at = text.find(head, at)) {
        const std::size_t end = text.find('"', at + head.size());
        if (end == std::string::npos) return;
        text.erase(at, end + 1 + tail.size() - at);
    }
}

/// Comments of the example are written in both languages, "//en" and "//zh"; one of them is kept.
std::string with_comments(const std::string& text, Language language) {
    std::istringstream lines{text};
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t at = line.find_first_not_of(' ');
        const std::string_view start = at == std::string::npos ? std::string_view{} : std::string_view{line}.substr(at);
        const bool tagged = start.starts_with("//en ") || start.starts_with("//zh ");
        if (tagged && !start.starts_with("//" + std::string{word(language)})) continue;
        if (tagged) line.erase(at + 2, 2);
        kept += line + "\n";
    }
    return kept;
}

/// JSON without its quotation marks around it.
std::string escaped(const std::string& text) {
    const std::string quoted = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return quoted.substr(1, quoted.size() - 2);
}

/// Where editors find the schema: beside the case in the folder of cases, otherwise by its whole path.
std::string schema_for(const std::filesystem::path& file) {
    std::error_code ignored;
    const std::string relative = "schema/case.schema.json";
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    if (std::filesystem::equivalent(folder, scenarios_folder(), ignored)) return relative;
    std::string uri = "file://" + std::filesystem::absolute(scenarios_folder() / relative, ignored).generic_string();
    replace_all(uri, "%", "%25");
    replace_all(uri, " ", "%20");
    return uri;
}

std::filesystem::path file_for(const Arguments& arguments) {
    const std::string name = arguments.case_name + ".json";
    if (arguments.out.empty()) return name;
    std::error_code ignored;
    const std::filesystem::path out{arguments.out};
    return std::filesystem::is_directory(out, ignored) ? out / name : out;
}

std::string filled(std::string text, const Console& console, const Arguments& arguments,
                   const std::filesystem::path& file) {
    const auto only = from_word<Language>(arguments.exercise_language);
    text = with_comments(text, only.value_or(console.words.language()));
    if (only == Language::en) cut_all(text, ", \"zh\": \"", "");
    if (only == Language::zh) cut_all(text, "\"en\": \"", ", ");
    const bool ascii = std::all_of(arguments.title.begin(), arguments.title.end(),
                                   [](char one) { return static_cast<unsigned char>(one) < 128; });
    const Language spoken = only.value_or(ascii ? Language::en : Language::zh);
    for (const Language language : {Language::en, Language::zh}) {
        const bool typed = !arguments.title.empty() && language == spoken;
        replace_all(text, "@title-" + std::string{word(language)} + "@",
                    escaped(typed ? arguments.title : console.words.speaking(language).get("new.title")));
    }
    replace_all(text, "@id@", arguments.case_name);
    replace_all(text, "@schema@", escaped(schema_for(file)));
    return text;
}

/// Writes a file that was not there; a failure leaves nothing behind.
Text write_new(const std::filesystem::path& file, const std::string& bytes) {
    if (Text problem = make_new_file(file); !problem.en.empty()) return problem;
    Text problem = replace_file(file, bytes);
    std::error_code ignored;
    if (!problem.en.empty()) std::filesystem::remove(file, ignored);
    return problem;
}

}  // namespace

int new_case(const Console& console, const Arguments& arguments) {
    constexpr std::array<std::string_view, 3> languages = {"en", "zh", "both"};
    const auto fail = [&](std::string_view key, Texts::Slots slots) {
        return console.fail(exit_usage, console.words.with(key, slots));
    };
    int code = exit_good;
    if (!is_id(arguments.case_name)) return fail("new.bad-name", {{"name", visible(arguments.case_name)}});
    if (!arguments.exercise_language.empty() &&
        !one_of(console, "--language", arguments.exercise_language, languages, code))
        return code;
    if (characters(arguments.title) > longest_title || visible(arguments.title) != arguments.title)
        return fail("new.bad-title", {});
    const std::filesystem::path file = file_for(arguments);
    const std::string shown = visible(file.string());
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
        return fail("new.there", {{"file", shown}});
    const std::filesystem::path example = assets_folder() / "new-case.json";
    const auto reason = [&](const Text& problem) { return in(console.words.language(), problem); };
    std::string text;
    if (const Text problem = read_bytes(example, most_bytes, text); !problem.en.empty())
        return fail("new.no-template", {{"file", visible(example.string())}, {"reason", reason(problem)}});
    if (const Text problem = write_new(file, filled(text, console, arguments, file)); !problem.en.empty())
        return fail("new.cannot-write", {{"file", shown}, {"reason", reason(problem)}});
    console.out << console.words.with("new.written", {{"file", shown}}) << '\n';
    return exit_good;
}

}  // namespace keyaccount
