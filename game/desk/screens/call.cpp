#include "game/desk/screens/call.hpp"

#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float margin = 16;
constexpr float gutter = 12;
constexpr float left_width = 280;
constexpr float right_width = 264;

std::string title_of(const Scene& scene, const View& view) {
    if (const StepId step{view.call().demonstration}; step.exists())
        return scene.say.with("desk.call.title-show", {{"step", scene.say.text(view, view.step(step).name)},
                                                       {"who", scene.say.person(view, view.with())}});
    return scene.say.with(view.call().by_phone != 0 ? "desk.call.title-phone" : "desk.call.title",
                          {{"who", scene.say.person(view, view.with())}});
}

std::string subtitle_of(const Scene& scene, const View& view) {
    std::string words = scene.say.with(
        "desk.call.subtitle", {{"date", scene.say.date(view, view.day())}, {"day", std::to_string(view.day() + 1)}});
    std::string names;
    for (const PersonId guest : guests_of(*scene.session))
        names += (names.empty() ? "" : scene.say.get("list.comma")) + scene.say.short_person(view, guest);
    if (!names.empty()) words.append(" · ").append(scene.say.with("desk.call.guests", {{"who", names}}));
    return words;
}

}  // namespace

std::vector<PersonId> guests_of(const Session& session) {
    const View view = session.view();
    const StepId step{view.call().demonstration};
    std::vector<PersonId> guests;
    if (!step.exists()) return guests;
    for (const PersonId who : session.scenario().step(step).who)
        if (who != view.with() && view.person(who).calls > 0) guests.push_back(who);
    return guests;
}

void Call::arrive(const Scene& scene) {
    const View view = scene.session->view();
    const std::size_t turns = scene.session->moments().size();
    const auto topics = topics_of(view);
    const bool lost_topic = std::find(topics.begin(), topics.end(), topic_) == topics.end();
    if (view.with() != who_ || lost_topic) topic_ = furthest_topic(view);
    if (turns != turns_) {
        open_ = Open::nothing;
        focus_ = 0;
        focus_moved_ = false;
        scroll_ = {};
    }
    who_ = view.with();
    turns_ = turns;
}

const CallRow* Call::focused() const {
    const auto all = numbered(rows_);
    return focus_ >= 0 && focus_ < static_cast<int>(all.size()) ? all[static_cast<std::size_t>(focus_)] : nullptr;
}

std::optional<Command> Call::say(const CallRow& row) {
    if (row.row.locked) return std::nullopt;
    return Command{Do::choose, row.choice};
}

void Call::turn_topic(const View& view, int step) {
    const auto topics = topics_of(view);
    if (topics.empty()) return;
    const auto at = std::find(topics.begin(), topics.end(), topic_) - topics.begin();
    topic_ = topics[static_cast<std::size_t>(turned(static_cast<int>(at), step, static_cast<int>(topics.size())))];
}

std::optional<Command> Call::read_keys(Canvas& canvas, const Scene& scene) {
    const Input& input = keys_of(canvas);
    const View view = scene.session->view();
    const auto all = numbered(rows_);
    const int count = static_cast<int>(all.size());
    if (input.pressed(Key::left)) turn_topic(view, -1);
    if (input.pressed(Key::right)) turn_topic(view, 1);
    for (const auto& [key, step] : {std::pair{Key::down, 1}, std::pair{Key::up, -1}, std::pair{Key::tab, 1}}) {
        if (!input.pressed(key) || count == 0) continue;
        focus_ = turned(focus_, step, count);
        for (int tries = 0; tries < count && all[static_cast<std::size_t>(focus_)]->row.locked; ++tries)
            focus_ = turned(focus_, step, count);
        focus_moved_ = true;
    }
    if (input.pressed(Key::f)) open_ = Open::file;
    if (input.pressed(Key::m) && !rows_.rest.empty()) open_ = Open::rest;
    if (input.pressed(Key::u) && scene.session->can_undo()) return Command{Do::undo, {}};
    if (input.pressed(Key::escape)) return Command{Do::menu, {}};
    if (input.pressed(Key::enter) && focused() != nullptr) return say(*focused());
    std::string key;
    if (input.digit() >= 0) key = std::to_string(input.digit());
    for (const auto& [letter, name] :
         {std::pair{Key::a, 'A'}, std::pair{Key::b, 'B'}, std::pair{Key::d, 'D'}, std::pair{Key::e, 'E'},
          std::pair{Key::w, 'W'}, std::pair{Key::s, 'S'}, std::pair{Key::c, 'C'}, std::pair{Key::v, 'V'}})
        if (input.pressed(letter)) key.assign(1, name);
    for (const CallRow* row : all)
        if (!key.empty() && row->row.key == key) return say(*row);
    return std::nullopt;
}

