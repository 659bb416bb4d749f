#include "engine/files/utf8.hpp"
#include "engine/files/text_file.hpp"
#include "tests/engine/files/data.hpp"

using namespace keyaccount;

TEST_CASE("broken bytes are found where they are") {
    CHECK(first_invalid_byte("plain 中文 \xF0\x9F\x98\x80") == std::string_view::npos);
    CHECK(first_invalid_byte("ab\xC0\xAF") == 2);
    CHECK(first_invalid_byte("\xED\xA0\x80") == 0);
    CHECK(first_invalid_byte("a\xE4\xB8") == 1);
    CHECK(first_invalid_byte("\xF4\x90\x80\x80") == 0);
    CHECK(first_invalid_byte("\xE0\x80\x80") == 0);
}

TEST_CASE("broken bytes become replacement characters") {
    CHECK(valid_utf8("caf\xE9!") == "caf\xEF\xBF\xBD!");
    CHECK(valid_utf8("中文") == "中文");
}

TEST_CASE("characters and columns are counted") {
    CHECK(characters("a中\xF0\x9F\x98\x80") == 3);
    CHECK(display_width(U'a') == 1);
    CHECK(display_width(U'中') == 2);
    CHECK(display_width(U'，') == 2);
    CHECK(display_width(0x0301) == 0);
}

TEST_CASE("what would disturb a terminal is made visible") {
    CHECK(visible("a\x1B\xE2\x80\xAE\n\xFF") == "a<U+001B><U+202E><U+000A>\xEF\xBF\xBD");
}

TEST_CASE("a place counts lines and characters") {
    const TextFile file{"x", "\xEF\xBB\xBF一二\r\nab\n"};

    CHECK(file.place(0).column == 1);
    CHECK(file.place(6).line == 1);
    CHECK(file.place(6).column == 2);
    CHECK(file.line(1) == "一二");
    CHECK(file.place(12).line == 2);
    CHECK(file.place(12).column == 2);
    CHECK(file.place(999).line == 3);
    CHECK(file.line(3).empty());
    CHECK(file.line(4).empty());
    CHECK(file.line(0).empty());
}
