#include "game/terminal/words_out.hpp"

#include "engine/files/utf8.hpp"

namespace keyaccount::terminal {
namespace {

constexpr std::u32string_view closing = U"，。！？：；、）》」』】”’…—·,.!?:;)%％";
constexpr std::u32string_view opening = U"（《「『【“‘(";

/// What a line is not broken inside of, and the spaces before it.
struct Unit {
    std::string text;
    std::size_t width = 0;
    std::size_t gap = 0;  // spaces before it
    bool glued = false;   // stays with what is before it
};

bool is_wide(char32_t character) { return display_width(character) == 2; }

class Cutter {
public:
    void add(char32_t character, std::string_view bytes) {
        if (character == U' ' || character == U'\n') {
            ++gap_;
            fresh_ = true;
            return;
        }
        const bool wide = is_wide(character);
        const bool closes = closing.find(character) != std::u32string_view::npos;
        if (fresh_ || wide || last_wide_) begin(closes);
        units.back().text += bytes;
        units.back().width += static_cast<std::size_t>(display_width(character));
        last_wide_ = wide;
        last_opens_ = opening.find(character) != std::u32string_view::npos;
    }

    std::vector<Unit> units;

private:
    void begin(bool closes) {
        const bool glued = !units.empty() && gap_ == 0 && (closes || last_opens_);
        units.push_back({{}, 0, gap_, glued});
        gap_ = 0;
        fresh_ = false;
    }

    std::size_t gap_ = 0;
    bool fresh_ = true;
    bool last_wide_ = false;
    bool last_opens_ = false;
};

std::vector<Unit> units_of(std::string_view text) {
    Cutter cutter;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        cutter.add(point.value, text.substr(at, point.length));
        at += point.length;
    }
    std::vector<Unit> joined;
    for (Unit& unit : cutter.units) {
        if (unit.glued && !joined.empty()) {
            joined.back().text += unit.text;
            joined.back().width += unit.width;
        } else {
            joined.push_back(std::move(unit));
        }
    }
    return joined;
}

}  // namespace

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        sum += static_cast<std::size_t>(display_width(point.value));
        at += point.length;
    }
    return sum;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t hanging) {
    std::vector<std::string> lines;
    std::string line;
    std::size_t used = 0;
    bool empty = true;
    for (const Unit& unit : units_of(text)) {
        if (!empty && used + unit.gap + unit.width > width) {
            lines.push_back(line);
            line.assign(hanging, ' ');
            used = hanging;
            empty = true;
        }
        if (!empty || lines.empty()) {  // spaces at the start of a broken line are dropped
            line.append(unit.gap, ' ');
            used += unit.gap;
        }
        line += unit.text;
        used += unit.width;
        empty = false;
    }
    lines.push_back(line);
    return lines;
}

void Page::line(std::string_view text, std::size_t hanging) {
    for (const std::string& each : wrapped(text, page_width, hanging)) out_ << each << '\n';
}

void Page::heading(std::string_view text) {
    blank();
    line(text);
}

void Page::item(std::string_view mark, std::string_view text) {
    const std::size_t width = columns(mark);
    const std::string lead(width < 3 ? 3 - width : 0, ' ');
    line(lead + std::string{mark} + "  " + std::string{text}, 5);
}

}  // namespace keyaccount::terminal
