// Time: rules calendar, neglect, promise-broken, objection-weighs, guide-works, rival-acts,
// rival-undercuts, colleagues-talk, scheduled-event.
#include "engine/play/measure.hpp"
#include "engine/play/turn.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace keyaccount {
namespace {

constexpr int told_change = 4 * stance_unit / 10;  // smaller movements of a week are not worth an event

}  // namespace

void hold_events(Turn& turn) {
    State& state = turn.state;
    for (std::size_t e = 0; e < turn.scenario.events.size(); ++e) {
        const ScheduledEvent& event = turn.scenario.events[e];
        if (event.day > state.day || ((state.events_done >> e) & 1U) != 0) continue;
        state.events_done = static_cast<std::uint16_t>(state.events_done | (1U << e));
        if (!holds(state, event.when)) continue;
        const Rule rule = Rule::scheduled_event;
        turn.note(event.text, rule, event.who, static_cast<std::uint8_t>(e));
        if (event.who.exists() && event.stance != 0) turn.stance(event.who, event.stance * 10, rule);
        if (event.who.exists() && event.need.exists() && state[event.who].need[event.need.index()] < event.need_level)
            turn.need(event.who, event.need, event.need_level, rule);
        if (event.fact.exists())
            turn.learn(event.fact, PersonId{}, index_in(state, turn.scenario.fact(event.fact).values), true, rule);
    }
}

namespace {

void check_promises(Turn& turn) {
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p) {
        const PersonId who = PersonId::at(p);
        PersonState& state = turn.state[who];
        if (state.promise_due < 0 || turn.state.day <= state.promise_due) continue;
        turn.emit(
            {EventKind::promise_broken, Rule::promise_broken, who, state.promised_step, {}, {}, 0, state.promise_due});
        state.promise_due = -1;
        state.promised_step = broken_promise;
        ++turn.state.tally.promises_broken;
        turn.trust(who, -tuning::broken_trust, Rule::promise_broken);
        turn.stance(who, -tuning::broken_stance, Rule::promise_broken);
    }
}

/// Day of the first promise that is due; a day that never comes without any.
int first_promise_due(const State& state) {
    int first = std::numeric_limits<int>::max();
    for (const PersonState& person : state.people)
        if (person.promise_due >= 0) first = std::min<int>(first, person.promise_due);
    return first;
}

void neglect_and_objections(Turn& turn) {
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p) {
        const PersonId who = PersonId::at(p);
        PersonState& state = turn.state[who];
        state.guard = static_cast<std::int16_t>(state.guard * (1000 - tuning::guard_fades) / 1000);
        const bool silent = state.calls > 0 && turn.state.day - state.last_contact > tuning::neglect_days &&
                            turn.scenario.person(who).side != Side::ours;
        const int floor = state.trust_start / 2;
        if (silent && !kept_warm(turn) && state.trust > floor)
            turn.trust(who, -std::min(tuning::neglect_trust, state.trust - floor), Rule::neglect);
        const int open = open_objections(state);
        if (open > 0 && turn.on(Rule::objection_weighs))
            state.anchor =
                clamped(state.anchor - tuning::objection_week_anchor * open * 64, -stance_limit, stance_limit);
    }
}

}  // namespace

bool kept_warm(const Turn& turn) {
    const State& state = turn.state;
    return state.reduced_day >= 0 && turn.on(Rule::kept_warm) && state.touched_day >= 0 &&
           state.day - state.touched_day <= tuning::warm_days;
}

namespace {

/// A guide speaks for us where they are heard.
void guides_work(Turn& turn) {
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p) {
        const PersonId guide = PersonId::at(p);
        const GuideProfile& profile = turn.scenario.person(guide).guide;
        if (turn.state[guide].guide < tuning::guide_made || !holds(turn.state, profile.honest)) continue;
        for (std::size_t q = 0; q < turn.scenario.people.size(); ++q) {
            const PersonId other = PersonId::at(q);
            const Person& person = turn.scenario.person(other);
            const auto& heard = person.listens_to;
            const bool listens =
                std::any_of(heard.begin(), heard.end(), [&](const auto& tie) { return tie.on == guide; });
            const int now = tenths(turn.state[other].stance);
            if (listens && now < 400)
                turn.stance(other, tuning::guide_week_listeners * profile.standing, Rule::guide_works, guide);
            else if (person.has(Role::decision_maker) && profile.standing >= 5 && now < 300)
                turn.stance(other, tuning::guide_week_decider * profile.standing, Rule::guide_works, guide);
        }
    }
}

