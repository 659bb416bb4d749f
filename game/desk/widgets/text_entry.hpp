#pragma once

#include "game/desk/widgets/controls.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace keyaccount::desk {

/// One line that is typed, with a caret: letters of any script, Backspace, Delete, arrows, Home, End, paste.
class TextEntry {
public:
    /// `most`: characters that it holds.
    explicit TextEntry(std::size_t most, std::string_view text = {}) : most_{most} { set(text); }

    [[nodiscard]] const std::string& text() const { return text_; }
    /// Without what cannot stand on one line; the caret goes to its end.
    void set(std::string_view text);
    /// Takes what was typed; `pasted`: what Ctrl+V puts in. True if the text changed.
    bool read(const Input& input, std::string_view pasted);
    /// Shows it in a field; tells the mouse.
    Hit draw(Canvas& canvas, Rect rect, const std::string& placeholder, bool focused, Size size = Size::body) const;

private:
    void insert(std::string_view words);
    void step_back();
    void step_on();

    std::size_t most_;
    std::string text_;
    std::size_t caret_ = 0;  // bytes before it
};

}  // namespace keyaccount::desk
