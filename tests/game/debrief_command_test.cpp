#include "game/commands.hpp"
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

const std::string small = three_people_file.string();

std::string replay(const OwnHome& home, const std::string& name, const std::string& habit, int seed) {
    const std::string file = (home.path() / "class" / name).string();
    REQUIRE(run({"autoplay", small, "--habit", habit, "--seed", std::to_string(seed), "--out", file}).code == 0);
    return file;
}

}  // namespace

TEST_CASE("one replay is debriefed in full and reviewed unless told otherwise") {
    const OwnHome home;
    const std::string file = replay(home, "a.jsonl", "closer", 4);

    const Run reviewed = run({"debrief", file, "--case", small});
    const Run plain = run({"debrief", file, "--case", small, "--review", "none"});
    const Run again = run({"debrief", file, "--case", small});
    const Run both = run({"debrief", file, "--case", small, "--hindsight", "--lang", "zh"});

    CHECK(reviewed.code == 0);
    CHECK(contains(reviewed.out, "Luck and skill"));
    CHECK(contains(reviewed.out, "Practise this"));
    CHECK_FALSE(contains(reviewed.out, "--review"));
    CHECK(reviewed.out == again.out);
    CHECK(contains(plain.out, "--review"));
    CHECK_FALSE(contains(plain.out, "Luck and skill"));
    CHECK(contains(both.out, "事后来看"));
}

TEST_CASE("a folder is debriefed as a class and what is no replay is named") {
    const OwnHome home;
    for (int i = 1; i <= 5; ++i) replay(home, std::to_string(i) + ".jsonl", "typical", i);
    std::ofstream{home.path() / "class" / "junk.jsonl"} << "junk\n";

    const Run result = run({"debrief", (home.path() / "class").string(), "--case", small});
    const Run listed = run({"debrief", "-", "--case", small}, (home.path() / "class/1.jsonl").string() + "\n");

    CHECK(result.code == 0);
    CHECK(contains(result.out, "5 runs"));
    CHECK(contains(result.out, "junk.jsonl"));
    CHECK(contains(result.out, "a further game of “typical”"));
    CHECK(listed.code == 0);
    CHECK(contains(listed.out, "typical"));
}

TEST_CASE("a replay that agrees in part tells how far and what it records beyond") {
    const OwnHome home;
    const std::string file = replay(home, "a.jsonl", "textbook", 4);
    std::string bytes = bytes_of(file);
    std::size_t line = 0;
    for (int i = 0; i < 6; ++i) line = bytes.find('\n', line) + 1;
    const std::size_t hash = bytes.find("\"hash\":\"", line) + 8;
    bytes[hash] = bytes[hash] == '0' ? '1' : '0';
    std::ofstream{file, std::ios::trunc} << bytes;

    Run result = run({"debrief", file, "--case", small, "--review", "none"});
    std::replace(result.out.begin(), result.out.end(), '\n', ' ');  // lines may break anywhere

    CHECK(result.code == 0);
    CHECK(contains(result.out, "agrees in part only"));
    CHECK(contains(result.out, "Recorded beyond"));
    CHECK(contains(result.out, "Recorded result"));
    CHECK(contains(result.out, "Not finished: "));
}

TEST_CASE("an anonymous class shows neither names nor files") {
    const OwnHome home;
    for (int i = 1; i <= 5; ++i) replay(home, "secret-" + std::to_string(i) + ".jsonl", "typical", i);
    std::ofstream{home.path() / "class" / "secret-junk.jsonl"} << "junk\n";

    const Run result = run({"debrief", (home.path() / "class").string(), "--case", small, "--anonymous"});

    CHECK(result.code == 0);
    CHECK(contains(result.out, "Rep 3"));
    CHECK(contains(result.out, "a file: it is no replay"));
    CHECK_FALSE(contains(result.out, "secret"));
    CHECK_FALSE(contains(result.out, "typical"));
}

TEST_CASE("reports are written where asked and a failure is told") {
    const OwnHome home;
    const std::string file = replay(home, "a.jsonl", "closer", 4);
    const auto folder = home.path() / "reports";
    std::ofstream{home.path() / "taken"} << "x";

    const Run good =
        run({"debrief", file, "--case", small, "--review", "none", "--out", folder.string(), "--format", "csv"});
    const Run bad = run({"debrief", file, "--case", small, "--review", "none", "--out",
                         (home.path() / "taken").string(), "--format", "csv"});

    CHECK(good.code == 0);
    CHECK(contains(good.out, "decisions.csv"));
    CHECK(bytes_of(folder / "decisions.csv").starts_with("\xEF\xBB\xBF"));
    CHECK(bad.code == 1);
    CHECK(contains(bad.err, "decisions.csv cannot be written"));
}

TEST_CASE("what debrief cannot do is said") {
    const OwnHome home;
    const std::string file = replay(home, "a.jsonl", "closer", 4);

    CHECK(run({"debrief"}).code == 2);
    CHECK(contains(run({"debrief", file, "--review", "som"}).err, "none, quick, full"));
    CHECK(contains(run({"debrief", file, "--format", "csv"}).err, "--out"));
    CHECK(contains(run({"debrief", file, "--out", "x", "--format", "csw"}).err, "“csv”"));
    CHECK(contains(run({"debrief", file, "--seed", "x"}).err, "--seed"));
    const Run nothing = run({"debrief", (home.path() / "none").string()});
    CHECK(nothing.code == 1);
    CHECK(contains(nothing.out, "no such file"));
    CHECK(contains(nothing.err, "no game to debrief"));
}
