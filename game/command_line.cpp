// The command line: what can be typed, and what is said about the rest.
#include "game/commands.hpp"

#include "engine/files/nearest.hpp"
#include "engine/files/utf8.hpp"
#include "game/paths.hpp"
#include "game/settings.hpp"
#include "game/version.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

namespace keyaccount {
namespace {

/// The language has to be known before the help is written.
std::string typed_language(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) return arguments[i + 1];
        if (arguments[i].starts_with("--lang=")) return arguments[i].substr(7);
    }
    return {};
}

/// Options without a command are those of "play".
std::vector<std::string> with_command(std::vector<std::string> arguments, const std::vector<std::string>& commands) {
    const bool named = std::any_of(arguments.begin(), arguments.end(), [&](const std::string& each) {
        return each == "-h" || each == "--help" || std::find(commands.begin(), commands.end(), each) != commands.end();
    });
    if (!named && !arguments.empty() && arguments.front().starts_with("-")) arguments.insert(arguments.begin(), "play");
    return arguments;
}

class CommandLine {
public:
    CommandLine(const Narrator& words, Arguments& out)
        : words_{words}, out_{out}, app_{words.get("cli.about"), "keyaccount"} {
        prepare(app_);
        app_.require_subcommand(0, 1);
        play();
        static_cast<void>(command("list"));
        CLI::App& lint = command("lint");
        lint.add_option("CASE", out_.files, words_.get("cli.option.lint-cases"))->required();
        lint.add_option("--format", out_.format, words_.get("cli.option.lint-format"));
        lint.add_flag("--strict", out_.strict, words_.get("cli.option.strict"));
        lint.footer(words_.get("cli.lint.exit-codes"));
        new_case();
        CLI::App& verify = command("verify");
        verify.add_option("FILE", out_.files, words_.get("cli.option.files"));
        verify.add_flag("--jsonl", out_.json_lines, words_.get("cli.option.jsonl"));
        verify.add_option("--case", out_.case_name, words_.get("cli.option.verify-case"));
        verify.add_option("--against", out_.against, words_.get("cli.option.against"));
        verify.add_option("--old", out_.old_case, words_.get("cli.option.old"));
        debrief();
        autoplay();
        playtest();
        exercise();
        CLI::App& schema = command("schema");
        schema.add_option("--out", out_.out, words_.get("cli.option.schema-out"));
        schema.add_flag("--table", out_.table, words_.get("cli.option.schema-table"));
        texts();
        command("signature").add_option("CASE", out_.files, words_.get("cli.option.cases"));
        static_cast<void>(command("version"));
        command("workshop").add_option("CASE", out_.case_name, words_.get("cli.option.workshop"));
    }

