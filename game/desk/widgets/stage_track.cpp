#include "game/desk/widgets/stage_track.hpp"

#include "game/desk/widgets/tight.hpp"

#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float notch = 10;
constexpr float gap = 2;
constexpr float current_share = 1.39F;  // width of the current stage, in others

struct CellText {
    float left = 0;
    float width = 0;
    float rate = 0;  // width beside the name, 0 when it stands below
    bool task_below = false;
    std::string below;  // task, rate or both, on a line of their own
};

std::string numbered(std::size_t index, const StageCell& stage) {
    return std::to_string(index + 1) + "  " + stage.name;
}

/// Width that holds the cell's words in two lines.
float needed(Canvas& canvas, std::size_t index, const StageCell& stage) {
    float first = canvas.text_width(numbered(index, stage), Size::body, Weight::strong) + 8 +
                  canvas.text_width(stage.rate, Size::label, Weight::strong);
    if (!stage.task.empty()) first += 12 + canvas.text_width(stage.task, Size::body);
    const float second = canvas.em(Size::label) + 8 + canvas.text_width(stage.exit, Size::label);
    return (index == 0 ? 14.0F : 24.0F) + std::max(first, second) + 19;
}

/// What the words need and a share of the rest; plain shares where the words must wrap anyway.
std::vector<Rect> cells(Canvas& canvas, Rect rect, const StageTrack& track) {
    float parts = 0;
    float need = 0;
    for (std::size_t i = 0; i < track.stages.size(); ++i) {
        parts += track.stages[i].state == StageState::current ? current_share : 1;
        need += needed(canvas, i, track.stages[i]);
    }
    const bool fits = need <= rect.w;
    const float rest = fits ? rect.w - need : rect.w;
    std::vector<Rect> result;
    float x = rect.x;
    for (std::size_t i = 0; i < track.stages.size(); ++i) {
        const float share = (track.stages[i].state == StageState::current ? current_share : 1) / std::max(1.0F, parts);
        const float w = rest * share + (fits ? needed(canvas, i, track.stages[i]) : 0);
        result.push_back({x, rect.y, w, rect.h});
        x += w;
    }
    return result;
}

CellText layout(Canvas& canvas, Rect cell, std::size_t index, const StageCell& stage) {
    CellText text;
    text.left = index == 0 ? 14 : 24;
    text.width = std::max(24.0F, cell.w - text.left - 18);
    text.rate = canvas.text_width(stage.rate, Size::label, Weight::strong) + 8;
    const float name = canvas.text_width(numbered(index, stage), Size::body, Weight::strong);
    const float task = canvas.text_width(stage.task, Size::body);
    if (name + text.rate > text.width) {
        text.rate = 0;
        text.below = stage.rate;
    }
    text.task_below = !stage.task.empty() && name + 10 + task + text.rate > text.width;
    if (text.task_below) text.below += (text.below.empty() ? "" : "   ") + stage.task;
    return text;
}

float cell_height(Canvas& canvas, Rect cell, std::size_t index, const StageCell& stage) {
    const CellText text = layout(canvas, cell, index, stage);
    float h = tight_height(canvas, numbered(index, stage), text.width - text.rate, Size::body, Weight::strong);
    h += tight_height(canvas, text.below, text.width, Size::body);
    const float icon = canvas.em(Size::label) + 7;
    return 8 + h + 4 + tight_height(canvas, stage.exit, text.width - icon, Size::label) + 9;
}

