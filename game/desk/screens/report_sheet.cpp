#include "game/desk/screens/report_sheet.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/scroll.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr std::size_t most_changes = 5;
constexpr float sheet_width = 760;
constexpr float portrait_width = 132;

struct Look {
    const char* key;
    Icon icon;
    Trend trend;
};
/// By Outcome.
constexpr std::array<Look, 5> looks{{{"", Icon::info, Trend::neutral},
                                     {"outcome.no-sale.why", Icon::lost, Trend::down},
                                     {"outcome.continuation.why", Icon::continuation, Trend::neutral},
                                     {"outcome.advance.why", Icon::flag, Trend::up},
                                     {"outcome.order.why", Icon::star, Trend::up}}};

/// How many choices ago the call began that ended just now.
std::size_t turns_before_call(const Session& session) {
    const auto& moments = session.moments();
    for (std::size_t i = moments.size(); i-- > 0;) {
        for (const Event& event : moments[i].events)
            if (event.kind == EventKind::call_opened) return i;
    }
    return 0;
}

std::vector<std::string> sums_of_call(const Scene& scene, PersonId who, const Event& end) {
    const Session& session = *scene.session;
    const View before{session.scenario(), session.state_after(turns_before_call(session))};
    const View now = session.view();
    std::vector<std::string> sums;
    sums.push_back(scene.say.with("desk.report.talk",
                                  {{"asked", std::to_string(end.before)}, {"told", std::to_string(end.after)}}));
    if (scene.exam()) return sums;
    int lifted = 0;
    for (std::size_t n = 0; n < now.need_count(); ++n)
        lifted += now.need_level(who, NeedId::at(n)) > before.need_level(who, NeedId::at(n)) ? 1 : 0;
    int facts = 0;
    for (std::size_t f = 0; f < now.fact_count(); ++f)
        facts += now.fact(FactId::at(f)).known && !before.fact(FactId::at(f)).known ? 1 : 0;
    const int trust = now.person(who).trust - std::max(0, before.person(who).trust);
    if (before.person(who).trust >= 0 && trust != 0)
        sums.push_back(scene.say.with("desk.report.trust", {{"n", scene.say.signed_number(trust)}}));
    if (lifted > 0) sums.push_back(scene.say.with("desk.report.needs", {{"n", std::to_string(lifted)}}));
    if (facts > 0) sums.push_back(scene.say.with("desk.report.facts", {{"n", std::to_string(facts)}}));
    return sums;
}

float change_height(Canvas& canvas, float width, const Told& told) {
    const float why = told.why.empty() ? 0 : canvas.paragraph_height(told.why, width - 24, Size::label);
    return tight_height(canvas, told.what, width - 24, Size::body, Weight::strong) + why + 8;
}

float draw_change(Canvas& canvas, Vec2 at, float width, const Told& told) {
    const Theme& t = canvas.theme();
    const Paint ink = told.turnout == Turnout::good ? t.up : told.turnout == Turnout::bad ? t.down : t.text;
    canvas.icon({at.x + 8, at.y + tight_step(canvas, Size::body) / 2}, icon_named(told.icon), canvas.em(Size::body),
                ink);
    const float what = tight_text(canvas, {at.x + 24, at.y}, width - 24, told.what, {Size::body, Weight::strong, ink});
    if (!told.why.empty())
        canvas.paragraph({at.x + 24, at.y + what}, width - 24, told.why, {Size::label, Weight::regular, t.text2});
    return change_height(canvas, width, told);
}

Speech speech_of(const Report& report) {
    Speech speech;
    speech.words = report.words;
    speech.size = Size::lead;
    speech.padding = {20, 14};
    return speech;
}

float head_height(Canvas& canvas, const Report& report, float width) {
    const float sentence =
        report.sentence.empty() ? 0 : canvas.paragraph_height(report.sentence, width - 42, Size::body);
    return canvas.em(Size::title) * 1.3F + sentence;
}

float content_height(Canvas& canvas, const Report& report, float width) {
    float height = head_height(canvas, report, width) + 14;
    if (!report.words.empty()) {
        const float words =
            speech_height(canvas, width - (report.who.exists() ? portrait_width + 26 : 0), speech_of(report));
        height += std::max(words, report.who.exists() ? 128.0F : 0.0F) + 14;
    }
    for (const Told& told : report.changes) height += change_height(canvas, width, told);
    if (!report.in_the_call.empty()) height += tight_step(canvas, Size::label) + 18;
    return height + 40;
}

void draw_head(Canvas& canvas, Rect row, const Report& report) {
    const Theme& t = canvas.theme();
    const Paint ink = report.trend == Trend::up ? t.up : report.trend == Trend::down ? t.down : t.text;
    const float title = canvas.em(Size::title) * 1.3F;
    canvas.icon({row.x + 15, row.y + title / 2}, report.icon, canvas.em(Size::title), ink);
    canvas.text_in({row.x + 42, row.y, row.w - 42, title}, report.heading, {Size::title, Weight::strong, ink});
    if (!report.sentence.empty())
        canvas.paragraph({row.x + 42, row.y + title}, row.w - 42, report.sentence,
                         {Size::body, Weight::regular, t.text2});
}

