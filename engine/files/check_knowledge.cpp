#include "engine/files/case_parts.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

enum class Coverage : std::uint8_t { every_world, some_worlds };

bool always(const Case& scenario, const Condition& when) {
    if (!when.draw.exists()) return true;
    const std::size_t count = scenario.draws[when.draw.index()].values.size();
    return (when.values & ((1U << count) - 1U)) == (1U << count) - 1U;
}

/// Of the lines, one holds in every world if and only if those of one draw cover all its values:
/// otherwise each draw could take a value that none of its lines names.
bool covered(const Case& scenario, const std::vector<ConditionalLine>& lines) {
    std::array<std::uint8_t, max_draws> values{};
    for (const ConditionalLine& line : lines) {
        if (always(scenario, line.when)) return true;
        std::uint8_t& seen = values[line.when.draw.index()];
        seen = static_cast<std::uint8_t>(seen | line.when.values);
        if (always(scenario, {line.when.draw, seen})) return true;
    }
    return false;
}

void check_lines(const Reading& reading, const std::vector<ConditionalLine>& lines, std::uint32_t place,
                 Coverage coverage) {
    if (lines.empty() || reading.node(place).kind != JsonKind::array) return;
    if (coverage == Coverage::every_world && !covered(reading.out, lines))
        report(reading, Problem::lines_uncovered, place);
    const auto holds = [&](const ConditionalLine& line) { return always(reading.out, line.when); };
    const auto first = std::find_if(lines.begin(), lines.end(), holds);
    if (first != lines.end() && first + 1 != lines.end())
        report(reading, Problem::line_unreachable,
               reading.node(place).children[static_cast<std::size_t>(first - lines.begin()) + 1]);
}

void check_facts(const Reading& reading) {
    const Case& scenario = reading.out;
    const bool people = reading.problems.clean("people") && reading.problems.clean("events");
    for (std::size_t f = 0; f < scenario.facts.size(); ++f) {
        const std::string& id = scenario.facts[f].id;
        if (people && !told(scenario, FactId::at(f)))
            report(reading, Problem::fact_untold, locate(reading, {"facts", f, "id"}), {same(in_quotes(id))});
        check_lines(reading, scenario.facts[f].values, locate(reading, {"facts", f, "value"}), Coverage::every_world);
        for (std::size_t p = 0; people && p < scenario.people.size(); ++p)
            check_lines(reading, scenario.people[p].facts[f].answers,
                        locate(reading, {"people", p, "facts", std::string_view{id}}), Coverage::some_worlds);
    }
}

void check_draws(const Reading& reading) {
    const Case& scenario = reading.out;
    for (std::size_t i = 0; i < scenario.draws.size(); ++i) {
        const auto settles = [i](const Fact& fact) { return fact.draw == DrawId::at(i); };
        // Whether a guide is honest shows in what they say, not in a fact.
        const auto decides_guide = [i](const Person& person) { return person.guide.honest.draw == DrawId::at(i); };
        if (std::none_of(scenario.facts.begin(), scenario.facts.end(), settles) &&
            std::none_of(scenario.people.begin(), scenario.people.end(), decides_guide))
            report(reading, Problem::draw_hidden, locate(reading, {"draws", i, "id"}),
                   {same(in_quotes(scenario.draws[i].id))});
    }
}

void check_hopeless(const Reading& reading) {
    const auto& worlds = reading.out.hopeless;
    for (std::size_t i = 0; i < worlds.size(); ++i) {
        const std::size_t named = worlds[i].evidence.size();
        if (static_cast<std::size_t>(worlds[i].evidence_needed) > named)
            report(reading, Problem::evidence_short, locate(reading, {"hopeless", i, "evidence_needed"}),
                   {same(std::to_string(worlds[i].evidence_needed)), same(std::to_string(named))});
    }
}

}  // namespace

bool told(const Case& scenario, FactId fact) {
    if (scenario.fact(fact).known_at_start) return true;
    const auto brings = [fact](const ScheduledEvent& event) { return event.fact == fact; };
    if (std::any_of(scenario.events.begin(), scenario.events.end(), brings)) return true;
    return std::any_of(scenario.people.begin(), scenario.people.end(), [fact](const Person& person) {
        if (!person.facts[fact.index()].answers.empty()) return true;
        return std::any_of(person.needs.begin(), person.needs.end(), [fact](const PersonNeed& need) {
            return std::find(need.tells.begin(), need.tells.end(), fact) != need.tells.end();
        });
    });
}

void check_knowledge(const Reading& reading) {
    const Problems& problems = reading.problems;
    if (problems.clean("hopeless")) check_hopeless(reading);
    if (!problems.clean("draws") || !problems.clean("facts")) return;
    check_draws(reading);
    check_facts(reading);
}

}  // namespace keyaccount
