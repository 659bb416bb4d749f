#include "game/report/markup.hpp"
#include "game/report/svg_parts.hpp"

#include <doctest/doctest.h>

using namespace keyaccount::report;

TEST_CASE("a text between tags can neither open nor close one") {
    CHECK(escaped("</title><script>alert('1')</script>").bytes() ==
          "&lt;/title&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
    CHECK(escaped("&lt;").bytes() == "&amp;lt;");
}

TEST_CASE("an attribute's value cannot end the attribute") {
    CHECK(tag("a", {{"href", "\" onclick='x'"}}, escaped("go")).bytes() ==
          "<a href=\"&quot; onclick=&#39;x&#39;\">go</a>");
}

TEST_CASE("an attribute without a value is left out") { CHECK(tag("p", {{"class", ""}}, {}).bytes() == "<p></p>"); }

TEST_CASE("control and reordering characters are spelled out") {
    CHECK(typed("a\xE2\x80\xAE"
                "b\x1B\n")
              .bytes() == "<bdi>a&lt;U+202E&gt;b&lt;U+001B&gt;&lt;U+000A&gt;</bdi>");
    CHECK(escaped("\xFF").bytes() == "\xEF\xBF\xBD");
}

TEST_CASE("a style sheet that could end its element is left out") {
    CHECK(style_tag("p{color:red}").bytes() == "<style>p{color:red}</style>");
    CHECK(style_tag("</style><script>").bytes() == "<style></style>");
}

TEST_CASE("coordinates have at most one decimal and no minus before nought") {
    CHECK(at(12.04) == "12");
    CHECK(at(-0.01) == "0");
    CHECK(at(3.25).size() == 3);
}

TEST_CASE("a name too long for a chart is broken into two lines and cut with dots") {
    CHECK(two_lines("Visit He", 13, 200).size() == 1);
    const auto lines = two_lines("Situation question to Ma about how the others came into the file", 13, 160);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "Situation question to");
    CHECK(lines[1].ends_with("…"));
}
