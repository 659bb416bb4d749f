// What stands above the tabs: outcome, scores, how far the review has come, and the marked curve.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>

namespace keyaccount::desk {

namespace {

constexpr std::size_t costly_shown = 3;
constexpr std::array marks_in_order{Mark::strong, Mark::inaccuracy, Mark::mistake, Mark::blunder};

struct ScoreColumn {
    std::string name;
    int value = 0;
    bool main = false;
};

std::vector<ScoreColumn> columns_of(const Scene& scene) {
    std::vector<ScoreColumn> columns{
        {scene.say.get("desk.debrief.score"), (scene.session->result().total + 5) / 10, true}};
    if (scene.debrief == nullptr) return columns;
    const DebriefFacts& facts = *scene.debrief;
    if (facts.other_score)
        columns.push_back({scene.say.get(facts.other_is_original ? "desk.debrief.original" : "desk.debrief.branch"),
                           *facts.other_score, false});
    if (facts.last_score) columns.push_back({scene.say.get("desk.debrief.last-game"), *facts.last_score, false});
    if (facts.review.yardstick && facts.review.yardstick->games > 0)
        columns.push_back({scene.say.get("desk.debrief.textbook"), (facts.review.yardstick->score + 5) / 10, false});
    return columns;
}

std::string costly_words(const Costly& costly) {
    return std::to_string(costly.turn + 1) + "  " + tenths(-costly.loss.score);
}

/// Bands of stages and their dates below the curve.
void add_stages(Canvas& canvas, const Scene& scene, CurveChart& chart) {
    const Session& session = *scene.session;
    const View view = session.view();
    const float step = (canvas.size().x - 130) / units(std::max<std::size_t>(1, session.moments().size()));
    int stage = View{session.scenario(), session.first_state()}.stage();
    int first = 0;
    const auto close = [&](int last) {
        std::string name =
            std::to_string(stage + 1) + " " + scene.say.text(view, view.stages()[static_cast<std::size_t>(stage)].name);
        if (canvas.text_width(name, Size::label, Weight::strong) + 20 > units(last - first) * step)
            name = std::to_string(stage + 1);
        if (last > first) chart.bands.push_back({first, last, name});
    };
    const int last = static_cast<int>(session.moments().size());
    chart.days.push_back({0, scene.say.short_date(view, 0)});
    for (std::size_t i = 0; i < session.moments().size(); ++i) {
        const Moment& moment = session.moments()[i];
        const int at = static_cast<int>(i) + 1;
        if (moment.stage == stage) continue;
        close(at);
        if (last - at > last / 14) chart.days.push_back({at, scene.say.short_date(view, moment.day)});
        stage = moment.stage;
        first = at;
    }
    close(last);
    chart.days.push_back({last, scene.say.short_date(view, view.day())});
}

/// The date of the moment that is looked at takes the place of those beside it.
void add_day(Canvas& canvas, const Scene& scene, CurveChart& chart, int at) {
    const auto& moments = scene.session->moments();
    const int day = at > 0 ? moments[static_cast<std::size_t>(at - 1)].day : 0;
    const float step = (canvas.size().x - 130) / units(std::max<std::size_t>(1, moments.size()));
    const float room = 64 * std::max(1.0F, canvas.text_scale());
    std::erase_if(chart.days, [&](const CurveDay& each) { return units(std::abs(each.at - at)) * step < room; });
    const auto after = std::find_if(chart.days.begin(), chart.days.end(), [&](const CurveDay& d) { return d.at > at; });
    chart.days.insert(after, {at, scene.say.short_date(scene.session->view(), day)});
}

}  // namespace

float Debrief::draw_scores(Canvas& canvas, const Scene& scene, Rect inside) {
    const Theme& t = canvas.theme();
    const float label = tight_step(canvas, Size::label);
    const float number = canvas.em(Size::title) * 1.35F;
    auto columns = columns_of(scene);
    std::reverse(columns.begin(), columns.end());
    float right = inside.right();
    for (const ScoreColumn& column : columns) {
        const std::string value = std::to_string(column.value);
        const float width = std::max(canvas.text_width(column.name, Size::label),
                                     canvas.text_width(value, Size::title, Weight::strong));
        const Paint ink = column.main ? t.text : t.text2;
        canvas.text_in({right - width, inside.y, width, label}, column.name,
                       {Size::label, Weight::regular, t.text2, Align::right});
        canvas.text_in({right - width, inside.y + label, width, number}, value,
                       {Size::title, Weight::strong, ink, Align::right});
        right -= width + 24;
    }
    return inside.right() - right;
}

/// How far the judging has come, at the right end of `inside`; nothing once it is whole.
std::optional<Command> Debrief::draw_progress(Canvas& canvas, const Scene& scene, Rect inside) {
    if (scene.debrief == nullptr || scene.debrief->review.done) return std::nullopt;
    const DebriefFacts& facts = *scene.debrief;
    const Theme& t = canvas.theme();
    Button button;
    button.text = scene.say.get(facts.reviewing ? "desk.debrief.stop" : "desk.debrief.judge");
    button.key = "S";
    const Vec2 size = button_size(canvas, button);
    const Rect place{inside.right() - size.x, inside.y, size.x, size.y};
    const bool clicked = draw_button(canvas, place, button).clicked;
    const std::string words = scene.say.with(facts.reviewing ? "desk.debrief.judging" : "desk.debrief.judged",
                                             {{"share", scene.say.percent(facts.review.progress)}});
    const float width = std::max(110.0F, canvas.text_width(words, Size::label));
    const float label = tight_step(canvas, Size::label);
    const Rect left{place.x - 12 - width, inside.y + (size.y - label - 8) / 2, width, label};
    canvas.text_in(left, words, {Size::label, Weight::regular, t.text2});
    draw_bar(canvas, {left.x, left.bottom() + 2, width, 5}, units(facts.review.progress) / 1000, t.us);
    return clicked ? std::optional{Command{Do::switch_review, {}}} : std::nullopt;
}

std::optional<Command> Debrief::draw_head(Canvas& canvas, const Scene& scene, Rect& panel) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const bool good = view.end() == End::paid || scene.session->state().walked_rightly != 0;
    Rect inside = panel.inset(16, 10);
    const float scores = draw_scores(canvas, scene, inside);
    const float title = canvas.em(Size::title) * 1.3F;
    inside.take_right(scores, 0);
    std::optional<Command> command;
    const std::string headline =
        view.over() ? scene.say.end_headline(view, scene.session->state()) : scene.say.get("desk.debrief.unfinished");
    const float wide = canvas.text_width(headline, Size::title, Weight::strong) + 40;
    command = draw_progress(canvas, scene, {inside.x + wide, inside.y, inside.w - wide, title});
    const Icon icon = view.end() == End::paid          ? Icon::check
                      : view.end() == End::walked_away ? Icon::walked_away
                      : view.over()                    ? Icon::lost
                                                       : Icon::clock;
    const Paint ink = good ? t.up : view.end() == End::walked_away || !view.over() ? t.text : t.down;
    canvas.icon({inside.x + 12, inside.y + title / 2}, icon, canvas.em(Size::title), ink);
    canvas.text_in({inside.x + 36, inside.y, inside.w - 36, title}, headline, {Size::title, Weight::strong, t.text});
    const std::string reason =
        view.over() ? scene.say.end_reason(view, scene.session->state()) : scene.say.get("desk.debrief.unfinished-why");
    float used =
        tight_text(canvas, {inside.x, inside.y + title + 2}, inside.w, reason, {Size::body, Weight::regular, t.text2});
    if (scene.debrief != nullptr && !scene.debrief->partial.en.empty()) {
        const float y = inside.y + title + 4 + used;
        const float side = canvas.em(Size::label) + 8;
        canvas.icon({inside.x + side / 2 - 2, y + tight_step(canvas, Size::label) / 2}, Icon::warning,
                    canvas.em(Size::label), t.decision_maker);
        used += 4 + tight_text(canvas, {inside.x + side, y}, inside.w - side,
                               in(scene.say.language(), scene.debrief->partial),
                               {Size::label, Weight::regular, t.decision_maker});
    }
    panel.take_top(10 + std::max(title + 2 + used, tight_step(canvas, Size::label) + canvas.em(Size::title) * 1.35F),
                   6);
    return command;
}

