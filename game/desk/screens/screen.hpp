#pragma once

#include "game/desk/canvas.hpp"
#include "game/desk/screens/command.hpp"
#include "game/narrate.hpp"
#include "game/settings.hpp"

#include <optional>

namespace keyaccount::desk {

struct DebriefFacts;

/// What every screen may read: words, settings and the game as the rep sees it.
struct Scene {
    const Narrator& say;
    const Settings& settings;
    const Session* session = nullptr;       // null: no game
    const DebriefFacts* debrief = nullptr;  // of `session` once it is looked back at

    [[nodiscard]] bool exam() const { return session != nullptr && session->setup().mode == Mode::exam; }
    /// Kinds of choices are named, advice is given.
    [[nodiscard]] bool hints() const {
        return session != nullptr && session->setup().mode == Mode::guided && settings.hints;
    }
};

/// One view of the window. Holds what the player points at, never the game.
class Screen {
public:
    Screen() = default;
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;
    virtual ~Screen() = default;

    /// Draws itself and says what the player wants done. While the canvas is muted it only draws.
    virtual std::optional<Command> draw(Canvas& canvas, const Scene& scene) = 0;
    /// How long the window may wait for input before it draws the next frame, milliseconds.
    [[nodiscard]] virtual int patience_ms(const Scene&) const { return 1000; }
};

}  // namespace keyaccount::desk
