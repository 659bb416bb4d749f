#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace keyaccount::desk {

/// Milliseconds, tuning of the look.
namespace pace {
inline constexpr float bar = 220;
inline constexpr float face = 200;
inline constexpr float climb = 320;
inline constexpr float toast = 160;
inline constexpr float day = 400;
inline constexpr float pulse = 600;
inline constexpr float curve = 500;
}  // namespace pace

using MotionId = std::uint64_t;

/// A stable id from a name and up to two numbers, such as motion_id("stance", person, rival).
[[nodiscard]] MotionId motion_id(std::string_view name, std::uint64_t a = 0, std::uint64_t b = 0);

/// Values that glide to their target, ease-out. A value seen for the first time stands at once.
class Motion {
public:
    /// Off: every value stands at its target.
    void set_enabled(bool enabled);
    [[nodiscard]] bool enabled() const { return enabled_; }

    /// Once a frame; `now_ms` never goes back.
    void tick(double now_ms);

    /// Where the value is now; starts a glide when `target` differs from the last one.
    float value(MotionId id, float target, float duration_ms = pace::bar);
    /// From 0 to 1 since the id was first asked for.
    float progress(MotionId id, float duration_ms = pace::bar);

    /// Everything jumps to its target.
    void finish();
    /// Whether another frame is needed.
    [[nodiscard]] bool moving() const;

private:
    struct Glide {
        float from = 0;
        float target = 0;
        double start = 0;
        float duration = 0;
        std::uint64_t seen = 0;
    };
    [[nodiscard]] float at(const Glide& glide) const;

    std::unordered_map<MotionId, Glide> glides_;
    double now_ = 0;
    std::uint64_t frame_ = 0;
    bool enabled_ = true;
};

}  // namespace keyaccount::desk
