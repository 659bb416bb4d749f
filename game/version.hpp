#pragma once

#include <string_view>

namespace keyaccount {

/// Of the program and its rules, as replays name it.
inline constexpr std::string_view program_version = KEYACCOUNT_VERSION;

}  // namespace keyaccount
