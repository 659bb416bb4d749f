#include "engine/analysis/playtest.hpp"

#include "engine/analysis/move_notes.hpp"
#include "engine/analysis/parallel.hpp"
#include "engine/analysis/reading_time.hpp"
#include "engine/play/dice.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace keyaccount {
namespace {

constexpr int timed_games = 60;     // reading time is measured on so many games of a habit
constexpr int watched_games = 400;  // open moves are counted in so many, of players who know what they do

class Watcher {
public:
    Watcher(const Case& scenario, bool timed, bool list_open) : gauge_{scenario}, moves_{scenario, list_open} {
        if (timed) reading_.emplace(scenario);
    }
    [[nodiscard]] bool wants_events() const { return reading_.has_value(); }
    void before(const State& state, Choice choice) {
        gauge_.before(state);
        moves_.before(state, choice);
        if (reading_) reading_->before(state, choice);
    }
    void after(const EventBuffer& events) {
        if (reading_) reading_->after(events);
    }
    void settle(HabitReport& report, const PlayedGame& game) const {
        const bool paid = static_cast<End>(game.end.end) == End::paid;
        gauge_.settle(report.gauge, paid);
        moves_.settle(report, game, paid);
        if (!reading_) return;
        ++report.timed_games;
        report.timed_words += reading_->words();
        report.timed_choices += game.choices;
    }

private:
    GaugeNotes gauge_;
    MoveNotes moves_;
    std::optional<ReadingTime> reading_;
};

/// A list of sums that is as long as the longer of two.
template <class Sum>
struct SumOfEach {
    std::vector<Sum> each;
    SumOfEach& operator+=(const SumOfEach& other) {
        each.resize(std::max(each.size(), other.each.size()));
        for (std::size_t i = 0; i < other.each.size(); ++i) each[i] += other.each[i];
        return *this;
    }
};

bool asked(const std::atomic<bool>* stop) { return stop != nullptr && stop->load(std::memory_order_relaxed); }

}  // namespace

PlayedGame play_game(const Case& scenario, Habit habit, std::uint64_t seed) {
    NoWatcher nobody;
    return play_out(
        scenario, seed, [&](const State& state) { return choose(habit, scenario, state, seed); }, nobody);
}

const HabitReport* PlaytestReport::of(Habit habit) const {
    const auto found =
        std::find_if(habits.begin(), habits.end(), [&](const HabitReport& each) { return each.habit == habit; });
    return found == habits.end() ? nullptr : &*found;
}

struct PlaytestRun::Work {
    using Clock = std::chrono::steady_clock;

    const Case& scenario;
    PlaytestSettings settings;
    SumOfEach<HabitReport> habits;
    SeenLines seen;
    std::int64_t games_done = 0;
    int texts_done = 0;
    std::optional<MoveTrials> moves;
    SumOfEach<MoveTrial> trials;
    int trials_done = 0;
    int at_a_time = 64;  // games in a step that is not told how many
    Clock::duration played{};

    Work(const Case& played_case, PlaytestSettings wanted) : scenario{played_case}, settings{std::move(wanted)} {
        settings.games = std::max(0, settings.games);
        settings.text_games = std::max(0, settings.text_games);
        habits.each.resize(settings.habits.size());
        if (settings.trials > 0) {
            moves.emplace(scenario, settings.trials, settings.seed);
            trials.each = moves->blank();
        }
        const bool slow =
            std::find(settings.habits.begin(), settings.habits.end(), Habit::search) != settings.habits.end();
        if (slow) at_a_time = std::max(1, settings.threads);
    }

    [[nodiscard]] std::int64_t games_in_all() const {
        return static_cast<std::int64_t>(settings.habits.size()) * settings.games;
    }

    /// A game of `search` takes as long as some thousand others.
    [[nodiscard]] std::int64_t weight_of(std::int64_t games) const {
        constexpr std::int64_t search_weight = 4000;
        const auto all = static_cast<std::int64_t>(settings.habits.size());
        std::int64_t weight = 0;
        for (std::int64_t h = 0; h < all; ++h) {
            const bool slow = settings.habits[static_cast<std::size_t>(h)] == Habit::search;
            weight += ((games + all - 1 - h) / all) * (slow ? search_weight : 1);
        }
        return weight;
    }

    void play(HabitReport& sum, Habit habit, int index, const std::atomic<bool>* stop) const {
        const std::uint64_t seed = settings.seed + static_cast<std::uint64_t>(index);
        const bool skilled = !is_naive(habit);
        Watcher watcher{scenario, index < timed_games, skilled && index < watched_games};
        const auto player = [&](const State& state) {
            return asked(stop) ? Choice::act(Action::walk_away) : choose(habit, scenario, state, seed);
        };
        const PlayedGame game = play_out(scenario, seed, player, watcher);
        if (asked(stop)) return;
        sum.add(scenario, game);
        watcher.settle(sum, game);
    }

    void play_games(int count, const std::atomic<bool>* stop) {
        const std::size_t players = settings.habits.size();
        auto batch = sum_over<SumOfEach<HabitReport>>(count, settings.threads, [&](auto& sum, int i) {
            const auto nth = static_cast<std::size_t>(games_done + i);
            sum.each.resize(players);
            play(sum.each[nth % players], settings.habits[nth % players], static_cast<int>(nth / players), stop);
        });
        if (asked(stop)) return;
        habits += batch;
        games_done += count;
    }

