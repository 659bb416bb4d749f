#pragma once

#include "engine/play/choice.hpp"
#include "engine/play/start_from.hpp"
#include "game/exercises.hpp"
#include "game/session.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// What a screen asks the program to do.
enum class Do : std::uint8_t {
    choose,      // `choice`
    write_down,  // `notes`
    undo,
    show_cases,
    show_briefing,  // `index`: place on the shelf
    start_game,     // `seed`, `mode`
    continue_game,
    find_exercise,   // the list of exercises, and where a code is typed
    read_exercise,   // `exercise`, `text`: the player's name
    start_exercise,  // the one that was read last
    set_exercise,    // `seed`, `mode`: what a trainer can hand out
    back_to_briefing,
    save_exercise,  // `exercise`, to be handed out as a file
    edit_name,
    set_name,       // `text`
    copy_text,      // `text`, to the clipboard
    play_again,     // with `seed`
    retry,          // from before decision `index`, in a new game
    next,           // what follows the present screen: the desk, the call or the debrief
    open_replay,    // `file`, to be looked back at
    switch_review,  // stops the judging of decisions, or goes on with it
    other_game,     // the game from which this one was tried again, or back
    show_class_folders,
    show_class,      // the debrief of the replays under `file`
    show_run,        // of the class: `index`, at decision `turn`
    show_workshop,   // with the case `file` chosen; the folder of cases where it is empty
    open_in_editor,  // `file`, at line `index`; 0: at its top
    rehearse,        // the case that is chosen in the workshop, with `seed`, beginning at `from`
    watch_seed,      // the same case, played by habit `index` with `seed`, to be looked back at
    english,
    chinese,
    switch_language,
    switch_theme,
    larger_text,
    smaller_text,
    next_text_size,
    switch_motion,
    switch_hints,
    switch_fullscreen,
    hint_read,  // the hint of the moment is not shown again
    help,
    menu,
    quit
};

struct Command {
    Do what = Do::next;
    Choice choice;
    std::size_t index = 0;
    std::uint64_t seed = 0;
    Mode mode = Mode::guided;
    std::vector<Choice> notes{};
    std::filesystem::path file{};
    std::string text{};
    std::shared_ptr<const PlayableExercise> exercise{};
    std::size_t turn = 0;
    std::shared_ptr<const StartFrom> from{};  // null: as the case starts
};

}  // namespace keyaccount::desk
