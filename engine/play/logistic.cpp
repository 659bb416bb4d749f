// Chances from leads: the logistic function in whole numbers.
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <array>

namespace keyaccount {
namespace {

/// e^(-x) for x in hundredths, 0..800, times 2^32; by repeated multiplication of whole numbers.
constexpr std::array<std::uint64_t, 801> decay_table() {
    std::array<std::uint64_t, 801> table{};
    constexpr std::uint64_t hundredth = 4'252'231'657ULL;  // e^-0.01 · 2^32
    std::uint64_t value = 1ULL << 32;
    for (auto& entry : table) {
        entry = value;
        value = (value * hundredth + (1ULL << 31)) >> 32;
    }
    return table;
}

constexpr std::array<std::int16_t, 801> logistic_table() {
    std::array<std::int16_t, 801> table{};
    constexpr auto decay = decay_table();
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::uint64_t sum = (1ULL << 32) + decay[i];
        table[i] = static_cast<std::int16_t>((10'000ULL * (1ULL << 32) + sum / 2) / sum);
    }
    return table;
}

constexpr auto logistic_values = logistic_table();

}  // namespace

int logistic(int centilogit) {
    const int x = clamped(centilogit, -800, 800);
    return x >= 0 ? logistic_values[static_cast<std::size_t>(x)]
                  : 10'000 - logistic_values[static_cast<std::size_t>(-x)];
}

int chance_of_lead(int tenths_ahead) { return logistic(tenths_ahead * 100 / 300) / 10; }

int logit(int per_ten_thousand) {
    int low = -800;
    int high = 800;
    while (low < high) {
        const int middle = (low + high + 1600) / 2 - 800;
        if (logistic(middle) < per_ten_thousand)
            low = middle + 1;
        else
            high = middle;
    }
    const bool below_is_nearer = low > -800 && per_ten_thousand - logistic(low - 1) < logistic(low) - per_ten_thousand;
    return below_is_nearer ? low - 1 : low;
}

}  // namespace keyaccount
