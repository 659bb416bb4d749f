// The lines between the people of the file: who reports to whom, who listens to whom, and what leads nowhere.
#include "game/desk/screens/workshop_people.hpp"

#include "game/desk/screens/chart_layout.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

std::vector<Rect> boxes_of(const PeopleLayout& layout, Vec2 origin) {
    std::vector<Rect> boxes;
    for (const PeopleLayout::Card& card : layout.cards) boxes.push_back(card.box.moved(origin.x, origin.y));
    return boxes;
}

Vec2 on_curve(const ChartArrow& a, float u) {
    const float v = 1 - u;
    return a.from * (v * v * v) + a.c1 * (3 * v * v * u) + a.c2 * (3 * v * u * u) + a.to * (u * u * u);
}

void draw_dashed_arrow(Canvas& canvas, const ChartArrow& a, Paint paint) {
    constexpr int pieces = 28;
    constexpr float head = 10;
    std::vector<Vec2> points;
    for (int i = 0; i <= pieces; ++i) points.push_back(on_curve(a, units(i) / pieces * 0.97F));
    canvas.dashed_polyline(points, paint, 2, 5, 4);
    const Vec2 way = a.to - a.c2;
    const float length = std::max(1.0F, std::hypot(way.x, way.y));
    const Vec2 ahead = way * (1 / length);
    const Vec2 back = a.to - ahead * head;
    const Vec2 aside{-ahead.y * head * 0.45F, ahead.x * head * 0.45F};
    const std::vector<Vec2> triangle{a.to, back + aside, back - aside};
    canvas.polygon(triangle, paint);
}

/// Where a label hides no card: here, or a little above or below; within the area.
Rect free_place(Rect label, const std::vector<Rect>& cards, Rect area) {
    label.x = std::clamp(label.x, area.x + 2, std::max(area.x + 2, area.right() - label.w - 2));
    const auto hides = [&](Rect place) {
        return place.y < area.y || std::any_of(cards.begin(), cards.end(), [&](Rect card) {
                   return place.x < card.right() && card.x < place.right() && place.y < card.bottom() &&
                          card.y < place.bottom();
               });
    };
    for (const float away : {0.0F, 1.5F, -1.5F, 2.5F, -2.5F, 3.5F, -3.5F})
        if (const Rect place = label.moved(0, away * label.h); !hides(place)) return place;
    return label;
}

}  // namespace

void draw_people_lines(Canvas& canvas, WorkshopView& view, const PeopleLayout& layout, Vec2 origin, Rect area) {
    const Theme& t = canvas.theme();
    const auto& people = view.room.sketch().draft.people;
    const std::vector<Rect> boxes = boxes_of(layout, origin);
    for (const PeopleLayout::Card& card : layout.cards) {
        const PersonId above = people[card.who.index()].reports_to;
        const PeopleLayout::Card* boss = above.exists() ? layout.find(above) : nullptr;
        if (boss == nullptr || boss->box.bottom() >= card.box.y) continue;
        if (people[card.who.index()].side != Side::client) continue;
        const Rect from = boss->box.moved(origin.x, origin.y);
        const Rect to = card.box.moved(origin.x, origin.y);
        const float level = from.bottom() + std::min(20.0F, (to.y - from.bottom()) / 2);
        canvas.polyline(chart_elbow({from.centre().x, from.bottom()}, level, {to.centre().x, to.y}), t.line2, 1.5F);
    }
    for (const bool lit : {false, true}) {
        for (const PeopleLayout::Card& card : layout.cards) {
            const Person& listener = people[card.who.index()];
            for (const Person::Influence& influence : listener.listens_to) {
                const PeopleLayout::Card* voice = influence.on.exists() ? layout.find(influence.on) : nullptr;
                if (voice == nullptr || voice == &card) continue;
                const bool concerns = card.who.index() == view.look.person || influence.on.index() == view.look.person;
                const bool strongest = &influence == &listener.listens_to.front();
                if (concerns != lit || (!lit && (!strongest || listener.reports_to == influence.on))) continue;
                const ChartArrow a =
                    chart_arrow(voice->box.moved(origin.x, origin.y), card.box.moved(origin.x, origin.y), boxes, area);
                canvas.arrow(a.from, a.c1, a.c2, a.to, lit ? t.focus : t.text3, lit ? 2.5F : 2.0F, 10);
            }
        }
    }
}

void draw_broken_lines(Canvas& canvas, WorkshopView& view, const PeopleLayout& layout, Vec2 origin, Rect area) {
    const Theme& t = canvas.theme();
    const std::vector<Rect> boxes = boxes_of(layout, origin);
    for (const BrokenTie& tie : view.room.sketch().broken) {
        const PeopleLayout::Card* from = layout.find(tie.from);
        if (from == nullptr) continue;
        const Rect box = from->box.moved(origin.x, origin.y);
        const PeopleLayout::Card* meant =
            tie.meant.exists() && tie.meant != tie.from ? layout.find(tie.meant) : nullptr;
        ChartArrow arrow;
        if (meant != nullptr) {
            arrow = chart_arrow(box, meant->box.moved(origin.x, origin.y), boxes, area);
        } else {
            const Vec2 start{box.centre().x + box.w / 4, box.bottom()};
            arrow = {start, start + Vec2{0, 10}, start + Vec2{6, 16}, start + Vec2{18, 17}};
        }
        draw_dashed_arrow(canvas, arrow, t.down);
        const std::string name = view.say().with("desk.workshop.quoted", {{"words", tie.wanted}});
        const float width = canvas.text_width(name, Size::label, Weight::strong);
        const float step = tight_step(canvas, Size::label);
        const Vec2 middle = meant != nullptr ? on_curve(arrow, 0.5F) : arrow.to + Vec2{width / 2 + 4, 0};
        const Rect label = free_place({middle.x - width / 2 - 3, middle.y - step / 2, width + 6, step}, boxes, area);
        canvas.fill(label, t.panel, 4);
        canvas.text_in(label, name, {Size::label, Weight::strong, t.down, Align::centre});
    }
}

}  // namespace keyaccount::desk
