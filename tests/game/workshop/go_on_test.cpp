#include "game/workshop/go_on.hpp"
#include "engine/analysis/habits.hpp"
#include "game/workshop/starts.hpp"
#include "tests/game/setup.hpp"

#include <algorithm>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::shared_ptr<const Case> edited(std::initializer_list<std::pair<std::string_view, std::string_view>> edits) {
    std::string text = bytes_of(three_people_file);
    for (const auto& [what, instead] : edits) {
        const std::size_t at = text.find(what);
        REQUIRE_MESSAGE(at != std::string::npos, what);
        text.replace(at, what.size(), instead);
    }
    Loaded loaded = load_case("three-people.json", text);
    REQUIRE_MESSAGE(loaded.scenario.has_value(), to_text(loaded.diagnostics, Language::en));
    return std::make_shared<const Case>(std::move(*loaded.scenario));
}

/// All `what` in the text of the small case.
std::shared_ptr<const Case> renamed(std::string_view what, std::string_view instead) {
    std::string text = bytes_of(three_people_file);
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + instead.size()))
        text.replace(at, what.size(), instead);
    Loaded loaded = load_case("three-people.json", text);
    REQUIRE_MESSAGE(loaded.scenario.has_value(), to_text(loaded.diagnostics, Language::en));
    return std::make_shared<const Case>(std::move(*loaded.scenario));
}

std::unique_ptr<Session> played(std::shared_ptr<const Case> scenario, int choices,
                                std::shared_ptr<const StartFrom> from = nullptr) {
    Session::Setup setup{7, "Lin", Mode::practice, Language::en};
    setup.from = std::move(from);
    auto session = std::make_unique<Session>(std::move(scenario), std::move(setup), nullptr);
    for (int i = 0; i < choices && !session->over(); ++i)
        REQUIRE(session->choose(choose(Habit::textbook, session->view(), 7)) == Refusal::none);
    return session;
}

}  // namespace

TEST_CASE("where only words were edited every choice stands and leads to the same") {
    const auto game = played(three_people(), 12);

    const GoneOn on = go_on_with(edited({{"The bottling line", "The new line"}}), *game, texts());

    CHECK(on.whole());
    CHECK(on.stand == 12);
    CHECK(on.differs == 0);
    CHECK(hash_of(on.session->state()) == hash_of(game->state()));
    CHECK(on.session->scenario().text(on.session->scenario().title).en == "The new line");
    CHECK(on.told.en == "All 12 choices stand and lead to the same.");
    CHECK(on.told.zh == "12 步选择全部保留，结果不变。");
}

TEST_CASE("where a number was edited the choices stand and the turn is told from which they differ") {
    const auto game = played(three_people(), 12);

    const GoneOn on = go_on_with(
        edited({{R"("win_rate": 5, "planned_day": 15)", R"("win_rate": 9, "planned_day": 15)"}}), *game, texts());

    CHECK(on.whole());
    CHECK(on.differs == 1);
    CHECK(on.told.en.find("from turn 1 on they lead elsewhere") != std::string::npos);
}

TEST_CASE("a person who is no longer in the file stops the game where they were met") {
    const auto game = played(three_people(), 30);
    const auto& moments = game->moments();
    const PersonId tan = person_named(*three_people(), "tan-jie");
    std::size_t first = 0;
    while (first < moments.size() && moments[first].choice.who != tan) ++first;
    REQUIRE(first < moments.size());

    const GoneOn on = go_on_with(renamed("tan-jie", "tan-min"), *game, texts());

    CHECK_FALSE(on.whole());
    CHECK(on.stand == static_cast<int>(first));
    CHECK(on.session->moments().size() == first);
    const std::string turn = "Goes on from turn " + std::to_string(first + 1) + " of " + std::to_string(on.made);
    CHECK(on.told.en.starts_with(turn));
    CHECK(on.told.en.ends_with("“tan-jie” is no longer in the file."));
    CHECK(on.told.zh.find("文件中已没有“tan-jie”") != std::string::npos);
}

TEST_CASE("a choice that the edited case refuses stops the game with the reason") {
    const auto game = played(three_people(), 40);

    const GoneOn on = go_on_with(edited({{R"("budget": 40000)", R"("budget": 900)"}}), *game, texts());

    CHECK_FALSE(on.whole());
    CHECK(on.stand > 0);
    CHECK(on.told.en.find("The expense budget does not cover it") != std::string::npos);
    CHECK(on.session->choose(Choice::act(Action::wait)) != Refusal::game_over);
}

TEST_CASE("steps in another order are the same steps") {
    std::string text = bytes_of(three_people_file);
    const std::size_t at = text.find(R"(    {"id": "purchase-request")");
    const std::string line = text.substr(at, text.find('\n', at) + 1 - at);
    text.erase(at, line.size());
    text.insert(text.find(R"(    {"id": "leave-papers")"), line);
    Loaded loaded = load_case("three-people.json", text);
    REQUIRE(loaded.scenario.has_value());
    const auto game = played(three_people(), 60);
    const auto& moments = game->moments();
    REQUIRE(std::any_of(moments.begin(), moments.end(),
                        [](const Moment& one) { return one.choice.kind == ChoiceKind::propose; }));

    const GoneOn on = go_on_with(std::make_shared<const Case>(std::move(*loaded.scenario)), *game, texts());

    CHECK(on.whole());
}

