#include "engine/analysis/decision_review.hpp"

#include "engine/analysis/imagine.hpp"
#include "engine/analysis/parallel.hpp"
#include "engine/analysis/reasons.hpp"
#include "engine/analysis/review_search.hpp"
#include "engine/analysis/review_sums.hpp"
#include "engine/analysis/rollout.hpp"
#include "engine/play/dice.hpp"
#include "engine/play/score.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

// Tuning: how many worlds are tried.
constexpr int first_look = 8;            // for the value of every position
constexpr int second_look = 24;          // in all
constexpr std::size_t first_sharp = 12;  // the largest losses, before the rest
constexpr int positions_a_step = 48;
constexpr int pairs_in_all = 12'000;  // shared by the decisions that depart from the book
constexpr int fewest_pairs = 48;
constexpr int most_pairs = 768;
constexpr int decisions_a_step = 4;  // and thread

}  // namespace

struct ReviewRun::Work {
    enum class Phase : std::uint8_t { look, largest, look_again, rest, finished };

    const Case& scenario;
    GameLog log;
    ReviewSettings settings;
    std::vector<State> states;             // before each choice, and the last one
    std::vector<Choice> next_by_the_book;  // of each state; the last one of a game that is over: none
    std::vector<Sums> values;              // of each state
    std::vector<Sums> first_losses;        // of the book's choice over the one played, on the same worlds
    std::vector<SharpLook> sharp;          // of each decision
    std::vector<bool> looked_sharply;
    std::vector<std::size_t> order;  // in which decisions are looked at sharply
    int pairs_a_decision = fewest_pairs;
    std::size_t sharp_done = 0;
    int looked = 0;  // worlds with which all positions were valued
    std::size_t positions_done = 0;
    Phase phase = Phase::look;

    Work(const Case& played, GameLog game, const ReviewSettings& wanted)
        : scenario{played}, log{std::move(game)}, settings{wanted}, states{states_of(played, log)} {
        log.choices.resize(states.size() - 1);
        values.resize(states.size());
        first_losses.resize(log.choices.size());
        sharp.resize(log.choices.size());
        looked_sharply.resize(log.choices.size());
        next_by_the_book.resize(states.size());
        for (std::size_t t = 0; t < states.size(); ++t)
            if (!states[t].over()) next_by_the_book[t] = by_the_book(scenario, states[t]);
    }

    [[nodiscard]] bool by_the_book_at(std::size_t turn) const { return log.choices[turn] == next_by_the_book[turn]; }

    void look_at(std::size_t position, int from, int to) {
        const State& state = states[position];
        if (state.over()) return;
        const bool compare = position < log.choices.size() && !by_the_book_at(position) && from == 0;
        for (int w = from; w < to; ++w) {
            const std::uint64_t world = mixed(settings.seed + static_cast<std::uint64_t>(w));
            const State other = imagined(scenario, state, settings.knowledge, world);
            const Rolled usual = roll_on(scenario, other);
            values[position].add(usual);
            if (compare) first_losses[position].add_difference(usual, roll_on(scenario, other, log.choices[position]));
        }
    }

    void look_on(int from, int to) {
        const std::size_t first = positions_done;
        const std::size_t last = std::min(states.size(), first + positions_a_step);
        for_each_index(static_cast<int>(last - first), settings.threads,
                       [&](int i) { look_at(first + static_cast<std::size_t>(i), from, to); });
        positions_done = last;
        if (last < states.size()) return;
        positions_done = 0;
        looked = to;
        phase = phase == Phase::look ? Phase::largest : Phase::rest;
        if (phase == Phase::largest) put_in_order();
    }

    /// Decisions worth a sharp look, the largest losses of whole units first, then in the order of the game.
    void put_in_order() {
        std::vector<std::size_t> all;
        for (std::size_t t = 0; t < log.choices.size(); ++t)
            if (worth_a_look(t)) all.push_back(t);
        std::vector<std::size_t> by_loss = all;
        std::stable_sort(by_loss.begin(), by_loss.end(), [&](std::size_t a, std::size_t b) {
            return first_losses[a].mean().score > first_losses[b].mean().score;
        });
        const auto departures =
            std::count_if(all.begin(), all.end(), [&](std::size_t t) { return !by_the_book_at(t); });
        pairs_a_decision =
            std::clamp(pairs_in_all / std::max(1, static_cast<int>(departures)), fewest_pairs, most_pairs);
        const std::size_t most = std::min(settings.sharp, by_loss.size());
        order.assign(by_loss.begin(), by_loss.begin() + static_cast<std::ptrdiff_t>(std::min(first_sharp, most)));
        std::vector<bool> taken(log.choices.size());
        for (const std::size_t t : order) taken[t] = true;
        for (const std::size_t t : settings.sharp < all.size() ? by_loss : all)
            if (!taken[t] && order.size() < most) order.push_back(t);
    }

    /// What is written down takes no time, and is judged by the first look.
    [[nodiscard]] bool worth_a_look(std::size_t turn) const {
        if (log.choices[turn].kind == ChoiceKind::record) return false;
        ChoiceList choices;
        legal_choices(scenario, states[turn], choices);
        return std::count_if(choices.begin(), choices.end(),
                             [](Choice choice) { return choice.kind != ChoiceKind::record; }) > 1;
    }

