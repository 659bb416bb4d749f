#include "game/desk/screens/org_chart.hpp"

#include "game/desk/portrait.hpp"
#include "game/desk/widgets/tight.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

constexpr float edge = 14;
constexpr float least_card = 130;
constexpr float least_row_gap = 18;
constexpr float most_row_gap = 64;

bool overlaps(Rect a, Rect b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }

float grown(const Canvas& canvas) { return std::clamp(canvas.text_scale(), 1.0F, 1.25F); }

OwnCard small_card(const Scene& scene, const View& view, const SeenPerson& person, bool selected) {
    OwnCard card;
    const bool shadow = person.awareness == Awareness::shadow;
    card.face = face_of(person);
    card.mood = person.mood;
    card.name = shadow ? scene.say.get("desk.unknown") : scene.say.person(view, person.id);
    card.state = scene.say.text(view, shadow ? person.shadow : person.card_title);
    card.selected = selected;
    return card;
}

/// A small card; whoever was not met is a silhouette.
Hit draw_small(Canvas& canvas, const Scene& scene, const View& view, Rect rect, const SeenPerson& person,
               bool selected) {
    const Hit hit = draw_own_card(canvas, rect, small_card(scene, view, person, selected));
    if (person.awareness == Awareness::met) return hit;
    const Theme& t = canvas.theme();
    const Paint surface = selected ? t.high : hit.hovered ? t.panel : t.bg;
    const Rect picture{rect.x + 7, rect.y + (rect.h - 38) / 2, 36, 38};
    canvas.fill(picture, surface);
    const Shadow kind = person.awareness == Awareness::named ? Shadow::named : Shadow::unknown;
    draw_silhouette(canvas, picture, kind, {{20, 10, 60, 64}, 6, true, 0}, surface);
    if (kind == Shadow::unknown && !selected) canvas.dashed(rect, t.line2, 1.5F, 8);
    return hit;
}

std::vector<PersonId> people_of(const View& view, Side side) {
    std::vector<PersonId> people;
    for (std::size_t p = 0; p < view.people_count(); ++p)
        if (view.person(PersonId::at(p)).side == side) people.push_back(PersonId::at(p));
    return people;
}

}  // namespace

const OrgChart::Node* OrgChart::find(PersonId who) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(), [who](const Node& n) { return n.who == who; });
    return found == nodes_.end() ? nullptr : &*found;
}

std::vector<Rect> OrgChart::rectangles() const {
    std::vector<Rect> all;
    for (const Node& node : nodes_) all.push_back(node.rect);
    return all;
}

PersonId OrgChart::towards(PersonId from, Vec2 direction) const {
    int at = -1;
    for (std::size_t i = 0; i < nodes_.size(); ++i)
        if (nodes_[i].who == from) at = static_cast<int>(i);
    const int next = neighbour(rectangles(), at, direction);
    return next < 0 ? from : nodes_[static_cast<std::size_t>(next)].who;
}

/// Places outsiders and our own side; returns where the column begins.
float OrgChart::place_beside(Canvas& canvas, const Scene& scene, const View& view, Rect area, float note_height,
                             bool always_small) {
    const float width = 172 * grown(canvas);
    const float heading = tight_step(canvas, Size::label) + 10;
    const std::vector<PersonId> outside = people_of(view, Side::outside);
    const std::vector<PersonId> ours = people_of(view, Side::ours);
    const auto height_of = [&](PersonId who, bool brief) {
        if (brief) return own_card_height(canvas, width, small_card(scene, view, view.person(who), false));
        return person_card_height(canvas, width, card_of(canvas, scene, view, who, false));
    };
    const auto total = [&](bool brief) {
        float sum = 12;
        if (!outside.empty()) sum += heading;
        for (const PersonId who : outside) sum += height_of(who, brief) + 10;
        if (!ours.empty()) sum += heading;
        for (const PersonId who : ours) sum += height_of(who, true) + 4;
        return sum;
    };
    const bool small = always_small || total(false) > area.h - 12;
    const float need = std::min(total(small), area.h - 12);
    const bool below_note = note_height > 0 && need + note_height + 2 * edge + 8 <= area.h;
    beside_ = {area.x + 6, area.bottom() - 6 - need, width + 12, need};
    if (!below_note) beside_ = {area.x + 6, area.y + 6, width + 12, area.h - 12};
    float y = beside_.y + 8;
    outside_y_ = outside.empty() ? -1 : y;
    if (!outside.empty()) y += heading + (small ? 0 : 4);
    for (const PersonId who : outside) {
        const float height = height_of(who, small);
        nodes_.push_back({who, {beside_.x + 6, y, width, height}, small, true});
        y += height + 10;
    }
    ours_y_ = ours.empty() ? -1 : y;
    y += heading;
    for (const PersonId who : ours) {
        const float height = height_of(who, true);
        nodes_.push_back({who, {beside_.x + 6, y, width, height}, true, true});
        y += height + 4;
    }
    if (outside.empty() && ours.empty()) beside_ = {area.x, area.y, 0, 0};
    return beside_.right();
}

