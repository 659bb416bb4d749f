#include "game/desk/screens/games_sheet.hpp"

#include "game/desk/widgets/tight.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace keyaccount::desk {

namespace {

constexpr float sheet_width = 900;
constexpr float sheet_height = 440;
/// Where the columns begin, as shares of the row: date, mode and player, what came of it, score.
constexpr std::array columns{0.0F, 0.25F, 0.5F, 1.0F};

std::string end_of(const Scene& scene, const KeptGame& game) {
    if (!game.result) return scene.say.with("desk.games.unfinished", {{"day", std::to_string(game.day + 1)}});
    return scene.say.term("debriefing.end", game.result->end);
}

}  // namespace

std::string clock_time(const Narrator& say, std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm parts{};
    ::localtime_r(&time, &parts);
    return say.with("desk.games.date", {{"year", std::to_string(parts.tm_year + 1900)},
                                        {"month", say.term("month", parts.tm_mon + 1)},
                                        {"day", std::to_string(parts.tm_mday)},
                                        {"time", fmt::format("{:02}:{:02}", parts.tm_hour, parts.tm_min)}});
}

void GamesSheet::open(std::string title, std::vector<KeptGame> games) {
    title_ = std::move(title);
    games_ = std::move(games);
    selected_ = 0;
    moved_ = false;
    scroll_ = {};
}

void GamesSheet::draw_row(Canvas& canvas, const Scene& scene, Rect row, const KeptGame& game, bool selected) const {
    const Theme& t = canvas.theme();
    if (selected || canvas.hot(row)) canvas.fill(row, selected ? t.high : t.raised, 8);
    if (selected) draw_focus_ring(canvas, row);
    const Rect inside = row.inset(12, 0);
    const auto column = [&](std::size_t i) { return inside.x + columns[i] * inside.w; };
    const auto put = [&](std::size_t i, const std::string& words, const TextStyle& style) {
        const Rect box{column(i), row.y, column(i + 1) - column(i) - 8, row.h};
        const auto clip = canvas.clip(box);
        canvas.text_in(box, words, style);
    };
    const TextStyle quiet{Size::label, Weight::regular, t.text2};
    put(0, clock_time(scene.say, game.written), {Size::label, Weight::strong, t.text});
    const std::string& mode = scene.say.term("mode", game.mode);
    put(1, game.player.empty() ? mode : mode + " · " + game.player, quiet);
    const std::string branch = game.parent
                                   ? scene.say.with("desk.games.branch", {{"n", std::to_string(game.parent->turn + 1)}})
                                   : std::string{};
    put(2, branch.empty() ? end_of(scene, game) : end_of(scene, game) + " · " + branch,
        {Size::label, Weight::regular, t.text});
    const std::string score = game.result ? std::to_string((game.result->score + 5) / 10) : "–";
    canvas.text_in(inside, score, {Size::body, Weight::strong, t.text, Align::right});
}

GamesSheet::Answer GamesSheet::draw(Canvas& canvas, const Scene& scene) {
    const Theme& t = canvas.theme();
    const float grown = std::clamp(canvas.text_scale(), 1.0F, 1.3F);
    SheetPart part = draw_sheet(canvas, {title_, "Esc", sheet_width * grown, sheet_height});
    const Input& input = keys_of(canvas);
    const int count = static_cast<int>(games_.size());
    const int before = selected_;
    if (input.pressed(Key::down) || input.pressed(Key::tab)) ++selected_;
    if (input.pressed(Key::up)) --selected_;
    if (input.pressed(Key::page_down)) selected_ += 8;
    if (input.pressed(Key::page_up)) selected_ -= 8;
    if (input.pressed(Key::home)) selected_ = 0;
    if (input.pressed(Key::end)) selected_ = count - 1;
    selected_ = std::clamp(selected_, 0, std::max(0, count - 1));
    moved_ = selected_ != before;
    Answer answer{part.closed || input.pressed(Key::escape), std::nullopt};
    if (games_.empty()) {
        draw_empty(canvas, part.inside, scene.say.get("desk.games.none"));
        return answer;
    }
    const float label = tight_step(canvas, Size::label);
    const Rect head = part.inside.take_top(label, 6);
    canvas.text_in({head.x + 12, head.y, head.w - 36, label}, scene.say.get("desk.debrief.score"),
                   {Size::label, Weight::regular, t.text3, Align::right});
    canvas.text_in({head.x + 12, head.y, head.w, label}, scene.say.get("desk.games.lead"),
                   {Size::label, Weight::regular, t.text3});
    const float step = std::max(36.0F, tight_step(canvas, Size::body) + 14);
    if (moved_) scroll_to(scroll_, part.inside.h, units(selected_) * step, units(selected_ + 1) * step);
    const auto open = [&](int index) {
        Command command{Do::open_replay, {}};
        command.file = games_[static_cast<std::size_t>(index)].file;
        answer = {true, command};
    };
    ScrollView list{canvas, part.inside, step * units(count), scroll_};
    for (int i = 0; i < count; ++i) {
        const Rect row{list.content().x, list.content().y + units(i) * step, list.content().w, step - 4};
        if (!list.shows(row)) continue;
        draw_row(canvas, scene, row, games_[static_cast<std::size_t>(i)], i == selected_);
        if (!canvas.clicked(row)) continue;
        if (i == selected_) open(i);
        selected_ = i;
    }
    if (input.pressed(Key::enter)) open(selected_);
    return answer;
}

}  // namespace keyaccount::desk
