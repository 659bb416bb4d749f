#include "game/playtest_task.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <utility>

namespace keyaccount {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int background = 10;  // nice value: the thread that draws goes first
constexpr auto between_pictures = std::chrono::milliseconds{250};

double seconds_since(Clock::time_point begun) { return std::chrono::duration<double>(Clock::now() - begun).count(); }

}  // namespace

void PlaytestTask::start(std::shared_ptr<const Case> scenario, PlaytestSettings settings) {
    stop();
    case_ = std::move(scenario);
    {
        const std::lock_guard guard{mutex_};
        shown_.reset();
    }
    stopping_ = false;
    running_ = true;
    worker_ = std::thread{[this, settings = std::move(settings)] { work(settings); }};
}

void PlaytestTask::stop() {
    stopping_ = true;
    if (worker_.joinable()) worker_.join();
}

std::shared_ptr<const PlaytestSnapshot> PlaytestTask::snapshot() const {
    const std::lock_guard guard{mutex_};
    return shown_;
}

void PlaytestTask::work(const PlaytestSettings& settings) {
    static_cast<void>(setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), background));
    const auto begun = Clock::now();
    auto published = begun;
    PlaytestRun run{*case_, settings};
    while (!run.done() && !stopping_) {
        run.step(&stopping_);
        if (Clock::now() - published < between_pictures && !run.done()) continue;
        publish(run, seconds_since(begun));
        published = Clock::now();
    }
    publish(run, seconds_since(begun));
    running_ = false;
    ++version_;
}

void PlaytestTask::publish(const PlaytestRun& run, double seconds) {
    auto found = std::make_shared<PlaytestSnapshot>();
    found->scenario = case_;
    found->report = run.result();
    found->alarms = alarms_of(*case_, found->report);
    found->progress = run.progress();
    found->seconds = seconds;
    found->done = run.done();
    const std::lock_guard guard{mutex_};
    shown_ = std::move(found);
    ++version_;
}

}  // namespace keyaccount
