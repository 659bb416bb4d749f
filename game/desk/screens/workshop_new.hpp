#pragma once

#include "game/desk/screens/workshop_parts.hpp"
#include "game/desk/widgets/text_entry.hpp"

#include <string>

namespace keyaccount::desk {

/// Asks for the name of a new case and makes it in the folder of the workshop.
class NewCaseSheet {
public:
    NewCaseSheet() = default;
    /// True once it is closed.
    [[nodiscard]] bool draw(Canvas& canvas, WorkshopView& view);

private:
    [[nodiscard]] bool make(WorkshopView& view);

    TextEntry name_{64};
    std::string problem_;  // why there is no such case; empty: it was not tried
};

}  // namespace keyaccount::desk
