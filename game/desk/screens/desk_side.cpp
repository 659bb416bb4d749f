#include "game/desk/screens/desk_side.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float gap = 12;

/// Room for the longest date of the log.
float date_width(Canvas& canvas) {
    return canvas.text_width(canvas.chinese() ? "12月30日" : "30 Nov", Size::label) + 10;
}

int percent_of(int per_mille) { return (per_mille + 5) / 10; }

/// Gauge of the last choice before the present week.
int gauge_before_week(const Session& session) {
    const View view = session.view();
    const int monday = view.day() - weekday(view.date(view.day()));
    int gauge = -1;
    for (const Moment& moment : session.moments())
        if (moment.day < monday) gauge = moment.gauge;
    return gauge;
}

std::vector<ProgressSection> layers_of(const Scene& scene, const View& view) {
    static constexpr std::array keys{"layer.basic", "layer.important", "layer.core", "layer.process"};
    std::vector<ProgressSection> sections;
    for (const char* key : keys) sections.push_back({scene.say.get(key), 0, 0});
    for (std::size_t f = 0; f < view.fact_count(); ++f) {
        const SeenFact fact = view.fact(FactId::at(f));
        ProgressSection& section = sections[index_of(fact.layer)];
        ++section.all;
        section.done += fact.known ? 1 : 0;
    }
    return sections;
}

}  // namespace

CalendarBar calendar_of(const Scene& scene, const View& view) {
    CalendarBar bar;
    bar.today = scene.say.date(view, view.day());
    const bool after = view.signed_day() >= 0;
    const int due = view.next_due_day();
    bar.days = std::max(1, after && due > 0 ? std::max(due, view.day()) : view.decision_day());
    bar.day = std::min(view.day(), bar.days);
    bar.count =
        scene.say.with(after ? "desk.time.day" : "desk.time.day-of",
                       {{"day", std::to_string(view.day() + 1)}, {"all", std::to_string(view.decision_day() + 1)}});
    bar.deadline =
        after ? (due >= 0 ? scene.say.with("desk.time.payment", {{"n", std::to_string(view.instalments() + 1)},
                                                                 {"date", scene.say.short_date(view, due)}})
                          : std::string{})
              : scene.say.with("desk.time.decides", {{"date", scene.say.short_date(view, view.decision_day())}});
    bar.wait = scene.say.get("desk.act.wait");
    bar.glide = motion_id("calendar");
    for (std::size_t p = 0; p < view.people_count(); ++p) {
        const SeenPerson person = view.person(PersonId::at(p));
        if (person.promise_due < 0 || !person.promised.exists()) continue;
        bar.events.push_back(
            {person.promise_due,
             scene.say.with("desk.time.promise", {{"date", scene.say.short_date(view, person.promise_due)},
                                                  {"what", scene.say.text(view, view.step(person.promised).name)},
                                                  {"who", scene.say.short_person(view, person.id)}}),
             true});
    }
    if (view.review_until() >= view.day())
        bar.events.insert(
            bar.events.begin(),
            {view.review_until(),
             scene.say.with("desk.time.review", {{"date", scene.say.short_date(view, view.review_until())}}), true});
    const Stage& stage = view.stages()[static_cast<std::size_t>(view.stage())];
    if (!scene.say.stage_overdue(view).empty() && bar.events.size() < 2)
        bar.events.push_back(
            {view.stage_since() + stage.usual_days,
             scene.say.with("desk.time.overdue", {{"spent", scene.say.days(view.day() - view.stage_since())},
                                                  {"usual", std::to_string(stage.usual_days)}}),
             true});
    if (!after && stage.planned_day >= view.day() && stage.planned_day < bar.days && bar.events.size() < 2)
        bar.events.push_back({stage.planned_day,
                              scene.say.with("desk.time.plan", {{"date", scene.say.short_date(view, stage.planned_day)},
                                                                {"stage", scene.say.text(view, stage.name)}}),
                              false});
    if (bar.events.size() > 2) bar.events.resize(2);
    return bar;
}

BudgetBar budget_of(const Scene& scene, const View& view) {
    BudgetBar bar;
    bar.name = scene.say.get("desk.money.expense");
    bar.share = units(view.expense()) / units(std::max(1, view.budget()));
    bar.spent = scene.say.money(view.expense());
    bar.of = scene.say.with("desk.money.of", {{"all", scene.say.money(view.budget())}});
    bar.glide = motion_id("budget");
    return bar;
}

WinGauge gauge_of(const Scene& scene, const Session& session) {
    const View view = session.view();
    const WinProbability win = view.win();
    WinGauge gauge;
    gauge.heading = scene.say.get("desk.gauge.title");
    gauge.value = scene.say.percent(win.shown);
    const int before = gauge_before_week(session);
    if (before >= 0) {
        gauge.change = percent_of(win.shown) - percent_of(before);
        gauge.change_note = scene.say.get(gauge.change == 0 ? "desk.gauge.same" : "desk.gauge.since-monday");
    }
    gauge.rival_note = scene.say.get("desk.gauge.note");
    bool base = true;
    for (const WinRow& row : scene.say.win_rows(view)) {
        gauge.terms.push_back({row.name, row.points, base, row.why});
        base = false;
    }
    return gauge;
}

std::vector<LogEntry> log_of(const Scene& scene, const Session& session) {
    std::vector<LogEntry> log;
    const View view = session.view();
    const auto& moments = session.moments();
    for (std::size_t i = moments.size(); i-- > 0;) {
        const Moment& moment = moments[i];
        LogEntry entry;
        entry.lines = scene.say.log_lines(view, moment.events);
        entry.outcome = moment.outcome;
        for (const Event& event : moment.events) entry.rival = entry.rival || event.kind == EventKind::rival_stance;
        if (entry.lines.empty()) continue;
        entry.date = scene.say.short_date(view, moment.day);
        log.push_back(std::move(entry));
    }
    return log;
}

