#pragma once

#include "engine/model/case.hpp"

#include <cstdint>
#include <vector>

namespace keyaccount {

/// Lines of a case that nobody ever saw in many games.
struct TextCoverage {
    int games = 0;
    std::uint64_t seed = 0;
    std::size_t lines = 0;      // in the case
    std::vector<LineId> never;  // in the order of the file
};

/// Games `seed` … `seed + games - 1`: half of them by the quick habits in turn, half by a player of the method who
/// now and then does anything at all but walk away. Seen is what a screen shows: words said or to be said, names and
/// facts once the rep has them, what the frame of every game shows.
[[nodiscard]] TextCoverage text_coverage(const Case& scenario, int games, std::uint64_t seed, int threads = 1);

}  // namespace keyaccount
