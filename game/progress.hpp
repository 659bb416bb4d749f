#pragma once

#include "game/commands.hpp"
#include "game/interrupt.hpp"

#include <unistd.h>

#include <chrono>
#include <iostream>
#include <string>

namespace keyaccount {

/// A line that is drawn over itself on the error stream, once the work has lasted a second and somebody looks on.
class Progress {
public:
    explicit Progress(const Console& console)
        : err_{console.err}, seen_{&console.err == &std::cerr && ::isatty(STDERR_FILENO) == 1} {}
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress() {
        if (drawn_) err_ << "\r\033[K" << std::flush;
    }
    /// True while the work goes on.
    bool show(const std::string& line) {
        if (seen_ && std::chrono::steady_clock::now() - begun_ > std::chrono::seconds{1}) {
            err_ << "\r" << line << "\033[K" << std::flush;
            drawn_ = true;
        }
        return !Interrupt::asked();
    }

private:
    std::ostream& err_;
    bool seen_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

}  // namespace keyaccount
