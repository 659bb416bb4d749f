// What stands beside the memo: means, people, how a turn goes, the start.
#include "game/desk/screens/briefing.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/tight.hpp"
#include "game/exercise_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::array mode_keys{"mode.guided", "mode.practice", "mode.exam"};
constexpr std::array mode_notes{"mode.guided.why", "mode.practice.why", "mode.exam.why"};
constexpr std::size_t shown_people = 4;

struct Mean {
    Icon icon;
    std::string name;
    std::string value;
};

float row_height(Canvas& canvas, float height) { return std::max(height, tight_step(canvas, Size::body) + 8); }

}  // namespace

std::vector<Briefing::Person> Briefing::known_people() const {
    std::vector<Person> people;
    for (const Awareness wanted : {Awareness::met, Awareness::named}) {
        for (std::size_t p = 0; p < case_->people.size(); ++p) {
            const keyaccount::Person& person = case_->people[p];
            if (person.known == wanted && person.side != Side::ours)
                people.push_back({PersonId::at(p), wanted == Awareness::met});
        }
    }
    if (people.size() > shown_people) people.resize(shown_people);
    return people;
}

void Briefing::draw_means(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    Rect inside = draw_panel(canvas, box, {scene.say.get("desk.briefing.means"), ""});
    const Stage& stage = case_->stages.front();
    const std::string first =
        scene.say.with("desk.briefing.stage-value",
                       {{"stage", words(scene, stage.name)}, {"rate", scene.say.percent(stage.win_rate)}});
    const std::array means{
        Mean{Icon::flag, scene.say.get("desk.briefing.stage"), first},
        Mean{Icon::calendar, scene.say.get("desk.briefing.decides"), words(scene, case_->briefing.decides)},
        Mean{Icon::cube, scene.say.get("desk.briefing.offer"), words(scene, case_->briefing.offer)},
        Mean{Icon::money, scene.say.get("desk.briefing.budget"), scene.say.money(case_->budget)}};
    float name_width = 0;
    for (const Mean& mean : means) name_width = std::max(name_width, canvas.text_width(mean.name, Size::body));
    const float left = inside.x + 32 + name_width + 16;
    const float step = inside.h / units(means.size());
    for (std::size_t i = 0; i < means.size(); ++i) {
        const Rect row{inside.x, inside.y + units(i) * step, inside.w, step};
        canvas.icon({row.x + 10, row.centre().y}, means[i].icon, canvas.em(Size::body), t.text3);
        canvas.text_in({row.x + 32, row.y, name_width, row.h}, means[i].name, {Size::body, Weight::regular, t.text2});
        const float width = inside.right() - left;
        const bool small = canvas.text_width(means[i].value, Size::body, Weight::strong) > width;
        const TextStyle style{small ? Size::label : Size::body, Weight::strong, t.text};
        const auto clip = canvas.clip(row);
        const float height = tight_height(canvas, means[i].value, width, style.size, style.weight);
        tight_text(canvas, {left, row.centre().y - height / 2}, width, means[i].value, style);
    }
}

void Briefing::draw_known(Canvas& canvas, const Scene& scene, Rect box, const Person& known) {
    const Theme& t = canvas.theme();
    const keyaccount::Person& person = case_->person(known.id);
    canvas.fill(box, t.raised, 8);
    const float side = std::min(50.0F, (box.h - 16) * 50 / 68);
    const Rect picture{box.x + 8, box.centre().y - side * 0.68F, side, side * 1.36F};
    if (known.met)
        draw_portrait(canvas, picture, person.face, 0, {card_crop, 6, true, 0}, t.raised);
    else
        draw_silhouette(canvas, picture, Shadow::named, {card_crop, 6, true, 0}, t.raised);
    const float x = picture.right() + 11;
    const float room = box.right() - x - 8;
    const View view{*case_, first_};
    const SeenPerson seen = view.person(known.id);
    const float label = tight_step(canvas, Size::label);
    float y = box.centre().y - (tight_step(canvas, Size::body) + 2 * label + 8) / 2;
    const auto clip = canvas.clip(box);
    y += tight_text(canvas, {x, y}, room, words(scene, person.name), {Size::body, Weight::strong, t.text});
    canvas.text_in({x, y, room, label}, words(scene, person.card_title), {Size::label, Weight::regular, t.text2});
    y += label + 4;
    const RoleMark role = main_role(seen);
    if (role == RoleMark::none) return;
    draw_role_badge(canvas, {x, y}, role, role == RoleMark::guide, 20);
    const std::string word = scene.say.get(role == RoleMark::decision_maker ? "role.decision-maker"
                                           : role == RoleMark::gatekeeper   ? "role.gatekeeper"
                                           : role == RoleMark::user         ? "role.user"
                                                                            : "desk.role.guide-maybe");
    canvas.text_in({x + 26, y, room - 26, 20}, word, {Size::label, Weight::strong, role_paint(t, role)});
}