void Debrief::draw_curve(Canvas& canvas, const Scene& scene, Rect box) {
    const Session& session = *scene.session;
    const GameReview& judged = review(scene);
    CurveChart chart;
    chart.selected = playback_.at();
    if (scene.say.language() == Language::zh) chart.unit = "%";
    chart.points.push_back(
        {units(View{session.scenario(), session.first_state()}.win().shown) / 10, 0, MarkKind::none});
    for (std::size_t i = 0; i < session.moments().size(); ++i) {
        CurvePoint point{units(session.moments()[i].gauge) / 10, 0, kind_of(mark_at(judged, i))};
        if (i < judged.decisions.size()) point.luck = judged.decisions[i].luck / 10;
        chart.points.push_back(point);
    }
    add_stages(canvas, scene, chart);
    add_day(canvas, scene, chart, playback_.at());
    chart.shown = canvas.motion().progress(motion_id("debrief-curve", session.setup().seed), pace::curve);
    const Hit hit = draw_curve_chart(canvas, box, chart);
    if (!hit.hovered || !(hit.clicked || (canvas.input().held && canvas.input().mouse_moved))) return;
    playback_.pause();
    playback_.go_to(hit.index);
    moved_ = true;
}

/// The calls and acts that cost most, each a way to its decision; returns the width.
float Debrief::draw_costliest(Canvas& canvas, const Scene& scene, Rect line) {
    const auto list = costliest(review(scene), costly_shown);
    if (list.empty()) return 0;
    const Theme& t = canvas.theme();
    float x = line.x +
              canvas.text_in(line, scene.say.get("desk.debrief.cost-most"), {Size::label, Weight::strong, t.text2}) + 8;
    for (const Costly& costly : list) {
        const std::string words = costly_words(costly);
        const float icon = costly.mark == Mark::none ? 0 : 18;
        const Rect chip{x, line.y + 1, canvas.text_width(words, Size::label, Weight::strong) + 16 + icon, line.h - 2};
        const bool here = playback_.at() == static_cast<int>(costly.turn) + 1;
        canvas.fill(chip, here || canvas.hot(chip) ? t.high : t.raised, 5);
        if (here) draw_focus_ring(canvas, chip, 5);
        if (icon > 0) draw_mark(canvas, {chip.x + 16, chip.centre().y}, kind_of(costly.mark), 7);
        canvas.text_in({chip.x + 8 + icon, chip.y, chip.w, chip.h}, words, {Size::label, Weight::strong, t.text});
        if (canvas.clicked(chip)) look_at(costly.turn);
        x = chip.right() + 6;
    }
    return x - line.x;
}

