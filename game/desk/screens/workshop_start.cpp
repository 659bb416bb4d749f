#include "game/desk/screens/workshop_start.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 20;
constexpr int week = 7;
constexpr std::array mood_keys{"desk.workshop.mood.as-written", "desk.workshop.mood.hostile",
                               "desk.workshop.mood.rival-leads", "desk.workshop.mood.trusted"};

constexpr std::array told_moods{"bench.mood.as_written", "bench.mood.hostile", "bench.mood.rival_leads",
                                "bench.mood.trusted"};

float row_height(const Canvas& canvas) { return std::max(38.0F, std::ceil(tight_step(canvas, Size::body) + 18)); }

/// One of several things to choose from; true when it is clicked.
bool draw_option(Canvas& canvas, Rect row, std::string_view words, std::string_view right, bool chosen) {
    const Theme& t = canvas.theme();
    canvas.fill(row, chosen || canvas.hot(row) ? t.high : t.raised, 8);
    if (chosen) draw_focus_ring(canvas, row);
    const float used =
        right.empty()
            ? 0
            : canvas.text_in(row.inset(12, 0), right, {Size::label, Weight::regular, t.text2, Align::right}) + 12;
    const float width = row.w - 24 - used;
    const float height = tight_height(canvas, words, width, Size::body, Weight::strong);
    tight_text(canvas, {row.x + 12, row.centre().y - height / 2}, width, words, {Size::body, Weight::strong, t.text});
    return canvas.clicked(row);
}

}  // namespace

void StartSheet::choose_stage(int stage) {
    stage_ = std::clamp(stage, 0, std::max(0, stages() - 1));
    day_ = usual_day_ = start_in(*case_, stage_, mood_).day;
}

void StartSheet::move_day(int days) { day_ = std::clamp(day_ + days, 0, std::max(0, case_->last_day - 1)); }

StartFrom StartSheet::chosen() const {
    StartFrom from = start_in(*case_, stage_, mood_);
    from.day = day_;
    return from;
}

Command StartSheet::begin() const {
    Command command{Do::rehearse, {}};
    command.seed = fresh_seed();
    const bool as_the_case_starts = stage_ == 0 && mood_ == StartMood::as_written && day_ == usual_day_;
    if (!as_the_case_starts) command.from = std::make_shared<const StartFrom>(chosen());
    return command;
}

void StartSheet::read_keys(const Input& input) {
    const auto mood = static_cast<int>(mood_);
    constexpr int moods = static_cast<int>(start_mood_count);
    if (input.pressed(Key::down)) choose_stage(turned(stage_, 1, stages()));
    if (input.pressed(Key::up)) choose_stage(turned(stage_, -1, stages()));
    if (input.pressed(Key::home)) choose_stage(0);
    if (input.pressed(Key::end)) choose_stage(stages() - 1);
    if (input.pressed(Key::right)) mood_ = static_cast<StartMood>(turned(mood, 1, moods));
    if (input.pressed(Key::left)) mood_ = static_cast<StartMood>(turned(mood, -1, moods));
    if (input.pressed(Key::bracket_right)) move_day(week);
    if (input.pressed(Key::bracket_left)) move_day(-week);
}

void StartSheet::draw_stages(Canvas& canvas, const Scene& scene, Rect column) {
    const Narrator& say = scene.say;
    const float label = tight_step(canvas, Size::label);
    canvas.text_in(column.take_top(label, 8), say.get("desk.workshop.start.stage"),
                   {Size::label, Weight::strong, canvas.theme().text2});
    const float step = row_height(canvas) + 6;
    scroll_to(scroll_, column.h, units(stage_) * step, units(stage_ + 1) * step);
    const ScrollView view{canvas, column, step * units(stages()), scroll_};
    for (int i = 0; i < stages(); ++i) {
        const Stage& stage = case_->stages[static_cast<std::size_t>(i)];
        const Rect row{view.content().x, view.content().y + units(i) * step, view.content().w, step - 6};
        const std::string name = std::to_string(i + 1) + "  " + in(say.language(), case_->text(stage.name));
        const std::string day =
            say.with("desk.workshop.start.from-day", {{"day", std::to_string(start_in(*case_, i, mood_).day + 1)}});
        if (draw_option(canvas, row, name, day, i == stage_)) choose_stage(i);
    }
}

