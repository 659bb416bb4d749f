#pragma once

#include "game/desk/window.hpp"

#include <SFML/Window.hpp>

#include <chrono>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount::desk {

using Clock = std::chrono::steady_clock;

inline constexpr Vec2 least_size{1280, 720};

[[nodiscard]] inline double milliseconds(Clock::time_point from, Clock::time_point to) {
    return std::chrono::duration<double, std::milli>(to - from).count();
}

struct Window::Impl {
    // Cursors before the window: destroying one while the window lives kills the process.
    sf::Cursor arrow, hand, caret;
    bool cursors = false;
    std::unique_ptr<sf::Window> window;
    Fonts fonts;
    Motion motion;
    Input input;  // in logical units
    Vec2 mouse_pixels{-1, -1};
    Vec2 size{least_size};
    Vec2 windowed_size{least_size};
    Vec2 refused{};  // a size that we tried to enlarge already
    std::string title;
    Script script = Script::latin;
    float text_scale = 1;
    bool full = false;
    bool closing = false;
    bool renderer = false;
    int frames_wanted = 2;
    std::optional<sf::Event> next_press;  // waits for the next frame
    const sf::Cursor* cursor = nullptr;
    Clock::time_point born = Clock::now();
    Clock::time_point frame_start = born;
    Clock::time_point last_frame = born;
    Paint background;
    double first_frame = 0;
    int frames = 0;
    std::vector<double> build_times;

    [[nodiscard]] float scale() const {
        const float steps = std::floor(scale_for(size) * 4 + 0.01F) / 4;
        return std::max(0.5F, steps);
    }
    [[nodiscard]] std::string create(sf::VideoMode mode);
    void start_renderer();
    void stop_renderer();
    void upload_fonts();
    void handle(const sf::Event& event);
    bool poll();
    void choose_cursor(const Canvas& canvas);
    void clear_and_draw() const;
    [[nodiscard]] bool save(const std::string& path) const;
};

}  // namespace keyaccount::desk
