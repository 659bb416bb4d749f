#include "game/desk/screens/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

const Input& keys_of(const Canvas& canvas) {
    static const Input nothing;
    return canvas.muted() ? nothing : canvas.input();
}

std::optional<Command> draw_top(Canvas& canvas, const Scene& scene, HeaderBar header, Do on_back) {
    header.chinese = scene.say.language() == Language::zh;
    switch (draw_header(canvas, header)) {
        case HeaderPart::none: return std::nullopt;
        case HeaderPart::back: return Command{on_back, {}};
        case HeaderPart::english: return Command{Do::english, {}};
        case HeaderPart::chinese: return Command{Do::chinese, {}};
        case HeaderPart::theme: return Command{Do::switch_theme, {}};
        case HeaderPart::text_size: return Command{Do::next_text_size, {}};
        case HeaderPart::help: return Command{Do::help, {}};
    }
    return std::nullopt;
}

int turned(int at, int step, int count) {
    if (count <= 0) return 0;
    return ((at + step) % count + count) % count;
}

Icon icon_named(std::string_view name) {
    struct Named {
        std::string_view name;
        Icon icon;
    };
    static constexpr std::array names{
        Named{"handshake", Icon::trust},
        Named{"trust", Icon::trust},
        Named{"hourglass", Icon::patience},
        Named{"patience", Icon::patience},
        Named{"up", Icon::up},
        Named{"down", Icon::down},
        Named{"flag", Icon::flag},
        Named{"repeat", Icon::continuation},
        Named{"continuation", Icon::continuation},
        Named{"warning", Icon::warning},
        Named{"lock", Icon::locked},
        Named{"unlock", Icon::unlocked},
        Named{"file", Icon::file},
        Named{"compass", Icon::compass},
        Named{"guide", Icon::compass},
        Named{"clock", Icon::clock},
        Named{"promise", Icon::clock},
        Named{"check", Icon::check},
        Named{"money", Icon::money},
        Named{"ban", Icon::veto},
        Named{"veto", Icon::veto},
        Named{"link", Icon::link},
        Named{"user", Icon::personal_need},
        Named{"person", Icon::personal_need},
        Named{"users", Icon::users},
        Named{"car", Icon::car},
        Named{"phone", Icon::phone},
        Named{"road", Icon::road},
        Named{"list", Icon::list},
        Named{"comment", Icon::comment},
        Named{"calendar", Icon::calendar},
        Named{"briefcase", Icon::job_need},
        Named{"star", Icon::star},
        Named{"trophy", Icon::trophy},
        Named{"dice", Icon::dice},
        Named{"times", Icon::lost},
        Named{"lost", Icon::lost},
        Named{"sign-out", Icon::walked_away},
        Named{"gavel", Icon::gavel},
        Named{"shield", Icon::shield},
        Named{"wrench", Icon::wrench},
        Named{"truck", Icon::truck},
        Named{"bolt", Icon::bolt},
        Named{"balance", Icon::balance},
        Named{"eye", Icon::eye},
        Named{"info", Icon::info},
        Named{"idea", Icon::idea},
        Named{"question", Icon::question},
        Named{"bank", Icon::bank},
        Named{"building", Icon::building},
    };
    const auto found = std::find_if(names.begin(), names.end(), [&](const Named& n) { return n.name == name; });
    return found == names.end() ? Icon::info : found->icon;
}

Trend trend_of(Turnout turnout) {
    return turnout == Turnout::good ? Trend::up : turnout == Turnout::bad ? Trend::down : Trend::neutral;
}

RoleMark main_role(const SeenPerson& person) {
    if ((person.roles & bit(Role::decision_maker)) != 0) return RoleMark::decision_maker;
    if ((person.roles & bit(Role::gatekeeper)) != 0) return RoleMark::gatekeeper;
    if ((person.roles & bit(Role::user)) != 0) return RoleMark::user;
    if ((person.roles & bit(Role::guide)) != 0) return RoleMark::guide;
    return RoleMark::none;
}

Face face_of(const SeenPerson& person) { return person.face != nullptr ? *person.face : Face{}; }

StanceValue stance_of(const SeenPerson& person) {
    if (!person.stance.known) return {};
    return {person.stance.points, person.stance.hearsay};
}

StanceValue rival_stance_of(const SeenPerson& person) {
    if (!person.stance.known || !person.stance.rival_known) return {};
    return {person.stance.rival_points, person.stance.hearsay};
}

PersonId manager_of(const Session& session) { return session.scenario().briefing.from; }

std::vector<Told> told_now(const Scene& scene, std::size_t most) {
    const View view = scene.session->view();
    std::vector<Event> events = scene.session->last_events();
    if (!view.in_call())
        std::erase_if(events,
                      [](const Event& e) { return e.kind == EventKind::patience || e.kind == EventKind::call_ended; });
    return scene.exam() ? scene.say.heard(view, events, most) : scene.say.told(view, events, most);
}

Toast toast_of(const std::vector<Told>& told) {
    Toast toast;
    for (const Told& one : told) {
        if (one.what.empty()) continue;
        toast.changes.push_back({icon_named(one.icon), one.what, trend_of(one.turnout)});
        if (toast.why.empty()) toast.why = one.why;
    }
    return toast;
}

View view_before(const Session& session) {
    const std::size_t turns = session.moments().size();
    return {session.scenario(), session.state_after(turns > 0 ? turns - 1 : 0)};
}

void draw_empty(Canvas& canvas, Rect rect, std::string_view words) {
    canvas.paragraph({rect.x, rect.y}, rect.w, words, {Size::label, Weight::regular, canvas.theme().text3});
}

float draw_banner(Canvas& canvas, std::string_view words) {
    const Theme& t = canvas.theme();
    const float width = std::min(900.0F, canvas.size().x - 64);
    const float height = std::ceil(canvas.paragraph_height(words, width - 52, Size::label) + 16);
    const Rect box{(canvas.size().x - width) / 2, 44, width, height};
    canvas.shadow(box, 8, 10);
    canvas.fill(box, t.down_tint, 8);
    canvas.outline(box, t.down, 1, 8);
    canvas.icon({box.x + 20, box.centre().y}, Icon::warning, canvas.em(Size::body), t.down);
    canvas.paragraph({box.x + 38, box.y + 8}, width - 52, words, {Size::label, Weight::regular, t.text});
    return height;
}

}  // namespace keyaccount::desk
