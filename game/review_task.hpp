#pragma once

#include "engine/analysis/decision_review.hpp"
#include "engine/analysis/game_profile.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace keyaccount {

/// A game's review as far as it has come.
struct ReviewSnapshot {
    GameReview known;                    // judged with what the rep knew
    GameReview hindsight;                // judged by the true state; without decisions until it is begun
    std::optional<Yardstick> yardstick;  // textbook in the same case
    int progress = 0;                    // 0..1000, over both reviews
    bool done = false;                   // nothing is left to be looked at
};

/// Reviews one game on a thread of its own, first with what was known, then in hindsight. All members are called
/// from one thread, the window's; what comes is copied out under a lock.
class ReviewTask {
public:
    ReviewTask() = default;
    ReviewTask(const ReviewTask&) = delete;
    ReviewTask& operator=(const ReviewTask&) = delete;
    ~ReviewTask() { stop(); }

    /// Drops what there was and begins anew; `seed` of the rollouts.
    void start(std::shared_ptr<const Case> scenario, GameLog log, std::uint64_t seed);
    /// Stops after the step that is being done, a fraction of a second; what is known is kept.
    void stop();
    /// Goes on where it was stopped.
    void resume();
    [[nodiscard]] bool running() const { return running_; }
    /// Grows with everything new, so that a snapshot is copied once.
    [[nodiscard]] std::uint64_t version() const { return version_; }
    [[nodiscard]] ReviewSnapshot snapshot() const;

private:
    void work();
    void publish(const ReviewRun& run, GameReview ReviewSnapshot::*where, int before);

    std::shared_ptr<const Case> case_;
    std::optional<ReviewRun> known_;      // the worker's while it runs
    std::optional<ReviewRun> hindsight_;  // the worker's while it runs
    std::thread worker_;
    std::atomic<bool> stopping_ = false;
    std::atomic<bool> running_ = false;
    std::atomic<std::uint64_t> version_ = 0;
    mutable std::mutex mutex_;
    ReviewSnapshot shown_;  // guarded by `mutex_`
};

}  // namespace keyaccount
