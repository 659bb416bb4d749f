#include "game/desk/portrait_sketch.hpp"

namespace keyaccount::desk {

namespace {

constexpr Paint white{255, 255, 255};
constexpr Paint black{0, 0, 0};

void sketch_suit(Sketch& s, const Face& face, const FaceTones& t) {
    s.fill("M39 84L61 84L50 116Z", t.collar);
    if (face.tie != 0) s.fill("M46.5 88L53.5 88L52 93L56 116L44 116L48 93Z", paint(face.tie));
    s.fill("M37 83L50 116L40 116L30 90Z", mix(t.cloth, white, 0.10F));
    s.fill("M63 83L50 116L60 116L70 90Z", mix(t.cloth, black, 0.10F));
    if (face.tie != 0) {
        s.fill("M46 86.5L54 86.5L52.4 92.5L47.6 92.5Z", mix(paint(face.tie), black, 0.14F));
    }
}

void sketch_shirt(Sketch& s, const FaceTones& t) {
    s.fill("M38 84L50 96L43 101L33 89Z", mix(t.cloth, white, 0.25F));
    s.fill("M62 84L50 96L57 101L67 89Z", mix(t.cloth, white, 0.14F));
    s.stroke("M50 96L50 118", t.cloth_dark, 1.6F);
    s.circle(50, 106, 1.3F, mix(t.cloth, black, 0.4F));
}

void sketch_jacket(Sketch& s, const FaceTones& t) {
    s.fill("M39 84L61 84L50 104Z", t.collar);
    s.fill("M38 82L50 104L46 116L42 116L31 88Z", mix(t.cloth, white, 0.12F));
    s.fill("M62 82L50 104L54 116L58 116L69 88Z", mix(t.cloth, black, 0.10F));
    s.stroke("M50 104L50 118", mix(t.cloth, black, 0.45F), 1.6F);
}

void sketch_vest(Sketch& s, const FaceTones& t) {
    s.fill("M39 84L61 84L50 98Z", t.collar);
    s.fill("M20 92L30 88L34 116L24 116Z", paint(0xE9EEF0));
    s.fill("M80 92L70 88L66 116L76 116Z", paint(0xC9D2D6));
    s.stroke("M50 98L50 118", mix(t.cloth, black, 0.4F), 1.6F);
}

void sketch_knit(Sketch& s, const FaceTones& t) { s.ellipse(50, 86, 14, 7, mix(t.cloth, white, 0.14F)); }

void sketch_blouse(Sketch& s, const FaceTones& t) {
    s.fill("M40 83L60 83L50 104Z", t.collar);
    s.fill("M38 82L50 104L44 116L40 116L31 89Z", mix(t.cloth, white, 0.10F));
    s.fill("M62 82L50 104L56 116L60 116L69 89Z", mix(t.cloth, black, 0.08F));
}

void sketch_clothes(Sketch& s, const Face& face, const FaceTones& t) {
    switch (face.clothes) {
        case Clothes::suit: return sketch_suit(s, face, t);
        case Clothes::shirt: return sketch_shirt(s, t);
        case Clothes::jacket: return sketch_jacket(s, t);
        case Clothes::vest: return sketch_vest(s, t);
        case Clothes::knit: return sketch_knit(s, t);
        case Clothes::blouse: return sketch_blouse(s, t);
    }
}

}  // namespace

FaceTones::FaceTones(const Face& face) {
    const Paint earth = paint(0x5A2A18);
    skin = paint(face.skin);
    shade = mix(skin, earth, 0.16F);
    deep = mix(skin, earth, 0.28F);
    hair = paint(face.hair_colour);
    hair_back = mix(hair, black, 0.28F);
    hair_light = mix(hair, white, 0.07F);
    brow = face.grey ? mix(hair, paint(0x444444), 0.3F) : hair_back;
    lip = face.slender ? mix(skin, paint(0xB0323C), 0.55F) : mix(skin, paint(0x7A2F22), 0.62F);
    lid = mix(skin, paint(0x2A1510), 0.75F);
    cloth = paint(face.cloth);
    cloth_dark = mix(cloth, black, 0.22F);
    collar = paint(face.collar);
}

void sketch_body(Sketch& s, const Face& face, const FaceTones& t) {
    constexpr float floor = 132;  // below the drawing, for crops that reach further down
    const float broad = static_cast<float>(std::clamp<int>(face.shoulders, -2, 5));
    constexpr float overlap = 2;  // in the middle, so that no edge is drawn twice outside
    Outline left = s.outline();
    left.move(8 - broad, floor).line(8 - broad, 116).cubic(8 - broad, 97, 20, 90, 38, 85).line(50 + overlap, 85);
    left.line(50 + overlap, floor);
    s.fill(left, t.cloth);
    Outline right = s.outline();
    right.move(50, 85).line(62, 85).cubic(80, 90, 92 + broad, 97, 92 + broad, 116).line(92 + broad, floor);
    right.line(50, floor);
    s.fill(right, t.cloth_dark);
    sketch_clothes(s, face, t);
    s.fill("M42 66L58 66L58.5 83C56 89 44 89 41.5 83Z", t.deep);
}

}  // namespace keyaccount::desk
