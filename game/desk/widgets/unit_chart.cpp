#include "game/desk/widgets/unit_chart.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float square_gap = 3;
constexpr float widest_square = 46;
constexpr int most_columns = 3;
constexpr float square_tall = 1.18F;  // of its width
constexpr float legend_square = 22;
constexpr float least_icon = 9;

int bins_of(const UnitChart& chart) { return std::max(1, static_cast<int>(chart.axis.size()) - 1); }

std::vector<int> counts_of(const UnitChart& chart, int bins) {
    std::vector<int> counts(static_cast<std::size_t>(bins), 0);
    for (const Unit& unit : chart.units) ++counts[static_cast<std::size_t>(std::clamp(unit.bin, 0, bins - 1))];
    return counts;
}

/// A high stack stands in several columns, so that its squares keep a size in which their signs can be read.
struct Grid {
    int columns = 1;  // of a bin
    float width = 0;  // of a square
    float step = 0;   // from one to the next above
};

Grid grid_of(Rect area, float slot, int highest) {
    Grid best;
    float widest = 0;
    for (int columns = 1; columns <= most_columns; ++columns) {
        const float width = std::min(widest_square, slot / static_cast<float>(columns) - square_gap);
        const auto rows = static_cast<float>((highest + columns - 1) / columns);
        const float step = std::min(width * square_tall + square_gap + 1, area.h / rows);
        const float side = std::min(width, step - square_gap - 1);
        if (side <= widest && columns > 1) continue;
        widest = side;
        best = {columns, width, step};
    }
    return best;
}

std::vector<UnitBox> squares(Rect area, const UnitChart& chart, int bins) {
    const auto counts = counts_of(chart, bins);
    const float slot = area.w / static_cast<float>(bins);
    const Grid grid = grid_of(area, slot, std::max(1, *std::max_element(counts.begin(), counts.end())));
    const float wide = static_cast<float>(grid.columns) * (grid.width + square_gap) - square_gap;
    std::vector<int> placed(static_cast<std::size_t>(bins), 0);
    std::vector<UnitBox> boxes;
    for (std::size_t i = 0; i < chart.units.size(); ++i) {
        const int bin = std::clamp(chart.units[i].bin, 0, bins - 1);
        const int place = placed[static_cast<std::size_t>(bin)]++;
        const float x = area.x + slot * static_cast<float>(bin) + (slot - wide) / 2 +
                        static_cast<float>(place % grid.columns) * (grid.width + square_gap);
        const float y = area.bottom() - static_cast<float>(place / grid.columns + 1) * grid.step;
        const float tall = std::max(1.0F, grid.step - square_gap - 1);
        boxes.push_back({static_cast<int>(i), bin, chart.units[i].kind, 1, {x, y, grid.width, tall}});
    }
    return boxes;
}

std::vector<UnitBox> bars(Rect area, const UnitChart& chart, int bins) {
    const auto counts = counts_of(chart, bins);
    const auto highest = static_cast<float>(std::max(1, *std::max_element(counts.begin(), counts.end())));
    const float slot = area.w / static_cast<float>(bins);
    std::vector<UnitBox> boxes;
    for (int bin = 0; bin < bins; ++bin) {
        float y = area.bottom();
        for (int kind = 0; kind < static_cast<int>(chart.kinds.size()); ++kind) {
            const auto count = std::count_if(chart.units.begin(), chart.units.end(), [&](const Unit& unit) {
                return std::clamp(unit.bin, 0, bins - 1) == bin && unit.kind == kind;
            });
            if (count == 0) continue;
            const float tall = area.h * static_cast<float>(count) / highest;
            y -= tall;
            boxes.push_back({-1,
                             bin,
                             kind,
                             static_cast<int>(count),
                             {area.x + slot * static_cast<float>(bin) + 2, y, slot - 4, tall}});
        }
    }
    return boxes;
}

float draw_legend(Canvas& canvas, Rect area, const UnitChart& chart, bool shown) {
    const Theme& t = canvas.theme();
    const float step = std::max(legend_square, tight_step(canvas, Size::body)) + 8;
    const float half = area.w / 2;
    for (std::size_t k = 0; shown && k < chart.kinds.size(); ++k) {
        const UnitKind& kind = chart.kinds[k];
        const auto runs = std::count_if(chart.units.begin(), chart.units.end(),
                                        [&](const Unit& unit) { return unit.kind == static_cast<int>(k); });
        const Rect row{area.x + (k % 2 == 0 ? 0 : half), area.y + step * static_cast<float>(k / 2), half, step - 8};
        const Rect sign{row.x, row.centre().y - legend_square / 2, legend_square, legend_square};
        canvas.fill(sign, kind.fill, 5);
        canvas.icon(sign.centre(), kind.icon, 12, kind.ink);
        const Rect words{sign.right() + 9, row.y, row.w, row.h};
        const float used = canvas.text_in(words, kind.name, {Size::body, Weight::regular, t.text});
        canvas.text_in(words.moved(used + 9, 0), std::to_string(runs), {Size::body, Weight::strong, t.text});
    }
    return step * std::ceil(static_cast<float>(chart.kinds.size()) / 2);
}

