#include "engine/analysis/habits.hpp"
#include "engine/play/score.hpp"
#include "tests/game/setup.hpp"

#include <numeric>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

constexpr std::array languages = {Language::en, Language::zh};

void check_family(std::string_view family, std::span<const std::string_view> names, std::string_view but = "") {
    for (const Language language : languages)
        for (const std::string_view name : names) {
            const std::string key = std::string{family} + "." + std::string{name};
            CHECK_MESSAGE((name == but || texts().has(key, language)), key);
        }
}

/// Checks everything that can be said in a state; returns whether the game goes on.
void check_view(const Narrator& words, const View& view) {
    ChoiceList choices;
    view.choices(choices);
    for (const Choice choice : choices) {
        CHECK(!words.kind(view, choice).empty());
        CHECK(!words.row(view, choice).empty());
        CHECK(words.row(view, choice).find('{') == std::string::npos);
    }
    int sum = 0;
    for (const WinRow& row : words.win_rows(view)) sum += row.points;
    CHECK(sum == (view.win().shown + 5) / 10);
}

void check_told(const Told& told) {
    CHECK(told.what.find('{') == std::string::npos);
    CHECK(told.what.find("event.") == std::string::npos);
    CHECK(!told.why.empty());
    CHECK(told.why.find("rule.") == std::string::npos);
}

}  // namespace

TEST_CASE("every value that a player can meet has its words") {
    check_family("rule", rule_ids);
    check_family("refusal", words<Refusal>(), "none");
    check_family("event", words<EventKind>());
    check_family("outcome", words<Outcome>());
    check_family("end", words<End>());
    check_family("element", words<Element>());
    check_family("win-term", words<WinTerm>());
    check_family("score", words<ScoreLine>());
    check_family("action", words<Action>());
    check_family("row", words<Action>());
    check_family("role", words<Role>());
    check_family("position", words<Position>());
    check_family("layer", words<Layer>());
    check_family("need-level", words<NeedLevel>());
    check_family("lift", words<Lift>());
    check_family("kind.question", words<Lift>());
    check_family("objection", words<Objection>());
    check_family("mistake", words<Mistake>());
    check_family("step-kind", words<StepKind>());
    check_family("stage-kind", words<StageKind>());
    check_family("mode", words<Mode>());
    check_family("difficulty", words<Difficulty>());
    check_family("awareness", words<Awareness>());
    check_family("category", words<Category>());
    check_family("side", words<Side>());
    check_family("record", words<RecordKind>());
    for (const std::string_view line : words<ScoreLine>())
        check_family("score." + std::string{line}, std::array<std::string_view, 2>{"low", "high"});
    for (const std::string_view mistake : words<Mistake>())
        check_family("mistake." + std::string{mistake}, std::array<std::string_view, 1>{"again"});
}

TEST_CASE("numbers and dates follow the language") {
    const State state = start(*three_people(), 1);
    const View view{*three_people(), state};
    const Narrator en{texts(), Language::en};
    const Narrator zh{texts(), Language::zh};

    CHECK(en.date(view, 36) == "Tue 14 Oct");
    CHECK(zh.date(view, 36) == "10月14日 周二");
    CHECK(en.short_date(view, 36) == "14 Oct");
    CHECK(zh.short_date(view, 36) == "10月14日");
    CHECK(en.long_date(view, 36) == "14 October");
    CHECK(en.money(18400) == "¥18,400");
    CHECK(zh.money(1234567) == "1,234,567 元");
    CHECK(en.money(999) == "¥999");
    CHECK(en.percent(92) == "9 %");
    CHECK(zh.percent(96) == "10%");
    CHECK(en.percent(3) == "<1 %");
    CHECK(en.percent(0) == "0 %");
    CHECK(en.signed_number(-8) == "−8");
    CHECK(en.signed_number(4) == "+4");
    CHECK(en.signed_number(0) == "0");
    CHECK(en.days(1) == "1 day");
    CHECK(en.days(3) == "3 days");
}

TEST_CASE("every event of many games can be told in both languages") {
    const auto scenario = three_people();
    for (const Language language : languages) {
        const Narrator words{texts(), language};
        for (const Habit habit : {Habit::random, Habit::feature_reciter, Habit::textbook}) {
            for (std::uint64_t seed = 1; seed <= 12; ++seed) {
                Session session{scenario, {seed, "", Mode::practice, Language::en}, nullptr};
                while (!session.over()) {
                    check_view(words, session.view());
                    REQUIRE(session.choose(choose(habit, session.view(), seed)) == Refusal::none);
                    for (const Event& event : session.last_events())
                        if (const Told told = words.explain(session.view(), event); !told.what.empty())
                            check_told(told);
                    for (const Told& told : words.told(session.view(), session.last_events(), 100)) check_told(told);
                    static_cast<void>(words.log_lines(session.view(), session.last_events()));
                }
                CHECK(!words.end_headline(session.view(), session.state()).empty());
                CHECK(words.end_reason(session.view(), session.state()).find('{') == std::string::npos);
            }
        }
    }
}

