#include "engine/files/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace keyaccount {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// East Asian Width W and F, in the blocks that occur in practice.
constexpr std::array wide_ranges = {Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},  Range{0x3041, 0x33FF},
                                    Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},  Range{0xA000, 0xA4CF},
                                    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},  Range{0xFE30, 0xFE6F},
                                    Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},  Range{0x1F300, 0x1F64F},
                                    Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD}};
constexpr std::array combining_ranges = {Range{0x0300, 0x036F}, Range{0x200B, 0x200F}, Range{0x20D0, 0x20FF},
                                         Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF}};
constexpr std::array bidi_ranges = {Range{0x061C, 0x061C}, Range{0x200E, 0x200F}, Range{0x202A, 0x202E},
                                    Range{0x2066, 0x2069}};

template <std::size_t size>
bool in(const std::array<Range, size>& ranges, char32_t character) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [character](Range range) { return character >= range.first && character <= range.last; });
}

std::size_t length_from(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

std::string code_name(char32_t character) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "<U+";
    for (int shift = character > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) name += digits[(character >> shift) & 0xF];
    return name + ">";
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(text[at + offset]); };
    const std::size_t length = length_from(byte(0));
    if (length == 0 || at + length > text.size()) return {};
    if (length == 1) return {byte(0), 1, true};
    char32_t value = byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return {};
        value = (value << 6) | (byte(i) & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) return {};
    return {value, length, true};
}

std::size_t first_invalid_byte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (!point.valid) return at;
        at += point.length;
    }
    return std::string_view::npos;
}

std::string valid_utf8(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (point.valid)
            result += text.substr(at, point.length);
        else
            result += "\xEF\xBF\xBD";
        at += point.length;
    }
    return result;
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) at += code_point_at(text, at).length;
    return count;
}

std::string first_characters(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < most; ++count) at += code_point_at(text, at).length;
    return valid_utf8(text.substr(0, at));
}

int display_width(char32_t character) {
    if (in(combining_ranges, character)) return 0;
    return in(wide_ranges, character) ? 2 : 1;
}

bool is_bidi_control(char32_t character) { return in(bidi_ranges, character); }

bool is_control(char32_t character) { return character < 0x20 || (character >= 0x7F && character < 0xA0); }

std::string visible(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (!point.valid)
            result += "\xEF\xBF\xBD";
        else if (is_control(point.value) || is_bidi_control(point.value))
            result += code_name(point.value);
        else
            result += text.substr(at, point.length);
        at += point.length;
    }
    return result;
}

}  // namespace keyaccount
