#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/scroll.hpp"
#include "game/workshop/starts.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace keyaccount::desk {

/// Where a rehearsal begins: a stage, a day, and how the client's people think by then.
class StartSheet {
public:
    struct Answer {
        bool closed = false;
        std::optional<Command> command;
    };
    explicit StartSheet(std::shared_ptr<const Case> scenario) : case_{std::move(scenario)} { choose_stage(0); }
    [[nodiscard]] Answer draw(Canvas& canvas, const Scene& scene, const Texts& texts);

private:
    [[nodiscard]] int stages() const { return static_cast<int>(case_->stages.size()); }
    [[nodiscard]] StartFrom chosen() const;
    [[nodiscard]] Command begin() const;
    void choose_stage(int stage);
    void move_day(int days);
    void read_keys(const Input& input);
    void draw_stages(Canvas& canvas, const Scene& scene, Rect column);
    void draw_moods(Canvas& canvas, const Scene& scene, Rect column);
    void draw_day(Canvas& canvas, const Scene& scene, Rect row);

    std::shared_ptr<const Case> case_;
    int stage_ = 0;
    StartMood mood_ = StartMood::as_written;
    int day_ = 0;
    int usual_day_ = 0;  // by which a steady deal enters the stage
    ScrollState scroll_;
};

}  // namespace keyaccount::desk
