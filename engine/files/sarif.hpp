#pragma once

#include "engine/files/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

/// One run in SARIF 2.1.0, as code hosts and editors read it: a rule for each code that occurs, a result for each
/// remark. Things to do are notes. Messages are English; columns count characters. Never throws on broken UTF-8.
[[nodiscard]] std::string to_sarif(const std::vector<Diagnostic>& diagnostics, std::string_view program_version);

}  // namespace keyaccount
