#pragma once

#include "engine/files/diagnostic.hpp"
#include "engine/model/case.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace keyaccount {

struct Loaded {
    std::optional<Case> scenario;         // empty if any diagnostic is an error
    std::vector<Diagnostic> diagnostics;  // at most `max_diagnostics` and one that counts the rest, in file order
};

/// Reads and checks a case file. `file`: its name for messages; `text`: its bytes, which may be anything.
/// Reports all that is wrong at once; what follows from another error is left out. Its content hash leaves out the
/// key "$schema", which only editors read.
[[nodiscard]] Loaded load_case(std::string file, std::string_view text);

/// FNV-1a, 64 bits.
[[nodiscard]] std::uint64_t content_hash(std::string_view bytes);

}  // namespace keyaccount
