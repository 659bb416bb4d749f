// keyaccount debrief.
#include "game/commands.hpp"

#include "engine/analysis/parallel.hpp"
#include "engine/files/utf8.hpp"
#include "game/debrief_text.hpp"
#include "game/disk.hpp"
#include "game/interrupt.hpp"
#include "game/paths.hpp"
#include "game/progress.hpp"
#include "game/report/formats.hpp"
#include "game/report/jsonl.hpp"
#include "game/report/xapi.hpp"
#include "game/runs.hpp"
#include "game/terminal/words_out.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace keyaccount {
namespace {

constexpr std::size_t reviewed_unasked = 3;  // runs that are reviewed where nothing is said
constexpr std::size_t quick_marks = 10;
constexpr std::size_t most_remarks = 20;
constexpr std::array<std::string_view, 3> review_words = {"none", "quick", "full"};

/// What was asked for, checked.
struct Wish {
    std::string review;  // one of `review_words`; empty: by the number of runs
    bool hindsight = false;
    bool anonymous = false;
    std::uint64_t seed = 1;
    std::vector<const report::Format*> formats;
    report::XapiAddresses xapi;
};

bool read_formats(const Console& console, const Arguments& arguments, Wish& wish, int& code) {
    const bool said = arguments.format != "text";
    if (said && arguments.out.empty()) {
        code = console.fail(exit_usage, console.words.get("cli.debrief.folder-needed"));
        return false;
    }
    if (arguments.out.empty()) return true;
    std::vector<std::string_view> names;
    for (const report::Format& format : report::formats()) names.push_back(format.name);
    std::string list = said ? arguments.format : std::string{};
    if (!said)
        for (const report::Format& format : report::formats()) wish.formats.push_back(&format);
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        const std::string name = list.substr(0, comma);
        list.erase(0, comma + 1);
        if (!one_of(console, "--format", name, names, code)) return false;
        const auto all = report::formats();
        const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
        wish.formats.push_back(&*found);
    }
    return true;
}

bool read_address(const Console& console, const std::string& option, const std::string& typed, std::string& address,
                  int& code) {
    if (typed.empty()) return true;
    const auto good = report::xapi_address(typed);
    if (good)
        address = *good;
    else
        code = console.fail(exit_usage,
                            console.words.with("xapi.bad-address", {{"option", option}, {"value", visible(typed)}}));
    return good.has_value();
}

std::optional<Wish> read_wish(const Console& console, const Arguments& arguments, int& code) {
    Wish wish;
    wish.review = arguments.review;
    wish.hindsight = arguments.hindsight;
    wish.anonymous = arguments.anonymous;
    if (!wish.review.empty() && !one_of(console, "--review", wish.review, review_words, code)) return std::nullopt;
    const auto seed = number_of(console, "--seed", arguments.seed, 1, std::numeric_limits<std::uint64_t>::max(), code);
    if (!seed || !read_formats(console, arguments, wish, code) ||
        !read_address(console, "--xapi-base", arguments.xapi_base, wish.xapi.base, code) ||
        !read_address(console, "--xapi-home", arguments.xapi_home, wish.xapi.home, code))
        return std::nullopt;
    wish.seed = *seed;
    return wish;
}

/// Reviews runs one after the other.
class Reviewer {
public:
    Reviewer(const Console& console, const Wish& wish, std::size_t runs, Progress& progress)
        : console_{console}, wish_{wish}, progress_{progress}, all_{runs * (wish.hindsight ? 2U : 1U)} {}

    [[nodiscard]] std::optional<GameReview> review(const Case& scenario, const GameLog& log, Knowledge knowledge) {
        ReviewSettings settings;
        settings.knowledge = knowledge;
        settings.seed = wish_.seed;
        settings.threads = hardware_threads();
        if (wish_.review == "quick") settings.sharp = quick_marks;
        ReviewRun run{scenario, log, settings};
        while (!run.done() && progress_.show(told(run.progress()))) run.step();
        ++done_;
        return run.result();
    }

private:
    [[nodiscard]] std::string told(int per_mille) const {
        const auto sum =
            static_cast<int>((done_ * 1000 + static_cast<std::size_t>(per_mille)) / std::max<std::size_t>(1, all_));
        return console_.words.with("debriefing.text.progress.reviewing", {{"percent", console_.words.percent(sum)}});
    }

