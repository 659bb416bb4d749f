#include "engine/analysis/habits.hpp"

#include "engine/analysis/naive.hpp"
#include "engine/analysis/search.hpp"
#include "engine/analysis/textbook.hpp"
#include "engine/analysis/typical.hpp"

#include <algorithm>
#include <stdexcept>

namespace keyaccount {

std::optional<Habit> habit_named(std::string_view name) {
    const auto* const found = std::find(habit_names.begin(), habit_names.end(), name);
    if (found == habit_names.end()) return std::nullopt;
    return static_cast<Habit>(found - habit_names.begin());
}

Choice choose(Habit habit, const View& view, std::uint64_t seed) {
    if (habit == Habit::textbook) return play_by_the_book(view);
    ChoiceList choices;
    view.choices(choices);
    switch (habit) {
        case Habit::typical: return play_typically(view, choices, seed);
        case Habit::search: throw std::invalid_argument{"search needs the state"};
        default: return play_naively(habit, view, choices, seed);
    }
}

Choice choose(Habit habit, const Case& scenario, const State& state, std::uint64_t seed) {
    if (habit == Habit::search) return choose_by_search(scenario, state, seed);
    return choose(habit, View{scenario, state}, seed);
}

}  // namespace keyaccount
