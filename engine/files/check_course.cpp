#include "engine/files/case_parts.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

/// The step that ends a stage of this kind.
struct Exit {
    StageKind stage;
    StepKind step;
};
constexpr std::array exits = {Exit{StageKind::interest, StepKind::request},
                              Exit{StageKind::incubation, StepKind::approval},
                              Exit{StageKind::commitment, StepKind::order}};
constexpr std::array needed_stages = {StageKind::commitment, StageKind::use};

void check_order(const Reading& reading) {
    const auto& stages = reading.out.stages;
    for (std::size_t i = 1; i < stages.size(); ++i) {
        const Stage& before = stages[i - 1];
        if (stages[i].kind < before.kind)
            report(reading, Problem::stage_order, locate(reading, {"stages", i, "kind"}),
                   {same(word(stages[i].kind)), same(word(before.kind))});
        if (stages[i].planned_day < before.planned_day)
            report(reading, Problem::planned_days, locate(reading, {"stages", i, "planned_day"}),
                   {same(std::to_string(stages[i].planned_day)), same(std::to_string(before.planned_day))});
    }
    for (const StageKind kind : needed_stages) {
        const auto is_kind = [kind](const Stage& stage) { return stage.kind == kind; };
        if (std::none_of(stages.begin(), stages.end(), is_kind))
            report_key(reading, Problem::stage_missing, locate(reading, {"stages"}), {same(word(kind))});
    }
}

/// Somebody at the client may be asked for it and can say yes.
bool can_be_granted(const Case& scenario, const Step& step) {
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const Person& person = scenario.people[p];
        const bool named =
            step.who.empty() || std::find(step.who.begin(), step.who.end(), PersonId::at(p)) != step.who.end();
        const bool decides = step.kind == StepKind::request || person.has(Role::decision_maker);
        if (named && decides && person.side == Side::client) return true;
    }
    return false;
}

void check_exits(const Reading& reading) {
    const Case& scenario = reading.out;
    const bool decided = reading.problems.clean("people");  // otherwise nobody at all may decide
    for (std::size_t i = 0; i < scenario.stages.size(); ++i) {
        const auto exit =
            std::find_if(exits.begin(), exits.end(), [&](Exit one) { return one.stage == scenario.stages[i].kind; });
        if (exit == exits.end()) continue;
        const auto leaves = [&](const Step& step) { return step.kind == exit->step && ((step.stages >> i) & 1U) != 0; };
        const auto is_granted = [&](const Step& step) { return leaves(step) && can_be_granted(scenario, step); };
        const std::uint32_t place = locate(reading, {"stages", i, "kind"});
        const std::initializer_list<Text> names = {same(std::to_string(i + 1)), same(word(exit->step))};
        if (std::none_of(scenario.steps.begin(), scenario.steps.end(), leaves))
            report(reading, Problem::stage_without_step, place, names);
        else if (decided && std::none_of(scenario.steps.begin(), scenario.steps.end(), is_granted))
            report(reading, Problem::stage_without_granter, place, names);
    }
}

/// Reports each circle once, at the first of its steps.
void check_after(const Reading& reading) {
    const auto& steps = reading.out.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        StepId at = steps[i].after;
        std::size_t count = 0;
        while (at.exists() && at.index() > i && count++ < steps.size()) at = steps[at.index()].after;
        if (at == StepId::at(i))
            report(reading, Problem::after_cycle, locate(reading, {"steps", i, "after"}),
                   {same(in_quotes(steps[i].id))});
    }
}

void check_days(const Reading& reading) {
    const Case& scenario = reading.out;
    const Text last = same(std::to_string(scenario.last_day));
    if (scenario.last_day <= scenario.decision_day && reading.problems.clean("decision_day"))
        report(reading, Problem::last_day_early, locate(reading, {"last_day"}),
               {last, same(std::to_string(scenario.decision_day))});
    for (std::size_t i = 0; reading.problems.clean("events") && i < scenario.events.size(); ++i)
        if (scenario.events[i].day > scenario.last_day)
            report(reading, Problem::event_late, locate(reading, {"events", i, "day"}),
                   {same(std::to_string(scenario.events[i].day)), last});
}

}  // namespace

void check_course(const Reading& reading) {
    const Problems& problems = reading.problems;
    if (problems.clean("stages")) check_order(reading);
    if (problems.clean("stages") && problems.clean("steps")) check_exits(reading);
    if (problems.clean("steps")) check_after(reading);
    if (problems.clean("last_day")) check_days(reading);
}

}  // namespace keyaccount
