#include "game/desk/window_impl.hpp"

#include "game/desk/imgui_sfml.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <SFML/Graphics/Image.hpp>
#include <SFML/OpenGL.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace keyaccount::desk {

std::string Window::Impl::create(sf::VideoMode mode) {
    const sf::ContextSettings settings{0, 0, 0};
    const auto style = static_cast<sf::Uint32>(full ? sf::Style::Fullscreen : sf::Style::Default);
    const sf::VideoMode screen = sf::VideoMode::getDesktopMode();
    if (!full) {
        mode.width = std::min(mode.width, screen.width);
        mode.height = std::min(mode.height, screen.height);
    }
    if (!window) window = std::make_unique<sf::Window>();
    window->create(mode, sf::String::fromUtf8(title.begin(), title.end()), style, settings);
    const auto got = window->getSettings();
    if (!window->isOpen() || got.majorVersion < 3 || (got.majorVersion == 3 && got.minorVersion < 2)) {
        return "The window needs OpenGL 3.2, the display offers " + std::to_string(got.majorVersion) + "." +
               std::to_string(got.minorVersion) +
               ": install the package libgl1-mesa-dri. Start with --terminal to play without a window.";
    }
    if (!full)  // in the middle; a window manager may know better
        window->setPosition(
            {static_cast<int>(screen.width - mode.width) / 2, static_cast<int>(screen.height - mode.height) / 2});
    window->setVerticalSyncEnabled(true);
    window->setKeyRepeatEnabled(true);
    size = {static_cast<float>(window->getSize().x), static_cast<float>(window->getSize().y)};
    cursor = nullptr;
    return {};
}

void Window::Impl::start_renderer() {
    renderer = ImGui_ImplOpenGL3_Init("#version 130");
    fonts.configure(script, scale(), text_scale);
    upload_fonts();
}

void Window::Impl::stop_renderer() {
    if (renderer) ImGui_ImplOpenGL3_Shutdown();
    renderer = false;
}

void Window::Impl::upload_fonts() {
    fonts.rebuild(*ImGui::GetIO().Fonts);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

void Window::Impl::handle(const sf::Event& event) {
    if (event.type == sf::Event::Closed) closing = true;
    if (event.type == sf::Event::Resized) {
        size = {std::max(1.0F, static_cast<float>(event.size.width)),
                std::max(1.0F, static_cast<float>(event.size.height))};
        const bool small = size.x < least_size.x || size.y < least_size.y;
        if (small && !full && !(size == refused)) {
            refused = size;
            window->setSize({static_cast<unsigned>(std::max(size.x, least_size.x)),
                             static_cast<unsigned>(std::max(size.y, least_size.y))});
        }
        frames_wanted = std::max(frames_wanted, 2);
    }
    if (event.type == sf::Event::GainedFocus) frames_wanted = std::max(frames_wanted, 1);
    input.mouse = mouse_pixels;
    take_event(event, input);
    mouse_pixels = input.mouse;
}

bool Window::Impl::poll() {
    bool any = false;
    const auto take = [&](const sf::Event& event) {
        any = true;
        handle(event);
    };
    if (next_press) take(*std::exchange(next_press, std::nullopt));
    sf::Event event{};
    while (window->isOpen() && window->pollEvent(event)) {
        // One key or click a frame, with the character it makes: what follows may be meant for the next screen.
        const bool press = event.type == sf::Event::KeyPressed || event.type == sf::Event::MouseButtonPressed;
        if (press && (!input.keys.empty() || input.clicked)) {
            next_press = event;
            break;
        }
        take(event);
    }
    return any;
}

void Window::Impl::choose_cursor(const Canvas& canvas) {
    if (!cursors) return;
    const sf::Cursor* const wanted = canvas.wants_caret() ? &caret : canvas.wants_hand() ? &hand : &arrow;
    if (wanted != cursor) window->setMouseCursor(*wanted);
    cursor = wanted;
}

void Window::Impl::clear_and_draw() const {
    glViewport(0, 0, static_cast<GLsizei>(size.x), static_cast<GLsizei>(size.y));
    glClearColor(static_cast<float>(background.r) / 255, static_cast<float>(background.g) / 255,
                 static_cast<float>(background.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

bool Window::Impl::save(const std::string& path) const {
    const auto width = static_cast<unsigned>(size.x);
    const auto height = static_cast<unsigned>(size.y);
    std::vector<sf::Uint8> bytes(std::size_t{width} * height * 4);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, static_cast<GLsizei>(width), static_cast<GLsizei>(height), GL_RGBA, GL_UNSIGNED_BYTE,
                 bytes.data());
    for (std::size_t i = 3; i < bytes.size(); i += 4) bytes[i] = 255;
    sf::Image image;
    image.create(width, height, bytes.data());
    image.flipVertically();
    return image.saveToFile(path);
}

}  // namespace keyaccount::desk
