#include "game/desk/widgets/need_ladder.hpp"

#include "game/desk/widgets/tight.hpp"

#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float lane_high = 92;
constexpr float lane_low = 74;
constexpr float rail_left = 14;
constexpr float rail = 4;
constexpr float words_left = 28;
constexpr float chip_gap = 5;
constexpr std::size_t levels = 4;

float heading_height(Canvas& canvas) { return 12 + tight_step(canvas, Size::label) + 12; }

float chip_inner(float width) { return std::max(40.0F, width - 2 * words_left - 42); }

float chip_height(Canvas& canvas, float width, const NeedChip& chip) {
    const float words = tight_height(canvas, chip.text, chip_inner(width), Size::label, Weight::strong);
    return std::max(28.0F, std::ceil(words + 12));
}

float chips_height(Canvas& canvas, float width, const NeedLadder& ladder, std::size_t level) {
    float height = 0;
    for (const NeedChip& chip : ladder.chips) {
        if (chip.level == static_cast<int>(level)) height += chip_height(canvas, width, chip) + chip_gap;
    }
    return height;
}

/// The lift stands beside the rung's name in low lanes, else below the chips.
bool lift_beside(Canvas& canvas, float width, const NeedLadder& ladder, std::size_t level, bool low) {
    if (!low || level == 0) return false;
    const float name = canvas.text_width(ladder.rungs[level], Size::label, Weight::strong);
    return name + canvas.text_width(ladder.lifts[level - 1], Size::label) + 34 < width - 2 * words_left;
}

float lane_need(Canvas& canvas, float width, const NeedLadder& ladder, std::size_t level, bool low) {
    const float step = tight_step(canvas, Size::label);
    float height = 6 + step + 4 + chips_height(canvas, width, ladder, level);
    if (level == levels - 1) {
        height += tight_height(canvas, ladder.benefit_note, width - 2 * words_left, Size::label) + 4;
    }
    if (level > 0 && !lift_beside(canvas, width, ladder, level, low)) height += step + 4;
    return std::max(low ? lane_low : lane_high, std::ceil(height + 8));
}

struct Lanes {
    std::array<Rect, levels> of;  // by level; explicit is the top one
    bool low = false;
};

Lanes lanes_of(Canvas& canvas, Rect rect, const NeedLadder& ladder) {
    const auto total = [&](bool low) {
        float sum = 0;
        for (std::size_t i = 0; i < levels; ++i) sum += lane_need(canvas, rect.w, ladder, i, low);
        return sum;
    };
    const float room = rect.h - heading_height(canvas) - 12;
    Lanes lanes;
    lanes.low = total(false) > room + 0.5F;
    const float spare = std::max(0.0F, room - total(lanes.low)) / static_cast<float>(levels);
    float y = rect.y + heading_height(canvas);
    for (std::size_t i = levels; i-- > 0;) {
        const float height = lane_need(canvas, rect.w, ladder, i, lanes.low) + spare;
        lanes.of[i] = {rect.x, y, rect.w, height};
        y += height;
    }
    return lanes;
}

void draw_rails(Canvas& canvas, const Lanes& lanes) {
    const Theme& t = canvas.theme();
    const Rect top = lanes.of[levels - 1];
    const float bottom = lanes.of[0].bottom();
    canvas.fill({top.x + rail_left + rail, top.y, top.w - 2 * (rail_left + rail), top.h - rail},
                mix(t.panel, t.us_tint, 0.55F));
    for (std::size_t i = 1; i < levels; ++i) {
        const Rect lane = lanes.of[i];
        canvas.fill({lane.x + rail_left, lane.bottom() - rail, lane.w - 2 * rail_left, rail}, t.line2, 2);
    }
    canvas.fill({top.x + rail_left, top.y, rail, bottom - top.y}, t.line2, 2);
    canvas.fill({top.right() - rail_left - rail, top.y, rail, bottom - top.y}, t.line2, 2);
}

void draw_lift(Canvas& canvas, Rect lane, const NeedLadder& ladder, std::size_t level, bool low) {
    const Theme& t = canvas.theme();
    const float step = tight_step(canvas, Size::label);
    const std::string& words = ladder.lifts[level - 1];
    const float side = canvas.em(Size::label);
    const float width = side + 3 + canvas.text_width(words, Size::label);
    Vec2 at{lane.x + words_left, lane.bottom() - rail - step - 5};
    if (lift_beside(canvas, lane.w, ladder, level, low)) at = {lane.right() - words_left - width, lane.y + 6};
    canvas.icon({at.x + side / 2 - 2, at.y + step / 2}, Icon::up, side, t.text2);
    canvas.text_in({at.x + side + 2, at.y, width, step}, words, {Size::label, Weight::regular, t.text2});
}

