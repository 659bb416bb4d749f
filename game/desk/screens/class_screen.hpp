#pragma once

#include "game/desk/screens/class_export.hpp"
#include "game/desk/screens/class_parts.hpp"
#include "game/desk/screens/class_rooms.hpp"
#include "game/desk/screens/predict.hpp"

namespace keyaccount::desk {

inline constexpr float class_margin = 24;  // around every page

/// Where the class screen begins.
struct ClassPage {
    ClassTab tab = ClassTab::overview;
    std::optional<Predict::Phase> predict;  // pauses at the first split
    bool names_hidden = true;
    bool exporting = false;
};

/// The debrief of a class, made for a projector: no text below 14.
class ClassScreen : public Screen {
public:
    /// `rooms` are kept by the program: they go on while another screen is shown.
    explicit ClassScreen(std::shared_ptr<ClassRooms> rooms, const ClassPage& page = {})
        : rooms_{std::move(rooms)}, page_{page} {}
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;
    [[nodiscard]] int patience_ms(const Scene& scene) const override;

private:
    void begin();
    std::optional<Command> draw_reading(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_class(Canvas& canvas, ClassView& view);
    std::optional<Command> read_keys(const Input& input, ClassView& view);
    std::optional<Command> draw_page(Canvas& canvas, ClassView& view, Rect area);
    float draw_head(Canvas& canvas, ClassView& view);
    void draw_foot(Canvas& canvas, ClassView& view, Rect foot);
    void draw_progress(Canvas& canvas, ClassView& view, Rect foot);
    void open_case(std::size_t which);
    void predict(ClassView& view);

    std::shared_ptr<ClassRooms> rooms_;
    ClassPage page_;
    ClassLook look_;
    bool begun_ = false;
    std::optional<Predict> predict_;
    ExportSheet export_;
    bool exporting_ = false;
};

}  // namespace keyaccount::desk
