#include "engine/files/nearest.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

constexpr std::size_t longest = 64;
using Row = std::array<std::size_t, longest + 1>;

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t enough) {
    a = a.substr(0, longest);
    b = b.substr(0, longest);
    Row before_last{}, last{}, row{};
    const auto width = static_cast<std::ptrdiff_t>(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        const auto reaches = [&](const Row& one) {
            return *std::min_element(one.begin(), one.begin() + width) >= enough;
        };
        if (reaches(last) && reaches(row)) return enough;
        before_last = last;
        last = row;
    }
    return last[b.size()];
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
    std::size_t best = std::clamp<std::size_t>(word.size() / 3, 1, 3) + 1;
    std::string_view found;
    if (word.size() > longest) return found;
    for (const std::string_view candidate : candidates) {
        // Lengths alone tell most of them apart; two words of which no letter is the same are not alike.
        const std::size_t longer = std::max(word.size(), candidate.size());
        if (longer - std::min(word.size(), candidate.size()) >= best) continue;
        const std::size_t distance = edit_distance(word, candidate, best);
        if (distance >= best || distance >= longer) continue;
        best = distance;
        found = candidate;
    }
    return found;
}

}  // namespace keyaccount
