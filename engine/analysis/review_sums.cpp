#include "engine/analysis/review_sums.hpp"

#include "engine/analysis/reasons.hpp"
#include "engine/analysis/review_search.hpp"
#include "engine/analysis/rollout.hpp"
#include "engine/play/dice.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr int least_bleeding = 100;  // hundredths of a point
constexpr std::size_t least_times = 2;

void close(UnitReview& unit, const GameReview& review) {
    int most = 0;
    unit.worst = unit.first;
    for (std::size_t t = unit.first; t <= unit.last; ++t) {
        const DecisionReview& one = review.decisions[t];
        if (!one.graded || one.skill == 0) continue;
        unit.loss += one.loss;
        if (one.loss.score <= most) continue;
        most = one.loss.score;
        unit.worst = t;
    }
    unit.mark = mark_of(unit.loss);
}

void find_units(const std::vector<State>& states, GameReview& review) {
    UnitReview unit;
    bool open = false;
    for (std::size_t t = 0; t < review.decisions.size(); ++t) {
        if (!open) unit = UnitReview{t, t, review.decisions[t].played.who, false, {}, t, Mark::none};
        unit.last = t;
        open = states[t + 1].in_call() && t + 1 < review.decisions.size();
        if (states[t + 1].in_call()) {
            unit.call = true;
            unit.with = PersonId{states[t + 1].call.with};
        }
        if (open) continue;
        close(unit, review);
        review.units.push_back(unit);
    }
}

void find_worst(GameReview& review) {
    for (std::size_t u = 0; u < review.units.size(); ++u)
        if (review.units[u].loss.sure()) review.worst.push_back(u);
    const auto weight = [&](std::size_t u) {
        const Loss& loss = review.units[u].loss;
        return std::max(loss.sure_in_score() ? 2 * loss.score : 0, loss.sure_in_chance() ? loss.paid : 0);
    };
    std::stable_sort(review.worst.begin(), review.worst.end(),
                     [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
}

void find_better(GameReview& review) {
    for (const DecisionReview& one : review.decisions)
        if (one.beyond.score > 0) review.better.push_back(one.turn);
    std::stable_sort(review.better.begin(), review.better.end(), [&](std::size_t a, std::size_t b) {
        return review.decisions[a].beyond.score > review.decisions[b].beyond.score;
    });
}

void find_bleeding(GameReview& review) {
    std::vector<Bleed> all;
    for (const DecisionReview& one : review.decisions) {
        if (!one.graded || one.skill == 0) continue;
        const PersonId who = one.reason.omission ? one.reason.who : PersonId{};
        auto found = std::find_if(all.begin(), all.end(), [&](const Bleed& each) {
            return each.rule == one.reason.rule && each.who == who && each.omission == one.reason.omission;
        });
        if (found == all.end()) found = all.insert(all.end(), Bleed{one.reason.rule, who, one.reason.omission, {}, {}});
        found->loss += one.loss;
        found->turns.push_back(one.turn);
    }
    for (const Bleed& each : all)
        if (each.turns.size() >= least_times && each.loss.sure_in_score() && each.loss.score >= least_bleeding)
            review.bleeding.push_back(each);
    std::stable_sort(review.bleeding.begin(), review.bleeding.end(),
                     [](const Bleed& a, const Bleed& b) { return a.loss.score > b.loss.score; });
}

/// Whether a sure loss, alone or by adding up, has named this decision already.
bool named(const GameReview& review, std::size_t turn) {
    return std::any_of(review.worst.begin(), review.worst.end(),
                       [&](std::size_t unit) { return review.units[unit].worst == turn; }) ||
           std::any_of(review.bleeding.begin(), review.bleeding.end(), [&](const Bleed& bleed) {
               return std::find(bleed.turns.begin(), bleed.turns.end(), turn) != bleed.turns.end();
           });
}

void find_slips(GameReview& review) {
    for (const DecisionReview& one : review.decisions) {
        const bool broke_word = one.reason.rule == Rule::promise_broken;
        const bool did_harm =
            one.graded && one.played != one.reference && (broke_word || (one.reason.event && !one.reason.omission));
        const bool gained = one.loss.score < -2 * one.loss.score_error;
        if (!did_harm || gained || named(review, one.turn)) continue;
        auto found = std::find_if(review.slips.begin(), review.slips.end(),
                                  [&](const Bleed& each) { return each.rule == one.reason.rule; });
        if (found == review.slips.end())
            found = review.slips.insert(review.slips.end(), Bleed{one.reason.rule, {}, one.reason.omission, {}, {}});
        found->loss += one.loss;
        found->turns.push_back(one.turn);
    }
    std::stable_sort(review.slips.begin(), review.slips.end(),
                     [](const Bleed& a, const Bleed& b) { return a.loss.score > b.loss.score; });
}

/// Error of a sum of two that are independent, rounded up.
int error_of_sum(std::int64_t a, std::int64_t b) {
    const std::int64_t square = a * a + b * b;
    const std::int64_t root = root_of(square);
    return static_cast<int>(root * root < square ? root + 1 : root);
}

class Hash {
public:
    Hash& add(std::uint64_t value) {
        value_ = mixed(value_ ^ value);
        return *this;
    }
    Hash& add(int value) { return add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(value))); }
    Hash& add(const Loss& loss) { return add(loss.score).add(loss.score_error).add(loss.paid).add(loss.paid_error); }
    Hash& add(const Estimate& one) {
        return add(one.score).add(one.score_error).add(one.paid).add(one.paid_error).add(one.rollouts);
    }
    Hash& add(Choice choice) {
        return add(static_cast<int>(choice.kind)).add(choice.who.index()).add(choice.about).add(choice.detail);
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0;
};

}  // namespace

