#pragma once

#include "game/desk/screens/chart_layout.hpp"
#include "game/desk/screens/parts.hpp"
#include "game/desk/widgets/person_card.hpp"
#include "game/desk/widgets/scroll.hpp"

#include <optional>
#include <vector>

namespace keyaccount::desk {

/// A person as a card of the chart.
[[nodiscard]] PersonCard card_of(Canvas& canvas, const Scene& scene, const View& view, PersonId who, bool selected);

/// What sticks to the card's corner: a promise, a guide, a veto.
[[nodiscard]] std::optional<Flag> card_flag(const Scene& scene, const View& view, const Theme& theme, PersonId who);

/// The client's organisation, with outsiders and our own side at the left.
class OrgChart {
public:
    /// Returns who was clicked. `note`: what the manager says, in the free corner.
    PersonId draw(Canvas& canvas, const Scene& scene, const View& view, Rect area, PersonId selected,
                  const AdviceNote* note);
    /// Whom an arrow key reaches, as drawn last; `from` itself when there is nobody.
    [[nodiscard]] PersonId towards(PersonId from, Vec2 direction) const;

private:
    struct Node {
        PersonId who;
        Rect rect;
        bool small = false;   // drawn as a line of our own side
        bool beside = false;  // in the column at the left
    };
    struct Layout {
        Rect tree;
        Rect note;
        bool pressed = false;  // the tree begins below the note
    };
    /// Places everybody; `small`: the people at the left in any case as small cards.
    Layout lay_out(Canvas& canvas, const Scene& scene, const View& view, Rect area, PersonId selected,
                   const AdviceNote* note, bool small);
    [[nodiscard]] const Node* find(PersonId who) const;
    [[nodiscard]] std::vector<Rect> rectangles() const;
    float place_beside(Canvas& canvas, const Scene& scene, const View& view, Rect area, float note_height,
                       bool small);
    void place_tree(Canvas& canvas, const Scene& scene, const View& view, Rect area, Rect note, PersonId selected);
    void scroll_tree(std::size_t first, Rect area, PersonId selected);
    PersonId draw_all(Canvas& canvas, const Scene& scene, const View& view, Rect area, Rect tree, Rect paper,
                      PersonId selected);
    void draw_reporting(Canvas& canvas, const View& view) const;
    void draw_influence(Canvas& canvas, const View& view, Rect area, Rect note, PersonId selected) const;
    struct LegendMark {
        int kind = 0;
        std::string words;
        Rect box;
    };
    [[nodiscard]] static std::vector<LegendMark> legend_of(Canvas& canvas, const Scene& scene, const View& view,
                                                           Rect strip);
    [[nodiscard]] static float legend_height(Canvas& canvas, const Scene& scene, const View& view, float width);
    /// What the marks mean, in a strip of its own below the tree.
    static void draw_legend(Canvas& canvas, const Scene& scene, const View& view, Rect strip);
    void draw_labels(Canvas& canvas, const Scene& scene, const View& view, Rect area) const;
    PersonId draw_nodes(Canvas& canvas, const Scene& scene, const View& view, PersonId selected) const;

    std::vector<Node> nodes_;
    ScrollState scroll_;
    float content_ = 0;     // height of the tree
    float outside_y_ = -1;  // of the headings in the left column; −1: none
    float ours_y_ = -1;
    Rect beside_;
    PersonId followed_;
};

}  // namespace keyaccount::desk
