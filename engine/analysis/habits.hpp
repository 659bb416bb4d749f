#pragma once

#include "engine/play/view.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace keyaccount {

/// Reference players. They see what a rep sees: a `View`. Only `search` sees more, and is slow.
enum class Habit : std::uint8_t {
    random,           // any choice, uniformly
    feature_reciter,  // tells what the product is, to whoever opens the door
    closer,           // asks for the largest step, whoever is there
    befriender,       // stays with the easiest person and asks nothing hard
    price_cutter,     // talks of money and gives price away
    interrogator,     // asks for facts, of everybody, and nothing else
    key_presser,      // the right order of words to the first in the list, reading nothing
    textbook,         // the method of engine/play/rules.md
    typical,          // the method with lapses, as an average seller works
    search            // textbook's choice or what turned out better in rollouts: see search.hpp
};
inline constexpr std::array<std::string_view, 10> habit_names = {
    "random",       "feature-reciter", "closer",   "friend",  "price-cutter",
    "interrogator", "key-presser",     "textbook", "typical", "search"};
/// All but `search`: a choice of theirs takes a microsecond.
inline constexpr std::size_t quick_habit_count = index_of(Habit::search);

[[nodiscard]] std::optional<Habit> habit_named(std::string_view name);
[[nodiscard]] constexpr std::string_view name_of(Habit habit) { return habit_names[index_of(habit)]; }
/// One of those that fail for want of method.
[[nodiscard]] constexpr bool is_naive(Habit habit) { return habit < Habit::textbook; }

/// What this player does now; a choice that is legal. The game must not be over. Not for `search`, which needs
/// more than a view: std::invalid_argument.
/// `seed` is the player's own, so that it may differ from the client's.
[[nodiscard]] Choice choose(Habit habit, const View& view, std::uint64_t seed);

/// The same for every habit; only `search` reads the state itself.
[[nodiscard]] Choice choose(Habit habit, const Case& scenario, const State& state, std::uint64_t seed);

}  // namespace keyaccount
