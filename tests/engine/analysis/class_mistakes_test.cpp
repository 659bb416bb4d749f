#include "engine/analysis/class_debrief.hpp"

#include "tests/engine/analysis/class_games.hpp"

namespace keyaccount::test {
namespace {

const CommonMistake* find(const ClassDebrief& debrief, Rule rule) {
    const auto found = std::find_if(debrief.mistakes.begin(), debrief.mistakes.end(),
                                    [&](const CommonMistake& each) { return each.rule == rule; });
    return found == debrief.mistakes.end() ? nullptr : &*found;
}

/// Plays by the book, but gives price away at the first chance.
ClassRun with_a_concession(const Case& scenario, std::uint64_t seed) {
    GameLog log{seed, {}};
    bool given = false;
    play_on(scenario, log, [&](const State& state) {
        ChoiceList choices;
        legal_choices(scenario, state, choices);
        const auto* const found =
            std::find_if(choices.begin(), choices.end(), [](Choice each) { return each.kind == ChoiceKind::concede; });
        if (given || found == choices.end()) return choose(Habit::textbook, View{scenario, state}, 1);
        given = true;
        return *found;
    });
    REQUIRE(given);
    return run_of(std::move(log));
}

/// A review that says no more than what one decision cost, and why.
GameReview review_with(std::size_t turn, Rule rule, int points) {
    GameReview review;
    DecisionReview decision;
    decision.turn = turn;
    decision.graded = true;
    decision.loss.score = points;
    decision.mark = Mark::mistake;
    decision.reason.rule = rule;
    review.decisions.push_back(decision);
    return review;
}

}  // namespace

TEST_CASE("a mistake that some of a class made is named with those who made it") {
    const Case& scenario = motorway_saws();
    std::vector<ClassRun> runs;
    for (std::size_t r = 0; r < 6; ++r)
        runs.push_back(r % 3 == 2 ? whole_run(scenario, Habit::textbook, 21) : with_a_concession(scenario, 21));

    const ClassDebrief debrief = class_debrief(scenario, runs);

    const CommonMistake* const given = find(debrief, Rule::concession_given);
    REQUIRE(given != nullptr);
    CHECK(given->runs == std::vector<std::size_t>{0, 1, 3, 4});
    CHECK(given->times == 4);
    CHECK(given->points == 0);
    CHECK(given->who.exists());
    CHECK(debrief.runs[given->example_run].log.choices[given->example_turn].kind == ChoiceKind::concede);
}

TEST_CASE("the six mistakes are told apart from other slips and the techniques of all runs are added up") {
    const Case& scenario = motorway_saws();
    std::vector<ClassRun> runs;
    for (std::uint64_t r = 0; r < 4; ++r) runs.push_back(whole_run(scenario, Habit::feature_reciter, 3 + r, r));

    const ClassDebrief debrief = class_debrief(scenario, runs);

    const CommonMistake* const unheard = find(debrief, Rule::benefit_without_need);
    REQUIRE(unheard != nullptr);
    CHECK(unheard->mistake == Mistake::not_listening);
    CHECK_FALSE(unheard->omission);
    CHECK(unheard->runs.size() == 4);
    const auto asked = index_of(Technique::understanding);
    TechniqueShare sum;
    for (const ClassRun& run : debrief.runs) {
        REQUIRE(run.profile.gauge.size() == run.log.choices.size() + 1);
        sum.part += run.profile.technique[asked].part;
        sum.whole += run.profile.technique[asked].whole;
    }
    CHECK(sum.whole > 0);
    CHECK(debrief.technique[asked].part == sum.part);
    CHECK(debrief.technique[asked].whole == sum.whole);
    CHECK(debrief.technique[asked].method > 500);
}

TEST_CASE("a profile that was made before is kept and its mistakes are counted") {
    std::vector<ClassRun> runs = {run_of({1, {}}), run_of({2, {}}), run_of({3, {}})};
    for (ClassRun& run : runs) run.profile.gauge = {50};
    for (const std::size_t r : {0, 2}) runs[r].profile.mistakes.push_back({3, Mistake::not_steering, {}});

    const ClassDebrief debrief = class_debrief(three_people(), runs);

    REQUIRE(debrief.mistakes.size() == 1);
    CHECK(debrief.mistakes[0].mistake == Mistake::not_steering);
    CHECK(debrief.mistakes[0].omission);
    CHECK(debrief.mistakes[0].runs == std::vector<std::size_t>{0, 2});
}

TEST_CASE("friends who never agree to anything are named as the habit they are") {
    const Case& scenario = motorway_saws();
    std::vector<ClassRun> runs;
    for (std::uint64_t r = 0; r < 4; ++r) runs.push_back(whole_run(scenario, Habit::befriender, 3, r));
    for (std::uint64_t r = 0; r < 4; ++r) runs.push_back(whole_run(scenario, Habit::textbook, 3, r));

    const ClassDebrief debrief = class_debrief(scenario, runs);

    const CommonMistake* const friendly = find(debrief, Rule::no_step_proposed);
    REQUIRE(friendly != nullptr);
    CHECK(friendly->omission);
    CHECK(friendly->runs == std::vector<std::size_t>{0, 1, 2, 3});
    CHECK(friendly->who == person(scenario, "ma-hongwei"));
}

TEST_CASE("mistakes are weighed by what they cost those who were reviewed") {
    const Case& scenario = motorway_saws();
    ClassDebrief debrief = class_debrief(scenario, mixed_class(scenario, 8, 21));
    REQUIRE_FALSE(debrief.mistakes.empty());
    for (const CommonMistake& each : debrief.mistakes) CHECK(each.points == 0);
    CHECK(find(debrief, Rule::neglect) == nullptr);

    debrief.runs[2].review = review_with(9, Rule::neglect, 1200);
    weigh_mistakes(scenario, debrief);
    CHECK(find(debrief, Rule::neglect) == nullptr);  // one run alone has nothing in common

    debrief.runs[5].review = review_with(4, Rule::neglect, 400);
    weigh_mistakes(scenario, debrief);
    const CommonMistake& first = debrief.mistakes.front();
    CHECK(first.rule == Rule::neglect);
    CHECK(first.runs == std::vector<std::size_t>{2, 5});
    CHECK(first.points == 800);
    CHECK(first.times == 2);
    CHECK(first.example_run == 2);
    CHECK(first.example_turn == 9);
}

TEST_CASE("a loss that is not sure costs nothing and one that bleeds counts once") {
    const Case& scenario = motorway_saws();
    ClassDebrief debrief = class_debrief(scenario, mixed_class(scenario, 3, 21));
    for (std::size_t r = 0; r < 2; ++r) {
        GameReview review = review_with(6, Rule::neglect, 150);
        review.decisions.front().loss.score_error = 100;
        review.decisions.front().mark = Mark::none;
        review.decisions.push_back(review_with(7, Rule::veto, 500).decisions.front());
        Bleed bleed;
        bleed.rule = Rule::veto;
        bleed.loss.score = 900;
        bleed.turns = {5, 7};
        bleed.omission = true;
        review.bleeding.push_back(bleed);
        debrief.runs[r].review = review;
    }

    weigh_mistakes(scenario, debrief);

    CHECK(find(debrief, Rule::neglect) == nullptr);
    REQUIRE(find(debrief, Rule::veto) != nullptr);
    CHECK(find(debrief, Rule::veto)->points == 900);
    CHECK(find(debrief, Rule::veto)->times == 4);
    CHECK(find(debrief, Rule::veto)->omission);
}

}  // namespace keyaccount::test
