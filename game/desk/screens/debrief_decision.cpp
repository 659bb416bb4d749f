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
constexpr int score_steps[] = {0, 300, 600, 1000};   // hundredths, by gravity of the mark
constexpr int chance_steps[] = {0, 500, 1000, 1500};

int gravity(int loss, const int (&steps)[4]) {
    int grade = 0;
    for (int i = 1; i < 4; ++i) grade += loss >= steps[i] ? 1 : 0;
    return grade;
}

/// "3.2 points lost", or of the method's chance where that is the graver loss.
std::string loss_words(const Scene& scene, const Loss& loss) {
    if (gravity(loss.paid, chance_steps) > gravity(loss.score, score_steps))
        return scene.say.with("desk.debrief.lost-chance", {{"share", scene.say.percent(loss.paid / 10)}});
    return scene.say.with("desk.debrief.lost-points", {{"n", tenths(loss.score)}});
}

const UnitReview* unit_of(const GameReview& review, std::size_t turn) {
    for (const UnitReview& unit : review.units)
        if (unit.first <= turn && turn <= unit.last) return &unit;
    return nullptr;
}

std::string heading_of(const Scene& scene, const GameReview& judged, std::size_t index) {
    const std::string n = std::to_string(index + 1);
    if (index >= judged.decisions.size() || judged.rollouts == 0) {
        const View view = scene.session->view();
        return scene.say.with("desk.debrief.decision",
                              {{"n", n}, {"date", scene.say.date(view, scene.session->moments()[index].day)}});
    }
    const DecisionReview& one = judged.decisions[index];
    const Mark mark = mark_at(judged, index);
    if (!one.graded) return scene.say.with("desk.debrief.forced", {{"n", n}});
    if (mark == Mark::strong) return scene.say.with("desk.debrief.strong", {{"n", n}});
    if (mark == Mark::none)
        return scene.say.with(one.loss.score > 50 ? "desk.debrief.near" : "desk.debrief.as-good",
                              {{"n", n}, {"points", tenths(one.loss.score)}});
    const UnitReview* unit = unit_of(judged, index);
    const bool of_call = one.mark != mark && unit != nullptr;
    return scene.say.with(of_call ? "desk.debrief.marked-call" : "desk.debrief.marked",
                          {{"n", n},
                           {"mark", scene.say.term("desk.debrief.a-mark", static_cast<int>(mark))},
                           {"loss", loss_words(scene, of_call ? unit->loss : one.loss)}});
}

/// Why the decision cost what it did: the rule of the method, or the sentence of the event.
std::string reason_of(const Scene& scene, const DecisionReview& one) {
    if (one.loss.score <= 0 && one.loss.paid <= 0) return {};
    if (one.reason.event) {
        const Told told = scene.say.explain(view_at(*scene.session, one.reason.turn + 1), *one.reason.event);
        if (!told.what.empty()) return told.what + scene.say.get("list.sentence-gap") + told.why;
    }
    return scene.say.rule(one.reason.rule);
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
            tight_text(canvas, {at.x + left, y + what}, width - left, one.why,
                       {Size::label, Weight::regular, t.text2});
        }
        y += what + why + 6;
    }
    return y - at.y;
}

/// The switch of knowledge at the right; returns its width.
float Debrief::draw_switch(Canvas& canvas, const Scene& scene, Rect inside) {
    if (scene.debrief == nullptr || scene.debrief->review.known.rollouts == 0) return 0;
    const Segments segments{{scene.say.get("desk.debrief.as-known"), scene.say.get("desk.debrief.hindsight")},
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
    if (index < judged.decisions.size()) {
        const std::string reason = reason_of(scene, judged.decisions[index]);
        const float side = canvas.em(Size::label) + 8;
        if (!reason.empty())
            canvas.icon({left + side / 2 - 3, y + 3 + tight_step(canvas, Size::label) / 2}, Icon::warning,
                        canvas.em(Size::label), t.down);
        y += 3 + tight_text(canvas, {left + side, y + 3}, width - side, reason, {Size::label, Weight::regular, t.text});
    }
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
    const Theme& t = canvas.theme();
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
        std::vector<KeyHint> hints{{{"R"}, scene.say.get("desk.debrief.again")}, {{"N"}, scene.say.get("desk.debrief.new-seed")}};
        if (scene.debrief != nullptr && scene.debrief->other_open)
            hints.push_back({{"O"}, scene.say.get("desk.debrief.other")});
        draw_key_hints(canvas, {foot.x, place.centre().y - cap / 2}, hints);
        return command;
    }
    const DecisionReview& one = judged.decisions[*index];
    const float label = tight_step(canvas, Size::label);
    canvas.text_in({foot.x, foot.y, foot.w, label}, scene.say.get("desk.debrief.after-best"),
                   {Size::label, Weight::strong, t.text2});
    float x = foot.x;
    const float y = foot.y + label + 4;
    const float tall = label + 10;
    const View before = view_at(*scene.session, *index);
    int seen = one.line_rollouts;
    for (const LineStep& step : one.line) {
        const std::string words = scene.say.kind(before, step.choice);
        const float width = canvas.text_width(words, Size::label, Weight::strong) + 18;
        if (x + width > foot.right()) break;
        if (x > foot.x) {
            canvas.icon({x + 7, y + tall / 2}, Icon::right, canvas.em(Size::label) * 0.8F, t.text3);
            x += 16;
        }
        canvas.fill({x, y, width, tall}, t.high, 5);
        canvas.text_in({x, y, width, tall}, words, {Size::label, Weight::strong, t.text, Align::centre});
        x += width + 2;
        seen = std::min(seen, step.seen);
    }
    canvas.text_in({foot.x, y + tall + 3, foot.w, label},
                   scene.say.with("desk.debrief.seen-in", {{"n", std::to_string(seen)},
                                                           {"all", std::to_string(one.line_rollouts)}}),
                   {Size::label, Weight::regular, t.text3});
    return command;
}

std::optional<Command> Debrief::draw_decision(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    canvas.fill(rect, t.panel, 10);
    Rect inside = rect.inset(16, 12);
    const float label = tight_step(canvas, Size::label);
    const Rect foot = inside.take_bottom(std::max(2 * label + 20, 48.0F), 8);
    const auto command = draw_foot(canvas, scene, foot);
    draw_divider(canvas, {inside.x - 6, foot.y - 6}, inside.w + 12);
    const auto clip = canvas.clip({rect.x, rect.y, rect.w, foot.y - 7 - rect.y});
    const auto index = decision();
    if (!index) {
        inside.take_top(tight_text(canvas, {inside.x, inside.y}, inside.w, scene.say.get("desk.debrief.start"),
                                   {Size::lead, Weight::strong, t.text}), 4);
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
    ScrollView list{canvas, inside, told_lines(canvas, {}, inside.w - 14, told, false), decision_scroll_,
                    true};
    told_lines(canvas, {inside.x, list.content().y}, inside.w - 14, told, true);
    return command;
}

}  // namespace keyaccount::desk
