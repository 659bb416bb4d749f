#include "engine/analysis/class_debrief.hpp"

#include "engine/analysis/class_trace.hpp"
#include "engine/analysis/parallel.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// For work whose results are written elsewhere.
struct Nothing {
    Nothing& operator+=(const Nothing&) { return *this; }
};

bool has_profile(const ClassRun& run) { return !run.profile.gauge.empty(); }

std::vector<Trace> play_through(const Case& scenario, std::vector<ClassRun>& runs, int threads) {
    const bool all_profiled = std::all_of(runs.begin(), runs.end(), has_profile);
    const Yardstick method = all_profiled ? Yardstick{} : yardstick(scenario, 60, threads);
    std::vector<Trace> traces(runs.size());
    const auto one = [&](Nothing&, int index) {
        const auto r = static_cast<std::size_t>(index);
        if (!has_profile(runs[r])) runs[r].profile = profile(scenario, runs[r].log, method);
        traces[r] = trace(scenario, runs[r].log);
        runs[r].slips = std::move(traces[r].slips);
    };
    static_cast<void>(sum_over<Nothing>(static_cast<int>(runs.size()), threads, one));
    return traces;
}

void count_results(const std::vector<Trace>& traces, ClassDebrief& out) {
    std::int64_t sum = 0;
    int finished = 0;
    for (const Trace& run : traces) {
        ++out.ends[index_of(run.end)];
        for (std::size_t s = 0; s < out.reached.size() && s <= static_cast<std::size_t>(run.stage); ++s)
            ++out.reached[s];
        if (run.end == End::playing) continue;
        const auto bar = static_cast<std::size_t>(std::clamp(run.score, 0, 1000)) / 100;
        ++out.scores[std::min(bar, out.scores.size() - 1)];
        sum += run.score;
        ++finished;
    }
    if (finished > 0) out.mean_score = static_cast<int>((sum + finished / 2) / finished);
}

void add_techniques(ClassDebrief& out) {
    for (std::size_t t = 0; t < technique_count; ++t) {
        TechniqueShare& all = out.technique[t];
        all.method = out.runs.empty() ? -1 : out.runs.front().profile.technique[t].method;
        for (const ClassRun& run : out.runs) {
            all.part += run.profile.technique[t].part;
            all.whole += run.profile.technique[t].whole;
        }
    }
}

}  // namespace

ClassDebrief class_debrief(const Case& scenario, std::vector<ClassRun> runs, int threads) {
    ClassDebrief out;
    out.runs = std::move(runs);
    const std::vector<Trace> traces = play_through(scenario, out.runs, threads);
    count_results(traces, out);
    add_techniques(out);
    out.splits = find_splits(traces);
    weigh_mistakes(scenario, out);
    const auto same_dice = [&](const ClassRun& run) { return run.log.seed == out.runs.front().log.seed; };
    if (!out.runs.empty() && std::all_of(out.runs.begin(), out.runs.end(), same_dice))
        out.common_seed = out.runs.front().log.seed;
    return out;
}

}  // namespace keyaccount
