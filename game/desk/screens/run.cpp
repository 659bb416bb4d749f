#include "game/desk/screens/run.hpp"

#include "game/desk/screens/app.hpp"
#include "game/desk/screens/tour.hpp"
#include "game/desk/screens/tour_class.hpp"

#include <cstdio>

namespace keyaccount::desk {

int run_desk(const DeskOptions& options) {
    App app{options};
    const bool for_pictures = !options.screenshots.empty();
    if (for_pictures || options.frame_stats > 0) app.forget();
    if (for_pictures) app.settings() = Settings{};
    const Vec2 pixels = for_pictures ? Vec2{1280, 720} : Vec2{1280, 800};
    if (const std::string fault = app.open(pixels); !fault.empty()) {
        std::fprintf(stderr, "%s\n", fault.c_str());
        return 1;
    }
    if (for_pictures) return take_pictures(app, options.screenshots);
    if (options.frame_stats > 0 && app.class_rooms() != nullptr) return print_class_times(app, options.frame_stats);
    if (options.frame_stats > 0) return print_frame_times(app, options.frame_stats);
    app.run();
    return 0;
}

}  // namespace keyaccount::desk
