// The first page of a class: who got where, where it split, what cost most, two runs beside each other.
#include "game/desk/screens/class_parts.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 16;
constexpr float left_share = 0.328F;
constexpr float top_share = 0.565F;
constexpr int score_bins = 10;
constexpr Vec2 paper_margin{22, 16};
constexpr float number_gap = 18;
constexpr float folds_from = 1.2F;  // text scale

int bin_of(const ClassRun& run) { return std::min(score_bins - 1, run.profile.score.total / 100); }

int kind_of(End end) {
    return static_cast<int>(std::find(ends_in_order.begin(), ends_in_order.end(), end) - ends_in_order.begin());
}

/// Runs in the order of their squares: by score, then by end.
std::vector<std::size_t> in_chart_order(const ClassDebrief& debrief) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < debrief.runs.size(); ++i) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const ClassRun& one = debrief.runs[a];
        const ClassRun& other = debrief.runs[b];
        if (bin_of(one) != bin_of(other)) return bin_of(one) < bin_of(other);
        return kind_of(one.profile.end) > kind_of(other.profile.end);
    });
    return order;
}

UnitChart unit_chart_of(const ClassView& view, const Theme& theme, const std::vector<std::size_t>& order) {
    UnitChart chart;
    for (const End end : ends_in_order) {
        if (end == End::playing && view.debrief().ends[index_of(End::playing)] == 0) continue;
        chart.kinds.push_back(end_kind(view, theme, end));
    }
    for (int i = 0; i <= score_bins; ++i) chart.axis.push_back(i % 2 == 0 ? std::to_string(i * 10) : std::string{});
    for (const std::size_t run : order) {
        const ClassRun& one = view.room.run(run);
        const bool chosen = view.look.pair[0] == run || view.look.pair[1] == run;
        chart.units.push_back({bin_of(one), kind_of(one.profile.end), run_number(view.room, run), chosen});
    }
    if (view.look.region == ClassRegion::units) chart.focused = view.look.unit;
    return chart;
}

void show_bin(ClassView& view, const std::vector<std::size_t>& order, int bin) {
    ClassLook::Filter filter;
    for (const std::size_t run : order)
        if (bin_of(view.room.run(run)) == bin) filter.runs.push_back(run);
    if (filter.runs.empty()) return;
    filter.name = view.say().with("desk.class.scores", {{"low", std::to_string(bin * 10)},
                                                        {"high", std::to_string(bin == 9 ? 100 : bin * 10 + 9)}});
    view.look.filter = std::move(filter);
    view.look.row = 0;
    view.look.row_moved = true;
    view.look.tab = ClassTab::runs;
}

void pick_unit(ClassView& view, const std::vector<std::size_t>& order, bool squares) {
    if (!squares)
        show_bin(view, order, view.look.unit);
    else if (view.look.unit < static_cast<int>(order.size()))
        choose_run(view.look, order[static_cast<std::size_t>(view.look.unit)]);
}

void draw_units(Canvas& canvas, ClassView& view, Rect panel) {
    const auto order = in_chart_order(view.debrief());
    const Rect inside = class_panel(canvas, panel, view.say().get("desk.class.where"));
    const UnitChart chart = unit_chart_of(view, canvas.theme(), order);
    const bool squares = has_squares(chart);
    const Hit hit = draw_unit_chart(canvas, inside, chart);
    if (hit.clicked) {
        view.look.region = ClassRegion::units;
        view.look.unit = hit.index;
        pick_unit(view, order, squares);
        return;
    }
    if (view.look.region != ClassRegion::units) return;
    const Input& input = keys_of(canvas);
    const int count = squares ? static_cast<int>(order.size()) : score_bins;
    int step = 0;
    if (input.pressed(Key::right) || (squares && input.pressed(Key::up))) step = 1;
    if (input.pressed(Key::left) || (squares && input.pressed(Key::down))) step = -1;
    view.look.unit = turned(view.look.unit, step, count);
    if (input.pressed(Key::enter)) pick_unit(view, order, squares);
}

/// A large number with words below; returns the width.
float draw_number(Canvas& canvas, Vec2 at, const std::string& number, const std::string& words) {
    const Theme& t = canvas.theme();
    const float tall = canvas.em(Size::number) * 1.2F;
    const float used = canvas.text_in({at.x, at.y, 1, tall}, number, {Size::number, Weight::strong, t.ink});
    const float below = canvas.text_in({at.x, at.y + tall, 1, tight_step(canvas, Size::body)}, words,
                                       {Size::body, Weight::regular, t.ink});
    return std::max(used, below);
}

