#pragma once

#include "game/session.hpp"
#include "game/texts.hpp"

#include <string>

namespace keyaccount {

/// What the program remembers between runs. A broken or missing file means the defaults.
struct Settings {
    Language language = Language::en;  // first run: Chinese where the locale says so
    bool dark = true;
    int text_size = 100;  // 80..160 per cent
    bool motion = true;
    bool fullscreen = false;
    bool hints = true;
    int hints_shown = 0;  // a bit for each hint that a beginner has read, see FirstHint
    Mode mode = Mode::guided;
    std::string player;
    std::string editor;  // the command that opens a case file; empty: $VISUAL, $EDITOR or what the desktop takes
};

[[nodiscard]] Settings load_settings();
/// Empty on success; otherwise a sentence. Written whole or not at all.
[[nodiscard]] std::string save_settings(const Settings& settings);

}  // namespace keyaccount
