// The game played back: everybody's stance over time and now, the calendar, and what happened in the turn.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/screens/desk_side.hpp"
#include "game/desk/screens/report_sheet.hpp"
#include "game/desk/widgets/tight.hpp"
#include "game/event_look.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 12;
constexpr float least_cell = 238;
constexpr float scroll_step = 48;
constexpr std::size_t most_told = 40;

/// Everything that the turn changed, with its reason: what the rep could notice, or all there was.
std::vector<Told> turn_told(const Scene& scene, std::size_t index, Eyes eyes) {
    const Moment& moment = scene.session->moments()[index];
    const View after = view_at(*scene.session, index + 1);
    std::vector<Told> all;
    if (eyes == Eyes::seen) {
        all = scene.say.told(after, moment.events, most_told);
        if (const auto label = label_told(scene, moment)) all.insert(all.begin(), *label);
        return all;
    }
    for (const Event& event : merged(moment.events)) {
        Told told = scene.say.explain(after, event);
        const bool twice = std::any_of(
            all.begin(), all.end(), [&](const Told& each) { return each.what == told.what && each.why == told.why; });
        if (!told.what.empty() && !twice) all.push_back(std::move(told));
    }
    return all;
}

/// What was said in the turn: the rep, then whoever answered.
float draw_words(Canvas& canvas, const Scene& scene, Vec2 at, float width, std::size_t index, bool shown) {
    const Theme& t = canvas.theme();
    const Moment& moment = scene.session->moments()[index];
    const View before = view_at(*scene.session, index);
    const View after = view_at(*scene.session, index + 1);
    float y = at.y;
    const auto line = [&](const std::string& who, const std::string& words, Paint ink) {
        if (words.empty()) return;
        const float name = tight_height(canvas, who, width, Size::label, Weight::strong);
        if (shown) {
            tight_text(canvas, {at.x, y}, width, who, {Size::label, Weight::strong, t.text2});
            tight_text(canvas, {at.x, y + name}, width, words, {Size::body, Weight::regular, ink});
        }
        y += name + tight_height(canvas, words, width, Size::body) + 6;
    };
    line(scene.say.with("desk.debrief.you-did", {{"kind", scene.say.kind(before, moment.choice)}}),
         choice_words(scene, index), t.text);
    const std::string answer = scene.say.speech(after, moment.events);
    PersonId who = before.in_call() ? before.with() : after.in_call() ? after.with() : moment.choice.who;
    for (const Event& event : moment.events)
        if (event.kind == EventKind::said && event.who.exists()) who = event.who;
    line(scene.say.short_person(after, who), answer, t.text);
    return y - at.y;
}

StancePlot plot_of(const StanceTrack& track, int at) {
    StancePlot plot;
    plot.at = at;
    for (const StanceMoment& moment : track.moments) plot.points.push_back({moment.us, moment.rival, moment.hearsay});
    return plot;
}

}  // namespace

const std::vector<StanceTrack>& Debrief::tracks(const Session& session) {
    auto& made = tracks_[eyes_ == Eyes::all ? 1 : 0];
    if (made.empty() || made.front().moments.size() != session.moments().size() + 1)
        made = stance_tracks(session, eyes_);
    return made;
}

