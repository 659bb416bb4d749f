#pragma once

#include "game/desk/screens/class_room.hpp"

#include <atomic>
#include <optional>
#include <vector>

namespace keyaccount::desk {

/// A choice that the class can vote for.
struct PredictOption {
    Choice choice;
    std::vector<std::size_t> runs;  // that chose it there
    int mean_score = 0;             // of those at the end, tenths of a point
    std::array<int, 5> ends{};      // of those, by End
    std::optional<Estimate> worth;  // where a review measured it
    bool method = false;            // what the method would do
    bool best = false;              // by the review; without one by the method
};

/// A decision at which the class is asked what it would do.
struct PredictStop {
    std::size_t run = 0;  // whose position is shown
    std::size_t turn = 0;
    std::optional<std::size_t> split;  // nothing: a marked decision of that run
};

inline constexpr std::size_t most_predict_options = 9;

/// The splits in their order, then the costliest marked decisions of all reviewed runs, each position once.
[[nodiscard]] std::vector<PredictStop> predict_stops(const ClassRoom& room, std::size_t most_marked = 12);

/// What the runs chose, what the review and the method found best: at most nine, in the fixed order of the choices
/// of the position, so that the place tells nothing.
[[nodiscard]] std::vector<PredictOption> predict_options(const ClassRoom& room, const PredictStop& stop);

/// What each option is worth with what the rep knew, on the same dice for all; an option that cannot be chosen in the
/// position stays without a value.
struct PredictWorths {
    std::vector<std::optional<Estimate>> worths;
    std::optional<std::size_t> best;  // as marked, unless another is better beyond two standard errors
};
/// A fraction of a second of work. Ends early, with what it has, once `stop` is true.
[[nodiscard]] PredictWorths predict_worths(const Case& scenario, const State& state,
                                           const std::vector<PredictOption>& options, const std::atomic<bool>& stop);

/// Whether `choice` is what `meant` stands for: its details count only where `meant` has them.
[[nodiscard]] bool is_meant(Choice meant, Choice choice);

}  // namespace keyaccount::desk
