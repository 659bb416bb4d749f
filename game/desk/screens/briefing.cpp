#include "game/desk/screens/briefing.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/screens/case_card.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::size_t seed_digits = 9;
constexpr float side_width = 424;

}  // namespace

Briefing::Briefing(std::shared_ptr<const Case> scenario, std::uint64_t seed, Mode mode,
                   std::shared_ptr<const PlayableExercise> exercise)
    : case_{std::move(scenario)},
      first_{keyaccount::start(*case_, seed)},
      seed_{seed},
      typed_{std::to_string(seed)},
      mode_{mode},
      exercise_{std::move(exercise)} {}

const std::string& Briefing::words(const Scene& scene, LineId line) const {
    return in(scene.say.language(), case_->text(line));
}

Command Briefing::start() const {
    Command command{exercise_ ? Do::start_exercise : Do::start_game, {}};
    command.seed = seed_;
    command.mode = mode_;
    return command;
}

Command Briefing::set_exercise() const {
    Command command = start();
    command.what = Do::set_exercise;
    return command;
}

void Briefing::type_seed(const Input& input) {
    for (const KeyPress& press : input.keys) {
        const int digit = static_cast<int>(press.key) - static_cast<int>(Key::digit0);
        if (press.key == Key::backspace) {
            if (!editing_) typed_ = std::to_string(seed_);
            editing_ = true;
            if (!typed_.empty()) typed_.pop_back();
        }
        if (!press.ctrl && digit >= 0 && digit <= 9) {
            if (!editing_) typed_.clear();
            editing_ = true;
            if (typed_.size() < seed_digits) typed_ += static_cast<char>('0' + digit);
        }
    }
    if (!editing_) return;
    std::uint64_t value = 0;
    const auto [end, fault] = std::from_chars(typed_.data(), typed_.data() + typed_.size(), value);
    if (fault == std::errc{} && end == typed_.data() + typed_.size()) seed_ = value;
}

std::optional<Command> Briefing::read_keys(Canvas& canvas) {
    const Input& input = keys_of(canvas);
    if (input.pressed(Key::enter)) return start();
    if (input.pressed(Key::escape)) return Command{exercise_ ? Do::find_exercise : Do::show_cases, {}};
    if (exercise_) return std::nullopt;
    type_seed(input);
    const int mode = static_cast<int>(mode_);
    if (input.pressed(Key::left)) mode_ = static_cast<Mode>(turned(mode, -1, 3));
    if (input.pressed(Key::right)) mode_ = static_cast<Mode>(turned(mode, 1, 3));
    if (input.pressed(Key::r)) {
        seed_ = fresh_seed();
        editing_ = false;
    }
    return input.pressed(Key::e) ? std::optional{set_exercise()} : std::nullopt;
}

float Briefing::draw_memo(Canvas& canvas, const Scene& scene, Rect inside, float gap, bool shown) {
    const Theme& t = canvas.theme();
    float y = inside.y;
    const keyaccount::Person& writer = case_->person(case_->briefing.from);
    if (shown) {
        draw_portrait(canvas, {inside.x, y, 52, 56}, writer.face, 0, {note_crop, 8, true, 0}, t.paper);
        const std::string name =
            words(scene, writer.name) + (canvas.chinese() ? "，" : ", ") + words(scene, writer.title);
        const float line = tight_step(canvas, Size::body);
        canvas.text_in({inside.x + 66, y + 8, inside.w, line}, name, {Size::body, Weight::strong, t.ink});
        const View view{*case_, first_};
        const std::string place = words(scene, case_->briefing.place) + " · " + scene.say.date(view, 0);
        canvas.text_in({inside.x + 66, y + 8 + line, inside.w, line}, place,
                       {Size::label, Weight::regular, mix(t.ink, t.paper, 0.2F)});
    }
    y += 56 + 18;
    const auto part = [&](const std::string& text, Size size, Weight weight, float after) {
        if (shown) canvas.paragraph({inside.x, y}, inside.w, text, {size, weight, t.ink});
        y += canvas.paragraph_height(text, inside.w, size, weight) + after;
    };
    part(words(scene, case_->title), Size::number, Weight::strong, gap);
    for (const LineId line : case_->briefing.paragraphs) part(words(scene, line), Size::lead, Weight::regular, gap);
    part(words(scene, case_->briefing.closing), Size::lead, Weight::strong, 0);
    return y - inside.y;
}

