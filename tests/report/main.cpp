// Makes the pages of replays, for tests/report.sh: a review of the first runs, none of the rest.
// Usage: keyaccount_report_pages OUT LANGUAGE REVIEWED named|anonymous CASES REPLAY...
#include "engine/analysis/class_debrief.hpp"
#include "engine/files/words.hpp"
#include "game/paths.hpp"
#include "game/report/html.hpp"
#include "game/runs.hpp"

#include <cstdlib>
#include <iostream>

using namespace keyaccount;

namespace {

[[noreturn]] void fail(const std::string& why) {
    std::cerr << why << '\n';
    std::exit(1);
}

report::CaseReport report_of(const RunGroup& group, ClassDebrief& debrief, std::size_t reviewed, Language language) {
    report::CaseReport report;
    std::vector<ClassRun> runs;
    for (const LoadedRun& each : group.runs) {
        runs.push_back(each.run);
        report.places.emplace_back();
        if (!each.check.same()) report.places.back().remarks.push_back(in(language, each.check.message));
        if (runs.size() > reviewed) continue;
        ReviewSettings settings{.threads = 2, .sharp = 8};
        runs.back().review = review_game(*group.scenario, each.run.log, settings);
        settings.knowledge = Knowledge::hindsight;
        report.places.back().in_hindsight = review_game(*group.scenario, each.run.log, settings);
    }
    debrief = class_debrief(*group.scenario, std::move(runs), 2);
    report.scenario = group.scenario.get();
    report.debrief = &debrief;
    report.method = group.method;
    return report;
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string> arguments{values + 1, values + count};
    if (arguments.size() < 6) fail("usage: OUT LANGUAGE REVIEWED named|anonymous CASES REPLAY...");
    const Language language = from_word<Language>(arguments[1]).value_or(Language::en);
    Texts texts;
    if (const std::string problem = texts.load(assets_folder()); !problem.empty()) fail(problem);
    const Narrator words{texts, language};
    report::PageStyle style;
    if (const Text problem = report::load_css(assets_folder(), style.css); !problem.en.empty()) fail(problem.en);
    style.anonymous = arguments[3] == "anonymous";

    const Shelf shelf{arguments[4]};
    const std::vector<std::string> paths{arguments.begin() + 5, arguments.end()};
    const LoadedRuns loaded = load_runs(find_replays(paths, std::cin), shelf, 2);
    std::vector<ClassDebrief> debriefs(loaded.groups.size());
    std::vector<report::CaseReport> reports;
    for (std::size_t g = 0; g < loaded.groups.size(); ++g)
        reports.push_back(report_of(loaded.groups[g], debriefs[g], std::stoul(arguments[2]), language));
    const report::HtmlWritten written = report::write_html(words, reports, style, arguments[0]);
    if (!written.problem.en.empty()) fail(written.failed.string() + ": " + written.problem.en);
    for (const auto& file : written.files) std::cout << file.string() << '\n';
    return 0;
}
