// The same change going on, told as one; what rises and falls in one turn, told as what is left of it.
#include "game/event_look.hpp"

#include <algorithm>
#include <cstdlib>

namespace keyaccount {
namespace {

bool is_running_number(EventKind kind) {
    return kind == EventKind::trust || kind == EventKind::stance || kind == EventKind::rival_stance ||
           kind == EventKind::need || kind == EventKind::patience || kind == EventKind::guide ||
           kind == EventKind::criterion || kind == EventKind::price;
}

bool same_subject(const Event& a, const Event& b) { return a.kind == b.kind && a.who == b.who && a.what == b.what; }

/// Is `next` the same change going on? Patience counts as one, whatever took it.
bool continues(const Event& last, const Event& next) {
    return is_running_number(next.kind) && (last.rule == next.rule || next.kind == EventKind::patience);
}

int change_of(const Event& event) { return event.after - event.before; }

bool is_netted(EventKind kind) { return kind == EventKind::trust || kind == EventKind::stance; }

/// What is left of all that moved one number both ways, under the rule that moved it most in that direction.
Event net_of(const std::vector<Event>& events, const Event& subject) {
    Event net = subject;
    int sum = 0;
    for (const Event& each : events)
        if (same_subject(each, subject)) sum += change_of(each);
    int most = 0;
    for (const Event& each : events) {
        const int along = sum < 0 ? -change_of(each) : change_of(each);
        if (!same_subject(each, subject) || along <= most) continue;
        most = along;
        net.rule = each.rule;
        net.by = each.by;
    }
    net.after = net.before + sum;
    return net;
}

std::vector<Event> netted(const std::vector<Event>& events) {
    std::vector<Event> result;
    for (const Event& event : events) {
        const auto moves_with_it = [&](int sign) {
            return std::any_of(events.begin(), events.end(), [&](const Event& each) {
                return same_subject(each, event) && change_of(each) * sign > 0;
            });
        };
        const bool both_ways = is_netted(event.kind) && moves_with_it(1) && moves_with_it(-1);
        const bool there =
            std::any_of(result.begin(), result.end(), [&](const Event& each) { return same_subject(each, event); });
        if (!both_ways)
            result.push_back(event);
        else if (!there)
            result.push_back(net_of(events, event));
    }
    return result;
}

}  // namespace

std::vector<Event> merged(const std::vector<Event>& events) {
    std::vector<Event> result;
    for (const Event& event : events) {
        const auto last =
            std::find_if(result.rbegin(), result.rend(), [&](const Event& each) { return same_subject(each, event); });
        if (last == result.rend() || !continues(*last, event)) {
            result.push_back(event);
            continue;
        }
        last->after = event.after;
        last->rule = event.rule;
    }
    return netted(result);
}

}  // namespace keyaccount
