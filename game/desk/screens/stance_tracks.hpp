#pragma once

#include "game/session.hpp"

#include <optional>
#include <vector>

namespace keyaccount::desk {

/// Which eyes a replay is looked at with: the rep's at the time, or those of somebody who knows everything.
enum class Eyes { seen, all };

/// What one moment shows of somebody: points −100..100, trust 0..100; nothing where it is not known.
struct StanceMoment {
    std::optional<int> us;
    std::optional<int> rival;
    bool hearsay = false;
    std::optional<int> trust;
    int mood = 0;
};

[[nodiscard]] StanceMoment stance_at(const Case& scenario, const State& state, PersonId who, Eyes eyes);

/// A person's stances at the start and after each choice.
struct StanceTrack {
    PersonId who;
    std::vector<StanceMoment> moments;
};

/// Everybody who is not of our own side, in the order of the case.
[[nodiscard]] std::vector<StanceTrack> stance_tracks(const Session& session, Eyes eyes);

}  // namespace keyaccount::desk
