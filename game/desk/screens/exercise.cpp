#include "game/desk/screens/exercise.hpp"

#include "game/desk/widgets/tight.hpp"
#include "game/desk/window.hpp"
#include "game/exercise_words.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::size_t longest_code = 40;  // characters, with all that people put between
constexpr std::size_t code_letters = 12;

/// Whether enough was typed to be judged.
bool is_whole(const std::string& code) {
    const auto filler = std::count_if(code.begin(), code.end(), [](char c) { return c == '-' || c == ' '; });
    return code.size() - static_cast<std::size_t>(filler) >= code_letters;
}

bool is_blank(const std::string& name) { return name.find_first_not_of(' ') == std::string::npos; }

}  // namespace

ExerciseScreen::ExerciseScreen(const std::vector<ShelvedCase>& cases, std::vector<ShelvedExercise> found,
                               const std::string& player)
    : cases_{cases},
      found_{std::move(found)},
      code_{longest_code},
      name_{longest_name, player},
      coded_{exercise_of_code(cases, {})} {}

void ExerciseScreen::type_code(std::string_view code) {
    code_.set(code);
    coded_ = exercise_of_code(cases_, code_.text());
    move_to(0);
}

void ExerciseScreen::pick(const std::filesystem::path& file) {
    std::error_code error;
    for (std::size_t i = 0; i < found_.size(); ++i)
        if (std::filesystem::equivalent(found_[i].file, file, error)) move_to(static_cast<int>(i) + 1);
}

void ExerciseScreen::move_to(int stop) {
    stop_ = std::clamp(stop, 0, stops() - 1);
    asked_ = false;
    moved_ = true;
    if (!at_name()) picked_ = stop_ - 1;
}

const PlayableExercise* ExerciseScreen::chosen() const {
    return std::get_if<PlayableExercise>(picked_ < 0 ? &coded_ : &found_[static_cast<std::size_t>(picked_)].found);
}

std::optional<Command> ExerciseScreen::proceed() {
    const PlayableExercise* exercise = chosen();
    if (exercise == nullptr) {
        if (at_name()) move_to(picked_ + 1);
    } else if (is_blank(name_.text())) {
        move_to(stops() - 1);
    } else {
        Command command{Do::read_exercise, {}};
        command.exercise = std::make_shared<const PlayableExercise>(*exercise);
        command.text = name_.text();
        return command;
    }
    asked_ = true;
    return std::nullopt;
}

std::optional<Command> ExerciseScreen::read_keys(Canvas& canvas) {
    const Input& input = keys_of(canvas);
    const std::string pasted = input.pressed_ctrl(Key::v) ? clipboard_text() : std::string{};
    if (at_code() && code_.read(input, pasted)) {
        coded_ = exercise_of_code(cases_, code_.text());
        asked_ = false;
    }
    if (at_name()) static_cast<void>(name_.read(input, pasted));
    for (const KeyPress& press : input.keys) {
        const bool back = press.key == Key::up || (press.key == Key::tab && press.shift);
        if (back || press.key == Key::down || press.key == Key::tab) move_to(turned(stop_, back ? -1 : 1, stops()));
    }
    if (input.pressed(Key::enter)) return proceed();
    if (input.pressed(Key::escape)) return Command{Do::show_cases, {}};
    return std::nullopt;
}

std::string ExerciseScreen::code_note(const Scene& scene) const {
    if (code_.text().empty() || (!is_whole(code_.text()) && !asked_)) return scene.say.get("desk.exercise.code.hint");
    if (const auto* fault = std::get_if<ExerciseFault>(&coded_)) return fault_words(scene.say, *fault);
    const Case& scenario = *std::get<PlayableExercise>(coded_).scenario;
    return in(scene.say.language(), scenario.text(scenario.title));
}

