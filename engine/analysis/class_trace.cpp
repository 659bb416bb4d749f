// One game of a class, played through once: its decisions as others can be compared with them, and its slips.
#include "engine/analysis/class_trace.hpp"

#include "engine/model/tuning.hpp"
#include "engine/play/score.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

/// So many calls in a row with a friendly person who agrees to nothing are a habit; tuning, no source.
constexpr int calls_without_advance = 4;

/// Two games stand in the same place though one has written down more on the way.
std::uint64_t position_of(const State& state) {
    static const State blank{};
    State bare = state;
    bare.turn = 0;
    bare.recorded_stage = blank.recorded_stage;
    bare.record_day = blank.record_day;
    bare.grade = blank.grade;
    bare.grade_day = blank.grade_day;
    bare.answers = blank.answers;
    bare.review_fact = blank.review_fact;
    bare.tally.labels = 0;
    bare.tally.labels_right = 0;
    bare.tally.review_points = 0;
    bare.tally.forecast_gap = 0;
    for (PersonState& person : bare.people) {
        person.chart_role = blank.people.front().chart_role;
        person.chart_support = blank.people.front().chart_support;
    }
    return hash_of(bare);
}

Situation situation_of(const Case& scenario, const State& state, Outcome last) {
    Situation situation{state.stage, last, 0};
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        if (state.people[p].awareness == static_cast<std::uint8_t>(Awareness::met))
            situation.met = static_cast<std::uint16_t>(situation.met | (1U << p));
    return situation;
}

/// Asking for a little more than they can give is how one learns what they can give; far more is a slip.
bool asked_far_too_much(const Event& event) {
    return event.kind == EventKind::step_refused && event.after - event.before > tuning::too_large_by;
}

/// The rules that show only where the rep has gone against the method.
bool tells_a_slip(const Event& event) {
    switch (event.rule) {
        case Rule::step_too_large: return asked_far_too_much(event);
        case Rule::step_wrong_person:
        case Rule::gap_too_large:
        case Rule::objection_argued:
        case Rule::concession_given:
        case Rule::question_out_of_order:
        case Rule::situation_bores:
        case Rule::promise_broken:
        case Rule::visited_too_soon:
        case Rule::demonstration_too_early:
        case Rule::pressed_too_early: return true;
        default: return false;
    }
}

/// Collects the slips of a game, each once a decision.
class Slips {
public:
    explicit Slips(const Case& scenario) : scenario_{&scenario} {}

    void watch(std::size_t turn, const State& after, const EventBuffer& events) {
        for (const Event& event : events) {
            if (tells_a_slip(event)) add({turn, event.rule, event.who, false});
            if (event.kind == EventKind::call_ended) call_ended(turn, after, event);
        }
    }
    [[nodiscard]] std::vector<Slip> take() { return std::move(found_); }

private:
    void add(const Slip& slip) {
        const bool known = std::any_of(found_.rbegin(), found_.rend(), [&](const Slip& each) {
            return each.turn == slip.turn && each.rule == slip.rule && each.omission == slip.omission;
        });
        if (!known) found_.push_back(slip);
    }

    /// A friendly word after every call, and never a deed: it feels like progress.
    void call_ended(std::size_t turn, const State& after, const Event& event) {
        const bool selling = after.signed_day < 0 && after.reduced_day < 0;
        if (!selling || scenario_->person(event.who).side != Side::client) return;
        int& in_a_row = without_advance_[event.who.index()];
        in_a_row = static_cast<Outcome>(event.what) == Outcome::continuation ? in_a_row + 1 : 0;
        if (in_a_row >= calls_without_advance) add({turn, Rule::no_step_proposed, event.who, true});
    }

    const Case* scenario_;
    std::vector<Slip> found_;
    std::array<int, max_people> without_advance_{};
};

}  // namespace

Choice without_label(Choice choice) {
    if (choice.kind == ChoiceKind::leave) choice.detail = 255;
    return choice;
}

Trace trace(const Case& scenario, const GameLog& log) {
    Trace out;
    Slips slips{scenario};
    Outcome last = Outcome::none;
    out.stands.reserve(log.choices.size());
    const State end = walk(
        scenario, log,
        [&](std::size_t turn, const State& before, Choice choice, const State& after, const EventBuffer& events) {
            if (choice.kind != ChoiceKind::record)
                out.stands.push_back({position_of(before), situation_of(scenario, before, last), without_label(choice),
                                      static_cast<std::uint32_t>(turn), before.day, !before.in_call()});
            slips.watch(turn, after, events);
            for (const Event& event : events)
                if (event.kind == EventKind::call_ended) last = static_cast<Outcome>(event.what);
        });
    out.slips = slips.take();
    out.end = static_cast<End>(end.end);
    out.score = score(scenario, end).total;
    out.stage = end.stage;
    return out;
}

}  // namespace keyaccount
