#pragma once

#include "game/desk/screens/case_card.hpp"
#include "game/desk/screens/games_sheet.hpp"
#include "game/desk/widgets/scroll.hpp"

#include <vector>

namespace keyaccount::desk {

/// What the case list shows; the program keeps it up to date.
struct Shelf {
    std::vector<ShelvedCase> cases;
    std::vector<PastGames> past;
    std::optional<Unfinished> unfinished;
    std::filesystem::path replays;  // where games are kept; empty: nowhere
};

/// The first screen: one card a case.
class CaseList : public Screen {
public:
    CaseList(const Shelf& shelf, std::size_t selected) : shelf_{shelf}, selected_{static_cast<int>(selected)} {}
    std::optional<Command> draw(Canvas& canvas, const Scene& scene) override;

private:
    [[nodiscard]] int count() const { return static_cast<int>(shelf_.cases.size()); }
    [[nodiscard]] ShelfCard card(int index) const;
    [[nodiscard]] std::optional<Command> open(int index);
    std::optional<Command> read_keys(Canvas& canvas, const Scene& scene);
    void open_games(const Scene& scene);
    std::optional<Command> draw_all(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_tools(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_foot(Canvas& canvas, const Scene& scene);
    std::optional<Command> draw_grid(Canvas& canvas, const Scene& scene, Rect area);
    struct Grid {
        float width = 0;  // of a card
        float picture = 0;
        float gap = 0;            // between rows
        std::vector<float> tops;  // of the rows, and where one more would begin
        float all = 0;
    };
    [[nodiscard]] Grid grid_of(Canvas& canvas, const Scene& scene, Rect area);
    /// Sets the number of columns.
    float card_width(float room, const Canvas& canvas);

    const Shelf& shelf_;
    int selected_ = 0;
    int columns_ = 1;
    bool games_open_ = false;
    GamesSheet games_;
    bool moved_ = true;  // the selection moved: scroll to it
    ScrollState scroll_;
};

}  // namespace keyaccount::desk
