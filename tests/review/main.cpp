// What the decision review finds of mistakes planted into textbook's games, as a table.
// Usage: keyaccount_planted GAMES FIRST_SEED WHAT CASE.json …; GAMES a case; WHAT: all, clean, identity, or a mistake.
#include "engine/files/case_file.hpp"
#include "tests/review/plant.hpp"

#include "engine/analysis/habits.hpp"
#include "engine/analysis/parallel.hpp"
#include "engine/analysis/review_search.hpp"
#include "engine/play/dice.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace keyaccount;

constexpr std::uint64_t most_tried = 300;  // seeds, where a mistake has few occasions

struct Row {
    int games = 0;
    int named = 0;
    int right = 0;
    int bled = 0;
    int named_or_bled = 0;
    std::int64_t loss = 0;
    std::int64_t paid = 0;
    Row& operator+=(const Row& other) {
        games += other.games;
        named += other.named;
        right += other.right;
        bled += other.bled;
        named_or_bled += other.named_or_bled;
        loss += other.loss;
        paid += other.paid;
        return *this;
    }
};

/// The first game from this seed on that gives the occasion; games of different indices never share a seed.
std::optional<PlantedGame> next_planted(const Case& scenario, Plant plant, std::uint64_t seed) {
    constexpr std::uint64_t apart = 1'000'000;
    for (std::uint64_t other = 0; other < most_tried; ++other)
        if (auto game = planted_game(scenario, plant, seed + other * apart)) return game;
    return std::nullopt;
}

Row plant_in(const Case& scenario, Plant plant, int games, std::uint64_t first_seed, Knowledge knowledge) {
    return sum_over<Row>(games, hardware_threads(), [&](Row& row, int index) {
        const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(index);
        const auto game = next_planted(scenario, plant, seed);
        if (!game) return;
        ++row.games;
        const GameReview review = review_game(scenario, game->log, ReviewSettings{knowledge, mixed(seed), 1, SIZE_MAX});
        const Found found = find(*game, plant, review);
        row.named += found.among_two_worst ? 1 : 0;
        row.right += found.right_reason ? 1 : 0;
        row.bled += found.in_bleeding ? 1 : 0;
        row.named_or_bled += found.among_two_worst || found.in_bleeding ? 1 : 0;
        for (const UnitReview& unit : review.units)
            if (unit.first <= game->turn && game->turn <= unit.last) {
                row.loss += unit.loss.score;
                row.paid += unit.loss.paid;
            }
    });
}

struct Clean {
    int games = 0;
    int with_blunder = 0;
    int with_mistake = 0;
    int marks = 0;
    int decisions = 0;
    std::int64_t rollouts = 0;
    Clean& operator+=(const Clean& other) {
        games += other.games;
        with_blunder += other.with_blunder;
        with_mistake += other.with_mistake;
        marks += other.marks;
        decisions += other.decisions;
        rollouts += other.rollouts;
        return *this;
    }
};

Clean clean(const Case& scenario, int games, std::uint64_t first_seed, Knowledge knowledge) {
    return sum_over<Clean>(games, hardware_threads(), [&](Clean& row, int index) {
        const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(index);
        const GameLog log = clean_game(scenario, seed);
        const GameReview review = review_game(scenario, log, ReviewSettings{knowledge, mixed(seed), 1, SIZE_MAX});
        int blunders = review.marks(Mark::blunder);
        int mistakes = review.marks(Mark::mistake);
        for (const UnitReview& unit : review.units) {
            blunders += unit.mark == Mark::blunder ? 1 : 0;
            mistakes += unit.mark == Mark::mistake ? 1 : 0;
        }
        ++row.games;
        for (const std::size_t turn : review.better) {
            const Mark missed = mark_of(review.decisions[turn].beyond);
            blunders += missed == Mark::blunder ? 1 : 0;
            mistakes += missed == Mark::mistake ? 1 : 0;
        }
        row.with_blunder += blunders > 0 ? 1 : 0;
        row.with_mistake += blunders + mistakes > 0 ? 1 : 0;
        row.marks += review.marks(Mark::inaccuracy) + review.marks(Mark::mistake) + review.marks(Mark::blunder);
        row.decisions += static_cast<int>(log.choices.size());
        row.rollouts += review.rollouts;
    });
}

/// Games of every quick habit in turn, reviewed at a first look with both kinds of knowledge and 1 and 2 threads.
struct Identity {
    int games = 0;
    int broken = 0;   // final score - first value is not skill + luck, or not the sum over the decisions
    int differs = 0;  // two threads say something else than one
    std::int64_t decisions = 0;
    Identity& operator+=(const Identity& other) {
        games += other.games;
        broken += other.broken;
        differs += other.differs;
        decisions += other.decisions;
        return *this;
    }
};

