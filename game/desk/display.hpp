#pragma once

#include <string>

namespace keyaccount::desk {

/// A connection to the display named by DISPLAY, tried before anything that would abort without one.
/// Hold it until the window exists: a bare X server resets itself when its last client leaves.
class DisplayProbe {
public:
    DisplayProbe();
    ~DisplayProbe();
    DisplayProbe(const DisplayProbe&) = delete;
    DisplayProbe& operator=(const DisplayProbe&) = delete;

    /// Empty if a window with OpenGL can be tried; else one sentence that says what to do.
    [[nodiscard]] const std::string& fault() const { return fault_; }

private:
    void* display_ = nullptr;
    std::string fault_;
};

/// Lets input methods reach windows that are created afterwards.
void prepare_input_method();

}  // namespace keyaccount::desk
