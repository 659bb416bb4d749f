#include "engine/files/against.hpp"

#include "engine/files/case_file.hpp"
#include "engine/files/part_place.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace keyaccount {
namespace {

constexpr std::size_t most_kept = 200;  // cases with something undone

using Which = std::vector<std::size_t>;

/// "people/lu-jianping" of all that is below it.
std::string_view group_of(std::string_view place) {
    const std::size_t first = place.find('/');
    return place.substr(0, first == std::string_view::npos ? first : place.find('/', first + 1));
}

/// Changes that lie next to each other in one part.
std::vector<Which> groups_of(const std::vector<CaseChange>& changes) {
    std::vector<Which> groups;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (i == 0 || group_of(changes[i].place) != group_of(changes[i - 1].place)) groups.emplace_back();
        groups.back().push_back(i);
    }
    return groups;
}

using Helps = std::function<bool(const Which&)>;  // whether the replay plays further with these undone

/// Changes each of which helps alone: parts first, then what is in them.
Which that_help_alone(const std::vector<CaseChange>& changes, const Helps& helps) {
    Which found;
    for (const Which& group : groups_of(changes)) {
        if (!helps(group)) continue;
        Which single;
        if (group.size() > 1)
            std::copy_if(group.begin(), group.end(), std::back_inserter(single),
                         [&](std::size_t one) { return helps({one}); });
        const Which& taken = single.empty() ? group : single;
        found.insert(found.end(), taken.begin(), taken.end());
    }
    return found;
}

/// As few changes as help together, found by leaving out one after the other.
Which that_help_together(const std::vector<CaseChange>& changes, const Helps& helps) {
    Which needed;
    for (std::size_t i = 0; i < changes.size(); ++i) needed.push_back(i);
    const auto leave_out = [&](const Which& some) {
        Which rest;
        std::set_difference(needed.begin(), needed.end(), some.begin(), some.end(), std::back_inserter(rest));
        if (rest.size() < needed.size() && helps(rest)) needed = std::move(rest);
    };
    for (const Which& group : groups_of(changes)) leave_out(group);
    for (const std::size_t one : Which{needed}) leave_out({one});
    return needed;
}

/// With both cases at hand.
void blame_changes(EditedCase& edits, const ReplayRead& replay, Against& out) {
    const int agreed = out.played.check.agreed;
    const auto plays_further = [&](const Case& scenario) {
        const Verification check = verify(scenario, replay);
        return check.same() || check.agreed > agreed;
    };
    if (!plays_further(edits.then())) {
        out.blame = Blame::rules;
        return;
    }
    const Helps helps = [&](const Which& which) {
        const auto without = edits.undone(which);
        return without != nullptr && plays_further(*without);
    };
    Which guilty = that_help_alone(edits.changes(), helps);
    out.blame = guilty.empty() ? Blame::changes : Blame::change;
    if (guilty.empty()) guilty = that_help_together(edits.changes(), helps);
    for (const std::size_t one : guilty) out.changes.push_back(edits.changes()[one]);
}

/// The parts that a choice and what comes of it have to do with, as their places begin.
class Touched {
public:
    Touched(const Case& scenario, const GameLog& log, const NamedChoice& choice) : case_{scenario} {
        add("people", choice.who);
        add("facts", choice.fact);
        add("needs", choice.need);
        add("proofs", choice.proof);
        add("steps", choice.step);
        if (!choice.act.empty()) parts_.insert("case/actions");
        if (!choice.objection.empty()) parts_.insert("case/objections");
        State state = walk(scenario, log, [](auto&&...) {});
        if (state.in_call()) add("people", scenario.people[state.call.with].id);
        const auto made = resolved(scenario, choice);
        if (!std::holds_alternative<Choice>(made)) return;
        EventBuffer events;
        static_cast<void>(apply(scenario, state, std::get<Choice>(made), &events));
        for (const Event& event : events) add(event);
    }
    [[nodiscard]] bool holds(std::string_view part) const { return parts_.contains(group_of(part)); }

private:
    void add(std::string_view family, const std::string& id) {
        if (!id.empty()) parts_.insert(std::string{family} + "/" + id);
    }
    template <class Entities>
    void add(std::string_view family, const Entities& entities, std::size_t index) {
        if (index < entities.size()) add(family, entities[index].id);
    }
    void add(const Event& event) {
        if (event.who.exists()) add("people", case_.people, event.who.index());
        switch (event.kind) {
            case EventKind::need:
            case EventKind::need_shown: return add("needs", case_.needs, event.what);
            case EventKind::fact_learned: return add("facts", case_.facts, event.what);
            case EventKind::step_granted:
            case EventKind::step_refused:
            case EventKind::step_carried_out:
            case EventKind::promise_made: return add("steps", case_.steps, event.what);
            case EventKind::criterion: return add("offer", case_.offers, event.what);
            case EventKind::rival_stance: return add("rivals", case_.rivals, event.what);
            case EventKind::stage: parts_.insert("stages/" + std::to_string(event.before + 1)); return;
            default: return;
        }
    }

