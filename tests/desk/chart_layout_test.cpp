#include "tests/desk/table.hpp"

#include "game/desk/screens/chart_layout.hpp"

#include <cmath>

using namespace keyaccount;
using namespace keyaccount::test;
using desk::Rect;
using desk::Vec2;

namespace {

const desk::ChartPlace* place_of(const desk::ChartTree& tree, PersonId who) {
    for (const auto& place : tree.places)
        if (place.who == who) return &place;
    return nullptr;
}

}  // namespace

TEST_CASE("every client stands once, below their boss, and nobody on top of another") {
    for (const auto& file : desk_cases()) {
        const Table table{file, 1};
        const View view = table.session->view();
        for (const int most : {1, 2, 4, 6}) {
            const auto tree = desk::chart_tree(view, most);
            CHECK(tree.columns <= static_cast<float>(most));
            std::size_t clients = 0;
            for (std::size_t p = 0; p < view.people_count(); ++p) {
                const PersonId who = PersonId::at(p);
                if (view.person(who).side != Side::client) continue;
                ++clients;
                const auto* place = place_of(tree, who);
                REQUIRE(place != nullptr);
                const auto* boss = view.reports_to(who).exists() ? place_of(tree, view.reports_to(who)) : nullptr;
                if (boss != nullptr) CHECK(boss->row < place->row);
            }
            CHECK(tree.places.size() == clients);
            for (const auto& a : tree.places)
                for (const auto& b : tree.places)
                    if (a.who != b.who && a.row == b.row) CHECK(std::abs(a.column - b.column) > 0.99F);
        }
    }
}

TEST_CASE("a ring of bosses and people outside the tree break no picture") {
    const std::vector<int> bosses{1, 2, 0, desk::nobody_above, 3, desk::out_of_tree};

    for (const int most : {1, 2, 6}) {
        const auto tree = desk::chart_tree(bosses, most);
        CHECK(tree.places.size() == 5);
        CHECK(place_of(tree, PersonId::at(5)) == nullptr);
        REQUIRE(place_of(tree, PersonId::at(4)) != nullptr);
        CHECK(place_of(tree, PersonId::at(3))->row < place_of(tree, PersonId::at(4))->row);
    }
}

TEST_CASE("arrow keys lead to the nearest card in their direction") {
    const std::vector<Rect> cards{{100, 0, 50, 50}, {0, 100, 50, 50}, {100, 100, 50, 50}, {200, 100, 50, 50}};
    CHECK(desk::neighbour(cards, 0, {0, 1}) == 2);
    CHECK(desk::neighbour(cards, 2, {0, -1}) == 0);
    CHECK(desk::neighbour(cards, 2, {-1, 0}) == 1);
    CHECK(desk::neighbour(cards, 2, {1, 0}) == 3);
    CHECK(desk::neighbour(cards, 1, {-1, 0}) == -1);
    CHECK(desk::neighbour(cards, 0, {0, -1}) == -1);
    CHECK(desk::neighbour({}, 0, {1, 0}) == -1);
    CHECK(desk::neighbour(cards, -1, {1, 0}) == 0);
}

TEST_CASE("an influence goes round the card between two others") {
    const Rect area{0, 0, 900, 500};
    const std::vector<Rect> cards{{50, 200, 170, 120}, {300, 200, 170, 120}, {550, 200, 170, 120}};
    const auto arrow = desk::chart_arrow(cards[0], cards[2], cards, area);
    CHECK(cards[0].inset(-4).contains(arrow.from));
    CHECK(cards[2].inset(-6).contains(arrow.to));
    for (int i = 1; i < 20; ++i) {
        const float u = static_cast<float>(i) / 20;
        const float v = 1 - u;
        const Vec2 at =
            arrow.from * (v * v * v) + arrow.c1 * (3 * v * v * u) + arrow.c2 * (3 * v * u * u) + arrow.to * (u * u * u);
        CHECK_FALSE(cards[1].contains(at));
        CHECK(area.contains(at));
    }
}
