#include "game/terminal/pages.hpp"

#include <array>

namespace keyaccount::terminal {
namespace {

bool is_deal_question(RecordKind kind) { return kind >= RecordKind::opportunity && kind <= RecordKind::worth; }

/// What stands in a place now; 255: nothing.
std::uint8_t standing(const View& view, const Slot& slot) {
    const auto from = [&](RecordKind first) { return index_of(slot.kind) - index_of(first); };
    switch (slot.kind) {
        case RecordKind::role: return view.chart_role(slot.who);
        case RecordKind::support: return view.chart_support(slot.who);
        case RecordKind::opportunity:
        case RecordKind::fit:
        case RecordKind::rival:
        case RecordKind::worth: return view.deal_answer(static_cast<DealQuestion>(from(RecordKind::opportunity)));
        case RecordKind::grade: return static_cast<std::uint8_t>(view.grade() < 0 ? 255 : view.grade());
        case RecordKind::stage: return static_cast<std::uint8_t>(view.recorded_stage());
        default: return view.review_answer(static_cast<ReviewItem>(from(RecordKind::schedule))).index();
    }
}

std::string on_chart(const Narrator& words, const View& view, PersonId who) {
    const auto value = [&](RecordKind kind) {
        const std::uint8_t detail = standing(view, {kind, who, {}});
        return detail == 255 ? words.get("terminal.papers.empty")
                             : words.written_value(view, Choice::note(kind, detail, who));
    };
    return words.with(
        "terminal.papers.person",
        {{"who", words.person(view, who)}, {"role", value(RecordKind::role)}, {"support", value(RecordKind::support)}});
}

/// Writes one page: numbered places with what stands there.
class Papers {
public:
    explicit Papers(const Scene& scene) : scene_{scene}, view_{scene.session.view()} {}

    Menu write() {
        page().heading(words().get("terminal.papers"));
        chart();
        questions();
        review();
        stage();
        page().item("0", words().get("terminal.papers.back"));
        return menu_;
    }

private:
    [[nodiscard]] Page& page() const { return scene_.page; }
    [[nodiscard]] const Narrator& words() const { return scene_.words; }

    void place(const Slot& slot, const std::string& text) {
        const int number = static_cast<int>(menu_.slots.size()) + 1;
        menu_.slots.emplace_back(number, slot);
        page().item(std::to_string(number), text);
    }

    void place(const Slot& slot) {
        const std::uint8_t detail = standing(view_, slot);
        if (detail != 255 || slot.kind == RecordKind::grade)
            place(slot, words().written(view_, Choice::note(slot.kind, detail, slot.who)));
        else
            place(slot, empty(slot));
    }

    [[nodiscard]] std::string empty(const Slot& slot) const {
        return words().with("record.written.question", {{"record", words().slot_name(view_, slot.kind, slot.who)},
                                                        {"value", words().get("terminal.papers.empty")}});
    }

    void chart() {
        page().line(words().get("terminal.papers.chart"));
        for (std::size_t p = 0; p < view_.people_count(); ++p) {
            const SeenPerson person = view_.person(PersonId::at(p));
            if (person.side != Side::client || person.awareness == Awareness::shadow) continue;
            place({RecordKind::role, person.id, {}}, drawn(person));
        }
    }

    [[nodiscard]] std::string drawn(const SeenPerson& person) const {
        const std::string line = on_chart(words(), view_, person.id);
        if (!person.stance.known) return line;
        return words().with("terminal.papers.heard", {{"record", line},
                                                      {"points", words().signed_number(person.stance.points)},
                                                      {"date", words().short_date(view_, person.stance.day)}});
    }

    void questions() {
        page().line(words().get("terminal.papers.questions"));
        for (const RecordKind kind : {RecordKind::opportunity, RecordKind::fit, RecordKind::rival, RecordKind::worth})
            place({kind, {}, {}});
        page().line(words().get("terminal.papers.grade"));
        place({RecordKind::grade, {}, {}});
    }