    const Case& case_;
    std::set<std::string, std::less<>> parts_;
};

/// By the prints of the parts that the replay carries.
void suspect_parts(const Case& now, const JsonDocument& document, const ReplayRead& replay, Against& out) {
    const Verification& check = out.played.check;
    std::vector<Edit> edits = check.edits;
    std::erase_if(edits, [](const Edit& edit) { return edit.kind == EditKind::words; });
    if (edits.empty()) {
        out.blame = replay.header->parts.empty() && check.other_content ? Blame::unknown : Blame::rules;
        return;
    }
    std::vector<Edit> touched;
    if (!out.played.rest.empty() && !out.played.rest.front().undo) {
        const Touched parts{now, out.played.log, out.played.rest.front().choice};
        std::copy_if(edits.begin(), edits.end(), std::back_inserter(touched),
                     [&](const Edit& edit) { return parts.holds(edit.part); });
    }
    out.blame = touched.empty() ? Blame::possible : Blame::likely;
    for (const Edit& edit : touched.empty() ? edits : touched)
        out.suspects.push_back({edit, place_of_part(document, edit.part)});
}

/// Makes the recorded choices from where the replay differs, as long as they can be made.
void go_on(const Case& now, Against& out) {
    std::vector<State> states = states_of(now, out.played.log);
    out.made = out.played.check.agreed;
    for (const ReplayTurn& turn : out.played.rest) {
        if (turn.undo) {
            if (states.size() < 2) return;
            states.pop_back();
        } else {
            const auto choice = resolved(now, turn.choice);
            State next = states.back();
            if (!std::holds_alternative<Choice>(choice) || apply(now, next, std::get<Choice>(choice)) != Refusal::none)
                return;
            states.push_back(next);
        }
        ++out.made;
    }
    if (states.back().over()) out.result = result_of(now, states.back());
}

}  // namespace

std::unique_ptr<EditedCase> EditedCase::from(const std::string& then, const std::string& now) {
    auto edits = std::make_unique<EditedCase>();
    Loaded old_case = load_case("then", then);
    const Loaded new_case = load_case("now", now);
    if (!old_case.scenario || !new_case.scenario || old_case.scenario->id != new_case.scenario->id) return nullptr;
    const auto document_of = [](const std::string& text) {
        const TextFile file{"case", text};
        Problems problems{file};
        return *read_json(file, {}, problems);
    };
    edits->then_ = std::move(*old_case.scenario);
    edits->then_document_ = document_of(then);
    edits->now_document_ = document_of(now);
    edits->changes_ = changes_of(edits->then_document_, edits->now_document_);
    return edits;
}

std::shared_ptr<const Case> EditedCase::undone(const std::vector<std::size_t>& which) {
    if (const auto found = made_.find(which); found != made_.end()) return found->second;
    std::set<std::string_view> places;
    for (const std::size_t one : which) places.insert(changes_[one].place);
    Loaded loaded =
        load_case("undone", with_changes_undone(then_document_, now_document_,
                                                [&](const std::string& place) { return places.contains(place); }));
    std::shared_ptr<const Case> made;
    if (loaded.scenario) made = std::make_shared<const Case>(std::move(*loaded.scenario));
    if (made_.size() < most_kept) made_.emplace(which, made);
    return made;
}

Against play_against(const Case& now, const JsonDocument& document, EditedCase* edits, const ReplayRead& replay,
                     std::string_view engine) {
    Against out;
    out.played = replayed(now, replay, engine);
    const Mismatch mismatch = out.played.check.mismatch;
    if (mismatch == Mismatch::none || mismatch == Mismatch::unreadable || mismatch == Mismatch::other_case) return out;
    if (edits != nullptr)
        blame_changes(*edits, replay, out);
    else
        suspect_parts(now, document, replay, out);
    go_on(now, out);
    return out;
}

}  // namespace keyaccount
