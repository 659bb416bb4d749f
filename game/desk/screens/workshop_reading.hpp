#pragma once

#include "game/desk/screens/workshop_parts.hpp"
#include "game/workshop/person_lines.hpp"

#include <string>
#include <vector>

namespace keyaccount::desk {

/// All that one person says, in a row, for the tone; in one language or both beside each other.
class ReadingRoom {
public:
    struct Answer {
        bool closed = false;
        std::optional<Command> command;
    };
    /// `person`: whose texts are shown at first.
    explicit ReadingRoom(int person) : person_{person} {}
    [[nodiscard]] Answer draw(Canvas& canvas, WorkshopView& view);
    [[nodiscard]] int person() const { return person_; }

private:
    enum class Shown : std::uint8_t { english, chinese, both };
    [[nodiscard]] std::vector<Language> languages() const;
    void read(WorkshopView& view);
    [[nodiscard]] std::optional<Command> read_keys(Canvas& canvas, WorkshopView& view, bool& closed);
    void draw_people(Canvas& canvas, WorkshopView& view, Rect panel);
    std::optional<Command> draw_lines(Canvas& canvas, WorkshopView& view, Rect panel);
    [[nodiscard]] float line_height(Canvas& canvas, const PersonLine& line, float width, const Narrator& say) const;
    void draw_line(Canvas& canvas, const PersonLine& line, Rect row, const Narrator& say, bool chosen) const;

    int person_ = 0;
    Shown shown_ = Shown::english;
    bool begun_ = false;
    int line_ = 0;  // the one with the ring
    bool moved_ = true;
    std::vector<PersonLine> lines_;  // of `of_`
    std::filesystem::path file_;
    std::uint64_t reading_ = 0;
    int of_ = -1;
    ScrollState people_scroll_;
    ScrollState lines_scroll_;
};

}  // namespace keyaccount::desk