void OrgChart::place_tree(Canvas& canvas, const Scene& scene, const View& view, Rect area, Rect note,
                          PersonId selected) {
    const int most = std::max(1, static_cast<int>((area.w + 8) / (least_card * grown(canvas) + 8)));
    const ChartTree tree = chart_tree(view, most);
    if (tree.places.empty()) return;
    const float full = 172 * grown(canvas);
    const float columns = std::max(1.0F, tree.columns);
    const float gap = std::clamp((area.w - columns * full) / std::max(1.0F, columns - 1), 8.0F, 40.0F);
    const float width = std::min(full, (area.w - gap * (columns - 1)) / columns);
    const float left = area.x + (area.w - columns * (width + gap) + gap) / 2;
    std::vector<float> heights(static_cast<std::size_t>(tree.rows), 0);
    for (const ChartPlace& place : tree.places) {
        float& row = heights[static_cast<std::size_t>(place.row)];
        row = std::max(row, person_card_height(canvas, width, card_of(canvas, scene, view, place.who, false)));
    }
    float sum = 0;
    for (const float height : heights) sum += height;
    const float spaces = std::max(1.0F, units(tree.rows - 1));
    const float row_gap = std::clamp((area.h - sum - 20) / spaces, least_row_gap, most_row_gap);
    content_ = sum + row_gap * units(tree.rows - 1) + 16;
    float top = std::max(12.0F, (area.h - content_ + 16) / 2);
    const auto middle_of = [&](const ChartPlace& place) { return left + place.column * (width + gap) - gap / 2; };
    // Whoever would stand on the note moves down, if there is room.
    for (const ChartPlace& place : tree.places) {
        const bool hidden =
            place.row == 0 && middle_of(place) - width / 2 < note.right() + 12 && top + area.y < note.bottom() + 12;
        if (hidden && content_ + note.bottom() - area.y < area.h) top = std::max(top, note.bottom() - area.y + 14);
    }
    std::vector<float> tops;
    for (float y = top; const float height : heights) {
        tops.push_back(y);
        y += height + row_gap;
    }
    const std::size_t first = nodes_.size();
    for (const ChartPlace& place : tree.places) {
        const auto row = static_cast<std::size_t>(place.row);
        nodes_.push_back(
            {place.who, {middle_of(place) - width / 2, area.y + tops[row], width, heights[row]}, false, false});
    }
    scroll_tree(first, area, selected);
}

/// Moves the tree up so far as it is scrolled; whoever is newly chosen comes into sight.
void OrgChart::scroll_tree(std::size_t first, Rect area, PersonId selected) {
    const Node* chosen = find(selected);
    if (selected != followed_ && chosen != nullptr && !chosen->beside)
        scroll_to(scroll_, area.h, chosen->rect.y - area.y - 16, chosen->rect.bottom() - area.y + 12);
    followed_ = selected;
    if (content_ <= area.h) return;
    for (std::size_t i = first; i < nodes_.size(); ++i) nodes_[i].rect.y -= scroll_.offset;
}

PersonId OrgChart::draw_nodes(Canvas& canvas, const Scene& scene, const View& view, PersonId selected) const {
    PersonId clicked;
    for (const Node& node : nodes_) {
        Hit hit;
        if (node.small) {
            hit = draw_small(canvas, scene, view, node.rect, view.person(node.who), node.who == selected);
        } else {
            PersonCard card = card_of(canvas, scene, view, node.who, node.who == selected);
            card.flag = card_flag(scene, view, canvas.theme(), node.who);
            hit = draw_person_card(canvas, node.rect, card);
        }
        if (hit.clicked) clicked = node.who;
    }
    return clicked;
}

