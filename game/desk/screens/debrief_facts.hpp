#pragma once

#include "game/desk/widgets/curve_chart.hpp"
#include "game/desk/widgets/debrief_marks.hpp"
#include "game/review_task.hpp"

#include <optional>
#include <string>
#include <vector>

namespace keyaccount::desk {

/// What the debrief shows of a game beside the game itself; the program keeps it up to date.
struct DebriefFacts {
    ReviewSnapshot review;
    bool reviewing = false;
    GameProfile profile;
    std::optional<int> last_score;   // 0..100: the game of this case that was played before
    std::optional<int> other_score;  // 0..100: the game from which this one was tried again, or its branch
    bool other_is_original = false;
    bool other_open = false;  // the original, or its branch, can be turned to
    Text partial;             // why the replay is shown only in part; empty: it is shown whole
};

[[nodiscard]] MarkKind kind_of(Mark mark);
/// The mark at a decision: its own, or that of its call if this was the call's worst act; the graver one.
[[nodiscard]] Mark mark_at(const GameReview& review, std::size_t turn);
/// How many decisions bear this mark.
[[nodiscard]] int marks_shown(const GameReview& review, Mark mark);

/// A call or an act at the desk that lost: its costliest decision, and what it lost as a whole.
struct Costly {
    std::size_t turn = 0;
    Mark mark = Mark::none;
    Loss loss;
};
/// Largest first.
[[nodiscard]] std::vector<Costly> costliest(const GameReview& review, std::size_t most);

/// Whole points that add up to what is shown: expected + skill + luck = result.
[[nodiscard]] LuckBar whole_points(const GameReview& review);

/// Hundredths as "3.2".
[[nodiscard]] std::string tenths(int hundredths);

}  // namespace keyaccount::desk
