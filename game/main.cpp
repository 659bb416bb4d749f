#include "game/commands.hpp"

#include <iostream>

int main(int argc, char** argv) {
    keyaccount::OpenWindow window;
#ifdef KEYACCOUNT_HAS_DESK
    window = [](const keyaccount::desk::DeskOptions& options) { return keyaccount::desk::run_desk(options); };
#endif
    return keyaccount::run_program({argv + (argc > 0 ? 1 : 0), argv + argc}, std::cin, std::cout, std::cerr, window);
}
