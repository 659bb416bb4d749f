#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/curve_chart.hpp"
#include "game/desk/widgets/scroll.hpp"

#include <optional>
#include <vector>

namespace keyaccount::desk {

/// One decision of the finished game.
struct Decision {
    std::size_t index = 0;
    int change = 0;  // of the gauge, in whole percent
};

/// The decisions after which the win probability moved most, largest first.
[[nodiscard]] std::vector<Decision> turning_points(const Session& session, std::size_t most);

/// A part of the client analysis that was left out; `which`: whom or what it concerns, may be empty.
struct Skipped {
    std::string what;
    std::string which;
};
[[nodiscard]] std::vector<Skipped> skipped_analysis(const Scene& scene);

/// After the end: what came of it and why; all that was hidden is shown.
class Result : public Screen {
    enum class Tab { course, people, records, notes };

public:
    /// `tab`: 0 decisions, 1 people, 2 records, 3 notes.
    explicit Result(int tab = 0) : tab_{static_cast<Tab>(tab)} {}
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;

private:
    std::optional<Command> read_keys(const Input& input, const Scene& scene);
    void draw_head(Canvas& canvas, const Scene& scene, Rect& panel);
    void draw_chart(Canvas& canvas, const Scene& scene, Rect box);
    void draw_tab(Canvas& canvas, const Scene& scene, Rect area);
    void draw_course(Canvas& canvas, const Scene& scene, Rect area);
    [[nodiscard]] ScoreLine score_line(const Score& score) const;
    void move_score_line(const Session& session, int step);
    void draw_counted_list(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_score(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_decision(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_practise(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_turning_points(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_people(Canvas& canvas, const Scene& scene, Rect area);
    void draw_records(Canvas& canvas, const Scene& scene, Rect area);
    void draw_chart_compared(Canvas& canvas, const Scene& scene, Rect rect);
    static void draw_answers_compared(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_skipped(Canvas& canvas, const Scene& scene, Rect rect);
    void draw_notes(Canvas& canvas, const Scene& scene, Rect area);
    static void draw_draws(Canvas& canvas, const Scene& scene, Rect& area);
    std::optional<Command> draw_buttons(Canvas& canvas, const Scene& scene, Rect row);
    [[nodiscard]] Command retry() const;

    Tab tab_;
    int selected_ = -1;  // decision; −1: not yet set
    ScrollState people_scroll_;
    ScrollState notes_scroll_;
    ScrollState records_scroll_;
    ScrollState skipped_scroll_;
    ScrollState counted_scroll_;
    std::optional<ScoreLine> line_;  // whose sentence is shown; nothing: the one that lost most
};

}  // namespace keyaccount::desk
