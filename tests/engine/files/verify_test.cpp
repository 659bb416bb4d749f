#include "engine/files/fingerprint.hpp"
#include "engine/files/replay.hpp"
#include "engine/play/turn.hpp"
#include "tests/engine/files/data.hpp"

#include <algorithm>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// A game of the first legal choices after the draw of a small generator, as lines of a replay.
struct Game {
    explicit Game(Mode mode = Mode::practice, std::uint64_t seed = 7, const Case& played = three_people())
        : scenario{&played}, states{start(played, seed)} {
        ReplayHeader header;
        header.engine = "0.1.0";
        header.case_id = three_people().id;
        header.content = three_people().content_hash;
        header.seed = seed;
        header.mode = mode;
        header.parts = played.parts;
        header.rules = rule_prints();
        text = header_line(header) + "\n";
    }

    void play(int choices) {
        for (int i = 0; i < choices && !states.back().over(); ++i) {
            ChoiceList legal;
            legal_choices(*scenario, states.back(), legal);
            random = random * 6364136223846793005U + 1442695040888963407U;
            Choice choice = legal[static_cast<std::size_t>(random >> 33U) % legal.size()];
            if (choice.is(Action::walk_away)) choice = Choice::act(Action::wait);
            State next = states.back();
            REQUIRE(apply(*scenario, next, choice) == Refusal::none);
            states.push_back(next);
            text += choice_line(*scenario, choice, next, turn(), 500) + "\n";
        }
    }
    void undo() {
        states.pop_back();
        text += undo_line(states.back(), turn()) + "\n";
    }
    void finish() { text += result_line(result_of(*scenario, states.back())) + "\n"; }
    [[nodiscard]] int turn() const { return static_cast<int>(states.size()) - 1; }

    const Case* scenario;
    std::vector<State> states;
    std::uint64_t random = 1;
    std::string text;
};

Verification verified(const std::string& text, std::string_view engine = "0.1.0") {
    return verify(three_people(), read_replay("x.jsonl", text), engine);
}

/// The text with one line replaced; lines count from 1.
std::string with_line(const std::string& text, int number, std::string_view line) {
    std::size_t at = 0;
    for (int i = 1; i < number; ++i) at = text.find('\n', at) + 1;
    std::string copy = text;
    return copy.replace(at, text.find('\n', at) - at, line);
}

}  // namespace

