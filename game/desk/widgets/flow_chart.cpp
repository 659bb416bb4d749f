#include "game/desk/widgets/flow_chart.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace keyaccount::desk {

namespace {

constexpr int curve_steps = 22;
constexpr float runs_column = 48;
constexpr float mean_column = 60;
constexpr float words_left = 12;
constexpr float end_gap = 10;
constexpr float least_ribbon = 1;
constexpr float least_flow = 0.3F;  // of the height, for the widths of the ribbons to be compared

/// Columns of a row, growing with the text.
struct Columns {
    float words = 0;  // width
    float runs = 0;   // right edge
    float mean = 0;   // right edge
};

Columns columns(const Canvas& canvas, Rect row) {
    const float grow = std::max(1.0F, canvas.text_scale());
    const float mean = row.w - 8;
    const float runs = mean - mean_column * grow;
    return {std::max(40.0F, runs - runs_column * grow - words_left), row.x + runs, row.x + mean};
}

/// A band whose edges are curves that leave and arrive level.
void draw_ribbon(Canvas& canvas, float x_from, float x_to, const FlowRibbon& ribbon, Paint paint, float shown) {
    std::array<Vec2, 2 * (curve_steps + 1)> outline{};
    const float height = std::max(least_ribbon, ribbon.height);
    for (int i = 0; i <= curve_steps; ++i) {
        const float s = shown * static_cast<float>(i) / curve_steps;
        const float ease = s * s * (3 - 2 * s);
        const Vec2 at{x_from + (x_to - x_from) * s, ribbon.y_from + (ribbon.y_to - ribbon.y_from) * ease};
        outline[static_cast<std::size_t>(i)] = at;
        outline[outline.size() - 1 - static_cast<std::size_t>(i)] = {at.x, at.y + height};
    }
    canvas.polygon(outline, paint);
}

void draw_ribbons(Canvas& canvas, const FlowChart& chart, const FlowLayout& layout) {
    const Theme& t = canvas.theme();
    const float shown = chart.glide == 0 ? 1 : canvas.motion().progress(chart.glide, pace::curve);
    if (shown <= 0) return;
    for (const FlowRibbon& ribbon : layout.ribbons) {
        const auto b = static_cast<std::size_t>(ribbon.branch);
        const bool dim = chart.focused >= 0 && chart.focused != ribbon.branch;
        if (ribbon.end < 0) {
            draw_ribbon(canvas, layout.source.right(), layout.branches[b].x, ribbon, t.text3.faded(dim ? 0.14F : 0.28F),
                        1);
            continue;
        }
        const FlowEnd& end = chart.ends[static_cast<std::size_t>(ribbon.end)];
        draw_ribbon(canvas, layout.rows[b].right(), layout.ends[static_cast<std::size_t>(ribbon.end)].x, ribbon,
                    end.paint.faded(end.ribbon * (dim ? 0.45F : 1)), shown);
    }
}

void draw_row(Canvas& canvas, const FlowBranch& branch, Rect bar, Rect row, bool focused) {
    const Theme& t = canvas.theme();
    canvas.fill({row.x, bar.y, row.w, bar.h}, t.high.faded(0.6F));
    if (focused || canvas.hot(row)) canvas.fill(row, t.high, 4);
    canvas.fill(bar, t.text2, std::min(2.0F, bar.h / 2));
    const Columns c = columns(canvas, row);
    const float tall = tight_height(canvas, branch.name, c.words, Size::body, Weight::strong);
    tight_text(canvas, {row.x + words_left, row.centre().y - tall / 2}, c.words, branch.name,
               {Size::body, Weight::strong, t.text});
    canvas.text_in({c.runs - runs_column, row.y, runs_column, row.h}, std::to_string(branch.runs),
                   {Size::body, Weight::regular, t.text2, Align::right});
    const float used = canvas.text_in({c.mean - mean_column, row.y, mean_column, row.h}, branch.mean,
                                      {Size::body, Weight::strong, branch.best ? t.up : t.text, Align::right});
    if (branch.best) canvas.star({c.mean - used - 12, row.centre().y}, 7, t.up);
    if (focused) draw_focus_ring(canvas, {bar.x - 3, row.y - 2, row.right() - bar.x + 6, row.h + 4}, 6);
}

void draw_ends(Canvas& canvas, const FlowChart& chart, const FlowLayout& layout) {
    const Theme& t = canvas.theme();
    for (std::size_t e = 0; e < chart.ends.size(); ++e) {
        const Rect& bar = layout.ends[e];
        if (bar.h <= 0) continue;
        const FlowEnd& end = chart.ends[e];
        canvas.fill(bar, end.paint, std::min(2.0F, bar.h / 2));
        const float icon = canvas.em(Size::body);
        const float tall = tight_step(canvas, Size::body);
        canvas.icon({bar.right() + end_gap + icon / 2, bar.centre().y}, end.icon, icon, end.paint);
        canvas.text_in({bar.right() + end_gap + icon + 8, bar.centre().y - tall / 2, 1, tall}, end.name,
                       {Size::body, Weight::strong, t.text});
    }
}

void draw_heads(Canvas& canvas, Rect line, const FlowChart& chart, const FlowLayout& layout) {
    const Theme& t = canvas.theme();
    const Columns c = columns(canvas, layout.rows.front());
    for (const auto& [right, words] : {std::pair{c.runs, &chart.runs_word}, std::pair{c.mean, &chart.mean_word}})
        canvas.text_in({right - mean_column, line.y, mean_column, line.h}, *words,
                       {Size::body, Weight::regular, t.text2, Align::right});
    int all = 0;
    for (const FlowBranch& branch : chart.branches) all += branch.runs;
    const float tall = canvas.em(Size::title) * 1.25F;
    const Vec2 at{line.x, layout.source.centre().y - (tall + tight_step(canvas, Size::body)) / 2};
    canvas.text_in({at.x, at.y, 1, tall}, std::to_string(all), {Size::title, Weight::strong, t.text});
    canvas.text_in({at.x, at.y + tall, 1, tight_step(canvas, Size::body)}, chart.runs_word,
                   {Size::body, Weight::regular, t.text2});
}

FlowRoom room_of(Canvas& canvas, Rect area, const FlowChart& chart) {
    FlowRoom room;
    const float line = tight_step(canvas, Size::body) + 3;
    room.end_row = line;
    for (const FlowEnd& end : chart.ends)
        room.end_words = std::max(room.end_words, end_gap + canvas.em(Size::body) + 8 +
                                                      canvas.text_width(end.name, Size::body, Weight::strong) + 4);
    room.rows.assign(chart.branches.size(), line);
    const FlowLayout rough = flow_layout(area, chart, room);
    for (std::size_t b = 0; b < chart.branches.size(); ++b)
        room.rows[b] = 3 + tight_height(canvas, chart.branches[b].name, columns(canvas, rough.rows[b]).words,
                                        Size::body, Weight::strong);
    return room;
}

}  // namespace

