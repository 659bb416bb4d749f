#pragma once

#include "game/desk/widgets/marks.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace keyaccount::desk {

struct ChoiceRow {
    std::string kind;  // empty: hidden (hints off)
    int rung = -1;     // 0–3: the small picture of the question kind; −1: none
    std::string words;
    std::string key;
    bool focused = false;
    bool locked = false;  // `words` then says what opens it
};

struct ChoiceGroup {
    std::string name;  // Ask, Tell, Prove, Propose
    std::vector<ChoiceRow> rows;
};

/// 35 for one line, 46 for two, at 100 % text.
[[nodiscard]] float choice_row_height(Canvas& canvas, float width, const ChoiceRow& row);
Hit draw_choice_row(Canvas& canvas, Rect rect, const ChoiceRow& row);

[[nodiscard]] float choice_group_height(Canvas& canvas, float width, const ChoiceGroup& group);
/// Panel included. `index` of the hit: the row.
Hit draw_choice_group(Canvas& canvas, Rect rect, const ChoiceGroup& group);

/// One of the alternatives of a judged decision.
struct AlternativeRow {
    MarkKind mark = MarkKind::none;
    std::string kind;
    std::string words;
    float value = 0;           // [0, 1] of the bar
    float error = 0;           // the whisker, same unit
    std::string number;        // "26 %"
    std::string number_error;  // "±1"
    bool yours = false;
    bool best = false;
    bool selected = false;
    std::string chance{};  // a second number in a column of its own, may be empty
};
[[nodiscard]] float alternative_row_height(Canvas& canvas, float width, const AlternativeRow& row);
Hit draw_alternative_row(Canvas& canvas, Rect rect, const AlternativeRow& row);
/// What the bar with its number and the second number mean, above rows of the same width.
void draw_alternative_heads(Canvas& canvas, Rect line, std::string_view number, std::string_view chance);

}  // namespace keyaccount::desk
