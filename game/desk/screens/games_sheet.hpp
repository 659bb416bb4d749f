#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/scroll.hpp"
#include "game/library.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// The games of a case that are on disk; one of them can be looked back at.
class GamesSheet {
public:
    struct Answer {
        bool closed = false;
        std::optional<Command> command;
    };
    void open(std::string title, std::vector<KeptGame> games);
    [[nodiscard]] Answer draw(Canvas& canvas, const Scene& scene);

private:
    void draw_row(Canvas& canvas, const Scene& scene, Rect row, const KeptGame& game, bool selected) const;

    std::string title_;
    std::vector<KeptGame> games_;
    int selected_ = 0;
    bool moved_ = false;
    ScrollState scroll_;
};

/// Day and time of this machine's clock: "14 Oct 2026, 09:31".
[[nodiscard]] std::string clock_time(const Narrator& say, std::int64_t seconds);

}  // namespace keyaccount::desk
