#pragma once

#include "game/desk/screens/app.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace keyaccount::desk {

/// Saves the picture that the screen shows now under this name; false if that fails.
using TakePicture = std::function<bool(const std::string& name)>;

/// Pictures of every state of the class screen, with a class of players of every habit. The class is played and its
/// first reviews are made with the first call and kept in the program.
bool shoot_class(App& app, const std::shared_ptr<const Case>& scenario, std::uint64_t seed, const TakePicture& shoot);

/// Draws a class as fast as it can while it is reviewed, and prints the times as JSON. The exit code.
int print_class_times(App& app, int frames);

}  // namespace keyaccount::desk
