#include "tests/gallery/samples.hpp"

namespace keyaccount::gallery {

using namespace desk;

namespace {

CalendarBar calendar(const Words& w) {
    CalendarBar bar;
    bar.today = w("Tue 14 Oct", "10月14日 周二");
    bar.count = w("day 37 of 103", "第 37 天 / 103");
    bar.deadline = w("Client decides 19 Dec", "客户 12月19日拍板");
    bar.deadline_source = w("hearsay", "听说");
    bar.day = 37;
    bar.days = 103;
    bar.gap_from = 24;
    bar.gap_to = 31;
    bar.events = {{40, w("Fri: list promised to Ma", "周五：给马部长名单"), true},
                  {43, w("Mon: review", "周一：案情追踪"), false}};
    bar.wait = w("Wait", "等待");
    return bar;
}

void draw_side(Canvas& c, Rect side, const Words& w) {
    const WinGauge g = gauge(w);
    draw_win_gauge(c, side.take_top(win_gauge_height(c, side.w, g), 12), g);
    const CalendarBar days = calendar(w);
    const float time = calendar_height(c, side.w, days);
    const Rect panel = side.take_top(time + budget_height(c) + 24, 12);
    draw_panel(c, panel);
    draw_calendar(c, {panel.x, panel.y, panel.w, time}, days);
    draw_divider(c, {panel.x + 14, panel.y + time + 4}, panel.w - 28);
    draw_budget(c, {panel.x + 14, panel.y + time + 12}, panel.w - 28,
                {w("Expense", "费用"), 0.307F, "¥18,400", w("of 60,000", "/ 60,000"), 0});
    const Rect inside = draw_panel(c, side, {w("Account file", "客户档案"), "F"});
    draw_progress(c, {inside.x, inside.y}, inside.w,
                  {{w("Basic", "基本"), 6, 8},
                   {w("Important", "重要"), 3, 7},
                   {w("Core", "核心"), 0, 4},
                   {w("Process", "过程"), 2, 5}});
}

void draw_dock(Canvas& c, Rect dock, const Words& w) {
    const Theme& t = c.theme();
    draw_panel(c, dock);
    draw_portrait(c, {dock.x + 12, dock.y + 12, 76, 96}, face_of(Who::wu), 1, {dock_crop, 8, true, 0}, t.panel);
    c.text({dock.x + 100, dock.y + 12}, w("Wu Jingyi", "吴静怡"), {Size::lead, Weight::strong, t.text});
    c.text({dock.x + 100, dock.y + 37}, w("Pavement engineer, design institute", "市政设计院路面工程师"),
           {Size::label, Weight::regular, t.text2});
    c.icon_text({dock.x + 100, dock.y + 58}, Icon::compass, w("Could become a guide", "可以发展为向导"),
                {Size::label, Weight::strong, t.text}, t.us);
    c.icon_text({dock.x + 100, dock.y + 75}, Icon::link,
                w("Construction engineering listens to her", "施工技术部很听她的意见"),
                {Size::label, Weight::regular, t.text2}, t.text3);
    c.icon_text({dock.x + 100, dock.y + 92}, Icon::clock, w("Last met 8 days ago", "上次见面在 8 天前"),
                {Size::label, Weight::regular, t.text2}, t.text3);
    const ActionButton actions[] = {
        {Icon::car, w("Visit her", "登门拜访"), w("1 day · ¥600", "1 天 · 600 元"), "1", true, false, false},
        {Icon::phone, w("Call", "打电话"), w("today · free", "当天 · 免费"), "2", false, false, false},
        {Icon::users, w("Technical talk", "技术交流"), w("2 days · ¥2,500", "2 天 · 2500 元"), "3", false, false,
         false},
        {Icon::road, w("Show our works", "请来参观工厂"), w("3 days · ¥4,000", "3 天 · 4000 元"), "4", false, false,
         false},
        {Icon::compass, w("Ask our guide", "请教向导"), w("Trust 60 needed", "信任须达 60"), "5", false, true, false},
        {Icon::list, w("More", "更多"), w("7 actions", "另 7 项"), "M", false, false, false}};
    for (int i = 0; i < 6; ++i) {
        const Rect box{dock.x + 350 + static_cast<float>(i % 3) * 193, dock.y + 12 + static_cast<float>(i / 3) * 50,
                       186, 46};
        draw_action(c, box, actions[i]);
    }
}

void draw_lines(Canvas& c, const std::vector<Rect>& row, Rect top, Rect outside) {
    const Theme& t = c.theme();
    const float y = row.front().y - 28;
    for (const Rect& card : row) {
        const float x = card.centre().x;
        const float way = x > top.centre().x ? -8.0F : 8.0F;
        const Vec2 bend[] = {{top.centre().x, y}, {x + way, y}, {x + way * 0.3F, y + 2}, {x, y + 8}, {x, card.y}};
        if (&card == &row.front()) {
            c.dashed_polyline(bend, t.line2, 1.5F);
        } else {
            c.polyline(bend, t.line2, 1.5F);
        }
    }
    c.line({top.centre().x, top.bottom()}, {top.centre().x, y}, t.line2, 1.5F);
    c.arrow({outside.centre().x, outside.y - 2}, {outside.centre().x + 10, outside.y - 52},
            {row[0].x + 36, row[0].y - 58}, {row[0].x + 48, row[0].y - 3}, t.focus, 2.5F);
    c.arrow({row[3].centre().x + 20, row[3].y}, {row[3].centre().x + 20, top.y + 60}, {top.right() + 60, top.y + 56},
            {top.right() + 3, top.y + 56}, t.text3, 2);
}

void draw_chart(Canvas& c, Rect chart, const Words& w) {
    const Theme& t = c.theme();
    draw_panel(c, chart);
    const bool low = c.size().y < 760;
    const float first = low ? 14 : 32;
    const float second = low ? 174 : 212;
    const float third = low ? 328 : 392;
    const auto column = [&](int i) { return chart.x + 204 + static_cast<float>(i) * 182; };
    c.fill({chart.x + 6, chart.y + second - 32, 184, chart.h - second + 26}, t.bg, 8);
    c.text({chart.x + 12, chart.y + second - 24}, w("Outside", "外部"), {Size::label, Weight::strong, t.text2});
    const AdviceNote note{face_of(Who::gao),
                          0,
                          "",
                          w("Who asked for 5,000 W, and what for?", "5000 瓦是谁提的？为了什么？"),
                          w("Find out before the case review on Monday.\nOur works has never built one.",
                            "周一案情追踪之前弄清楚。\n我们厂还没造过这么大的。"),
                          false};
    draw_advice(c, {chart.x + 12, chart.y + 14, 366, advice_height(c, 366, note)}, note);
    const PersonCard shen = card_of(Who::shen, w);
    const Rect top{column(1) + 91, chart.y + first, 172, person_card_height(c, 172, shen)};
    std::vector<PersonCard> people{unknown_card(w), card_of(Who::ma, w), card_of(Who::he, w), card_of(Who::tang, w)};
    people[1].flag = Flag{Icon::promise, w("Fri", "周五"), t.decision_maker, t.on_decision_maker};
    people[3].flag = Flag{Icon::veto, w("Veto", "可否决"), t.down_tint, t.text};
    std::vector<Rect> row;
    for (int i = 0; i < 4; ++i)
        row.push_back(
            {column(i), chart.y + second, 172, person_card_height(c, 172, people[static_cast<std::size_t>(i)])});
    PersonCard wu = card_of(Who::wu, w);
    wu.selected = true;
    const Rect outside{chart.x + 12, chart.y + second, 172, person_card_height(c, 172, wu)};
    draw_lines(c, row, top, outside);
    draw_person_card(c, top, shen);
    for (std::size_t i = 0; i < 4; ++i) draw_person_card(c, row[i], people[i]);
    draw_person_card(c, outside, wu);
    const PersonCard qin = card_of(Who::qin, w);
    draw_person_card(c, {column(2), chart.y + third, 172, person_card_height(c, 172, qin)}, qin);
    const OwnCard gao{face_of(Who::gao), 0, w("Gao Feng", "高峰"), w("Sales manager", "销售经理"), false};
    const OwnCard song{face_of(Who::song), -1, w("Song Zhiyuan", "宋志远"),
                       w("5,000 W: no date yet", "5000 瓦：尚无答复"), false};
    draw_own_card(c, {chart.x + 12, chart.y + third, 172, own_card_height(c, 172, gao)}, gao);
    draw_own_card(c, {chart.x + 12, chart.y + third + 58, 172, own_card_height(c, 172, song)}, song);
}

}  // namespace

void draw_desk(Canvas& c) {
    const Words w{c.chinese()};
    draw_header(c, {"", "Esc", w("Motorway saws", "高速公路切割机"),
                    w("Yanbei Road and Bridge, Beijing · about ten floor saws, 4.0 million yuan",
                      "北京燕北路桥 · 马路切割机约十台，400 万元"),
                    c.chinese(), true});
    Rect rest = Rect{0, 48, c.size().x, c.size().y - 64}.inset(16, 0);
    const StageTrack track = stages(w);
    draw_stage_track(c, rest.take_top(stage_track_height(c, rest.w, track), 12), track);
    draw_side(c, rest.take_right(304, 12), w);
    draw_dock(c, rest.take_bottom(120, 12), w);
    draw_chart(c, rest, w);
}

}  // namespace keyaccount::gallery
