#include "game/desk/canvas.hpp"

#include "game/desk/soft_fill.hpp"
#include "game/desk/text_layout.hpp"

#include <imgui.h>

#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::size_t longest_line = 4000;  // bytes drawn of one line; vertices have 16-bit indices

}  // namespace

Canvas::Canvas(ImDrawList& list, Fonts& fonts, const Theme& theme, const Input& input, Motion& motion, Vec2 size)
    : list_{&list},
      fonts_{&fonts},
      theme_{&theme},
      input_{&input},
      motion_{&motion},
      size_{size},
      scale_{fonts.scale()},
      clip_{0, 0, size.x, size.y} {}

float Canvas::em(Size size) const { return fonts_->em_pixels(size) / scale_; }

float Canvas::line_height(Size size) const {
    return std::round(em(size) * leading_of(size, fonts_->script()) * scale_) / scale_;
}

float Canvas::advance(Size size, Weight weight, char32_t code, char32_t next) {
    const float full = fonts_->advance(size, weight, code);
    return chinese() && is_squeezed(code, next) ? full / 2 : full;
}

void Canvas::draw_pieces(Vec2 corner, std::string_view clean, const TextStyle& style) {
    const ImFont* const font = fonts_->font(style.size, style.weight);
    const auto draw = [&](std::size_t begin, std::size_t end, float x) {
        list_->AddText(font, font->FontSize, {x, corner.y}, packed(style.paint), clean.data() + begin,
                       clean.data() + end);
    };
    float x = corner.x;
    float piece_x = x;
    std::size_t begin = 0;
    for (std::size_t at = 0; chinese() && at < clean.size();) {
        const char32_t code = next_code_point(clean, at);
        std::size_t peek = at;
        const char32_t next = next_code_point(clean, peek);
        x += advance(style.size, style.weight, code, next);
        if (!is_squeezed(code, next)) continue;
        draw(begin, at, piece_x);
        begin = at;
        piece_x = std::round(x);
        x = piece_x;
    }
    if (begin < clean.size()) draw(begin, clean.size(), piece_x);
}

float Canvas::clean_width(std::string_view clean, Size size, Weight weight) {
    float width = 0;
    for (std::size_t at = 0; at < clean.size();) {
        const char32_t code = next_code_point(clean, at);
        std::size_t peek = at;
        width += advance(size, weight, code, next_code_point(clean, peek));
    }
    return width / scale_;
}

float Canvas::text_width(std::string_view text, Size size, Weight weight) {
    return clean_width(clean_text(text), size, weight);
}

float Canvas::draw_line(Vec2 at, std::string_view clean, const TextStyle& style) {
    const float width = clean_width(clean, style.size, style.weight);
    if (style.align == Align::centre) at.x -= width / 2;
    if (style.align == Align::right) at.x -= width;
    const ImFont* const font = fonts_->font(style.size, style.weight);
    const float box = font->Ascent - font->Descent;
    const float line = line_height(style.size) * scale_;
    const float baseline = std::round(at.y * scale_ + (line - box) / 2 + font->Ascent);
    const Vec2 corner{std::round(at.x * scale_), baseline - std::round(font->Ascent)};
    std::size_t end = std::min(clean.size(), longest_line);
    while (end < clean.size() && (static_cast<unsigned char>(clean[end]) & 0xC0U) == 0x80U) --end;
    draw_pieces(corner, clean.substr(0, end), style);
    return width;
}

float Canvas::text(Vec2 at, std::string_view text, const TextStyle& style) {
    std::string clean = clean_text(text);
    for (char& c : clean) {
        if (c == '\n') c = ' ';
    }
    return draw_line(at, clean, style);
}

float Canvas::text_in(Rect rect, std::string_view text, const TextStyle& style) {
    const float x = style.align == Align::left     ? rect.x
                    : style.align == Align::centre ? rect.x + rect.w / 2
                                                   : rect.right();
    return this->text({x, rect.y + (rect.h - line_height(style.size)) / 2}, text, style);
}

Wrapped Canvas::wrap(std::string_view text, float width, Size size, Weight weight) {
    const std::string clean = clean_text(text);
    const auto measure = [this, size, weight](char32_t code, char32_t next) {
        return advance(size, weight, code, next);
    };
    Wrapped wrapped;
    for (const TextLine& line : break_lines(clean, width * scale_, measure)) {
        wrapped.lines.push_back(clean.substr(line.begin, line.end - line.begin));
        wrapped.width = std::max(wrapped.width, line.width / scale_);
    }
    wrapped.height = static_cast<float>(wrapped.lines.size()) * line_height(size);
    return wrapped;
}

