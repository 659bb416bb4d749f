// What is wrong with the chosen case: one problem open at a time, with its place in the file.
#include "game/desk/screens/workshop_parts.hpp"

#include "engine/files/text_file.hpp"
#include "game/desk/widgets/source_lines.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float edge = 8;
constexpr float left = 36;  // of the words, behind the sign
constexpr int context = 2;  // lines shown before and after the one that is meant
constexpr float bar_room = 14;

/// A problem and what is shown of it.
struct Item {
    const Diagnostic* problem = nullptr;
    std::string what, hint, place;
    bool open = false;
};

SourceLines lines_of(const std::string& text, const Diagnostic& problem) {
    const TextFile file{{}, text};
    const int last = file.place(text.size()).line;
    SourceLines source{std::max(1, problem.line - context), {}, problem.line, problem.column};
    for (int number = source.first; number <= std::min(last, problem.line + context); ++number)
        source.lines.emplace_back(file.line(number));
    return source;
}

Item item_of(const WorkshopView& view, int index) {
    const Diagnostic& problem = view.room.problems()[static_cast<std::size_t>(index)];
    const Language language = view.say().language();
    Item item{&problem,
              sentence(in(language, problem.message)),
              sentence(in(language, problem.hint)),
              {},
              view.look.problem == index};
    if (problem.line > 0) item.place = std::to_string(problem.line) + ":" + std::to_string(problem.column);
    return item;
}

float place_width(Canvas& canvas, const Item& item) {
    return item.place.empty() ? 0 : canvas.text_width(item.place, Size::label) + 14;
}

float words_height(Canvas& canvas, const Item& item, float width) {
    const float what = width - left - 12 - place_width(canvas, item);
    const float hint = item.hint.empty() ? 0 : tight_height(canvas, item.hint, width - left - 14, Size::label) + 2;
    return 7 + tight_height(canvas, item.what, what, Size::body, Weight::strong) + hint + 7;
}

Button editor_button(const WorkshopView& view) {
    Button button;
    button.text = view.say().get("desk.workshop.editor");
    button.key = "O";
    button.icon = Icon::external;
    return button;
}

float item_height(Canvas& canvas, const WorkshopView& view, const Item& item, float width) {
    float height = words_height(canvas, item, width);
    if (!item.open || item.problem->line == 0) return height;
    return height + source_lines_height(canvas, lines_of(view.room.open().text, *item.problem)) + 10;
}

bool draw_item(Canvas& canvas, const WorkshopView& view, Rect rect, const Item& item, bool& opened) {
    const Theme& t = canvas.theme();
    const bool focused = item.open && view.has_keys(WorkshopRegion::problems);
    if (item.open || canvas.hot(rect)) canvas.fill(rect, item.open ? t.raised : t.panel, 8);
    if (focused) draw_focus_ring(canvas, rect);
    const Paint ink = severity_paint(t, item.problem->severity);
    canvas.icon({rect.x + 18, rect.y + 7 + tight_step(canvas, Size::body) / 2}, severity_icon(item.problem->severity),
                canvas.em(Size::body), ink);
    const float place = place_width(canvas, item);
    canvas.text_in({rect.x, rect.y + 7, rect.w - 12, tight_step(canvas, Size::body)}, item.place,
                   {Size::label, Weight::regular, t.text2, Align::right});
    float y = rect.y + 7;
    y += tight_text(canvas, {rect.x + left, y}, rect.w - left - 12 - place, item.what,
                    {Size::body, Weight::strong, t.text});
    if (!item.hint.empty())
        tight_text(canvas, {rect.x + left, y + 2}, rect.w - left - 14, item.hint,
                   {Size::label, Weight::regular, t.text2});
    bool editor = false;
    if (item.open && item.problem->line > 0) {
        const SourceLines source = lines_of(view.room.open().text, *item.problem);
        const float top = rect.y + words_height(canvas, item, rect.w);
        const Rect box{rect.x + 10, top, rect.w - 20, source_lines_height(canvas, source)};
        const Button button = editor_button(view);
        const Vec2 size = button_size(canvas, button);
        draw_source_lines(canvas, box, source, ink, size + Vec2{14, 8});
        editor =
            draw_button(canvas, {box.right() - size.x - 6, box.bottom() - size.y - 6, size.x, size.y}, button).clicked;
    }
    opened = !editor && canvas.clicked(rect);
    return editor;
}

