#include "game/terminal/pages.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace keyaccount::terminal {
namespace {

constexpr std::size_t most_changes = 6;

std::string_view mark_of(Turnout turnout) {
    return turnout == Turnout::good ? "+" : turnout == Turnout::bad ? "!" : "-";
}

void show_spoken(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    for (const Event& event : session.last_events()) {
        if (!event.line.exists()) continue;
        const std::string line = words.text(view, event.line);
        if (event.kind == EventKind::seller_said)
            page.line(words.with("terminal.you", {{"words", line}}), 2);
        else if (event.kind == EventKind::said)
            page.line(words.with("terminal.they", {{"who", words.short_person(view, event.who)}, {"words", line}}), 2);
        else if (event.kind == EventKind::noted || event.kind == EventKind::step_carried_out ||
                 event.kind == EventKind::promise_kept)
            page.line(line, 2);
    }
}

/// Whether the rep called the call by its name, and with hints, how to hear a continuation. An exam says it at the end.
void show_label(const Scene& scene, Choice choice) {
    const auto& [page, words, session] = scene;
    if (scene.exam()) return;
    const std::string label = words.label_told(choice, session.last_events());
    if (!label.empty()) page.line(label);
    if (!scene.hints()) return;
    const std::string heard = words.continuation_heard(session.view(), session.last_events());
    if (!heard.empty()) page.line(heard);
}

}  // namespace

const Choice* Menu::choice(int number) const {
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const auto& each) { return each.first == number; });
    return found == choices.end() ? nullptr : &found->second;
}

const Slot* Menu::slot(int number) const {
    const auto found = std::find_if(slots.begin(), slots.end(), [&](const auto& each) { return each.first == number; });
    return found == slots.end() ? nullptr : &found->second;
}

NeedId Menu::topic(char letter) const {
    const auto found =
        std::find_if(topics.begin(), topics.end(), [&](const auto& each) { return each.first == letter; });
    return found == topics.end() ? NeedId{} : found->second;
}

int Menu::largest() const {
    int most = 0;
    for (const auto& each : choices) most = std::max(most, each.first);
    for (const auto& each : slots) most = std::max(most, each.first);
    return most;
}

void show_turn(const Scene& scene) {
    const auto& [page, words, session] = scene;
    if (session.moments().empty()) return;
    const View view = session.view();
    const Choice choice = session.moments().back().choice;
    page.blank();
    if (choice.kind == ChoiceKind::act || choice.kind == ChoiceKind::leave || choice.kind == ChoiceKind::watch ||
        choice.kind == ChoiceKind::show)
        page.line("> " + words.row(View{session.scenario(), session.state_after(session.moments().size() - 1)}, choice),
                  2);
    show_spoken(scene);
    const bool says_what_it_was = choice.kind == ChoiceKind::act || choice.kind == ChoiceKind::leave ||
                                  choice.kind == ChoiceKind::watch || choice.kind == ChoiceKind::show ||
                                  choice.kind == ChoiceKind::record;
    if (session.setup().mode == Mode::practice && !says_what_it_was)
        page.line(words.with("terminal.kind", {{"kind", words.kind(view, choice)}}));
    show_label(scene, choice);
    const auto changes = scene.exam() ? words.heard(view, session.last_events(), most_changes)
                                      : words.told(view, session.last_events(), most_changes);
    std::set<std::string> reasons;
    const bool is_note = choice.kind == ChoiceKind::record && choice.recorded() != RecordKind::stage;
    for (const Told& told : changes) {
        const bool usual = view.tally().calls > 1 && told.why == words.get("event.patience.usual");
        const bool said = told.why.empty() || is_note || usual || !reasons.insert(told.why).second;
        page.item(mark_of(told.turnout),
                  said ? words.with("terminal.changed.plain", {{"what", told.what}})
                       : words.with("terminal.changed", {{"what", told.what}, {"why", told.why}}));
    }
}

void show_file(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    page.heading(words.get("terminal.file"));
    for (const Layer layer : {Layer::basic, Layer::important, Layer::core, Layer::process}) {
        bool first = true;
        for (std::size_t f = 0; f < view.fact_count(); ++f) {
            const SeenFact fact = view.fact(FactId::at(f));
            if (fact.layer != layer) continue;
            if (first) page.line(words.term("layer", layer));
            first = false;
            const std::string name = words.text(view, fact.name);
            page.item("-", fact.known
                               ? words.with("terminal.file.line",
                                            {{"fact", name},
                                             {"value", words.text(view, fact.value)},
                                             {"source", words.source(view, fact)},
                                             {"checked", words.get(fact.verified ? "fact.verified" : "fact.hearsay")}})
                               : words.with("terminal.file.empty", {{"fact", name}}));
        }
    }
    if (scene.hints() && view.looks_hopeless()) page.line(words.get("terminal.file.hopeless"));
}

void show_log(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    page.heading(words.get("terminal.log"));
    bool empty = true;
    for (const Moment& moment : session.moments()) {
        for (const std::string& line : words.log_lines(view, moment.events)) {
            page.line(words.with("terminal.log.line", {{"date", words.date(view, moment.day)}, {"line", line}}), 2);
            empty = false;
        }
    }
    if (empty) page.line(words.get("terminal.log.empty"));
}

void show_terms(const Scene& scene) {
    const auto& [page, words, session] = scene;
    if (scene.exam()) {
        page.line(words.get("terminal.no-terms.exam"));
        return;
    }
    const View view = session.view();
    page.heading(words.get("terminal.terms"));
    bool first = true;
    for (const WinRow& row : words.win_rows(view)) {
        const std::string points = first ? std::to_string(row.points) : words.signed_number(row.points);
        page.item("-", words.with("terminal.terms.line", {{"name", row.name}, {"points", points}, {"why", row.why}}));
        first = false;
    }
    page.line(words.with("terminal.terms.total", {{"percent", words.percent(view.win().shown)}}));
}

void show_help(const Scene& scene) {
    const auto& [page, words, session] = scene;
    page.heading(words.get("terminal.help"));
    for (const char* key :
         {"number", "letter", "leave", "file", "papers", "log", "terms", "undo", "topics", "again", "quit"})
        page.line("  " + words.get(std::string{"terminal.help."} + key), 4);
    page.line(words.get("terminal.help.method"));
}

}  // namespace keyaccount::terminal
