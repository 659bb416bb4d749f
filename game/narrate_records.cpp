// What the rep writes down, and what the rep called a call.
#include "game/narrate.hpp"

namespace keyaccount {
namespace {

bool is_deal_question(RecordKind kind) { return kind >= RecordKind::opportunity && kind <= RecordKind::worth; }
bool is_review_item(RecordKind kind) { return kind >= RecordKind::schedule && kind <= RecordKind::key_items; }

}  // namespace

std::string Narrator::label_told(Choice choice, const std::vector<Event>& events) const {
    if (choice.kind != ChoiceKind::leave || choice.detail == 255) return {};
    for (const Event& event : events) {
        if (event.kind != EventKind::call_ended) continue;
        const auto outcome = static_cast<Outcome>(event.what);
        const bool called_advance = static_cast<Outcome>(choice.detail) >= Outcome::advance;
        if (called_advance != (outcome >= Outcome::advance))
            return get(called_advance ? "label.wrong.advance" : "label.wrong.continuation");
        return get(called_advance                ? "label.right.advance"
                   : outcome == Outcome::no_sale ? "label.right.no-sale"
                                                 : "label.right.continuation");
    }
    return {};
}

std::string Narrator::continuation_heard(const View& view, const std::vector<Event>& events) const {
    for (const Event& event : events)
        if (event.kind == EventKind::said && event.rule == Rule::no_step_proposed && event.line.exists())
            return with("continuation.heard", {{"words", text(view, event.line)}});
    return {};
}

std::string Narrator::fact_with_value(const View& view, FactId fact, std::string_view key,
                                      std::string_view answer) const {
    const SeenFact seen = view.fact(fact);
    return with(key, {{"answer", std::string{answer}},
                      {"fact", text(view, seen.name)},
                      {"value", seen.known ? text(view, seen.value) : get("person.unknown")}});
}

std::string Narrator::written_value(const View& view, Choice note) const {
    const RecordKind kind = note.recorded();
    const FactId fact{note.detail};
    if (is_deal_question(kind)) {
        if (note.detail == 255) return get("record.none");
        const std::string& answer = get(answered_yes(note.detail) ? "record.yes" : "record.no");
        const FactId evidence = answered_by(note.detail);
        return evidence.exists() ? fact_with_value(view, evidence, "record.backed", answer)
                                 : with("record.unbacked", {{"answer", answer}});
    }
    if (is_review_item(kind))
        return fact.index() < view.fact_count() ? fact_with_value(view, fact, "record.fact", {})
                                                : get("record.fact.none");
    if (note.detail == 255) return get(kind == RecordKind::grade ? "grade.none" : "record.none");
    if (kind == RecordKind::role) return term("role", static_cast<Role>(note.detail));
    if (kind == RecordKind::support) return term("support", int{note.detail});
    if (kind == RecordKind::grade) return term("grade", int{note.detail});
    return text(view, view.stages().at(note.detail).name);
}

std::string Narrator::slot_name(const View& view, RecordKind kind, PersonId who) const {
    const std::string key = "record." + std::string{word(kind)};
    return who.exists() ? with(key + ".of", {{"who", short_person(view, who)}}) : get(key);
}

std::string Narrator::written(const View& view, Choice note) const {
    const bool asks = is_deal_question(note.recorded()) || is_review_item(note.recorded());
    return with(asks ? "record.written.question" : "record.written",
                {{"record", slot_name(view, note.recorded(), note.who)}, {"value", written_value(view, note)}});
}

}  // namespace keyaccount
