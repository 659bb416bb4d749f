#pragma once

#include "engine/files/json_gate.hpp"
#include "engine/model/part_print.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace keyaccount {

/// The parts of a person that are told apart, besides the person itself.
inline constexpr std::array<std::string_view, 4> person_aspects = {"needs", "facts", "steps", "says"};

/// Every part of a case in the order of the file, the lists before the rest. `text_nodes`: the values that are words.
/// The order of keys, white space and comments count for nothing; what is only looked at (face, picture) counts as
/// words.
[[nodiscard]] std::vector<PartPrint> part_prints(const JsonDocument& document,
                                                 std::span<const std::uint32_t> text_nodes);

/// The numbers of the rules by group ("questions", "price"); `words` is 0.
[[nodiscard]] const std::vector<PartPrint>& rule_prints();

[[nodiscard]] constexpr std::uint64_t mixed_print(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) + 0x9E3779B97F4A7C15U;
    hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
    hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
    return hash ^ (hash >> 31U);
}

inline constexpr std::size_t print_digits = 5;  // hexadecimal, of one short hash

/// 20 bits of it, never 0.
[[nodiscard]] constexpr std::uint32_t short_print(std::uint64_t hash) {
    const auto bits = static_cast<std::uint32_t>((hash ^ (hash >> 20U) ^ (hash >> 40U)) & 0xFFFFFU);
    return bits == 0 ? 1 : bits;
}

}  // namespace keyaccount
