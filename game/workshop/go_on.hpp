#pragma once

#include "game/narrate.hpp"
#include "game/session.hpp"

#include <memory>

namespace keyaccount {

/// A game in progress on the edited case.
struct GoneOn {
    std::unique_ptr<Session> session;  // as far as the choices stand; kept on no disk, whatever the game was
    int stand = 0;                     // choices that stand
    int made = 0;                      // choices that were made
    int differs = 0;  // first turn, from 1, after which day, stage, gauge or outcome are others; 0: none
    [[nodiscard]] bool whole() const { return stand == made; }
    /// "Goes on from turn 31 of 42 (“Visit He Liping”): “he-liping” is no longer in the file."; where all stand it says
    /// so, and from which turn on they lead elsewhere.
    Text told;
};

/// Makes the choices of `game` again on the edited case, by their names, as far as they are legal. The game itself
/// stays as it is. A game that began in the middle begins there again, with what of it the edited case still has.
[[nodiscard]] GoneOn go_on_with(std::shared_ptr<const Case> edited, const Session& game, const Texts& texts);

/// Takes one game through many edits: what an edit cost comes back with an edit that mends it, unless the game was
/// played on in between.
class GameThroughEdits {
public:
    /// The game in play, on the edited case; see `go_on_with`.
    [[nodiscard]] GoneOn go_on(std::shared_ptr<const Case> edited, std::unique_ptr<Session> game, const Texts& texts);
    /// Forgets what an edit cost: another game is played.
    void forget() { whole_.reset(); }

private:
    std::unique_ptr<Session> whole_;  // the game before the edit that cost choices; null: none did
    std::size_t stood_ = 0;           // choices that the shorter game began with
};

/// The same start in another case, or an edited one: ids are carried over by name, what is gone is left out.
[[nodiscard]] StartFrom carried_over(const StartFrom& from, const Case& was, const Case& is);

}  // namespace keyaccount
