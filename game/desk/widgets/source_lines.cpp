#include "game/desk/widgets/source_lines.hpp"

#include "game/desk/text_layout.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr float padding = 8;
constexpr std::size_t longest = 400;         // characters of a line that are looked at
constexpr std::size_t before_the_mark = 24;  // characters kept before the place in a line that is too long

std::u32string characters_of(std::string_view text) {
    std::u32string out;
    const std::string clean = clean_text(text);
    for (std::size_t at = 0; at < clean.size() && out.size() < longest + before_the_mark;)
        out.push_back(next_code_point(clean, at));
    return out;
}

std::string words_of(std::u32string_view characters) {
    std::string out;
    for (const char32_t code : characters) append_utf8(out, code);
    return out;
}

std::size_t indent_of(const std::string& line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first == std::string::npos ? line.size() : first;
}

/// The line without its first `indent` characters.
std::string without(const std::string& line, std::size_t indent) {
    const std::u32string all = characters_of(line);
    return words_of(std::u32string_view{all}.substr(std::min(indent, all.size())));
}

/// Behind the last character of what begins at `from`: a string with its quotes, a word, or one sign.
std::size_t end_of_token(std::u32string_view line, std::size_t from) {
    if (from >= line.size()) return from;
    std::size_t at = from + 1;
    if (line[from] == U'"') {
        while (at < line.size() && line[at] != U'"') at += line[at] == U'\\' ? 2 : 1;
        return std::min(at + 1, line.size());
    }
    const auto goes_on = [](char32_t code) {
        return (code >= U'0' && code <= U'9') || (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z') ||
               code == U'_' || code == U'.' || code == U'-';
    };
    if (!goes_on(line[from])) return at;
    while (at < line.size() && goes_on(line[at])) ++at;
    return at;
}

struct Marked {
    std::string before, meant, after;
};

Marked cut(std::string_view line, std::size_t indent, int column) {
    std::u32string all = characters_of(line);
    std::size_t from = std::min(all.size(), static_cast<std::size_t>(std::max(1, column)) - 1);
    std::size_t begin = std::min(indent, from);
    if (from > begin + 2 * before_the_mark) {
        begin = from - before_the_mark;
        all[begin] = U'…';
    }
    const std::size_t end = end_of_token(all, from);
    const std::u32string_view view{all};
    return {words_of(view.substr(begin, from - begin)), words_of(view.substr(from, end - from)),
            words_of(view.substr(end))};
}

}  // namespace

float source_lines_height(const Canvas& canvas, const SourceLines& source) {
    const float step = tight_step(canvas, Size::label) + 2;
    return 2 * padding + step * static_cast<float>(source.lines.size()) + 4;
}

void draw_source_lines(Canvas& canvas, Rect rect, const SourceLines& source, Paint mark, Vec2 free) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, t.track, 6);
    const auto clip = canvas.clip(rect.inset(4, 0));
    const float step = tight_step(canvas, Size::label) + 2;
    const int last = source.first + static_cast<int>(source.lines.size()) - 1;
    const float numbers = canvas.text_width(std::to_string(last), Size::label) + 14;
    std::size_t indent = longest;
    for (const std::string& line : source.lines)
        if (!line.empty()) indent = std::min(indent, indent_of(line));
    float y = rect.y + padding;
    for (std::size_t i = 0; i < source.lines.size(); ++i) {
        const int number = source.first + static_cast<int>(i);
        const bool meant = number == source.line;
        const bool beside = y + step > rect.bottom() - free.y;
        const auto words_only = canvas.clip({rect.x, y, rect.w - (beside ? free.x : 4), step + 6});
        canvas.text_in({rect.x + 10, y, numbers - 12, step}, std::to_string(number),
                       {Size::label, Weight::regular, t.text3, Align::right});
        float x = rect.x + 10 + numbers;
        const Marked words =
            meant ? cut(source.lines[i], indent, source.column) : Marked{without(source.lines[i], indent), {}, {}};
        const TextStyle plain{Size::label, Weight::regular, meant ? t.text : t.text2};
        x += canvas.text_in({x, y, rect.w, step}, words.before, plain);
        const float from = x;
        x += canvas.text_in({x, y, rect.w, step}, words.meant, {Size::label, Weight::strong, mark});
        canvas.text_in({x, y, rect.w, step}, words.after, plain);
        if (meant) {
            const float under = y + step + 1;
            canvas.line({from, under}, {std::max(x, from + 8), under}, mark, 2);
            y += 4;
        }
        y += step;
    }
}

}  // namespace keyaccount::desk