void Briefing::draw_people(Canvas& canvas, const Scene& scene, Rect box) {
    const Rect inside = draw_panel(canvas, box, {scene.say.get("desk.briefing.people"), ""});
    const auto people = known_people();
    if (people.empty()) {
        draw_empty(canvas, inside, scene.say.get("desk.briefing.nobody"));
        return;
    }
    const std::size_t rows = (people.size() + 1) / 2;
    const float height = (inside.h - 8 * units(rows - 1)) / units(rows);
    const float width = (inside.w - 8) / 2;
    for (std::size_t i = 0; i < people.size(); ++i) {
        draw_known(canvas, scene,
                   {inside.x + units(i % 2) * (width + 8), inside.y + units(i / 2) * (height + 8), width, height},
                   people[i]);
    }
}

void Briefing::draw_turns(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    const Rect inside = draw_panel(canvas, box, {scene.say.get("desk.briefing.turns"), ""});
    const std::array<std::pair<const char*, const char*>, 4> turns{{{"desk.briefing.turn1", "← → ↑ ↓"},
                                                                    {"desk.briefing.turn2", "1–6"},
                                                                    {"desk.briefing.turn3", "1–0"},
                                                                    {"desk.briefing.turn4", ""}}};
    const float step = inside.h / units(turns.size());
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Rect row{inside.x, inside.y + units(i) * step, inside.w, step};
        canvas.circle({row.x + 12, row.centre().y}, std::min(12.0F, step / 2 - 2), t.high);
        canvas.text_in({row.x, row.y, 24, row.h}, std::to_string(i + 1),
                       {Size::label, Weight::strong, t.text, Align::centre});
        const float cap = draw_key_cap_right(canvas, {row.right(), row.centre().y}, turns[i].second);
        const float width = row.w - 36 - cap - 8;
        const std::string& sentence = scene.say.get(turns[i].first);
        const float height = tight_height(canvas, sentence, width, Size::body);
        tight_text(canvas, {row.x + 36, row.centre().y - height / 2}, width, sentence,
                   {Size::body, Weight::regular, t.text});
    }
}

std::optional<Command> Briefing::draw_start(Canvas& canvas, const Scene& scene, Rect box) {
    Button button;
    button.text = scene.say.get("desk.briefing.start");
    button.key = std::string{"Enter"};
    button.primary = true;
    button.size = Size::title;
    return draw_button(canvas, box, button).clicked ? std::optional{start()} : std::nullopt;
}

std::optional<Command> Briefing::draw_seed(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    float x = box.x;
    x += canvas.text_in({x, box.y, box.w, box.h}, scene.say.get("desk.briefing.seed"),
                        {Size::label, Weight::regular, t.text2}) +
         8;
    TextField field;
    field.focused = editing_;
    const Rect input{x, box.y, 92 * std::max(1.0F, canvas.text_scale()), box.h};
    if (draw_text_field(canvas, input, editing_ ? typed_ : std::to_string(seed_), field).clicked && !editing_) {
        editing_ = true;
        typed_ = std::to_string(seed_);
    }
    Button again;
    again.text = scene.say.get("desk.briefing.reroll");
    again.key = std::string{"R"};
    const Vec2 size = button_size(canvas, again);
    if (draw_button(canvas, {input.right() + 6, box.centre().y - size.y / 2, size.x, size.y}, again).clicked) {
        seed_ = fresh_seed();
        editing_ = false;
    }
    Button set;
    set.text = scene.say.get("desk.exercise.set.short");
    set.key = std::string{"E"};
    const Vec2 wide = button_size(canvas, set);
    const Rect place{box.right() - wide.x, box.centre().y - wide.y / 2, wide.x, wide.y};
    if (place.x < input.right() + size.x + 12) return std::nullopt;  // large text: the key still does it
    return draw_button(canvas, place, set).clicked ? std::optional{set_exercise()} : std::nullopt;
}

