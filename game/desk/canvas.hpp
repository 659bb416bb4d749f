#pragma once

#include "game/desk/fonts.hpp"
#include "game/desk/geometry.hpp"
#include "game/desk/icons.hpp"
#include "game/desk/input.hpp"
#include "game/desk/motion.hpp"
#include "game/desk/theme.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace keyaccount::desk {

enum class Align : std::uint8_t { left, centre, right };

struct TextStyle {
    Size size = Size::body;
    Weight weight = Weight::regular;
    Paint paint;
    Align align = Align::left;
};

/// A text broken into lines; `height` in logical units.
struct Wrapped {
    std::vector<std::string> lines;
    float width = 0;  // of the longest line
    float height = 0;
};

/// Draws one frame in logical units. Made anew for each frame by Window.
/// Every text may hold any bytes; it is drawn at its place, wrapped or alone, never interpreted.
class Canvas {
public:
    Canvas(ImDrawList& list, Fonts& fonts, const Theme& theme, const Input& input, Motion& motion, Vec2 size);

    [[nodiscard]] const Theme& theme() const { return *theme_; }
    [[nodiscard]] const Input& input() const { return *input_; }
    [[nodiscard]] Motion& motion() { return *motion_; }
    [[nodiscard]] Vec2 size() const { return size_; }
    [[nodiscard]] float scale() const { return scale_; }
    /// 0.8 to 1.6; every line height and em() holds it already.
    [[nodiscard]] float text_scale() const { return fonts_->text_scale(); }
    [[nodiscard]] bool chinese() const { return fonts_->script() == Script::chinese; }

    // Shapes. Widths and radii in logical units.
    void fill(Rect rect, Paint paint, float radius = 0);
    void outline(Rect rect, Paint paint, float width = 1, float radius = 0);  // inside the rectangle
    void dashed(Rect rect, Paint paint, float width = 1.5F, float radius = 0, float dash = 4, float gap = 3);
    void line(Vec2 from, Vec2 to, Paint paint, float width = 1);
    void dashed_line(Vec2 from, Vec2 to, Paint paint, float width = 1.5F, float dash = 4, float gap = 4);
    void polyline(std::span<const Vec2> points, Paint paint, float width, bool closed = false);
    void dashed_polyline(std::span<const Vec2> points, Paint paint, float width, float dash = 4, float gap = 4);
    void bezier(Vec2 from, Vec2 c1, Vec2 c2, Vec2 to, Paint paint, float width);
    /// A curve with a filled head whose tip is `to`.
    void arrow(Vec2 from, Vec2 c1, Vec2 c2, Vec2 to, Paint paint, float width, float head = 12);
    void circle(Vec2 centre, float radius, Paint paint);
    void ring(Vec2 centre, float radius, Paint paint, float width);
    void ellipse(Vec2 centre, float rx, float ry, Paint paint);
    /// A simple polygon, convex or not, in either direction.
    void polygon(std::span<const Vec2> points, Paint paint);
    /// The area between a piece of a curve and a base line, without soft edges, so that pieces join.
    void tint_strip(Vec2 from, Vec2 to, float base, Paint paint);
    void star(Vec2 centre, float radius, Paint paint);
    /// Paints what lies outside the rounded corners, so that a picture looks rounded.
    void round_off(Rect rect, float radius, Paint paint, bool top = true, bool bottom = true);
    /// A soft shadow below a sheet.
    void shadow(Rect rect, float radius, float spread);

    // Text. All heights and widths in logical units, growing with text_scale().
    [[nodiscard]] float em(Size size) const;
    [[nodiscard]] float line_height(Size size) const;
    [[nodiscard]] float text_width(std::string_view text, Size size, Weight weight = Weight::regular);
    /// One line, top of its line box at `at` (for centre and right: `at.x` is the middle or the end).
    /// Returns its width.
    float text(Vec2 at, std::string_view text, const TextStyle& style);
    /// One line in the vertical middle of `rect`, aligned in it by the style.
    float text_in(Rect rect, std::string_view text, const TextStyle& style);
    /// Wraps into `width` from `at` down; returns the height used.
    float paragraph(Vec2 at, float width, std::string_view text, const TextStyle& style);
    [[nodiscard]] Wrapped wrap(std::string_view text, float width, Size size, Weight weight = Weight::regular);
    [[nodiscard]] float paragraph_height(std::string_view text, float width, Size size,
                                         Weight weight = Weight::regular);
    /// A sign of any size, centred at a point, for marks: `em` does not grow with text_scale().
    void sign(Vec2 centre, std::string_view text, float em, Weight weight, Paint paint);
    /// For file names only: cut in the middle with an ellipsis.
    float file_name(Vec2 at, float width, std::string_view name, const TextStyle& style);

    /// Centred at `centre`, `size` its em.
    void icon(Vec2 centre, Icon icon, float size, Paint paint);
    /// Icon, then text, vertically together in one line; returns the whole width.
    float icon_text(Vec2 at, Icon icon, std::string_view text, const TextStyle& style, Paint icon_paint);

    /// Restricts drawing and clicks to a rectangle until it is destroyed.
    class Clip {
    public:
        Clip(const Clip&) = delete;
        Clip& operator=(const Clip&) = delete;
        ~Clip();

    private:
        friend class Canvas;
        Clip(Canvas& canvas, Rect rect);
        Canvas& canvas_;
        Rect before_;
    };
    [[nodiscard]] Clip clip(Rect rect) { return Clip{*this, rect}; }
    [[nodiscard]] bool visible(Rect rect) const;

    // Mouse.
    /// The mouse is over it, within the clip, and nothing modal lies above.
    [[nodiscard]] bool hot(Rect rect) const;
    /// Left button went down on it; shows the hand while hot.
    bool clicked(Rect rect);
    /// While muted nothing is hot: what lies below a modal sheet.
    void mute(bool muted) { muted_ = muted; }
    [[nodiscard]] bool muted() const { return muted_; }
    [[nodiscard]] bool wants_hand() const { return wants_hand_; }
    /// A caret is wanted instead of the arrow (text fields).
    void want_caret() { wants_caret_ = true; }
    [[nodiscard]] bool wants_caret() const { return wants_caret_; }
    /// Asks for another frame soon, beyond what Motion asks for.
    void ask_frame() { frame_asked_ = true; }
    [[nodiscard]] bool frame_asked() const { return frame_asked_; }

    [[nodiscard]] Fonts& fonts() { return *fonts_; }

private:
    float draw_line(Vec2 at, std::string_view clean, const TextStyle& style);
    void draw_pieces(Vec2 corner_pixels, std::string_view clean, const TextStyle& style);
    [[nodiscard]] float advance(Size size, Weight weight, char32_t code, char32_t next);
    [[nodiscard]] float clean_width(std::string_view clean, Size size, Weight weight);

    ImDrawList* list_;
    Fonts* fonts_;
    const Theme* theme_;
    const Input* input_;
    Motion* motion_;
    Vec2 size_;
    float scale_;
    Rect clip_;
    bool muted_ = false;
    bool wants_hand_ = false;
    bool wants_caret_ = false;
    bool frame_asked_ = false;
};

/// "+4", "−8", "0" with a real minus.
[[nodiscard]] std::string signed_points(int value);

}  // namespace keyaccount::desk
