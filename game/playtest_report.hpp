#pragma once

#include "engine/analysis/alarms.hpp"
#include "game/narrate.hpp"
#include "game/playtest_kept.hpp"

#include <optional>
#include <ostream>
#include <vector>

namespace keyaccount {

/// A playtest and what follows from it.
struct PlaytestResult {
    PlaytestReport report;
    std::vector<Alarm> alarms;
    std::optional<PlaytestChange> change;  // since the last one, where there is one to compare with
};

/// What the reference players made of a case, for programs and for people. The calibration of the win
/// probability only where it is asked for.
void print_json(std::ostream& out, const Case& scenario, const PlaytestResult& result, bool calibration);
void print_text(std::ostream& out, const Narrator& words, const Case& scenario, const PlaytestResult& result,
                bool calibration);

/// Lines that nobody ever saw: where they stand, and their words.
void print_json(std::ostream& out, const Case& scenario, const TextCoverage& coverage);
void print_text(std::ostream& out, const Narrator& words, const Case& scenario, const TextCoverage& coverage);

}  // namespace keyaccount