PersonId OrgChart::draw(Canvas& canvas, const Scene& scene, const View& view, Rect area, PersonId selected,
                        const AdviceNote* note) {
    canvas.fill(area, canvas.theme().panel, 10);
    const PersonId followed = followed_;
    Layout layout = lay_out(canvas, scene, view, area, selected, note, false);
    // Where the note would press the tree down, the people at the left make room for it.
    for (const bool small : {true, false}) {
        if (!layout.pressed) break;
        followed_ = followed;
        layout = lay_out(canvas, scene, view, area, selected, note, small);
    }
    const PersonId clicked =
        draw_all(canvas, scene, view, area, layout.tree, note == nullptr ? Rect{} : layout.note, selected);
    if (note != nullptr) draw_advice(canvas, layout.note, *note);
    return clicked;
}

OrgChart::Layout OrgChart::lay_out(Canvas& canvas, const Scene& scene, const View& view, Rect area, PersonId selected,
                                   const AdviceNote* note, bool small) {
    nodes_.clear();
    const PersonId followed = followed_;
    const float note_width = std::min(372.0F * grown(canvas), area.w * 0.45F);
    const float high = note == nullptr ? 0 : advice_height(canvas, note_width, *note);
    const float right = place_beside(canvas, scene, view, area, high, small);
    const bool corner = beside_.y > area.y + high + edge;
    Rect paper{corner ? area.x + edge - 2 : right + edge, area.y + edge, note_width, high};
    Rect tree{right + edge, area.y, area.right() - right - 2 * edge, area.h};
    tree.take_bottom(legend_height(canvas, scene, view, tree.w));
    if (note != nullptr && !corner) {
        paper.w = std::min(note_width, std::max(250.0F * grown(canvas), tree.w * 0.36F));
        paper.h = advice_height(canvas, paper.w, *note);
    }
    const std::vector<Node> beside = nodes_;
    place_tree(canvas, scene, view, tree, note == nullptr ? Rect{} : paper, selected);
    const bool hidden =
        std::any_of(nodes_.begin(), nodes_.end(), [&](const Node& n) { return !n.beside && overlaps(n.rect, paper); });
    const bool pressed = note != nullptr && (hidden || (!corner && content_ > tree.h));
    if (pressed) {
        nodes_ = beside;
        followed_ = followed;
        tree.take_top(paper.bottom() + 10 - tree.y);
        place_tree(canvas, scene, view, tree, {}, selected);
    }
    return {tree, paper, pressed};
}

PersonId OrgChart::draw_all(Canvas& canvas, const Scene& scene, const View& view, Rect area, Rect tree, Rect paper,
                            PersonId selected) {
    const Theme& t = canvas.theme();
    { ScrollView view_of_tree{canvas, {tree.x, tree.y, tree.w + edge, tree.h}, content_, scroll_}; }
    const auto clip = canvas.clip(area);
    if (beside_.w > 0) canvas.fill(beside_, t.bg, 8);
    draw_labels(canvas, scene, view, area);
    draw_reporting(canvas, view);
    draw_influence(canvas, view, {area.x, area.y, area.w, tree.bottom() - area.y}, paper, selected);
    const PersonId clicked = draw_nodes(canvas, scene, view, selected);
    if (tree.y > area.y) canvas.fill({tree.x - 6, area.y + 2, area.right() - tree.x - 4, tree.y - area.y - 4}, t.panel);
    draw_legend(canvas, scene, view, {tree.x, tree.bottom(), tree.w, area.bottom() - tree.bottom()});
    return clicked;
}

void OrgChart::draw_labels(Canvas& canvas, const Scene& scene, const View& view, Rect area) const {
    const Theme& t = canvas.theme();
    const TextStyle style{Size::label, Weight::strong, t.text2};
    if (outside_y_ >= 0) canvas.text({beside_.x + 8, outside_y_}, scene.say.get("desk.chart.outside"), style);
    if (ours_y_ >= 0) canvas.text({beside_.x + 8, ours_y_}, scene.say.get("desk.chart.ours"), style);
    const std::string& client = scene.say.text(view, view.client());
    const float width = canvas.text_width(client, Size::label, Weight::strong);
    const Rect spot{area.right() - edge - width, area.y + 10, width, tight_step(canvas, Size::label)};
    const bool free = std::none_of(nodes_.begin(), nodes_.end(), [&](const Node& n) { return overlaps(n.rect, spot); });
    if (free) canvas.text_in(spot, client, style);
}

}  // namespace keyaccount::desk
