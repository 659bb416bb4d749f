#pragma once

namespace keyaccount {

/// While it lives, the first Ctrl-C asks to stop instead of ending the program; the second ends it.
/// One at a time.
class Interrupt {
public:
    Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;
    ~Interrupt();
    [[nodiscard]] static bool asked();
};

}  // namespace keyaccount
