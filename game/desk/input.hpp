#pragma once

#include "game/desk/geometry.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace keyaccount::desk {

enum class Key : std::uint8_t {
    a,
    b,
    c,
    d,
    e,
    f,
    g,
    h,
    i,
    j,
    k,
    l,
    m,
    n,
    o,
    p,
    q,
    r,
    s,
    t,
    u,
    v,
    w,
    x,
    y,
    z,
    digit0,
    digit1,
    digit2,
    digit3,
    digit4,
    digit5,
    digit6,
    digit7,
    digit8,
    digit9,
    left,
    right,
    up,
    down,
    tab,
    enter,
    escape,
    space,
    home,
    end,
    page_up,
    page_down,
    backspace,
    remove,
    f1,
    f2,
    f3,
    f4,
    f5,
    f6,
    f7,
    f8,
    f9,
    f10,
    f11,
    plus,
    minus,
    bracket_left,
    bracket_right,
};

/// Shift+Tab is `tab` with `shift`; keypad digits and Enter count as the main ones.
struct KeyPress {
    Key key = Key::a;
    bool ctrl = false;
    bool shift = false;
};

/// What the player did since the last frame.
struct Input {
    std::vector<KeyPress> keys;  // in order, with repeats while held
    std::string text;            // typed characters, UTF-8, no control characters
    Vec2 mouse{-1, -1};          // logical units; (-1, -1): outside the window
    bool mouse_moved = false;
    bool clicked = false;   // left button went down
    bool released = false;  // left button went up
    bool held = false;      // left button is down
    float wheel = 0;        // notches, up is positive

    /// Pressed without Ctrl.
    [[nodiscard]] bool pressed(Key key) const {
        for (const KeyPress& press : keys) {
            if (press.key == key && !press.ctrl) return true;
        }
        return false;
    }
    [[nodiscard]] bool pressed_ctrl(Key key) const {
        for (const KeyPress& press : keys) {
            if (press.key == key && press.ctrl) return true;
        }
        return false;
    }
    /// The digit 0–9 pressed first, or −1.
    [[nodiscard]] int digit() const {
        for (const KeyPress& press : keys) {
            if (!press.ctrl && press.key >= Key::digit0 && press.key <= Key::digit9) {
                return static_cast<int>(press.key) - static_cast<int>(Key::digit0);
            }
        }
        return -1;
    }
};

}  // namespace keyaccount::desk
