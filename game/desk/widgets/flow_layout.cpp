// Where the bars and ribbons of a flow chart lie.
#include "game/desk/widgets/flow_chart.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace keyaccount::desk {

namespace {

constexpr float number_room = 56;  // for the number of all runs
constexpr float bar = 8;
constexpr float row_gap = 8;
constexpr float widest_gap = 24;
constexpr int halvings = 30;

/// Height of a stack of bars at `unit` a run, where each takes at least its row.
float stacked(const std::vector<int>& runs, const std::vector<float>& rows, float unit) {
    float all = 0;
    for (std::size_t i = 0; i < runs.size(); ++i)
        all += std::max(static_cast<float>(runs[i]) * unit, rows[i]) + (i > 0 ? row_gap : 0);
    return all;
}

std::vector<int> runs_of(const FlowChart& chart) {
    std::vector<int> runs;
    for (const FlowBranch& branch : chart.branches) runs.push_back(branch.runs);
    return runs;
}

std::vector<int> end_totals(const FlowChart& chart) {
    std::vector<int> totals(chart.ends.size(), 0);
    for (const FlowBranch& branch : chart.branches)
        for (std::size_t e = 0; e < totals.size() && e < branch.to_ends.size(); ++e) totals[e] += branch.to_ends[e];
    return totals;
}

/// Tops of the bars: each in the middle of the place that its row or its bar needs, the rest of the room between them.
std::vector<Rect> stack(Rect column, const std::vector<int>& runs, const std::vector<float>& rows, float unit) {
    std::size_t shown = 0;
    for (const int each : runs) shown += each > 0 ? 1 : 0;
    std::vector<float> kept;
    std::vector<int> counted;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i] == 0) continue;
        kept.push_back(rows[i]);
        counted.push_back(runs[i]);
    }
    const float spare = std::max(0.0F, column.h - stacked(counted, kept, unit));
    const float gap = row_gap + std::min(widest_gap, shown > 1 ? spare / static_cast<float>(shown - 1) : 0);
    float y = column.y;
    std::vector<Rect> boxes;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const float tall = static_cast<float>(runs[i]) * unit;
        if (runs[i] == 0) {
            boxes.push_back({column.x, y, column.w, 0});
            continue;
        }
        const float place = std::max(tall, rows[i]);
        boxes.push_back({column.x, y + (place - tall) / 2, column.w, tall});
        y += place + gap;
    }
    return boxes;
}

}  // namespace

FlowLayout flow_layout(Rect area, const FlowChart& chart, const FlowRoom& room) {
    const std::vector<int> runs = runs_of(chart);
    const std::vector<int> totals = end_totals(chart);
    std::vector<int> reached;
    for (const int total : totals)
        if (total > 0) reached.push_back(total);
    const std::vector<float> reached_rows(reached.size(), room.end_row);
    const int all = std::accumulate(runs.begin(), runs.end(), 0);
    FlowLayout layout;
    float low = 0;
    float high = all > 0 ? area.h / static_cast<float>(all) : 0;
    for (int i = 0; i < halvings; ++i) {
        const float unit = (low + high) / 2;
        const bool fits = stacked(runs, room.rows, unit) <= area.h && stacked(reached, reached_rows, unit) <= area.h;
        (fits ? low : high) = unit;
    }
    layout.unit = low;

    const float words = std::min(room.end_words, area.w / 4);
    const float ribbons = std::clamp(area.w * 0.13F, 40.0F, 160.0F);
    const float first = area.x + number_room;
    const float second = first + bar + ribbons;
    const float third = area.right() - words - bar;
    const Rect source{first, area.y, bar, static_cast<float>(all) * layout.unit};
    layout.source = source.moved(0, (area.h - source.h) / 2);
    layout.branches = stack({second, area.y, bar, area.h}, runs, room.rows, layout.unit);
    const float row_width = std::max(10.0F, third - ribbons * 1.2F - second - bar);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Rect& box = layout.branches[i];
        const float tall = std::max(box.h, room.rows[i]);
        layout.rows.push_back({second + bar, box.centre().y - tall / 2, row_width, tall});
    }
    layout.ends =
        stack({third, area.y, bar, area.h}, totals, std::vector<float>(totals.size(), room.end_row), layout.unit);

    float from = layout.source.y;
    std::vector<float> into;
    for (const Rect& end : layout.ends) into.push_back(end.y);
    for (std::size_t b = 0; b < chart.branches.size(); ++b) {
        const float tall = layout.branches[b].h;
        layout.ribbons.push_back({static_cast<int>(b), -1, from, layout.branches[b].y, tall});
        from += tall;
        float out = layout.branches[b].y;
        for (std::size_t e = 0; e < into.size() && e < chart.branches[b].to_ends.size(); ++e) {
            const float height = static_cast<float>(chart.branches[b].to_ends[e]) * layout.unit;
            if (height <= 0) continue;
            layout.ribbons.push_back({static_cast<int>(b), static_cast<int>(e), out, into[e], height});
            out += height;
            into[e] += height;
        }
    }
    return layout;
}

}  // namespace keyaccount::desk
