#include "engine/analysis/move_trials.hpp"

#include "engine/analysis/own_dice.hpp"
#include "engine/analysis/rollout.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace keyaccount {
namespace {

constexpr int most_times_alone = 8;   // a bad habit makes the move so often in a game
constexpr int pairs_a_lone_game = 8;  // for so many pairs one game of each bad habit

/// The move as it can be made now, if it can.
std::optional<Choice> open_now(const Case& scenario, const State& state, Choice move) {
    if ((move.kind == ChoiceKind::act) == state.in_call()) return std::nullopt;
    if (state.in_call()) move.who = PersonId{state.call.with};
    return refuse(scenario, state, move) == Refusal::none ? std::optional{move} : std::nullopt;
}

/// A game of textbook, with one of the places at which it could have made the move and did something else.
struct BookGame {
    int score = 0;
    std::optional<State> place;
    Choice there;
    int turn = 0;   // of the place
    int made = -1;  // turn at which it made the move first; -1: never
};

void forbid(Case& scenario, Choice move) {
    switch (move.kind) {
        case ChoiceKind::propose:
            for (Person& person : scenario.people) person.step_bits &= ~(1U << move.about);
            break;
        case ChoiceKind::prove: scenario.proofs[move.about].topic_bits = 0; break;
        default: scenario.specialists[move.detail].cost = scenario.budget + 1;
    }
}

/// Something of lasting effect happened: a stance, a need, a fact, an agreement …
bool touches(const EventBuffer& events) {
    return std::any_of(events.begin(), events.end(), [](const Event& event) {
        switch (event.kind) {
            case EventKind::seller_said:
            case EventKind::said:
            case EventKind::noted:
            case EventKind::day_passed:
            case EventKind::spent:
            case EventKind::call_opened:
            case EventKind::call_ended:
            case EventKind::patience:
            case EventKind::dice:
            case EventKind::step_refused: return false;
            case EventKind::trust:
            case EventKind::stance:
            case EventKind::rival_stance:
            case EventKind::need:
            case EventKind::guide:
            case EventKind::criterion: return event.before != event.after;
            default: return true;
        }
    });
}

/// Makes the move and notes whether it changed anything.
void make(const Case& scenario, State& state, Choice move, MoveTrial& trial) {
    EventBuffer events;
    static_cast<void>(apply(scenario, state, move, &events));
    ++trial.tried;
    trial.touched += touches(events) ? 1 : 0;
}

/// Whether the move changes anything is looked at wherever textbook passes it by, if there is a `trial` to note it in.
BookGame play_book_game(const Case& scenario, Choice move, std::uint64_t seed, MoveTrial* trial) {
    BookGame game;
    State state = start(scenario, seed);
    const std::size_t wanted = move_of(move);
    int places = 0;
    for (int turn = 0; !state.over(); ++turn) {
        const Choice choice = by_the_book(scenario, state);
        const auto open = open_now(scenario, state, move);
        if (open && move_of(choice) == wanted) {
            if (game.made < 0) game.made = turn;
        } else if (open) {
            ++places;
            const std::uint64_t dice = mixed(seed ^ mixed(wanted * 1000 + static_cast<std::size_t>(places)));
            if (below(dice, places) == 0) {
                game.place = state;
                game.there = *open;
                game.turn = turn;
            }
            State tried = state;
            if (trial != nullptr) make(scenario, tried, *open, *trial);
        }
        if (apply(scenario, state, choice) != Refusal::none) break;
    }
    game.score = score(scenario, state).total;
    return game;
}

void play_alone(const Case& scenario, Habit habit, std::uint64_t seed, MoveTrial& trial) {
    State state = start(scenario, seed);
    int times = 0;
    int first = -1;
    for (int turn = 0; !state.over(); ++turn) {
        const auto open = times < most_times_alone ? open_now(scenario, state, trial.move) : std::nullopt;
        if (open) {
            if (times++ == 0) first = turn;
            make(scenario, state, *open, trial);
        } else if (apply(scenario, state, choose(habit, scenario, state, seed)) != Refusal::none) {
            break;
        }
    }
    const bool paid = first >= 0 && static_cast<End>(state.end) == End::paid;
    ++trial.alone;
    trial.alone_paid += paid ? 1 : 0;
    if (paid) trial.alone_shown.offer(-static_cast<std::int64_t>(index_of(habit)), seed, first);
}

constexpr int naive_habits = static_cast<int>(index_of(Habit::textbook));

int lone_games(int pairs) { return (pairs + pairs_a_lone_game - 1) / pairs_a_lone_game * naive_habits; }

}  // namespace

void PairedGames::add(int difference, std::uint64_t seed, int turn) {
    ++pairs;
    same += std::abs(difference) <= 5 ? 1 : 0;
    better += difference > 5 ? 1 : 0;
    sum += difference;
    squares += static_cast<std::int64_t>(difference) * difference;
    worst.offer(-difference, seed, turn);
}

