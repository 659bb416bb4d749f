#include "game/desk/motion.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr std::size_t kept = 2048;  // glides remembered although not drawn

float ease_out(float t) {
    const float rest = 1 - t;
    return 1 - rest * rest * rest;
}

}  // namespace

MotionId motion_id(std::string_view name, std::uint64_t a, std::uint64_t b) {
    std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a
    const auto feed = [&hash](std::uint64_t byte) { hash = (hash ^ byte) * 1099511628211ULL; };
    for (const char c : name) feed(static_cast<unsigned char>(c));
    for (unsigned shift = 0; shift < 64; shift += 8) feed((a >> shift) & 255U);
    for (unsigned shift = 0; shift < 64; shift += 8) feed((b >> shift) & 255U);
    return hash == 0 ? 1 : hash;
}

void Motion::set_enabled(bool enabled) {
    enabled_ = enabled;
    if (!enabled) finish();
}

void Motion::tick(double now_ms) {
    now_ = std::max(now_, now_ms);
    ++frame_;
    if (glides_.size() > kept) {
        std::erase_if(glides_, [this](const auto& entry) { return entry.second.seen + 2 < frame_; });
    }
}

float Motion::at(const Glide& glide) const {
    if (!enabled_ || glide.duration <= 0) return glide.target;
    const auto t = static_cast<float>((now_ - glide.start) / static_cast<double>(glide.duration));
    if (t >= 1) return glide.target;
    return glide.from + (glide.target - glide.from) * ease_out(std::max(0.0F, t));
}

float Motion::value(MotionId id, float target, float duration_ms) {
    const auto [place, fresh] = glides_.try_emplace(id, Glide{target, target, now_, 0, frame_});
    Glide& glide = place->second;
    glide.seen = frame_;
    if (!fresh && glide.target != target) {
        glide = Glide{at(glide), target, now_, duration_ms, frame_};
    }
    return at(glide);
}

float Motion::progress(MotionId id, float duration_ms) {
    const auto [place, fresh] = glides_.try_emplace(id, Glide{0, 1, now_, duration_ms, frame_});
    place->second.seen = frame_;
    return at(place->second);
}

void Motion::finish() {
    for (auto& [id, glide] : glides_) glide.duration = 0;
}

bool Motion::moving() const {
    if (!enabled_) return false;
    return std::any_of(glides_.begin(), glides_.end(), [this](const auto& entry) {
        const Glide& glide = entry.second;
        return glide.duration > 0 && glide.seen + 1 >= frame_ &&
               now_ < glide.start + static_cast<double>(glide.duration);
    });
}

}  // namespace keyaccount::desk
