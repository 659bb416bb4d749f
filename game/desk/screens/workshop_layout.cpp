// Where everybody stands in the picture of the organisation.
#include "game/desk/screens/workshop_people.hpp"

#include "engine/files/utf8.hpp"
#include "game/desk/screens/chart_layout.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float least_card = 118;
constexpr float most_card = 150;
constexpr float card_gap = 6;
constexpr float least_row_gap = 18;
constexpr float most_row_gap = 54;
constexpr float upper_share = 0.35F;  // of the height that is not needed

float card_height(Canvas& canvas, WorkshopView& view, PersonId who, float width) {
    const float name = tight_height(canvas, person_name(view, who), width - person_words_left - person_words_right,
                                    Size::label, Weight::strong);
    return std::max(44.0F, std::ceil(5 + name + 2 + std::max(person_badge, tight_step(canvas, Size::label)) + 5));
}

}  // namespace

std::string person_name(WorkshopView& view, PersonId who) {
    const Person& person = view.room.sketch().draft.person(who);
    const std::string& name = in(view.say().language(), view.room.sketch().draft.text(person.name));
    return name.empty() ? visible(person.id) : name;
}

const PeopleLayout::Card* PeopleLayout::find(PersonId who) const {
    const auto found = std::find_if(cards.begin(), cards.end(), [who](const Card& c) { return c.who == who; });
    return found == cards.end() ? nullptr : &*found;
}

PeopleLayout lay_out_people(Canvas& canvas, WorkshopView& view, float width, float height) {
    PeopleLayout layout;
    const auto& people = view.room.sketch().draft.people;
    const auto is_client = [&](PersonId who) { return who.exists() && people[who.index()].side == Side::client; };
    std::vector<int> bosses;
    std::vector<PersonId> others;
    for (std::size_t p = 0; p < people.size(); ++p) {
        const PersonId boss = people[p].reports_to;
        const bool client = is_client(PersonId::at(p));
        bosses.push_back(!client                                      ? out_of_tree
                         : is_client(boss) && boss != PersonId::at(p) ? static_cast<int>(boss.index())
                                                                      : nobody_above);
        if (!client) others.push_back(PersonId::at(p));
    }
    const float grown = std::clamp(canvas.text_scale(), 1.0F, 1.4F);
    const int most = std::max(1, static_cast<int>((width + card_gap) / (least_card * grown + card_gap)));
    const ChartTree tree = chart_tree(bosses, most);
    const int beside_rows =
        static_cast<int>((others.size() + static_cast<std::size_t>(most) - 1) / static_cast<std::size_t>(most));
    const float columns = std::max({1.0F, tree.columns, std::min(units(others.size()), units(most))});
    const float card = std::min(most_card * grown, (width - card_gap * (columns - 1)) / columns);
    const float gap = std::clamp((width - columns * card) / std::max(1.0F, columns - 1), card_gap, 28.0F);
    const float left = std::max(0.0F, (width - columns * (card + gap) + gap) / 2);
    const auto rows = static_cast<std::size_t>(tree.rows + beside_rows);
    std::vector<float> heights(rows, 44);
    const auto row_of_other = [&](std::size_t i) {
        return static_cast<std::size_t>(tree.rows) + i / static_cast<std::size_t>(most);
    };
    for (const ChartPlace& place : tree.places) {
        float& row = heights[static_cast<std::size_t>(place.row)];
        row = std::max(row, card_height(canvas, view, place.who, card));
    }
    for (std::size_t i = 0; i < others.size(); ++i)
        heights[row_of_other(i)] = std::max(heights[row_of_other(i)], card_height(canvas, view, others[i], card));
    const float heading = others.empty() ? 0 : tight_step(canvas, Size::label) + 14;
    float sum = 24 + heading;
    for (const float each : heights) sum += each;
    const float spaces = std::max(1.0F, units(tree.rows - 1) + units(std::max(0, beside_rows - 1)) * 0.3F + 0.5F);
    const float row_gap = std::clamp((height - sum) / spaces, least_row_gap, most_row_gap);
    std::vector<float> tops;
    float y = 12;
    for (std::size_t row = 0; row < rows; ++row) {
        if (static_cast<int>(row) == tree.rows) {
            layout.beside_y = y - (row == 0 ? 0 : row_gap / 2);
            y = layout.beside_y + heading;
        }
        tops.push_back(y);
        y += heights[row] + (static_cast<int>(row) < tree.rows ? row_gap : row_gap * 0.3F);
    }
    layout.height = tops.empty() ? 0 : tops.back() + heights.back() + 12;
    const float spare = std::max(0.0F, std::floor((height - layout.height) * upper_share));
    layout.height += spare;
    for (float& top : tops) top += spare;
    if (layout.beside_y >= 0) layout.beside_y += spare;
    const auto put = [&](PersonId who, float column, std::size_t row) {
        layout.cards.push_back({who, {left + (column - 0.5F) * (card + gap), tops[row], card, heights[row]}});
    };
    const float shift = (columns - tree.columns) / 2;
    for (const ChartPlace& place : tree.places)
        put(place.who, place.column + shift, static_cast<std::size_t>(place.row));
    for (std::size_t i = 0; i < others.size(); ++i)
        put(others[i], units(i % static_cast<std::size_t>(most)) + 0.5F, row_of_other(i));
    return layout;
}

}  // namespace keyaccount::desk
