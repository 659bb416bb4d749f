#pragma once

#include "engine/analysis/class_debrief.hpp"

#include <compare>
#include <cstdint>
#include <vector>

namespace keyaccount {

/// What two games that are not the same can have in common at the desk.
struct Situation {
    std::uint8_t stage = 0;
    Outcome last = Outcome::none;  // of the last call
    std::uint16_t met = 0;         // bit per person
    friend auto operator<=>(const Situation&, const Situation&) = default;
};
static_assert(max_people <= 16);

/// A decision of a run, where others may have decided otherwise. What is only written down is none.
struct Stand {
    std::uint64_t position = 0;  // hash of the state before it, apart from what was written down
    Situation situation;
    Choice choice;
    std::uint32_t turn = 0;
    std::int16_t day = 0;
    bool at_desk = false;
};

/// What a class needs of a game once it is played through: a few kilobytes, no state.
struct Trace {
    std::vector<Stand> stands;
    std::vector<Slip> slips;
    End end = End::playing;
    int score = 0;  // tenths of a point
    int stage = 0;
};

[[nodiscard]] Trace trace(const Case& scenario, const GameLog& log);

/// The choice without what changes nothing in the game: how the rep calls a call that is left.
[[nodiscard]] Choice without_label(Choice choice);

/// Where the runs went different ways, what divides them most first; at most 12.
[[nodiscard]] std::vector<Split> find_splits(const std::vector<Trace>& traces);

}  // namespace keyaccount
