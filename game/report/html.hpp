#pragma once

#include "engine/analysis/class_debrief.hpp"
#include "game/narrate_debrief.hpp"
#include "game/report/formats.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace keyaccount::report {

/// How pages look and whom they name.
struct PageStyle {
    std::string css;                   // see `load_css`
    bool anonymous = false;            // numbers instead of names, and no file names
    std::vector<std::string> skipped;  // sentences on files that are not among the runs
};

/// Reads assets/report/report.css. Empty on success, otherwise the reason.
[[nodiscard]] Text load_css(const std::filesystem::path& assets, std::string& css);

/// What stands around one run of a case.
struct RunPlace {
    std::size_t number = 1;                    // among the runs of the case, from 1
    std::vector<std::string> remarks;          // what its replay lacks, in the page's language
    std::string class_page;                    // file beside it; empty: none
    const GameReview* in_hindsight = nullptr;  // beside the run's own review; null: none
};

/// One self-contained page in the narrator's language: no script, nothing loaded. What the run has no review of is
/// left out and said.
[[nodiscard]] std::string rep_page(const Narrator& words, const Case& scenario, const ClassRun& run,
                                   const RunPlace& place, const Yardstick& method, const PageStyle& style);
/// `pages`: file of each run's page, to link to; empty: none.
[[nodiscard]] std::string class_page(const Narrator& words, const CaseRuns& report,
                                     const std::vector<std::string>& pages, const PageStyle& style);

/// A page a run, a page a class of two or more runs, and an index.html of several cases. Files are named by the case's
/// id and the run's number. Stops at the first that fails.
[[nodiscard]] Written write_html(const Export& what);

}  // namespace keyaccount::report
