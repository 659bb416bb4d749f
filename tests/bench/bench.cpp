// Speed of the engine; compare within one run, machines differ.
#include "engine/analysis/class_debrief.hpp"
#include "engine/analysis/habits.hpp"
#include "engine/analysis/playtest.hpp"
#include "engine/files/case_file.hpp"
#include "engine/files/fingerprint.hpp"
#include "engine/files/replay.hpp"
#include "engine/play/dice.hpp"
#include "engine/play/view.hpp"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace keyaccount {
namespace {

/// The largest case: fourteen people.
std::string case_text() {
    std::ifstream file{std::string{KEYACCOUNT_SCENARIOS} + "/hospital-laboratory.json", std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

const Case& scenario() {
    static const Loaded loaded = load_case("hospital-laboratory.json", case_text());
    return *loaded.scenario;
}

/// One random choice, with the list of all that could have been chosen. Items: choices.
void random_play(benchmark::State& bench) {
    const Case& played = scenario();
    std::uint64_t seed = 1;
    State state = start(played, seed);
    ChoiceList choices;
    std::uint64_t turn = 0;
    for (auto step : bench) {
        if (state.over()) state = start(played, ++seed);
        legal_choices(played, state, choices);
        apply(played, state,
              choices[static_cast<std::size_t>(below(mixed(seed << 32 | ++turn), static_cast<int>(choices.size())))]);
        benchmark::DoNotOptimize(state.day);
    }
    bench.SetItemsProcessed(bench.iterations());
}
BENCHMARK(random_play);

void textbook_play(benchmark::State& bench) {
    std::uint64_t seed = 1;
    std::int64_t choices = 0;
    for (auto step : bench) choices += play_game(scenario(), Habit::textbook, ++seed).choices;
    bench.SetItemsProcessed(choices);
}
BENCHMARK(textbook_play);

/// The same games on one thread and on two; compare the times.
void playtest_on_threads(benchmark::State& bench) {
    std::int64_t choices = 0;
    for (auto step : bench) {
        const PlaytestReport report =
            playtest(scenario(), {Habit::textbook}, 2000, 1, static_cast<int>(bench.range(0)));
        choices += report.habits.front().choices;
    }
    bench.SetItemsProcessed(choices);
}
BENCHMARK(playtest_on_threads)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

void load_and_check(benchmark::State& bench) {
    const std::string text = case_text();
    for (auto step : bench) {
        Loaded loaded = load_case("hospital-laboratory.json", text);
        benchmark::DoNotOptimize(loaded.diagnostics.size());
    }
}
BENCHMARK(load_and_check)->Unit(benchmark::kMillisecond);

/// A game of textbook as its replay.
std::string replay_text() {
    ReplayHeader header;
    header.case_id = scenario().id;
    header.content = scenario().content_hash;
    header.seed = 1;
    header.parts = scenario().parts;
    header.rules = rule_prints();
    std::string text = header_line(header) + "\n";
    State state = start(scenario(), header.seed);
    for (int turn = 1; !state.over(); ++turn) {
        const Choice choice = choose(Habit::textbook, scenario(), state, header.seed);
        apply(scenario(), state, choice);
        text += choice_line(scenario(), choice, state, turn, 500) + "\n";
    }
    return text + result_line(result_of(scenario(), state)) + "\n";
}

void read_a_replay(benchmark::State& bench) {
    const std::string text = replay_text();
    for (auto step : bench) {
        const ReplayRead replay = read_replay("x.jsonl", text);
        benchmark::DoNotOptimize(replay.turns.size());
    }
}
BENCHMARK(read_a_replay)->Unit(benchmark::kMicrosecond);

void read_and_verify_a_replay(benchmark::State& bench) {
    const std::string text = replay_text();
    for (auto step : bench)
        if (!verify(scenario(), read_replay("x.jsonl", text)).same()) bench.SkipWithError("it differs");
}
BENCHMARK(read_and_verify_a_replay)->Unit(benchmark::kMicrosecond);

void copy_a_state(benchmark::State& bench) {
    const State state = start(scenario(), 1);
    for (auto step : bench) {
        State copy = state;
        benchmark::DoNotOptimize(copy);
    }
}
BENCHMARK(copy_a_state);

void hash_a_state(benchmark::State& bench) {
    const State state = start(scenario(), 1);
    for (auto step : bench) benchmark::DoNotOptimize(hash_of(state));
}
BENCHMARK(hash_a_state);

/// Runs as a class brings them: the same dice, every player with lapses of their own.
std::vector<ClassRun> class_of(std::size_t runs) {
    std::vector<ClassRun> out(runs);
    for (std::size_t r = 0; r < runs; ++r) {
        GameLog& log = out[r].log;
        log.seed = 7;
        for (State state = start(scenario(), log.seed); !state.over();) {
            log.choices.push_back(choose(Habit::typical, View{scenario(), state}, r));
            apply(scenario(), state, log.choices.back());
        }
    }
    return out;
}

/// All that a class debrief shows before any review, profiles included; threads as given. Items: choices of the runs.
void class_overview(benchmark::State& bench, std::size_t runs) {
    const std::vector<ClassRun> played = class_of(runs);
    std::int64_t choices = 0;
    for (const ClassRun& run : played) choices += static_cast<std::int64_t>(run.log.choices.size());
    for (auto step : bench) {
        const ClassDebrief debrief = class_debrief(scenario(), played, static_cast<int>(bench.range(0)));
        benchmark::DoNotOptimize(debrief.splits.size());
    }
    bench.SetItemsProcessed(choices * static_cast<std::int64_t>(bench.iterations()));
}
BENCHMARK_CAPTURE(class_overview, 30, 30U)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(class_overview, 1000, 1000U)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace keyaccount

BENCHMARK_MAIN();
