#pragma once

#include "engine/files/replay.hpp"
#include "engine/play/play.hpp"
#include "engine/play/score.hpp"
#include "engine/play/view.hpp"
#include "game/replay_file.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace keyaccount {

/// A turn as the log, the curve and the replay keep it.
struct Moment {
    Choice choice;
    int day = 0;  // after the choice
    int stage = 0;
    int gauge = 0;                    // per mille, as the rep saw it
    Outcome outcome = Outcome::none;  // of the call that ended with it
    std::vector<Event> events;
};

/// One game: the case, every state since its start, and the file it is written to. Undo is the state before.
class Session {
public:
    struct Setup {
        std::uint64_t seed = 0;
        std::string player;
        Mode mode = Mode::guided;
        Language language = Language::en;
        std::optional<ReplayParent> parent{};      // the game from which this one was tried again
        std::optional<ReplayExercise> exercise{};  // what a trainer had set
        std::shared_ptr<const StartFrom>
            from{};  // begins in the middle, and is kept on no disk; null: as the case starts
    };

    /// `file` may be null: nothing is kept on disk; nor is a game that begins in the middle.
    Session(std::shared_ptr<const Case> scenario, Setup setup, std::unique_ptr<ReplayFile> file);

    /// The game of a replay, as it was left; goes on in its file. Null if it cannot be played as it stands:
    /// `why_not` then says so.
    [[nodiscard]] static std::unique_ptr<Session> resume(std::shared_ptr<const Case> scenario, const ReplayRead& replay,
                                                         std::unique_ptr<ReplayFile> file, Text& why_not);
    /// The game of a replay as far as it agrees, to be looked at; it is kept nowhere.
    [[nodiscard]] static std::unique_ptr<Session> of_replay(std::shared_ptr<const Case> scenario,
                                                            const ReplayHeader& header, const Replayed& replayed);
    /// The same game up to `turns` choices, with the same dice, in a file of its own.
    [[nodiscard]] std::unique_ptr<Session> try_from(std::size_t turns, std::unique_ptr<ReplayFile> file) const;

    /// Makes the choice, writes it to disk, and keeps what happened. A refused choice changes nothing.
    Refusal choose(Choice choice);
    /// Takes the last choice back; counted in the replay. False in an exam, at the start, or after the end.
    bool undo();

    [[nodiscard]] const Case& scenario() const { return *case_; }
    [[nodiscard]] const std::shared_ptr<const Case>& shared_case() const { return case_; }
    [[nodiscard]] const Setup& setup() const { return setup_; }
    /// The seed and the choices that stand.
    [[nodiscard]] GameLog log() const;
    [[nodiscard]] const State& state() const { return states_.back(); }
    [[nodiscard]] const State& first_state() const { return states_.front(); }
    /// State after `turns` choices, 0 = the start.
    [[nodiscard]] const State& state_after(std::size_t turns) const { return states_.at(turns); }
    [[nodiscard]] View view() const { return View{*case_, states_.back()}; }
    [[nodiscard]] const std::vector<Moment>& moments() const { return moments_; }
    /// Events of the last choice; empty at the start.
    [[nodiscard]] const std::vector<Event>& last_events() const;
    [[nodiscard]] bool can_undo() const;
    [[nodiscard]] int undone() const { return undone_; }
    /// Empty while all is on disk; otherwise the sentence to show. Saving is tried again with every choice.
    [[nodiscard]] std::string save_problem() const;
    /// The same for the copy that the trainer reads; the game itself is safe.
    [[nodiscard]] std::string copy_problem() const;
    /// Where the game is kept; null: nowhere.
    [[nodiscard]] const ReplayFile* file() const { return file_.get(); }
    [[nodiscard]] bool over() const { return state().over(); }
    [[nodiscard]] Score result() const { return score(*case_, state()); }

private:
    void write(const std::string& line);
    void keep(Choice choice, const State& next, std::vector<Event> events);

    std::shared_ptr<const Case> case_;
    Setup setup_;
    std::unique_ptr<ReplayFile> file_;
    std::vector<State> states_;
    std::vector<Moment> moments_;
    int undone_ = 0;
};

/// A seed that nobody has chosen, short enough to be read out to a class.
[[nodiscard]] std::uint64_t fresh_seed();

}  // namespace keyaccount
