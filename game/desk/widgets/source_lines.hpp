#pragma once

#include "game/desk/canvas.hpp"

#include <string>
#include <vector>

namespace keyaccount::desk {

/// Some lines of a file, one of which is meant.
struct SourceLines {
    int first = 1;  // number of the first line
    std::vector<std::string> lines;
    int line = 0;    // number of the one that is meant
    int column = 1;  // where it is meant, from 1, in characters
};

[[nodiscard]] float source_lines_height(const Canvas& canvas, const SourceLines& source);
/// Numbers, words and a line below what is meant; a line that is too long is shown around the place. `free`: the size
/// of what lies upon the lower right corner; lines end before it.
void draw_source_lines(Canvas& canvas, Rect rect, const SourceLines& source, Paint mark, Vec2 free = {});

}  // namespace keyaccount::desk
