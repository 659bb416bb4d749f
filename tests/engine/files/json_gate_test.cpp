#include "engine/files/json_gate.hpp"
#include "tests/engine/files/data.hpp"

using namespace keyaccount;

namespace {

std::string code_of(std::string_view text, const GateLimits& limits = {}) {
    const TextFile file{"x.json", text};
    Problems problems{file};
    const auto document = read_json(file, limits, problems);
    const auto diagnostics = problems.diagnostics();
    CHECK((document.has_value() || !diagnostics.empty()));
    return diagnostics.empty() ? "" : diagnostics.front().code;
}

}  // namespace

TEST_CASE("every value and key knows its place") {
    const TextFile file{"x.json",
                        "\xEF\xBB\xBF{ // a remark, with \"text\"\n"
                        "  \"a\": [1, -20 /* , */ , \"zwölf\"],\n"
                        "  \"b/~\": {\"c\": true}}"};
    Problems problems{file};

    const auto document = read_json(file, {}, problems);

    REQUIRE(document.has_value());
    const std::uint32_t list = document->member(0, "a");
    const std::uint32_t last = (*document)[list].children.at(2);
    const std::uint32_t inner = document->member(document->member(0, "b/~"), "c");
    CHECK(file.place((*document)[0].at).column == 1);
    CHECK(file.place((*document)[list].key_at).column == 3);
    CHECK(file.place((*document)[list].at).column == 8);
    CHECK(file.place((*document)[(*document)[list].children.at(1)].at).column == 12);
    CHECK(file.place((*document)[last].at).line == 2);
    CHECK(file.place((*document)[last].at).column == 26);
    CHECK(document->pointer(last) == "/a/2");
    CHECK(document->pointer(inner) == "/b~1~0/c");
    CHECK(file.place((*document)[inner].at).line == 3);
}

TEST_CASE("numbers are kept as they are written") {
    const TextFile file{"x.json", "[3.7, 1e2, 4294967297, 99999999999999999999, -0]"};
    Problems problems{file};

    const auto document = read_json(file, {}, problems);

    REQUIRE(document.has_value());
    const auto node = [&](std::uint32_t index) { return (*document)[index]; };
    CHECK(node(1).kind == JsonKind::number);
    CHECK(node(1).text == "3.7");
    CHECK(node(2).text == "1e2");
    CHECK(node(3).kind == JsonKind::integer);
    CHECK(node(3).integer == 4294967297);
    CHECK(node(4).kind == JsonKind::number);
    CHECK(node(4).text == "99999999999999999999");
    CHECK(node(5).text == "-0");
}

TEST_CASE("a file that is too large is not read") {
    CHECK(code_of(std::string(1'000'001, ' ')) == "E001");
    CHECK(code_of("[" + std::string(999'998, ' ') + "]").empty());
}

TEST_CASE("a file of too many values is not read") {
    std::string list = "[0";
    for (int i = 0; i < 4'095; ++i) list += ",0";
    CHECK(code_of(list + "]").empty());
    CHECK(code_of(list + ",0]") == "E008");
    std::string lists = "[" + list + "]";
    for (int i = 0; i < 20; ++i) lists += "," + list + "]";
    CHECK(code_of(lists + "]") == "E008");
    std::string object = "{\"k\": 0";
    for (int i = 0; i < 300; ++i) object += ", \"k" + std::to_string(i) + "\": 0";
    CHECK(code_of(object + "}") == "E008");
}

TEST_CASE("thousands of levels are refused without a crash") {
    CHECK(code_of(std::string(100'000, '[')) == "E006");
    std::string objects;
    for (int i = 0; i < 20'000; ++i) objects += "{\"a\":";
    CHECK(code_of(objects) == "E006");
    CHECK(code_of(std::string(32, '[') + std::string(32, ']')).empty());
    CHECK(code_of(std::string(33, '[') + std::string(33, ']')) == "E006");
}

TEST_CASE("nothing may follow the end and comments only where they are allowed") {
    CHECK(code_of("[1] // the end\n").empty());
    CHECK(code_of("[1] [2]") == "E017");
    CHECK(code_of("[1]}") == "E017");
    CHECK(code_of("[1] // no", GateLimits{.comments = false}) != "");
}

TEST_CASE("broken JSON of every kind has a code of its own") {
    CHECK(code_of("") == "E002");
    CHECK(code_of("\xEF\xBB\xBF") == "E002");
    CHECK(code_of("{\"a\": \xFF}") == "E003");
    CHECK(code_of(std::string_view{"[\0]", 3}) == "E004");
    CHECK(code_of("{\"a\" 1}") == "E005");
    CHECK(code_of("[1,,2]") == "E005");
    CHECK(code_of("{,}") == "E005");
    CHECK(code_of("{1: 2}") == "E005");
    CHECK(code_of("{\"a\": 1, \"a\": 2}") == "E007");
    CHECK(code_of("[1 2]") == "E009");
    CHECK(code_of("[1, ]") == "E010");
    CHECK(code_of("[\"a]") == "E011");
    CHECK(code_of("[\"a\n\"]") == "E011");
    CHECK(code_of("[\"\\x\"]") == "E012");
    CHECK(code_of("[\"\\ud800\"]") == "E012");
    CHECK(code_of("['a']") == "E013");
    CHECK(code_of("[NaN]") == "E013");
    CHECK(code_of("[1.]") == "E014");
    CHECK(code_of("[-]") == "E014");
    CHECK(code_of("[1e999]") == "E014");
    CHECK(code_of("[1] /* x") == "E015");
    CHECK(code_of("{\"a\": [1") == "E016");
    CHECK(code_of("{\"a\"") == "E016");
    CHECK(code_of("[\"\t\"]") == "E112");
}
