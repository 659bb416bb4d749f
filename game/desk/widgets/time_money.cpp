#include "game/desk/widgets/time_money.hpp"

#include "game/desk/widgets/controls.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float margin = 14;

Button wait_button(const CalendarBar& calendar) {
    Button button;
    button.text = calendar.wait;
    button.key = calendar.wait_key;
    return button;
}

/// Whether "day 37 of 103" needs a line of its own.
bool count_below(Canvas& canvas, float width, const CalendarBar& calendar) {
    const float wait = calendar.wait.empty() ? 0 : button_size(canvas, wait_button(calendar)).x + 8;
    return canvas.text_width(calendar.today, Size::body, Weight::strong) + 9 +
               canvas.text_width(calendar.count, Size::body) + wait >
           width - 2 * margin;
}

float head_height(Canvas& canvas, const CalendarBar& calendar) {
    const float wait = calendar.wait.empty() ? 0 : button_size(canvas, wait_button(calendar)).y;
    return std::max(tight_step(canvas, Size::body), wait);
}

float count_height(Canvas& canvas, float width, const CalendarBar& calendar) {
    return count_below(canvas, width, calendar) ? tight_step(canvas, Size::body) : 0;
}

float event_room(Canvas& canvas, const CalendarEvent& event) { return 14 + canvas.text_width(event.text, Size::label); }

/// Where each event's words stand, from the first line's left.
std::vector<Vec2> place_events(Canvas& canvas, float width, const CalendarBar& calendar) {
    std::vector<Vec2> placed;
    Vec2 at;
    for (const CalendarEvent& event : calendar.events) {
        const float room = event_room(canvas, event);
        if (at.x > 0 && at.x + room > width) at = {0, at.y + tight_step(canvas, Size::label) + 2};
        placed.push_back(at);
        at.x += room + 14;
    }
    return placed;
}

float events_height(Canvas& canvas, float width, const CalendarBar& calendar) {
    if (calendar.events.empty()) return 0;
    return place_events(canvas, width, calendar).back().y + tight_step(canvas, Size::label) + 5;
}

void draw_event_mark(Canvas& canvas, Vec2 centre, bool promise) {
    const Theme& t = canvas.theme();
    if (promise) {
        canvas.circle(centre, 3.5F, t.decision_maker);
    } else {
        canvas.fill({centre.x - 3.5F, centre.y - 3.5F, 7, 7}, t.text);
    }
}

void draw_days(Canvas& canvas, Rect bar, const CalendarBar& calendar) {
    const Theme& t = canvas.theme();
    const float days = static_cast<float>(std::max(1, calendar.days));
    const auto x = [&](float day) { return bar.x + std::clamp(day / days, 0.0F, 1.0F) * bar.w; };
    const auto target = static_cast<float>(calendar.day);
    const float today = calendar.glide == 0 ? target : canvas.motion().value(calendar.glide, target, pace::day);
    draw_bar(canvas, bar, today / days, t.us);
    if (calendar.gap_to > calendar.gap_from && calendar.gap_from >= 0) {
        const float from = x(static_cast<float>(calendar.gap_from));
        canvas.fill({from, bar.y, x(static_cast<float>(calendar.gap_to)) - from, bar.h}, t.us_tint);
    }
    const float now = x(today);
    canvas.polygon(std::array{Vec2{now - 5, bar.y - 8}, Vec2{now + 5, bar.y - 8}, Vec2{now, bar.y}}, t.focus);
    for (const CalendarEvent& event : calendar.events) {
        draw_event_mark(canvas, {x(static_cast<float>(event.day)), bar.centre().y}, event.promise);
    }
    canvas.line({bar.right() - 1, bar.y - 6}, {bar.right() - 1, bar.bottom() + 6}, t.text, 2);
}

}  // namespace

float calendar_height(Canvas& canvas, float width, const CalendarBar& calendar) {
    const float label = tight_step(canvas, Size::label);
    return std::ceil(9 + head_height(canvas, calendar) + count_height(canvas, width, calendar) + 15 + 8 + 7 + label +
                     5 + events_height(canvas, width - 2 * margin, calendar));
}

