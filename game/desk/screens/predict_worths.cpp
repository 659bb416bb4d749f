// What the options of a stop are worth, by rollouts on the same dice.
#include "engine/analysis/imagine.hpp"
#include "engine/analysis/rollout.hpp"
#include "game/desk/screens/predict_stops.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr int worlds = 160;

std::optional<std::size_t> marked_best(const std::vector<PredictOption>& options) {
    const auto found =
        std::find_if(options.begin(), options.end(), [](const PredictOption& each) { return each.best; });
    if (found == options.end()) return std::nullopt;
    return static_cast<std::size_t>(found - options.begin());
}

}  // namespace

PredictWorths predict_worths(const Case& scenario, const State& state, const std::vector<PredictOption>& options,
                             const std::atomic<bool>& stop) {
    std::vector<Sums> sums(options.size());
    std::vector<Sums> better(options.size());  // than the option marked best
    const auto marked = marked_best(options);
    for (int world = 0; world < worlds && !stop && !state.over(); ++world) {
        const State here = imagined(scenario, state, Knowledge::as_known, static_cast<std::uint64_t>(world));
        std::vector<std::optional<Rolled>> rolled(options.size());
        for (std::size_t i = 0; i < options.size(); ++i)
            if (refuse(scenario, here, options[i].choice) == Refusal::none)
                rolled[i] = roll_on(scenario, here, options[i].choice);
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (!rolled[i]) continue;
            sums[i].add(*rolled[i]);
            if (marked && rolled[*marked]) better[i].add_difference(*rolled[i], *rolled[*marked]);
        }
    }
    PredictWorths found;
    found.best = marked;
    int most = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        found.worths.push_back(sums[i].count > 0 ? std::optional{sums[i].estimate()} : std::nullopt);
        const Loss gain = better[i].mean();
        if (better[i].count == 0 || !gain.sure_in_score() || gain.score <= most) continue;
        most = gain.score;
        found.best = i;
    }
    return found;
}

}  // namespace keyaccount::desk