PersonId rival_calls_on(const Turn& turn, std::size_t r) {
    const State& state = turn.state;
    const Rival& rival = turn.scenario.rivals[r];
    const auto key = [&](int extra) {
        return keyed(state.seed, Dice::rival_whom, static_cast<int>(r), state.week, extra);
    };
    for (const auto& target : rival.targets)
        if (holds(state, target.when) && below(key(1), 2) == 0) return target.person;
    int sum = 0;
    for (const Person& person : turn.scenario.people)
        if (person.side == Side::client) sum += person.power;
    int pick = below(key(2), std::max(1, sum));
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p) {
        if (turn.scenario.people[p].side != Side::client) continue;
        pick -= turn.scenario.people[p].power;
        if (pick < 0) return PersonId::at(p);
    }
    return {};
}

/// The need that weighs most with them; a rival's talk makes it felt a little.
void rival_touches_need(Turn& turn, PersonId who) {
    const Person& person = turn.scenario.person(who);
    const auto heaviest = std::max_element(person.needs.begin(), person.needs.end(),
                                           [](const auto& a, const auto& b) { return a.weight < b.weight; });
    const NeedId need = NeedId::at(heaviest - person.needs.begin());
    const int level = turn.state[who].need[need.index()];
    if (heaviest->weight >= tuning::felt_weight && level < tuning::implied_from - tuning::rival_need_gain)
        turn.need(who, need, level + tuning::rival_need_gain, Rule::rival_acts);
}

void rival_acts(Turn& turn, std::size_t r) {
    State& state = turn.state;
    const Rival& rival = turn.scenario.rivals[r];
    if (!turn.on(Rule::rival_acts)) return;
    const StageKind stage = turn.scenario.stages[state.stage].kind;
    const int index = static_cast<int>(r);
    if (roll(state.seed, Dice::rival_calls, index, state.week) < rival.activity) {
        const PersonId who = rival_calls_on(turn, r);
        if (who.exists()) {
            const int now = tenths(state[who].rival_stance[r]);
            turn.rival_stance(who, RivalId::at(r), rival.effect * (1000 - std::max(0, now)) / 1000, Rule::rival_acts);
            rival_touches_need(turn, who);
            if (!rival.traces.empty() && state[who].trust >= tuning::rival_heard_from_trust && state[who].calls > 0) {
                turn.note(rival.traces[state.rival_traces[r] % rival.traces.size()], Rule::rival_acts, who,
                          static_cast<std::uint8_t>(r));
                ++state.rival_traces[r];
            }
        }
        if (rival.pushes.exists() && stage <= StageKind::design) {
            const int gain = stage == StageKind::design ? tuning::rival_criterion_design : tuning::rival_criterion;
            const int weight = state.criteria[rival.pushes.index()];
            const bool would_harden = turn.scenario.offer(rival.pushes).hard && weight < tuning::hard_weight;
            if (!would_harden) turn.criterion(rival.pushes, weight + gain, Rule::rival_acts, who);
        }
    }
    const bool late = stage == StageKind::comparison || stage == StageKind::commitment;
    if (late && turn.on(Rule::rival_undercuts) && state.rival_price[r] > rival.floor &&
        roll(state.seed, Dice::rival_undercuts, index, state.week) < tuning::undercut_chance) {
        const int before = state.rival_price[r];
        state.rival_price[r] = static_cast<std::int16_t>(std::max(rival.floor, before - tuning::undercut));
        turn.emit({EventKind::price,
                   Rule::rival_undercuts,
                   {},
                   static_cast<std::uint8_t>(r),
                   {},
                   {},
                   before,
                   state.rival_price[r]});
    }
}

/// (v + half) ÷ one million, halves away from zero.
std::int32_t rounded(std::int64_t value) {
    constexpr std::int64_t unit = 1'000'000;
    return static_cast<std::int32_t>(value >= 0 ? (value + unit / 2) / unit : -((-value + unit / 2) / unit));
}

template <class Value, class Anchor>
std::array<std::int32_t, max_people> spread(const Case& scenario, Value value, Anchor anchor) {
    std::array<std::int32_t, max_people> next{};
    for (std::size_t p = 0; p < scenario.people.size(); ++p) {
        const Person& person = scenario.people[p];
        std::int64_t heard = 0;
        int to_others = 0;
        for (const auto& tie : person.listens_to) {
            heard += static_cast<std::int64_t>(tie.weight) * value(tie.on.index());
            to_others += tie.weight;
        }
        heard += static_cast<std::int64_t>(1000 - to_others) * value(p);
        next[p] = rounded((1000 - person.stubbornness) * heard +
                          static_cast<std::int64_t>(person.stubbornness) * 1000 * anchor(p));
    }
    return next;
}

