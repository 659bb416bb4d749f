#include "game/desk/screens/class_screen.hpp"

#include "game/desk/widgets/tight.hpp"

#include "engine/files/utf8.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr int busy_ms = 100;  // between frames while something goes on in the background
constexpr std::array tab_digits{Key::digit1, Key::digit2, Key::digit3, Key::digit4};

}  // namespace

void ClassScreen::begin() {
    begun_ = true;
    rooms_->chosen = std::min(rooms_->chosen, rooms_->rooms().size() - 1);
    ClassRoom& room = *rooms_->rooms()[rooms_->chosen];
    room.names_hidden = page_.names_hidden;
    open_case(rooms_->chosen);
    look_.tab = page_.tab;
    if (page_.predict) {
        predict_.emplace(room, 0);
        predict_->show(*page_.predict, {3, 11, 5, 2, 4});
    }
    exporting_ = page_.exporting;
    if (exporting_) export_.open(rooms_->folder());
}

void ClassScreen::open_case(std::size_t which) {
    const bool hidden = rooms_->rooms()[rooms_->chosen]->names_hidden;
    for (const auto& room : rooms_->rooms()) room->stop();
    rooms_->chosen = which;
    ClassRoom& room = *rooms_->rooms()[which];
    room.names_hidden = hidden;
    room.review();
    const ClassTab tab = look_.tab;
    look_ = {};
    look_.tab = tab;
    look_.pair = pair_to_compare(room.debrief(), 0);
    predict_.reset();
}

void ClassScreen::predict(ClassView& view) { predict_.emplace(view.room, view.look.split); }

std::optional<Command> ClassScreen::read_keys(const Input& input, ClassView& view) {
    if (input.pressed(Key::n)) view.room.names_hidden = !view.room.names_hidden;
    if (input.pressed(Key::p)) predict(view);
    if (input.pressed(Key::e)) {
        export_.open(rooms_->folder());
        exporting_ = true;
    }
    if (input.pressed(Key::s)) view.room.reviewing() ? view.room.stop() : view.room.review();
    if (input.pressed(Key::c) && rooms_->rooms().size() > 1)
        open_case(static_cast<std::size_t>(
            turned(static_cast<int>(rooms_->chosen), 1, static_cast<int>(rooms_->rooms().size()))));
    for (std::size_t i = 0; i < tab_digits.size(); ++i)
        if (input.pressed(tab_digits[i])) look_.tab = static_cast<ClassTab>(i);
    if (!input.pressed(Key::escape)) return std::nullopt;
    if (look_.filter) {
        look_.filter.reset();
        look_.tab = ClassTab::overview;
        return std::nullopt;
    }
    if (look_.tab == ClassTab::overview) return Command{Do::show_cases, {}};
    look_.tab = ClassTab::overview;
    return std::nullopt;
}

std::optional<Command> ClassScreen::draw_page(Canvas& canvas, ClassView& view, Rect area) {
    switch (look_.tab) {
        case ClassTab::overview: return draw_class_overview(canvas, view, area);
        case ClassTab::technique: draw_class_technique(canvas, view, area); return std::nullopt;
        case ClassTab::pair: return draw_class_pair(canvas, view, area);
        case ClassTab::runs: return draw_class_runs(canvas, view, area);
    }
    return std::nullopt;
}

std::optional<Command> ClassScreen::draw_class(Canvas& canvas, ClassView& view) {
    const bool muted = canvas.muted();
    const std::size_t room = rooms_->chosen;
    const bool was_exporting = exporting_;
    std::optional<Command> command;
    if (!predict_ && !exporting_)
        command = read_keys(keys_of(canvas), view);
    else if (predict_ && predict_->draw(canvas, view))
        predict_.reset();
    else if (predict_)
        return std::nullopt;
    // The key that opened something is not its own first key.
    const bool opened = predict_.has_value() || exporting_ != was_exporting;
    if (room != rooms_->chosen) {
        canvas.ask_frame();
        return std::nullopt;
    }
    canvas.mute(muted || opened || exporting_);
    if (predict_) {
        static_cast<void>(predict_->draw(canvas, view));
        canvas.mute(muted);
        return std::nullopt;
    }
    const float top = draw_head(canvas, view);
    Rect area{class_margin, top, canvas.size().x - 2 * class_margin, canvas.size().y - top - 10};
    draw_foot(canvas, view, area.take_bottom(std::max(24.0F, tight_step(canvas, Size::body) + 4), 8));
    if (const auto asked = draw_page(canvas, view, area)) command = asked;
    canvas.mute(muted || opened);
    if (exporting_ && export_.draw(canvas, view.scene, *rooms_)) exporting_ = false;
    canvas.mute(muted);
    return command;
}

std::optional<Command> ClassScreen::draw_reading(Canvas& canvas, const Scene& scene) {
    const Theme& t = canvas.theme();
    const bool ready = rooms_->ready();
    const std::string words = ready ? scene.say.get("desk.class.none")
                                    : scene.say.with("desk.class.reading", {{"done", std::to_string(rooms_->read())},
                                                                            {"all", std::to_string(rooms_->all())}});
    Rect area = Rect{0, 0, canvas.size().x, canvas.size().y}.inset(class_margin, 80);
    area.take_top(canvas.paragraph({area.x, area.y}, area.w, words, {Size::title, Weight::strong, t.text}), 16);
    for (const ClassRemark& remark : rooms_->remarks()) {
        const std::string line = visible(remark.file) + ": " + in(scene.say.language(), remark.what);
        area.take_top(canvas.paragraph({area.x, area.y}, area.w, line, {Size::body, Weight::regular, t.text2}), 4);
    }
    const Input& input = keys_of(canvas);
    if (input.pressed(Key::escape) || (ready && input.pressed(Key::enter))) return Command{Do::show_cases, {}};
    return std::nullopt;
}

int ClassScreen::patience_ms(const Scene& scene) const {
    return rooms_->busy() || export_.writing() ? busy_ms : Screen::patience_ms(scene);
}

std::optional<Command> ClassScreen::draw(Canvas& canvas, const Scene& scene) {
    if (!rooms_->ready() || rooms_->rooms().empty()) return draw_reading(canvas, scene);
    if (!begun_) begin();
    ClassRoom& room = *rooms_->rooms()[rooms_->chosen];
    room.poll();
    ClassView view{scene, room, look_, DebriefNarrator{scene.say, room.scenario()}, rooms_->remarks()};
    return draw_class(canvas, view);
}

}  // namespace keyaccount::desk
