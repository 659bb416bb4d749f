#pragma once

#include "game/desk/input.hpp"

#include <optional>

namespace sf {
class Event;
class Window;
}  // namespace sf

namespace keyaccount::desk {

/// Key tables, clipboard and back end names of the current ImGui context.
void connect_imgui();

/// Adds what an event says to `input` (mouse in window pixels) and tells ImGui.
void take_event(const sf::Event& event, Input& input);

/// Before each ImGui frame: size in pixels, time since the last one (> 0), mouse.
void feed_imgui(const Input& input, Vec2 pixels, float seconds);

}  // namespace keyaccount::desk
