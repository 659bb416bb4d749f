#include "game/desk/widgets/text_entry.hpp"

#include "engine/files/utf8.hpp"
#include "game/desk/text_layout.hpp"

#include <algorithm>

namespace keyaccount::desk {

void TextEntry::set(std::string_view text) {
    text_.clear();
    caret_ = 0;
    insert(text);
}

void TextEntry::insert(std::string_view words) {
    const std::string clean = clean_text(words);
    std::size_t room = most_ - std::min(most_, characters(text_));
    std::string fitting;
    for (std::size_t at = 0; at < clean.size() && room > 0;) {
        const char32_t code = next_code_point(clean, at);
        if (is_bidi_control(code)) continue;
        append_utf8(fitting, code == U'\n' ? U' ' : code);
        --room;
    }
    text_.insert(caret_, fitting);
    caret_ += fitting.size();
}

void TextEntry::step_back() {
    if (caret_ == 0) return;
    do --caret_;
    while (caret_ > 0 && (static_cast<unsigned char>(text_[caret_]) & 0xC0U) == 0x80U);
}

void TextEntry::step_on() {
    if (caret_ < text_.size()) static_cast<void>(next_code_point(text_, caret_));
}

bool TextEntry::read(const Input& input, std::string_view pasted) {
    const std::string before = text_;
    for (const KeyPress& press : input.keys) {
        const std::size_t at = caret_;
        switch (press.key) {
            case Key::left: step_back(); break;
            case Key::right: step_on(); break;
            case Key::home: caret_ = 0; break;
            case Key::end: caret_ = text_.size(); break;
            case Key::backspace:
                step_back();
                text_.erase(caret_, at - caret_);
                break;
            case Key::remove:
                step_on();
                text_.erase(at, caret_ - at);
                caret_ = at;
                break;
            case Key::v:
                if (press.ctrl) insert(pasted);
                break;
            default: break;
        }
    }
    insert(input.text);
    return text_ != before;
}

Hit TextEntry::draw(Canvas& canvas, Rect rect, const std::string& placeholder, bool focused, Size size) const {
    TextField field;
    field.placeholder = placeholder;
    field.focused = focused;
    field.caret = caret_;
    field.size = size;
    return draw_text_field(canvas, rect, text_, field);
}

}  // namespace keyaccount::desk
