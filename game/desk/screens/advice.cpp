// What the sales manager would say next. One rule a function, the most pressing first; words are texts.
#include "game/desk/screens/advice.hpp"

#include "game/desk/screens/records.hpp"

#include <array>

namespace keyaccount::desk {

namespace {

constexpr int promise_near = 6;    // days before a promise is due
constexpr int decision_near = 21;  // days before the client decides
constexpr int stage_near = 12;     // days before the plan wants the stage to end
constexpr int neglected_after = 28;
constexpr int often_enough = 2;    // calls with one person while others who count are strangers

/// What a rule needs to look round.
class Adviser {
public:
    Adviser(const Narrator& say, const View& view) : say_{say}, view_{view} {}

    [[nodiscard]] std::optional<Advice> first() const {
        using Rule = std::optional<Advice> (Adviser::*)() const;
        constexpr std::array<Rule, 17> rules{
            &Adviser::promise,  &Adviser::review,    &Adviser::behind,    &Adviser::agreed_step,   &Adviser::collect,
            &Adviser::hopeless, &Adviser::proposal,  &Adviser::strangers, &Adviser::objection,     &Adviser::benefit,
            &Adviser::payoff,   &Adviser::criteria,  &Adviser::exit_sign, &Adviser::decision_maker, &Adviser::implication,
            &Adviser::ask_first, &Adviser::neglected};
        for (const Rule rule : rules) {
            if (auto advice = (this->*rule)()) return advice;
        }
        return unmet();
    }

private:
    [[nodiscard]] Advice note(const std::string& key, PersonId who, std::optional<Choice> choice, NeedId need = {},
                              int day = 0) const {
        const std::string name = who.exists() ? say_.person(view_, who) : std::string{};
        const std::string topic = need.exists() ? say_.text(view_, view_.need_name(need)) : std::string{};
        const std::string date = say_.date(view_, day);
        const Stage& stage = view_.stages()[static_cast<std::size_t>(view_.stage())];
        const std::string sign = say_.text(view_, stage.exit_sign);
        const auto fill = [&](const std::string& part) {
            return say_.with("desk.note." + key + part,
                             {{"who", name}, {"need", topic}, {"date", date}, {"sign", sign}});
        };
        return {fill(".head"), fill(".words"), who, choice};
    }
    [[nodiscard]] bool can(Choice choice) const { return view_.refuse(choice) == Refusal::none; }
    [[nodiscard]] std::optional<Choice> visit(PersonId who) const {
        const Choice choice = Choice::act(Action::visit, who);
        return can(choice) ? std::optional{choice} : std::nullopt;
    }
    [[nodiscard]] bool talks_now(const SeenPerson& person) const {
        return person.awareness == Awareness::met && person.side != Side::ours && person.calls > 0 &&
               visit(person.id).has_value();
    }
    /// The first met client for whom `holds`, those with more standing in the purchase first.
    template <class Holds>
    [[nodiscard]] std::optional<SeenPerson> find(Holds holds) const {
        for (const std::uint8_t roles :
             {bit(Role::decision_maker), bit(Role::gatekeeper), std::uint8_t{0xFF}, std::uint8_t{0}}) {
            for (std::size_t p = 0; p < view_.people_count(); ++p) {
                const SeenPerson person = view_.person(PersonId::at(p));
                if (roles != 0 && (person.roles & roles) == 0) continue;
                if (holds(person)) return person;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] NeedId need_at(const SeenPerson& person, NeedLevel level) const {
        for (std::size_t n = 0; n < view_.need_count(); ++n) {
            const NeedId need = NeedId::at(n);
            if (!view_.is_topic_with(person.id, need) || !view_.need_touched(person.id, need)) continue;
            if (view_.need_level(person.id, need) == level && !view_.benefit_landed(person.id, need)) return need;
        }
        return {};
    }
    [[nodiscard]] std::optional<Advice> lift(const std::string& key, NeedLevel level) const {
        const auto person = find([&](const SeenPerson& p) { return talks_now(p) && need_at(p, level).exists(); });
        if (!person) return std::nullopt;
        return note(key, person->id, visit(person->id), need_at(*person, level));
    }
    [[nodiscard]] bool signed_already() const { return view_.signed_day() >= 0; }

    std::optional<Advice> promise() const {
        const auto person = find([&](const SeenPerson& p) {
            return p.promise_due >= 0 && p.promise_due - view_.day() <= promise_near &&
                   can(Choice::act(Action::keep_promise, p.id));
        });
        if (!person) return std::nullopt;
        return note("promise", person->id, Choice::act(Action::keep_promise, person->id), {}, person->promise_due);
    }
    std::optional<Advice> review() const {
        if (review_notes(view_, review_draft(view_)).empty()) return std::nullopt;
        return note("review", {}, std::nullopt, {}, view_.review_until());
    }
    /// The client has moved, and the file holds what our record asks for.
    std::optional<Advice> behind() const {
        const Choice next = Choice::note(RecordKind::stage, static_cast<std::uint8_t>(view_.recorded_stage() + 1));
        if (view_.recorded_stage() >= view_.stage() || !can(next)) return std::nullopt;
        return note("behind", {}, std::nullopt);
    }
    std::optional<Advice> agreed_step() const {
        for (std::size_t s = 0; s < view_.step_count(); ++s) {
            const Choice choice = Choice::act(Action::carry_out, {}, StepId::at(s));
            if (can(choice)) return note("agreed", view_.pending_with(StepId::at(s)), choice);
        }
        return std::nullopt;
    }
    std::optional<Advice> collect() const {
        if (!signed_already()) return std::nullopt;
        for (const auto& [action, key] :
             {std::pair{Action::deliver, "deliver"}, std::pair{Action::acceptance, "accept"}}) {
            if (can(Choice::act(action))) return note(key, {}, Choice::act(action));
        }
        const bool reminded = view_.reminders() > 0 && view_.reminder_day() >= view_.day() - 14;
        if (can(Choice::act(Action::remind)) && !reminded) return note("remind", {}, Choice::act(Action::remind));
        return note("wait-money", {}, Choice::act(Action::wait), {}, view_.next_due_day());
    }
    std::optional<Advice> hopeless() const {
        if (!view_.looks_hopeless() || signed_already()) return std::nullopt;
        return note("hopeless", {}, std::nullopt);
    }
    std::optional<Advice> proposal() const {
        if (!can(Choice::act(Action::proposal))) return std::nullopt;
        return note("proposal", {}, Choice::act(Action::proposal), {}, view_.decision_day());
    }
    /// Somebody was seen often enough, and another door that counts stands open.
    std::optional<Advice> strangers() const {
        const auto often = find([&](const SeenPerson& p) { return p.side == Side::client && p.calls >= often_enough; });
        if (!often || signed_already()) return std::nullopt;
        const auto person = find([&](const SeenPerson& p) {
            return p.awareness == Awareness::named && p.side == Side::client && p.reachable &&
                   (p.roles & (bit(Role::decision_maker) | bit(Role::gatekeeper))) != 0 && visit(p.id).has_value();
        });
        if (!person) return std::nullopt;
        return note("unmet", person->id, visit(person->id));
    }
    std::optional<Advice> objection() const {
        const auto person = find([&](const SeenPerson& p) {
            if (!talks_now(p)) return false;
            for (std::size_t k = 0; k < objection_count; ++k)
                if (view_.open_objections(p.id, static_cast<Objection>(k)) > 0) return true;
            return false;
        });
        if (!person) return std::nullopt;
        return note("objection", person->id, visit(person->id));
    }
    std::optional<Advice> benefit() const { return lift("benefit", NeedLevel::explicit_need); }
    std::optional<Advice> payoff() const { return lift("payoff", NeedLevel::developed); }
    std::optional<Advice> implication() const { return lift("implication", NeedLevel::implied); }
    std::optional<Advice> criteria() const {
        const Stage& stage = view_.stages()[static_cast<std::size_t>(view_.stage())];
        if (stage.kind != StageKind::design || stage.planned_day - view_.day() > stage_near) return std::nullopt;
        const auto person =
            find([&](const SeenPerson& p) { return talks_now(p) && (p.roles & bit(Role::gatekeeper)) != 0; });
        if (!person) return std::nullopt;
        return note("criteria", person->id, visit(person->id), {}, stage.planned_day);
    }
    std::optional<Advice> exit_sign() const {
        const auto satisfied = [&](const SeenPerson& p) {
            for (std::size_t n = 0; n < view_.need_count(); ++n)
                if (view_.benefit_landed(p.id, NeedId::at(n))) return true;
            return false;
        };
        const StageKind kind = view_.stage_kind();
        const bool by_decider = kind == StageKind::incubation || kind == StageKind::commitment;
        if (kind != StageKind::interest && !by_decider) return std::nullopt;
        const auto person = find([&](const SeenPerson& p) {
            return talks_now(p) && p.side == Side::client && satisfied(p) &&
                   (!by_decider || (p.roles & bit(Role::decision_maker)) != 0);
        });
        if (!person) return std::nullopt;
        return note("exit", person->id, visit(person->id), {}, view_.decision_day());
    }
    std::optional<Advice> ask_first() const {
        const auto person = find([&](const SeenPerson& p) {
            return p.awareness == Awareness::met && p.side == Side::client && p.calls == 0 && visit(p.id).has_value();
        });
        if (!person) return std::nullopt;
        return note("ask-first", person->id, visit(person->id));
    }
    std::optional<Advice> decision_maker() const {
        if (signed_already()) return std::nullopt;
        const auto decider = find([&](const SeenPerson& p) {
            return (p.roles & bit(Role::decision_maker)) != 0 && p.awareness == Awareness::named;
        });
        if (!decider || view_.stage_kind() < StageKind::incubation) return std::nullopt;
        if (decider->reachable) return note("see-decider", decider->id, visit(decider->id));
        std::optional<SeenPerson> helper;  // whoever trusts us most
        for (std::size_t p = 0; p < view_.people_count(); ++p) {
            const SeenPerson person = view_.person(PersonId::at(p));
            if (!talks_now(person) || (person.roles & bit(Role::decision_maker)) != 0) continue;
            if (!helper || person.trust > helper->trust) helper = person;
        }
        if (!helper) return std::nullopt;
        Advice advice = note("reach-decider", decider->id, visit(helper->id));
        advice.who = helper->id;
        return advice;
    }
    std::optional<Advice> neglected() const {
        const bool late = view_.decision_day() - view_.day() < decision_near;
        const auto person = find([&](const SeenPerson& p) {
            return talks_now(p) && p.side == Side::client &&
                   view_.day() - p.last_met > (late ? neglected_after / 2 : neglected_after);
        });
        if (!person) return std::nullopt;
        return note("neglected", person->id, visit(person->id), {}, person->last_met);
    }
    std::optional<Advice> unmet() const {
        const auto person = find([&](const SeenPerson& p) {
            return p.awareness == Awareness::named && p.reachable && visit(p.id).has_value();
        });
        if (person) return note("unmet", person->id, visit(person->id));
        const auto somebody = find([&](const SeenPerson& p) { return talks_now(p); });
        if (!somebody) return nothing_else();
        return note("deepen", somebody->id, visit(somebody->id));
    }

    /// Nobody can be seen: the filled button then waits, so that a beginner is never stuck.
    [[nodiscard]] std::optional<Advice> nothing_else() const {
        const Choice wait = Choice::act(Action::wait);
        if (!can(wait)) return std::nullopt;
        const bool spent = find([&](const SeenPerson& p) {
                               return view_.refuse(Choice::act(Action::visit, p.id)) == Refusal::no_money;
                           }).has_value();
        return note(spent ? "spent" : "wait", {}, wait, {}, view_.decision_day());
    }

    const Narrator& say_;
    const View& view_;
};

}  // namespace

std::optional<Advice> advise(const Narrator& say, const View& view) {
    if (view.in_call() || view.over()) return std::nullopt;
    return Adviser{say, view}.first();
}

}  // namespace keyaccount::desk
