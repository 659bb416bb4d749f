#pragma once

#include "engine/analysis/decision_review.hpp"
#include "engine/analysis/game_profile.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount {

/// A decision that broke a rule of the method, as the game itself shows it.
struct Slip {
    std::size_t turn = 0;
    Rule rule = Rule::calendar;
    PersonId who;
    bool omission = false;  // something was left undone
};

/// One game of a class. Small: about a kilobyte beside its review.
struct ClassRun {
    std::string name;  // of the rep, as in the replay; shown only through `visible`
    std::string file;  // the replay's file name without folder
    GameLog log;
    GameProfile profile;
    std::optional<GameReview> review;  // once it is made
    int undone = 0;
    std::vector<Slip> slips;  // filled by `class_debrief`, in the order of the game
};

/// One way out of a situation.
struct Branch {
    Choice choice;                   // what those runs did there (kind, who, and what about where it matters)
    std::vector<std::size_t> runs;   // indices of runs
    std::vector<std::size_t> turns;  // the decision in each of them
    int mean_score = 0;              // tenths of a point at the end, of the finished runs; 0: none is
    std::array<int, 5> ends{};       // runs by End; `playing`: not finished
};

/// Where runs that stood in the same place went different ways.
struct Split {
    bool same_position = false;  // the very same state; otherwise the same situation: stage, people met, last outcome
    int stage = 0;
    std::vector<PersonId> met;
    Outcome last = Outcome::none;  // of the last call
    std::size_t turn = 0;          // the earliest decision among the runs
    int day = 0;                   // the earliest day
    std::vector<Branch> branches;  // most runs first
    int spread = 0;                // of the branches' mean scores, weighted by runs: tenths of a point
};

/// A slip that many made.
struct CommonMistake {
    Rule rule = Rule::calendar;
    std::optional<Mistake> mistake;  // where it is one of the six
    bool omission = false;           // in most of the instances
    PersonId who;                    // where it concerns the same person in most runs
    std::vector<std::size_t> runs;   // who made it
    int times = 0;
    int points = 0;               // hundredths of a point lost a run that made it, from the reviews; 0: none reviewed
    std::size_t example_run = 0;  // where it cost most
    std::size_t example_turn = 0;
};

/// All that a trainer shows of one case's runs.
struct ClassDebrief {
    std::vector<ClassRun> runs;
    std::array<int, 5> ends{};            // by End
    std::array<int, 10> scores{};         // runs by score: 0–9, 10–19 … 90–100
    int mean_score = 0;                   // tenths of a point, of the finished runs
    std::array<int, 6> reached{};         // runs that reached each stage
    std::vector<Split> splits;            // that divide the class most, first; at most 12
    std::vector<CommonMistake> mistakes;  // by total cost, then by number of runs
    std::array<TechniqueShare, technique_count> technique{};
    std::optional<std::uint64_t> common_seed;  // all met the same dice
};

/// Everything of a class that needs no rollouts; reviews already in `runs` are used. Order of runs is kept. A run
/// whose profile is not made yet (no gauge in it) is given one. The same for any number of threads.
[[nodiscard]] ClassDebrief class_debrief(const Case& scenario, std::vector<ClassRun> runs, int threads = 1);

/// Brings what rests on reviews up to date after one was added to a run.
void weigh_mistakes(const Case& scenario, ClassDebrief& debrief);

/// What two runs are compared by, each as a number a run; `split`: the first turn at which they differ.
struct SideBySide {
    struct Row {
        enum class What : std::uint8_t {
            visits_to,
            question,
            advances,
            met_on_day,
            criterion_changed,
            objections,
            mistakes,
            expense,
            score
        };
        What what = What::score;
        PersonId who;                // visits_to, met_on_day
        int kind = 0;                // question: 0 situation … 3 need-payoff
        std::array<int, 2> value{};  // met_on_day: -1 never; criterion_changed: 0 or 1; score: tenths
    };
    std::size_t split = 0;
    std::vector<Row> rows;  // what differs, the largest differences first; score last, always
};
[[nodiscard]] SideBySide side_by_side(const Case& scenario, const ClassRun& first, const ClassRun& second);

}  // namespace keyaccount
