#pragma once

#include "engine/files/json_gate.hpp"
#include "engine/files/text_file.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace keyaccount {

/// Finds JSON pointers in the text of a file. Keeps its own copy of the text.
class PointerPlaces {
public:
    explicit PointerPlaces(std::string text);
    PointerPlaces(const PointerPlaces&) = delete;
    PointerPlaces& operator=(const PointerPlaces&) = delete;

    /// The value's place; of the nearest thing around it where there is no such value. {0, 0}: nothing can be read.
    [[nodiscard]] Place of(std::string_view pointer) const;
    /// The value itself is written.
    [[nodiscard]] bool has(std::string_view pointer) const;

private:
    struct Found {
        std::uint32_t node = no_node;
        bool whole = false;
    };
    [[nodiscard]] Found find(std::string_view pointer) const;

    std::string text_;
    TextFile file_;
    std::optional<JsonDocument> document_;
};

}  // namespace keyaccount