float Canvas::paragraph(Vec2 at, float width, std::string_view text, const TextStyle& style) {
    const Wrapped wrapped = wrap(text, width, style.size, style.weight);
    if (style.align == Align::centre) at.x += width / 2;
    if (style.align == Align::right) at.x += width;
    const float step = line_height(style.size);
    for (std::size_t i = 0; i < wrapped.lines.size(); ++i) {
        const Vec2 place{at.x, at.y + static_cast<float>(i) * step};
        if (place.y + step >= clip_.y && place.y <= clip_.bottom()) draw_line(place, wrapped.lines[i], style);
    }
    return wrapped.height;
}

float Canvas::paragraph_height(std::string_view text, float width, Size size, Weight weight) {
    return wrap(text, width, size, weight).height;
}

void Canvas::sign(Vec2 centre, std::string_view text, float em, Weight weight, Paint paint) {
    const Size size = em * scale_ > fonts_->em_pixels(Size::title) * 1.2F  ? Size::number
                      : em * scale_ > fonts_->em_pixels(Size::body) * 1.2F ? Size::title
                                                                           : Size::body;
    const ImFont* const font = fonts_->font(size, weight);
    const float factor = em * scale_ / fonts_->em_pixels(size);
    const std::string clean = clean_text(text);
    const float width = clean_width(clean, size, weight) * scale_ * factor;
    const float height = (font->Ascent - font->Descent) * factor;
    list_->AddText(font, font->FontSize * factor,
                   {std::round(centre.x * scale_ - width / 2), std::round(centre.y * scale_ - height / 2)},
                   packed(paint), clean.data(), clean.data() + std::min(clean.size(), longest_line));
}

float Canvas::file_name(Vec2 at, float width, std::string_view name, const TextStyle& style) {
    std::string clean = clean_text(name);
    if (clean_width(clean, style.size, style.weight) <= width) return text(at, clean, style);
    std::vector<std::string> letters;
    for (std::size_t i = 0; i < clean.size();) {
        const std::size_t begin = i;
        (void)next_code_point(clean, i);
        letters.push_back(clean.substr(begin, i - begin));
    }
    std::string head;
    std::string tail;
    std::string cut = "…";
    std::size_t front = 0;
    std::size_t back = letters.size();
    while (front < back) {
        std::string longer = head + (front <= letters.size() - back ? letters[front] : "");
        std::string longer_tail = (front <= letters.size() - back ? "" : letters[back - 1]) + tail;
        if (clean_width(longer + "…" + longer_tail, style.size, style.weight) > width) break;
        (front <= letters.size() - back) ? void(++front) : void(--back);
        head = std::move(longer);
        tail = std::move(longer_tail);
        cut = head + "…" + tail;
    }
    return text(at, cut, style);
}

void Canvas::icon(Vec2 centre, Icon icon, float size, Paint paint) {
    if (icon == Icon::none) return;
    const float pixels = size * scale_;
    const ImFont* const font = fonts_->icon_font(pixels);
    if (font == nullptr) return;
    const auto code = static_cast<ImWchar>(icon);
    const ImFontGlyph* const glyph = font->FindGlyphNoFallback(code);
    if (glyph == nullptr) {
        std::string text;
        append_utf8(text, code);
        fonts_->want(text);
        return;
    }
    float factor = pixels / font->FontSize;
    if (std::abs(factor - 1) < 0.04F) factor = 1;
    const float width = (glyph->X1 - glyph->X0) * factor;
    const float height = (glyph->Y1 - glyph->Y0) * factor;
    const ImVec2 low{std::round(centre.x * scale_ - width / 2), std::round(centre.y * scale_ - height / 2)};
    list_->PrimReserve(6, 4);
    list_->PrimRectUV(low, {low.x + width, low.y + height}, {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1},
                      packed(paint));
}

float Canvas::icon_text(Vec2 at, Icon icon, std::string_view text, const TextStyle& style, Paint icon_paint) {
    const float side = em(style.size);
    this->icon({at.x + side * 0.55F, at.y + line_height(style.size) / 2}, icon, side * 1.08F, icon_paint);
    const float shift = std::round(side * 1.1F + 7);
    return shift + this->text({at.x + shift, at.y}, text, style);
}

bool Canvas::visible(Rect rect) const {
    return rect.right() > clip_.x && rect.x < clip_.right() && rect.bottom() > clip_.y && rect.y < clip_.bottom();
}

bool Canvas::hot(Rect rect) const { return !muted_ && rect.contains(input_->mouse) && clip_.contains(input_->mouse); }

bool Canvas::clicked(Rect rect) {
    if (!hot(rect)) return false;
    wants_hand_ = true;
    return input_->clicked;
}

std::string signed_points(int value) {
    if (value == 0) return "0";
    const unsigned size = value < 0 ? 0U - static_cast<unsigned>(value) : static_cast<unsigned>(value);
    return (value < 0 ? "−" : "+") + std::to_string(size);
}

}  // namespace keyaccount::desk
