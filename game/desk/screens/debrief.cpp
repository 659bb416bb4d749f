// The frame of the debrief: tabs, keys, and the head with outcome and scores.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace keyaccount::desk {

namespace {

constexpr float margin = 16;
constexpr float gutter = 12;
constexpr int frame_ms = 33;
constexpr int look_ms = 100;  // between looks at a review that goes on
constexpr int idle_ms = 1000;
constexpr int tab_count = 6;
constexpr std::size_t shown_points = 6;

std::int64_t now_ms() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Segments tabs_of(const Scene& scene, int active, bool brief) {
    Segments tabs{{}, active, false, Size::label};
    for (const char* name : {"decisions", "stances", "people", "method", "records", "notes"})
        tabs.parts.push_back(
            scene.say.get(std::string{brief ? "desk.debrief.short-tab." : "desk.debrief.tab."} + name));
    return tabs;
}

}  // namespace

std::vector<std::size_t> turning_points(const Session& session, std::size_t most) {
    struct Point {
        std::size_t index;
        int change;
    };
    std::vector<Point> points;
    int before = View{session.scenario(), session.first_state()}.win().shown;
    const auto& moments = session.moments();
    // The last choice closes the game; the gauge then tells the result, not a change.
    for (std::size_t i = 0; i + 1 < moments.size(); ++i) {
        if (moments[i].gauge != before) points.push_back({i, std::abs(moments[i].gauge - before)});
        before = moments[i].gauge;
    }
    std::stable_sort(points.begin(), points.end(), [](const Point& a, const Point& b) { return a.change > b.change; });
    if (points.size() > most) points.resize(most);
    std::vector<std::size_t> indices;
    for (const Point& point : points) indices.push_back(point.index);
    return indices;
}

View view_at(const Session& session, std::size_t turns) {
    return {session.scenario(), session.state_after(std::min(turns, session.moments().size()))};
}

DebriefNarrator debrief_words(const Scene& scene) { return {scene.say, scene.session->scenario()}; }

const GameStory& Debrief::story(const Session& session) {
    if (!story_ || story_->log.choices.size() != session.moments().size())
        story_ = story_of(session.scenario(), session.log());
    return *story_;
}

int Debrief::patience_ms(const Scene& scene) const {
    if (playback_.playing()) return frame_ms;
    return scene.debrief != nullptr && scene.debrief->reviewing ? look_ms : idle_ms;
}

const GameReview& Debrief::review(const Scene& scene) const {
    static const GameReview nothing;
    if (scene.debrief == nullptr) return nothing;
    const ReviewSnapshot& all = scene.debrief->review;
    return knowledge_ == Knowledge::hindsight ? all.hindsight : all.known;
}

std::optional<std::size_t> Debrief::decision() const {
    if (playback_.at() < 1) return std::nullopt;
    return static_cast<std::size_t>(playback_.at() - 1);
}

void Debrief::look_at(std::size_t turn) {
    playback_.pause();
    playback_.go_to(static_cast<int>(turn) + 1);
    moved_ = true;
}

/// Begins where the game was lost: at the costliest decision, until it is known where the gauge moved most.
void Debrief::arrive(const Scene& scene) {
    const int last = static_cast<int>(scene.session->moments().size());
    if (!playback_.is_open() || playback_.last() != last) {
        playback_.open(last, last);
        const auto points = turning_points(*scene.session, 1);
        if (!points.empty()) playback_.go_to(static_cast<int>(points.front()) + 1);
    }
    if (moved_) return;
    if (asked_ < static_cast<std::size_t>(last)) return look_at(asked_);
    const GameReview& judged = review(scene);
    const auto worst = costliest(judged, 3);
    if (worst.empty()) return;
    playback_.go_to(static_cast<int>(worst.front().turn) + 1);
    moved_ = std::all_of(worst.begin(), worst.end(),
                         [&](const Costly& costly) { return judged.decisions[costly.turn].sharp; });
}

std::vector<std::size_t> Debrief::marked(const Scene& scene) const {
    std::vector<std::size_t> turns;
    const GameReview& judged = review(scene);
    for (std::size_t turn = 0; turn < judged.decisions.size(); ++turn)
        if (mark_at(judged, turn) != Mark::none) turns.push_back(turn);
    if (turns.empty()) turns = turning_points(*scene.session, shown_points);
    std::sort(turns.begin(), turns.end());
    return turns;
}

std::optional<Command> Debrief::retry(const Scene& scene) const {
    if (scene.exam() || scene.session->moments().empty()) return std::nullopt;
    Command command{Do::retry, {}};
    command.index = decision().value_or(0);
    return command;
}

void Debrief::toggle_play() {
    moved_ = true;
    playback_.toggle(now_ms());
}

void Debrief::read_playback(const Input& input, const Scene& scene) {
    const int before = playback_.at();
    if (input.pressed(Key::left)) playback_.step(-1);
    if (input.pressed(Key::right)) playback_.step(1);
    const bool scrolls = tab_ == Tab::people || tab_ == Tab::records || tab_ == Tab::notes;
    if (!scrolls && input.pressed(Key::home)) playback_.go_to(0);
    if (!scrolls && input.pressed(Key::end)) playback_.go_to(playback_.last());
    if (input.pressed(Key::bracket_left) || input.pressed(Key::bracket_right)) {
        const auto turns = marked(scene);
        const auto at = static_cast<std::size_t>(std::max(0, playback_.at() - 1));
        const bool start = playback_.at() == 0;
        if (input.pressed(Key::bracket_right)) {
            const auto next =
                std::find_if(turns.begin(), turns.end(), [&](std::size_t turn) { return start || turn > at; });
            if (next != turns.end()) look_at(*next);
        } else {
            const auto next =
                std::find_if(turns.rbegin(), turns.rend(), [&](std::size_t turn) { return !start && turn < at; });
            if (next != turns.rend()) look_at(*next);
        }
    }
    moved_ = moved_ || playback_.at() != before;
    if (input.pressed(Key::f)) playback_.faster();
    if (input.pressed(Key::space)) toggle_play();
}

