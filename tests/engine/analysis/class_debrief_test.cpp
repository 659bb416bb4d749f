#include "engine/analysis/class_debrief.hpp"

#include "tests/engine/analysis/class_games.hpp"

#include <numeric>
#include <set>
#include <sstream>

namespace keyaccount::test {
namespace {

/// All that a debrief says, so that two can be compared.
std::string told(const ClassDebrief& debrief) {
    std::ostringstream out;
    const auto numbers = [&](const auto& list) {
        for (const auto each : list) out << each << ' ';
        out << '\n';
    };
    numbers(debrief.ends);
    numbers(debrief.scores);
    numbers(debrief.reached);
    out << debrief.mean_score << ' ' << debrief.common_seed.value_or(0) << '\n';
    for (const TechniqueShare& each : debrief.technique) out << each.part << '/' << each.whole << '/' << each.method;
    for (const Split& split : debrief.splits) {
        out << "\nsplit " << split.same_position << ' ' << split.turn << ' ' << split.day << ' ' << split.spread;
        for (const Branch& branch : split.branches) {
            out << "\n  " << index_of(branch.choice.kind) << ' ' << int{branch.choice.who.index()} << ' '
                << int{branch.choice.about} << ' ' << branch.mean_score << ": ";
            numbers(branch.runs);
            numbers(branch.turns);
        }
    }
    for (const CommonMistake& each : debrief.mistakes) {
        out << '\n' << id_of(each.rule) << ' ' << each.times << ' ' << each.points << ' ' << int{each.who.index()};
        out << ' ' << each.example_run << ' ' << each.example_turn << ": ";
        numbers(each.runs);
    }
    return out.str();
}

/// Like a real class on the first case, the same dice for all.
const ClassDebrief& thirty() {
    static const ClassDebrief debrief = class_debrief(motorway_saws(), mixed_class(motorway_saws(), 30, 7));
    return debrief;
}

/// By the book until the next choice would be `turn` or a later one at the desk; with a decision to make.
GameLog at_the_desk(const Case& scenario, std::uint64_t seed, std::size_t turn) {
    GameLog log{seed, {}};
    play_on(scenario, log, by_habit(scenario, Habit::textbook), turn);
    while (walk(scenario, log, [](auto&&...) {}).in_call())
        play_on(scenario, log, by_habit(scenario, Habit::textbook), log.choices.size() + 1);
    return log;
}

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

TEST_CASE("the decision at which a class was made to part is found and comes first") {
    const Case& scenario = motorway_saws();
    const GameLog together = at_the_desk(scenario, 11, 20);
    std::vector<ClassRun> runs;
    for (std::uint64_t r = 0; r < 12; ++r) {
        GameLog log = together;
        if (r % 2 == 0) {
            log.choices.push_back(Choice::act(Action::walk_away));
        } else {
            log.choices.push_back(Choice::act(Action::visit, person(scenario, "he-liping")));
            play_on(scenario, log, by_habit(scenario, Habit::typical, r));
        }
        runs.push_back(run_of(std::move(log)));
    }

    const ClassDebrief debrief = class_debrief(scenario, runs);

    REQUIRE_FALSE(debrief.splits.empty());
    const Split& first = debrief.splits.front();
    CHECK(first.same_position);
    CHECK(first.turn == together.choices.size());
    CHECK(first.day == walk(scenario, together, [](auto&&...) {}).day);
    REQUIRE(first.branches.size() == 2);
    for (const Branch& branch : first.branches) {
        const bool left = branch.choice.is(Action::walk_away);
        CHECK(branch.runs ==
              (left ? std::vector<std::size_t>{0, 2, 4, 6, 8, 10} : std::vector<std::size_t>{1, 3, 5, 7, 9, 11}));
        CHECK(branch.turns == std::vector<std::size_t>(6, first.turn));
        CHECK(branch.ends[index_of(End::walked_away)] >= (left ? 6 : 0));
        int sum = 0;
        for (const std::size_t run : branch.runs) sum += debrief.runs[run].profile.score.total;
        CHECK(branch.mean_score == (sum + 3) / 6);
    }
    const int gap = std::abs(first.branches[0].mean_score - first.branches[1].mean_score);
    CHECK(std::abs(first.spread - gap / 2) <= 1);
}

TEST_CASE("runs with other dice are compared where they stand in the same situation") {
    const Case& scenario = motorway_saws();
    std::vector<ClassRun> runs;
    for (std::uint64_t r = 0; r < 12; ++r) {
        GameLog log{100 + r, {}};
        const auto* const whom = r % 2 == 0 ? "ma-hongwei" : "fang-lei";
        log.choices.push_back(Choice::act(Action::visit, person(scenario, whom)));
        play_on(scenario, log, by_habit(scenario, Habit::textbook));
        runs.push_back(run_of(std::move(log)));
    }

    const ClassDebrief debrief = class_debrief(scenario, runs);

    CHECK_FALSE(debrief.common_seed.has_value());
    const auto planted =
        std::find_if(debrief.splits.begin(), debrief.splits.end(), [](const Split& split) { return split.turn == 0; });
    REQUIRE(planted != debrief.splits.end());
    CHECK_FALSE(planted->same_position);
    CHECK(planted->last == Outcome::none);
    REQUIRE(planted->branches.size() == 2);
    CHECK(planted->branches[0].runs.size() == 6);
    CHECK(planted->branches[1].runs.size() == 6);
    for (const Split& split : debrief.splits) CHECK_FALSE(split.same_position);
}

TEST_CASE("what is written down neither parts runs nor hides that they part") {
    const Case& scenario = motorway_saws();
    const Choice grade = Choice::note(RecordKind::grade, 1);
    const Choice first_visit = Choice::act(Action::visit, person(scenario, "ma-hongwei"));
    std::vector<ClassRun> runs;
    for (std::size_t r = 0; r < 8; ++r) {
        GameLog log{5, {}};
        if (r % 2 == 0) log.choices.push_back(grade);
        log.choices.push_back(first_visit);
        log.choices.push_back({ChoiceKind::leave, person(scenario, "ma-hongwei"), 255,
                               r == 3 ? static_cast<std::uint8_t>(Outcome::advance) : std::uint8_t{255}});
        log.choices.push_back(r < 4 ? Choice::act(Action::walk_away) : Choice::act(Action::wait));
        runs.push_back(run_of(std::move(log)));
    }

    const ClassDebrief debrief = class_debrief(scenario, runs);

    REQUIRE(debrief.splits.size() == 1);
    const Split& split = debrief.splits.front();
    CHECK(split.same_position);
    CHECK(split.turn == 2);
    REQUIRE(split.branches.size() == 2);
    for (const Branch& branch : split.branches) {
        const bool left = branch.choice.is(Action::walk_away);
        CHECK(branch.runs == (left ? std::vector<std::size_t>{0, 1, 2, 3} : std::vector<std::size_t>{4, 5, 6, 7}));
        CHECK(branch.turns == std::vector<std::size_t>{3, 2, 3, 2});
    }
}

TEST_CASE("no two splits of a class part the same runs in the same way") {
    const ClassDebrief& debrief = thirty();

    REQUIRE(debrief.splits.size() > 2);
    CHECK(debrief.splits.size() <= 12);
    std::set<std::set<std::vector<std::size_t>>> seen;
    for (const Split& split : debrief.splits) {
        std::set<std::vector<std::size_t>> partition;
        std::set<std::size_t> stood;
        for (const Branch& branch : split.branches) {
            CHECK(branch.runs.size() == branch.turns.size());
            CHECK(std::accumulate(branch.ends.begin(), branch.ends.end(), std::size_t{0}) == branch.runs.size());
            stood.insert(branch.runs.begin(), branch.runs.end());
            partition.insert(branch.runs);
        }
        const std::size_t sum = std::accumulate(split.branches.begin(), split.branches.end(), std::size_t{0},
                                                [](std::size_t n, const Branch& b) { return n + b.runs.size(); });
        CHECK(stood.size() == sum);
        CHECK(sum >= 4);
        CHECK(seen.insert(partition).second);
    }
}

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
        review.bleeding.push_back(bleed);
        debrief.runs[r].review = review;
    }