Hit draw_calendar(Canvas& canvas, Rect rect, const CalendarBar& calendar) {
    const Theme& t = canvas.theme();
    const Rect inside = rect.inset(margin, 0);
    const float head = head_height(canvas, calendar);
    const Rect line{inside.x, rect.y + 9, inside.w, head};
    const float used = canvas.text_in(line, calendar.today, {Size::body, Weight::strong, t.text});
    const float extra = count_height(canvas, rect.w, calendar);
    const Rect count = extra > 0 ? Rect{line.x, line.bottom(), line.w, extra} : line.moved(used + 9, 0);
    canvas.text_in(count, calendar.count, {Size::body, Weight::regular, t.text2});
    Hit hit;
    if (!calendar.wait.empty()) {
        const Vec2 size = button_size(canvas, wait_button(calendar));
        hit = draw_button(canvas, {inside.right() - size.x, line.y, size.x, size.y}, wait_button(calendar));
    }
    const Rect bar{inside.x, line.bottom() + extra + 15, inside.w, 8};
    draw_days(canvas, bar, calendar);
    const float label = tight_step(canvas, Size::label);
    const Rect below{inside.x, bar.bottom() + 7, inside.w, label};
    const float source =
        canvas.text_in(below, calendar.deadline_source, {Size::label, Weight::regular, t.text3, Align::right});
    canvas.text_in({below.x, below.y, below.w - source - (source > 0 ? 5 : 0), label}, calendar.deadline,
                   {Size::label, Weight::regular, t.text2, Align::right});
    const auto placed = place_events(canvas, inside.w, calendar);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const Vec2 at = Vec2{inside.x, below.bottom() + 5} + placed[i];
        draw_event_mark(canvas, {at.x + 4, at.y + label / 2}, calendar.events[i].promise);
        canvas.text_in({at.x + 14, at.y, inside.w, label}, calendar.events[i].text,
                       {Size::label, Weight::regular, t.text});
    }
    return hit;
}

float budget_height(Canvas& canvas) { return std::max(16.0F, std::ceil(tight_step(canvas, Size::label))); }

void draw_budget(Canvas& canvas, Vec2 corner, float width, const BudgetBar& budget) {
    const Theme& t = canvas.theme();
    const Rect line{corner.x, corner.y, width, budget_height(canvas)};
    const float name = canvas.text_in(line, budget.name, {Size::label, Weight::regular, t.text});
    const float of = canvas.text_in(line, budget.of, {Size::label, Weight::regular, t.text2, Align::right});
    const bool over = budget.share > 1;
    const float spent = canvas.text_in({line.x, line.y, line.w - of - (of > 0 ? 4 : 0), line.h}, budget.spent,
                                       {Size::label, Weight::strong, over ? t.down : t.text, Align::right});
    const float left = line.x + name + 10;
    const float right = line.right() - of - spent - 16;
    if (right - left < 20) return;
    const float bar = std::min(right - left, 160.0F);
    draw_bar(canvas, {left, line.centre().y - 3, bar, 6}, budget.share, over ? t.down : t.text2, budget.glide);
}

namespace {

/// All side by side, or in two columns when a name would not fit.
std::size_t progress_columns(Canvas& canvas, float width, const std::vector<ProgressSection>& sections) {
    const std::size_t all = std::max<std::size_t>(1, sections.size());
    const float each = width / static_cast<float>(all) - 8;
    const bool fits = std::all_of(sections.begin(), sections.end(), [&](const ProgressSection& s) {
        return canvas.text_width(s.name, Size::label) <= each;
    });
    return fits ? all : std::min<std::size_t>(all, 2);
}

float progress_row(Canvas& canvas, float width, const std::vector<ProgressSection>& sections) {
    float names = 0;
    for (const ProgressSection& s : sections) names = std::max(names, tight_height(canvas, s.name, width, Size::label));
    return std::ceil(names + tight_step(canvas, Size::label) + 8);
}

void draw_section(Canvas& canvas, Rect box, const ProgressSection& s) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    tight_text(canvas, {box.x, box.y}, box.w, s.name, {Size::label, Weight::regular, t.text2});
    canvas.text_in({box.x, box.bottom() - 8 - label, box.w, label},
                   std::to_string(s.done) + "/" + std::to_string(s.all), {Size::label, Weight::regular, t.text3});
    const float share = s.all > 0 ? static_cast<float>(s.done) / static_cast<float>(s.all) : 0;
    draw_bar(canvas, {box.x, box.bottom() - 5, box.w, 5}, share, t.text2);
}

}  // namespace

float progress_height(Canvas& canvas, float width, const std::vector<ProgressSection>& sections) {
    const std::size_t columns = progress_columns(canvas, width, sections);
    const auto rows = static_cast<float>((sections.size() + columns - 1) / columns);
    const float row = progress_row(canvas, width / static_cast<float>(columns) - 8, sections);
    return rows * row + std::max(0.0F, rows - 1) * 8;
}

Hit draw_progress(Canvas& canvas, Vec2 corner, float width, const std::vector<ProgressSection>& sections) {
    const std::size_t columns = progress_columns(canvas, width, sections);
    const float step = width / static_cast<float>(columns);
    const float row = progress_row(canvas, step - 8, sections);
    Hit hit;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const Rect box{corner.x + static_cast<float>(i % columns) * step,
                       corner.y + static_cast<float>(i / columns) * (row + 8), step - 8, row};
        draw_section(canvas, box, sections[i]);
        if (canvas.hot(box)) hit = {true, canvas.clicked(box), static_cast<int>(i)};
    }
    return hit;
}

}  // namespace keyaccount::desk
