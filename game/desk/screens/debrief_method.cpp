// The game against the method: technique, what was done wrong with the very words, and the score line by line.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/widgets/tight.hpp"

namespace keyaccount::desk {

namespace {

constexpr float gutter = 12;

/// A finding about a decision, with the words that were said.
struct Finding {
    std::size_t turn = 0;
    Icon icon = Icon::warning;
    DebriefRow row;
};

/// What adds up or has no sure cost, mistakes with the very sentences, then objections, then how each call ended.
std::vector<Finding> findings_of(const Scene& scene, const GameStory& story, const GameReview& review) {
    std::vector<Finding> list;
    if (scene.debrief == nullptr) return list;
    const GameProfile& profile = scene.debrief->profile;
    const DebriefNarrator words = debrief_words(scene);
    const auto add = [&](std::size_t turn, Icon icon, DebriefRow row) {
        if (turn < story.log.choices.size()) list.push_back({turn, icon, std::move(row)});
    };
    for (auto& [turn, row] : words.of_one_kind(review)) add(turn, Icon::warning, std::move(row));
    for (const MistakeNote& note : profile.mistakes) add(note.turn, Icon::warning, words.mistake(story, note));
    for (const ObjectionNote& note : profile.objections) add(note.turn, Icon::hand, words.objection(story, note));
    for (const CallNote& note : profile.calls) add(note.last, Icon::comment, words.call(story, note));
    return list;
}

}  // namespace

/// How often each kind of question was asked and each kind of statement made.
void Debrief::draw_mix(Canvas& canvas, const Scene& scene, Rect rect) {
    if (scene.debrief == nullptr) return;
    const Theme& t = canvas.theme();
    const GameProfile& profile = scene.debrief->profile;
    const auto number = [](int count) { return std::to_string(count); };
    const std::string asked = scene.say.with("desk.debrief.asked", {{"situation", number(profile.questions[0])},
                                                                    {"problem", number(profile.questions[1])},
                                                                    {"implication", number(profile.questions[2])},
                                                                    {"payoff", number(profile.questions[3])}});
    const std::string told = scene.say.with("desk.debrief.told", {{"feature", number(profile.statements[0])},
                                                                  {"advantage", number(profile.statements[1])},
                                                                  {"benefit", number(profile.statements[2])}});
    const TextStyle style{Size::label, Weight::regular, t.text2};
    const float first = tight_height(canvas, asked, rect.w, Size::label);
    if (first + 2 + tight_height(canvas, told, rect.w, Size::label) > rect.h) return;
    tight_text(canvas, {rect.x, rect.y}, rect.w, asked, style);
    tight_text(canvas, {rect.x, rect.y + first + 2}, rect.w, told, style);
}

void Debrief::draw_findings(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    const Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.debrief.findings"), ""});
    const auto list = findings_of(scene, story(*scene.session), review(scene));
    if (list.empty()) draw_empty(canvas, inside, scene.say.get("desk.debrief.no-findings"));
    const float left = canvas.em(Size::label) + 10;
    const float room = inside.w - left - 14;
    const auto height = [&](const Finding& one) {
        return tight_height(canvas, one.row.name, room, Size::label, Weight::strong) +
               tight_height(canvas, one.row.value, room, Size::label) +
               tight_height(canvas, one.row.why, room, Size::label) + 10;
    };
    float all = 0;
    for (const Finding& one : list) all += height(one);
    ScrollView view{canvas, inside, all, findings_scroll_};
    float y = view.content().y;
    for (const Finding& one : list) {
        const float high = height(one);
        const Rect row{inside.x - 6, y - 3, view.content().w + 12, high - 4};
        if (view.shows(row)) {
            const bool here = decision() == one.turn;
            if (here || canvas.hot(row)) canvas.fill(row, here ? t.high : t.raised, 6);
            if (here) draw_focus_ring(canvas, row, 6);
            const Paint ink = one.row.turnout == Turnout::good  ? t.up
                              : one.row.turnout == Turnout::bad ? t.down
                                                                : t.text;
            canvas.icon({inside.x + 7, y + tight_step(canvas, Size::label) / 2}, one.icon, canvas.em(Size::label), ink);
            Vec2 at{inside.x + left, y};
            at.y += tight_text(canvas, at, room, one.row.name, {Size::label, Weight::strong, ink});
            at.y += tight_text(canvas, at, room, one.row.value, {Size::label, Weight::regular, t.text});
            tight_text(canvas, at, room, one.row.why, {Size::label, Weight::regular, t.text2});
            if (canvas.clicked(row)) look_at(one.turn);
        }
        y += high;
    }
}

void Debrief::draw_method(Canvas& canvas, const Scene& scene, Rect area) {
    const float third = (area.w - 2 * gutter) / 3;
    Rect left = area.take_left(third, gutter);
    const AdviceNote note = practise_note(scene, true);
    draw_advice(canvas, left.take_bottom(std::min(left.h / 2, advice_height(canvas, left.w, note)), gutter), note);
    const float whole = draw_technique(canvas, scene, {0, 0, left.w - 28, 0}, false, false) + 24;
    Rect inside = draw_panel(canvas, left);
    inside.take_top(draw_technique(canvas, scene, inside, whole > left.h, true), 6);
    draw_mix(canvas, scene, inside);
    draw_findings(canvas, scene, area.take_left(third, gutter));
    draw_score(canvas, scene, area);
}

}  // namespace keyaccount::desk
