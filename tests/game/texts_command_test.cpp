// keyaccount texts: a case goes to a translator as a table, and comes back.
#include "tests/game/running.hpp"
#include "tests/game/setup.hpp"

#include <fstream>

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const std::size_t at = text.find(what);
    REQUIRE_MESSAGE(at != std::string::npos, what);
    return text.replace(at, what.size(), with);
}

/// A copy of the small case, to be written to.
struct Draft {
    Draft() { write(bytes_of(three_people_file)); }
    void write(const std::string& text) const { std::ofstream{file, std::ios::binary} << text; }
    [[nodiscard]] std::string text() const { return bytes_of(file); }
    [[nodiscard]] std::string table(const std::string& name) const { return (home.path() / name).string(); }
    [[nodiscard]] Run import(const std::string& table_name, const std::vector<std::string>& more = {}) const {
        std::vector<std::string> arguments{"texts", file, "--import", table(table_name)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    OwnHome home;
    std::string file = (home.path() / "draft.json").string();
};

}  // namespace

TEST_CASE("the texts that miss a language go out and come back translated") {
    const Draft draft;
    const std::string whole = draft.text();
    draft.write(replaced(whole, "\"zh\": \"灌装线\"", "\"zh\": \"\""));

    const Run out = run({"texts", draft.file, "--missing", "zh", "--out", draft.table("t.csv")});
    const std::string table = bytes_of(draft.table("t.csv"));
    std::ofstream{draft.table("t.csv"), std::ios::binary} << replaced(table, ",,", ",灌装线,");
    const Run in = draft.import("t.csv");

    CHECK(out.code == 0);
    CHECK_MESSAGE(contains(out.out, "t.csv: 1 texts of "), out.out);
    CHECK(contains(out.out, "to be translated into Chinese"));
    CHECK(in.code == 0);
    CHECK_MESSAGE(contains(in.out, "draft.json: 1 written, 0 the same, 0 skipped."), in.out);
    CHECK(draft.text() == whole);
}

TEST_CASE("the translator is told who says it in the language of the program") {
    const std::string english = run({"texts", three_people_file.string()}).out;
    const std::string chinese = run({"texts", three_people_file.string(), "--lang", "zh", "--format", "po"}).out;

    CHECK(english.starts_with("\xEF\xBB\xBFplace,context,source en,translation zh,longest\r\n"));
    CHECK(contains(english, "actions/visit/done,\"the log, after “Visit”\",A visit.,拜访一次。,50\r\n"));
    CHECK(contains(english, "\r\npeople/tan-jie/name,name of a person,Tan Jie,谭杰,8\r\n"));
    CHECK(contains(chinese, "#. 日志：“登门拜访”之后\n#. 最多 50 个字\nmsgctxt \"actions/visit/done\"\n"));
}

TEST_CASE("gettext takes the PO file of every shipped case in both directions") {
    const Draft draft;
    for (const auto& entry : std::filesystem::directory_iterator{KEYACCOUNT_SCENARIOS}) {
        if (entry.path().extension() != ".json") continue;
        CAPTURE(entry.path().string());
        for (const char* language : {"en", "zh"}) {
            const std::string file = draft.table("t.po");
            REQUIRE(run({"texts", entry.path().string(), "--to", language, "--out", file}).code == 0);
            CHECK(std::system(("msgfmt --check -o /dev/null '" + file + "' 2>&1").c_str()) == 0);
        }
    }
}

TEST_CASE("what is wrong with a table is told line by line and the rest is taken") {
    const Draft draft;
    std::ofstream{draft.table("t.csv"), std::ios::binary} << "place,source en,translation zh\r\n"
                                                             "nowhere,A,甲\r\n"
                                                             "title,Another title,乙\r\n"
                                                             "title,broken\r\n"
                                                          << "people/tan-jie/name,Tan Jie,谭谭谭谭谭谭谭谭谭\r\n";

    const Run dry = draft.import("t.csv", {"--dry-run"});
    const std::string untouched = draft.text();
    const Run told = draft.import("t.csv");
    const Run chinese = draft.import("t.csv", {"--lang", "zh"});

    CHECK(dry.code == 1);
    CHECK(contains(dry.out, "draft.json: 1 would be written, 0 the same, 3 skipped. Nothing was written."));
    CHECK(untouched == bytes_of(three_people_file));
    CHECK(told.code == 1);
    CHECK_MESSAGE(contains(told.out, "t.csv:2: nowhere: there is no such text in the case"), told.out);
    CHECK(contains(told.out, "t.csv:3: title: the source words were changed since"));
    CHECK(contains(told.out, "t.csv:4: title: the row has more or fewer cells"));
    CHECK(contains(told.out, "t.csv:5: people/tan-jie/name: 9 characters; the window has room for 8."));
    CHECK(contains(told.out, "draft.json: 1 written, 0 the same, 3 skipped."));
    CHECK(contains(draft.text(), "谭谭谭谭谭谭谭谭谭"));
    CHECK(contains(chinese.out, "draft.json：写入 0 条，1 条没变，跳过 3 条。"));
    CHECK(contains(chinese.out, "   1 条：写出表格之后，原文改过"));
}

TEST_CASE("nothing is written where the case would not load with the texts") {
    const Draft draft;
    const std::string broken = replaced(draft.text(), "\"minutes\": ", "\"minutes\": 100");
    draft.write(broken);
    std::ofstream{draft.table("t.csv"), std::ios::binary}
        << "place,source en,translation zh\r\npeople/tan-jie/name,Tan Jie,谭\r\n";

    const Run told = draft.import("t.csv");

    CHECK(told.code == 1);
    CHECK_MESSAGE(contains(told.err, "Nothing was written: with these texts"), told.err);
    CHECK(contains(told.err, "Errors: 1."));
    CHECK(contains(told.err, "/minutes"));
    CHECK(draft.text() == broken);
}

TEST_CASE("what cannot be understood of the command is told") {
    const Draft draft;
    std::ofstream{draft.table("t.csv"), std::ios::binary} << "a,b,c\n";
    std::ofstream{draft.table("bad.json"), std::ios::binary} << "{";

    CHECK(run({"texts"}).code == 2);
    CHECK(run({"texts", draft.file, "--missing", "fr"}).code == 2);
    CHECK(run({"texts", draft.file, "--format", "xls"}).code == 2);
    CHECK(run({"texts", draft.file, "--out", draft.table("t.txt")}).code == 2);
    CHECK(run({"texts", draft.file, "--import", draft.table("t.csv"), "--out", "x.csv"}).code == 2);
    CHECK(run({"texts", "no-such-case"}).code == 2);
    CHECK(run({"texts", draft.table("bad.json")}).code == 1);
    CHECK(contains(draft.import("t.csv").err, "has no row with the names of the columns"));
    CHECK(contains(draft.import("none.po").err, "cannot be read: "));
    CHECK(draft.text() == bytes_of(three_people_file));
}