float draw_words(Canvas& canvas, const Scene& scene, Rect box, const Report& report) {
    if (report.words.empty()) return 0;
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    float left = 0;
    float height = 0;
    if (report.who.exists()) {
        const SeenPerson person = view.person(report.who);
        draw_portrait(canvas, {box.x, box.y, portrait_width - 32, 128}, face_of(person), units(person.mood),
                      {dock_crop, 8, true, 0.3F}, t.panel);
        left = portrait_width - 6;
        height = 128;
    }
    Speech speech = speech_of(report);
    if (!report.who.exists()) speech.tail_y = -1;
    const float words = std::max(height, speech_height(canvas, box.w - left, speech));
    draw_speech(canvas, {box.x + left, box.y, box.w - left, words}, speech);
    return std::max(height, words) + 14;
}

}  // namespace

std::optional<Told> label_told(const Scene& scene, const Moment& moment) {
    const auto called = static_cast<Outcome>(moment.choice.detail);
    if (moment.choice.kind != ChoiceKind::leave || moment.outcome == Outcome::none) return std::nullopt;
    if (called != Outcome::advance && called != Outcome::continuation) return std::nullopt;
    const bool right = (moment.outcome >= Outcome::advance) == (called == Outcome::advance);
    const std::string key = "desk.report.label." + std::string{word(called)} + (right ? ".right" : ".wrong");
    return Told{scene.say.get(key), {}, right ? "check" : "times", right ? Turnout::good : Turnout::bad};
}

Report report_of(const Scene& scene) {
    Report report;
    const Session& session = *scene.session;
    if (session.moments().empty() || session.view().in_call()) return report;
    const View view = session.view();
    const Moment& moment = session.moments().back();
    report.changes = told_now(scene, most_changes);
    report.words = scene.say.speech(view, moment.events);
    for (const Event& event : moment.events) {
        if (event.kind == EventKind::said && !report.who.exists()) report.who = event.who;
        if (event.kind != EventKind::call_ended) continue;
        const Look& look = looks[event.what < looks.size() ? event.what : 0];
        report.who = event.who;
        report.heading = scene.say.outcome(static_cast<Outcome>(event.what));
        report.sentence = scene.say.get(look.key);
        if (event.rule == Rule::patience_gone && !scene.exam())
            report.sentence.append(scene.say.get("list.sentence-gap")).append(scene.say.rule(event.rule));
        report.icon = look.icon;
        report.trend = look.trend;
        report.in_the_call = sums_of_call(scene, event.who, event);
    }
    if (const auto label = label_told(scene, moment)) report.changes.insert(report.changes.begin(), *label);
    if (!report.heading.empty()) return report;
    const bool worth_it = !report.words.empty() || !report.changes.empty();
    if (!worth_it) return report;
    report.heading = scene.say.kind(view, moment.choice);
    report.sentence = scene.say.date(view, view.day());
    report.icon = Icon::calendar;
    return report;
}

bool draw_report(Canvas& canvas, const Scene& scene, const Report& report) {
    const Theme& t = canvas.theme();
    const float width = sheet_width * std::clamp(canvas.text_scale(), 1.0F, 1.3F);
    Sheet sheet{
        report.who.exists() ? scene.say.person(scene.session->view(), report.who) : scene.say.get("desk.report.title"),
        "", width, content_height(canvas, report, width - 48)};
    Rect inside = draw_sheet(canvas, sheet).inside;
    Button go_on;
    go_on.text = scene.say.get(scene.session->over() ? "desk.report.result" : "desk.report.go-on");
    go_on.key = std::string{"Enter"};
    go_on.primary = true;
    go_on.size = Size::body;
    const Vec2 size = button_size(canvas, go_on);
    const Rect foot = inside.take_bottom(std::max(40.0F, size.y), 12);
    draw_head(canvas, inside.take_top(head_height(canvas, report, inside.w), 14), report);
    {
        const auto clip = canvas.clip(inside.inset(-14, 0));
        inside.take_top(draw_words(canvas, scene, inside, report));
        for (const Told& told : report.changes)
            inside.take_top(draw_change(canvas, {inside.x, inside.y}, inside.w, told));
    }
    float x = foot.x;
    for (const std::string& sum : report.in_the_call) {
        const float words = canvas.text_in({x, foot.y, foot.w, foot.h}, sum, {Size::label, Weight::regular, t.text2});
        x += words + 20;
    }
    const bool clicked = draw_button(canvas, {foot.right() - size.x - 20, foot.y, size.x + 20, foot.h}, go_on).clicked;
    const Input& input = keys_of(canvas);
    return clicked || input.pressed(Key::enter) || input.pressed(Key::escape) || input.pressed(Key::space);
}

}  // namespace keyaccount::desk
