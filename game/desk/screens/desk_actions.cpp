#include "game/desk/screens/dock.hpp"

#include <algorithm>
#include <array>

namespace keyaccount::desk {

namespace {

constexpr std::size_t dock_places = 5;

struct Look {
    Icon icon;
    const char* key;
};
/// By Action.
constexpr std::array<Look, action_count> looks{{{Icon::car, "visit"},
                                                {Icon::phone, "phone"},
                                                {Icon::users, "talk"},
                                                {Icon::road, "carry-out"},
                                                {Icon::compass, "ask-guide"},
                                                {Icon::clock, "keep-promise"},
                                                {Icon::file, "proposal"},
                                                {Icon::forward, "wait"},
                                                {Icon::walked_away, "walk-away"},
                                                {Icon::truck, "deliver"},
                                                {Icon::check, "acceptance"},
                                                {Icon::money, "remind"},
                                                {Icon::warning, "letter"},
                                                {Icon::veto, "stop-supply"},
                                                {Icon::users, "bring"},
                                                {Icon::chevron_down, "reduce-contact"},
                                                {Icon::chevron_up, "resume-contact"},
                                                {Icon::cube, "barter"},
                                                {Icon::gavel, "legal"}}};
static_assert(looks.back().key != nullptr);

bool has(const std::vector<DeskAction>& actions, Choice choice) {
    return std::any_of(actions.begin(), actions.end(), [choice](const DeskAction& a) { return a.choice == choice; });
}

/// What would be done with this person besides seeing them.
std::vector<Choice> extras(const View& view, PersonId who, const SeenPerson& person) {
    std::vector<Choice> choices;
    if (person.promise_due >= 0) choices.push_back(Choice::act(Action::keep_promise, who));
    for (std::size_t s = 0; s < view.step_count(); ++s)
        if (view.pending_with(StepId::at(s)) == who)
            choices.push_back(Choice::act(Action::carry_out, {}, StepId::at(s)));
    if (person.is_guide) choices.push_back(Choice::act(Action::ask_guide, who));
    for (const Action action : {Action::resume_contact, Action::proposal, Action::deliver, Action::acceptance,
                                Action::remind, Action::letter, Action::stop_supply, Action::barter, Action::legal})
        if (view.refuse(Choice::act(action)) == Refusal::none) choices.push_back(Choice::act(action));
    if (person.could_be_guide && !person.is_guide) choices.push_back(Choice::act(Action::ask_guide, who));
    if (view.signed_day() < 0 && !view.proposed()) choices.push_back(Choice::act(Action::proposal));
    return choices;
}

std::string verb_of(const Scene& scene, const View& view, Choice choice) {
    if (choice.is(Action::carry_out)) return scene.say.text(view, view.step(choice.step()).name);
    if (choice.is(Action::keep_promise)) {
        const SeenPerson person = view.person(choice.who);
        if (person.promised.exists())
            return scene.say.with("desk.act.keep-promise",
                                  {{"what", scene.say.text(view, view.step(person.promised).name)}});
    }
    if (choice.is(Action::bring))
        return scene.say.with("desk.act.bring", {{"who", scene.say.text(view, view.specialist(choice.detail).name)}});
    return scene.say.get(std::string{"desk.act."} + looks[choice.about].key);
}

}  // namespace

DeskAction desk_action(const Scene& scene, const View& view, Choice choice) {
    const Refusal why = view.refuse(choice);
    DeskAction action{choice, looks[choice.about].icon, verb_of(scene, view, choice), {}, why == Refusal::none};
    const bool stranger = choice.who.exists() && why == Refusal::no_access && view.person(choice.who).reachable;
    if (stranger)
        action.cost = scene.say.get("desk.refusal.visit-first");
    else if (!action.possible)
        action.cost = scene.say.get("desk.refusal." + std::string{word(why)});
    else if (choice.is(Action::wait))
        action.cost = scene.say.with("desk.cost.until",
                                     {{"date", scene.say.short_date(view, view.day() + view.cost(choice).days)}});
    else if (choice.is(Action::walk_away))
        action.cost = scene.say.get("desk.cost.ends");
    else if (choice.is(Action::bring))
        action.cost =
            scene.say.with("desk.cost.a-visit", {{"money", scene.say.money(view.specialist(choice.detail).cost)}});
    else if (choice.is(Action::reduce_contact))
        action.cost = scene.say.get("desk.cost.by-phone");
    else
        action.cost = scene.say.cost(view, choice);
    return action;
}

std::vector<DeskAction> dock_actions(const Scene& scene, const View& view, PersonId who,
                                     const std::optional<Advice>& advice) {
    std::vector<DeskAction> dock;
    const SeenPerson person = view.person(who);
    const auto add = [&](Choice choice) {
        if (dock.size() < dock_places && !has(dock, choice)) dock.push_back(desk_action(scene, view, choice));
    };
    add(Choice::act(Action::visit, who));
    add(Choice::act(Action::phone, who));
    if (person.side != Side::ours) add(Choice::act(Action::technical_talk, who));
    if (advice && advice->choice && (!advice->choice->who.exists() || advice->choice->who == who)) add(*advice->choice);
    for (const Choice choice : extras(view, who, person)) add(choice);
    return dock;
}

std::vector<DeskAction> more_actions(const Scene& scene, const View& view, PersonId who,
                                     const std::vector<DeskAction>& dock) {
    std::vector<DeskAction> more;
    ChoiceList legal;
    view.choices(legal);
    for (const Choice choice : legal) {
        if (choice.kind != ChoiceKind::act || has(dock, choice)) continue;
        const bool contact = choice.is(Action::visit) || choice.is(Action::phone) || choice.is(Action::technical_talk);
        if (contact && choice.who != who) continue;
        DeskAction action = desk_action(scene, view, choice);
        if (choice.who.exists() && choice.who != who) action.verb += " · " + scene.say.person(view, choice.who);
        more.push_back(action);
    }
    return more;
}

int primary_of(const std::vector<DeskAction>& dock, const std::optional<Advice>& advice) {
    for (std::size_t i = 0; i < dock.size(); ++i)
        if (advice && advice->choice == dock[i].choice && dock[i].possible) return static_cast<int>(i);
    for (std::size_t i = 0; i < dock.size(); ++i)
        if (dock[i].possible) return static_cast<int>(i);
    return -1;
}

}  // namespace keyaccount::desk
