#include "game/desk/screens/backdrop.hpp"

#include <array>

namespace keyaccount::desk {

namespace {

struct Room {
    Paint wall, floor, sheet, quiet, bright, dark;
};

Room room_of(const Theme& t) {
    if (t.dark)
        return {paint(0x2C3C45), paint(0x263640), paint(0xD9D4C4), paint(0x8B8674), paint(0xE8EBEA), paint(0x1B262C)};
    return {paint(0xC9D3D6), paint(0xB9C5C9), paint(0xF6F2E6), paint(0x9A947F), paint(0xFFFFFF), paint(0x7E8F97)};
}

/// In units of a wall 280 wide.
class Wall {
public:
    Wall(Canvas& canvas, Rect rect) : canvas_{canvas}, rect_{rect}, k_{rect.w / 280}, room_{room_of(canvas.theme())} {
        canvas.fill(rect, room_.wall);
        canvas.fill({rect.x, rect.y + rect.h * 0.72F, rect.w, rect.h * 0.28F}, room_.floor);
    }

    void plan() {
        box(14, 22, 112, 84, room_.sheet, 2);
        const std::array road{at(14, 84), at(44, 76), at(62, 56), at(84, 50), at(104, 46), at(126, 34)};
        canvas_.polyline(road, room_.quiet, 7 * k_);
        canvas_.polyline(road, paint(0xF0A35A), 1.6F * k_);
        disc(62, 57, 4, paint(0xB0443E));
        for (int i = 0; i < 3; ++i)
            box(24, 32 + static_cast<float>(i) * 6, 34 - static_cast<float>(i) * 8, 2, room_.quiet, 1);
    }
    void calendar() {
        box(196, 22, 78, 60, room_.sheet, 2);
        for (int row = 0; row < 4; ++row)
            for (int column = 0; column < 5; ++column) {
                const int n = row * 5 + column;
                const Paint ink = n % 7 == 1                ? paint(0xF0A35A)
                                  : (row + column) % 3 == 0 ? paint(0x7FA4B5)
                                                            : mix(room_.sheet, room_.quiet, 0.45F);
                box(203 + static_cast<float>(column) * 13, 30 + static_cast<float>(row) * 12, 10, 8, ink, 0);
            }
    }
    void helmet() {
        box(222, 104, 26, 3, room_.quiet, 1.5F);
        const std::array<Vec2, 7> shell{at(212, 132), at(215, 119), at(224, 110), at(235, 107),
                                        at(246, 110), at(255, 119), at(258, 132)};
        canvas_.polygon(shell, room_.bright);
        box(206, 130, 58, 5, mix(room_.bright, room_.quiet, 0.2F), 2.5F);
    }
    void window() {
        box(18, 18, 150, 108, mix(room_.bright, paint(0x6FA3C4), canvas_.theme().dark ? 0.75F : 0.5F), 3);
        const std::array heights{44.0F, 66.0F, 38.0F, 76.0F, 52.0F, 30.0F};
        for (std::size_t i = 0; i < heights.size(); ++i)
            box(22 + static_cast<float>(i) * 24, 126 - heights[i], 21, heights[i], mix(room_.wall, room_.dark, 0.35F),
                1);
        box(91, 18, 4, 108, room_.wall, 0);
        box(14, 126, 158, 5, mix(room_.wall, room_.bright, 0.25F), 1);
    }
    void plant() {
        for (int i = -3; i <= 3; ++i) {
            const auto lean = static_cast<float>(i);
            const std::array<Vec2, 3> leaf{at(238, 176), at(238 + lean * 11, 118 + (lean < 0 ? -lean : lean) * 9),
                                           at(244, 176)};
            canvas_.polygon(leaf, mix(paint(0x4E7D5B), room_.wall, canvas_.theme().dark ? 0.25F : 0.1F));
        }
        const std::array<Vec2, 4> pot{at(222, 176), at(260, 176), at(254, 210), at(228, 210)};
        canvas_.polygon(pot, paint(0xA8674A));
    }
    void yard() {
        canvas_.fill({rect_.x, rect_.y, rect_.w, rect_.h * 0.5F}, mix(room_.wall, paint(0x7FA4B5), 0.3F));
        const float ground = rect_.h * 0.5F / k_;
        canvas_.fill({rect_.x, rect_.y + ground * k_, rect_.w, rect_.h - ground * k_},
                     mix(room_.floor, paint(0x6B655A), 0.35F));
        box(0, ground - 3, 280, 6, paint(0x59646A), 0);
        canvas_.line(at(236, ground), at(236, 26), paint(0xF0A35A), 5 * k_);
        canvas_.line(at(150, 32), at(274, 32), paint(0xF0A35A), 4 * k_);
        canvas_.line(at(172, 32), at(172, 74), room_.bright, 1.5F * k_);
        box(162, 74, 20, 10, paint(0xF0A35A), 1);
        for (const float x : {20.0F, 54.0F}) {
            const std::array<Vec2, 3> cone{at(x, ground + 16), at(x + 12, ground - 20), at(x + 24, ground + 16)};
            canvas_.polygon(cone, paint(0xE07B2A));
            box(x + 6, ground - 4, 12, 5, room_.bright, 0);
        }
    }
    void shelf() {
        box(20, 60, 110, 5, room_.quiet, 1);
        box(20, 112, 110, 5, room_.quiet, 1);
        const std::array inks{paint(0x7FA4B5), paint(0xB98A4A), paint(0x6E8F7B),
                              paint(0xA4606A), paint(0x8FA3AF), paint(0xC9A94A)};
        for (std::size_t i = 0; i < 9; ++i) {
            const auto n = static_cast<float>(i);
            const float tall = 26 + static_cast<float>((i * 7) % 5) * 2.4F;
            const Paint ink = mix(inks[i % inks.size()], room_.wall, 0.25F);
            if (i != 5) box(25 + n * 11, 60 - tall, 9, tall, ink, 1);
            if (i != 2 && i != 7)
                box(25 + n * 11, 112 - tall + 3, 9, tall - 3, mix(inks[(i + 3) % inks.size()], room_.wall, 0.25F), 1);
        }
    }

private:
    [[nodiscard]] Vec2 at(float x, float y) const { return {rect_.x + x * k_, rect_.y + y * k_}; }
    void box(float x, float y, float w, float h, Paint ink, float radius) {
        canvas_.fill({rect_.x + x * k_, rect_.y + y * k_, w * k_, h * k_}, ink, radius * k_);
    }
    void disc(float x, float y, float r, Paint ink) { canvas_.circle(at(x, y), r * k_, ink); }

    Canvas& canvas_;
    Rect rect_;
    float k_;
    Room room_;
};

}  // namespace

void draw_backdrop(Canvas& canvas, Rect rect, const SeenPerson& person) {
    Wall wall{canvas, rect};
    if (person.position == Position::operative) {
        wall.yard();
    } else if (person.position == Position::executive) {
        wall.window();
        wall.plant();
    } else if ((person.roles & bit(Role::user)) != 0 || person.position == Position::engineer) {
        wall.plan();
        wall.calendar();
        wall.helmet();
    } else {
        wall.shelf();
        wall.calendar();
        wall.plant();
    }
}

}  // namespace keyaccount::desk
