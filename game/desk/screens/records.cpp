// What the rep writes down: what is due, and the sheet round the four pages.
#include "game/desk/screens/records.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::array page_keys{"desk.records.chart", "desk.records.deal", "desk.records.review", "desk.records.stage"};

RecordKind kind_of(ReviewItem item) { return static_cast<RecordKind>(index_of(RecordKind::schedule) + index_of(item)); }

bool is_review(RecordKind kind) { return kind >= RecordKind::schedule && kind <= RecordKind::key_items; }

}  // namespace

RecordPage page_wanted(const View& view) {
    if (!review_notes(view, review_draft(view)).empty()) return RecordPage::review;
    const Choice next = Choice::note(RecordKind::stage, static_cast<std::uint8_t>(view.recorded_stage() + 1));
    if (view.recorded_stage() < view.stage() && view.refuse(next) == Refusal::none) return RecordPage::stage;
    return RecordPage::chart;
}

std::vector<std::string> records_due(const Scene& scene) {
    const View view = scene.session->view();
    std::vector<std::string> due;
    if (!review_notes(view, review_draft(view)).empty())
        due.push_back(
            scene.say.with("desk.records.due.review", {{"date", scene.say.short_date(view, view.review_until())}}));
    if (view.recorded_stage() != view.stage())
        due.push_back(
            scene.say.get(view.recorded_stage() < view.stage() ? "desk.records.due.behind" : "desk.records.due.ahead"));
    return due;
}

std::vector<PersonId> people_to_draw(const View& view) {
    std::vector<PersonId> people;
    for (std::size_t p = 0; p < view.people_count(); ++p) {
        const SeenPerson person = view.person(PersonId::at(p));
        if (person.side == Side::client && person.awareness != Awareness::shadow) people.push_back(person.id);
    }
    return people;
}

ReviewDraft review_draft(const View& view) {
    ReviewDraft draft;
    for (std::size_t i = 0; i < review_item_count; ++i) {
        const auto item = static_cast<ReviewItem>(i);
        draft[i] = view.review_answer(item).exists() ? view.review_answer(item) : view.review_suggestion(item);
    }
    return draft;
}

std::vector<Choice> review_notes(const View& view, const ReviewDraft& draft) {
    std::vector<Choice> notes;
    if (view.review_until() < 0) return notes;
    for (std::size_t i = 0; i < review_item_count; ++i) {
        const auto item = static_cast<ReviewItem>(i);
        if (view.review_answer(item) != draft[i]) notes.push_back(Choice::note(kind_of(item), draft[i].index()));
    }
    return notes;
}

std::vector<FactId> evidence_list(const View& view) {
    std::vector<FactId> list;
    for (const bool verified : {true, false})
        for (std::size_t f = 0; f < view.fact_count(); ++f)
            if (view.fact(FactId::at(f)).known && view.fact(FactId::at(f)).verified == verified)
                list.push_back(FactId::at(f));
    list.push_back({});
    return list;
}

std::string note_words(const Scene& scene, const View& view, Choice note) {
    std::string what;
    const RecordKind kind = note.recorded();
    const auto name = [&](FactId fact) {
        return fact.exists() ? scene.say.text(view, view.fact(fact).name) : scene.say.get("desk.records.no-evidence");
    };
    if (kind == RecordKind::role) what = scene.say.term("role", static_cast<Role>(note.detail));
    if (kind == RecordKind::support) what = scene.say.term("desk.records.support", static_cast<int>(note.detail));
    if (kind == RecordKind::grade) what = std::string(1, static_cast<char>('A' + note.detail));
    if (kind == RecordKind::stage) what = scene.say.text(view, view.stages().at(note.detail).name);
    if (is_review(kind)) what = name(FactId{note.detail});
    if (kind >= RecordKind::opportunity && kind <= RecordKind::worth)
        what = scene.say.get(answered_yes(note.detail) ? "desk.records.yes" : "desk.records.no") + " · " +
               name(answered_by(note.detail));
    return scene.say.with("desk.records.note", {{"record", scene.say.term("record", kind)}, {"what", what}});
}

