#include "game/desk/screens/workshop_new.hpp"

#include "game/desk/widgets/tight.hpp"
#include "game/desk/window.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

bool NewCaseSheet::make(WorkshopView& view) {
    if (name_.text().empty()) return false;
    problem_ = view.room.make_case(name_.text(), view.say().language());
    if (!problem_.empty()) return false;
    view.look = {};
    return true;
}

bool NewCaseSheet::draw(Canvas& canvas, WorkshopView& view) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const Input& input = keys_of(canvas);
    if (name_.read(input, input.pressed_ctrl(Key::v) ? clipboard_text() : std::string{})) problem_.clear();
    bool made = input.pressed(Key::enter) && make(view);
    const float width = 640 * std::clamp(canvas.text_scale(), 1.0F, 1.4F);
    const std::string words = problem_.empty() ? say.get("desk.workshop.new.what") : problem_;
    const float text = std::ceil(canvas.paragraph_height(words, width - 48, Size::body));
    const float field = std::max(40.0F, std::ceil(tight_step(canvas, Size::body) + 18));
    SheetPart part = draw_sheet(canvas, {say.get("desk.workshop.new"), "Esc", width, field + 14 + text + 20 + field});
    name_.draw(canvas, part.inside.take_top(field, 14), say.get("desk.workshop.new.name"), true);
    canvas.paragraph({part.inside.x, part.inside.y}, part.inside.w, words,
                     {Size::body, Weight::regular, problem_.empty() ? t.text2 : t.down});
    Button go;
    go.text = say.get("desk.workshop.new.make");
    go.key = "Enter";
    go.primary = true;
    go.size = Size::body;
    go.disabled = name_.text().empty();
    const Vec2 size = button_size(canvas, go);
    const Rect row = part.inside.take_bottom(field);
    if (draw_button(canvas, {row.right() - size.x, row.y, size.x, row.h}, go).clicked) made = make(view);
    return made || part.closed || input.pressed(Key::escape);
}

}  // namespace keyaccount::desk
