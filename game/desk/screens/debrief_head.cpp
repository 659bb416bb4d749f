// What stands above the curve: outcome, scores, and how far the review has come.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

struct ScoreColumn {
    std::string name;
    int value = 0;
    bool main = false;
};

std::vector<ScoreColumn> columns_of(const Scene& scene) {
    std::vector<ScoreColumn> columns{
        {scene.say.get("desk.debrief.score"), (scene.session->result().total + 5) / 10, true}};
    if (scene.debrief == nullptr) return columns;
    const DebriefFacts& facts = *scene.debrief;
    if (facts.other_score)
        columns.push_back({scene.say.get(facts.other_is_original ? "desk.debrief.original" : "desk.debrief.branch"),
                           *facts.other_score, false});
    if (facts.last_score) columns.push_back({scene.say.get("desk.debrief.last-game"), *facts.last_score, false});
    if (facts.review.yardstick && facts.review.yardstick->games > 0)
        columns.push_back({scene.say.get("desk.debrief.textbook"), (facts.review.yardstick->score + 5) / 10, false});
    return columns;
}

}  // namespace

float Debrief::draw_scores(Canvas& canvas, const Scene& scene, Rect inside) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    const float number = canvas.em(Size::title) * 1.35F;
    auto columns = columns_of(scene);
    std::reverse(columns.begin(), columns.end());
    float right = inside.right();
    for (const ScoreColumn& column : columns) {
        const std::string value = std::to_string(column.value);
        const float width = std::max(canvas.text_width(column.name, Size::label),
                                     canvas.text_width(value, Size::title, Weight::strong));
        const Paint ink = column.main ? t.text : t.text2;
        canvas.text_in({right - width, inside.y, width, label}, column.name,
                       {Size::label, Weight::regular, t.text2, Align::right});
        canvas.text_in({right - width, inside.y + label, width, number}, value,
                       {Size::title, Weight::strong, ink, Align::right});
        right -= width + 24;
    }
    return inside.right() - right;
}

/// How far the judging has come, at the right end of `inside`; nothing once it is whole.
std::optional<Command> Debrief::draw_progress(Canvas& canvas, const Scene& scene, Rect inside) {
    if (scene.debrief == nullptr || scene.debrief->review.done) return std::nullopt;
    const DebriefFacts& facts = *scene.debrief;
    const Theme& t = canvas.theme();
    Button button;
    button.text = scene.say.get(facts.reviewing ? "desk.debrief.stop" : "desk.debrief.judge");
    button.key = "S";
    const Vec2 size = button_size(canvas, button);
    const Rect place{inside.right() - size.x, inside.y, size.x, size.y};
    const bool clicked = draw_button(canvas, place, button).clicked;
    const std::string words = scene.say.with(facts.reviewing ? "desk.debrief.judging" : "desk.debrief.judged",
                                             {{"share", scene.say.percent(facts.review.progress)}});
    const float width = std::max(110.0F, canvas.text_width(words, Size::label));
    const float label = tight_step(canvas, Size::label);
    const Rect left{place.x - 12 - width, inside.y + (size.y - label - 8) / 2, width, label};
    canvas.text_in(left, words, {Size::label, Weight::regular, t.text2});
    draw_bar(canvas, {left.x, left.bottom() + 2, width, 5}, units(facts.review.progress) / 1000, t.us);
    return clicked ? std::optional{Command{Do::switch_review, {}}} : std::nullopt;
}

std::optional<Command> Debrief::draw_head(Canvas& canvas, const Scene& scene, Rect& panel) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const bool good = view.end() == End::paid || scene.session->state().walked_rightly != 0;
    Rect inside = panel.inset(16, 10);
    const float scores = draw_scores(canvas, scene, inside);
    const float title = canvas.em(Size::title) * 1.3F;
    inside.take_right(scores, 0);
    std::optional<Command> command;
    const std::string headline =
        view.over() ? scene.say.end_headline(view, scene.session->state()) : scene.say.get("desk.debrief.unfinished");
    const float wide = canvas.text_width(headline, Size::title, Weight::strong) + 40;
    command = draw_progress(canvas, scene, {inside.x + wide, inside.y, inside.w - wide, title});
    const Icon icon = view.end() == End::paid          ? Icon::check
                      : view.end() == End::walked_away ? Icon::walked_away
                      : view.over()                    ? Icon::lost
                                                       : Icon::clock;
    const Paint ink = good ? t.up : view.end() == End::walked_away || !view.over() ? t.text : t.down;
    canvas.icon({inside.x + 12, inside.y + title / 2}, icon, canvas.em(Size::title), ink);
    canvas.text_in({inside.x + 36, inside.y, inside.w - 36, title}, headline, {Size::title, Weight::strong, t.text});
    const std::string reason =
        view.over() ? scene.say.end_reason(view, scene.session->state()) : scene.say.get("desk.debrief.unfinished-why");
    float used =
        tight_text(canvas, {inside.x, inside.y + title + 2}, inside.w, reason, {Size::body, Weight::regular, t.text2});
    if (scene.debrief != nullptr && !scene.debrief->partial.en.empty()) {
        const float y = inside.y + title + 4 + used;
        const float side = canvas.em(Size::label) + 8;
        canvas.icon({inside.x + side / 2 - 2, y + tight_step(canvas, Size::label) / 2}, Icon::warning,
                    canvas.em(Size::label), t.decision_maker);
        used += 4 + tight_text(canvas, {inside.x + side, y}, inside.w - side,
                               in(scene.say.language(), scene.debrief->partial),
                               {Size::label, Weight::regular, t.decision_maker});
    }
    panel.take_top(10 + std::max(title + 2 + used, tight_step(canvas, Size::label) + canvas.em(Size::title) * 1.35F),
                   6);
    return command;
}

}  // namespace keyaccount::desk
