#pragma once

#include "game/narrate.hpp"
#include "game/session.hpp"

#include <istream>
#include <ostream>
#include <string>

namespace keyaccount {

enum class TerminalStop { over, quit, input_ended };

/// Plays on two streams until the game ends, the player stops, or the input does. `how_to_go_on`: the command
/// that continues this game.
[[nodiscard]] TerminalStop play_in_terminal(Session& session, const Narrator& words, std::istream& in,
                                            std::ostream& out, const std::string& how_to_go_on);

}  // namespace keyaccount
