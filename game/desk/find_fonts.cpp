#include "game/desk/fonts.hpp"

#include <fontconfig/fontconfig.h>

#include <cstdlib>
#include <initializer_list>
#include <memory>

namespace keyaccount::desk {

namespace {

struct Destroy {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
    void operator()(FcObjectSet* set) const { FcObjectSetDestroy(set); }
    void operator()(FcLangSet* set) const { FcLangSetDestroy(set); }
};
template <class T>
using Held = std::unique_ptr<T, Destroy>;

constexpr int regular = FC_WEIGHT_REGULAR;
constexpr int strong = FC_WEIGHT_DEMIBOLD;
constexpr int bold = FC_WEIGHT_BOLD;

bool readable_format(const std::string& path) {
    return path.ends_with(".ttf") || path.ends_with(".otf") || path.ends_with(".ttc") || path.ends_with(".otc");
}

/// How far a face is from what is wanted; negative: useless.
int distance(FcPattern* face, int weight) {
    FcChar8* file = nullptr;
    if (FcPatternGetString(face, FC_FILE, 0, &file) != FcResultMatch) return -1;
    if (!readable_format(reinterpret_cast<const char*>(file))) return -1;
    FcBool variable = FcFalse;
    FcPatternGetBool(face, FC_VARIABLE, 0, &variable);
    int slant = 0;
    int width = FC_WIDTH_NORMAL;
    int has = regular;
    FcPatternGetInteger(face, FC_SLANT, 0, &slant);
    FcPatternGetInteger(face, FC_WIDTH, 0, &width);
    FcPatternGetInteger(face, FC_WEIGHT, 0, &has);
    return std::abs(has - weight) + (slant != 0 ? 1000 : 0) + (width != FC_WIDTH_NORMAL ? 500 : 0) +
           (variable == FcTrue ? 300 : 0);
}

/// The nearest face that a pattern finds, or an empty path.
FontFile nearest(FcPattern* pattern, int weight) {
    const Held<FcObjectSet> wanted{
        FcObjectSetBuild(FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_VARIABLE, static_cast<char*>(nullptr))};
    const Held<FcFontSet> found{FcFontList(nullptr, pattern, wanted.get())};
    FontFile best;
    int best_distance = -1;
    for (int i = 0; found != nullptr && i < found->nfont; ++i) {
        FcPattern* const face = found->fonts[i];
        const int far = distance(face, weight);
        if (far < 0 || (best_distance >= 0 && far >= best_distance)) continue;
        FcChar8* file = nullptr;
        int index = 0;
        FcPatternGetString(face, FC_FILE, 0, &file);
        FcPatternGetInteger(face, FC_INDEX, 0, &index);
        best = {reinterpret_cast<const char*>(file), index & 0xFFFF};
        best_distance = far;
    }
    return best;
}

FontFile of_family(std::initializer_list<const char*> families, int weight) {
    for (const char* family : families) {
        const Held<FcPattern> pattern{FcPatternCreate()};
        FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
        FontFile file = nearest(pattern.get(), weight);
        if (!file.path.empty()) return file;
    }
    return {};
}

FontFile of_language(const char* language, int weight) {
    const Held<FcPattern> pattern{FcPatternCreate()};
    const Held<FcLangSet> languages{FcLangSetCreate()};
    FcLangSetAdd(languages.get(), reinterpret_cast<const FcChar8*>(language));
    FcPatternAddLangSet(pattern.get(), FC_LANG, languages.get());
    return nearest(pattern.get(), weight);
}

FontFile latin_font(int weight) {
    FontFile file = of_family({"Inter", "Noto Sans", "Open Sans", "DejaVu Sans", "Liberation Sans"}, weight);
    return file.path.empty() ? of_language("en", weight) : file;
}

FontFile chinese_font(int weight) {
    FontFile file = of_family(
        {"Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"}, weight);
    return file.path.empty() ? of_language("zh-cn", weight) : file;
}

}  // namespace

FontFiles find_fonts() {
    FontFiles files;
    if (FcInit() != FcTrue) {
        files.missing = "Fontconfig does not start: install the package fontconfig-config. ";
        return files;
    }
    files.latin = latin_font(regular);
    files.latin_strong = latin_font(strong);
    files.chinese = chinese_font(regular);
    files.chinese_strong = chinese_font(bold);
    files.icons = of_family({"forkawesome", "ForkAwesome", "Fork Awesome", "FontAwesome"}, regular);
    if (files.latin.path.empty()) files.missing += "No Latin font: install the package fonts-inter. ";
    if (files.chinese.path.empty()) files.missing += "No Chinese font: install the package fonts-noto-cjk. ";
    if (files.icons.path.empty()) files.missing += "No icon font: install the package fonts-fork-awesome. ";
    return files;
}

}  // namespace keyaccount::desk
