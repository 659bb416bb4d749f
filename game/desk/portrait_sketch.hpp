#pragma once

#include "engine/model/face.hpp"
#include "game/desk/canvas.hpp"
#include "game/desk/svg_path.hpp"

#include <string_view>

namespace keyaccount::desk {

/// Maps the 100 × 116 drawing onto a rectangle and draws its shapes.
class Sketch {
public:
    Sketch(Canvas& canvas, Rect rect, Rect crop);

    void fill(std::string_view path, Paint paint);
    void fill(const Outline& outline, Paint paint);
    void stroke(std::string_view path, Paint paint, float width);
    void stroke(const Outline& outline, Paint paint, float width, bool closed = false);
    void circle(float x, float y, float radius, Paint paint);
    void ellipse(float x, float y, float rx, float ry, Paint paint);
    void box(Rect rect, float radius, Paint paint);
    void box_outline(Rect rect, float radius, Paint paint, float width);

    [[nodiscard]] Outline outline() const { return Outline{quality_}; }
    [[nodiscard]] Vec2 place(Vec2 p) const { return origin_ + p * factor_; }
    [[nodiscard]] float factor() const { return factor_; }

private:
    [[nodiscard]] Outline rounded(Rect rect, float radius) const;
    [[nodiscard]] std::vector<Vec2> placed(const Outline& outline) const;

    Canvas& canvas_;
    Vec2 origin_;
    float factor_;
    float quality_;
};

/// The colours that a face is drawn with.
struct FaceTones {
    explicit FaceTones(const Face& face);
    Paint skin, shade, deep;  // light side, dark side, lines
    Paint hair, hair_back, hair_light;
    Paint brow, lip, lid;
    Paint cloth, cloth_dark, collar;
};

// From back to front; each file draws its part.
void sketch_hair_behind(Sketch& sketch, const Face& face, const FaceTones& tones);
void sketch_body(Sketch& sketch, const Face& face, const FaceTones& tones);
void sketch_hair_cap(Sketch& sketch, const Face& face, const FaceTones& tones);
void sketch_head(Sketch& sketch, const Face& face, const FaceTones& tones);
void sketch_fringe(Sketch& sketch, const Face& face, const FaceTones& tones);
/// `look`: the eyes, −1 left to +1 right.
void sketch_features(Sketch& sketch, const Face& face, const FaceTones& tones, float mood, float look);
void sketch_extras(Sketch& sketch, const Face& face, const FaceTones& tones);

}  // namespace keyaccount::desk
