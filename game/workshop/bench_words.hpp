#pragma once

#include "game/texts.hpp"
#include "game/workshop/case_counts.hpp"
#include "game/workshop/case_watch.hpp"

namespace keyaccount {

/// A sentence of the workshop in both languages.
[[nodiscard]] Text in_both(const Texts& texts, std::string_view key, Texts::Slots slots = {});

/// "1 error, 2 warnings", "To do: 6", "14 texts lack Chinese", "Nothing to mend", "Gone from the folder".
[[nodiscard]] Text standing_told(const WatchedCase& watched, const Texts& texts);

/// "saved 4 s ago", "saved 3 min ago"; empty while nothing was saved since the watch began. `now`: as for `poll`.
[[nodiscard]] Text saved_told(const WatchedCase& watched, CaseWatch::Time now, const Texts& texts);

/// What the game in play must know: empty while the file is good; otherwise that it goes on from memory, and why.
[[nodiscard]] Text memory_told(const WatchedCase& watched, const Texts& texts);

/// "10 people, 412 lines, 2940 words, 28 to 41 min" and "14 words a line"; in Chinese by characters.
[[nodiscard]] Text counts_told(const CaseCount& count, const Texts& texts);
[[nodiscard]] Text line_length_told(const TextCount& count, const Texts& texts);

}  // namespace keyaccount
