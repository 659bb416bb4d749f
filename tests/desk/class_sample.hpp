#pragma once

#include "engine/analysis/class_debrief.hpp"
#include "tests/desk/table.hpp"

#include <string>
#include <vector>

namespace keyaccount::test {

/// Games of one seed, each by another player: the method, average sellers, and those who fail.
inline std::vector<ClassRun> class_of(const std::shared_ptr<const Case>& scenario, std::uint64_t game, int typical) {
    std::vector<ClassRun> runs;
    const auto play = [&](Habit habit, std::uint64_t own) {
        Session session{scenario, {game, "", Mode::practice, Language::en, std::nullopt}, nullptr};
        ClassRun run;
        run.name = "Rep " + std::to_string(runs.size() + 1);
        run.file = "rep-" + std::to_string(runs.size() + 1) + ".jsonl";
        run.log.seed = game;
        for (int turn = 0; turn < 400 && !session.over(); ++turn) {
            const Choice choice = choose(habit, session.view(), own);
            REQUIRE(session.choose(choice) == Refusal::none);
            run.log.choices.push_back(choice);
        }
        runs.push_back(std::move(run));
    };
    play(Habit::textbook, 1);
    for (int i = 0; i < typical; ++i) play(Habit::typical, static_cast<std::uint64_t>(i) + 2);
    for (const Habit habit : {Habit::closer, Habit::befriender, Habit::feature_reciter, Habit::price_cutter})
        for (const std::uint64_t own : {1U, 2U}) play(habit, own);
    return runs;
}

inline std::shared_ptr<const Case> saws() {
    static const auto scenario =
        load_case_file(std::filesystem::path{KEYACCOUNT_SCENARIOS} / "motorway-saws.json").scenario;
    REQUIRE(scenario);
    return scenario;
}

}  // namespace keyaccount::test
