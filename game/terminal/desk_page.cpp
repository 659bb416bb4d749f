#include "game/terminal/pages.hpp"

#include <algorithm>

namespace keyaccount::terminal {
namespace {

void add(std::string& text, const std::string& sentence, const Narrator& words) {
    if (sentence.empty()) return;
    if (!text.empty()) text += words.get("list.sentence-gap");
    text += sentence;
}

std::string needs_of(const Narrator& words, const View& view, PersonId who) {
    std::string list;
    for (std::size_t n = 0; n < view.need_count(); ++n) {
        const NeedId need = NeedId::at(n);
        if (!view.need_touched(who, need)) continue;
        if (!list.empty()) list += words.get("list.comma");
        const auto level = std::string{word(view.need_level(who, need))};
        list += words.with("terminal.person.need", {{"need", words.text(view, view.need_name(need))},
                                                    {"level", words.get("need-level." + level + ".in-sentence")}});
    }
    return list.empty() ? list : words.with("terminal.person.needs", {{"needs", list}});
}

std::string objections_of(const Narrator& words, const View& view, PersonId who) {
    std::string list;
    for (std::size_t k = 0; k < objection_count; ++k) {
        const auto kind = static_cast<Objection>(k);
        if (view.open_objections(who, kind) == 0) continue;
        if (!list.empty()) list += words.get("list.comma");
        list += words.term("objection", kind);
    }
    return list.empty() ? list : words.with("terminal.person.objections", {{"objections", list}});
}

std::string stance_of(const Narrator& words, const View& view, const SeenPerson& person) {
    const SeenStance& stance = person.stance;
    if (!stance.known) return {};
    std::string text = words.with(stance.hearsay ? "terminal.person.hearsay" : "terminal.person.stance",
                                  {{"points", words.signed_number(stance.points)},
                                   {"who", stance.hearsay ? words.short_person(view, stance.from) : std::string{}},
                                   {"date", words.short_date(view, stance.day)}});
    const RivalId rival = view.leading_rival();
    if (stance.rival_known && rival.exists())
        add(text,
            words.with("terminal.person.rival", {{"rival", words.text(view, view.rival_short_name(rival))},
                                                 {"points", words.signed_number(stance.rival_points)}}),
            words);
    return text;
}

std::string relation_to(const Narrator& words, const View& view, const SeenPerson& person) {
    std::string text;
    if (person.is_guide) add(text, words.get("terminal.person.guide"), words);
    if (person.could_be_guide && !person.is_guide && person.guide_progress > 0)
        add(text, words.with("terminal.person.could-guide", {{"percent", words.percent(person.guide_progress * 10)}}),
            words);
    if (person.promise_due >= 0)
        add(text,
            words.with("terminal.person.promise",
                       {{"step", person.promised.exists() ? words.text(view, view.step(person.promised).name)
                                                          : words.get("event.nameless-step")},
                        {"date", words.short_date(view, person.promise_due)}}),
            words);
    return text;
}

std::string portrait(const Narrator& words, const View& view, PersonId who) {
    const SeenPerson person = view.person(who);
    if (person.awareness == Awareness::shadow)
        return words.with("terminal.person.unknown",
                          {{"shadow", words.text(view, person.shadow)}, {"rumour", words.text(view, person.rumour)}});
    std::string text = words.with("terminal.person",
                                  {{"name", words.text(view, person.name)}, {"title", words.text(view, person.title)}});
    if (person.side == Side::ours) add(text, words.get("terminal.person.ours"), words);
    if (person.roles != 0) add(text, words.with("terminal.person.roles", {{"roles", words.roles(person)}}), words);
    if (person.veto) add(text, words.get("terminal.person.veto"), words);
    if (person.awareness == Awareness::met)
        add(text,
            words.with("terminal.person.mood",
                       {{"mood", words.term("mood", person.mood)}, {"trust", std::to_string(person.trust)}}),
            words);
    else
        add(text, words.get(person.reachable ? "terminal.person.not-met" : "terminal.person.closed"), words);
    if (person.side != Side::ours) add(text, stance_of(words, view, person), words);
    add(text, needs_of(words, view, who), words);
    add(text, objections_of(words, view, who), words);
    add(text, relation_to(words, view, person), words);
    return text;
}

void show_our_side(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    if (view.contact_reduced()) page.line(words.get("terminal.reduced"));
    if (const auto which = view.comes_along())
        page.line(words.with("terminal.specialist", {{"who", words.text(view, view.specialist(*which).name)}}));
    if (view.review_until() >= 0)
        page.line(words.with("terminal.review-open", {{"date", words.short_date(view, view.review_until())}}));
    if (view.refuse(Choice::act(Action::barter)) == Refusal::none)
        page.line(words.with("terminal.barter", {{"words", words.text(view, view.barter_offer())}}));
}

void show_state(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    const Stage& stage = view.stages()[static_cast<std::size_t>(view.stage())];
    const bool is_signed = view.signed_day() >= 0;
    page.heading(words.with(is_signed ? "terminal.day.signed" : "terminal.day",
                            {{"date", words.date(view, view.day())},
                             {"day", std::to_string(view.day())},
                             {"decision", words.short_date(view, view.decision_day())}}));
    page.line(words.with("terminal.stage", {{"n", std::to_string(view.stage() + 1)},
                                            {"of", std::to_string(view.stages().size())},
                                            {"stage", words.text(view, stage.name)},
                                            {"sign", words.text(view, stage.exit_sign)}}));
    page.line(words.with("terminal.task", {{"task", words.text(view, stage.task)}}));
    if (const std::string overdue = words.stage_overdue(view); !overdue.empty()) page.line(overdue);
    if (is_signed) {
        std::string money = words.with("terminal.instalments", {{"n", std::to_string(view.instalments())}});
        if (view.next_due_day() >= 0)
            add(money, words.with("terminal.due", {{"date", words.short_date(view, view.next_due_day())}}), words);
        page.line(money);
    }
    if (!scene.exam()) {
        std::string terms;
        for (const WinRow& row : words.win_rows(view)) {
            if (row.points == 0) continue;
            if (!terms.empty()) terms += words.get("list.comma");
            terms += row.name + " " + (terms.empty() ? std::to_string(row.points) : words.signed_number(row.points));
        }
        page.line(words.with("terminal.win", {{"percent", words.percent(view.win().shown)}, {"terms", terms}}));
    }
    page.line(words.with("terminal.expense",
                         {{"spent", words.money(view.expense())}, {"budget", words.money(view.budget())}}));
    show_our_side(scene);
}

}  // namespace

void show_briefing(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    const Briefing& briefing = session.scenario().briefing;
    page.line(words.text(view, view.title()));
    page.line(words.with("terminal.client",
                         {{"client", words.text(view, view.client())}, {"subject", words.text(view, view.subject())}}));
    page.line(words.with("terminal.lesson", {{"lesson", words.text(view, session.scenario().lesson)}}));
    page.heading(words.get("terminal.briefing"));
    page.line(words.with("terminal.from",
                         {{"who", words.person(view, briefing.from)}, {"place", words.text(view, briefing.place)}}));
    for (const LineId paragraph : briefing.paragraphs) page.line(words.text(view, paragraph));
    page.line(words.with("terminal.offer", {{"offer", words.text(view, briefing.offer)}}));
    page.line(words.with("terminal.decides", {{"decides", words.text(view, briefing.decides)}}));
    page.line(words.text(view, briefing.closing));
    page.blank();
    const Mode mode = session.setup().mode;
    page.line(words.with("terminal.setup", {{"mode", words.term("mode", mode)},
                                            {"why", words.get("mode." + std::string{word(mode)} + ".why")},
                                            {"seed", std::to_string(session.setup().seed)}}));
    page.line(words.get("terminal.help-hint"));
}

Menu show_desk(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    show_state(scene);
    page.heading(words.get("terminal.people"));
    for (std::size_t p = 0; p < view.people_count(); ++p) page.item("-", portrait(words, view, PersonId::at(p)));
    page.heading(words.get("terminal.desk"));
    ChoiceList list;
    view.choices(list);
    Menu menu;
    int number = 0;
    for (const Choice choice : list) {
        menu.choices.emplace_back(++number, choice);
        const std::string cost = words.cost(view, choice);
        page.item(std::to_string(number), words.row(view, choice) + (cost.empty() ? "" : " · " + cost));
    }
    return menu;
}

}  // namespace keyaccount::terminal
