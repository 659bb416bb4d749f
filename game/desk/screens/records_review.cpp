// The six items that the manager asks for, each with the fact that answers it.
#include "game/desk/screens/records.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

RecordKind kind_of(ReviewItem item) { return static_cast<RecordKind>(index_of(RecordKind::schedule) + index_of(item)); }

float status_width(const Canvas& canvas) { return 110 * std::max(1.0F, canvas.text_scale()); }

float item_height(Canvas& canvas, const Scene& scene, float width, ReviewItem item, FactId fact) {
    const float room = width - status_width(canvas) - 28;
    return tight_height(canvas, scene.say.term("record", kind_of(item)), room, Size::body, Weight::strong) + 3 +
           evidence_lines(canvas, scene, fact, {0, 0, room, 0}, false) + 16;
}

/// The day of the next review; -1: there is none.
int next_review(const View& view) {
    int next = -1;
    for (const int day : view.review_days())
        if (day > view.day() && (next < 0 || day < next)) next = day;
    return next;
}

std::string lead_words(const Scene& scene, const View& view) {
    if (view.review_until() >= 0)
        return scene.say.with("desk.records.review.lead", {{"date", scene.say.date(view, view.review_until())}});
    const int next = next_review(view);
    if (next < 0) return scene.say.get("desk.records.review.none");
    return scene.say.with("desk.records.review.next", {{"date", scene.say.date(view, next)}});
}

}  // namespace

void Records::draw_item(Canvas& canvas, const Scene& scene, Rect box, ReviewItem item) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const bool open = view.review_until() >= 0;
    const FactId fact = open ? draft_[index_of(item)] : FactId{};
    const bool focused = open && row_ == static_cast<int>(index_of(item));
    canvas.fill(box, focused ? t.high : t.raised, 8);
    if (focused) draw_focus_ring(canvas, box);
    const float room = box.w - status_width(canvas) - 28;
    const float words = tight_text(canvas, {box.x + 14, box.y + 8}, room, scene.say.term("record", kind_of(item)),
                                   {Size::body, Weight::strong, open ? t.text : t.text2});
    if (!open) return;
    evidence_lines(canvas, scene, fact, {box.x + 14, box.y + 11 + words, room, 0}, true);
    const bool filed = fact.exists() && view.review_answer(item) == fact;
    const bool changed = view.review_answer(item) != fact;
    const float side = canvas.em(Size::label);
    const std::string& status = scene.say.get(filed     ? "desk.records.filed"
                                              : changed ? "desk.records.to-file"
                                                        : "desk.records.open");
    const float width = canvas.text_in({box.x, box.y, box.w - 14, box.h}, status,
                                       {Size::label, Weight::strong, filed ? t.text2 : t.decision_maker, Align::right});
    canvas.icon({box.right() - 14 - width - side, box.centre().y},
                filed     ? Icon::check
                : changed ? Icon::pencil
                          : Icon::question,
                side, filed ? t.up : t.decision_maker);
    if (!canvas.clicked(box)) return;
    if (focused) pick_evidence(view, kind_of(item));
    row_ = static_cast<int>(index_of(item));
}

Records::Notes Records::draw_review(Canvas& canvas, const Scene& scene, Rect area) {
    const View view = scene.session->view();
    const Input& input = keys_of(canvas);
    const bool open = view.review_until() >= 0;
    Notes wanted = review_notes(view, draft_);
    Button file;
    file.text = scene.say.get("desk.records.review.file");
    file.key = "Enter";
    file.icon = Icon::check;
    file.primary = true;
    file.disabled = wanted.empty();
    file.size = Size::body;
    const Rect foot = area.take_bottom(foot_height_of(canvas), 10);
    const std::vector<KeyHint> hints{{{"↑", "↓"}, scene.say.get("desk.records.key.move")},
                                     {{"E"}, scene.say.get("desk.records.key.evidence")}};
    const bool clicked = draw_foot(canvas, foot, open ? hints : std::vector<KeyHint>{}, open ? &file : nullptr);
    area.take_top(canvas.paragraph({area.x, area.y}, area.w, lead_words(scene, view),
                                   {Size::label, Weight::regular, canvas.theme().text2}),
                  8);
    if (open) move(input, static_cast<int>(review_item_count), 1);
    if (open && (input.pressed(Key::e) || input.pressed(Key::space)))
        pick_evidence(view, kind_of(static_cast<ReviewItem>(row_)));
    std::array<float, review_item_count> heights{};
    float all = 6;
    for (std::size_t i = 0; i < review_item_count; ++i) {
        heights[i] = item_height(canvas, scene, area.w - 18, static_cast<ReviewItem>(i), open ? draft_[i] : FactId{});
        if (!open) heights[i] = tight_step(canvas, Size::body) + 18;
        if (moved_ && row_ == static_cast<int>(i)) scroll_to(scroll_, area.h, all - 6, all + heights[i] + 4);
        all += heights[i] + 7;
    }
    ScrollView list{canvas, area, all, scroll_};
    float y = list.content().y + 3;
    for (std::size_t i = 0; i < review_item_count; ++i) {
        draw_item(canvas, scene, {area.x + 3, y, list.content().w - 6, heights[i]}, static_cast<ReviewItem>(i));
        y += heights[i] + 7;
    }
    return clicked || input.pressed(Key::enter) ? wanted : Notes{};
}

}  // namespace keyaccount::desk
