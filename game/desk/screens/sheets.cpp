#include "game/desk/screens/sheets.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::array layer_keys{"layer.basic", "layer.important", "layer.core", "layer.process"};

bool closes(const Canvas& canvas, const SheetPart& part, Key key) {
    const Input& input = keys_of(canvas);
    return part.closed || input.pressed(Key::escape) || input.pressed(key);
}

/// One slot of the file, drawn or only measured.
float fact_row(Canvas& canvas, const Scene& scene, const View& view, const SeenFact& fact, Rect row, bool shown) {
    const Theme& t = canvas.theme();
    const float name_width = row.w * 0.3F;
    const float source_width = row.w * 0.24F;
    const float value_width = row.w - name_width - source_width - 24;
    const std::string& name = scene.say.text(view, fact.name);
    const std::string value = fact.known ? scene.say.text(view, fact.value) : scene.say.get("desk.file.open");
    const std::string source = fact.known ? scene.say.source(view, fact) : std::string{};
    const float height = std::max({tight_height(canvas, name, name_width, Size::body),
                                   tight_height(canvas, value, value_width, Size::body, Weight::strong),
                                   tight_height(canvas, source, source_width, Size::label)}) +
                         9;
    if (!shown) return height;
    tight_text(canvas, {row.x, row.y}, name_width, name, {Size::body, Weight::regular, t.text2});
    const Paint ink = fact.known ? t.text : t.text3;
    tight_text(canvas, {row.x + name_width + 12, row.y}, value_width, value,
               {Size::body, fact.known ? Weight::strong : Weight::regular, ink});
    if (fact.known) {
        const float side = canvas.em(Size::label);
        const float x = row.right() - source_width;
        canvas.icon({x + side / 2, row.y + tight_step(canvas, Size::body) / 2},
                    fact.verified ? Icon::check : Icon::question, side, fact.verified ? t.up : t.text3);
        tight_text(canvas, {x + side + 8, row.y + 1}, source_width - side - 8, source,
                   {Size::label, Weight::regular, t.text2});
    }
    canvas.line({row.x, row.y + height - 5}, {row.right(), row.y + height - 5}, t.line.faded(0.6F));
    return height;
}

/// All four layers from `at` down; returns the height.
float file_rows(Canvas& canvas, const Scene& scene, Rect column, bool shown) {
    const View view = scene.session->view();
    float y = column.y;
    for (std::size_t layer = 0; layer < layer_keys.size(); ++layer) {
        const float heading = tight_step(canvas, Size::label) + 10;
        if (shown)
            canvas.text_in({column.x, y, column.w, heading - 4}, scene.say.get(layer_keys[layer]),
                           {Size::label, Weight::strong, canvas.theme().us});
        y += heading;
        for (std::size_t f = 0; f < view.fact_count(); ++f) {
            const SeenFact fact = view.fact(FactId::at(f));
            if (index_of(fact.layer) != layer) continue;
            y += fact_row(canvas, scene, view, fact, {column.x, y, column.w, 0}, shown);
        }
        y += 10;
    }
    return y - column.y;
}

}  // namespace

bool FileSheet::draw(Canvas& canvas, const Scene& scene) {
    const SheetPart part = draw_sheet(canvas, {scene.say.get("desk.file.title"), "F", 920, canvas.size().y});
    const float height = file_rows(canvas, scene, {0, 0, part.inside.w - 12, 0}, false);
    {
        ScrollView view{canvas, part.inside, height, scroll_, true};
        file_rows(canvas, scene, {view.content().x, view.content().y, part.inside.w - 16, 0}, true);
    }
    return closes(canvas, part, Key::f) || keys_of(canvas).pressed(Key::enter);
}

bool LogSheet::draw(Canvas& canvas, const Scene& scene) {
    const SheetPart part = draw_sheet(canvas, {scene.say.get("desk.log.title"), "L", 760, canvas.size().y});
    const auto log = log_of(scene, *scene.session);
    float height = 0;
    for (const LogEntry& entry : log) height += log_entry_height(canvas, part.inside.w - 16, entry, 99) + 2;
    {
        ScrollView view{canvas, part.inside, height, scroll_, true};
        float y = view.content().y;
        if (log.empty()) draw_empty(canvas, part.inside, scene.say.get("desk.log.empty"));
        for (const LogEntry& entry : log) {
            const float tall = log_entry_height(canvas, part.inside.w - 16, entry, 99) + 2;
            if (view.shows({part.inside.x, y, part.inside.w, tall}))
                draw_log_entry(canvas, {view.content().x, y}, part.inside.w - 16, entry, 99);
            y += tall;
        }
    }
    return closes(canvas, part, Key::l) || keys_of(canvas).pressed(Key::enter);
}

