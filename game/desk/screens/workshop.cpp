#include "game/desk/screens/workshop.hpp"

#include "game/desk/widgets/tight.hpp"
#include "game/workshop/bench_words.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float margin = 16;
constexpr float gutter = 12;
constexpr float cases_width = 236;
constexpr float playtest_width = 448;
constexpr float least_people = 230;

}  // namespace

std::string counted(const Narrator& say, std::string_view key, std::size_t number) {
    const std::string one = std::string{key} + ".one";
    return say.with(number == 1 && say.has(one) ? one : std::string{key}, {{"n", std::to_string(number)}});
}

std::string sentence(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

Rect workshop_panel(Canvas& canvas, Rect panel, std::string_view heading, std::string_view right, bool has_keys) {
    const Theme& t = canvas.theme();
    canvas.fill(panel, t.panel, 10);
    if (has_keys) draw_focus_ring(canvas, panel, 10);
    const float step = tight_step(canvas, Size::label);
    const Rect line{panel.x + 14, panel.y + 12, panel.w - 28, step};
    canvas.text_in(line, heading, {Size::label, Weight::strong, t.text2});
    if (!right.empty()) canvas.text_in(line, right, {Size::label, Weight::regular, t.text2, Align::right});
    return {panel.x + 14, line.bottom() + 10, panel.w - 28, panel.bottom() - line.bottom() - 20};
}

Workshop::Workshop(std::shared_ptr<WorkshopRoom> room, WorkshopPage page) : room_{std::move(room)} {
    if (page != WorkshopPage::overview) first_ = page;
}

void Workshop::open_start(WorkshopView& view) {
    if (view.room.open().last_good) start_.emplace(view.room.open().last_good);
}

void Workshop::open_reading(WorkshopView& view) {
    if (!view.room.sketch().draft.people.empty()) reading_.emplace(std::max(0, look_.person));
}

std::optional<Command> Workshop::read_keys(const Input& input, WorkshopView& view) {
    const int turn = input.pressed(Key::tab) ? 1 : 0;
    if (turn != 0) {
        bool back = false;
        for (const KeyPress& press : input.keys) back = back || (press.key == Key::tab && press.shift);
        const int now = turned(static_cast<int>(look_.region), back ? -1 : 1, workshop_region_count);
        look_.region = static_cast<WorkshopRegion>(now);
        look_.moved = true;
    }
    if (input.pressed(Key::r)) open_reading(view);
    if (input.pressed(Key::n) && view.room.can_make_cases()) new_.emplace();
    if (input.pressed(Key::t)) view.room.test();
    if (input.pressed(Key::s)) view.room.stop_test();
    if (input.pressed(Key::o)) return open_problem_in_editor(view);
    if (input.pressed(Key::enter) && !watched_alarm(view)) open_start(view);
    if (input.pressed(Key::escape)) return Command{Do::show_cases, {}};
    return std::nullopt;
}

std::optional<Command> Workshop::draw_head(Canvas& canvas, WorkshopView& view) {
    const Narrator& say = view.say();
    const WatchedCase& open = view.room.open();
    HeaderBar header;
    header.back = say.get("desk.cases.title");
    header.title = say.get("desk.workshop.title");
    header.tools = false;
    header.subtitle = open.file.filename().string();
    const std::string saved = in(say.language(), saved_told(open, WorkshopRoom::now(), view.room.texts()));
    if (!saved.empty()) header.subtitle += say.get("desk.workshop.comma") + saved;
    if (!saved.empty() && open.standing != CaseStanding::errors && open.standing != CaseStanding::gone)
        header.subtitle += say.get("desk.workshop.comma") + say.get("desk.workshop.reloaded");
    auto command = draw_top(canvas, view.scene, header, Do::show_cases);
    float x = canvas.size().x - margin;
    const auto button = [&](const char* key, const char* cap, Icon icon, bool primary, bool disabled) {
        Button one;
        one.text = say.get(key);
        one.key = cap;
        one.icon = icon;
        one.primary = primary;
        one.disabled = disabled;
        const Vec2 size = button_size(canvas, one);
        x -= size.x;
        const bool clicked = draw_button(canvas, {x, (header_height - size.y) / 2, size.x, size.y}, one).clicked;
        x -= 8;
        return clicked;
    };
    const bool playable = open.last_good != nullptr;
    const bool running = view.room.testing_open();
    if (button(running ? "desk.workshop.stop" : "desk.workshop.playtest", running ? "S" : "T",
               running ? Icon::pause : Icon::bolt, false, !playable))
        running ? view.room.stop_test() : view.room.test();
    if (button("desk.workshop.read", "R", Icon::list, false, view.room.sketch().draft.people.empty()))
        open_reading(view);
    if (button("desk.workshop.play", "Enter", Icon::play, playable && !watched_alarm(view), !playable))
        open_start(view);
    return command;
}

void Workshop::draw_foot(Canvas& canvas, WorkshopView& view, Rect foot) {
    const Narrator& say = view.say();
    std::vector<KeyHint> hints{{{"Tab"}, say.get("desk.workshop.key.tab")}};
    switch (look_.region) {
        case WorkshopRegion::cases: hints.push_back({{"↑", "↓"}, say.get("desk.workshop.key.case")}); break;
        case WorkshopRegion::problems: hints.push_back({{"↑", "↓"}, say.get("desk.workshop.key.problem")}); break;
        case WorkshopRegion::people:
            hints.push_back({{"←", "→", "↑", "↓"}, say.get("desk.workshop.key.person")});
            break;
        case WorkshopRegion::playtest:
            hints.push_back({{"↑", "↓"}, say.get("desk.workshop.key.alarm")});
            if (watched_alarm(view)) hints.push_back({{"Enter"}, say.get("desk.workshop.key.watch")});
            break;
    }
    hints.push_back({{"O"}, say.get("desk.workshop.editor")});
    hints.push_back({{"F1"}, say.get("desk.key.help")});
    hints.push_back({{"F2"}, say.get("desk.key.language")});
    hints.push_back({{"F3"}, say.get("desk.key.theme")});
    draw_key_hints(canvas, {foot.x, foot.centre().y - key_cap_size(canvas, "A").y / 2}, hints);
}

/// Below the list of cases.
void Workshop::draw_new_button(Canvas& canvas, const WorkshopView& view, Rect& cases) {
    Button button;
    button.text = view.say().get("desk.workshop.new");
    button.key = "N";
    button.icon = Icon::plus;
    const float height = std::max(36.0F, std::ceil(button_size(canvas, button).y));
    if (draw_button(canvas, cases.take_bottom(height, 8), button).clicked) new_.emplace();
}

std::optional<Command> Workshop::draw_overview(Canvas& canvas, WorkshopView& view) {
    auto command = read_keys(keys_of(canvas), view);
    if (const auto head = draw_head(canvas, view)) command = head;
    const float foot_height = std::max(24.0F, key_cap_size(canvas, "A").y);
    Rect area{margin, 48, canvas.size().x - 2 * margin, canvas.size().y - 48 - 10};
    draw_foot(canvas, view, area.take_bottom(foot_height, 10));
    const float spare = std::max(0.0F, area.w - (1280 - 2 * margin));
    const auto take = [&](const std::optional<Command>& asked) {
        if (asked) command = asked;
    };
    Rect cases = area.take_left(cases_width + spare * 0.15F, gutter);
    if (view.room.can_make_cases()) draw_new_button(canvas, view, cases);
    take(draw_workshop_cases(canvas, view, cases));
    take(draw_workshop_playtest(canvas, view, area.take_right(playtest_width + spare * 0.25F, gutter)));
    const float most = std::max(120.0F, area.h - gutter - std::max(least_people, area.h * 0.46F));
    const float height = std::min(most, std::ceil(workshop_problems_height(canvas, view, area.w)));
    take(draw_workshop_problems(canvas, view, area.take_top(height, gutter)));
    take(draw_workshop_people(canvas, view, area));
    look_.moved = false;
    return command;
}

std::optional<Command> Workshop::draw_sheets(Canvas& canvas, WorkshopView& view) {
    if (start_) {
        const StartSheet::Answer answer = start_->draw(canvas, view.scene, view.room.texts());
        if (answer.closed) start_.reset();
        return answer.command;
    }
    if (new_ && new_->draw(canvas, view)) new_.reset();
    return std::nullopt;
}

std::optional<Command> Workshop::draw(Canvas& canvas, const Scene& scene) {
    WorkshopView view{scene, *room_, look_};
    if (first_) {
        switch (*first_) {
            case WorkshopPage::overview: break;
            case WorkshopPage::problems: look_.region = WorkshopRegion::problems; break;
            case WorkshopPage::people: look_.region = WorkshopRegion::people; break;
            case WorkshopPage::playtest: look_.region = WorkshopRegion::playtest; break;
            case WorkshopPage::start: open_start(view); break;
            case WorkshopPage::reading: open_reading(view); break;
            case WorkshopPage::new_case: new_.emplace(); break;
        }
        first_.reset();
    }
    if (reading_) {
        const ReadingRoom::Answer answer = reading_->draw(canvas, view);
        if (answer.closed) {
            look_.person = reading_->person();
            reading_.reset();
        }
        return answer.command;
    }
    const bool muted = canvas.muted();
    const bool covered = start_.has_value() || new_.has_value();
    canvas.mute(muted || covered);
    auto command = draw_overview(canvas, view);
    canvas.mute(muted);
    if (!covered) return command;
    return draw_sheets(canvas, view);
}

int Workshop::patience_ms(const Scene&) const { return workshop_draw_ms; }

}  // namespace keyaccount::desk
