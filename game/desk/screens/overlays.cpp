#include "game/desk/screens/overlays.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

struct HelpRow {
    const char* keys;  // separated by spaces; empty: a heading
    const char* text;
};
constexpr std::array help_rows{HelpRow{"", "desk.help.everywhere"},  HelpRow{"← → ↑ ↓", "desk.help.arrows"},
                               HelpRow{"Tab", "desk.help.tab"},      HelpRow{"Enter", "desk.help.enter"},
                               HelpRow{"Esc", "desk.help.esc"},      HelpRow{"1 … 0", "desk.help.digits"},
                               HelpRow{"U", "desk.help.undo"},       HelpRow{"", "desk.help.desk"},
                               HelpRow{"P", "desk.help.terms"},      HelpRow{"F", "desk.help.file"},
                               HelpRow{"L", "desk.help.log"},        HelpRow{"W", "desk.help.wait"},
                               HelpRow{"R", "desk.help.papers"},     HelpRow{"M", "desk.help.more"},
                               HelpRow{"", "desk.help.call"},        HelpRow{"← →", "desk.help.topic"},
                               HelpRow{"C V", "desk.help.ends"},     HelpRow{"", "desk.help.program"},
                               HelpRow{"X", "desk.exercise.help"},   HelpRow{"E", "desk.exercise.help.set"},
                               HelpRow{"F1", "desk.help.help"},      HelpRow{"F2", "desk.help.language"},
                               HelpRow{"F3", "desk.help.theme"},     HelpRow{"F11", "desk.help.fullscreen"},
                               HelpRow{"Ctrl + −", "desk.help.text"}};

std::vector<std::string> caps_of(std::string_view keys) {
    std::vector<std::string> caps;
    std::size_t at = 0;
    while (at < keys.size()) {
        const std::size_t end = std::min(keys.find(' ', at), keys.size());
        if (end > at) caps.emplace_back(keys.substr(at, end - at));
        at = end + 1;
    }
    return caps;
}

float help_row(Canvas& canvas, const Scene& scene, const HelpRow& row, Rect box, bool shown) {
    const Theme& t = canvas.theme();
    const std::string& words = scene.say.get(row.text);
    const float caps = 150 * std::max(1.0F, canvas.text_scale());
    if (*row.keys == '\0') {
        if (shown) canvas.text({box.x, box.y + 10}, words, {Size::label, Weight::strong, t.us});
        return canvas.line_height(Size::label) + 14;
    }
    const float height =
        std::max(key_cap_size(canvas, "A").y, tight_height(canvas, words, box.w - caps, Size::body)) + 8;
    if (!shown) return height;
    float x = box.x;
    for (const std::string& cap : caps_of(row.keys)) x += draw_key_cap(canvas, {x, box.y}, cap) + 4;
    const float lead = std::max(0.0F, (key_cap_size(canvas, "A").y - tight_step(canvas, Size::body)) / 2);
    tight_text(canvas, {box.x + caps, box.y + lead}, box.w - caps, words, {Size::body, Weight::regular, t.text});
    return height;
}

float help_words(Canvas& canvas, const Scene& scene, Rect box, bool shown) {
    const float half = (box.w - 40) / 2;
    std::array<float, 2> y{box.y, box.y};
    std::size_t column = 0;
    for (const HelpRow& row : help_rows) {
        if (std::string_view{row.text} == "desk.help.call") column = 1;
        const Rect place{box.x + units(column) * (half + 40), y[column], half, 0};
        y[column] += help_row(canvas, scene, row, place, shown);
    }
    float below = std::max(y[0], y[1]) + 12;
    const std::string& idea = scene.say.get("desk.help.idea");
    if (shown) canvas.paragraph({box.x, below}, box.w, idea, {Size::body, Weight::regular, canvas.theme().text2});
    below += canvas.paragraph_height(idea, box.w, Size::body);
    return below - box.y;
}

}  // namespace

bool HelpSheet::draw(Canvas& canvas, const Scene& scene) {
    const float width = 860 * std::clamp(canvas.text_scale(), 1.0F, 1.3F);
    const float height = help_words(canvas, scene, {0, 0, std::min(width, canvas.size().x - 64) - 48, 0}, false);
    const SheetPart part = draw_sheet(canvas, {scene.say.get("desk.help.title"), "F1", width, height + 4});
    {
        ScrollView view{canvas, part.inside, height, scroll_, true};
        help_words(canvas, scene, {view.content().x, view.content().y, view.content().w, 0}, true);
    }
    const Input& input = keys_of(canvas);
    return part.closed || input.pressed(Key::escape) || input.pressed(Key::enter) || input.pressed(Key::space);
}