    const Console& console_;
    const Wish& wish_;
    Progress& progress_;
    std::size_t all_;
    std::size_t done_ = 0;
};

report::CaseRuns case_runs(const RunGroup& group) {
    report::CaseRuns out;
    out.scenario = group.scenario;
    out.method = group.method;
    std::vector<ClassRun> runs;
    for (const LoadedRun& loaded : group.runs) {
        runs.push_back(loaded.run);
        out.headers.push_back(loaded.header);
        out.checks.push_back(loaded.check);
        out.written.push_back(last_written(loaded.path));
    }
    out.in_hindsight.resize(runs.size());
    out.debrief = class_debrief(*group.scenario, std::move(runs), hardware_threads());
    return out;
}

void review_all(const Console& console, const Wish& wish, std::size_t count, std::vector<report::CaseRuns>& cases,
                Progress& progress) {
    Reviewer reviewer{console, wish, count, progress};
    for (report::CaseRuns& each : cases) {
        for (std::size_t i = 0; i < each.debrief.runs.size() && !Interrupt::asked(); ++i) {
            ClassRun& run = each.debrief.runs[i];
            run.review = reviewer.review(*each.scenario, run.log, Knowledge::as_known);
            if (wish.hindsight) each.in_hindsight[i] = reviewer.review(*each.scenario, run.log, Knowledge::hindsight);
        }
        weigh_mistakes(*each.scenario, each.debrief);
    }
}

/// How far the replay agrees, and what it records beyond; empty if all of it agrees.
std::string partial_told(const DebriefNarrator& told, const LoadedRun& run) {
    if (run.check.same()) return {};
    const Narrator& words = told.words();
    std::string text = in(words.language(), run.check.message);
    const auto last =
        std::find_if(run.rest.rbegin(), run.rest.rend(), [](const ReplayTurn& turn) { return !turn.undo; });
    if (last == run.rest.rend()) return text;
    const auto stages = static_cast<int>(told.scenario().stages.size());
    text += words.get("debriefing.heading-gap") +
            words.with("debriefing.text.rest", {{"n", std::to_string(run.rest.size())},
                                                {"day", std::to_string(last->day)},
                                                {"stage", told.stage(std::min(last->stage, stages - 1))},
                                                {"gauge", words.percent(last->gauge)}});
    if (run.recorded)
        text += words.get("list.sentence-gap") +
                words.with("debriefing.text.rest.result",
                           {{"end", told.end(run.recorded->end)}, {"score", told.score(run.recorded->score)}});
    return text;
}

void print(const Console& console, const Wish& wish, const RunGroup& group, const report::CaseRuns& runs) {
    const DebriefNarrator told{console.words, *runs.scenario};
    const auto partial = [&](std::size_t i) { return !runs.checks[i].same(); };
    if (runs.debrief.runs.size() > 1) {
        std::vector<bool> flags;
        for (std::size_t i = 0; i < runs.checks.size(); ++i) flags.push_back(partial(i));
        print_class(console.out, told, runs.debrief, flags, wish.anonymous);
        return;
    }
    const ClassRun& run = runs.debrief.runs.front();
    const GameTold game{run, told.rep(run, 0, wish.anonymous), partial_told(told, group.runs.front()),
                        runs.in_hindsight[0] ? &*runs.in_hindsight[0] : nullptr};
    print_game(console.out, told, game);
}

std::vector<std::string> told_remarks(const Console& console, const std::vector<FileRemark>& remarks, bool anonymous) {
    std::vector<std::string> list;
    for (const FileRemark& each : remarks)
        list.push_back(
            console.words.with("debriefing.text.remark",
                               {{"file", anonymous ? console.words.get("debriefing.text.a-file") : visible(each.file)},
                                {"what", in(console.words.language(), each.what)}}));
    return list;
}

/// At most `most` lines, and how many more there are.
void print_list(const Console& console, const char* heading, const std::vector<std::string>& list, std::size_t most) {
    if (list.empty()) return;
    terminal::Page page{console.out};
    page.heading(console.words.get(heading));
    for (std::size_t i = 0; i < std::min(most, list.size()); ++i) page.item("-", list[i]);
    if (list.size() > most)
        page.line("     " + console.words.with("debriefing.text.more", {{"n", std::to_string(list.size() - most)}}));
}

