// One frame of the program: the screen, what lies above it, and the keys that work everywhere.
#include "game/desk/screens/app.hpp"

namespace keyaccount::desk {

namespace {

std::optional<Command> global_key(const Input& input, bool help_open) {
    if (input.pressed(Key::f1) && !help_open) return Command{Do::help, {}};
    if (input.pressed(Key::f2)) return Command{Do::switch_language, {}};
    if (input.pressed(Key::f3)) return Command{Do::switch_theme, {}};
    if (input.pressed(Key::f11)) return Command{Do::switch_fullscreen, {}};
    if (input.pressed_ctrl(Key::plus)) return Command{Do::larger_text, {}};
    if (input.pressed_ctrl(Key::minus)) return Command{Do::smaller_text, {}};
    return std::nullopt;
}

}  // namespace

std::optional<Command> App::draw_sheet_above(Canvas& canvas) {
    if (sheet_ == Sheet::help) {
        if (help_.draw(canvas, scene()) || canvas.input().pressed(Key::f1)) sheet_ = Sheet::none;
        return std::nullopt;
    }
    if (sheet_ == Sheet::name) {
        const NameSheet::Answer answer = name_.draw(canvas, scene());
        if (answer.closed) sheet_ = Sheet::menu;
        return answer.command;
    }
    const MenuSheet::Answer answer = menu_.draw(canvas, scene());
    if (answer.closed) sheet_ = Sheet::none;
    return answer.command;
}

bool App::draw_frame(const std::string& png) {
    refresh_debrief();
    refresh_workshop();
    Canvas canvas = window_.next_frame(settings_.dark ? themes_.dark : themes_.light);
    std::optional<Command> command = global_key(canvas.input(), sheet_ == Sheet::help);
    const bool covered = sheet_ != Sheet::none;
    canvas.mute(covered);
    const auto asked = screen_->draw(canvas, scene());
    canvas.mute(false);
    if (!command && !covered) command = asked;
    if (covered) {
        const auto above = draw_sheet_above(canvas);
        if (!command) command = above;
    }
    if (rehearsing()) draw_live_line(canvas);
    const std::string unsaved = session_ ? session_->save_problem() : std::string{};
    if (!unsaved.empty() || !problem_.empty()) draw_banner(canvas, unsaved.empty() ? problem_ : unsaved);
    if (!canvas.input().keys.empty() && !problem_.empty() && unsaved.empty() && !command) problem_.clear();
    const Presented shown = window_.present(canvas, png);
    if (command) apply(*command);  // also when the picture has to be drawn once more: no key is lost
    return shown == Presented::shown;
}

}  // namespace keyaccount::desk
