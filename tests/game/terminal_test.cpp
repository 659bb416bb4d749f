#include "game/terminal/terminal.hpp"

#include "engine/analysis/habits.hpp"
#include "game/terminal/pages.hpp"
#include "tests/game/setup.hpp"

#include <algorithm>
#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

struct Played {
    TerminalStop stop = TerminalStop::over;
    std::string text;
};

Played play(Session& session, const std::string& script, Language language = Language::en) {
    const Narrator words{texts(), language};
    std::istringstream in{script};
    std::ostringstream out;
    const TerminalStop stop = play_in_terminal(session, words, in, out, "keyaccount play --continue");
    return {stop, out.str()};
}

Session new_session(Mode mode = Mode::guided) { return {three_people(), {3, "", mode, Language::en}, nullptr}; }

bool contains(const Played& played, std::string_view part) { return played.text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a script plays a call and leaves the deal") {
    Session session = new_session();

    const Played played = play(session, "2\n1\n2\n0\n9\n9\n8\n8\n7\n7\n");

    CHECK(played.stop == TerminalStop::over);
    CHECK(session.over());
    CHECK(contains(played, "The bottling line"));
    CHECK(contains(played, "> Visit Tan Jie"));
    CHECK(contains(played, "Talking to Tan Jie, Line engineer"));
    CHECK(contains(played, "You: "));
    CHECK(contains(played, "Walking away ends the game."));
    CHECK(contains(played, "Score "));
    CHECK(contains(played, "Result: "));
    CHECK(contains(played, "The count of labels opens the trial."));
}

TEST_CASE("waiting long enough loses the deal and the end says on what") {
    Session session = new_session();
    std::string script;
    while (!session.over()) {
        ChoiceList list;
        session.view().choices(list);
        for (std::size_t i = 0; i < list.size(); ++i)
            if (list[i].is(Action::wait)) script += std::to_string(i + 1) + "\n";
        REQUIRE(session.choose(Choice::act(Action::wait)) == Refusal::none);
    }
    Session again = new_session();

    const Played en = play(again, script);
    Session third = new_session();
    const Played zh = play(third, script, Language::zh);

    CHECK(en.stop == TerminalStop::over);
    CHECK(contains(en, "Lost on"));
    CHECK(contains(zh, "丢单"));
    CHECK(contains(zh, "总分"));
    CHECK(!contains(zh, "{"));
}

TEST_CASE("the end of the input stops with a sentence") {
    Session session = new_session();

    const Played played = play(session, "");

    CHECK(played.stop == TerminalStop::input_ended);
    CHECK(contains(played, "The input has ended before the game did."));
    CHECK(contains(played, "not kept on disk"));
}

TEST_CASE("what means nothing gets a sentence and changes nothing") {
    Session session = new_session();
    const std::uint64_t before = hash_of(session.state());

    const Played played =
        play(session, "hello\n999\n-1\nz\n\x1b[2J\n99999999999999999999\n" + std::string(5000, 'x') + "\nq\n");

    CHECK(played.stop == TerminalStop::quit);
    CHECK(hash_of(session.state()) == before);
    CHECK(contains(played, "“hello” is not one of the choices."));
    CHECK(contains(played, "There is no choice 999 here."));
    CHECK(!contains(played, "\x1b"));
    CHECK(!contains(played, std::string(100, 'x')));
}

TEST_CASE("the commands show file log terms topics and help") {
    Session session = new_session();

    const Played played = play(session, "f\nl\np\nt\n?\n2\nt\nL\n\nq\n");

    CHECK(contains(played, "Line speed: 24,000 bottles an hour (the briefing, 8 Sep, hearsay)"));
    CHECK(contains(played, "Nothing has happened yet."));
    CHECK(contains(played, "Standard for Interest: 5."));
    CHECK(contains(played, "Topics are for a talk"));
    CHECK(contains(played, "Enter alone: show everything again"));
    CHECK(contains(played, "a  Labels that stay on (hidden)"));
}

