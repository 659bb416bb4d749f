#include "game/desk/portrait_sketch.hpp"

#include <array>

namespace keyaccount::desk {

namespace {

constexpr Paint frame_paint = paint(0x20262A);
constexpr Paint white{255, 255, 255};
constexpr Paint black{0, 0, 0};

void sketch_brows(Sketch& s, const Face& face, const FaceTones& t, float mood) {
    const float y = 42 - (mood > 0 ? 0.6F * mood : 0);
    const float inner = mood < 0 ? -1.7F * mood : 0;  // anger pulls the inner ends down
    const float width = face.slender ? 2.0F : 2.7F;
    Outline left = s.outline();
    left.move(35.4F, y + 0.4F).quad(40, y - 2.2F + inner * 0.2F, 45.2F, y + inner * 0.9F);
    Outline right = s.outline();
    right.move(64.6F, y + 0.4F).quad(60, y - 2.2F + inner * 0.2F, 54.8F, y + inner * 0.9F);
    s.stroke(left, t.brow, width);
    s.stroke(right, t.brow, width);
}

/// Half the height of an open eye.
float eye_height(float mood) {
    constexpr float open = 3.0F;
    if (mood > 1) return open - 0.8F * (mood - 1);
    if (mood < 0) return open - 0.7F * std::min(1.0F, -mood);
    return open;
}

void sketch_eye(Sketch& s, const Face& face, const FaceTones& t, float x, float mood, float look) {
    const float h = eye_height(mood);
    s.ellipse(x, 49.4F, 4.2F, h, paint(0xF7F3EE));
    s.circle(x + look, 49.5F, std::min(2.5F, h), paint(0x2A1D18));
    s.circle(x + look + 0.8F, 48.6F, 0.7F, white);
    Outline lid = s.outline();
    lid.move(x - 4.6F, 48.4F).quad(x, 48.2F - h * 1.25F, x + 4.6F, 48.4F);
    s.stroke(lid, t.lid, face.slender ? 1.6F : 1.2F);
    if (mood <= 1.2F) return;
    Outline smile = s.outline();
    smile.move(x - 3.6F, 52.6F).quad(x, 51, x + 3.6F, 52.6F);
    s.stroke(smile, t.deep.faded(std::min(1.0F, (mood - 1.2F) / 0.6F)), 1.1F);
}

void sketch_mouth(Sketch& s, const FaceTones& t, float mood) {
    constexpr float y = 66;
    if (mood > 1.3F) {
        const float open = 6.6F * std::min(1.0F, (mood - 1) / 0.9F);
        Outline smile = s.outline();
        smile.move(42.5F, y - 1.6F).quad(50, y + open, 57.5F, y - 1.6F).quad(50, y + 0.8F, 42.5F, y - 1.6F);
        s.fill(smile, paint(0xFBF6F0));
        s.stroke(smile, t.lip, 1.3F, true);
        return;
    }
    const float bend = mood * 2.1F;
    Outline line = s.outline();
    line.move(43, y - bend * 0.5F).quad(50, y + bend, 57, y - bend * 0.5F);
    s.stroke(line, t.lip, 2);
}

void sketch_age(Sketch& s, const Face& face, const FaceTones& t) {
    if (face.age >= 1) {
        s.stroke("M40 58Q37.8 61 39 64.6", t.deep, 1);
        s.stroke("M60 58Q62.2 61 61 64.6", t.deep, 1);
    }
    if (face.age >= 2) {
        s.stroke("M40 33.4Q50 31.6 60 33.4", t.deep, 0.9F);
        s.stroke("M41 36.4Q50 34.8 59 36.4", t.deep, 0.9F);
    }
}

void sketch_glasses(Sketch& s, Glasses kind) {
    const float radius = kind == Glasses::round ? 4.8F : 2.6F;
    for (const Rect lens : {Rect{34.2F, 44.6F, 12.8F, 9.6F}, Rect{53, 44.6F, 12.8F, 9.6F}}) {
        s.box(lens, radius, white.faded(0.10F));
        s.box_outline(lens, radius, frame_paint, 1.5F);
    }
    s.stroke("M47 47.6Q50 46.2 53 47.6", frame_paint, 1.5F);
    s.stroke("M34.2 47.4L30.4 46.6", frame_paint, 1.5F);
    s.stroke("M65.8 47.4L69.6 46.6", frame_paint, 1.5F);
}

void sketch_helmet(Sketch& s, Paint colour) {
    const Paint light = mix(colour, white, 0.3F);
    s.fill("M25 36C25 18 36 9 50 9L58 12L59 36Z", colour);
    s.fill("M50 9C64 9 75 18 75 36L57 36C57 26 55 15 50 9Z", mix(colour, black, 0.2F));
    s.box({45.5F, 6.6F, 9, 28}, 4, light);
    s.fill("M52 33.5L23.8 33.5C20.1 33.5 20.1 39.1 23.8 39.1L52 39.1Z", light);
    s.fill("M50 33.5L76.2 33.5C79.9 33.5 79.9 39.1 76.2 39.1L50 39.1Z", colour);
}

}  // namespace

void sketch_head(Sketch& s, const Face& face, const FaceTones& t) {
    const float jaw = static_cast<float>(std::clamp<int>(face.jaw, -2, 3));
    s.ellipse(29.5F, 51, 4, 5.6F, t.skin);
    s.ellipse(70.5F, 51, 4, 5.6F, t.shade);
    sketch_hair_cap(s, face, t);
    Outline head = s.outline();
    head.move(30, 44).cubic(30, 28, 38, 22, 50, 22).cubic(62, 22, 70, 28, 70, 44);
    head.cubic(70, 56 + jaw, 67 + jaw, 66 + jaw, 59, 73).cubic(55, 76, 45, 76, 41, 73);
    head.cubic(33 - jaw, 66 + jaw, 30, 56 + jaw, 30, 44);
    s.fill(head, t.skin);
    Outline shade = s.outline();
    shade.move(50, 22).cubic(62, 22, 70, 28, 70, 44).cubic(70, 56 + jaw, 67 + jaw, 66 + jaw, 59, 73);
    shade.cubic(57, 75, 53, 75.4F, 50, 75.4F).cubic(56, 66, 57, 50, 56, 40).cubic(55, 30, 53, 25, 50, 22);
    s.fill(shade, t.shade.faded(0.75F));
}

void sketch_features(Sketch& s, const Face& face, const FaceTones& t, float mood, float look) {
    sketch_brows(s, face, t, mood);
    for (const float x : {40.6F, 59.4F}) sketch_eye(s, face, t, x, mood, look);
    s.stroke("M51 50Q54.6 57 52.6 59.2Q50.4 60.4 47.8 59.2", t.deep, 1.5F);
    sketch_mouth(s, t, mood);
    sketch_age(s, face, t);
}

void sketch_extras(Sketch& s, const Face& face, const FaceTones&) {
    if (face.stubble) {
        s.fill("M33 60C34 70 42 76 50 76C58 76 66 70 67 60C65 66 62 64 57 62.6L43 62.6C38 64 35 66 33 60Z",
               paint(0x3A3A3A).faded(0.13F));
    }
    if (face.glasses != Glasses::none) sketch_glasses(s, face.glasses);
    if (face.helmet != 0) sketch_helmet(s, paint(face.helmet));
}

}  // namespace keyaccount::desk
