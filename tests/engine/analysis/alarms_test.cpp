// Each alarm on a small case that is built to raise it, and none of its kind on the case as it was.
#include "engine/analysis/alarms.hpp"
#include "tests/engine/play/playing.hpp"

#include <functional>
#include <map>

namespace keyaccount::test {
namespace {

const Case& shipped(const std::string& id) {
    static std::map<std::string, Case> cases;
    const auto known = cases.find(id);
    if (known != cases.end()) return known->second;
    std::ifstream file{std::string{KEYACCOUNT_SCENARIOS} + "/" + id + ".json", std::ios::binary};
    Loaded loaded = load_case(id, std::string{std::istreambuf_iterator<char>{file}, {}});
    REQUIRE_MESSAGE(loaded.scenario.has_value(), id);
    return cases.emplace(id, std::move(*loaded.scenario)).first->second;
}

PlaytestSettings settings(int games, int text_games, int trials) {
    PlaytestSettings wanted;
    for (std::size_t h = 0; h < quick_habit_count; ++h) wanted.habits.push_back(static_cast<Habit>(h));
    wanted.games = games;
    wanted.threads = 2;
    wanted.text_games = text_games;
    wanted.trials = trials;
    return wanted;
}

std::vector<Alarm> alarms_in(const Case& scenario, int text_games = 0, int trials = 40) {
    PlaytestRun run{scenario, settings(300, text_games, trials)};
    while (!run.done()) run.step();
    return alarms_of(scenario, run.result());
}

std::vector<Alarm> of_rule(const std::vector<Alarm>& alarms, AlarmRule rule) {
    std::vector<Alarm> found;
    std::copy_if(alarms.begin(), alarms.end(), std::back_inserter(found),
                 [&](const Alarm& alarm) { return alarm.rule == rule; });
    return found;
}

/// The first alarm of the rule in the edited case; the case as it was must not raise its kind.
Alarm raised(const Case& scenario, AlarmRule rule, const std::function<void(Case&)>& edit, int text_games = 0) {
    Case edited = scenario;
    edit(edited);
    for (const Alarm& alarm : alarms_in(scenario, text_games)) CHECK(alarm.kind() != kind_of(rule));
    const auto found = of_rule(alarms_in(edited, text_games), rule);
    REQUIRE_FALSE(found.empty());
    return found.front();
}

/// The habit's own game of that seed gets as far as the turn.
void check_shown(const Case& scenario, const Alarm& alarm) {
    REQUIRE(alarm.shown.exists());
    CHECK(alarm.shown.seed >= 1);
    CHECK(alarm.shown.seed <= 300);
    CHECK(alarm.shown.turn < play_game(scenario, alarm.habit, alarm.shown.seed).choices);
}

void please_everybody(Case& scenario) {
    for (Person& person : scenario.people) {
        person.stance = 90;
        person.trust = 90;
        person.stubbornness = 1000;
        person.rival_stance = {-90, -90, -90};
    }
    for (Step& step : scenario.steps) step.threshold = 1;
}

LineId plant(Case& scenario, const char* words) {
    scenario.texts.push_back({words, words});
    return LineId{static_cast<std::uint16_t>(scenario.texts.size() - 1)};
}

}  // namespace

TEST_CASE("a case that a bad habit wins raises an alarm") {
    const Alarm alarm = raised(shipped("first-order"), AlarmRule::naive_paid, please_everybody);

    CHECK(is_naive(alarm.habit));
    CHECK(alarm.figure > alarm.limit);
    CHECK(alarm.games == 300);
    Case edited = shipped("first-order");
    please_everybody(edited);
    check_shown(edited, alarm);
    CHECK(play_game(edited, alarm.habit, alarm.shown.seed).end.end == static_cast<std::uint8_t>(End::paid));
}

TEST_CASE("a bad habit that scores as the typical seller does raises an alarm") {
    const auto scoring = [](Habit habit, std::int64_t tenths) {
        HabitReport report;
        report.habit = habit;
        report.games = 1000;
        report.score_sum = tenths * report.games;
        report.score_squares = (tenths * tenths + 100) * report.games;
        report.best.offer(tenths, 5);
        return report;
    };
    PlaytestReport report;
    report.habits = {scoring(Habit::closer, 440), scoring(Habit::random, 400), scoring(Habit::typical, 460)};

    const auto found = alarms_of(shipped("first-order"), report);

    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == AlarmRule::naive_score);
    CHECK(found[0].habit == Habit::closer);
    CHECK(found[0].figure == doctest::Approx(2));
    CHECK(found[0].shown.seed == 5);
}

TEST_CASE("a case that the method cannot win raises an alarm") {
    const auto spoil = [](Case& scenario) {
        for (Person& person : scenario.people) {
            person.stance = -100;
            person.stubbornness = 1000;
            person.trust = 0;
        }
        for (Step& step : scenario.steps) step.threshold = 1000;
    };
    const Alarm alarm = raised(shipped("first-order"), AlarmRule::textbook_paid, spoil);

    CHECK(alarm.figure < alarm.limit);
    Case edited = shipped("first-order");
    spoil(edited);
    check_shown(edited, alarm);
    CHECK(play_game(edited, Habit::textbook, alarm.shown.seed).end.end != static_cast<std::uint8_t>(End::paid));
}

