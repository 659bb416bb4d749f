#include "engine/analysis/textbook.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace keyaccount {
namespace {

constexpr int days_between_visits = 10;
constexpr int days_between_talks_with_ours = 4;
// Where the time goes, and the money stays: what a seasoned seller adds. Found by trying on the shipped cases.
constexpr std::array<int, 6> seasoned_days_between_visits = {10, 11, 8, 8, 8, 10};  // by kind of stage
constexpr int hurry_after = 26;                                                     // days in interest or incubation
constexpr int hurried_days_between_visits = 7;                                      // with those who can end the stage
constexpr int hurried_weight = 250;                                                 // per cent
constexpr int door_of_executive = 60;
constexpr int door_of_veto = 50;
constexpr int new_face = 10;
constexpr int new_face_outside = 35;
constexpr int soon = 7;  // days
constexpr int days_between_phones = 7;
constexpr int payers_days_between_visits = 7;
constexpr int payers_trust = 80;
constexpr int reminder_every = 9;
constexpr int first_letter_after = 30;
constexpr int letter_every = 14;
constexpr int stop_after = 60;
constexpr int barter_after = 45;
constexpr int court_after = 75;

class Plan {
public:
    Plan(const View& view, Manner manner) : view_{view}, seasoned_{manner == Manner::seasoned} {}

    Choice next() const {
        if (view_.signed_day() < 0 && view_.looks_hopeless()) return Choice::act(Action::walk_away);
        if (view_.signed_day() < 0)
            if (const auto pressed = press_on()) return *pressed;
        if (const auto promise = keep_promise()) return *promise;
        for (const Action duty : {Action::proposal, Action::deliver, Action::acceptance})
            if (const auto choice = possible(Choice::act(duty))) return *choice;
        if (view_.signed_day() >= 0) return collect();
        if (const auto shown = demonstrate()) return *shown;
        if (const auto asked = ask_guide()) return *asked;
        if (const auto visit = best_visit()) return *visit;
        return Choice::act(Action::wait);
    }

private:
    /// The choice if it can be made now.
    std::optional<Choice> possible(Choice choice) const {
        return view_.can(choice) ? std::optional{choice} : std::nullopt;
    }

    std::optional<Choice> keep_promise() const {
        for (std::size_t p = 0; p < view_.people_count(); ++p)
            if (view_.promise_due(PersonId::at(p)) >= 0) return Choice::act(Action::keep_promise, PersonId::at(p));
        return std::nullopt;
    }

    Choice collect() const {
        const int overdue = view_.next_due_day() < 0 ? 0 : view_.day() - view_.next_due_day();
        const auto since = [&](int day) { return day < 0 ? 1000 : view_.day() - day; };
        if (overdue > 2 && since(view_.reminder_day()) > reminder_every)
            if (const auto remind = possible(Choice::act(Action::remind))) return *remind;
        if (overdue > first_letter_after && since(view_.letter_day()) > letter_every)
            if (const auto letter = possible(Choice::act(Action::letter))) return *letter;
        if (overdue > barter_after)
            if (const auto barter = possible(Choice::act(Action::barter))) return *barter;
        if (overdue > court_after)
            if (const auto court = possible(Choice::act(Action::legal))) return *court;
        if (overdue > stop_after && view_.letters() > 0)
            if (const auto stop = possible(Choice::act(Action::stop_supply))) return *stop;
        const auto payer = seasoned_ && overdue > 0 ? visit_payer() : std::nullopt;
        return payer.value_or(Choice::act(Action::wait));
    }

    /// Who sees to the payment pays sooner whom they trust.
    std::optional<Choice> visit_payer() const {
        for (std::size_t p = 0; p < view_.people_count(); ++p) {
            const SeenPerson person = view_.person(PersonId::at(p));
            const bool sees_to_it = (person.roles & (bit(Role::decision_maker) | bit(Role::gatekeeper))) != 0;
            if (person.side != Side::client || !sees_to_it || person.last_met < 0 || person.trust >= payers_trust ||
                person.next_free - person.last_met < payers_days_between_visits)
                continue;
            if (const auto visit = possible(Choice::act(Action::visit, person.id))) return visit;
        }
        return std::nullopt;
    }

