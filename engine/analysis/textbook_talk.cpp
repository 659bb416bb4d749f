#include "engine/analysis/textbook.hpp"
#include "engine/model/tuning.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

namespace keyaccount {
namespace {

/// How a seller guesses, before asking, whether a need is this person's: by role and matter.
int likely(const SeenPerson& person, Category matter) {
    const bool decider = (person.roles & bit(Role::decision_maker)) != 0;
    const bool gate = (person.roles & bit(Role::gatekeeper)) != 0;
    const bool user = (person.roles & bit(Role::user)) != 0;
    switch (matter) {
        case Category::financial: return decider ? 9 : gate ? 7 : 3;
        case Category::technical: return gate ? 8 : user ? 5 : 3;
        case Category::service: return user ? 8 : decider ? 2 : 3;
        case Category::function: return user ? 7 : decider ? 4 : gate ? 5 : 4;
    }
    return 1;
}

/// Asks only for what it may say: a list of all choices would cost more than the thinking.
class Talk {
public:
    Talk(const View& view, int misjudged)
        : view_{view}, who_{view.with()}, person_{view.person(who_)}, misjudged_{misjudged} {}

    Choice next() const {
        if (static_cast<Outcome>(view_.call().outcome) == Outcome::order) return leave();
        if (const auto shown = demonstrate()) return *shown;
        if (const auto answer = answer_objection()) return *answer;
        if (const auto benefit = tell_benefit()) return *benefit;
        if (const auto step = propose()) return *step;
        if (const auto fact = ask_fact()) return *fact;
        if (const auto help = ask_help()) return *help;
        if (const auto question = develop()) return *question;
        return leave();
    }

private:
    Choice leave() const {
        const bool moved = view_.outcome_if_left() >= Outcome::advance;
        return {ChoiceKind::leave, who_, 255,
                static_cast<std::uint8_t>(moved ? Outcome::advance : Outcome::continuation)};
    }

    /// The choice if it can be made now.
    std::optional<Choice> possible(ChoiceKind kind, std::uint8_t about = 255) const {
        const Choice choice{kind, who_, about};
        return view_.can(choice) ? std::optional{choice} : std::nullopt;
    }

    /// Look and listen, then show: only what somebody has asked for.
    std::optional<Choice> demonstrate() const {
        if (view_.call().demonstration == 255 || !any_explicit()) return std::nullopt;
        if (view_.call().patience > 2)
            if (const auto watch = possible(ChoiceKind::watch)) return watch;
        return possible(ChoiceKind::show);
    }

    bool any_explicit() const {
        for (std::size_t n = 0; n < view_.need_count(); ++n)
            if (view_.need_level(who_, NeedId::at(n)) == NeedLevel::explicit_need) return true;
        return false;
    }

    std::optional<Choice> answer_objection() const {
        const bool patient = view_.call().patience > 1;
        for (std::size_t k = 0; k < objection_count && patient; ++k) {
            const auto kind = static_cast<Objection>(k);
            if (view_.open_objections(who_, kind) == 0) continue;
            if (const auto proof = prove_against(kind)) return proof;
            if (any_explicit() && view_.call().last_answered != k)
                return possible(ChoiceKind::address, static_cast<std::uint8_t>(k));
        }
        return std::nullopt;
    }

    std::optional<Choice> prove_against(Objection kind) const {
        for (std::size_t p = 0; p < view_.proof_count(); ++p) {
            const ProofId proof = ProofId::at(p);
            if (!view_.proof_answers(proof, kind) || view_.proof_used(who_, proof)) continue;
            if (const auto handed = possible(ChoiceKind::prove, proof.index())) return handed;
        }
        return std::nullopt;
    }

    std::optional<Choice> tell_benefit() const {
        if (view_.call().benefits >= 2) return std::nullopt;
        for (std::size_t n = 0; n < view_.need_count(); ++n) {
            const NeedId need = NeedId::at(n);
            const bool wanted =
                view_.need_level(who_, need) == NeedLevel::explicit_need && !view_.benefit_landed(who_, need);
            if (!wanted || !(view_.benefit_is_specific(need) || view_.call().patience <= 3)) continue;
            if (const auto told = possible(ChoiceKind::benefit, need.index())) return told;
        }
        return std::nullopt;
    }

    /// The largest step that can now be given; nothing while more understanding would allow a larger one.
    std::optional<Choice> propose() const {
        const int ready = estimated_readiness(view_, person_) + misjudged_;
        std::optional<Choice> best;
        int best_rank = 0;
        for (std::uint32_t left = view_.steps_in_question(); left != 0; left &= left - 1) {
            const StepId step = StepId::at(std::countr_zero(left));
            const int rank = rank_of(step, ready);
            if (rank <= best_rank || view_.step_chance(step) == ByFile::impossible) continue;
            if (const auto proposed = possible(ChoiceKind::propose, step.index())) {
                best_rank = rank;
                best = proposed;
            }
        }
        if (best_rank >= 5 || !best) return best;
        const bool room = view_.call().patience > 2 && develop();
        return room ? std::nullopt : best;
    }

