#include "game/desk/imgui_sfml.hpp"

#include "game/desk/text_layout.hpp"

#include <imgui.h>
#include <SFML/Window.hpp>

#include <optional>

namespace keyaccount::desk {

namespace {

std::string clipboard_text;  // ImGui asks for a pointer that lives on

const char* get_clipboard(void*) {
    const auto bytes = sf::Clipboard::getString().toUtf8();
    clipboard_text.assign(bytes.begin(), bytes.end());
    return clipboard_text.c_str();
}

void set_clipboard(void*, const char* text) {
    const std::string_view bytes{text};
    sf::Clipboard::setString(sf::String::fromUtf8(bytes.begin(), bytes.end()));
}

std::optional<Key> named_key(sf::Keyboard::Key code) {
    using K = sf::Keyboard;
    switch (code) {
        case K::Left: return Key::left;
        case K::Right: return Key::right;
        case K::Up: return Key::up;
        case K::Down: return Key::down;
        case K::Tab: return Key::tab;
        case K::Enter: return Key::enter;
        case K::Escape: return Key::escape;
        case K::Space: return Key::space;
        case K::Home: return Key::home;
        case K::End: return Key::end;
        case K::PageUp: return Key::page_up;
        case K::PageDown: return Key::page_down;
        case K::Backspace: return Key::backspace;
        case K::Delete: return Key::remove;
        case K::Add:
        case K::Equal: return Key::plus;
        case K::Subtract:
        case K::Hyphen: return Key::minus;
        case K::LBracket: return Key::bracket_left;
        case K::RBracket: return Key::bracket_right;
        default: return std::nullopt;
    }
}

Key offset(Key first, int by) { return static_cast<Key>(static_cast<int>(first) + by); }

std::optional<Key> key_of(sf::Keyboard::Key code) {
    using K = sf::Keyboard;
    if (code >= K::A && code <= K::Z) return offset(Key::a, code - K::A);
    if (code >= K::Num0 && code <= K::Num9) return offset(Key::digit0, code - K::Num0);
    if (code >= K::Numpad0 && code <= K::Numpad9) return offset(Key::digit0, code - K::Numpad0);
    if (code >= K::F1 && code <= K::F11) return offset(Key::f1, code - K::F1);
    return named_key(code);
}

/// Keys that some layouts only reach with Shift or AltGr: known by the character they type.
std::optional<Key> key_of_character(char32_t code) {
    if (code >= U'0' && code <= U'9') return offset(Key::digit0, static_cast<int>(code - U'0'));
    if (code == U'[') return Key::bracket_left;
    if (code == U']') return Key::bracket_right;
    if (code == U'+') return Key::plus;
    if (code == U'-') return Key::minus;
    return std::nullopt;
}

void take_key(const sf::Event::KeyEvent& event, bool down, Input& input) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = event.control;
    io.KeyShift = event.shift;
    io.KeyAlt = event.alt;
    if (event.code >= 0 && event.code < IM_ARRAYSIZE(io.KeysDown)) io.KeysDown[event.code] = down;
    if (!down || event.code == sf::Keyboard::Unknown) return;
    if (const auto key = key_of(event.code)) input.keys.push_back({*key, event.control, event.shift});
}

void take_character(char32_t code, Input& input) {
    if (ImGui::GetIO().KeyCtrl || code < 32 || (code >= 127 && code < 160) || code > 0xFFFF) return;
    ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(code));
    append_utf8(input.text, code);
    const auto key = key_of_character(code);
    if (!key) return;
    const bool known = !input.keys.empty() && input.keys.back().key == *key;
    if (!known) input.keys.push_back({*key, false, false});
}

void take_button(const sf::Event::MouseButtonEvent& event, bool down, Input& input) {
    input.mouse = {static_cast<float>(event.x), static_cast<float>(event.y)};
    if (event.button != sf::Mouse::Left) return;
    (down ? input.clicked : input.released) = true;
    input.held = down;
}

}  // namespace

void connect_imgui() {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "keyaccount_sfml";
    io.GetClipboardTextFn = get_clipboard;
    io.SetClipboardTextFn = set_clipboard;
    using K = sf::Keyboard;
    const std::pair<int, int> map[] = {
        {ImGuiKey_Tab, K::Tab},
        {ImGuiKey_LeftArrow, K::Left},
        {ImGuiKey_RightArrow, K::Right},
        {ImGuiKey_UpArrow, K::Up},
        {ImGuiKey_DownArrow, K::Down},
        {ImGuiKey_PageUp, K::PageUp},
        {ImGuiKey_PageDown, K::PageDown},
        {ImGuiKey_Home, K::Home},
        {ImGuiKey_End, K::End},
        {ImGuiKey_Delete, K::Delete},
        {ImGuiKey_Backspace, K::Backspace},
        {ImGuiKey_Space, K::Space},
        {ImGuiKey_Enter, K::Enter},
        {ImGuiKey_Escape, K::Escape},
        {ImGuiKey_A, K::A},
        {ImGuiKey_C, K::C},
        {ImGuiKey_V, K::V},
        {ImGuiKey_X, K::X},
        {ImGuiKey_Y, K::Y},
        {ImGuiKey_Z, K::Z},
    };
    for (const auto& [imgui, sfml] : map) io.KeyMap[imgui] = sfml;
}

void take_event(const sf::Event& event, Input& input) {
    switch (event.type) {
        case sf::Event::KeyPressed: take_key(event.key, true, input); break;
        case sf::Event::KeyReleased: take_key(event.key, false, input); break;
        case sf::Event::TextEntered: take_character(event.text.unicode, input); break;
        case sf::Event::MouseButtonPressed: take_button(event.mouseButton, true, input); break;
        case sf::Event::MouseButtonReleased: take_button(event.mouseButton, false, input); break;
        case sf::Event::MouseMoved:
            input.mouse = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
            input.mouse_moved = true;
            break;
        case sf::Event::MouseLeft:
            input.mouse = {-1, -1};
            input.mouse_moved = true;
            break;
        case sf::Event::MouseWheelScrolled:
            if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel) input.wheel += event.mouseWheelScroll.delta;
            break;
        case sf::Event::LostFocus: input.held = false; break;
        default: break;
    }
}

void feed_imgui(const Input& input, Vec2 pixels, float seconds) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {pixels.x, pixels.y};
    io.DeltaTime = std::max(seconds, 1e-4F);
    io.MousePos = {input.mouse.x, input.mouse.y};
    io.MouseDown[0] = input.held;
    io.MouseWheel = input.wheel;
}

}  // namespace keyaccount::desk
