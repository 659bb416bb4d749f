#pragma once

#include "engine/analysis/decision_review.hpp"
#include "game/library.hpp"
#include "game/replay_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace keyaccount {

// One line of JSON for a replay, in ASCII: nothing in it can steer a terminal, whatever the names are. Scores are
// 0..100, the gauge and all chances 0..1, turns of a profile count from 1 as those of the replay do.

/// What a replay played again comes to: `file` or `replay` (see StreamedReplay::key), `case`, `seed`, `player`,
/// `agrees`, `agreed` of `lines`, `end`, `score`, `gauge` as last recorded; where it differs `turn`, `line`, `day`,
/// `choice`, `reason`, `told` in English, the `rules` at work there; what was `changed` since in the case.
[[nodiscard]] ReplayLine verify_line(const Shelf& shelf, const StreamedReplay& replay);

/// What a line of the debrief holds.
struct DebriefLines {
    std::optional<std::size_t> sharp;  // reviewed, so many marks sharply; empty: not reviewed
    Knowledge knowledge = Knowledge::as_known;
    std::uint64_t seed = 1;  // of the review
    bool anonymous = false;  // neither file nor player is named
};

/// The debrief of a replay, as far as it agrees: the head of `verify_line`, `profile`, and the `review` with its marks.
[[nodiscard]] ReplayLine debrief_line(const Shelf& shelf, const StreamedReplay& replay, const DebriefLines& wish);

/// `keyaccount debrief --jsonl`: a line for each replay that is named or stands in the stream; see `write_lines`.
[[nodiscard]] bool debrief_jsonl(std::istream& in, const std::vector<std::string>& files, std::ostream& out,
                                 const Shelf& shelf, int threads, const DebriefLines& wish);

}  // namespace keyaccount
