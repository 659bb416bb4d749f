// People, choices, numbers and dates in words.
#include "game/narrate.hpp"

#include <fmt/format.h>

#include <array>

namespace keyaccount {

std::string Narrator::kind(const View& view, Choice choice) const {
    switch (choice.kind) {
        case ChoiceKind::act: return term("action", choice.action());
        case ChoiceKind::question: return get("kind.question." + std::string{word(choice.lift())});
        case ChoiceKind::prove: return text(view, view.proof_name(choice.proof()));
        case ChoiceKind::propose: return term("step-kind", view.step(choice.step()).kind);
        default: return term("kind", choice.kind);
    }
}

std::string Narrator::row_of_act(const View& view, Choice choice) const {
    const std::string key = "row." + std::string{word(choice.action())};
    StepId step = choice.step();
    if (choice.is(Action::keep_promise)) step = view.person(choice.who).promised;
    if (choice.is(Action::bring)) return with(key, {{"specialist", text(view, view.specialist(choice.detail).name)}});
    if (choice.is(Action::barter)) return with(key, {{"goods", text(view, view.barter_goods())}});
    if (choice.is(Action::wait)) return with(key, {{"date", date(view, view.day() + view.cost(choice).days)}});
    return with(key, {{"who", person(view, choice.who)},
                      {"step", step.exists() ? text(view, view.step(step).name) : get("event.nameless-step")}});
}

std::string Narrator::row(const View& view, Choice choice) const {
    if (choice.kind == ChoiceKind::act) return row_of_act(view, choice);
    if (choice.kind == ChoiceKind::leave)
        return get(choice.detail == 255 ? "row.leave"
                                        : "row.leave." + std::string{word(static_cast<Outcome>(choice.detail))});
    if (choice.kind == ChoiceKind::watch || choice.kind == ChoiceKind::show)
        return get("row." + std::string{word(choice.kind)});
    if (choice.kind == ChoiceKind::record) return written(view, choice);
    const LineId words = view.words(choice);
    return words.exists() ? text(view, words) : kind(view, choice);
}

std::string Narrator::cost(const View& view, Choice choice) const {
    if (choice.kind != ChoiceKind::act || choice.is(Action::walk_away)) return {};
    ActionCost cost = view.cost(choice);
    if (choice.is(Action::bring)) cost.cost += view.specialist(choice.detail).cost;
    if (choice.is(Action::wait)) return days(cost.days);
    return with("cost.both", {{"days", cost.days == 0 ? get("cost.today") : days(cost.days)},
                              {"money", cost.cost == 0 ? get("cost.free") : money(cost.cost)}});
}

std::string Narrator::refusal(Refusal why) const { return why == Refusal::none ? std::string{} : term("refusal", why); }

std::string Narrator::outcome(Outcome outcome) const { return term("outcome", outcome); }

std::string Narrator::person(const View& view, PersonId who) const {
    if (!who.exists()) return get("person.unknown");
    const SeenPerson seen = view.person(who);
    return seen.name.exists() ? text(view, seen.name) : get("person.unknown");
}

std::string Narrator::short_person(const View& view, PersonId who) const {
    if (!who.exists()) return get("person.unknown");
    const SeenPerson seen = view.person(who);
    return seen.short_name.exists() ? text(view, seen.short_name) : person(view, who);
}

std::string Narrator::roles(const SeenPerson& person) const {
    std::string result;
    for (const Role role : {Role::decision_maker, Role::gatekeeper, Role::user, Role::guide}) {
        if ((person.roles & bit(role)) == 0) continue;
        if (!result.empty()) result += get("list.comma");
        result += term("role", role);
    }
    return result;
}

std::string Narrator::rule(Rule rule) const { return get("rule." + std::string{id_of(rule)}); }

std::string Narrator::element(Element element) const { return term("element", element); }

std::string Narrator::source(const View& view, const SeenFact& fact) const {
    const std::string who =
        fact.from.exists() ? short_person(view, fact.from) : get(fact.day == 0 ? "person.briefing" : "person.news");
    return with("fact.source", {{"who", who}, {"date", short_date(view, fact.day)}});
}

std::string Narrator::dated(std::string_view key, std::string_view months, const View& view, int day) const {
    const Date date = view.date(day);
    return with(key, {{"weekday", term("weekday", weekday(date))},
                      {"day", std::to_string(date.day)},
                      {"month", term(months, date.month)}});
}

std::string Narrator::date(const View& view, int day) const { return dated("date.with-weekday", "month", view, day); }

std::string Narrator::short_date(const View& view, int day) const { return dated("date.short", "month", view, day); }

std::string Narrator::long_date(const View& view, int day) const { return dated("date.long", "month-long", view, day); }

std::string Narrator::days(int count) const {
    return with(count == 1 ? "number.days.one" : "number.days.many", {{"n", std::to_string(count)}});
}

std::string Narrator::money(int yuan) const {
    std::string digits = std::to_string(yuan);
    const std::size_t first = yuan < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, 1, ',');
    return with("number.money", {{"amount", digits}});
}

std::string Narrator::percent(int per_mille) const {
    if (per_mille > 0 && per_mille < 5) return get("number.less-than-one");
    return with("number.percent", {{"number", std::to_string((per_mille + 5) / 10)}});
}

std::string Narrator::signed_number(int value) const {
    return value == 0 ? "0" : fmt::format("{}{}", value > 0 ? "+" : "−", value > 0 ? value : -value);
}

}  // namespace keyaccount
