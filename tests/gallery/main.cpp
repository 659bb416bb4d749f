#include "game/desk/window.hpp"
#include "tests/gallery/samples.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

namespace {

using namespace keyaccount;
using desk::Script;

struct Page {
    const char* name;
    void (*draw)(desk::Canvas&);
};

constexpr std::array pages{Page{"components", gallery::draw_components}, Page{"desk", gallery::draw_desk},
                           Page{"call", gallery::draw_call}, Page{"debrief", gallery::draw_debrief},
                           Page{"hostile", gallery::draw_hostile}};

/// Draws until the frame is shown, since a new character needs a second try.
bool shoot(desk::Window& window, const Page& page, const desk::Theme& theme, const std::string& png) {
    constexpr int most_tries = 6;
    for (int i = 0; i < most_tries; ++i) {
        window.request_frame();
        window.wait_for_input(20);
        desk::Canvas canvas = window.next_frame(theme);
        page.draw(canvas);
        const auto result = window.present(canvas, png);
        if (result == desk::Presented::shown) return true;
        if (result == desk::Presented::not_saved) break;
    }
    std::fprintf(stderr, "not written: %s\n", png.c_str());
    return false;
}

struct Shot {
    desk::Vec2 pixels;
    float text_scale;
    const char* suffix;
};

constexpr std::array shots{
    Shot{{1280, 800}, 1, ""},           Shot{{1280, 720}, 1, "-1280x720"},   Shot{{1920, 1080}, 1, "-1920x1080"},
    Shot{{1280, 800}, 0.8F, "-text80"}, Shot{{1280, 800}, 1.3F, "-text130"}, Shot{{1280, 800}, 1.6F, "-text160"}};

bool resize(desk::Window& window, desk::Vec2 pixels) {
    window.resize(pixels);
    for (int i = 0; i < 50 && !(window.pixels() == pixels); ++i) window.wait_for_input(20);
    return window.pixels() == pixels;
}

/// 0 if both palettes keep their contrast.
int check_contrast(const desk::Themes& themes) {
    int faults = 0;
    for (const desk::Theme* theme : {&themes.dark, &themes.light}) {
        for (const std::string& fault : desk::contrast_faults(*theme)) {
            std::printf("%s: %s\n", theme->dark ? "dark" : "light", fault.c_str());
            ++faults;
        }
    }
    return faults;
}

int draw_all(desk::Window& window, const desk::Themes& themes, const std::filesystem::path& out) {
    int failed = 0;
    for (const Shot& shot : shots) {
        if (!resize(window, shot.pixels)) std::printf("the window did not take its size%s\n", shot.suffix);
        for (const Script script : {Script::latin, Script::chinese}) {
            window.set_text(script, shot.text_scale);
            for (const desk::Theme* theme : {&themes.dark, &themes.light}) {
                for (const Page& page : pages) {
                    const std::string name = std::string{page.name} + (script == Script::latin ? "-en" : "-zh") +
                                             (theme->dark ? "-dark" : "-light") + shot.suffix + ".png";
                    if (!shoot(window, page, *theme, (out / name).string())) ++failed;
                }
            }
        }
    }
    return failed;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: keyaccount_gallery OUT_DIR ASSETS_DIR\n");
        return 2;
    }
    const std::filesystem::path out{argv[1]};
    std::filesystem::create_directories(out);
    const auto themes = desk::load_themes((std::filesystem::path{argv[2]} / "theme.json").string());
    if (const auto* fault = std::get_if<std::string>(&themes)) {
        std::fprintf(stderr, "%s\n", fault->c_str());
        return 1;
    }
    const auto& palettes = std::get<desk::Themes>(themes);
    const int faults = check_contrast(palettes);

    desk::Window window;
    if (const std::string fault = window.open({1280, 800}, "Key Account gallery"); !fault.empty()) {
        std::fprintf(stderr, "%s\n", fault.c_str());
        return 1;
    }
    window.motion().set_enabled(false);
    const int failed = draw_all(window, palettes, out);
    const desk::FrameStatistics s = window.statistics();
    std::printf("first frame %.0f ms, build median %.2f ms, max %.2f ms, %d frames, atlas of %zu characters %.0f ms\n",
                s.first_frame, s.build_median, s.build_max, s.frames, window.fonts().characters(),
                window.fonts().rebuild_ms());
    return faults + failed > 0 ? 1 : 0;
}