bool flow_fits(Canvas& canvas, Rect rect, const FlowChart& chart) {
    rect.take_top(tight_step(canvas, Size::body), 6);
    const FlowRoom room = room_of(canvas, rect, chart);
    int runs = 0;
    for (const FlowBranch& branch : chart.branches) runs += branch.runs;
    return flow_layout(rect, chart, room).unit * static_cast<float>(runs) >= rect.h * least_flow;
}

Hit draw_flow_chart(Canvas& canvas, Rect rect, const FlowChart& chart) {
    if (chart.branches.empty()) return {};
    const Rect line = rect.take_top(tight_step(canvas, Size::body), 6);
    const FlowLayout layout = flow_layout(rect, chart, room_of(canvas, rect, chart));
    draw_ribbons(canvas, chart, layout);
    canvas.fill(layout.source, canvas.theme().text2, 2);
    draw_heads(canvas, line, chart, layout);
    draw_ends(canvas, chart, layout);
    Hit hit;
    for (std::size_t b = 0; b < chart.branches.size(); ++b) {
        const Rect& bar = layout.branches[b];
        const Rect& row = layout.rows[b];
        draw_row(canvas, chart.branches[b], bar, row, chart.focused == static_cast<int>(b));
        if (canvas.hot(row)) hit = {true, canvas.clicked(row), static_cast<int>(b)};
    }
    return hit;
}

}  // namespace keyaccount::desk
