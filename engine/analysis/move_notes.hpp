#pragma once

#include "engine/analysis/habit_report.hpp"

#include <cstdint>
#include <vector>

namespace keyaccount {

/// Watches one game: which moves were made and, if asked for, which were open; when it went from stage to stage.
class MoveNotes {
public:
    MoveNotes(const Case& scenario, bool list_open) : case_{&scenario}, list_open_{list_open} {}
    void before(const State& state, Choice made);
    void settle(HabitReport& report, const PlayedGame& game, bool paid) const;

private:
    struct Note {
        std::uint16_t move;
        std::int16_t made = 0;
        std::int16_t first = 0;  // turn
        std::int16_t open = 0;   // positions
    };
    struct Leaving {
        std::size_t stage;
        int days;
        int turn;  // the last one in it
    };
    Note& note(std::size_t move);
    void see_stage(const State& state);

    const Case* case_;
    bool list_open_;
    std::vector<Note> notes_;
    std::vector<std::uint16_t> place_;  // in `notes_`, from 1, by move
    std::vector<Leaving> left_;
    std::size_t stage_ = 0;
    int since_ = 0;
    int turn_ = 0;
};

}  // namespace keyaccount
