// What is around every page of the class screen: title, pages and keys.
#include "game/desk/screens/class_screen.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 12;
constexpr float head_top = 12;
constexpr std::array tab_keys{"desk.class.tab.overview", "desk.class.tab.technique", "desk.class.tab.pair",
                              "desk.class.tab.runs"};

/// A button of the head; a lit one is a switch that is on.
bool head_button(Canvas& canvas, Rect box, const Button& button, bool lit) {
    const Theme& t = canvas.theme();
    if (!lit) return draw_button(canvas, box, button).clicked;
    canvas.fill(box, t.us_tint, 8);
    const float icon = canvas.em(Size::body);
    canvas.icon({box.x + 14 + icon / 2, box.centre().y}, button.icon, icon, t.text);
    canvas.text_in({box.x + 22 + icon, box.y, box.w, box.h}, button.text, {Size::body, Weight::strong, t.text});
    draw_key_cap_right(canvas, {box.right() - 6, box.centre().y}, button.key, CapStyle::soft);
    return canvas.clicked(box);
}

}  // namespace

float ClassScreen::draw_head(Canvas& canvas, ClassView& view) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const Case& scenario = view.room.scenario();
    const float height = std::max(36.0F, std::ceil(tight_step(canvas, Size::body) + 14));
    const Rect row{class_margin, head_top, canvas.size().x - 2 * class_margin, height};
    float x = row.right();
    const auto button = [&](const char* key, const char* cap, Icon icon, bool lit) {
        Button one;
        one.text = say.get(key);
        one.key = cap;
        one.icon = icon;
        one.quiet = true;
        one.size = Size::body;
        const Vec2 size = button_size(canvas, one);
        x -= size.x;
        const bool clicked = head_button(canvas, {x, row.y, size.x, row.h}, one, lit);
        x -= 10;
        return clicked;
    };
    if (button("desk.class.export", "E", Icon::share, false)) {
        export_.open(rooms_->folder());
        exporting_ = true;
    }
    if (button("desk.predict.title", "P", Icon::pause, false)) predict(view);
    if (button(view.room.names_hidden ? "desk.class.hidden" : "desk.class.shown", "N",
               view.room.names_hidden ? Icon::eye_closed : Icon::eye, view.room.names_hidden))
        view.room.names_hidden = !view.room.names_hidden;

    Segments tabs{{}, static_cast<int>(look_.tab), false, Size::body};
    for (const char* key : tab_keys) tabs.parts.push_back(say.get(key));
    const Vec2 tabs_size = segments_size(canvas, tabs);
    const std::string& title = in(say.language(), scenario.text(scenario.title));
    std::string counts = say.with(view.room.size() == 1 ? "desk.class.count.one" : "desk.class.count",
                                  {{"runs", std::to_string(view.room.size())},
                                   {"mean", std::to_string(whole_points(view.debrief().mean_score))}});
    if (rooms_->rooms().size() > 1)
        counts += say.with("desk.class.case-of", {{"at", std::to_string(rooms_->chosen + 1)},
                                                  {"of", std::to_string(rooms_->rooms().size())}});
    const float title_width = canvas.text_width(title, Size::title, Weight::strong);
    const float counts_width = canvas.text_width(counts, Size::lead);
    const bool one_row = row.x + title_width + 16 + counts_width + 24 + tabs_size.x + 16 <= x;
    const Rect left{row.x, row.y, x - row.x - 12, row.h};
    const float used = canvas.text_in(left, title, {Size::title, Weight::strong, t.text});
    canvas.text_in(left.moved(used + 16, 2), counts, {Size::lead, Weight::regular, t.text2});
    const Vec2 corner =
        one_row ? Vec2{x - tabs_size.x - 6, row.centre().y - tabs_size.y / 2} : Vec2{row.x, row.bottom() + 8};
    const Hit hit = draw_segments(canvas, corner, tabs);
    if (hit.clicked) {
        look_.tab = static_cast<ClassTab>(hit.index);
        look_.filter.reset();
    }
    return (one_row ? row.bottom() : row.bottom() + 8 + tabs_size.y) + gutter;
}

void ClassScreen::draw_progress(Canvas& canvas, ClassView& view, Rect foot) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const ClassTask* task = view.room.task();
    if (task == nullptr || task->count() == 0) return;
    const bool running = task->running();
    const std::string words =
        say.with(task->done() ? "desk.class.reviewed"
                 : running    ? "desk.class.reviewing"
                              : "desk.class.stopped",
                 {{"done", std::to_string(task->finished())}, {"all", std::to_string(task->count())}});
    float x = foot.right();
    if (!task->done()) {
        const float cap = key_cap_size(canvas, "S").x;
        const Rect key{x - cap - 2, foot.y, cap + 4, foot.h};
        draw_key_cap_right(canvas, {x, foot.centre().y}, "S");
        if (canvas.clicked(key)) running ? view.room.stop() : view.room.review();
        x -= cap + 10;
        const Rect bar{x - 120, foot.centre().y - 4, 120, 8};
        draw_bar(canvas, bar, units(task->progress()) / 1000, t.us);
        x = bar.x - 12;
    }
    canvas.text_in({foot.x, foot.y, x - foot.x, foot.h}, words, {Size::body, Weight::regular, t.text2, Align::right});
}

void ClassScreen::draw_foot(Canvas& canvas, ClassView& view, Rect foot) {
    const Narrator& say = view.say();
    std::vector<KeyHint> hints;
    if (look_.tab == ClassTab::overview) {
        hints = {{{"Tab"}, say.get("desk.class.key.tab")}};
        switch (look_.region) {
            case ClassRegion::split:
                hints.push_back({{"←", "→"}, say.get("desk.class.key.splits")});
                hints.push_back({{"↑", "↓"}, say.get("desk.class.key.branch")});
                hints.push_back({{"Enter"}, say.get("desk.class.key.branch-runs")});
                break;
            case ClassRegion::pair:
                hints.push_back({{"←", "→"}, say.get("desk.class.key.step")});
                hints.push_back({{"Enter"}, say.get("desk.class.key.pair")});
                break;
            case ClassRegion::units:
                hints.push_back({{"←", "→"}, say.get("desk.class.key.unit")});
                hints.push_back({{"Enter"},
                                 say.get(view.room.size() <= most_squares ? "desk.class.key.compare"
                                                                          : "desk.class.key.branch-runs")});
                break;
        }
    }
    if (look_.tab == ClassTab::pair)
        hints = {{{"←", "→"}, say.get("desk.class.key.step")},
                 {{"X"}, say.get("desk.class.key.swap")},
                 {{"Enter"}, say.get("desk.class.key.debrief")}};
    if (look_.tab == ClassTab::runs)
        hints = {{{"Enter"}, say.get("desk.class.key.debrief")},
                 {{"Space"}, say.get("desk.class.key.compare")},
                 {{"O"}, say.get("desk.class.key.order")}};
    if (rooms_->rooms().size() > 1) hints.push_back({{"C"}, say.get("desk.class.key.case")});
    draw_key_hints(canvas, {foot.x, foot.centre().y - key_cap_size(canvas, "A").y / 2}, hints, Size::body);
    draw_progress(canvas, view, foot);
}

}  // namespace keyaccount::desk
