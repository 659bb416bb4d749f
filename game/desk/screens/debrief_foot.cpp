// Below a decision: the way to try it again, what follows the best choice, and the other ways to go on.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/widgets/controls.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

std::optional<Command> Debrief::draw_foot(Canvas& canvas, const Scene& scene, Rect foot) {
    std::optional<Command> command;
    ActionButton action;
    action.icon = Icon::try_again;
    action.primary = true;
    const auto again = retry(scene);
    const View view = scene.session->view();
    const int day = view_at(*scene.session, decision().value_or(0)).day();
    action.verb = scene.say.get(again ? "desk.debrief.try" : "desk.debrief.cases");
    if (again) action.cost = scene.say.with("desk.debrief.same-dice", {{"date", scene.say.short_date(view, day)}});
    action.key = again ? "T" : "Enter";
    const float wide = 212 * std::clamp(canvas.text_scale(), 1.0F, 1.35F);
    const float high = action_height(canvas, wide, action);
    const Rect place{foot.right() - wide, foot.bottom() - high, wide, high};
    if (draw_action(canvas, place, action).clicked) command = again ? again : Command{Do::show_cases, {}};
    foot.take_right(wide, 16);
    const GameReview& judged = review(scene);
    const auto index = decision();
    const float label = tight_step(canvas, Size::label);
    const Rect last = foot.take_bottom(std::max(label, key_cap_size(canvas, "R").y));
    if (!index || *index >= judged.decisions.size() || judged.decisions[*index].line.empty()) {
        draw_ways_out(canvas, scene, last, {});
        return command;
    }
    const DecisionReview& one = judged.decisions[*index];
    if (last.y < foot.y + label * 2) {  // large text: the line of play alone
        draw_line_of_play(canvas, debrief_words(scene), {foot.x, place.y, foot.w, place.h}, one);
        return command;
    }
    draw_line_of_play(canvas, debrief_words(scene), foot, one);
    draw_ways_out(canvas, scene, last,
                  scene.say.with("desk.debrief.error-note", {{"n", std::to_string(one.value.rollouts)}}));
    return command;
}

/// The note at the left, and at the right other games that can be played or looked at.
void Debrief::draw_ways_out(Canvas& canvas, const Scene& scene, Rect line, std::string_view note) {
    std::vector<KeyHint> hints{{{"R"}, scene.say.get("desk.debrief.again")},
                               {{"N"}, scene.say.get("desk.debrief.new-seed")}};
    if (scene.debrief != nullptr && scene.debrief->other_open)
        hints.insert(hints.begin(), {{"O"}, scene.say.get("desk.debrief.other")});
    const float cap = key_cap_size(canvas, "R").x;
    float width = -22;
    for (const KeyHint& hint : hints) width += cap + 29 + canvas.text_width(hint.text, Size::label);
    const float used = note.empty() ? 0 : canvas.text_width(note, Size::label) + 16;
    const bool both = used > 0 && used + width <= line.w;
    draw_key_hints(canvas, {both ? line.right() - width : line.x, line.centre().y - key_cap_size(canvas, "R").y / 2},
                   hints);
    if (both) canvas.text_in(line, note, {Size::label, Weight::regular, canvas.theme().text3});
}

/// What follows the best choice, as chips, and how often it came so.
void Debrief::draw_line_of_play(Canvas& canvas, const DebriefNarrator& words, Rect rect, const DecisionReview& one) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    canvas.text_in({rect.x, rect.y, rect.w, label}, words.words().get("desk.debrief.after-best"),
                   {Size::label, Weight::strong, t.text2});
    float x = rect.x;
    const float y = rect.y + label + 4;
    const float tall = label + 10;
    for (const LineStep& step : one.line) {
        const std::string name = words.choice_name(step.choice);
        const float width = canvas.text_width(name, Size::label, Weight::strong) + 18;
        if (x + width + 16 > rect.right()) break;
        if (x > rect.x) {
            canvas.icon({x + 7, y + tall / 2}, Icon::right, canvas.em(Size::label) * 0.8F, t.text3);
            x += 16;
        }
        canvas.fill({x, y, width, tall}, t.high, 5);
        canvas.text_in({x, y, width, tall}, name, {Size::label, Weight::strong, t.text, Align::centre});
        x += width + 2;
    }
    const std::string seen = words.line_seen(one);
    if (x + 12 + canvas.text_width(seen, Size::label) < rect.right())
        canvas.text_in({x + 12, y, rect.w, tall}, seen, {Size::label, Weight::regular, t.text2});
}

}  // namespace keyaccount::desk
