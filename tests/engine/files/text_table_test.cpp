#include "engine/files/text_table.hpp"
#include "tests/engine/files/data.hpp"

using namespace keyaccount;
using namespace keyaccount::test;

namespace {

CaseText text_at(std::string place, std::string en, std::string zh) {
    return {std::move(place), {std::move(en), std::move(zh)}, {"who, \"when\"", "谁"}, {84, 38}, 0};
}

const std::string awkward = "=1+1, \"so\"\nhe said; '@ 100 %";

TextTable read_csv(const std::string& bytes) {
    const auto table = from_csv(bytes);
    REQUIRE(table.has_value());
    return *table;
}

TextTable read_po(const std::string& bytes) {
    const auto table = from_po(bytes);
    REQUIRE(table.has_value());
    return *table;
}

const std::string csv_head = "place,source en,translation zh\r\n";
const std::string po_head = "msgid \"\"\nmsgstr \"Language: zh_CN\\n\"\n\n";

}  // namespace

TEST_CASE("a CSV table has a byte order mark and doubled quotation marks and an apostrophe before a formula") {
    const std::string csv = to_csv({text_at("notes/0", "=1+1 \"x\"", "好，好")}, {});

    CHECK(csv ==
          "\xEF\xBB\xBFplace,context,source en,translation zh,longest\r\n"
          "notes/0,\"who, \"\"when\"\"\",\"'=1+1 \"\"x\"\"\",好，好,38\r\n");
}

TEST_CASE("whatever stands in a text comes back from both kinds of table as it was") {
    const std::vector<std::string> words = {awkward, "'=x",   "''-x", "'x", "-", "\"",
                                            "\"\"",  "a\\nb", "a\tb", "\n", ";"};
    std::vector<CaseText> texts;
    for (const std::string& word : words)
        texts.push_back(text_at("notes/" + std::to_string(texts.size()), word, word + "中"));
    for (const Language to : {Language::en, Language::zh}) {
        TableWish wish;
        wish.to = to;
        for (const TextTable& table : {read_csv(to_csv(texts, wish)), read_po(to_po(texts, wish, "x"))}) {
            CHECK(table.faults.empty());
            CHECK(table.to == to);
            REQUIRE(table.rows.size() == texts.size());
            for (std::size_t i = 0; i < texts.size(); ++i) {
                CHECK(table.rows[i].place == texts[i].place);
                CHECK(table.rows[i].source == just(other(to), texts[i].words));
                CHECK(table.rows[i].translation == just(to, texts[i].words));
            }
        }
    }
}

TEST_CASE("only what is missing is written when that is asked for") {
    const std::vector<CaseText> texts = {text_at("a", "A", "甲"), text_at("b", "B", ""), text_at("c", "", "丙")};
    TableWish wish;
    wish.missing_only = true;
    REQUIRE(read_csv(to_csv(texts, wish)).rows.size() == 1);
    CHECK(read_csv(to_csv(texts, wish)).rows[0].place == "b");
    CHECK(read_po(to_po(texts, wish, "x")).rows.size() == 1);
    wish.to = Language::en;
    CHECK(read_csv(to_csv(texts, wish)).rows[0].place == "c");
}

TEST_CASE("a table that a spreadsheet has kept is read with semicolons and other columns and its own line breaks") {
    const TextTable table = read_csv(
        "\xEF\xBB\xBFnote;translation zh;place;source en\r\n"
        "x;\"一\r\n二\";notes/0;\"One; \"\"two\"\"\"\r\n"
        ";;;\r\n"
        "y;三;notes/1;Three");

    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0] == TableRow{2, "notes/0", "One; \"two\"", "一\n二"});
    CHECK(table.rows[1] == TableRow{5, "notes/1", "Three", "三"});
    CHECK(table.faults.empty());
    CHECK(read_csv("place\tsource zh\ttranslation en\na\t一\tone\n").rows ==
          std::vector{TableRow{2, "a", "一", "one"}});
}

TEST_CASE("rows that cannot be read are named with their line and the others are taken") {
    const TextTable table = read_csv(csv_head + "a,A,甲\r\n" + "b,B\r\n" + "c,\"C\"x,丙\r\n" + "d,D,\xFF\xFE\r\n" +
                                     "e,E,\"戊\r\nsecond\"\r\n" + "f,F,\"己\r\n" + "g,G,庚\r\n");

    CHECK(table.faults ==
          std::vector{FaultyRow{3, RowFault::wrong_columns, "b"}, FaultyRow{4, RowFault::broken_quoting, "c"},
                      FaultyRow{5, RowFault::invalid_utf8, "d"}, FaultyRow{8, RowFault::broken_quoting, "f"}});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1] == TableRow{6, "e", "E", "戊\nsecond"});
    CHECK(table.rows[2] == TableRow{9, "g", "G", "庚"});
}

TEST_CASE("a table without the names of its columns is none") {
    CHECK_FALSE(from_csv("").has_value());
    CHECK_FALSE(from_csv("a,b,c\n").has_value());
    CHECK_FALSE(from_csv("place,source en,translation en\n").has_value());
    CHECK_FALSE(from_csv("\"place,source en,translation zh").has_value());
    CHECK_FALSE(from_po("").has_value());
    CHECK_FALSE(from_po("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n").has_value());
    CHECK_FALSE(from_po("msgid \"\"\nmsgstr \"Language: fr\\n\"\n").has_value());
}

TEST_CASE("entries of a PO file that cannot be used are named with their line and the others are taken") {
    const TextTable table = read_po(po_head +
                                    "#. who\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"甲\"\n"
                                    "#, fuzzy\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"乙\"\n\n"
                                    "msgctxt \"c\"\nmsgid \"C\nmsgstr \"丙\"\n\n"
                                    "msgctxt \"d\"\nmsgid \"D\"\nmsgid_plural \"Ds\"\nmsgstr[0] \"丁\"\n\n"
                                    "msgctxt \"e\"\nmsgid \"E\"\n\n"
                                    "#, fuzzy\n#~ msgid \"old\"\n#~ msgstr \"旧\"\n\n"
                                    "msgctxt \"f\"\nmsgid \"F \\q\"\nmsgstr \"己\"\n\n"
                                    "msgctxt \"g\"\nmsgid \"\"\n\"G\"\nmsgstr \"\"\n\"庚\\n\"\n\"二\"\n"
                                    "msgctxt \"h\"\nmsgid \"H\"\nmsgstr \"\xFF\"\n\n"
                                    "hello\n\nmsgctxt \"i\"\nmsgid \"I\"\nmsgstr \"壬\"");

    CHECK(table.rows ==
          std::vector{TableRow{5, "a", "A", "甲"}, TableRow{33, "g", "G", "庚\n二"}, TableRow{45, "i", "I", "壬"}});
    REQUIRE(table.faults.size() == 7);
    const auto fault = [&](std::size_t i) { return std::pair{table.faults[i].line, table.faults[i].fault}; };
    CHECK(fault(0) == std::pair{9, RowFault::fuzzy});
    CHECK(fault(1) == std::pair{13, RowFault::broken_syntax});
    CHECK(fault(2) == std::pair{17, RowFault::plural});
    CHECK(fault(3) == std::pair{22, RowFault::broken_syntax});
    CHECK(fault(4) == std::pair{29, RowFault::broken_syntax});
    CHECK(fault(5) == std::pair{39, RowFault::invalid_utf8});
    CHECK(fault(6) == std::pair{43, RowFault::broken_syntax});
    CHECK(table.faults[0].place == "b");
}