    CLI::App& app() { return app_; }
    /// The command that was typed; "play" if none was.
    [[nodiscard]] std::string chosen() const {
        const auto typed = app_.get_subcommands();
        return typed.empty() ? "play" : typed.front()->get_name();
    }
    /// Whatever was typed and means nothing.
    [[nodiscard]] std::vector<std::string> extras() const { return app_.remaining(true); }
    [[nodiscard]] std::vector<std::string> command_names() const {
        std::vector<std::string> names;
        for (const CLI::App* each : app_.get_subcommands([](const CLI::App*) { return true; }))
            names.push_back(each->get_name());
        return names;
    }
    [[nodiscard]] std::vector<std::string> option_names() const {
        std::vector<std::string> names;
        const auto typed = app_.get_subcommands();
        const CLI::App& where = typed.empty() ? app_ : *typed.front();
        for (const CLI::Option* option : where.get_options())
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        return names;
    }

private:
    void prepare(CLI::App& app) {
        app.allow_extras();
        app.option_defaults()->group(words_.get("cli.label.options-group"));
        app.set_help_flag("-h,--help", words_.get("cli.option.help"));
        app.add_option("--lang", out_.language, words_.get("cli.option.lang"));
        app.get_formatter()->label("Usage", words_.get("cli.label.usage"));
        app.get_formatter()->label("Positionals", words_.get("cli.label.positionals"));
        app.get_formatter()->label("SUBCOMMAND", words_.get("cli.label.subcommand"));
        app.get_formatter()->label("OPTIONS", words_.get("cli.label.options"));
        app.get_formatter()->label("REQUIRED", words_.get("cli.label.required"));
    }
    CLI::App& command(const std::string& name) {
        CLI::App& app = *app_.add_subcommand(name, words_.get("cli." + name));
        app.group(words_.get("cli.label.commands-group"));
        prepare(app);
        return app;
    }
    void format(CLI::App& app) { app.add_option("--format", out_.format, words_.get("cli.option.format")); }
    void seed(CLI::App& app) { app.add_option("--seed", out_.seed, words_.get("cli.option.seed")); }
    void play() {
        CLI::App& app = command("play");
        app.add_option("CASE", out_.case_name, words_.get("cli.option.case"));
        app.add_flag("--terminal", out_.terminal, words_.get("cli.option.terminal"));
        seed(app);
        app.add_option("--mode", out_.mode, words_.get("cli.option.mode"));
        app.add_flag("--continue", out_.go_on, words_.get("cli.option.continue"));
        app.add_option("--replay", out_.replay, words_.get("cli.option.replay"));
        app.add_option("--exercise", out_.exercise, words_.get("cli.option.exercise"));
        app.add_option("--player", out_.player, words_.get("cli.option.player"));
        app.add_option("--frame-stats", out_.frame_stats, words_.get("cli.option.frame-stats"));
        app.add_option("--screenshots", out_.screenshots, words_.get("cli.option.screenshots"));
    }
    void debrief() {
        CLI::App& app = command("debrief");
        app.add_option("PATH", out_.files, words_.get("cli.option.paths"));
        app.add_flag("--jsonl", out_.json_lines, words_.get("cli.option.jsonl"));
        app.add_option("--case", out_.case_name, words_.get("cli.option.verify-case"));
        app.add_flag("--window", out_.window, words_.get("cli.option.window"));
        app.add_option("--frame-stats", out_.frame_stats, words_.get("cli.option.frame-stats"));
        app.add_option("--review", out_.review, words_.get("cli.option.review"));
        app.add_flag("--hindsight", out_.hindsight, words_.get("cli.option.hindsight"));
        app.add_option("--seed", out_.seed, words_.get("cli.option.review-seed"));
        app.add_option("--out", out_.out, words_.get("cli.option.out-folder"));
        app.add_option("--format", out_.format, words_.get("cli.option.report-format"));
        app.add_flag("--anonymous", out_.anonymous, words_.get("cli.option.anonymous"));
        app.add_option("--xapi-base", out_.xapi_base, words_.get("cli.option.xapi-base"));
        app.add_option("--xapi-home", out_.xapi_home, words_.get("cli.option.xapi-home"));
    }
    void autoplay() {
        CLI::App& app = command("autoplay");
        app.add_option("CASE", out_.case_name, words_.get("cli.option.case"))->required();
        app.add_option("--habit", out_.habits, words_.get("cli.option.habit"))->expected(1);
        seed(app);
        app.add_option("--out", out_.out, words_.get("cli.option.out"))->required();
        app.add_option("--games", out_.games, words_.get("cli.option.autoplay-games"));
        app.add_flag("--progress", out_.progress, words_.get("cli.option.progress"));
    }
    void playtest() {
        CLI::App& app = command("playtest");
        app.add_option("CASE", out_.case_name, words_.get("cli.option.case"))->required();
        app.add_option("--games", out_.games, words_.get("cli.option.games"));
        seed(app);
        app.add_option("--habit,--habits", out_.habits, words_.get("cli.option.habit"))
            ->expected(1, 100)
            ->delimiter(',');
        app.add_flag("--calibration", out_.calibration, words_.get("cli.option.calibration"));
        app.add_flag("--texts", out_.unseen_texts, words_.get("cli.option.texts"));
        app.add_option("--format", out_.format, words_.get("cli.option.playtest-format"));
        app.add_option("--out", out_.out, words_.get("cli.option.playtest-out"));
        app.add_flag("--no-keep", out_.no_keep, words_.get("cli.option.no-keep"));
    }

    void new_case() {
        CLI::App& app = command("new");
        app.add_option("NAME", out_.case_name, words_.get("cli.option.new-name"))->required();
        app.add_option("--out", out_.out, words_.get("cli.option.new-out"));
        app.add_option("--title", out_.title, words_.get("cli.option.new-title"));
        app.add_option("--language", out_.exercise_language, words_.get("cli.option.new-language"));
    }
    void exercise() {
        CLI::App& app = command("exercise");
        app.add_option("CASE", out_.case_name, words_.get("cli.option.case"))->required();
        seed(app);
        app.add_option("--mode", out_.mode, words_.get("cli.option.mode"));
        app.add_option("--language", out_.exercise_language, words_.get("cli.option.exercise-language"));
        app.add_option("--title", out_.title, words_.get("cli.option.title"));
        app.add_option("--replays", out_.replays, words_.get("cli.option.replays"));
        app.add_option("--out", out_.out, words_.get("cli.option.exercise-out"));
    }

    void texts() {
        CLI::App& app = command("texts");
        app.add_option("CASE", out_.case_name, words_.get("cli.option.texts-case"))->required();
        app.add_option("--missing", out_.missing, words_.get("cli.option.missing"));
        app.add_option("--to", out_.to, words_.get("cli.option.to"));
        app.add_option("--out", out_.out, words_.get("cli.option.table-out"));
        app.add_option("--format", out_.format, words_.get("cli.option.table-format"));
        app.add_option("--import", out_.import, words_.get("cli.option.import"));
        app.add_flag("--dry-run", out_.dry_run, words_.get("cli.option.dry-run"));
    }

