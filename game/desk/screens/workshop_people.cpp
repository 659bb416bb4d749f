// The organisation as the file has it: people with their roles, needs and lines, and what is wrong with them.
#include "game/desk/screens/workshop_people.hpp"

#include "engine/files/utf8.hpp"
#include "game/desk/portrait.hpp"
#include "game/desk/screens/chart_layout.hpp"
#include "game/desk/widgets/tight.hpp"
#include "game/workshop/bench_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float side = 8;  // beside the cards
constexpr std::array roles_in_order{std::pair{Role::decision_maker, RoleMark::decision_maker},
                                    std::pair{Role::gatekeeper, RoleMark::gatekeeper},
                                    std::pair{Role::user, RoleMark::user}, std::pair{Role::guide, RoleMark::guide}};

const Person& person_of(WorkshopView& view, PersonId who) { return view.room.sketch().draft.person(who); }

std::string counts_of(WorkshopView& view, PersonId who) {
    const Person& person = person_of(view, who);
    const auto needs =
        std::count_if(person.needs.begin(), person.needs.end(), [](const PersonNeed& n) { return n.weight > 0; });
    return std::to_string(needs) + " / " + std::to_string(view.room.lines_of_people()[who.index()].lines);
}

/// The worst that is wrong with a person.
const Diagnostic* worst_of(WorkshopView& view, PersonId who) {
    const auto& gaps = view.room.gaps();
    if (who.index() >= gaps.size() || !gaps[who.index()].any()) return nullptr;
    return &view.room.problems()[gaps[who.index()].diagnostics.front()];
}

void draw_gap_mark(Canvas& canvas, Rect card, Paint paint) {
    const Theme& t = canvas.theme();
    const Vec2 at{card.right() - 2, card.y + 1};
    canvas.circle(at, 9, paint);
    canvas.sign(at, "!", 12, Weight::strong, t.dark ? t.sunk : t.raised);
}

void draw_card(Canvas& canvas, WorkshopView& view, Rect box, PersonId who, bool chosen) {
    const Theme& t = canvas.theme();
    const Person& person = person_of(view, who);
    const Paint surface = chosen ? t.high : t.raised;
    const Diagnostic* worst = worst_of(view, who);
    canvas.fill(box, surface, 8);
    if (worst != nullptr)
        canvas.outline(box, severity_paint(t, worst->severity), 2, 8);
    else
        canvas.outline(box, canvas.hot(box) ? t.text2 : t.line, 1, 8);
    if (chosen) draw_focus_ring(canvas, box.inset(-3), 10);
    draw_portrait(canvas, {box.x + 4, box.centre().y - 17, 28, 34}, person.face, 0, {{20, 10, 60, 66}, 5, true, 0},
                  surface);
    float y = box.y + 5;
    y += tight_text(canvas, {box.x + person_words_left, y}, box.w - person_words_left - person_words_right,
                    person_name(view, who), {Size::label, Weight::strong, t.text}) +
         2;
    float x = box.x + person_words_left;
    for (const auto& [role, mark] : roles_in_order) {
        if (!person.has(role)) continue;
        draw_role_badge(canvas, {x, y}, mark, false, person_badge);
        x += person_badge + 3;
    }
    if (x > box.x + person_words_left) x += 3;
    canvas.text_in({x, y, box.right() - x - 4, person_badge}, counts_of(view, who),
                   {Size::label, Weight::regular, t.text2});
    if (worst != nullptr) draw_gap_mark(canvas, box, severity_paint(t, worst->severity));
}

/// Chooses somebody, and with them the first of their problems.
void choose(WorkshopView& view, PersonId who) {
    view.look.person = who.index();
    const auto& gaps = view.room.gaps();
    if (who.index() >= gaps.size() || !gaps[who.index()].any()) return;
    view.look.problem = static_cast<int>(gaps[who.index()].diagnostics.front());
    view.look.moved = true;
}

void read_people_keys(Canvas& canvas, WorkshopView& view, const PeopleLayout& layout) {
    const Input& input = keys_of(canvas);
    constexpr std::array ways{std::pair{Key::left, Vec2{-1, 0}}, std::pair{Key::right, Vec2{1, 0}},
                              std::pair{Key::up, Vec2{0, -1}}, std::pair{Key::down, Vec2{0, 1}}};
    std::vector<Rect> boxes;
    for (const auto& card : layout.cards) boxes.push_back(card.box);
    for (const auto& [key, way] : ways) {
        if (!input.pressed(key) || layout.cards.empty()) continue;
        int at = -1;
        for (std::size_t i = 0; i < layout.cards.size(); ++i)
            if (layout.cards[i].who.index() == view.look.person) at = static_cast<int>(i);
        const int next = neighbour(boxes, at, way);
        if (next >= 0) choose(view, layout.cards[static_cast<std::size_t>(next)].who);
        view.look.moved = true;
    }
}

