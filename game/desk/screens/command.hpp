#pragma once

#include "engine/play/choice.hpp"
#include "game/exercises.hpp"
#include "game/session.hpp"

#include <cstdint>
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
    set_name,    // `text`
    copy_text,   // `text`, to the clipboard
    play_again,  // with `seed`
    retry,       // from before decision `index`, in a new game
    next,        // what follows the present screen: the desk, the call or the result
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
    std::string text{};
    std::shared_ptr<const PlayableExercise> exercise{};
};

}  // namespace keyaccount::desk
