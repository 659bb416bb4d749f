#include "engine/analysis/textbook.hpp"
#include "engine/model/tuning.hpp"

#include <algorithm>
#include <array>

namespace keyaccount {
namespace {

/// How a seller guesses, before asking, whether a need is this person's: by role and matter.
int likely(const View& view, PersonId who, NeedId need) {
    const SeenPerson person = view.person(who);
    const bool decider = (person.roles & bit(Role::decision_maker)) != 0;
    const bool gate = (person.roles & bit(Role::gatekeeper)) != 0;
    const bool user = (person.roles & bit(Role::user)) != 0;
    switch (view.need_category(need)) {
        case Category::financial: return decider ? 9 : gate ? 7 : 3;
        case Category::technical: return gate ? 8 : user ? 5 : 3;
        case Category::service: return user ? 8 : decider ? 2 : 3;
        case Category::function: return user ? 7 : decider ? 4 : gate ? 5 : 4;
    }
    return 1;
}

class Talk {
public:
    Talk(const View& view, const ChoiceList& choices, int misjudged)
        : view_{view}, choices_{choices}, who_{view.with()}, misjudged_{misjudged} {}

    Choice next() const {
        if (static_cast<Outcome>(view_.call().outcome) == Outcome::order) return leave();
        if (const Choice* shown = demonstrate()) return *shown;
        if (const Choice* answer = answer_objection()) return *answer;
        if (const Choice* benefit = tell_benefit()) return *benefit;
        if (const Choice* step = propose()) return *step;
        if (const Choice* fact = ask_fact()) return *fact;
        if (const Choice* help = ask_help()) return *help;
        if (const Choice* question = develop()) return *question;
        return leave();
    }

private:
    Choice leave() const {
        const bool moved = view_.outcome_if_left() >= Outcome::advance;
        return {ChoiceKind::leave, who_, 255,
                static_cast<std::uint8_t>(moved ? Outcome::advance : Outcome::continuation)};
    }

    /// Look and listen, then show: only what somebody has asked for.
    const Choice* demonstrate() const {
        if (view_.call().demonstration == 255 || !any_explicit()) return nullptr;
        const Choice* const watch = find([](Choice choice) { return choice.kind == ChoiceKind::watch; });
        if (watch != nullptr && view_.call().patience > 2) return watch;
        return find([](Choice choice) { return choice.kind == ChoiceKind::show; });
    }

    template <class Accept>
    const Choice* find(Accept accept) const {
        const Choice* const found = std::find_if(choices_.begin(), choices_.end(), accept);
        return found == choices_.end() ? nullptr : found;
    }

    const Choice* find_question(NeedId need, Lift lift) const {
        return find([&](Choice choice) {
            return choice.kind == ChoiceKind::question && choice.need() == need && choice.lift() == lift;
        });
    }

    bool any_explicit() const {
        for (std::size_t n = 0; n < view_.need_count(); ++n)
            if (view_.need_level(who_, NeedId::at(n)) == NeedLevel::explicit_need) return true;
        return false;
    }

    const Choice* answer_objection() const {
        const bool patient = view_.call().patience > 1;
        for (std::size_t k = 0; k < objection_count && patient; ++k) {
            const auto kind = static_cast<Objection>(k);
            if (view_.open_objections(who_, kind) == 0) continue;
            const Choice* const proof = find([&](Choice choice) {
                return choice.kind == ChoiceKind::prove && view_.proof_answers(choice.proof(), kind) &&
                       !view_.proof_used(who_, choice.proof());
            });
            if (proof != nullptr) return proof;
            if (any_explicit() && view_.call().last_answered != k)
                return find(
                    [&](Choice choice) { return choice.kind == ChoiceKind::address && choice.objection() == kind; });
        }
        return nullptr;
    }

    const Choice* tell_benefit() const {
        if (view_.call().benefits >= 2) return nullptr;
        return find([&](Choice choice) {
            return choice.kind == ChoiceKind::benefit &&
                   view_.need_level(who_, choice.need()) == NeedLevel::explicit_need &&
                   !view_.benefit_landed(who_, choice.need()) &&
                   (view_.benefit_is_specific(choice.need()) || view_.call().patience <= 3);
        });
    }

    /// The largest step that can now be given; nothing while more understanding would allow a larger one.
    const Choice* propose() const {
        const int ready = estimated_readiness(view_, who_) + misjudged_;
        const Choice* best = nullptr;
        int best_rank = 0;
        for (const Choice& choice : choices_) {
            if (choice.kind != ChoiceKind::propose) continue;
            const int rank = rank_of(view_.step(choice.step()), ready);
            if (rank > best_rank) {
                best_rank = rank;
                best = &choice;
            }
        }
        const bool room = view_.call().patience > 2 && develop() != nullptr;
        return best_rank >= 5 || !room ? best : nullptr;
    }