    void read_texts(int count, const std::atomic<bool>* stop) {
        SeenLines batch = sum_over<SeenLines>(count, settings.threads, [&](SeenLines& sum, int i) {
            if (!asked(stop)) see_game(scenario, texts_done + i, settings.seed, sum);
        });
        if (asked(stop)) return;
        seen += batch;
        texts_done += count;
    }

    [[nodiscard]] int trials_in_all() const { return moves ? moves->jobs() : 0; }

    void try_moves(int count, const std::atomic<bool>* stop) {
        auto batch = sum_over<SumOfEach<MoveTrial>>(count, settings.threads, [&](auto& sum, int i) {
            if (sum.each.empty()) sum.each = moves->blank();
            if (!asked(stop)) moves->do_job(trials_done + i, sum.each);
        });
        if (asked(stop)) return;
        trials += batch;
        trials_done += count;
    }

    void step(int count, const std::atomic<bool>* stop) {
        if (games_done < games_in_all()) {
            const auto began = Clock::now();
            play_games(static_cast<int>(std::min<std::int64_t>(count, games_in_all() - games_done)), stop);
            if (!asked(stop)) played += Clock::now() - began;
        } else if (texts_done < settings.text_games) {
            read_texts(std::min(count, settings.text_games - texts_done), stop);
        } else {
            try_moves(std::min(count, trials_in_all() - trials_done), stop);
        }
    }
};

PlaytestRun::PlaytestRun(const Case& scenario, PlaytestSettings settings)
    : work_{std::make_unique<Work>(scenario, std::move(settings))} {}
PlaytestRun::~PlaytestRun() = default;
PlaytestRun::PlaytestRun(PlaytestRun&&) noexcept = default;
PlaytestRun& PlaytestRun::operator=(PlaytestRun&&) noexcept = default;

bool PlaytestRun::done() const {
    return work_->games_done == work_->games_in_all() && work_->texts_done == work_->settings.text_games &&
           work_->trials_done == work_->trials_in_all();
}

int PlaytestRun::progress() const {
    if (done()) return 1000;
    const std::int64_t all =
        work_->weight_of(work_->games_in_all()) + work_->settings.text_games + work_->trials_in_all();
    const std::int64_t made = work_->weight_of(work_->games_done) + work_->texts_done + work_->trials_done;
    return static_cast<int>(made * 1000 / all);
}

std::int64_t PlaytestRun::games_done() const { return work_->games_done; }
std::int64_t PlaytestRun::games_in_all() const { return work_->games_in_all(); }

void PlaytestRun::step(const std::atomic<bool>* stop) {
    constexpr std::chrono::milliseconds wanted{100};
    constexpr int most_at_a_time = 8192;
    const auto began = Work::Clock::now();
    step(work_->at_a_time, stop);
    const auto took = Work::Clock::now() - began;
    if (took < wanted / 2) work_->at_a_time = std::min(most_at_a_time, work_->at_a_time * 2);
    if (took > wanted * 2) work_->at_a_time = std::max(work_->settings.threads, work_->at_a_time / 2);
}

void PlaytestRun::step(int games, const std::atomic<bool>* stop) {
    if (games > 0 && !done()) work_->step(games, stop);
}

PlaytestReport PlaytestRun::result() const {
    const Work& work = *work_;
    PlaytestReport report;
    report.games = work.settings.games;
    report.seed = work.settings.seed;
    report.habits = work.habits.each;
    std::int64_t choices = 0;
    for (std::size_t h = 0; h < report.habits.size(); ++h) {
        report.habits[h].habit = work.settings.habits[h];
        choices += report.habits[h].choices;
    }
    const double seconds = std::chrono::duration<double>(work.played).count();
    report.choices_per_second = seconds > 0 ? static_cast<double>(choices) / seconds : 0;
    if (work.texts_done > 0) report.texts = coverage_of(work.scenario, work.seen, work.texts_done, work.settings.seed);
    if (work.trials_done > 0) report.trials = work.trials.each;
    report.complete = done();
    return report;
}

PlaytestReport playtest(const Case& scenario, const std::vector<Habit>& habits, int games, std::uint64_t seed,
                        int threads) {
    PlaytestRun run{scenario, {habits, games, seed, threads}};
    while (!run.done()) run.step(8192);
    return run.result();
}

std::uint64_t behaviour_signature(const Case& scenario) {
    constexpr std::uint64_t games = 200;
    std::uint64_t signature = 0;
    for (std::uint64_t g = 0; g < games; ++g) {
        const auto habit = static_cast<Habit>(g % quick_habit_count);
        State state = start(scenario, g);
        while (!state.over()) {
            if (apply(scenario, state, choose(habit, scenario, state, g)) != Refusal::none) break;
            signature =
                mixed(signature ^ hash_of(state) ^ static_cast<std::uint64_t>(View{scenario, state}.win().shown));
        }
        signature = mixed(signature ^ static_cast<std::uint64_t>(score(scenario, state).total));
    }
    return signature;
}

}  // namespace keyaccount
