#include "game/desk/text_layout.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr std::size_t longest_text = 20000;  // characters; keeps any text within one frame's budget

/// Length of the well-formed sequence at `at`, 0 if it is broken.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < bytes.size() ? static_cast<unsigned>(static_cast<unsigned char>(bytes[i])) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(at);
    if (lead < 0x80U) return 1;
    if (lead >= 0xC2U && lead <= 0xDFU) return follows(at + 1) ? 2 : 0;
    if (lead >= 0xE0U && lead <= 0xEFU) {
        const bool overlong = lead == 0xE0U && byte(at + 1) < 0xA0U;
        const bool surrogate = lead == 0xEDU && byte(at + 1) > 0x9FU;
        return follows(at + 1) && follows(at + 2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        const bool range = (lead != 0xF0U || byte(at + 1) >= 0x90U) && (lead != 0xF4U || byte(at + 1) < 0x90U);
        return follows(at + 1) && follows(at + 2) && follows(at + 3) && range ? 4 : 0;
    }
    return 0;
}

bool is_invisible(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

bool one_of(char32_t code, std::u32string_view set) { return set.find(code) != std::u32string_view::npos; }

bool never_first(char32_t code) { return one_of(code, U"，。、；：？！）》】」』”’…—·,.;:?!)]}%‰°～〉〕％"); }

bool never_last(char32_t code) { return one_of(code, U"（《【「『“‘([{〈〔¥￥#"); }

/// Whether a line may end between two neighbouring characters.
bool may_break(char32_t before, char32_t after) {
    if (after == U' ' || never_first(after) || never_last(before)) return false;
    if (before == U' ') return true;
    if (before == U'-' || before == U'–' || before == U'/') return !(after >= U'0' && after <= U'9');
    return is_wide(before) || is_wide(after);
}

struct Glyph {
    char32_t code = 0;
    std::size_t begin = 0;
    float x = 0;  // from the start of the paragraph
};

/// One paragraph without line feeds.
class Breaker {
public:
    Breaker(std::string_view text, std::size_t begin, std::size_t end, const Advance& advance) {
        float x = 0;
        for (std::size_t at = begin; at < end;) {
            const std::size_t start = at;
            const char32_t code = next_code_point(text, at);
            std::size_t peek = at;
            glyphs_.push_back({code, start, x});
            x += advance(code, at < end ? next_code_point(text, peek) : 0);
        }
        glyphs_.push_back({0, end, x});
    }

    void lines(float width, std::vector<TextLine>& out) const {
        std::size_t first = 0;
        const std::size_t last = glyphs_.size() - 1;
        do {
            const std::size_t next = line_end(first, last, width);
            std::size_t trimmed = next;
            if (next < last) {
                while (trimmed > first + 1 && glyphs_[trimmed - 1].code == U' ') --trimmed;
            }
            out.push_back({glyphs_[first].begin, glyphs_[trimmed].begin, glyphs_[trimmed].x - glyphs_[first].x});
            first = next;
        } while (first < last);
    }

private:
    /// Index behind the last character of the line that begins at `first`.
    [[nodiscard]] std::size_t line_end(std::size_t first, std::size_t last, float width) const {
        constexpr float slack = 0.01F;
        std::size_t good = 0;
        for (std::size_t i = first; i < last; ++i) {
            const bool fits = glyphs_[i + 1].x - glyphs_[first].x <= width + slack;
            if (!fits && glyphs_[i].code != U' ') {
                return good > first ? good : std::max(i, first + 1);
            }
            if (i + 1 == last || may_break(glyphs_[i].code, glyphs_[i + 1].code)) good = i + 1;
        }
        return last;
    }

    std::vector<Glyph> glyphs_;
};

}  // namespace

std::string clean_text(std::string_view bytes) {
    std::string out;
    out.reserve(std::min(bytes.size(), longest_text));
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size() && count < longest_text; ++count) {
        const std::size_t length = sequence_length(bytes, at);
        if (length == 0 || length == 4) {
            out += '?';
            at += std::max<std::size_t>(1, length);
            continue;
        }
        std::size_t behind = at;
        const char32_t code = next_code_point(bytes, behind);
        if (code == U'\n' || !is_invisible(code)) {
            out.append(bytes.substr(at, length));
        } else if (code == U'\t') {
            out += ' ';
        }
        at += length;
    }
    return out;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
    if (at >= text.size()) return 0;
    const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
    const char32_t lead = byte(at);
    if (lead < 0x80) {
        ++at;
        return lead;
    }
    if (lead < 0xE0 && at + 1 < text.size()) {
        const char32_t code = ((lead & 0x1FU) << 6U) | (byte(at + 1) & 0x3FU);
        at += 2;
        return code;
    }
    if (at + 2 < text.size()) {
        const char32_t code = ((lead & 0x0FU) << 12U) | ((byte(at + 1) & 0x3FU) << 6U) | (byte(at + 2) & 0x3FU);
        at += 3;
        return code;
    }
    at = text.size();
    return U'?';
}

void append_utf8(std::string& out, char32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0U | (code >> 6U));
        out += static_cast<char>(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0U | (code >> 12U));
        out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        out += '?';
    }
}

std::vector<TextLine> break_lines(std::string_view text, float width, const Advance& advance) {
    std::vector<TextLine> lines;
    std::size_t begin = 0;
    while (true) {
        const std::size_t feed = std::min(text.find('\n', begin), text.size());
        Breaker{text, begin, feed, advance}.lines(width, lines);
        if (feed == text.size()) return lines;
        begin = feed + 1;
    }
}

bool is_squeezed(char32_t code, char32_t next) {
    return one_of(code, U"，。、；：）】》」』”’！？") && one_of(next, U"，。、；：）】》」』”’（【《「『“‘");
}

bool is_wide(char32_t code) {
    return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7AF) ||
           (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFE30 && code <= 0xFE4F) ||
           (code >= 0xFF00 && code <= 0xFFEF);
}

}  // namespace keyaccount::desk
