#include "game/desk/screens/playback.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr std::int64_t slowest_ms = 800;  // a choice; tuning of the look
constexpr int fastest = 8;

}  // namespace

std::int64_t Playback::pace() const { return slowest_ms / speed_; }

void Playback::open(int last, int at) {
    last_ = std::max(0, last);
    playing_ = false;
    go_to(at);
}

void Playback::go_to(int at) { at_ = std::clamp(at, 0, std::max(0, last_)); }

void Playback::step(int by) {
    pause();
    go_to(at_ + by);
}

void Playback::toggle(std::int64_t now_ms) {
    playing_ = !playing_ && last_ > 0;
    if (!playing_) return;
    if (at_ >= last_) at_ = 0;
    next_ = now_ms + pace();
}

void Playback::faster() { speed_ = speed_ >= fastest ? 1 : speed_ * 2; }

void Playback::tick(std::int64_t now_ms) {
    while (playing_ && now_ms >= next_) {
        if (at_ < last_) ++at_;
        if (at_ >= last_) playing_ = false;
        next_ += pace();
    }
}

}  // namespace keyaccount::desk
