// Beside a decision: technique against the method, luck and skill, and one thing to practise.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/widgets/messages.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 12;
/// Shares of talk are told in per cent, counts as they are.
bool is_share(Technique which) { return which == Technique::understanding || which == Technique::implication_payoff; }

TechniqueRow technique_row(const Scene& scene, const GameProfile& profile, Technique which, bool brief) {
    const TechniqueShare& share = profile.technique[index_of(which)];
    TechniqueRow row;
    const DebriefNarrator words = debrief_words(scene);
    row.name = brief ? words.technique_short(which) : words.technique(which);
    if (share.whole > 0) row.ours = units(share.share()) / 1000;
    if (share.method >= 0) row.method = units(share.method) / 1000;
    row.number = share.whole == 0  ? "–"
                 : is_share(which) ? scene.say.percent(share.share())
                                   : std::to_string(share.part) + "/" + std::to_string(share.whole);
    return row;
}

}  // namespace

float Debrief::draw_technique(Canvas& canvas, const Scene& scene, Rect rect, bool brief, bool shown) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    float y = rect.y;
    if (shown) {
        canvas.text_in({rect.x, y, rect.w, label}, scene.say.get("desk.debrief.technique"),
                       {Size::label, Weight::strong, t.text2});
        draw_technique_legend(canvas, {rect.x, y, rect.w, label}, scene.say.get("desk.debrief.you"),
                              scene.say.get("desk.debrief.method"));
    }
    y += label + 7;
    static const GameProfile nothing;
    const GameProfile& profile = scene.debrief != nullptr ? scene.debrief->profile : nothing;
    for (std::size_t i = 0; i < technique_count; ++i) {
        const TechniqueRow row = technique_row(scene, profile, static_cast<Technique>(i), brief);
        const float high = technique_row_height(canvas, rect.w, row);
        if (shown && y + high > rect.bottom() + 6) break;
        if (shown) draw_technique_row(canvas, {rect.x, y, rect.w, high}, row);
        y += high;
    }
    return y - rect.y;
}

void Debrief::draw_luck(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    const GameReview& judged = review(scene);
    Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.debrief.luck"), ""});
    if (judged.rollouts == 0) {
        draw_empty(canvas, inside, scene.say.get("desk.debrief.not-judged"));
        return;
    }
    LuckBar bar = whole_points(judged);
    const int result = bar.expected + bar.skill + bar.luck;
    const auto name = [&](const char* key, int points) {
        return scene.say.with(key, {{"n", scene.say.signed_number(points)}});
    };
    bar.skill_name = name("desk.debrief.skill-of", bar.skill);
    bar.luck_name = name("desk.debrief.luck-of", bar.luck);
    bar.expected_name = scene.say.with("desk.debrief.expected", {{"n", std::to_string(bar.expected)}});
    bar.result_name = scene.say.with("desk.debrief.result", {{"n", std::to_string(result)}});
    const std::string sum = debrief_words(scene).luck_and_skill(judged);
    const float label = tight_step(canvas, Size::label);
    const float head = canvas.text_width(scene.say.get("desk.debrief.luck"), Size::label, Weight::strong) + 20;
    if (canvas.text_width(sum, Size::label) + head < inside.w)
        canvas.text_in({inside.x, rect.y + 12, inside.w, label}, sum,
                       {Size::label, Weight::regular, t.text2, Align::right});
    draw_luck_bar(canvas, inside, bar);
}

/// `whole`: with what to do, not only its name.
AdviceNote Debrief::practise_note(const Scene& scene, bool whole) {
    AdviceNote note;
    note.inside = true;
    const PersonId manager = manager_of(*scene.session);
    if (manager.exists()) note.face = scene.session->scenario().person(manager).face;
    note.label = scene.say.get("desk.debrief.practise");
    if (scene.debrief == nullptr) return note;
    const GameReview& judged = review(scene);
    const Drill exercise = debrief_words(scene).practise(story(*scene.session), scene.debrief->profile,
                                                         judged.rollouts > 0 ? &judged : nullptr);
    note.heading = exercise.title;
    if (whole) note.words = exercise.task;
    return note;
}

void Debrief::draw_side(Canvas& canvas, const Scene& scene, Rect area) {
    const float label = tight_step(canvas, Size::label);
    const float luck = 12 + label + 8 + luck_bar_height(canvas) + 12;
    const float technique = draw_technique(canvas, scene, {0, 0, area.w - 28, 0}, true, false) + 24;
    const float least = 24 + (technique - 24) / 2;  // below that the panel is left to the tab of the method
    const AdviceNote whole = practise_note(scene, true);
    const AdviceNote brief = practise_note(scene, false);
    const float rest = area.h - luck - 2 * gutter;
    const bool shown = rest - advice_height(canvas, area.w, brief) >= least;
    const bool in_full = rest - (shown ? technique : 0) >= advice_height(canvas, area.w, whole);
    const AdviceNote& note = in_full ? whole : brief;
    draw_advice(canvas, area.take_bottom(std::max(66.0F, advice_height(canvas, area.w, note)), gutter), note);
    if (!shown) return draw_luck(canvas, scene, area);
    draw_luck(canvas, scene, area.take_bottom(luck, gutter));
    draw_technique(canvas, scene, draw_panel(canvas, area), true, true);
}

}  // namespace keyaccount::desk
