#pragma once

#include "engine/analysis/alarms.hpp"
#include "engine/analysis/playtest.hpp"

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace keyaccount {

/// A playtest as far as it has come.
struct PlaytestSnapshot {
    std::shared_ptr<const Case> scenario;  // that was played
    PlaytestReport report;
    std::vector<Alarm> alarms;
    int progress = 0;    // 0..1000
    double seconds = 0;  // of work
    bool done = false;   // all games are played
};

/// Playtests one case on a thread of its own, at low priority. All members are called from one thread, the window's.
class PlaytestTask {
public:
    PlaytestTask() = default;
    PlaytestTask(const PlaytestTask&) = delete;
    PlaytestTask& operator=(const PlaytestTask&) = delete;
    ~PlaytestTask() { stop(); }

    /// Drops what there was and begins anew.
    void start(std::shared_ptr<const Case> scenario, PlaytestSettings settings);
    /// Stops at the next choice; what is known is kept.
    void stop();
    [[nodiscard]] bool running() const { return running_; }
    /// Grows with everything new.
    [[nodiscard]] std::uint64_t version() const { return version_; }
    /// Null before the first games.
    [[nodiscard]] std::shared_ptr<const PlaytestSnapshot> snapshot() const;

private:
    void work(const PlaytestSettings& settings);
    void publish(const PlaytestRun& run, double seconds);

    std::shared_ptr<const Case> case_;
    std::thread worker_;
    std::atomic<bool> stopping_ = false;
    std::atomic<bool> running_ = false;
    std::atomic<std::uint64_t> version_ = 0;
    mutable std::mutex mutex_;
    std::shared_ptr<const PlaytestSnapshot> shown_;  // guarded by `mutex_`
};

}  // namespace keyaccount
