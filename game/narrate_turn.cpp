// What a whole turn says: changes by weight, speech, lines for the log.
#include "game/event_look.hpp"
#include "game/narrate.hpp"

#include <algorithm>
#include <iterator>

namespace keyaccount {
namespace {

/// Smaller is graver; the order in which changes are told.
int rank(const Event& event) {
    switch (event.kind) {
        case EventKind::ended: return 0;
        // what was done, before what came of it
        case EventKind::step_granted:
        case EventKind::step_carried_out:
        case EventKind::promise_kept:
        case EventKind::shown:
        case EventKind::watched:
        case EventKind::delivered:
        case EventKind::accepted:
        case EventKind::reminded:
        case EventKind::demanded:
        case EventKind::supply_stopped:
        case EventKind::bartered:
        case EventKind::sued:
        case EventKind::contact:
        case EventKind::specialist:
        case EventKind::reviewed:
        case EventKind::review_due:
        case EventKind::recorded:
        case EventKind::stage_recorded: return 1;
        case EventKind::stage: return 2;
        case EventKind::step_refused:
        case EventKind::guide_won:
        case EventKind::promise_broken: return 3;
        case EventKind::objection_raised:
        case EventKind::mistake: return 4;
        case EventKind::need:
        case EventKind::objection_lifted:
        case EventKind::promise_made:
        case EventKind::criterion:
        case EventKind::price:
        case EventKind::invoice_paid: return 5;
        case EventKind::fact_learned:
        case EventKind::door_opened: return 6;
        case EventKind::need_shown:
        case EventKind::named: return 7;
        case EventKind::call_ended: return 8;
        case EventKind::guide:
        case EventKind::trust: return 9;
        case EventKind::stance: return 10;
        case EventKind::patience: return 12;
        default: return 11;
    }
}

bool is_heard(EventKind kind) {
    switch (kind) {
        case EventKind::ended:
        case EventKind::stage:
        case EventKind::step_granted:
        case EventKind::step_refused:
        case EventKind::promise_made:
        case EventKind::promise_kept:
        case EventKind::promise_broken:
        case EventKind::step_carried_out:
        case EventKind::objection_raised:
        case EventKind::fact_learned:
        case EventKind::named:
        case EventKind::door_opened:
        case EventKind::need_shown:
        case EventKind::guide_won:
        case EventKind::price:
        case EventKind::invoice_paid:
        case EventKind::delivered:
        case EventKind::accepted:
        case EventKind::reminded:
        case EventKind::demanded:
        case EventKind::supply_stopped:
        case EventKind::specialist:
        case EventKind::bartered:
        case EventKind::sued:
        case EventKind::review_due:
        case EventKind::reviewed:
        case EventKind::contact:
        case EventKind::watched:
        case EventKind::recorded:
        case EventKind::stage_recorded: return true;
        default: return false;
    }
}

std::vector<Event> seen(const View& view, const std::vector<Event>& events) {
    std::vector<Event> result;
    std::copy_if(events.begin(), events.end(), std::back_inserter(result),
                 [&](const Event& each) { return !is_hidden(view, each); });
    return result;
}

std::vector<Event> by_weight(std::vector<Event> events) {
    std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return rank(a) < rank(b); });
    return events;
}

/// A mistake made before in this game, whose rule has been explained.
std::vector<Event> repeated_mistakes(const View& view, const std::vector<Event>& events) {
    std::vector<Event> repeated;
    for (const Event& event : events) {
        if (event.kind != EventKind::mistake || event.what >= mistake_count) continue;
        const auto now = std::count_if(events.begin(), events.end(), [&](const Event& each) {
            return each.kind == EventKind::mistake && each.what == event.what;
        });
        if (view.tally().mistakes[event.what] > now) repeated.push_back(event);
    }
    return repeated;
}

/// The person of a call that ended among these events.
PersonId left_in(const std::vector<Event>& events) {
    const auto end = std::find_if(events.begin(), events.end(),
                                  [](const Event& each) { return each.kind == EventKind::call_ended; });
    return end == events.end() ? PersonId{} : end->who;
}

/// A change and the names of those it happened to; no names: the person of the call, or nobody.
struct Change {
    Told told;
    std::vector<std::string> names;
};

/// The same change told once, with all the names.
void add(std::vector<Change>& list, Change change) {
    const auto same = std::find_if(list.begin(), list.end(), [&](const Change& each) {
        return each.told.what == change.told.what && each.told.why == change.told.why &&
               each.names.empty() == change.names.empty();
    });
    if (same == list.end()) {
        list.push_back(std::move(change));
        return;
    }
    for (std::string& name : change.names)
        if (std::find(same->names.begin(), same->names.end(), name) == same->names.end())
            same->names.push_back(std::move(name));
}

}  // namespace

