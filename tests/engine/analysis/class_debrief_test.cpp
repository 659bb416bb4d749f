#include "engine/analysis/class_debrief.hpp"

#include "tests/engine/analysis/class_games.hpp"

#include <numeric>
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

}  // namespace

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

TEST_CASE("a class of any logs whatever is debriefed and counts each run once") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const Case& scenario = seed % 2 == 0 ? three_people() : motorway_saws();
        std::vector<ClassRun> runs = wild_class(scenario, seed);
        const std::size_t size = runs.size();

        const ClassDebrief debrief = class_debrief(scenario, std::move(runs), static_cast<int>(seed % 3));

        REQUIRE(debrief.runs.size() == size);
        CHECK(std::accumulate(debrief.ends.begin(), debrief.ends.end(), std::size_t{0}) == size);
        CHECK(debrief.splits.size() <= 12);
        for (const Split& split : debrief.splits)
            for (const Branch& branch : split.branches)
                for (std::size_t b = 0; b < branch.runs.size(); ++b) {
                    REQUIRE(branch.runs[b] < size);
                    REQUIRE(branch.turns[b] < debrief.runs[branch.runs[b]].log.choices.size());
                }
        for (const CommonMistake& mistake : debrief.mistakes) {
            CHECK(mistake.times >= static_cast<int>(mistake.runs.size()));
            REQUIRE(mistake.example_run < size);
            CHECK(mistake.example_turn < debrief.runs[mistake.example_run].log.choices.size());
        }
        for (std::size_t r = 1; r < size; ++r) {
            const SideBySide both = side_by_side(scenario, debrief.runs[r - 1], debrief.runs[r]);
            CHECK(both.rows.back().what == SideBySide::Row::What::score);
            CHECK(both.split <= debrief.runs[r].log.choices.size());
        }
    }
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

}  // namespace keyaccount::test
