#include "game/narrate_debrief.hpp"

#include "engine/analysis/habits.hpp"
#include "game/debrief_text.hpp"
#include "tests/game/setup.hpp"

#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

GameLog game_of(const Case& scenario, Habit habit, std::uint64_t seed) {
    GameLog log{seed, {}};
    State state = start(scenario, seed);
    while (!state.over()) {
        log.choices.push_back(choose(habit, View{scenario, state}, seed));
        REQUIRE(apply(scenario, state, log.choices.back()) == Refusal::none);
    }
    return log;
}

ClassRun run_of(const Case& scenario, Habit habit, std::uint64_t seed, const std::string& name) {
    ClassRun run;
    run.name = name;
    run.file = name + ".jsonl";
    run.log = game_of(scenario, habit, seed);
    run.profile = profile(scenario, run.log, yardstick(scenario, 5));
    return run;
}

/// A decision that cost something, as a review would leave it.
DecisionReview marked(const GameStory& story, std::size_t turn, Rule rule) {
    DecisionReview one;
    one.turn = turn;
    one.graded = one.sharp = true;
    one.played = story.log.choices.at(turn);
    one.reference = one.best = Choice::act(Action::wait);
    one.worth.rollouts = one.value.rollouts = 32;
    one.loss.score = 320;
    one.loss.score_error = 40;
    one.mark = Mark::mistake;
    one.reason.rule = rule;
    return one;
}

GameReview review_with(const GameStory& story, const DecisionReview& decision) {
    GameReview review;
    review.rollouts = 32;
    for (std::size_t turn = 0; turn < story.log.choices.size(); ++turn) {
        DecisionReview one;
        one.turn = turn;
        review.decisions.push_back(one);
    }
    review.decisions.at(decision.turn) = decision;
    UnitReview unit;
    unit.first = unit.last = unit.worst = decision.turn;
    unit.loss = decision.loss;
    unit.mark = decision.mark;
    review.units.push_back(unit);
    review.worst.push_back(0);
    return review;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const Narrator english{texts(), Language::en};
const Narrator chinese{texts(), Language::zh};

}  // namespace

TEST_CASE("points and chances are told with their numbers") {
    const DebriefNarrator told{english, *three_people()};

    CHECK(told.points(320) == "3.2 points");
    CHECK(told.points(100) == "1 point");
    CHECK(told.points(0) == "0 points");
    CHECK(told.points(-250) == "−2.5 points");
    CHECK(told.points(320, 40) == "3.2 points (±0.4)");
    CHECK(told.score(412) == "41");
    CHECK(told.chance(1230) == "12 %");
    CHECK(DebriefNarrator{chinese, *three_people()}.points(320) == "3.2 分");
}

TEST_CASE("luck and skill add up as they are shown") {
    const DebriefNarrator told{english, *three_people()};
    GameReview review;
    review.initial = 5240;
    review.skill = -1930;
    review.final_score = 4100;
    review.luck = 790;

    CHECK(told.luck_and_skill(review) == "52 expected − 19 skill + 8 luck = 41");
    CHECK(contains(told.luck_and_skill_told(review), "cost 19"));
    CHECK(contains(DebriefNarrator(chinese, *three_people()).luck_and_skill(review), "52 − 水平 19 + 运气 8 = 41"));
    review.skill = 0;
    review.luck = -1140;
    CHECK(told.luck_and_skill(review) == "52 expected + 0 skill − 11 luck = 41");
    CHECK(contains(told.luck_and_skill_told(review), "the dice took 11"));
}

TEST_CASE("a decision is headed by its mark and its loss") {
    const DebriefNarrator told{english, *three_people()};
    const GameStory story = story_of(*three_people(), game_of(*three_people(), Habit::closer, 1));
    DecisionReview one = marked(story, 3, Rule::step_too_large);

    CHECK(told.heading(one) == "Decision 4: a mistake, 3.2 points lost");
    CHECK(told.mark_sign(one.mark) == "?");
    one.sharp = false;
    CHECK(contains(told.heading(one), "first look"));
    one.loss.score_error = 400;
    one.loss.paid = 800;
    one.loss.paid_error = 100;
    CHECK(contains(told.heading(one), "8 percentage points"));
    CHECK(contains(told.heading(DecisionReview{}), "not reviewed yet"));
    CHECK(told.reason(story, DecisionReview{}).empty());
    CHECK(told.better(story, DecisionReview{}).empty());
}

TEST_CASE("a reason is the sentence of its rule and what happened under it") {
    const DebriefNarrator told{english, *three_people()};
    const GameStory story = story_of(*three_people(), game_of(*three_people(), Habit::closer, 1));
    DecisionReview one = marked(story, 3, Rule::step_too_large);
    one.reason.who = person_named(*three_people(), "tan-jie");

    CHECK(contains(told.reason(story, one), english.rule(Rule::step_too_large)));
    CHECK(contains(told.reason(story, one), "Tan"));
    one.reason.event = Event{EventKind::trust, Rule::step_too_large, one.reason.who, 255, {}, {}, 300, 240};
    one.reason.turn = 3;
    CHECK(contains(told.reason(story, one), "−6"));
    one.reason.turn = 5;
    CHECK(contains(told.reason(story, one), "decision 6"));
    one.reason = Reason{};
    one.reason.rule = Rule::promise_broken;
    one.reason.omission = true;
    CHECK(contains(told.reason(story, one), "A promise put off"));
    CHECK(contains(told.better(story, one), "Better by 3.2 points (±0.4): "));
}

