#pragma once

#include "game/desk/screens/advice.hpp"
#include "game/desk/screens/parts.hpp"

#include <optional>
#include <vector>

namespace keyaccount::desk {

/// An act of the dock or of the list of more acts.
struct DeskAction {
    Choice choice;
    Icon icon = Icon::none;
    std::string verb;
    std::string cost;  // or why it cannot be done
    bool possible = false;
};

[[nodiscard]] DeskAction desk_action(const Scene& scene, const View& view, Choice choice);

/// What the dock offers for a person: at most five; the sixth place leads to the rest.
[[nodiscard]] std::vector<DeskAction> dock_actions(const Scene& scene, const View& view, PersonId who,
                                                   const std::optional<Advice>& advice);

/// What can be done besides, nothing of the dock among it.
[[nodiscard]] std::vector<DeskAction> more_actions(const Scene& scene, const View& view, PersonId who,
                                                   const std::vector<DeskAction>& dock);

/// Index of what Enter does; −1: nothing is possible.
[[nodiscard]] int primary_of(const std::vector<DeskAction>& dock, const std::optional<Advice>& advice);

struct DockHit {
    int action = -1;  // index of the act that was clicked, possible or not
    bool more = false;
};
[[nodiscard]] float dock_height(Canvas& canvas, float width, const std::vector<DeskAction>& dock);
DockHit draw_dock(Canvas& canvas, const Scene& scene, const View& view, Rect rect, PersonId who,
                  const std::vector<DeskAction>& dock, int primary, std::size_t more, int focused);

}  // namespace keyaccount::desk