std::uint64_t hash_of(const GameReview& review) {
    Hash hash;
    hash.add(review.rollouts).add(review.initial).add(review.final_score).add(review.skill).add(review.luck);
    for (const DecisionReview& one : review.decisions) {
        hash.add(one.best).add(one.value).add(one.worth).add(one.skill).add(one.luck).add(one.loss).add(one.beyond);
        hash.add(static_cast<int>(one.mark)).add(static_cast<int>(one.reason.rule));
        for (const Option& option : one.options) hash.add(option.choice).add(option.worth);
        for (const LineStep& step : one.line) hash.add(step.choice).add(step.seen);
    }
    for (const std::size_t unit : review.worst) hash.add(static_cast<std::uint64_t>(unit)).add(review.units[unit].loss);
    for (const auto* kinds : {&review.bleeding, &review.slips})
        for (const Bleed& kind : *kinds) hash.add(static_cast<int>(kind.rule)).add(kind.loss);
    return hash.value();
}

Loss& Loss::operator+=(const Loss& other) {
    score += other.score;
    paid += other.paid;
    score_error = error_of_sum(score_error, other.score_error);
    paid_error = error_of_sum(paid_error, other.paid_error);
    return *this;
}

int GameReview::marks(Mark mark) const {
    return static_cast<int>(std::count_if(decisions.begin(), decisions.end(),
                                          [&](const DecisionReview& each) { return each.mark == mark; }));
}

void give_reasons(const Case& scenario, const std::vector<State>& states, GameReview& review) {
    EventBuffer events;
    for (DecisionReview& one : review.decisions) {
        if (!one.graded || one.played == one.reference) continue;
        State after = states[one.turn];
        events.clear();
        static_cast<void>(apply(scenario, after, one.played, &events));
        one.reason = reason_for(scenario, states[one.turn], one.played, one.reference, events);
        one.reason.turn = one.turn;
    }
}

void sum_up(const std::vector<State>& states, GameReview& review) {
    find_units(states, review);
    find_worst(review);
    find_better(review);
    find_bleeding(review);
    find_slips(review);
}

}  // namespace keyaccount
