#pragma once

#include "engine/analysis/class_debrief.hpp"
#include "engine/files/replay.hpp"
#include "game/narrate.hpp"

#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount::report {

/// The runs of one case as a debrief leaves them: what every report is written from.
struct CaseRuns {
    std::shared_ptr<const Case> scenario;
    Yardstick method;
    ClassDebrief debrief;  // its runs in the order of the lists below
    std::vector<ReplayHeader> headers;
    std::vector<Verification> checks;
    std::vector<std::optional<GameReview>> in_hindsight;           // beside the runs' own reviews
    std::vector<std::optional<std::chrono::sys_seconds>> written;  // when each replay was; may be shorter
};

/// Under which addresses xAPI statements name things: without a slash at the end. Those of nobody unless said.
struct XapiAddresses {
    std::string base = "https://keyaccount.invalid/xapi";      // activities, extensions
    std::string home = "https://keyaccount.invalid/accounts";  // of the players' accounts
};

/// Marks as spreadsheets and learning platforms read them, by Mark.
inline constexpr std::array<std::string_view, mark_count> mark_ids = {"none", "strong", "inaccuracy", "mistake",
                                                                      "blunder"};

struct Export {
    const Narrator& words;
    const std::vector<CaseRuns>& cases;
    const std::vector<std::string>& skipped;  // sentences on files that are not among the runs
    std::filesystem::path folder;
    bool anonymous = false;  // numbers instead of names, and no file names
    XapiAddresses xapi{};
};

/// What came of writing; each file is on disk whole or not at all.
struct Written {
    std::vector<std::filesystem::path> files;
    std::filesystem::path failed;  // the file that could not be written
    Text problem;                  // why; empty: all is written
};

/// One kind of report. A further kind is one more row of the table in formats.cpp.
struct Format {
    std::string_view name;  // as after --format
    Written (*write)(const Export& what);
};
[[nodiscard]] std::span<const Format> formats();

}  // namespace keyaccount::report
