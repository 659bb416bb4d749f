// The middle and right column of a call: what was said, what came of it, and what can be said.
#include "game/desk/screens/call.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gap = 8;
constexpr float gutter = 12;

/// Your own words, with the kind told after the choice.
struct OwnWords {
    std::string kind;  // empty: nothing said yet
    std::string words;
};

OwnWords own_words(const Scene& scene) {
    const View view = scene.session->view();
    const auto& moments = scene.session->moments();
    if (moments.empty() || moments.back().choice.kind == ChoiceKind::act)
        return {{}, scene.say.get("desk.call.opening")};
    return {scene.say.with("desk.call.you-said", {{"kind", scene.say.kind(view, moments.back().choice)}}),
            scene.say.own_words(view, moments.back().events)};
}

/// Height of the line, or of the lines where the words do not fit beside the kind.
float own_words_height(Canvas& canvas, float width, const OwnWords& own) {
    const float step = tight_step(canvas, Size::label);
    const float kind = own.kind.empty() ? 0 : canvas.text_width(own.kind, Size::label, Weight::strong) + 8;
    if (kind + canvas.text_width(own.words, Size::label) <= width - 30) return step + 8;
    return (own.kind.empty() ? 0 : step) + tight_height(canvas, own.words, width - 30, Size::label) + 6;
}

void draw_own_words(Canvas& canvas, Rect line, const OwnWords& own) {
    const Theme& t = canvas.theme();
    const float step = tight_step(canvas, Size::label);
    const float x = line.x + 20;
    float y = line.y + 4;
    const float kind = own.kind.empty()
                           ? 0
                           : canvas.text_in({x, y, line.w, step}, own.kind, {Size::label, Weight::strong, t.text2}) + 8;
    const TextStyle style{Size::label, Weight::regular, own.kind.empty() ? t.text3 : t.text2};
    if (kind + canvas.text_width(own.words, Size::label) <= line.w - 30) {
        canvas.text_in({x + kind, y, line.w, step}, own.words, style);
        return;
    }
    if (kind > 0) y += step - 2;
    tight_text(canvas, {x, y}, line.w - 30, own.words, style);
}

Toast toast_now(const Scene& scene) {
    Toast toast = toast_of(told_now(scene, 3));
    toast.glide = motion_id("toast", scene.session->moments().size());
    return toast;
}

}  // namespace

std::optional<Command> Call::draw_middle(Canvas& canvas, const Scene& scene, Rect area) {
    const View view = scene.session->view();
    Speech speech;
    speech.words = scene.say.speech(view, scene.session->last_events());
    const bool low = canvas.size().y < 760;
    speech.size = low ? Size::lead : Size::title;
    speech.padding = {20, low ? 10.0F : 14.0F};
    const Toast toast = toast_now(scene);
    const float told = toast.changes.empty() ? 0 : toast_height(canvas, area.w, toast) + gap;
    const OwnWords words = own_words(scene);
    const float own = own_words_height(canvas, area.w, words);
    const float tabs = std::max(26.0F, tight_step(canvas, Size::label) + 10);
    const float least = std::max(56.0F, speech_height(canvas, area.w, speech));
    const float more = tight_step(canvas, Size::label) + 10;
    const float above = own + told + tabs + 6;
    float room = area.h - above - std::min(least, area.h * 0.34F) - gap - more;
    rows_ = call_rows(scene, topic_, limits_for(canvas, scene, room, area.w));
    if (rows_height(canvas, area.w) > room && speech.size == Size::title) {
        speech.size = Size::lead;
        speech.padding.y = 10;
        room = area.h - above - std::max(56.0F, std::min(speech_height(canvas, area.w, speech), area.h * 0.34F)) - gap -
               more;
        rows_ = call_rows(scene, topic_, limits_for(canvas, scene, room, area.w));
    }
    focus_ = std::clamp(focus_, 0, std::max(0, static_cast<int>(numbered(rows_).size()) - 1));
    const bool rest = !rows_.rest.empty() || scene.session->can_undo();
    const Rect foot = rest ? area.take_bottom(more) : Rect{};
    const Rect rows = area.take_bottom(std::min(rows_height(canvas, area.w), room + (rest ? 0 : more)), 6);
    const Rect strip = area.take_bottom(tabs, gap);
    draw_own_words(canvas, area.take_top(own), words);
    if (told > 0) draw_toast(canvas, area.take_bottom(told - gap, gap), toast);
    if (area.h < speech_height(canvas, area.w, speech)) speech.size = Size::body;
    draw_speech(canvas, area, speech);
    draw_tabs(canvas, scene, strip);
    const auto command = draw_rows(canvas, scene, rows);
    if (rest) draw_more_hint(canvas, scene, foot);
    return command;
}

void Call::draw_more_hint(Canvas& canvas, const Scene& scene, Rect box) {
    std::vector<KeyHint> hints;
    if (!rows_.rest.empty())
        hints.push_back({{"M"}, scene.say.with("desk.call.more", {{"n", std::to_string(rows_.rest.size())}})});
    if (scene.session->can_undo()) hints.push_back({{"U"}, scene.say.get("desk.call.undo")});
    const float cap = key_cap_size(canvas, "M").y;
    draw_key_hints(canvas, {box.x + 12, box.bottom() - cap}, hints);
    if (!rows_.rest.empty() && canvas.clicked({box.x, box.y, 150, box.h})) open_ = Open::rest;
}

void Call::draw_side(Canvas& canvas, const Scene& scene, Rect area) {
    const NeedLadder ladder = ladder_of(scene, topic_);
    const float objections = call_objections_height(canvas, scene, area.w);
    const float facts_least = 12 + tight_step(canvas, Size::label) * 3 + 24;
    const float high = need_ladder_height(canvas, area.w, ladder, false);
    const float low = need_ladder_height(canvas, area.w, ladder, true);
    const float others = (objections > 0 ? objections + gutter : 0) + facts_least + gutter;
    if (canvas.text_scale() >= 1.4F || low + others > area.h + 60) {
        Segments parts{{scene.say.get("desk.call.tab-needs"), scene.say.get("desk.call.tab-objections"),
                        scene.say.get("desk.call.tab-facts")},
                       static_cast<int>(tab_),
                       false,
                       Size::label};
        const Vec2 size = segments_size(canvas, parts);
        const Hit hit = draw_segments(canvas, {area.x, area.y}, parts);
        if (hit.clicked) tab_ = static_cast<Tab>(hit.index);
        area.take_top(size.y, 8);
        if (tab_ == Tab::needs) draw_need_ladder(canvas, area, ladder);
        if (tab_ == Tab::objections) draw_call_objections(canvas, scene, area);
        if (tab_ == Tab::facts && draw_call_facts(canvas, scene, area, topic_)) open_ = Open::file;
        return;
    }
    const float ladder_height = std::clamp(area.h - others - 60, low, std::max(low, high + 24));
    const Hit chip = draw_need_ladder(canvas, area.take_top(ladder_height, gutter), ladder);
    const auto needs = ladder_needs(scene, topic_);
    if (chip.clicked && chip.index >= 0 && chip.index < static_cast<int>(needs.size()))
        topic_ = needs[static_cast<std::size_t>(chip.index)];
    if (objections > 0) draw_call_objections(canvas, scene, area.take_top(std::min(objections, area.h), gutter));
    if (area.h > 50 && draw_call_facts(canvas, scene, area, topic_)) open_ = Open::file;
}

}  // namespace keyaccount::desk