    weigh_mistakes(scenario, debrief);

    CHECK(find(debrief, Rule::neglect) == nullptr);
    REQUIRE(find(debrief, Rule::veto) != nullptr);
    CHECK(find(debrief, Rule::veto)->points == 900);
    CHECK(find(debrief, Rule::veto)->times == 4);
}

TEST_CASE("runs that are not finished are counted apart") {
    const Case& scenario = motorway_saws();
    std::vector<ClassRun> runs = {whole_run(scenario, Habit::textbook, 4), whole_run(scenario, Habit::closer, 4),
                                  run_of(at_the_desk(scenario, 4, 10)), run_of({4, {}})};

    const ClassDebrief debrief = class_debrief(scenario, runs);

    CHECK(debrief.ends[index_of(End::playing)] == 2);
    CHECK(std::accumulate(debrief.ends.begin(), debrief.ends.end(), 0) == 4);
    CHECK(std::accumulate(debrief.scores.begin(), debrief.scores.end(), 0) == 2);
    const int sum = debrief.runs[0].profile.score.total + debrief.runs[1].profile.score.total;
    CHECK(debrief.mean_score == (sum + 1) / 2);
    CHECK(debrief.reached[0] == 4);
    CHECK(debrief.common_seed == 4);
}

TEST_CASE("a class of nobody or of one or of two is debriefed as well") {
    const Case& scenario = three_people();
    const ClassDebrief nobody = class_debrief(scenario, {});
    const ClassDebrief alone = class_debrief(scenario, {whole_run(scenario, Habit::closer, 1)});
    const ClassDebrief two =
        class_debrief(scenario, {whole_run(scenario, Habit::closer, 1), whole_run(scenario, Habit::textbook, 1)});

    CHECK(nobody.runs.empty());
    CHECK(nobody.splits.empty());
    CHECK(nobody.mistakes.empty());
    CHECK(nobody.mean_score == 0);
    CHECK_FALSE(nobody.common_seed.has_value());
    CHECK(alone.splits.empty());
    CHECK_FALSE(alone.mistakes.empty());
    CHECK(alone.mean_score == alone.runs[0].profile.score.total);
    REQUIRE_FALSE(two.splits.empty());
    CHECK(two.splits.front().branches.size() == 2);
}

