#include "game/class_task.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace keyaccount {

namespace {

constexpr int background = 10;  // nice value: the thread that draws goes first

void yield_to_others() { static_cast<void>(setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), background)); }

}  // namespace

ClassTask::ClassTask(std::shared_ptr<const Case> scenario, std::vector<GameLog> logs, ReviewSettings settings,
                     int threads)
    : scenario_{std::move(scenario)},
      logs_{std::move(logs)},
      settings_{settings},
      places_(logs_.size(), Place::waiting),
      preferred_{logs_.size()},
      shares_(static_cast<std::size_t>(std::max(1, threads))) {
    start();
}

ClassTask::~ClassTask() { stop(); }

void ClassTask::start() {
    stopping_ = false;
    working_ = static_cast<int>(shares_.size());
    for (std::size_t worker = 0; worker < shares_.size(); ++worker)
        workers_.emplace_back([this, worker] { work(worker); });
}

void ClassTask::stop() {
    stopping_ = true;
    for (std::thread& worker : workers_) worker.join();
    workers_.clear();
}

void ClassTask::resume() {
    if (running() || done()) return;
    stop();
    start();
}

void ClassTask::prefer(std::size_t run) {
    const std::lock_guard guard{lock_};
    preferred_ = run;
}

std::size_t ClassTask::next() {
    const std::lock_guard guard{lock_};
    std::size_t run = preferred_;
    if (run >= places_.size() || places_[run] != Place::waiting)
        run = static_cast<std::size_t>(std::find(places_.begin(), places_.end(), Place::waiting) - places_.begin());
    if (run < places_.size()) places_[run] = Place::under_way;
    return run;
}

void ClassTask::put_back(std::size_t run) {
    const std::lock_guard guard{lock_};
    places_[run] = Place::waiting;
}

void ClassTask::work(std::size_t worker) {
    yield_to_others();
    std::atomic<int>& share = shares_[worker];
    for (std::size_t run = next(); run < logs_.size(); run = next()) {
        ReviewRun review{*scenario_, logs_[run], settings_};
        while (!review.done() && !stopping_) {
            review.step();
            share = review.progress();
        }
        share = 0;
        if (!review.done()) {
            put_back(run);
            break;
        }
        const std::lock_guard guard{lock_};
        places_[run] = Place::finished;
        ready_.push_back({run, review.result()});
        ++finished_;
    }
    --working_;
}

int ClassTask::progress() const {
    if (logs_.empty()) return 1000;
    std::size_t thousandths = finished() * 1000;
    for (const std::atomic<int>& share : shares_) thousandths += static_cast<std::size_t>(share.load());
    return static_cast<int>(std::min<std::size_t>(1000, thousandths / logs_.size()));
}

std::vector<ClassTask::Reviewed> ClassTask::take() {
    const std::lock_guard guard{lock_};
    return std::exchange(ready_, {});
}

}  // namespace keyaccount
