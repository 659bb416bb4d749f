// One decision: what was done, why it cost, what would have been better, and the way to try it.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/screens/records.hpp"
#include "game/desk/screens/report_sheet.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

constexpr float gap = 4;        // between rows
constexpr float yours_gap = 8;  // before the one that was played

const UnitReview* unit_of(const GameReview& review, std::size_t turn) {
    for (const UnitReview& unit : review.units)
        if (unit.first <= turn && turn <= unit.last) return &unit;
    return nullptr;
}

std::string heading_of(const Scene& scene, const GameReview& judged, std::size_t index) {
    if (index < judged.decisions.size() && judged.decisions[index].worth.rollouts > 0)
        return debrief_words(scene).heading(judged.decisions[index]);
    return scene.say.with("desk.debrief.decision",
                          {{"n", std::to_string(index + 1)},
                           {"date", scene.say.date(scene.session->view(), scene.session->moments()[index].day)}});
}

std::vector<Told> told_of(const Scene& scene, std::size_t index) {
    const Moment& moment = scene.session->moments()[index];
    auto all = scene.say.told(view_at(*scene.session, index + 1), moment.events, 8);
    if (const auto label = label_told(scene, moment)) all.insert(all.begin(), *label);
    return all;
}

PersonId person_of(const Scene& scene, std::size_t index) {
    const Choice choice = scene.session->moments()[index].choice;
    if (choice.who.exists()) return choice.who;
    const View before = view_at(*scene.session, index);
    return before.in_call() ? before.with() : PersonId{};
}

AlternativeRow row_of(const Scene& scene, const DecisionReview& one, const Option& option, int most) {
    const View view = view_at(*scene.session, one.turn);
    AlternativeRow row;
    row.kind = scene.say.kind(view, option.choice);
    row.words = scene.say.row(view, option.choice);
    if (row.words == row.kind) row.kind.clear();
    row.value = units(option.worth.score) / units(std::max(1, most));
    row.error = units(option.worth.score_error) / units(std::max(1, most));
    row.number = tenths(option.worth.score);
    row.number_error = "±" + tenths(option.worth.score_error);
    row.chance = scene.say.percent(option.worth.paid / 10);
    row.yours = option.choice == one.played;
    row.best = option.choice == one.best;
    if (row.yours && !row.best) row.mark = kind_of(one.mark);
    return row;
}

/// What was measured, the best first, the played one last unless it is the best.
std::vector<AlternativeRow> rows_of(const Scene& scene, const DecisionReview& one) {
    int most = 0;
    for (const Option& option : one.options) most = std::max(most, option.worth.score + option.worth.score_error);
    std::vector<AlternativeRow> rows;
    for (const Option& option : one.options) rows.push_back(row_of(scene, one, option, most + most / 8));
    std::stable_partition(rows.begin(), rows.end(), [](const AlternativeRow& row) { return row.best; });
    if (rows.size() > 1)
        std::stable_partition(rows.begin() + 1, rows.end(), [](const AlternativeRow& row) { return !row.yours; });
    return rows;
}

}  // namespace

std::string choice_words(const Scene& scene, std::size_t index) {
    const View view = view_at(*scene.session, index);
    const Moment& moment = scene.session->moments()[index];
    if (moment.choice.kind == ChoiceKind::record) return note_words(scene, view, moment.choice);
    if (moment.choice.kind == ChoiceKind::act || moment.choice.kind == ChoiceKind::leave)
        return scene.say.row(view, moment.choice);
    const std::string words = scene.say.own_words(view, moment.events);
    return words.empty() ? scene.say.row(view, moment.choice) : words;
}

float told_lines(Canvas& canvas, Vec2 at, float width, const std::vector<Told>& told, bool shown) {
    const Theme& t = canvas.theme();
    const float left = canvas.em(Size::label) + 10;
    float y = at.y;
    for (const Told& one : told) {
        const Paint ink = one.turnout == Turnout::good ? t.up : one.turnout == Turnout::bad ? t.down : t.text;
        const float what = tight_height(canvas, one.what, width - left, Size::label, Weight::strong);
        const float why = tight_height(canvas, one.why, width - left, Size::label);
        if (shown) {
            canvas.icon({at.x + 7, y + tight_step(canvas, Size::label) / 2}, icon_named(one.icon),
                        canvas.em(Size::label), ink);
            tight_text(canvas, {at.x + left, y}, width - left, one.what, {Size::label, Weight::strong, ink});
            tight_text(canvas, {at.x + left, y + what}, width - left, one.why, {Size::label, Weight::regular, t.text2});
        }
        y += what + why + 6;
    }
    return y - at.y;
}