    int explicit_needs(PersonId who) const {
        int count = 0;
        for (std::size_t n = 0; n < view_.need_count(); ++n)
            if (view_.need_level(who, NeedId::at(n)) == NeedLevel::explicit_need) ++count;
        return count;
    }

    std::optional<Choice> demonstrate() const {
        for (std::size_t s = 0; s < view_.step_count(); ++s) {
            const PersonId with = view_.pending_with(StepId::at(s));
            if (!with.exists() || explicit_needs(with) == 0) continue;
            const auto shown = possible(Choice::act(Action::carry_out, {}, StepId::at(s)));
            if (!shown) continue;
            const auto company = consultant();
            return company ? company : shown;
        }
        return std::nullopt;
    }

    /// To a demonstration comes whoever watches best; once, and if the money reaches.
    std::optional<Choice> consultant() const {
        if (view_.comes_along()) return std::nullopt;
        for (std::size_t s = 0; s < view_.specialist_count(); ++s) {
            const Specialist& one = view_.specialist(s);
            if (one.kind != SpecialistKind::consultant || one.cost * 6 >= view_.budget() - view_.expense()) continue;
            if (const auto brought = possible(
                    {ChoiceKind::act, {}, static_cast<std::uint8_t>(Action::bring), static_cast<std::uint8_t>(s)}))
                return brought;
        }
        return std::nullopt;
    }

    std::optional<Choice> ask_guide() const {
        for (std::size_t p = 0; p < view_.people_count(); ++p) {
            if (!view_.is_guide(PersonId::at(p))) continue;
            const auto asked = possible(Choice::act(Action::ask_guide, PersonId::at(p)));
            if (asked) return facts_missing() > 3 ? asked : std::nullopt;
        }
        return std::nullopt;
    }

    int facts_missing() const {
        int missing = 0;
        for (std::size_t f = 0; f < view_.fact_count(); ++f)
            if (!view_.fact(FactId::at(f)).known) ++missing;
        return missing;
    }

    bool met_lately(PersonId who) const {
        const int least = view_.side(who) == Side::ours ? days_between_talks_with_ours : days_between(who);
        return view_.last_met(who) >= 0 && view_.next_free(who) - view_.last_met(who) < least;
    }

    int days_between(PersonId who) const {
        if (!seasoned_) return days_between_visits;
        return in_a_hurry() && ends_stage(view_.person(who))
                   ? hurried_days_between_visits
                   : seasoned_days_between_visits[index_of(view_.stage_kind())];
    }

    /// Interest and incubation fall asleep unless somebody ends them.
    bool in_a_hurry() const {
        return seasoned_ && view_.stage_kind() <= StageKind::incubation &&
               view_.day() - view_.stage_since() >= hurry_after;
    }

    /// The decision-maker, or whoever can introduce us there.
    bool ends_stage(const SeenPerson& person) const {
        if (view_.stage_kind() == StageKind::incubation)
            return (person.roles & bit(Role::decision_maker)) != 0 || opens_doors(person) > 0;
        return person.position == Position::head && person.side == Side::client;
    }

    /// Before any errand, while the stage falls asleep: whoever can end it, at the desk or on the telephone.
    std::optional<Choice> press_on() const {
        if (!in_a_hurry()) return std::nullopt;
        for (std::size_t p = 0; p < view_.people_count(); ++p) {
            const PersonId who = PersonId::at(p);
            if (!view_.reachable(who) || view_.promise_due(who) >= 0) continue;
            const SeenPerson person = view_.person(who);
            if (!ends_stage(person)) continue;
            const int wait = person.next_free - view_.day();
            if (wait <= soon && !met_lately(who))
                if (const auto visit = possible(Choice::act(Action::visit, who))) return visit;
            if (wait > soon && opens_doors(person) > 0 && person.calls > 0 &&
                view_.day() - person.last_met >= days_between_phones)
                if (const auto phone = possible(Choice::act(Action::phone, who))) return phone;
        }
        return std::nullopt;
    }

