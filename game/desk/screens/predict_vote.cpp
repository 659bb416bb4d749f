// The choices of a stop: hands raised, what was played, what each is worth.
#include "game/desk/screens/predict.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace keyaccount::desk {

void Predict::draw_hands(Canvas& canvas, Rect box, std::size_t which) {
    const Theme& t = canvas.theme();
    const bool open_to_typing = phase_ == Phase::vote;
    const bool focused = open_to_typing && which == row_;
    const int all = std::max(1, std::accumulate(hands_.begin(), hands_.end(), 0));
    const Rect number{box.right() - 44, box.y, 44, box.h};
    const Rect bar{box.x, box.centre().y - 6, box.w - 60, 12};
    canvas.fill(bar, t.track, 3);
    const float share = canvas.motion().value(motion_id("hands", which, at_), units(hands_[which]) / units(all));
    if (hands_[which] > 0) canvas.fill({bar.x, bar.y, std::max(2.0F, bar.w * share), bar.h}, t.decision_maker, 3);
    if (focused) canvas.outline(number.inset(0, std::max(0.0F, (number.h - 32) / 2)), t.focus, 2, 6);
    canvas.text_in({number.x, number.y, number.w - 8, number.h}, std::to_string(hands_[which]),
                   {Size::lead, Weight::strong, hands_[which] > 0 || focused ? t.text : t.text3, Align::right});
}

void Predict::draw_played(Canvas& canvas, const ClassView& view, Rect box, const PredictOption& option) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    if (option.runs.empty()) {
        canvas.text_in(box, say.get("desk.predict.nobody"), {Size::body, Weight::regular, t.text3});
        return;
    }
    const float line = tight_step(canvas, Size::body);
    const float top = box.centre().y - line;
    const std::string runs = say.with(
        option.runs.size() == 1 ? "desk.predict.one-run" : "desk.predict.runs",
        {{"runs", std::to_string(option.runs.size())}, {"mean", std::to_string(whole_points(option.mean_score))}});
    canvas.text_in({box.x, top, box.w, line}, runs, {Size::body, Weight::strong, t.text});
    float x = box.x;
    for (const End end : ends_in_order) {
        const int count = option.ends[index_of(end)];
        if (count == 0) continue;
        canvas.icon({x + 8, top + line * 1.5F}, end_icon(end), canvas.em(Size::body), end_paint(t, end));
        x += 20 +
             canvas.text_in({x + 20, top + line, 1, line}, std::to_string(count),
                            {Size::body, Weight::regular, t.text2}) +
             12;
    }
}

void Predict::draw_worth(Canvas& canvas, const ClassView& view, Rect box, const PredictOption& option) const {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const float line = tight_step(canvas, Size::body);
    if (!option.worth) {
        if (weighing_.valid())
            canvas.text_in(box, "…", {Size::body, Weight::regular, t.text3});
        else if (option.best)
            canvas.text_in(box, say.get("desk.predict.method"), {Size::body, Weight::strong, t.up});
        else if (View{view.room.scenario(), position_.state}.refuse(option.choice) != Refusal::none)
            canvas.text_in(box, say.get("desk.predict.not-here"), {Size::body, Weight::regular, t.text3});
        return;
    }
    const std::string value = say.with(
        "desk.predict.worth", {{"points", std::to_string(whole_points(option.worth->score / 10))},
                               {"error", std::to_string(std::max(1, whole_points(option.worth->score_error / 10)))}});
    canvas.text_in({box.x, box.centre().y - line, box.w, line}, value,
                   {Size::body, Weight::strong, option.best ? t.up : t.text});
    canvas.text_in({box.x, box.centre().y, box.w, line},
                   say.with("desk.predict.paid", {{"chance", say.percent(option.worth->paid / 10)}}),
                   {Size::body, Weight::regular, t.text2});
}

void Predict::draw_option(Canvas& canvas, const ClassView& view, Rect row, std::size_t which) {
    const Theme& t = canvas.theme();
    const PredictOption& option = options_[which];
    const bool vote = phase_ == Phase::vote;
    const bool best = phase_ == Phase::best && option.best;
    canvas.fill(row, vote && (which == row_ || canvas.hot(row)) ? t.high : t.raised, 8);
    if (best) {
        canvas.fill(row, t.up_tint, 8);
        canvas.outline(row, t.up, 2, 8);
    }
    if (vote && which == row_) draw_focus_ring(canvas, row);
    if (vote && canvas.clicked(row)) {
        if (row_ == which) ++hands_[which];
        row_ = which;
        typing_ = false;
    }
    Rect inside = row.inset(12, 0);
    const Rect number = inside.take_left(30, 10);
    if (best)
        canvas.star(number.centre(), 12, t.up);
    else
        canvas.text_in(number, std::to_string(which + 1), {Size::title, Weight::strong, t.text2, Align::centre});
    const float grow = std::max(1.0F, canvas.text_scale());
    if (phase_ == Phase::best) draw_worth(canvas, view, inside.take_right(138 * grow, 12), option);
    if (!vote) draw_played(canvas, view, inside.take_right(150 * grow, 12), option);
    draw_hands(canvas, inside.take_right((vote ? 220.0F : 132.0F) * grow, 16), which);
    const View seen{view.room.scenario(), position_.state};
    const std::string kind = view.tell.choice_kind(position_.state, option.choice);
    std::string words;
    const bool said = option.choice.kind != ChoiceKind::act && option.choice.kind != ChoiceKind::leave;
    if (said && seen.refuse(option.choice) == Refusal::none) words = view.say().row(seen, option.choice);
    if (words == kind) words.clear();
    const float line = tight_step(canvas, Size::body);
    const float head = tight_height(canvas, kind, inside.w, words.empty() ? Size::lead : Size::body, Weight::strong);
    const auto lines = words.empty() ? 0U : canvas.wrap(words, inside.w, Size::body).lines.size();
    const float all = head + units(lines) * line;
    const bool fits = all <= row.h;
    const float y = row.centre().y - (fits ? all : head) / 2;
    tight_text(canvas, {inside.x, y}, inside.w, kind,
               {words.empty() ? Size::lead : Size::body, Weight::strong, t.text});
    if (fits && lines > 0)
        tight_text(canvas, {inside.x, y + head}, inside.w, words, {Size::body, Weight::regular, t.text2});
}

void Predict::draw_options(Canvas& canvas, const ClassView& view, Rect area) {
    const Theme& t = canvas.theme();
    const Rect head = area.take_top(std::ceil(canvas.em(Size::lead) * 1.4F), 8);
    canvas.text_in(head, view.say().get("desk.predict.question"), {Size::lead, Weight::strong, t.text});
    const int hands = std::accumulate(hands_.begin(), hands_.end(), 0);
    if (hands > 0)
        canvas.text_in(head, view.say().with("desk.predict.hands", {{"hands", std::to_string(hands)}}),
                       {Size::body, Weight::regular, t.text2, Align::right});
    const float step = std::min(76.0F, (area.h + 6) / units(std::max<std::size_t>(1, options_.size())));
    for (std::size_t i = 0; i < options_.size(); ++i) draw_option(canvas, view, area.take_top(step - 6, 6), i);
}

}  // namespace keyaccount::desk
