#include "game/desk/screens/case_card.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr Vec2 field{286, 120};
constexpr float side = 16;
constexpr std::array difficulty_keys{"difficulty.beginner", "difficulty.easy", "difficulty.medium", "difficulty.hard"};

float picture_height(float width, const ShelfCard& card) { return card.picture > 0 ? card.picture : picture_of(width); }

const std::string& words(const Scene& scene, const Case& scenario, LineId line) {
    return in(scene.say.language(), scenario.text(line));
}

std::string broken_reason(const Scene& scene, const ShelvedCase& shelved) {
    for (const Diagnostic& fault : shelved.diagnostics) {
        if (fault.severity != Severity::error) continue;
        const std::string& message = in(scene.say.language(), fault.message);
        if (fault.line <= 0) return message;
        return scene.say.with("desk.cases.fault", {{"line", std::to_string(fault.line)}, {"message", message}});
    }
    return scene.say.get("desk.cases.broken");
}

/// Three blocks that rise.
float draw_difficulty(Canvas& canvas, Vec2 corner, int level) {
    const Theme& t = canvas.theme();
    for (int i = 0; i < 3; ++i) {
        const Rect block{corner.x + units(i) * 14, corner.y + 8 - units(i) * 3, 10, 6 + units(i) * 3};
        canvas.fill(block, i < level ? t.text : t.track, 1.5F);
        if (i >= level) canvas.outline(block, t.line2, 1, 1.5F);
    }
    return 50;
}

void draw_lesson(Canvas& canvas, Vec2 at, float width, std::string_view lesson) {
    const Theme& t = canvas.theme();
    canvas.icon({at.x + 7, at.y + canvas.line_height(Size::body) / 2}, Icon::idea, canvas.em(Size::body),
                t.decision_maker);
    canvas.paragraph({at.x + 23, at.y}, width - 23, lesson, {Size::body, Weight::regular, t.text});
}

void draw_level_row(Canvas& canvas, const Scene& scene, Rect row, const Case& scenario) {
    const Theme& t = canvas.theme();
    const int level = std::clamp(scenario.difficulty, 0, 3);
    const float used = draw_difficulty(canvas, {row.x, row.centre().y - 8}, level);
    canvas.text_in({row.x + used, row.y, row.w, row.h}, scene.say.get(difficulty_keys[static_cast<std::size_t>(level)]),
                   {Size::label, Weight::regular, t.text2});
    const std::string minutes = scene.say.with("desk.cases.minutes", {{"n", std::to_string(scenario.minutes)}});
    const float width = canvas.text_in(row, minutes, {Size::label, Weight::regular, t.text2, Align::right});
    canvas.icon({row.right() - width - 6 - canvas.em(Size::label) / 2, row.centre().y}, Icon::clock,
                canvas.em(Size::label), t.text2);
}

std::string end_words(const Scene& scene, End end) {
    static constexpr std::array keys{"end.playing", "end.paid", "end.unpaid", "end.lost", "end.walked-away"};
    return scene.say.get(keys[static_cast<std::size_t>(end)]);
}

void draw_score_row(Canvas& canvas, const Scene& scene, Rect row, const PastGames* past) {
    const Theme& t = canvas.theme();
    if (past == nullptr || past->best_score < 0) {
        canvas.text_in(row, scene.say.get("desk.cases.not-played"), {Size::body, Weight::regular, t.text3});
        return;
    }
    const float number = canvas.text_in(row, std::to_string(past->best_score), {Size::title, Weight::strong, t.text});
    const Rect bar{row.x + number + 12, row.centre().y - 3, 90, 6};
    draw_bar(canvas, bar, units(past->best_score) / 100, t.us);
    canvas.text_in(row, end_words(scene, past->best_end), {Size::label, Weight::regular, t.text2, Align::right});
}

Button play_button(const Scene& scene) {
    Button play;
    play.text = scene.say.get("desk.cases.play");
    play.key = std::string{"Enter"};
    play.primary = true;
    play.size = Size::body;
    return play;
}

