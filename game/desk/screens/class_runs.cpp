// All runs in a table, or those of a branch or a column of the chart.
#include "game/desk/screens/class_parts.hpp"

#include "engine/files/utf8.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float row_least = 34;
constexpr float scroll_bar_room = 12;
constexpr std::size_t most_remark_lines = 3;

struct Column {
    const char* key;
    float share;         // of the width
    float hidden_share;  // while names are hidden
    Align align;
    RunOrder order;
};
constexpr std::array columns{Column{"desk.class.column.run", 0.34F, 0.12F, Align::left, RunOrder::number},
                             Column{"desk.class.column.end", 0.18F, 0.24F, Align::left, RunOrder::end},
                             Column{"desk.class.column.score", 0.08F, 0.11F, Align::right, RunOrder::score},
                             Column{"", 0.04F, 0.06F, Align::left, RunOrder::end},
                             Column{"desk.class.column.stage", 0.14F, 0.19F, Align::left, RunOrder::end},
                             Column{"desk.class.column.day", 0.07F, 0.10F, Align::right, RunOrder::end},
                             Column{"desk.class.column.marks", 0.15F, 0.18F, Align::right, RunOrder::number}};

float share_of(const ClassView& view, const Column& column) {
    return view.room.names_hidden ? column.hidden_share : column.share;
}

std::vector<std::size_t> listed(const ClassView& view) {
    std::vector<std::size_t> runs;
    if (view.look.filter)
        runs = view.look.filter->runs;
    else
        for (std::size_t i = 0; i < view.room.size(); ++i) runs.push_back(i);
    const auto before = [&](std::size_t a, std::size_t b) {
        const ClassRun& one = view.room.run(a);
        const ClassRun& other = view.room.run(b);
        switch (view.look.order) {
            case RunOrder::number: break;
            case RunOrder::score:
                if (one.profile.score.total != other.profile.score.total)
                    return one.profile.score.total > other.profile.score.total;
                break;
            case RunOrder::end:
                if (one.profile.end != other.profile.end) return one.profile.end < other.profile.end;
                break;
            case RunOrder::name:
                if (!view.room.names_hidden && one.name != other.name) return one.name < other.name;
                break;
        }
        return a < b;
    };
    std::sort(runs.begin(), runs.end(), before);
    return runs;
}

std::string cell(const ClassView& view, std::size_t run, std::size_t column) {
    const Narrator& say = view.say();
    const ClassRun& one = view.room.run(run);
    switch (column) {
        case 1: return end_name(say, one.profile.end);
        case 2: return std::to_string(whole_points(one.profile.score.total));
        case 4: return view.tell.stage(one.profile.stage);
        case 5: return std::to_string(one.profile.day + 1);
        default: return {};
    }
}

/// Blunders, mistakes and inaccuracies of a reviewed run, each with its sign.
void draw_marks_cell(Canvas& canvas, const ClassView& view, Rect box, std::size_t run) {
    const Theme& t = canvas.theme();
    const ClassRun& one = view.room.run(run);
    if (!one.review) {
        canvas.text_in(box, "…", {Size::body, Weight::regular, t.text3, Align::right});
        return;
    }
    struct Kind {
        Mark mark;
        MarkKind sign;
    };
    float x = box.right();
    if (one.review->marks(Mark::inaccuracy) + one.review->marks(Mark::mistake) + one.review->marks(Mark::blunder) == 0)
        canvas.text_in(box, "0", {Size::body, Weight::regular, t.text2, Align::right});
    for (const Kind kind : {Kind{Mark::inaccuracy, MarkKind::inaccuracy}, Kind{Mark::mistake, MarkKind::mistake},
                            Kind{Mark::blunder, MarkKind::blunder}}) {
        const int count = one.review->marks(kind.mark);
        if (count == 0) continue;
        x -= canvas.text_in({box.x, box.y, x - box.x, box.h}, std::to_string(count),
                            {Size::body, Weight::regular, t.text, Align::right}) +
             13;
        draw_mark(canvas, {x, box.centre().y}, kind.sign, 9);
        x -= 18;
    }
}

void draw_run(Canvas& canvas, const ClassView& view, Rect row, std::size_t run, bool focused) {
    const Theme& t = canvas.theme();
    const bool chosen = view.look.pair[0] == run || view.look.pair[1] == run;
    if (focused || canvas.hot(row)) canvas.fill(row, t.high, 6);
    if (focused) draw_focus_ring(canvas, row.inset(1), 6);
    if (chosen) canvas.fill({row.x, row.y + 4, 4, row.h - 8}, view.look.pair[1] == run ? t.us : t.text2, 2);
    float x = row.x + 14;
    const float width = row.w - 28;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const Rect box{x, row.y, width * share_of(view, columns[c]), row.h};
        x += box.w;
        if (c == 0) {
            const float number = canvas.text_in(box, run_number(view.room, run), {Size::body, Weight::strong, t.text});
            if (!view.room.names_hidden)
                canvas.file_name({box.x + number + 14, box.centre().y - canvas.line_height(Size::body) / 2},
                                 box.w - number - 30, run_name(view, run), {Size::body, Weight::regular, t.text});
            continue;
        }
        if (c + 1 == columns.size()) {
            draw_marks_cell(canvas, view, box, run);
            continue;
        }
        const End end = view.room.run(run).profile.end;
        const float icon = c == 1 ? canvas.em(Size::body) + 10 : 0;
        if (c == 1)
            canvas.icon({box.x + canvas.em(Size::body) / 2, box.centre().y}, end_icon(end), canvas.em(Size::body),
                        end_paint(t, end));
        canvas.text_in({box.x + icon, box.y, box.w - icon, box.h}, cell(view, run, c),
                       {Size::body, c == 2 ? Weight::strong : Weight::regular, t.text, columns[c].align});
    }
}

