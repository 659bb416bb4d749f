// Is it real, can we meet it, can we beat this rival, is it worth winning; and how soon they decide.
#include "game/desk/screens/records.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr int grades = 4;

RecordKind kind_of(DealQuestion question) {
    return static_cast<RecordKind>(index_of(RecordKind::opportunity) + index_of(question));
}

float answer_width(const Canvas& canvas) { return 96 * std::max(1.0F, canvas.text_scale()); }

float question_height(Canvas& canvas, const Scene& scene, float width, DealQuestion question) {
    const View view = scene.session->view();
    const std::uint8_t answer = view.deal_answer(question);
    const float room = width - 2 * answer_width(canvas) - 48;
    const float words =
        tight_height(canvas, scene.say.term("record", kind_of(question)), room, Size::body, Weight::strong);
    const float below = answer == 255 ? tight_step(canvas, Size::label)
                                      : evidence_lines(canvas, scene, answered_by(answer), {0, 0, room, 0}, false);
    return std::max(64.0F, words + 4 + below + 20);
}

}  // namespace

Records::Notes Records::draw_question(Canvas& canvas, const Scene& scene, Rect box, DealQuestion question) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const RecordKind kind = kind_of(question);
    const std::uint8_t written = view.deal_answer(question);
    const FactId evidence = written == 255 ? FactId{} : answered_by(written);
    const bool focused = row_ == static_cast<int>(index_of(question));
    canvas.fill(box, focused ? t.high : t.raised, 8);
    if (focused) draw_focus_ring(canvas, box);
    const float wide = answer_width(canvas);
    const float room = box.w - 2 * wide - 48;
    float y = box.y + 10;
    y += tight_text(canvas, {box.x + 14, y}, room, scene.say.term("record", kind),
                    {Size::body, Weight::strong, t.text}) +
         4;
    const Rect below{box.x + 14, y, room, box.bottom() - y};
    if (written == 255)
        canvas.text_in({below.x, below.y, below.w, tight_step(canvas, Size::label)},
                       scene.say.get("desk.records.unanswered"), {Size::label, Weight::regular, t.text2});
    else
        evidence_lines(canvas, scene, evidence, below, true);
    Notes notes;
    bool taken = false;
    for (const bool yes : {true, false}) {
        Cell cell;
        cell.words = scene.say.get(yes ? "desk.records.yes" : "desk.records.no");
        if (focused) cell.key = yes ? "Y" : "N";
        cell.chosen = written != 255 && answered_yes(written) == yes;
        const Rect place{box.right() - 14 - (yes ? 2 : 1) * wide - (yes ? 8 : 0), box.centre().y - 18, wide, 36};
        const bool clicked = draw_cell(canvas, place, cell);
        const bool typed = focused && keys_of(canvas).pressed(yes ? Key::y : Key::n);
        taken = taken || clicked;
        if ((clicked || typed) && !cell.chosen)
            for (const Choice note : answer(view, question, yes, evidence)) notes.push_back(note);
    }
    if (!canvas.clicked(box)) return notes;
    if (!taken && focused) pick_evidence(view, kind);
    row_ = static_cast<int>(index_of(question));
    return notes;
}

Records::Notes Records::draw_grades(Canvas& canvas, const Scene& scene, Rect area) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const Input& input = keys_of(canvas);
    const int days = view.decision_day() - view.day();
    const float label = tight_step(canvas, Size::label);
    const Rect head = area.take_top(label, 6);
    const float used =
        canvas.text_in(head, scene.say.term("record", RecordKind::grade), {Size::body, Weight::strong, t.text}) + 12;
    canvas.text_in({head.x + used, head.y, head.w - used, head.h},
                   scene.say.with("desk.records.decides", {{"date", scene.say.short_date(view, view.decision_day())},
                                                           {"days", scene.say.days(std::max(0, days))}}),
                   {Size::label, Weight::regular, t.text2});
    const float width = (area.w - 3 * 10) / grades;
    Notes notes;
    for (int grade = 0; grade < grades; ++grade) {
        Cell cell;
        cell.words = scene.say.term("desk.records.grade", grade);
        cell.key.assign(1, static_cast<char>('A' + grade));
        cell.chosen = view.grade() == grade;
        cell.focused = row_ == static_cast<int>(deal_question_count) && column_ == grade;
        const Rect box{area.x + units(grade) * (width + 10), area.y, width, std::max(36.0F, 2 * label + 12)};
        const bool typed = input.pressed(static_cast<Key>(static_cast<int>(Key::a) + grade)) ||
                           (cell.focused && (input.pressed(Key::enter) || input.pressed(Key::space)));
        if ((draw_cell(canvas, box, cell) || typed) && !cell.chosen)
            notes.push_back(Choice::note(RecordKind::grade, static_cast<std::uint8_t>(grade)));
    }
    return notes;
}

Records::Notes Records::draw_deal(Canvas& canvas, const Scene& scene, Rect area) {
    const View view = scene.session->view();
    const Input& input = keys_of(canvas);
    const Rect foot = area.take_bottom(foot_height_of(canvas), 10);
    draw_foot(canvas, foot,
              {{{"↑", "↓"}, scene.say.get("desk.records.key.move")},
               {{"Y", "N"}, scene.say.get("desk.records.key.answer")},
               {{"E"}, scene.say.get("desk.records.key.evidence")},
               {{"A – D"}, scene.say.get("desk.records.key.grade")}},
              nullptr);
    area.take_top(canvas.paragraph({area.x, area.y}, area.w, scene.say.get("desk.records.deal.lead"),
                                   {Size::label, Weight::regular, canvas.theme().text2}),
                  8);
    move(input, static_cast<int>(deal_question_count) + 1, grades);
    if (row_ < static_cast<int>(deal_question_count) && (input.pressed(Key::e) || input.pressed(Key::enter)))
        pick_evidence(view, kind_of(static_cast<DealQuestion>(row_)));
    const float label = tight_step(canvas, Size::label);
    const float below = label + 6 + std::max(36.0F, 2 * label + 12) + 10;
    float all = below;
    for (std::size_t q = 0; q < deal_question_count; ++q)
        all += question_height(canvas, scene, area.w - 12, static_cast<DealQuestion>(q)) + 8;
    if (moved_ && row_ == static_cast<int>(deal_question_count)) scroll_.offset = all;
    if (moved_ && row_ == 0) scroll_.offset = 0;
    ScrollView list{canvas, area, all, scroll_};
    float y = list.content().y;
    Notes notes;
    for (std::size_t q = 0; q < deal_question_count; ++q) {
        const auto question = static_cast<DealQuestion>(q);
        const float height = question_height(canvas, scene, area.w - 12, question);
        for (const Choice note :
             draw_question(canvas, scene, {area.x + 3, y + 3, list.content().w - 6, height}, question))
            notes.push_back(note);
        y += height + 8;
    }
    for (const Choice note : draw_grades(canvas, scene, {area.x + 3, y + 8, list.content().w - 6, below}))
        notes.push_back(note);
    return notes;
}

}  // namespace keyaccount::desk
