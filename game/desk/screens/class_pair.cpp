// Two runs beside each other: their curves, what tells them apart, and both decision by decision.
#include "game/desk/screens/class_parts.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 16;
constexpr float value_column = 92;
constexpr float widest_row = 38;

std::size_t last_step(const ClassView& view) {
    std::size_t most = 0;
    for (const std::size_t run : view.look.pair) most = std::max(most, view.room.run(run).log.choices.size());
    return most > 0 ? most - 1 : 0;
}

/// Where the curves lie; decisions from 0 to `last` across.
struct Plot {
    Rect area;
    std::size_t last = 1;
    [[nodiscard]] Vec2 at(std::size_t decision, int per_mille) const {
        const float x = static_cast<float>(decision) / static_cast<float>(std::max<std::size_t>(1, last));
        return {area.x + x * area.w, area.bottom() - units(std::clamp(per_mille, 0, 1000)) / 1000 * area.h};
    }
};

std::vector<Vec2> curve_of(const Plot& plot, const GameProfile& profile) {
    std::vector<Vec2> points;
    for (std::size_t i = 0; i < profile.gauge.size(); ++i) points.push_back(plot.at(i, profile.gauge[i]));
    return points;
}

/// The words beside a curve, on the side where the other one is not.
void name_curve(Canvas& canvas, const std::vector<Vec2>& curve, const std::vector<Vec2>& other, Rect area,
                const std::string& words, Paint paint) {
    if (curve.empty()) return;
    const float line = tight_step(canvas, Size::body);
    const float width = canvas.text_width(words, Size::body, Weight::strong);
    const Vec2 end = curve.back();
    if (curve.size() < other.size() && end.x + 8 + width < area.right() && other[curve.size()].y < end.y - line) {
        canvas.text_in({end.x + 8, std::min(end.y - line / 2, area.bottom() - line), width, line}, words,
                       {Size::body, Weight::strong, paint});
        return;
    }
    const std::size_t at = curve.size() * 3 / 4;
    const Vec2 point = curve[std::min(at, curve.size() - 1)];
    const float opposite = other.empty() ? area.bottom() : other[std::min(at, other.size() - 1)].y;
    const bool above = point.y <= opposite;
    const float y = std::clamp(above ? point.y - line - 8 : point.y + 8, area.y, area.bottom() - line);
    const float x = std::clamp(above ? point.x - width - 6 : point.x - width / 2, area.x + 4, area.right() - width - 4);
    canvas.text_in({x, y, width, line}, words, {Size::body, Weight::strong, paint});
}

void draw_grid(Canvas& canvas, const Plot& plot) {
    const Theme& t = canvas.theme();
    const float line = tight_step(canvas, Size::body);
    for (const int percent : {0, 50, 100}) {
        const float y = plot.at(0, percent * 10).y;
        canvas.line({plot.area.x, y}, {plot.area.right(), y}, t.line, 1);
        canvas.text_in({plot.area.x - 60, y - line / 2, 52, line}, std::to_string(percent),
                       {Size::body, Weight::regular, t.text2, Align::right});
    }
}

}  // namespace

const SideBySide& side_by_side_of(ClassView& view) {
    if (!view.look.beside || view.look.beside_of != view.look.pair) {
        view.look.beside =
            side_by_side(view.room.scenario(), view.room.run(view.look.pair[0]), view.room.run(view.look.pair[1]));
        view.look.beside_of = view.look.pair;
    }
    return *view.look.beside;
}

void step_pair(const Input& input, ClassView& view) {
    const std::size_t last = last_step(view);
    if (input.pressed(Key::right)) view.look.step = std::min(last, view.look.step + 1);
    if (input.pressed(Key::left)) view.look.step -= view.look.step > 0 ? 1 : 0;
    if (input.pressed(Key::home)) view.look.step = 0;
    if (input.pressed(Key::end)) view.look.step = last;
}

