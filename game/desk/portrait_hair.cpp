#include <array>

#include "game/desk/portrait_sketch.hpp"

namespace keyaccount::desk {

namespace {

enum class Layer { behind, cap, fringe, gloss };

struct Lock {
    Hair hair;
    Layer layer;
    std::string_view path;
};

constexpr std::array locks{
    Lock{Hair::bob, Layer::behind,
         "M24 46C22 20 36 12 50 12C64 12 78 20 76 46L77 66C77 73 72 75 66 75L34 75C28 75 23 73 23 66Z"},
    Lock{Hair::long_hair, Layer::behind,
         "M24 46C22 20 36 12 50 12C64 12 78 20 76 46L80 84C78 92 68 92 62 90L38 90C32 92 22 92 20 84Z"},

    Lock{Hair::short_cut, Layer::cap, "M27 46C25 24 35 17 50 17C65 17 75 24 73 46L70 50L30 50Z"},
    Lock{Hair::parted, Layer::cap, "M27 46C24 22 36 15 52 15C68 15 76 25 73 46L70 50L30 50Z"},
    Lock{Hair::crew, Layer::cap, "M28 44C27 26 37 20 50 20C63 20 73 26 72 44L70 49L30 49Z"},
    Lock{Hair::receding, Layer::cap,
         "M27.4 51C25 36 28 23 41 19.4C46 18.2 54 18.2 59 19.4C72 23 75 36 72.6 51L70 55L30 55Z"},
    Lock{Hair::bob, Layer::cap, "M25 50C23 22 36 13 50 13C64 13 77 22 75 50L70 58L30 58Z"},
    Lock{Hair::long_hair, Layer::cap, "M25 50C23 22 36 13 50 13C64 13 77 22 75 50L70 58L30 58Z"},

    Lock{Hair::short_cut, Layer::fringe,
         "M29 42C28 28 37 20 50 20C63 20 72 28 71 42C68 38 67 35 66 33C58 31 44 31 34 33C33 35 32 38 29 42Z"},
    Lock{Hair::parted, Layer::fringe,
         "M28.6 44C27 26 38 18 52 18C66 18 73 28 71.4 43C69.5 39 67 36 65 32C58 34 46 33 40 27C38 32 33 36 28.6 44Z"},
    Lock{Hair::parted, Layer::gloss, "M40 27C46 33 58 34 65 32C60 26 50 22 40 27Z"},
    Lock{Hair::crew, Layer::fringe,
         "M30 38C31 26 39 20.5 50 20.5C61 20.5 69 26 70 38C67 34 66 31 64 29.5C56 28 44 28 36 29.5C34 31 33 34 30 38Z"},
    Lock{Hair::receding, Layer::fringe, "M29.4 45C29 33 33 25 41 21.4C38 28 34.5 33 33 38C32 41 31 43 29.4 45Z"},
    Lock{Hair::receding, Layer::fringe, "M70.6 45C71 33 67 25 59 21.4C62 28 65.5 33 67 38C68 41 69 43 70.6 45Z"},
    Lock{Hair::receding, Layer::fringe, "M39 22.6C45 20 55 20 61 22.6C57 26.6 43 26.6 39 22.6Z"},
    Lock{Hair::bob, Layer::fringe,
         "M27 56C25 30 36 18 50 18C64 18 75 30 73 56C70 48 68 42 66.5 36C58 37 50 34 46 29C43 35 36 38 33 39"
         "C31.6 44 29.4 50 27 56Z"},
    Lock{Hair::bob, Layer::gloss, "M46 29C50 34 58 37 66.5 36C63 28 54 24 46 29Z"},
    Lock{Hair::long_hair, Layer::fringe,
         "M26.5 60C24 30 36 18 50 18C64 18 76 30 73.5 60C70 48 69 42 67 37C60 37 53 33 50 25C47 33 40 37 33 37"
         "C31 42 30 48 26.5 60Z"},
    Lock{Hair::bun, Layer::fringe,
         "M28.6 46C28 28 38 19 50 19C62 19 72 28 71.4 46C69 40 67 36 65 33C58 29 42 29 35 33C33 36 31 40 28.6 46Z"},
    Lock{Hair::bun, Layer::gloss, "M35 33C42 29 58 29 65 33C60 26 54 23 50 23C46 23 40 26 35 33Z"},
};

void sketch_layer(Sketch& s, Hair hair, Layer layer, Paint paint) {
    for (const Lock& lock : locks) {
        if (lock.hair == hair && lock.layer == layer) s.fill(lock.path, paint);
    }
}

}  // namespace

void sketch_hair_behind(Sketch& s, const Face& face, const FaceTones& t) {
    if (face.hair == Hair::bun) {
        s.circle(50, 13, 10, t.hair_back);
        s.ellipse(50, 40, 25, 26, t.hair_back);
    }
    sketch_layer(s, face.hair, Layer::behind, t.hair_back);
}

void sketch_hair_cap(Sketch& s, const Face& face, const FaceTones& t) {
    sketch_layer(s, face.hair, Layer::cap, t.hair);
}

void sketch_fringe(Sketch& s, const Face& face, const FaceTones& t) {
    sketch_layer(s, face.hair, Layer::fringe, t.hair);
    sketch_layer(s, face.hair, Layer::gloss, t.hair_light);
}

}  // namespace keyaccount::desk
