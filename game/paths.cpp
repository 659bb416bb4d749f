#include "game/paths.hpp"

#include <cstdlib>
#include <string_view>

namespace keyaccount {
namespace {

std::filesystem::path from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? std::filesystem::path{value} : std::filesystem::path{};
}

std::filesystem::path home() {
    const auto set = from_environment("KEYACCOUNT_HOME");
    return set.empty() ? std::filesystem::path{KEYACCOUNT_HOME_DEFAULT} : set;
}

/// A folder of the desktop's convention: its variable if that is absolute, otherwise below the user's home.
std::filesystem::path user_folder(const char* variable, std::string_view below_home) {
    const auto set = from_environment(variable);
    if (set.is_absolute()) return set;
    const auto user = from_environment("HOME");
    return (user.is_absolute() ? user : std::filesystem::temp_directory_path()) / below_home;
}

}  // namespace

std::filesystem::path assets_folder() { return home() / "assets"; }

std::filesystem::path scenarios_folder() { return home() / "scenarios"; }

std::filesystem::path replays_folder() {
    return user_folder("XDG_DATA_HOME", ".local/share") / "keyaccount" / "replays";
}

std::filesystem::path exercises_folder() {
    return user_folder("XDG_DATA_HOME", ".local/share") / "keyaccount" / "exercises";
}

std::filesystem::path playtests_folder() {
    return user_folder("XDG_DATA_HOME", ".local/share") / "keyaccount" / "playtests";
}

std::filesystem::path settings_file() {
    return user_folder("XDG_CONFIG_HOME", ".config") / "keyaccount" / "settings.json";
}

}  // namespace keyaccount
