#include "engine/analysis/naive.hpp"
#include "engine/analysis/own_dice.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr int polite_pause = 7;  // days between two visits to one person
constexpr int reminder_every = 9;
constexpr int people_tried_by_the_friend = 3;

class Plan {
public:
    Plan(const View& view, const ChoiceList& choices, std::uint64_t seed)
        : view_{view}, choices_{choices}, seed_{seed} {}

    Choice next(Habit habit) const {
        if (const Choice* duty = errand(habit)) return *duty;
        const Choice idle = *find([](Choice choice) { return choice.is(Action::wait); });
        if (view_.signed_day() >= 0) return idle;
        const Choice* const visit = whom(habit);
        return visit == nullptr ? idle : *visit;
    }

private:
    template <class Accept>
    const Choice* find(Accept accept) const {
        const Choice* const found = std::find_if(choices_.begin(), choices_.end(), accept);
        return found == choices_.end() ? nullptr : found;
    }

    /// What everybody does once offers are due or the contract is signed.
    const Choice* errand(Habit habit) const {
        for (const Action action : {Action::proposal, Action::deliver, Action::acceptance})
            if (const Choice* due = find([&](Choice choice) { return choice.is(action); })) return due;
        const bool reminded = view_.reminder_day() >= 0 && view_.day() - view_.reminder_day() <= reminder_every;
        if (!reminded)
            if (const Choice* remind = find([](Choice choice) { return choice.is(Action::remind); })) return remind;
        if (habit != Habit::befriender) return nullptr;
        return find([](Choice choice) { return choice.is(Action::keep_promise); });
    }

    const Choice* whom(Habit habit) const {
        switch (habit) {
            case Habit::closer: return whoever();
            case Habit::befriender: return easiest();
            case Habit::price_cutter: return purse_or_anybody();
            case Habit::interrogator: return longest_unseen([](const SeenPerson&) { return true; });
            case Habit::key_presser: return find([&](Choice choice) { return is_client_visit(choice); });
            default: return any_visit();
        }
    }

    bool is_client_visit(Choice choice) const {
        return choice.is(Action::visit) && view_.person(choice.who).side != Side::ours;
    }

    const Choice* any_visit() const {
        return pick([](Choice choice) { return choice.is(Action::visit); });
    }

    const Choice* whoever() const {
        return pick([&](Choice choice) { return is_client_visit(choice); });
    }

    template <class Accept>
    const Choice* pick(Accept accept) const {
        const auto count = std::count_if(choices_.begin(), choices_.end(), accept);
        if (count == 0) return nullptr;
        int nth = below(own_dice(view_, seed_, 7), static_cast<int>(count));
        return find([&](Choice choice) { return accept(choice) && nth-- == 0; });
    }

    int days_since(const SeenPerson& person) const {
        return person.last_met < 0 ? 1000 : person.next_free - person.last_met;
    }

    template <class Accept>
    const Choice* longest_unseen(Accept accept) const {
        const Choice* best = nullptr;
        int longest = polite_pause - 1;
        for (const Choice& choice : choices_) {
            if (!is_client_visit(choice)) continue;
            const SeenPerson person = view_.person(choice.who);
            if (accept(person) && days_since(person) > longest) {
                longest = days_since(person);
                best = &choice;
            }
        }
        return best;
    }

    const Choice* purse_or_anybody() const {
        const Choice* const purse = longest_unseen([](const SeenPerson& person) {
            return (person.roles & (bit(Role::decision_maker) | bit(Role::gatekeeper))) != 0;
        });
        return purse != nullptr ? purse : longest_unseen([](const SeenPerson&) { return true; });
    }

    /// A few are tried; then it is always the one who was kindest.
    const Choice* easiest() const {
        const Choice* best = nullptr;
        int warmest = -1000;
        int met = 0;
        const Choice* stranger = nullptr;
        for (const Choice& choice : choices_) {
            if (!is_client_visit(choice)) continue;
            const SeenPerson person = view_.person(choice.who);
            if (person.calls == 0) {
                if (stranger == nullptr) stranger = &choice;
                continue;
            }
            ++met;
            const int warmth = person.trust + person.stance.points;
            if (warmth > warmest) {
                warmest = warmth;
                best = &choice;
            }
        }
        if (met < people_tried_by_the_friend && stranger != nullptr) return stranger;
        return best != nullptr && days_since(view_.person(best->who)) >= polite_pause ? best : nullptr;
    }

    const View& view_;
    const ChoiceList& choices_;
    std::uint64_t seed_;
};

}  // namespace

Choice plan_naively(Habit habit, const View& view, const ChoiceList& choices, std::uint64_t seed) {
    return Plan{view, choices, seed}.next(habit);
}

}  // namespace keyaccount
