#pragma once

#include <compare>
#include <cstdint>

namespace keyaccount {

/// Index of one entity in a loaded `Case`; a different type per kind, without implicit conversions.
/// Range: [0, 254]; `none()` stands for "nobody" or "nothing".
template <class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::uint8_t index) : index_{index} {}
    template <class Number>
    static constexpr Id at(Number index) {
        return Id{static_cast<std::uint8_t>(index)};
    }
    static constexpr Id none() { return Id{}; }
    [[nodiscard]] constexpr std::uint8_t index() const { return index_; }
    [[nodiscard]] constexpr bool exists() const { return index_ != 255; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::uint8_t index_ = 255;
};

using PersonId = Id<struct PersonTag>;
using NeedId = Id<struct NeedTag>;
using FactId = Id<struct FactTag>;
using OfferId = Id<struct OfferTag>;
using ProofId = Id<struct ProofTag>;
using StepId = Id<struct StepTag>;
using RivalId = Id<struct RivalTag>;
using DrawId = Id<struct DrawTag>;

/// Index of a text in `Case::texts`; 0 is the empty text.
class LineId {
public:
    constexpr LineId() = default;
    constexpr explicit LineId(std::uint16_t index) : index_{index} {}
    [[nodiscard]] constexpr std::uint16_t index() const { return index_; }
    [[nodiscard]] constexpr bool exists() const { return index_ != 0; }
    friend constexpr auto operator<=>(LineId, LineId) = default;

private:
    std::uint16_t index_ = 0;
};

}  // namespace keyaccount
