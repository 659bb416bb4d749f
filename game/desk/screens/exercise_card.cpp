#include "game/desk/screens/exercise_card.hpp"

#include "game/desk/widgets/tight.hpp"
#include "game/desk/window.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::size_t longest_folder = 400;  // characters
constexpr int stop_count = 4;
constexpr std::array mode_keys{"mode.guided", "mode.practice", "mode.exam"};
constexpr std::array language_keys{"exercise.language.free", "exercise.language.en", "exercise.language.zh"};
constexpr std::array steps{"desk.exercise.step1", "desk.exercise.step2", "desk.exercise.step3"};

int language_index(const std::optional<Language>& language) { return language ? 1 + static_cast<int>(*language) : 0; }

}  // namespace

ExerciseCard::ExerciseCard(std::shared_ptr<const Case> scenario, const Exercise& exercise, std::filesystem::path saved)
    : case_{std::move(scenario)},
      set_{exercise},
      title_{longest_exercise_title, exercise.title},
      folder_{longest_folder, exercise.replays},
      saved_{std::move(saved)} {}

Exercise ExerciseCard::exercise() const {
    Exercise exercise = set_;
    exercise.title = title_.text();
    exercise.replays = folder_.text();
    return exercise;
}

Command ExerciseCard::save() const {
    Command command{Do::save_exercise, {}};
    command.exercise = std::make_shared<const PlayableExercise>(PlayableExercise{exercise(), case_, {}});
    return command;
}

Command ExerciseCard::copy() const {
    Command command{Do::copy_text, {}};
    command.text = code_of(set_);
    return command;
}

void ExerciseCard::turn(int step) {
    if (stop_ == Stop::mode) set_.mode = static_cast<Mode>(turned(static_cast<int>(set_.mode), step, 3));
    if (stop_ != Stop::language) return;
    const int language = turned(language_index(set_.language), step, 3);
    set_.language.reset();
    if (language > 0) set_.language = static_cast<Language>(language - 1);
}

std::optional<Command> ExerciseCard::read_keys(Canvas& canvas) {
    const Input& input = keys_of(canvas);
    const Exercise before = exercise();
    const std::string pasted = input.pressed_ctrl(Key::v) ? clipboard_text() : std::string{};
    if (stop_ == Stop::title) static_cast<void>(title_.read(input, pasted));
    if (stop_ == Stop::folder) static_cast<void>(folder_.read(input, pasted));
    if (input.pressed(Key::left)) turn(-1);
    if (input.pressed(Key::right)) turn(1);
    for (const KeyPress& press : input.keys) {
        const bool back = press.key == Key::up || (press.key == Key::tab && press.shift);
        if (back || press.key == Key::down || press.key == Key::tab)
            stop_ = static_cast<Stop>(turned(static_cast<int>(stop_), back ? -1 : 1, stop_count));
    }
    if (!(exercise() == before)) saved_.clear();
    if (input.pressed_ctrl(Key::c)) return copy();
    if (input.pressed(Key::enter)) return save();
    if (input.pressed(Key::escape)) return Command{Do::back_to_briefing, {}};
    return std::nullopt;
}

void ExerciseCard::draw_code(Canvas& canvas, const Scene& scene, Rect box) const {
    const Theme& t = canvas.theme();
    canvas.fill(box.moved(6, 6), t.shade, 12);
    canvas.fill(box, t.paper, 12);
    Rect inside = box.inset(32, 22);
    const Language language = scene.say.language();
    const std::string heading = in(language, case_->text(case_->title)) + " · " +
                                scene.say.with("exercise.dice.value", {{"seed", std::to_string(set_.seed)}}) + " · " +
                                scene.say.get(mode_keys[static_cast<std::size_t>(set_.mode)]);
    const TextStyle centred{Size::lead, Weight::regular, t.ink, Align::centre};
    canvas.text_in(inside.take_top(canvas.line_height(Size::lead), 4), heading, centred);
    const Rect foot = inside.take_bottom(canvas.line_height(Size::lead), 4);
    const std::string code = code_of(set_);
    if (code.empty()) {
        const std::string sentence =
            scene.say.with("desk.exercise.no-code", {{"most", std::to_string(largest_code_seed)}});
        canvas.paragraph({inside.x, inside.y + 20}, inside.w, sentence, {Size::title, Weight::strong, t.ink});
        return;
    }
    const float em = std::min(inside.h * 0.8F, inside.w / 9);
    canvas.sign(inside.centre(), code, em, Weight::strong, t.ink);
    canvas.text_in(foot, scene.say.get("desk.exercise.where"), centred);
}