    int rank_of(const SeenStep& step, int ready) const {
        const SeenPerson person = view_.person(who_);
        const bool decider = (person.roles & bit(Role::decision_maker)) != 0;
        const StageKind stage = view_.stage_kind();
        if (step.chance == ByFile::impossible) return 0;
        const auto enough = [&](int margin) { return ready >= tuning::step_threshold[index_of(step.kind)] + margin; };
        switch (step.kind) {
            case StepKind::order: return decider && stage == StageKind::commitment && enough(40) ? 9 : 0;
            case StepKind::approval: return decider && stage == StageKind::incubation && enough(20) ? 9 : 0;
            case StepKind::request:
                return person.position == Position::head && stage == StageKind::interest && enough(20) ? 9 : 0;
            case StepKind::pledge:
            case StepKind::mandate: return enough(10) ? 8 : 0;
            case StepKind::criterion:
                return enough(0) && stage == StageKind::design &&
                               view_.need_level(who_, step.serves) >= NeedLevel::developed
                           ? 7
                           : 0;
            case StepKind::introduction: return enough(0) && view_.person(step.opens).side == Side::client ? 6 : 0;
            case StepKind::trial: return enough(10) && any_explicit() ? 5 : 0;
            case StepKind::small: return enough(0) ? 2 : 0;
            case StepKind::papers: return 0;
        }
        return 0;
    }

    int worth(FactId id) const {
        if (view_.asked(who_, id)) return 0;
        const SeenFact fact = view_.fact(id);
        if (fact.known && (fact.verified || fact.layer != Layer::core)) return 0;
        const NeedId topic = view_.fact_topic(id);
        const bool wanted = view_.need_level(who_, topic) >= NeedLevel::implied && !view_.benefit_is_specific(topic);
        const int base = fact.layer == Layer::core ? 9 : wanted ? 6 : fact.layer == Layer::basic ? 2 : 3;
        return base;
    }

    const Choice* ask_fact() const {
        const int limit = view_.person(who_).calls <= 1 ? 2 : 1;
        const bool ours = view_.person(who_).side == Side::ours;
        if (view_.call().situation >= (ours ? 2 : limit) || view_.call().patience <= 1) return nullptr;
        const Choice* best = nullptr;
        int most = 0;
        for (const Choice& choice : choices_) {
            if (choice.kind != ChoiceKind::situation) continue;
            const int value = worth(choice.fact());
            if (value > most) {
                most = value;
                best = &choice;
            }
        }
        return most >= 3 || view_.person(who_).calls <= 1 ? best : nullptr;
    }

    const Choice* ask_help() const {
        if (view_.person(who_).guide_progress >= 100) return nullptr;
        bool felt = false;
        for (std::size_t n = 0; n < view_.need_count(); ++n)
            felt = felt ||
                   (view_.need_personal(NeedId::at(n)) && view_.need_level(who_, NeedId::at(n)) >= NeedLevel::implied);
        return felt ? find([](Choice choice) { return choice.kind == ChoiceKind::ask_help; }) : nullptr;
    }

    /// At design: this need carries one of our strengths into the criteria.
    bool could_steer(NeedId need) const {
        if (view_.stage_kind() != StageKind::design) return false;
        return find([&](Choice choice) {
                   return choice.kind == ChoiceKind::propose && view_.step(choice.step()).kind == StepKind::criterion &&
                          view_.step(choice.step()).serves == need &&
                          view_.step(choice.step()).chance != ByFile::impossible;
               }) != nullptr;
    }

    /// One need to the end before the next: the furthest that is not explicit, then the likeliest new one.
    const Choice* develop() const {
        if (view_.call().patience <= 0) return nullptr;
        NeedId best;
        int most = 0;
        for (std::size_t n = 0; n < view_.need_count(); ++n) {
            const NeedId need = NeedId::at(n);
            if (!view_.is_topic_with(who_, need)) continue;
            const NeedLevel level = view_.need_level(who_, need);
            if (level == NeedLevel::explicit_need) continue;
            const bool tried = view_.need_touched(who_, need) && level == NeedLevel::hidden;
            const bool guide = view_.person(who_).could_be_guide && view_.need_personal(need);
            const int steers = could_steer(need) ? 50 : 0;
            const int value = tried
                                  ? (view_.person(who_).calls > 2 ? 1 : 0)
                                  : static_cast<int>(level) * 20 + likely(view_, who_, need) + (guide ? 8 : 0) + steers;
            if (value > most) {
                most = value;
                best = need;
            }
        }
        if (!best.exists()) return nullptr;
        return find_question(best, static_cast<Lift>(view_.need_level(who_, best)));
    }

    const View& view_;
    const ChoiceList& choices_;
    PersonId who_;
    int misjudged_;
};

}  // namespace

int estimated_readiness(const View& view, PersonId who) {
    constexpr std::array<int, 4> development = {0, 260, 600, 860};
    constexpr int usual_weight = 7;
    int heat = 0;
    int objections = 0;
    for (std::size_t n = 0; n < view.need_count(); ++n)
        heat += development[index_of(view.need_level(who, NeedId::at(n)))] * usual_weight / 14;
    for (std::size_t k = 0; k < objection_count; ++k)
        objections += view.open_objections(who, static_cast<Objection>(k));
    const SeenPerson person = view.person(who);
    const int wants = (4 * 10 * person.stance.points + 3 * 10 * person.trust + 3 * std::min(1000, heat)) / 10;
    const bool fresh = view.in_call() && view.with() == who && view.call().true_benefits > 0;
    return wants - tuning::objection_ready * objections + (fresh ? tuning::fresh_benefit_ready + 60 : 0);
}

Choice talk_by_the_book(const View& view, const ChoiceList& choices, int misjudged) {
    return Talk{view, choices, misjudged}.next();
}

Choice play_by_the_book(const View& view, const ChoiceList& choices, int misjudged) {
    if (view.in_call()) return talk_by_the_book(view, choices, misjudged);
    if (const auto paper = paper_by_the_book(view)) return *paper;
    return plan_by_the_book(view, choices);
}

}  // namespace keyaccount
