#include "game/report/uuid.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace keyaccount::report {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t block_size = 64;

using Digest = std::array<std::uint32_t, 5>;

/// The message with its padding: a one, zeros, and its length in bits (RFC 3174 section 4).
std::string padded(std::string_view message) {
    std::string bytes{message};
    bytes += '\x80';
    while (bytes.size() % block_size != block_size - 8) bytes += '\0';
    const std::uint64_t bits = std::uint64_t{message.size()} * 8;
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>((bits >> shift) & 0xFFU);
    return bytes;
}

void add_block(Digest& digest, std::string_view block) {
    std::array<std::uint32_t, 80> words{};
    for (std::size_t i = 0; i < block_size; ++i)
        words.at(i / 4) = (words.at(i / 4) << 8U) | static_cast<unsigned char>(block[i]);
    for (std::size_t t = 16; t < 80; ++t)
        words.at(t) = std::rotl(words.at(t - 3) ^ words.at(t - 8) ^ words.at(t - 14) ^ words.at(t - 16), 1);
    auto [a, b, c, d, e] = digest;
    for (std::size_t t = 0; t < 80; ++t) {
        std::uint32_t mixed = 0;
        if (t < 20)
            mixed = ((b & c) | (~b & d)) + 0x5A827999U;
        else if (t < 40)
            mixed = (b ^ c ^ d) + 0x6ED9EBA1U;
        else if (t < 60)
            mixed = ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDCU;
        else
            mixed = (b ^ c ^ d) + 0xCA62C1D6U;
        const std::uint32_t next = std::rotl(a, 5) + mixed + e + words.at(t);
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    const Digest added = {a, b, c, d, e};
    for (std::size_t i = 0; i < digest.size(); ++i) digest.at(i) += added.at(i);
}

/// SHA-1, RFC 3174. It names things here and guards nothing.
Digest sha1(std::string_view message) {
    Digest digest = {0x67452301U, 0xEFCDAB89U, 0x98BADCFEU, 0x10325476U, 0xC3D2E1F0U};
    const std::string bytes = padded(message);
    for (std::size_t at = 0; at < bytes.size(); at += block_size)
        add_block(digest, std::string_view{bytes}.substr(at, block_size));
    return digest;
}

std::string bytes_of(std::string_view uuid) {
    std::string bytes;
    unsigned value = 0;
    bool half = false;
    for (const char c : uuid) {
        if (c == '-') continue;
        value = (value << 4U) | static_cast<unsigned>(digits.find(c) & 0xFU);
        if (half) bytes += static_cast<char>(value & 0xFFU);
        half = !half;
    }
    return bytes;
}

}  // namespace

std::string name_uuid(std::string_view name_space, std::string_view name) {
    Digest digest = sha1(bytes_of(name_space) + std::string{name});
    digest[1] = (digest[1] & 0xFFFF0FFFU) | 0x5000U;
    digest[2] = (digest[2] & 0x3FFFFFFFU) | 0x80000000U;
    std::string uuid;
    for (std::size_t i = 0; i < 32; ++i) {
        if (i == 8 || i == 12 || i == 16 || i == 20) uuid += '-';
        uuid += digits[(digest.at(i / 8) >> (28 - 4 * (i % 8))) & 0xFU];
    }
    return uuid;
}

}  // namespace keyaccount::report
