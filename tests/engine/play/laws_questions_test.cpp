// What is asked: law 3.
#include "tests/engine/play/laws.hpp"

#include <array>

namespace keyaccount::test {
namespace {

constexpr std::uint64_t seeds = 600;

/// Of a thousand calls, those in which three questions on one hidden need in this order make it explicit.
int explicit_after(const Case& scenario, const std::array<Lift, 3>& order) {
    const PersonId user = person(scenario, "tan-jie");
    const NeedId labels = need(scenario, "dry-labels");
    return per_mille(seeds, [&](std::uint64_t seed) {
        State state = talking_to(scenario, seed, user);
        for (const Lift lift : order) make(scenario, state, question(user, labels, lift));
        return level_of(state[user].need[labels.index()]) == NeedLevel::explicit_need;
    });
}

/// The call after one situation question to a fact that is in the file, or is not.
State after_situation_question(const Case& scenario, std::uint64_t seed, bool in_file) {
    const PersonId user = person(scenario, "tan-jie");
    State state = talking_to(scenario, seed, user);
    if (in_file) know_everything(scenario, state);
    const FactId fact = next_fact(scenario, state, user, need(scenario, "dry-labels"));
    make(scenario, state, {ChoiceKind::situation, user, fact.index()});
    return state;
}

}  // namespace

TEST_CASE("law 3: problem before implication before need-payoff brings a need to explicit soonest") {
    holds_only_by(
        three_people(),
        {Rule::question_out_of_order, Rule::problem_question, Rule::implication_question, Rule::payoff_question}, 500,
        [](const Case& scenario) {
            int best_disorder = 0;
            for (const auto& order : {std::array{Lift::implication, Lift::problem, Lift::payoff},
                                      std::array{Lift::implication, Lift::payoff, Lift::problem},
                                      std::array{Lift::payoff, Lift::problem, Lift::implication},
                                      std::array{Lift::payoff, Lift::implication, Lift::problem},
                                      std::array{Lift::problem, Lift::payoff, Lift::implication}})
                best_disorder = std::max(best_disorder, explicit_after(scenario, order));
            return explicit_after(scenario, {Lift::problem, Lift::implication, Lift::payoff}) - best_disorder;
        });
}

TEST_CASE("law 3: situation questions raise no need") {
    for (const Case* scenario : {&three_people(), &motorway_saws()})
        for (std::size_t p = 0; p < scenario->people.size(); ++p)
            for (std::size_t f = 0; f < scenario->facts.size(); ++f) {
                State state = talking_to(*scenario, 7 + f, PersonId::at(p));
                const auto before = state.people[p].need;
                const Choice ask{ChoiceKind::situation, PersonId::at(p), static_cast<std::uint8_t>(f)};
                if (apply(*scenario, state, ask) == Refusal::none) CHECK(state.people[p].need == before);
            }
}

TEST_CASE("law 3: a situation question that the file answers costs patience and trust") {
    holds_only_by(three_people(), {Rule::situation_bores}, 1, [](const Case& scenario) {
        return least_of(seeds, [&](std::uint64_t seed) {
            return after_situation_question(scenario, seed, false).call.patience -
                   after_situation_question(scenario, seed, true).call.patience;
        });
    });
    holds_only_by(three_people(), {Rule::situation_bores}, 10, [](const Case& scenario) {
        return least_of(seeds, [&](std::uint64_t seed) {
            return 300 - after_situation_question(scenario, seed, true)[person(scenario, "tan-jie")].trust;
        });
    });
    CHECK(least_of(seeds, [](std::uint64_t seed) {
              return after_situation_question(three_people(), seed, false)[person(three_people(), "tan-jie")].trust;
          }) >= 300);
}

TEST_CASE("law 3: a need-payoff question without an implied need harms") {
    const auto after = [](const Case& scenario, std::uint64_t seed) {
        const PersonId user = person(scenario, "tan-jie");
        State state = talking_to(scenario, seed, user);
        make(scenario, state, question(user, need(scenario, "dry-labels"), Lift::payoff));
        return state[user];
    };
    holds_only_by(three_people(), {Rule::question_out_of_order}, 20, [&](const Case& scenario) {
        return least_of(seeds, [&](std::uint64_t seed) { return 300 - after(scenario, seed).trust; });
    });
    holds_only_by(three_people(), {Rule::question_out_of_order}, stance_unit, [&](const Case& scenario) {
        return least_of(seeds, [&](std::uint64_t seed) { return -after(scenario, seed).stance; });
    });
    for (std::uint64_t seed = 1; seed <= seeds; ++seed)
        CHECK(after(three_people(), seed).need[need(three_people(), "dry-labels").index()] == 0);
}

}  // namespace keyaccount::test
