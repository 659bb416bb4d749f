#pragma once

#include "game/desk/screens/workshop_parts.hpp"

#include <string>
#include <vector>

namespace keyaccount::desk {

inline constexpr float person_words_left = 36;  // of a card, behind the portrait
inline constexpr float person_words_right = 2;
inline constexpr float person_badge = 18;

/// The id where there is no name.
[[nodiscard]] std::string person_name(WorkshopView& view, PersonId who);

/// Where everybody of a sketch stands in the picture of the organisation.
struct PeopleLayout {
    struct Card {
        PersonId who;
        Rect box;  // in the content, not scrolled
    };
    std::vector<Card> cards;  // of everybody
    float beside_y = -1;      // of the heading above outsiders and our own side; -1: there are none
    float height = 0;

    [[nodiscard]] const Card* find(PersonId who) const;
};

/// Within `width`; rows spread over `height` as far as they can.
[[nodiscard]] PeopleLayout lay_out_people(Canvas& canvas, WorkshopView& view, float width, float height);

/// Reporting lines and influence, below the cards. `origin`: where the content begins.
void draw_people_lines(Canvas& canvas, WorkshopView& view, const PeopleLayout& layout, Vec2 origin, Rect area);
/// Dashed, upon the cards, what leads nowhere, with the name that is written.
void draw_broken_lines(Canvas& canvas, WorkshopView& view, const PeopleLayout& layout, Vec2 origin, Rect area);

}  // namespace keyaccount::desk
