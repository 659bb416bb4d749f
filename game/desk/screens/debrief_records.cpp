// What the rep wrote down against the truth, and what of the client analysis was left out.
#include "game/desk/screens/debrief.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/screens/records.hpp"
#include "game/desk/widgets/tight.hpp"

#include <bit>

namespace keyaccount::desk {

namespace {

constexpr float gutter = 12;

/// Right, wrong, or nothing was written.
enum class Verdict { right, wrong, none };

struct Compared {
    Verdict verdict = Verdict::none;
    std::string written;
    std::string truth;  // empty: as it was written
};

float compared_height(Canvas& canvas, float width, const Compared& one) {
    const float left = canvas.em(Size::label) + 8;
    return tight_height(canvas, one.written, width - left, Size::label, Weight::strong) +
           tight_height(canvas, one.truth, width - left, Size::label);
}

float draw_compared(Canvas& canvas, Vec2 at, float width, const Compared& one) {
    const Theme& t = canvas.theme();
    const float side = canvas.em(Size::label);
    const Icon icon = one.verdict == Verdict::right   ? Icon::check
                      : one.verdict == Verdict::wrong ? Icon::lost
                                                      : Icon::minus;
    const Paint ink = one.verdict == Verdict::right ? t.up : one.verdict == Verdict::wrong ? t.down : t.text3;
    canvas.icon({at.x + side / 2, at.y + tight_step(canvas, Size::label) / 2}, icon, side, ink);
    const float left = side + 8;
    const Paint words = one.verdict == Verdict::none ? t.text2 : t.text;
    float y =
        at.y + tight_text(canvas, {at.x + left, at.y}, width - left, one.written, {Size::label, Weight::strong, words});
    y += tight_text(canvas, {at.x + left, y}, width - left, one.truth, {Size::label, Weight::regular, t.text2});
    return y - at.y;
}

std::string true_roles(const Scene& scene, const Person& person) {
    std::string words;
    for (const Role role : {Role::decision_maker, Role::gatekeeper, Role::user, Role::guide})
        if (person.has(role))
            words += (words.empty() ? "" : scene.say.get("list.comma")) + scene.say.term("role", role);
    return words.empty() ? scene.say.get("desk.debrief.no-role") : words;
}

std::string was(const Scene& scene, const std::string& truth) {
    return scene.say.with("desk.debrief.was", {{"what", truth}});
}

Compared role_of(const Scene& scene, PersonId who) {
    const Person& person = scene.session->scenario().person(who);
    const std::uint8_t drawn = scene.session->state()[who].chart_role;
    if (drawn >= 4)
        return {Verdict::none, scene.say.get("desk.debrief.not-drawn"), was(scene, true_roles(scene, person))};
    const auto role = static_cast<Role>(drawn);
    if (person.has(role)) return {Verdict::right, scene.say.term("role", role), {}};
    return {Verdict::wrong, scene.say.term("role", role), was(scene, true_roles(scene, person))};
}

Compared support_of(const Scene& scene, PersonId who) {
    const PersonState& person = scene.session->state()[who];
    const int truth = keyaccount::support_of(person);
    const std::string& true_words = scene.say.term("desk.records.support", truth);
    if (person.chart_support > 2)
        return {Verdict::none, scene.say.get("desk.debrief.not-drawn"), was(scene, true_words)};
    const std::string& drawn = scene.say.term("desk.records.support", static_cast<int>(person.chart_support));
    if (person.chart_support == truth) return {Verdict::right, drawn, {}};
    return {Verdict::wrong, drawn, was(scene, true_words)};
}

Compared answer_of(const Scene& scene, DealQuestion question) {
    const View view = scene.session->view();
    const bool truth = true_answer(scene.session->scenario(), scene.session->state(), question);
    const std::string true_words = was(scene, scene.say.get(truth ? "desk.records.yes" : "desk.records.no"));
    const std::uint8_t answer = view.deal_answer(question);
    if (answer == 255) return {Verdict::none, scene.say.get("desk.records.unanswered"), true_words};
    const FactId fact = answered_by(answer);
    const std::string words =
        scene.say.get(answered_yes(answer) ? "desk.records.yes" : "desk.records.no") + " · " +
        (fact.exists() ? scene.say.text(view, view.fact(fact).name) : scene.say.get("desk.records.no-evidence"));
    if (answered_yes(answer) == truth) return {Verdict::right, words, {}};
    return {Verdict::wrong, words, true_words};
}

Compared grade_of(const Scene& scene) {
    const State& state = scene.session->state();
    const auto words = [&](int grade) {
        return std::string(1, static_cast<char>('A' + grade)) + scene.say.get("desk.records.colon") +
               scene.say.term("desk.records.grade", grade);
    };
    if (state.grade > 3) return {Verdict::none, scene.say.get("desk.debrief.not-graded"), {}};
    const int truth = grade_on(scene.session->scenario(), state.grade_day);
    if (state.grade == truth) return {Verdict::right, words(state.grade), {}};
    return {Verdict::wrong, words(state.grade), was(scene, words(truth))};
}

std::vector<PersonId> clients_of(const Case& scenario) {
    std::vector<PersonId> people;
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        if (scenario.people[p].side == Side::client) people.push_back(PersonId::at(p));
    return people;
}

std::string joined(const Scene& scene, const std::vector<std::string>& names) {
    std::string words;
    for (const std::string& name : names) words += (words.empty() ? "" : scene.say.get("list.comma")) + name;
    return words;
}

}  // namespace

std::vector<Skipped> skipped_analysis(const Scene& scene) {
    const Case& scenario = scene.session->scenario();
    const State& state = scene.session->state();
    const View view = scene.session->view();
    const Language language = scene.say.language();
    std::vector<Skipped> skipped;
    bool guide = false;
    for (std::size_t p = 0; p < scenario.people.size(); ++p) guide = guide || view.person(PersonId::at(p)).is_guide;
    if (!guide) skipped.push_back({scene.say.get("desk.skipped.guide"), {}});
    unsigned there = 0;
    std::vector<std::string> strangers;
    for (const PersonId who : clients_of(scenario)) {
        there |= scenario.person(who).roles;
        if (state[who].calls == 0) strangers.push_back(in(language, scenario.text(scenario.person(who).name)));
    }
    std::vector<std::string> roles;
    for (const Role role : {Role::decision_maker, Role::gatekeeper, Role::user})
        if ((there & bit(role)) != 0 && (state.tally.roles_met & bit(role)) == 0)
            roles.push_back(scene.say.term("role", role));
    if (!roles.empty()) skipped.push_back({scene.say.get("desk.skipped.roles"), joined(scene, roles)});
    if (!strangers.empty()) skipped.push_back({scene.say.get("desk.skipped.people"), joined(scene, strangers)});
    std::vector<std::string> unknown;
    std::vector<std::string> unchecked;
    for (std::size_t f = 0; f < scenario.facts.size(); ++f) {
        const std::string& name = in(language, scenario.text(scenario.facts[f].name));
        if (!view.fact(FactId::at(f)).known)
            unknown.push_back(name);
        else if (!view.fact(FactId::at(f)).verified)
            unchecked.push_back(name);
    }
    const auto counted = [&](const char* key, const std::vector<std::string>& names) {
        return Skipped{
            scene.say.with(key, {{"n", std::to_string(names.size())}, {"all", std::to_string(scenario.facts.size())}}),
            joined(scene, names)};
    };
    if (!unknown.empty()) skipped.push_back(counted("desk.skipped.facts", unknown));
    if (!unchecked.empty()) skipped.push_back(counted("desk.skipped.unchecked", unchecked));
    return skipped;
}

void Debrief::draw_chart_compared(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    const Case& scenario = scene.session->scenario();
    Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.debrief.chart"), ""});
    const auto people = clients_of(scenario);
    const float label = tight_step(canvas, Size::label);
    const float name = inside.w * 0.36F;
    const float column = (inside.w - name - 14) / 2;
    std::vector<float> heights;
    float all = 0;
    for (const PersonId who : people) {
        heights.push_back(std::max({2 * label + 10, compared_height(canvas, column - 8, role_of(scene, who)) + 10,
                                    compared_height(canvas, column - 8, support_of(scene, who)) + 10}));
        all += heights.back();
    }
    ScrollView list{canvas, inside, all, records_scroll_, tab_ == Tab::records};
    float y = list.content().y;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const Person& person = scenario.person(people[i]);
        const Rect row{inside.x, y, list.content().w, heights[i]};
        y += heights[i];
        if (!list.shows(row)) continue;
        draw_portrait(canvas, {row.x, row.y + 2, 29, 34}, person.face, 0, {note_crop, 6, true, 0}, t.panel);
        {
            const auto clip = canvas.clip({row.x, row.y, name - 8, row.h});
            const Rect words{row.x + 38, row.y + 2, name, label};
            canvas.text_in(words, in(scene.say.language(), scenario.text(person.name)),
                           {Size::label, Weight::strong, t.text});
            canvas.text_in(words.moved(0, label), in(scene.say.language(), scenario.text(person.card_title)),
                           {Size::label, Weight::regular, t.text2});
        }
        draw_compared(canvas, {row.x + name, row.y + 2}, column - 8, role_of(scene, people[i]));
        draw_compared(canvas, {row.x + name + column, row.y + 2}, column - 8, support_of(scene, people[i]));
    }
}