void draw_axis(Canvas& canvas, Rect area, const UnitChart& chart) {
    const Theme& t = canvas.theme();
    canvas.fill({area.x, area.y, area.w, 2}, t.line2);
    for (std::size_t i = 0; i < chart.axis.size(); ++i) {
        const float x = area.x + area.w * static_cast<float>(i) / static_cast<float>(bins_of(chart));
        canvas.text_in({x - 24, area.y + 4, 48, tight_step(canvas, Size::body)}, chart.axis[i],
                       {Size::body, Weight::regular, t.text2, Align::centre});
    }
}

void draw_square(Canvas& canvas, const UnitBox& box, const UnitChart& chart) {
    const Theme& t = canvas.theme();
    const Unit& unit = chart.units[static_cast<std::size_t>(box.unit)];
    const UnitKind& kind = chart.kinds[static_cast<std::size_t>(box.kind)];
    const float radius = std::min(6.0F, box.box.h / 3);
    canvas.fill(box.box, canvas.hot(box.box) ? mix(kind.fill, t.text, 0.15F) : kind.fill, radius);
    if (unit.chosen) canvas.outline(box.box.inset(-3), t.focus, 3, radius + 2);
    if (chart.focused == box.unit) canvas.outline(box.box.inset(-6), t.focus, 2, radius + 5);
    const float tallest_sign = std::min({canvas.em(Size::body), box.box.h - 4, box.box.w - 4});
    if (tallest_sign < least_icon) return;
    if (unit.chosen && canvas.text_width(unit.label, Size::body, Weight::strong) <= box.box.w + 2)
        canvas.text_in(box.box, unit.label, {Size::body, Weight::strong, kind.ink, Align::centre});
    else
        canvas.icon(box.box.centre(), kind.icon, tallest_sign, kind.ink);
}

void draw_bar_piece(Canvas& canvas, const UnitBox& box, const UnitChart& chart) {
    const UnitKind& kind = chart.kinds[static_cast<std::size_t>(box.kind)];
    const Rect inside{box.box.x, box.box.y + 1, box.box.w, std::max(1.0F, box.box.h - 2)};
    canvas.fill(inside, kind.fill, std::min(3.0F, inside.h / 3));
    const std::string count = std::to_string(box.count);
    if (inside.h >= tight_step(canvas, Size::body) && canvas.text_width(count, Size::body) <= inside.w - 2)
        canvas.text_in(inside, count, {Size::body, Weight::strong, kind.ink, Align::centre});
}

}  // namespace

std::vector<UnitBox> unit_boxes(Rect area, const UnitChart& chart, int bins) {
    bins = std::max(1, bins);
    return has_squares(chart) ? squares(area, chart, bins) : bars(area, chart, bins);
}

Hit draw_unit_chart(Canvas& canvas, Rect rect, const UnitChart& chart) {
    const float legend = draw_legend(canvas, rect, chart, false);
    draw_legend(canvas, rect.take_bottom(legend, 6), chart, true);
    const Rect axis = rect.take_bottom(tight_step(canvas, Size::body) + 6, 6);
    draw_axis(canvas, axis, chart);
    const int bins = bins_of(chart);
    Hit hit;
    const auto boxes = unit_boxes(rect, chart, bins);
    for (const UnitBox& box : boxes) {
        if (box.unit >= 0)
            draw_square(canvas, box, chart);
        else
            draw_bar_piece(canvas, box, chart);
        if (canvas.hot(box.box)) hit = {true, canvas.clicked(box.box), box.unit >= 0 ? box.unit : box.bin};
    }
    if (!has_squares(chart) && chart.focused >= 0) {
        const float slot = rect.w / static_cast<float>(bins);
        draw_focus_ring(canvas, {rect.x + slot * static_cast<float>(chart.focused), rect.y - 4, slot, rect.h + 4}, 6);
    }
    return hit;
}

}  // namespace keyaccount::desk
