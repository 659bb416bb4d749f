#include "game/desk/screens/result.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace keyaccount::desk {

namespace {

constexpr float margin = 16;
constexpr float gutter = 12;
constexpr std::size_t shown_points = 6;

int whole(int per_mille) { return (per_mille + 5) / 10; }

CurveChart curve_of(Canvas& canvas, const Scene& scene, int selected) {
    const Session& session = *scene.session;
    const View view = session.view();
    const View start{session.scenario(), session.first_state()};
    CurveChart chart;
    chart.selected = selected;
    if (scene.say.language() == Language::zh) chart.unit = "%";
    chart.points.push_back({units(start.win().shown) / 10, 0, MarkKind::none});
    int stage = start.stage();
    int first = 0;
    const float step = (canvas.size().x - 130) / units(std::max<std::size_t>(1, session.moments().size()));
    const auto close = [&](int last) {
        std::string name =
            std::to_string(stage + 1) + " " + scene.say.text(view, view.stages()[static_cast<std::size_t>(stage)].name);
        if (canvas.text_width(name, Size::label, Weight::strong) + 20 > units(last - first) * step)
            name = std::to_string(stage + 1);
        if (last > first) chart.bands.push_back({first, last, name});
    };
    for (std::size_t i = 0; i < session.moments().size(); ++i) {
        const Moment& moment = session.moments()[i];
        const int at = static_cast<int>(i) + 1;
        chart.points.push_back({units(moment.gauge) / 10, 0, MarkKind::none});
        if (moment.stage == stage) continue;
        close(at);
        chart.days.push_back({at, scene.say.short_date(view, moment.day)});
        stage = moment.stage;
        first = at;
    }
    close(static_cast<int>(session.moments().size()));
    chart.days.insert(chart.days.begin(), {0, scene.say.short_date(view, 0)});
    const int last = static_cast<int>(session.moments().size());
    while (!chart.days.empty() && last - chart.days.back().at < last / 14 + 1 && chart.days.size() > 1)
        chart.days.pop_back();
    chart.days.push_back({last, scene.say.short_date(view, view.day())});
    return chart;
}

void mark(CurveChart& chart, const std::vector<Decision>& points) {
    for (const Decision& point : points) {
        MarkKind& kind = chart.points[point.index + 1].mark;
        if (point.change >= 3) kind = MarkKind::strong;
    }
}

}  // namespace

std::vector<Decision> turning_points(const Session& session, std::size_t most) {
    const View start{session.scenario(), session.first_state()};
    std::vector<Decision> points;
    int before = whole(start.win().shown);
    const auto& moments = session.moments();
    // The last choice closes the game; the gauge then tells the result, not a change.
    for (std::size_t i = 0; i + 1 < moments.size(); ++i) {
        const int now = whole(moments[i].gauge);
        if (now != before) points.push_back({i, now - before});
        before = now;
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const Decision& a, const Decision& b) { return std::abs(a.change) > std::abs(b.change); });
    if (points.size() > most) points.resize(most);
    return points;
}

Command Result::retry() const {
    Command command{Do::retry, {}};
    command.index = static_cast<std::size_t>(std::max(0, selected_ - 1));
    return command;
}

std::optional<Command> Result::read_keys(const Input& input, const Scene& scene) {
    const int last = static_cast<int>(scene.session->moments().size());
    if (selected_ < 0) {
        const auto points = turning_points(*scene.session, 1);
        selected_ = points.empty() ? last : static_cast<int>(points.front().index) + 1;
    }
    if (input.pressed(Key::left)) selected_ = std::max(1, selected_ - 1);
    if (input.pressed(Key::right)) selected_ = std::min(last, selected_ + 1);
    if (input.pressed(Key::home)) selected_ = std::min(1, last);
    if (input.pressed(Key::end)) selected_ = last;
    if (input.pressed(Key::bracket_left) || input.pressed(Key::bracket_right)) {
        auto points = turning_points(*scene.session, shown_points);
        std::sort(points.begin(), points.end(), [](const Decision& a, const Decision& b) { return a.index < b.index; });
        const bool forward = input.pressed(Key::bracket_right);
        int best = selected_;
        for (const Decision& point : points) {
            const int at = static_cast<int>(point.index) + 1;
            if (forward ? at > selected_ && best == selected_ : at < selected_) best = at;
        }
        selected_ = best;
    }
    if (tab_ == Tab::course && input.pressed(Key::up)) move_score_line(*scene.session, -1);
    if (tab_ == Tab::course && input.pressed(Key::down)) move_score_line(*scene.session, 1);
    if (input.pressed(Key::tab)) tab_ = static_cast<Tab>(turned(static_cast<int>(tab_), 1, 4));
    for (const auto& [key, tab] : {std::pair{Key::digit1, Tab::course}, std::pair{Key::digit2, Tab::people},
                                   std::pair{Key::digit3, Tab::records}, std::pair{Key::digit4, Tab::notes}})
        if (input.pressed(key)) tab_ = tab;
    if (input.pressed(Key::enter) || input.pressed(Key::escape)) return Command{Do::show_cases, {}};
    Command again{Do::play_again, {}};
    again.seed = input.pressed(Key::r) ? scene.session->setup().seed : fresh_seed();
    if (input.pressed(Key::r) || input.pressed(Key::n)) return again;
    if ((input.pressed(Key::t) || input.pressed(Key::u)) && !scene.exam() && last > 0) return retry();
    return std::nullopt;
}

