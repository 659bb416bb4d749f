#include "game/desk/portrait.hpp"

#include "game/desk/portrait_sketch.hpp"

namespace keyaccount::desk {

void draw_portrait(Canvas& canvas, Rect rect, const Face& face, float mood, const PortraitView& view, Paint surface) {
    mood = std::clamp(mood, -2.0F, 2.0F);
    const FaceTones tones{face};
    {
        const auto clip = canvas.clip(rect);
        if (view.background) {
            const Paint back = paint(face.background);
            canvas.fill(rect, canvas.theme().dark ? back : mix(back, paint(0xFFFFFF), 0.74F));
        }
        Sketch sketch{canvas, rect, view.crop};
        sketch_hair_behind(sketch, face, tones);
        sketch_body(sketch, face, tones);
        sketch_head(sketch, face, tones);
        sketch_fringe(sketch, face, tones);
        sketch_features(sketch, face, tones, mood, view.look);
        sketch_extras(sketch, face, tones);
    }
    if (view.radius > 0) canvas.round_off(rect, view.radius, surface);
}

void draw_silhouette(Canvas& canvas, Rect rect, Shadow kind, const PortraitView& view, Paint surface) {
    const Theme& t = canvas.theme();
    const Paint back = kind == Shadow::unknown ? t.panel : t.high;
    const Paint shape = kind == Shadow::unknown ? t.high : t.line2;
    {
        const auto clip = canvas.clip(rect);
        canvas.fill(rect, back);
        Sketch sketch{canvas, rect, view.crop};
        sketch.fill("M8 132L8 116C8 97 20 90 38 85L62 85C80 90 92 97 92 116L92 132Z", shape);
        sketch.fill("M42 60L58 60L58.5 88L41.5 88Z", shape);
        sketch.fill(
            "M28 44C28 26 37 19 50 19C63 19 72 26 72 44C72 58 68 68 59 74C55 77 45 77 41 74"
            "C32 68 28 58 28 44Z",
            shape);
        if (kind == Shadow::unknown) {
            canvas.sign(sketch.place({50, 48}), "?", 42 * sketch.factor(), Weight::strong, t.text2);
        }
    }
    if (view.radius > 0) canvas.round_off(rect, view.radius, surface);
}

void draw_mood_glyph(Canvas& canvas, Vec2 centre, float diameter, float mood, Paint paint) {
    const float k = diameter / 20;
    const float bend = std::clamp(mood, -2.0F, 2.0F) * 2.2F;
    const auto at = [&](float x, float y) { return centre + Vec2{x - 10, y - 10} * k; };
    canvas.ring(centre, 8.6F * k, paint, 1.5F * k);
    canvas.circle(at(7, 8.8F), 1.25F * k, paint);
    canvas.circle(at(13, 8.8F), 1.25F * k, paint);
    if (mood <= -1.5F) {
        canvas.line(at(5.2F, 6.0F), at(8.2F, 7.3F), paint, 1.3F * k);
        canvas.line(at(14.8F, 6.0F), at(11.8F, 7.3F), paint, 1.3F * k);
    }
    Outline mouth{k * canvas.scale()};
    mouth.move(6.2F, 13 - bend * 0.45F).quad(10, 13 + bend, 13.8F, 13 - bend * 0.45F);
    std::vector<Vec2> points;
    for (const Vec2 p : mouth.points()) points.push_back(at(p.x, p.y));
    canvas.polyline(points, paint, 1.5F * k);
}

}  // namespace keyaccount::desk
