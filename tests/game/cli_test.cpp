#include "game/commands.hpp"
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <fstream>
#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const std::string small = three_people_file.string();

}  // namespace

TEST_CASE("what does not exist is answered with the nearest name and code 2") {
    const OwnHome home;
    const std::vector<std::pair<std::vector<std::string>, std::string>> wrong = {
        {{"plya"}, "“play”"},
        {{"play", "--sead", "5"}, "“--seed”"},
        {{"--termnal"}, "“--terminal”"},
        {{"autoplay", small, "--out", (home.path() / "a").string(), "--habit", "textbok"}, "“textbook”"},
        {{"play", small, "--terminal", "--mode", "exm"}, "“exam”"},
        {{"play", small + "n", "--terminal"}, "“three-people.json”"},
        {{"lint", small, "--format", "jsn"}, "“json”"},
        {{"playtest", small, "--games", "many"}, "--games"},
        {{"playtest", small, "--games", "-1"}, "--games"},
        {{"lint"}, "CASE"},
        {{"play", "--seed"}, "--seed"},
        {{"list", "more"}, "“more”"},
        {{"--lang", "fr"}, "en, zh"},
        {{"autoplay", small}, "--out"},
    };
    for (const auto& each : wrong) {
        const std::string& hint = each.second;
        const Run result = run(each.first);
        CHECK_MESSAGE(result.code == 2, hint << result.err);
        CHECK_MESSAGE(contains(result.err, hint), result.err);
    }
}

TEST_CASE("complaints are in the chosen language") {
    const OwnHome home;

    CHECK(contains(run({"plya", "--lang", "zh"}).err, "没有命令“plya”。是不是“play”？"));
    CHECK(contains(run({"--lang=zh", "--help"}).out, "用法"));
}

TEST_CASE("a broken case gives all its diagnostics and code 1") {
    const OwnHome home;
    const auto file = home.path() / "broken.json";
    std::ofstream{file} << R"({"id": "broken", "tite": "x"})";

    const Run played = run({"play", file.string(), "--terminal"});
    const Run linted = run({"lint", file.string()});
    const Run listed = run({"lint", file.string(), "--format", "json"});

    CHECK(played.code == 1);
    CHECK(contains(played.err, "tite"));
    CHECK(linted.code == 1);
    CHECK(contains(linted.out, "broken.json"));
    CHECK(listed.code == 1);
    CHECK(listed.out.starts_with("["));
}

TEST_CASE("a good case is clean") {
    const OwnHome home;

    const Run result = run({"lint", small});

    CHECK(result.code == 0);
    CHECK(contains(result.out, "no errors, no warnings"));
}

TEST_CASE("autoplay writes a replay that verifies and a changed one does not") {
    const OwnHome home;
    const std::string file = (home.path() / "a.jsonl").string();

    CHECK(run({"autoplay", small, "--habit", "textbook", "--seed", "4", "--out", file}).code == 0);
    const Run good = run({"verify", file, "--case", small});
    std::string bytes = bytes_of(file);
    const std::size_t hash = bytes.find("\"hash\":\"") + 8;
    bytes[hash] = bytes[hash] == '0' ? '1' : '0';
    std::ofstream{file, std::ios::trunc} << bytes;
    const Run bad = run({"verify", file, "--case", small});

    CHECK(good.code == 0);
    CHECK(contains(good.out, "agrees"));
    CHECK(bad.code == 1);
    CHECK(contains(bad.out, "turn 1"));
    CHECK(run({"verify", (home.path() / "none").string()}).code == 1);
    CHECK(run({"verify", "-", "--case", small}, file + "\n").code == 1);
}

TEST_CASE("autoplay replaces replays only") {
    const OwnHome home;
    const std::string file = (home.path() / "letter.txt").string();
    std::ofstream{file} << "Dear aunt";

    const Run result = run({"autoplay", small, "--out", file});

    CHECK(result.code == 2);
    CHECK(bytes_of(file) == "Dear aunt");
}

