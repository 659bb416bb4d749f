#pragma once

#include <cstdint>

namespace keyaccount {

/// 0xRRGGBB.
using Colour = std::uint32_t;

enum class Hair : std::uint8_t { none, crew, parted, short_cut, receding, bob, long_hair, bun };
enum class Clothes : std::uint8_t { suit, shirt, jacket, vest, knit, blouse };
enum class Glasses : std::uint8_t { none, round, square };

/// A portrait as parameters, drawn from shapes, so that an author needs no artist.
struct Face {
    Colour skin = 0xE2B48F;
    Colour hair_colour = 0x2B2523;
    Hair hair = Hair::short_cut;
    bool grey = false;     // brows follow the grey hair
    bool slender = false;  // finer brows, warmer lips
    Clothes clothes = Clothes::suit;
    Colour cloth = 0x2F3A4A;   // jacket, shirt or vest
    Colour collar = 0xF2EFE8;  // what is seen under it
    Colour tie = 0;            // 0: none
    Glasses glasses = Glasses::none;
    Colour helmet = 0;          // 0: none
    std::uint8_t age = 1;       // 0 young, 1 lines at the mouth, 2 lines on the forehead
    std::int8_t jaw = 0;        // [-2, 3]: narrow to broad
    std::int8_t shoulders = 0;  // [-2, 5]: narrow to broad
    bool stubble = false;
    Colour background = 0x2B3B44;
};

}  // namespace keyaccount
