#include "engine/analysis/game_profile.hpp"

#include "engine/analysis/habits.hpp"
#include "engine/play/win.hpp"
#include "tests/engine/play/laws.hpp"

#include <chrono>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// The choices of a habit's game, from the start to the end.
GameLog game_of(const Case& scenario, Habit habit, std::uint64_t seed) {
    GameLog log{seed, {}};
    State state = start(scenario, seed);
    while (!state.over()) {
        log.choices.push_back(choose(habit, View{scenario, state}, seed));
        make(scenario, state, log.choices.back());
    }
    return log;
}

/// The same case with guides who all have another aim.
Case with_false_guides() {
    Case scenario = motorway_saws();
    for (Person& person : scenario.people)
        if (person.guide.possible) person.guide.honest = Condition{DrawId{0}, 0};
    return scenario;
}

/// Asks for help and for a guide's advice wherever it can, and for the largest step otherwise.
GameLog game_of_the_trusting(const Case& scenario, std::uint64_t seed) {
    GameLog log{seed, {}};
    State state = start(scenario, seed);
    ChoiceList choices;
    while (!state.over()) {
        Choice choice = choose(Habit::closer, View{scenario, state}, seed);
        legal_choices(scenario, state, choices);
        for (const Choice each : choices)
            if (each.kind == ChoiceKind::ask_help || each.is(Action::ask_guide)) choice = each;
        log.choices.push_back(choice);
        make(scenario, state, choice);
    }
    return log;
}

TechniqueShare share_of(const GameProfile& game, Technique which) { return game.technique[index_of(which)]; }

int sum(const auto& counts) {
    int all = 0;
    for (const int count : counts) all += count;
    return all;
}

/// Whether the events of decision `turn` hold such an event.
bool holds_event(const Case& scenario, const GameLog& log, std::size_t turn, EventKind kind, std::uint8_t what) {
    bool found = false;
    walk(scenario, log, [&](std::size_t at, auto&&, auto&&, auto&&, const EventBuffer& events) {
        for (const Event& event : events) found = found || (at == turn && event.kind == kind && event.what == what);
    });
    return found;
}

}  // namespace

TEST_CASE("a reciter's game has few questions and the method's game has many") {
    const Case& scenario = motorway_saws();

    const GameProfile reciter = profile(scenario, game_of(scenario, Habit::feature_reciter, 3));
    const GameProfile method = profile(scenario, game_of(scenario, Habit::textbook, 3));

    CHECK(share_of(reciter, Technique::understanding).share() < 100);
    CHECK(share_of(reciter, Technique::understanding).whole > 0);
    CHECK(share_of(method, Technique::understanding).share() > 700);
    CHECK(sum(reciter.statements) > sum(reciter.questions));
    CHECK(sum(method.statements) < sum(method.questions));
    CHECK(share_of(reciter, Technique::benefits_on_explicit).part == 0);
    CHECK(reciter.mistakes.size() > method.mistakes.size());
}

TEST_CASE("every moment of a game has its gauge and day and stage") {
    const Case& scenario = motorway_saws();
    const GameLog log = game_of(scenario, Habit::typical, 5);

    const GameProfile game = profile(scenario, log);

    REQUIRE(game.gauge.size() == log.choices.size() + 1);
    REQUIRE(game.days.size() == log.choices.size() + 1);
    REQUIRE(game.stages.size() == log.choices.size() + 1);
    const State last = walk(scenario, log, [&](std::size_t turn, const State& before, auto&&...) {
        CHECK(game.days[turn] == before.day);
        CHECK(game.gauge[turn] == seen_win_probability(scenario, before).shown);
    });
    CHECK(game.days.back() == last.day);
    CHECK(game.stages.back() == last.stage);
    CHECK(game.day == last.day);
    CHECK(game.end == static_cast<End>(last.end));
    CHECK(game.score.total == score(scenario, last).total);
}

TEST_CASE("a mistake is noted at the decision whose events hold it") {
    const Case& scenario = motorway_saws();
    const GameLog log = game_of(scenario, Habit::typical, 7);
    const State last = walk(scenario, log, [](auto&&...) {});

    const GameProfile game = profile(scenario, log);

    std::array<int, mistake_count> noted{};
    for (const MistakeNote& note : game.mistakes) {
        ++noted[index_of(note.mistake)];
        if (note.mistake == Mistake::not_steering) continue;
        CHECK(holds_event(scenario, log, note.turn, EventKind::mistake, static_cast<std::uint8_t>(note.mistake)));
        CHECK(note.who.exists());
    }
    REQUIRE(game.mistakes.size() > 2);
    for (std::size_t m = 0; m < mistake_count; ++m)
        if (static_cast<Mistake>(m) != Mistake::not_steering) CHECK(noted[m] == last.tally.mistakes[m]);
}

TEST_CASE("leaving design without a strength in the criteria is the sixth mistake") {
    const Case& scenario = motorway_saws();
    int passed = 0;
    for (std::uint64_t seed = 1; seed <= 40 && passed == 0; ++seed) {
        const GameLog log = game_of(scenario, Habit::typical, seed);
        const GameProfile game = profile(scenario, log);
        const State last = walk(scenario, log, [](auto&&...) {});
        const bool beyond = scenario.stages[game.stages.back()].kind > StageKind::design;
        const auto noted = std::count_if(game.mistakes.begin(), game.mistakes.end(),
                                         [](const MistakeNote& note) { return note.mistake == Mistake::not_steering; });
        if (beyond && last.tally.steered == 0) {
            CHECK(noted == 1);
            ++passed;
        }
        if (!beyond) CHECK(noted == 0);
    }
    CHECK(passed == 1);
}