/// The switch between what was known and hindsight, at the right; returns its width.
float Debrief::draw_switch(Canvas& canvas, const Scene& scene, Rect inside) {
    if (scene.debrief == nullptr || scene.debrief->review.known.rollouts == 0) return 0;
    const DebriefNarrator words = debrief_words(scene);
    const Segments segments{{words.knowledge(Knowledge::as_known), words.knowledge(Knowledge::hindsight)},
                            knowledge_ == Knowledge::hindsight ? 1 : 0,
                            false,
                            Size::label};
    const Vec2 size = segments_size(canvas, segments);
    const Vec2 cap = key_cap_size(canvas, "H");
    draw_key_cap(canvas, {inside.right() - cap.x, inside.y + (size.y - cap.y) / 2}, "H");
    const Hit hit = draw_segments(canvas, {inside.right() - cap.x - 8 - size.x, inside.y}, segments);
    if (hit.clicked) knowledge_ = hit.index == 1 ? Knowledge::hindsight : Knowledge::as_known;
    return size.x + cap.x + 20;
}

float Debrief::draw_decision_head(Canvas& canvas, const Scene& scene, Rect inside, std::size_t index) {
    const Theme& t = canvas.theme();
    const GameReview& judged = review(scene);
    const PersonId who = person_of(scene, index);
    const float used = draw_switch(canvas, scene, inside);
    float left = inside.x;
    if (who.exists()) {
        const View after = view_at(*scene.session, index + 1);
        const Rect picture{inside.x, inside.y, 50, 60};
        draw_portrait(canvas, picture, scene.session->scenario().person(who).face, units(after.person(who).mood),
                      {note_crop, 8, true, 0}, t.panel);
        left += 62;
    }
    const float width = inside.right() - left;
    float y = inside.y;
    y += tight_text(canvas, {left, y}, width - used, heading_of(scene, judged, index),
                    {Size::lead, Weight::strong, t.text});
    const View before = view_at(*scene.session, index);
    const Choice choice = scene.session->moments()[index].choice;
    std::string words = choice_words(scene, index);
    const std::string kind = scene.say.kind(before, choice);
    if (choice.kind != ChoiceKind::act && choice.kind != ChoiceKind::record && kind != words)
        words = scene.say.with("desk.debrief.said", {{"kind", kind}, {"words", words}});
    const float below = inside.y + canvas.em(Size::lead) * 1.9F;  // the switch does not reach further down
    y += tight_text(canvas, {left, y}, y < below ? width - used : width, words, {Size::body, Weight::regular, t.text2});
    const auto remark = [&](Icon icon, const std::string& told, Paint ink) {
        if (told.empty()) return;
        const float side = canvas.em(Size::label) + 8;
        canvas.icon({left + side / 2 - 3, y + 3 + tight_step(canvas, Size::label) / 2}, icon, canvas.em(Size::label),
                    ink);
        y += 3 + tight_text(canvas, {left + side, y + 3}, width - side, told, {Size::label, Weight::regular, t.text});
    };
    if (index >= judged.decisions.size()) return std::max(y - inside.y, who.exists() ? 60.0F : 0.0F);
    const DebriefNarrator told = debrief_words(scene);
    remark(Icon::warning, told.reason(story(*scene.session), judged.decisions[index]), t.down);
    const UnitReview* unit = unit_of(judged, index);
    if (unit != nullptr && unit->call && unit->first < unit->last && unit->mark >= Mark::inaccuracy)
        remark(Icon::comment, told.heading(story(*scene.session), *unit), t.text2);
    return std::max(y - inside.y, who.exists() ? 60.0F : 0.0F);
}

void Debrief::draw_alternatives(Canvas& canvas, const Scene& scene, Rect inside, const DecisionReview& one) {
    auto rows = rows_of(scene, one);
    const float wide = inside.w + 12;
    const float head = tight_step(canvas, Size::label) + 3;
    const auto height = [&](const AlternativeRow& row) { return alternative_row_height(canvas, wide, row); };
    const auto total = [&] {
        float sum = head + (rows.size() > 1 && rows.back().yours ? yours_gap : 0);
        for (const AlternativeRow& row : rows) sum += height(row) + gap;
        return sum;
    };
    while (rows.size() > 2 && total() > inside.h + gap) rows.erase(rows.end() - (rows.back().yours ? 2 : 1));
    draw_alternative_heads(canvas, {inside.x - 6, inside.y, wide, head}, scene.say.get("desk.debrief.expected-score"),
                           scene.say.get("desk.debrief.chance"));
    float y = inside.y + head;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i > 0 && i + 1 == rows.size() && rows[i].yours) y += yours_gap;
        const float high = height(rows[i]);
        draw_alternative_row(canvas, {inside.x - 6, y, wide, high}, rows[i]);
        y += high + gap;
    }
}

