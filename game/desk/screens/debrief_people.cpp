// People as the rep saw them and as they were, what the seed had drawn, and the author's notes.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 12;

struct Truth {
    StanceValue us, rival;
    int trust = 0;
};

Truth truth_of(const Scene& scene, PersonId who) {
    const PersonState& state = scene.session->state()[who];
    return {{state.stance / stance_unit, false}, {state.rival_stance[0] / stance_unit, false}, state.trust / 10};
}

void draw_bars(Canvas& canvas, Rect box, const StanceValue& us, const StanceValue& rival, bool with_rival) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    const auto row = [&](float y, const StanceValue& value, Paint who) {
        draw_stance_bar(canvas, {box.x, y - 3.5F, box.w - 44, 7}, value, who);
        canvas.text_in({box.x, y - label / 2, box.w, label}, value.points ? signed_points(*value.points) : "?",
                       {Size::label, value.hearsay || !value.points ? Weight::regular : Weight::strong,
                        value.points ? t.text : t.text3, Align::right});
    };
    row(box.centre().y - (with_rival ? 8 : 0), us, t.us);
    if (with_rival) row(box.centre().y + 8, rival, t.rival);
}

/// One person: as the rep saw them, and as they were.
void draw_seen_and_true(Canvas& canvas, const Scene& scene, Rect row, PersonId who, float name_width) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const Case& scenario = scene.session->scenario();
    const Person& person = scenario.person(who);
    const SeenPerson seen = view.person(who);
    const Truth truth = truth_of(scene, who);
    const float label = tight_step(canvas, Size::label);
    draw_portrait(canvas, {row.x, row.y + 2, 36, 40}, person.face, units(seen.mood), {note_crop, 6, true, 0}, t.panel);
    const Rect name{row.x + 46, row.y + 4, name_width - 50, label};
    const bool rival = view.leading_rival().exists();
    const float column = (row.w - name_width - 24) / 2;
    draw_bars(canvas, {row.x + name_width, row.y, column, row.h}, stance_of(seen), rival_stance_of(seen), rival);
    draw_bars(canvas, {row.x + name_width + column + 24, row.y, column, row.h}, truth.us, truth.rival, rival);
    const auto clip = canvas.clip({name.x, row.y, name.w, row.h});
    canvas.text_in(name, in(scene.say.language(), scenario.text(person.name)), {Size::label, Weight::strong, t.text});
    canvas.text_in(name.moved(0, label), in(scene.say.language(), scenario.text(person.card_title)),
                   {Size::label, Weight::regular, t.text2});
}

}  // namespace

void Debrief::draw_people(Canvas& canvas, const Scene& scene, Rect area) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    draw_counted_list(canvas, scene, area.take_right((area.w - 2 * gutter) / 3, gutter));
    Rect inside = draw_panel(canvas, area, {});
    const float label = tight_step(canvas, Size::label);
    const float name_width = std::min(230.0F * std::max(1.0F, canvas.text_scale()), inside.w * 0.36F);
    const float column = (inside.w - name_width - 24) / 2;
    const Rect head = inside.take_top(label, 6);
    canvas.text_in(head, scene.say.get("desk.debrief.person"), {Size::label, Weight::strong, t.text2});
    canvas.text_in({head.x + name_width, head.y, column, label}, scene.say.get("desk.debrief.seen"),
                   {Size::label, Weight::strong, t.text2});
    canvas.text_in({head.x + name_width + column + 24, head.y, column, label}, scene.say.get("desk.debrief.true"),
                   {Size::label, Weight::strong, t.text2});
    std::vector<PersonId> people;
    for (std::size_t p = 0; p < view.people_count(); ++p)
        if (scene.session->scenario().person(PersonId::at(p)).side != Side::ours) people.push_back(PersonId::at(p));
    const float step = std::max(46.0F, label * 2 + 12);
    ScrollView list{canvas, inside, step * units(people.size()), people_scroll_, tab_ == Tab::people};
    float y = list.content().y;
    for (const PersonId who : people) {
        const Rect row{inside.x, y, list.content().w, step};
        if (list.shows(row)) draw_seen_and_true(canvas, scene, row, who, name_width);
        y += step;
    }
}

/// At the right of the area, where the case has drawn anything.
void Debrief::draw_draws(Canvas& canvas, const Scene& scene, Rect& area) {
    const Theme& t = canvas.theme();
    const Case& scenario = scene.session->scenario();
    if (scenario.draws.empty()) return;
    const Rect rect = area.take_right((area.w - 2 * gutter) / 3, gutter);
    Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.debrief.draws"), ""});
    const auto clip = canvas.clip(rect);
    for (std::size_t d = 0; d < scenario.draws.size(); ++d) {
        const Draw& draw = scenario.draws[d];
        const std::size_t value = scene.session->state().draws[d];
        if (value >= draw.values.size()) continue;
        const std::string& name = in(scene.say.language(), scenario.text(draw.name));
        const std::string& drawn = in(scene.say.language(), scenario.text(draw.values[value].name));
        inside.take_top(
            tight_text(canvas, {inside.x, inside.y}, inside.w, name, {Size::label, Weight::regular, t.text2}));
        inside.take_top(tight_text(canvas, {inside.x, inside.y}, inside.w, drawn, {Size::body, Weight::strong, t.text}),
                        10);
    }
}

void Debrief::draw_notes(Canvas& canvas, const Scene& scene, Rect area) {
    const Theme& t = canvas.theme();
    const Case& scenario = scene.session->scenario();
    draw_draws(canvas, scene, area);
    canvas.fill(area, t.paper, 10);
    const Rect inside = area.inset(28, 20);
    float height = 0;
    for (const LineId line : scenario.notes)
        height +=
            canvas.paragraph_height(in(scene.say.language(), scenario.text(line)), inside.w - 14, Size::body) + 10;
    {
        ScrollView list{canvas, inside, height, notes_scroll_, tab_ == Tab::notes};
        float y = list.content().y;
        for (const LineId line : scenario.notes)
            y += canvas.paragraph({inside.x, y}, inside.w - 14, in(scene.say.language(), scenario.text(line)),
                                  {Size::body, Weight::regular, t.ink}) +
                 10;
    }
}

}  // namespace keyaccount::desk
