// The game against the method: technique, what was done wrong with the very words, and the score line by line.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/widgets/tight.hpp"

namespace keyaccount::desk {

namespace {

constexpr float gutter = 12;

/// A finding about one decision.
struct Finding {
    std::size_t turn = 0;
    Icon icon = Icon::warning;
    bool good = false;
    std::string heading;
    std::string words;
};

std::vector<Finding> findings_of(const Scene& scene) {
    std::vector<Finding> list;
    if (scene.debrief == nullptr) return list;
    const GameProfile& profile = scene.debrief->profile;
    const auto& moments = scene.session->moments();
    for (const MistakeNote& note : profile.mistakes) {
        if (note.turn >= moments.size()) continue;
        list.push_back({note.turn, Icon::warning, false, scene.say.term("mistake", note.mistake),
                        choice_words(scene, note.turn)});
    }
    return list;
}

}  // namespace

void Debrief::draw_findings(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    const Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.debrief.findings"), ""});
    const auto list = findings_of(scene);
    if (list.empty()) draw_empty(canvas, inside, scene.say.get("desk.debrief.no-findings"));
    const float left = canvas.em(Size::label) + 10;
    const float room = inside.w - left - 14;
    const auto height = [&](const Finding& one) {
        return tight_height(canvas, one.heading, room, Size::label, Weight::strong) +
               tight_height(canvas, one.words, room, Size::label) + 10;
    };
    float all = 0;
    for (const Finding& one : list) all += height(one);
    ScrollView view{canvas, inside, all, findings_scroll_};
    float y = view.content().y;
    for (const Finding& one : list) {
        const float high = height(one);
        const Rect row{inside.x - 6, y - 3, view.content().w + 12, high - 4};
        if (view.shows(row)) {
            const bool here = decision() == one.turn;
            if (here || canvas.hot(row)) canvas.fill(row, here ? t.high : t.raised, 6);
            if (here) draw_focus_ring(canvas, row, 6);
            const Paint ink = one.good ? t.up : t.down;
            canvas.icon({inside.x + 7, y + tight_step(canvas, Size::label) / 2}, one.icon, canvas.em(Size::label), ink);
            const float head = tight_text(canvas, {inside.x + left, y}, room, one.heading,
                                          {Size::label, Weight::strong, ink});
            tight_text(canvas, {inside.x + left, y + head}, room, one.words, {Size::label, Weight::regular, t.text});
            if (canvas.clicked(row)) look_at(one.turn);
        }
        y += high;
    }
}

void Debrief::draw_method(Canvas& canvas, const Scene& scene, Rect area) {
    const float third = (area.w - 2 * gutter) / 3;
    const Rect technique = area.take_left(third, gutter);
    draw_technique(canvas, scene, draw_panel(canvas, technique), true);
    draw_findings(canvas, scene, area.take_left(third, gutter));
    draw_score(canvas, scene, area);
}

}  // namespace keyaccount::desk
