#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/screens/workshop_room.hpp"
#include "game/desk/widgets/scroll.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// What the arrows move.
enum class WorkshopRegion : std::uint8_t { cases, problems, people, playtest };
inline constexpr int workshop_region_count = 4;

inline constexpr std::chrono::milliseconds workshop_look{30};  // between looks at the disk
inline constexpr int workshop_draw_ms = 200;                   // between pictures while nothing is done

/// What the trainer looks at.
struct WorkshopLook {
    WorkshopRegion region = WorkshopRegion::cases;
    int problem = 0;  // the one that is open
    int person = -1;  // chosen in the picture of the organisation; -1: nobody
    int alarm = 0;
    bool moved = true;  // the keyboard moved: what it chose comes into sight
    ScrollState cases_scroll;
    ScrollState problems_scroll;
    ScrollState people_scroll;
    ScrollState alarms_scroll;
    ScrollState bars_scroll;
};

/// What the parts of the workshop draw from.
struct WorkshopView {
    const Scene& scene;
    WorkshopRoom& room;
    WorkshopLook& look;
    [[nodiscard]] const Narrator& say() const { return scene.say; }
    [[nodiscard]] bool has_keys(WorkshopRegion region) const { return look.region == region; }
};

/// The alarm with the ring, if a game shows it: what Enter does then.
[[nodiscard]] bool watched_alarm(WorkshopView& view);

/// "3 words" or "1 word": the text `key`, or `key` with ".one" for a single one; the number is {n}.
[[nodiscard]] std::string counted(const Narrator& say, std::string_view key, std::size_t number);
/// The first letter as a capital, where it is a plain one.
[[nodiscard]] std::string sentence(std::string words);
/// A heading with something quiet at its right; returns the room below.
Rect workshop_panel(Canvas& canvas, Rect panel, std::string_view heading, std::string_view right, bool has_keys);

// Words and looks of what was found.
[[nodiscard]] Icon severity_icon(Severity severity);
[[nodiscard]] Paint severity_paint(const Theme& theme, Severity severity);

// Parts, each in the file of its name. They read the keys of their own while they have the keyboard.
std::optional<Command> draw_workshop_cases(Canvas& canvas, WorkshopView& view, Rect panel);
std::optional<Command> draw_workshop_problems(Canvas& canvas, WorkshopView& view, Rect panel);
/// What the list of problems asks for, so that the rest is left to the people.
[[nodiscard]] float workshop_problems_height(Canvas& canvas, const WorkshopView& view, float width);
std::optional<Command> draw_workshop_people(Canvas& canvas, WorkshopView& view, Rect panel);
std::optional<Command> draw_workshop_playtest(Canvas& canvas, WorkshopView& view, Rect panel);

/// Opens the place of the problem that is open, or the top of the file, in the trainer's editor.
[[nodiscard]] std::optional<Command> open_problem_in_editor(const WorkshopView& view);

}  // namespace keyaccount::desk
