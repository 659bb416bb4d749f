#pragma once

#include "game/desk/screens/app.hpp"
#include "game/desk/screens/tour_class.hpp"

namespace keyaccount::desk {

/// Pictures of the workshop: a good case, one with errors, a playtest, a start, the texts of one person, and a
/// rehearsal while its file is broken. False if a picture failed.
[[nodiscard]] bool shoot_workshop(App& app, const TakePicture& shoot);

}  // namespace keyaccount::desk
