#include "game/desk/screens/playback.hpp"

#include "game/desk/screens/stance_tracks.hpp"
#include "tests/desk/table.hpp"

#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

/// The game as a replay holds it.
std::string replay_of(const Session& session) {
    ReplayHeader header;
    header.case_id = session.scenario().id;
    header.content = session.scenario().content_hash;
    header.seed = session.setup().seed;
    std::string text = header_line(header) + "\n";
    for (std::size_t i = 0; i < session.moments().size(); ++i)
        text += choice_line(session.scenario(), session.moments()[i].choice, session.state_after(i + 1),
                            static_cast<int>(i) + 1, session.moments()[i].gauge) +
                "\n";
    return text;
}

std::unique_ptr<Session> opened(const Session& played) {
    const ReplayRead replay = read_replay("game.jsonl", replay_of(played));
    REQUIRE(replay.good());
    return Session::of_replay(played.shared_case(), *replay.header, replayed(played.scenario(), replay));
}

void play(Table& table, int turns) {
    watch(table, Habit::textbook, turns, [](const desk::Scene&) {});
}

bool same(const desk::StanceMoment& a, const desk::StanceMoment& b) {
    return a.us == b.us && a.rival == b.rival && a.hearsay == b.hearsay && a.trust == b.trust && a.mood == b.mood;
}

}  // namespace

TEST_CASE("rewind and play shows at every moment what fresh play came to") {
    Table table{desk_cases()[1], 4726};
    play(table, 60);
    const auto session = opened(*table.session);
    const int last = static_cast<int>(session->moments().size());
    REQUIRE(last == 60);
    desk::Playback playback;
    playback.open(last, last);
    playback.go_to(0);
    playback.toggle(0);
    State fresh = start(session->scenario(), 4726);
    int shown = 0;
    for (std::int64_t now = 0; playback.playing(); now += 100) {
        playback.tick(now);
        for (; shown < playback.at(); ++shown)
            REQUIRE(apply(session->scenario(), fresh, session->moments()[static_cast<std::size_t>(shown)].choice) ==
                    Refusal::none);
        REQUIRE(hash_of(session->state_after(static_cast<std::size_t>(playback.at()))) == hash_of(fresh));
        for (const desk::Eyes eyes : {desk::Eyes::seen, desk::Eyes::all})
            for (std::size_t p = 0; p < session->scenario().people.size(); ++p) {
                const State& then = session->state_after(static_cast<std::size_t>(playback.at()));
                const PersonId who = PersonId::at(p);
                CHECK(same(desk::stance_at(session->scenario(), then, who, eyes),
                           desk::stance_at(session->scenario(), fresh, who, eyes)));
            }
    }
    CHECK(shown == last);
}

TEST_CASE("playback keeps its pace and stops at the end") {
    desk::Playback playback;
    playback.open(10, 10);

    playback.toggle(0);
    CHECK(playback.at() == 0);
    playback.tick(799);
    CHECK(playback.at() == 0);
    playback.tick(800);
    CHECK(playback.at() == 1);
    playback.faster();
    playback.tick(1600);
    CHECK(playback.at() == 2);
    playback.tick(2000);
    CHECK(playback.at() == 3);
    playback.tick(100'000);
    CHECK(playback.at() == 10);
    CHECK_FALSE(playback.playing());
    playback.step(-1);
    CHECK(playback.at() == 9);
    playback.step(5);
    CHECK(playback.at() == 10);
    playback.go_to(-3);
    CHECK(playback.at() == 0);
}

TEST_CASE("the speed goes round and an empty game does not play") {
    desk::Playback playback;
    playback.open(0, 0);
    playback.toggle(0);
    CHECK_FALSE(playback.playing());
    for (const int speed : {2, 4, 8, 1}) {
        playback.faster();
        CHECK(playback.speed() == speed);
    }
}

TEST_CASE("what was seen hides strangers and what was true hides nobody") {
    Table table{desk_cases()[1], 4726};
    play(table, 40);
    const auto seen = desk::stance_tracks(*table.session, desk::Eyes::seen);
    const auto all = desk::stance_tracks(*table.session, desk::Eyes::all);
    REQUIRE(seen.size() == all.size());
    int hidden = 0;
    int heard = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        REQUIRE(seen[i].moments.size() == 41);
        for (std::size_t turn = 0; turn < seen[i].moments.size(); ++turn) {
            CHECK(all[i].moments[turn].us.has_value());
            hidden += seen[i].moments[turn].us ? 0 : 1;
            heard += seen[i].moments[turn].us ? 1 : 0;
        }
    }
    CHECK(hidden > 0);
    CHECK(heard > 0);
}

TEST_CASE("a replay that differs is opened as far as it agrees") {
    Table table{desk_cases()[0], 7};
    play(table, 12);
    std::istringstream lines{replay_of(*table.session)};
    std::string text;
    std::string line;
    for (int number = 0; std::getline(lines, line); ++number) {
        if (number == 9) line.replace(line.find("\"hash\":\"") + 8, 4, "0000");
        text += line + "\n";
    }
    const ReplayRead replay = read_replay("game.jsonl", text);
    REQUIRE(replay.good());
    const Replayed game = replayed(table.session->scenario(), replay);

    const auto session = Session::of_replay(table.session->shared_case(), *replay.header, game);

    CHECK_FALSE(game.check.same());
    CHECK(session->moments().size() == 8);
    CHECK(hash_of(session->state()) == hash_of(table.session->state_after(8)));
}
