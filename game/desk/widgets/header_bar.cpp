#include "game/desk/widgets/controls.hpp"
#include "game/desk/widgets/tight.hpp"

#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float margin = 16;
constexpr float gap = 6;

struct Tool {
    Icon icon;
    HeaderPart part;
};
constexpr std::array tools{Tool{Icon::theme, HeaderPart::theme}, Tool{Icon::text_size, HeaderPart::text_size},
                           Tool{Icon::help, HeaderPart::help}};

Segments languages(const HeaderBar& header) { return {{"EN", "中文"}, header.chinese ? 1 : 0, false, Size::label}; }

bool square_button(Canvas& canvas, Rect box, Icon icon) {
    const Theme& t = canvas.theme();
    const bool hovered = canvas.hot(box);
    canvas.fill(box, hovered ? t.high : t.panel, 6);
    canvas.icon(box.centre(), icon, canvas.em(Size::body), hovered ? t.text : t.text2);
    return canvas.clicked(box);
}

/// Where the title begins.
float draw_left(Canvas& canvas, const HeaderBar& header, float side, HeaderPart& part) {
    const float y = (header_height - side) / 2;
    if (header.back.empty()) {
        if (square_button(canvas, {margin, y, side, side}, Icon::menu)) part = HeaderPart::back;
        return margin + side + 12;
    }
    Button back;
    back.text = header.back;
    back.key = header.back_key;
    back.quiet = true;
    const Vec2 size = button_size(canvas, back);
    if (draw_button(canvas, {margin, (header_height - size.y) / 2, size.x, size.y}, back).clicked)
        part = HeaderPart::back;
    return margin + size.x + 24;
}

}  // namespace

float header_tools_left(Canvas& canvas, const HeaderBar& header) {
    const float right = canvas.size().x - margin;
    if (!header.tools) return right;
    const Vec2 pill = segments_size(canvas, languages(header));
    return right - static_cast<float>(tools.size()) * (pill.y + gap) - pill.x;
}

HeaderPart draw_header(Canvas& canvas, const HeaderBar& header) {
    const Theme& t = canvas.theme();
    HeaderPart part = HeaderPart::none;
    const Vec2 pill = segments_size(canvas, languages(header));
    const float left = draw_left(canvas, header, pill.y, part);
    const float right = header_tools_left(canvas, header);
    {
        const auto clip = canvas.clip({left, 0, std::max(0.0F, right - left - 12), header_height});
        const Rect line{left, 0, right - left, header_height};
        const float used = canvas.text_in(line, header.title, {Size::body, Weight::strong, t.text});
        canvas.text_in({left + used + 10, 0, right - left, header_height}, header.subtitle,
                       {Size::body, Weight::regular, t.text3});
    }
    if (!header.tools) return part;
    const float y = (header_height - pill.y) / 2;
    const Hit language = draw_segments(canvas, {right, y}, languages(header));
    if (language.clicked) part = language.index == 1 ? HeaderPart::chinese : HeaderPart::english;
    float x = right + pill.x + gap;
    for (const Tool& tool : tools) {
        if (square_button(canvas, {x, y, pill.y, pill.y}, tool.icon)) part = tool.part;
        x += pill.y + gap;
    }
    return part;
}

float draw_key_hints(Canvas& canvas, Vec2 corner, const std::vector<KeyHint>& hints, Size size) {
    float x = corner.x;
    for (const KeyHint& hint : hints) {
        for (const std::string& key : hint.keys) x += draw_key_cap(canvas, {x, corner.y}, key) + 4;
        const float height = key_cap_size(canvas, "A").y;
        x += 3 + canvas.text_in({x + 3, corner.y, 1, height}, hint.text, {size, Weight::regular, canvas.theme().text2});
        x += 22;
    }
    return std::max(0.0F, x - corner.x - 22);
}

}  // namespace keyaccount::desk
