#pragma once

#include <cstdint>

namespace keyaccount {

/// What a throw is about; part of its key, so that another choice elsewhere rerolls nothing.
enum class Dice : std::uint8_t {
    draw,
    start_stance,
    start_rival,
    problem,
    payoff,
    objection,
    price_lifted,
    address,
    proof,
    develop,
    disposition,
    risk_raised,
    early_payoff,
    guide_truth,
    guide_pick,
    heard,
    demonstration_doubt,
    talk,
    rival_calls,
    rival_whom,
    rival_undercuts,
    stage_alone,
    stage_dies,
    invited,
    shortlisted,
    order,
    chosen,
    pays,
    variant
};

/// 64 well mixed bits (splitmix64's finaliser).
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t bits) {
    bits += 0x9E3779B97F4A7C15ULL;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31);
}

[[nodiscard]] constexpr std::uint64_t keyed(std::uint64_t seed, Dice kind, int a = 0, int b = 0, int c = 0) {
    const std::uint64_t key = (static_cast<std::uint64_t>(kind) << 56) |
                              (static_cast<std::uint64_t>(static_cast<std::uint16_t>(a)) << 32) |
                              (static_cast<std::uint64_t>(static_cast<std::uint16_t>(b)) << 16) |
                              static_cast<std::uint64_t>(static_cast<std::uint16_t>(c));
    return mixed(mixed(seed) ^ key);
}

/// Uniform in [0, bound), bound in [1, 2^31]; the bias of a 64-bit multiply is below 2^-32.
[[nodiscard]] constexpr int below(std::uint64_t bits, int bound) {
    return static_cast<int>(((bits >> 32) * static_cast<std::uint64_t>(bound)) >> 32);
}

/// Uniform in [0, 999].
[[nodiscard]] constexpr int roll(std::uint64_t seed, Dice kind, int a = 0, int b = 0, int c = 0) {
    return below(keyed(seed, kind, a, b, c), 1000);
}

/// Triangular in [-width, width], mean 0.
[[nodiscard]] constexpr int triangular(std::uint64_t seed, Dice kind, int width, int a = 0, int b = 0, int c = 0) {
    const std::uint64_t bits = keyed(seed, kind, a, b, c);
    const int first = below(bits, width + 1);
    const int second = below(mixed(bits), width + 1);
    return first - second;
}

}  // namespace keyaccount
