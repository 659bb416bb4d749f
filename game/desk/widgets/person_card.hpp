#pragma once

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/marks.hpp"

#include <optional>

namespace keyaccount::desk {

enum class Acquaintance { met, named, unknown };

struct PersonCard {
    Acquaintance known = Acquaintance::met;
    Face face;
    int mood = 0;       // [−2, 2]
    std::string name;   // "Unknown" for unknown people
    std::string title;  // for unknown people: where they may sit
    std::string role_word;
    RoleMark role = RoleMark::none;
    bool role_guessed = false;
    std::string note;          // named: "Not met"; unknown: the best rumour
    std::optional<int> trust;  // 0–100
    StanceValue us, rival;
    bool selected = false;
    std::optional<Flag> flag;
    MotionId glide = 0;  // id of the person, so that bars and face move
};

inline constexpr float person_card_width = 172;
/// 120 at 100 % text with one-line names; grows with text.
[[nodiscard]] float person_card_height(Canvas& canvas, float width, const PersonCard& card);
/// Draws into `rect` (from person_card_height or more); narrower than 160 drops the title.
Hit draw_person_card(Canvas& canvas, Rect rect, const PersonCard& card);

/// 172 × 50 for people of our own side.
struct OwnCard {
    Face face;
    int mood = 0;
    std::string name;
    std::string state;
    bool selected = false;
};
[[nodiscard]] float own_card_height(Canvas& canvas, float width, const OwnCard& card);
Hit draw_own_card(Canvas& canvas, Rect rect, const OwnCard& card);

}  // namespace keyaccount::desk