/// What cannot be changed here, and where the game will be kept.
void Briefing::draw_exercise(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    const auto things = fixed_things(scene.say, *exercise_);
    const float side = canvas.em(Size::label);
    const auto line = [&](Icon icon, const std::string& words) {
        canvas.icon({box.x + side / 2, box.y + tight_step(canvas, Size::label) / 2}, icon, side, t.text2);
        box.take_top(tight_text(canvas, {box.x + side + 8, box.y}, box.w - side - 8, words,
                                {Size::label, Weight::regular, t.text2}),
                     4);
    };
    const auto clip = canvas.clip(box);
    line(Icon::class_room, exercise_name(*exercise_) + " · " + things[1].value + " · " + things[2].value);
    line(Icon::save, things.back().name + scene.say.get("desk.exercise.colon") + things.back().value);
}

void Briefing::draw_modes(Canvas& canvas, const Scene& scene, Rect box) {
    const Theme& t = canvas.theme();
    Segments modes;
    for (const char* key : mode_keys) modes.parts.push_back(scene.say.get(key));
    modes.active = static_cast<int>(mode_);
    const Vec2 size = segments_size(canvas, modes);
    const Hit hit = draw_segments(canvas, {box.x, box.y}, modes);
    if (hit.clicked) mode_ = static_cast<Mode>(hit.index);
    const Rect note{box.x + size.x + 12, box.y, box.w - size.x - 12, size.y};
    const std::string& words_of_mode = scene.say.get(mode_notes[static_cast<std::size_t>(mode_)]);
    const float height = tight_height(canvas, words_of_mode, note.w, Size::label);
    tight_text(canvas, {note.x, note.centre().y - height / 2}, note.w, words_of_mode,
               {Size::label, Weight::regular, t.text2});
}

std::optional<Command> Briefing::draw_side(Canvas& canvas, const Scene& scene, Rect side) {
    constexpr float gap = 10;
    const float control = segments_size(canvas, {{"A"}, 0, false, Size::label}).y;
    const Rect modes = side.take_bottom(control, 8);
    const Rect seed = side.take_bottom(control, 10);
    const Rect button = side.take_bottom(std::clamp(side.h * 0.085F, 48.0F, 64.0F), gap);
    const float heading = 32 + tight_step(canvas, Size::label);
    const std::size_t rows = std::max<std::size_t>(1, (known_people().size() + 1) / 2);
    const float means_least = heading + 4 * row_height(canvas, 26);
    const float turns_least = heading + 4 * row_height(canvas, 28);
    const float people_least = heading + units(rows) * std::max(62.0F, tight_step(canvas, Size::body) +
                                                                           2 * tight_step(canvas, Size::label) + 16);
    const float spare = std::max(0.0F, side.h - means_least - turns_least - people_least - 2 * gap);
    draw_means(canvas, scene, side.take_top(means_least + spare / 3, gap));
    draw_people(canvas, scene, side.take_top(people_least + std::min(spare / 3, 26.0F * units(rows)), gap));
    if (side.h > turns_least * 0.8F) draw_turns(canvas, scene, side);
    std::optional<Command> command = draw_start(canvas, scene, button);
    if (exercise_) {
        draw_exercise(canvas, scene, {seed.x, seed.y, seed.w, modes.bottom() - seed.y});
        return command;
    }
    if (const auto set = draw_seed(canvas, scene, seed)) command = set;
    draw_modes(canvas, scene, modes);
    return command;
}

}  // namespace keyaccount::desk
