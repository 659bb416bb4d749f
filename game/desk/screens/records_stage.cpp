// Where the client is and where our own record stands, and what moves the record on.
#include "game/desk/screens/records.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>

namespace keyaccount::desk {

namespace {

/// One line of stages: passed, present, to come.
float draw_line(Canvas& canvas, const Scene& scene, Rect row, const std::string& name, int present, Paint ink,
                Paint tint) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const float left = 120 * std::max(1.0F, canvas.text_scale());
    const auto count = view.stages().size();
    const float width = (row.w - left) / units(std::max<std::size_t>(1, count));
    tight_text(canvas, {row.x, row.centre().y - tight_height(canvas, name, left - 12, Size::body, Weight::strong) / 2},
               left - 12, name, {Size::body, Weight::strong, t.text});
    for (std::size_t s = 0; s < count; ++s) {
        const int at = static_cast<int>(s);
        const Rect cell{row.x + left + units(s) * width, row.y, width - 4, row.h};
        canvas.fill(cell, at == present ? tint : at < present ? t.high : t.raised, 6);
        if (at == present) canvas.fill({cell.x, cell.bottom() - 3, cell.w, 3}, ink, 1);
        const std::string words = std::to_string(at + 1) + " " + scene.say.text(view, view.stages()[s].name);
        const float tall = tight_height(canvas, words, cell.w - 12, Size::label, Weight::strong);
        tight_text(canvas, {cell.x + 6, cell.centre().y - tall / 2}, cell.w - 12, words,
                   {Size::label, Weight::strong,
                    at == present  ? t.text
                    : at < present ? t.text2
                                   : t.text3,
                    Align::centre});
    }
    return row.h;
}

/// A condition of the next stage, and whether it holds.
float draw_condition(Canvas& canvas, Rect row, Icon icon, Paint ink, const std::string& words) {
    const float side = canvas.em(Size::label);
    canvas.icon({row.x + side / 2, row.y + tight_step(canvas, Size::label) / 2}, icon, side, ink);
    return tight_text(canvas, {row.x + side + 8, row.y}, row.w - side - 8, words,
                      {Size::label, Weight::strong, canvas.theme().text}) +
           10;
}

std::string reason_words(const Scene& scene, Refusal why) {
    if (why == Refusal::missing_fact || why == Refusal::too_early)
        return scene.say.get("desk.records.refusal." + std::string{word(why)});
    return scene.say.refusal(why);
}

/// What the last try to record a stage came to.
std::vector<Told> last_try(const Scene& scene) {
    const auto& moments = scene.session->moments();
    if (moments.empty() || moments.back().choice.kind != ChoiceKind::record) return {};
    if (moments.back().choice.recorded() != RecordKind::stage) return {};
    return told_now(scene, 2);
}

}  // namespace

Records::Notes Records::draw_stage(Canvas& canvas, const Scene& scene, Rect area) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const auto next = static_cast<std::size_t>(view.recorded_stage() + 1);
    const bool last = next >= view.stages().size();
    const Choice note = Choice::note(RecordKind::stage, static_cast<std::uint8_t>(next));
    const Refusal why = last ? Refusal::not_available : view.refuse(note);
    const std::string stage = last ? std::string{} : scene.say.text(view, view.stages()[next].name);
    Button record;
    record.text = scene.say.with("desk.records.stage.record", {{"stage", stage}});
    record.key = "Enter";
    record.icon = Icon::pencil;
    record.primary = true;
    record.disabled = why != Refusal::none;
    record.size = Size::body;
    const bool clicked = draw_foot(canvas, area.take_bottom(foot_height_of(canvas), 10), {}, last ? nullptr : &record);
    area.take_top(canvas.paragraph({area.x, area.y}, area.w, scene.say.get("desk.records.stage.lead"),
                                   {Size::label, Weight::regular, t.text2}),
                  12);
    const float line = std::max(44.0F, 2 * tight_step(canvas, Size::label) + 12);
    draw_line(canvas, scene, area.take_top(line, 6), scene.say.get("desk.records.stage.client"), view.stage(), t.us,
              t.us_tint);
    const bool apart = view.stage() != view.recorded_stage();
    draw_line(canvas, scene, area.take_top(line, 20), scene.say.get("desk.records.on-record"), view.recorded_stage(),
              apart ? t.decision_maker : t.us, apart ? t.high : t.us_tint);
    Toast toast = toast_of(last_try(scene));
    if (!toast.changes.empty()) {
        const float height = toast_height(canvas, area.w, toast);
        draw_toast(canvas, area.take_bottom(height, 10), toast);
    }
    ScrollView list{canvas, area, scroll_height_, scroll_, true};
    const float top = list.content().y;
    float y = top;
    const float width = list.content().w;
    const auto heading = [&](const std::string& words) {
        y += tight_text(canvas, {area.x, y}, width, words, {Size::lead, Weight::strong, t.text}) + 8;
    };
    if (last) {
        heading(scene.say.get("desk.records.stage.all"));
        return {};
    }
    heading(scene.say.with("desk.records.stage.next", {{"stage", stage}}));
    for (const FactId fact : view.facts_required())
        y += evidence_lines(canvas, scene, fact, {area.x, y, width, 0}, true) + 10;
    if (view.facts_required().empty())
        y += draw_condition(canvas, {area.x, y, width, 0}, Icon::check, t.text2,
                            scene.say.get("desk.records.stage.no-facts"));
    y += draw_condition(
        canvas, {area.x, y, width, 0}, view.approval_required() ? Icon::gavel : Icon::check, t.text2,
        scene.say.get(view.approval_required() ? "desk.records.stage.approval" : "desk.records.stage.no-approval"));
    const Stage& now = view.stages()[static_cast<std::size_t>(view.recorded_stage())];
    const bool shown = view.stage() > view.recorded_stage();
    y += draw_condition(canvas, {area.x, y, width, 0}, shown ? Icon::check : Icon::flag_hollow, shown ? t.up : t.text2,
                        scene.say.with(shown ? "desk.records.stage.sign" : "desk.records.stage.no-sign",
                                       {{"sign", scene.say.text(view, now.exit_sign)}}));
    if (why != Refusal::none)
        y += draw_condition(canvas, {area.x, y, width, 0}, Icon::locked, t.decision_maker, reason_words(scene, why));
    scroll_height_ = y - top;
    return clicked || keys_of(canvas).pressed(Key::enter) ? Notes{note} : Notes{};
}

}  // namespace keyaccount::desk
