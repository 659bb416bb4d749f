#include "game/review_task.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <map>

namespace keyaccount {
namespace {

constexpr int polite = 10;  // niceness, so that the window keeps its pace on few cores

/// Measured once a case.
class Yardsticks {
public:
    Yardstick of(const Case& scenario) {
        const std::lock_guard lock{mutex_};
        const auto found = known_.find(scenario.content_hash);
        if (found != known_.end()) return found->second;
        return known_.emplace(scenario.content_hash, yardstick(scenario)).first->second;
    }

private:
    std::mutex mutex_;
    std::map<std::uint64_t, Yardstick> known_;
};

Yardsticks& yardsticks() {
    static Yardsticks all;
    return all;
}

}  // namespace

void ReviewTask::start(std::shared_ptr<const Case> scenario, GameLog log, std::uint64_t seed) {
    stop();
    known_.reset();
    hindsight_.reset();
    case_ = std::move(scenario);
    ReviewSettings settings;
    settings.seed = seed;
    settings.knowledge = Knowledge::as_known;
    known_.emplace(*case_, log, settings);
    settings.knowledge = Knowledge::hindsight;
    hindsight_.emplace(*case_, std::move(log), settings);
    {
        const std::lock_guard lock{mutex_};
        shown_ = {};
    }
    ++version_;
    resume();
}

void ReviewTask::stop() {
    stopping_ = true;
    if (worker_.joinable()) worker_.join();
    running_ = false;
}

void ReviewTask::resume() {
    if (running_ || !known_ || snapshot().done) return;
    stop();  // joins a worker that has come to its end
    stopping_ = false;
    running_ = true;
    worker_ = std::thread{[this] { work(); }};
}

ReviewSnapshot ReviewTask::snapshot() const {
    const std::lock_guard lock{mutex_};
    return shown_;
}

void ReviewTask::publish(const ReviewRun& run, GameReview ReviewSnapshot::*where, int before) {
    GameReview review = run.result();
    const std::lock_guard lock{mutex_};
    shown_.*where = std::move(review);
    shown_.progress = before + run.progress() / 2;
    shown_.done = known_->done() && hindsight_->done() && shown_.yardstick;
    ++version_;
}

void ReviewTask::work() {
    static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), polite));
    const auto go_on = [&](ReviewRun& run, GameReview ReviewSnapshot::*where, int before) {
        while (!stopping_ && !run.done()) {
            run.step();
            publish(run, where, before);
            if (stopping_ || snapshot().yardstick) continue;
            const Yardstick method = yardsticks().of(*case_);  // after the first marks, which are waited for
            const std::lock_guard lock{mutex_};
            shown_.yardstick = method;
            ++version_;
        }
    };
    go_on(*known_, &ReviewSnapshot::known, 0);
    go_on(*hindsight_, &ReviewSnapshot::hindsight, 500);
    if (!stopping_) {
        const std::lock_guard lock{mutex_};
        shown_.progress = 1000;
        shown_.done = true;
        ++version_;
    }
    running_ = false;
}

}  // namespace keyaccount
