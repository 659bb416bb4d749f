#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace keyaccount {

/// 16 lower-case hexadecimal digits.
[[nodiscard]] inline std::string to_hex(std::uint64_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    for (int shift = 60; shift >= 0; shift -= 4) result += digits[(value >> shift) & 0xFU];
    return result;
}

[[nodiscard]] inline std::optional<std::uint64_t> from_hex(std::string_view text) {
    if (text.size() != 16) return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        const std::size_t digit = std::string_view{"0123456789abcdef"}.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        value = (value << 4U) | digit;
    }
    return value;
}

}  // namespace keyaccount
