// The chart as the rep sees it: who has which role, and how they stand.
#include "game/desk/screens/records.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr int roles = 4;
constexpr int supports = 3;
constexpr std::array role_order{Role::decision_maker, Role::user, Role::gatekeeper, Role::guide};
constexpr std::array role_marks{RoleMark::decision_maker, RoleMark::user, RoleMark::gatekeeper, RoleMark::guide};
constexpr std::array support_points{-60, 0, 60};

/// Where the columns stand: the name, what was heard, four roles, three ways to stand.
struct Columns {
    float name = 0;
    float heard = 0;
    float role = 0;
    float support = 0;
};

Columns columns_of(float width) {
    Columns c;
    c.name = width * 0.215F;
    c.heard = width * 0.095F;
    c.role = width * 0.105F;
    c.support = width * 0.088F;
    return c;
}

Rect cell_at(Rect row, int column) {
    const Columns c = columns_of(row.w);
    const float left = row.x + c.name + c.heard;
    if (column < roles) return {left + units(column) * c.role, row.y, c.role, row.h};
    return {row.right() - units(roles + supports - column) * c.support, row.y, c.support, row.h};
}

Choice note_at(PersonId who, int column) {
    if (column < roles)
        return Choice::note(RecordKind::role, static_cast<std::uint8_t>(role_order[static_cast<std::size_t>(column)]),
                            who);
    return Choice::note(RecordKind::support, static_cast<std::uint8_t>(column - roles), who);
}

bool is_drawn(const View& view, Choice note) {
    return note.detail ==
           (note.recorded() == RecordKind::role ? view.chart_role(note.who) : view.chart_support(note.who));
}

float columns_head(Canvas& canvas) { return key_cap_size(canvas, "1").y + 2 * tight_step(canvas, Size::label) + 10; }

void draw_person(Canvas& canvas, const Scene& scene, Rect row, PersonId who) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const SeenPerson person = view.person(who);
    const Columns c = columns_of(row.w);
    const Rect picture{row.x + 6, row.centre().y - 19, 33, 38};
    const PortraitView crop{note_crop, 6, true, 0};
    if (person.awareness == Awareness::met)
        draw_portrait(canvas, picture, face_of(person), units(person.mood), crop, t.panel);
    else
        draw_silhouette(canvas, picture, Shadow::named, crop, t.panel);
    const float label = tight_step(canvas, Size::label);
    const Rect name{row.x + 48, row.centre().y - label, c.name - 52, label};
    {
        const auto clip = canvas.clip({name.x, row.y, name.w, row.h});
        canvas.text_in(name, scene.say.person(view, who), {Size::label, Weight::strong, t.text});
        canvas.text_in(name.moved(0, label), scene.say.text(view, person.card_title),
                       {Size::label, Weight::regular, t.text2});
    }
    const Rect heard{row.x + c.name, row.centre().y - 3.5F, c.heard - 44, 7};
    draw_stance_bar(canvas, heard, stance_of(person), t.us);
    canvas.text_in({heard.x, row.y, c.heard - 14, row.h},
                   person.stance.known ? signed_points(person.stance.points) : "?",
                   {Size::label, Weight::regular, person.stance.known ? t.text2 : t.text3, Align::right});
}

/// What is drawn stands out; the rest waits as a ring.
void draw_mark_in(Canvas& canvas, Rect cell, int column, bool drawn) {
    const Theme& t = canvas.theme();
    const Vec2 middle = cell.centre();
    if (!drawn) {
        canvas.ring(middle, 5, canvas.hot(cell) ? t.text : t.line2, 1.5F);
        return;
    }
    canvas.fill(cell.inset(5, 6), t.us_tint, 6);
    if (column < roles)
        draw_role_badge(canvas, {middle.x - 10, middle.y - 10}, role_marks[static_cast<std::size_t>(column)]);
    else
        draw_stance_bar(canvas, {middle.x - 22, middle.y - 4, 44, 8},
                        {support_points[static_cast<std::size_t>(column - roles)], false}, t.us);
}

}  // namespace

