// keyaccount texts.
#include "game/commands.hpp"

#include "engine/files/case_file.hpp"
#include "engine/files/patch_texts.hpp"
#include "engine/files/utf8.hpp"
#include "engine/files/words.hpp"
#include "game/disk.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

constexpr std::size_t most_table_bytes = 8'000'000;
constexpr std::size_t most_told = 50;  // rows, each on its line
constexpr std::array<std::string_view, 2> formats = {"csv", "po"};

/// "… cannot be read: no such file".
int fail_at(const Console& console, const char* key, const std::filesystem::path& file, const Text& reason) {
    return console.fail(exit_broken, console.words.with(key, {{"file", visible(file.string())},
                                                              {"reason", in(console.words.language(), reason)}}));
}

/// A case file with the texts in it.
struct OpenCase {
    std::filesystem::path file;
    std::string bytes;
    JsonDocument document;
};

std::optional<OpenCase> open_case(const Console& console, const std::string& name, int& code) {
    const auto found = find_case(console, name, code);
    if (!found) return std::nullopt;
    OpenCase open{found->file, {}, {}};
    if (const Text problem = read_bytes(open.file, GateLimits{}.bytes, open.bytes); !problem.en.empty()) {
        code = fail_at(console, "texts.not-read", open.file, problem);
        return std::nullopt;
    }
    const TextFile text{open.file.string(), open.bytes};
    Problems problems{text};
    auto document = read_json(text, {}, problems);
    if (!document) {
        console.err << to_text(problems.diagnostics(), console.words.language());
        code = console.fail(exit_broken, console.words.with("texts.not-json", {{"file", visible(open.file.string())}}));
        return std::nullopt;
    }
    open.document = *std::move(document);
    return open;
}

/// By --format, otherwise by the file's ending, otherwise CSV where there is no file.
std::optional<TableFormat> format_of(const Console& console, const Arguments& arguments, const std::string& file,
                                     int& code) {
    const bool said = arguments.format != Arguments{}.format;
    const std::string ending = std::filesystem::path{file}.extension().string();
    const std::string name = said ? arguments.format : file.empty() ? "csv" : ending.substr(ending.empty() ? 0 : 1);
    if (name == "csv") return TableFormat::csv;
    if (name == "po") return TableFormat::po;
    if (said)
        static_cast<void>(one_of(console, "--format", name, formats, code));
    else
        code = console.fail(exit_usage, console.words.with("texts.format-needed", {{"file", visible(file)}}));
    return std::nullopt;
}

/// The texts of the case; an action is called by its name in the interface.
std::vector<CaseText> told_texts(const Console& console, const JsonDocument& document) {
    std::vector<CaseText> texts = texts_of(document);
    constexpr std::string_view actions = "actions/";
    for (CaseText& text : texts) {
        if (!text.place.starts_with(actions)) continue;
        const std::string key =
            text.place.substr(actions.size(), text.place.find('/', actions.size()) - actions.size());
        std::string& told = console.words.language() == Language::en ? text.context.en : text.context.zh;
        const std::size_t at = told.find("“" + key);
        if (at != std::string::npos && from_word<Action>(key))
            told.replace(at + std::string_view{"“"}.size(), key.size(), console.words.get("action." + key));
    }
    return texts;
}

int export_texts(const Console& console, const Arguments& arguments) {
    int code = exit_good;
    const std::string& to = arguments.missing.empty() ? arguments.to : arguments.missing;
    if (!to.empty() && !one_of(console, arguments.missing.empty() ? "--to" : "--missing", to, words<Language>(), code))
        return code;
    const auto format = format_of(console, arguments, arguments.out, code);
    if (!format) return code;
    const auto open = open_case(console, arguments.case_name, code);
    if (!open) return code;
    const std::vector<CaseText> texts = told_texts(console, open->document);
    TableWish wish;
    wish.to = to.empty() ? other(main_language(texts)) : from_word<Language>(to).value_or(Language::zh);
    wish.missing_only = !arguments.missing.empty();
    wish.context = console.words.language();
    const std::string name = open->file.stem().string();
    const std::string table = *format == TableFormat::csv ? to_csv(texts, wish) : to_po(texts, wish, visible(name));
    if (arguments.out.empty()) {
        console.out << table << std::flush;
        return console.out ? exit_good : exit_broken;
    }
    if (const Text problem = replace_file(arguments.out, table); !problem.en.empty())
        return fail_at(console, "texts.not-written", arguments.out, problem);
    const auto written =
        std::count_if(texts.begin(), texts.end(), [&](const CaseText& text) { return is_wanted(text, wish, *format); });
    console.out << console.words.with("texts.exported",
                                      {{"file", visible(arguments.out)},
                                       {"n", std::to_string(written)},
                                       {"all", std::to_string(texts.size())},
                                       {"language", console.words.get("texts.language." + std::string{word(wish.to)})}})
                << '\n';
    return exit_good;
}