bool adds_up(const GameReview& review) {
    std::int64_t skill = 0;
    std::int64_t luck = 0;
    for (const DecisionReview& one : review.decisions) {
        skill += one.skill;
        luck += one.luck;
    }
    return skill == review.skill && luck == review.luck && review.final_score - review.initial == skill + luck;
}

Identity identity(const Case& scenario, int games, std::uint64_t first_seed) {
    constexpr std::size_t sharp = 2;
    return sum_over<Identity>(games, hardware_threads(), [&](Identity& row, int index) {
        const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(index);
        const auto habit = static_cast<Habit>(seed % quick_habit_count);
        GameLog log{seed, {}};
        State state = start(scenario, seed);
        while (!state.over()) {
            log.choices.push_back(choose(habit, scenario, state, seed));
            if (apply(scenario, state, log.choices.back()) != Refusal::none) break;
        }
        const Knowledge knowledge = seed / quick_habit_count % 2 == 0 ? Knowledge::as_known : Knowledge::hindsight;
        const GameReview one = review_game(scenario, log, ReviewSettings{knowledge, mixed(seed), 1, sharp});
        ++row.games;
        row.broken += adds_up(one) ? 0 : 1;
        row.decisions += static_cast<std::int64_t>(one.decisions.size());
        const GameReview two = review_game(scenario, log, ReviewSettings{knowledge, mixed(seed), 2, sharp});
        row.differs += hash_of(one) == hash_of(two) ? 0 : 1;
    });
}

int share(int part, int whole) { return whole == 0 ? 0 : part * 100 / whole; }

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string> arguments{values + 1, values + count};
    if (arguments.size() < 4) return 2;
    const int games = std::atoi(arguments[0].c_str());
    const std::uint64_t first_seed = std::strtoull(arguments[1].c_str(), nullptr, 10);
    std::vector<Case> cases;
    for (std::size_t i = 3; i < arguments.size(); ++i) {
        std::ifstream file{arguments[i], std::ios::binary};
        auto loaded = load_case(arguments[i], std::string{std::istreambuf_iterator<char>{file}, {}});
        if (!loaded.scenario) return 2;
        cases.push_back(*loaded.scenario);
    }
    if (arguments[2] == "identity") {
        Identity sum;
        for (const Case& scenario : cases) sum += identity(scenario, games, first_seed);
        std::printf("identity of luck and skill: %d games, %lld decisions, broken in %d; two threads differ in %d\n",
                    sum.games, static_cast<long long>(sum.decisions), sum.broken, sum.differs);
        return sum.broken + sum.differs == 0 ? 0 : 1;
    }
    for (const Knowledge knowledge : {Knowledge::as_known, Knowledge::hindsight}) {
        std::printf("%s\n%-28s %6s %6s %6s %6s %8s %7s %7s\n",
                    knowledge == Knowledge::as_known ? "with what was known" : "in hindsight", "planted", "games",
                    "named", "reason", "bleed", "either", "points", "chance");
        for (std::size_t p = 0; p < plant_names.size(); ++p) {
            if (arguments[2] != "all" && arguments[2] != plant_names[p]) continue;
            Row row;
            for (const Case& scenario : cases)
                row += plant_in(scenario, static_cast<Plant>(p), games, first_seed, knowledge);
            std::printf("%-28s %6d %5d%% %5d%% %5d%% %7d%% %7.1f %6.1f%%\n", std::string{plant_names[p]}.c_str(),
                        row.games, share(row.named, row.games), share(row.right, row.named), share(row.bled, row.games),
                        share(row.named_or_bled, row.games),
                        row.games == 0 ? 0.0 : static_cast<double>(row.loss) / 100 / row.games,
                        row.games == 0 ? 0.0 : static_cast<double>(row.paid) / 100 / row.games);
            std::fflush(stdout);
        }
        if (arguments[2] != "all" && arguments[2] != "clean") continue;
        Clean row;
        const auto began = std::chrono::steady_clock::now();
        for (const Case& scenario : cases) row += clean(scenario, games, first_seed, knowledge);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        std::printf(
            "clean games, what the book misses counted too: without a blunder %d%%, without a mistake %d%% (%d games, "
            "%.1f marks, %d decisions and "
            "%lld rollouts a game, %.2f s a game)\n",
            100 - share(row.with_blunder, row.games), 100 - share(row.with_mistake, row.games), row.games,
            static_cast<double>(row.marks) / row.games, row.decisions / row.games,
            static_cast<long long>(row.rollouts / row.games), took.count() / row.games);
        std::fflush(stdout);
    }
    return 0;
}
