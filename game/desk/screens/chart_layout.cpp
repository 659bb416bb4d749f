#include "game/desk/screens/chart_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace keyaccount::desk {

namespace {

/// Steps up to somebody without a boss; −1 in a ring.
int depth_of(std::span<const int> bosses, std::size_t who) {
    int depth = 0;
    for (int boss = bosses[who]; boss >= 0; boss = bosses[static_cast<std::size_t>(boss)]) {
        if (++depth > static_cast<int>(bosses.size())) return -1;
    }
    return depth;
}

class Planter {
public:
    explicit Planter(std::span<const int> bosses) : bosses_{bosses} {
        for (std::size_t p = 0; p < bosses.size(); ++p)
            if (bosses[p] != out_of_tree) people_.push_back({p, depth_of(bosses, p)});
    }

    ChartTree grow() {
        for (const auto& [who, depth] : people_) {
            if (depth <= 0) place(who, 0);
        }
        tree_.columns = next_;
        for (const ChartPlace& at : tree_.places) tree_.rows = std::max(tree_.rows, at.row + 1);
        return tree_;
    }

    ChartTree in_rows(int most) const {
        ChartTree tree;
        tree.columns = static_cast<float>(most);
        int deepest = 0;
        for (const auto& person : people_) deepest = std::max(deepest, person.depth);
        for (int depth = -1; depth <= deepest; ++depth) {
            std::vector<PersonId> rank;
            for (const auto& person : people_)
                if (person.depth == depth) rank.push_back(PersonId::at(person.who));
            for (std::size_t begin = 0; begin < rank.size(); begin += static_cast<std::size_t>(most)) {
                const std::size_t count = std::min(rank.size() - begin, static_cast<std::size_t>(most));
                const float first = (static_cast<float>(most) - static_cast<float>(count)) / 2 + 0.5F;
                for (std::size_t i = 0; i < count; ++i)
                    tree.places.push_back({rank[begin + i], first + static_cast<float>(i), tree.rows});
                ++tree.rows;
            }
        }
        return tree;
    }

private:
    struct Member {
        std::size_t who = 0;
        int depth = 0;
    };

    float place(std::size_t who, int row) {
        float first = -1;
        float last = -1;
        for (const auto& member : people_) {
            if (bosses_[member.who] != static_cast<int>(who) || member.depth < 0) continue;
            last = place(member.who, row + 1);
            if (first < 0) first = last;
        }
        if (first < 0) first = last = next_++ + 0.5F;
        const float middle = (first + last) / 2;
        tree_.places.push_back({PersonId::at(who), middle, row});
        return middle;
    }

    std::span<const int> bosses_;
    std::vector<Member> people_;
    ChartTree tree_;
    float next_ = 0;
};

struct Anchor {
    Vec2 at;
    Vec2 away;
};

/// Points on the border from which a curve may leave; beside the middle, where the reporting lines are.
std::array<Anchor, 6> anchors(Rect card, float gap) {
    const float off = card.w * 0.2F;
    const Vec2 c = card.centre();
    return {{{{c.x - off, card.y - gap}, {0, -1}},
             {{c.x + off, card.y - gap}, {0, -1}},
             {{c.x - off, card.bottom() + gap}, {0, 1}},
             {{c.x + off, card.bottom() + gap}, {0, 1}},
             {{card.x - gap, c.y - 4}, {-1, 0}},
             {{card.right() + gap, c.y - 4}, {1, 0}}}};
}

Vec2 on_curve(const ChartArrow& a, float u) {
    const float v = 1 - u;
    return a.from * (v * v * v) + a.c1 * (3 * v * v * u) + a.c2 * (3 * v * u * u) + a.to * (u * u * u);
}

float cost_of(const ChartArrow& arrow, const std::vector<Rect>& cards, Rect area) {
    constexpr int samples = 16;
    float cost = 0;
    Vec2 last = arrow.from;
    for (int i = 1; i <= samples; ++i) {
        const Vec2 at = on_curve(arrow, static_cast<float>(i) / samples);
        cost += std::hypot(at.x - last.x, at.y - last.y);
        last = at;
        if (i == samples) break;
        if (!area.inset(2).contains(at)) cost += 240;
        for (const Rect& card : cards)
            if (card.inset(-3).contains(at)) cost += 160;
    }
    return cost;
}

}  // namespace

