#pragma once

#include "engine/analysis/decision_review.hpp"

#include <vector>

namespace keyaccount {

/// One decision measured until the sign is sure, and the alternatives worth naming.
struct SharpLook {
    struct Tried {
        Choice choice;
        Loss loss;  // of the reference over this choice; negative: better than the reference
        int rollouts = 0;
    };
    Choice reference;     // textbook's, after what it would write down first
    Choice best;          // the reference, unless another is better beyond two standard errors on fresh dice
    Loss loss;            // of the reference over the choice played
    Loss beyond;          // of the best over the reference
    bool strong = false;  // the best was played, and the next best is clearly worse
    std::vector<Tried> tried;
    std::vector<LineStep> line;
    int line_rollouts = 0;
    int rollouts = 0;
};

/// The choice must be legal in `state`. `seed` names the dice; `most_pairs`: after how many pairs of rollouts a loss
/// stays unsure.
[[nodiscard]] SharpLook look_sharply_at(const Case& scenario, const State& state, Choice played, Knowledge knowledge,
                                        std::uint64_t seed, int most_pairs);

/// By points of score or by the method's chance, whichever is graver; only what is sure counts.
[[nodiscard]] Mark mark_of(const Loss& loss);
[[nodiscard]] Mark mark_of(const SharpLook& look);

}  // namespace keyaccount