    int rank_of(StepId step, int ready) const {
        const bool decider = (person_.roles & bit(Role::decision_maker)) != 0;
        const StageKind stage = view_.stage_kind();
        const StepKind kind = view_.step_kind(step);
        const auto enough = [&](int margin) { return ready >= tuning::step_threshold[index_of(kind)] + margin; };
        switch (kind) {
            case StepKind::order: return decider && stage == StageKind::commitment && enough(40) ? 9 : 0;
            case StepKind::approval: return decider && stage == StageKind::incubation && enough(20) ? 9 : 0;
            case StepKind::request:
                return person_.position == Position::head && stage == StageKind::interest && enough(20) ? 9 : 0;
            case StepKind::pledge:
            case StepKind::mandate: return enough(10) ? 8 : 0;
            case StepKind::criterion:
                return enough(0) && stage == StageKind::design &&
                               view_.need_level(who_, view_.step_serves(step)) >= NeedLevel::developed
                           ? 7
                           : 0;
            case StepKind::introduction: return enough(0) && view_.side(view_.step_opens(step)) == Side::client ? 6 : 0;
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

    std::optional<Choice> ask_fact() const {
        const bool first = person_.calls <= 1;
        const int limit = first || person_.side == Side::ours ? 2 : 1;
        if (view_.call().situation >= limit || view_.call().patience <= 1) return std::nullopt;
        FactId best;
        int most = 0;
        for (std::size_t n = 0; n < view_.need_count(); ++n) {
            if (!view_.is_topic_with(who_, NeedId::at(n))) continue;
            const FactId fact = view_.asks_next(who_, NeedId::at(n));
            const int value = fact.exists() ? worth(fact) : 0;
            if (value > most) {
                most = value;
                best = fact;
            }
        }
        if (!best.exists() || (most < 3 && !first)) return std::nullopt;
        return Choice{ChoiceKind::situation, who_, best.index()};
    }

    std::optional<Choice> ask_help() const {
        if (!person_.could_be_guide || person_.guide_progress >= 100) return std::nullopt;
        bool felt = false;
        for (std::size_t n = 0; n < view_.need_count(); ++n)
            felt = felt ||
                   (view_.need_personal(NeedId::at(n)) && view_.need_level(who_, NeedId::at(n)) >= NeedLevel::implied);
        return felt ? possible(ChoiceKind::ask_help) : std::nullopt;
    }

    /// At design: this need carries one of our strengths into the criteria.
    bool could_steer(NeedId need) const {
        if (view_.stage_kind() != StageKind::design) return false;
        for (std::uint32_t left = view_.steps_in_question(); left != 0; left &= left - 1) {
            const StepId step = StepId::at(std::countr_zero(left));
            if (view_.step_kind(step) == StepKind::criterion && view_.step_serves(step) == need &&
                view_.step_chance(step) != ByFile::impossible && possible(ChoiceKind::propose, step.index()))
                return true;
        }
        return false;
    }

    /// One need to the end before the next: the furthest that is not explicit, then the likeliest new one.
    std::optional<Choice> develop() const {
        if (view_.call().patience <= 0) return std::nullopt;
        NeedId best;
        int most = 0;
        for (std::size_t n = 0; n < view_.need_count(); ++n) {
            const NeedId need = NeedId::at(n);
            if (!view_.is_topic_with(who_, need)) continue;
            const NeedLevel level = view_.need_level(who_, need);
            if (level == NeedLevel::explicit_need) continue;
            const bool tried = view_.need_touched(who_, need) && level == NeedLevel::hidden;
            const int value = tried ? (person_.calls > 2 ? 1 : 0) : promise_of(need, level);
            if (value > most) {
                most = value;
                best = need;
            }
        }
        if (!best.exists()) return std::nullopt;
        return Choice{ChoiceKind::question, who_, best.index(),
                      static_cast<std::uint8_t>(view_.need_level(who_, best))};
    }

    int promise_of(NeedId need, NeedLevel level) const {
        const bool guide = person_.could_be_guide && view_.need_personal(need);
        return static_cast<int>(level) * 20 + likely(person_, view_.need_category(need)) + (guide ? 8 : 0) +
               (could_steer(need) ? 50 : 0);
    }

    const View& view_;
    PersonId who_;
    SeenPerson person_;
    int misjudged_;
};

}  // namespace

int estimated_readiness(const View& view, const SeenPerson& person) {
    constexpr std::array<int, 4> development = {0, 260, 600, 860};
    constexpr int usual_weight = 7;
    const PersonId who = person.id;
    int heat = 0;
    int objections = 0;
    for (std::size_t n = 0; n < view.need_count(); ++n)
        heat += development[index_of(view.need_level(who, NeedId::at(n)))] * usual_weight / 14;
    for (std::size_t k = 0; k < objection_count; ++k)
        objections += view.open_objections(who, static_cast<Objection>(k));
    const int wants = (4 * 10 * person.stance.points + 3 * 10 * person.trust + 3 * std::min(1000, heat)) / 10;
    const bool fresh = view.in_call() && view.with() == who && view.call().true_benefits > 0;
    return wants - tuning::objection_ready * objections + (fresh ? tuning::fresh_benefit_ready + 60 : 0);
}

Choice talk_by_the_book(const View& view, int misjudged) { return Talk{view, misjudged}.next(); }

Choice play_by_the_book(const View& view, int misjudged) {
    if (view.in_call()) return talk_by_the_book(view, misjudged);
    if (const auto paper = paper_by_the_book(view)) return *paper;
    return plan_by_the_book(view);
}

}  // namespace keyaccount