/// What moved a stance this week, and who.
struct Cause {
    Rule rule = Rule::colleagues_talk;
    PersonId by;  // who pulled most in the direction of the change; none: the person comes back to their own mind
};

Cause cause_of(const Turn& turn, std::size_t p, int change) {
    const Person& person = turn.scenario.people[p];
    const PersonState& state = turn.state.people[p];
    const int sign = change < 0 ? -1 : 1;
    Cause cause;
    std::int64_t most = 0;
    for (const auto& tie : person.listens_to) {
        const std::int64_t gap = turn.state[tie.on].stance - state.stance;
        const std::int64_t pull = sign * gap * tie.weight * (1000 - person.stubbornness);
        if (pull > most) {
            most = pull;
            cause.by = tie.on;
        }
    }
    const std::int64_t own = sign * static_cast<std::int64_t>(state.anchor - state.stance) * person.stubbornness * 1000;
    if (own <= most) return cause;
    cause.by = {};
    if (change < 0 && open_objections(state) > 0 && turn.on(Rule::objection_weighs))
        cause.rule = Rule::objection_weighs;
    return cause;
}

}  // namespace

/// Friedkin and Johnsen's model of opinions that spread while everybody keeps to what moved them:
/// x(t+1) = (1-s)·T·x(t) + s·anchor, one rounding a person and week.
void spread_stances(Turn& turn) {
    if (!turn.on(Rule::colleagues_talk)) return;
    State& state = turn.state;
    const auto ours = spread(
        turn.scenario, [&](std::size_t p) { return state.people[p].stance; },
        [&](std::size_t p) { return state.people[p].anchor; });
    for (std::size_t p = 0; turn.told() && p < turn.scenario.people.size(); ++p) {
        const int before = state.people[p].stance;
        if (std::abs(ours[p] - before) < told_change) continue;
        const Cause cause = cause_of(turn, p, ours[p] - before);
        turn.emit({EventKind::stance, cause.rule, PersonId::at(p), 255, cause.by, {}, before, ours[p]});
    }
    for (std::size_t p = 0; p < turn.scenario.people.size(); ++p) state.people[p].stance = ours[p];
    for (std::size_t r = 0; r < turn.scenario.rivals.size(); ++r) {
        const auto theirs = spread(
            turn.scenario, [&](std::size_t p) { return state.people[p].rival_stance[r]; },
            [&](std::size_t p) { return state.people[p].rival_anchor[r]; });
        for (std::size_t p = 0; p < turn.scenario.people.size(); ++p) {
            const int before = state.people[p].rival_stance[r];
            state.people[p].rival_stance[r] = theirs[p];
            if (std::abs(theirs[p] - before) >= told_change)
                turn.emit({EventKind::rival_stance,
                           Rule::colleagues_talk,
                           PersonId::at(p),
                           static_cast<std::uint8_t>(r),
                           {},
                           {},
                           before,
                           theirs[p]});
        }
    }
}

void rivals_act(Turn& turn) {
    if (turn.scenario.stages[turn.state.stage].kind == StageKind::use) return;
    for (std::size_t r = 0; r < turn.scenario.rivals.size(); ++r) rival_acts(turn, r);
}

void pass_week(Turn& turn) {
    ++turn.state.week;
    neglect_and_objections(turn);
    guides_work(turn);
    rivals_act(turn);
    spread_stances(turn);
    client_decides(turn);
    client_pays(turn);
    turn.state.tally.forecast_gap = static_cast<std::uint16_t>(turn.state.tally.forecast_gap +
                                                               std::abs(turn.state.stage - turn.state.recorded_stage));
}

void pass_days(Turn& turn, int days) {
    const int from = turn.state.day;
    const int promise_due = first_promise_due(turn.state);  // none is made while time passes
    for (int i = 0; i < days && !turn.state.over(); ++i) {
        ++turn.state.day;
        hold_events(turn);
        call_review(turn);
        if (turn.state.day > promise_due) check_promises(turn);
        if (turn.state.day % 7 == 0) pass_week(turn);
        if (turn.state.day >= turn.scenario.last_day)
            turn.end(turn.state.signed_day >= 0 ? End::unpaid : End::lost, Rule::time_over,
                     weakest_element(turn.scenario, turn.state));
    }
    if (turn.state.day != from)
        turn.emit({EventKind::day_passed, Rule::calendar, {}, 255, {}, {}, from, turn.state.day});
}

}  // namespace keyaccount
