#pragma once

#include "engine/analysis/decision_review.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace keyaccount {

/// Reviews the games of a class in the background, at low priority, so that whoever shows them keeps its pace.
/// Each review is the same as alone and on any number of threads.
class ClassTask {
public:
    struct Reviewed {
        std::size_t run = 0;
        GameReview review;
    };

    /// Begins at once. `settings.threads` is of one review; `threads` reviews are made at a time.
    ClassTask(std::shared_ptr<const Case> scenario, std::vector<GameLog> logs, ReviewSettings settings, int threads);
    /// Stops, and waits for the steps that are under way: a fraction of a second.
    ~ClassTask();
    ClassTask(const ClassTask&) = delete;
    ClassTask& operator=(const ClassTask&) = delete;

    /// What is finished stays; reviews that were under way begin again with `resume`.
    void stop();
    void resume();
    [[nodiscard]] bool running() const { return working_.load() > 0; }
    /// This run next, if it has not begun yet.
    void prefer(std::size_t run);

    [[nodiscard]] std::size_t count() const { return logs_.size(); }
    [[nodiscard]] std::size_t finished() const { return finished_.load(); }
    [[nodiscard]] bool done() const { return finished() == count(); }
    /// 0..1000 of all the work.
    [[nodiscard]] int progress() const;
    /// The reviews finished since the last call.
    [[nodiscard]] std::vector<Reviewed> take();

private:
    enum class Place : std::uint8_t { waiting, under_way, finished };
    void start();
    void work(std::size_t worker);
    [[nodiscard]] std::size_t next();  // count() when nothing waits
    void put_back(std::size_t run);

    std::shared_ptr<const Case> scenario_;
    std::vector<GameLog> logs_;
    ReviewSettings settings_;
    mutable std::mutex lock_;  // of the three below
    std::vector<Place> places_;
    std::vector<Reviewed> ready_;
    std::size_t preferred_;
    std::vector<std::atomic<int>> shares_;  // per mille of the review that each worker has under way
    std::atomic<std::size_t> finished_ = 0;
    std::atomic<int> working_ = 0;
    std::atomic<bool> stopping_ = false;
    std::vector<std::thread> workers_;
};

}  // namespace keyaccount