    /// Needs that still hide or have not been answered, and whether the person counts now.
    int worth(const SeenPerson& person) const {
        if (person.side == Side::ours) return worth_of_ours(person);
        int value = weight_of(person);
        const int done = std::min(3, explicit_needs(person.id));
        value = value * (10 - 2 * done) / 10;
        if (in_a_hurry() && ends_stage(person)) value = value * hurried_weight / 100;
        if (person.calls == 0) value = value * 13 / 10;
        const bool may_guide = (person.roles & bit(Role::guide)) != 0 || person.could_be_guide;
        if (may_guide && !has_guide(person) && view_.stage_kind() <= StageKind::design)
            value += person.calls < 3 ? 35 : 5;
        if (could_move_criteria(person)) value += 100;
        if (seasoned_) value += opens_doors(person) + unheard(person);
        if (person.next_free - person.last_met > 24 && person.calls > 0) value = value * 12 / 10;
        return value;
    }

    int worth_of_ours(const SeenPerson& person) const {
        const bool asked_enough = person.calls >= 3;
        if (asked_enough || view_.day() < 4) return 0;
        return person.calls == 0 || open_with_ours(person.id) ? 70 : 0;
    }

    /// One is enough for a plain player; a seasoned one wants one inside the client's house and one outside.
    bool has_guide(const SeenPerson& like) const {
        for (std::size_t p = 0; p < view_.people_count(); ++p)
            if (view_.is_guide(PersonId::at(p)) && (!seasoned_ || view_.side(PersonId::at(p)) == like.side))
                return true;
        return false;
    }

    /// What nobody has told us yet may settle whether the deal can be won.
    int unheard(const SeenPerson& person) const {
        if (person.calls > 0 || view_.stage_kind() > StageKind::design) return 0;
        return person.side == Side::outside ? new_face_outside : new_face;
    }

    bool decider_reachable() const {
        for (std::size_t p = 0; p < view_.people_count(); ++p) {
            const SeenPerson person = view_.person(PersonId::at(p));
            if (person.reachable && (person.roles & bit(Role::decision_maker)) != 0) return true;
        }
        return false;
    }

    /// Until somebody has taken us to the decision-maker: those at whose word that door opens.
    int opens_doors(const SeenPerson& person) const {
        if (person.side != Side::client || view_.stage_kind() > StageKind::incubation || decider_reachable()) return 0;
        return person.position == Position::executive ? door_of_executive : person.veto ? door_of_veto : 0;
    }

    /// At design, the file says that this person can move the criteria our way.
    bool could_move_criteria(const SeenPerson& person) const {
        if (view_.stage_kind() != StageKind::design) return false;
        for (std::size_t s = 0; s < view_.step_count(); ++s) {
            const StepId step = StepId::at(s);
            if (view_.step_kind(step) == StepKind::criterion && !view_.step_granted(step) &&
                view_.may_grant(step, person.id) && view_.step_chance(step) == ByFile::possible)
                return true;
        }
        return false;
    }

    /// Something is still to be had from our own side: a fact, the mandate, the pledge.
    bool open_with_ours(PersonId who) const {
        for (std::size_t s = 0; s < view_.step_count(); ++s) {
            const StepId step = StepId::at(s);
            const StepKind kind = view_.step_kind(step);
            const bool inner = kind == StepKind::mandate || (kind == StepKind::pledge && view_.mandate());
            if (inner && !view_.step_granted(step) && view_.may_grant(step, who)) return true;
        }
        return false;
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

    std::optional<Choice> best_visit() const {
        constexpr int least = 5;
        std::optional<Choice> best;
        int most = least - 1;
        for (std::size_t p = 0; p < view_.people_count(); ++p) {
            if (!view_.reachable(PersonId::at(p)) || met_lately(PersonId::at(p))) continue;
            const SeenPerson person = view_.person(PersonId::at(p));
            const int value = worth(person) * 10 / (6 + person.next_free - view_.day());
            if (value <= most) continue;
            if (const auto visit = possible(Choice::act(Action::visit, person.id))) {
                most = value;
                best = visit;
            }
        }
        return best;
    }

    const View& view_;
    bool seasoned_;
};

}  // namespace

Choice plan_by_the_book(const View& view, Manner manner) { return Plan{view, manner}.next(); }

}  // namespace keyaccount
