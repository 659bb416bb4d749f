#pragma once

#include "engine/analysis/playtest.hpp"
#include "engine/analysis/text_coverage.hpp"
#include "game/narrate.hpp"

#include <ostream>

namespace keyaccount {

/// What the reference players made of a case, for programs and for people. The calibration of the win
/// probability only where it is asked for.
void print_json(std::ostream& out, const Case& scenario, const PlaytestReport& report, bool calibration);
void print_text(std::ostream& out, const Narrator& words, const Case& scenario, const PlaytestReport& report,
                bool calibration);

/// Lines that nobody ever saw: where they stand, and their words.
void print_json(std::ostream& out, const Case& scenario, const TextCoverage& coverage);
void print_text(std::ostream& out, const Narrator& words, const Case& scenario, const TextCoverage& coverage);

}  // namespace keyaccount