namespace {

float pick_unit(const Canvas& canvas) { return std::max(1.0F, canvas.text_scale()); }

struct PickColumns {
    float kind = 0;  // width, 0: none
    float left = 0;  // of the words, from the row's left
    float words = 0;
    float note = 0;
};

PickColumns pick_columns(const Canvas& canvas, float width, const PickRow& row) {
    PickColumns c;
    c.kind = row.kind.empty() ? 0 : 128 * pick_unit(canvas);
    c.left = (row.icon == Icon::none ? 16.0F : 44.0F) + c.kind;
    c.note = row.note.empty() ? 0 : 190 * pick_unit(canvas);
    c.words = std::max(60.0F, width - c.left - c.note - 48);
    return c;
}

float pick_height(Canvas& canvas, float width, const PickRow& row) {
    const PickColumns c = pick_columns(canvas, width, row);
    return std::max({40.0F, tight_height(canvas, row.words, c.words, Size::body, Weight::strong) + 18,
                     tight_height(canvas, row.note, c.note - 8, Size::label) + 16});
}

void draw_pick(Canvas& canvas, Rect box, const PickRow& row, std::size_t index, bool focused) {
    const Theme& t = canvas.theme();
    const PickColumns c = pick_columns(canvas, box.w, row);
    const float middle = box.centre().y;
    if (focused || (canvas.hot(box) && row.possible)) canvas.fill(box, focused ? t.high : t.raised, 8);
    if (!row.possible) canvas.dashed(box, t.line2.faded(0.7F), 1, 8, 3, 3);
    if (focused) draw_focus_ring(canvas, box);
    const Paint ink = row.possible ? t.text : t.text3;
    if (row.icon != Icon::none) canvas.icon({box.x + 22, middle}, row.icon, canvas.em(Size::body), ink);
    const float kind = tight_height(canvas, row.kind, c.kind - 8, Size::label, Weight::strong);
    tight_text(canvas, {box.x + c.left - c.kind, middle - kind / 2}, c.kind - 8, row.kind,
               {Size::label, Weight::strong, t.text2});
    const Weight weight = row.kind.empty() ? Weight::strong : Weight::regular;
    const float words = tight_height(canvas, row.words, c.words, Size::body, weight);
    tight_text(canvas, {box.x + c.left, middle - words / 2}, c.words, row.words, {Size::body, weight, ink});
    const float note = tight_height(canvas, row.note, c.note - 8, Size::label);
    tight_text(canvas, {box.right() - 44 - c.note, middle - note / 2}, c.note - 8, row.note,
               {Size::label, Weight::regular, t.text2, Align::right});
    const CapStyle cap = focused ? CapStyle::focus : CapStyle::plain;
    if (index < 10) draw_key_cap_right(canvas, {box.right() - 10, middle}, std::to_string((index + 1) % 10), cap);
}

}  // namespace

int PickSheet::read_keys(Canvas& canvas, int count) {
    const Input& input = keys_of(canvas);
    if (input.pressed(Key::down) || input.pressed(Key::tab)) focus_ = turned(focus_, 1, count);
    if (input.pressed(Key::up)) focus_ = turned(focus_, -1, count);
    focus_ = std::clamp(focus_, 0, std::max(0, count - 1));
    moved_ = moved_ || input.pressed(Key::down) || input.pressed(Key::tab) || input.pressed(Key::up);
    if (input.pressed(Key::enter)) return focus_;
    const int digit = input.digit();
    return digit < 0 ? -1 : (digit + 9) % 10;
}

void PickSheet::begin(int row) {
    focus_ = std::max(0, row);
    moved_ = true;
    scroll_ = {};
}

PickSheet::Answer PickSheet::draw(Canvas& canvas, const std::string& heading, const std::vector<PickRow>& rows,
                                  const std::string& said) {
    const float width = 700 * std::clamp(canvas.text_scale(), 1.0F, 1.3F);
    float all = 0;
    for (const PickRow& row : rows) all += pick_height(canvas, width - 60, row) + 6;
    Speech speech;
    speech.words = said;
    speech.size = Size::lead;
    speech.tail_y = -1;
    const float paper = said.empty() ? 0 : speech_height(canvas, width - 48, speech) + 12;
    SheetPart part = draw_sheet(canvas, {heading, "Esc", width, all + 4 + paper});
    if (paper > 0) draw_speech(canvas, part.inside.take_top(paper - 12, 12), speech);
    const Input& input = keys_of(canvas);
    Answer answer{part.closed || input.pressed(Key::escape) || input.pressed(Key::m),
                  read_keys(canvas, static_cast<int>(rows.size()))};
    float top = 0;
    for (std::size_t i = 0; moved_ && i < rows.size(); ++i) {
        const float tall = pick_height(canvas, width - 60, rows[i]);
        if (static_cast<int>(i) == focus_) scroll_to(scroll_, part.inside.h, top, top + tall + 2);
        top += tall + 6;
    }
    moved_ = false;
    ScrollView view{canvas, part.inside, all, scroll_};
    float y = view.content().y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Rect box{view.content().x, y, view.content().w, pick_height(canvas, width - 60, rows[i])};
        draw_pick(canvas, box, rows[i], i, static_cast<int>(i) == focus_);
        if (canvas.clicked(box)) answer.picked = static_cast<int>(i);
        y += box.h + 6;
    }
    const bool none = answer.picked >= static_cast<int>(rows.size()) ||
                      (answer.picked >= 0 && !rows[static_cast<std::size_t>(answer.picked)].possible);
    if (none) answer.picked = -1;
    return answer;
}

}  // namespace keyaccount::desk