TEST_CASE("a trap that nobody can see through raises an alarm") {
    const Alarm alarm = raised(shipped("quarry-excavators"), AlarmRule::textbook_left, [](Case& scenario) {
        for (Hopeless& world : scenario.hopeless) world.evidence_needed = 60;
    });

    CHECK(alarm.figure < alarm.limit);
}

TEST_CASE("a case in which one choice is made again and again raises an alarm") {
    const auto wait_long = [](Case& scenario) {
        scenario.production_days = 700;
        scenario.last_day = 1500;
        scenario.instalment_days = {300, 300, 300};
    };
    const Alarm alarm = raised(shipped("first-order"), AlarmRule::share_of_turns, wait_long);

    CHECK(alarm.move == Choice::act(Action::wait));
    Case edited = shipped("first-order");
    wait_long(edited);
    check_shown(edited, alarm);
}

TEST_CASE("a case that is won by one choice alone raises an alarm") {
    const auto order_alone = [](Case& scenario) {
        please_everybody(scenario);
        for (Person& person : scenario.people) {
            person.stance = 60;
            person.trust = 60;
            person.rival_stance = {-50, -50, -50};
        }
    };
    const Alarm alarm = raised(shipped("first-order"), AlarmRule::wins_alone, order_alone);

    REQUIRE(alarm.move.has_value());
    CHECK(alarm.move->kind == ChoiceKind::propose);
    CHECK(is_exit(shipped("first-order").step(alarm.move->step()).kind));
    CHECK(is_naive(alarm.habit));
    CHECK(alarm.figure > alarm.limit);
}

TEST_CASE("a choice that always costs raises an alarm") {
    const Alarm alarm = raised(shipped("motorway-saws"), AlarmRule::costs_always,
                               [](Case& scenario) { scenario.specialists.at(0).cost = scenario.budget * 3 / 4; });

    REQUIRE(alarm.move.has_value());
    CHECK(alarm.move->is(Action::bring));
    CHECK(alarm.move->detail == 0);
}

TEST_CASE("a choice that changes nothing raises an alarm") {
    const Alarm alarm = raised(shipped("motorway-saws"), AlarmRule::changes_nothing, [](Case& scenario) {
        scenario.proofs.at(1).against = 0;
        scenario.proofs.at(1).strength = 0;
    });

    CHECK(alarm.move == Choice{ChoiceKind::prove, {}, 1});
    check_shown(shipped("motorway-saws"), alarm);
}

TEST_CASE("lines that nobody can be shown raise an alarm") {
    std::vector<LineId> planted;
    const Alarm alarm = raised(
        shipped("first-order"), AlarmRule::unseen_lines,
        [&](Case& scenario) {
            for (const char* words : {"The sun goes out.", "The moon goes out."}) {
                planted.push_back(plant(scenario, words));
                ScheduledEvent never;
                never.day = scenario.last_day + 100;
                never.text = planted.back();
                scenario.events.push_back(never);
            }
        },
        10'000);

    CHECK(alarm.lines == planted);
    CHECK(alarm.figure == 2);
}

TEST_CASE("a stage that takes longer than the author means raises an alarm") {
    const Alarm alarm = raised(shipped("first-order"), AlarmRule::slow_stage,
                               [](Case& scenario) { scenario.stages.at(1).usual_days = 2; });

    CHECK(alarm.stage == 1);
    CHECK(alarm.limit == 4);
    check_shown(shipped("first-order"), alarm);
}

TEST_CASE("a case in which chance decides more than skill raises an alarm") {
    const auto gamble = [](Case& scenario) { scenario.credit = 0; };
    const Alarm alarm = raised(shipped("first-order"), AlarmRule::chance_share, gamble);

    CHECK(alarm.figure > 50);
}

TEST_CASE("the shipped cases raise no alarm") {
    for (const char* id : {"bank-office-equipment", "cold-store-trucks", "first-order", "home-made-erp",
                           "hospital-laboratory", "light-steel-contractor", "motorway-saws", "quarry-excavators"})
        for (const Alarm& alarm : alarms_in(shipped(id), id == std::string{"quarry-excavators"} ? 10'000 : 0))
            CHECK_MESSAGE(false, id << ": " << name_of(alarm.kind()) << " " << alarm.figure);
}

TEST_CASE("difficulty and the share of chance are told of those who can tell") {
    PlaytestReport nobody;
    CHECK_FALSE(estimated_difficulty(nobody).has_value());
    CHECK_FALSE(chance_and_skill(nobody).has_value());

    const PlaytestReport report =
        playtest(shipped("first-order"), {Habit::closer, Habit::textbook, Habit::typical}, 100, 1);
    CHECK(estimated_difficulty(report) == 0);
    const auto spread = chance_and_skill(report);
    REQUIRE(spread.has_value());
    CHECK(spread->chance_share() > 0.1);
    CHECK(spread->chance_share() < 0.5);
}

}  // namespace keyaccount::test
