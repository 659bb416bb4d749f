#include "engine/play/dice.hpp"
#include "game/terminal/pages.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace keyaccount::terminal {
namespace {

constexpr std::string_view topic_letters = "abcdeghi";  // f, l, p, q, t and u are commands
static_assert(topic_letters.size() == max_needs);

enum class Group { demonstrate, ask, tell, prove, propose };
constexpr std::array<std::string_view, 5> group_keys = {"group.demonstrate", "group.ask", "group.tell", "group.prove",
                                                        "group.propose"};

Group group_of(ChoiceKind kind) {
    switch (kind) {
        case ChoiceKind::watch:
        case ChoiceKind::show: return Group::demonstrate;
        case ChoiceKind::situation:
        case ChoiceKind::question: return Group::ask;
        case ChoiceKind::feature:
        case ChoiceKind::advantage:
        case ChoiceKind::benefit: return Group::tell;
        case ChoiceKind::prove:
        case ChoiceKind::address:
        case ChoiceKind::argue: return Group::prove;
        default: return Group::propose;
    }
}

bool belongs_to(const View& view, Choice choice, NeedId topic) {
    switch (choice.kind) {
        case ChoiceKind::situation: return view.fact_topic(choice.fact()) == topic;
        case ChoiceKind::question:
        case ChoiceKind::feature:
        case ChoiceKind::advantage:
        case ChoiceKind::benefit: return choice.need() == topic;
        case ChoiceKind::prove: return !topic.exists() || view.proof_fits(choice.proof(), topic);
        default: return true;
    }
}

std::vector<Choice> rows_of(const Scene& scene, Group group, NeedId topic) {
    const View view = scene.session.view();
    ChoiceList list;
    view.choices(list);
    std::vector<Choice> rows;
    for (const Choice choice : list)
        if (choice.kind != ChoiceKind::leave && group_of(choice.kind) == group && belongs_to(view, choice, topic))
            rows.push_back(choice);
    if (scene.hints()) return rows;
    // Without hints the order must not tell the kind.
    const auto key = [&](Choice choice) {
        const auto spelt = static_cast<std::uint64_t>(index_of(choice.kind)) << 24U |
                           std::uint64_t{choice.about} << 8U | choice.detail;
        return mixed(scene.session.setup().seed ^ mixed(spelt + (static_cast<std::uint64_t>(view.turn()) << 32U)));
    };
    std::stable_sort(rows.begin(), rows.end(), [&](Choice a, Choice b) { return key(a) < key(b); });
    return rows;
}

std::string topic_line(const Narrator& words, const View& view, NeedId need, std::string_view key, bool hints) {
    const NeedLevel level = view.need_level(view.with(), need);
    const std::string name{word(level)};
    return words.with(key, {{"need", words.text(view, view.need_name(need))},
                            {"level", words.get("need-level." + name + ".in-sentence")},
                            {"next", hints ? words.get("need-level." + name + ".next") : std::string{}}});
}

void show_person(const Scene& scene, NeedId topic) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    const SeenPerson person = view.person(view.with());
    const StepId shown{view.call().demonstration};
    page.heading(words.with(shown.exists() ? "terminal.call.demonstration" : "terminal.call",
                            {{"name", words.text(view, person.name)},
                             {"title", words.text(view, person.title)},
                             {"step", shown.exists() ? words.text(view, view.step(shown).name) : std::string{}}}));
    const std::string state = words.with("terminal.call.state", {{"mood", words.term("mood", person.mood)},
                                                                 {"patience", std::to_string(view.call().patience)},
                                                                 {"trust", std::to_string(person.trust)}});
    page.line(state);
    if (view.call().specialist < view.specialist_count())
        page.line(words.with("terminal.call.specialist",
                             {{"who", words.text(view, view.specialist(view.call().specialist).name)}}));
    std::string open;
    for (std::size_t k = 0; k < objection_count; ++k) {
        const auto kind = static_cast<Objection>(k);
        if (view.open_objections(view.with(), kind) == 0) continue;
        open += (open.empty() ? "" : words.get("list.comma")) + words.term("objection", kind);
    }
    if (!open.empty()) page.line(words.with("terminal.person.objections", {{"objections", open}}));
    if (!topic.exists())
        page.line(words.get("terminal.call.no-topic"));
    else
        page.line(topic_line(words, view, topic, scene.exam() ? "terminal.call.topic.plain" : "terminal.call.topic",
                             scene.hints()));
}

}  // namespace

NeedId topic_of_call(const View& view, NeedId wanted) {
    const auto fits = [&](NeedId need) {
        return need.index() < view.need_count() && view.is_topic_with(view.with(), need);
    };
    if (fits(wanted)) return wanted;
    const NeedId last{view.call().last_topic};
    if (fits(last)) return last;
    for (std::size_t n = 0; n < view.need_count(); ++n)
        if (fits(NeedId::at(n))) return NeedId::at(n);
    return {};
}

Menu show_call(const Scene& scene, NeedId topic) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    show_person(scene, topic);
    Menu menu;
    int number = 0;
    for (std::size_t g = 0; g < group_keys.size(); ++g) {
        const auto rows = rows_of(scene, static_cast<Group>(g), topic);
        if (rows.empty()) continue;
        page.line(words.get(group_keys[g]));
        for (const Choice choice : rows) {
            menu.choices.emplace_back(++number, choice);
            const std::string row = words.row(view, choice);
            page.item(std::to_string(number),
                      scene.hints() && static_cast<Group>(g) != Group::demonstrate
                          ? words.with("terminal.choice", {{"kind", words.kind(view, choice)}, {"words", row}})
                          : row);
        }
    }
    // The rep names the outcome; the game says afterwards whether that was right.
    const auto leave = [&](Outcome called) {
        return Choice{ChoiceKind::leave, view.with(), 255, static_cast<std::uint8_t>(called)};
    };
    page.line(words.get("group.leave"));
    menu.advance = leave(Outcome::advance);
    page.item("+", words.row(view, *menu.advance));
    menu.choices.emplace_back(0, leave(Outcome::continuation));
    page.item("0", words.row(view, leave(Outcome::continuation)));
    for (std::size_t n = 0; n < view.need_count(); ++n)
        if (view.is_topic_with(view.with(), NeedId::at(n))) menu.topics.emplace_back(topic_letters[n], NeedId::at(n));
    if (menu.topics.size() > 1) page.line(words.get("terminal.call.topics"));
    for (const auto& [letter, need] : menu.topics)
        if (need != topic) page.item(std::string(1, letter), words.text(view, view.need_name(need)));
    return menu;
}

void show_topics(const Scene& scene) {
    const auto& [page, words, session] = scene;
    const View view = session.view();
    if (!view.in_call()) {
        page.line(words.get("terminal.topics-in-call"));
        return;
    }
    page.heading(words.get("terminal.call.mind"));
    for (std::size_t n = 0; n < view.need_count(); ++n)
        if (view.is_topic_with(view.with(), NeedId::at(n)))
            page.item(std::string(1, topic_letters[n]),
                      topic_line(words, view, NeedId::at(n), scene.exam() ? "terminal.topic.plain" : "terminal.topic",
                                 false));
}

}  // namespace keyaccount::terminal
