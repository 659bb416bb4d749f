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

/// Bit per line; joined by "seen in either".
struct SeenLines {
    std::vector<bool> lines;

    void see(LineId line);
    [[nodiscard]] bool has(std::size_t index) const { return index < lines.size() && lines[index]; }
    SeenLines& operator+=(const SeenLines& other);
};

/// Plays game number `game` of those that start at `first_seed` and notes what a screen shows in it: words said or to
/// be said, names and facts once the rep has them. Half of the games are by the quick habits in turn, half by a player
/// of the method who now and then does anything at all but walk away.
void see_game(const Case& scenario, int game, std::uint64_t first_seed, SeenLines& seen);

/// After so many games from 0 on; what the frame of every game shows counts as seen.
[[nodiscard]] TextCoverage coverage_of(const Case& scenario, SeenLines seen, int games, std::uint64_t first_seed);

/// Both at once for games 0 … `games - 1`.
[[nodiscard]] TextCoverage text_coverage(const Case& scenario, int games, std::uint64_t first_seed, int threads = 1);

}  // namespace keyaccount
