#include "game/desk/widgets/text_entry.hpp"

#include <doctest/doctest.h>

using namespace keyaccount::desk;

namespace {

Input typed(std::string text) {
    Input input;
    input.text = std::move(text);
    return input;
}

Input pressed(std::initializer_list<Key> keys, bool ctrl = false) {
    Input input;
    for (const Key key : keys) input.keys.push_back({key, ctrl, false});
    return input;
}

}  // namespace

TEST_CASE("letters of any script are typed and taken back one by one") {
    TextEntry entry{20};

    CHECK(entry.read(typed("Lin 林"), {}));
    CHECK(entry.read(typed("é"), {}));
    CHECK(entry.text() == "Lin 林é");
    CHECK(entry.read(pressed({Key::backspace, Key::backspace}), {}));
    CHECK(entry.text() == "Lin ");
    CHECK_FALSE(entry.read(pressed({Key::f2}), {}));
    CHECK(entry.read(pressed({Key::backspace, Key::backspace, Key::backspace, Key::backspace, Key::backspace}), {}));
    CHECK(entry.text().empty());
}

TEST_CASE("the caret moves over whole characters and text goes in where it stands") {
    TextEntry entry{20, "林小明"};

    CHECK_FALSE(entry.read(pressed({Key::left, Key::left}), {}));
    CHECK(entry.read(typed("大"), {}));
    CHECK(entry.text() == "林大小明");
    CHECK(entry.read(pressed({Key::remove}), {}));
    CHECK(entry.text() == "林大明");
    static_cast<void>(entry.read(pressed({Key::home, Key::left, Key::backspace}), {}));
    CHECK(entry.read(typed("A"), {}));
    CHECK(entry.read(pressed({Key::end, Key::right, Key::remove}), {}) == false);
    CHECK(entry.read(typed("Z"), {}));
    CHECK(entry.text() == "A林大明Z");
}

TEST_CASE("what is pasted stays on one line and within the length") {
    TextEntry entry{6, "ab"};

    CHECK_FALSE(entry.read(pressed({Key::v}), "ignored"));
    CHECK(entry.read(pressed({Key::v}, true), "c\nd\t\x01\xE2\x80\xAE\xFFxyz"));

    CHECK(entry.text() == "abc d ");
    CHECK_FALSE(entry.read(typed("more"), {}));
}

TEST_CASE("a name from elsewhere is made fit") {
    TextEntry entry{3, "林\n\xE2\x80\xAE大大大"};

    CHECK(entry.text() == "林 大");
}
