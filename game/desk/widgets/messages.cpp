#include "game/desk/widgets/messages.hpp"

#include "game/desk/widgets/tight.hpp"

#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float toast_margin = 12;
constexpr float change_gap = 18;
constexpr float advice_picture = 50;  // portrait and the tail beside it
constexpr Vec2 advice_padding{12, 9};

Paint trend_paint(const Theme& t, Trend trend) {
    return trend == Trend::up ? t.up : trend == Trend::down ? t.down : t.text2;
}

struct PlacedChange {
    Vec2 at;
    float width = 0;  // of the words
    float height = 0;
};

float icon_room(const Canvas& canvas, const Change& change) {
    return change.icon == Icon::none ? 0 : canvas.em(Size::label) + 7;
}

/// Side by side while they fit, then below; one that is too wide wraps.
std::vector<PlacedChange> place_changes(Canvas& canvas, float width, const Toast& toast) {
    std::vector<PlacedChange> placed;
    const float step = tight_step(canvas, Size::label);
    Vec2 at;
    float row = step;
    for (const Change& change : toast.changes) {
        const float icon = icon_room(canvas, change);
        const float words = std::min(canvas.text_width(change.text, Size::label, Weight::strong), width - icon);
        if (at.x > 0 && at.x + icon + words > width) {
            at = {0, at.y + row + 3};
            row = step;
        }
        const float height = tight_height(canvas, change.text, words + 0.5F, Size::label, Weight::strong);
        placed.push_back({at, words + 0.5F, std::max(step, height)});
        row = std::max(row, height);
        at.x += icon + words + change_gap;
    }
    return placed;
}

float changes_height(const std::vector<PlacedChange>& placed) {
    float height = 0;
    for (const PlacedChange& p : placed) height = std::max(height, p.at.y + p.height);
    return height;
}

float inner_width(float width, const Speech& speech) { return std::max(40.0F, width - 2 * speech.padding.x); }

}  // namespace

float toast_height(Canvas& canvas, float width, const Toast& toast) {
    const float inner = width - 2 * toast_margin;
    const float changes = changes_height(place_changes(canvas, inner, toast));
    const float why = toast.why.empty() ? 0 : canvas.paragraph_height(toast.why, inner, Size::label) + 5;
    return std::ceil(9 + changes + why + 9);
}

void draw_toast(Canvas& canvas, Rect rect, const Toast& toast) {
    const Theme& t = canvas.theme();
    const float shown = toast.glide == 0 ? 1 : canvas.motion().progress(toast.glide, pace::toast);
    const Trend trend = toast.changes.empty() ? Trend::neutral : toast.changes.front().trend;
    canvas.fill(rect, t.sunk, 10);
    const Paint border = trend == Trend::up     ? mix(t.line, t.up, 0.3F)
                         : trend == Trend::down ? mix(t.line, t.down, 0.3F)
                                                : t.line;
    canvas.outline(rect, border, 1, 10);
    const Rect inside = rect.inset(toast_margin, 9);
    const auto placed = place_changes(canvas, inside.w, toast);
    const float step = tight_step(canvas, Size::label);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const Change& change = toast.changes[i];
        const Paint paint = trend_paint(t, change.trend).faded(shown);
        const Vec2 at = Vec2{inside.x, inside.y} + placed[i].at;
        const float icon = icon_room(canvas, change);
        canvas.icon({at.x + canvas.em(Size::label) / 2, at.y + step / 2}, change.icon, canvas.em(Size::label) * 1.05F,
                    paint);
        tight_text(canvas, {at.x + icon, at.y}, placed[i].width, change.text, {Size::label, Weight::strong, paint});
    }
    if (toast.why.empty()) return;
    canvas.paragraph({inside.x, inside.y + changes_height(placed) + 5}, inside.w, toast.why,
                     {Size::label, Weight::regular, t.text2.faded(shown)});
}

