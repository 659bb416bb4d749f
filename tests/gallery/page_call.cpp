#include "tests/gallery/samples.hpp"

namespace keyaccount::gallery {

using namespace desk;

namespace {

NeedLadder ladder(const Words& w) {
    NeedLadder l;
    l.heading = w("What he needs", "他的需求");
    l.rungs = {w("Hidden", "潜在"), w("Implied", "隐含"), w("Developed", "扩大"), w("Explicit", "明确")};
    l.lifts = {w("problem", "难点问题"), w("implication", "暗示问题"), w("need-payoff", "利益问题")};
    l.benefit_note = w("Benefits count from here", "到这一级，利益才算数");
    NeedChip lane{w("Lane back by 05:00", "五点前交回车道"), false, false, false, false, 2, -1, 0};
    NeedChip pass{w("One pass through 26 cm", "26 公分一遍切透"), false, false, true, false, 1, 0, 0};
    NeedChip rule{w("Not overruled again", "不再被上面推翻"), true, true, false, false, 0, -1, 0};
    l.chips = {lane, pass, rule};
    return l;
}

void draw_left(Canvas& c, Rect left, const Words& w) {
    const Theme& t = c.theme();
    draw_panel(c, left);
    const float tall = std::max(200.0F, left.h - 406);
    draw_portrait(c, {left.x, left.y, left.w, tall}, face_of(Who::lu), 1, {{-1, 2, 102, 112}, 0, true, 0}, t.panel);
    c.round_off({left.x, left.y, left.w, tall}, 10, t.bg, true, false);
    const float x = left.x + 14;
    float y = left.y + tall + 12;
    c.text({x, y}, w("Lu Jianping", "陆建平"), {Size::title, Weight::strong, t.text});
    c.text({x, y + 30}, w("Head of construction engineering", "施工技术部部长"),
           {Size::body, Weight::regular, t.text2});
    draw_role_badge(c, {x, y + 56}, RoleMark::gatekeeper);
    c.text_in({x + 28, y + 56, 200, 20}, w("Gatekeeper", "技术把关者"), {Size::label, Weight::strong, t.gatekeeper});
    y += 102;
    const auto row = [&](const std::string& words) {
        c.text_in({x, y, 90, 20}, words, {Size::label, Weight::regular, t.text2});
    };
    row(w("Mood", "情绪"));
    draw_mood_glyph(c, {x + 84, y + 10}, 20, -1, t.text2.faded(0.55F));
    c.icon({x + 106, y + 10}, Icon::right, 11, t.text3);
    draw_mood_glyph(c, {x + 128, y + 10}, 22, 1, t.text);
    c.text_in({x + 146, y, 100, 20}, w("Interested", "有兴趣"), {Size::body, Weight::strong, t.text});
    y += 30;
    row(w("Patience", "耐心"));
    draw_patience_pips(c, {x + 74, y + 5, 180, 10}, 5, 9, true);
    y += 30;
    row(w("Trust", "信任"));
    draw_trust_pips(c, {x + 74, y + 5}, 38, 16, 10);
    y += 30;
    row(w("Towards us", "对我方"));
    draw_stance_bar(c, {x + 74, y + 5, 120, 10}, {4, false}, t.us);
    c.text_in({x, y, left.w - 28, 20}, "+4", {Size::label, Weight::strong, t.text, Align::right});
    y += 30;
    row(w("Aarwerk", "对阿尔维克"));
    draw_stance_bar(c, {x + 74, y + 5, 120, 10}, {31, false}, t.rival);
    c.text_in({x, y, left.w - 28, 20}, "+31", {Size::label, Weight::strong, t.text, Align::right});
}

void draw_middle(Canvas& c, Rect middle, const Words& w) {
    const Theme& t = c.theme();
    const auto groups = choices(w);
    for (std::size_t i = groups.size(); i-- > 0;) {
        draw_choice_group(c, middle.take_bottom(choice_group_height(c, middle.w, groups[i]), 8), groups[i]);
    }
    const Toast toast{
        {{Icon::up, w("One pass through 26 cm: hidden to implied", "“26 公分一遍切透”：潜在 → 隐含"), Trend::up},
         {Icon::trust, w("Trust +3", "信任 +3"), Trend::up},
         {Icon::patience, w("Patience −1", "耐心 −1"), Trend::neutral}},
        w("A problem question after one fact: he names the difficulty himself.",
          "先问一个事实，再问难点：困难由他自己说出来。"),
        0};
    draw_toast(c, middle.take_bottom(toast_height(c, middle.w, toast), 8), toast);
    const Rect asked = middle.take_top(28);
    const float used =
        c.text_in(asked.inset(20, 0), w("You asked", "你刚才问"), {Size::label, Weight::regular, t.text3});
    c.text_in(asked.inset(20, 0).moved(used + 8, 0),
              w("“Where did the saws cost you time last autumn?”", "“去年秋天，锯机在哪儿耽误了您的工夫？”"),
              {Size::label, Weight::regular, t.text2});
    Speech speech;
    speech.words =
        w("I wrote “over 5,000 watts” myself. On the ring road the small saws bogged down at 20 centimetres. Three "
          "passes for one cut, and we handed the lane back at twenty to seven.",
          "“五千瓦以上”是我写进去的。去年修环线，小锯切到二十公分就憋住了，一条缝来回走三遍，早上六点四十才把车道交回去"
          "。");
    if (speech_height(c, middle.w, speech) > middle.h) speech.size = Size::lead;
    draw_speech(c, middle, speech);
}

void draw_right(Canvas& c, Rect right, const Words& w) {
    const Theme& t = c.theme();
    const NeedLadder l = ladder(w);
    const bool low = c.size().y < 760;
    draw_need_ladder(c, right.take_top(need_ladder_height(c, right.w, l, low), 12), l);
    const Rect inside = draw_panel(c, right.take_top(112, 12), {w("Open objections", "未解决的异议"), ""});
    c.fill({inside.x, inside.y, 3, inside.h - 2}, t.down);
    c.text({inside.x + 13, inside.y}, w("Doubt", "怀疑"), {Size::body, Weight::strong, t.text});
    c.paragraph({inside.x + 13, inside.y + 21}, inside.w - 13,
                w("“Has Tianjin ever built over 5,000 W?”", "“你们天津厂做过五千瓦以上的吗？”"),
                {Size::label, Weight::regular, t.text});
    draw_panel(c, right, {w("You know", "已了解"), "F"});
}

}  // namespace

void draw_call(Canvas& c) {
    const Words w{c.chinese()};
    draw_header(c, {w("End the call", "结束拜访"), "Esc", w("Visit to construction engineering", "拜访施工技术部"),
                    w("Thu 23 Oct, day 46 · introduced by Wu Jingyi", "10月23日 周四，第 46 天 · 吴静怡引荐"),
                    c.chinese(), true});
    Rect rest = Rect{0, 48, c.size().x, c.size().y - 64}.inset(16, 0);
    draw_left(c, rest.take_left(280, 12), w);
    draw_right(c, rest.take_right(264, 12), w);
    draw_middle(c, rest, w);
}

}  // namespace keyaccount::gallery