std::optional<Command> Debrief::read_ways_out(const Input& input, const Scene& scene) const {
    if (input.pressed(Key::escape)) return Command{Do::show_cases, {}};
    if (input.pressed(Key::t) || input.pressed(Key::u) || input.pressed(Key::enter)) {
        if (const auto again = retry(scene)) return again;
        if (input.pressed(Key::enter)) return Command{Do::show_cases, {}};
    }
    Command again{Do::play_again, {}};
    again.seed = input.pressed(Key::r) ? scene.session->setup().seed : fresh_seed();
    if (input.pressed(Key::r) || input.pressed(Key::n)) return again;
    if (input.pressed(Key::s)) return Command{Do::switch_review, {}};
    if (input.pressed(Key::o) && scene.debrief != nullptr && scene.debrief->other_open)
        return Command{Do::other_game, {}};
    return std::nullopt;
}

void Debrief::switch_knowledge() {
    knowledge_ = knowledge_ == Knowledge::hindsight ? Knowledge::as_known : Knowledge::hindsight;
    moved_ = true;
}

std::optional<Command> Debrief::read_keys(const Input& input, const Scene& scene) {
    read_playback(input, scene);
    if (tab_ == Tab::method && input.pressed(Key::up)) move_score_line(*scene.session, -1);
    if (tab_ == Tab::method && input.pressed(Key::down)) move_score_line(*scene.session, 1);
    if (input.pressed(Key::h)) switch_knowledge();
    if (input.pressed(Key::v)) eyes_ = eyes_ == Eyes::seen ? Eyes::all : Eyes::seen;
    for (const KeyPress& press : input.keys)
        if (press.key == Key::tab)
            tab_ = static_cast<Tab>(turned(static_cast<int>(tab_), press.shift ? -1 : 1, tab_count));
    const int digit = input.digit();
    if (digit >= 1 && digit <= tab_count) tab_ = static_cast<Tab>(digit - 1);
    return read_ways_out(input, scene);
}

std::optional<Command> Debrief::draw_tabs(Canvas& canvas, const Scene& scene) {
    const View view = scene.session->view();
    HeaderBar header;
    header.back = scene.say.get("desk.cases.title");
    header.title = scene.say.text(view, view.title());
    header.subtitle =
        scene.say.with("desk.debrief.subtitle", {{"seed", std::to_string(scene.session->setup().seed)},
                                                 {"mode", scene.say.term("mode", scene.session->setup().mode)}});
    const auto command = draw_top(canvas, scene, header, Do::show_cases);
    const float room = header_tools_left(canvas, header) - canvas.size().x * 0.31F;
    Segments tabs = tabs_of(scene, static_cast<int>(tab_), false);
    if (segments_size(canvas, tabs).x > room) tabs = tabs_of(scene, static_cast<int>(tab_), true);
    const Vec2 size = segments_size(canvas, tabs);
    const Vec2 corner{header_tools_left(canvas, header) - size.x - 16, (header_height - size.y) / 2};
    canvas.fill({corner.x - 12, 0, size.x + 24, header_height}, canvas.theme().bg);
    const Hit tab = draw_segments(canvas, corner, tabs);
    if (tab.clicked) tab_ = static_cast<Tab>(tab.index);
    return command;
}

std::optional<Command> Debrief::draw_tab(Canvas& canvas, const Scene& scene, Rect area) {
    switch (tab_) {
        case Tab::decisions: {
            const float side = std::max(332.0F, area.w * 0.327F) * std::clamp(canvas.text_scale(), 1.0F, 1.2F);
            draw_side(canvas, scene, area.take_right(side, gutter));
            return draw_decision(canvas, scene, area);
        }
        case Tab::stances: draw_stances(canvas, scene, area); break;
        case Tab::people: draw_people(canvas, scene, area); break;
        case Tab::method: draw_method(canvas, scene, area); break;
        case Tab::records: draw_records(canvas, scene, area); break;
        case Tab::notes: draw_notes(canvas, scene, area); break;
    }
    return std::nullopt;
}

std::optional<Command> Debrief::draw(Canvas& canvas, const Scene& scene) {
    arrive(scene);
    std::optional<Command> command = read_keys(keys_of(canvas), scene);
    playback_.tick(now_ms());
    if (const auto top = draw_tabs(canvas, scene)) command = top;
    Rect area{margin, 48, canvas.size().x - 2 * margin, canvas.size().y - 48 - margin};
    const float grown = std::clamp(canvas.text_scale(), 1.0F, 1.18F);
    Rect panel = area.take_top(std::clamp(area.h * 0.42F, 262.0F, 330.0F) * grown, gutter);
    canvas.fill(panel, canvas.theme().panel, 10);
    if (const auto asked = draw_head(canvas, scene, panel)) command = asked;
    const Rect legend = panel.take_bottom(tight_step(canvas, Size::label) + 12);
    draw_curve(canvas, scene, panel.inset(8, 2));
    draw_legend(canvas, scene, legend.inset(16, 0));
    if (const auto asked = draw_tab(canvas, scene, area)) command = asked;
    return command;
}

}  // namespace keyaccount::desk