float evidence_lines(Canvas& canvas, const Scene& scene, FactId id, Rect box, bool shown) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const float side = canvas.em(Size::label);
    const float left = side + 8;
    if (!id.exists()) {
        if (shown) {
            canvas.icon({box.x + side / 2, box.y + tight_step(canvas, Size::label) / 2}, Icon::minus, side, t.text3);
            canvas.text_in({box.x + left, box.y, box.w, tight_step(canvas, Size::label)},
                           scene.say.get("desk.records.no-evidence"), {Size::label, Weight::regular, t.text2});
        }
        return tight_step(canvas, Size::label);
    }
    const SeenFact fact = view.fact(id);
    const int age = view.day() - fact.day;
    const std::string says = scene.say.text(view, fact.name) + scene.say.get("desk.records.colon") +
                             (fact.known ? scene.say.text(view, fact.value) : scene.say.get("desk.file.open"));
    std::string from;
    if (fact.known)
        from = scene.say.get(fact.verified ? "fact.verified" : "fact.hearsay") + " · " + scene.say.source(view, fact) +
               " · " +
               (age <= 0 ? scene.say.get("cost.today")
                         : scene.say.with("desk.records.ago", {{"days", scene.say.days(age)}}));
    const float height = tight_height(canvas, says, box.w - left, Size::label, Weight::strong) +
                         tight_height(canvas, from, box.w - left, Size::label);
    if (!shown) return height;
    const Icon icon = !fact.known ? Icon::circle_hollow : fact.verified ? Icon::check : Icon::question;
    const Paint ink = !fact.known ? t.text3 : fact.verified ? t.up : t.text2;
    canvas.icon({box.x + side / 2, box.y + tight_step(canvas, Size::label) / 2}, icon, side, ink);
    const float y = box.y + tight_text(canvas, {box.x + left, box.y}, box.w - left, says,
                                       {Size::label, Weight::strong, fact.known ? t.text : t.text2});
    tight_text(canvas, {box.x + left, y}, box.w - left, from, {Size::label, Weight::regular, t.text2});
    return height;
}

float foot_height_of(Canvas& canvas) { return std::max(38.0F, tight_step(canvas, Size::body) + 16); }

bool Records::draw_foot(Canvas& canvas, Rect foot, const std::vector<KeyHint>& hints, const Button* button) {
    draw_key_hints(canvas, {foot.x, foot.centre().y - key_cap_size(canvas, "E").y / 2}, hints);
    if (button == nullptr) return false;
    const Vec2 size = button_size(canvas, *button);
    return draw_button(canvas, {foot.right() - size.x, foot.y, size.x, foot.h}, *button).clicked;
}

bool Records::draw_cell(Canvas& canvas, Rect box, const Cell& cell) {
    const Theme& t = canvas.theme();
    canvas.fill(box, cell.chosen ? t.us_tint : canvas.hot(box) ? t.high : t.panel, 6);
    if (!cell.chosen) canvas.outline(box, t.line2, 1, 6);
    if (cell.focused) draw_focus_ring(canvas, box.inset(-2), 8);
    const float cap = cell.key.empty() ? 0 : key_cap_size(canvas, cell.key).x;
    if (cap > 0) draw_key_cap_right(canvas, {box.right() - 8, box.centre().y}, cell.key);
    const float room = box.w - cap - 26;
    const float height = tight_height(canvas, cell.words, room, Size::label, Weight::strong);
    tight_text(canvas, {box.x + 10, box.centre().y - height / 2}, room, cell.words,
               {Size::label, Weight::strong, cell.chosen ? t.text : t.text2});
    return canvas.clicked(box);
}

void Records::open(const Scene& scene, RecordPage page) {
    page_ = page;
    row_ = column_ = 0;
    scroll_ = {};
    picking_.reset();
    draft_ = review_draft(scene.session->view());
}

void Records::move(const Input& input, int rows, int columns) {
    const int row = row_;
    const int column = column_;
    if (input.pressed(Key::down)) row_ = std::min(row_ + 1, std::max(0, rows - 1));
    if (input.pressed(Key::up)) row_ = std::max(row_ - 1, 0);
    if (input.pressed(Key::right)) column_ = std::min(column_ + 1, std::max(0, columns - 1));
    if (input.pressed(Key::left)) column_ = std::max(column_ - 1, 0);
    row_ = std::clamp(row_, 0, std::max(0, rows - 1));
    moved_ = row != row_ || column != column_;
}

void Records::turn_pages(Canvas& canvas, Rect& inside, const Scene& scene) {
    const Input& input = keys_of(canvas);
    const int before = static_cast<int>(page_);
    int page = before;
    for (const KeyPress& press : input.keys)
        if (press.key == Key::tab) page = turned(page, press.shift ? -1 : 1, static_cast<int>(page_keys.size()));
    Segments tabs{{}, page, false, Size::body};
    for (const char* key : page_keys) tabs.parts.push_back(scene.say.get(key));
    const Vec2 size = segments_size(canvas, tabs);
    if (size.x > inside.w - 60) tabs.size = Size::label;
    const Rect strip = inside.take_top(segments_size(canvas, tabs).y, 14);
    const Hit hit = draw_segments(canvas, {strip.x, strip.y}, tabs);
    draw_key_cap(canvas,
                 {strip.x + segments_size(canvas, tabs).x + 10, strip.centre().y - key_cap_size(canvas, "T").y / 2},
                 "Tab");
    if (hit.clicked) page = hit.index;
    if (page == before) return;
    page_ = static_cast<RecordPage>(page);
    row_ = column_ = 0;
    scroll_ = {};
}