/// The marks with how often each was given, at the right end; returns the width.
float Debrief::draw_mark_counts(Canvas& canvas, const Scene& scene, Rect line) const {
    const DebriefNarrator words = debrief_words(scene);
    const GameReview& judged = review(scene);
    float right = line.right();
    for (auto mark = marks_in_order.rbegin(); mark != marks_in_order.rend(); ++mark) {
        const int count = marks_shown(judged, *mark);
        if (count == 0) continue;
        const std::string name = words.mark(*mark) + " " + std::to_string(count);
        const float width = canvas.text_width(name, Size::label) + 42;
        if (right - width < line.x) break;
        canvas.text_in({right - width + 24, line.y, width, line.h}, name,
                       {Size::label, Weight::regular, canvas.theme().text2});
        draw_mark(canvas, {right - width + 12, line.centre().y}, kind_of(*mark), 8);
        right -= width;
    }
    return line.right() - right;
}

void Debrief::draw_legend(Canvas& canvas, const Scene& scene, Rect line) {
    const Theme& t = canvas.theme();
    line.h -= 6;
    const TextStyle quiet{Size::label, Weight::regular, t.text2};
    float right = line.right();
    const float cap = key_cap_size(canvas, "1").y;
    const std::vector<KeyHint> keys{{{"←", "→"}, scene.say.get("desk.debrief.step")},
                                    {{"[", "]"}, scene.say.get("desk.debrief.marks")}};
    float hints = 0;
    for (const KeyHint& hint : keys) hints += 2 * (cap + 6) + 25 + canvas.text_width(hint.text, Size::label);
    const float costs = draw_costliest(canvas, scene, line);
    float left = line.x + (costs > 0 ? costs + 20 : 0);
    if (right - left > hints) {
        draw_key_hints(canvas, {right - hints + 22, line.centre().y - cap / 2}, keys);
        right -= hints;
    }
    right -= draw_mark_counts(canvas, scene, {left, line.y, right - left, line.h});
    const std::string curve = scene.say.get("desk.debrief.gauge");
    if (left + canvas.text_width(curve, Size::label) + 40 > right) return;
    const float y = line.centre().y;
    canvas.polyline(
        std::array{Vec2{left, y + 4}, Vec2{left + 6, y - 1}, Vec2{left + 10, y + 2}, Vec2{left + 16, y - 5}}, t.us, 2);
    left += 22;
    left += canvas.text_in({left, line.y, right - left, line.h}, curve, quiet) + 18;
    const std::string& luck = scene.say.get("desk.debrief.luck-bars");
    if (review(scene).rollouts == 0 || left + canvas.text_width(luck, Size::label) + 40 > right) return;
    canvas.fill({left, y - 2, 4, 6}, t.text3, 1);
    canvas.fill({left + 6, y - 6, 4, 10}, t.text3, 1);
    canvas.text_in({left + 16, line.y, right - left, line.h}, luck, quiet);
}

}  // namespace keyaccount::desk
