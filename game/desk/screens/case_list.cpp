#include "game/desk/screens/case_list.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float margin = 32;
constexpr float gap = 24;
constexpr float least_card = 270;
constexpr int short_shelf = 3;  // up to here the cards share the width
constexpr float most_card = 584;
constexpr float least_picture = 56;
constexpr std::array turn_keys{"desk.briefing.turn1", "desk.briefing.turn2", "desk.briefing.turn3",
                               "desk.briefing.turn4"};
constexpr std::array turn_icons{Icon::personal_need, Icon::car, Icon::comment, Icon::flag};

float turn_width(float width) { return (width - gap * 3) / 4; }

float turns_height(Canvas& canvas, const Scene& scene, float width) {
    float words = 0;
    for (const char* key : turn_keys)
        words = std::max(words, tight_height(canvas, scene.say.get(key), turn_width(width) - 72, Size::body));
    return std::ceil(tight_step(canvas, Size::label) + 12 + std::max(44.0F, words) + 32);
}

/// How the game is played, in four steps, while there is room.
void draw_turns(Canvas& canvas, const Scene& scene, Rect area) {
    const Theme& t = canvas.theme();
    area = area.inset(4, 0);
    const float label = tight_step(canvas, Size::label);
    canvas.text_in(area.take_top(label, 12), scene.say.get("desk.briefing.turns"),
                   {Size::label, Weight::strong, t.text2});
    const float width = turn_width(area.w);
    for (std::size_t i = 0; i < turn_keys.size(); ++i) {
        const Rect box{area.x + units(i) * (width + gap), area.y, width, area.h};
        canvas.fill(box, t.panel, 10);
        canvas.circle({box.x + 36, box.centre().y}, 20, t.high);
        canvas.icon({box.x + 36, box.centre().y}, turn_icons[i], canvas.em(Size::lead), i == 3 ? t.us : t.text2);
        const float height = tight_height(canvas, scene.say.get(turn_keys[i]), width - 80, Size::body);
        tight_text(canvas, {box.x + 68, box.centre().y - height / 2}, width - 80, scene.say.get(turn_keys[i]),
                   {Size::body, Weight::regular, t.text});
    }
}

}  // namespace

ShelfCard CaseList::card(int index) const {
    const ShelvedCase& shelved = shelf_.cases[static_cast<std::size_t>(index)];
    ShelfCard result{&shelved, nullptr, index == selected_};
    if (!shelved.scenario) return result;
    for (const PastGames& past : shelf_.past) {
        if (past.case_id == shelved.scenario->id) result.past = &past;
    }
    return result;
}

std::optional<Command> CaseList::open(int index) {
    if (index < 0 || index >= count()) return std::nullopt;
    selected_ = index;
    if (!shelf_.cases[static_cast<std::size_t>(index)].scenario) {
        Command command{Do::show_workshop, {}};
        command.file = shelf_.cases[static_cast<std::size_t>(index)].file;
        return command;
    }
    Command command{Do::show_briefing, {}};
    command.index = static_cast<std::size_t>(index);
    return command;
}

void CaseList::open_games(const Scene& scene) {
    if (selected_ >= count()) return;
    const auto& scenario = shelf_.cases[static_cast<std::size_t>(selected_)].scenario;
    if (!scenario) return;
    const std::string& title = in(scene.say.language(), scenario->text(scenario->title));
    games_.open(scene.say.with("desk.games.title", {{"case", title}}),
                shelf_.replays.empty() ? std::vector<KeptGame>{} : games_of(shelf_.replays, scenario->id));
    games_open_ = true;
}

std::optional<Command> CaseList::read_keys(Canvas& canvas, const Scene& scene) {
    const Input& input = keys_of(canvas);
    const int before = selected_;
    if (input.pressed(Key::right) || (input.pressed(Key::tab))) selected_ = turned(selected_, 1, count());
    if (input.pressed(Key::left)) selected_ = turned(selected_, -1, count());
    if (input.pressed(Key::down)) selected_ = std::min(selected_ + columns_, std::max(0, count() - 1));
    if (input.pressed(Key::up)) selected_ = std::max(selected_ - columns_, 0);
    if (input.pressed(Key::home)) selected_ = 0;
    if (input.pressed(Key::end)) selected_ = std::max(0, count() - 1);
    moved_ = moved_ || selected_ != before;
    if (input.pressed(Key::enter)) return open(selected_);
    if (input.pressed(Key::c) && shelf_.unfinished) return Command{Do::continue_game, {}};
    if (input.pressed(Key::x)) return Command{Do::find_exercise, {}};
    if (input.pressed(Key::d)) return Command{Do::show_class_folders, {}};
    if (input.pressed(Key::w)) return Command{Do::show_workshop, {}};
    if (input.pressed(Key::escape)) return Command{Do::menu, {}};
    if (input.pressed(Key::g)) open_games(scene);
    return std::nullopt;
}