void ExerciseScreen::draw_code(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    Rect inside = draw_panel(canvas, box, {scene.say.get("desk.exercise.code"), ""});
    const Rect field = inside.take_top(std::max(44.0F, tight_step(canvas, Size::title) + 14), 10);
    if (code_.draw(canvas, field, "K7QF-2M9X-4TPA", at_code(), Size::title).clicked) move_to(0);
    const bool good = std::holds_alternative<PlayableExercise>(coded_);
    const bool wrong = !good && (is_whole(code_.text()) || (asked_ && picked_ < 0));
    if (good)
        canvas.icon({inside.x + 8, inside.y + tight_step(canvas, Size::body) / 2}, Icon::check, canvas.em(Size::body),
                    t.up);
    canvas.paragraph({inside.x + (good ? 24.0F : 0.0F), inside.y}, inside.w - 24, code_note(scene),
                     {Size::body, good ? Weight::strong : Weight::regular,
                      wrong  ? t.down
                      : good ? t.text
                             : t.text2});
}

void ExerciseScreen::draw_found(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    const Rect inside = draw_panel(canvas, box, {scene.say.get("desk.exercise.found"), ""});
    if (found_.empty()) {
        draw_empty(canvas, inside, scene.say.get("desk.exercise.none"));
        return;
    }
    const float step = std::ceil(tight_step(canvas, Size::body) + tight_step(canvas, Size::label) + 18);
    const float all = step * units(found_.size());
    if (moved_ && picked_ >= 0) scroll_to(scroll_, inside.h, units(picked_) * step, units(picked_ + 1) * step);
    moved_ = false;
    ScrollView view{canvas, inside, all, scroll_};
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const Rect row{view.content().x, view.content().y + units(i) * step, view.content().w, step - 6};
        if (!view.shows(row)) continue;
        const auto* good = std::get_if<PlayableExercise>(&found_[i].found);
        const bool active = picked_ == static_cast<int>(i);
        if (active || canvas.hot(row)) canvas.fill(row, active ? t.high : t.raised, 8);
        if (active && stop_ == picked_ + 1) draw_focus_ring(canvas, row);
        const Rect first{row.x + 40, row.y + 6, row.w - 52, tight_step(canvas, Size::body)};
        const Rect second{first.x, first.bottom(), first.w, tight_step(canvas, Size::label)};
        canvas.icon({row.x + 20, row.centre().y}, good != nullptr ? Icon::class_room : Icon::warning,
                    canvas.em(Size::lead), good != nullptr ? t.text2 : t.decision_maker);
        const auto clip = canvas.clip(row);
        const std::string file = found_[i].file.filename().string();
        canvas.text_in(first, good != nullptr ? exercise_name(*good) : file, {Size::body, Weight::strong, t.text});
        const std::string below = good != nullptr
                                      ? in(scene.say.language(), good->scenario->text(good->scenario->title)) + " · " +
                                            scene.say.get("mode." + std::string{word(good->exercise.mode)})
                                      : fault_words(scene.say, std::get<ExerciseFault>(found_[i].found));
        canvas.text_in(second, below.substr(0, below.find('\n')), {Size::label, Weight::regular, t.text2});
        if (canvas.clicked(row)) move_to(static_cast<int>(i) + 1);
    }
}

std::optional<Command> ExerciseScreen::draw_fixed(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    const PlayableExercise* exercise = chosen();
    Rect inside = draw_panel(canvas, box, {scene.say.get("desk.exercise.fixes"), ""});
    const Rect button = inside.take_bottom(std::max(52.0F, tight_step(canvas, Size::title) + 20), 12);
    const bool nameless = asked_ && exercise != nullptr && is_blank(name_.text());
    const std::string& note = scene.say.get(nameless ? "desk.exercise.name.needed" : "desk.exercise.name.why");
    const Rect below = inside.take_bottom(tight_height(canvas, note, inside.w, Size::label), 6);
    tight_text(canvas, {below.x, below.y}, below.w, note, {Size::label, Weight::regular, nameless ? t.down : t.text2});
    const Rect field = inside.take_bottom(std::max(40.0F, tight_step(canvas, Size::lead) + 14), 4);
    if (name_.draw(canvas, field, scene.say.get("desk.exercise.name.hint"), at_name(), Size::lead).clicked)
        move_to(stops() - 1);
    const float label = tight_step(canvas, Size::label);
    canvas.text_in(inside.take_bottom(label, 16), scene.say.get("desk.exercise.name"),
                   {Size::label, Weight::strong, t.text2});
    if (exercise != nullptr) {
        draw_fixed_things(canvas, scene, inside, *exercise);
    } else {
        const bool broken = picked_ >= 0;
        canvas.paragraph(
            {inside.x, inside.y}, inside.w,
            broken ? fault_words(scene.say, std::get<ExerciseFault>(found_[static_cast<std::size_t>(picked_)].found))
                   : scene.say.get("desk.exercise.choose"),
            {Size::body, Weight::regular, broken ? t.text : t.text2});
    }
    Button go;
    go.text = scene.say.get("desk.exercise.read");
    go.key = "Enter";
    go.primary = true;
    go.disabled = exercise == nullptr;
    go.size = Size::lead;
    return draw_button(canvas, button, go).clicked ? proceed() : std::nullopt;
}

