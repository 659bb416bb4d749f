// One decision of one of the two runs that stand beside each other.
#include "game/desk/screens/class_parts.hpp"

#include "game/desk/widgets/tight.hpp"

#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::array mark_kinds{MarkKind::none, MarkKind::strong, MarkKind::inaccuracy, MarkKind::mistake,
                                MarkKind::blunder};

/// What came of one decision of a run.
struct StepTold {
    std::string when;
    std::string kind;
    std::string words;
    std::string answer;
    std::vector<Told> changes;
    std::string gauge;
    MarkKind mark = MarkKind::none;
    std::string loss;
};

StepTold step_told(const ClassView& view, std::size_t run, std::size_t turn) {
    const Narrator& say = view.say();
    const ClassRun& one = view.room.run(run);
    const Choice choice = one.log.choices[turn];
    const auto before = view.room.position(run, turn);
    const auto after = view.room.position(run, turn + 1);
    const View then{view.room.scenario(), before.state};
    const View now{view.room.scenario(), after.state};
    StepTold told;
    told.when = say.with("desk.class.step", {{"turn", std::to_string(turn + 1)},
                                             {"date", say.long_date(then, then.day())},
                                             {"stage", view.tell.stage(then.stage())}});
    told.kind = say.kind(then, choice);
    told.words = say.row(then, choice);
    told.answer = say.speech(now, after.events);
    told.changes = say.told(now, after.events, 2);
    if (turn + 1 < one.profile.gauge.size()) told.gauge = say.percent(one.profile.gauge[turn + 1]);
    if (one.review && turn < one.review->decisions.size()) {
        const DecisionReview& review = one.review->decisions[turn];
        told.mark = mark_kinds[index_of(review.mark)];
        if (review.loss.sure() && told.mark != MarkKind::strong)
            told.loss = say.with("desk.class.loss", {{"points", points_words(say, -(review.loss.score + 5) / 10)}});
    }
    return told;
}

}  // namespace

void draw_pair_step(Canvas& canvas, const ClassView& view, Rect panel, std::size_t which) {
    const Theme& t = canvas.theme();
    const std::size_t run = view.look.pair[which];
    const ClassRun& one = view.room.run(run);
    canvas.fill(panel, t.panel, 10);
    Rect inside = panel.inset(20, 14);
    const std::string head =
        view.say().with("desk.class.run-head", {{"run", run_title(view, run)},
                                                {"end", end_name(view.say(), one.profile.end)},
                                                {"points", std::to_string(whole_points(one.profile.score.total))}});
    canvas.text_in(inside.take_top(std::ceil(canvas.em(Size::lead) * 1.35F), 6), head,
                   {Size::lead, Weight::strong, which == 1 ? t.us : t.text});
    if (view.look.step >= one.log.choices.size()) {
        canvas.text_in(inside.take_top(tight_step(canvas, Size::body)), view.say().get("desk.class.run-over"),
                       {Size::body, Weight::regular, t.text2});
        return;
    }
    const StepTold told = step_told(view, run, view.look.step);
    const float line = tight_step(canvas, Size::body);
    const Rect top = inside.take_top(line, 10);
    canvas.text_in(top, told.when, {Size::body, Weight::regular, t.text2});
    canvas.text_in(top, told.gauge, {Size::body, Weight::strong, t.text, Align::right});
    const auto clip = canvas.clip(inside);
    const auto words = [&](const std::string& text, Weight weight, Paint paint, float gap) {
        inside.take_top(tight_text(canvas, {inside.x, inside.y}, inside.w, text, {Size::body, weight, paint}), gap);
    };
    words(told.kind, Weight::strong, which == 1 ? t.us : t.text2, 2);
    inside.take_top(canvas.paragraph({inside.x, inside.y}, inside.w, told.words, {Size::lead, Weight::regular, t.text}),
                    8);
    if (told.mark != MarkKind::none) {
        const Rect row = inside.take_top(std::max(24.0F, line), 8);
        draw_mark(canvas, {row.x + 12, row.centre().y}, told.mark, 11);
        canvas.text_in({row.x + 32, row.y, row.w, row.h}, told.loss, {Size::body, Weight::strong, t.text});
    }
    if (!told.answer.empty()) {
        const float tall = tight_height(canvas, told.answer, inside.w - 28, Size::body) + 16;
        const Rect paper = inside.take_top(tall, 10);
        canvas.fill(paper, t.paper, 8);
        tight_text(canvas, {paper.x + 14, paper.y + 8}, paper.w - 28, told.answer,
                   {Size::body, Weight::regular, t.ink});
    }
    for (const Told& change : told.changes) {
        const Paint ink = change.turnout == Turnout::good ? t.up : change.turnout == Turnout::bad ? t.down : t.text;
        words(change.what, Weight::strong, ink, 1);
        if (!change.why.empty()) words(change.why, Weight::regular, t.text2, 8);
    }
}

}  // namespace keyaccount::desk
