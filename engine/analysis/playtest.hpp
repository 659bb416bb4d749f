#pragma once

#include "engine/analysis/habit_report.hpp"
#include "engine/analysis/move_trials.hpp"
#include "engine/analysis/text_coverage.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace keyaccount {

/// Plays to the end; every choice is legal. The same case, habit and seed give the same game.
[[nodiscard]] PlayedGame play_game(const Case& scenario, Habit habit, std::uint64_t seed);

struct PlaytestSettings {
    std::vector<Habit> habits;
    int games = 200;  // of each habit: seeds `seed` … `seed + games - 1`
    std::uint64_t seed = 1;
    int threads = 1;
    int text_games = 0;  // in which is noted which lines are shown; 0: not looked at
    int trials = 0;      // pairs of games for each of the case's own moves; 0: none
};

/// All that the games came to; the alarms are made of it, see alarms.hpp.
struct PlaytestReport {
    int games = 0;  // wanted of each habit; how many were played is in `habits`
    std::uint64_t seed = 0;
    double choices_per_second = 0;  // of all habits together, on all threads used
    std::vector<HabitReport> habits;
    TextCoverage texts;             // of no games: not looked at
    std::vector<MoveTrial> trials;  // empty: none yet
    bool complete = false;

    /// Null: was not among the habits.
    [[nodiscard]] const HabitReport* of(Habit habit) const;
};

/// A playtest in steps, so that it can be shown while it grows and stopped at any time. Whatever the steps and the
/// threads, all but the speed comes out the same. First the games, the habits keeping pace with each other, then the
/// texts, then the trials. The case must outlive it; one thread at a time may use it.
class PlaytestRun {
public:
    PlaytestRun(const Case& scenario, PlaytestSettings settings);
    ~PlaytestRun();
    PlaytestRun(PlaytestRun&&) noexcept;
    PlaytestRun& operator=(PlaytestRun&&) noexcept;

    [[nodiscard]] bool done() const;
    /// 0..1000 of all the work.
    [[nodiscard]] int progress() const;
    /// Games of the habits played so far, and in all.
    [[nodiscard]] std::int64_t games_done() const;
    [[nodiscard]] std::int64_t games_in_all() const;
    /// About a tenth of a second of work; with `search` a few seconds. Once `stop` is true it ends at the next choice,
    /// and what it has begun counts for nothing; a further step begins it again.
    void step(const std::atomic<bool>* stop = nullptr);
    /// The next `games` games, or fewer at the end of a part of the work.
    void step(int games, const std::atomic<bool>* stop = nullptr);
    /// As far as it is known now.
    [[nodiscard]] PlaytestReport result() const;

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

/// The games of the habits alone, all at once.
[[nodiscard]] PlaytestReport playtest(const Case& scenario, const std::vector<Habit>& habits, int games,
                                      std::uint64_t seed, int threads = 1);

/// Hash over 200 fixed games of the quick habits and every state in them: the behaviour of the rules in one number.
[[nodiscard]] std::uint64_t behaviour_signature(const Case& scenario);

}  // namespace keyaccount
