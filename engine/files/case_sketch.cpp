#include "engine/files/case_sketch.hpp"

#include "engine/files/case_parts.hpp"
#include "engine/files/nearest.hpp"
#include "engine/files/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace keyaccount {
namespace {

void read_what_is_drawn(Reading& reading) {
    collect_names(reading);
    Object root{reading, 0};
    read_frame(root);
    read_world(root);
    read_offer(root);
    read_steps(root);
    read_people(root);
}

/// Gathers the ties of the file's people that name nobody.
class TieReader {
public:
    TieReader(const Reading& reading, const TextFile& file, CaseSketch& out)
        : reading_{reading}, file_{file}, out_{out} {}

    void read_person(std::size_t index, std::uint32_t node) {
        from_ = PersonId::at(index);
        out_.lines.push_back(file_.place(reading_.node(node).at).line);
        const std::uint32_t boss = member(node, "reports_to");
        if (boss != no_node) read_name(BrokenTie::Kind::reports_to, boss);
        const std::uint32_t heard = member(node, "listens_to");
        if (heard != no_node && reading_.node(heard).kind == JsonKind::object)
            for (const std::uint32_t tie : reading_.node(heard).children)
                note(BrokenTie::Kind::listens_to, reading_.node(tie).key, tie);
        const std::uint32_t doors = member(node, "opened_by");
        if (doors != no_node && reading_.node(doors).kind == JsonKind::array)
            for (const std::uint32_t door : reading_.node(doors).children) read_name(BrokenTie::Kind::opened_by, door);
    }

private:
    [[nodiscard]] const std::vector<std::string_view>& ids() const {
        return reading_.names[static_cast<std::size_t>(Family::person)].ids;
    }
    [[nodiscard]] std::uint32_t member(std::uint32_t node, std::string_view key) const {
        return reading_.document.member(node, key);
    }
    void read_name(BrokenTie::Kind kind, std::uint32_t node) {
        if (reading_.node(node).kind == JsonKind::string) note(kind, reading_.node(node).text, node);
    }
    void note(BrokenTie::Kind kind, std::string_view wanted, std::uint32_t node) {
        if (std::find(ids().begin(), ids().end(), wanted) != ids().end()) return;
        const std::string_view meant = nearest(wanted, ids());
        const auto found = std::find(ids().begin(), ids().end(), meant);
        BrokenTie tie;
        tie.kind = kind;
        tie.from = from_;
        tie.wanted = first_characters(visible(wanted), 64);
        if (!meant.empty()) tie.meant = PersonId::at(found - ids().begin());
        tie.pointer = reading_.document.pointer(node);
        tie.line = file_.place(reading_.node(node).key_at).line;
        out_.broken.push_back(std::move(tie));
    }

    const Reading& reading_;
    const TextFile& file_;
    CaseSketch& out_;
    PersonId from_;
};

/// N of "/people/N" and of what lies below; the number of people where it is none.
std::size_t person_in(std::string_view pointer, const std::vector<Person>& people) {
    constexpr std::string_view family = "/people/";
    if (pointer.starts_with(family)) {
        const std::string_view rest = pointer.substr(family.size());
        std::size_t index = people.size();
        std::from_chars(rest.data(), rest.data() + rest.size(), index);
        return std::min(index, people.size());
    }
    for (std::size_t at = 0; at < pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', at + 1), pointer.size());
        const std::string_view part = pointer.substr(at + 1, end - at - 1);
        for (std::size_t p = 0; p < people.size(); ++p)
            if (!part.empty() && people[p].id == part) return p;
        at = end;
    }
    return people.size();
}

}  // namespace

CaseSketch sketch_of(std::string_view text) {
    CaseSketch sketch;
    sketch.draft.texts.emplace_back();
    const TextFile file{"", text};
    Problems ignored{file};
    const std::optional<JsonDocument> document = read_json(file, {}, ignored);
    if (!document || (*document)[0].kind != JsonKind::object) return sketch;
    sketch.readable = true;
    Reading reading{*document, ignored, sketch.draft};
    read_what_is_drawn(reading);
    const std::uint32_t people = document->member(0, "people");
    TieReader ties{reading, file, sketch};
    for (std::size_t p = 0; p < sketch.draft.people.size(); ++p) ties.read_person(p, (*document)[people].children[p]);
    return sketch;
}

std::vector<PersonGaps> case_gaps(const CaseSketch& sketch, const std::vector<Diagnostic>& diagnostics) {
    const auto& people = sketch.draft.people;
    std::vector<PersonGaps> gaps(people.size());
    for (std::size_t d = 0; d < diagnostics.size(); ++d) {
        const std::size_t who = person_in(diagnostics[d].pointer, people);
        if (who < people.size()) gaps[who].diagnostics.push_back(d);
    }
    for (PersonGaps& gap : gaps) {
        if (!gap.any()) continue;
        std::stable_sort(gap.diagnostics.begin(), gap.diagnostics.end(), [&](std::size_t a, std::size_t b) {
            return diagnostics[a].severity < diagnostics[b].severity;
        });
        gap.worst = diagnostics[gap.diagnostics.front()].severity;
    }
    return gaps;
}

}  // namespace keyaccount
