#include "engine/analysis/habits.hpp"
#include "game/terminal/pages.hpp"
#include "game/terminal/terminal.hpp"
#include "tests/game/setup.hpp"

#include <set>
#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::string play(Session& session, const std::string& script, Language language = Language::en) {
    const Narrator words{texts(), language};
    std::istringstream in{script};
    std::ostringstream out;
    static_cast<void>(play_in_terminal(session, words, in, out, "keyaccount play --continue"));
    return out.str();
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Session new_session(Mode mode = Mode::guided) { return {three_people(), {3, "", mode, Language::en}, nullptr}; }

/// The small case with what larger ones have: a case review, specialists, goods for money.
std::shared_ptr<const Case> with_review() {
    Case scenario = *three_people();
    scenario.review.days = {5};
    scenario.review.evidence[0] = {FactId{0}};
    scenario.review.evidence[1] = {FactId{1}};
    return std::make_shared<const Case>(std::move(scenario));
}

void collect(const terminal::Menu& menu, std::set<std::pair<std::uint8_t, std::uint8_t>>& typed) {
    for (const auto& [number, note] : menu.choices) typed.insert({note.about, note.detail});
}

}  // namespace

TEST_CASE("the chart is drawn by numbers and takes no time") {
    Session session = new_session();
    const PersonId gao = person_named(*three_people(), "gao-yun");

    const std::string text = play(session, "r\n1\n3\n7\n0\n0\nq\n");

    CHECK(session.moments().size() == 2);
    CHECK(session.view().day() == 0);
    CHECK(session.view().chart_role(gao) == static_cast<std::uint8_t>(Role::gatekeeper));
    CHECK(session.view().chart_support(gao) == 2);
    CHECK(contains(text, "Noted. Role of Gao: Gatekeeper."));
    CHECK(contains(text, "Gao Yun: Gatekeeper, for us"));
}

TEST_CASE("a question is answered with yes or no and then with evidence") {
    Session session = new_session();
    const std::string page = play(session, "r\nq\n");
    const std::size_t line = page.find("Can we meet the need?");
    REQUIRE(line != std::string::npos);
    const std::string number = page.substr(page.rfind('\n', line) + 1, line - page.rfind('\n', line) - 1);

    const std::string text = play(session, "r\n" + std::to_string(std::stoi(number)) + "\n2\n0\n1\n1\n0\nq\n");

    CHECK(session.view().deal_answer(DealQuestion::fit) == answer_detail(true, FactId{0}));
    CHECK(contains(text, "Can we meet the need? Yes; evidence: Line speed"));
}

TEST_CASE("one key files an open case review with what the file offers") {
    Session session{with_review(), {3, "", Mode::exam, Language::en}, nullptr};
    CHECK(contains(play(session, "r\ny\nq\n"), "Next case review: 13 Sep"));
    REQUIRE(session.choose(Choice::act(Action::wait)) == Refusal::none);
    REQUIRE(session.view().review_until() >= 0);

    const std::string text = play(session, "r\ny\n0\nq\n");

    CHECK(contains(text, "A case review is open until"));
    CHECK(contains(text, "offered by the file; the briefing, 8 Sep"));
    CHECK(session.view().review_answer(ReviewItem::schedule) == FactId{0});
    CHECK(!session.view().review_answer(ReviewItem::budget).exists());
    CHECK(contains(text, "The page is filed"));
}

TEST_CASE("whatever can be written down can be typed") {
    Session session{with_review(), {3, "", Mode::practice, Language::en}, nullptr};
    REQUIRE(session.choose(Choice::act(Action::wait)) == Refusal::none);
    const Narrator words{texts(), Language::en};
    std::ostringstream out;
    terminal::Page page{out};
    const terminal::Scene scene{page, words, session};
    std::set<std::pair<std::uint8_t, std::uint8_t>> typed;
    const terminal::Menu papers = terminal::show_papers(scene);
    collect(papers, typed);
    for (const auto& [number, slot] : papers.slots) {
        const terminal::Menu values = terminal::show_slot(scene, slot);
        collect(values, typed);
        for (const auto& [answer, deeper] : values.slots) collect(terminal::show_slot(scene, deeper), typed);
    }

    for (std::size_t k = 0; k < record_kind_count; ++k) {
        const auto kind = static_cast<RecordKind>(k);
        const bool chart = kind == RecordKind::role || kind == RecordKind::support;
        ChoiceList legal;
        session.view().records(kind, chart ? person_named(*three_people(), "tan-jie") : PersonId{}, legal);
        CAPTURE(word(kind));
        CHECK((!legal.empty() || kind == RecordKind::stage));
        for (const Choice note : legal) CHECK(typed.contains({note.about, note.detail}));
    }
}

