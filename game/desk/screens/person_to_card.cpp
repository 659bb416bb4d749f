#include "game/desk/screens/org_chart.hpp"

namespace keyaccount::desk {

namespace {

constexpr float rumour_width = 152;  // of a card

std::string role_word(const Scene& scene, const SeenPerson& person, RoleMark role) {
    switch (role) {
        case RoleMark::decision_maker: return scene.say.get("role.decision-maker");
        case RoleMark::gatekeeper: return scene.say.get("role.gatekeeper");
        case RoleMark::user: return scene.say.get("role.user");
        case RoleMark::guide: return scene.say.get(person.is_guide ? "role.guide" : "desk.role.guide-maybe");
        case RoleMark::none: return {};
    }
    return {};
}

std::string weekday_of(const Scene& scene, const View& view, int day) {
    return scene.say.get("weekday." + std::to_string(weekday(view.date(day))));
}

std::optional<Flag> flag_of(const Scene& scene, const View& view, const Theme& t, const SeenPerson& person) {
    if (person.promise_due >= 0) {
        const bool near = person.promise_due - view.day() < 7;
        const std::string when =
            near ? weekday_of(scene, view, person.promise_due) : scene.say.short_date(view, person.promise_due);
        return Flag{Icon::clock, when, t.decision_maker, t.on_decision_maker};
    }
    if (person.is_guide) return Flag{Icon::compass, scene.say.get("desk.flag.guide"), t.us, t.on_us};
    if (!person.veto) return std::nullopt;
    const bool against = person.stance.known && !person.stance.hearsay && person.stance.points <= -30;
    if (against) return Flag{Icon::veto, scene.say.get("desk.flag.veto"), t.down, t.on_down};
    return Flag{Icon::veto, scene.say.get("desk.flag.veto"), t.down_tint, t.text};
}

}  // namespace

PersonCard card_of(Canvas& canvas, const Scene& scene, const View& view, PersonId who, bool selected) {
    const SeenPerson person = view.person(who);
    PersonCard card;
    card.selected = selected;
    card.glide = motion_id("person", who.index());
    if (person.awareness == Awareness::shadow) {
        card.known = Acquaintance::unknown;
        card.name = scene.say.get("desk.unknown");
        card.title = scene.say.text(view, person.shadow);
        const std::string& rumour = scene.say.text(view, person.rumour);
        if (canvas.wrap(rumour, rumour_width, Size::label).lines.size() <= 2)
            card.note = rumour;  // else the dock tells it
        return card;
    }
    card.known = person.awareness == Awareness::met ? Acquaintance::met : Acquaintance::named;
    card.face = face_of(person);
    card.mood = person.mood;
    card.name = scene.say.person(view, who);
    card.title = scene.say.text(view, person.card_title);
    card.role = main_role(person);
    card.role_guessed = card.role == RoleMark::guide && !person.is_guide;
    card.role_word = role_word(scene, person, card.role);
    if (person.awareness == Awareness::named)
        card.note = scene.say.get(person.reachable ? "desk.card.not-met" : "desk.card.no-access");
    if (person.trust >= 0) card.trust = person.trust;
    card.us = stance_of(person);
    card.rival = rival_stance_of(person);
    return card;
}

std::optional<Flag> card_flag(const Scene& scene, const View& view, const Theme& theme, PersonId who) {
    return flag_of(scene, view, theme, view.person(who));
}

}  // namespace keyaccount::desk