std::optional<Command> draw_mistake(Canvas& canvas, ClassView& view, Rect card) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    canvas.fill(card, t.paper, 10);
    Rect inside = card.inset(paper_margin.x, paper_margin.y);
    const float line = tight_step(canvas, Size::body);
    canvas.text_in(inside.take_top(line, 4), say.get("desk.class.mistake"), {Size::body, Weight::regular, t.ink});
    if (view.debrief().mistakes.empty()) {
        const std::string& none =
            say.get(view.room.reviewing() ? "desk.class.mistake.wait" : "desk.class.mistake.none");
        canvas.paragraph({inside.x, inside.y}, inside.w, none, {Size::lead, Weight::strong, t.ink});
        return std::nullopt;
    }
    const CommonMistake& mistake = view.debrief().mistakes.front();
    const std::string title = view.tell.common_mistake(mistake);
    const std::string why = say.rule(mistake.rule);
    Button show;
    show.text = say.with("desk.class.mistake.show", {{"run", run_words(view, mistake.example_run)}});
    show.key = "M";
    show.size = Size::body;
    show.primary = true;
    const Vec2 button = button_size(canvas, show);
    const float numbers = canvas.em(Size::number) * 1.2F + line;
    const std::string runs = std::to_string(mistake.runs.size());
    const std::string of_runs = say.with("desk.class.mistake.runs", {{"all", std::to_string(view.room.size())}});
    const std::string cost =
        mistake.points != 0 ? points_words(say, -mistake.points / 10) : std::to_string(mistake.times);
    const std::string& each = say.get(mistake.points != 0 ? "desk.class.mistake.points" : "desk.class.mistake.times");
    const auto width_of = [&](const std::string& number, const std::string& words) {
        return std::max(canvas.text_width(number, Size::number, Weight::strong), canvas.text_width(words, Size::body));
    };
    const bool one_row = width_of(runs, of_runs) + width_of(cost, each) + 2 * number_gap + button.x <= inside.w;
    Rect foot = inside.take_bottom(one_row ? numbers : std::max(36.0F, button.y), 10);
    const Rect row = one_row ? foot : inside.take_bottom(numbers, 8);
    const float used = draw_number(canvas, {row.x, row.y}, runs, of_runs);
    draw_number(canvas, {row.x + used + number_gap, row.y}, cost, each);
    if (one_row) foot = Rect{foot.right() - button.x, foot.bottom() - 38, button.x, 36};
    const auto heading = [&](Size size) { return canvas.paragraph_height(title, inside.w, size, Weight::strong); };
    const Size size = heading(Size::title) + 4 + canvas.paragraph_height(why, inside.w - 12, Size::body) <= inside.h
                          ? Size::title
                          : Size::lead;
    inside.take_top(canvas.paragraph({inside.x, inside.y}, inside.w, title, {size, Weight::strong, t.ink}), 4);
    {
        ScrollView scroll{canvas, inside, canvas.paragraph_height(why, inside.w - 12, Size::body),
                          view.look.card_scroll};
        canvas.paragraph({inside.x, scroll.content().y}, inside.w - 12, why, {Size::body, Weight::regular, t.ink});
    }
    const Rect place{foot.x, foot.y, std::min(foot.w, button.x), foot.h};
    canvas.fill(place, canvas.hot(place) ? mix(t.ink, t.paper, 0.15F) : t.ink, 8);
    const float cap = key_cap_size(canvas, "M").x;
    canvas.text_in(place.inset(12, 0), show.text, {Size::body, Weight::strong, t.paper});
    const Rect key{place.right() - cap - 8, place.centre().y - 10, cap, 20};
    canvas.outline(key, t.paper, 1, 4);
    canvas.text_in(key, "M", {Size::label, Weight::strong, t.paper, Align::centre});
    if (canvas.clicked(place)) return show_run(mistake.example_run, mistake.example_turn);
    return std::nullopt;
}

/// With large text only the part that has the keyboard is shown, and the card beside the shorter one.
std::optional<Command> draw_folded(Canvas& canvas, ClassView& view, Rect area) {
    switch (view.look.region) {
        case ClassRegion::split: draw_class_split(canvas, view, area); return std::nullopt;
        case ClassRegion::pair: draw_class_pair_panel(canvas, view, area); return std::nullopt;
        case ClassRegion::units: break;
    }
    draw_units(canvas, view, area.take_left((area.w - gutter) / 2, gutter));
    return draw_mistake(canvas, view, area);
}

}  // namespace

Rect class_panel(Canvas& canvas, Rect panel, std::string_view heading, std::string_view under, float right) {
    const Theme& t = canvas.theme();
    canvas.fill(panel, t.panel, 10);
    Rect inside = panel.inset(20, 14);
    const Rect top = inside.take_top(std::ceil(canvas.em(Size::lead) * 1.35F), under.empty() ? 10.0F : 4.0F);
    canvas.text_in(top, heading, {Size::lead, Weight::strong, t.text});
    if (under.empty()) return inside;
    const float width = inside.w - right;
    inside.take_top(tight_text(canvas, {inside.x, inside.y}, width, under, {Size::body, Weight::regular, t.text2}), 8);
    return inside;
}

std::optional<Command> draw_class_overview(Canvas& canvas, ClassView& view, Rect area) {
    const Input& input = keys_of(canvas);
    for (const KeyPress& press : input.keys)
        if (press.key == Key::tab && !press.ctrl)
            view.look.region = static_cast<ClassRegion>(
                turned(static_cast<int>(view.look.region), press.shift ? -1 : 1, class_region_count));
    std::optional<Command> command;
    if (input.pressed(Key::m) && !view.debrief().mistakes.empty()) {
        const CommonMistake& mistake = view.debrief().mistakes.front();
        command = show_run(mistake.example_run, mistake.example_turn);
    }
    if (canvas.text_scale() >= folds_from) {
        const auto clicked = draw_folded(canvas, view, area);
        return clicked ? clicked : command;
    }
    Rect top = area.take_top(std::floor(area.h * top_share), gutter);
    const float left = std::floor(area.w * left_share);
    draw_units(canvas, view, top.take_left(left, gutter));
    draw_class_split(canvas, view, top);
    if (const auto clicked = draw_mistake(canvas, view, area.take_left(left, gutter))) command = clicked;
    draw_class_pair_panel(canvas, view, area);
    return command;
}

}  // namespace keyaccount::desk
