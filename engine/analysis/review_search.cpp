#include "engine/analysis/review_search.hpp"

#include "engine/analysis/imagine.hpp"
#include "engine/analysis/rollout.hpp"
#include "engine/play/dice.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

// Tuning: numbers of worlds. The best of many noisy means flatters itself, so each round meets fresh dice.
constexpr int most_screened = 24;  // choices
constexpr int screened_on = 4;
constexpr std::size_t kept = 5;
constexpr int kept_on = 8;
constexpr std::size_t finalists = 2;
constexpr int compared_on = 48;
constexpr int confirmed_on = 96;
constexpr int first_pairs = 24;    // doubled until the sign is sure
constexpr int worth_naming = 100;  // hundredths of a point by which another choice must be ahead
constexpr int clearly_worse = 300;
constexpr int clearly_ahead = 200;
constexpr int line_steps = 4;
constexpr int line_worlds = 24;

// Marks: hundredths of a point of score, hundredths of a per cent of the method's chance.
constexpr std::array score_marks = {300, 600, 1000};
constexpr std::array chance_marks = {500, 1000, 1500};

int grade(int loss, const std::array<int, 3>& limits) {
    return static_cast<int>(std::count_if(limits.begin(), limits.end(), [&](int limit) { return loss >= limit; }));
}

class Look {
public:
    Look(const Case& scenario, const State& state, Choice played, Knowledge knowledge, std::uint64_t seed,
         int most_pairs)
        : scenario_{scenario},
          state_{state},
          played_{played},
          knowledge_{knowledge},
          seed_{seed},
          most_pairs_{most_pairs} {
        out_.reference = out_.best = next_real_choice();
    }

    SharpLook at_all() {
        if (!(played_ == out_.reference)) measure_played();
        try_others();
        find_line();
        std::stable_sort(out_.tried.begin(), out_.tried.end(),
                         [](const auto& a, const auto& b) { return a.loss.score < b.loss.score; });
        return std::move(out_);
    }

private:
    struct Candidate {
        Choice choice;
        Sums behind;  // the reference less this choice
    };

    /// What textbook does once its papers are in order.
    Choice next_real_choice() const {
        State state = state_;
        Choice choice = by_the_book(scenario_, state);
        while (choice.kind == ChoiceKind::record && played_.kind != ChoiceKind::record) {
            if (apply(scenario_, state, choice) != Refusal::none) break;
            choice = by_the_book(scenario_, state);
        }
        return choice;
    }

    State fresh_world() {
        return imagined(scenario_, state_, knowledge_, mixed(seed_ + static_cast<std::uint64_t>(worlds_++)));
    }

    Rolled roll(const State& world, Choice choice) {
        ++out_.rollouts;
        return roll_on(scenario_, world, choice);
    }
    /// The book's own way, papers and all.
    Rolled roll_reference(const State& world) {
        ++out_.rollouts;
        return roll_on(scenario_, world);
    }

    void measure_played() {
        Sums behind;
        for (int pairs = first_pairs;; pairs = std::min(2 * pairs, most_pairs_)) {
            while (behind.count < pairs) {
                const State world = fresh_world();
                behind.add_difference(roll_reference(world), roll(world, played_));
            }
            if (pairs >= most_pairs_ || behind.mean().sure_in_score()) break;
        }
        out_.loss = behind.mean();
        out_.tried.push_back({played_, out_.loss, static_cast<int>(behind.count)});
    }

    std::vector<Candidate> candidates() const {
        ChoiceList choices;
        legal_choices(scenario_, state_, choices);
        std::vector<Candidate> all;
        for (const Choice choice : choices)
            if (choice.kind != ChoiceKind::record && !(choice == out_.reference) && !(choice == played_) &&
                choice.kind != ChoiceKind::argue)
                all.push_back({choice, {}});
        while (static_cast<int>(all.size()) > most_screened) {
            const auto drop =
                static_cast<std::ptrdiff_t>(below(mixed(seed_ ^ all.size()), static_cast<int>(all.size())));
            all.erase(all.begin() + drop);
        }
        return all;
    }

    /// All of them against the reference, each world once for all.
    void compare(std::vector<Candidate>& all, int worlds) {
        for (int w = 0; w < worlds; ++w) {
            const State world = fresh_world();
            const Rolled usual = roll_reference(world);
            for (Candidate& one : all) one.behind.add_difference(usual, roll(world, one.choice));
        }
    }

