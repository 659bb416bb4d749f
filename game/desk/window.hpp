#pragma once

#include "game/desk/canvas.hpp"

#include <functional>
#include <memory>
#include <string>

namespace keyaccount::desk {

/// Milliseconds; `frames` counts what was presented.
struct FrameStatistics {
    double first_frame = 0;   // from open() to the first presented frame
    double build_median = 0;  // CPU time from next_frame() to present(): building the draw data
    double build_max = 0;
    int frames = 0;
};

enum class Presented {
    shown,
    again,      // the atlas lacked characters and has them now: draw once more, nothing was shown
    not_saved,  // shown, but the picture could not be written
};

/// The only window: SFML below, ImGui's draw lists in it. Nothing touches the display before open().
///
///     while (window.is_open()) {
///         const Input& input = window.wait_for_input(1000);
///         Canvas canvas = window.next_frame(theme);
///         screen.draw(canvas);            // reads canvas.input()
///         window.present(canvas);
///     }
class Window {
public:
    Window();
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// `size` in pixels. Empty on success; else one sentence that says what to install or to start.
    [[nodiscard]] std::string open(Vec2 size, const std::string& title);
    [[nodiscard]] bool is_open() const;
    void close();

    /// Waits until there is input, something moves or another frame was asked for, at most `max_ms`.
    /// Keys finish all motion. The reference holds until the next call. `wake` is asked again and again while nothing
    /// comes; true ends the wait.
    const Input& wait_for_input(int max_ms, const std::function<bool()>& wake = {});
    /// Another frame soon, whatever the player does.
    void request_frame();

    /// Starts a frame cleared to the theme's background.
    [[nodiscard]] Canvas next_frame(const Theme& theme);
    /// Shows the frame; after `again` the next wait returns at once. With `png`: also saves the pixels.
    Presented present(const Canvas& canvas, const std::string& png = {});

    /// `text_scale` in [0.8, 1.6]; takes effect with the next frame.
    void set_text(Script script, float text_scale);
    void toggle_fullscreen();
    [[nodiscard]] bool fullscreen() const;
    /// Pixels.
    void resize(Vec2 pixels);
    void set_title(const std::string& title);
    [[nodiscard]] Vec2 pixels() const;

    [[nodiscard]] Fonts& fonts();
    [[nodiscard]] Motion& motion();
    [[nodiscard]] FrameStatistics statistics() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// What other programs copied, as clean text; and the way back. Only while a window is open.
[[nodiscard]] std::string clipboard_text();
void set_clipboard_text(const std::string& text);

/// min(width / 1280, height / 720) down to a quarter step, at least 0.5.
[[nodiscard]] float scale_for(Vec2 pixels);

}  // namespace keyaccount::desk