Hit draw_broken(Canvas& canvas, const Scene& scene, Rect rect, const ShelfCard& card) {
    const Theme& t = canvas.theme();
    const Hit hit{canvas.hot(rect), canvas.clicked(rect), -1};
    const Rect top{rect.x, rect.y, rect.w, std::min({120.0F, rect.h * 0.42F, picture_height(rect.w, card)})};
    canvas.fill(top, t.sunk, 10);
    canvas.icon(top.centre(), Icon::warning, canvas.em(Size::number), t.down);
    canvas.dashed(rect, t.line2, 1.5F, 10);
    const auto clip = canvas.clip(rect.inset(2));
    Rect inside{rect.x + side, top.bottom() + 14, rect.w - 2 * side, rect.bottom() - top.bottom() - 28};
    canvas.file_name({inside.x, inside.y}, inside.w, card.shelved->file.filename().string(),
                     {Size::lead, Weight::strong, t.text2});
    inside.take_top(canvas.line_height(Size::lead), 2);
    const bool room = inside.h > 110;
    if (room)
        canvas.text({inside.x, inside.y}, scene.say.get("desk.cases.cannot"), {Size::body, Weight::regular, t.text2});
    if (room) inside.take_top(canvas.line_height(Size::body), 8);
    Button open;
    open.text = scene.say.get("desk.workshop.open");
    open.icon = Icon::wrench;
    open.key = card.selected ? "Enter" : "";
    const Vec2 size = button_size(canvas, open);
    const Rect foot = inside.take_bottom(size.y, 8);
    canvas.icon({inside.x + 7, inside.y + canvas.line_height(Size::label) / 2}, Icon::warning, canvas.em(Size::body),
                t.down);
    {
        const auto words_only = canvas.clip(inside);
        canvas.paragraph({inside.x + 23, inside.y}, inside.w - 23, broken_reason(scene, *card.shelved),
                         {Size::label, Weight::regular, t.text2});
    }
    draw_button(canvas, {foot.x, foot.y, size.x, size.y}, open);
    if (card.selected) draw_focus_ring(canvas, rect.inset(-3), 13);
    return hit;
}

/// The button has its place at the right of title and trade where these are short.
bool fits_beside(Canvas& canvas, const Scene& scene, float room, const Case& scenario, Size title) {
    return canvas.text_width(words(scene, scenario, scenario.title), title, Weight::strong) <= room &&
           canvas.text_width(words(scene, scenario, scenario.trade), Size::body) <= room;
}

/// The lines below the picture or beside it, from the title to the score.
void draw_words(Canvas& canvas, const Scene& scene, Rect inside, const ShelfCard& card, Size title) {
    const Theme& t = canvas.theme();
    const Case& scenario = *card.shelved->scenario;
    if (card.selected) {
        const Button play = play_button(scene);
        const Vec2 size = button_size(canvas, play);
        const float high = std::max(38.0F, size.y);
        const bool beside = fits_beside(canvas, scene, inside.w - size.x - 12, scenario, title);
        const float y = beside ? inside.y + 2 : inside.y - 16 - 8 - high;  // else at the foot of the picture
        draw_button(canvas, {inside.right() - size.x + (beside ? 0 : side - 8), y, size.x, high}, play);
    }
    const float room = inside.w;
    inside.take_top(tight_text(canvas, {inside.x, inside.y}, room, words(scene, scenario, scenario.title),
                               {title, Weight::strong, t.text}),
                    2);
    inside.take_top(tight_text(canvas, {inside.x, inside.y}, room, words(scene, scenario, scenario.trade),
                               {Size::body, Weight::regular, t.text2}),
                    12);
    const Rect score = inside.take_bottom(canvas.em(Size::title) * 1.3F);
    inside.take_bottom(2);
    const Rect level = inside.take_bottom(tight_step(canvas, Size::label) + 4, 10);
    draw_divider(canvas, {inside.x, level.y - 8}, inside.w);
    draw_lesson(canvas, {inside.x, inside.y}, inside.w, words(scene, scenario, scenario.lesson));
    draw_level_row(canvas, scene, level, scenario);
    draw_score_row(canvas, scene, score, card.past);
}

}  // namespace