float speech_height(Canvas& canvas, float width, const Speech& speech) {
    const float inner = inner_width(width, speech);
    const float heading =
        speech.heading.empty() ? 0 : tight_height(canvas, speech.heading, inner, Size::body, Weight::strong) + 3;
    const float words = speech.words.empty() ? 0 : canvas.paragraph_height(speech.words, inner, speech.size);
    return std::ceil(heading + words + 2 * speech.padding.y);
}

void draw_speech(Canvas& canvas, Rect rect, const Speech& speech) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, t.paper, 10);
    if (speech.tail_y >= 0) {
        const float y = rect.y + std::min(speech.tail_y, rect.h - 16);
        canvas.polygon(std::array{Vec2{rect.x - 11, y}, Vec2{rect.x + 1, y - 10}, Vec2{rect.x + 1, y + 10}}, t.paper);
    }
    const auto clip = canvas.clip(rect);
    const float inner = inner_width(rect.w, speech);
    float y = rect.y + speech.padding.y;
    if (speech.centred)
        y = rect.y +
            std::max(speech.padding.y, (rect.h - speech_height(canvas, rect.w, speech)) / 2 + speech.padding.y);
    const float x = rect.x + speech.padding.x;
    if (!speech.heading.empty()) {
        y += tight_text(canvas, {x, y}, inner, speech.heading, {Size::body, Weight::strong, t.ink}) + 3;
    }
    if (!speech.words.empty()) canvas.paragraph({x, y}, inner, speech.words, {speech.size, Weight::regular, t.ink});
}

namespace {

float advice_words_height(Canvas& canvas, float width, const AdviceNote& note) {
    const float label = tight_height(canvas, note.label, width, Size::label);
    const float heading = tight_height(canvas, note.heading, width, Size::body, Weight::strong);
    const float words = tight_height(canvas, note.words, width, Size::label);
    return label + heading + (words > 0 && label + heading > 0 ? 3 : 0) + words;
}

float advice_width(float width, const AdviceNote& note) {
    return std::max(60.0F, note.inside ? width - 80 : width - advice_picture - 2 * advice_padding.x);
}

}  // namespace

float advice_height(Canvas& canvas, float width, const AdviceNote& note) {
    const float words = advice_words_height(canvas, advice_width(width, note), note);
    return std::ceil(std::max(words + 2 * advice_padding.y, note.inside ? 70.0F : 44.0F));
}

Hit draw_advice(Canvas& canvas, Rect rect, const AdviceNote& note) {
    const Theme& t = canvas.theme();
    const auto mood = static_cast<float>(note.mood);
    const float width = advice_width(rect.w, note);
    const Rect paper = note.inside ? rect : Rect{rect.x + advice_picture, rect.y, rect.w - advice_picture, rect.h};
    canvas.fill(paper, t.paper, note.inside ? 10.0F : 8.0F);
    if (note.inside) {
        draw_portrait(canvas, {rect.x + 12, rect.y + (rect.h - 46) / 2, 44, 46}, note.face, mood,
                      {note_crop, 8, true, 0}, t.paper);
    } else {
        draw_portrait(canvas, {rect.x, rect.y, 40, 44}, note.face, mood, {note_crop, 8, true, 0}, t.panel);
        const float y = rect.y + 21;
        canvas.polygon(std::array{Vec2{paper.x - 8, y}, Vec2{paper.x + 1, y - 7}, Vec2{paper.x + 1, y + 7}}, t.paper);
    }
    const float x = note.inside ? rect.x + 68 : paper.x + advice_padding.x;
    float y = rect.y + (rect.h - advice_words_height(canvas, width, note)) / 2;
    y += tight_text(canvas, {x, y}, width, note.label, {Size::label, Weight::regular, mix(t.ink, t.paper, 0.18F)});
    const float heading = tight_text(canvas, {x, y}, width, note.heading, {Size::body, Weight::strong, t.ink});
    y += heading + (note.heading.empty() && note.label.empty() ? 0.0F : 3.0F);
    tight_text(canvas, {x, y}, width, note.words, {Size::label, Weight::regular, t.ink});
    return {canvas.hot(rect), false, -1};
}

}  // namespace keyaccount::desk
