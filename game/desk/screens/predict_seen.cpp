// What the rep saw at a stop: people and stances, the last words.
#include "game/desk/screens/predict.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float portrait_width = 44;
constexpr float portrait_height = 54;
constexpr float bars = 112;

/// Whom the rep knows at the client: who sits opposite first, then those met last, then the names.
std::vector<PersonId> people_seen(const View& view) {
    std::vector<PersonId> people;
    for (std::size_t i = 0; i < view.people_count(); ++i) {
        const SeenPerson person = view.person(PersonId::at(i));
        if (person.side != Side::ours && person.awareness != Awareness::shadow) people.push_back(PersonId::at(i));
    }
    const auto rank = [&](PersonId who) {
        return view.in_call() && view.call().with == who.index() ? 100'000 : view.person(who).last_met;
    };
    std::stable_sort(people.begin(), people.end(), [&](PersonId a, PersonId b) { return rank(a) > rank(b); });
    return people;
}

std::string role_words(const Narrator& say, const SeenPerson& person) {
    const std::string roles = say.roles(person);
    if (person.awareness != Awareness::met) return say.get("desk.predict.not-met");
    return roles;
}

void draw_stance(Canvas& canvas, Rect row, const StanceValue& value, Paint paint) {
    const Theme& t = canvas.theme();
    draw_stance_bar(canvas, {row.x, row.centre().y - 4, bars, 8}, value, paint);
    if (value.points)
        canvas.text_in({row.x + bars, row.y, row.w - bars, row.h}, signed_points(*value.points),
                       {Size::body, Weight::strong, t.text, Align::right});
}

}  // namespace

void Predict::draw_person(Canvas& canvas, const ClassView& view, Rect row, const View& seen, PersonId who) {
    const Theme& t = canvas.theme();
    const SeenPerson person = seen.person(who);
    const bool opposite = seen.in_call() && seen.call().with == who.index();
    if (opposite) canvas.fill(row.inset(0, 2), t.high, 8);
    const Paint ground = opposite ? t.high : t.panel;
    const Rect face{row.x + 6, row.centre().y - portrait_height / 2, portrait_width, portrait_height};
    if (person.awareness == Awareness::met)
        draw_portrait(canvas, face, face_of(person), units(person.mood), {card_crop, 8, true, 0}, ground);
    else
        draw_silhouette(canvas, face, Shadow::named, {card_crop, 8, true, 0}, ground);
    const float line = tight_step(canvas, Size::body);
    const float stance = bars + 40 * std::max(1.0F, canvas.text_scale());
    const Rect words{face.right() + 12, row.y, row.w - portrait_width - 36 - stance, row.h};
    const std::string name = view.say().person(seen, who);
    const std::string role = role_words(view.say(), person);
    const float tall = tight_height(canvas, name, words.w, Size::body, Weight::strong);
    const float all = tall + tight_height(canvas, role, words.w, Size::body);
    const float y = row.centre().y - all / 2;
    tight_text(canvas, {words.x, y}, words.w, name, {Size::body, Weight::strong, t.text});
    tight_text(canvas, {words.x, y + tall}, words.w, role, {Size::body, Weight::regular, t.text2});
    if (person.awareness != Awareness::met && !person.stance.known) return;
    const Rect right{row.right() - stance - 6, row.centre().y - line - 1, stance, line};
    draw_stance(canvas, right, stance_of(person), t.us);
    draw_stance(canvas, right.moved(0, line + 2), rival_stance_of(person), t.rival);
}

void Predict::draw_seen(Canvas& canvas, const ClassView& view, Rect panel) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const View seen{view.room.scenario(), position_.state};
    const PredictStop& stop = stops_[at_];
    const std::string heading = say.with(
        "desk.predict.when", {{"turn", std::to_string(stop.turn + 1)}, {"date", say.long_date(seen, seen.day())}});
    const std::string under = say.with("desk.predict.state", {{"stage", view.tell.stage(seen.stage())},
                                                              {"chance", say.percent(seen.win().shown)},
                                                              {"spent", say.money(seen.expense())}});
    Rect inside = class_panel(canvas, panel, heading, under);
    const float line = tight_step(canvas, Size::body);
    const Rect legend = inside.take_bottom(line, 6);
    float x = legend.x;
    for (const auto& [paint, key] : {std::pair{t.us, "desk.predict.us"}, std::pair{t.rival, "desk.predict.rival"}}) {
        canvas.fill({x, legend.centre().y - 5, 10, 10}, paint, 2);
        x +=
            18 + canvas.text_in({x + 18, legend.y, 1, line}, say.get(key), {Size::body, Weight::regular, t.text2}) + 20;
    }
    const auto people = people_seen(seen);
    const float step = std::max(portrait_height + 10, 3 * line + 10);
    const ScrollView scroll{canvas, inside, step * units(people.size()), people_scroll_};
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Rect row{scroll.content().x, scroll.content().y + units(i) * step, scroll.content().w, step};
        if (scroll.shows(row)) draw_person(canvas, view, row, seen, people[i]);
    }
}

float Predict::draw_said(Canvas& canvas, const ClassView& view, Rect area) {
    const Theme& t = canvas.theme();
    const View seen{view.room.scenario(), position_.state};
    const std::string words = view.say().speech(seen, position_.events);
    if (words.empty()) return 0;
    const auto said = std::find_if(position_.events.rbegin(), position_.events.rend(),
                                   [](const Event& event) { return event.kind == EventKind::said; });
    const std::string who = said->who.exists() ? view.say().person(seen, said->who) : std::string{};
    const float line = tight_step(canvas, Size::body);
    const float width = area.w - 40;
    Size size = Size::title;
    if (canvas.paragraph_height(words, width, size) > area.h * 0.22F) size = Size::lead;
    if (canvas.paragraph_height(words, width, size) > area.h * 0.28F) size = Size::body;
    const float height = std::ceil(canvas.paragraph_height(words, width, size) + (who.empty() ? 0 : line + 2) + 24);
    const Rect paper{area.x, area.y, area.w, height};
    canvas.fill(paper, t.paper, 10);
    if (!who.empty())
        canvas.text_in({paper.x + 20, paper.y + 12, width, line}, who, {Size::body, Weight::strong, t.ink});
    canvas.paragraph({paper.x + 20, paper.y + 12 + (who.empty() ? 0 : line + 2)}, width, words,
                     {size, Weight::regular, t.ink});
    return height;
}

}  // namespace keyaccount::desk
