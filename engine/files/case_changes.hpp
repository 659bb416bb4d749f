#pragma once

#include "engine/files/json_gate.hpp"
#include "engine/model/text.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace keyaccount {

enum class ChangeKind : std::uint8_t { changed, added, gone, order };

/// One property of a case that is not what it was.
struct CaseChange {
    ChangeKind kind = ChangeKind::changed;
    std::string place;      // ids for entries that have one: "people/lu-jianping/needs/price/weight"
    std::string then, now;  // as written, on one line and cut; empty: added, gone, an order
    std::size_t at = 0;     // byte offset in the new file; of what is gone: of what it was in
    friend bool operator==(const CaseChange&, const CaseChange&) = default;
};

/// What the rules can notice of an edit, in the order of the new file. Words, faces and pictures count for nothing.
[[nodiscard]] std::vector<CaseChange> changes_of(const JsonDocument& then, const JsonDocument& now);

/// The new case as JSON with some of `changes_of` undone: those for whose place `is_undone` holds.
[[nodiscard]] std::string with_changes_undone(const JsonDocument& then, const JsonDocument& now,
                                              const std::function<bool(const std::string&)>& is_undone);

}  // namespace keyaccount
