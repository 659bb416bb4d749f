#pragma once

#include "game/desk/screens/workshop_new.hpp"
#include "game/desk/screens/workshop_parts.hpp"
#include "game/desk/screens/workshop_reading.hpp"
#include "game/desk/screens/workshop_start.hpp"

#include <memory>
#include <optional>

namespace keyaccount::desk {

/// Where the workshop begins.
enum class WorkshopPage : std::uint8_t { overview, problems, people, playtest, start, reading, new_case };

/// The trainer's screen: the cases of a folder, what is wrong with one, how it is made up, and whether it teaches.
class Workshop : public Screen {
public:
    /// `room` is kept by the program: it goes on while the case is played.
    explicit Workshop(std::shared_ptr<WorkshopRoom> room, WorkshopPage page = WorkshopPage::overview);
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;
    [[nodiscard]] int patience_ms(const Scene& scene) const override;

private:
    std::optional<Command> draw_overview(Canvas& canvas, WorkshopView& view);
    std::optional<Command> draw_sheets(Canvas& canvas, WorkshopView& view);
    std::optional<Command> read_keys(const Input& input, WorkshopView& view);
    std::optional<Command> draw_head(Canvas& canvas, WorkshopView& view);
    void draw_new_button(Canvas& canvas, const WorkshopView& view, Rect& cases);
    void draw_foot(Canvas& canvas, WorkshopView& view, Rect foot);
    void open_start(WorkshopView& view);
    void open_reading(WorkshopView& view);

    std::shared_ptr<WorkshopRoom> room_;
    WorkshopLook look_;
    std::optional<WorkshopPage> first_;
    std::optional<StartSheet> start_;
    std::optional<ReadingRoom> reading_;
    std::optional<NewCaseSheet> new_;
};

}  // namespace keyaccount::desk
