#include "engine/analysis/search.hpp"

#include "engine/analysis/rollout.hpp"
#include "engine/play/dice.hpp"
#include "engine/play/play.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount {
namespace {

// Tuning: a whole game in about a second. The best of many noisy means flatters itself, so the best few are
// measured again on fresh dice.
constexpr std::size_t most_tried = 10;
constexpr int screened_on = 6;
constexpr std::size_t most_finalists = 2;
constexpr int compared_on = 32;
constexpr double errors_ahead = 2;
constexpr double points_ahead = 7;  // tenths of a point of the score

class Search {
public:
    Search(const Case& scenario, const State& state, std::uint64_t seed)
        : scenario_{scenario}, state_{state}, seed_{mixed(seed ^ static_cast<std::uint64_t>(state.turn))} {}

    Choice best() const {
        const Choice reference = by_the_book(scenario_, state_);
        if (reference.kind == ChoiceKind::record) return reference;  // takes no time and moves nobody
        const int usual = screened(reference);
        std::array<Tried, most_tried> tried{};
        const std::size_t count = draw_candidates(reference, tried);
        for (std::size_t c = 0; c < count; ++c) tried[c].sum = screened(tried[c].choice);
        std::sort(tried.begin(), tried.begin() + static_cast<std::ptrdiff_t>(count),
                  [](const Tried& a, const Tried& b) { return a.sum > b.sum; });
        std::size_t finalists = 0;
        while (finalists < std::min(count, most_finalists) && tried[finalists].sum > usual) ++finalists;
        return finalists == 0 ? reference : better_than(reference, tried, finalists);
    }

private:
    struct Tried {
        Choice choice;
        int sum = 0;
    };

    int screened(Choice choice) const {
        int sum = 0;
        for (int world = 0; world < screened_on; ++world) sum += score_after(choice, world);
        return sum;
    }

    /// Some of the other choices, without repetition.
    std::size_t draw_candidates(Choice reference, std::array<Tried, most_tried>& tried) const {
        ChoiceList choices;
        legal_choices(scenario_, state_, choices);
        std::array<Choice, ChoiceList::capacity> others{};
        std::size_t left = 0;
        for (const Choice choice : choices)
            if (!(choice == reference)) others[left++] = choice;
        std::size_t count = 0;
        while (count < most_tried && left > 0) {
            const auto picked = static_cast<std::size_t>(below(mixed(seed_ ^ count), static_cast<int>(left)));
            tried[count++].choice = others[picked];
            others[picked] = others[--left];
        }
        return count;
    }

    Choice better_than(Choice reference, const std::array<Tried, most_tried>& tried, std::size_t finalists) const {
        std::array<int, compared_on> usual{};
        for (int i = 0; i < compared_on; ++i)
            usual[static_cast<std::size_t>(i)] = score_after(reference, screened_on + i);
        Choice best = reference;
        double most = points_ahead;
        for (std::size_t f = 0; f < finalists; ++f) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < compared_on; ++i) {
                const double ahead = score_after(tried[f].choice, screened_on + i) - usual[static_cast<std::size_t>(i)];
                sum += ahead;
                squares += ahead * ahead;
            }
            const double mean = sum / compared_on;
            const double error = std::sqrt(std::max(0.0, squares / compared_on - mean * mean) / (compared_on - 1));
            if (mean > most && mean > errors_ahead * error) {
                most = mean;
                best = tried[f].choice;
            }
        }
        return best;
    }

    /// Tenths of a point at the end, if textbook plays on; `world` names the dice.
    int score_after(Choice choice, int world) const {
        State state = state_;
        state.seed = mixed(seed_ + 1 + static_cast<std::uint64_t>(world));
        return roll_on(scenario_, state, choice).score;
    }

    const Case& scenario_;
    const State& state_;
    std::uint64_t seed_;
};

}  // namespace

Choice choose_by_search(const Case& scenario, const State& state, std::uint64_t seed) {
    return Search{scenario, state, seed}.best();
}

}  // namespace keyaccount
