#include "game/desk/screens/workshop_reading.hpp"

#include "engine/files/utf8.hpp"
#include "game/desk/portrait.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float margin = 16;
constexpr float gutter = 12;
constexpr float people_width = 236;
constexpr float label_width = 190;
constexpr float bar_room = 14;
constexpr float edge = 10;

/// Words that the file does not have are said to be missing.
std::string words_in(const Narrator& say, Language language, const Text& text) {
    const std::string& words = language == Language::zh ? text.zh : text.en;
    return words.empty() ? say.get("desk.workshop.missing") : words;
}

bool is_missing(Language language, const Text& text) { return (language == Language::zh ? text.zh : text.en).empty(); }

}  // namespace

std::vector<Language> ReadingRoom::languages() const {
    if (shown_ == Shown::both) return {Language::en, Language::zh};
    return {shown_ == Shown::chinese ? Language::zh : Language::en};
}

void ReadingRoom::read(WorkshopView& view) {
    const WatchedCase& open = view.room.open();
    const CaseSketch& sketch = view.room.sketch();
    person_ = std::clamp(person_, 0, std::max(0, static_cast<int>(sketch.draft.people.size()) - 1));
    if (of_ == person_ && file_ == open.file && reading_ == open.reading) return;
    const bool other = of_ != person_ || file_ != open.file;
    of_ = person_;
    file_ = open.file;
    reading_ = open.reading;
    lines_.clear();
    if (!sketch.draft.people.empty()) {
        const PointerPlaces places{open.text};
        lines_ = texts_of(sketch.draft, PersonId::at(person_), view.room.texts(), &places);
    }
    if (other) {
        line_ = 0;
        lines_scroll_ = {};
    }
    line_ = std::clamp(line_, 0, std::max(0, static_cast<int>(lines_.size()) - 1));
}

std::optional<Command> ReadingRoom::read_keys(Canvas& canvas, WorkshopView& view, bool& closed) {
    const Input& input = keys_of(canvas);
    const int people = static_cast<int>(view.room.sketch().draft.people.size());
    const int count = static_cast<int>(lines_.size());
    const int before = line_;
    if (input.pressed(Key::right)) person_ = turned(person_, 1, people);
    if (input.pressed(Key::left)) person_ = turned(person_, -1, people);
    if (input.pressed(Key::down)) line_ = std::min(line_ + 1, std::max(0, count - 1));
    if (input.pressed(Key::up)) line_ = std::max(line_ - 1, 0);
    if (input.pressed(Key::page_down)) line_ = std::min(line_ + 8, std::max(0, count - 1));
    if (input.pressed(Key::page_up)) line_ = std::max(line_ - 8, 0);
    if (input.pressed(Key::home)) line_ = 0;
    if (input.pressed(Key::end)) line_ = std::max(0, count - 1);
    moved_ = moved_ || line_ != before;
    if (input.pressed(Key::l)) shown_ = static_cast<Shown>(turned(static_cast<int>(shown_), 1, 3));
    closed = input.pressed(Key::escape) || input.pressed(Key::r);
    if (!input.pressed(Key::o) || lines_.empty()) return std::nullopt;
    Command command{Do::open_in_editor, {}};
    command.file = view.room.open().file;
    command.index = static_cast<std::size_t>(std::max(0, lines_[static_cast<std::size_t>(line_)].row));
    return command;
}

