#include "game/desk/screens/debrief_facts.hpp"

#include <algorithm>
#include <cstdlib>

namespace keyaccount::desk {

namespace {

int whole(int hundredths) { return (hundredths + (hundredths < 0 ? -50 : 50)) / 100; }

bool graver(Mark a, Mark b) {
    const auto rank = [](Mark mark) { return mark == Mark::strong ? 0 : static_cast<int>(mark) * 2 - 1; };
    return rank(a) > rank(b);
}

}  // namespace

MarkKind kind_of(Mark mark) {
    switch (mark) {
        case Mark::none: return MarkKind::none;
        case Mark::strong: return MarkKind::strong;
        case Mark::inaccuracy: return MarkKind::inaccuracy;
        case Mark::mistake: return MarkKind::mistake;
        case Mark::blunder: return MarkKind::blunder;
    }
    return MarkKind::none;
}

Mark mark_at(const GameReview& review, std::size_t turn) {
    Mark mark = turn < review.decisions.size() ? review.decisions[turn].mark : Mark::none;
    for (const UnitReview& unit : review.units)
        if (unit.worst == turn && unit.mark != Mark::none && unit.mark != Mark::strong &&
            (mark == Mark::none || graver(unit.mark, mark)))
            mark = unit.mark;
    return mark;
}

int marks_shown(const GameReview& review, Mark mark) {
    int count = 0;
    for (std::size_t turn = 0; turn < review.decisions.size(); ++turn) count += mark_at(review, turn) == mark ? 1 : 0;
    return count;
}

std::vector<Costly> costliest(const GameReview& review, std::size_t most) {
    std::vector<Costly> list;
    for (const std::size_t index : review.worst) {
        if (list.size() >= most) break;
        const UnitReview& unit = review.units.at(index);
        list.push_back({unit.worst, unit.mark, unit.loss});
    }
    return list;
}

LuckBar whole_points(const GameReview& review) {
    LuckBar bar;
    bar.expected = whole(review.initial);
    bar.skill = whole(review.skill);
    bar.luck = whole(review.final_score) - bar.expected - bar.skill;
    return bar;
}

std::string tenths(int hundredths) {
    const int rounded = (std::abs(hundredths) + 5) / 10;
    return (hundredths < 0 && rounded > 0 ? "−" : "") + std::to_string(rounded / 10) + "." +
           std::to_string(rounded % 10);
}

}  // namespace keyaccount::desk
