#pragma once

#include "game/narrate_debrief.hpp"

#include <ostream>
#include <string>

namespace keyaccount {

/// One game and what it is told with.
struct GameTold {
    const ClassRun& run;
    std::string rep;                           // as it is to be shown
    std::string partial;                       // how far the replay agrees; empty: whole
    const GameReview* in_hindsight = nullptr;  // beside the run's own review
};

/// The debrief of one game in plain lines of 80 columns; of the decisions, the three that cost most.
void print_game(std::ostream& out, const DebriefNarrator& told, const GameTold& game);

/// The debrief of a class in plain lines. `partial`: runs whose replay agrees in part only, one a run.
void print_class(std::ostream& out, const DebriefNarrator& told, const ClassDebrief& debrief,
                 const std::vector<bool>& partial, bool anonymous);

}  // namespace keyaccount
