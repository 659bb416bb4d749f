#include "tests/gallery/samples.hpp"

namespace keyaccount::gallery {

using namespace desk;

namespace {

void label(Canvas& c, float x, float y, const std::string& words) {
    c.text({x, y}, words, {Size::label, Weight::strong, c.theme().text2});
}

void draw_cards(Canvas& c, const Words& w) {
    const Theme& t = c.theme();
    std::vector<std::pair<PersonCard, std::string>> cards;
    cards.emplace_back(card_of(Who::ma, w), w("Met, we lead", "见过，我们领先"));
    cards.emplace_back(card_of(Who::he, w), w("Met, rival leads", "见过，对手领先"));
    cards.emplace_back(card_of(Who::wu, w), w("Selected", "选中"));
    cards.back().first.selected = true;
    cards.emplace_back(card_of(Who::tang, w), w("Named only, hearsay", "只闻其名，听说"));
    cards.back().first.flag = Flag{Icon::veto, w("Veto", "可否决"), t.down_tint, t.text};
    cards.emplace_back(unknown_card(w), w("Unknown", "未知"));
    cards.emplace_back(card_of(Who::lu, w), w("Against us, veto", "反对我们，可否决"));
    cards.back().first.flag = Flag{Icon::veto, w("Veto", "可否决"), t.down, t.on_down};
    float x = 24;
    for (const auto& [card, caption] : cards) {
        const float h = person_card_height(c, person_card_width, card);
        draw_person_card(c, {x, 76, person_card_width, h}, card);
        c.text({x, 76 + h + 4}, caption, {Size::label, Weight::regular, t.text2});
        x += 184;
    }
}

void draw_moods(Canvas& c, const Words& w) {
    const Theme& t = c.theme();
    label(c, 24, 244, w("Mood −2 to +2: face, glyph and word", "情绪 −2 到 +2：脸、符号和词"));
    const std::string names[] = {w("Hostile", "敌对"), w("Guarded", "戒备"), w("Neutral", "中立"),
                                 w("Interested", "有兴趣"), w("Warm", "热情")};
    for (int m = -2; m <= 2; ++m) {
        const float x = 24 + static_cast<float>(m + 2) * 128;
        draw_portrait(c, {x, 268, 72, 84}, face_of(Who::lu), static_cast<float>(m), {dock_crop, 8, true, 0}, t.bg);
        draw_mood_glyph(c, {x + 92, 284}, 24, static_cast<float>(m), t.text2);
        c.text({x, 357}, names[m + 2], {Size::label, Weight::regular, t.text2});
    }
}

void draw_roles(Canvas& c, const Words& w) {
    const Theme& t = c.theme();
    label(c, 690, 244, w("Roles", "角色"));
    const std::pair<RoleMark, const char*> roles[] = {{RoleMark::decision_maker, "Decision-maker 决策者"},
                                                      {RoleMark::user, "User 使用者"},
                                                      {RoleMark::gatekeeper, "Gatekeeper 技术把关者"},
                                                      {RoleMark::guide, "Guide 向导"}};
    for (std::size_t i = 0; i < 4; ++i) {
        const float x = 690 + static_cast<float>(i % 2) * 220;
        const float y = 270 + static_cast<float>(i / 2) * 34;
        draw_role_badge(c, {x, y}, roles[i].first, false, 24);
        c.text_in({x + 33, y, 180, 24}, roles[i].second, {Size::body, Weight::strong, role_paint(t, roles[i].first)});
    }
    draw_role_badge(c, {690, 338}, RoleMark::guide, true, 24);
    c.text_in({723, 338, 200, 24}, w("could become a guide", "可以发展为向导"), {Size::body, Weight::regular, t.text2});
}

void draw_stances(Canvas& c, const Words& w) {
    const Theme& t = c.theme();
    label(c, 24, 392,
          w("Stance −100 to +100: direction is the sign, colour is who", "态度 −100 到 +100：方向是正负，颜色是对谁"));
    const std::tuple<std::string, StanceValue, Paint> rows[] = {
        {w("Verified, for us", "已证实，支持我们"), {46, false}, t.us},
        {w("Verified, against us", "已证实，反对我们"), {-34, false}, t.us},
        {w("Verified, for the rival", "已证实，支持对手"), {30, false}, t.rival},
        {w("Hearsay", "听说"), {22, true}, t.rival},
        {w("Unknown", "未知"), {{}, false}, t.us}};
    float y = 418;
    for (const auto& [words, value, paint] : rows) {
        c.text_in({24, y, 150, 20}, words, {Size::label, Weight::regular, t.text});
        draw_stance_bar(c, {180, y + 5, 180, 9}, value, paint);
        c.text_in({372, y, 60, 20}, value.points ? signed_points(*value.points) : "?",
                  {Size::label, Weight::strong, t.text});
        y += 26;
    }
}

void draw_marks(Canvas& c, const Words& w) {
    label(c, 450, 392, w("Marks by win probability lost", "按丢掉的赢率"));
    const std::pair<MarkKind, std::string> marks[] = {{MarkKind::strong, w("Best choice, shape star", "好招，星形")},
                                                      {MarkKind::inaccuracy, w("Inaccuracy, ring", "欠佳，圆环")},
                                                      {MarkKind::mistake, w("Mistake, disc", "失误，圆盘")},
                                                      {MarkKind::blunder, w("Blunder, square", "大错，方块")}};
    float y = 432;
    for (const auto& [mark, words] : marks) {
        draw_mark(c, {466, y}, mark, 12);
        c.text_in({492, y - 12, 240, 24}, words, {Size::body, Weight::regular, c.theme().text});
        y += 32;
    }
}

void draw_rows(Canvas& c, const Words& w) {
    label(c, 760, 392, w("Choice row: normal, focus, locked", "选项：普通、选中、锁住"));
    const auto groups = choices(w);
    float y = 416;
    for (const ChoiceRow& row : {groups[0].rows[1], groups[0].rows[2], groups[1].rows[2]}) {
        const float h = choice_row_height(c, 496, row);
        c.fill({760, y, 496, h}, c.theme().panel, 6);
        draw_choice_row(c, {760, y, 496, h}, row);
        y += h + 7;
    }
}

void draw_toasts(Canvas& c, const Words& w) {
    label(c, 24, 572, w("Event toast: what changed, then why", "事件：先说变化，再说原因"));
    const Toast toasts[] = {
        {{{Icon::up, w("One pass through 26 cm: hidden to implied", "“26 公分一遍切透”：潜在 → 隐含"), Trend::up}},
         w("A problem question after one fact: he names the difficulty himself.",
           "先问一个事实，再问难点：困难由他自己说出来。"),
         0},
        {{{Icon::down, w("Doubt raised, towards us −6", "引起怀疑，对我方 −6"), Trend::down}},
         w("An advantage before the need: it invites “so what?”.", "需求没出来就讲优点，换来一句“那又怎样”。"),
         0},
        {{{Icon::continuation, w("Continuation: nothing agreed", "暂时中断：什么也没约定"), Trend::neutral}},
         w("No step was proposed, so none was given.", "没有提出下一步，也就没有下一步。"),
         0}};
    float x = 24;
    for (const Toast& toast : toasts) {
        draw_toast(c, {x, 598, 400, toast_height(c, 400, toast)}, toast);
        x += 416;
    }
}

void draw_buttons(Canvas& c, const Words& w) {
    label(c, 24, 676, w("Buttons 46: Enter, plain, not yet, with cost and key", "按钮 46：回车、普通、还不行"));
    ActionButton actions[] = {
        {Icon::car, w("Visit her", "登门拜访"), w("1 day · ¥600", "1 天 · 600 元"), "1", true, false, false},
        {Icon::phone, w("Call", "打电话"), w("today · free", "当天 · 免费"), "2", false, false, false},
        {Icon::compass, w("Ask our guide", "请教向导"), w("Trust 60 needed", "信任须达 60"), "5", false, true, false}};
    float x = 24;
    for (const ActionButton& action : actions) {
        draw_action(c, {x, 702, 190, action_height(c, 190, action)}, action);
        x += 202;
    }
    const Theme& t = c.theme();
    x = 660;
    for (const Paint paint :
         {t.us, t.rival, t.decision_maker, t.gatekeeper, t.user, t.up, t.down, t.blunder, t.paper}) {
        c.fill({x, 702, 58, 46}, paint, 8);
        x += 66;
    }
    draw_checkbox(c, {24, 764}, w("Hints", "提示"), true);
    draw_checkbox(c, {120, 764}, w("Exam: no undo", "考试：不能悔步"), false);
    draw_toggle(c, {280, 764}, w("Motion", "动画"), true);
    draw_toggle(c, {400, 764}, w("Sound", "声音"), false);
    draw_key_hints(
        c, {660, 764},
        {{{"←", "→"}, w("step", "逐步")}, {{"[", "]"}, w("marks", "标记")}, {{"Enter"}, w("choose", "选择")}});
}

}  // namespace

void draw_components(Canvas& c) {
    const Words w{c.chinese()};
    c.text({24, 12}, w("Components", "部件"), {Size::title, Weight::strong, c.theme().text});
    label(c, 24, 48, w("Person card 172 × 120: states", "人物卡 172 × 120：各种状态"));
    draw_cards(c, w);
    draw_moods(c, w);
    draw_roles(c, w);
    draw_stances(c, w);
    draw_marks(c, w);
    draw_rows(c, w);
    draw_toasts(c, w);
    draw_buttons(c, w);
}

}  // namespace keyaccount::gallery