TEST_CASE("every rule has a title and an exercise in both languages") {
    const GameStory story = story_of(*three_people(), game_of(*three_people(), Habit::closer, 1));
    const GameProfile game = profile(*three_people(), story.log);
    for (std::size_t r = 0; r < rule_ids.size(); ++r) {
        const auto rule = static_cast<Rule>(r);
        const GameReview review = review_with(story, marked(story, 2, rule));
        for (const Narrator* words : {&english, &chinese}) {
            const DebriefNarrator told{*words, *three_people()};
            CommonMistake mistake;
            mistake.rule = rule;
            CHECK_FALSE(contains(told.common_mistake(mistake), "debriefing."));
            const Exercise exercise = told.practise(story, game, &review);
            CHECK_FALSE(contains(exercise.title + exercise.task, "debriefing."));
            CHECK(contains(exercise.why, words->language() == Language::en ? "Decision 3" : "第 3 步"));
        }
    }
}

TEST_CASE("without a review the weakest line gives the exercise") {
    const ClassRun run = run_of(*three_people(), Habit::feature_reciter, 2, "Lin");
    const DebriefNarrator told{english, *three_people()};
    GameProfile game = run.profile;
    const GameStory story = story_of(*three_people(), run.log);

    game.practise = ScoreLine::guide;
    const Exercise guide = told.practise(story, game, nullptr);
    game.practise = ScoreLine::understanding;
    const Exercise ask = told.practise(story, game, nullptr);

    CHECK(guide.title != ask.title);
    CHECK(contains(guide.task, "guide"));
    CHECK(contains(ask.task, "five questions"));
    CHECK(ask.why == english.score_told(game.score, ScoreLine::understanding));
}

TEST_CASE("a mistake is told with the very sentence") {
    const ClassRun run = run_of(*three_people(), Habit::feature_reciter, 2, "Lin");
    const GameStory story = story_of(*three_people(), run.log);
    const DebriefNarrator told{english, *three_people()};
    REQUIRE_FALSE(run.profile.mistakes.empty());

    for (const MistakeNote& note : run.profile.mistakes) {
        if (note.mistake == Mistake::not_steering) continue;
        const Choice choice = story.log.choices.at(note.turn);
        const LineId line = words_of(*three_people(), story.states.at(note.turn), choice);
        REQUIRE(line.exists());
        const DebriefRow row = told.mistake(story, note);
        CHECK(contains(row.value, in(Language::en, three_people()->text(line))));
        CHECK(contains(row.name, "decision " + std::to_string(note.turn + 1)));
        CHECK_FALSE(row.why.empty());
    }
}

TEST_CASE("names of reps are shown safely and hidden where asked") {
    const DebriefNarrator told{english, *three_people()};
    ClassRun run;
    run.name =
        "\xE2\x80\xAE"
        "evil\x1b[31m";
    run.file = "lin.jsonl";

    CHECK(contains(told.rep(run, 6, false), "<U+202E>"));
    CHECK_FALSE(contains(told.rep(run, 6, false), "\x1b"));
    CHECK(told.rep(run, 6, true) == "Rep 7");
    run.name.clear();
    CHECK(told.rep(run, 6, false) == "lin.jsonl");
}

TEST_CASE("a debrief in lines leaves no word untold in either language") {
    const Case& scenario = *three_people();
    for (const Narrator* words : {&english, &chinese}) {
        const DebriefNarrator told{*words, scenario};
        for (const Habit habit : {Habit::textbook, Habit::typical, Habit::feature_reciter, Habit::closer}) {
            ClassRun run = run_of(scenario, habit, 3, "Lin");
            std::ostringstream plain;
            print_game(plain, told, {run, "Lin", "", nullptr});
            const GameStory story = story_of(scenario, run.log);
            run.review = review_with(story, marked(story, 1, Rule::calendar));
            std::ostringstream reviewed;
            print_game(reviewed, told, {run, "Lin", "half of it", &*run.review});
            CHECK_FALSE(contains(plain.str(), "debriefing."));
            CHECK_FALSE(contains(reviewed.str(), "debriefing."));
            CHECK(contains(plain.str(), "--review"));
            CHECK(contains(reviewed.str(), told.heading(story, run.review->units[0])));
            CHECK(contains(reviewed.str(), "half of it"));
            for (const LineId note : scenario.notes)
                CHECK(contains(plain.str(), in(words->language(), scenario.text(note)).substr(0, 12)));
        }
    }
}

TEST_CASE("a class in lines names every run and hides names where asked") {
    const Case& scenario = *three_people();
    std::vector<ClassRun> runs;
    for (std::uint64_t seed = 1; seed <= 6; ++seed)
        runs.push_back(
            run_of(scenario, seed % 2 == 0 ? Habit::typical : Habit::closer, seed, "Rep-name-" + std::to_string(seed)));
    const ClassDebrief debrief = class_debrief(scenario, runs);
    for (const Narrator* words : {&english, &chinese}) {
        const DebriefNarrator told{*words, scenario};
        std::ostringstream named;
        std::ostringstream hidden;
        print_class(named, told, debrief, std::vector<bool>(6, false), false);
        print_class(hidden, told, debrief, {true, false, false, false, false, false}, true);
        for (int i = 1; i <= 6; ++i) CHECK(contains(named.str(), "Rep-name-" + std::to_string(i)));
        CHECK_FALSE(contains(hidden.str(), "Rep-name-"));
        CHECK_FALSE(contains(named.str(), "debriefing."));
        CHECK(contains(hidden.str(), words->language() == Language::en ? "in part only" : "只有一部分一致"));
    }
}