PairedGames& PairedGames::operator+=(const PairedGames& other) {
    pairs += other.pairs;
    same += other.same;
    better += other.better;
    sum += other.sum;
    squares += other.squares;
    worst += other.worst;
    return *this;
}

double PairedGames::mean() const { return pairs == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(pairs) / 10; }

double PairedGames::error() const {
    if (pairs < 2) return 0;
    const double spread = static_cast<double>(squares) / static_cast<double>(pairs) / 100 - mean() * mean();
    return std::sqrt(std::max(0.0, spread) / static_cast<double>(pairs - 1));
}

MoveTrial& MoveTrial::operator+=(const MoveTrial& other) {
    forced += other.forced;
    forbidden += other.forbidden;
    alone += other.alone;
    alone_paid += other.alone_paid;
    alone_shown += other.alone_shown;
    tried += other.tried;
    touched += other.touched;
    tried_shown += other.tried_shown;
    return *this;
}

MoveTrials::MoveTrials(const Case& scenario, int pairs, std::uint64_t seed)
    : case_{&scenario}, without_words_{scenario}, pairs_{pairs}, seed_{seed} {
    without_words_.texts.clear();  // a game reads none, and copies are made
    without_words_.parts.clear();
    const auto each = [](std::size_t count, auto&& make, std::vector<Choice>& out) {
        for (std::size_t i = 0; i < count; ++i) out.push_back(make(static_cast<std::uint8_t>(i)));
    };
    for (std::size_t s = 0; s < scenario.steps.size(); ++s)
        (is_exit(scenario.steps[s].kind) ? others_ : authored_)
            .push_back({ChoiceKind::propose, {}, static_cast<std::uint8_t>(s)});
    each(
        scenario.proofs.size(),
        [](std::uint8_t i) {
            return Choice{ChoiceKind::prove, {}, i};
        },
        authored_);
    const auto bring = static_cast<std::uint8_t>(Action::bring);
    each(
        scenario.specialists.size(),
        [&](std::uint8_t i) {
            return Choice{ChoiceKind::act, {}, bring, i};
        },
        authored_);
    for (const Action action : {Action::visit, Action::phone, Action::technical_talk})
        each(
            scenario.people.size(), [&](std::uint8_t i) { return Choice::act(action, PersonId{i}); }, others_);
    for (const ChoiceKind kind : {ChoiceKind::feature, ChoiceKind::advantage, ChoiceKind::benefit})
        each(
            scenario.needs.size(),
            [&](std::uint8_t i) {
                return Choice{kind, {}, i};
            },
            others_);
    for (const ChoiceKind kind : {ChoiceKind::ask_help, ChoiceKind::concede, ChoiceKind::trade, ChoiceKind::ease})
        others_.push_back({kind, {}});
    others_.push_back(Choice::act(Action::proposal));
}

int MoveTrials::jobs() const {
    const int lone = lone_games(pairs_);
    return static_cast<int>(authored_.size()) * (2 * pairs_ + lone) + static_cast<int>(others_.size()) * lone;
}

std::vector<MoveTrial> MoveTrials::blank() const {
    std::vector<MoveTrial> trials;
    for (const auto* const list : {&authored_, &others_})
        for (const Choice move : *list) {
            trials.emplace_back();
            trials.back().move = move;
        }
    return trials;
}

void MoveTrials::do_job(int job, std::vector<MoveTrial>& trials) const {
    const int lone = lone_games(pairs_);
    const int all_moves = static_cast<int>(trials.size());
    if (job < lone * all_moves) {
        MoveTrial& trial = trials[static_cast<std::size_t>(job % all_moves)];
        const int nth = job / all_moves;
        play_alone(*case_, static_cast<Habit>(nth % naive_habits),
                   seed_ + static_cast<std::uint64_t>(nth / naive_habits), trial);
        return;
    }
    job -= lone * all_moves;
    const int authored = static_cast<int>(authored_.size());
    MoveTrial& trial = trials[static_cast<std::size_t>(job % authored)];
    const int nth = job / authored;
    const std::uint64_t seed = seed_ + static_cast<std::uint64_t>(nth / 2);
    const bool forced = nth % 2 == 0;
    const BookGame game = play_book_game(*case_, trial.move, seed, forced ? &trial : nullptr);
    if (forced) {
        if (!game.place) return;
        trial.tried_shown.offer(0, seed, game.turn);
        trial.forced.add(roll_on(*case_, *game.place, game.there).score - game.score, seed, game.turn);
        return;
    }
    int without = game.score;
    if (game.made >= 0) {
        Case other = without_words_;
        forbid(other, trial.move);
        without = roll_on(other, start(other, seed)).score;
    }
    trial.forbidden.add(without - game.score, seed, std::max(0, game.made));
}

}  // namespace keyaccount
