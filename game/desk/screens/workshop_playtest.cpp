// What the reference players made of the case: alarms, how each habit fared, and what kind of lesson it is.
#include "game/desk/screens/workshop_playtest.hpp"

#include "game/desk/widgets/tight.hpp"
#include "game/playtest_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float edge = 8;
constexpr float left = 42;  // of an alarm's words, behind its sign
constexpr float bar_room = 12;
constexpr float least_alarms = 110;  // height kept for alarms where they ask for more

Icon alarm_icon(AlarmKind kind) {
    switch (kind) {
        case AlarmKind::bad_habit_wins:
        case AlarmKind::textbook_cannot_win: return Icon::warning;
        case AlarmKind::one_choice_dominates: return Icon::target;
        case AlarmKind::never_worth_it: return Icon::veto;
        case AlarmKind::never_matters: return Icon::circle_hollow;
        case AlarmKind::text_never_shown: return Icon::eye_closed;
        case AlarmKind::stage_too_long: return Icon::patience;
        case AlarmKind::chance_over_skill: return Icon::dice;
    }
    return Icon::warning;
}

/// The lesson itself fails; else it is only weaker than it could be.
bool is_grave(AlarmKind kind) { return kind == AlarmKind::bad_habit_wins || kind == AlarmKind::textbook_cannot_win; }

std::string seed_words(const WorkshopView& view, const Alarm& alarm) {
    if (!alarm.shown.exists()) return {};
    return view.say().with("desk.workshop.watch-seed", {{"seed", std::to_string(alarm.shown.seed)}});
}

struct AlarmWords {
    std::string what, why, seed;
};

/// The limit, and for the one with the ring also what to do.
AlarmWords words_of(WorkshopView& view, const PlaytestSnapshot& shown, std::size_t index) {
    const Alarm& alarm = shown.alarms[index];
    const auto told = PlaytestWords{view.say(), *shown.scenario}.alarm(alarm);
    const bool open = static_cast<int>(index) == view.look.alarm && view.has_keys(WorkshopRegion::playtest);
    return {told.title, open ? told.limit + view.say().get("list.sentence-gap") + told.advice : told.limit,
            seed_words(view, alarm)};
}

float seed_width(Canvas& canvas, const AlarmWords& words) {
    return words.seed.empty() ? 0 : canvas.text_width(words.seed, Size::label, Weight::strong) + 34;
}

/// The seed stands beside the words below the title where they fit in one line, else below them.
bool seed_beside(Canvas& canvas, const AlarmWords& words, float width) {
    return canvas.text_width(words.why, Size::label) <= width - left - 12 - seed_width(canvas, words);
}

float alarm_height(Canvas& canvas, const AlarmWords& words, float width) {
    const float label = tight_step(canvas, Size::label);
    const float what = tight_height(canvas, words.what, width - left - 12, Size::body, Weight::strong);
    const float why = tight_height(canvas, words.why, width - left - 12, Size::label);
    const float seed = words.seed.empty() || seed_beside(canvas, words, width) ? 0 : label + 6;
    return std::max(44.0F, std::ceil(8 + what + 2 + std::max(why, label) + seed + 8));
}

/// True when its game is to be watched.
bool draw_alarm(Canvas& canvas, Rect row, const Alarm& alarm, const AlarmWords& words, bool focused) {
    const Theme& t = canvas.theme();
    const Paint ink = is_grave(alarm.kind()) ? t.down : t.decision_maker;
    canvas.fill(row, focused ? t.high : t.raised, 8);
    canvas.fill({row.x, row.y, 4, row.h}, ink, 2);
    if (focused) draw_focus_ring(canvas, row);
    const float body = tight_step(canvas, Size::body);
    canvas.icon({row.x + 23, row.y + 8 + body / 2}, alarm_icon(alarm.kind()), canvas.em(Size::body), ink);
    float y = row.y + 8;
    y += tight_text(canvas, {row.x + left, y}, row.w - left - 12, words.what, {Size::body, Weight::strong, t.text}) + 2;
    tight_text(canvas, {row.x + left, y}, row.w - left - 12, words.why, {Size::label, Weight::regular, t.text2});
    if (words.seed.empty()) return false;
    const float label = tight_step(canvas, Size::label);
    const float seed = seed_width(canvas, words);
    const Rect watch{row.right() - seed, row.bottom() - label - 12, seed - 6, label + 8};
    const bool hot = canvas.hot(watch);
    if (hot) canvas.fill(watch, t.high, 6);
    canvas.text_in({watch.x + 8, watch.y, watch.w, watch.h}, words.seed, {Size::label, Weight::strong, t.text});
    canvas.icon({watch.right() - 10, watch.centre().y}, Icon::play, canvas.em(Size::label) * 0.9F, t.us);
    return canvas.clicked(watch);
}