    void review() {
        const auto& days = view_.review_days();
        if (days.empty()) return;
        if (view_.review_until() < 0) {
            for (const int day : days)
                if (day >= view_.day() && view_.signed_day() < 0) {
                    page().line(
                        words().with("terminal.papers.review-next", {{"date", words().short_date(view_, day)}}));
                    return;
                }
            return;
        }
        page().line(
            words().with("terminal.papers.review", {{"date", words().short_date(view_, view_.review_until())}}));
        for (std::size_t i = 0; i < review_item_count; ++i) review_item(static_cast<ReviewItem>(i));
        if (!menu_.filing.empty()) page().item("y", words().get("terminal.papers.file"));
    }

    void review_item(ReviewItem item) {
        const auto kind = static_cast<RecordKind>(index_of(RecordKind::schedule) + index_of(item));
        const FactId offered = view_.review_suggestion(item);
        if (view_.review_answer(item).exists() || !offered.exists()) {
            place({kind, {}, {}});
            return;
        }
        const Choice note = Choice::note(kind, offered.index());
        menu_.filing.push_back(note);
        place({kind, {}, {}},
              words().with("terminal.papers.offered", {{"record", words().written(view_, note)},
                                                       {"source", words().source(view_, view_.fact(offered))}}));
    }

    void stage() {
        const auto recorded = static_cast<std::size_t>(view_.recorded_stage());
        page().line(
            words().with("terminal.papers.stage", {{"stage", words().text(view_, view_.stages()[recorded].name)}}));
        for (const FactId fact : view_.facts_required()) {
            const SeenFact seen = view_.fact(fact);
            const char* key = !seen.known     ? "terminal.papers.fact-missing"
                              : seen.verified ? "terminal.papers.fact-verified"
                                              : "terminal.papers.fact-heard";
            page().item("-", words().with(key, {{"fact", words().text(view_, seen.name)}}));
        }
        if (view_.approval_required()) page().item("-", words().get("terminal.papers.approval"));
        if (recorded + 1 >= view_.stages().size()) return;
        const Choice next = Choice::note(RecordKind::stage, static_cast<std::uint8_t>(recorded + 1));
        const std::string name = words().text(view_, view_.stages()[recorded + 1].name);
        const Refusal why = view_.refuse(next);
        if (why != Refusal::none) {
            page().line(words().refusal(why));
            return;
        }
        const int number = static_cast<int>(menu_.slots.size()) + 1;
        menu_.choices.emplace_back(number, next);
        page().item(std::to_string(number), words().with("terminal.papers.record-stage", {{"stage", name}}));
    }

    const Scene& scene_;
    View view_;
    Menu menu_;
};

/// Both, role and support: where somebody stands on the chart.
void show_chart_of(const Scene& scene, PersonId who, Menu& menu) {
    const View view = scene.session.view();
    for (const RecordKind kind : {RecordKind::role, RecordKind::support}) {
        ChoiceList list;
        view.records(kind, who, list);
        for (const Choice note : list) {
            const int number = static_cast<int>(menu.choices.size()) + 1;
            menu.choices.emplace_back(number, note);
            scene.page.item(std::to_string(number), scene.words.written_value(view, note));
        }
    }
}

void show_yes_or_no(const Scene& scene, const Slot& slot, Menu& menu) {
    for (const bool yes : {true, false}) {
        const int number = yes ? 1 : 2;
        menu.slots.emplace_back(number, Slot{slot.kind, slot.who, yes});
        scene.page.item(std::to_string(number), scene.words.get(yes ? "record.yes" : "record.no"));
    }
}

}  // namespace

Menu show_papers(const Scene& scene) { return Papers{scene}.write(); }

Menu show_slot(const Scene& scene, const Slot& slot) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    Menu menu;
    page.heading(slot.who.exists() ? on_chart(words, view, slot.who) : words.slot_name(view, slot.kind, {}));
    if (slot.who.exists()) {
        show_chart_of(scene, slot.who, menu);
    } else if (is_deal_question(slot.kind) && !slot.yes) {
        show_yes_or_no(scene, slot, menu);
    } else {
        ChoiceList list;
        view.records(slot.kind, slot.who, list);
        int number = 0;
        for (const Choice note : list) {
            if (slot.yes && answered_yes(note.detail) != *slot.yes) continue;
            menu.choices.emplace_back(++number, note);
            page.item(std::to_string(number), words.written_value(view, note));
        }
    }
    page.item("0", words.get("terminal.papers.back"));
    return menu;
}

}  // namespace keyaccount::terminal
