#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/scroll.hpp"

#include <memory>
#include <string>

namespace keyaccount::desk {

/// The memo before a game: what, whom, how, and how hard.
class Briefing : public Screen {
public:
    /// With an exercise: it fixes seed and mode.
    Briefing(std::shared_ptr<const Case> scenario, std::uint64_t seed, Mode mode,
             std::shared_ptr<const PlayableExercise> exercise = nullptr);
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;

private:
    struct Person {
        PersonId id;
        bool met = false;
    };
    [[nodiscard]] const std::string& words(const Scene& scene, LineId line) const;
    [[nodiscard]] Command start() const;
    [[nodiscard]] Command set_exercise() const;
    std::optional<Command> read_keys(Canvas& canvas);
    void type_seed(const Input& input);
    void draw_paper(Canvas& canvas, const Scene& scene, Rect paper);
    float draw_memo(Canvas& canvas, const Scene& scene, Rect inside, float gap, bool shown);
    void draw_days(Canvas& canvas, const Scene& scene, Rect inside);
    std::optional<Command> draw_side(Canvas& canvas, const Scene& scene, Rect side);
    void draw_means(Canvas& canvas, const Scene& scene, Rect box);
    void draw_people(Canvas& canvas, const Scene& scene, Rect box);
    void draw_known(Canvas& canvas, const Scene& scene, Rect box, const Person& person);
    void draw_turns(Canvas& canvas, const Scene& scene, Rect box);
    std::optional<Command> draw_start(Canvas& canvas, const Scene& scene, Rect box);
    std::optional<Command> draw_seed(Canvas& canvas, const Scene& scene, Rect box);
    void draw_exercise(Canvas& canvas, const Scene& scene, Rect box);
    void draw_modes(Canvas& canvas, const Scene& scene, Rect box);
    [[nodiscard]] std::vector<Person> known_people() const;

    std::shared_ptr<const Case> case_;
    State first_;
    std::uint64_t seed_;
    std::string typed_;  // the seed while it is being typed
    bool editing_ = false;
    Mode mode_;
    ScrollState scroll_;
    std::shared_ptr<const PlayableExercise> exercise_;  // null: the rep's own game
};

}  // namespace keyaccount::desk