TEST_CASE("calls are noted from the first word to the last with what came of them") {
    const Case& scenario = motorway_saws();
    const GameLog log = game_of(scenario, Habit::textbook, 4);

    const GameProfile game = profile(scenario, log);

    const State last = walk(scenario, log, [](auto&&...) {});
    REQUIRE(game.calls.size() == static_cast<std::size_t>(last.tally.calls));
    std::size_t before = 0;
    int advances = 0;
    int with_client = 0;
    for (const CallNote& call : game.calls) {
        CHECK(call.first >= before);
        CHECK(call.last >= call.first);
        before = call.last;
        const bool client = scenario.person(call.with).side == Side::client;
        with_client += client && call.outcome != Outcome::none ? 1 : 0;
        advances += client && call.outcome >= Outcome::advance ? 1 : 0;
        if (call.outcome != Outcome::none)
            CHECK(
                holds_event(scenario, log, call.last, EventKind::call_ended, static_cast<std::uint8_t>(call.outcome)));
    }
    CHECK(share_of(game, Technique::calls_with_advance).whole == with_client);
    CHECK(share_of(game, Technique::calls_with_advance).part == advances);
    CHECK(advances > 0);
}

TEST_CASE("the file is wrong only where it differs from the drawn truth") {
    const Case scenario = with_false_guides();
    int wrong = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const GameLog log = game_of_the_trusting(scenario, seed);
        const State last = walk(scenario, log, [](auto&&...) {});
        const GameProfile game = profile(scenario, log);
        REQUIRE(game.facts.size() == scenario.facts.size());
        int backed = 0;
        for (const FactNote& note : game.facts) {
            CHECK((note.in_file != 255) == last.knows(note.fact));
            if (last.knows(note.fact))
                CHECK(note.wrong() ==
                      (last.fact_value[note.fact.index()] != index_in(last, scenario.fact(note.fact).values)));
            else
                CHECK_FALSE(note.wrong());
            wrong += note.wrong() ? 1 : 0;
            backed += note.verified ? 1 : 0;
            if (note.wrong()) CHECK(game.guide_misled);
        }
        CHECK(share_of(game, Technique::facts_with_evidence).part == backed);
    }
    CHECK(wrong > 0);
}

TEST_CASE("objections are noted as raised and answered and prevented") {
    const Case& scenario = motorway_saws();
    int raised = 0;
    int caused = 0;
    int prevented = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const GameLog log = game_of(scenario, Habit::typical, seed);
        const State last = walk(scenario, log, [](auto&&...) {});
        const GameProfile game = profile(scenario, log);
        for (const ObjectionNote& note : game.objections) {
            raised += note.fate == ObjectionFate::provoked || note.fate == ObjectionFate::arose ? 1 : 0;
            prevented += note.fate == ObjectionFate::prevented ? 1 : 0;
        }
        caused += last.tally.objections_caused;
        const TechniqueShare answered = share_of(game, Technique::objections_answered);
        CHECK(answered.whole == last.tally.objections_caused);
        CHECK(answered.part <= answered.whole);
    }
    CHECK(raised == caused);
    CHECK(caused > 0);
    CHECK(prevented > 0);
}

TEST_CASE("the chart that was drawn stands beside the true one") {
    const Case& scenario = motorway_saws();
    GameLog log{2, {}};
    const PersonId ma = person(scenario, "ma-hongwei");
    log.choices.push_back(Choice::note(RecordKind::role, static_cast<std::uint8_t>(Role::user), ma));
    log.choices.push_back(Choice::note(RecordKind::support, 2, ma));

    const GameProfile game = profile(scenario, log);

    for (const ChartNote& note : game.chart) {
        CHECK(scenario.person(note.who).side == Side::client);
        CHECK(note.true_roles == scenario.person(note.who).roles);
        CHECK(note.drawn_role == (note.who == ma ? static_cast<std::uint8_t>(Role::user) : 255));
        CHECK(note.drawn_support == (note.who == ma ? 2 : 255));
        CHECK(note.calls == 0);
    }
    CHECK(game.end == End::playing);
    CHECK(share_of(game, Technique::roles_met).part == 0);
    CHECK(share_of(game, Technique::roles_met).whole == 4);
}

TEST_CASE("promises count when they are kept or broken") {
    const Case& scenario = motorway_saws();
    int broken = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const GameLog log = game_of(scenario, Habit::typical, seed);
        const State last = walk(scenario, log, [](auto&&...) {});
        const TechniqueShare kept = share_of(profile(scenario, log), Technique::promises_kept);
        CHECK(kept.whole - kept.part == last.tally.promises_broken);
        broken += last.tally.promises_broken;
    }
    CHECK(broken > 0);
}

TEST_CASE("the yardstick is what textbook does and does not depend on threads") {
    const Case& scenario = motorway_saws();
    const auto begun = std::chrono::steady_clock::now();

    const Yardstick one = yardstick(scenario, 60, 1);

    const auto took = std::chrono::steady_clock::now() - begun;
    const Yardstick two = yardstick(scenario, 60, 2);
    int score = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed)
        score += profile(scenario, game_of(scenario, Habit::textbook, seed)).score.total;
    MESSAGE("yardstick of 60 games, ms: " << std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
    CHECK(one.games == 60);
    CHECK(one.score == score / 60);
    CHECK(one.score == two.score);
    CHECK(one.technique == two.technique);
    CHECK(one.paid == two.paid);
    CHECK(one.technique[index_of(Technique::understanding)] > 700);
    CHECK(one.technique[index_of(Technique::promises_kept)] > 800);
    const GameProfile game = profile(scenario, game_of(scenario, Habit::typical, 1), one);
    CHECK(game.technique[0].method == one.technique[0]);
    CHECK(profile(scenario, game_of(scenario, Habit::typical, 1)).technique[0].method == -1);
}
