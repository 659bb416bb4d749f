// The cases of the folder, each with how it stands.
#include "game/desk/screens/workshop_parts.hpp"

#include "engine/files/utf8.hpp"
#include "game/desk/widgets/tight.hpp"
#include "game/workshop/bench_words.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float edge = 8;
constexpr float left = 36;  // of the words, behind the sign
constexpr float bar_room = 12;

struct Standing {
    Icon icon = Icon::check;
    Paint paint;
    std::string words;
};

Icon standing_icon(CaseStanding standing) {
    switch (standing) {
        case CaseStanding::good: return Icon::check;
        case CaseStanding::to_do: return Icon::pencil;
        case CaseStanding::warnings:
        case CaseStanding::errors:
        case CaseStanding::gone: return Icon::warning;
    }
    return Icon::info;
}

Standing standing_of(const WorkshopView& view, const Theme& t, const WatchedCase& one) {
    const Narrator& say = view.say();
    Standing found{standing_icon(one.standing), t.decision_maker,
                   in(say.language(), standing_told(one, view.room.texts()))};
    if (one.standing == CaseStanding::errors) found.paint = t.down;
    if (one.standing == CaseStanding::to_do) found.paint = t.us;
    if (one.standing == CaseStanding::warnings && one.missing[0] + one.missing[1] == one.warnings)
        found.icon = Icon::language;
    const PlaytestSnapshot* verdict = view.room.verdict(one);
    if (verdict != nullptr && !verdict->alarms.empty()) {
        const std::string alarms = counted(say, "desk.workshop.state.alarms", verdict->alarms.size());
        if (one.standing != CaseStanding::good) {
            found.words += say.get("desk.workshop.comma") + alarms;
            return found;
        }
        return {Icon::bolt, t.decision_maker, alarms};
    }
    if (one.standing != CaseStanding::good) return found;
    if (verdict != nullptr) return {Icon::check, t.up, say.get("desk.workshop.state.teaches")};
    return {Icon::check, t.text2, say.get("desk.workshop.state.untested")};
}

float row_height(Canvas& canvas, const Standing& standing, float width) {
    return std::max(50.0F, std::ceil(16 + tight_step(canvas, Size::body) +
                                     tight_height(canvas, standing.words, width - left - 8, Size::label)));
}

void draw_row(Canvas& canvas, const WatchedCase& one, const Standing& standing, Rect row, bool chosen, bool focused) {
    const Theme& t = canvas.theme();
    if (chosen || canvas.hot(row)) canvas.fill(row, chosen ? t.high : t.raised, 8);
    if (focused) draw_focus_ring(canvas, row);
    const float step = tight_step(canvas, Size::body);
    canvas.icon({row.x + 19, row.y + 7 + step / 2}, standing.icon, canvas.em(Size::body), standing.paint);
    canvas.file_name({row.x + left, row.y + 7 + (step - canvas.line_height(Size::body)) / 2}, row.w - left - 8,
                     visible(one.file.filename().string()), {Size::body, Weight::strong, t.text});
    tight_text(canvas, {row.x + left, row.y + 7 + step + 1}, row.w - left - 8, standing.words,
               {Size::label, Weight::regular, chosen ? t.text : t.text2});
}

void choose(WorkshopView& view, int index) {
    const auto& cases = view.room.cases();
    if (index < 0 || index >= static_cast<int>(cases.size()) || index == view.room.chosen()) return;
    view.room.choose(cases[static_cast<std::size_t>(index)].file);
    const WorkshopRegion region = view.look.region;
    const ScrollState scroll = view.look.cases_scroll;
    view.look = {};
    view.look.region = region;
    view.look.cases_scroll = scroll;
}

}  // namespace

std::optional<Command> draw_workshop_cases(Canvas& canvas, WorkshopView& view, Rect panel) {
    const Theme& t = canvas.theme();
    const Narrator& say = view.say();
    const bool keys = view.has_keys(WorkshopRegion::cases);
    Rect area = workshop_panel(canvas, panel, say.get("desk.workshop.cases"), {}, false);
    area = {panel.x + edge, area.y, panel.w - 2 * edge, panel.bottom() - area.y - 12};
    const auto& cases = view.room.cases();
    if (cases.empty()) {
        canvas.paragraph({area.x + 6, area.y + 4}, area.w - 12,
                         say.with("desk.workshop.empty", {{"folder", visible(view.room.folder().string())}}),
                         {Size::body, Weight::regular, t.text2});
        return std::nullopt;
    }
    if (keys) {
        const Input& input = keys_of(canvas);
        const int count = static_cast<int>(cases.size());
        if (input.pressed(Key::down)) choose(view, std::min(view.room.chosen() + 1, count - 1));
        if (input.pressed(Key::up)) choose(view, std::max(view.room.chosen() - 1, 0));
        if (input.pressed(Key::home)) choose(view, 0);
        if (input.pressed(Key::end)) choose(view, count - 1);
    }
    const int chosen = view.room.chosen();
    std::vector<Standing> standings;
    for (const WatchedCase& one : cases) standings.push_back(standing_of(view, t, one));
    const auto measure = [&](float width) {
        std::vector<float> tops{0};
        for (const Standing& standing : standings)
            tops.push_back(tops.back() + row_height(canvas, standing, width) + 6);
        return tops;
    };
    std::vector<float> tops = measure(area.w);
    const bool scrolls = tops.back() > area.h;
    const float width = scrolls ? area.w - bar_room : area.w;
    if (scrolls) tops = measure(width);
    const auto at = static_cast<std::size_t>(std::max(0, chosen));
    if (view.look.moved) scroll_to(view.look.cases_scroll, area.h, tops[at], tops[at + 1]);
    const ScrollView scroll{canvas, area, tops.back(), view.look.cases_scroll};
    int clicked = -1;
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const Rect row{scroll.content().x, scroll.content().y + tops[i], width, tops[i + 1] - tops[i] - 6};
        if (!scroll.shows(row)) continue;
        const bool mine = static_cast<int>(i) == chosen;
        draw_row(canvas, cases[i], standings[i], row, mine, mine && keys);
        if (canvas.clicked(row)) clicked = static_cast<int>(i);
    }
    if (clicked >= 0) {
        view.look.region = WorkshopRegion::cases;
        choose(view, clicked);
    }
    return std::nullopt;
}

}  // namespace keyaccount::desk