void draw_none(Canvas& canvas, const WorkshopView& view, Rect area) {
    const Theme& t = canvas.theme();
    const bool gone = view.room.open().standing == CaseStanding::gone;
    const float icon = canvas.em(Size::lead);
    canvas.icon({area.x + 20, area.y + 8 + canvas.line_height(Size::body) / 2}, gone ? Icon::warning : Icon::check,
                icon, gone ? t.decision_maker : t.up);
    canvas.paragraph({area.x + left + 8, area.y + 8}, area.w - left - 20,
                     view.say().get(gone ? "desk.workshop.gone" : "desk.workshop.no-problems"),
                     {Size::body, Weight::regular, t.text});
}

void read_problem_keys(Canvas& canvas, WorkshopView& view, int count) {
    const Input& input = keys_of(canvas);
    const int before = view.look.problem;
    if (input.pressed(Key::down)) view.look.problem = std::min(view.look.problem + 1, count - 1);
    if (input.pressed(Key::up)) view.look.problem = std::max(view.look.problem - 1, 0);
    if (input.pressed(Key::home)) view.look.problem = 0;
    if (input.pressed(Key::end)) view.look.problem = count - 1;
    view.look.moved = view.look.moved || view.look.problem != before;
}

}  // namespace

Icon severity_icon(Severity severity) {
    switch (severity) {
        case Severity::error: return Icon::lost;
        case Severity::warning: return Icon::warning;
        case Severity::todo: return Icon::pencil;
    }
    return Icon::info;
}

Paint severity_paint(const Theme& theme, Severity severity) {
    switch (severity) {
        case Severity::error: return theme.down;
        case Severity::warning: return theme.decision_maker;
        case Severity::todo: return theme.us;
    }
    return theme.text2;
}

std::optional<Command> open_problem_in_editor(const WorkshopView& view) {
    const WatchedCase& open = view.room.open();
    if (open.file.empty()) return std::nullopt;
    Command command{Do::open_in_editor, {}};
    command.file = open.file;
    const auto at = static_cast<std::size_t>(std::max(0, view.look.problem));
    if (at < open.shelved.diagnostics.size())
        command.index = static_cast<std::size_t>(std::max(0, open.shelved.diagnostics[at].line));
    return command;
}

float workshop_problems_height(Canvas& canvas, const WorkshopView& view, float width) {
    const int count = static_cast<int>(view.room.problems().size());
    float height = tight_step(canvas, Size::label) + 30;
    if (count == 0) return height + canvas.line_height(Size::body) + 24;
    for (int i = 0; i < count; ++i) height += item_height(canvas, view, item_of(view, i), width - 2 * edge) + 4;
    return height;
}

std::optional<Command> draw_workshop_problems(Canvas& canvas, WorkshopView& view, Rect panel) {
    const Narrator& say = view.say();
    const int count = static_cast<int>(view.room.problems().size());
    const bool keys = view.has_keys(WorkshopRegion::problems);
    Rect area = workshop_panel(canvas, panel, say.get("desk.workshop.problems"),
                               count > 0 ? say.get("desk.workshop.line-column") : std::string{}, keys && count == 0);
    if (count == 0) {
        draw_none(canvas, view, area);
        return std::nullopt;
    }
    view.look.problem = std::clamp(view.look.problem, 0, count - 1);
    if (keys) read_problem_keys(canvas, view, count);
    area = {panel.x + edge, area.y, panel.w - 2 * edge, panel.bottom() - area.y - edge};
    const auto measure = [&](float width) {
        std::vector<float> tops{0};
        for (int i = 0; i < count; ++i)
            tops.push_back(tops.back() + item_height(canvas, view, item_of(view, i), width) + 4);
        return tops;
    };
    std::vector<float> tops = measure(area.w);
    if (tops.back() > area.h) tops = measure(area.w - bar_room);
    const auto chosen = static_cast<std::size_t>(view.look.problem);
    if (view.look.moved) scroll_to(view.look.problems_scroll, area.h, tops[chosen], tops[chosen + 1]);
    ScrollView scroll{canvas, area, tops.back(), view.look.problems_scroll};
    std::optional<Command> command;
    for (int i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const Rect row{scroll.content().x, scroll.content().y + tops[at],
                       tops.back() > area.h ? area.w - bar_room : area.w, tops[at + 1] - tops[at] - 4};
        if (!scroll.shows(row)) continue;
        bool opened = false;
        if (draw_item(canvas, view, row, item_of(view, i), opened)) command = open_problem_in_editor(view);
        if (!opened) continue;
        view.look.region = WorkshopRegion::problems;
        view.look.problem = i;
    }
    return command;
}

}  // namespace keyaccount::desk
