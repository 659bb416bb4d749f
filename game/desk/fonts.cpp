#include "game/desk/fonts.hpp"

#include "game/desk/text_layout.hpp"

#include <imgui.h>
#include <stb/stb_truetype.h>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float least_em_pixels = 11;
constexpr float digit_em = 0.642F;     // one advance for the ten digits, so that columns hold still
constexpr float largest_full_em = 36;  // pixels

constexpr std::array sizes{Size::label, Size::body, Size::lead, Size::title, Size::number};

constexpr std::u32string_view always_wanted = U"−–—…“”‘’·±×≥≤→←↑↓¥°";
/// Half-width in Latin fonts, which looks foreign among Chinese characters.
constexpr std::u32string_view chinese_own = U"“”‘’…—";

enum DataIndex : std::size_t { latin, latin_strong, chinese, chinese_strong, icons };

std::size_t index_of(Size size) { return static_cast<std::size_t>(size); }

void append_range(std::vector<unsigned short>& ranges, char32_t code) {
    const auto value = static_cast<unsigned short>(code);
    if (!ranges.empty() && ranges.back() + 1 == value) {
        ranges.back() = value;
    } else {
        ranges.push_back(value);
        ranges.push_back(value);
    }
}

bool is_icon(char32_t code) { return code >= 0xE000 && code < 0xF900; }

}  // namespace

float em_of(Size size) {
    constexpr std::array<float, size_count> ems{12, 14, 17, 22, 34};
    return ems[index_of(size)];
}

float leading_of(Size size, Script script) {
    constexpr std::array<float, size_count> latin_leading{1.35F, 1.35F, 1.4F, 1.36F, 1.2F};
    constexpr std::array<float, size_count> chinese_leading{1.5F, 1.5F, 1.55F, 1.45F, 1.3F};
    return script == Script::latin ? latin_leading[index_of(size)] : chinese_leading[index_of(size)];
}

Fonts::Data::~Data() {
    if (bytes != nullptr) munmap(bytes, size);
}

bool Fonts::Data::open(const FontFile& file) {
    const int handle = ::open(file.path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return false;
    struct stat info {};
    if (fstat(handle, &info) == 0 && info.st_size > 0) {
        size = static_cast<std::size_t>(info.st_size);
        void* const map = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0);
        if (map != MAP_FAILED) bytes = map;
    }
    ::close(handle);
    if (bytes == nullptr) return false;

    index = file.index;
    stbtt_fontinfo font{};
    const auto* data = static_cast<const unsigned char*>(bytes);
    const int offset = stbtt_GetFontOffsetForIndex(data, index);
    if (offset < 0 || stbtt_InitFont(&font, data, offset) == 0) {
        munmap(bytes, size);
        bytes = nullptr;
        return false;
    }
    box_of_em = stbtt_ScaleForMappingEmToPixels(&font, 1) / stbtt_ScaleForPixelHeight(&font, 1);
    return true;
}

Fonts::Fonts() {
    for (char32_t c = 0x20; c < 0x7F; ++c) wanted_.insert(c);
    wanted_.insert(always_wanted.begin(), always_wanted.end());
    drawn_.fill(wanted_);
    for (const Icon icon : common_icons) wanted_.insert(static_cast<char32_t>(icon));
}

Fonts::~Fonts() = default;

std::string Fonts::load() {
    const FontFiles files = find_fonts();
    warning_ = files.missing;
    const std::array all{files.latin, files.latin_strong, files.chinese, files.chinese_strong, files.icons};
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].path.empty() && !data_[i].open(all[i])) warning_ += "Cannot read the font " + all[i].path + ". ";
    }
    if (data_[latin].present() || data_[chinese].present()) return {};
    return warning_.empty() ? "No font could be read." : warning_;
}

void Fonts::want(std::string_view text) {
    const std::string clean = clean_text(text);
    for (std::size_t at = 0; at < clean.size();) {
        const char32_t code = next_code_point(clean, at);
        if (code != U'\n' && wanted_.insert(code).second) stale_ = true;
    }
}

void Fonts::configure(Script script, float scale, float text_scale) {
    text_scale = std::clamp(text_scale, 0.8F, 1.6F);
    if (script == script_ && scale == scale_ && text_scale == text_scale_) return;
    script_ = script;
    scale_ = scale;
    text_scale_ = text_scale;
    stale_ = true;
}

float Fonts::em_pixels(Size size) const {
    const float exact = em_of(size) * scale_ * text_scale_;
    return std::max(least_em_pixels, std::round(exact * 4) / 4);
}

bool Fonts::on_demand(Size size) const { return size == Size::number || em_pixels(size) > largest_full_em; }

const std::set<char32_t>& Fonts::held_by(Size size) const { return on_demand(size) ? drawn_[index_of(size)] : wanted_; }