std::optional<Command> CaseList::draw_tools(Canvas& canvas, const Scene& scene) {
    const Theme& t = canvas.theme();
    Segments languages{{"English", "中文"}, scene.say.language() == Language::zh ? 1 : 0, false, Size::body};
    const Vec2 pill = segments_size(canvas, languages);
    const float side = pill.y;
    const float top = 30;
    float x = canvas.size().x - margin - 3 * (side + 8) - pill.x;
    std::optional<Command> command;
    const Hit language = draw_segments(canvas, {x, top}, languages);
    if (language.clicked) command = Command{language.index == 1 ? Do::chinese : Do::english, {}};
    x += pill.x + 8;
    struct Tool {
        Icon icon;
        Do what;
    };
    float left = x - pill.x - 8;
    const auto room = [&](const char* key, const char* cap, Icon icon, Do what) {
        Button button;
        button.text = scene.say.get(key);
        button.key = cap;
        button.icon = icon;
        button.quiet = true;
        const float wide = button_size(canvas, button).x;
        left -= wide + 8;
        if (draw_button(canvas, {left, top, wide, side}, button).clicked) command = Command{what, {}};
    };
    room("desk.class.cases-key", "D", Icon::class_room, Do::show_class_folders);
    room("desk.workshop.title", "W", Icon::wrench, Do::show_workshop);
    for (const Tool tool :
         {Tool{Icon::theme, Do::switch_theme}, Tool{Icon::text_size, Do::next_text_size}, Tool{Icon::help, Do::help}}) {
        const Rect box{x, top, side, side};
        canvas.fill(box, canvas.hot(box) ? t.high : t.panel, 8);
        canvas.icon(box.centre(), tool.icon, canvas.em(Size::body) * 1.1F, canvas.hot(box) ? t.text : t.text2);
        if (canvas.clicked(box)) command = Command{tool.what, {}};
        x += side + 8;
    }
    return command;
}

std::optional<Command> CaseList::draw_foot(Canvas& canvas, const Scene& scene) {
    const float cap = key_cap_size(canvas, "C").y;
    const Vec2 at{margin, canvas.size().y - 14 - cap};
    std::vector<KeyHint> hints;
    if (shelf_.unfinished) {
        std::string title = shelf_.unfinished->case_id;
        for (const ShelvedCase& one : shelf_.cases) {
            if (one.scenario && one.scenario->id == title) {
                title = in(scene.say.language(), one.scenario->text(one.scenario->title));
                break;
            }
        }
        hints.push_back({{"C"},
                         scene.say.with("desk.cases.continue",
                                        {{"case", title}, {"day", std::to_string(shelf_.unfinished->day + 1)}})});
    }
    const float used = draw_key_hints(canvas, at, hints);
    const bool go_on = !hints.empty() && canvas.clicked({at.x, at.y - 4, used, cap + 8});
    const float games = at.x + (used > 0 ? used + 22 : 0);
    const float games_wide = draw_key_hints(canvas, {games, at.y}, {{{"G"}, scene.say.get("desk.games.key")}});
    if (canvas.clicked({games, at.y - 4, games_wide, cap + 8})) open_games(scene);
    const float next = games + games_wide + 22;
    const float wide = draw_key_hints(canvas, {next, at.y}, {{{"X"}, scene.say.get("desk.exercise.title")}});
    const bool exercise = canvas.clicked({next, at.y - 4, wide, cap + 8});
    const std::vector<KeyHint> more{{{"F1"}, scene.say.get("desk.key.help")},
                                    {{"F2"}, scene.say.get("desk.key.language")},
                                    {{"F3"}, scene.say.get("desk.key.theme")},
                                    {{"Esc"}, scene.say.get("desk.key.menu")}};
    draw_key_hints(canvas, {next + wide + 22, at.y}, more);
    if (exercise) return Command{Do::find_exercise, {}};
    return go_on ? std::optional{Command{Do::continue_game, {}}} : std::nullopt;
}

float CaseList::card_width(float room, const Canvas& canvas) {
    const float least = least_card * std::max(1.0F, canvas.text_scale());
    const int most = std::clamp(static_cast<int>((room + gap) / (least + gap)), 1, 6);
    columns_ = count() <= short_shelf ? std::min(count(), most) : most;
    return std::min(most_card, (room - units(columns_ - 1) * gap) / units(columns_));
}

