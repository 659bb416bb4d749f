#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/time_money.hpp"
#include "game/desk/widgets/win_gauge.hpp"

#include <string>
#include <vector>

namespace keyaccount::desk {

/// The win probability as the rep may see it; whole percent that add up exactly.
[[nodiscard]] WinGauge gauge_of(const Scene& scene, const Session& session);

/// Days gone and to come, with promises and dates that stand in the view.
[[nodiscard]] CalendarBar calendar_of(const Scene& scene, const View& view);
/// What was spent of what may be.
[[nodiscard]] BudgetBar budget_of(const Scene& scene, const View& view);

/// One entry of the log: what happened on a day, what came of it.
struct LogEntry {
    std::string date;
    std::vector<std::string> lines;
    Outcome outcome = Outcome::none;
    bool rival = false;
};
/// Newest first.
[[nodiscard]] std::vector<LogEntry> log_of(const Scene& scene, const Session& session);

/// Height of an entry and its drawing: the date at the left, the lines beside it.
[[nodiscard]] float log_entry_height(Canvas& canvas, float width, const LogEntry& entry, std::size_t most_lines);
void draw_log_entry(Canvas& canvas, Vec2 at, float width, const LogEntry& entry, std::size_t most_lines);

/// The column at the right of the desk.
class DeskSide {
public:
    enum class Part { none, gauge, file, log, wait };
    /// `term`: the row of the gauge opened from the keyboard, −1 none.
    Part draw(Canvas& canvas, const Scene& scene, const Session& session, Rect area, int term);
    [[nodiscard]] int hovered_term() const { return hovered_; }

private:
    Part draw_time(Canvas& canvas, const Scene& scene, const View& view, Rect rect);
    Part draw_file(Canvas& canvas, const Scene& scene, const Session& session, Rect rect);
    int hovered_ = -1;
};

}  // namespace keyaccount::desk
