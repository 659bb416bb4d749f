#include "engine/play/dice.hpp"
#include "engine/play/play.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstring>

using namespace keyaccount;

namespace {

/// FNV-1a byte by byte, as replays have recorded it since the first version.
std::uint64_t plain_hash(const State& state) {
    std::array<unsigned char, sizeof(State)> bytes;
    std::memcpy(bytes.data(), &state, sizeof(State));
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const unsigned char byte : bytes) hash = (hash ^ byte) * 0x100000001B3ULL;
    return mixed(hash);
}

}  // namespace

TEST_CASE("the hash of a state is that of its bytes one by one") {
    State state{};
    CHECK(hash_of(state) == plain_hash(state));
    std::array<unsigned char, sizeof(State)> bytes{};
    std::uint64_t random = 5;
    for (int round = 0; round < 2'000; ++round) {
        random = mixed(random);
        bytes[random % bytes.size()] = static_cast<unsigned char>(random >> 32U);
        bytes[(random >> 16U) % bytes.size()] = round % 3 == 0 ? 255 : 0;
        std::memcpy(&state, bytes.data(), sizeof(State));
        CHECK(hash_of(state) == plain_hash(state));
    }
}