void Records::pick_evidence(const View& view, RecordKind kind) {
    FactId now;
    if (is_review(kind)) now = draft_[index_of(kind) - index_of(RecordKind::schedule)];
    if (!is_review(kind)) {
        const std::uint8_t answer =
            view.deal_answer(static_cast<DealQuestion>(index_of(kind) - index_of(RecordKind::opportunity)));
        now = answer == 255 ? FactId{} : answered_by(answer);
        picking_yes_ = answer == 255 || answered_yes(answer);
    }
    const auto list = evidence_list(view);
    picking_ = kind;
    pick_.begin(static_cast<int>(std::find(list.begin(), list.end(), now) - list.begin()) %
                static_cast<int>(list.size()));
}

Records::Notes Records::draw_picking(Canvas& canvas, const Scene& scene) {
    const View view = scene.session->view();
    const RecordKind kind = *picking_;
    const auto list = evidence_list(view);
    std::vector<PickRow> rows;
    for (const FactId id : list) {
        if (!id.exists()) {
            const bool possible = view.refuse(note_of(kind, id)) == Refusal::none;
            rows.push_back({Icon::minus, {}, scene.say.get("desk.records.no-evidence"), {}, possible});
            continue;
        }
        const SeenFact fact = view.fact(id);
        rows.push_back({fact.verified ? Icon::check : Icon::question, scene.say.text(view, fact.name),
                        scene.say.text(view, fact.value), scene.say.source(view, fact), true});
    }
    std::string heading = scene.say.term("record", kind);
    if (!is_review(kind))
        heading.append(" · ").append(scene.say.get(picking_yes_ ? "desk.records.yes" : "desk.records.no"));
    const PickSheet::Answer answer = pick_.draw(canvas, heading, rows);
    if (answer.closed) picking_.reset();
    if (answer.picked < 0) return {};
    picking_.reset();
    const FactId picked = list[static_cast<std::size_t>(answer.picked)];
    if (is_review(kind)) {
        draft_[index_of(kind) - index_of(RecordKind::schedule)] = picked;
        return {};
    }
    return {note_of(kind, picked)};
}

Choice Records::note_of(RecordKind kind, FactId fact) const {
    return Choice::note(kind, is_review(kind) ? fact.index() : answer_detail(picking_yes_, fact));
}

Records::Notes Records::answer(const View& view, DealQuestion question, bool yes, FactId evidence) {
    const auto kind = static_cast<RecordKind>(index_of(RecordKind::opportunity) + index_of(question));
    const Choice note = Choice::note(kind, answer_detail(yes, evidence));
    if (view.refuse(note) == Refusal::none) return {note};
    pick_evidence(view, kind);
    picking_yes_ = yes;
    pick_.begin(0);
    return {};
}

Records::Notes Records::draw_page(Canvas& canvas, const Scene& scene, Rect area) {
    switch (page_) {
        case RecordPage::chart: return draw_chart(canvas, scene, area);
        case RecordPage::deal: return draw_deal(canvas, scene, area);
        case RecordPage::review: return draw_review(canvas, scene, area);
        case RecordPage::stage: return draw_stage(canvas, scene, area);
    }
    return {};
}

Records::Answer Records::draw(Canvas& canvas, const Scene& scene) {
    const bool muted = canvas.muted();
    const bool picking = picking_.has_value();
    canvas.mute(muted || picking);
    const float width = 1080 * std::clamp(canvas.text_scale(), 1.0F, 1.3F);
    SheetPart part = draw_sheet(canvas, {scene.say.get("desk.records.title"), "R", width, canvas.size().y});
    turn_pages(canvas, part.inside, scene);
    Notes notes = draw_page(canvas, scene, part.inside);
    const Input& input = keys_of(canvas);
    Answer answer{part.closed || input.pressed(Key::escape) || input.pressed(Key::r), std::nullopt};
    canvas.mute(muted);
    if (picking) notes = draw_picking(canvas, scene);
    const View view = scene.session->view();
    std::erase_if(notes, [&](Choice note) { return view.refuse(note) != Refusal::none; });
    if (notes.empty()) return answer;
    answer.command = Command{Do::write_down, {}};
    answer.command->notes = std::move(notes);
    return answer;
}

}  // namespace keyaccount::desk
