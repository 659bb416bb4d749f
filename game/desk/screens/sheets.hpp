#pragma once

#include "game/desk/screens/desk_side.hpp"
#include "game/desk/screens/dock.hpp"
#include "game/desk/widgets/scroll.hpp"

#include <optional>
#include <vector>

namespace keyaccount::desk {

/// The whole account file: every slot with value, source and date. True once it is closed.
class FileSheet {
public:
    [[nodiscard]] bool draw(Canvas& canvas, const Scene& scene);

private:
    ScrollState scroll_;
};

/// Everything that happened, newest first. True once it is closed.
class LogSheet {
public:
    [[nodiscard]] bool draw(Canvas& canvas, const Scene& scene);

private:
    ScrollState scroll_;
};

/// A row that can be picked from a list.
struct PickRow {
    Icon icon = Icon::none;
    std::string kind;
    std::string words;
    std::string note;  // at the right: cost, or why not
    bool possible = true;
};

/// A list to pick from, by digits, arrows or mouse.
class PickSheet {
public:
    struct Answer {
        bool closed = false;
        int picked = -1;
    };
    /// `said`: words of somebody, on paper above the rows; may be empty.
    [[nodiscard]] Answer draw(Canvas& canvas, const std::string& heading, const std::vector<PickRow>& rows,
                              const std::string& said = {});
    /// Begins at a row; before a new list.
    void begin(int row);

private:
    int read_keys(Canvas& canvas, int count);
    int focus_ = 0;
    bool moved_ = false;
    ScrollState scroll_;
};

}  // namespace keyaccount::desk