void Briefing::draw_days(Canvas& canvas, const Scene& scene, Rect inside) {
    const Theme& t = canvas.theme();
    const View view{*case_, first_};
    const float y = inside.y + 8;
    const float decides = inside.w * 0.62F;
    canvas.fill({inside.x, y, inside.w, 6}, mix(t.paper, t.ink, 0.14F), 3);
    canvas.fill({inside.x, y, decides, 6}, mix(paint(0x2E7FB8), t.ink, 0.1F), 3);
    const Vec2 first{inside.x + 4, y + 3};
    const Vec2 decision{inside.x + decides, y + 3};
    const Vec2 last{inside.right() - 4, y + 3};
    for (const Vec2 at : {first, decision, last}) canvas.circle(at, 6, t.ink);
    const TextStyle style{Size::label, Weight::regular, t.ink};
    const float below = y + 16;
    canvas.text({inside.x, below}, scene.say.with("desk.briefing.today", {{"date", scene.say.short_date(view, 0)}}),
                style);
    TextStyle middle = style;
    middle.align = Align::centre;
    canvas.text(
        {decision.x, below},
        scene.say.with("desk.briefing.they-decide", {{"date", scene.say.short_date(view, case_->decision_day)}}),
        middle);
    TextStyle end = style;
    end.align = Align::right;
    canvas.text({inside.right(), below}, scene.say.get("desk.briefing.paid"), end);
}

void Briefing::draw_paper(Canvas& canvas, const Scene& scene, Rect paper) {
    const Theme& t = canvas.theme();
    canvas.fill(paper.moved(8, 8), t.shade, 10);
    canvas.fill(paper, t.paper, 10);
    Rect inside = paper.inset(44, 26);
    const float days = 22 + canvas.line_height(Size::label);
    const Rect foot = inside.take_bottom(days, 14);
    float text_height = draw_memo(canvas, scene, inside, 10, false);
    const float spare = inside.h - text_height - 20;
    float gap = 10;
    if (spare > 0 && spare < 96) gap += std::min(9.0F, spare / units(case_->briefing.paragraphs.size() + 1));
    text_height = draw_memo(canvas, scene, inside, gap, false);
    if (spare >= 96) {
        const float height = std::min(spare, 150.0F);
        const Rect box{inside.x, inside.bottom() - height, inside.w, height};
        draw_picture(canvas, box, case_->picture);
        canvas.round_off(box, 8, t.paper);
        inside.h -= height + 20;
    }
    {
        ScrollView view{canvas, inside, text_height, scroll_, true};
        draw_memo(canvas, scene, {view.content().x, view.content().y, inside.w, view.content().h}, gap, true);
    }
    draw_days(canvas, scene, foot);
}

std::optional<Command> Briefing::draw(Canvas& canvas, const Scene& scene) {
    std::optional<Command> command = read_keys(canvas);
    HeaderBar header;
    header.back = scene.say.get(exercise_ ? "desk.exercise.title" : "desk.cases.title");
    header.title = words(scene, case_->title);
    header.subtitle = words(scene, case_->client) + " · " + words(scene, case_->subject);
    if (const auto top = draw_top(canvas, scene, header, exercise_ ? Do::find_exercise : Do::show_cases)) command = top;
    const float wide = side_width * std::max(1.0F, canvas.text_scale() * 0.9F);
    const float whole = std::min(canvas.size().x - 96, 1180.0F + 0.5F * (wide - side_width));
    Rect area{(canvas.size().x - whole) / 2, 54, whole, canvas.size().y - 54 - 22};
    area.h = std::min(area.h, 720.0F * std::max(1.0F, canvas.text_scale()));
    const Rect side = area.take_right(wide, 40);
    draw_paper(canvas, scene, area);
    if (const auto chosen = draw_side(canvas, scene, side)) command = chosen;
    return command;
}

}  // namespace keyaccount::desk