TEST_CASE("a choice that is not legal ends the run there and stops nothing else") {
    const Case& scenario = three_people();
    ClassRun broken = whole_run(scenario, Habit::textbook, 2);
    broken.log.choices[3] = {ChoiceKind::propose, PersonId{77}, 200, 201};

    const ClassDebrief debrief = class_debrief(scenario, {broken, whole_run(scenario, Habit::textbook, 2)});

    CHECK(debrief.ends[index_of(End::playing)] == 1);
    CHECK(debrief.splits.empty());
}

TEST_CASE("two threads debrief a class as one does and names have no part in it") {
    std::vector<ClassRun> named = mixed_class(motorway_saws(), 30, 7);
    for (std::size_t r = 0; r < named.size(); ++r) {
        named[r].name = r % 2 == 0 ? std::string{"\xFF\xFE\x00=cmd|\xE2\x80\xAE</script>", 20} : std::string{};
        named[r].file = std::string(100'000, '\n');
    }

    const ClassDebrief together = class_debrief(motorway_saws(), named, 2);

    CHECK(told(together) == told(thirty()));
    CHECK(together.runs[4].name == named[4].name);
}

TEST_CASE("two runs side by side show what differs most first and the score last") {
    using What = SideBySide::Row::What;
    const Case& scenario = motorway_saws();
    const ClassRun book = whole_run(scenario, Habit::textbook, 7);
    const ClassRun friendly = whole_run(scenario, Habit::befriender, 7);

    const SideBySide both = side_by_side(scenario, friendly, book);

    REQUIRE(both.rows.size() > 5);
    CHECK(both.rows.back().what == What::score);
    CHECK(both.rows.back().value[1] == class_debrief(scenario, {book}).runs[0].profile.score.total);
    for (std::size_t r = 0; r + 1 < both.rows.size(); ++r) {
        CHECK(both.rows[r].what != What::score);
        CHECK(both.rows[r].value[0] != both.rows[r].value[1]);
    }
    const auto row = [&](What what, PersonId who, int kind) {
        return std::find_if(both.rows.begin(), both.rows.end(), [&](const SideBySide::Row& each) {
            return each.what == what && each.who == who && each.kind == kind;
        });
    };
    const State end = walk(scenario, book.log, [](auto&&...) {});
    const auto implications = row(What::question, {}, 2);
    REQUIRE(implications != both.rows.end());
    CHECK(implications->value == std::array<int, 2>{0, end.tally.questions[2]});
    const auto met = row(What::met_on_day, person(scenario, "lu-jianping"), 0);
    REQUIRE(met != both.rows.end());
    CHECK(met->value[0] == -1);
    CHECK(met->value[1] > 0);
    CHECK(implications < row(What::expense, {}, 0));
    const auto apart = std::mismatch(book.log.choices.begin(), book.log.choices.end(), friendly.log.choices.begin(),
                                     friendly.log.choices.end());
    CHECK(both.split == static_cast<std::size_t>(apart.first - book.log.choices.begin()));
}

TEST_CASE("a run beside itself differs in nothing and with other dice from the start") {
    const ClassRun run = whole_run(three_people(), Habit::textbook, 7);
    ClassRun other = run;
    other.log.seed = 8;

    const SideBySide same = side_by_side(three_people(), run, run);

    CHECK(same.rows.size() == 1);
    CHECK(same.split == run.log.choices.size());
    CHECK(side_by_side(three_people(), run, other).split == 0);
}

}  // namespace keyaccount::test
