#include "engine/analysis/textbook.hpp"

#include <algorithm>

namespace keyaccount {
namespace {

constexpr int days_between_visits = 10;
constexpr int reminder_every = 9;
constexpr int first_letter_after = 30;
constexpr int letter_every = 14;
constexpr int stop_after = 60;
constexpr int barter_after = 45;
constexpr int court_after = 75;

class Plan {
public:
    Plan(const View& view, const ChoiceList& choices) : view_{view}, choices_{choices} {}

    Choice next() const {
        if (view_.signed_day() < 0 && view_.looks_hopeless())
            if (const Choice* leave = find(Action::walk_away)) return *leave;
        for (const Action duty : {Action::keep_promise, Action::proposal, Action::deliver, Action::acceptance})
            if (const Choice* choice = find(duty)) return *choice;
        if (view_.signed_day() >= 0) return collect();
        if (const Choice* shown = demonstrate()) return *shown;
        if (const Choice* asked = ask_guide()) return *asked;
        if (const Choice* visit = best_visit()) return *visit;
        return *find(Action::wait);
    }

private:
    const Choice* find(Action action) const {
        const Choice* const found =
            std::find_if(choices_.begin(), choices_.end(), [&](Choice choice) { return choice.is(action); });
        return found == choices_.end() ? nullptr : found;
    }

    Choice collect() const {
        const int overdue = view_.next_due_day() < 0 ? 0 : view_.day() - view_.next_due_day();
        const auto since = [&](int day) { return day < 0 ? 1000 : view_.day() - day; };
        if (overdue > 2 && since(view_.reminder_day()) > reminder_every)
            if (const Choice* remind = find(Action::remind)) return *remind;
        if (overdue > first_letter_after && since(view_.letter_day()) > letter_every)
            if (const Choice* letter = find(Action::letter)) return *letter;
        if (overdue > barter_after)
            if (const Choice* barter = find(Action::barter)) return *barter;
        if (overdue > court_after)
            if (const Choice* court = find(Action::legal)) return *court;
        if (overdue > stop_after && view_.letters() > 0)
            if (const Choice* stop = find(Action::stop_supply)) return *stop;
        return *find(Action::wait);
    }

    int explicit_needs(PersonId who) const {
        int count = 0;
        for (std::size_t n = 0; n < view_.need_count(); ++n)
            if (view_.need_level(who, NeedId::at(n)) == NeedLevel::explicit_need) ++count;
        return count;
    }

    const Choice* demonstrate() const {
        const Choice* const found = std::find_if(choices_.begin(), choices_.end(), [&](Choice choice) {
            return choice.is(Action::carry_out) && explicit_needs(view_.pending_with(choice.step())) > 0;
        });
        if (found == choices_.end()) return nullptr;
        const Choice* const company = consultant();
        return company != nullptr ? company : found;
    }

    /// To a demonstration comes whoever watches best; once, and if the money reaches.
    const Choice* consultant() const {
        if (view_.comes_along()) return nullptr;
        const Choice* const found = std::find_if(choices_.begin(), choices_.end(), [&](Choice choice) {
            return choice.is(Action::bring) && view_.specialist(choice.detail).kind == SpecialistKind::consultant &&
                   view_.specialist(choice.detail).cost * 6 < view_.budget() - view_.expense();
        });
        return found == choices_.end() ? nullptr : found;
    }

    const Choice* ask_guide() const {
        int missing = 0;
        for (std::size_t f = 0; f < view_.fact_count(); ++f)
            if (!view_.fact(FactId::at(f)).known) ++missing;
        return missing > 3 ? find(Action::ask_guide) : nullptr;
    }

    /// Needs that still hide or have not been answered, and whether the person counts now.
    int worth(PersonId who) const {
        const SeenPerson person = view_.person(who);
        const int since = person.last_met < 0 ? 1000 : view_.day() + (person.next_free - view_.day()) - person.last_met;
        if (person.side == Side::ours) return worth_of_ours(person, since);
        if (since < days_between_visits) return 0;
        int value = weight_of(person);
        const int done = std::min(3, explicit_needs(who));
        value = value * (10 - 2 * done) / 10;
        if (person.calls == 0) value = value * 13 / 10;
        const bool may_guide = (person.roles & bit(Role::guide)) != 0 || person.could_be_guide;
        if (may_guide && !has_guide() && view_.stage_kind() <= StageKind::design) value += person.calls < 3 ? 35 : 5;
        if (could_move_criteria(person)) value += 100;
        if (since > 24 && person.calls > 0) value = value * 12 / 10;
        return value;
    }

    int worth_of_ours(const SeenPerson& person, int since) const {
        const bool asked_enough = person.calls >= 3;
        if (asked_enough || since < 4 || view_.day() < 4) return 0;
        return open_with_ours(person.id) ? 70 : 0;
    }

    bool has_guide() const {
        for (std::size_t p = 0; p < view_.people_count(); ++p)
            if (view_.person(PersonId::at(p)).is_guide) return true;
        return false;
    }

    /// At design, the file says that this person can move the criteria our way.
    bool could_move_criteria(const SeenPerson& person) const {
        for (std::size_t s = 0; s < view_.step_count(); ++s) {
            const SeenStep step = view_.step(StepId::at(s));
            if (step.kind == StepKind::criterion && !step.granted && step.chance == ByFile::possible &&
                view_.stage_kind() == StageKind::design && view_.may_grant(StepId::at(s), person.id))
                return true;
        }
        return false;
    }

    /// Something is still to be had from our own side: a fact, the mandate, the pledge.
    bool open_with_ours(PersonId who) const {
        for (std::size_t s = 0; s < view_.step_count(); ++s) {
            const SeenStep step = view_.step(StepId::at(s));
            const bool inner = step.kind == StepKind::mandate || (step.kind == StepKind::pledge && view_.mandate());
            if (inner && !step.granted && view_.may_grant(StepId::at(s), who)) return true;
        }
        return view_.person(who).calls == 0;
    }

    int weight_of(const SeenPerson& person) const {
        const bool decider = (person.roles & bit(Role::decision_maker)) != 0;
        const bool gate = (person.roles & bit(Role::gatekeeper)) != 0;
        const bool user = (person.roles & bit(Role::user)) != 0;
        const bool head = person.position == Position::head;
        switch (view_.stage_kind()) {
            case StageKind::interest: return (user ? 60 : gate ? 50 : decider ? 30 : 20) + (head ? 40 : 0);
            case StageKind::incubation: return decider ? 120 : gate ? 60 : user ? 40 : 20;
            case StageKind::design: return gate ? (person.veto ? 130 : 60) : user ? 55 : decider ? 70 : 20;
            case StageKind::comparison: return gate ? (person.veto ? 85 : 60) : decider ? 90 : user ? 45 : 10;
            case StageKind::commitment: return decider ? 200 : gate ? 50 : 20;
            case StageKind::use: return 0;
        }
        return 0;
    }

    const Choice* best_visit() const {
        const Choice* best = nullptr;
        int most = 0;
        for (const Choice& choice : choices_) {
            if (!choice.is(Action::visit)) continue;
            const int value = worth(choice.who) * 10 / (6 + view_.cost(choice).days);
            if (value > most) {
                most = value;
                best = &choice;
            }
        }
        return most >= 5 ? best : nullptr;
    }

    const View& view_;
    const ChoiceList& choices_;
};

}  // namespace

Choice plan_by_the_book(const View& view, const ChoiceList& choices) { return Plan{view, choices}.next(); }

}  // namespace keyaccount
