// What lies above the desk, and the way to the records.
#include "game/desk/screens/desk.hpp"

namespace keyaccount::desk {

std::optional<Command> Desk::draw_more(Canvas& canvas, const Scene& scene) {
    std::vector<PickRow> rows;
    for (const DeskAction& action : more_) rows.push_back({action.icon, {}, action.verb, action.cost, action.possible});
    const PickSheet::Answer answer = pick_.draw(canvas, scene.say.get("desk.act.more-title"), rows);
    if (answer.closed) open_ = Open::nothing;
    if (answer.picked < 0) return std::nullopt;
    open_ = Open::nothing;
    return act(more_[static_cast<std::size_t>(answer.picked)].choice);
}

std::optional<Command> Desk::draw_walk_away(Canvas& canvas, const Scene& scene) {
    const std::vector<PickRow> rows{{Icon::back, {}, scene.say.get("desk.walk-away.stay"), {}, true},
                                    {Icon::walked_away, {}, scene.say.get("desk.walk-away.go"), {}, true}};
    const PickSheet::Answer answer = pick_.draw(canvas, scene.say.get("desk.walk-away.title"), rows);
    if (answer.closed || answer.picked == 0) open_ = Open::nothing;
    return answer.picked == 1 ? std::optional{Command{Do::choose, Choice::act(Action::walk_away)}} : std::nullopt;
}

std::optional<Command> Desk::draw_barter(Canvas& canvas, const Scene& scene) {
    const View view = scene.session->view();
    const Choice accept = Choice::act(Action::barter);
    const std::string yes = scene.say.with("desk.barter.yes", {{"goods", scene.say.text(view, view.barter_goods())}});
    const std::vector<PickRow> rows{{Icon::back, {}, scene.say.get("desk.barter.no"), {}, true},
                                    {Icon::cube, {}, yes, scene.say.cost(view, accept), true}};
    const PickSheet::Answer answer =
        pick_.draw(canvas, scene.say.get("desk.barter.title"), rows, scene.say.text(view, view.barter_offer()));
    if (answer.closed || answer.picked == 0) open_ = Open::nothing;
    return answer.picked == 1 ? std::optional{Command{Do::choose, accept}} : std::nullopt;
}

namespace {

Button records_button(const Scene& scene) {
    Button button;
    button.text = scene.say.get("desk.records.title");
    button.key = "R";
    button.icon = Icon::pencil;
    return button;
}

}  // namespace

float Desk::records_button_left(Canvas& canvas, const Scene& scene, const HeaderBar& header) {
    float left = header_tools_left(canvas, header) - button_size(canvas, records_button(scene)).x - 12;
    for (const std::string& words : records_due(scene)) left -= flag_width(canvas, {Icon::warning, words, {}, {}}) + 8;
    return left - 12;
}

/// At the left of the tools: what is due, and the way to the records.
void Desk::draw_records_button(Canvas& canvas, const Scene& scene, const HeaderBar& header) {
    const Theme& t = canvas.theme();
    const Button button = records_button(scene);
    const Vec2 size = button_size(canvas, button);
    float x = header_tools_left(canvas, header) - size.x - 12;
    const Rect box{x, (header_height - size.y) / 2, size.x, size.y};
    bool clicked = draw_button(canvas, box, button).clicked;
    for (const std::string& words : records_due(scene)) {
        const Flag flag{Icon::warning, words, t.decision_maker, t.on_decision_maker};
        x -= flag_width(canvas, flag) + 8;
        const Rect spot{x, (header_height - flag_height(canvas)) / 2, flag_width(canvas, flag), flag_height(canvas)};
        draw_flag(canvas, {spot.x, spot.y}, flag);
        clicked = canvas.clicked(spot) || clicked;
    }
    if (clicked) open_records(scene, page_wanted(scene.session->view()));
}

std::optional<Command> Desk::draw_sheets(Canvas& canvas, const Scene& scene) {
    switch (open_) {
        case Open::nothing: return std::nullopt;
        case Open::file:
            if (file_.draw(canvas, scene)) open_ = Open::nothing;
            return std::nullopt;
        case Open::log:
            if (log_.draw(canvas, scene)) open_ = Open::nothing;
            return std::nullopt;
        case Open::more: return draw_more(canvas, scene);
        case Open::walk_away: return draw_walk_away(canvas, scene);
        case Open::barter: return draw_barter(canvas, scene);
        case Open::records: {
            const Records::Answer answer = records_.draw(canvas, scene);
            if (answer.closed) open_ = Open::nothing;
            return answer.command;
        }
        case Open::report: break;
    }
    const bool on = draw_report(canvas, scene, report_);
    if (on || (keys_of(canvas).pressed(Key::u) && scene.session->can_undo())) open_ = Open::nothing;
    if (!on && open_ == Open::nothing) return Command{Do::undo, {}};
    return on && scene.session->over() ? std::optional{Command{Do::next, {}}} : std::nullopt;
}

}  // namespace keyaccount::desk