std::optional<Command> ExerciseScreen::draw(Canvas& canvas, const Scene& scene) {
    std::optional<Command> command = read_keys(canvas);
    HeaderBar header;
    header.back = scene.say.get("desk.cases.title");
    header.title = scene.say.get("desk.exercise.title");
    header.subtitle = scene.say.get("desk.exercise.lead");
    if (const auto top = draw_top(canvas, scene, header, Do::show_cases)) command = top;
    const float whole = std::min(canvas.size().x - 96, 1180.0F);
    Rect area{(canvas.size().x - whole) / 2, 62, whole, std::min(canvas.size().y - 62 - 24, 720.0F)};
    Rect left = area.take_left(area.w * 0.46F, 24);
    const float code = 36 + tight_step(canvas, Size::label) + std::max(44.0F, tight_step(canvas, Size::title) + 14) +
                       3.4F * canvas.line_height(Size::body);
    draw_code(canvas, scene, left.take_top(std::ceil(code), 16));
    draw_found(canvas, scene, left);
    if (const auto go = draw_fixed(canvas, scene, area)) command = go;
    return command;
}

void draw_fixed_things(Canvas& canvas, const Scene& scene, Rect box, const PlayableExercise& exercise) {
    const Theme& t = canvas.theme();
    const auto things = fixed_things(scene.say, exercise);
    float name_width = 0;
    for (const FixedThing& thing : things) name_width = std::max(name_width, canvas.text_width(thing.name, Size::body));
    const float left = box.x + name_width + 20;
    const float width = box.right() - left;
    const auto clip = canvas.clip(box);
    float y = box.y;
    y += tight_text(canvas, {box.x, y}, box.w, exercise_name(exercise), {Size::lead, Weight::strong, t.text}) + 12;
    for (const FixedThing& thing : things) {
        canvas.text_in({box.x, y, name_width, tight_step(canvas, Size::body)}, thing.name,
                       {Size::body, Weight::regular, t.text2});
        y += tight_text(canvas, {left, y}, width, thing.value, {Size::body, Weight::strong, t.text});
        y += tight_text(canvas, {left, y}, width, thing.note, {Size::label, Weight::regular, t.text2}) + 10;
    }
}

NameSheet::Answer NameSheet::draw(Canvas& canvas, const Scene& scene) {
    const Theme& t = canvas.theme();
    const std::string& why = scene.say.get("desk.exercise.name.why");
    const float width = 520 * std::clamp(canvas.text_scale(), 1.0F, 1.3F);
    const float field = std::max(40.0F, tight_step(canvas, Size::lead) + 14);
    const float words = tight_height(canvas, why, width - 48, Size::label);
    SheetPart part = draw_sheet(canvas, {scene.say.get("desk.exercise.name"), "Esc", width, field + 12 + words});
    const Input& input = keys_of(canvas);
    static_cast<void>(name_.read(input, input.pressed_ctrl(Key::v) ? clipboard_text() : std::string{}));
    name_.draw(canvas, part.inside.take_top(field, 10), scene.say.get("desk.exercise.name.hint"), true, Size::lead);
    tight_text(canvas, {part.inside.x, part.inside.y}, part.inside.w, why, {Size::label, Weight::regular, t.text2});
    Answer answer{part.closed || input.pressed(Key::escape), std::nullopt};
    if (!input.pressed(Key::enter)) return answer;
    answer.command = Command{Do::set_name, {}};
    answer.command->text = name_.text();
    return answer;
}

}  // namespace keyaccount::desk
