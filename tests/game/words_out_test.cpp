#include "game/terminal/words_out.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace keyaccount::terminal;

TEST_CASE("lines break at spaces and hang behind the first") {
    const auto lines = wrapped("one two three four", 9, 2);

    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "one two");
    CHECK(lines[1] == "  three");
    CHECK(lines[2] == "  four");
}

TEST_CASE("Chinese breaks between characters but not before closing punctuation") {
    const auto lines = wrapped("客户说，要（五千瓦）。", 8);

    for (const std::string& line : lines) {
        CHECK(columns(line) <= 10);
        CHECK(!line.starts_with("，"));
        CHECK(!line.starts_with("。"));
        CHECK(!line.ends_with("（"));
    }
    CHECK(columns("客户") == 4);
}

TEST_CASE("a word longer than the line is not lost") {
    const auto lines = wrapped("aaaaaaaaaaaaaaaaaaaa b", 5);

    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "aaaaaaaaaaaaaaaaaaaa");
}

TEST_CASE("an item keeps its number at the margin") {
    std::ostringstream out;
    Page page{out};

    page.item("7", "Visit");
    page.item("12", "Wait");

    CHECK(out.str() == "  7  Visit\n 12  Wait\n");
}