TEST_CASE("a game in the terminal is kept and continued") {
    const OwnHome home;

    const Run first = run({"play", small, "--terminal", "--seed", "3", "--mode", "practice"}, "2\n");
    const Run again = run({"play", small, "--terminal", "--continue"}, "q\n");
    const Run none = run({"play", "--terminal", "--continue", "--lang", "zh"}, "q\n");

    CHECK(first.code == 0);
    CHECK(contains(first.out, "The input has ended"));
    CHECK(again.code == 0);
    CHECK(contains(again.out, "Choices so far: 1."));
    CHECK(contains(again.out, "Talking to Tan Jie"));
    CHECK(none.code == 2);
}

TEST_CASE("a named replay file is begun and then gone on with until it is finished") {
    const OwnHome home;
    const std::string file = (home.path() / "exercise" / "lin.jsonl").string();

    CHECK(run({"play", small, "--terminal", "--seed", "3", "--replay", file}, "2\n0\n").code == 0);
    CHECK(contains(run({"play", small, "--terminal", "--replay", file}, "9\n9\n8\n8\n7\n7\n").out, "Walked away"));
    const Run finished = run({"play", small, "--terminal", "--replay", file});

    CHECK(finished.code == 2);
    CHECK(run({"verify", file, "--case", small}).code == 0);
}

TEST_CASE("playtest tells how honest the win probability was and what nobody reads") {
    const OwnHome home;

    const Run plain = run({"playtest", small, "--games", "3", "--habits", "typical", "--format", "json"});
    const Run gauge =
        run({"playtest", small, "--games", "3", "--habits", "typical", "--format", "json", "--calibration"});
    const Run texts = run({"playtest", small, "--games", "20", "--texts"});
    const Run listed = run({"playtest", small, "--games", "20", "--texts", "--format", "json"});

    CHECK_FALSE(contains(plain.out, "expected_error"));
    CHECK(contains(gauge.out, "\"expected_error\""));
    CHECK(contains(texts.out, "never seen in 20 games"));
    CHECK(contains(listed.out, "\"place\": \"people/"));
}

TEST_CASE("playtest prints text or JSON") {
    const OwnHome home;

    const Run text = run({"playtest", small, "--games", "3", "--habit", "random", "textbook"});
    const Run json = run({"playtest", small, "--games", "3", "--seed", "9", "--format", "json"});

    CHECK(text.code == 0);
    CHECK(contains(text.out, "textbook: score"));
    CHECK(json.code == 0);
    CHECK(json.out.starts_with("{\"case\": \"three-people\", \"games\": 3, \"seed\": 9,"));
    CHECK(contains(json.out, "\"paid_from\": ["));
}

TEST_CASE("the signature is one hash and the same twice") {
    const OwnHome home;

    const Run first = run({"signature", small});
    const Run second = run({"signature", small});

    CHECK(first.code == 0);
    CHECK(first.out.size() == 17);
    CHECK(first.out == second.out);
}

TEST_CASE("without a command the window opens with what was typed") {
    const OwnHome home;
    desk::DeskOptions seen;
    const OpenWindow window = [&](const desk::DeskOptions& options) {
        seen = options;
        return 7;
    };

    CHECK(run({}, "", window).code == 7);
    CHECK(run({"play", small, "--seed", "5", "--frame-stats", "9", "--lang", "zh"}, "", window).code == 7);
    CHECK(seen.case_id == "three-people");
    CHECK(seen.case_path == small);
    CHECK(seen.seed == 5);
    CHECK(seen.frame_stats == 9);
    CHECK(seen.language == "zh");
    CHECK(run({"play", "--replay", "game.jsonl"}, "", window).code == 7);
    CHECK(seen.replay == "game.jsonl");
    CHECK(run({"play"}).code == 2);
}

TEST_CASE("version and help end well") {
    const OwnHome home;

    CHECK(run({"version"}).out.starts_with("keyaccount "));
    CHECK(run({"--help"}).code == 0);
    CHECK(run({"play", "--help"}).code == 0);
}