std::optional<Command> Debrief::draw_foot(Canvas& canvas, const Scene& scene, Rect foot) {
    std::optional<Command> command;
    ActionButton action;
    action.icon = Icon::try_again;
    action.primary = true;
    const auto again = retry(scene);
    const View view = scene.session->view();
    const int day = view_at(*scene.session, decision().value_or(0)).day();
    action.verb = scene.say.get(again ? "desk.debrief.try" : "desk.debrief.cases");
    if (again) action.cost = scene.say.with("desk.debrief.same-dice", {{"date", scene.say.short_date(view, day)}});
    action.key = again ? "T" : "Enter";
    const float wide = 212 * std::clamp(canvas.text_scale(), 1.0F, 1.35F);
    const float high = action_height(canvas, wide, action);
    const Rect place{foot.right() - wide, foot.bottom() - high, wide, high};
    if (draw_action(canvas, place, action).clicked) command = again ? again : Command{Do::show_cases, {}};
    foot.take_right(wide, 16);
    const GameReview& judged = review(scene);
    const auto index = decision();
    const float cap = key_cap_size(canvas, "R").y;
    if (!index || *index >= judged.decisions.size() || judged.decisions[*index].line.empty()) {
        std::vector<KeyHint> hints{{{"R"}, scene.say.get("desk.debrief.again")},
                                   {{"N"}, scene.say.get("desk.debrief.new-seed")}};
        if (scene.debrief != nullptr && scene.debrief->other_open)
            hints.push_back({{"O"}, scene.say.get("desk.debrief.other")});
        draw_key_hints(canvas, {foot.x, place.centre().y - cap / 2}, hints);
        return command;
    }
    draw_line_of_play(canvas, debrief_words(scene), foot, judged.decisions[*index]);
    return command;
}

/// What follows the best choice, as chips, and how often it came so.
void Debrief::draw_line_of_play(Canvas& canvas, const DebriefNarrator& words, Rect rect, const DecisionReview& one) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    canvas.text_in({rect.x, rect.y, rect.w, label}, words.words().get("desk.debrief.after-best"),
                   {Size::label, Weight::strong, t.text2});
    float x = rect.x;
    const float y = rect.y + label + 4;
    const float tall = label + 10;
    for (const LineStep& step : one.line) {
        const std::string name = words.choice_name(step.choice);
        const float width = canvas.text_width(name, Size::label, Weight::strong) + 18;
        if (x + width + 16 > rect.right()) break;
        if (x > rect.x) {
            canvas.icon({x + 7, y + tall / 2}, Icon::right, canvas.em(Size::label) * 0.8F, t.text3);
            x += 16;
        }
        canvas.fill({x, y, width, tall}, t.high, 5);
        canvas.text_in({x, y, width, tall}, name, {Size::label, Weight::strong, t.text, Align::centre});
        x += width + 2;
    }
    const std::string seen = words.line_seen(one);
    if (x + 12 + canvas.text_width(seen, Size::label) < rect.right())
        canvas.text_in({x + 12, y, rect.w, tall}, seen, {Size::label, Weight::regular, t.text2});
    const std::string note = words.words().with("desk.debrief.error-note", {{"n", std::to_string(one.value.rollouts)}});
    if (y + tall + 3 + label <= rect.bottom() + 2)
        canvas.text_in({rect.x, y + tall + 3, rect.w, label}, note, {Size::label, Weight::regular, t.text3});
}

std::optional<Command> Debrief::draw_decision(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, t.panel, 10);
    Rect inside = rect.inset(16, 12);
    const float label = tight_step(canvas, Size::label);
    const Rect foot = inside.take_bottom(std::max(3 * label + 18, 48.0F), 8);
    const auto command = draw_foot(canvas, scene, foot);
    draw_divider(canvas, {inside.x - 6, foot.y - 6}, inside.w + 12);
    const auto clip = canvas.clip({rect.x, rect.y, rect.w, foot.y - 7 - rect.y});
    const auto index = decision();
    if (!index) {
        inside.take_top(tight_text(canvas, {inside.x, inside.y}, inside.w, scene.say.get("desk.debrief.start"),
                                   {Size::lead, Weight::strong, t.text}),
                        4);
        draw_empty(canvas, inside, scene.say.get("desk.debrief.start-why"));
        return command;
    }
    inside.take_top(draw_decision_head(canvas, scene, inside, *index), 8);
    const GameReview& judged = review(scene);
    if (*index < judged.decisions.size() && judged.decisions[*index].options.size() > 1) {
        draw_alternatives(canvas, scene, inside, judged.decisions[*index]);
        return command;
    }
    if (turn_shown_ != playback_.at()) decision_scroll_ = {};
    turn_shown_ = playback_.at();
    const auto told = told_of(scene, *index);
    ScrollView list{canvas, inside, told_lines(canvas, {}, inside.w - 14, told, false), decision_scroll_, true};
    told_lines(canvas, {inside.x, list.content().y}, inside.w - 14, told, true);
    return command;
}

}  // namespace keyaccount::desk
