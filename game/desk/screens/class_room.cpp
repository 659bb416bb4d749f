#include "game/desk/screens/class_room.hpp"

#include "engine/analysis/parallel.hpp"

#include <algorithm>
#include <numeric>

namespace keyaccount::desk {

namespace {

int score_of(const ClassDebrief& debrief, std::size_t run) { return debrief.runs[run].profile.score.total; }

template <class Better>
std::size_t first_by(const ClassDebrief& debrief, const std::vector<std::size_t>& runs, Better better) {
    return *std::min_element(runs.begin(), runs.end(), [&](std::size_t a, std::size_t b) {
        return better(score_of(debrief, a), score_of(debrief, b));
    });
}

std::vector<std::size_t> all_runs(const ClassDebrief& debrief) {
    std::vector<std::size_t> all(debrief.runs.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

}  // namespace

ClassRoom::ClassRoom(std::shared_ptr<const Case> scenario, std::vector<ClassRun> runs, int threads,
                     ClassSources sources)
    : scenario_{std::move(scenario)},
      debrief_{class_debrief(*scenario_, std::move(runs), threads)},
      sources_{std::move(sources)} {}

void ClassRoom::review() {
    if (task_) return task_->resume();
    std::vector<GameLog> logs;
    for (const ClassRun& run : debrief_.runs) logs.push_back(run.log);
    ReviewSettings settings;
    settings.sharp = sharp_of_a_class;
    task_ = std::make_unique<ClassTask>(scenario_, std::move(logs), settings, hardware_threads());
}

void ClassRoom::stop() {
    if (task_) task_->stop();
}

bool ClassRoom::poll() {
    if (!task_) return false;
    auto finished = task_->take();
    for (ClassTask::Reviewed& one : finished) debrief_.runs[one.run].review = std::move(one.review);
    if (!finished.empty()) weigh_mistakes(*scenario_, debrief_);
    return !finished.empty();
}

void ClassRoom::prefer(std::size_t run) {
    if (task_) task_->prefer(run);
}

ClassRoom::Position ClassRoom::position(std::size_t run, std::size_t turn) const {
    Position found{start(*scenario_, debrief_.runs.at(run).log.seed), {}};
    GameLog log = debrief_.runs[run].log;
    log.choices.resize(std::min(turn, log.choices.size()));
    found.state =
        walk(*scenario_, log, [&](std::size_t, const State&, Choice, const State&, const EventBuffer& events) {
            found.events.assign(events.begin(), events.end());
        });
    return found;
}

std::filesystem::path ClassRoom::file(std::size_t run) const {
    return run < sources_.files.size() ? sources_.files[run] : std::filesystem::path{};
}

report::CaseRuns ClassRoom::for_reports() const {
    report::CaseRuns runs{scenario_, sources_.method, debrief_, sources_.headers, sources_.checks, {}, {}};
    runs.headers.resize(size());
    runs.checks.resize(size());
    runs.in_hindsight.resize(size());
    return runs;
}

std::string run_number(const ClassRoom& room, std::size_t run) {
    const std::size_t width = std::max<std::size_t>(2, std::to_string(room.size()).size());
    const std::string number = std::to_string(run + 1);
    return std::string(width - std::min(width, number.size()), '0') + number;
}

std::optional<std::size_t> best_branch(const Split& split) {
    const auto by_mean = [](const Branch& a, const Branch& b) { return a.mean_score < b.mean_score; };
    const auto [least, most] = std::minmax_element(split.branches.begin(), split.branches.end(), by_mean);
    if (split.branches.empty() || least->mean_score == most->mean_score) return std::nullopt;
    return static_cast<std::size_t>(most - split.branches.begin());
}

std::array<std::size_t, 2> pair_to_compare(const ClassDebrief& debrief, std::size_t split) {
    std::vector<std::size_t> good = all_runs(debrief);
    if (good.empty()) return {0, 0};
    std::vector<std::size_t> bad = good;
    if (split < debrief.splits.size()) {
        const Split& chosen = debrief.splits[split];
        const auto best = best_branch(chosen);
        const auto other = std::find_if(chosen.branches.begin(), chosen.branches.end(), [&](const Branch& branch) {
            return best && &branch != &chosen.branches[*best];
        });
        if (best && other != chosen.branches.end()) {
            good = chosen.branches[*best].runs;
            bad = other->runs;
        }
    }
    return {first_by(debrief, bad, std::less<>{}), first_by(debrief, good, std::greater<>{})};
}

std::vector<ShownBranch> shown_branches(const ClassDebrief& debrief, const Split& split, std::size_t most) {
    std::vector<ShownBranch> rows;
    const bool all = split.branches.size() <= most;
    const std::size_t own = all ? split.branches.size() : most - 1;
    for (std::size_t b = 0; b < own; ++b) {
        const Branch& branch = split.branches[b];
        rows.push_back({branch.runs, b, branch.mean_score, branch.ends});
    }
    if (all) return rows;
    ShownBranch rest;
    int sum = 0;
    for (std::size_t b = own; b < split.branches.size(); ++b) {
        const Branch& branch = split.branches[b];
        rest.runs.insert(rest.runs.end(), branch.runs.begin(), branch.runs.end());
        for (std::size_t e = 0; e < rest.ends.size(); ++e) rest.ends[e] += branch.ends[e];
    }
    for (const std::size_t run : rest.runs) sum += score_of(debrief, run);
    rest.mean_score = rest.runs.empty() ? 0 : sum / static_cast<int>(rest.runs.size());
    rows.push_back(std::move(rest));
    return rows;
}

}  // namespace keyaccount::desk