void Records::draw_chart_head(Canvas& canvas, const Scene& scene, Rect head) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    const Columns c = columns_of(head.w);
    const auto title = [&](float x, float width, const std::string& words) {
        canvas.text_in({x, head.bottom() - label - 4, width, label}, words, {Size::label, Weight::strong, t.text2});
    };
    title(head.x + 6, c.name, scene.say.get("desk.result.people"));
    title(head.x + c.name, c.heard, scene.say.get("desk.records.heard"));
    for (int column = 0; column < roles + supports; ++column) {
        const Rect cell = cell_at(head, column);
        const std::string words = column < roles ? scene.say.term("role", role_order[static_cast<std::size_t>(column)])
                                                 : scene.say.term("desk.records.support", column - roles);
        const std::string key = std::to_string(column + 1);
        const float cap = key_cap_size(canvas, key).x;
        const float tall = tight_height(canvas, words, cell.w - 4, Size::label, Weight::strong);
        draw_key_cap(canvas, {cell.centre().x - cap / 2, cell.bottom() - tall - 7 - key_cap_size(canvas, key).y}, key);
        tight_text(canvas, {cell.x + 2, cell.bottom() - tall - 4}, cell.w - 4, words,
                   {Size::label, Weight::strong, t.text2, Align::centre});
    }
}

Records::Notes Records::draw_chart_row(Canvas& canvas, const Scene& scene, Rect row, PersonId who, bool focused) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    Notes notes;
    if (focused) canvas.fill(row, t.raised, 8);
    draw_person(canvas, scene, row, who);
    for (int column = 0; column < roles + supports; ++column) {
        const Rect cell = cell_at(row, column);
        const Choice note = note_at(who, column);
        const bool drawn = is_drawn(view, note);
        draw_mark_in(canvas, cell, column, drawn);
        if (focused && column == column_) draw_focus_ring(canvas, cell.inset(3, 4), 7);
        if (canvas.clicked(cell) && !drawn) notes.push_back(note);
    }
    canvas.line({row.x, row.bottom()}, {row.right(), row.bottom()}, t.line.faded(0.6F));
    return notes;
}

Records::Notes Records::draw_chart(Canvas& canvas, const Scene& scene, Rect area) {
    const View view = scene.session->view();
    const auto people = people_to_draw(view);
    const Input& input = keys_of(canvas);
    const Rect foot = area.take_bottom(foot_height_of(canvas), 10);
    draw_foot(canvas, foot,
              {{{"↑", "↓", "←", "→"}, scene.say.get("desk.records.key.move")},
               {{"1 – 7"}, scene.say.get("desk.records.key.draw")},
               {{"Enter"}, scene.say.get("desk.records.key.draw-here")}},
              nullptr);
    const std::string& lead = scene.say.get("desk.records.chart.lead");
    area.take_top(
        canvas.paragraph({area.x, area.y}, area.w, lead, {Size::label, Weight::regular, canvas.theme().text2}), 8);
    Notes notes;
    if (people.empty()) {
        draw_empty(canvas, area, scene.say.get("desk.records.nobody"));
        return notes;
    }
    move(input, static_cast<int>(people.size()), roles + supports);
    const PersonId chosen = people[static_cast<std::size_t>(row_)];
    int column = input.digit() >= 1 && input.digit() <= roles + supports ? input.digit() - 1 : -1;
    if (input.pressed(Key::enter) || input.pressed(Key::space)) column = column_;
    if (column >= 0) {
        column_ = column;
        if (!is_drawn(view, note_at(chosen, column))) notes.push_back(note_at(chosen, column));
    }
    const float step = std::max(46.0F, tight_step(canvas, Size::label) * 2 + 10);
    Rect head = area.take_top(columns_head(canvas), 2);
    if (moved_) scroll_to(scroll_, area.h, units(row_) * step, units(row_ + 1) * step);
    if (step * units(people.size()) > area.h) head.w -= 12;  // the bar
    draw_chart_head(canvas, scene, head);
    ScrollView list{canvas, area, step * units(people.size()), scroll_};
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Rect row{area.x, list.content().y + units(i) * step, list.content().w, step};
        if (!list.shows(row)) continue;
        for (const Choice note : draw_chart_row(canvas, scene, row, people[i], static_cast<int>(i) == row_)) {
            notes.push_back(note);
            row_ = static_cast<int>(i);
        }
    }
    return notes;
}

}  // namespace keyaccount::desk
