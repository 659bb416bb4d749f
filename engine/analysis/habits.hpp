#pragma once

#include "engine/play/view.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace keyaccount {

/// Reference players. They see what a rep sees: a `View`.
enum class Habit : std::uint8_t {
    random,           // any choice, uniformly
    feature_reciter,  // tells what the product is, to whoever opens the door
    textbook          // the method of engine/play/rules.md
};
inline constexpr std::array<std::string_view, 3> habit_names = {"random", "feature-reciter", "textbook"};

[[nodiscard]] std::optional<Habit> habit_named(std::string_view name);
[[nodiscard]] constexpr std::string_view name_of(Habit habit) { return habit_names[static_cast<std::size_t>(habit)]; }

/// What this player does now; a choice that is legal. The game must not be over.
/// `seed` is the player's own, so that it may differ from the client's.
[[nodiscard]] Choice choose(Habit habit, const View& view, std::uint64_t seed);

}  // namespace keyaccount
