#pragma once

#include <filesystem>

namespace keyaccount {

/// Where the program's own files are: `assets` and `scenarios` beside the sources it was built from, or
/// under KEYACCOUNT_HOME if that is set.
[[nodiscard]] std::filesystem::path assets_folder();
[[nodiscard]] std::filesystem::path scenarios_folder();
/// $XDG_DATA_HOME/keyaccount/replays (default ~/.local/share), made when first written to.
[[nodiscard]] std::filesystem::path replays_folder();
/// $XDG_DATA_HOME/keyaccount/exercises: exercises set or played here, made when first written to.
[[nodiscard]] std::filesystem::path exercises_folder();
/// $XDG_DATA_HOME/keyaccount/playtests: the last result of each case, made when first written to.
[[nodiscard]] std::filesystem::path playtests_folder();
/// $XDG_CONFIG_HOME/keyaccount/settings.json (default ~/.config).
[[nodiscard]] std::filesystem::path settings_file();

}  // namespace keyaccount