Command watch(const Alarm& alarm) {
    Command command{Do::watch_seed, {}};
    command.index = index_of(alarm.habit);
    command.seed = alarm.shown.seed;
    command.turn = static_cast<std::size_t>(std::max(0, alarm.shown.turn));
    return command;
}

constexpr float no_alarms = 60;

float alarms_height(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, float width) {
    if (shown.alarms.empty()) return no_alarms * std::max(1.0F, canvas.text_scale());
    float height = -6;
    for (std::size_t i = 0; i < shown.alarms.size(); ++i)
        height += alarm_height(canvas, words_of(view, shown, i), width) + 6;
    return height;
}

std::optional<Command> draw_alarms(Canvas& canvas, WorkshopView& view, const PlaytestSnapshot& shown, Rect area) {
    const Theme& t = canvas.theme();
    const auto& alarms = shown.alarms;
    if (alarms.empty()) {
        const bool whole = shown.done;
        canvas.icon({area.x + 20, area.y + 6 + canvas.line_height(Size::body) / 2},
                    whole ? Icon::check : Icon::patience, canvas.em(Size::lead), whole ? t.up : t.text2);
        canvas.paragraph({area.x + left, area.y + 6}, area.w - left - 12,
                         whole ? PlaytestWords{view.say(), *shown.scenario}.no_alarms(shown.report)
                               : view.say().get("desk.workshop.no-alarms-yet"),
                         {Size::body, Weight::regular, t.text});
        return std::nullopt;
    }
    const int count = static_cast<int>(alarms.size());
    const bool keys = view.has_keys(WorkshopRegion::playtest);
    view.look.alarm = std::clamp(view.look.alarm, 0, count - 1);
    if (keys) {
        const Input& input = keys_of(canvas);
        if (input.pressed(Key::down)) view.look.alarm = std::min(view.look.alarm + 1, count - 1);
        if (input.pressed(Key::up)) view.look.alarm = std::max(view.look.alarm - 1, 0);
    }
    std::vector<AlarmWords> words;
    for (std::size_t i = 0; i < alarms.size(); ++i) words.push_back(words_of(view, shown, i));
    const auto measure = [&](float width) {
        std::vector<float> tops{0};
        for (const AlarmWords& each : words) tops.push_back(tops.back() + alarm_height(canvas, each, width) + 6);
        return tops;
    };
    std::vector<float> tops = measure(area.w);
    const float width = tops.back() - 6 > area.h ? area.w - bar_room : area.w;
    if (width < area.w) tops = measure(width);
    const auto at = static_cast<std::size_t>(view.look.alarm);
    if (keys) scroll_to(view.look.alarms_scroll, area.h, tops[at], tops[at + 1] - 6);
    const ScrollView scroll{canvas, area, tops.back() - 6, view.look.alarms_scroll};
    std::optional<Command> command;
    for (std::size_t i = 0; i < alarms.size(); ++i) {
        const Rect row{scroll.content().x, scroll.content().y + tops[i], width, tops[i + 1] - tops[i] - 6};
        if (!scroll.shows(row)) continue;
        const bool focused = keys && static_cast<int>(i) == view.look.alarm;
        if (draw_alarm(canvas, row, alarms[i], words[i], focused)) command = watch(alarms[i]);
        if (!command && canvas.clicked(row)) {
            view.look.region = WorkshopRegion::playtest;
            view.look.alarm = static_cast<int>(i);
        }
    }
    return command;
}

