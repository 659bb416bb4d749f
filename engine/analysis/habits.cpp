#include "engine/analysis/habits.hpp"

#include "engine/analysis/textbook.hpp"
#include "engine/play/dice.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

std::uint64_t own_dice(const View& view, std::uint64_t seed, int salt) {
    return mixed(seed ^ (static_cast<std::uint64_t>(static_cast<std::uint32_t>(view.turn())) << 20) ^
                 static_cast<std::uint64_t>(salt));
}

Choice any_of(const ChoiceList& choices, std::uint64_t bits) {
    return choices[static_cast<std::size_t>(below(bits, static_cast<int>(choices.size())))];
}

template <class Accept>
ChoiceList only(const ChoiceList& choices, Accept accept) {
    ChoiceList kept;
    for (const Choice choice : choices)
        if (accept(choice)) kept.add(choice);
    return kept;
}

/// What everybody does once the contract is signed or offers are due, so that habits differ in selling only.
std::optional<Choice> errand(const ChoiceList& choices) {
    for (const Action action : {Action::proposal, Action::deliver, Action::acceptance})
        for (const Choice choice : choices)
            if (choice.is(action)) return choice;
    return std::nullopt;
}

Choice recite(const View& view, const ChoiceList& choices, std::uint64_t seed) {
    const std::uint64_t bits = own_dice(view, seed, 7);
    if (!view.in_call()) {
        if (const auto due = errand(choices)) return *due;
        const auto visits = only(choices, [](Choice choice) { return choice.is(Action::visit); });
        const auto waits = only(choices, [](Choice choice) { return choice.is(Action::wait); });
        return visits.empty() || view.signed_day() >= 0 ? waits[0] : any_of(visits, bits);
    }
    const auto features = only(choices, [](Choice choice) {
        return choice.kind == ChoiceKind::feature || choice.kind == ChoiceKind::advantage;
    });
    const auto steps = only(choices, [](Choice choice) { return choice.kind == ChoiceKind::propose; });
    const bool said_enough = view.call().statements >= 4;
    if (said_enough && !steps.empty() && view.call().refused == 0 && view.call().outcome == 0)
        return any_of(steps, bits);
    return features.empty() ? Choice{ChoiceKind::leave, view.with()} : any_of(features, bits);
}

}  // namespace

std::optional<Habit> habit_named(std::string_view name) {
    const auto* const found = std::find(habit_names.begin(), habit_names.end(), name);
    if (found == habit_names.end()) return std::nullopt;
    return static_cast<Habit>(found - habit_names.begin());
}

Choice choose(Habit habit, const View& view, std::uint64_t seed) {
    ChoiceList choices;
    view.choices(choices);
    switch (habit) {
        case Habit::random: return any_of(choices, own_dice(view, seed, 1));
        case Habit::feature_reciter: return recite(view, choices, seed);
        case Habit::textbook: return play_by_the_book(view, choices);
    }
    return choices[0];
}

}  // namespace keyaccount