TEST_CASE("what the rep cannot see is not told") {
    const auto scenario = three_people();
    const State state = start(*scenario, 1);
    const View view{*scenario, state};
    const Narrator words{texts(), Language::en};
    const PersonId unmet = person_named(*scenario, "gao-yun");
    const PersonId met = person_named(*scenario, "tan-jie");

    CHECK(words.tell(view, {EventKind::stance, Rule::benefit_on_explicit_need, unmet, 255, {}, {}, 0, 6400})
              .what.empty());
    CHECK(words.tell(view, {EventKind::stance, Rule::colleagues_talk, met, 255, {}, {}, 0, 6400}).what.empty());
    CHECK(words.tell(view, {EventKind::rival_stance, Rule::rival_acts, met, 0, {}, {}, 0, 6400}).what.empty());
    CHECK(words.tell(view, {EventKind::dice, Rule::problem_question, met, 0, {}, {}, 500, 1}).what.empty());
    CHECK(words.tell(view, {EventKind::price, Rule::rival_undercuts, {}, 0, {}, {}, 1000, 985}).what.empty());
    CHECK(!words.explain(view, {EventKind::stance, Rule::colleagues_talk, met, 255, {}, {}, 0, 6400}).what.empty());
}

TEST_CASE("a guide's hidden aim stays hidden until the debrief") {
    const auto scenario = three_people();
    const State state = start(*scenario, 1);
    const View view{*scenario, state};
    const Narrator words{texts(), Language::en};
    const Event bent{EventKind::fact_learned,
                     Rule::guide_misleads,
                     person_named(*scenario, "tan-jie"),
                     3,
                     {},
                     scenario->facts[3].values[1].line,
                     0,
                     0};

    CHECK(words.tell(view, bent).why == words.rule(Rule::guide_speaks));
    CHECK(words.explain(view, bent).why == words.rule(Rule::guide_misleads));
    CHECK(words.tell(view, bent).what != words.explain(view, bent).what);
}

TEST_CASE("changes of one kind and rule are told once and patience as a whole") {
    const auto scenario = three_people();
    State state = start(*scenario, 1);
    const PersonId who = person_named(*scenario, "tan-jie");
    REQUIRE(apply(*scenario, state, Choice::act(Action::visit, who)) == Refusal::none);
    const View view{*scenario, state};
    const Narrator words{texts(), Language::en};
    const std::vector<Event> events = {
        {EventKind::patience, Rule::feature_said, who, 255, {}, {}, 6, 5},
        {EventKind::patience, Rule::wrong_listener, who, 255, {}, {}, 5, 4},
        {EventKind::trust, Rule::wrong_listener, who, 255, {}, {}, 405, 395},
        {EventKind::trust, Rule::wrong_listener, who, 255, {}, {}, 395, 380},
    };

    const auto told = words.told(view, events, 10);

    REQUIRE(told.size() == 2);
    CHECK(told[0].what == "Trust −2");
    CHECK(told[1].what == "Patience −2");
    CHECK(told[1].why == words.rule(Rule::wrong_listener));
    CHECK(told[1].turnout == Turnout::bad);
}

TEST_CASE("what happens to several people is told once with their names") {
    const auto scenario = three_people();
    State state = start(*scenario, 1);
    const Narrator words{texts(), Language::en};
    state[person_named(*scenario, "gao-yun")].awareness = static_cast<std::uint8_t>(Awareness::met);
    const View view{*scenario, state};
    const std::vector<Event> events = {
        {EventKind::trust, Rule::neglect, person_named(*scenario, "gao-yun"), 255, {}, {}, 300, 290},
        {EventKind::trust, Rule::neglect, person_named(*scenario, "tan-jie"), 255, {}, {}, 400, 390},
    };

    const auto told = words.told(view, events, 10);

    REQUIRE(told.size() == 1);
    CHECK(told[0].what == "Gao, Tan: Trust −1");
}

TEST_CASE("an exam hears facts and agreements without reasons") {
    const auto scenario = three_people();
    const State state = start(*scenario, 1);
    const View view{*scenario, state};
    const Narrator words{texts(), Language::en};
    const PersonId who = person_named(*scenario, "tan-jie");
    const std::vector<Event> events = {
        {EventKind::mistake, Rule::benefit_without_need, who, 0, {}, {}, 0, 1},
        {EventKind::trust, Rule::opening, who, 255, {}, {}, 400, 420},
        {EventKind::fact_learned, Rule::situation_question, who, 1, {}, scenario->facts[1].values[0].line, 0, 1},
    };

    const auto heard = words.heard(view, events, 10);

    REQUIRE(heard.size() == 1);
    CHECK(heard[0].what == "File: Labels lost: 3% in summer");
    CHECK(heard[0].why.empty());
}
