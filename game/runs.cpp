#include "game/runs.hpp"

#include "engine/analysis/parallel.hpp"
#include "engine/files/utf8.hpp"
#include "game/disk.hpp"
#include "game/version.hpp"

#include <algorithm>
#include <map>

namespace keyaccount {
namespace {

constexpr std::size_t batch = 64;  // files between two calls of the progress

/// What became of one file.
struct Read {
    std::shared_ptr<const Case> scenario;
    LoadedRun run;
    Text why;  // skipped
    Text but;  // read, with something to say
};

Text joined(const Text& first, const Text& second) {
    if (first.en.empty()) return second;
    return {first.en + "; " + second.en, first.zh + "；" + second.zh};
}

Text quoted(const Text& before, std::string_view name, const Text& after) {
    const std::string shown = visible(name);
    return {before.en + "“" + shown + "”" + after.en, before.zh + "“" + shown + "”" + after.zh};
}

Read read_run(const std::filesystem::path& file, const Shelf& shelf) {
    Read read;
    std::string bytes;
    read.why = read_bytes(file, max_replay_bytes, bytes);
    if (!read.why.en.empty()) return read;
    const ReplayRead replay = read_replay(file.filename().string(), bytes);
    if (!replay.header) {
        read.why = {"it is no replay", "不是对局记录"};
        if (!replay.diagnostics.empty()) {
            const Text& reason = replay.diagnostics.front().message;
            read.why = {read.why.en + ": " + reason.en, read.why.zh + "：" + reason.zh};
        }
        return read;
    }
    read.scenario = shelf.find(replay.header->case_id);
    if (!read.scenario) {
        read.why = quoted({"there is no case ", "没有案例"}, replay.header->case_id, {});
        return read;
    }
    Replayed played = replayed(*read.scenario, replay, program_version);
    if (played.log.choices.empty()) {
        read.why = played.check.same()
                       ? Text{"no choice stands in it", "其中没有任何选择"}
                       : joined({"nothing of it can be played again", "无法重放"}, played.check.message);
        return read;
    }
    if (!played.check.same()) read.but = joined({"it agrees in part only", "只有一部分一致"}, played.check.message);
    if (replay.torn) read.but = joined(read.but, {"its last line is cut off and left out", "最后一行不完整，已略去"});
    read.run.path = file;
    read.run.header = *replay.header;
    read.run.recorded = replay.result;
    read.run.check = std::move(played.check);
    read.run.run.name = replay.header->player;
    read.run.run.file = file.filename().string();
    read.run.run.log = std::move(played.log);
    read.run.run.undone = played.undone;
    return read;
}

/// Several runs of one rep are all kept, and said.
void remark_repeated(const RunGroup& group, std::vector<FileRemark>& remarks) {
    std::map<std::string, std::string> first_file;
    for (const LoadedRun& run : group.runs) {
        if (run.run.name.empty()) continue;
        const auto [known, fresh] = first_file.emplace(run.run.name, run.run.file);
        if (fresh) continue;
        const std::string earlier = visible(known->second);
        remarks.push_back({run.path.string(), quoted({"a further game of ", "另一局，同样是"}, run.run.name,
                                                     {" (see " + earlier + "); both are kept",
                                                      "的（另见 " + earlier + "）；两局都保留"})});
    }
}

RunGroup& group_of(std::map<std::string, RunGroup>& groups, const std::shared_ptr<const Case>& scenario) {
    RunGroup& group = groups[scenario->id];
    if (!group.scenario) group.scenario = scenario;
    return group;
}

void add_profiles(RunGroup& group, int threads) {
    group.method = yardstick(*group.scenario, 60, threads);
    [[maybe_unused]] const int none = sum_over<int>(static_cast<int>(group.runs.size()), threads, [&](int&, int index) {
        ClassRun& run = group.runs[static_cast<std::size_t>(index)].run;
        run.profile = profile(*group.scenario, run.log, group.method);
    });
}

}  // namespace

std::size_t LoadedRuns::count() const {
    std::size_t all = 0;
    for (const RunGroup& group : groups) all += group.runs.size();
    return all;
}

LoadedRuns load_runs(const ReplayFiles& found, const Shelf& shelf, int threads, const LoadProgress& progress) {
    LoadedRuns out;
    out.skipped = found.skipped;
    std::map<std::string, RunGroup> groups;
    const std::size_t all = found.files.size();
    for (std::size_t done = 0; done < all; done += batch) {
        if (progress && !progress(done, all)) {
            out.stopped = true;
            break;
        }
        std::vector<Read> read(std::min(batch, all - done));
        [[maybe_unused]] const int none = sum_over<int>(static_cast<int>(read.size()), threads, [&](int&, int index) {
            const auto i = static_cast<std::size_t>(index);
            read[i] = read_run(found.files[done + i], shelf);
        });
        for (std::size_t i = 0; i < read.size(); ++i) {
            const std::string name = found.files[done + i].string();
            if (!read[i].why.en.empty()) {
                out.skipped.push_back({name, std::move(read[i].why)});
                continue;
            }
            if (!read[i].but.en.empty()) out.remarks.push_back({name, std::move(read[i].but)});
            group_of(groups, read[i].scenario).runs.push_back(std::move(read[i].run));
        }
    }
    for (auto& [id, group] : groups) {
        add_profiles(group, threads);
        remark_repeated(group, out.remarks);
        out.groups.push_back(std::move(group));
    }
    if (progress && !out.stopped) progress(all, all);
    return out;
}

}  // namespace keyaccount