void StartSheet::draw_moods(Canvas& canvas, const Scene& scene, Rect column) {
    const Narrator& say = scene.say;
    const float label = tight_step(canvas, Size::label);
    canvas.text_in(column.take_top(label, 8), say.get("desk.workshop.start.people"),
                   {Size::label, Weight::strong, canvas.theme().text2});
    for (std::size_t i = 0; i < mood_keys.size(); ++i) {
        const Rect row = column.take_top(row_height(canvas), 6);
        const auto mood = static_cast<StartMood>(i);
        if (draw_option(canvas, row, say.get(mood_keys[i]), {}, mood == mood_)) mood_ = mood;
    }
    column.take_top(8);
    draw_day(canvas, scene, column.take_top(row_height(canvas)));
}

/// The day, with a button on each side.
void StartSheet::draw_day(Canvas& canvas, const Scene& scene, Rect row) {
    const Theme& t = canvas.theme();
    Button earlier;
    earlier.text = scene.say.get("desk.workshop.start.earlier");
    earlier.key = "[";
    Button later;
    later.text = scene.say.get("desk.workshop.start.later");
    later.key = "]";
    const Vec2 left = button_size(canvas, earlier);
    const Vec2 right = button_size(canvas, later);
    const float y = row.centre().y;
    if (draw_button(canvas, {row.x, y - left.y / 2, left.x, left.y}, earlier).clicked) move_day(-week);
    if (draw_button(canvas, {row.right() - right.x, y - right.y / 2, right.x, right.y}, later).clicked) move_day(week);
    canvas.text_in({row.x + left.x, row.y, row.w - left.x - right.x, row.h},
                   scene.say.with("desk.workshop.start.day", {{"day", std::to_string(day_ + 1)}}),
                   {Size::body, Weight::strong, t.text, Align::centre});
}

StartSheet::Answer StartSheet::draw(Canvas& canvas, const Scene& scene, const Texts& texts) {
    const Theme& t = canvas.theme();
    const Narrator& say = scene.say;
    const Input& input = keys_of(canvas);
    Answer answer;
    read_keys(input);
    const float row = row_height(canvas) + 6;
    const float rows = std::max(units(std::min(7, stages())), units(mood_keys.size()) + 1.4F) * row;
    const float label = tight_step(canvas, Size::label);
    const StartRefusal why = refuse(*case_, chosen());
    const std::string told = why == StartRefusal::none
                                 ? say.with(stage_ == 0 ? "bench.start.told.case" : "bench.start.told.later",
                                            {{"day", std::to_string(day_ + 1)},
                                             {"mood", say.get(told_moods[static_cast<std::size_t>(mood_)])}})
                                 : in(say.language(), start_refusal(why, texts));
    const float width = 800 * std::clamp(canvas.text_scale(), 1.0F, 1.4F);
    const float words = canvas.paragraph_height(told, width - 320, Size::body);
    const float foot = std::max(row_height(canvas) + 4, words);
    SheetPart part = draw_sheet(
        canvas, {say.get("desk.workshop.start.title"), "Esc", width, label + 8 + rows + 16 + foot + label + 14});
    const Rect keys = part.inside.take_bottom(key_cap_size(canvas, "A").y, 12);
    draw_key_hints(canvas, {keys.x, keys.y},
                   {{{"↑", "↓"}, say.get("desk.workshop.start.key.stage")},
                    {{"←", "→"}, say.get("desk.workshop.start.key.people")},
                    {{"[", "]"}, say.get("desk.workshop.start.key.day")}});
    Rect line = part.inside.take_bottom(foot, 12);
    Button go;
    go.text = say.get("desk.workshop.start.go");
    go.key = "Enter";
    go.icon = Icon::play;
    go.primary = true;
    go.size = Size::body;
    go.disabled = why != StartRefusal::none;
    const Vec2 size = button_size(canvas, go);
    const Rect box = line.take_right(size.x, 16);
    const bool begun = draw_button(canvas, {box.x, box.centre().y - 20, box.w, 40}, go).clicked;
    canvas.paragraph({line.x, line.centre().y - canvas.paragraph_height(told, line.w, Size::body) / 2}, line.w, told,
                     {Size::body, Weight::regular, why == StartRefusal::none ? t.text2 : t.down});
    Rect left = part.inside.take_left((part.inside.w - gutter) / 2, gutter);
    draw_stages(canvas, scene, left);
    draw_moods(canvas, scene, part.inside);
    answer.closed = part.closed || input.pressed(Key::escape);
    if ((begun || input.pressed(Key::enter)) && why == StartRefusal::none) answer = {true, begin()};
    return answer;
}

}  // namespace keyaccount::desk
