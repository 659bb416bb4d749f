#include "game/desk/screens/desk.hpp"

#include "game/desk/widgets/stage_track.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float margin = 16;
constexpr float gutter = 12;

/// From 120 % text on only the present stage tells more than its name.
StageTrack track_of(const Canvas& canvas, const Scene& scene, const View& view) {
    StageTrack track;
    const bool large = canvas.text_scale() >= 1.2F;
    for (std::size_t s = 0; s < view.stages().size(); ++s) {
        const Stage& stage = view.stages()[s];
        StageCell cell;
        const int at = static_cast<int>(s);
        cell.state = at < view.stage()    ? StageState::past
                     : at == view.stage() ? StageState::current
                                          : StageState::future;
        cell.name = scene.say.text(view, stage.name);
        if (cell.state == StageState::current) cell.task = scene.say.text(view, stage.task);
        if (large && cell.state == StageState::current) cell.task.clear();
        if (!large || cell.state == StageState::current) cell.rate = scene.say.percent(stage.win_rate);
        if (!large || cell.state == StageState::current) cell.exit = scene.say.text(view, stage.exit_sign);
        cell.recorded = at == view.recorded_stage() && at != view.stage();
        if (cell.recorded) cell.exit = scene.say.get("desk.records.on-record");
        track.stages.push_back(std::move(cell));
    }
    return track;
}

}  // namespace

void Desk::choose_person(const Scene& scene) {
    const View view = scene.session->view();
    const auto& moments = scene.session->moments();
    if (scene.hints() && advice_ && advice_->who.exists()) {
        selected_ = advice_->who;
        return;
    }
    if (selected_.exists()) return;
    for (std::size_t i = moments.size(); i-- > 0 && !selected_.exists();) selected_ = moments[i].choice.who;
    for (std::size_t p = 0; p < view.people_count() && !selected_.exists(); ++p) {
        const SeenPerson person = view.person(PersonId::at(p));
        if (person.side == Side::client && person.awareness == Awareness::met) selected_ = person.id;
    }
    if (!selected_.exists()) selected_ = PersonId::at(0);
}

/// Looks at the game anew after each choice.
void Desk::arrive(const Scene& scene) {
    const View view = scene.session->view();
    const std::size_t turns = scene.session->moments().size();
    if (turns != turns_) {
        const bool first = turns_ == static_cast<std::size_t>(-1);
        const bool written = !first && turns > 0 && scene.session->moments().back().choice.kind == ChoiceKind::record;
        turns_ = turns;
        advice_ = advise(scene.say, view);
        if (!written) {
            open_ = Open::nothing;
            focus_ = Focus::chart;
            choose_person(scene);
            if (report_wanted_ || !first) report_ = report_of(scene);
            if (!report_.heading.empty()) open_ = Open::report;
        }
        if (first && first_page_) open_records(scene, *first_page_);
    }
    if (open_ == Open::report) report_ = report_of(scene);
    if (scene.hints()) advice_ = advise(scene.say, view);
    if (!scene.hints()) advice_.reset();
    dock_ = dock_actions(scene, view, selected_, advice_);
    more_ = more_actions(scene, view, selected_, dock_);
}

void Desk::open_records(const Scene& scene, RecordPage page) {
    records_.open(scene, page);
    open_ = Open::records;
}

std::optional<Command> Desk::act(Choice choice) {
    if (choice.is(Action::barter) && open_ != Open::barter) {
        open_ = Open::barter;
        pick_.begin(0);
        return std::nullopt;
    }
    if (choice.is(Action::walk_away) && open_ != Open::walk_away) {
        open_ = Open::walk_away;
        pick_.begin(0);
        return std::nullopt;
    }
    return Command{Do::choose, choice};
}

std::optional<Command> Desk::try_dock(const Scene& scene, int index) {
    if (index < 0 || index >= static_cast<int>(dock_.size())) return std::nullopt;
    const DeskAction& action = dock_[static_cast<std::size_t>(index)];
    if (action.possible) return act(action.choice);
    const View view = scene.session->view();
    const Refusal why = view.refuse(action.choice);
    const bool stranger =
        why == Refusal::no_access && action.choice.who.exists() && view.person(action.choice.who).reachable;
    reason_ = stranger ? scene.say.get("desk.reason.visit-first") : scene.say.refusal(why);
    return std::nullopt;
}

void Desk::draw_reason(Canvas& canvas, Rect above) {
    if (reason_.empty()) return;
    Toast toast;
    toast.changes.push_back({Icon::locked, reason_, Trend::neutral});
    const float width = std::min(above.w - 24, 640.0F * std::max(1.0F, canvas.text_scale()));
    const float height = toast_height(canvas, width, toast);
    const Rect box{above.centre().x - width / 2, above.bottom() - height - 10, width, height};
    canvas.shadow(box, 10, 10);
    draw_toast(canvas, box, toast);
}

void Desk::move_focus(const Input& input, const Scene& scene) {
    if (input.pressed(Key::tab)) focus_ = focus_ == Focus::chart ? Focus::dock : Focus::chart;
    Vec2 way;
    if (input.pressed(Key::left)) way = {-1, 0};
    if (input.pressed(Key::right)) way = {1, 0};
    if (input.pressed(Key::up)) way = {0, -1};
    if (input.pressed(Key::down)) way = {0, 1};
    if (way == Vec2{}) return;
    if (focus_ == Focus::gauge) {
        const int count = static_cast<int>(gauge_of(scene, *scene.session).terms.size());
        term_ = turned(term_, static_cast<int>(way.x + way.y), count);
    } else if (focus_ == Focus::dock) {
        const int count = static_cast<int>(dock_.size()) + 1;
        dock_focus_ = std::clamp(dock_focus_ + static_cast<int>(way.x) + 3 * static_cast<int>(way.y), 0, count - 1);
    } else {
        selected_ = chart_.towards(selected_, way);
    }
}