ChoiceGroup Call::shown_group(const CallGroup& group, int first) const {
    ChoiceGroup shown{group.name, {}};
    for (std::size_t i = 0; i < group.rows.size(); ++i) {
        shown.rows.push_back(group.rows[i].row);
        shown.rows.back().focused = first + static_cast<int>(i) == focus_;
    }
    return shown;
}

float Call::rows_height(Canvas& canvas, float width) const {
    float height = 0;
    for (const CallGroup& group : rows_.groups)
        height += choice_group_height(canvas, width, shown_group(group, 1000)) + 6;
    return height - 6;
}

RowLimits Call::limits_for(Canvas& canvas, const Scene& scene, float room, float width) {
    const Fit asked{turns_, topic_, room, width, canvas.text_scale(), canvas.chinese(), scene.hints()};
    if (asked == fit_) return limits_;
    fit_ = asked;
    static constexpr std::array tries{RowLimits{2, 2, 4},        RowLimits{2, 2, 3},       RowLimits{1, 2, 3},
                                      RowLimits{1, 1, 3},        RowLimits{1, 1, 2},       RowLimits{1, 1, 1},
                                      RowLimits{1, 1, 1, false}, RowLimits{1, 0, 1, false}};
    Call trial;
    for (const RowLimits limits : tries) {
        limits_ = limits;
        trial.rows_ = call_rows(scene, topic_, limits);
        if (trial.rows_height(canvas, width) <= room) break;
    }
    return limits_;
}

void Call::draw_tabs(Canvas& canvas, const Scene& scene, Rect strip) {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const float about =
        canvas.text_in(strip, scene.say.get("desk.call.about"), {Size::label, Weight::strong, t.text}) + 12;
    const float caps = draw_key_cap_right(canvas, {strip.right(), strip.centre().y}, "→");
    const float both = caps + 4 + draw_key_cap_right(canvas, {strip.right() - caps - 4, strip.centre().y}, "←");
    const Rect room{strip.x + about, strip.y, strip.w - about - both - 10, strip.h};
    const auto topics = topics_of(view);
    std::vector<float> widths;
    for (const NeedId need : topics)
        widths.push_back(canvas.text_width(scene.say.text(view, view.need_name(need)), Size::label, Weight::strong) +
                         22);
    float x = room.x;
    for (std::size_t i = first_tab(topics, widths, room.w); i < topics.size(); ++i) {
        const Rect tab{x, strip.y, std::min(widths[i], room.w), strip.h};
        if (tab.right() > room.right() + 0.5F) break;
        if (draw_tab(canvas, scene, tab, topics[i])) topic_ = topics[i];
        x += tab.w + 4;
    }
}

/// The first tab that is shown whole, so that the chosen one and its neighbours are in sight.
std::size_t Call::first_tab(const std::vector<NeedId>& topics, const std::vector<float>& widths, float room) const {
    const auto chosen = static_cast<std::size_t>(std::find(topics.begin(), topics.end(), topic_) - topics.begin());
    const std::size_t last = std::min(chosen + 1, topics.size() - std::min<std::size_t>(1, topics.size()));
    std::size_t first = 0;
    const auto used = [&] {
        float sum = 0;
        for (std::size_t i = first; i <= last && i < widths.size(); ++i) sum += widths[i] + 4;
        return sum - 4;
    };
    while (first < chosen && used() > room) ++first;
    return first;
}

