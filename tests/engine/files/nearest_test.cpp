#include "engine/files/nearest.hpp"
#include "tests/engine/files/data.hpp"

#include <array>

using namespace keyaccount;

TEST_CASE("the distance counts insertions and deletions and replacements and swaps") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("abc", "abc") == 0);
    CHECK(edit_distance("abc", "abcd") == 1);
    CHECK(edit_distance("abc", "ac") == 1);
    CHECK(edit_distance("abc", "axc") == 1);
    CHECK(edit_distance("abc", "acb") == 1);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("kitten", "sitting", 4) == 3);
    CHECK(edit_distance("kitten", "sitting", 3) >= 3);
    CHECK(edit_distance("kitten", "wholly else", 2) >= 2);
    CHECK(edit_distance(std::string(500, 'a'), "") == 64);
}

TEST_CASE("a word is only guessed within a third of its length and three edits but within one edit always") {
    constexpr std::array<std::string_view, 3> words = {"request", "gatekeeper", "use"};

    CHECK(nearest("requst", words) == "request");
    CHECK(nearest("gate-keeper", words) == "gatekeeper");
    CHECK(nearest("uze", words) == "use");
    CHECK(nearest("us", words) == "use");
    CHECK(nearest("ot", words).empty());
    CHECK(nearest("i", std::array<std::string_view, 2>{"a", "id"}) == "id");
    CHECK(nearest("i", std::array<std::string_view, 2>{"a", "b"}).empty());
    CHECK(nearest("gatexxxxer", words).empty());
    CHECK(nearest("weather", words).empty());
    CHECK(nearest(std::string(5000, 'u'), words).empty());
}
