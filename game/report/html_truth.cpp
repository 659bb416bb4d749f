// What the rep believed beside what was so: people and facts.
#include "game/report/html_parts.hpp"

#include <array>

namespace keyaccount::report {
namespace {

std::string roles_of(const Narrator& words, std::uint8_t bits) {
    SeenPerson person;
    person.roles = bits;
    const std::string roles = words.roles(person);
    return roles.empty() ? words.get("truth.no-role") : roles;
}

Markup judged(std::string_view drawn, bool known, bool right, const Narrator& words) {
    if (!known) return classed("span", "quiet", words.get("report.not-drawn"));
    return classed("span", right ? "good" : "bad", std::string{right ? "✓ " : "✗ "} + std::string{drawn});
}

std::string roles_met_told(const Story& story) {
    const Narrator& words = story.words();
    const TechniqueShare& met = story.profile().technique[index_of(Technique::roles_met)];
    std::string told =
        words.with("report.roles-met", {{"n", std::to_string(met.part)}, {"all", std::to_string(met.whole)}});
    return told + words.get("list.sentence-gap") + story.told().guide(story.profile());
}

Markup file_value(const Story& story, const FactNote& note, const Fact& fact) {
    const Narrator& words = story.words();
    if (note.in_file >= fact.values.size()) return classed("span", "quiet", words.get("report.not-in-file"));
    const View view = story.view(story.turns());
    return classed("span", note.wrong() ? "bad" : "good",
                   (note.wrong() ? "✗ " : "✓ ") + story.line(fact.values[note.in_file].line)) +
           classed("span", "said",
                   words.source(view, view.fact(note.fact)) + " · " +
                       words.get(note.verified ? "fact.verified" : "fact.hearsay"));
}

}  // namespace

Markup people_section(const Story& story) {
    const Narrator& words = story.words();
    std::vector<Row> rows;
    for (const ChartNote& note : story.profile().chart) {
        const Person& person = story.scenario().person(note.who);
        const bool role_known = note.drawn_role < 4;
        const bool role_right = role_known && ((note.true_roles >> note.drawn_role) & 1) != 0;
        const bool support_known = note.drawn_support < 3;
        rows.push_back(
            {classed("strong", "", story.line(person.name)) + classed("span", "said", story.line(person.title)),
             escaped(note.calls == 0 ? words.get("report.never-met") : std::to_string(note.calls)),
             judged(role_known ? words.term("role", static_cast<Role>(note.drawn_role)) : std::string{}, role_known,
                    role_right, words),
             escaped(roles_of(words, note.true_roles)),
             judged(support_known ? words.term("support", int{note.drawn_support}) : std::string{}, support_known,
                    note.drawn_support == note.true_support, words),
             escaped(words.term("support", int{note.true_support}))});
    }
    if (rows.empty()) return {};
    return section("people-panel", words.get("report.people"),
                   paragraph("", roles_met_told(story)) + table({{words.get("report.who"), ""},
                                                                 {words.get("report.talks"), "number"},
                                                                 {words.get("report.role-drawn"), ""},
                                                                 {words.get("report.role-true"), ""},
                                                                 {words.get("report.support-drawn"), ""},
                                                                 {words.get("report.support-true"), ""}},
                                                                rows));
}

Markup file_section(const Story& story) {
    const Narrator& words = story.words();
    std::vector<Row> rows;
    int right = 0;
    int wrong = 0;
    for (const FactNote& note : story.profile().facts) {
        const Fact& fact = story.scenario().fact(note.fact);
        if (note.truth >= fact.values.size()) continue;
        (note.in_file == note.truth ? right : wrong) += note.in_file == 255 ? 0 : 1;
        rows.push_back({escaped(story.line(fact.name)), file_value(story, note, fact),
                        escaped(story.line(fact.values[note.truth].line))});
    }
    if (rows.empty()) return {};
    const std::string told =
        words.with("report.file.told", {{"right", std::to_string(right)},
                                        {"wrong", std::to_string(wrong)},
                                        {"missing", std::to_string(static_cast<int>(rows.size()) - right - wrong)}});
    return section(
        "file-panel", words.get("report.file"),
        paragraph("", told) +
            table({{words.get("report.fact"), ""}, {words.get("report.in-file"), ""}, {words.get("report.truth"), ""}},
                  rows));
}

}  // namespace keyaccount::report
