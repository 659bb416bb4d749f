// The class against the method: shares of technique, stages reached, what the mistakes cost.
#include "game/desk/screens/class_parts.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 16;
constexpr float number_column = 64;
constexpr std::size_t most_mistakes = 12;

void draw_share(Canvas& canvas, const ClassView& view, Rect row, std::size_t which) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const TechniqueShare& share = view.debrief().technique[which];
    const float name = row.w * 0.42F;
    const float column = number_column * std::max(1.0F, canvas.text_scale());
    const std::string& words = view.tell.technique(static_cast<Technique>(which));
    const float tall = tight_height(canvas, words, name - 12, Size::body);
    tight_text(canvas, {row.x, row.centre().y - tall / 2}, name - 12, words, {Size::body, Weight::regular, t.text});
    const Rect bar{row.x + name, row.centre().y - 8, row.w - name - column - 12, 16};
    canvas.fill(bar, t.track, 4);
    const float part = units(std::clamp(share.share(), 0, 1000)) / 1000;
    canvas.fill({bar.x, bar.y, std::max(2.0F, bar.w * part), bar.h}, t.us, 4);
    if (share.method >= 0) {
        const float x = bar.x + bar.w * units(std::clamp(share.method, 0, 1000)) / 1000;
        canvas.fill({x - 1.5F, bar.y - 5, 3, bar.h + 10}, t.focus, 1);
    }
    canvas.text_in(row, share.whole == 0 ? std::string{"–"} : say.percent(share.share()),
                   {Size::body, Weight::strong, t.text, Align::right});
}

void draw_shares(Canvas& canvas, const ClassView& view, Rect panel) {
    const Theme& t = canvas.theme();
    Rect inside = class_panel(canvas, panel, view.say().get("desk.class.technique"));
    const Rect legend = inside.take_top(tight_step(canvas, Size::body), 6);
    canvas.fill({legend.x, legend.centre().y - 7, 14, 14}, t.us, 3);
    const float used =
        canvas.text_in({legend.x + 22, legend.y, 1, legend.h}, view.say().get("desk.class.technique.class"),
                       {Size::body, Weight::regular, t.text2});
    const float x = legend.x + 22 + used + 28;
    canvas.fill({x, legend.y - 1, 3, legend.h + 2}, t.focus, 1);
    canvas.text_in({x + 12, legend.y, 1, legend.h}, view.say().get("desk.class.technique.method"),
                   {Size::body, Weight::regular, t.text2});
    const float step = std::min(58.0F, inside.h / units(technique_count));
    for (std::size_t i = 0; i < technique_count; ++i) draw_share(canvas, view, inside.take_top(step), i);
}

void draw_stages(Canvas& canvas, const ClassView& view, Rect panel) {
    const Theme& t = canvas.theme();
    Rect inside = class_panel(canvas, panel, view.say().get("desk.class.reached"));
    const Case& scenario = view.room.scenario();
    const std::size_t stages = std::min(scenario.stages.size(), view.debrief().reached.size());
    const float step = std::min(40.0F, inside.h / units(std::max<std::size_t>(1, stages)));
    const float column = number_column * std::max(1.0F, canvas.text_scale());
    for (std::size_t s = 0; s < stages; ++s) {
        const Rect row = inside.take_top(step);
        const float name = row.w * 0.38F;
        canvas.text_in({row.x, row.y, name, row.h}, std::to_string(s + 1) + " " + view.tell.stage(static_cast<int>(s)),
                       {Size::body, Weight::regular, t.text});
        const Rect bar{row.x + name, row.centre().y - 7, row.w - name - column, 14};
        canvas.fill(bar, t.track, 4);
        const float part = units(view.debrief().reached[s]) / units(std::max<std::size_t>(1, view.room.size()));
        canvas.fill({bar.x, bar.y, bar.w * std::min(1.0F, part), bar.h}, t.us, 4);
        canvas.text_in(row, std::to_string(view.debrief().reached[s]),
                       {Size::body, Weight::strong, t.text, Align::right});
    }
}

void draw_mistakes(Canvas& canvas, ClassView& view, Rect panel) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const Rect inside = class_panel(canvas, panel, say.get("desk.class.mistakes"));
    const auto& all = view.debrief().mistakes;
    if (all.empty()) {
        canvas.paragraph({inside.x, inside.y}, inside.w, say.get("desk.class.mistake.none"),
                         {Size::body, Weight::regular, t.text2});
        return;
    }
    const float column = number_column * std::max(1.0F, canvas.text_scale());
    const auto words_of = [&](const CommonMistake& one) { return view.tell.common_mistake(one); };
    const std::size_t count = std::min(all.size(), most_mistakes);
    const auto height_of = [&](const CommonMistake& one) {
        return tight_height(canvas, words_of(one), inside.w - 2 * column - 24, Size::body) + 14;
    };
    float height = 0;
    for (std::size_t i = 0; i < count; ++i) height += height_of(all[i]);
    const ScrollView scroll{canvas, inside, height, view.look.technique_scroll, true};
    Rect rest{scroll.content().x, scroll.content().y, scroll.content().w, height};
    for (std::size_t i = 0; i < count; ++i) {
        const Rect row = rest.take_top(height_of(all[i]));
        if (!scroll.shows(row)) continue;
        draw_divider(canvas, {row.x, row.y}, row.w);
        tight_text(canvas, {row.x, row.y + 7}, inside.w - 2 * column - 24, words_of(all[i]),
                   {Size::body, Weight::regular, t.text});
        canvas.text_in({row.x, row.y, row.w - column, row.h},
                       say.with("desk.class.of-runs", {{"runs", std::to_string(all[i].runs.size())}}),
                       {Size::body, Weight::regular, t.text2, Align::right});
        if (all[i].points != 0)
            canvas.text_in(row, points_words(say, -all[i].points / 10),
                           {Size::body, Weight::strong, t.down, Align::right});
    }
}

}  // namespace

void draw_class_technique(Canvas& canvas, ClassView& view, Rect area) {
    const Rect left = area.take_left(std::floor((area.w - gutter) * 0.55F), gutter);
    draw_shares(canvas, view, left);
    const Rect top = area.take_top(std::floor(area.h * 0.45F), gutter);
    draw_stages(canvas, view, top);
    draw_mistakes(canvas, view, area);
}

}  // namespace keyaccount::desk