std::optional<Command> Desk::read_letters(const Input& input, const Scene& scene) {
    if (input.pressed(Key::p) && !scene.exam()) focus_ = focus_ == Focus::gauge ? Focus::chart : Focus::gauge;
    if (input.pressed(Key::f)) open_ = Open::file;
    if (input.pressed(Key::l)) open_ = Open::log;
    if (input.pressed(Key::r)) open_records(scene, page_wanted(scene.session->view()));
    if (input.pressed(Key::m)) open_ = Open::more;
    if (input.pressed(Key::w)) return act(Choice::act(Action::wait));
    if (input.pressed(Key::u) && scene.session->can_undo()) return Command{Do::undo, {}};
    if (input.pressed(Key::escape)) {
        if (focus_ == Focus::chart) return Command{Do::menu, {}};
        focus_ = Focus::chart;
    }
    return std::nullopt;
}

std::optional<Command> Desk::read_keys(Canvas& canvas, const Scene& scene) {
    const Input& input = keys_of(canvas);
    if (!input.keys.empty() || input.clicked) reason_.clear();
    move_focus(input, scene);
    if (const auto command = read_letters(input, scene)) return command;
    if (input.digit() >= 1) return try_dock(scene, input.digit() - 1);
    if (!input.pressed(Key::enter)) return std::nullopt;
    const int wanted = focus_ == Focus::dock ? dock_focus_ : primary_of(dock_, advice_);
    if (wanted == static_cast<int>(dock_.size())) open_ = Open::more;
    return try_dock(scene, wanted);
}

void Desk::draw_track(Canvas& canvas, const Scene& scene, Rect rect) {
    draw_stage_track(canvas, rect, track_of(canvas, scene, scene.session->view()));
}

std::optional<Command> Desk::take(DeskSide::Part part) {
    if (part == DeskSide::Part::file) open_ = Open::file;
    if (part == DeskSide::Part::log) open_ = Open::log;
    if (part == DeskSide::Part::gauge) focus_ = focus_ == Focus::gauge ? Focus::chart : Focus::gauge;
    if (part == DeskSide::Part::gauge && side_.hovered_term() >= 0) term_ = side_.hovered_term();
    return part == DeskSide::Part::wait ? act(Choice::act(Action::wait)) : std::nullopt;
}

std::optional<Command> Desk::draw_desk(Canvas& canvas, const Scene& scene) {
    const View view = scene.session->view();
    HeaderBar header;
    header.title = scene.say.text(view, view.title());
    header.subtitle = scene.say.text(view, view.client()) + " · " + scene.say.text(view, view.subject());
    const float left = 68 + canvas.text_width(header.title, Size::body, Weight::strong);
    const float room = records_button_left(canvas, scene, header) - left;
    if (canvas.text_width(header.subtitle, Size::body) > room) header.subtitle = scene.say.text(view, view.client());
    if (canvas.text_width(header.subtitle, Size::body) > room) header.subtitle.clear();
    std::optional<Command> command = draw_top(canvas, scene, header, Do::menu);
    draw_records_button(canvas, scene, header);
    Rect area{margin, 48, canvas.size().x - 2 * margin, canvas.size().y - 48 - margin};
    const StageTrack track = track_of(canvas, scene, view);
    draw_track(canvas, scene, area.take_top(stage_track_height(canvas, area.w, track), gutter));
    if (const auto hint = first_hint(scene)) {
        const Rect strip = area.take_top(first_hint_height(canvas, scene, area.w, *hint), gutter);
        if (draw_first_hint(canvas, scene, strip, *hint)) command = Command{Do::hint_read, {}};
    }
    const float side =
        std::clamp(304 + (canvas.size().x - 1280) * 0.4F, 304.0F, 380.0F) * std::clamp(canvas.text_scale(), 1.0F, 1.2F);
    const Rect right = area.take_right(side, gutter);
    if (const auto taken = take(side_.draw(canvas, scene, *scene.session, right, focus_ == Focus::gauge ? term_ : -1)))
        command = taken;
    const Rect dock = area.take_bottom(dock_height(canvas, area.w, dock_), gutter);
    AdviceNote note;
    const bool noted = advice_.has_value();
    if (noted) {
        const PersonId manager = manager_of(*scene.session);
        note.face = manager.exists() ? scene.session->scenario().person(manager).face : Face{};
        note.heading = advice_->heading;
        note.words = advice_->words;
    }
    const PersonId clicked = chart_.draw(canvas, scene, view, area, selected_, noted ? &note : nullptr);
    if (clicked.exists()) selected_ = clicked;
    const int primary = primary_of(dock_, advice_);
    const DockHit hit = draw_dock(canvas, scene, view, dock, selected_, dock_, primary, more_.size(),
                                  focus_ == Focus::dock ? dock_focus_ : -1);
    if (hit.more) open_ = Open::more;
    if (hit.action >= 0) command = try_dock(scene, hit.action);
    draw_reason(canvas, area);
    return command;
}

std::optional<Command> Desk::draw(Canvas& canvas, const Scene& scene) {
    arrive(scene);
    if (scene.session->over() && open_ == Open::nothing) return Command{Do::next, {}};
    const bool muted = canvas.muted();
    if (open_ == Open::nothing) {
        std::optional<Command> command = read_keys(canvas, scene);
        const auto drawn = draw_desk(canvas, scene);
        if (!command) command = drawn;
        return command;
    }
    canvas.mute(true);
    draw_desk(canvas, scene);
    canvas.mute(muted);
    return draw_sheets(canvas, scene);
}

}  // namespace keyaccount::desk