/// Tells the rows that were not taken, and those that are too long for the window.
void tell_rows(const Console& console, const std::string& table, const PatchedTexts& patched) {
    const auto more = [&](std::size_t count) {
        if (count > most_told)
            console.out << console.words.with("texts.more", {{"n", std::to_string(count - most_told)}}) << '\n';
    };
    for (std::size_t i = 0; i < patched.skipped.size() && i < most_told; ++i) {
        const FaultyRow& row = patched.skipped[i];
        const std::string place =
            row.place.empty() ? "" : console.words.with("texts.place", {{"place", visible(row.place)}});
        console.out << console.words.with(
                           "texts.skipped",
                           {{"file", table},
                            {"line", std::to_string(row.line)},
                            {"place", place},
                            {"reason", console.words.get("texts.fault." + std::string{word_of(row.fault)})}})
                    << '\n';
    }
    more(patched.skipped.size());
    for (std::size_t i = 0; i < patched.too_long_for_window.size() && i < most_told; ++i) {
        const LongRow& row = patched.too_long_for_window[i];
        console.out << console.words.with("texts.long", {{"file", table},
                                                         {"line", std::to_string(row.line)},
                                                         {"place", visible(row.place)},
                                                         {"n", std::to_string(row.characters)},
                                                         {"longest", std::to_string(row.longest)}})
                    << '\n';
    }
    more(patched.too_long_for_window.size());
}

void tell_summary(const Console& console, const std::string& file, const PatchedTexts& patched, bool dry) {
    console.out << console.words.with(dry ? "texts.summary.dry" : "texts.summary",
                                      {{"file", file},
                                       {"written", std::to_string(patched.written)},
                                       {"same", std::to_string(patched.same)},
                                       {"skipped", std::to_string(patched.skipped.size())}})
                << '\n';
    for (std::size_t i = 0; i < row_fault_count; ++i) {
        const auto fault = static_cast<RowFault>(i);
        const auto count = std::count_if(patched.skipped.begin(), patched.skipped.end(),
                                         [fault](const FaultyRow& row) { return row.fault == fault; });
        if (count == 0) continue;
        console.out << console.words.with("texts.summary.reason",
                                          {{"n", std::to_string(count)},
                                           {"reason", console.words.get("texts.fault." + std::string{word_of(fault)})}})
                    << '\n';
    }
}

int import_texts(const Console& console, const Arguments& arguments) {
    if (!arguments.out.empty() || !arguments.missing.empty() || !arguments.to.empty())
        return console.fail(exit_usage, console.words.get("texts.one-way"));
    int code = exit_good;
    const auto format = format_of(console, arguments, arguments.import, code);
    if (!format) return code;
    const auto open = open_case(console, arguments.case_name, code);
    if (!open) return code;
    const std::string table_name = visible(arguments.import);
    const std::string file = visible(open->file.string());
    std::string bytes;
    if (const Text problem = read_bytes(arguments.import, most_table_bytes, bytes); !problem.en.empty())
        return fail_at(console, "texts.not-read", arguments.import, problem);
    const auto table = *format == TableFormat::csv ? from_csv(bytes) : from_po(bytes);
    if (!table)
        return console.fail(exit_broken,
                            console.words.with(*format == TableFormat::csv ? "texts.no-columns" : "texts.no-header",
                                               {{"file", table_name}, {"case", visible(arguments.case_name)}}));
    const PatchedTexts patched = patch_texts(open->bytes, open->document, *table);
    tell_rows(console, table_name, patched);
    const Loaded loaded = load_case(open->file.string(), patched.text);
    if (patched.written > 0 && !loaded.scenario) {
        console.err << to_text(loaded.diagnostics, console.words.language());
        const auto errors = std::count_if(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                                          [](const Diagnostic& one) { return one.severity == Severity::error; });
        return console.fail(exit_broken,
                            console.words.with("texts.broken", {{"file", file}, {"n", std::to_string(errors)}}));
    }
    if (patched.written > 0 && !arguments.dry_run)
        if (const Text problem = replace_file(open->file, patched.text); !problem.en.empty())
            return fail_at(console, "texts.not-written", open->file, problem);
    tell_summary(console, file, patched, arguments.dry_run);
    const bool clean = std::all_of(patched.skipped.begin(), patched.skipped.end(), [](const FaultyRow& row) {
        return row.fault == RowFault::empty || row.fault == RowFault::fuzzy;
    });
    return clean ? exit_good : exit_broken;
}

}  // namespace

int exchange_texts(const Console& console, const Arguments& arguments) {
    return arguments.import.empty() ? export_texts(console, arguments) : import_texts(console, arguments);
}

}  // namespace keyaccount
