#pragma once

#include "engine/analysis/class_debrief.hpp"
#include "engine/files/replay.hpp"
#include "game/library.hpp"

#include <filesystem>
#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount {

inline constexpr std::size_t most_runs = 1'000;

/// One game as its replay tells it, as far as that agrees with the case. About 3 KB.
struct LoadedRun {
    std::filesystem::path path;
    ReplayHeader header;
    ClassRun run;        // not reviewed
    Verification check;  // not `same()`: the log ends where the replay begins to differ
    std::optional<ReplayResult> recorded;
};

/// The runs of one case, in the order of their file names.
struct RunGroup {
    std::shared_ptr<const Case> scenario;
    Yardstick method;
    std::vector<LoadedRun> runs;
};

/// A file or folder and a sentence about it. Names are as found: show them through `visible`.
struct FileRemark {
    std::string file;
    Text what;
};

struct LoadedRuns {
    std::vector<RunGroup> groups;     // by id of the case
    std::vector<FileRemark> skipped;  // not among the runs, and why
    std::vector<FileRemark> remarks;  // among them, but: agrees in part, torn, the same rep again
    bool stopped = false;             // before all files were read
    [[nodiscard]] std::size_t count() const;
};

/// Regular files to read, sorted by name, each once.
struct ReplayFiles {
    std::vector<std::filesystem::path> files;
    std::vector<FileRemark> skipped;
};

/// The replays among `paths`: files, folders with all below them (those that end in .jsonl), and for "-" the names in
/// `names`, one a line. Nothing but folders is opened, no link to a folder is followed. At most `most_runs`.
[[nodiscard]] ReplayFiles find_replays(const std::vector<std::string>& paths, std::istream& names);

/// Called between batches of files with how many are read; false: stop there.
using LoadProgress = std::function<bool(std::size_t done, std::size_t all)>;

/// Reads, verifies and profiles the files, whatever their bytes are.
[[nodiscard]] LoadedRuns load_runs(const ReplayFiles& found, const Shelf& shelf, int threads = 1,
                                   const LoadProgress& progress = {});

}  // namespace keyaccount