TEST_CASE("the rep names the outcome of a call and an exam keeps the verdict") {
    Session guided = new_session();
    Session exam = new_session(Mode::exam);

    const std::string told = play(guided, "2\n0\n2\n+\nq\n");
    const std::string quiet = play(exam, "2\n0\nq\n");

    CHECK(contains(told, "You called it a continuation, and it was one"));
    CHECK(contains(told, "You called it an advance, but it was none"));
    CHECK(contains(told, "How to hear a continuation: "));
    CHECK(!contains(told, "If you left now"));
    CHECK(!contains(quiet, "You called it"));
    CHECK(!contains(quiet, "How to hear"));
    CHECK(guided.state().tally.labels == 2);
    CHECK(guided.state().tally.labels_right == 1);
}

TEST_CASE("practice says whether the label was right but not which words showed it") {
    Session session = new_session(Mode::practice);

    const std::string text = play(session, "2\n0\nq\n");

    CHECK(contains(text, "You called it a continuation"));
    CHECK(!contains(text, "How to hear"));
}

TEST_CASE("the desk says who comes along and what reducing the contact does") {
    Case scenario = *three_people();
    scenario.specialists = {{SpecialistKind::engineer, scenario.people[0].name, 3000}};
    for (std::size_t s = 0; s < scenario.steps.size(); ++s)
        if (scenario.steps[s].kind == StepKind::mandate) scenario.history.granted = {StepId::at(s)};
    Session session{std::make_shared<const Case>(std::move(scenario)), {3, "", Mode::guided, Language::en}, nullptr};
    REQUIRE(session.choose({ChoiceKind::act, {}, static_cast<std::uint8_t>(Action::bring), 0}) == Refusal::none);
    REQUIRE(session.choose(Choice::act(Action::reduce_contact)) == Refusal::none);

    const std::string text = play(session, "q\n");

    CHECK(contains(text, "Ma Li comes along to the next visit."));
    CHECK(contains(text, "You have reduced the contact"));
}

TEST_CASE("goods for money are offered in the client's own words") {
    Case scenario = *three_people();
    scenario.barter.offer = scenario.people[0].name;
    scenario.barter.goods = scenario.people[1].name;
    scenario.credit = 200;
    for (Offer& offer : scenario.offers) offer.hard = false;  // the low price that nothing of ours meets
    const auto played = std::make_shared<const Case>(std::move(scenario));
    bool offered = false;
    for (std::uint64_t seed = 1; seed <= 60 && !offered; ++seed) {
        Session session{played, {seed, "", Mode::guided, Language::en}, nullptr};
        const auto can_barter = [&] { return session.view().refuse(Choice::act(Action::barter)) == Refusal::none; };
        while (!session.over() && !can_barter())
            REQUIRE(session.choose(session.view().delivered_day() >= 0 && session.view().instalments() > 0 &&
                                           !session.view().in_call()
                                       ? Choice::act(Action::wait)
                                       : choose(Habit::textbook, session.view(), seed)) == Refusal::none);
        if (session.over()) continue;
        offered = true;
        CHECK(contains(play(session, "q\n"), "The client offers goods for money: “Ma Li”"));
    }
    CHECK(offered);
}

TEST_CASE("the end explains each line and leaves out lines without points") {
    Session session = new_session();
    REQUIRE(session.choose(Choice::act(Action::walk_away)) == Refusal::none);

    const std::string text = play(session, "");

    CHECK(contains(text, "Understanding, share of talk: 0 of 5. Prepare five"));
    CHECK(!contains(text, "Margin: "));
    CHECK(contains(text, "Your papers and the truth"));
    CHECK(contains(text, "The order of work: guide, data, organisation, judgement"));
    CHECK(contains(text, "!  Judgement. Skipped:"));
}
