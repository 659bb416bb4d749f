#pragma once

#include <cstdint>

namespace keyaccount::desk {

/// Where a replay stands and how fast it runs. Time is given from outside, in milliseconds that never go back.
class Playback {
public:
    /// A game of `last` choices, looked at after choice `at`.
    void open(int last, int at);
    [[nodiscard]] bool is_open() const { return last_ >= 0; }

    /// Choices that have been made, 0 (the start) to `last()`.
    [[nodiscard]] int at() const { return at_; }
    [[nodiscard]] int last() const { return last_; }
    [[nodiscard]] bool playing() const { return playing_; }
    [[nodiscard]] int speed() const { return speed_; }  // 1, 2, 4, 8

    void go_to(int at);
    void step(int by);
    /// At the end it begins again.
    void toggle(std::int64_t now_ms);
    void pause() { playing_ = false; }
    void faster();  // after the fastest the slowest
    /// Goes on by as many choices as have fallen due; stops at the end.
    void tick(std::int64_t now_ms);

private:
    [[nodiscard]] std::int64_t pace() const;

    int last_ = -1;
    int at_ = 0;
    int speed_ = 1;
    bool playing_ = false;
    std::int64_t next_ = 0;  // when the next choice is shown
};

}  // namespace keyaccount::desk
