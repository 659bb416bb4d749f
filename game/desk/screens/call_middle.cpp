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

/// What there is to see where nobody speaks.
std::string scenery(const Scene& scene, const View& view) {
    std::string words;
    for (const Event& event : scene.session->last_events()) {
        if (event.kind != EventKind::step_carried_out && event.kind != EventKind::noted) continue;
        if (!event.line.exists()) continue;
        if (!words.empty()) words += scene.say.get("list.sentence-gap");
        words += scene.say.text(view, event.line);
    }
    if (!words.empty()) return words;
    const auto& moments = scene.session->moments();
    const bool watched = !moments.empty() && moments.back().choice.kind == ChoiceKind::watch;
    return scene.say.get(watched ? "desk.call.watching" : "desk.call.silence");
}

Button end_button(const std::string& words, const std::string& key, bool advance) {
    Button button;
    button.text = words;
    button.key = key;
    button.icon = advance ? Icon::flag : Icon::continuation;
    return button;
}

/// What the foot of the rows needs, whatever can be said at the moment.
struct FootSize {
    float hints = 0;
    float ends = 0;
    float line = 0;  // its height
};

FootSize foot_size(Canvas& canvas, const Scene& scene) {
    FootSize size;
    for (const char* key : {"desk.call.end-continuation", "desk.call.end-advance"}) {
        const Vec2 button = button_size(canvas, end_button(scene.say.get(key), "C", false));
        size.ends += button.x + 10;
        size.line = std::max(size.line, button.y);
    }
    const float cap = key_cap_size(canvas, "M").x + 30;
    size.hints = 2 * cap + canvas.text_width(scene.say.with("desk.call.more", {{"n", "10"}}), Size::label) +
                 canvas.text_width(scene.say.get("desk.call.undo"), Size::label);
    return size;
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
    if (speech.words.empty()) {
        speech.words = scenery(scene, view);
        speech.tail_y = -1;
    }
    const bool low = canvas.size().y < 760;
    speech.size = low ? Size::lead : Size::title;
    speech.padding = {20, low ? 10.0F : 14.0F};
    const Toast toast = toast_now(scene);
    const float told = toast.changes.empty() ? 0 : toast_height(canvas, area.w, toast) + gap;
    const OwnWords words = own_words(scene);
    const float own = own_words_height(canvas, area.w, words);
    const float tabs = std::max(26.0F, tight_step(canvas, Size::label) + 10);
    const float least = std::max(56.0F, speech_height(canvas, area.w, speech));
    const float more = foot_height(canvas, scene, area.w);
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
    const Rect foot = area.take_bottom(more);
    const Rect rows = area.take_bottom(std::min(rows_height(canvas, area.w), room), 6);
    const Rect strip = area.take_bottom(tabs, gap);
    draw_own_words(canvas, area.take_top(own), words);
    if (told > 0) draw_toast(canvas, area.take_bottom(told - gap, gap), toast);
    if (area.h < speech_height(canvas, area.w, speech)) speech.size = Size::body;
    draw_speech(canvas, area, speech);
    draw_tabs(canvas, scene, strip);
    const auto said = draw_rows(canvas, scene, rows);
    const auto ended = draw_foot(canvas, scene, foot);
    return ended ? ended : said;
}

std::vector<KeyHint> Call::foot_hints(const Scene& scene) const {
    std::vector<KeyHint> hints;
    if (!rows_.rest.empty())
        hints.push_back({{"M"}, scene.say.with("desk.call.more", {{"n", std::to_string(rows_.rest.size())}})});
    if (scene.session->can_undo()) hints.push_back({{"U"}, scene.say.get("desk.call.undo")});
    return hints;
}

float Call::foot_height(Canvas& canvas, const Scene& scene, float width) const {
    const FootSize size = foot_size(canvas, scene);
    return size.line + 8 + (size.hints + size.ends > width ? key_cap_size(canvas, "M").y + 6 : 0);
}

std::optional<Command> Call::draw_foot(Canvas& canvas, const Scene& scene, Rect box) {
    const FootSize size = foot_size(canvas, scene);
    const float cap = key_cap_size(canvas, "M").y;
    const Rect line = box.take_bottom(size.line);
    const bool beside = size.hints + size.ends <= line.w;
    const Vec2 corner{line.x + 12, beside ? line.centre().y - cap / 2 : line.y - cap - 6};
    draw_key_hints(canvas, corner, foot_hints(scene));
    if (!rows_.rest.empty() && canvas.clicked({corner.x - 4, corner.y - 4, 110, cap + 8})) open_ = Open::rest;
    std::optional<Command> command;
    const int first = static_cast<int>(numbered(rows_).size() - rows_.ends.size());
    float x = line.right();
    for (std::size_t i = rows_.ends.size(); i-- > 0;) {
        Button end = end_button(rows_.ends[i].row.words, rows_.ends[i].row.key, i == 1);
        end.selected = first + static_cast<int>(i) == focus_;
        x -= button_size(canvas, end).x;
        if (draw_button(canvas, {x, line.y, button_size(canvas, end).x, line.h}, end).clicked)
            command = say(rows_.ends[i]);
        x -= 10;
    }
    return command;
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