void draw_chip(Canvas& canvas, Rect box, const NeedChip& chip) {
    const Theme& t = canvas.theme();
    const Paint ink = chip.rumour ? t.text2 : t.text;
    if (!chip.rumour) canvas.fill(box, chip.fresh ? t.up_tint : t.high, 6);
    if (chip.topic) {
        draw_focus_ring(canvas, box, 6);
    } else if (chip.rumour) {
        canvas.dashed(box, t.line2, 1.5F, 6);
    } else if (chip.fresh) {
        canvas.outline(box, t.up, 1.5F, 6);
    }
    const float side = canvas.em(Size::label);
    canvas.icon({box.x + 10 + side / 2, box.centre().y}, chip.personal ? Icon::personal_need : Icon::job_need, side,
                ink);
    const float width = box.w - 20 - side - 7;
    const float words = tight_height(canvas, chip.text, width, Size::label, Weight::strong);
    tight_text(canvas, {box.x + 17 + side, box.centre().y - words / 2}, width, chip.text,
               {Size::label, Weight::strong, ink});
}

/// From the lane a chip left to the one it reached.
void draw_climb(Canvas& canvas, Rect from, Rect chip) {
    const Theme& t = canvas.theme();
    const float x = from.right() - words_left - 6;
    const float tip = chip.bottom() + 4;
    const Vec2 low{x, from.y + 26};
    if (low.y - tip < 16) return;
    canvas.dashed_line(low, {x, tip + 8}, t.up, 2, 3, 3);
    canvas.polygon(std::array{Vec2{x, tip}, Vec2{x + 6, tip + 9}, Vec2{x - 6, tip + 9}}, t.up);
}

Rect chip_box(Canvas& canvas, Rect lane, float y, const NeedChip& chip) {
    const float side = canvas.em(Size::label);
    const Wrapped words = canvas.wrap(chip.text, chip_inner(lane.w), Size::label, Weight::strong);
    const float shown = chip.glide == 0 ? y : canvas.motion().value(motion_id("need", chip.glide), y, pace::climb);
    return {lane.x + words_left, shown, words.width + side + 28, chip_height(canvas, lane.w, chip)};
}

}  // namespace

float need_ladder_height(Canvas& canvas, float width, const NeedLadder& ladder, bool low) {
    float height = heading_height(canvas) + 12;
    for (std::size_t i = 0; i < levels; ++i) height += lane_need(canvas, width, ladder, i, low);
    return std::ceil(height);
}

Hit draw_need_ladder(Canvas& canvas, Rect rect, const NeedLadder& ladder) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, t.panel, 10);
    const float step = tight_step(canvas, Size::label);
    canvas.text_in({rect.x + 14, rect.y + 12, rect.w - 28, step}, ladder.heading,
                   {Size::label, Weight::strong, t.text2});
    const Lanes lanes = lanes_of(canvas, rect, ladder);
    draw_rails(canvas, lanes);
    Hit hit;
    for (std::size_t level = 0; level < levels; ++level) {
        const Rect lane = lanes.of[level];
        canvas.text_in({lane.x + words_left, lane.y + 6, lane.w, step}, ladder.rungs[level],
                       {Size::label, Weight::strong, t.text});
        if (level > 0) draw_lift(canvas, lane, ladder, level, lanes.low);
        float y = lane.y + 6 + step + 4;
        if (level == levels - 1) {
            y += tight_text(canvas, {lane.x + words_left, y}, lane.w - 2 * words_left, ladder.benefit_note,
                            {Size::label, Weight::regular, t.text}) +
                 4;
        }
        for (std::size_t i = 0; i < ladder.chips.size(); ++i) {
            const NeedChip& chip = ladder.chips[i];
            if (chip.level != static_cast<int>(level)) continue;
            const Rect box = chip_box(canvas, lane, y, chip);
            draw_chip(canvas, box, chip);
            if (chip.fresh && chip.came_from >= 0 && chip.came_from < chip.level) {
                draw_climb(canvas, lanes.of[static_cast<std::size_t>(chip.came_from)], box);
            }
            if (canvas.hot(box)) hit = {true, canvas.clicked(box), static_cast<int>(i)};
            y += box.h + chip_gap;
        }
    }
    return hit;
}

}  // namespace keyaccount::desk