TEST_CASE("a whole game verifies with its result") {
    Game game;
    game.play(2'000);
    REQUIRE(game.states.back().over());
    game.finish();

    const Verification found = verified(game.text);

    CAPTURE(found.message.en);
    CHECK(found.same());
    CHECK(found.agreed == found.lines);
    CHECK(found.agreed == game.turn());
}

TEST_CASE("undone choices are played and taken back") {
    Game game;
    game.play(5);
    game.undo();
    game.undo();
    game.play(10);

    const Verification found = verified(game.text);

    CHECK(found.same());
    CHECK(found.agreed == 17);
}

TEST_CASE("a torn replay verifies up to the tear") {
    Game game;
    game.play(6);
    game.text.resize(game.text.size() - 30);

    const Verification found = verified(game.text);

    CHECK(found.same());
    CHECK(found.agreed == 5);
}

TEST_CASE("an edited line is named") {
    Game game;
    game.play(8);
    const std::size_t gauge = game.text.find("\"hash\":\"", game.text.find("\"turn\":4"));
    std::string edited = game.text;
    edited[gauge + 8] = edited[gauge + 8] == '0' ? '1' : '0';

    const Verification found = verified(edited);

    CHECK(found.mismatch == Mismatch::hash);
    CHECK(found.agreed == 3);
    CHECK(found.turn == 4);
    CHECK(found.line == 5);
    CHECK(found.message.en == "3 lines of 8 agree; turn 4 (line 5): the state differs from the recorded one");
    CHECK_FALSE(found.rules.empty());
    CHECK_FALSE(found.without.has_value());
}

TEST_CASE("a choice that cannot be made is named with the refusal") {
    Game game;
    game.play(1);
    const std::string line = R"({"turn":1,"choice":{"kind":"act","act":"visit","who":"ma-li"},)"
                             R"("hash":"0123456789abcdef","gauge":0,"day":0,"stage":0})";

    const Verification found = verified(with_line(game.text, 2, line));

    CHECK(found.mismatch == Mismatch::impossible);
    CHECK(found.refusal != Refusal::none);
    CHECK(found.turn == 1);
    CHECK(found.agreed == 0);
}

TEST_CASE("a choice of somebody unknown is named with a guess") {
    Game game;
    game.play(1);
    const std::string line = R"({"turn":1,"choice":{"kind":"act","act":"visit","who":"tan-jei"},)"
                             R"("hash":"0123456789abcdef","gauge":0,"day":0,"stage":0})";

    const Verification found = verified(with_line(game.text, 2, line));

    CHECK(found.mismatch == Mismatch::unknown_name);
    CHECK(found.message.en ==
          "0 lines of 1 agree; turn 1 (line 2): there is no person \"tan-jei\"; did you mean \"tan-jie\"?");
}

TEST_CASE("the replay of another case is not played") {
    Game game;
    game.play(2);

    const Verification found = verified(patched(game.text, "three-people", "other-people"));

    CHECK(found.mismatch == Mismatch::other_case);
    CHECK(found.message.en == "the replay is of the case \"other-people\", not of \"three-people\"");
}

TEST_CASE("an edited case and another version are said and played as far as the hashes agree") {
    Game game;
    game.play(4);
    const std::string content = game.text.substr(game.text.find("\"content\":\"") + 11, 16);

    const Verification found = verified(patched(game.text, content, "0000000000000000"), "0.2.0");

    CHECK(found.same());
    CHECK(found.other_content);
    CHECK(found.other_engine);
    CHECK(found.agreed == 4);
    CHECK(found.message.en ==
          "4 lines of 4 agree; the case file was edited since, but no word and no number of it; "
          "the replay was made by another version");
}

TEST_CASE("a replay of an earlier version says nothing of the parts and is verified all the same") {
    Game game;
    game.play(4);
    const std::size_t rules = game.text.find(",\"rules\"");
    std::string text = game.text;
    text.erase(rules, text.find('\n') - 1 - rules);
    const std::string content = text.substr(text.find("\"content\":\"") + 11, 16);

    const Verification found = verified(patched(text, content, "0000000000000000"));

    CHECK(found.same());
    CHECK(found.message.en == "4 lines of 4 agree; the case was edited since");
}

TEST_CASE("a case edited in its words replays identically and one edited in its numbers up to there") {
    Game game;
    game.play(2'000);
    game.finish();
    const ReplayRead replay = read_replay("x.jsonl", game.text);
    const auto played_in = [&](std::string_view what, std::string_view with) {
        const Loaded edited = load_case("three-people.json", patched(three_people_text(), what, with));
        REQUIRE(edited.scenario.has_value());
        return replayed(*edited.scenario, replay, "0.1.0");
    };

    const Replayed words = played_in("Do labels come off?", "Do any labels come off?");
    const Replayed numbers = played_in("\"decision_day\": 90", "\"decision_day\": 60");

    CHECK(words.check.same());
    CHECK(words.rest.empty());
    CHECK(words.check.message.en.ends_with(
        " agree; the case was edited since, in its words only: the words of need \"Labels that stay on\""));
    CHECK_FALSE(numbers.check.same());
    CHECK(numbers.check.message.en.ends_with("; the case was edited since: the numbers of the day of decision"));
    CHECK(numbers.check.agreed > 0);
    CHECK(static_cast<int>(numbers.log.choices.size()) == numbers.check.agreed);
    REQUIRE(static_cast<int>(numbers.rest.size()) == numbers.check.lines - numbers.check.agreed);
    CHECK(numbers.rest.front().turn == numbers.check.turn);
    CHECK_FALSE(numbers.rest.front().choice.kind.empty());
    CHECK(numbers.rest.back().day == game.states.back().day);
}

TEST_CASE("a rule that did not act when the game was played is named") {
    int differ = 0;
    for (const Rule rule : {Rule::opening, Rule::situation_question, Rule::listening}) {
        Case earlier = three_people();
        switch_off(earlier, rule);
        Game game{Mode::practice, 7, earlier};
        game.play(300);

        const Verification found = verified(game.text);

        if (found.same()) continue;
        ++differ;
        CAPTURE(id_of(rule));
        CHECK(found.mismatch == Mismatch::hash);
        CHECK(std::find(found.rules.begin(), found.rules.end(), rule) != found.rules.end());
        CHECK(found.without == rule);
    }
    CHECK(differ >= 2);
}

TEST_CASE("numbers of the rules that were others are named") {
    Game game;
    game.play(2);
    const std::size_t at = game.text.find("\"questions\":\"") + 13;
    std::string text = game.text;
    text[at] = text[at] == '0' ? '1' : '0';

    const Verification found = verified(text);

    CHECK(found.same());
    CHECK(found.message.en == "2 lines of 2 agree; numbers of the rules that were others: questions");
    CHECK(found.message.zh == "2 行中有 2 行一致；规则中当时不同的数值：提问");
}

TEST_CASE("a line left out and a forged result and an undo in an exam are found") {
    Game game{Mode::exam};
    game.play(2'000);
    game.finish();
    const std::size_t second = game.text.find("{\"turn\":2,");
    std::string shorter = game.text;
    shorter.erase(second, game.text.find('\n', second) + 1 - second);
    const std::size_t day = game.text.rfind("\"day\":");
    std::string forged = game.text;
    forged.insert(day + 6, 1, '1');

    Game undone{Mode::exam};
    undone.play(3);
    undone.undo();

    CHECK_FALSE(verified(shorter).same());
    CHECK(verified(forged).mismatch == Mismatch::result);
    CHECK(verified(undone.text).mismatch == Mismatch::undo_in_exam);
}

TEST_CASE("an undo too many and a wrong turn number are found") {
    Game game;
    game.play(1);
    game.text += "{\"undo\":1,\"turn\":0,\"hash\":\"0123456789abcdef\"}\n";
    Game renumbered;
    renumbered.play(3);

    CHECK(verified(game.text).mismatch == Mismatch::hash);
    CHECK(verified(patched(renumbered.text, "\"turn\":2", "\"turn\":5")).mismatch == Mismatch::turn_number);
    CHECK(verified(with_line(game.text, 2, "{\"undo\":1,\"turn\":0,\"hash\":\"0123456789abcdef\"}")).mismatch ==
          Mismatch::nothing_to_undo);
}

TEST_CASE("what is not a replay cannot be verified") {
    CHECK(verified("hello\n").mismatch == Mismatch::unreadable);

    Game game;
    game.play(3);
    const Verification found = verified(with_line(game.text, 3, "{]"));

    CHECK(found.mismatch == Mismatch::unreadable);
    CHECK(found.agreed == 1);
    CHECK(found.line == 3);
}

TEST_CASE("no damage to a replay can break the verification") {
    Game game;
    game.play(60);
    std::uint64_t random = 99;
    const auto next = [&random](std::size_t below) {
        random = random * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(random >> 33U) % below;
    };
    for (int round = 0; round < 300; ++round) {
        std::string text = game.text;
        const std::size_t at = next(text.size());
        if (round % 2 == 0)
            text[at] = static_cast<char>(next(256));
        else
            text.erase(at, 1 + next(300));

        const Verification found = verified(text);

        CHECK(found.agreed <= found.lines);
        CHECK_FALSE(found.message.en.empty());
    }
}
