#include "tests/review/plant.hpp"

#include "engine/analysis/rollout.hpp"
#include "engine/model/tuning.hpp"
#include "engine/play/dice.hpp"
#include "engine/play/view.hpp"

#include <algorithm>
#include <vector>

namespace keyaccount {
namespace {

constexpr std::size_t features_told = 5;

template <class Accept>
std::optional<Choice> first_of(const Case& scenario, const State& state, Accept accept) {
    ChoiceList choices;
    legal_choices(scenario, state, choices);
    for (const Choice choice : choices)
        if (accept(choice)) return choice;
    return std::nullopt;
}

/// The planted choice, where this position gives the occasion for it.
std::optional<Choice> bad_choice(const Case& scenario, const State& state, Plant plant) {
    const View view{scenario, state};
    const bool in_call = state.in_call();
    const bool client = in_call && scenario.person(view.with()).side == Side::client;
    const Choice usual = by_the_book(scenario, state);
    switch (plant) {
        case Plant::order_at_incubation:
            if (!client || view.stage_kind() != StageKind::incubation ||
                !scenario.person(view.with()).has(Role::decision_maker))
                return std::nullopt;
            return first_of(scenario, state, [&](Choice choice) {
                return choice.kind == ChoiceKind::propose && view.step(choice.step()).kind == StepKind::order;
            });
        case Plant::features_to_decision_maker:
            if (!client || !scenario.person(view.with()).has(Role::decision_maker) || state.call.begun != 0 ||
                state.call.by_phone != 0)
                return std::nullopt;
            return first_of(scenario, state, [](Choice choice) { return choice.kind == ChoiceKind::feature; });
        case Plant::concession_given:
            if (!client) return std::nullopt;
            return first_of(scenario, state, [](Choice choice) { return choice.kind == ChoiceKind::concede; });
        case Plant::payoff_on_hidden_need:
            if (!client) return std::nullopt;
            return first_of(scenario, state, [&](Choice choice) {
                const int weight = choice.kind == ChoiceKind::question
                                       ? scenario.person(view.with()).needs[choice.need().index()].weight
                                       : 0;
                return weight >= tuning::felt_weight && choice.lift() == Lift::payoff &&
                       view.need_level(view.with(), choice.need()) == NeedLevel::hidden;
            });
        case Plant::promise_put_off:
            if (!usual.is(Action::keep_promise)) return std::nullopt;
            return Choice::act(Action::wait);
        case Plant::arguing:
        case Plant::gatekeeper_left_out: return std::nullopt;
    }
    return std::nullopt;
}

void play_on(const Case& scenario, State& state, GameLog& log, Choice choice) {
    if (apply(scenario, state, choice) == Refusal::none) log.choices.push_back(choice);
}

void play_to_the_end(const Case& scenario, State& state, GameLog& log) {
    while (!state.over()) {
        const std::size_t before = log.choices.size();
        play_on(scenario, state, log, by_the_book(scenario, state));
        if (log.choices.size() == before) return;
    }
}

/// One call of nothing else.
void tell_features(const Case& scenario, State& state, GameLog& log) {
    for (std::size_t told = 0; told < features_told && state.in_call(); ++told) {
        const auto feature = first_of(scenario, state, [&](Choice choice) {
            return choice.kind == ChoiceKind::feature &&
                   (state[choice.who].told_feature >> choice.need().index() & 1) == 0;
        });
        if (!feature) break;
        play_on(scenario, state, log, *feature);
    }
    if (state.in_call())
        play_on(scenario, state, log,
                {ChoiceKind::leave, PersonId{state.call.with}, 255, static_cast<std::uint8_t>(Outcome::continuation)});
}

/// Textbook hardly ever meets an objection. So one is provoked first, in a call of its own; the next time it comes up
/// with the same person it is argued with.
std::optional<PlantedGame> argue_later(const Case& scenario, std::uint64_t seed) {
    const GameLog clean = clean_game(scenario, seed);
    std::vector<std::size_t> occasions;
    walk(scenario, clean, [&](std::size_t turn, const State& before, auto&&...) {
        if (!before.in_call() || before.call.begun != 0 || before.call.by_phone != 0) return;
        const Person& person = scenario.person(PersonId{before.call.with});
        const bool counts = person.has(Role::decision_maker) || person.has(Role::gatekeeper);
        if (person.side == Side::client && counts) occasions.push_back(turn);
    });
    if (occasions.empty()) return std::nullopt;
    const std::size_t turn =
        occasions[static_cast<std::size_t>(below(mixed(seed ^ 78), static_cast<int>(occasions.size())))];
    PlantedGame game{
        {seed, {clean.choices.begin(), clean.choices.begin() + static_cast<std::ptrdiff_t>(turn)}}, turn, {}};
    State state = walk(scenario, game.log, [](auto&&...) {});
    game.who = PersonId{state.call.with};
    tell_features(scenario, state, game.log);
    bool argued = false;
    while (!state.over()) {
        Choice choice = by_the_book(scenario, state);
        const bool answers = choice.kind == ChoiceKind::address || choice.kind == ChoiceKind::prove;
        if (!argued && state.in_call() && PersonId{state.call.with} == game.who && answers) {
            const auto argue = first_of(scenario, state, [](Choice other) { return other.kind == ChoiceKind::argue; });
            if (argue) {
                argued = true;
                game.turn = game.log.choices.size();
                choice = *argue;
            }
        }
        play_on(scenario, state, game.log, choice);
    }
    return argued ? std::optional{game} : std::nullopt;
}

/// Textbook for whom one person is not there.
std::optional<PlantedGame> leave_out(const Case& scenario, std::uint64_t seed) {
    PersonId guard;
    for (std::size_t p = 0; p < scenario.people.size(); ++p)
        if (scenario.people[p].veto && scenario.people[p].has(Role::gatekeeper)) guard = PersonId::at(p);
    if (!guard.exists()) return std::nullopt;
    PlantedGame game{{seed, {}}, 0, guard};
    State state = start(scenario, seed);
    bool left_out = false;
    while (!state.over()) {
        Choice choice = by_the_book(scenario, state);
        if (choice.is(Action::visit) && choice.who == guard) {
            if (!left_out) game.turn = game.log.choices.size();
            left_out = true;
            State without = state;
            without[guard].open = 0;
            choice = by_the_book(scenario, without);
        }
        if (refuse(scenario, state, choice) != Refusal::none) choice = Choice::act(Action::wait);
        if (refuse(scenario, state, choice) != Refusal::none) return std::nullopt;
        play_on(scenario, state, game.log, choice);
    }
    return left_out ? std::optional{game} : std::nullopt;
}

bool is_right(Plant plant, Rule rule, bool omission) {
    switch (plant) {
        case Plant::order_at_incubation: return rule == Rule::step_too_large || rule == Rule::step_wrong_person;
        case Plant::features_to_decision_maker:
            return rule == Rule::feature_said || rule == Rule::wrong_listener || rule == Rule::too_much_said ||
                   rule == Rule::benefit_without_need || rule == Rule::objection_provoked || rule == Rule::said_before;
        case Plant::arguing: return rule == Rule::objection_argued;
        case Plant::concession_given: return rule == Rule::concession_given;
        case Plant::payoff_on_hidden_need: return rule == Rule::question_out_of_order;
        case Plant::promise_put_off: return rule == Rule::promise_broken;
        case Plant::gatekeeper_left_out: return omission;
    }
    return false;
}

}  // namespace

GameLog clean_game(const Case& scenario, std::uint64_t seed) {
    GameLog log{seed, {}};
    State state = start(scenario, seed);
    play_to_the_end(scenario, state, log);
    return log;
}

std::optional<PlantedGame> planted_game(const Case& scenario, Plant plant, std::uint64_t seed) {
    if (plant == Plant::gatekeeper_left_out) return leave_out(scenario, seed);
    if (plant == Plant::arguing) return argue_later(scenario, seed);
    const GameLog clean = clean_game(scenario, seed);
    std::vector<std::size_t> occasions;
    walk(scenario, clean, [&](std::size_t turn, const State& before, auto&&...) {
        if (bad_choice(scenario, before, plant)) occasions.push_back(turn);
    });
    if (occasions.empty()) return std::nullopt;
    const std::size_t turn =
        occasions[static_cast<std::size_t>(below(mixed(seed ^ 77), static_cast<int>(occasions.size())))];
    PlantedGame game{
        {seed, {clean.choices.begin(), clean.choices.begin() + static_cast<std::ptrdiff_t>(turn)}}, turn, {}};
    State state = walk(scenario, game.log, [](auto&&...) {});
    const Choice bad = *bad_choice(scenario, state, plant);
    game.who = state.in_call() ? PersonId{state.call.with} : by_the_book(scenario, state).who;
    if (plant == Plant::features_to_decision_maker)
        tell_features(scenario, state, game.log);
    else
        play_on(scenario, state, game.log, bad);
    play_to_the_end(scenario, state, game.log);
    return game;
}

Found find(const PlantedGame& game, Plant plant, const GameReview& review) {
    Found found;
    const bool everywhere = plant == Plant::gatekeeper_left_out;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, review.worst.size()); ++i) {
        const UnitReview& unit = review.units[review.worst[i]];
        const Reason& reason = review.decisions[unit.worst].reason;
        const bool here =
            everywhere ? reason.omission && reason.who == game.who : unit.first <= game.turn && game.turn <= unit.last;
        if (!here) continue;
        found.among_two_worst = true;
        found.right_reason = is_right(plant, reason.rule, reason.omission);
    }
    for (const auto* kinds : {&review.bleeding, &review.slips})
        for (const Bleed& bleed : *kinds) {
            const bool same = everywhere
                                  ? bleed.omission && bleed.who == game.who
                                  : std::find(bleed.turns.begin(), bleed.turns.end(), game.turn) != bleed.turns.end();
            if (same && is_right(plant, bleed.rule, bleed.omission)) found.in_bleeding = true;
        }
    return found;
}

}  // namespace keyaccount
