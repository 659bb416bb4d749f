#pragma once

#include <algorithm>
#include <cstdint>

namespace keyaccount::desk {

/// Logical units: the window is at least 1280 × 720 of them, whatever its pixels.
struct Vec2 {
    float x = 0;
    float y = 0;
    friend constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Vec2 operator*(Vec2 a, float k) { return {a.x * k, a.y * k}; }
    friend constexpr bool operator==(Vec2, Vec2) = default;
};

/// Logical units; inset and take never leave a negative width or height.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] constexpr float right() const { return x + w; }
    [[nodiscard]] constexpr float bottom() const { return y + h; }
    [[nodiscard]] constexpr Vec2 centre() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] constexpr bool contains(Vec2 p) const {
        return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
    }
    [[nodiscard]] constexpr Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, std::max(0.0F, w - 2 * dx), std::max(0.0F, h - 2 * dy)};
    }
    [[nodiscard]] constexpr Rect inset(float d) const { return inset(d, d); }
    [[nodiscard]] constexpr Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    /// Cuts a strip off one side and returns it; the rest, less `gap`, stays here.
    Rect take_top(float height, float gap = 0);
    Rect take_bottom(float height, float gap = 0);
    Rect take_left(float width, float gap = 0);
    Rect take_right(float width, float gap = 0);
    friend constexpr bool operator==(Rect, Rect) = default;
};

inline Rect Rect::take_top(float height, float gap) {
    const Rect strip{x, y, w, std::min(height, h)};
    const float used = std::min(h, strip.h + gap);
    y += used;
    h -= used;
    return strip;
}

inline Rect Rect::take_bottom(float height, float gap) {
    const float size = std::min(height, h);
    const Rect strip{x, bottom() - size, w, size};
    h = std::max(0.0F, h - size - gap);
    return strip;
}

inline Rect Rect::take_left(float width, float gap) {
    const Rect strip{x, y, std::min(width, w), h};
    const float used = std::min(w, strip.w + gap);
    x += used;
    w -= used;
    return strip;
}

inline Rect Rect::take_right(float width, float gap) {
    const float size = std::min(width, w);
    const Rect strip{right() - size, y, size, h};
    w = std::max(0.0F, w - size - gap);
    return strip;
}

/// A colour on the screen, not premultiplied.
struct Paint {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    /// The same colour with its opacity multiplied by `opacity` in [0, 1].
    [[nodiscard]] constexpr Paint faded(float opacity) const {
        const float alpha = static_cast<float>(a) * std::clamp(opacity, 0.0F, 1.0F);
        return {r, g, b, static_cast<std::uint8_t>(alpha + 0.5F)};
    }
    friend constexpr bool operator==(Paint, Paint) = default;
};

/// From 0xRRGGBB.
[[nodiscard]] constexpr Paint paint(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>((rgb >> 16U) & 255U), static_cast<std::uint8_t>((rgb >> 8U) & 255U),
            static_cast<std::uint8_t>(rgb & 255U), 255};
}

/// `share` of `to` in `from`, in [0, 1].
[[nodiscard]] constexpr Paint mix(Paint from, Paint to, float share) {
    const float f = std::clamp(share, 0.0F, 1.0F);
    const auto one = [f](std::uint8_t p, std::uint8_t q) {
        return static_cast<std::uint8_t>(static_cast<float>(p) * (1 - f) + static_cast<float>(q) * f + 0.5F);
    };
    return {one(from.r, to.r), one(from.g, to.g), one(from.b, to.b), one(from.a, to.a)};
}

}  // namespace keyaccount::desk