/// The pictures give way until all rows are in sight, as far as they can; each row is as high as its words ask.
CaseList::Grid CaseList::grid_of(Canvas& canvas, const Scene& scene, Rect area) {
    Grid grid;
    const auto measure = [&](float room) {
        grid.width = card_width(room, canvas);
        const float full = picture_of(grid.width);
        std::vector<float> words(static_cast<std::size_t>((count() + columns_ - 1) / columns_), 0.0F);
        for (int i = 0; i < count(); ++i) {
            float& row = words[static_cast<std::size_t>(i / columns_)];
            row = std::max(row, std::ceil(upright_card_height(canvas, scene, grid.width, card(i)) - full));
        }
        grid.gap = words.size() > 1 ? 16.0F : gap;
        float text = 8 + units(words.size() - 1) * grid.gap;
        for (const float height : words) text += height;
        const float left = (area.h - text) / units(words.size());
        grid.picture = std::floor(left >= least_picture ? std::min(full, left) : full);
        grid.tops.assign(1, 0.0F);
        for (const float height : words) grid.tops.push_back(grid.tops.back() + height + grid.picture + grid.gap);
        grid.all = grid.tops.back() - grid.gap + 8;
    };
    measure(area.w - 8);
    if (grid.all > area.h) measure(area.w - 8 - 12);  // beside the bar
    return grid;
}

std::optional<Command> CaseList::draw_grid(Canvas& canvas, const Scene& scene, Rect area) {
    const Grid grid = grid_of(canvas, scene, area);
    const float band = turns_height(canvas, scene, area.w - 8);
    if (grid.all + gap + band <= area.h) draw_turns(canvas, scene, {area.x, area.y + grid.all + gap - 4, area.w, band});
    const auto row_of = [&](int index) { return static_cast<std::size_t>(index / columns_); };
    const auto height_of = [&](std::size_t row) { return grid.tops[row + 1] - grid.tops[row] - grid.gap; };
    if (moved_) {
        const std::size_t row = row_of(selected_);
        scroll_to(scroll_, area.h - 8, grid.tops[row], grid.tops[row] + height_of(row) + 8);
    }
    ScrollView view{canvas, area, grid.all, scroll_};
    const Vec2 corner{view.content().x + 4, view.content().y + 4};
    std::optional<Command> command;
    for (int i = 0; i < count(); ++i) {
        const std::size_t row = row_of(i);
        const Rect box{corner.x + units(i % columns_) * (grid.width + gap), corner.y + grid.tops[row], grid.width,
                       height_of(row)};
        if (!view.shows(box)) continue;
        ShelfCard shown = card(i);
        shown.picture = grid.picture;
        if (draw_upright_card(canvas, scene, box, shown).clicked) {
            if (i == selected_) command = open(i);
            selected_ = i;
        }
    }
    const Rect beside{corner.x + grid.width + gap, corner.y, area.w - 8 - grid.width - gap, height_of(0)};
    if (count() == 1 && beside.w > 240) draw_preview(canvas, scene, beside, card(0));
    return command;
}

std::optional<Command> CaseList::draw_all(Canvas& canvas, const Scene& scene) {
    const Theme& t = canvas.theme();
    const float title = canvas.em(Size::number) * 1.2F;
    canvas.text_in({margin, 24, 600, title}, scene.say.get("desk.title"), {Size::number, Weight::strong, t.text});
    canvas.text({margin, 26 + title}, scene.say.get("desk.cases.lead"), {Size::body, Weight::regular, t.text2});
    const float top = std::max(106.0F, 26 + title + canvas.line_height(Size::body) + 14);
    const Rect area{margin - 4, top, canvas.size().x - 2 * margin + 8, canvas.size().y - top - 48};
    std::optional<Command> command = draw_tools(canvas, scene);
    if (const auto foot = draw_foot(canvas, scene)) command = foot;
    std::optional<Command> opened;
    if (count() == 0)
        draw_empty(canvas, area, scene.say.get("desk.cases.none"));
    else
        opened = draw_grid(canvas, scene, area);
    moved_ = false;
    return opened ? opened : command;
}

std::optional<Command> CaseList::draw(Canvas& canvas, const Scene& scene) {
    selected_ = std::clamp(selected_, 0, std::max(0, count() - 1));
    const bool muted = canvas.muted();
    if (!games_open_) {
        const auto typed = read_keys(canvas, scene);
        const auto drawn = draw_all(canvas, scene);
        return typed ? typed : drawn;
    }
    canvas.mute(true);
    draw_all(canvas, scene);
    canvas.mute(muted);
    const GamesSheet::Answer answer = games_.draw(canvas, scene);
    games_open_ = !answer.closed;
    return answer.command;
}

}  // namespace keyaccount::desk