void ExerciseCard::draw_settings(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    Rect inside = draw_panel(canvas, box, {scene.say.get("desk.exercise.settings"), ""});
    const float field = std::max(38.0F, tight_step(canvas, Size::body) + 16);
    const float label = tight_step(canvas, Size::label);
    const auto entry = [&](const char* name, const char* hint, const TextEntry& text, Stop stop) {
        canvas.text_in(inside.take_top(label, 4), scene.say.get(name), {Size::label, Weight::strong, t.text2});
        if (text.draw(canvas, inside.take_top(field, 12), scene.say.get(hint), stop_ == stop).clicked) stop_ = stop;
    };
    entry("desk.exercise.card.title", "desk.exercise.card.title.hint", title_, Stop::title);
    entry("desk.exercise.card.folder", "desk.exercise.card.folder.hint", folder_, Stop::folder);
    const auto choice = [&](const char* name, const auto& keys, int active, Stop stop) {
        canvas.text_in(inside.take_top(label, 4), scene.say.get(name), {Size::label, Weight::strong, t.text2});
        Segments parts;
        for (const char* key : keys) parts.parts.push_back(scene.say.get(key));
        parts.active = active;
        parts.focused = stop_ == stop;
        const float height = segments_size(canvas, parts).y;
        const Hit hit = draw_segments(canvas, {inside.x, inside.y}, parts);
        inside.take_top(height, 12);
        if (!hit.clicked) return;
        stop_ = stop;
        saved_.clear();
        turn(hit.index - active);
    };
    choice("exercise.mode", mode_keys, static_cast<int>(set_.mode), Stop::mode);
    choice("exercise.language", language_keys, language_index(set_.language), Stop::language);
}

std::optional<Command> ExerciseCard::draw_how(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    Rect inside = draw_panel(canvas, box, {scene.say.get("desk.exercise.how"), ""});
    const Rect buttons = inside.take_bottom(std::max(44.0F, tight_step(canvas, Size::body) + 20), 10);
    float y = inside.y;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        canvas.circle({inside.x + 12, y + 10}, 12, t.high);
        canvas.text_in({inside.x, y - 2, 24, 24}, std::to_string(i + 1),
                       {Size::label, Weight::strong, t.text, Align::centre});
        y += canvas.paragraph({inside.x + 36, y}, inside.w - 36, scene.say.get(steps[i]),
                              {Size::body, Weight::regular, t.text}) +
             8;
    }
    if (!saved_.empty()) {
        const float side = canvas.em(Size::body);
        canvas.icon({inside.x + 12, y + side * 0.7F}, Icon::check, side, t.up);
        canvas.paragraph({inside.x + 36, y}, inside.w - 36,
                         scene.say.with("exercise.written", {{"file", saved_.string()}}),
                         {Size::body, Weight::strong, t.text});
    }
    Button keep;
    keep.text = scene.say.get("desk.exercise.save");
    keep.key = "Enter";
    keep.icon = Icon::save;
    keep.primary = true;
    keep.size = Size::body;
    Button take;
    take.text = scene.say.get("desk.exercise.copy");
    take.key = "Ctrl C";
    take.icon = Icon::clipboard;
    take.size = Size::body;
    take.disabled = code_of(set_).empty();
    const float half = (buttons.w - 10) / 2;
    std::optional<Command> command;
    if (draw_button(canvas, {buttons.x, buttons.y, half, buttons.h}, keep).clicked) command = save();
    if (draw_button(canvas, {buttons.x + half + 10, buttons.y, half, buttons.h}, take).clicked) command = copy();
    return command;
}

std::optional<Command> ExerciseCard::draw(Canvas& canvas, const Scene& scene) {
    std::optional<Command> command = read_keys(canvas);
    HeaderBar header;
    header.back = scene.say.get("desk.exercise.back");
    header.title = scene.say.get("desk.exercise.set");
    if (const auto top = draw_top(canvas, scene, header, Do::back_to_briefing)) command = top;
    const float whole = std::min(canvas.size().x - 96, 1240.0F);
    Rect area{(canvas.size().x - whole) / 2, 58, whole, canvas.size().y - 58 - 22};
    area.h = std::min(area.h, 800.0F);
    draw_code(canvas, scene, area.take_top(std::max(180.0F, area.h * 0.40F), 18));
    const Rect left = area.take_left((area.w - 20) / 2, 20);
    draw_settings(canvas, scene, left);
    if (const auto asked = draw_how(canvas, scene, area)) command = asked;
    return command;
}

}  // namespace keyaccount::desk
