#include "game/desk/screens/dock.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gap = 7;
constexpr float row_gap = 4;
constexpr int columns = 3;

/// Without a portrait from 120 % text on, and nothing of the person from 140 % on: the chart shows who is chosen.
bool shows_portrait(const Canvas& canvas) { return canvas.text_scale() < 1.2F; }

float person_width(const Canvas& canvas) {
    if (canvas.text_scale() >= 1.4F) return 0;
    return shows_portrait(canvas) ? 338.0F * std::max(1.0F, canvas.text_scale()) : 250.0F;
}

ActionButton button_of(const DeskAction& action, std::size_t index, int primary, int focused) {
    ActionButton button;
    button.icon = action.icon;
    button.verb = action.verb;
    button.cost = action.cost;
    button.key = std::to_string(index + 1);
    button.locked = !action.possible;
    button.primary = static_cast<int>(index) == primary;
    button.selected = static_cast<int>(index) == focused;
    return button;
}

float rows_height(Canvas& canvas, float width, const std::vector<DeskAction>& dock, float* rows) {
    rows[0] = rows[1] = 46;
    for (std::size_t i = 0; i < dock.size(); ++i) {
        float& row = rows[i / columns];
        row = std::max(row, action_height(canvas, width, button_of(dock[i], i, -1, -1)));
    }
    return rows[0] + row_gap + rows[1];
}

float button_width(Canvas& canvas, float width) {
    return (width - person_width(canvas) - 12 - 10 - gap * (columns - 1)) / columns;
}

struct Line {
    Icon icon;
    Paint ink;
    std::string words;
    bool strong = false;
};

std::string last_met_words(const Scene& scene, const View& view, const SeenPerson& person) {
    if (person.last_met < 0) return scene.say.get("desk.dock.never-met");
    const int days = view.day() - person.last_met;
    if (days <= 0) return scene.say.get("desk.dock.met-today");
    return scene.say.with("desk.dock.last-met", {{"days", scene.say.days(days)}});
}

std::string listeners_words(const Scene& scene, const View& view, PersonId who) {
    std::string names;
    for (std::size_t p = 0; p < view.people_count(); ++p) {
        for (const PersonId on : view.listens_to(PersonId::at(p))) {
            if (on != who) continue;
            if (!names.empty()) names += scene.say.language() == Language::zh ? "、" : ", ";
            names += scene.say.short_person(view, PersonId::at(p));
        }
    }
    return names.empty() ? names : scene.say.with("desk.dock.listened-by", {{"who", names}});
}

std::string role_words(const Scene& scene, const SeenPerson& person) {
    std::string words = scene.say.roles(person);
    if (person.veto) words.append(" · ").append(scene.say.get("desk.flag.veto"));
    return words;
}

std::vector<Line> lines_of(Canvas& canvas, const Scene& scene, const View& view, const SeenPerson& person) {
    const Theme& t = canvas.theme();
    std::vector<Line> lines;
    if (person.awareness == Awareness::shadow) {
        lines.push_back({Icon::eye_closed, t.text3, scene.say.get("desk.dock.shadow"), false});
        const std::string& rumour = scene.say.text(view, person.rumour);
        if (!rumour.empty()) lines.push_back({Icon::comment, t.text3, rumour, false});
        return lines;
    }
    const RoleMark role = main_role(person);
    const bool guess = person.could_be_guide && !person.is_guide;
    if (guess || person.is_guide)
        lines.push_back({Icon::compass, t.us,
                         person.is_guide
                             ? scene.say.get("desk.dock.guide")
                             : scene.say.with("desk.dock.guide-maybe", {{"n", std::to_string(person.guide_progress)}}),
                         true});
    else if (role != RoleMark::none)
        lines.push_back({role_icon(role), role_paint(t, role), role_words(scene, person), true});
    if (person.promise_due >= 0)
        lines.push_back(
            {Icon::clock, t.decision_maker,
             scene.say.with("desk.dock.promised", {{"what", scene.say.text(view, view.step(person.promised).name)},
                                                   {"date", scene.say.short_date(view, person.promise_due)}}),
             false});
    if (const auto ours = view.comes_along(); ours && person.reachable)
        lines.push_back(
            {Icon::users, t.us,
             scene.say.with("desk.dock.along", {{"who", scene.say.text(view, view.specialist(*ours).name)}}), false});
    if (view.contact_reduced() && person.side != Side::ours)
        lines.push_back({Icon::phone, t.decision_maker, scene.say.get("desk.dock.reduced"), false});
    const std::string listeners = listeners_words(scene, view, person.id);
    if (!listeners.empty()) lines.push_back({Icon::link, t.text3, listeners, false});
    if (person.side != Side::ours || person.calls > 0)
        lines.push_back({Icon::calendar, t.text3, last_met_words(scene, view, person), false});
    return lines;
}