std::vector<MenuSheet::Row> MenuSheet::rows(const Scene& scene) const {
    const auto on_off = [&](bool on) { return scene.say.get(on ? "desk.menu.on" : "desk.menu.off"); };
    std::vector<Row> all;
    const bool playing = scene.session != nullptr;
    if (playing) all.push_back({scene.say.get("desk.menu.go-on"), {}, "Esc", Do::menu, Do::menu});
    if (playing && scene.session->can_undo())
        all.push_back({scene.say.get("desk.menu.undo"), {}, "U", Do::undo, Do::undo});
    all.push_back({scene.say.get("desk.exercise.name"),
                   scene.settings.player.empty() ? scene.say.get("desk.exercise.name.none") : scene.settings.player,
                   {},
                   Do::edit_name,
                   Do::edit_name});
    all.push_back({scene.say.get("desk.menu.language"), scene.say.language() == Language::zh ? "中文" : "English", "F2",
                   Do::switch_language, Do::switch_language});
    all.push_back({scene.say.get("desk.menu.theme"),
                   scene.say.get(scene.settings.dark ? "desk.menu.dark" : "desk.menu.light"), "F3", Do::switch_theme,
                   Do::switch_theme});
    all.push_back({scene.say.get("desk.menu.text"), scene.say.percent(scene.settings.text_size * 10), "Ctrl ±",
                   Do::larger_text, Do::smaller_text});
    all.push_back(
        {scene.say.get("desk.menu.motion"), on_off(scene.settings.motion), {}, Do::switch_motion, Do::switch_motion});
    all.push_back(
        {scene.say.get("desk.menu.hints"), on_off(scene.settings.hints), {}, Do::switch_hints, Do::switch_hints});
    all.push_back({scene.say.get("desk.menu.fullscreen"), on_off(scene.settings.fullscreen), "F11",
                   Do::switch_fullscreen, Do::switch_fullscreen});
    all.push_back({scene.say.get("desk.menu.help"), {}, "F1", Do::help, Do::help});
    if (playing)
        all.push_back(
            {scene.say.get("desk.menu.leave"), scene.say.get("desk.menu.kept"), {}, Do::show_cases, Do::show_cases});
    all.push_back({scene.say.get("desk.menu.quit"),
                   playing ? scene.say.get("desk.menu.kept") : std::string{},
                   {},
                   Do::quit,
                   Do::quit});
    return all;
}

MenuSheet::Answer MenuSheet::draw(Canvas& canvas, const Scene& scene) {
    const Theme& t = canvas.theme();
    const auto all = rows(scene);
    const int count = static_cast<int>(all.size());
    const float step = std::max(38.0F, tight_step(canvas, Size::body) + 18);
    const float width = 520 * std::clamp(canvas.text_scale(), 1.0F, 1.3F);
    const SheetPart part = draw_sheet(canvas, {scene.say.get("desk.menu.title"), "Esc", width, step * units(count)});
    const Input& input = keys_of(canvas);
    if (input.pressed(Key::down) || input.pressed(Key::tab)) focus_ = turned(focus_, 1, count);
    if (input.pressed(Key::up)) focus_ = turned(focus_, -1, count);
    focus_ = std::clamp(focus_, 0, count - 1);
    Answer answer{part.closed || input.pressed(Key::escape), std::nullopt};
    const Row& chosen = all[static_cast<std::size_t>(focus_)];
    if (input.pressed(Key::enter) || input.pressed(Key::right)) answer.command = Command{chosen.forward, {}};
    if (input.pressed(Key::left)) answer.command = Command{chosen.backward, {}};
    for (int i = 0; i < count; ++i) {
        const Row& row = all[static_cast<std::size_t>(i)];
        const Rect box{part.inside.x - 8, part.inside.y + units(i) * step, part.inside.w + 16, step - 4};
        if (i == focus_ || canvas.hot(box)) canvas.fill(box, i == focus_ ? t.high : t.raised, 8);
        if (i == focus_) draw_focus_ring(canvas, box);
        canvas.text_in(box.inset(14, 0), row.name, {Size::body, Weight::strong, t.text});
        const float cap = 76 * std::max(1.0F, canvas.text_scale());
        if (!row.key.empty()) draw_key_cap_right(canvas, {box.right() - 12, box.centre().y}, row.key);
        {
            const auto clip = canvas.clip({box.x + box.w * 0.35F, box.y, box.w * 0.65F, box.h});  // names may be long
            canvas.text_in({box.x, box.y, box.w - cap - 14, box.h}, row.value,
                           {Size::body, Weight::regular, t.text2, Align::right});
        }
        if (canvas.clicked(box)) {
            focus_ = i;
            answer.command = Command{row.forward, {}};
        }
    }
    if (answer.command && answer.command->what == Do::menu) answer = {true, std::nullopt};
    return answer;
}

}  // namespace keyaccount::desk
