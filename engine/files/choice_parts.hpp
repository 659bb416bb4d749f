#pragma once

#include "engine/files/replay.hpp"

#include <span>

namespace keyaccount {

/// The keys of a choice in a file.
struct ChoiceKey {
    std::string_view key;
    std::string NamedChoice::*member;
};
[[nodiscard]] std::span<const ChoiceKey> choice_keys();

}  // namespace keyaccount
