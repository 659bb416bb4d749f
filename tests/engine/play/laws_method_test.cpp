// Whole games, by the method and by naive habits: laws 14, 15 and 17.
#include "engine/play/score.hpp"
#include "tests/engine/play/laws.hpp"

namespace keyaccount::test {
namespace {

/// Mean score of a habit in tenths of a point, and how its calls ended.
struct Played {
    int score = 0;
    int calls = 0;
    std::array<int, 5> outcomes{};
};

Played games_of(const Case& scenario, Habit habit, std::uint64_t games) {
    Played played;
    for (std::uint64_t seed = 1; seed <= games; ++seed) {
        const State end = play_to_end(scenario, habit, seed, [](const EventBuffer&) {});
        played.score += score(scenario, end).total;
        played.calls += end.tally.calls;
        for (std::size_t o = 0; o < played.outcomes.size(); ++o) played.outcomes[o] += end.tally.outcomes[o];
    }
    played.score /= static_cast<int>(games);
    return played;
}

/// Of a thousand calls of the method, those that end so.
int ending(const Case& scenario, std::initializer_list<Outcome> outcomes) {
    const Played played = games_of(scenario, Habit::textbook, 200);
    int count = 0;
    for (const Outcome outcome : outcomes) count += played.outcomes[index_of(outcome)];
    return count * 1000 / played.calls;
}

/// Of a thousand steps asked of the client's people right after the first greeting, those granted.
int granted_after_greeting(const Case& scenario, bool small) {
    int asked = 0;
    int granted = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed)
        for (std::size_t s = 0; s < scenario.steps.size(); ++s)
            for (std::size_t p = 0; p < scenario.people.size(); ++p) {
                const StepKind kind = scenario.steps[s].kind;
                const bool is_small = kind == StepKind::small || kind == StepKind::introduction;
                if (kind == StepKind::papers || is_small != small || scenario.people[p].side != Side::client) continue;
                State state = start(scenario, seed);
                state.people[p].open = 1;
                Turn turn{scenario, state, nullptr};
                open_call(turn, PersonId::at(p), CallMode::visit);
                const Choice ask{ChoiceKind::propose, PersonId::at(p), static_cast<std::uint8_t>(s)};
                if (apply(scenario, state, ask) != Refusal::none) continue;
                ++asked;
                granted += state.was_granted(StepId::at(s)) ? 1 : 0;
            }
    REQUIRE(asked > 0);
    return granted * 1000 / asked;
}

}  // namespace

TEST_CASE("law 14: reciting features and playing without a plan do clearly worse than the method") {
    const auto ahead = [](const Case& scenario) {
        return games_of(scenario, Habit::textbook, 200).score -
               std::max(games_of(scenario, Habit::random, 200).score,
                        games_of(scenario, Habit::feature_reciter, 200).score);
    };
    // What the method is worth rests on the questions by which needs grow.
    holds_only_by(motorway_saws(), {Rule::problem_question, Rule::implication_question, Rule::payoff_question}, 400,
                  ahead);
    holds_only_by(three_people(), {Rule::problem_question}, 320, ahead);
}

TEST_CASE("law 15: by the method under a tenth of the calls end in order or no-sale") {
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        CHECK(ending(*scenario, {Outcome::order, Outcome::no_sale}) < 100);
        holds_only_by(*scenario, {Rule::no_step_proposed}, 900, [](const Case& played) {
            return ending(played, {Outcome::advance, Outcome::continuation});
        });
    }
}

TEST_CASE("law 17: a stranger is opened with a question and not with a pitch") {
    holds_only_by(three_people(), {Rule::opening}, tuning::opening_trust / 2 + tuning::pitched_trust / 2,
                  [](const Case& scenario) {
                      const PersonId user = person(scenario, "tan-jie");
                      const NeedId labels = need(scenario, "dry-labels");
                      // What the first words move beyond what the same words move later in the talk.
                      const auto gained = [&](Choice words, bool first) {
                          State state = talking_to(scenario, 5, user);
                          state.call.begun = first ? 0 : 1;
                          make(scenario, state, words);
                          return static_cast<int>(state[user].trust);
                      };
                      const Choice ask = question(user, labels, Lift::problem);
                      const Choice pitch{ChoiceKind::feature, user, labels.index()};
                      return gained(ask, true) - gained(ask, false) + gained(pitch, false) - gained(pitch, true);
                  });
}

TEST_CASE("law 17: the quality of an opening moves the result little") {
    const auto moved_by = [](const Case& scenario, Rule rule) {
        return std::abs(games_of(scenario, Habit::textbook, 400).score -
                        games_of(without(scenario, rule), Habit::textbook, 400).score);
    };
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        CHECK(moved_by(*scenario, Rule::opening) <= 30);
        CHECK(moved_by(*scenario, Rule::problem_question) > 100);  // so small is not what every rule is
    }
}

TEST_CASE("law 17: an opening alone brings no step that moves the purchase") {
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        holds_only_by(*scenario, {Rule::step_too_large}, 950,
                      [](const Case& played) { return 1000 - granted_after_greeting(played, false); });
        // To the small ones it adds a little goodwill.
        CHECK(granted_after_greeting(*scenario, true) -
                  granted_after_greeting(without(*scenario, Rule::opening), true) <=
              50);
    }
}

}  // namespace keyaccount::test