void draw_pair_curves(Canvas& canvas, ClassView& view, Rect rect, bool keys) {
    const Theme& t = canvas.theme();
    const float line = tight_step(canvas, Size::body);
    canvas.text_in(rect.take_bottom(line, 10).inset(44, 0), view.say().get("desk.class.curve"),
                   {Size::body, Weight::regular, t.text2});
    const Plot plot{{rect.x + 44, rect.y + line + 6, rect.w - 50, rect.h - line - 6}, last_step(view) + 1};
    draw_grid(canvas, plot);
    const std::size_t split = side_by_side_of(view).split;
    const ClassRun& first = view.room.run(view.look.pair[0]);
    const ClassRun& second = view.room.run(view.look.pair[1]);
    const auto dashed = curve_of(plot, first.profile);
    const auto solid = curve_of(plot, second.profile);
    const float parted = plot.at(split, 0).x;
    canvas.line({parted, rect.y + 2}, {parted, plot.area.bottom()}, t.focus, 2);
    const std::string words = view.say().with("desk.class.parted", {{"turn", std::to_string(split + 1)}});
    const float width = canvas.text_width(words, Size::body);
    const bool left = parted + 8 + width > rect.right();
    canvas.text_in({left ? parted - 8 - width : parted + 8, rect.y, width, line}, words,
                   {Size::body, Weight::regular, t.text});
    canvas.dashed_polyline(dashed, t.text2, 3, 7, 5);
    canvas.polyline(solid, t.us, 3);
    if (split < solid.size()) canvas.circle(solid[split], 6, t.focus);
    name_curve(canvas, dashed, solid, plot.area, run_words(view, view.look.pair[0]), t.text2);
    name_curve(canvas, solid, dashed, plot.area, run_words(view, view.look.pair[1]), t.us);
    if (keys) {
        const float x = plot.at(view.look.step + 1, 0).x;
        canvas.dashed_line({x, plot.area.y}, {x, plot.area.bottom()}, t.text2, 1.5F);
        for (const auto& [curve, paint] : {std::pair{&dashed, t.text2}, std::pair{&solid, t.us}}) {
            if (view.look.step + 1 >= curve->size()) continue;
            canvas.circle((*curve)[view.look.step + 1], 7, t.focus);
            canvas.circle((*curve)[view.look.step + 1], 4.5F, paint);
        }
    }
    if (!canvas.clicked(plot.area)) return;
    const float share = (canvas.input().mouse.x - plot.area.x) / plot.area.w;
    const auto decision = static_cast<std::size_t>(std::lround(share * units(plot.last)));
    view.look.step = std::min(last_step(view), decision > 0 ? decision - 1 : 0);
    view.look.region = ClassRegion::pair;
}

void draw_pair_rows(Canvas& canvas, ClassView& view, Rect rect) {
    const Theme& t = canvas.theme();
    const SideBySide& beside = side_by_side_of(view);
    const float line = tight_step(canvas, Size::body) + 6;
    const float column = value_column * std::max(1.0F, canvas.text_scale());
    const Rect head = rect.take_top(line);
    canvas.text_in({head.x, head.y, head.w - column, head.h}, run_number(view.room, view.look.pair[0]),
                   {Size::body, Weight::strong, t.text2, Align::right});
    canvas.text_in(head, run_number(view.room, view.look.pair[1]), {Size::body, Weight::strong, t.us, Align::right});
    const auto fit = static_cast<std::size_t>(std::max(1.0F, rect.h / line));
    std::vector<SideBySide::Row> rows = beside.rows;
    if (rows.size() > fit) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(fit) - 1, rows.end() - 1);
    const float step = std::min(widest_row, rect.h / units(std::max<std::size_t>(1, rows.size())));
    for (const SideBySide::Row& row : rows) {
        const Rect box = rect.take_top(step);
        draw_divider(canvas, {box.x, box.y}, box.w);
        canvas.text_in(box, view.tell.compared(row).name, {Size::body, Weight::regular, t.text});
        canvas.text_in({box.x, box.y, box.w - column, box.h}, view.tell.value(row, 0),
                       {Size::body, Weight::regular, t.text2, Align::right});
        canvas.text_in(box, view.tell.value(row, 1), {Size::body, Weight::strong, t.text, Align::right});
    }
}

void draw_class_pair_panel(Canvas& canvas, ClassView& view, Rect panel) {
    Rect inside = class_panel(canvas, panel, view.say().get("desk.class.pair"));
    if (view.room.size() == 0) return;
    const bool keys = view.look.region == ClassRegion::pair;
    if (keys) {
        step_pair(keys_of(canvas), view);
        if (keys_of(canvas).pressed(Key::enter)) view.look.tab = ClassTab::pair;
    }
    const Rect rows = inside.take_right(std::floor(inside.w * 0.41F), 28);
    draw_pair_curves(canvas, view, inside, keys);
    draw_pair_rows(canvas, view, {rows.x, panel.y + 14, rows.w, panel.h - 28});
}

std::optional<Command> draw_class_pair(Canvas& canvas, ClassView& view, Rect area) {
    if (view.room.size() == 0) return std::nullopt;
    const Input& input = keys_of(canvas);
    step_pair(input, view);
    std::optional<Command> command;
    if (input.pressed(Key::x)) std::swap(view.look.pair[0], view.look.pair[1]);
    if (input.pressed(Key::enter)) command = show_run(view.look.pair[1], view.look.step);
    Rect top = area.take_top(std::floor(area.h * 0.5F), gutter);
    Rect inside = class_panel(canvas, top, view.say().get("desk.class.pair"));
    const Rect rows = inside.take_right(std::floor(inside.w * 0.3F), 32);
    draw_pair_curves(canvas, view, inside, true);
    draw_pair_rows(canvas, view, {rows.x, top.y + 14, rows.w, top.h - 28});
    const Rect left = area.take_left((area.w - gutter) / 2, gutter);
    draw_pair_step(canvas, view, left, 0);
    draw_pair_step(canvas, view, area, 1);
    return command;
}

}  // namespace keyaccount::desk
