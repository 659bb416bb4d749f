// The lines of the chart: who reports to whom, who listens to whom, and what the marks mean.
#include "game/desk/screens/org_chart.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

bool shadowy(const View& view, PersonId who) { return view.person(who).awareness == Awareness::shadow; }

/// From the boss down, along, and round a soft corner down again.
std::vector<Vec2> elbow(Vec2 from, float level, Vec2 to) {
    std::vector<Vec2> points{from, {from.x, level}};
    const float side = to.x - from.x;
    if (std::abs(side) < 2) return {from, to};
    const float radius = std::min({8.0F, std::abs(side) / 2, std::max(0.0F, to.y - level)});
    const float way = side > 0 ? 1.0F : -1.0F;
    for (int i = 0; i <= 4; ++i) {
        const float angle = units(i) / 4 * 1.5708F;
        points.push_back({to.x - way * radius * (1 - std::sin(angle)), level + radius * (1 - std::cos(angle))});
    }
    points.push_back(to);
    return points;
}

struct LegendRow {
    const char* key;
    int kind;
};
constexpr std::array legend_rows{LegendRow{"desk.legend.us", 0}, LegendRow{"desk.legend.rival", 1},
                                 LegendRow{"desk.legend.hearsay", 2}, LegendRow{"desk.legend.influences", 3},
                                 LegendRow{"desk.legend.reports", 4}};

bool overlaps(Rect a, Rect b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }

void draw_sample(Canvas& canvas, Rect box, int kind) {
    const Theme& t = canvas.theme();
    const float middle = box.centre().y;
    const Rect bar{box.x, middle - 3.5F, 30, 7};
    if (kind == 0) draw_stance_bar(canvas, bar, {60, false}, t.us);
    if (kind == 1) draw_stance_bar(canvas, bar, {60, false}, t.rival);
    if (kind == 2) draw_stance_bar(canvas, bar, {60, true}, t.text3);
    if (kind == 3)
        canvas.arrow({box.x, middle + 4}, {box.x + 8, middle + 4}, {box.x + 16, middle + 2}, {box.x + 28, middle - 3},
                     t.text3, 2, 8);
    if (kind == 4) canvas.line({box.x, middle}, {box.x + 30, middle}, t.line2, 1.5F);
}

}  // namespace

void OrgChart::draw_reporting(Canvas& canvas, const View& view) const {
    const Theme& t = canvas.theme();
    for (const Node& node : nodes_) {
        if (node.beside) continue;
        const Node* boss = find(view.reports_to(node.who));
        if (boss == nullptr || boss->beside || boss->rect.bottom() >= node.rect.y) continue;
        const float level = boss->rect.bottom() + std::min(24.0F, (node.rect.y - boss->rect.bottom()) / 2);
        const auto points =
            elbow({boss->rect.centre().x, boss->rect.bottom()}, level, {node.rect.centre().x, node.rect.y});
        if (shadowy(view, node.who) || shadowy(view, boss->who))
            canvas.dashed_polyline(points, t.line2, 1.5F);
        else
            canvas.polyline(points, t.line2, 1.5F);
    }
}

void OrgChart::draw_influence(Canvas& canvas, const View& view, Rect area, Rect note, PersonId selected) const {
    const Theme& t = canvas.theme();
    std::vector<Rect> cards = rectangles();
    cards.push_back(note);
    for (const bool lit : {false, true}) {
        for (const Node& node : nodes_) {
            if (node.small) continue;
            bool first = true;
            for (const PersonId on : view.listens_to(node.who)) {
                const Node* voice = on.exists() ? find(on) : nullptr;
                if (voice == nullptr || voice->small) continue;
                const bool concerns = on == selected || node.who == selected;
                const bool strong = first;
                first = false;
                const bool beside_the_line = view.reports_to(node.who) == on;
                if (concerns != lit || (!lit && (!strong || beside_the_line))) continue;
                const ChartArrow a = chart_arrow(voice->rect, node.rect, cards, area);
                canvas.arrow(a.from, a.c1, a.c2, a.to, lit ? t.focus : t.text3, lit ? 2.5F : 2.0F, lit ? 12.0F : 11.0F);
            }
        }
    }
}

void OrgChart::draw_legend(Canvas& canvas, const Scene& scene, const View& view, Rect area) const {
    const Theme& t = canvas.theme();
    const RivalId rival = view.leading_rival();
    const std::string name = rival.exists() ? scene.say.text(view, view.rival_short_name(rival)) : std::string{};
    const float step = tight_step(canvas, Size::label) + 4;
    std::vector<std::string> words;
    float width = 0;
    for (const LegendRow& row : legend_rows) {
        words.push_back(scene.say.with(row.key, {{"rival", name}}));
        width = std::max(width, 40 + canvas.text_width(words.back(), Size::label));
    }
    const float height = step * units(legend_rows.size());
    const std::array spots{Vec2{area.right() - width, area.bottom() - 12 - height},
                           Vec2{area.x, area.bottom() - 12 - height}, Vec2{area.right() - width, area.y + 40},
                           Vec2{area.x, area.y + 40}};
    for (const Vec2 spot : spots) {
        const Rect box{spot.x, spot.y, width, height};
        if (std::any_of(nodes_.begin(), nodes_.end(), [&](const Node& n) { return overlaps(n.rect.inset(-6), box); }))
            continue;
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (legend_rows[i].kind == 1 && name.empty()) continue;
            const Rect row{box.x, box.y + units(i) * step, width, step};
            draw_sample(canvas, row, legend_rows[i].kind);
            canvas.text_in({row.x + 40, row.y, width, step}, words[i], {Size::label, Weight::regular, t.text3});
        }
        return;
    }
}

}  // namespace keyaccount::desk