TEST_CASE("topics change by letter without a choice") {
    Session session = new_session();

    const Played played = play(session, "2\nc\nq\n");

    CHECK(contains(played, "Topic: A good name upstairs"));
    CHECK(session.moments().size() == 1);
}

TEST_CASE("full-width digits and letters are understood") {
    Session session = new_session();

    const Played played = play(session, "２\n？\nｑ\n", Language::zh);

    CHECK(session.moments().size() == 1);
    CHECK(played.stop == TerminalStop::quit);
    CHECK(contains(played, "命令"));
}

TEST_CASE("undo is possible in practice and not in an exam") {
    Session practice = new_session(Mode::practice);
    Session exam = new_session(Mode::exam);

    const Played first = play(practice, "2\nu\nq\n");
    const Played second = play(exam, "2\nu\np\nq\n");

    CHECK(practice.undone() == 1);
    CHECK(contains(first, "Taken back."));
    CHECK(exam.moments().size() == 1);
    CHECK(contains(second, "In an exam nothing can be taken back."));
    CHECK(contains(second, "In an exam the win probability is shown at the end."));
    CHECK(!contains(second, "Win probability 2"));
}

TEST_CASE("without hints the rows do not say their kind") {
    Session guided = new_session(Mode::guided);
    Session practice = new_session(Mode::practice);

    CHECK(contains(play(guided, "2\nq\n"), "Problem: Tan, do labels come off?"));
    const Played bare = play(practice, "2\nq\n");

    CHECK(contains(bare, "Tan, do labels come off?"));
    CHECK(!contains(bare, "Problem: Tan, do labels come off?"));
}

TEST_CASE("every line fits the page") {
    for (const Language language : {Language::en, Language::zh}) {
        Session session = new_session();
        std::istringstream lines{play(session, "2\n1\n1\n2\nf\np\n?\n0\nq\n", language).text};
        for (std::string line; std::getline(lines, line);)
            CHECK_MESSAGE(terminal::columns(line) <= terminal::page_width + 2, line);
    }
}

TEST_CASE("a game that cannot be saved says so once and goes on") {
    Session session{three_people(), {3, "", Mode::guided, Language::en}, std::make_unique<ReplayFile>("/dev/full")};

    const Played played = play(session, "2\n0\n");

    CHECK(session.moments().size() == 2);
    CHECK(contains(played, "the disk is full"));
}

TEST_CASE("whatever can be done can be typed") {
    const Narrator words{texts(), Language::en};
    for (const Mode mode : {Mode::guided, Mode::exam}) {
        Session session{three_people(), {5, "", mode, Language::en}, nullptr};
        std::ostringstream out;
        terminal::Page page{out};
        const terminal::Scene scene{page, words, session};
        while (!session.over()) {
            const View view = session.view();
            ChoiceList legal;
            view.choices(legal);
            std::vector<Choice> typed;
            const auto add = [&](const terminal::Menu& menu) {
                for (const auto& [number, choice] : menu.choices)
                    if (std::find(typed.begin(), typed.end(), choice) == typed.end()) typed.push_back(choice);
                if (menu.advance && std::find(typed.begin(), typed.end(), *menu.advance) == typed.end())
                    typed.push_back(*menu.advance);
            };
            if (!view.in_call()) {
                add(show_desk(scene));
            } else {
                const auto first = show_call(scene, terminal::topic_of_call(view, {}));
                add(first);
                for (const auto& [letter, need] : first.topics) add(show_call(scene, need));
            }
            // A call is left in two ways, as the rep calls it.
            CHECK(typed.size() == legal.size() + (view.in_call() ? 1 : 0));
            for (const Choice choice : typed) CHECK(view.refuse(choice) == Refusal::none);
            REQUIRE(session.choose(choose(Habit::textbook, view, 5)) == Refusal::none);
        }
    }
}