void Debrief::draw_answers_compared(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.records.deal"), ""});
    const auto clip = canvas.clip(rect);
    const auto draw = [&](RecordKind kind, const Compared& one) {
        inside.take_top(tight_text(canvas, {inside.x, inside.y}, inside.w, scene.say.term("record", kind),
                                   {Size::label, Weight::regular, t.text2}),
                        1);
        inside.take_top(draw_compared(canvas, {inside.x, inside.y}, inside.w, one), 7);
    };
    for (std::size_t q = 0; q < deal_question_count; ++q)
        draw(static_cast<RecordKind>(index_of(RecordKind::opportunity) + q),
             answer_of(scene, static_cast<DealQuestion>(q)));
    draw(RecordKind::grade, grade_of(scene));
}

void Debrief::draw_skipped(Canvas& canvas, const Scene& scene, Rect rect) {
    const Theme& t = canvas.theme();
    const Rect inside = draw_panel(canvas, rect, {scene.say.get("desk.skipped.title"), ""});
    const auto skipped = skipped_analysis(scene);
    if (skipped.empty()) draw_empty(canvas, inside, scene.say.get("desk.skipped.nothing"));
    const float room = inside.w - 14;
    float all = 0;
    for (const Skipped& one : skipped)
        all += tight_height(canvas, one.what, room, Size::label, Weight::strong) +
               tight_height(canvas, one.which, room, Size::label) + 8;
    ScrollView list{canvas, inside, all, skipped_scroll_};
    float y = list.content().y;
    for (const Skipped& one : skipped) {
        y += tight_text(canvas, {inside.x, y}, room, one.what, {Size::label, Weight::strong, t.text});
        y += tight_text(canvas, {inside.x, y}, room, one.which, {Size::label, Weight::regular, t.text2}) + 8;
    }
}

void Debrief::draw_records(Canvas& canvas, const Scene& scene, Rect area) {
    const float chart = area.w * 0.44F;
    const float answers = area.w * 0.27F;
    draw_chart_compared(canvas, scene, area.take_left(chart, gutter));
    draw_answers_compared(canvas, scene, area.take_left(answers, gutter));
    draw_skipped(canvas, scene, area);
}

}  // namespace keyaccount::desk