void draw_heads(Canvas& canvas, ClassView& view, Rect row) {
    const Theme& t = canvas.theme();
    float x = row.x + 14;
    for (const Column& column : columns) {
        const Rect box{x, row.y, (row.w - 28) * share_of(view, column), row.h};
        x += box.w;
        const bool chosen = column.order == view.look.order && column.order != RunOrder::end;
        canvas.text_in(
            box, view.say().get(column.key),
            {Size::body, chosen ? Weight::strong : Weight::regular, chosen ? t.text : t.text2, column.align});
        if (canvas.clicked(box)) view.look.order = column.order;
    }
    draw_divider(canvas, {row.x, row.bottom() - 1}, row.w);
}

std::optional<Command> read_keys(const Input& input, ClassView& view, const std::vector<std::size_t>& runs,
                                 std::size_t page) {
    if (runs.empty()) return std::nullopt;
    const std::size_t before = view.look.row;
    std::size_t& row = view.look.row;
    const std::size_t last = runs.size() - 1;
    for (const KeyPress& press : input.keys) {
        if (press.key == Key::down) row = std::min(last, row + 1);
        if (press.key == Key::up) row -= row > 0 ? 1 : 0;
        if (press.key == Key::page_down) row = std::min(last, row + page);
        if (press.key == Key::page_up) row -= std::min(row, page);
        if (press.key == Key::home) row = 0;
        if (press.key == Key::end) row = last;
        if (press.key == Key::space) choose_run(view.look, runs[row]);
        if (press.key == Key::o)
            view.look.order = static_cast<RunOrder>(turned(static_cast<int>(view.look.order), 1, 4));
    }
    view.look.row_moved = view.look.row_moved || row != before;
    if (!input.pressed(Key::enter)) return std::nullopt;
    const std::size_t turn = view.look.filter ? view.look.filter->turn : SIZE_MAX;
    return show_run(runs[row], turn);
}

/// Files that were left out or hold only a part, named while names are shown; returns the height used.
float draw_remarks(Canvas& canvas, const ClassView& view, Rect area) {
    if (view.remarks.empty()) return 0;
    std::string words = view.say().with("desk.class.remarks", {{"n", std::to_string(view.remarks.size())}});
    if (!view.room.names_hidden)
        for (const ClassRemark& remark : view.remarks)
            words += "  " + visible(remark.file) + ": " + in(view.say().language(), remark.what);
    const auto lines = canvas.wrap(words, area.w, Size::body).lines;
    const float line = tight_step(canvas, Size::body);
    const std::size_t shown = std::min(lines.size(), most_remark_lines);
    for (std::size_t i = 0; i < shown; ++i)
        canvas.text_in({area.x, area.bottom() - line * units(shown - i), area.w, line},
                       lines[i] + (i + 1 == shown && shown < lines.size() ? "…" : ""),
                       {Size::body, Weight::regular, canvas.theme().text2});
    return line * units(shown) + 8;
}

}  // namespace

std::optional<Command> draw_class_runs(Canvas& canvas, ClassView& view, Rect area) {
    const Theme& t = canvas.theme();
    const auto runs = listed(view);
    view.look.row = std::min(view.look.row, runs.empty() ? 0 : runs.size() - 1);
    const std::string heading = view.look.filter
                                    ? view.say().with("desk.class.runs-of", {{"what", view.look.filter->name}})
                                    : view.say().get("desk.class.runs");
    Rect inside = class_panel(canvas, area, heading);
    inside.take_bottom(draw_remarks(canvas, view, inside));
    Rect head = inside.take_top(std::max(row_least, tight_step(canvas, Size::body) + 10));
    const float step = std::max(row_least, tight_step(canvas, Size::body) + 12);
    auto command = read_keys(keys_of(canvas), view, runs, static_cast<std::size_t>(std::max(1.0F, inside.h / step)));
    if (view.look.row_moved)
        scroll_to(view.look.rows_scroll, inside.h, units(view.look.row) * step, units(view.look.row + 1) * step);
    view.look.row_moved = false;
    if (step * units(runs.size()) > inside.h) head.w -= scroll_bar_room;
    draw_heads(canvas, view, head);
    const ScrollView scroll{canvas, inside, step * units(runs.size()), view.look.rows_scroll};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Rect row{scroll.content().x, scroll.content().y + units(i) * step, scroll.content().w, step};
        if (!scroll.shows(row)) continue;
        if (i > 0) canvas.fill({row.x + 14, row.y, row.w - 28, 1}, t.line.faded(0.5F));
        draw_run(canvas, view, row, runs[i], i == view.look.row);
        if (!canvas.clicked(row)) continue;
        if (view.look.row == i) command = show_run(runs[i], view.look.filter ? view.look.filter->turn : SIZE_MAX);
        view.look.row = i;
    }
    return command;
}

}  // namespace keyaccount::desk
