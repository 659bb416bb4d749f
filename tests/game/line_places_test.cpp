#include "game/line_places.hpp"
#include "tests/game/setup.hpp"

#include <algorithm>

using namespace keyaccount;
using namespace keyaccount::test;

TEST_CASE("every line of a case has a place in its file") {
    const Case& scenario = *three_people();
    const auto places = places_of_lines(scenario);

    REQUIRE(places.size() == scenario.texts.size());
    for (std::size_t line = 1; line < places.size(); ++line)
        CHECK_MESSAGE(!places[line].empty(), scenario.texts[line].en);
    CHECK(places[scenario.title.index()] == "title");
    CHECK(std::count(places.begin(), places.end(), "people/" + scenario.people[0].id + "/name") == 1);
}
