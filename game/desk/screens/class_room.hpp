#pragma once

#include "engine/analysis/class_debrief.hpp"
#include "game/class_task.hpp"
#include "game/report/formats.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// How many of the largest losses of each run are measured sharply in the background.
inline constexpr std::size_t sharp_of_a_class = 10;

/// Where the runs of a class came from, in their order; what reports tell beside the games.
struct ClassSources {
    Yardstick method;
    std::vector<ReplayHeader> headers;
    std::vector<Verification> checks;
    std::vector<std::filesystem::path> files;
};

/// The runs of one case as the class screen shows them, and the reviews that are under way.
class ClassRoom {
public:
    /// Does all that needs no reviews; `review` begins those. Runs without a legal choice are fine.
    ClassRoom(std::shared_ptr<const Case> scenario, std::vector<ClassRun> runs, int threads, ClassSources sources = {});

    [[nodiscard]] const Case& scenario() const { return *scenario_; }
    [[nodiscard]] const std::shared_ptr<const Case>& shared_case() const { return scenario_; }
    [[nodiscard]] const ClassDebrief& debrief() const { return debrief_; }
    [[nodiscard]] const ClassRun& run(std::size_t index) const { return debrief_.runs.at(index); }
    [[nodiscard]] std::size_t size() const { return debrief_.runs.size(); }

    /// Starts the reviews, or goes on with them after `stop`.
    void review();
    void stop();
    /// Takes over what was finished since; true if there was anything.
    bool poll();
    [[nodiscard]] const ClassTask* task() const { return task_.get(); }
    [[nodiscard]] bool reviewing() const { return task_ != nullptr && task_->running(); }
    /// Its review comes next.
    void prefer(std::size_t run);

    /// The state before decision `turn` of a run and what happened in the turn before; the last state beyond the end.
    struct Position {
        State state;
        std::vector<Event> events;
    };
    [[nodiscard]] Position position(std::size_t run, std::size_t turn) const;

    /// The replay of a run; empty where there is none.
    [[nodiscard]] std::filesystem::path file(std::size_t run) const;
    /// A copy of all that is known by now, for writing it elsewhere.
    [[nodiscard]] report::CaseRuns for_reports() const;

    bool names_hidden = true;

private:
    std::shared_ptr<const Case> scenario_;
    ClassDebrief debrief_;
    ClassSources sources_;
    std::unique_ptr<ClassTask> task_;
};

/// "07": the place of a run in the list, as wide as the longest.
[[nodiscard]] std::string run_number(const ClassRoom& room, std::size_t run);

/// The two runs worth comparing first: of a split the best of its best branch and the worst of its largest other one;
/// without a split the best and the worst. The worse one first. Both the same where there is only one.
[[nodiscard]] std::array<std::size_t, 2> pair_to_compare(const ClassDebrief& debrief, std::size_t split);

/// Index of the branch with the best mean; nothing where all branches came to the same.
[[nodiscard]] std::optional<std::size_t> best_branch(const Split& split);

/// Branches of a split that have a row of their own; what many single runs did comes together in one more row.
struct ShownBranch {
    std::vector<std::size_t> runs;
    std::optional<std::size_t> branch;  // nothing: all others
    int mean_score = 0;                 // tenths of a point
    std::array<int, 5> ends{};
};
[[nodiscard]] std::vector<ShownBranch> shown_branches(const ClassDebrief& debrief, const Split& split,
                                                      std::size_t most);

/// Tenths of a point as whole points, rounded.
[[nodiscard]] constexpr int whole_points(int tenths) { return tenths >= 0 ? (tenths + 5) / 10 : -((5 - tenths) / 10); }

}  // namespace keyaccount::desk