/// Before the first playtest: what it is good for.
void draw_untested(Canvas& canvas, WorkshopView& view, Rect area) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const bool playable = view.room.open().last_good != nullptr;
    area = area.inset(6, 2);
    area.take_top(canvas.paragraph({area.x, area.y}, area.w,
                                   say.get(playable ? "desk.workshop.untested.lead" : "desk.workshop.untested.broken"),
                                   {Size::body, Weight::strong, t.text}),
                  12);
    if (!playable) return;
    for (const char* key : {"desk.workshop.untested.habits", "desk.workshop.untested.alarms",
                            "desk.workshop.untested.seeds", "desk.workshop.untested.compare"}) {
        const float indent = 22;
        canvas.circle({area.x + 6, area.y + canvas.line_height(Size::body) / 2}, 3, t.us);
        area.take_top(canvas.paragraph({area.x + indent, area.y}, area.w - indent, say.get(key),
                                       {Size::body, Weight::regular, t.text2}),
                      8);
    }
    Button button;
    button.text = say.get("desk.workshop.playtest");
    button.key = "T";
    button.icon = Icon::bolt;
    button.size = Size::body;
    const Vec2 size = button_size(canvas, button);
    area.take_top(6);
    if (draw_button(canvas, {area.x, area.y, size.x, std::max(36.0F, size.y)}, button).clicked) view.room.test();
}

std::string head_words(const WorkshopView& view, const PlaytestSnapshot* shown) {
    const Narrator& say = view.say();
    if (shown == nullptr) return {};
    if (view.room.testing_open()) return say.with("desk.workshop.testing", {{"percent", say.percent(shown->progress)}});
    if (!shown->done) return say.get("desk.workshop.stopped");
    if (view.room.verdict(view.room.open()) == nullptr) return say.get("desk.workshop.older");
    const auto tenths = std::to_string(std::lround(shown->seconds * 10));
    const std::string seconds =
        (tenths.size() > 1 ? tenths.substr(0, tenths.size() - 1) : std::string{"0"}) + "." + tenths.back();
    return say.with("desk.workshop.tested", {{"habits", std::to_string(shown->report.habits.size())},
                                             {"games", std::to_string(shown->report.games)},
                                             {"seconds", seconds}});
}

}  // namespace

bool watched_alarm(WorkshopView& view) {
    if (!view.has_keys(WorkshopRegion::playtest)) return false;
    const PlaytestSnapshot* shown = view.room.test_of(view.room.open()).shown.get();
    if (shown == nullptr || view.look.alarm >= static_cast<int>(shown->alarms.size())) return false;
    return shown->alarms[static_cast<std::size_t>(view.look.alarm)].shown.exists();
}

std::optional<Command> draw_workshop_playtest(Canvas& canvas, WorkshopView& view, Rect panel) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const auto kept = view.room.test_of(view.room.open()).shown;
    const PlaytestSnapshot* shown = kept.get();
    const bool keys = view.has_keys(WorkshopRegion::playtest);
    Rect area = workshop_panel(canvas, panel, say.get("desk.workshop.playtest"), head_words(view, shown),
                               keys && (shown == nullptr || shown->alarms.empty()));
    area = {panel.x + edge, area.y, panel.w - 2 * edge, panel.bottom() - area.y - 12};
    if (shown == nullptr) {
        draw_untested(canvas, view, area);
        return std::nullopt;
    }
    if (!shown->done) draw_bar(canvas, area.take_top(8, 10).inset(6, 0), units(shown->progress) / 1000, t.us);
    const Rect lesson = area.take_bottom(lesson_height(canvas), 0);
    draw_lesson(canvas, view, *shown, lesson.inset(6, 0));
    const float compared = compared_height(canvas, view, *shown, area.w - 12);
    const float wanted = alarms_height(canvas, view, *shown, area.w);
    const float least = std::min(wanted, least_alarms * std::max(1.0F, canvas.text_scale()));
    const float most = area.h - compared - habit_bars_height(canvas, *shown, Room::least);
    std::optional<Command> command =
        draw_alarms(canvas, view, *shown, area.take_top(std::clamp(wanted, least, std::max(least, most)), 6));
    draw_compared(canvas, view, *shown, area.take_top(compared).inset(6, 0));
    area.h = std::min(area.h, habit_bars_height(canvas, *shown, Room::most));
    draw_habit_bars(canvas, view, *shown, area);
    if (keys && watched_alarm(view) && keys_of(canvas).pressed(Key::enter))
        command = watch(shown->alarms[static_cast<std::size_t>(view.look.alarm)]);
    return command;
}

}  // namespace keyaccount::desk