void ReadingRoom::draw_people(Canvas& canvas, WorkshopView& view, Rect panel) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    Rect area = workshop_panel(canvas, panel, say.get("desk.workshop.reading.people"),
                               say.get("desk.workshop.reading.lines"), false);
    area = {panel.x + 8, area.y, panel.w - 16, panel.bottom() - area.y - 8};
    const CaseSketch& sketch = view.room.sketch();
    const float step = std::max(50.0F, std::ceil(2 * tight_step(canvas, Size::label) + 18)) + 4;
    scroll_to(people_scroll_, area.h, units(person_) * step, units(person_ + 1) * step);
    const ScrollView scroll{canvas, area, step * units(sketch.draft.people.size()), people_scroll_};
    for (std::size_t p = 0; p < sketch.draft.people.size(); ++p) {
        const Person& person = sketch.draft.people[p];
        const Rect row{scroll.content().x, scroll.content().y + units(p) * step, scroll.content().w, step - 4};
        if (!scroll.shows(row)) continue;
        const bool chosen = static_cast<int>(p) == person_;
        const Paint surface = chosen ? t.high : canvas.hot(row) ? t.raised : t.panel;
        canvas.fill(row, surface, 8);
        if (chosen) draw_focus_ring(canvas, row);
        draw_portrait(canvas, {row.x + 8, row.centre().y - 19, 36, 38}, person.face, 0, {{20, 10, 60, 64}, 6, true, 0},
                      surface);
        const std::string lines = std::to_string(view.room.lines_of_people()[p].lines);
        const float used =
            canvas.text_in(row.inset(10, 0), lines, {Size::label, Weight::regular, t.text2, Align::right});
        const float width = row.w - 54 - used - 16;
        const std::string& name = in(say.language(), sketch.draft.text(person.name));
        const std::string& title = in(say.language(), sketch.draft.text(person.card_title));
        const float label = tight_step(canvas, Size::label);
        const bool both = !title.empty() && tight_height(canvas, name, width, Size::label, Weight::strong) <= label + 1;
        const auto clip = canvas.clip({row.x + 52, row.y, width + 2, row.h});
        tight_text(canvas, {row.x + 52, row.centre().y - (both ? label : label / 2)}, width,
                   name.empty() ? visible(person.id) : name, {Size::label, Weight::strong, t.text});
        if (both)
            canvas.text_in({row.x + 52, row.centre().y, width, label}, title, {Size::label, Weight::regular, t.text2});
        if (!canvas.clicked(row)) continue;
        person_ = static_cast<int>(p);
    }
}

float ReadingRoom::line_height(Canvas& canvas, const PersonLine& line, float width, const Narrator& say) const {
    const auto columns = languages();
    const float column = (width - label_width - 2 * edge - gutter * units(columns.size())) / units(columns.size());
    float tallest = tight_height(canvas, in(say.language(), line.label), label_width, Size::label);
    for (const Language language : columns) {
        float height = canvas.paragraph_height(words_in(say, language, line.words), column, Size::body);
        const std::string& asked = language == Language::zh ? line.asked.zh : line.asked.en;
        if (!asked.empty()) height += tight_height(canvas, asked, column, Size::label) + 3;
        tallest = std::max(tallest, height);
    }
    return std::ceil(tallest + 18);
}

void ReadingRoom::draw_line(Canvas& canvas, const PersonLine& line, Rect row, const Narrator& say, bool chosen) const {
    const Theme& t = canvas.theme();
    if (chosen || canvas.hot(row)) canvas.fill(row, t.raised, 8);
    if (chosen) draw_focus_ring(canvas, row);
    tight_text(canvas, {row.x + edge, row.y + 10}, label_width, in(say.language(), line.label),
               {Size::label, Weight::regular, t.text2});
    const auto columns = languages();
    const float column = (row.w - label_width - 2 * edge - gutter * units(columns.size())) / units(columns.size());
    float x = row.x + edge + label_width + gutter;
    for (const Language language : columns) {
        float y = row.y + 9;
        const std::string& asked = language == Language::zh ? line.asked.zh : line.asked.en;
        if (!asked.empty()) y += tight_text(canvas, {x, y}, column, asked, {Size::label, Weight::regular, t.text3}) + 3;
        const bool missing = is_missing(language, line.words);
        canvas.paragraph({x, y}, column, words_in(say, language, line.words),
                         {Size::body, Weight::regular, missing ? t.decision_maker : t.text});
        x += column + gutter;
    }
}