void draw_shape(Canvas& canvas, Rect r, bool first, bool last, const StageCell& stage) {
    const Theme& t = canvas.theme();
    const float left = r.x + (first ? 0 : gap);
    const float right = r.right() - (last ? 0 : notch);
    const Paint fill = stage.state == StageState::current ? t.us_tint
                       : stage.state == StageState::past  ? t.high
                                                          : t.panel;
    const float tip = last ? r.right() : r.right();
    canvas.polygon(std::array{Vec2{left, r.y}, Vec2{last ? r.right() - notch : right, r.y}, Vec2{tip, r.centre().y},
                              Vec2{last ? r.right() - notch : right, r.bottom()}, Vec2{left, r.bottom()},
                              Vec2{left + (first ? 0 : notch), r.centre().y}},
                   fill);
    if (stage.state == StageState::current) canvas.fill({left, r.bottom() - 3, right - left, 3}, t.us);
    if (stage.recorded) canvas.fill({left, r.bottom() - 3, right - left, 3}, t.decision_maker);
}

void draw_exit(Canvas& canvas, Vec2 at, float width, const StageCell& stage) {
    const Theme& t = canvas.theme();
    Icon icon = Icon::flag_hollow;
    Paint icon_paint = t.text3;
    Paint ink = t.text3;
    if (stage.state == StageState::past) {
        icon = Icon::check;
        icon_paint = t.up;
    } else if (stage.state == StageState::current) {
        icon = Icon::flag;
        icon_paint = t.us;
        ink = t.text;
    }
    if (stage.recorded) {
        icon = Icon::pencil;
        icon_paint = ink = t.decision_maker;
    }
    if (stage.exit.empty()) return;
    const float side = canvas.em(Size::label);
    canvas.icon({at.x + side / 2, at.y + tight_step(canvas, Size::label) / 2}, icon, side, icon_paint);
    tight_text(canvas, {at.x + side + 7, at.y}, width - side - 7, stage.exit, {Size::label, Weight::regular, ink});
}

void draw_cell(Canvas& canvas, Rect cell, std::size_t index, const StageCell& stage) {
    const Theme& t = canvas.theme();
    const CellText text = layout(canvas, cell, index, stage);
    const bool current = stage.state == StageState::current;
    const float x = cell.x + text.left;
    const float step = tight_step(canvas, Size::body);
    float y = cell.y + 8;
    const std::string name = numbered(index, stage);
    const float used = canvas.text_width(name, Size::body, Weight::strong);
    const float name_height = tight_text(canvas, {x, y}, text.width - text.rate, name,
                                         {Size::body, Weight::strong, current ? t.text : t.text2});
    if (text.rate > 0) {
        canvas.text_in({x, y, text.width, step}, stage.rate,
                       {Size::label, Weight::strong, current ? t.text : t.text3, Align::right});
    }
    if (!stage.task.empty() && !text.task_below) {
        canvas.text_in({x + used + 10, y, text.width, step}, stage.task, {Size::body, Weight::regular, t.text2});
    }
    y += name_height;
    y += tight_text(canvas, {x, y}, text.width, text.below, {Size::body, Weight::regular, t.text2});
    draw_exit(canvas, {x, y + 4}, text.width, stage);
}

}  // namespace

float stage_track_height(Canvas& canvas, float width, const StageTrack& track) {
    float height = 56;
    const std::vector<Rect> all = cells(canvas, {0, 0, width, 56}, track);
    for (std::size_t i = 0; i < all.size(); ++i) {
        height = std::max(height, std::round(cell_height(canvas, all[i], i, track.stages[i])));
    }
    return height;
}

Hit draw_stage_track(Canvas& canvas, Rect rect, const StageTrack& track) {
    Hit hit;
    const std::vector<Rect> all = cells(canvas, rect, track);
    for (std::size_t i = 0; i < all.size(); ++i) {
        draw_shape(canvas, all[i], i == 0, i + 1 == all.size(), track.stages[i]);
        draw_cell(canvas, all[i], i, track.stages[i]);
        if (track.selected == static_cast<int>(i)) draw_focus_ring(canvas, all[i].inset(2, 0), 4);
        if (canvas.hot(all[i])) hit = {true, canvas.clicked(all[i]), static_cast<int>(i)};
    }
    return hit;
}

}  // namespace keyaccount::desk