void Debrief::draw_controls(Canvas& canvas, const Scene& scene, Rect line) {
    const Segments eyes{{scene.say.get("desk.debrief.seen"), scene.say.get("desk.debrief.true")},
                        eyes_ == Eyes::all ? 1 : 0,
                        false,
                        Size::label};
    const Vec2 size = segments_size(canvas, eyes);
    const Vec2 cap = key_cap_size(canvas, "V");
    float right = line.right() - cap.x;
    draw_key_cap(canvas, {right, line.centre().y - cap.y / 2}, "V");
    right -= size.x + 8;
    const Hit hit = draw_segments(canvas, {right, line.centre().y - size.y / 2}, eyes);
    if (hit.clicked) eyes_ = hit.index == 1 ? Eyes::all : Eyes::seen;
    float x = line.x;
    const auto button = [&](std::string text, const char* key, Icon icon) {
        Button one;
        one.text = std::move(text);
        one.key = key;
        one.icon = icon;
        const Vec2 room = button_size(canvas, one);
        const bool clicked = draw_button(canvas, {x, line.centre().y - room.y / 2, room.x, room.y}, one).clicked;
        x += room.x + 8;
        return clicked;
    };
    const bool playing = playback_.playing();
    if (button(scene.say.get(playing ? "desk.debrief.pause" : "desk.debrief.play"), "Space",
               playing ? Icon::pause : Icon::play))
        toggle_play();
    if (button(std::to_string(playback_.speed()) + "×", "F", Icon::forward)) playback_.faster();
    const View view = view_at(*scene.session, static_cast<std::size_t>(playback_.at()));
    const std::string where = scene.say.with("desk.debrief.moment", {{"date", scene.say.date(view, view.day())},
                                                                     {"n", std::to_string(playback_.at())},
                                                                     {"all", std::to_string(playback_.last())}});
    if (x + 8 + canvas.text_width(where, Size::body) < right)
        canvas.text_in({x + 8, line.y, right - x, line.h}, where, {Size::body, Weight::strong, canvas.theme().text});
}

void Debrief::draw_person_then(Canvas& canvas, const Scene& scene, Rect cell, const StanceTrack& track) {
    const Theme& t = canvas.theme();
    const auto at = static_cast<std::size_t>(playback_.at());
    const View view = view_at(*scene.session, at);
    const StanceMoment& now = track.moments[std::min(at, track.moments.size() - 1)];
    const Person& person = scene.session->scenario().person(track.who);
    const bool all = eyes_ == Eyes::all;
    const bool met = view.person(track.who).awareness == Awareness::met;
    const bool named = view.person(track.who).awareness != Awareness::shadow;
    canvas.fill(cell, t.raised, 8);
    Rect inside = cell.inset(8, 6);
    const float label = tight_step(canvas, Size::label);
    Rect left = inside.take_left(40, 10);
    const Rect picture{left.x, left.y, 36, 42};
    if (all || met)
        draw_portrait(canvas, picture, person.face, units(now.mood), {note_crop, 6, true, 0}, t.raised);
    else
        draw_silhouette(canvas, picture, named ? Shadow::named : Shadow::unknown, {{20, 10, 60, 64}, 6, true, 0},
                        t.raised);
    if (now.trust) draw_trust_pips(canvas, {left.x, picture.bottom() + 5}, *now.trust, 6, 5);
    const Rect head = inside.take_top(label, 4);
    const std::string us = now.us ? signed_points(*now.us) : "?";
    const std::string rival = now.rival ? signed_points(*now.rival) : std::string{};
    const TextStyle number{Size::label, now.hearsay ? Weight::regular : Weight::strong, t.rival, Align::right};
    const float second = rival.empty() ? 0 : canvas.text_in(head, rival, number) + 10;
    const float first = canvas.text_in({head.x, head.y, head.w - second, head.h}, us,
                                       {number.size, number.weight, now.us ? t.us : t.text3, Align::right});
    {
        const auto clip = canvas.clip({head.x, head.y, std::max(0.0F, head.w - first - second - 6), head.h});
        const std::string& name = in(scene.say.language(), scene.session->scenario().text(person.name));
        canvas.text_in(head, all || named ? name : scene.say.get("desk.unknown"),
                       {Size::label, Weight::strong, t.text});
    }
    const Hit hit = draw_stance_plot(canvas, inside, plot_of(track, playback_.at()));
    if (hit.clicked || (hit.hovered && canvas.input().held && canvas.input().mouse_moved)) {
        playback_.pause();
        playback_.go_to(hit.index);
        moved_ = true;
    }
}

void Debrief::draw_people_then(Canvas& canvas, const Scene& scene, Rect area) {
    const auto& all = tracks(*scene.session);
    const float least = least_cell * std::max(1.0F, canvas.text_scale());
    const int columns = std::max(1, static_cast<int>((area.w + 8) / (least + 8)));
    const int rows = (static_cast<int>(all.size()) + columns - 1) / columns;
    const float lowest = 66 * std::max(1.0F, canvas.text_scale());
    const float high = std::clamp((area.h + 8) / units(std::max(1, rows)) - 8, lowest, 120.0F);
    ScrollView list{canvas, area, units(rows) * (high + 8) - 8, stances_scroll_};
    const float width = (list.content().w - units(columns - 1) * 8) / units(columns);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int column = static_cast<int>(i) % columns;
        const int row = static_cast<int>(i) / columns;
        const Rect cell{area.x + units(column) * (width + 8), list.content().y + units(row) * (high + 8), width, high};
        if (list.shows(cell)) draw_person_then(canvas, scene, cell, all[i]);
    }
}