int Fonts::atlas_width() const {
    constexpr float many_pixels = 6e6F;
    float pixels = 0;
    for (const Size size : sizes) {
        pixels += 2 * static_cast<float>(held_by(size).size()) * em_pixels(size) * em_pixels(size);
    }
    return pixels > many_pixels ? 4096 : 2048;
}

Fonts::Ranges Fonts::ranges_of(const std::set<char32_t>& codes) const {
    Ranges ranges;
    for (const char32_t code : codes) {
        if (is_icon(code)) {
            append_range(ranges.icons, code);
            continue;
        }
        append_range(ranges.chinese, code);
        const bool foreign = script_ == Script::chinese && data_[chinese].present() &&
                             chinese_own.find(code) != std::u32string_view::npos;
        if (!is_wide(code) && !foreign) append_range(ranges.latin, code);
    }
    for (auto* list : {&ranges.latin, &ranges.chinese, &ranges.icons}) list->push_back(0);
    return ranges;
}

ImFont* Fonts::add_font(ImFontAtlas& atlas, const Data& data, float em, const std::vector<unsigned short>& ranges,
                        bool merge) const {
    if (!data.present() || ranges.size() < 2) return nullptr;
    ImFontConfig config;
    config.FontNo = data.index;
    config.OversampleH = merge ? 1 : 2;
    config.OversampleV = 1;
    config.MergeMode = merge;
    ImFont* const font = atlas.AddFontFromMemoryTTF(data.bytes, static_cast<int>(data.size), em * data.box_of_em,
                                                    &config, ranges.data());
    atlas.ConfigData.back().FontDataOwnedByAtlas = false;  // ours; before adding it would be copied
    return font;
}

void Fonts::add_size(ImFontAtlas& atlas, Size size, Weight weight, const Ranges& ranges) {
    const bool strong = weight == Weight::strong;
    const float em = em_pixels(size);
    const Data& western = strong && data_[latin_strong].present() ? data_[latin_strong] : data_[latin];
    const Data& eastern = strong && data_[chinese_strong].present() ? data_[chinese_strong] : data_[chinese];
    ImFont* const font = add_font(atlas, western, em, ranges.latin, false);
    ImFont* const second = add_font(atlas, eastern, em, ranges.chinese, font != nullptr);
    fonts_[index_of(size)][strong ? 1 : 0] = font != nullptr ? font : second;
}

void Fonts::even_digits(ImFont& font, float em) const {
    for (ImFontGlyph& glyph : font.Glyphs) {
        if (glyph.Codepoint < '0' || glyph.Codepoint > '9') continue;
        const float advance = digit_em * em;
        const float shift = (advance - glyph.AdvanceX) / 2;
        glyph.X0 += shift;
        glyph.X1 += shift;
        glyph.AdvanceX = advance;
        font.IndexAdvanceX[static_cast<int>(glyph.Codepoint)] = advance;
    }
}

void Fonts::rebuild(ImFontAtlas& atlas) {
    const auto start = std::chrono::steady_clock::now();
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
    atlas.TexDesiredWidth = atlas_width();
    for (const Size size : sizes) {
        Ranges& ranges = ranges_[index_of(size)];
        ranges = ranges_of(held_by(size));
        add_size(atlas, size, Weight::regular, ranges);
        add_size(atlas, size, Weight::strong, ranges);
        ranges.icons = ranges_of(wanted_).icons;
        icon_fonts_[index_of(size)] = add_font(atlas, data_[icons], em_pixels(size), ranges.icons, false);
    }
    atlas.Build();
    for (const Size size : sizes) {
        for (ImFont* font : fonts_[index_of(size)]) even_digits(*font, em_pixels(size));
    }
    const ImFont* const body = font(Size::body, Weight::regular);
    for (const char32_t code : held_by(Size::body)) {
        if (!is_icon(code) && body->FindGlyphNoFallback(static_cast<ImWchar>(code)) == nullptr) absent_.insert(code);
    }
    stale_ = false;
    rebuild_ms_ = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

ImFont* Fonts::font(Size size, Weight weight) const { return fonts_[index_of(size)][weight == Weight::strong ? 1 : 0]; }

ImFont* Fonts::icon_font(float pixels) const {
    std::size_t best = 0;
    for (std::size_t i = 1; i < sizes.size(); ++i) {
        if (std::abs(em_pixels(sizes[i]) - pixels) < std::abs(em_pixels(sizes[best]) - pixels)) best = i;
    }
    return icon_fonts_[best];
}

float Fonts::advance(Size size, Weight weight, char32_t code) {
    const ImFont* const used = font(size, weight);
    const auto wide = static_cast<ImWchar>(code);
    if (const ImFontGlyph* glyph = used->FindGlyphNoFallback(wide)) return glyph->AdvanceX;
    if (!absent_.contains(code)) {
        const bool added = wanted_.insert(code).second;
        const bool added_large = on_demand(size) && drawn_[index_of(size)].insert(code).second;
        if (added || added_large) stale_ = true;
    }
    return used->FallbackAdvanceX;
}

}  // namespace keyaccount::desk
