#include "engine/analysis/habits.hpp"
#include "tests/game/setup.hpp"

#include <algorithm>
#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

Session new_session(Mode mode, std::unique_ptr<ReplayFile> file = nullptr) {
    return {three_people(), {7, "Lin", mode, Language::en}, std::move(file)};
}

Choice visit_tan() { return Choice::act(Action::visit, person_named(*three_people(), "tan-jie")); }

ReplayRead read_back(const std::filesystem::path& file) { return read_replay(file.string(), bytes_of(file)); }

void play_on(Session& session, int choices) {
    for (int i = 0; i < choices && !session.over(); ++i)
        REQUIRE(session.choose(choose(Habit::textbook, session.view(), 7)) == Refusal::none);
}

}  // namespace

TEST_CASE("a choice keeps its moment and a refused one changes nothing") {
    Session session = new_session(Mode::practice);
    const std::uint64_t before = hash_of(session.state());

    CHECK(session.choose(Choice{ChoiceKind::concede, person_named(*three_people(), "tan-jie")}) != Refusal::none);
    CHECK(hash_of(session.state()) == before);
    CHECK(session.choose(visit_tan()) == Refusal::none);

    REQUIRE(session.moments().size() == 1);
    CHECK(session.moments()[0].day == session.state().day);
    CHECK(session.moments()[0].gauge == session.view().win().shown);
    CHECK(!session.last_events().empty());
}

TEST_CASE("undo goes back to the very same state and is counted") {
    Session session = new_session(Mode::guided);
    const std::uint64_t before = hash_of(session.state());
    CHECK(!session.undo());
    REQUIRE(session.choose(visit_tan()) == Refusal::none);
    const std::uint64_t after = hash_of(session.state());

    CHECK(session.undo());

    CHECK(hash_of(session.state()) == before);
    CHECK(session.undone() == 1);
    CHECK(session.moments().empty());
    REQUIRE(session.choose(visit_tan()) == Refusal::none);
    CHECK(hash_of(session.state()) == after);
}

TEST_CASE("an exam takes nothing back") {
    Session session = new_session(Mode::exam);
    REQUIRE(session.choose(visit_tan()) == Refusal::none);

    CHECK(!session.can_undo());
    CHECK(!session.undo());
    CHECK(session.moments().size() == 1);
}

TEST_CASE("the replay on disk agrees with the game after every choice") {
    TempFolder folder;
    const auto file = folder.path() / "game.jsonl";
    Session session = new_session(Mode::practice, std::make_unique<ReplayFile>(file));

    for (int i = 0; i < 12; ++i) {
        play_on(session, 1);
        if (i == 5) REQUIRE(session.undo());
        const ReplayRead replay = read_back(file);
        REQUIRE(replay.good());
        CHECK(replay.turns.back().hash == hash_of(session.state()));
    }
    play_on(session, 1000);

    const ReplayRead replay = read_back(file);
    CHECK(session.over());
    CHECK(replay.result.has_value());
    CHECK(verify(*three_people(), replay).same());
    CHECK(session.save_problem().empty());
}

TEST_CASE("a game is taken up where it was left") {
    TempFolder folder;
    const auto file = folder.path() / "game.jsonl";
    std::uint64_t left = 0;
    {
        Session session = new_session(Mode::guided, std::make_unique<ReplayFile>(file));
        play_on(session, 9);
        REQUIRE(session.undo());
        left = hash_of(session.state());
    }
    auto again = std::make_unique<ReplayFile>(file);
    REQUIRE(again->resume(read_back(file).kept_bytes));
    Text why_not;

    const auto session = Session::resume(three_people(), read_back(file), std::move(again), why_not);

    REQUIRE(session != nullptr);
    CHECK(hash_of(session->state()) == left);
    CHECK(session->undone() == 1);
    CHECK(session->setup().player == "Lin");
    CHECK(session->setup().mode == Mode::guided);
    play_on(*session, 1000);
    CHECK(verify(*three_people(), read_back(file)).same());
}

TEST_CASE("a game that was stopped before its result was written is finished when it is taken up") {
    TempFolder folder;
    const auto file = folder.path() / "game.jsonl";
    {
        Session session = new_session(Mode::guided, std::make_unique<ReplayFile>(file));
        play_on(session, 4000);
        REQUIRE(session.over());
    }
    const std::string whole = bytes_of(file);
    std::string bytes = whole.substr(0, whole.rfind('\n', whole.size() - 2));  // no result, no last line break
    std::ofstream{file, std::ios::binary} << bytes;
    const ReplayRead replay = read_back(file);
    REQUIRE_FALSE(replay.result.has_value());
    auto again = std::make_unique<ReplayFile>(file);
    REQUIRE(again->resume(replay.kept_bytes));
    Text why_not;

    const auto session = Session::resume(three_people(), replay, std::move(again), why_not);

    REQUIRE(session != nullptr);
    CHECK(bytes_of(file) == whole);
}

TEST_CASE("a replay that does not fit the case is not taken up and says why") {
    TempFolder folder;
    const auto file = folder.path() / "game.jsonl";
    {
        Session session = new_session(Mode::guided, std::make_unique<ReplayFile>(file));
        play_on(session, 3);
    }
    std::string bytes = bytes_of(file);
    const std::size_t hash = bytes.rfind("\"hash\":\"") + 8;
    bytes[hash] = bytes[hash] == '0' ? '1' : '0';
    Text why_not;

    const auto session = Session::resume(three_people(), read_replay("game.jsonl", bytes), nullptr, why_not);

    CHECK(session == nullptr);
    CHECK(why_not.en.find("turn 3") != std::string::npos);
    CHECK(why_not.zh.find("3") != std::string::npos);
}

TEST_CASE("trying from a turn plays the same dice in a file of its own") {
    TempFolder folder;
    Session session = new_session(Mode::practice);
    play_on(session, 8);

    const auto other = session.try_from(5, std::make_unique<ReplayFile>(folder.path() / "other.jsonl"));

    CHECK(hash_of(other->state()) == hash_of(session.state_after(5)));
    const ReplayRead replay = read_back(folder.path() / "other.jsonl");
    REQUIRE(replay.header->parent.has_value());
    CHECK(replay.header->parent->turn == 5);
    CHECK(replay.turns.size() == 5);
}

TEST_CASE("a seed drawn for a player can be read out") {
    const std::uint64_t seed = fresh_seed();

    CHECK(seed >= 100'000);
    CHECK(seed <= 999'999);
}
