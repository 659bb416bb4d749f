#pragma once

#include "game/desk/widgets/marks.hpp"

#include <vector>

namespace keyaccount::desk {

struct CalendarEvent {
    int day = 0;
    std::string text;
    bool promise = false;  // a disc; else a square
};

struct CalendarBar {
    std::string today;            // "Tue 14 Oct"
    std::string count;            // "day 37 of 103"
    std::string deadline;         // "Client decides 19 Dec"
    std::string deadline_source;  // "hearsay"
    int day = 0;
    int days = 1;
    int gap_from = -1;  // a stretch without contact, lighter
    int gap_to = -1;
    std::vector<CalendarEvent> events;
    std::string wait;  // button, empty: none
    std::string wait_key = "W";
    MotionId glide = 0;
};
[[nodiscard]] float calendar_height(Canvas& canvas, float width, const CalendarBar& calendar);
/// `clicked`: the wait button.
Hit draw_calendar(Canvas& canvas, Rect rect, const CalendarBar& calendar);

struct BudgetBar {
    std::string name;
    float share = 0;    // spent, [0, 1] and beyond
    std::string spent;  // "¥18,400"
    std::string of;     // "of 60,000"
    MotionId glide = 0;
};
[[nodiscard]] float budget_height(Canvas& canvas);
void draw_budget(Canvas& canvas, Vec2 corner, float width, const BudgetBar& budget);

/// Progress of the account file, side by side.
struct ProgressSection {
    std::string name;
    int done = 0;
    int all = 0;
};
[[nodiscard]] float progress_height(Canvas& canvas, float width, const std::vector<ProgressSection>& sections);
Hit draw_progress(Canvas& canvas, Vec2 corner, float width, const std::vector<ProgressSection>& sections);

}  // namespace keyaccount::desk
