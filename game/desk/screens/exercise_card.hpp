#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/text_entry.hpp"

#include <filesystem>
#include <memory>

namespace keyaccount::desk {

/// What a trainer hands out: the code, large enough for a projector, and what goes into the file.
class ExerciseCard : public Screen {
public:
    /// `saved`: where the exercise lies as a file; empty: nowhere yet.
    ExerciseCard(std::shared_ptr<const Case> scenario, const Exercise& exercise, std::filesystem::path saved = {});
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;

private:
    enum class Stop { title, folder, mode, language };
    [[nodiscard]] Exercise exercise() const;
    [[nodiscard]] Command save() const;
    [[nodiscard]] Command copy() const;
    void turn(int step);
    std::optional<Command> read_keys(Canvas& canvas);
    void draw_code(Canvas& canvas, const Scene& scene, Rect box) const;
    void draw_settings(Canvas& canvas, const Scene& scene, Rect box);
    std::optional<Command> draw_how(Canvas& canvas, const Scene& scene, Rect box);

    std::shared_ptr<const Case> case_;
    Exercise set_;
    TextEntry title_;
    TextEntry folder_;
    std::filesystem::path saved_;
    Stop stop_ = Stop::title;
};

}  // namespace keyaccount::desk
