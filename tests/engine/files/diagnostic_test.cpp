#include "engine/files/diagnostic.hpp"
#include "tests/engine/files/data.hpp"

using namespace keyaccount;

namespace {

Diagnostic example() {
    Diagnostic diagnostic;
    diagnostic.code = "E201";
    diagnostic.file = "acme.json";
    diagnostic.line = 2;
    diagnostic.column = 8;
    diagnostic.pointer = "/people/0";
    diagnostic.message = {"there is no person \"x\"", "没有人物 \"x\""};
    diagnostic.hint = {"did you mean \"y\"?", "是否想写 \"y\"？"};
    diagnostic.source = "\t{\"甲乙\": \"x\"}";
    return diagnostic;
}

}  // namespace

TEST_CASE("a remark shows its place and the line with a caret and the hint") {
    CHECK(to_text(example(), Language::en) ==
          "acme.json:2:8: error[E201]: there is no person \"x\" [/people/0]\n"
          "    {\"甲乙\": \"x\"}\n"
          "            ^\n"
          "  hint: did you mean \"y\"?\n");
    CHECK(to_text(example(), Language::zh) ==
          "acme.json:2:8: 错误[E201]: 没有人物 \"x\" [/people/0]\n"
          "    {\"甲乙\": \"x\"}\n"
          "            ^\n"
          "  提示：是否想写 \"y\"？\n");
}

TEST_CASE("control characters in a remark are made visible") {
    Diagnostic diagnostic = example();
    diagnostic.file = "a\x1B[31m.json";
    diagnostic.source = "{\"\xE2\x80\xAE\": \xFF}";

    const std::string printed = to_text(diagnostic, Language::en);

    CHECK(printed.find('\x1B') == std::string::npos);
    CHECK(printed.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(printed.find("a<U+001B>[31m.json") != std::string::npos);
}

TEST_CASE("a long line is cut around the caret") {
    Diagnostic diagnostic = example();
    diagnostic.source = std::string(300, 'a') + "b" + std::string(300, 'c');
    diagnostic.column = 301;

    const std::string printed = to_text(diagnostic, Language::en);

    CHECK(printed.find("    ..." + std::string(60, 'a') + "b") != std::string::npos);
    CHECK(printed.find("\n" + std::string(67, ' ') + "^\n") != std::string::npos);
    CHECK(printed.size() < 400);
}

TEST_CASE("remarks as JSON survive names that are not UTF-8") {
    Diagnostic diagnostic = example();
    diagnostic.file = "caf\xE9.json";

    const std::string json = to_json({diagnostic});

    CHECK(json.find("\"code\": \"E201\"") != std::string::npos);
    CHECK(json.find("caf\xEF\xBF\xBD.json") != std::string::npos);
    CHECK(json.find("没有人物") != std::string::npos);
    CHECK(to_json({}) == "[]");
}

TEST_CASE("what is still to write is told apart from what is wrong") {
    Diagnostic diagnostic = example();
    diagnostic.severity = Severity::todo;
    diagnostic.code = "T319";

    CHECK(to_text(diagnostic, Language::en).starts_with("acme.json:2:8: to do[T319]: "));
    CHECK(to_text(diagnostic, Language::zh).starts_with("acme.json:2:8: 待写[T319]: "));
    CHECK(to_json({diagnostic}).find("\"severity\": \"todo\"") != std::string::npos);
    CHECK_FALSE(has_error({diagnostic}));
    CHECK(has_error({diagnostic, example()}));
}

TEST_CASE("words in the other language stand in for missing ones") {
    CHECK(in(Language::zh, {"only English", ""}) == "only English");
    CHECK(in(Language::en, {"", "中文"}) == "中文");
}
