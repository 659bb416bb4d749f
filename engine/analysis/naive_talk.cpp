#include "engine/analysis/naive.hpp"
#include "engine/analysis/own_dice.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

/// How much a step asks for; by StepKind.
constexpr std::array<int, step_kind_count> size_of_step = {1, 2, 3, 4, 5, 7, 8, 9, 6, 6};

class Talk {
public:
    Talk(const View& view, const ChoiceList& choices, std::uint64_t seed)
        : view_{view}, choices_{choices}, seed_{seed} {}

    Choice next(Habit habit) const {
        const Choice* const choice = say(habit);
        return choice != nullptr ? *choice : Choice{ChoiceKind::leave, view_.with()};
    }

private:
    const Choice* say(Habit habit) const {
        switch (habit) {
            case Habit::feature_reciter: return recite();
            case Habit::closer: return view_.call().refused < 2 ? largest_step() : nullptr;
            case Habit::befriender: return chat();
            case Habit::price_cutter: return cut_price();
            case Habit::interrogator: return next_fact();
            case Habit::key_presser: return press_on();
            default: return nullptr;
        }
    }

    template <class Accept>
    const Choice* find(Accept accept) const {
        const Choice* const found = std::find_if(choices_.begin(), choices_.end(), accept);
        return found == choices_.end() ? nullptr : found;
    }

    const Choice* find(ChoiceKind kind) const {
        return find([&](Choice choice) { return choice.kind == kind; });
    }

    template <class Accept>
    const Choice* pick(Accept accept) const {
        const auto count = std::count_if(choices_.begin(), choices_.end(), accept);
        if (count == 0) return nullptr;
        int nth = below(own_dice(view_, seed_, 7), static_cast<int>(count));
        return find([&](Choice choice) { return accept(choice) && nth-- == 0; });
    }

    /// Nothing has been agreed or refused in this call.
    bool step_is_open() const { return view_.call().refused == 0 && view_.call().outcome == 0; }

    const Choice* recite() const {
        if (view_.call().statements >= 4 && step_is_open())
            if (const Choice* step = pick([](Choice choice) { return choice.kind == ChoiceKind::propose; }))
                return step;
        return pick(
            [](Choice choice) { return choice.kind == ChoiceKind::feature || choice.kind == ChoiceKind::advantage; });
    }

    const Choice* largest_step() const {
        const Choice* largest = nullptr;
        int size = 0;
        for (const Choice& choice : choices_) {
            if (choice.kind != ChoiceKind::propose) continue;
            const int asks_for = size_of_step[index_of(view_.step(choice.step()).kind)];
            if (asks_for > size) {
                size = asks_for;
                largest = &choice;
            }
        }
        return view_.call().outcome == 0 ? largest : nullptr;
    }

    /// A fact that was not asked before, until they lose patience.
    const Choice* next_fact() const {
        return find([&](Choice choice) {
            return choice.kind == ChoiceKind::situation && !view_.asked(view_.with(), choice.fact()) &&
                   !view_.fact(choice.fact()).known;
        });
    }

    const Choice* chat() const {
        if (view_.call().situation < 2)
            if (const Choice* fact = next_fact()) return fact;
        if (!step_is_open()) return nullptr;
        const auto step_of = [&](StepKind kind) {
            return find([&, kind](Choice choice) {
                return choice.kind == ChoiceKind::propose && view_.step(choice.step()).kind == kind;
            });
        };
        const Choice* const small = step_of(StepKind::small);
        return small != nullptr ? small : step_of(StepKind::papers);
    }

    bool about_money(Choice choice) const { return view_.need_category(choice.need()) == Category::financial; }

    const Choice* cut_price() const {
        if (const Choice* gift = find(ChoiceKind::concede)) return gift;
        const int said = view_.call().questions + view_.call().statements + view_.call().benefits;
        if (said < 4)
            if (const Choice* words = talk_of_money()) return words;
        return said > 0 && step_is_open() ? exit_of_stage() : nullptr;
    }

    /// What things cost today, and how much less it would be with us; of nothing else.
    const Choice* talk_of_money() const {
        const auto level = [&](Choice choice) { return view_.need_level(view_.with(), choice.need()); };
        const Choice* const asked = find([&](Choice choice) {
            return choice.kind == ChoiceKind::question && about_money(choice) &&
                   static_cast<NeedLevel>(choice.lift()) == level(choice) &&
                   (level(choice) > NeedLevel::hidden || !view_.need_touched(view_.with(), choice.need()));
        });
        if (asked != nullptr) return asked;
        return find([&](Choice choice) {
            return choice.kind == ChoiceKind::benefit && about_money(choice) && view_.call().benefits == 0 &&
                   view_.call().statements == 0 && level(choice) >= NeedLevel::developed;
        });
    }

    const Choice* exit_of_stage() const {
        return find([&](Choice choice) {
            if (choice.kind != ChoiceKind::propose) return false;
            const StepKind kind = view_.step(choice.step()).kind;
            return is_exit(kind) && stage_ended_by(kind) == view_.stage_kind();
        });
    }

    /// The same five keys in every call, whatever is answered.
    const Choice* press_on() const {
        const CallState& call = view_.call();
        if (call.questions < 3) {
            const auto lift = static_cast<Lift>(call.questions);
            return find([&](Choice choice) { return choice.kind == ChoiceKind::question && choice.lift() == lift; });
        }
        if (call.benefits + call.statements == 0)
            if (const Choice* benefit = find(ChoiceKind::benefit)) return benefit;
        return step_is_open() ? find(ChoiceKind::propose) : nullptr;
    }

    const View& view_;
    const ChoiceList& choices_;
    std::uint64_t seed_;
};

}  // namespace

Choice talk_naively(Habit habit, const View& view, const ChoiceList& choices, std::uint64_t seed) {
    return Talk{view, choices, seed}.next(habit);
}

Choice play_naively(Habit habit, const View& view, const ChoiceList& choices, std::uint64_t seed) {
    if (habit == Habit::random) return any_of(choices, own_dice(view, seed, 1));
    return view.in_call() ? talk_naively(habit, view, choices, seed) : plan_naively(habit, view, choices, seed);
}

}  // namespace keyaccount