TEST_CASE("where a game began is carried over by names and what is gone is left out") {
    Case turned = *three_people();
    std::swap(turned.people[0], turned.people[2]);
    turned.people[1].id = "somebody-else";
    StartFrom from;
    from.before.met = {PersonId{0}, PersonId{1}, PersonId{2}};
    from.minds.push_back({PersonId{1}, 10, 20, 30});
    from.minds.push_back({PersonId{2}, 10, 20, 30});
    from.before.needs.push_back({PersonId{1}, NeedId{0}, 500});

    const StartFrom carried = carried_over(from, *three_people(), turned);

    CHECK(carried.before.met == std::vector{PersonId{2}, PersonId{0}});
    CHECK(carried.before.needs.empty());
    REQUIRE(carried.minds.size() == 1);
    CHECK(carried.minds[0].person == PersonId{0});
    CHECK(carried.minds[0].trust == 20);
}

TEST_CASE("a game that began in the middle goes on from there on the edited case") {
    const auto from = std::make_shared<const StartFrom>(start_in(*three_people(), 3, StartMood::hostile));
    const auto game = played(three_people(), 6, from);
    CHECK(game->first_state().stage == 3);

    const GoneOn on = go_on_with(edited({{"The bottling line", "The new line"}}), *game, texts());

    CHECK(on.whole());
    CHECK(on.differs == 0);
    CHECK(on.session->first_state().stage == 3);
    CHECK(hash_of(on.session->state()) == hash_of(game->state()));
}

TEST_CASE("a game without a choice begins on the edited case") {
    const auto game = played(three_people(), 0);

    const GoneOn on = go_on_with(three_people(), *game, texts());

    CHECK(on.whole());
    CHECK(on.told.en == "The game begins on the edited case.");
}

TEST_CASE("going on leaves the game and its replay as they are") {
    TempFolder folder;
    const auto file = folder.path() / "game.jsonl";
    Session game{three_people(), {7, "Lin", Mode::practice, Language::en}, std::make_unique<ReplayFile>(file)};
    for (int i = 0; i < 5; ++i) REQUIRE(game.choose(choose(Habit::textbook, game.view(), 7)) == Refusal::none);
    const std::string before = bytes_of(file);

    const GoneOn on = go_on_with(edited({{"The bottling line", "The new line"}}), game, texts());
    REQUIRE(on.session->choose(choose(Habit::textbook, on.session->view(), 7)) == Refusal::none);

    CHECK(on.session->file() == nullptr);
    CHECK(bytes_of(file) == before);
    CHECK(game.moments().size() == 5);
}

TEST_CASE("a game that begins in the middle is kept nowhere") {
    TempFolder folder;
    const auto file = folder.path() / "game.jsonl";
    Session::Setup setup{7, "Lin", Mode::practice, Language::en};
    setup.from = std::make_shared<const StartFrom>(start_in(*three_people(), 2, StartMood::as_written));

    Session game{three_people(), setup, std::make_unique<ReplayFile>(file)};
    REQUIRE(game.choose(choose(Habit::textbook, game.view(), 7)) == Refusal::none);

    CHECK(game.file() == nullptr);
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK(game.log().from == setup.from);
    CHECK(hash_of(first_state(game.scenario(), game.log())) == hash_of(game.first_state()));
    CHECK(states_of(game.scenario(), game.log()).size() == 2);
    const auto again = game.try_from(1, nullptr);
    CHECK(hash_of(again->state()) == hash_of(game.state()));
}

TEST_CASE("choices that an edit cost come back with the edit that mends it") {
    GameThroughEdits edits;
    auto game = played(three_people(), 12);
    const std::uint64_t left = hash_of(game->state());

    GoneOn shorter = edits.go_on(renamed("tan-jie", "tan-min"), std::move(game), texts());
    CHECK(shorter.stand < 12);
    GoneOn again = edits.go_on(renamed("tan-jie", "tan-mi"), std::move(shorter.session), texts());
    CHECK(again.made == 12);
    CHECK(again.stand < 12);
    const GoneOn mended = edits.go_on(three_people(), std::move(again.session), texts());

    CHECK(mended.whole());
    CHECK(mended.made == 12);
    CHECK(hash_of(mended.session->state()) == left);
}

TEST_CASE("a game that was played on after an edit is what goes on from then") {
    GameThroughEdits edits;
    GoneOn shorter = edits.go_on(renamed("tan-jie", "tan-min"), played(three_people(), 12), texts());
    REQUIRE(shorter.session->choose(Choice::act(Action::wait)) == Refusal::none);
    const auto standing = static_cast<int>(shorter.session->moments().size());

    const GoneOn mended = edits.go_on(three_people(), std::move(shorter.session), texts());

    CHECK(mended.made == standing);
}