    static void keep_best(std::vector<Candidate>& all, std::size_t most) {
        std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
            return a.behind.score * b.behind.count < b.behind.score * a.behind.count;
        });
        if (all.size() > most) all.resize(most);
    }

    void try_others() {
        std::vector<Candidate> others = candidates();
        compare(others, screened_on);
        keep_best(others, kept);
        compare(others, kept_on);
        keep_best(others, kept);
        for (const Candidate& one : others)
            out_.tried.push_back({one.choice, one.behind.mean(), static_cast<int>(one.behind.count)});
        if (!(played_ == out_.reference))
            out_.tried.push_back({out_.reference, {}, out_.tried.front().rollouts});
        else
            out_.tried.push_back({out_.reference, {}, compared_on});
        if (others.empty() || others.front().behind.mean().score > -worth_naming) return note_strong(others);
        others.resize(std::min(others.size(), finalists));
        for (Candidate& one : others) one.behind = {};
        compare(others, compared_on);
        keep_best(others, 1);
        renew(others.front());
        if (is_ahead(others.front())) confirm(others.front());
    }

    static bool is_ahead(const Candidate& one) {
        const Loss behind = one.behind.mean();
        return behind.score <= -worth_naming && -behind.score > 2 * behind.score_error;
    }

    void renew(const Candidate& one) {
        for (SharpLook::Tried& tried : out_.tried)
            if (tried.choice == one.choice) tried = {one.choice, one.behind.mean(), static_cast<int>(one.behind.count)};
    }

    /// Ahead once more on fresh dice: only these count.
    void confirm(Candidate& one) {
        std::vector<Candidate> alone{{one.choice, {}}};
        compare(alone, confirmed_on);
        one = alone.front();
        renew(one);
        if (!is_ahead(one)) return;
        const Loss behind = one.behind.mean();
        out_.best = one.choice;
        out_.beyond = {-behind.score, behind.score_error, -behind.paid, behind.paid_error};
    }

    /// The book's choice was played, and what comes next is clearly worse.
    void note_strong(const std::vector<Candidate>& others) {
        if (!(played_ == out_.reference) || others.empty()) return;
        const Loss behind = others.front().behind.mean();
        out_.strong = behind.score >= clearly_worse && behind.sure_in_score();
    }

    /// What most often follows the best choice: at each step the commonest of the lines still together.
    void find_line() {
        std::array<std::array<Choice, line_steps>, line_worlds> lines{};
        for (auto& line : lines) follow(fresh_world(), line);
        std::array<bool, line_worlds> together{};
        together.fill(true);
        out_.line_rollouts = line_worlds;
        for (std::size_t s = 0; s < line_steps; ++s) {
            LineStep most;
            for (std::size_t i = 0; i < line_worlds; ++i) {
                if (!together[i]) continue;
                int same = 0;
                for (std::size_t j = 0; j < line_worlds; ++j)
                    if (together[j] && lines[j][s] == lines[i][s]) ++same;
                if (same > most.seen) most = {lines[i][s], same};
            }
            if (most.seen * 3 < line_worlds || most.choice.kind == ChoiceKind::record) return;
            for (std::size_t j = 0; j < line_worlds; ++j) together[j] = together[j] && lines[j][s] == most.choice;
            out_.line.push_back(most);
        }
    }

    void follow(State state, std::array<Choice, line_steps>& line) const {
        line.fill(Choice{ChoiceKind::record, {}});
        if (apply(scenario_, state, out_.best) != Refusal::none) return;
        for (std::size_t s = 0; s < line_steps && !state.over();) {
            const Choice choice = by_the_book(scenario_, state);
            if (choice.kind != ChoiceKind::record) line[s++] = choice;
            if (apply(scenario_, state, choice) != Refusal::none) return;
        }
    }

    const Case& scenario_;
    const State& state_;
    Choice played_;
    Knowledge knowledge_;
    std::uint64_t seed_;
    int most_pairs_;
    int worlds_ = 0;
    SharpLook out_;
};

}  // namespace

SharpLook look_sharply_at(const Case& scenario, const State& state, Choice played, Knowledge knowledge,
                          std::uint64_t seed, int most_pairs) {
    return Look{scenario, state, played, knowledge, seed, most_pairs}.at_all();
}

Mark mark_of(const Loss& loss) {
    const int by_score = loss.sure_in_score() ? grade(loss.score, score_marks) : 0;
    const int by_chance = loss.sure_in_chance() ? grade(loss.paid, chance_marks) : 0;
    constexpr std::array marks = {Mark::none, Mark::inaccuracy, Mark::mistake, Mark::blunder};
    return marks[static_cast<std::size_t>(std::max(by_score, by_chance))];
}

Mark mark_of(const SharpLook& look) {
    const bool beats_the_book = look.loss.score <= -clearly_ahead && -look.loss.score > 2 * look.loss.score_error;
    return look.strong || beats_the_book ? Mark::strong : mark_of(look.loss);
}

}  // namespace keyaccount
