#pragma once

#include "game/desk/geometry.hpp"

#include <string>
#include <variant>
#include <vector>

namespace keyaccount::desk {

/// One meaning a name; the same names stand in assets/theme.json.
struct Theme {
    bool dark = true;
    Paint bg, sunk;                           // window, toast
    Paint panel, raised, high;                // panel, card, selected card
    Paint line, line2;                        // dividers; borders and reporting lines
    Paint track;                              // empty part of a bar
    Paint text, text2, text3;                 // main, label, quiet (text3 never on tints)
    Paint us, us_tint, on_us;                 // the accent; text on it
    Paint rival;                              // the leading rival
    Paint decision_maker, on_decision_maker;  // also promises and warnings
    Paint gatekeeper, user;
    Paint up, up_tint, down, down_tint, on_down;  // change, term, mark
    Paint blunder, on_blunder;
    Paint focus;       // ring of selection and keyboard
    Paint paper, ink;  // somebody speaks or advises
    Paint shade;       // shadow behind sheets, translucent
};

struct Themes {
    Theme dark;
    Theme light;
};

/// Reads both palettes; every name is required and no other allowed.
/// On failure: one sentence with the path and what is wrong.
[[nodiscard]] std::variant<Themes, std::string> load_themes(const std::string& path);

/// WCAG 2 contrast of two opaque colours, in [1, 21].
[[nodiscard]] double contrast(Paint a, Paint b);

/// One line for each text below 4.5:1 and each meaningful border below 3:1; empty if all hold.
[[nodiscard]] std::vector<std::string> contrast_faults(const Theme& theme);

}  // namespace keyaccount::desk
