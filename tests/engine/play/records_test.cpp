// What the rep writes down, compared with the truth; writing takes no time and moves nobody.
#include "engine/play/records.hpp"

#include "tests/engine/play/laws.hpp"

namespace keyaccount::test {
namespace {

const Case& small() { return three_people(); }

FactId fact(std::string_view id) { return FactId{index_named(small().facts, id)}; }

enum class InFile : std::uint8_t { not_at_all, heard, verified };

void learn(const Case& scenario, State& state, FactId which, InFile how) {
    if (how == InFile::not_at_all) return;
    Turn turn{scenario, state, nullptr};
    turn.learn(which, {}, index_in(state, scenario.fact(which).values), how == InFile::verified,
               Rule::situation_question);
}

void write(const Case& scenario, State& state, RecordKind kind, std::uint8_t detail, PersonId who = {}) {
    make(scenario, state, Choice::note(kind, detail, who));
}

RecordKind item(std::size_t index) { return static_cast<RecordKind>(index_of(RecordKind::schedule) + index); }
RecordKind asked(DealQuestion question) {
    return static_cast<RecordKind>(index_of(RecordKind::opportunity) + index_of(question));
}

/// A review on day 7 that accepts one fact for every item.
Case with_review(FactId evidence) {
    Case scenario = small();
    scenario.review.days = {7};
    for (auto& facts : scenario.review.evidence) facts = {evidence};
    return scenario;
}

/// On the day of the review.
State reviewing(const Case& scenario) {
    State state = start(scenario, 1);
    while (state.day < scenario.review.days[0]) make(scenario, state, Choice::act(Action::wait));
    REQUIRE(state.review_until == scenario.review.days[0] + tuning::review_days);
    return state;
}

/// Waits until the review is closed.
int points_after(const Case& scenario, State state) {
    while (state.review_until >= 0) make(scenario, state, Choice::act(Action::wait));
    return state.tally.review_points;
}

/// What nobody but a record may change.
State without_records(State state, const State& before) {
    state.turn = before.turn;
    state.recorded_stage = before.recorded_stage;
    state.record_day = before.record_day;
    state.grade = before.grade;
    state.grade_day = before.grade_day;
    state.answers = before.answers;
    state.review_fact = before.review_fact;
    for (std::size_t p = 0; p < state.people.size(); ++p) {
        state.people[p].chart_role = before.people[p].chart_role;
        state.people[p].chart_support = before.people[p].chart_support;
    }
    return state;
}

/// All that can be written down now.
template <class Each>
void each_record(const Case& scenario, const State& state, Each each) {
    ChoiceList choices;
    for (std::size_t k = 0; k < record_kind_count; ++k) {
        const auto kind = static_cast<RecordKind>(k);
        const bool chart = kind == RecordKind::role || kind == RecordKind::support;
        for (std::size_t p = 0; p < (chart ? scenario.people.size() : 1); ++p) {
            legal_records(scenario, state, kind, chart ? PersonId::at(p) : PersonId{}, choices);
            for (const Choice choice : choices) each(choice);
        }
    }
}

}  // namespace

TEST_CASE("a review gives two points for what was verified and one for hearsay and takes one for an empty claim") {
    const FactId evidence = fact("labels-lost");
    const FactId beside_the_point = fact("line-speed");
    const Case scenario = with_review(evidence);
    const auto points = [&](InFile how, FactId claimed) {
        State state = reviewing(scenario);
        learn(scenario, state, evidence, how);
        write(scenario, state, item(0), claimed.index());
        write(scenario, state, item(1), claimed.index());
        return points_after(scenario, state);
    };

    CHECK(points(InFile::verified, evidence) == 2 * tuning::review_item_verified);
    CHECK(points(InFile::heard, evidence) == 2 * tuning::review_item_heard);
    CHECK(points(InFile::verified, beside_the_point) == 0);  // no review ends below nothing
    CHECK(points(InFile::verified, FactId{}) == 0);

    State mixed = reviewing(scenario);
    learn(scenario, mixed, evidence, InFile::verified);
    for (std::size_t right = 0; right < 3; ++right) write(scenario, mixed, item(right), evidence.index());
    write(scenario, mixed, item(3), beside_the_point.index());
    write(scenario, mixed, item(4), 255);
    CHECK(points_after(scenario, mixed) == 3 * tuning::review_item_verified + tuning::review_item_empty_claim);
}

TEST_CASE("a review is answered within its week and from the file alone") {
    const FactId evidence = fact("labels-lost");
    const Case scenario = with_review(evidence);
    State state = start(scenario, 1);
    const Choice answer = Choice::note(RecordKind::budget, evidence.index());
    CHECK(refuse(scenario, state, answer) == Refusal::not_available);

    state = reviewing(scenario);
    CHECK(refuse(scenario, state, answer) == Refusal::missing_fact);
    learn(scenario, state, evidence, InFile::heard);
    CHECK(refuse(scenario, state, answer) == Refusal::none);
    CHECK(state.tally.review_most == 12);

    for (int i = 0; i < 2; ++i) make(scenario, state, Choice::act(Action::wait));
    CHECK(refuse(scenario, state, answer) == Refusal::not_available);
    CHECK(record_shares(scenario, state).review == 0);

    State after_signature = start(scenario, 1);
    after_signature.signed_day = 1;
    make(scenario, after_signature, Choice::act(Action::wait));
    make(scenario, after_signature, Choice::act(Action::wait));
    CHECK(after_signature.tally.review_most == 0);
}

TEST_CASE("the share of the reviews is points of what there was to have") {
    const FactId evidence = fact("labels-lost");
    const Case scenario = with_review(evidence);
    State state = reviewing(scenario);
    learn(scenario, state, evidence, InFile::verified);
    for (std::size_t right = 0; right < 3; ++right) write(scenario, state, item(right), evidence.index());
    while (state.review_until >= 0) make(scenario, state, Choice::act(Action::wait));

    CHECK(record_shares(scenario, state).review == 500);
}

TEST_CASE("a question is answered truly by the drawn world and counts whole with evidence") {
    Case scenario = small();
    scenario.qualify[index_of(DealQuestion::worth)] = {fact("cash-state")};
    scenario.hopeless[0].question = DealQuestion::worth;
    const auto share = [&](std::uint8_t cash, bool yes, FactId evidence) {
        State state = start(scenario, 1);
        state.draws[0] = cash;
        learn(scenario, state, fact("cash-state"), InFile::heard);
        write(scenario, state, asked(DealQuestion::worth), answer_detail(yes, evidence));
        return record_shares(scenario, state).qualification;
    };
    constexpr std::uint8_t sound = 0;
    constexpr std::uint8_t tight = 1;  // the hopeless world
    State world = start(scenario, 1);
    world.draws[0] = tight;

    CHECK_FALSE(true_answer(scenario, world, DealQuestion::worth));
    CHECK(true_answer(scenario, world, DealQuestion::rival));
    CHECK(share(tight, false, fact("cash-state")) == 200);
    CHECK(share(tight, false, FactId{}) == 100);
    CHECK(share(tight, false, fact("line-speed")) == 100);  // no evidence for this question
    CHECK(share(tight, true, fact("cash-state")) == 0);
    CHECK(share(sound, true, fact("cash-state")) == 200);
    CHECK(share(sound, false, fact("cash-state")) == 0);
}

TEST_CASE("an answer rests on a fact of the file or on none") {
    State state = start(small(), 1);
    const auto refused = [&](FactId evidence) {
        return refuse(small(), state, Choice::note(RecordKind::fit, answer_detail(true, evidence)));
    };
    CHECK(refused(fact("cash-state")) == Refusal::missing_fact);
    CHECK(refused(fact("line-speed")) == Refusal::none);
    CHECK(refused(FactId{}) == Refusal::none);
    CHECK(refuse(small(), state, Choice::note(RecordKind::fit, 255)) == Refusal::unknown);
}

TEST_CASE("the grade goes by the days that are left until the client decides") {
    const int decision = small().decision_day;
    Case scenario = small();
    scenario.decision_day = 365;
    const auto grade = [&](int left) { return static_cast<int>(grade_on(scenario, 365 - left)); };
    CHECK(grade(31) == 0);
    CHECK(grade(32) == 1);
    CHECK(grade(92) == 1);
    CHECK(grade(93) == 2);
    CHECK(grade(183) == 2);
    CHECK(grade(184) == 3);

    // It counts for the day on which it was given.
    const auto share = [&](std::uint8_t given, int day) {
        State state = start(small(), 1);
        state.day = static_cast<std::int16_t>(day);
        write(small(), state, RecordKind::grade, given);
        state.day = static_cast<std::int16_t>(decision);
        return record_shares(small(), state).qualification;
    };
    CHECK(share(1, 0) == 200);
    CHECK(share(0, 0) == 0);
    CHECK(share(0, decision - 31) == 200);
    CHECK(share(1, decision - 31) == 0);
}

TEST_CASE("the chart counts each role and each stance of the client's people") {
    State state = start(small(), 1);
    for (auto& someone : state.people) someone.awareness = static_cast<std::uint8_t>(Awareness::named);
    const PersonId ma = person(small(), "ma-li");
    const PersonId gao = person(small(), "gao-yun");
    const PersonId tan = person(small(), "tan-jie");
    state[ma].stance = 0;
    state[gao].stance = -tuning::support_seen_from * 64;
    state[tan].stance = tuning::support_seen_from * 64;
    const auto chart = [&] { return record_shares(small(), state).chart; };
    const auto role = [&](PersonId who, Role as) {
        write(small(), state, RecordKind::role, static_cast<std::uint8_t>(as), who);
    };
    CHECK(chart() == 0);
    role(ma, Role::decision_maker);
    CHECK(chart() == 166);
    role(tan, Role::guide);  // one of several roles is enough
    CHECK(chart() == 333);
    role(gao, Role::user);
    CHECK(chart() == 333);
    role(gao, Role::gatekeeper);
    write(small(), state, RecordKind::support, 1, ma);
    write(small(), state, RecordKind::support, 0, gao);
    write(small(), state, RecordKind::support, 2, tan);
    CHECK(chart() == 1000);
    state[tan].stance = 0;  // they have changed their mind since
    CHECK(chart() == 833);
}

TEST_CASE("nobody unknown and nobody of ours is drawn on the chart") {
    State state = start(small(), 1);
    const auto refused = [&](std::string_view who) {
        return refuse(small(), state, Choice::note(RecordKind::role, 0, person(small(), who)));
    };
    CHECK(refused("ma-li") == Refusal::not_known);
    CHECK(refused("gao-yun") == Refusal::none);
    CHECK(refused("qin-bo") == Refusal::not_available);
    CHECK(refuse(small(), state, Choice::note(RecordKind::role, 4, person(small(), "gao-yun"))) == Refusal::unknown);
    CHECK(refuse(small(), state, Choice::note(RecordKind::support, 3, person(small(), "gao-yun"))) == Refusal::unknown);
}

TEST_CASE("labels count by how many are right and from six on whole") {
    const auto labels = [](int right, int all) {
        State state = start(small(), 1);
        const PersonId tan = person(small(), "tan-jie");
        for (int i = 0; i < all; ++i) {
            make(small(), state, Choice::act(Action::visit, tan));
            // Nothing was agreed: a continuation.
            const Outcome label = i < right ? Outcome::continuation : Outcome::advance;
            make(small(), state, {ChoiceKind::leave, tan, 255, static_cast<std::uint8_t>(label)});
        }
        return record_shares(small(), state).labels;
    };
    CHECK(labels(0, 0) == 0);
    CHECK(labels(0, 3) == 0);
    CHECK(labels(3, 3) == 500);
    CHECK(labels(3, 6) == 500);
    CHECK(labels(6, 6) == 1000);
    CHECK(labels(8, 8) == 1000);
}

TEST_CASE("the record of a stage needs its facts and then the manager's approval") {
    Case scenario = small();
    const FactId needed = fact("labels-lost");
    scenario.stages[0].requires_facts = {needed};
    scenario.stages[0].approval = true;
    const auto note = [](int stage) { return Choice::note(RecordKind::stage, static_cast<std::uint8_t>(stage)); };
    State state = start(scenario, 1);
    state.stage = 1;
    CHECK(refuse(scenario, state, note(1)) == Refusal::missing_fact);
    CHECK(refuse(scenario, state, note(0)) == Refusal::not_available);
    CHECK(refuse(scenario, state, note(2)) == Refusal::not_available);

    learn(scenario, state, needed, InFile::heard);
    make(scenario, state, note(1));
    CHECK(state.recorded_stage == 0);  // hearsay is not enough for the manager
    CHECK(refuse(scenario, state, note(1)) == Refusal::too_early);

    learn(scenario, state, needed, InFile::verified);
    state.day = tuning::record_again_days;
    State ahead = state;
    ahead.stage = 0;  // the client has not moved
    make(scenario, ahead, note(1));
    CHECK(ahead.recorded_stage == 0);
    make(scenario, state, note(1));
    CHECK(state.recorded_stage == 1);

    state.recorded_stage = static_cast<std::uint8_t>(scenario.stages.size() - 1);
    CHECK(refuse(scenario, state, note(static_cast<int>(scenario.stages.size()))) == Refusal::not_available);
}

TEST_CASE("without approval the record may run ahead and the forecast pays for it by the week") {
    const auto after_weeks = [](int recorded, int weeks) {
        State state = start(small(), 1);
        for (int stage = 1; stage <= recorded; ++stage)
            write(small(), state, RecordKind::stage, static_cast<std::uint8_t>(stage));
        int gap = 0;
        for (int week = 0; week < weeks; ++week) {
            make(small(), state, Choice::act(Action::wait));
            gap += std::abs(state.stage - state.recorded_stage);
        }
        CHECK(state.tally.forecast_gap == gap);
        return record_shares(small(), state).forecast;
    };
    CHECK(after_weeks(0, 0) == 1000);
    CHECK(after_weeks(1, 0) == 1000);  // no week has passed
    CHECK(after_weeks(0, 1) == 1000);
    CHECK(after_weeks(1, 1) == 0);
    CHECK(after_weeks(2, 2) == 0);

    State half = start(small(), 1);
    make(small(), half, Choice::act(Action::wait));
    write(small(), half, RecordKind::stage, 1);
    make(small(), half, Choice::act(Action::wait));
    CHECK(half.stage == 0);
    CHECK(record_shares(small(), half).forecast == 500);
}

TEST_CASE("whatever is written down takes no time and leaves everything else as it was") {
    for (const Case* scenario : {&three_people(), &motorway_saws()}) {
        int written = 0;
        int in_calls = 0;
        int in_reviews = 0;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            State state = start(*scenario, seed);
            for (std::uint64_t turn = 0; !state.over() && turn < 400; ++turn) {
                if (turn % 7 == 0)
                    each_record(*scenario, state, [&](Choice choice) {
                        State after = state;
                        REQUIRE(apply(*scenario, after, choice) == Refusal::none);
                        REQUIRE(after.turn == state.turn + 1);
                        REQUIRE(hash_of(without_records(after, state)) == hash_of(state));
                        ++written;
                        in_calls += state.in_call() ? 1 : 0;
                        in_reviews += state.review_until >= 0 ? 1 : 0;
                    });
                Choice choice = random_choice(*scenario, state, seed << 20 | turn);
                if (choice.is(Action::walk_away)) choice = Choice::act(Action::wait);
                make(*scenario, state, choice);
            }
        }
        CHECK(written > 1000);
        CHECK(in_calls > 0);
        CHECK((in_reviews > 0 || scenario->review.days.empty()));
    }
}

TEST_CASE("what was written down is read back") {
    State state = start(small(), 1);
    const PersonId gao = person(small(), "gao-yun");
    write(small(), state, RecordKind::role, static_cast<std::uint8_t>(Role::gatekeeper), gao);
    write(small(), state, RecordKind::support, 0, gao);
    write(small(), state, RecordKind::rival, answer_detail(false, fact("line-speed")));
    write(small(), state, RecordKind::grade, 1);
    const View view{small(), state};

    CHECK(view.chart_role(gao) == static_cast<std::uint8_t>(Role::gatekeeper));
    CHECK(view.chart_support(gao) == 0);
    const std::uint8_t answer = view.deal_answer(DealQuestion::rival);
    CHECK_FALSE(answered_yes(answer));
    CHECK(answered_by(answer) == fact("line-speed"));
    CHECK(state.grade == 1);
    CHECK(state.grade_day == 0);
}

}  // namespace keyaccount::test
