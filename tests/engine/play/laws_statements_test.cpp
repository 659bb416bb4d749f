// What is told: laws 1, 2, 4 and 5.
#include "tests/engine/play/laws.hpp"

#include <array>

namespace keyaccount::test {
namespace {

constexpr std::uint64_t seeds = 2000;

/// Objections in a thousand calls with a user, in which something is said about a need of this level.
int objections_after(const Case& scenario, ChoiceKind kind, int level, bool benefit_first = false) {
    const PersonId user = person(scenario, "tan-jie");
    const NeedId labels = need(scenario, "dry-labels");
    const NeedId change = need(scenario, "fast-change");
    return per_mille(seeds, [&](std::uint64_t seed) {
        State state = talking_to(scenario, seed, user);
        know_everything(scenario, state);
        set_need(state, user, labels, level);
        if (benefit_first) {
            set_need(state, user, change, 900);
            make(scenario, state, {ChoiceKind::benefit, user, change.index()});
        }
        make(scenario, state, {kind, user, labels.index()});
        return state.tally.objections_caused > 0;
    });
}

/// Stance that a statement about an explicit need moves, in 1/640 of a point; no dice fall in it.
int moved_by(const Case& scenario, ChoiceKind kind, PersonId who, NeedId which, bool specific = true) {
    State state = talking_to(scenario, 5, who);
    if (specific) know_everything(scenario, state);
    if (!specific) state.facts = 0;
    set_need(state, who, which, 900);
    make(scenario, state, {kind, who, which.index()});
    return state[who].stance;
}

int in_per_cent_of(int value, int base) { return base == 0 ? 0 : value * 100 / base; }

/// What the n-th statement of the kind in one call moves.
std::array<int, 5> moved_by_nth(const Case& scenario, ChoiceKind kind) {
    const PersonId who = person(scenario, "tan-jie");
    const NeedId labels = need(scenario, "dry-labels");
    std::array<int, 5> moved{};
    for (std::size_t n = 0; n < moved.size(); ++n) {
        State state = talking_to(scenario, 5, who);
        know_everything(scenario, state);
        auto& count = kind == ChoiceKind::benefit ? state.call.benefits : state.call.statements;
        count = static_cast<std::uint8_t>(n);
        set_need(state, who, labels, 900);
        make(scenario, state, {kind, who, labels.index()});
        moved[n] = state[who].stance;
    }
    return moved;
}

}  // namespace

TEST_CASE("law 1: a feature or an advantage before the need is explicit invites objections") {
    holds_only_by(three_people(), {Rule::objection_provoked}, 180, [](const Case& scenario) {
        return objections_after(scenario, ChoiceKind::advantage, 0) -
               objections_after(scenario, ChoiceKind::advantage, 900);
    });
    holds_only_by(three_people(), {Rule::objection_provoked}, 70, [](const Case& scenario) {
        return objections_after(scenario, ChoiceKind::feature, 0) -
               objections_after(scenario, ChoiceKind::feature, 900);
    });
}

TEST_CASE("law 1: a benefit on an explicit need prevents objections") {
    CHECK(objections_after(three_people(), ChoiceKind::benefit, 900) == 0);
    holds_only_by(three_people(), {Rule::objection_provoked, Rule::objection_prevented}, 50, [](const Case& scenario) {
        return objections_after(scenario, ChoiceKind::advantage, 0) -
               objections_after(scenario, ChoiceKind::advantage, 0, true);
    });
}

TEST_CASE("law 1: an objection is less likely where the statement fits the listener") {
    // A feature on a technical need: an executive who decides, and an engineer who guards.
    const auto objections_of = [](Case played, Role role, Position position) {
        Person& listener = played.people[person(played, "tan-jie").index()];
        played.needs[need(played, "dry-labels").index()].category = Category::technical;
        listener.roles = bit(role);
        listener.position = position;
        return objections_after(played, ChoiceKind::feature, 0);
    };
    holds_only_by(three_people(), {Rule::wrong_listener}, 100, [&](const Case& scenario) {
        return objections_of(scenario, Role::decision_maker, Position::executive) -
               objections_of(scenario, Role::gatekeeper, Position::engineer);
    });
    // A benefit is for whoever decides: said too early it counts as an advantage, which suits heads.
    holds_only_by(three_people(), {Rule::wrong_listener}, 60, [&](const Case& scenario) {
        const auto after = [](Case played, Position position) {
            played.people[person(played, "tan-jie").index()].position = position;
            return objections_after(played, ChoiceKind::advantage, 0);
        };
        return after(scenario, Position::executive) - after(scenario, Position::head);
    });
}

TEST_CASE("law 2: the same benefit moves whom it fits more than whom it does not") {
    // On a function of the machine: a user, in per cent of a decision-maker.
    holds_only_by(three_people(), {Rule::wrong_listener}, 150, [](const Case& scenario) {
        Case played = scenario;
        const PersonId who = person(played, "tan-jie");
        const NeedId labels = need(played, "dry-labels");
        played.needs[labels.index()].category = Category::function;
        played.people[who.index()].position = Position::operative;
        played.people[who.index()].roles = bit(Role::user);
        const int user = moved_by(played, ChoiceKind::benefit, who, labels);
        played.people[who.index()].roles = bit(Role::decision_maker);
        const int decider = moved_by(played, ChoiceKind::benefit, who, labels);
        CHECK(decider > 0);
        return in_per_cent_of(user, decider);
    });
}

TEST_CASE("law 2: engineers take features and heads advantages and executives benefits") {
    // Whom it fits, in per cent of whom it does not: the least of the three.
    holds_only_by(three_people(), {Rule::wrong_listener}, 110, [](const Case& scenario) {
        Case played = scenario;
        const PersonId who = person(played, "tan-jie");
        const auto moved = [&](ChoiceKind kind, Position position) {
            played.people[who.index()].position = position;
            return moved_by(played, kind, who, need(played, "dry-labels"));
        };
        return std::min({in_per_cent_of(moved(ChoiceKind::feature, Position::engineer),
                                        moved(ChoiceKind::feature, Position::executive)),
                         in_per_cent_of(moved(ChoiceKind::advantage, Position::head),
                                        moved(ChoiceKind::advantage, Position::operative)),
                         in_per_cent_of(moved(ChoiceKind::benefit, Position::executive),
                                        moved(ChoiceKind::benefit, Position::engineer))});
    });
}

TEST_CASE("law 4: each further advantage or benefit of a call is worth less than the one before") {
    for (const ChoiceKind kind : {ChoiceKind::advantage, ChoiceKind::benefit})
        holds_only_by(three_people(), {Rule::too_much_said}, 1, [kind](const Case& scenario) {
            const auto moved = moved_by_nth(scenario, kind);
            int drop = moved[0] - moved[1];
            for (std::size_t n = 1; n + 1 < moved.size(); ++n) drop = std::min(drop, moved[n] - moved[n + 1]);
            return drop;
        });
}

TEST_CASE("law 4: past three an advantage or a benefit harms") {
    for (const ChoiceKind kind : {ChoiceKind::advantage, ChoiceKind::benefit}) {
        CHECK(moved_by_nth(three_people(), kind)[2] > 0);
        holds_only_by(three_people(), {Rule::too_much_said}, 1,
                      [kind](const Case& scenario) { return -moved_by_nth(scenario, kind)[3]; });
    }
}

TEST_CASE("law 5: a specific benefit beats a vague one") {
    holds_only_by(three_people(), {Rule::vague_benefit}, 150, [](const Case& scenario) {
        const PersonId who = person(scenario, "tan-jie");
        const NeedId labels = need(scenario, "dry-labels");
        return in_per_cent_of(moved_by(scenario, ChoiceKind::benefit, who, labels),
                              moved_by(scenario, ChoiceKind::benefit, who, labels, false));
    });
}

TEST_CASE("law 5: a difference counts only where a rival lacks it") {
    holds_only_by(three_people(), {Rule::differentiator}, 125, [](const Case& scenario) {
        Case played = scenario;
        const PersonId who = person(played, "tan-jie");
        const NeedId labels = need(played, "dry-labels");
        auto& offer = played.offers[played.need(labels).offer.index()];
        offer.rival_level = {};
        const int alone = moved_by(played, ChoiceKind::benefit, who, labels);
        offer.rival_level.fill(offer.level);
        return in_per_cent_of(alone, moved_by(played, ChoiceKind::benefit, who, labels));
    });
}

}  // namespace keyaccount::test