void draw_picture(Canvas& canvas, Rect rect, const std::vector<Shape>& shapes) {
    const auto clip = canvas.clip(rect);
    canvas.fill(rect, canvas.theme().high);
    const float k = std::max(rect.w / field.x, rect.h / field.y);
    const Vec2 origin{rect.centre().x - field.x * k / 2, rect.centre().y - field.y * k / 2};
    const auto at = [&](const Shape& shape, std::size_t i) {
        return i < shape.at.size() ? units(shape.at[i]) * k : 0.0F;
    };
    for (const Shape& shape : shapes) {
        const Paint ink = paint(shape.fill);
        std::vector<Vec2> points;
        for (std::size_t i = 0; i + 1 < shape.at.size(); i += 2)
            points.push_back(origin + Vec2{at(shape, i), at(shape, i + 1)});
        if (points.empty()) continue;
        switch (shape.kind) {
            case Shape::Kind::rectangle:
                canvas.fill({points[0].x, points[0].y, at(shape, 2), at(shape, 3)}, ink, units(shape.radius) * k);
                break;
            case Shape::Kind::circle: canvas.circle(points[0], at(shape, 2), ink); break;
            case Shape::Kind::polygon: canvas.polygon(points, ink); break;
            case Shape::Kind::line: canvas.polyline(points, ink, units(shape.width) * k); break;
        }
    }
}

float picture_of(float width) { return width * field.y / field.x; }

float upright_card_height(Canvas& canvas, const Scene& scene, float width, const ShelfCard& card) {
    const float label = tight_step(canvas, Size::label);
    const float foot = 20 + label + 4 + 10 + canvas.em(Size::title) * 1.3F + 14;
    const float picture = picture_height(width, card);
    if (!card.shelved->scenario) return picture + 186 * std::max(1.0F, canvas.text_scale());
    const Case& scenario = *card.shelved->scenario;
    const float room = width - 2 * side;
    return std::ceil(
        picture + 16 + tight_height(canvas, words(scene, scenario, scenario.title), room, Size::lead, Weight::strong) +
        2 + tight_height(canvas, words(scene, scenario, scenario.trade), room, Size::body) + 12 +
        canvas.paragraph_height(words(scene, scenario, scenario.lesson), width - 2 * side - 23, Size::body) + foot);
}

Hit draw_upright_card(Canvas& canvas, const Scene& scene, Rect rect, const ShelfCard& card) {
    if (!card.shelved->scenario) return draw_broken(canvas, scene, rect, card);
    const Theme& t = canvas.theme();
    const Hit hit{canvas.hot(rect), canvas.clicked(rect), -1};
    canvas.fill(rect, hit.hovered && !card.selected ? t.raised : t.panel, 10);
    const Rect top{rect.x, rect.y, rect.w, picture_height(rect.w, card)};
    draw_picture(canvas, top, card.shelved->scenario->picture);
    canvas.round_off(top, 10, t.bg, true, false);
    draw_words(canvas, scene, {rect.x + side, top.bottom() + 16, rect.w - 2 * side, rect.bottom() - top.bottom() - 28},
               card, Size::lead);
    if (card.selected) draw_focus_ring(canvas, rect.inset(-3), 13);
    return hit;
}

void draw_preview(Canvas& canvas, const Scene& scene, Rect rect, const ShelfCard& card) {
    if (!card.shelved->scenario) return;
    const Theme& t = canvas.theme();
    const Case& scenario = *card.shelved->scenario;
    canvas.fill(rect, t.paper, 10);
    Rect inside = rect.inset(32, 26);
    const auto clip = canvas.clip(rect);
    const keyaccount::Person& writer = scenario.person(scenario.briefing.from);
    draw_portrait(canvas, {inside.x, inside.y, 44, 48}, writer.face, 0, {note_crop, 8, true, 0}, t.paper);
    const float label = tight_step(canvas, Size::body);
    canvas.text_in({inside.x + 58, inside.y + 4, inside.w, label}, words(scene, scenario, writer.name),
                   {Size::body, Weight::strong, t.ink});
    canvas.text_in({inside.x + 58, inside.y + 4 + label, inside.w, label}, words(scene, scenario, writer.title),
                   {Size::label, Weight::regular, mix(t.ink, t.paper, 0.2F)});
    inside.take_top(48, 18);
    const std::string client =
        words(scene, scenario, scenario.client) + " · " + words(scene, scenario, scenario.subject);
    inside.take_top(canvas.paragraph({inside.x, inside.y}, inside.w, client, {Size::lead, Weight::strong, t.ink}), 10);
    for (const LineId line : scenario.briefing.paragraphs) {
        const float height = canvas.paragraph_height(words(scene, scenario, line), inside.w, Size::body);
        if (height > inside.h) break;
        inside.take_top(canvas.paragraph({inside.x, inside.y}, inside.w, words(scene, scenario, line),
                                         {Size::body, Weight::regular, t.ink}),
                        9);
    }
}

}  // namespace keyaccount::desk
