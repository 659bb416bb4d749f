// The lines of the chart: who reports to whom, who listens to whom, and what the marks mean.
#include "game/desk/screens/org_chart.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

bool shadowy(const View& view, PersonId who) { return view.person(who).awareness == Awareness::shadow; }

struct LegendRow {
    const char* key;
    int kind;
};
constexpr std::array legend_rows{LegendRow{"desk.legend.us", 0}, LegendRow{"desk.legend.rival", 1},
                                 LegendRow{"desk.legend.hearsay", 2}, LegendRow{"desk.legend.influences", 3},
                                 LegendRow{"desk.legend.reports", 4}};

constexpr float sample_width = 30;

void draw_sample(Canvas& canvas, Rect box, int kind) {
    const Theme& t = canvas.theme();
    const float middle = box.centre().y;
    const Rect bar{box.x, middle - 3.5F, sample_width, 7};
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
            chart_elbow({boss->rect.centre().x, boss->rect.bottom()}, level, {node.rect.centre().x, node.rect.y});
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

std::vector<OrgChart::LegendMark> OrgChart::legend_of(Canvas& canvas, const Scene& scene, const View& view,
                                                      Rect strip) {
    const RivalId rival = view.leading_rival();
    const std::string name = rival.exists() ? scene.say.text(view, view.rival_short_name(rival)) : std::string{};
    const float step = tight_step(canvas, Size::label) + 2;
    std::vector<LegendMark> marks;
    Vec2 at{strip.x, strip.y + 3};
    for (const LegendRow& row : legend_rows) {
        if (row.kind == 1 && name.empty()) continue;
        LegendMark mark{row.kind, scene.say.with(row.key, {{"rival", name}}), {}};
        const float width = sample_width + 6 + canvas.text_width(mark.words, Size::label);
        if (at.x > strip.x && at.x + width > strip.right()) at = {strip.x, at.y + step};
        mark.box = {at.x, at.y, width, step};
        at.x += width + 14;
        marks.push_back(std::move(mark));
    }
    return marks;
}

float OrgChart::legend_height(Canvas& canvas, const Scene& scene, const View& view, float width) {
    return legend_of(canvas, scene, view, {0, 0, width, 0}).back().box.bottom() + 5;
}

void OrgChart::draw_legend(Canvas& canvas, const Scene& scene, const View& view, Rect strip) {
    const Theme& t = canvas.theme();
    canvas.fill({strip.x - 6, strip.y, strip.w + 18, strip.h}, t.panel, 10);
    draw_divider(canvas, {strip.x, strip.y}, strip.w);
    for (const LegendMark& mark : legend_of(canvas, scene, view, strip)) {
        draw_sample(canvas, mark.box, mark.kind);
        canvas.text_in({mark.box.x + sample_width + 6, mark.box.y, mark.box.w, mark.box.h}, mark.words,
                       {Size::label, Weight::regular, t.text3});
    }
}

}  // namespace keyaccount::desk
