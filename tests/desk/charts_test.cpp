#include "game/desk/widgets/flow_chart.hpp"
#include "game/desk/widgets/unit_chart.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace keyaccount::desk;

namespace {

constexpr Rect area{100, 50, 700, 260};
constexpr float close_enough = 0.01F;

bool inside(Rect outer, Rect inner) {
    return inner.x >= outer.x - close_enough && inner.right() <= outer.right() + close_enough &&
           inner.y >= outer.y - close_enough && inner.bottom() <= outer.bottom() + close_enough;
}

bool overlap(Rect a, Rect b) {
    return a.x < b.right() - close_enough && b.x < a.right() - close_enough && a.y < b.bottom() - close_enough &&
           b.y < a.bottom() - close_enough;
}

FlowChart flow(const std::vector<std::vector<int>>& to_ends) {
    FlowChart chart;
    chart.ends.resize(to_ends.front().size());
    for (const auto& ends : to_ends) {
        FlowBranch branch;
        branch.runs = std::accumulate(ends.begin(), ends.end(), 0);
        branch.to_ends = ends;
        chart.branches.push_back(branch);
    }
    return chart;
}

FlowRoom room_for(const FlowChart& chart, float row) {
    return {std::vector<float>(chart.branches.size(), row), row, 120};
}

const std::vector<std::vector<std::vector<int>>> flows{
    {{1, 2, 0, 10}, {4, 0, 1, 1}, {3, 0, 1, 1}, {0, 0, 0, 2}, {0, 0, 2, 0}},
    {{500, 100, 50, 250}, {1, 0, 0, 0}, {0, 0, 0, 1}, {3, 1, 1, 1}},
    {{0, 0, 0, 1}},
    {{1, 0}, {0, 1}, {1, 0}, {0, 1}, {1, 0}, {0, 1}, {1, 1}, {2, 0}}};

UnitChart units_of(const std::vector<int>& bins) {
    UnitChart chart;
    chart.kinds.resize(2);
    int kind = 0;
    for (std::size_t bin = 0; bin < bins.size(); ++bin)
        for (int i = 0; i < bins[bin]; ++i) chart.units.push_back({static_cast<int>(bin), kind++ % 2, "", false});
    return chart;
}

}  // namespace

TEST_CASE("the bars and rows of a flow chart lie inside it and not over each other") {
    for (const auto& each : flows) {
        const FlowChart chart = flow(each);
        const FlowLayout layout = flow_layout(area, chart, room_for(chart, 22));
        CHECK(inside(area, layout.source));
        for (std::size_t i = 0; i < layout.rows.size(); ++i) {
            CHECK(inside(area, layout.rows[i]));
            CHECK(inside(area, layout.branches[i]));
            CHECK(layout.rows[i].h >= 22 - close_enough);
            for (std::size_t j = i + 1; j < layout.rows.size(); ++j)
                CHECK_FALSE(overlap(layout.rows[i], layout.rows[j]));
        }
        for (std::size_t i = 0; i < layout.ends.size(); ++i)
            for (std::size_t j = i + 1; j < layout.ends.size(); ++j)
                CHECK_FALSE(overlap(layout.ends[i], layout.ends[j]));
    }
}

TEST_CASE("every run that flows out of a bar flows into another and none is drawn twice") {
    for (const auto& each : flows) {
        const FlowChart chart = flow(each);
        const FlowLayout layout = flow_layout(area, chart, room_for(chart, 22));
        CHECK(layout.unit > 0);
        std::vector<float> into(chart.ends.size(), 0);
        for (std::size_t b = 0; b < chart.branches.size(); ++b) {
            float out = 0;
            for (const FlowRibbon& ribbon : layout.ribbons) {
                if (ribbon.branch != static_cast<int>(b)) continue;
                if (ribbon.end < 0) {
                    CHECK(ribbon.height == doctest::Approx(layout.branches[b].h));
                    continue;
                }
                out += ribbon.height;
                into[static_cast<std::size_t>(ribbon.end)] += ribbon.height;
            }
            CHECK(out == doctest::Approx(layout.branches[b].h));
        }
        for (std::size_t e = 0; e < into.size(); ++e) CHECK(into[e] == doctest::Approx(layout.ends[e].h));
    }
}

TEST_CASE("up to thirty runs are squares of which none lies over another and more are bars") {
    for (const auto& bins : {std::vector<int>{0, 3, 5, 5, 4, 3, 4, 3, 1, 0}, std::vector<int>{30, 0, 0, 0},
                             std::vector<int>{0, 0, 0, 0, 1}}) {
        const UnitChart chart = units_of(bins);
        const auto boxes = unit_boxes(area, chart, static_cast<int>(bins.size()));
        REQUIRE(boxes.size() == chart.units.size());
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            CHECK(inside(area, boxes[i].box));
            CHECK(boxes[i].unit == static_cast<int>(i));
            for (std::size_t j = i + 1; j < boxes.size(); ++j) CHECK_FALSE(overlap(boxes[i].box, boxes[j].box));
        }
    }
    const UnitChart crowd = units_of({0, 300, 500, 120, 80});
    int counted = 0;
    for (const UnitBox& box : unit_boxes(area, crowd, 5)) {
        CHECK(box.unit == -1);
        CHECK(inside(area, box.box));
        counted += box.count;
    }
    CHECK(counted == 1000);
}

TEST_CASE("a unit outside of the bins stands in the nearest") {
    UnitChart chart = units_of({1, 1});
    chart.units[0].bin = -4;
    chart.units[1].bin = 99;
    const auto boxes = unit_boxes(area, chart, 2);
    CHECK(boxes[0].bin == 0);
    CHECK(boxes[1].bin == 1);
}
