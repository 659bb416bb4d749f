#pragma once

#include "game/desk/icons.hpp"

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace keyaccount::desk {

enum class Size : std::uint8_t { label, body, lead, title, number };  // 12, 14, 17, 22, 34 em
enum class Weight : std::uint8_t { regular, strong };
enum class Script : std::uint8_t { latin, chinese };  // language of the interface

inline constexpr int size_count = 5;

/// Em size at 100 % text, in logical units.
[[nodiscard]] float em_of(Size size);
/// Line height in em: 1.35 Latin, 1.5 Chinese, less for titles and numbers.
[[nodiscard]] float leading_of(Size size, Script script);

struct FontFile {
    std::string path;
    int index = 0;  // face in a collection
};

/// The fonts of the machine, through fontconfig.
struct FontFiles {
    FontFile latin, latin_strong, chinese, chinese_strong, icons;
    std::string missing;  // sentences naming the packages to install; empty if all is there
};
[[nodiscard]] FontFiles find_fonts();

/// One atlas with every size and weight, holding just the characters in use.
class Fonts {
public:
    Fonts();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    /// Reads the files; a sentence if a font is missing or unreadable. Without Chinese fonts the
    /// English interface still works: `warning()` then says what to install.
    [[nodiscard]] std::string load();
    [[nodiscard]] const std::string& warning() const { return warning_; }

    /// Adds the characters of a text to all small sizes; what nobody announced is added when
    /// it is first drawn.
    void want(std::string_view text);

    /// Sets size and language. `scale`: pixels a logical unit; `text_scale` in [0.8, 1.6].
    void configure(Script script, float scale, float text_scale);
    /// Whether configure(), want() or a drawn text asked for something the atlas lacks.
    [[nodiscard]] bool stale() const { return stale_; }
    /// Builds the atlas; the texture must be uploaded after it.
    void rebuild(ImFontAtlas& atlas);

    [[nodiscard]] Script script() const { return script_; }
    [[nodiscard]] float scale() const { return scale_; }
    [[nodiscard]] float text_scale() const { return text_scale_; }
    [[nodiscard]] ImFont* font(Size size, Weight weight) const;
    /// The icon font nearest to a pixel size.
    [[nodiscard]] ImFont* icon_font(float pixels) const;
    /// Em in pixels, whole steps of a quarter; never below 11.
    [[nodiscard]] float em_pixels(Size size) const;
    /// Advance in pixels; remembers a character that the atlas lacks.
    [[nodiscard]] float advance(Size size, Weight weight, char32_t code);

    /// Milliseconds the last rebuild took.
    [[nodiscard]] double rebuild_ms() const { return rebuild_ms_; }
    [[nodiscard]] std::size_t characters() const { return wanted_.size(); }

private:
    /// A font file mapped into memory.
    struct Data {
        Data() = default;
        Data(const Data&) = delete;
        Data& operator=(const Data&) = delete;
        ~Data();
        [[nodiscard]] bool open(const FontFile& file);
        [[nodiscard]] bool present() const { return bytes != nullptr; }

        void* bytes = nullptr;
        std::size_t size = 0;
        int index = 0;
        float box_of_em = 1.2F;  // ascent to descent, in em
    };
    struct Ranges {
        std::vector<unsigned short> latin, chinese, icons;
    };
    /// Large sizes hold only what was drawn in them.
    [[nodiscard]] bool on_demand(Size size) const;
    [[nodiscard]] const std::set<char32_t>& held_by(Size size) const;
    [[nodiscard]] int atlas_width() const;
    [[nodiscard]] Ranges ranges_of(const std::set<char32_t>& codes) const;
    ImFont* add_font(ImFontAtlas& atlas, const Data& data, float em, const std::vector<unsigned short>& ranges,
                     bool merge) const;
    void add_size(ImFontAtlas& atlas, Size size, Weight weight, const Ranges& ranges);
    void even_digits(ImFont& font, float em) const;

    std::array<Data, 5> data_;  // latin, latin strong, chinese, chinese strong, icons
    std::set<char32_t> wanted_;
    std::array<std::set<char32_t>, size_count> drawn_;  // by size, for those that would fill the atlas
    std::set<char32_t> absent_;                         // no font has them
    std::array<std::array<ImFont*, 2>, size_count> fonts_{};
    std::array<ImFont*, size_count> icon_fonts_{};
    std::array<Ranges, size_count> ranges_;  // the atlas points into them
    std::string warning_;
    Script script_ = Script::latin;
    float scale_ = 1;
    float text_scale_ = 1;
    bool stale_ = true;
    double rebuild_ms_ = 0;
};

}  // namespace keyaccount::desk
