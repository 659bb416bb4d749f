#pragma once

#include "game/report/formats.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace keyaccount::report {

/// The address without a slash at its end; nothing if things cannot be named under it, see `xapi.bad-address`.
[[nodiscard]] std::optional<std::string> xapi_address(std::string_view typed);

/// The xAPI 1.0.3 statements of one run: one a choice in order, then one of the result, as a JSON array with one
/// statement a line. Ids follow from the game and whose it is, so the same game always has the same ones.
///
/// What replays do not hold is not invented: `timestamp` is when the file was last written, the same in all its
/// statements, and left out where that is unknown. `duration` estimates reading and thinking by the words that were
/// new on the screen; the days that pass in the game stand in the extension `calendar-time`.
[[nodiscard]] std::string xapi_of(const Export& what, const CaseRuns& runs, std::size_t index);

/// Writes a file a run, CASE-run-NN.xapi.json.
[[nodiscard]] Written write_xapi(const Export& what);

}  // namespace keyaccount::report