void Debrief::draw_turn(Canvas& canvas, const Scene& scene, Rect rect) {
    const auto index = decision();
    const std::string heading = index ? scene.say.with("desk.debrief.turn", {{"n", std::to_string(*index + 1)}})
                                      : scene.say.get("desk.debrief.start");
    const Rect inside = draw_panel(canvas, rect, {heading, "↑ ↓"});
    if (!index) {
        draw_empty(canvas, inside, scene.say.get("desk.debrief.start-why"));
        return;
    }
    if (turn_shown_ != playback_.at()) turn_scroll_ = {};
    turn_shown_ = playback_.at();
    const Input& input = keys_of(canvas);
    if (input.pressed(Key::down)) turn_scroll_.offset += scroll_step;
    if (input.pressed(Key::up)) turn_scroll_.offset -= scroll_step;
    if (input.pressed(Key::page_down)) stances_scroll_.offset += scroll_step * 2;
    if (input.pressed(Key::page_up)) stances_scroll_.offset -= scroll_step * 2;
    const auto told = turn_told(scene, *index, eyes_);
    const float room = inside.w - 14;
    const float words = draw_words(canvas, scene, {}, room, *index, false);
    ScrollView list{canvas, inside, words + 4 + told_lines(canvas, {}, room, told, false), turn_scroll_};
    const float y = list.content().y;
    draw_words(canvas, scene, {inside.x, y}, room, *index, true);
    told_lines(canvas, {inside.x, y + words + 4}, room, told, true);
}

void Debrief::draw_stances(Canvas& canvas, const Scene& scene, Rect area) {
    const Theme& t = canvas.theme();
    const float side = std::max(340.0F, area.w * 0.31F) * std::clamp(canvas.text_scale(), 1.0F, 1.2F);
    Rect right = area.take_right(side, gutter);
    const View view = view_at(*scene.session, static_cast<std::size_t>(playback_.at()));
    CalendarBar calendar = calendar_of(scene, view);
    calendar.wait.clear();
    BudgetBar budget = budget_of(scene, view);
    calendar.glide = budget.glide = 0;
    const float high = calendar_height(canvas, right.w, calendar);
    const Rect time = right.take_top(high + 8 + budget_height(canvas) + 10, gutter);
    canvas.fill(time, t.panel, 10);
    {
        const auto clip = canvas.clip(time.inset(4, 0));
        draw_calendar(canvas, {time.x, time.y, time.w, high}, calendar);
        draw_budget(canvas, {time.x + 14, time.y + high + 8}, time.w - 28, budget);
    }
    draw_turn(canvas, scene, right);
    Rect inside = draw_panel(canvas, area);
    const float line = std::max(28.0F, key_cap_size(canvas, "V").y + 8);
    draw_controls(canvas, scene, inside.take_top(line, 6));
    const float label = tight_step(canvas, Size::label);
    Rect legend = inside.take_bottom(label, 6);
    const auto key = [&](const std::string& words, Paint who) {
        canvas.fill({legend.x, legend.centre().y - 1.5F, 16, 3}, who, 1);
        legend.take_left(22, 0);
        legend.take_left(canvas.text_in(legend, words, {Size::label, Weight::regular, t.text2}), 18);
    };
    key(scene.say.get("desk.debrief.our-stance"), t.us);
    if (view.leading_rival().exists()) key(scene.say.text(view, view.rival_short_name(view.leading_rival())), t.rival);
    canvas.text_in(legend, scene.say.get(eyes_ == Eyes::all ? "desk.debrief.stance-all" : "desk.debrief.stance-seen"),
                   {Size::label, Weight::regular, t.text3, Align::right});
    draw_people_then(canvas, scene, inside);
}

}  // namespace keyaccount::desk