int write_reports(const Console& console, const Wish& wish, const report::Export& what) {
    for (const report::Format* format : wish.formats) {
        const report::Written written = format->write(what);
        for (const auto& file : written.files)
            console.out << console.words.with("debriefing.text.written", {{"file", visible(file.string())}}) << '\n';
        if (!written.problem.en.empty())
            return console.fail(exit_broken,
                                console.words.with("cli.debrief.not-written",
                                                   {{"file", visible(written.failed.string())},
                                                    {"reason", in(console.words.language(), written.problem)}}));
    }
    return exit_good;
}

int debrief_lines(const Console& console, const Arguments& arguments, const Wish& wish, const Shelf& shelf) {
    DebriefLines lines;
    if (wish.review == "quick") lines.sharp = quick_marks;
    if (wish.review == "full") lines.sharp = std::numeric_limits<std::size_t>::max();
    if (wish.hindsight) lines.knowledge = Knowledge::hindsight;
    lines.seed = wish.seed;
    lines.anonymous = wish.anonymous;
    const bool good = debrief_jsonl(console.in, arguments.files, console.out, shelf, hardware_threads(), lines);
    if (!console.out) return console.fail(exit_broken, console.words.get("cli.verify.not-written"));
    return good ? exit_good : exit_broken;
}

int open_window(const Console& console, const Arguments& arguments) {
    if (!console.window) return console.fail(exit_usage, console.words.get("cli.no-desk"));
    int code = exit_good;
    const auto frames = number_of(console, "--frame-stats", arguments.frame_stats, 0, 1'000'000, code);
    if (!frames) return code;
    desk::DeskOptions options;
    options.language = arguments.language;
    options.class_paths = arguments.files;
    options.frame_stats = static_cast<int>(*frames);
    if (!arguments.case_name.empty()) {
        const auto found = find_case(console, arguments.case_name, code);
        if (!found) return code;
        options.case_path = found->file.string();
    }
    return console.window(options);
}

}  // namespace

int debrief(const Console& console, const Arguments& arguments) {
    if (arguments.files.empty() && !arguments.json_lines)
        return console.fail(exit_usage, console.words.with("cli.missing", {{"name", "PATH"}}));
    int code = exit_good;
    if (arguments.window) return open_window(console, arguments);
    auto wish = read_wish(console, arguments, code);
    if (!wish) return code;
    std::shared_ptr<const Case> only;
    if (!arguments.case_name.empty()) {
        only = playable_case(console, arguments.case_name, code);
        if (!only) return code;
    }
    const Shelf shelf = only ? Shelf{std::move(only)} : Shelf{scenarios_folder()};
    if (arguments.json_lines) return debrief_lines(console, arguments, *wish, shelf);
    const Interrupt interrupt;
    std::vector<report::CaseRuns> cases;
    LoadedRuns loaded;
    {
        Progress progress{console};
        const auto reading = [&](std::size_t done, std::size_t all) {
            return progress.show(console.words.with("debriefing.text.progress.reading",
                                                    {{"done", std::to_string(done)}, {"all", std::to_string(all)}}));
        };
        loaded = load_runs(find_replays(arguments.files, console.in), shelf, hardware_threads(), reading);
        for (const RunGroup& group : loaded.groups) cases.push_back(case_runs(group));
        if (wish->review.empty()) wish->review = loaded.count() <= reviewed_unasked ? "quick" : "none";
        if (wish->review != "none") review_all(console, *wish, loaded.count(), cases, progress);
    }
    if (Interrupt::asked()) console.out << console.words.get("debriefing.text.stopped") << "\n\n";
    const auto skipped = told_remarks(console, loaded.skipped, wish->anonymous);
    if (arguments.out.empty()) {
        for (std::size_t i = 0; i < cases.size(); ++i) {
            if (i > 0) console.out << '\n';
            print(console, *wish, loaded.groups[i], cases[i]);
        }
    } else if (!cases.empty()) {
        code =
            write_reports(console, *wish, {console.words, cases, skipped, arguments.out, wish->anonymous, wish->xapi});
    }
    if (!wish->anonymous)
        print_list(console, "debriefing.text.remarks", told_remarks(console, loaded.remarks, false), most_remarks);
    print_list(console, "debriefing.text.skipped", skipped, skipped.size());
    return cases.empty() ? console.fail(exit_broken, console.words.get("cli.debrief.nothing")) : code;
}

}  // namespace keyaccount
