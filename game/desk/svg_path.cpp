#include "game/desk/svg_path.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace keyaccount::desk {

namespace {

float length(Vec2 a, Vec2 b) { return std::hypot(b.x - a.x, b.y - a.y); }

class Reader {
public:
    explicit Reader(std::string_view path) : rest_{path} {}

    char command() {
        skip();
        if (rest_.empty()) return 'Z';
        const char c = rest_.front();
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (letter) {
            rest_.remove_prefix(1);
            last_ = c;
        }
        return last_;
    }

    /// False when the path ends too early.
    bool numbers(std::span<float> out) {
        for (float& value : out) {
            skip();
            const auto [end, fault] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
            if (fault != std::errc{}) return false;
            rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        }
        return true;
    }

private:
    void skip() {
        const std::size_t at = rest_.find_first_not_of(" ,\n");
        rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at);
    }
    std::string_view rest_;
    char last_ = 'Z';
};

}  // namespace

int Outline::pieces(float size) const {
    return std::clamp(static_cast<int>(std::sqrt(size * quality_) * 1.6F) + 2, 3, 40);
}

Outline& Outline::move(float x, float y) {
    points_.assign(1, {x, y});
    return *this;
}

Outline& Outline::line(float x, float y) {
    points_.push_back({x, y});
    return *this;
}

Outline& Outline::quad(float cx, float cy, float x, float y) {
    const Vec2 from = points_.empty() ? Vec2{} : points_.back();
    const float third = 2.0F / 3;
    return cubic(from.x + (cx - from.x) * third, from.y + (cy - from.y) * third, x + (cx - x) * third,
                 y + (cy - y) * third, x, y);
}

Outline& Outline::cubic(float ax, float ay, float bx, float by, float x, float y) {
    const Vec2 from = points_.empty() ? Vec2{} : points_.back();
    const Vec2 a{ax, ay};
    const Vec2 b{bx, by};
    const Vec2 to{x, y};
    const int n = pieces(length(from, a) + length(a, b) + length(b, to));
    for (int i = 1; i <= n; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(n);
        const float s = 1 - t;
        points_.push_back(from * (s * s * s) + a * (3 * s * s * t) + b * (3 * s * t * t) + to * (t * t * t));
    }
    return *this;
}

Outline parse_outline(std::string_view path, float quality) {
    Outline outline{quality};
    Reader reader{path};
    std::array<float, 6> n{};
    const std::span<float> all{n};
    while (true) {
        const char command = reader.command();
        if (command == 'M' && reader.numbers(all.first(2))) {
            outline.move(n[0], n[1]);
        } else if (command == 'L' && reader.numbers(all.first(2))) {
            outline.line(n[0], n[1]);
        } else if (command == 'Q' && reader.numbers(all.first(4))) {
            outline.quad(n[0], n[1], n[2], n[3]);
        } else if (command == 'C' && reader.numbers(all)) {
            outline.cubic(n[0], n[1], n[2], n[3], n[4], n[5]);
        } else {
            return outline;
        }
    }
}

}  // namespace keyaccount::desk
