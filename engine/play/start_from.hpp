#pragma once

#include "engine/model/case.hpp"
#include "engine/play/state.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace keyaccount {

/// Where a game begins that begins in the middle. What is not said here stays as the case starts.
struct StartFrom {
    int day = 0;     // 0 … last_day - 1; what the calendar had in store up to then has happened
    History before;  // the stage, counted from 0, a stage after the contract too; who was met; steps; needs
    /// What one person thinks.
    struct Mind {
        PersonId person;
        std::optional<int> stance;  // -100..100, toward us
        std::optional<int> trust;   // 0..100
        std::optional<int> rivals;  // -100..100, toward each rival
    };
    std::vector<Mind> minds;
    std::vector<FactId> facts;  // in the file, verified
    std::optional<int> price;   // ours, per mille of list, floor of the case … 1000
};

/// Why no game can begin there.
enum class StartRefusal : std::uint8_t { none, stage, day, person, need, step, fact, range, over };

/// `StartRefusal::none` if a game of this case can begin there.
[[nodiscard]] StartRefusal refuse(const Case& scenario, const StartFrom& from);

/// The state from which such a game is played: the case's own start with this seed, then what `from` says.
/// Where it is refused: the case's own start.
[[nodiscard]] State start(const Case& scenario, std::uint64_t seed, const StartFrom& from);

/// Adds what lies before the state's day: who was met, what was agreed, which needs grew, and the stage.
void remember(const Case& scenario, State& state, const History& before);

}  // namespace keyaccount
