#pragma once

#include "game/exercises.hpp"
#include "game/narrate.hpp"

#include <string>
#include <vector>

namespace keyaccount {

/// The sentence for an exercise that cannot be played; of a broken file all that is wrong with it, line by line.
[[nodiscard]] std::string fault_words(const Narrator& words, const ExerciseFault& fault);

/// What an exercise fixes: the name of the thing and how it stands.
struct FixedThing {
    std::string name;
    std::string value;
    std::string note;  // what follows from it; may be empty
};
/// Case, dice, mode, language, and where the game is kept.
[[nodiscard]] std::vector<FixedThing> fixed_things(const Narrator& words, const PlayableExercise& exercise);

/// Its title, otherwise its code.
[[nodiscard]] std::string exercise_name(const PlayableExercise& exercise);

}  // namespace keyaccount
