// What stands below the curve: decisions, and what to practise.
#include "game/desk/screens/result.hpp"

#include "game/desk/screens/records.hpp"
#include "game/desk/screens/report_sheet.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 12;
constexpr std::size_t listed_points = 6;
constexpr std::size_t outcome_lines = 5;  // the first lines of the score are the outcome, the rest technique

/// The deal as it stood before, and after, a choice.
View before_of(const Scene& scene, std::size_t index) {
    return {scene.session->scenario(), scene.session->state_after(index)};
}
View after_of(const Scene& scene, std::size_t index) { return before_of(scene, index + 1); }

/// What a choice was, in one line.
std::string choice_words(const Scene& scene, std::size_t index) {
    const View view = before_of(scene, index);
    const Moment& moment = scene.session->moments()[index];
    if (moment.choice.kind == ChoiceKind::record) return note_words(scene, view, moment.choice);
    if (moment.choice.kind == ChoiceKind::act || moment.choice.kind == ChoiceKind::leave)
        return scene.say.row(view, moment.choice);
    const std::string words = scene.say.own_words(view, moment.events);
    return words.empty() ? scene.say.row(view, moment.choice) : words;
}

/// The change of a turn that goes the way of the gauge.
std::string change_behind(const Scene& scene, const View& view, const Moment& moment, int change) {
    const auto told = scene.say.told(view, moment.events, 12);
    const Turnout wanted = change > 0 ? Turnout::good : Turnout::bad;
    for (const Told& one : told)
        if (one.turnout == wanted) return one.what;
    return told.empty() ? std::string{} : told.front().what;
}

}  // namespace

void Result::draw_decision(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const auto& moments = scene.session->moments();
    if (selected_ < 1 || selected_ > static_cast<int>(moments.size())) return;
    const auto index = static_cast<std::size_t>(selected_ - 1);
    const Moment& moment = moments[index];
    const std::string heading = scene.say.with(
        "desk.result.decision", {{"n", std::to_string(selected_)}, {"date", scene.say.date(view, moment.day)}});
    const Rect inside = draw_panel(canvas, rect, {heading, ""});
    const auto clip = canvas.clip(rect);
    float y = inside.y - 2;
    const std::string kind = scene.say.kind(view, moment.choice);
    const bool with = moment.choice.who.exists();
    y += tight_text(canvas, {inside.x, y}, inside.w,
                    with ? kind + " · " + scene.say.person(view, moment.choice.who) : kind,
                    {Size::body, Weight::strong, t.text});
    y += tight_text(canvas, {inside.x, y}, inside.w, choice_words(scene, index),
                    {Size::body, Weight::regular, t.text2}) +
         6;
    auto all = scene.say.told(after_of(scene, index), moment.events, 4);
    if (const auto label = label_told(scene, moment)) all.insert(all.begin(), *label);
    for (const Told& told : all) {
        const Paint ink = told.turnout == Turnout::good ? t.up : told.turnout == Turnout::bad ? t.down : t.text;
        const float height = tight_height(canvas, told.what, inside.w - 22, Size::label, Weight::strong) +
                             tight_height(canvas, told.why, inside.w - 22, Size::label) + 4;
        if (y + height > inside.bottom() + 8) break;
        canvas.icon({inside.x + 7, y + tight_step(canvas, Size::label) / 2}, icon_named(told.icon),
                    canvas.em(Size::label), ink);
        const float what =
            tight_text(canvas, {inside.x + 22, y}, inside.w - 22, told.what, {Size::label, Weight::strong, ink});
        tight_text(canvas, {inside.x + 22, y + what}, inside.w - 22, told.why, {Size::label, Weight::regular, t.text2});
        y += height;
    }
}

/// The line of technique that cost most, as one thing to practise.
void Result::draw_practise(Canvas& canvas, const Scene& scene, Rect rect) {
    const Score score = scene.session->result();
    std::size_t weakest = outcome_lines;
    for (std::size_t i = outcome_lines; i < score_line_count; ++i)
        if (score.most[i] - score.points[i] > score.most[weakest] - score.points[weakest]) weakest = i;
    AdviceNote note;
    note.inside = true;
    const PersonId manager = manager_of(*scene.session);
    if (manager.exists()) note.face = scene.session->scenario().person(manager).face;
    note.label = scene.say.get("desk.result.practise");
    note.heading = scene.say.get("desk.practise." + std::string{word(static_cast<ScoreLine>(weakest))});
    draw_advice(canvas, rect, note);
}

void Result::draw_turning_points(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    const Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.result.points"), "[ ]"});
    const auto clip = canvas.clip(rect);
    const auto points = turning_points(*scene.session, listed_points);
    if (points.empty()) draw_empty(canvas, inside, scene.say.get("desk.result.no-points"));
    float y = inside.y - 2;
    for (const Decision& point : points) {
        const Moment& moment = scene.session->moments()[point.index];
        const std::string why = change_behind(scene, after_of(scene, point.index), moment, point.change);
        const float left = 48 * std::max(1.0F, canvas.text_scale());
        const std::string words = choice_words(scene, point.index);
        const float height = tight_height(canvas, words, inside.w - left - 8, Size::label, Weight::strong) +
                             tight_height(canvas, why, inside.w - left - 8, Size::label) + 8;
        if (y + height > inside.bottom() + 10) break;
        const Rect row{inside.x - 6, y, inside.w + 12, height};
        const bool chosen = static_cast<int>(point.index) + 1 == selected_;
        if (chosen || canvas.hot(row)) canvas.fill(row, chosen ? t.high : t.raised, 6);
        if (chosen) draw_focus_ring(canvas, row, 6);
        const Paint ink = point.change > 0 ? t.up : t.down;
        canvas.text_in({inside.x, y + 4, left - 12, tight_step(canvas, Size::body)}, signed_points(point.change),
                       {Size::body, Weight::strong, ink});
        const float first = tight_text(canvas, {inside.x + left, y + 4}, inside.w - left - 8, words,
                                       {Size::label, Weight::strong, t.text});
        tight_text(canvas, {inside.x + left, y + 4 + first}, inside.w - left - 8, why,
                   {Size::label, Weight::regular, t.text2});
        if (canvas.clicked(row)) selected_ = static_cast<int>(point.index) + 1;
        y += height;
    }
}

void Result::draw_course(Canvas& canvas, const Scene& scene, Rect area) {
    const float third = (area.w - 2 * gutter) * 0.29F;
    Rect left = area.take_left(third, gutter);
    const float note = std::max(72.0F, tight_step(canvas, Size::body) * 2 + tight_step(canvas, Size::label) + 24);
    draw_practise(canvas, scene, left.take_bottom(note, gutter));
    draw_decision(canvas, scene, left);
    draw_turning_points(canvas, scene, area.take_left(third, gutter));
    draw_score(canvas, scene, area);
}

void Result::draw_tab(Canvas& canvas, const Scene& scene, Rect area) {
    if (tab_ == Tab::course) draw_course(canvas, scene, area);
    if (tab_ == Tab::people) draw_people(canvas, scene, area);
    if (tab_ == Tab::records) draw_records(canvas, scene, area);
    if (tab_ == Tab::notes) draw_notes(canvas, scene, area);
}

}  // namespace keyaccount::desk