/// One thing that is counted, and its place below the picture.
struct CountWords {
    std::string words;
    bool lacking = false;
    Vec2 at;  // from the corner of the foot
};

/// People, words and minutes; what is missing in a language. In as many lines as `width` asks for.
std::vector<CountWords> counts_in(Canvas& canvas, WorkshopView& view, float width) {
    const Narrator& say = view.say();
    std::vector<CountWords> all;
    if (const CaseCount* count = view.room.count()) {
        all.push_back({in(say.language(), counts_told(*count, view.room.texts())), false, {}});
        all.push_back({in(say.language(), line_length_told(count->texts, view.room.texts())), false, {}});
    } else {
        all.push_back({counted(say, "desk.workshop.people-count", view.room.sketch().draft.people.size()), false, {}});
    }
    const auto& missing = view.room.open().missing;
    for (const auto& [language, key] :
         {std::pair{Language::en, "bench.lacks.en"}, std::pair{Language::zh, "bench.lacks.zh"}}) {
        const int lines = missing[static_cast<std::size_t>(language)];
        const std::string whole = std::string{key} + (lines == 1 ? ".one" : ".many");
        if (lines > 0) all.push_back({say.with(whole, {{"count", std::to_string(lines)}}), true, {}});
    }
    Vec2 at;
    for (CountWords& one : all) {
        const float wide = canvas.text_width(one.words, Size::label);
        if (at.x > 0 && at.x + wide > width) at = {0, at.y + tight_step(canvas, Size::label) + 2};
        one.at = at;
        at.x += wide + 18;
    }
    return all;
}

/// Takes the foot of the area.
void draw_counts(Canvas& canvas, WorkshopView& view, Rect& area) {
    const Theme& t = canvas.theme();
    const auto counts = counts_in(canvas, view, area.w);
    const float step = tight_step(canvas, Size::label);
    const Rect foot = area.take_bottom(counts.back().at.y + step, 6);
    for (const CountWords& one : counts)
        canvas.text_in({foot.x + one.at.x, foot.y + one.at.y, foot.w, step}, one.words,
                       {Size::label, Weight::regular, one.lacking ? t.decision_maker : t.text2});
}

}  // namespace

std::optional<Command> draw_workshop_people(Canvas& canvas, WorkshopView& view, Rect panel) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const bool keys = view.has_keys(WorkshopRegion::people);
    const auto& people = view.room.sketch().draft.people;
    Rect area = workshop_panel(canvas, panel, say.get("desk.workshop.organisation"),
                               people.empty() ? std::string{} : say.get("desk.workshop.needs-lines"),
                               keys && view.look.person < 0);
    if (people.empty()) {
        canvas.paragraph({area.x, area.y + 4}, area.w,
                         say.get(view.room.sketch().readable ? "desk.workshop.nobody" : "desk.workshop.unreadable"),
                         {Size::body, Weight::regular, t.text2});
        return std::nullopt;
    }
    area.h += 2;
    draw_counts(canvas, view, area);
    area = {panel.x + 6, area.y, panel.w - 12, area.h};
    PeopleLayout layout = lay_out_people(canvas, view, area.w - 2 * side, area.h);
    if (view.look.person >= static_cast<int>(people.size())) view.look.person = -1;
    if (keys) read_people_keys(canvas, view, layout);
    const PeopleLayout::Card* chosen = view.look.person < 0 ? nullptr : layout.find(PersonId::at(view.look.person));
    if (view.look.moved && chosen != nullptr)
        scroll_to(view.look.people_scroll, area.h, chosen->box.y - 14, chosen->box.bottom() + 14);
    const ScrollView scroll{canvas, area, layout.height, view.look.people_scroll};
    const Vec2 origin{area.x + side, scroll.content().y};
    draw_people_lines(canvas, view, layout, origin, area);
    if (layout.beside_y >= 0) {
        const std::string& words = say.get("desk.workshop.beside");
        const Rect label{origin.x, origin.y + layout.beside_y + 4, canvas.text_width(words, Size::label) + 10,
                         tight_step(canvas, Size::label) + 2};
        canvas.fill(label, t.panel);
        canvas.text_in(label.inset(4, 0), words, {Size::label, Weight::regular, t.text2});
    }
    for (const PeopleLayout::Card& card : layout.cards) {
        const Rect box = card.box.moved(origin.x, origin.y);
        draw_card(canvas, view, box, card.who, keys && card.who.index() == view.look.person);
        if (!canvas.clicked(box)) continue;
        view.look.region = WorkshopRegion::people;
        choose(view, card.who);
    }
    draw_broken_lines(canvas, view, layout, origin, area);
    return std::nullopt;
}

}  // namespace keyaccount::desk