/// Why a sentence moved nothing: not their concern, or they did not open up. Empty if it did move something.
std::string Narrator::why_nothing(const std::vector<Event>& events) const {
    for (const Event& event : events) {
        if (event.kind == EventKind::said && event.rule == Rule::need_not_theirs) return rule(event.rule);
        const std::string missed = "rule." + std::string{id_of(event.rule)} + ".missed";
        if (event.kind == EventKind::dice && event.after == 0 && texts_->has(missed, language_)) return get(missed);
    }
    return {};
}

std::vector<Told> Narrator::changes(const View& view, const std::vector<Event>& events, std::size_t most) const {
    std::vector<Change> list;
    const std::vector<Event> repeated = repeated_mistakes(view, events);
    const PersonId just_left = left_in(events);
    for (const Event& event : events) {
        if (event.kind == EventKind::call_opened) continue;
        Change change{describe_bare(view, event, Sight::rep), {}};
        if (change.told.what.empty()) continue;
        for (const Event& mistake : repeated)
            if (mistake.rule == event.rule && change.told.why == rule(event.rule))
                change.told.why = get("mistake." + std::string{word(static_cast<Mistake>(mistake.what))} + ".again");
        if (speaks_of_another(view, event) && event.who != just_left)
            change.names.push_back(short_person(view, event.who));
        add(list, std::move(change));
    }
    if (list.size() > most) list.resize(most);
    std::vector<Told> told;
    for (Change& change : list) {
        std::string names;
        for (const std::string& name : change.names) names += (names.empty() ? "" : get("list.comma")) + name;
        if (!names.empty()) change.told.what = of_person(names, change.told.what);
        told.push_back(std::move(change.told));
    }
    return told;
}

std::vector<Told> Narrator::told(const View& view, const std::vector<Event>& events, std::size_t most) const {
    auto list = changes(view, by_weight(merged(seen(view, events))), most);
    const std::string nothing = why_nothing(events);
    for (Told& told : list)
        if (told.icon == "hourglass" && !nothing.empty()) told.why = nothing;
    return list;
}

std::vector<Told> Narrator::heard(const View& view, const std::vector<Event>& events, std::size_t most) const {
    std::vector<Event> audible;
    std::copy_if(events.begin(), events.end(), std::back_inserter(audible),
                 [](const Event& each) { return is_heard(each.kind); });
    auto list = changes(view, by_weight(merged(seen(view, audible))), most);
    for (Told& told : list) told.why.clear();
    return list;
}

std::string Narrator::speech(const View& view, const std::vector<Event>& events) const {
    std::string result;
    for (const Event& event : events) {
        if (event.kind != EventKind::said) continue;
        if (!result.empty()) result += get("list.sentence-gap");
        result += text(view, event.line);
    }
    return result;
}

std::string Narrator::own_words(const View& view, const std::vector<Event>& events) const {
    std::string result;
    for (const Event& event : events) {
        if (event.kind != EventKind::seller_said) continue;
        if (!result.empty()) result += get("list.sentence-gap");
        result += text(view, event.line);
    }
    return result;
}

std::string Narrator::log_line(const View& view, const Event& event) const {
    switch (event.kind) {
        case EventKind::noted: return text(view, event.line);
        case EventKind::call_ended:
            return with("log.call", {{"who", short_person(view, event.who)},
                                     {"outcome", outcome(static_cast<Outcome>(event.what))}});
        case EventKind::step_granted:
        case EventKind::step_carried_out:
        case EventKind::promise_kept:
            if (event.line.exists()) return text(view, event.line);
            return tell(view, event).what;
        case EventKind::promise_broken:
        case EventKind::guide_won:
        case EventKind::stage:
        case EventKind::invoice_paid:
        case EventKind::delivered:
        case EventKind::accepted:
        case EventKind::reminded:
        case EventKind::demanded:
        case EventKind::supply_stopped:
        case EventKind::contact:
        case EventKind::bartered:
        case EventKind::sued:
        case EventKind::review_due:
        case EventKind::reviewed:
        case EventKind::stage_recorded:
        case EventKind::shown:
        case EventKind::ended: return tell(view, event).what;
        default: return {};
    }
}

std::vector<std::string> Narrator::log_lines(const View& view, const std::vector<Event>& events) const {
    std::vector<std::string> lines;
    for (const Event& event : events) {
        std::string line = log_line(view, event);
        if (!line.empty() && (lines.empty() || lines.back() != line)) lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace keyaccount