ChartTree chart_tree(const View& view, int most) {
    const auto is_client = [&](PersonId who) { return view.person(who).side == Side::client; };
    std::vector<int> bosses(view.people_count(), out_of_tree);
    for (std::size_t p = 0; p < bosses.size(); ++p) {
        const PersonId who = PersonId::at(p);
        if (!is_client(who)) continue;
        const PersonId boss = view.reports_to(who);
        const bool above = boss.exists() && boss != who && is_client(boss);
        bosses[p] = above ? static_cast<int>(boss.index()) : nobody_above;
    }
    return chart_tree(bosses, most);
}

ChartTree chart_tree(std::span<const int> bosses, int most) {
    ChartTree tree = Planter{bosses}.grow();
    if (tree.columns <= static_cast<float>(most)) return tree;
    return Planter{bosses}.in_rows(most);
}

ChartArrow chart_arrow(Rect from, Rect to, const std::vector<Rect>& cards, Rect area) {
    ChartArrow best;
    float least = 1e9F;
    for (const Anchor& a : anchors(from, 1)) {
        for (const Anchor& b : anchors(to, 3)) {
            const float apart = std::hypot(b.at.x - a.at.x, b.at.y - a.at.y);
            for (const float bend : {0.45F, 0.25F}) {
                const float reach = std::clamp(apart * bend, 22.0F, 130.0F);
                const ChartArrow arrow{a.at, a.at + a.away * reach, b.at + b.away * reach, b.at};
                const bool facing = a.away.x * b.away.x + a.away.y * b.away.y < -0.5F;
                const float between = (b.at.x - a.at.x) * a.away.x + (b.at.y - a.at.y) * a.away.y;
                const float cramped = facing ? std::max(0.0F, 60 - between) * 8 : std::max(0.0F, 44 - apart) * 6;
                const float cost = cost_of(arrow, cards, area) + cramped;
                if (cost >= least) continue;
                least = cost;
                best = arrow;
            }
        }
    }
    return best;
}

std::vector<Vec2> chart_elbow(Vec2 from, float level, Vec2 to) {
    constexpr int pieces = 4;
    constexpr float quarter = 1.5708F;
    std::vector<Vec2> points{from, {from.x, level}};
    const float side = to.x - from.x;
    if (std::abs(side) < 2) return {from, to};
    const float radius = std::min({8.0F, std::abs(side) / 2, std::max(0.0F, to.y - level)});
    const float way = side > 0 ? 1.0F : -1.0F;
    for (int i = 0; i <= pieces; ++i) {
        const float angle = static_cast<float>(i) / pieces * quarter;
        points.push_back({to.x - way * radius * (1 - std::sin(angle)), level + radius * (1 - std::cos(angle))});
    }
    points.push_back(to);
    return points;
}

int neighbour(const std::vector<Rect>& cards, int from, Vec2 direction) {
    if (from < 0 || from >= static_cast<int>(cards.size())) return cards.empty() ? -1 : 0;
    const Vec2 here = cards[static_cast<std::size_t>(from)].centre();
    int best = -1;
    float least = 1e9F;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Vec2 way = cards[i].centre() - here;
        const float along = way.x * direction.x + way.y * direction.y;
        const float across = std::abs(way.x * direction.y - way.y * direction.x);
        if (along < 12 || static_cast<int>(i) == from) continue;
        const float cost = along + across * 2.2F;
        if (cost < least) {
            least = cost;
            best = static_cast<int>(i);
        }
    }
    return best;
}

}  // namespace keyaccount::desk
