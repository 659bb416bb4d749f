#pragma once

#include "game/desk/widgets/marks.hpp"

#include <vector>

namespace keyaccount::desk {

/// 186 × 46: icon, verb, cost, key. `primary`: the one filled button, what Enter does.
struct ActionButton {
    Icon icon = Icon::none;
    std::string verb;
    std::string cost;
    std::string key;
    bool primary = false;
    bool locked = false;    // dashed; `cost` then says what opens it
    bool selected = false;  // keyboard ring
};
[[nodiscard]] float action_height(Canvas& canvas, float width, const ActionButton& action);
Hit draw_action(Canvas& canvas, Rect rect, const ActionButton& action);

/// A plain button with text in the middle and a key after it.
struct Button {
    std::string text;
    std::string key;
    Icon icon = Icon::none;
    bool primary = false;
    bool disabled = false;
    bool selected = false;
    bool quiet = false;  // without border, on the panel colour
    Size size = Size::label;
};
[[nodiscard]] Vec2 button_size(Canvas& canvas, const Button& button);
Hit draw_button(Canvas& canvas, Rect rect, const Button& button);

/// Tabs in one pill: languages, views. `index` of the hit: the part.
struct Segments {
    std::vector<std::string> parts;
    int active = 0;
    bool focused = false;
    Size size = Size::label;
};
[[nodiscard]] Vec2 segments_size(Canvas& canvas, const Segments& segments);
Hit draw_segments(Canvas& canvas, Vec2 corner, const Segments& segments);

[[nodiscard]] Vec2 checkbox_size(Canvas& canvas, std::string_view label);
Hit draw_checkbox(Canvas& canvas, Vec2 corner, std::string_view label, bool on, bool focused = false);
[[nodiscard]] Vec2 toggle_size(Canvas& canvas, std::string_view label);
Hit draw_toggle(Canvas& canvas, Vec2 corner, std::string_view label, bool on, bool focused = false, MotionId glide = 0);

/// A field with one line of text; TextEntry edits one.
struct TextField {
    std::string placeholder;
    bool focused = false;
    std::size_t caret = static_cast<std::size_t>(-1);  // bytes of the text before it, while focused; more: its end
    Size size = Size::body;
};
Hit draw_text_field(Canvas& canvas, Rect rect, std::string_view value, const TextField& field);

/// The line at the top: menu or way back, title, languages, theme, text size, help.
struct HeaderBar {
    std::string back;  // "Cases": a way back with its key; empty: the menu button
    std::string back_key = "Esc";
    std::string title;
    std::string subtitle;
    bool chinese = false;  // which language is active
    bool tools = true;     // languages, theme, text size, help
};
enum class HeaderPart { none, back, english, chinese, theme, text_size, help };
inline constexpr float header_height = 44;
/// Which part was clicked.
HeaderPart draw_header(Canvas& canvas, const HeaderBar& header);
/// Where the tools begin, so that a screen can put its own to their left.
[[nodiscard]] float header_tools_left(Canvas& canvas, const HeaderBar& header);

/// A row of keys and what they do, such as "← → step".
struct KeyHint {
    std::vector<std::string> keys;
    std::string text;
};
/// Returns the width; wraps nothing.
float draw_key_hints(Canvas& canvas, Vec2 corner, const std::vector<KeyHint>& hints, Size size = Size::label);

}  // namespace keyaccount::desk
