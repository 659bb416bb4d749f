#pragma once

#include "game/desk/screens/parts.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// What came of a call or of an act: the outcome, the last words, what changed and why.
struct Report {
    std::string heading;
    std::string sentence;
    Icon icon = Icon::info;
    Trend trend = Trend::neutral;
    PersonId who;
    std::string words;  // what was said
    std::vector<Told> changes;
    std::vector<std::string> in_the_call;  // sums over the whole call
};

/// Whether the rep called the talk rightly that ended with this moment; nothing where they did not call it anything.
[[nodiscard]] std::optional<Told> label_told(const Scene& scene, const Moment& moment);

/// Of the last choice; empty heading: nothing worth stopping for.
[[nodiscard]] Report report_of(const Scene& scene);

/// Draws the sheet; true once the player goes on.
[[nodiscard]] bool draw_report(Canvas& canvas, const Scene& scene, const Report& report);

}  // namespace keyaccount::desk