    const Narrator& words_;
    Arguments& out_;
    CLI::App app_;
};

/// A sentence about the first thing that was typed and means nothing; empty if all is understood.
int refuse_extras(const Console& console, CommandLine& line, bool& refused) {
    const auto extras = line.extras();
    refused = !extras.empty();
    if (!refused) return exit_good;
    const auto option =
        std::find_if(extras.begin(), extras.end(), [](const std::string& each) { return each.starts_with("-"); });
    const bool is_option = option != extras.end();
    const std::string name = is_option ? option->substr(0, option->find('=')) : extras.front();
    const bool no_command = line.app().get_subcommands().empty();
    const auto known = is_option ? line.option_names() : line.command_names();
    const std::vector<std::string_view> names{known.begin(), known.end()};
    if (!is_option && !no_command)
        return console.fail(exit_usage, console.words.with("cli.unexpected", {{"name", visible(name)}}));
    return console.unknown(
        console.words.with(is_option ? "cli.unknown-option" : "cli.unknown-command", {{"name", visible(name)}}), name,
        names);
}

/// CLI11's own complaints in our words; its messages begin with the name concerned.
int explain(const Console& console, CommandLine& line, const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
        return line.app().exit(error, console.out, console.err);
    const std::string message = error.what();
    const std::string name = message.substr(0, message.find_first_of(": "));
    const bool missing = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError) ||
                         error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch);
    const std::string sentence = missing ? console.words.with("cli.missing", {{"name", name}})
                                         : console.words.with("cli.bad-arguments", {{"reason", visible(message)}});
    return console.fail(exit_usage,
                        sentence + console.words.get("list.sentence-gap") +
                            console.words.with("cli.see-help", {{"command", "keyaccount " + line.chosen()}}));
}

int run_command(const Console& console, const std::string& name, const Arguments& arguments) {
    if (name == "play") return play(console, arguments);
    if (name == "list") return list(console);
    if (name == "lint") return lint(console, arguments);
    if (name == "new") return new_case(console, arguments);
    if (name == "verify") return verify_replays(console, arguments);
    if (name == "debrief") return debrief(console, arguments);
    if (name == "autoplay") return autoplay(console, arguments);
    if (name == "playtest") return playtest(console, arguments);
    if (name == "exercise") return set_exercise(console, arguments);
    if (name == "schema") return print_schema(console, arguments);
    if (name == "texts") return exchange_texts(console, arguments);
    if (name == "workshop") return workshop(console, arguments);
    if (name == "signature") return signature(console, arguments);
    console.out << "keyaccount " << program_version << '\n';
    return exit_good;
}

}  // namespace

namespace {

std::string without_line_end(std::string words) {
    while (words.ends_with('\n')) words.pop_back();
    return words;
}

/// The window makes cases as `keyaccount new` does.
OpenWindow with_new_cases(const OpenWindow& window, const Narrator& narrator) {
    if (!window) return {};
    return [&window, &narrator](desk::DeskOptions options) {
        options.make_case = [&](const std::string& name, const std::filesystem::path& folder, Language language) {
            const Narrator words = narrator.speaking(language);
            std::istringstream nothing;
            std::ostringstream out;
            std::ostringstream problem;
            Arguments wish;
            wish.case_name = name;
            wish.out = folder.string();
            const bool made = new_case({words, nothing, out, problem, window}, wish) == exit_good;
            return made ? std::string{} : without_line_end(problem.str());
        };
        return window(options);
    };
}

}  // namespace

int run_program(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err,
                const OpenWindow& window) {
    Texts texts;
    if (const std::string problem = texts.load(assets_folder()); !problem.empty()) {
        err << visible(problem) << '\n';
        return exit_broken;
    }
    const std::string language = typed_language(arguments);
    const Narrator narrator{texts, from_word<Language>(language).value_or(load_settings().language)};
    const OpenWindow opened = with_new_cases(window, narrator);
    const Console console{narrator, in, out, err, opened};
    Arguments typed;
    CommandLine line{narrator, typed};
    try {
        auto words_typed = with_command(arguments, line.command_names());
        std::reverse(words_typed.begin(), words_typed.end());  // as CLI11 wants them
        line.app().parse(std::move(words_typed));
    } catch (const CLI::ParseError& error) {
        return explain(console, line, error);
    }
    bool refused = false;
    const int code = refuse_extras(console, line, refused);
    if (refused) return code;
    int wrong_language = exit_good;
    if (!typed.language.empty() && !one_of(console, "--lang", typed.language, words<Language>(), wrong_language))
        return wrong_language;
    return run_command(console, line.chosen(), typed);
}

}  // namespace keyaccount
