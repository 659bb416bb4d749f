#pragma once

#include "engine/model/case.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace keyaccount {

/// What became of a part, gravest first.
enum class EditKind : std::uint8_t { gone, added, numbers, order, words };

/// One part of a case, or one group of the rules' numbers, that is not what it was when a replay was made.
struct Edit {
    std::string part;  // "people/he-guoqiang/says", "rules/questions"; of an order: "steps"
    EditKind kind = EditKind::numbers;
    Text told;  // "the words of He Guoqiang", "step "visit to our works" is new"
};

/// What the case has become since its parts were `then`; gravest first, within that in the order of the file.
[[nodiscard]] std::vector<Edit> edits_of(const Case& scenario, std::span<const PartPrint> then);

/// The groups of the rules' numbers that are not what they were.
[[nodiscard]] std::vector<Edit> rule_edits(std::span<const PartPrint> then);

/// The first `most` of them in one enumeration, the rest counted; empty if there are none.
[[nodiscard]] Text enumerated(std::span<const Edit> edits, std::size_t most);

/// What an edited case comes to, with the parts: "the case was edited since: …", "… since, in its words only: …".
/// `then` empty: the replay says nothing of the parts.
[[nodiscard]] Text told_of_edits(std::span<const Edit> edits, std::span<const PartPrint> then, std::size_t most);

}  // namespace keyaccount
