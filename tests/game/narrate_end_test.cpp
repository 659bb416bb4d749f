#include "engine/play/records.hpp"
#include "tests/game/setup.hpp"

#include <algorithm>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

Narrator en() { return {texts(), Language::en}; }

const Told* beginning_with(const std::vector<Told>& list, std::string_view start) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Told& told) { return told.what.starts_with(start); });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a line of the score says what to do better or what to keep") {
    Score score;
    score.most[index_of(ScoreLine::guide)] = 20;

    CHECK(en().score_told(score, ScoreLine::guide) == en().get("score.guide.low"));
    score.points[index_of(ScoreLine::guide)] = 20;
    CHECK(en().score_told(score, ScoreLine::guide) == en().get("score.guide.high"));
}

TEST_CASE("the chart and the answers stand beside the truth") {
    const auto scenario = three_people();
    State state = start(*scenario, 1);
    const PersonId tan = person_named(*scenario, "tan-jie");
    const auto write = [&](Choice note) { REQUIRE(apply(*scenario, state, note) == Refusal::none); };
    const bool real = true_answer(*scenario, state, DealQuestion::opportunity);
    write(Choice::note(RecordKind::role, static_cast<std::uint8_t>(Role::decision_maker), tan));
    write(Choice::note(RecordKind::opportunity, answer_detail(!real, FactId{0})));
    write(Choice::note(RecordKind::grade, grade_on(*scenario, 0)));

    const auto truths = en().truths(*scenario, state);

    const Told* person = beginning_with(truths, "Tan Jie, on your chart: Decision-maker");
    REQUIRE(person != nullptr);
    CHECK(person->turnout == Turnout::bad);
    CHECK(person->why.find("User") != std::string::npos);
    CHECK(beginning_with(truths, "Ma Li, not on your chart") != nullptr);
    const Told* answer = beginning_with(truths, "Is it a real opportunity? ");
    REQUIRE(answer != nullptr);
    CHECK(answer->turnout == Turnout::bad);
    const Told* grade = beginning_with(truths, "Grade: B");
    REQUIRE(grade != nullptr);
    CHECK(grade->turnout == Turnout::good);
    CHECK(beginning_with(truths, "Qin") == nullptr);
}

TEST_CASE("what was skipped of the order of work is said") {
    const auto scenario = three_people();
    State state = start(*scenario, 1);
    for (const Told& part : en().order_of_work(*scenario, state)) CHECK(part.turnout == Turnout::bad);
    for (const RecordKind kind : {RecordKind::opportunity, RecordKind::fit, RecordKind::rival, RecordKind::worth})
        REQUIRE(apply(*scenario, state, Choice::note(kind, answer_detail(true, FactId{0}))) == Refusal::none);
    REQUIRE(apply(*scenario, state, Choice::note(RecordKind::grade, 0)) == Refusal::none);

    const auto parts = en().order_of_work(*scenario, state);

    CHECK(parts.back().turnout == Turnout::good);
    CHECK(parts.back().why == en().get("work.judgement.done"));
}
