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

constexpr float least_card = 118;
constexpr float most_card = 150;
constexpr float card_gap = 6;
constexpr float least_row_gap = 18;
constexpr float most_row_gap = 54;
constexpr float upper_share = 0.35F;  // of the height that is not needed
constexpr float words_left = 36;      // behind the portrait
constexpr float words_right = 2;
constexpr float badge = 18;
constexpr float side = 8;  // beside the cards
constexpr std::array roles_in_order{std::pair{Role::decision_maker, RoleMark::decision_maker},
                                    std::pair{Role::gatekeeper, RoleMark::gatekeeper},
                                    std::pair{Role::user, RoleMark::user}, std::pair{Role::guide, RoleMark::guide}};

const Person& person_of(WorkshopView& view, PersonId who) { return view.room.sketch().draft.person(who); }

std::string name_of(WorkshopView& view, PersonId who) {
    const Person& person = person_of(view, who);
    const std::string& name = in(view.say().language(), view.room.sketch().draft.text(person.name));
    return name.empty() ? visible(person.id) : name;
}

std::string counts_of(WorkshopView& view, PersonId who) {
    const Person& person = person_of(view, who);
    const auto needs =
        std::count_if(person.needs.begin(), person.needs.end(), [](const PersonNeed& n) { return n.weight > 0; });
    return std::to_string(needs) + " / " + std::to_string(view.room.lines_of_people()[who.index()].lines);
}

float card_height(Canvas& canvas, WorkshopView& view, PersonId who, float width) {
    const float name =
        tight_height(canvas, name_of(view, who), width - words_left - words_right, Size::label, Weight::strong);
    return std::max(44.0F, std::ceil(5 + name + 2 + std::max(badge, tight_step(canvas, Size::label)) + 5));
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
    y += tight_text(canvas, {box.x + words_left, y}, box.w - words_left - words_right, name_of(view, who),
                    {Size::label, Weight::strong, t.text}) +
         2;
    float x = box.x + words_left;
    for (const auto& [role, mark] : roles_in_order) {
        if (!person.has(role)) continue;
        draw_role_badge(canvas, {x, y}, mark, false, badge);
        x += badge + 3;
    }
    if (x > box.x + words_left) x += 3;
    canvas.text_in({x, y, box.right() - x - 4, badge}, counts_of(view, who), {Size::label, Weight::regular, t.text2});
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

const PeopleLayout::Card* PeopleLayout::find(PersonId who) const {
    const auto found = std::find_if(cards.begin(), cards.end(), [who](const Card& c) { return c.who == who; });
    return found == cards.end() ? nullptr : &*found;
}

PeopleLayout lay_out_people(Canvas& canvas, WorkshopView& view, float width, float height) {
    PeopleLayout layout;
    const auto& people = view.room.sketch().draft.people;
    const auto is_client = [&](PersonId who) { return who.exists() && people[who.index()].side == Side::client; };
    std::vector<int> bosses;
    std::vector<PersonId> others;
    for (std::size_t p = 0; p < people.size(); ++p) {
        const PersonId boss = people[p].reports_to;
        const bool client = is_client(PersonId::at(p));
        bosses.push_back(!client                                      ? out_of_tree
                         : is_client(boss) && boss != PersonId::at(p) ? static_cast<int>(boss.index())
                                                                      : nobody_above);
        if (!client) others.push_back(PersonId::at(p));
    }
    const float grown = std::clamp(canvas.text_scale(), 1.0F, 1.4F);
    const int most = std::max(1, static_cast<int>((width + card_gap) / (least_card * grown + card_gap)));
    const ChartTree tree = chart_tree(bosses, most);
    const int beside_rows =
        static_cast<int>((others.size() + static_cast<std::size_t>(most) - 1) / static_cast<std::size_t>(most));
    const float columns = std::max({1.0F, tree.columns, std::min(units(others.size()), units(most))});
    const float card = std::min(most_card * grown, (width - card_gap * (columns - 1)) / columns);
    const float gap = std::clamp((width - columns * card) / std::max(1.0F, columns - 1), card_gap, 28.0F);
    const float left = std::max(0.0F, (width - columns * (card + gap) + gap) / 2);
    const auto rows = static_cast<std::size_t>(tree.rows + beside_rows);
    std::vector<float> heights(rows, 44);
    const auto row_of_other = [&](std::size_t i) {
        return static_cast<std::size_t>(tree.rows) + i / static_cast<std::size_t>(most);
    };
    for (const ChartPlace& place : tree.places) {
        float& row = heights[static_cast<std::size_t>(place.row)];
        row = std::max(row, card_height(canvas, view, place.who, card));
    }
    for (std::size_t i = 0; i < others.size(); ++i)
        heights[row_of_other(i)] = std::max(heights[row_of_other(i)], card_height(canvas, view, others[i], card));
    const float heading = others.empty() ? 0 : tight_step(canvas, Size::label) + 14;
    float sum = 24 + heading;
    for (const float each : heights) sum += each;
    const float spaces = std::max(1.0F, units(tree.rows - 1) + units(std::max(0, beside_rows - 1)) * 0.3F + 0.5F);
    const float row_gap = std::clamp((height - sum) / spaces, least_row_gap, most_row_gap);
    std::vector<float> tops;
    float y = 12;
    for (std::size_t row = 0; row < rows; ++row) {
        if (static_cast<int>(row) == tree.rows) {
            layout.beside_y = y - (row == 0 ? 0 : row_gap / 2);
            y = layout.beside_y + heading;
        }
        tops.push_back(y);
        y += heights[row] + (static_cast<int>(row) < tree.rows ? row_gap : row_gap * 0.3F);
    }
    layout.height = tops.empty() ? 0 : tops.back() + heights.back() + 12;
    const float spare = std::max(0.0F, std::floor((height - layout.height) * upper_share));
    layout.height += spare;
    for (float& top : tops) top += spare;
    if (layout.beside_y >= 0) layout.beside_y += spare;
    const auto put = [&](PersonId who, float column, std::size_t row) {
        layout.cards.push_back({who, {left + (column - 0.5F) * (card + gap), tops[row], card, heights[row]}});
    };
    const float shift = (columns - tree.columns) / 2;
    for (const ChartPlace& place : tree.places)
        put(place.who, place.column + shift, static_cast<std::size_t>(place.row));
    for (std::size_t i = 0; i < others.size(); ++i)
        put(others[i], units(i % static_cast<std::size_t>(most)) + 0.5F, row_of_other(i));
    return layout;
}

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
