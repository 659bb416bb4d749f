#include "engine/files/case_parts.hpp"
#include "engine/model/tuning.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr int most_listening = 450;  // per mille of what somebody thinks that comes from others

Text id_text(const std::string& id) { return same(in_quotes(id)); }

bool opened_by_fact(const Case& scenario, PersonId who) {
    return std::any_of(scenario.facts.begin(), scenario.facts.end(), [who](const Fact& fact) {
        return std::find(fact.opens.begin(), fact.opens.end(), who) != fact.opens.end();
    });
}

bool introduced(const Case& scenario, PersonId who) {
    return std::any_of(scenario.steps.begin(), scenario.steps.end(),
                       [who](const Step& step) { return step.kind == StepKind::introduction && step.opens == who; });
}

/// People whose door is open, or opened by somebody who can be reached, or by a fact.
std::vector<bool> reachable(const Case& scenario) {
    std::vector<bool> reached(scenario.people.size());
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < reached.size(); ++i) {
            if (reached[i]) continue;
            const auto& doors = scenario.people[i].opened_by;
            const auto open = [&](PersonId by) { return reached[by.index()]; };
            reached[i] = doors.empty() || opened_by_fact(scenario, PersonId::at(i)) ||
                         std::any_of(doors.begin(), doors.end(), open);
            changed = changed || reached[i];
        }
    }
    return reached;
}

/// A deal can do without most people, not without these.
Problem unreachable(const Person& person) {
    if (person.side == Side::client && person.has(Role::decision_maker)) return Problem::decision_maker_unreachable;
    return person.guide.possible ? Problem::guide_unreachable : Problem::person_unreachable;
}

void check_doors(const Reading& reading) {
    const Case& scenario = reading.out;
    const std::vector<bool> reached = reachable(scenario);
    for (std::size_t i = 0; i < reached.size(); ++i) {
        const Person& person = scenario.people[i];
        const std::uint32_t place = locate(reading, {"people", i, "opened_by"});
        if (!reached[i])
            report_key(reading, unreachable(person), place, {id_text(person.id)});
        else if (!person.opened_by.empty() && !opened_by_fact(scenario, PersonId::at(i)) &&
                 !introduced(scenario, PersonId::at(i)))
            report_key(reading, Problem::door_without_step, place, {id_text(person.id)});
    }
}

/// Reports each circle once, at the first of its people.
void check_reporting(const Reading& reading) {
    const auto& people = reading.out.people;
    for (std::size_t i = 0; i < people.size(); ++i) {
        std::string chain = people[i].id;
        PersonId at = people[i].reports_to;
        std::size_t steps = 0;
        while (at.exists() && at.index() > i && steps++ < people.size()) {
            chain += " > " + people[at.index()].id;
            at = people[at.index()].reports_to;
        }
        if (at == PersonId::at(i))
            report_key(reading, Problem::reporting_cycle, locate(reading, {"people", i, "reports_to"}),
                       {id_text(people[i].id), same(chain + " > " + people[i].id)});
    }
}

void check_listening(const Reading& reading) {
    const auto& people = reading.out.people;
    for (std::size_t i = 0; i < people.size(); ++i) {
        int sum = 0;
        for (const Person::Influence& influence : people[i].listens_to) {
            sum += influence.weight;
            if (influence.on == PersonId::at(i))
                report_key(reading, Problem::listens_to_self,
                           locate(reading, {"people", i, "listens_to", std::string_view{people[i].id}}),
                           {id_text(people[i].id)});
        }
        if (sum > most_listening)
            report_key(reading, Problem::listens_too_much, locate(reading, {"people", i, "listens_to"}),
                       {same(std::to_string(sum)), same(std::to_string(most_listening))});
    }
}

void check_guide(const Reading& reading, std::size_t who) {
    const Person& person = reading.out.people[who];
    const Text name = id_text(person.id);
    if (person.guide.possible != person.has(Role::guide)) {
        const Text role{"the role guide", "角色 guide"};
        const Text profile{"the key guide", "键 guide"};
        const bool has_role = person.has(Role::guide);
        report_key(reading, Problem::guide_half, locate(reading, {"people", who, has_role ? "roles" : "guide"}),
                   {name, has_role ? role : profile, has_role ? profile : role});
    }
    if (!person.guide.possible) return;
    const NeedId need = person.guide.personal_need;
    const std::uint32_t place = locate(reading, {"people", who, "guide", "personal_need"});
    const Text need_name = id_text(reading.out.need(need).id);
    if (!reading.out.need(need).personal) report(reading, Problem::guide_need_not_personal, place, {need_name});
    if (person.needs[need.index()].weight < tuning::felt_weight)
        report(reading, Problem::guide_need_unfelt, place,
               {name, need_name, same(std::to_string(tuning::felt_weight))});
}

}  // namespace

void check_people(const Reading& reading) {
    const Problems& problems = reading.problems;
    if (!problems.clean("people")) return;
    const auto& people = reading.out.people;
    const bool decided = std::any_of(people.begin(), people.end(), [](const Person& person) {
        return person.side == Side::client && person.has(Role::decision_maker);
    });
    if (!decided) report_key(reading, Problem::no_decision_maker, locate(reading, {"people"}));
    if (problems.clean("facts") && problems.clean("steps")) check_doors(reading);
    check_reporting(reading);
    check_listening(reading);
    if (!problems.clean("needs")) return;
    for (std::size_t i = 0; i < people.size(); ++i) check_guide(reading, i);
}

}  // namespace keyaccount