    void look_sharply(std::size_t until) {
        const std::size_t first = sharp_done;
        const std::size_t last =
            std::min(until, first + static_cast<std::size_t>(decisions_a_step * std::max(1, settings.threads)));
        for_each_index(static_cast<int>(last - first), settings.threads, [&](int i) {
            const std::size_t turn = order[first + static_cast<std::size_t>(i)];
            sharp[turn] = look_sharply_at(scenario, states[turn], log.choices[turn], settings.knowledge,
                                          mixed(settings.seed ^ (turn << 32)), pairs_a_decision);
        });
        for (std::size_t i = first; i < last; ++i) looked_sharply[order[i]] = true;
        sharp_done = last;
    }

    void step() {
        switch (phase) {
            case Phase::look: look_on(0, first_look); break;
            case Phase::largest:
                look_sharply(std::min(first_sharp, order.size()));
                if (sharp_done == std::min(first_sharp, order.size())) phase = Phase::look_again;
                break;
            case Phase::look_again: look_on(first_look, second_look); break;
            case Phase::rest:
                look_sharply(order.size());
                if (sharp_done == order.size()) phase = Phase::finished;
                break;
            case Phase::finished: break;
        }
    }

    [[nodiscard]] int value_at(std::size_t position) const {
        if (states[position].over()) return score(scenario, states[position]).total * 10;
        return values[position].mean().score;
    }

    [[nodiscard]] DecisionReview decision(std::size_t turn) const {
        DecisionReview one;
        one.turn = turn;
        one.played = log.choices[turn];
        one.reference = one.best = next_by_the_book[turn];
        if (values[turn].count == 0) return one;
        one.graded = looked_sharply[turn] || !by_the_book_at(turn);
        one.value = values[turn].estimate();
        one.loss = first_losses[turn].mean();
        one.skill = -one.loss.score;
        if (looked_sharply[turn]) tell_sharply(one, sharp[turn]);
        one.worth = less(one.value, {-one.skill, one.loss.score_error, one.loss.paid, one.loss.paid_error});
        one.luck = value_at(turn + 1) - (one.value.score + one.skill);
        if (values[turn + 1].count == 0 && !states[turn + 1].over()) one.luck = 0;
        return one;
    }

    static Estimate less(Estimate value, const Loss& loss) {
        constexpr int most = 10'000;
        value.score = std::clamp(value.score - loss.score, 0, most);
        value.score_error = loss.score_error;
        value.paid = std::clamp(value.paid - loss.paid, 0, most);
        value.paid_error = loss.paid_error;
        return value;
    }

    void tell_sharply(DecisionReview& one, const SharpLook& look) const {
        one.sharp = true;
        one.reference = look.reference;
        one.best = look.best;
        one.loss = look.loss;
        one.beyond = look.beyond;
        one.skill = by_the_book_at(one.turn) ? 0 : -look.loss.score;
        for (const SharpLook::Tried& tried : look.tried) {
            Estimate worth = less(one.value, tried.loss);
            worth.rollouts = tried.rollouts;
            one.options.push_back({tried.choice, worth});
        }
        one.line = look.line;
        one.line_rollouts = look.line_rollouts;
        one.mark = mark_of(look);
    }
};

ReviewRun::ReviewRun(const Case& scenario, GameLog log, const ReviewSettings& settings)
    : work_{std::make_unique<Work>(scenario, std::move(log), settings)} {}
ReviewRun::~ReviewRun() = default;
ReviewRun::ReviewRun(ReviewRun&&) noexcept = default;
ReviewRun& ReviewRun::operator=(ReviewRun&&) noexcept = default;

bool ReviewRun::done() const { return work_->phase == Work::Phase::finished; }

int ReviewRun::progress() const {
    const Work& work = *work_;
    if (done()) return 1000;
    const auto positions = static_cast<std::int64_t>(work.states.size());
    const std::int64_t looked =
        work.looked * positions +
        static_cast<std::int64_t>(work.positions_done) * (work.looked == 0 ? first_look : second_look - first_look);
    const std::int64_t sharp_cost = 100;
    const std::int64_t sharp_all = work.looked == 0 ? positions : static_cast<std::int64_t>(work.order.size());
    const std::int64_t all = second_look * positions + sharp_cost * sharp_all;
    return static_cast<int>(999 * (looked + sharp_cost * static_cast<std::int64_t>(work.sharp_done)) /
                            std::max<std::int64_t>(1, all));
}

void ReviewRun::step() { work_->step(); }

GameReview ReviewRun::result() const {
    const Work& work = *work_;
    GameReview out;
    out.knowledge = work.settings.knowledge;
    out.initial = work.value_at(0);
    out.final_score = work.value_at(work.states.size() - 1);
    out.complete = done() && work.settings.sharp >= work.order.size();
    const State& last = work.states.back();
    out.walked_rightly = static_cast<End>(last.end) == End::walked_away && last.walked_rightly != 0;
    for (std::size_t t = 0; t < work.log.choices.size(); ++t) {
        out.decisions.push_back(work.decision(t));
        out.skill += out.decisions.back().skill;
        out.luck += out.decisions.back().luck;
    }
    for (const Sums& sums : work.values) out.rollouts += static_cast<int>(sums.count);
    for (const Sums& sums : work.first_losses) out.rollouts += static_cast<int>(sums.count);
    for (const SharpLook& look : work.sharp) out.rollouts += look.rollouts;
    give_reasons(work.scenario, work.states, out);
    sum_up(work.states, out);
    return out;
}

GameReview review_game(const Case& scenario, const GameLog& log, const ReviewSettings& settings) {
    ReviewRun all{scenario, log, settings};
    while (!all.done()) all.step();
    return all.result();
}

}  // namespace keyaccount
