#pragma once

#include <cstddef>

namespace keyaccount {

// Capacities of a case. They size the arrays of `State`, so that a step never allocates.
inline constexpr std::size_t max_people = 14;
inline constexpr std::size_t max_needs = 8;
inline constexpr std::size_t max_facts = 64;
inline constexpr std::size_t max_offers = 10;
inline constexpr std::size_t max_proofs = 16;
inline constexpr std::size_t max_steps = 32;
inline constexpr std::size_t max_rivals = 3;
inline constexpr std::size_t max_draws = 6;
inline constexpr std::size_t max_draw_values = 4;
inline constexpr std::size_t max_stages = 8;
inline constexpr std::size_t max_events = 16;
inline constexpr std::size_t max_specialists = 4;
inline constexpr std::size_t max_reviews = 2;
inline constexpr std::size_t max_listened_to = 3;
inline constexpr std::size_t max_variants = 4;

}  // namespace keyaccount
