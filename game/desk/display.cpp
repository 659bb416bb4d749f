#include "game/desk/display.hpp"

#include <X11/Xlib.h>

#include <langinfo.h>

#include <clocale>
#include <cstdlib>
#include <cstring>

namespace keyaccount::desk {

namespace {

constexpr const char* way_out = " Start with --terminal to play without a window.";

}  // namespace

DisplayProbe::DisplayProbe() {
    const char* const name = std::getenv("DISPLAY");
    if (name == nullptr || *name == '\0') {
        fault_ = std::string{"There is no display: DISPLAY is not set."} + way_out;
        return;
    }
    Display* const display = XOpenDisplay(nullptr);
    if (display == nullptr) {
        fault_ = std::string{"The display "} + name + " does not answer." + way_out;
        return;
    }
    display_ = display;
    int opcode = 0;
    int event = 0;
    int error = 0;
    if (XQueryExtension(display, "GLX", &opcode, &event, &error) == 0) {
        fault_ =
            std::string{"The display "} + name + " has no OpenGL (GLX): install the package libgl1-mesa-dri." + way_out;
    }
}

DisplayProbe::~DisplayProbe() {
    if (display_ != nullptr) XCloseDisplay(static_cast<Display*>(display_));
}

void prepare_input_method() {
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) std::setlocale(LC_CTYPE, "C.UTF-8");
    XSetLocaleModifiers("");
}

}  // namespace keyaccount::desk
