#include "engine/files/case_parts.hpp"
#include "engine/model/tuning.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

void check_review(const Reading& reading) {
    const Case& scenario = reading.out;
    for (std::size_t i = 0; i < scenario.review.days.size(); ++i)
        if (scenario.review.days[i] > scenario.last_day)
            report(reading, Problem::review_late, locate(reading, {"review", "days", i}),
                   {same(std::to_string(scenario.review.days[i])), same(std::to_string(scenario.last_day))});
}

void check_mandate(const Reading& reading) {
    const auto& steps = reading.out.steps;
    const auto gives_mandate = [](const Step& step) { return step.kind == StepKind::mandate; };
    if (!reading.out.specialists.empty() && std::none_of(steps.begin(), steps.end(), gives_mandate))
        report_key(reading, Problem::specialists_unasked, locate(reading, {"specialists"}));
}

/// The stage is one of the case and lies before the contract; what led to it is written.
void check_history(const Reading& reading) {
    const History& before = reading.out.history;
    const auto& stages = reading.out.stages;
    const std::uint32_t place = locate(reading, {"history", "stage"});
    const auto stage = static_cast<std::size_t>(before.stage);
    const Text number = same(std::to_string(stage + 1));
    if (stage >= stages.size()) {
        report(reading, Problem::history_stage, place, {number, same(std::to_string(stages.size()))});
        return;
    }
    if (stage == 0) return;
    if (stages[stage].kind == StageKind::use) report(reading, Problem::history_signed, place, {number});
    const auto developed = [](const History::Level& need) { return need.level >= tuning::developed_from; };
    if (before.met.empty() || std::none_of(before.needs.begin(), before.needs.end(), developed))
        report(reading, Problem::history_empty, place, {number});
}

}  // namespace

void check_own_side(const Reading& reading) {
    const Problems& problems = reading.problems;
    if (problems.clean("review") && problems.clean("last_day")) check_review(reading);
    if (problems.clean("specialists") && problems.clean("steps")) check_mandate(reading);
    if (problems.clean("history") && problems.clean("stages")) check_history(reading);
}

}  // namespace keyaccount
