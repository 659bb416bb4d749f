#include "tests/gallery/samples.hpp"

namespace keyaccount::gallery {

using namespace desk;

namespace {

std::vector<std::string> hostile_texts() {
    std::string many;
    for (int i = 0; i < 6000; ++i) many += "长";
    return {"",
            "%s%n%d ##hidden ###same",
            std::string{"\xff\xfe broken \xe4\xb8"},
            "a\tb\nc\r\x01\x1b[31m",
            std::string(5000, 'W'),
            many,
            "\xF0\x9F\x98\x80 emoji \xF0\x9F\x98\x80",
            std::string{"nul\0inside", 10},
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"};
}

void draw_all_widgets(Canvas& c, Rect area, const std::string& s) {
    const auto clip = c.clip(area);
    PersonCard card;
    card.name = card.title = card.role_word = card.note = s;
    card.role = RoleMark::user;
    card.trust = 50;
    card.flag = Flag{Icon::veto, s, c.theme().down, c.theme().on_down};
    const float h = person_card_height(c, 172, card);
    draw_person_card(c, {area.x, area.y, 172, h}, card);
    card.known = Acquaintance::unknown;
    draw_person_card(c, {area.x, area.y, 172, person_card_height(c, 172, card)}, card);
    StageTrack track{{{StageState::past, s, s, s, s}, {StageState::current, s, s, s, s}}, 0};
    draw_stage_track(c, {area.x, area.y, area.w, stage_track_height(c, area.w, track)}, track);
    WinGauge g{s, s, 7, s, s, s, {{s, 20, true, s}, {s, -300, false, s}}, 1};
    draw_win_gauge(c, {area.x, area.y, 300, win_gauge_height(c, 300, g)}, g);
    NeedLadder l{s, {s, s, s, s}, {s, s, s}, s, {{s, false, true, true, true, 3, 0, 0}}};
    draw_need_ladder(c, {area.x, area.y, 264, need_ladder_height(c, 264, l)}, l);
    ChoiceGroup group{s, {{s, 2, s, s, true, false}, {s, -1, s, s, false, true}}};
    draw_choice_group(c, {area.x, area.y, area.w, choice_group_height(c, area.w, group)}, group);
    AlternativeRow row{MarkKind::blunder, s, s, 7, -3, s, s, true, true, true};
    draw_alternative_row(c, {area.x, area.y, area.w, alternative_row_height(c, area.w, row)}, row);
    Toast toast{{{Icon::up, s, Trend::up}, {Icon::none, s, Trend::down}}, s, 0};
    draw_toast(c, {area.x, area.y, area.w, toast_height(c, area.w, toast)}, toast);
    Speech speech{s, s, Size::title, 30, true, {20, 14}};
    draw_speech(c, {area.x, area.y, area.w, std::min(2000.0F, speech_height(c, area.w, speech))}, speech);
    AdviceNote note{Face{}, 9, s, s, s, false};
    draw_advice(c, {area.x, area.y, area.w, advice_height(c, area.w, note)}, note);
    CurveChart chart{
        {{1e9F, 500, MarkKind::blunder}, {-5, -9, MarkKind::strong}}, {{-4, 900, s}}, {{70, s}}, 55, 7, 0, {}, s};
    draw_curve_chart(c, {area.x, area.y, area.w, 200}, chart);
    CalendarBar days{s, s, s, s, 900, 0, -4, 7, {{-3, s, true}, {9, s, false}}, s, s, 0};
    draw_calendar(c, {area.x, area.y, area.w, calendar_height(c, area.w, days)}, days);
    draw_budget(c, {area.x, area.y}, area.w, {s, 9, s, s, 0});
    draw_progress(c, {area.x, area.y}, area.w, {{s, 5, 0}, {s, -1, 3}});
    draw_action(c, {area.x, area.y, 186, 46}, {Icon::car, s, s, s, true, true, true});
    draw_button(c, {area.x, area.y, 100, 28}, {s, s, Icon::car, true, false, true, false, Size::label});
    draw_checkbox(c, {area.x, area.y}, s, true, true);
    draw_toggle(c, {area.x, area.y}, s, true, true);
    draw_text_field(c, {area.x, area.y, 200, 30}, s, {s, true});
    draw_header(c, {s, s, s, s, false, true});
    c.file_name({area.x, area.y}, 120, s, {Size::label, Weight::regular, c.theme().text});
}

}  // namespace

void draw_hostile(Canvas& c) {
    const auto texts = hostile_texts();
    const float each = (c.size().y - 20) / static_cast<float>(texts.size());
    float y = 10;
    for (const std::string& s : texts) {
        {
            const auto hidden = c.clip({0, 0, 0, 0});
            draw_all_widgets(c, {0, 0, c.size().x, c.size().y}, s);
        }
        draw_all_widgets(c, {10, y, c.size().x - 20, each - 6}, s);
        y += each;
    }
    (void)draw_sheet(c, {texts[1], texts[1], 400, 100});
}

}  // namespace keyaccount::gallery
