// The right column of a call: needs, objections, what the file holds on the topic.
#include "game/desk/screens/call.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::size_t most_chips = 5;

struct OpenObjection {
    Objection kind = Objection::price;
    std::string words;  // as they were said
    std::string cause;  // the choice after which they came, and when
};

/// What was said when the objection came up, and after which choice.
void recall(const Scene& scene, const View& view, OpenObjection& objection) {
    const auto& moments = scene.session->moments();
    for (std::size_t i = moments.size(); i-- > 0;) {
        for (const Event& event : moments[i].events) {
            const bool raised = event.kind == EventKind::objection_raised && event.who == view.with() &&
                                event.what == index_of(objection.kind);
            if (!raised) continue;
            for (const Event& other : moments[i].events)
                if (other.kind == EventKind::said && other.who == event.who)
                    objection.words = scene.say.text(view, other.line);
            const std::size_t ago = moments.size() - 1 - i;
            const std::string kind = scene.say.kind(view, moments[i].choice);
            objection.cause = scene.say.with(ago == 0 ? "desk.call.cause-now" : "desk.call.cause",
                                             {{"kind", kind}, {"n", std::to_string(ago)}});
            return;
        }
    }
}

std::vector<OpenObjection> objections_of(const Scene& scene) {
    const View view = scene.session->view();
    std::vector<OpenObjection> open;
    for (std::size_t k = 0; k < objection_count; ++k) {
        const auto kind = static_cast<Objection>(k);
        if (view.open_objections(view.with(), kind) == 0) continue;
        OpenObjection one;
        one.kind = kind;
        recall(scene, view, one);
        open.push_back(one);
    }
    return open;
}

float objection_height(Canvas& canvas, const Scene& scene, const OpenObjection& one, float width) {
    float height = tight_step(canvas, Size::body) + tight_height(canvas, one.words, width, Size::label) + 8;
    if (!scene.exam()) height += tight_height(canvas, one.cause, width, Size::label) + 2;
    return height;
}

}  // namespace

std::vector<NeedId> ladder_needs(const Scene& scene, NeedId topic) {
    const View view = scene.session->view();
    std::vector<NeedId> needs;
    if (topic.exists()) needs.push_back(topic);
    for (const NeedId need : topics_of(view))
        if (need != topic && view.need_touched(view.with(), need)) needs.push_back(need);
    for (const NeedId need : topics_of(view)) {
        if (needs.size() >= most_chips) break;
        if (std::find(needs.begin(), needs.end(), need) == needs.end()) needs.push_back(need);
    }
    const auto level = [&](NeedId need) {
        return static_cast<int>(view.need_level(view.with(), need)) * 2 +
               (view.need_touched(view.with(), need) ? 1 : 0);
    };
    // A hidden rung full of rumours would push the rest away: two of them are enough.
    std::size_t rumours = 0;
    std::erase_if(needs, [&](NeedId need) { return need != topic && level(need) == 0 && ++rumours > 1; });
    return needs;
}

NeedLadder ladder_of(const Scene& scene, NeedId topic) {
    const View view = scene.session->view();
    const View before = view_before(*scene.session);
    NeedLadder ladder;
    ladder.heading = scene.say.get("desk.call.needs");
    for (std::size_t level = 0; level < ladder.rungs.size(); ++level)
        ladder.rungs[level] = scene.say.term("need-level", static_cast<NeedLevel>(level));
    ladder.lifts = {scene.say.get("desk.lift.problem"), scene.say.get("desk.lift.implication"),
                    scene.say.get("desk.lift.payoff")};
    ladder.benefit_note = scene.say.get("desk.call.benefit-note");
    for (const NeedId need : ladder_needs(scene, topic)) {
        NeedChip chip;
        const int now = static_cast<int>(view.need_level(view.with(), need));
        const int then = static_cast<int>(before.need_level(view.with(), need));
        chip.text = scene.say.text(view, view.need_name(need));
        chip.personal = view.need_personal(need);
        chip.rumour = !view.need_touched(view.with(), need);
        chip.topic = need == topic;
        chip.level = now;
        chip.fresh = now > then && !scene.exam();
        chip.came_from = chip.fresh ? then : -1;
        chip.glide = motion_id("chip", view.with().index(), need.index());
        ladder.chips.push_back(chip);
    }
    return ladder;
}

float call_objections_height(Canvas& canvas, const Scene& scene, float width) {
    const auto open = objections_of(scene);
    const float head = 12 + tight_step(canvas, Size::label) + 8;
    if (open.empty()) return 0;
    float height = head + 4;
    for (const OpenObjection& one : open) height += objection_height(canvas, scene, one, width - 41) + 6;
    return std::ceil(height + 4);
}

void draw_call_objections(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.call.objections"), ""});
    const auto clip = canvas.clip(rect);
    for (const OpenObjection& one : objections_of(scene)) {
        const float height = objection_height(canvas, scene, one, inside.w - 13);
        const Rect box = inside.take_top(height, 6);
        canvas.fill({box.x, box.y, 3, box.h - 4}, t.down, 1);
        float y = box.y - 1;
        y += tight_text(canvas, {box.x + 13, y}, box.w - 13, scene.say.term("objection", one.kind),
                        {Size::body, Weight::strong, t.text});
        y += tight_text(canvas, {box.x + 13, y}, box.w - 13, one.words, {Size::label, Weight::regular, t.text}) + 2;
        if (!scene.exam())
            tight_text(canvas, {box.x + 13, y}, box.w - 13, one.cause, {Size::label, Weight::regular, t.text3});
    }
}

bool draw_call_facts(Canvas& canvas, const Scene& scene, Rect rect, NeedId topic) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.call.know"), "F"});
    const bool wanted = canvas.clicked({rect.x, rect.y, rect.w, inside.y - rect.y});
    const auto clip = canvas.clip(rect);
    bool any = false;
    for (std::size_t f = 0; f < view.fact_count(); ++f) {
        const SeenFact fact = view.fact(FactId::at(f));
        if (!fact.known || view.fact_topic(FactId::at(f)) != topic) continue;
        const std::string from =
            fact.from.exists() ? scene.say.short_person(view, fact.from) : scene.say.get("person.briefing");
        const float source = std::min(canvas.text_width(from, Size::label) + 10, inside.w * 0.4F);
        const std::string& value = scene.say.text(view, fact.value);
        const float height =
            tight_height(canvas, value, inside.w - source, Size::label) + tight_step(canvas, Size::label);
        if (any && inside.h < height) break;
        canvas.text_in({inside.x, inside.y, inside.w, tight_step(canvas, Size::label)}, scene.say.text(view, fact.name),
                       {Size::label, Weight::regular, t.text3});
        const float top = inside.y + tight_step(canvas, Size::label);
        tight_text(canvas, {inside.x, top}, inside.w - source, value, {Size::label, Weight::regular, t.text});
        const auto own_column = canvas.clip({inside.right() - source, rect.y, source, rect.h});
        canvas.text_in({inside.x, top, inside.w, tight_step(canvas, Size::label)}, from,
                       {Size::label, Weight::regular, t.text3, Align::right});
        inside.take_top(height, 7);
        any = true;
    }
    if (!any) draw_empty(canvas, inside, scene.say.get("desk.call.know-nothing"));
    return wanted;
}

}  // namespace keyaccount::desk
