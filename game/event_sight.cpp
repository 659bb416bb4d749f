// What the rep can know of an event, and of whom it speaks.
#include "game/event_look.hpp"

namespace keyaccount {
namespace {

/// Rules under which a stance moves where the rep does not see it.
bool out_of_sight(Rule rule) {
    return rule == Rule::colleagues_talk || rule == Rule::guide_works || rule == Rule::rival_acts ||
           rule == Rule::scheduled_event || rule == Rule::objection_weighs;
}

/// Kinds that say of whom they speak, where it is not the person of the call.
bool names_person(EventKind kind) {
    switch (kind) {
        case EventKind::trust:
        case EventKind::stance:
        case EventKind::rival_stance:
        case EventKind::need:
        case EventKind::objection_raised:
        case EventKind::objection_lifted:
        case EventKind::guide:
        case EventKind::step_granted:
        case EventKind::step_refused:
        case EventKind::promise_made:
        case EventKind::promise_kept:
        case EventKind::promise_broken:
        case EventKind::call_ended: return true;
        default: return false;
    }
}

}  // namespace

bool is_hidden(const View& view, const Event& event) {
    const bool met = event.who.exists() && view.person(event.who).awareness == Awareness::met;
    switch (event.kind) {
        case EventKind::dice:
        case EventKind::spent:
        case EventKind::day_passed:
        case EventKind::seller_said:
        case EventKind::said:
        case EventKind::noted:
        case EventKind::rival_stance: return true;
        case EventKind::stance: return !met || out_of_sight(event.rule);
        case EventKind::trust: return !met;
        case EventKind::need:
            return event.rule == Rule::rival_acts || !view.need_touched(event.who, NeedId{event.what});
        case EventKind::price: return RivalId{event.what}.exists();
        case EventKind::criterion: return event.rule == Rule::rival_acts;
        default: return false;
    }
}

bool speaks_of_another(const View& view, const Event& event) {
    const bool elsewhere = !view.in_call() || view.with() != event.who;
    return event.who.exists() && elsewhere && names_person(event.kind);
}

}  // namespace keyaccount
