#include "tests/gallery/samples.hpp"

namespace keyaccount::gallery {

using namespace desk;

namespace {

CurveChart curve(const Words& w) {
    const float values[] = {5,  6,  6,  8,  10, 11, 12, 6,  7,  9,  12, 13, 16, 22, 24, 26, 13,
                            13, 12, 15, 17, 16, 19, 21, 15, 16, 14, 13, 21, 22, 6,  5,  3,  0};
    const int luck[] = {0,  1,  -1, 2, 1,  0, -1, 1,  -2, 2,  0, -1, 1, 2,  -1, 1,  0,
                        -1, -2, 2,  1, -1, 2, 0,  -2, 1,  -1, 0, 3,  1, -2, -1, -1, 0};
    CurveChart chart;
    for (std::size_t i = 0; i < 34; ++i) chart.points.push_back({values[i], luck[i] * 10, MarkKind::none});
    chart.points[7].mark = MarkKind::inaccuracy;
    chart.points[13].mark = MarkKind::strong;
    chart.points[16].mark = MarkKind::mistake;
    chart.points[24].mark = MarkKind::inaccuracy;
    chart.points[28].mark = MarkKind::strong;
    chart.points[30].mark = MarkKind::blunder;
    chart.bands = {{0, 4, w("1 Interest", "1 兴趣")},
                   {4, 9, w("2 Incubation", "2 酝酿")},
                   {9, 22, w("3 Design", "3 设计")},
                   {22, 31, w("4 Comparison", "4 比较")},
                   {31, 33, "5"}};
    chart.days = {{0, w("8 Sep", "9月8日")},
                  {9, w("25 Sep", "9月25日")},
                  {16, w("23 Oct", "10月23日")},
                  {22, w("7 Nov", "11月7日")},
                  {33, w("19 Dec", "12月19日")}};
    chart.selected = 16;
    chart.top = 40;
    chart.unit = w(" %", "%");
    return chart;
}

std::vector<AlternativeRow> alternatives(const Words& w) {
    const auto groups = choices(w);
    AlternativeRow best{MarkKind::strong,
                        groups[0].rows[2].kind,
                        groups[0].rows[2].words,
                        0.87F,
                        0.03F,
                        w("26 %", "26%"),
                        "±1",
                        false,
                        true,
                        false};
    AlternativeRow second{MarkKind::none,
                          groups[0].rows[1].kind,
                          groups[0].rows[1].words,
                          0.73F,
                          0.03F,
                          w("22 %", "22%"),
                          "±1",
                          false,
                          false,
                          true};
    AlternativeRow third{MarkKind::none,
                         groups[3].rows[1].kind,
                         groups[3].rows[1].words,
                         0.63F,
                         0.07F,
                         w("19 %", "19%"),
                         "±2",
                         false,
                         false,
                         false};
    AlternativeRow yours{MarkKind::mistake,
                         groups[1].rows[1].kind,
                         groups[1].rows[1].words,
                         0.43F,
                         0.03F,
                         w("13 %", "13%"),
                         "±1",
                         true,
                         false,
                         false};
    return {best, second, third, yours};
}

void draw_list(Canvas& c, Rect list, const Words& w) {
    static ScrollState scroll{60};
    ScrollView view{c, list, 40 * 24, scroll};
    for (int i = 0; i < 40; ++i) {
        const Rect row{view.content().x, view.content().y + static_cast<float>(i) * 24, view.content().w, 24};
        if (view.shows(row))
            c.text_in(row, w("Decision ", "第 ") + std::to_string(i + 1) + w("", " 步"),
                      {Size::label, Weight::regular, c.theme().text});
    }
}

}  // namespace

void draw_debrief(Canvas& c) {
    const Words w{c.chinese()};
    const Theme& t = c.theme();
    HeaderBar header{"", "Esc", w("Motorway saws", "高速公路切割机"), w("debrief", "复盘"), c.chinese(), false};
    draw_header(c, header);
    const Segments tabs{{w("Decisions", "决策"), w("Stances", "态度"), w("People: seen and true", "人物：所见与真相"),
                         w("Method", "方法")},
                        0,
                        false,
                        Size::label};
    const Vec2 size = segments_size(c, tabs);
    draw_segments(c, {c.size().x - 16 - size.x, 22 - size.y / 2}, tabs);
    Rect rest = Rect{0, 48, c.size().x, c.size().y - 64}.inset(16, 0);
    const Rect top = rest.take_top(318, 12);
    draw_panel(c, top);
    c.text({top.x + 16, top.y + 13}, w("Lost to Aarwerk on 19 December", "12月19日 输给阿尔维克"),
           {Size::title, Weight::strong, t.text});
    c.text({top.x + 16, top.y + 44},
           w("At commitment. Finance used its veto; nobody had asked Tang Min for anything but a date.",
             "止于承诺阶段。财务行使否决权：除了问日期，没人问过唐敏别的。"),
           {Size::body, Weight::regular, t.text2});
    draw_curve_chart(c, {top.x, top.y + 74, top.w, top.h - 84}, curve(w));
    Rect right = rest.take_right(408, 12);
    const AdviceNote note{face_of(Who::gao),
                          0,
                          w("Practise next", "接下来练一件事"),
                          w("Ask “what does that cause?” twice before you say what the saw can do.",
                            "开口讲锯机之前，先问两次“这会带来什么后果？”"),
                          "",
                          true};
    draw_advice(c, right.take_bottom(advice_height(c, right.w, note), 12), note);
    const Rect list = draw_panel(c, right, {w("A long list", "长列表"), ""});
    draw_list(c, list, w);
    draw_panel(c, rest);
    draw_portrait(c, {rest.x + 16, rest.y + 14, 60, 72}, face_of(Who::lu), -1, {card_crop, 8, true, 0}, t.panel);
    c.text({rest.x + 90, rest.y + 13}, w("Decision 17: a mistake, 13 points lost", "第 17 步：失误，丢 13 点"),
           {Size::lead, Weight::strong, t.text});
    Rect rows = Rect{rest.x, rest.y + 100, rest.w, rest.h}.inset(10, 0);
    for (const AlternativeRow& row : alternatives(w)) {
        if (row.yours) rows.take_top(10);
        draw_alternative_row(c, rows.take_top(alternative_row_height(c, rows.w, row), 4), row);
    }
    Button again;
    again.text = w("Try from here", "从这里重来");
    again.key = "T";
    again.icon = Icon::try_again;
    again.primary = true;
    again.size = Size::body;
    const Vec2 room = button_size(c, again);
    draw_button(c, {rest.right() - 14 - room.x, rest.bottom() - 12 - 40, room.x, 40}, again);
}

}  // namespace keyaccount::gallery