void Result::draw_head(Canvas& canvas, const Scene& scene, Rect& panel) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const int score = (scene.session->result().total + 5) / 10;
    const bool good = view.end() == End::paid || scene.session->state().walked_rightly != 0;
    Rect inside = panel.inset(16, 12);
    const float number = canvas.em(Size::number) * 1.2F;
    const std::string value = std::to_string(score);
    const float wide = canvas.text_in({inside.x, inside.y, inside.w, number}, value,
                                      {Size::number, Weight::strong, t.text, Align::right});
    const std::string& word = scene.say.get("score.total");
    const Rect label{inside.x, inside.y, inside.w - wide - 14, number};
    const float used = canvas.text_in(label, word, {Size::label, Weight::regular, t.text2, Align::right});
    const float room = inside.w - wide - used - 60;
    const float title = canvas.em(Size::title) * 1.3F;
    const Icon icon = view.end() == End::paid          ? Icon::check
                      : view.end() == End::walked_away ? Icon::walked_away
                                                       : Icon::lost;
    const Paint ink = good ? t.up : view.end() == End::walked_away ? t.text : t.down;
    canvas.icon({inside.x + 12, inside.y + title / 2}, icon, canvas.em(Size::title), ink);
    canvas.text_in({inside.x + 36, inside.y, room, title}, scene.say.end_headline(view, scene.session->state()),
                   {Size::title, Weight::strong, t.text});
    const float reason =
        canvas.paragraph({inside.x, inside.y + title + 2}, room, scene.say.end_reason(view, scene.session->state()),
                         {Size::body, Weight::regular, t.text2});
    panel.take_top(12 + std::max(number, title + 2 + reason), 4);
}

void Result::draw_chart(Canvas& canvas, const Scene& scene, Rect box) {
    CurveChart chart = curve_of(canvas, scene, selected_);
    mark(chart, turning_points(*scene.session, shown_points));
    chart.shown = canvas.motion().progress(motion_id("result-curve", scene.session->setup().seed), pace::curve);
    const Hit hit = draw_curve_chart(canvas, box, chart);
    if (hit.clicked && hit.index > 0) selected_ = hit.index;
}

std::optional<Command> Result::draw_buttons(Canvas& canvas, const Scene& scene, Rect row) {
    std::optional<Command> command;
    float x = row.right();
    const auto button = [&](const char* key, const char* cap, Icon icon, bool primary) {
        Button one;
        one.text = scene.say.get(key);
        one.key = cap;
        one.icon = icon;
        one.primary = primary;
        one.size = Size::body;
        const Vec2 size = button_size(canvas, one);
        x -= size.x;
        const bool clicked = draw_button(canvas, {x, row.y, size.x, row.h}, one).clicked;
        x -= 10;
        return clicked;
    };
    if (button("desk.result.cases", "Enter", Icon::none, true)) command = Command{Do::show_cases, {}};
    Command again{Do::play_again, {}};
    if (button("desk.result.new-seed", "N", Icon::dice, false)) {
        again.seed = fresh_seed();
        command = again;
    }
    if (button("desk.result.again", "R", Icon::refresh, false)) {
        again.seed = scene.session->setup().seed;
        command = again;
    }
    if (!scene.exam() && !scene.session->moments().empty() && button("desk.result.retry", "T", Icon::try_again, false))
        command = retry();
    const float cap = key_cap_size(canvas, "1").y;
    draw_key_hints(canvas, {row.x, row.centre().y - cap / 2},
                   {{{"←", "→"}, scene.say.get("desk.result.step")}, {{"[", "]"}, scene.say.get("desk.result.marks")}});
    return command;
}

std::optional<Command> Result::draw(Canvas& canvas, const Scene& scene) {
    const View view = scene.session->view();
    std::optional<Command> command = read_keys(keys_of(canvas), scene);
    HeaderBar header;
    header.back = scene.say.get("desk.cases.title");
    header.title = scene.say.text(view, view.title());
    header.subtitle =
        scene.say.with("desk.result.subtitle", {{"seed", std::to_string(scene.session->setup().seed)},
                                                {"mode", scene.say.term("mode", scene.session->setup().mode)}});
    if (const auto top = draw_top(canvas, scene, header, Do::show_cases)) command = top;
    Segments tabs{{scene.say.get("desk.result.tab-course"), scene.say.get("desk.result.tab-people"),
                   scene.say.get("desk.result.tab-records"), scene.say.get("desk.result.tab-notes")},
                  static_cast<int>(tab_),
                  false,
                  Size::label};
    const Vec2 size = segments_size(canvas, tabs);
    const Vec2 corner{header_tools_left(canvas, header) - size.x - 16, (header_height - size.y) / 2};
    canvas.fill({corner.x - 12, 0, size.x + 24, header_height}, canvas.theme().bg);
    const Hit tab = draw_segments(canvas, corner, tabs);
    if (tab.clicked) tab_ = static_cast<Tab>(tab.index);
    Rect area{margin, 48, canvas.size().x - 2 * margin, canvas.size().y - 48 - margin};
    const Rect buttons = area.take_bottom(std::max(40.0F, tight_step(canvas, Size::body) + 16), gutter);
    Rect panel = area.take_top(std::max(250.0F, area.h * 0.44F), gutter);
    canvas.fill(panel, canvas.theme().panel, 10);
    draw_head(canvas, scene, panel);
    draw_chart(canvas, scene, panel.inset(8, 4));
    draw_tab(canvas, scene, area);
    if (const auto clicked = draw_buttons(canvas, scene, buttons)) command = clicked;
    return command;
}

}  // namespace keyaccount::desk
