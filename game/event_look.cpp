#include "game/event_look.hpp"

#include <array>

namespace keyaccount {
namespace {

enum class Tends { neutral, good, bad, with_number, against_number, own };  // own: see below

struct Look {
    EventKind kind;
    std::string_view icon;  // "up": or down, with the number
    Tends tends;
};

constexpr auto looks = std::to_array<Look>({
    {EventKind::seller_said, "", Tends::neutral},
    {EventKind::said, "", Tends::neutral},
    {EventKind::noted, "", Tends::neutral},
    {EventKind::day_passed, "calendar", Tends::neutral},
    {EventKind::spent, "money", Tends::neutral},
    {EventKind::call_opened, "", Tends::neutral},
    {EventKind::call_ended, "repeat", Tends::own},
    {EventKind::patience, "hourglass", Tends::own},
    {EventKind::trust, "handshake", Tends::with_number},
    {EventKind::stance, "up", Tends::with_number},
    {EventKind::rival_stance, "up", Tends::against_number},
    {EventKind::need, "up", Tends::with_number},
    {EventKind::fact_learned, "file", Tends::good},
    {EventKind::named, "person", Tends::good},
    {EventKind::door_opened, "unlock", Tends::good},
    {EventKind::need_shown, "file", Tends::good},
    {EventKind::objection_raised, "warning", Tends::bad},
    {EventKind::objection_lifted, "check", Tends::good},
    {EventKind::guide, "compass", Tends::with_number},
    {EventKind::guide_won, "compass", Tends::good},
    {EventKind::step_granted, "check", Tends::good},
    {EventKind::step_refused, "lock", Tends::bad},
    {EventKind::promise_made, "clock", Tends::neutral},
    {EventKind::promise_kept, "check", Tends::good},
    {EventKind::promise_broken, "warning", Tends::bad},
    {EventKind::step_carried_out, "check", Tends::good},
    {EventKind::criterion, "up", Tends::own},
    {EventKind::price, "money", Tends::own},
    {EventKind::stage, "flag", Tends::good},
    {EventKind::mistake, "warning", Tends::bad},
    {EventKind::dice, "dice", Tends::neutral},
    {EventKind::invoice_paid, "money", Tends::good},
    {EventKind::delivered, "truck", Tends::own},
    {EventKind::accepted, "check", Tends::good},
    {EventKind::reminded, "money", Tends::neutral},
    {EventKind::demanded, "money", Tends::neutral},
    {EventKind::supply_stopped, "stop", Tends::neutral},
    {EventKind::specialist, "person", Tends::good},
    {EventKind::contact, "clock", Tends::neutral},
    {EventKind::bartered, "handshake", Tends::neutral},
    {EventKind::sued, "stop", Tends::neutral},
    {EventKind::review_due, "clock", Tends::neutral},
    {EventKind::reviewed, "file", Tends::own},
    {EventKind::recorded, "file", Tends::neutral},
    {EventKind::stage_recorded, "flag", Tends::own},
    {EventKind::watched, "compass", Tends::neutral},
    {EventKind::shown, "check", Tends::own},
    {EventKind::ended, "lost", Tends::own},
});

constexpr bool in_order() {
    for (std::size_t i = 0; i < looks.size(); ++i)
        if (index_of(looks[i].kind) != i) return false;
    return looks.size() == index_of(EventKind::ended) + 1;
}
static_assert(in_order());

Turnout sign(int value) { return value > 0 ? Turnout::good : value < 0 ? Turnout::bad : Turnout::neutral; }

Turnout own_turnout(const Event& event) {
    switch (event.kind) {
        case EventKind::call_ended: {
            const auto outcome = static_cast<Outcome>(event.what);
            return outcome >= Outcome::advance   ? Turnout::good
                   : outcome == Outcome::no_sale ? Turnout::bad
                                                 : Turnout::neutral;
        }
        case EventKind::patience: return is_usual_patience(event) ? Turnout::neutral : Turnout::bad;
        case EventKind::criterion: return event.rule == Rule::rival_acts ? Turnout::bad : Turnout::good;
        case EventKind::price: return event.rule == Rule::concession_traded ? Turnout::neutral : Turnout::bad;
        case EventKind::delivered: return event.rule == Rule::late_delivery ? Turnout::bad : Turnout::good;
        case EventKind::reviewed: return 2 * event.after >= event.before ? Turnout::good : Turnout::bad;
        case EventKind::stage_recorded: return event.after > event.before ? Turnout::good : Turnout::bad;
        case EventKind::shown: return event.after > 0 ? Turnout::good : Turnout::bad;
        case EventKind::ended: return static_cast<End>(event.what) == End::paid ? Turnout::good : Turnout::bad;
        default: return Turnout::neutral;
    }
}

}  // namespace

bool is_usual_patience(const Event& event) {
    switch (event.rule) {
        case Rule::situation_bores:
        case Rule::question_out_of_order:
        case Rule::said_before:
        case Rule::wrong_listener:
        case Rule::visited_too_soon:
        case Rule::too_much_said: return false;
        default: return event.kind == EventKind::patience;
    }
}

Turnout turnout_of(const Event& event) {
    switch (looks[index_of(event.kind)].tends) {
        case Tends::neutral: return Turnout::neutral;
        case Tends::good: return Turnout::good;
        case Tends::bad: return Turnout::bad;
        case Tends::with_number: return sign(event.after - event.before);
        case Tends::against_number: return sign(event.before - event.after);
        case Tends::own: break;
    }
    return own_turnout(event);
}

std::string_view icon_of(const Event& event) {
    const std::string_view icon = looks[index_of(event.kind)].icon;
    if (icon == "up") return event.after >= event.before ? icon : "down";
    const bool good = turnout_of(event) == Turnout::good;
    if (event.kind == EventKind::ended && good) return "check";
    if (event.kind == EventKind::call_ended && good) return "check";
    if (event.kind == EventKind::call_ended && turnout_of(event) == Turnout::bad) return "lost";
    return icon;
}

}  // namespace keyaccount