bool Call::draw_tab(Canvas& canvas, const Scene& scene, Rect tab, NeedId need) const {
    const Theme& t = canvas.theme();
    const View view = scene.session->view();
    const bool active = need == topic_;
    const int level = static_cast<int>(view.need_level(view.with(), need));
    const bool touched = view.need_touched(view.with(), need);
    canvas.fill(tab, active ? t.us_tint : canvas.hot(tab) ? t.high : t.panel, 6);
    const auto clip = canvas.clip(tab);
    canvas.text_in({tab.x, tab.y, tab.w, tab.h - (touched ? 3 : 0)}, scene.say.text(view, view.need_name(need)),
                   {Size::label, Weight::strong, active ? t.text : t.text2, Align::centre});
    for (int step = 0; step < 4 && touched; ++step)
        canvas.fill({tab.centre().x - 18 + units(step) * 9, tab.bottom() - 4, 8, 2},
                    step <= level ? t.us : t.line2.faded(0.5F), 1);
    return canvas.clicked(tab);
}

std::optional<Command> Call::draw_rows(Canvas& canvas, const Scene& scene, Rect area) {
    (void)scene;
    std::optional<Command> command;
    int first = 0;
    ScrollView view{canvas, area, rows_height(canvas, area.w), scroll_};
    float y = view.content().y;
    for (const CallGroup& group : rows_.groups) {
        const ChoiceGroup shown = shown_group(group, first);
        const Rect box{area.x, y, view.content().w, choice_group_height(canvas, view.content().w, shown)};
        const Hit hit = draw_choice_group(canvas, box, shown);
        if (hit.clicked && hit.index >= 0) command = say(group.rows[static_cast<std::size_t>(hit.index)]);
        if (focus_moved_ && focus_ >= first && focus_ < first + static_cast<int>(group.rows.size()))
            scroll_to(scroll_, area.h, box.y - view.content().y, box.bottom() - view.content().y);
        first += static_cast<int>(group.rows.size());
        y += box.h + 6;
    }
    focus_moved_ = false;
    return command;
}

std::optional<Command> Call::draw_rest(Canvas& canvas, const Scene& scene) {
    std::vector<PickRow> rows;
    for (const CallRow& row : rows_.rest) rows.push_back({Icon::none, row.row.kind, row.row.words, {}, true});
    const PickSheet::Answer answer = pick_.draw(canvas, scene.say.get("desk.call.rest"), rows);
    if (answer.closed) open_ = Open::nothing;
    if (answer.picked < 0) return std::nullopt;
    open_ = Open::nothing;
    return say(rows_.rest[static_cast<std::size_t>(answer.picked)]);
}

std::optional<Command> Call::draw_call(Canvas& canvas, const Scene& scene) {
    const View view = scene.session->view();
    HeaderBar header;
    header.title = title_of(scene, view);
    header.subtitle = subtitle_of(scene, view);
    std::optional<Command> command = draw_top(canvas, scene, header, Do::menu);
    Rect area{margin, 48, canvas.size().x - 2 * margin, canvas.size().y - 48 - margin};
    const float grow = std::clamp(canvas.text_scale(), 1.0F, 1.25F);
    const float extra = std::clamp((canvas.size().x - 1280) * 0.25F, 0.0F, 100.0F);
    const Rect person = area.take_left((left_width + extra) * grow, gutter);
    const Rect side = area.take_right((right_width + extra) * grow, gutter);
    if (const auto hint = first_hint(scene)) {
        const Rect strip = area.take_top(first_hint_height(canvas, scene, area.w, *hint), gutter);
        if (draw_first_hint(canvas, scene, strip, *hint)) command = Command{Do::hint_read, {}};
    }
    draw_call_person(canvas, scene, person);
    draw_side(canvas, scene, side);
    if (const auto said = draw_middle(canvas, scene, area)) command = said;
    return command;
}

std::optional<Command> Call::draw(Canvas& canvas, const Scene& scene) {
    if (!scene.session->view().in_call()) return Command{Do::next, {}};
    arrive(scene);
    const bool muted = canvas.muted();
    if (open_ == Open::nothing) {
        const auto drawn = draw_call(canvas, scene);
        const auto typed = read_keys(canvas, scene);
        return typed ? typed : drawn;
    }
    canvas.mute(true);
    draw_call(canvas, scene);
    canvas.mute(muted);
    if (open_ == Open::rest) return draw_rest(canvas, scene);
    if (file_.draw(canvas, scene)) open_ = Open::nothing;
    return std::nullopt;
}

}  // namespace keyaccount::desk
