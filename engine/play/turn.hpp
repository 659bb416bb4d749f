#pragma once

#include "engine/model/case.hpp"
#include "engine/model/tuning.hpp"
#include "engine/play/choice.hpp"
#include "engine/play/dice.hpp"
#include "engine/play/state.hpp"

namespace keyaccount {

[[nodiscard]] inline bool acts(const Case& scenario, Rule rule) {
    const auto index = static_cast<std::size_t>(rule);
    return ((scenario.rules_off[index / 64] >> (index % 64)) & 1U) == 0;
}
void switch_off(Case& scenario, Rule rule);

/// One step in progress: the case, the state and the sink, with the few ways in which a state changes.
/// Every way writes the event that explains it.
class Turn {
public:
    Turn(const Case& played, State& current, EventBuffer* sink) : scenario{played}, state{current}, events_{sink} {}

    const Case& scenario;
    State& state;

    /// Acts in this game; always, but where a case has switched the rule off.
    [[nodiscard]] bool on(Rule rule) const { return acts(scenario, rule); }

    /// Somebody listens: what only an event tells need not be worked out otherwise.
    [[nodiscard]] bool told() const { return events_ != nullptr; }
    void emit(const Event& event) const {
        if (events_ != nullptr) events_->add(event);
    }

    /// Trust in 0..1000. A gain shrinks as trust grows and ends at the cap without a mandate; a loss counts whole.
    void trust(PersonId who, int delta, Rule rule, PersonId by = {});
    /// Moves stance and anchor by tenths of a point.
    void stance(PersonId who, int tenths, Rule rule, PersonId by = {});
    void rival_stance(PersonId who, RivalId rival, int tenths, Rule rule);
    void need(PersonId who, NeedId need, int level, Rule rule);
    void patience(int delta, Rule rule);
    void raise(PersonId who, Objection kind, Rule rule);
    void lift(PersonId who, Objection kind, Rule rule);
    void learn(FactId fact, PersonId from, std::uint8_t value, bool verified, Rule rule);
    void open_door(PersonId who, Rule rule, PersonId by = {});
    void name(PersonId who, Rule rule, PersonId by = {});
    void criterion(OfferId offer, int weight, Rule rule, PersonId by);
    void spend(int yuan);
    void mistake(Mistake kind, PersonId who, Rule rule);
    void end(End how, Rule rule, Element lost_by = Element::value);

    /// Throws keyed dice; the event says the chance and what came of it.
    bool chance(Dice kind, int per_mille, int a, int b, int c, Rule rule, PersonId who, std::uint8_t what = 255);

    void said(PersonId who, LineId line, Rule rule) const;
    /// Says a line of the slot, none twice in a call while another is left.
    void say(PersonId who, Says slot, Rule rule);
    void note(LineId line, Rule rule, PersonId who = {}, std::uint8_t what = 255) const;

private:
    EventBuffer* events_;
};

[[nodiscard]] inline bool holds(const State& state, const Condition& when) {
    return !when.draw.exists() || ((when.values >> state.draws[when.draw.index()]) & 1U) != 0;
}

/// The line that is true in this world; none if there is none.
[[nodiscard]] LineId line_in(const State& state, const std::vector<ConditionalLine>& lines);
/// Its index; 255 if there is none.
[[nodiscard]] std::uint8_t index_in(const State& state, const std::vector<ConditionalLine>& lines);

[[nodiscard]] constexpr int clamped(int value, int low, int high) {
    return value < low ? low : value > high ? high : value;
}

// The families of rules, one file each. All act on the person of the call unless said otherwise.
void ask_situation(Turn& turn, FactId fact);
void ask_question(Turn& turn, NeedId need, Lift lift);
void tell(Turn& turn, ChoiceKind kind, NeedId need);
void prove(Turn& turn, ProofId proof);
void address(Turn& turn, Objection kind);
/// What an answer to an objection of theirs does, landed or not.
void answered(Turn& turn, Objection kind, Rule rule, bool landed);
void argue(Turn& turn);
void ask_for_help(Turn& turn);
void propose(Turn& turn, StepId step);
void concede(Turn& turn, bool traded);
void ease_terms(Turn& turn);
void watch(Turn& turn);
void show(Turn& turn);
/// A specialist of this kind of ours is in the call.
[[nodiscard]] bool comes_along(const Turn& turn, SpecialistKind kind);
void record(Turn& turn, Choice choice);
void call_review(Turn& turn);
enum class CallMode : std::uint8_t { visit, phone, demonstration };
void open_call(Turn& turn, PersonId who, CallMode mode, StepId demonstrated = {});
/// The first words to a stranger: a question opens, a solution is a pitch.
void begin_talk(Turn& turn, ChoiceKind kind);
/// `label`: Outcome as the rep calls it, or 255.
void end_call(Turn& turn, Rule rule, std::uint8_t label = 255);
void act(Turn& turn, Choice choice);
void ask_guide(Turn& turn, PersonId who);
/// A fact that the file lacks, or a door that this guide could open.
[[nodiscard]] bool guide_has_news(const Case& scenario, const State& state, PersonId who);
void carry_out(Turn& turn, StepId step);
void technical_talk(Turn& turn, PersonId who);
void keep_promise(Turn& turn, PersonId who);
void deliver(Turn& turn);
void accept_delivery(Turn& turn);
void remind(Turn& turn);
void demand(Turn& turn);
void stop_supply(Turn& turn);
void accept_barter(Turn& turn);
void sue(Turn& turn);
void walk_away(Turn& turn);
/// Lets time pass, week by week, with all that comes with it; stops early when the game ends.
void pass_days(Turn& turn, int days);
void pass_week(Turn& turn);
/// What the calendar has in store up to today and has not happened yet.
void hold_events(Turn& turn);
/// Contact is reduced, and somebody of the client was touched not long ago.
[[nodiscard]] bool kept_warm(const Turn& turn);
void spread_stances(Turn& turn);
void rivals_act(Turn& turn);
void client_decides(Turn& turn);
void client_pays(Turn& turn);
void enter_stage(Turn& turn, int stage, Rule rule, PersonId by = {});
void sign(Turn& turn, PersonId by);

}  // namespace keyaccount
