#pragma once

#include "game/desk/screens/app.hpp"

#include <filesystem>

namespace keyaccount::desk {

/// Plays a fixed line by the method and saves a picture of every screen: both languages, both themes,
/// two sizes. The exit code.
int take_pictures(App& app, const std::filesystem::path& folder);

/// Draws desk and call `frames` times and prints the times as JSON. The exit code.
int print_frame_times(App& app, int frames);

}  // namespace keyaccount::desk
