// What counted at the end: the client's criteria by weight, and how far we and the best rival met them.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr float gap = 9;

/// Name and weight, a line on a must, two bars; returns its height.
float draw_counted(Canvas& canvas, const Scene& scene, Vec2 at, float width, const Counted& one, bool shown) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    const std::string share = scene.say.percent(one.share * 10);
    const float number = canvas.text_width(share, Size::label, Weight::strong) + 10;
    float y = at.y;
    const TextStyle strong{Size::label, Weight::strong, t.text};
    if (shown) {
        canvas.text_in({at.x, y, width, label}, share, {Size::label, Weight::strong, t.text, Align::right});
        tight_text(canvas, {at.x, y}, width - number, one.name, strong);
    }
    y += tight_height(canvas, one.name, width - number, Size::label, Weight::strong);
    if (one.hard) {
        const float side = canvas.em(Size::label) + 6;
        const std::string& words = scene.say.get(one.unmet ? "counted.unmet" : "counted.hard");
        if (shown)
            canvas.icon({at.x + side / 2 - 3, y + label / 2}, one.unmet ? Icon::warning : Icon::locked,
                        canvas.em(Size::label), one.unmet ? t.down : t.text2);
        if (shown)
            tight_text(canvas, {at.x + side, y}, width - side, words,
                       {Size::label, Weight::regular, one.unmet ? t.down : t.text2});
        y += tight_height(canvas, words, width - side, Size::label);
    }
    const auto bar = [&](int level, Paint who) {
        const float word = 64 * std::max(1.0F, canvas.text_scale());
        if (shown) {
            draw_bar(canvas, {at.x, y + label / 2 - 3, width - word, 6}, units(level) / 100, who);
            canvas.text_in({at.x, y, width, label}, scene.say.level_word(level),
                           {Size::label, Weight::regular, t.text2, Align::right});
        }
        y += label;
    };
    bar(one.ours, t.us);
    if (one.rival >= 0) bar(one.rival, t.rival);
    return y - at.y;
}

}  // namespace

void Debrief::draw_counted_list(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    Rect inside = draw_panel(canvas, rect, {scene.say.get("counted.title"), ""});
    const auto counted = scene.say.what_counted(scene.session->scenario(), scene.session->state());
    const float label = tight_step(canvas, Size::label);
    Rect legend = inside.take_top(label, 6);
    const auto key = [&](const char* words, Paint who) {
        canvas.fill({legend.x, legend.centre().y - 3, 16, 6}, who, 3);
        legend.take_left(22, 0);
        legend.take_left(canvas.text_in(legend, scene.say.get(words), {Size::label, Weight::regular, t.text2}), 16);
    };
    key("desk.debrief.our-level", t.us);
    if (!scene.session->scenario().rivals.empty()) key("desk.debrief.rival-level", t.rival);
    const float room = inside.w - 14;
    float all = 0;
    for (const Counted& one : counted) all += draw_counted(canvas, scene, {}, room, one, false) + gap;
    ScrollView list{canvas, inside, all, counted_scroll_, tab_ == Tab::people};
    float y = list.content().y;
    for (const Counted& one : counted) y += draw_counted(canvas, scene, {inside.x, y}, room, one, true) + gap;
}

}  // namespace keyaccount::desk
