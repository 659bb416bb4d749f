#pragma once

#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/scroll.hpp"

namespace keyaccount::desk {

/// The keys, and what the marks mean. True once it is closed.
class HelpSheet {
public:
    [[nodiscard]] bool draw(Canvas& canvas, const Scene& scene);

private:
    ScrollState scroll_;
};

/// Settings and ways out.
class MenuSheet {
public:
    struct Answer {
        bool closed = false;
        std::optional<Command> command;
    };
    [[nodiscard]] Answer draw(Canvas& canvas, const Scene& scene);

private:
    struct Row {
        std::string name;
        std::string value;
        std::string key;
        Do forward;
        Do backward;
    };
    [[nodiscard]] std::vector<Row> rows(const Scene& scene) const;
    int focus_ = 0;
};

}  // namespace keyaccount::desk