float log_entry_height(Canvas& canvas, float width, const LogEntry& entry, std::size_t most_lines) {
    float height = 0;
    const float left = date_width(canvas);
    for (std::size_t i = 0; i < std::min(most_lines, entry.lines.size()); ++i)
        height += tight_height(canvas, entry.lines[i], width - left, Size::label);
    return std::max(height, tight_step(canvas, Size::label)) + 6;
}

void draw_log_entry(Canvas& canvas, Vec2 at, float width, const LogEntry& entry, std::size_t most_lines) {
    const Theme& t = canvas.theme();
    const float left = date_width(canvas);
    canvas.text_in({at.x, at.y, left, tight_step(canvas, Size::label)}, entry.date,
                   {Size::label, Weight::regular, t.text3});
    float y = at.y;
    for (std::size_t i = 0; i < std::min(most_lines, entry.lines.size()); ++i) {
        const bool last = i + 1 == entry.lines.size() && entry.lines.size() > 1;
        Paint ink = i == 0 ? t.text : t.text2;
        if (last && (entry.outcome == Outcome::advance || entry.outcome == Outcome::order)) ink = t.up;
        if (last && entry.outcome == Outcome::no_sale) ink = t.down;
        y += tight_text(canvas, {at.x + left, y}, width - left, entry.lines[i], {Size::label, Weight::regular, ink});
    }
}

DeskSide::Part DeskSide::draw_time(Canvas& canvas, const Scene& scene, const View& view, Rect rect) {
    canvas.fill(rect, canvas.theme().panel, 10);
    const auto clip = canvas.clip(rect.inset(4, 0));
    const CalendarBar calendar = calendar_of(scene, view);
    const float high = calendar_height(canvas, rect.w, calendar);
    const Hit wait = draw_calendar(canvas, {rect.x, rect.y, rect.w, high}, calendar);
    draw_divider(canvas, {rect.x + 14, rect.y + high}, rect.w - 28);
    draw_budget(canvas, {rect.x + 14, rect.y + high + 8}, rect.w - 28, budget_of(scene, view));
    return wait.clicked ? Part::wait : Part::none;
}

DeskSide::Part DeskSide::draw_file(Canvas& canvas, const Scene& scene, const Session& session, Rect rect) {
    const View view = session.view();
    Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.file.title"), "F"});
    const auto layers = layers_of(scene, view);
    const float high = progress_height(canvas, inside.w, layers);
    Part part = draw_progress(canvas, {inside.x, inside.y}, inside.w, layers).clicked ? Part::file : Part::none;
    if (canvas.clicked({rect.x, rect.y, rect.w, inside.y - rect.y})) part = Part::file;
    inside.take_top(high, 10);
    if (inside.h < 30) return part;
    draw_divider(canvas, {inside.x, inside.y}, inside.w);
    inside.take_top(1, 8);
    const float label = tight_step(canvas, Size::label);
    const Rect head = inside.take_top(std::max(20.0F, label), 4);
    canvas.text_in(head, scene.say.get("desk.log.title"), {Size::label, Weight::strong, canvas.theme().text2});
    draw_key_cap_right(canvas, {head.right(), head.centre().y}, "L");
    if (canvas.clicked({head.x, head.y, head.w, rect.bottom() - head.y})) part = Part::log;
    const auto clip = canvas.clip(inside);
    const auto log = log_of(scene, session);
    if (log.empty()) draw_empty(canvas, inside, scene.say.get("desk.log.empty"));
    float y = inside.y;
    for (const LogEntry& entry : log) {
        std::size_t lines = 3;
        while (lines > 1 && y + log_entry_height(canvas, inside.w, entry, lines) > inside.bottom() + 8) --lines;
        const float height = log_entry_height(canvas, inside.w, entry, lines);
        if (y + height > inside.bottom() + 8) break;
        draw_log_entry(canvas, {inside.x, y}, inside.w, entry, lines);
        y += height;
    }
    return part;
}

DeskSide::Part DeskSide::draw(Canvas& canvas, const Scene& scene, const Session& session, Rect area, int term) {
    Part part = Part::none;
    const View view = session.view();
    hovered_ = -1;
    if (!scene.exam()) {
        WinGauge gauge = gauge_of(scene, session);
        gauge.selected = term;
        const float rest = calendar_height(canvas, area.w, calendar_of(scene, view)) + budget_height(canvas) + 18 +
                           90 * canvas.text_scale();
        if (term < 0 && win_gauge_height(canvas, area.w, gauge) + rest > area.h) gauge.terms.clear();
        const Rect rect = area.take_top(win_gauge_height(canvas, area.w, gauge), gap);
        const Hit hit = draw_win_gauge(canvas, rect, gauge);
        hovered_ = hit.index;
        if (hit.clicked || canvas.clicked({rect.x, rect.y, rect.w, 40})) part = Part::gauge;
    }
    const float time = calendar_height(canvas, area.w, calendar_of(scene, view)) + 8 + budget_height(canvas) + 10;
    if (const Part clicked = draw_time(canvas, scene, view, area.take_top(time, gap)); clicked != Part::none)
        part = clicked;
    if (area.h > 60) {
        if (const Part clicked = draw_file(canvas, scene, session, area); clicked != Part::none) part = clicked;
    }
    return part;
}

}  // namespace keyaccount::desk