std::optional<Command> ReadingRoom::draw_lines(Canvas& canvas, WorkshopView& view, Rect panel) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const CaseSketch& sketch = view.room.sketch();
    std::string heading;
    if (!sketch.draft.people.empty()) {
        const Person& person = sketch.draft.people[static_cast<std::size_t>(person_)];
        const std::string& name = in(say.language(), sketch.draft.text(person.name));
        const std::string& title = in(say.language(), sketch.draft.text(person.title));
        heading = (name.empty() ? visible(person.id) : name) +
                  (title.empty() ? std::string{} : say.get("desk.workshop.comma") + title);
    }
    Rect area =
        workshop_panel(canvas, panel, heading, counted(say, "desk.workshop.reading.count", lines_.size()), false);
    area = {panel.x + 8, area.y, panel.w - 16, panel.bottom() - area.y - 8};
    if (lines_.empty()) {
        draw_empty(canvas, area.inset(6, 4), say.get("desk.workshop.reading.none"));
        return std::nullopt;
    }
    const float width = area.w - bar_room;
    std::vector<float> tops{0};
    for (const PersonLine& line : lines_) tops.push_back(tops.back() + line_height(canvas, line, width, say) + 2);
    const auto at = static_cast<std::size_t>(line_);
    if (moved_) scroll_to(lines_scroll_, area.h, tops[at], tops[at + 1]);
    moved_ = false;
    const ScrollView scroll{canvas, area, tops.back(), lines_scroll_};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const Rect row{scroll.content().x, scroll.content().y + tops[i], width, tops[i + 1] - tops[i] - 2};
        if (!scroll.shows(row)) continue;
        draw_line(canvas, lines_[i], row, say, static_cast<int>(i) == line_);
        if (i > 0 && static_cast<int>(i) != line_ && static_cast<int>(i) != line_ + 1)
            canvas.line({row.x + edge, row.y - 1}, {row.right() - edge, row.y - 1}, t.line.faded(0.6F));
        if (canvas.clicked(row)) line_ = static_cast<int>(i);
    }
    return std::nullopt;
}

ReadingRoom::Answer ReadingRoom::draw(Canvas& canvas, WorkshopView& view) {
    const Narrator& say = view.say();
    if (!begun_) shown_ = say.language() == Language::zh ? Shown::chinese : Shown::english;
    begun_ = true;
    read(view);
    Answer answer;
    answer.command = read_keys(canvas, view, answer.closed);
    read(view);
    HeaderBar header;
    header.back = say.get("desk.workshop.title");
    header.title = say.get("desk.workshop.read");
    header.subtitle = view.room.open().file.filename().string();
    header.tools = false;
    header.chinese = say.language() == Language::zh;
    if (draw_header(canvas, header) == HeaderPart::back) answer.closed = true;
    Segments parts{
        {"English", "中文", say.get("desk.workshop.reading.both")}, static_cast<int>(shown_), false, Size::label};
    const Vec2 pill = segments_size(canvas, parts);
    const Hit hit = draw_segments(canvas, {canvas.size().x - margin - pill.x, (header_height - pill.y) / 2}, parts);
    if (hit.clicked) shown_ = static_cast<Shown>(hit.index);
    Rect area{margin, 48, canvas.size().x - 2 * margin, canvas.size().y - 58};
    const Rect foot = area.take_bottom(std::max(24.0F, key_cap_size(canvas, "A").y), 10);
    draw_key_hints(canvas, {foot.x, foot.centre().y - key_cap_size(canvas, "A").y / 2},
                   {{{"←", "→"}, say.get("desk.workshop.reading.key.person")},
                    {{"↑", "↓"}, say.get("desk.workshop.reading.key.line")},
                    {{"L"}, say.get("desk.workshop.reading.key.language")},
                    {{"O"}, say.get("desk.workshop.editor")}});
    draw_people(canvas, view, area.take_left(people_width, gutter));
    if (const auto asked = draw_lines(canvas, view, area)) answer.command = asked;
    return answer;
}

}  // namespace keyaccount::desk