void draw_person(Canvas& canvas, const Scene& scene, const View& view, Rect box, PersonId who) {
    const Theme& t = canvas.theme();
    const SeenPerson person = view.person(who);
    if (person_width(canvas) <= 0) return;
    const float height = shows_portrait(canvas) ? std::min(96.0F, box.h) : 0;
    const Rect picture{box.x, box.y, height * 76 / 96, height};
    const PortraitView crop{dock_crop, 8, true, 0};
    if (height > 0 && person.awareness == Awareness::met)
        draw_portrait(canvas, picture, face_of(person),
                      canvas.motion().value(motion_id("dock-mood", who.index()), units(person.mood), pace::face), crop,
                      t.panel);
    if (height > 0 && person.awareness != Awareness::met)
        draw_silhouette(canvas, picture, person.awareness == Awareness::named ? Shadow::named : Shadow::unknown, crop,
                        t.panel);
    const float x = picture.right() + (height > 0 ? 12 : 0);
    const float room = box.right() - x;
    const auto clip = canvas.clip({x, box.y - 4, room, box.h + 8});
    float y = box.y - 2;
    const std::string name =
        person.awareness == Awareness::shadow ? scene.say.get("desk.unknown") : scene.say.person(view, who);
    y += tight_text(canvas, {x, y}, room, name, {Size::lead, Weight::strong, t.text}) + 1;
    const std::string& title =
        scene.say.text(view, person.awareness == Awareness::shadow ? person.shadow : person.title);
    y += tight_text(canvas, {x, y}, room, title, {Size::label, Weight::regular, t.text2}) + 4;
    const float side = canvas.em(Size::label) + 7;
    for (const Line& line : lines_of(canvas, scene, view, person)) {
        const float tall =
            tight_height(canvas, line.words, room - side, Size::label, line.strong ? Weight::strong : Weight::regular);
        if (y + tall > box.bottom() + 6) break;
        canvas.icon({x + side / 2 - 3, y + tight_step(canvas, Size::label) / 2}, line.icon, canvas.em(Size::label),
                    line.ink);
        tight_text(canvas, {x + side, y}, room - side, line.words,
                   {Size::label, line.strong ? Weight::strong : Weight::regular, line.strong ? t.text : t.text2});
        y += tall + 1;
    }
}

}  // namespace

float dock_height(Canvas& canvas, float width, const std::vector<DeskAction>& dock) {
    float rows[2];
    const float buttons = rows_height(canvas, button_width(canvas, width), dock, rows);
    const float words =
        person_width(canvas) > 0 ? tight_step(canvas, Size::lead) + 4 * tight_step(canvas, Size::label) + 6 : 0;
    return std::ceil(std::max({shows_portrait(canvas) ? 96.0F : 0.0F, buttons, words}) + 24);
}

DockHit draw_dock(Canvas& canvas, const Scene& scene, const View& view, Rect rect, PersonId who,
                  const std::vector<DeskAction>& dock, int primary, std::size_t more, int focused) {
    canvas.fill(rect, canvas.theme().panel, 10);
    draw_person(canvas, scene, view, {rect.x + 12, rect.y + 12, person_width(canvas) - 12, rect.h - 24}, who);
    DockHit result;
    const float width = button_width(canvas, rect.w);
    float rows[2];
    const float all = rows_height(canvas, width, dock, rows);
    const float top = rect.centre().y - all / 2;
    const auto place = [&](std::size_t i) {
        const float x = rect.x + 12 + person_width(canvas) + units(i % columns) * (width + gap);
        return Rect{x, top + (i < columns ? 0 : rows[0] + row_gap), width, rows[i / columns]};
    };
    for (std::size_t i = 0; i < dock.size(); ++i) {
        draw_action(canvas, place(i), button_of(dock[i], i, primary, focused));
        if (canvas.clicked(place(i))) result.action = static_cast<int>(i);
    }
    ActionButton rest;
    rest.icon = Icon::list;
    rest.verb = scene.say.get("desk.act.more");
    rest.cost = scene.say.with(more == 1 ? "desk.act.more-one" : "desk.act.more-count", {{"n", std::to_string(more)}});
    rest.key = std::string{"M"};
    rest.selected = focused == static_cast<int>(dock.size());
    result.more = draw_action(canvas, place(std::min<std::size_t>(dock.size(), 5)), rest).clicked;
    return result;
}

}  // namespace keyaccount::desk
