#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/scroll.hpp"
#include "game/desk/widgets/text_entry.hpp"

#include <string>
#include <vector>

namespace keyaccount::desk {

inline constexpr std::size_t longest_name = 60;  // characters of a player's name

/// Where a rep types the code of an exercise or picks its file, gives a name, and sees what is fixed.
class ExerciseScreen : public Screen {
public:
    ExerciseScreen(const std::vector<ShelvedCase>& cases, std::vector<ShelvedExercise> found,
                   const std::string& player);
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;

    /// As if it had been typed.
    void type_code(std::string_view code);
    /// The file in the list, if it is there.
    void pick(const std::filesystem::path& file);

private:
    // Where the keyboard is: the code, a row of the list, the name.
    [[nodiscard]] int stops() const { return static_cast<int>(found_.size()) + 2; }
    [[nodiscard]] bool at_code() const { return stop_ == 0; }
    [[nodiscard]] bool at_name() const { return stop_ == stops() - 1; }
    void move_to(int stop);
    /// What is chosen: null if nothing that can be played.
    [[nodiscard]] const PlayableExercise* chosen() const;
    /// Goes on, or to what is still missing.
    std::optional<Command> proceed();
    std::optional<Command> read_keys(Canvas& canvas);
    void draw_code(Canvas& canvas, const Scene& scene, Rect box);
    void draw_found(Canvas& canvas, const Scene& scene, Rect box);
    std::optional<Command> draw_fixed(Canvas& canvas, const Scene& scene, Rect box);
    [[nodiscard]] std::string code_note(const Scene& scene) const;

    const std::vector<ShelvedCase>& cases_;
    std::vector<ShelvedExercise> found_;
    TextEntry code_;
    TextEntry name_;
    ExerciseFound coded_;
    int stop_ = 0;
    int picked_ = -1;     // row of the list; −1: the code
    bool asked_ = false;  // Enter was pressed: say what is missing
    bool moved_ = false;  // scroll to the row
    ScrollState scroll_;
};

/// What an exercise fixes, one thing below the other from the top of `box`.
void draw_fixed_things(Canvas& canvas, const Scene& scene, Rect box, const PlayableExercise& exercise);

/// Asks for the player's name.
class NameSheet {
public:
    explicit NameSheet(const std::string& player) : name_{longest_name, player} {}
    struct Answer {
        bool closed = false;
        std::optional<Command> command;
    };
    [[nodiscard]] Answer draw(Canvas& canvas, const Scene& scene);

private:
    TextEntry name_;
};

}  // namespace keyaccount::desk
