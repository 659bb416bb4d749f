#include "engine/analysis/game_profile.hpp"
#include "engine/analysis/habits.hpp"
#include "engine/analysis/parallel.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr int fewest = 10;  // of which a share says anything; tuning, no source

struct Sum {
    std::array<int, technique_count> part{};
    std::array<int, technique_count> whole{};
    int score = 0;
    int paid = 0;

    Sum& operator+=(const Sum& other) {
        for (std::size_t i = 0; i < technique_count; ++i) {
            part[i] += other.part[i];
            whole[i] += other.whole[i];
        }
        score += other.score;
        paid += other.paid;
        return *this;
    }
};

GameLog game_by_the_method(const Case& scenario, std::uint64_t seed) {
    GameLog log{seed, {}};
    State state = start(scenario, seed);
    while (!state.over()) {
        const Choice choice = choose(Habit::textbook, View{scenario, state}, seed);
        if (apply(scenario, state, choice) != Refusal::none) break;
        log.choices.push_back(choice);
    }
    return log;
}

}  // namespace

Yardstick yardstick(const Case& scenario, int games, int threads) {
    Yardstick out;
    if (games <= 0) return out;
    const Sum sum = sum_over<Sum>(games, threads, [&](Sum& mine, int index) {
        const auto seed = static_cast<std::uint64_t>(index) + 1;
        const GameProfile game = profile(scenario, game_by_the_method(scenario, seed));
        for (std::size_t i = 0; i < technique_count; ++i) {
            mine.part[i] += game.technique[i].part;
            mine.whole[i] += game.technique[i].whole;
        }
        mine.score += game.score.total;
        mine.paid += game.end == End::paid ? 1 : 0;
    });
    for (std::size_t i = 0; i < technique_count; ++i)
        out.technique[i] = sum.whole[i] < std::min(fewest, games) ? -1 : sum.part[i] * 1000 / sum.whole[i];
    out.score = sum.score / games;
    out.paid = sum.paid * 1000 / games;
    out.games = games;
    return out;
}

}  // namespace keyaccount
